"""Marks a village's file in a child process: an .xlsx in place, any other kind as an .xlsx of the same look."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.mark import mark_workbook
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.package import ForeignPackageError
from rangkul.exchange.records import CellMark, Progress
from rangkul.exchange.remake import ONLY_SHEET, remake
from rangkul.exchange.seal_workbook import seal, unseal_with


def mark_file(
    path: Path, sha256: str, marks: Sequence[CellMark], headers: dict[str | None, set[int]], title: str, progress: Progress | None = None,
    passwords: Sequence[str] = (),
) -> bytes:  # fmt: skip
    """The file at `path`, marked, as the bytes of an .xlsx. `headers` are the 1-based heading rows of each sheet.

    A file behind a password is opened with one of `passwords`, and sealed with it again.

    Raises Problem when it is gone, cannot be read, or is no longer the file with the hash `sha256`.
    """
    if not path.is_file():
        raise Problem("{name} is no longer where it was read from. Choose the village's file again.", name=path.name)
    options: dict[str, Any] = {"sha256": sha256, "marks": tuple(marks), "headers": headers, "title": title,
                               "passwords": tuple(passwords)}  # fmt: skip
    with Child() as child:
        return child.do(Job(_mark, path, options), progress)["file"][0]


def write_marked(
    source: Path, target: Path, sha256: str, marks: Sequence[CellMark], headers: dict[str | None, set[int]], title: str,
    progress: Progress | None = None, passwords: Sequence[str] = (),
) -> None:  # fmt: skip
    """`mark_file` into `target`, whole or not at all; never over the village's file itself."""
    if target.exists() and target.samefile(source):
        raise Problem("{name} is the village's own file. Give the marked copy another name.", name=target.name)
    content = mark_file(source, sha256, marks, headers, title, progress, passwords)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=target.name) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _mark(path: Path, options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    check_place(path)
    content, digest = read_bytes(path)
    if digest != options["sha256"]:
        raise Problem("{name} was changed since it was read. Take it in again, or choose the file as it was.", name=path.name)
    opened = unseal_with(content, options["passwords"])
    whole = marked(opened[0] if opened else content, path.name, options["marks"], options["headers"], options["title"], progress)
    yield "file", [seal(whole, opened[1]) if opened else whole]
    yield "result", [None]


def marked(
    content: bytes, name: str, marks: Sequence[CellMark], headers: dict[str | None, set[int]], title: str, progress: Progress
) -> bytes:
    """The marking itself."""
    try:
        return mark_workbook(content, marks, title)
    except ForeignPackageError:
        anew = remake(open_grids(content, name, progress), headers)
        return mark_workbook(anew, [replace(mark, sheet=mark.sheet or ONLY_SHEET) for mark in marks], title)


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
