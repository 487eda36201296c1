"""Sending villages their workbooks: into a folder or one zip, each recorded as a dispatch with what it held."""

import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from rangkul.data.dispatch import Dispatch
from rangkul.data.numbers import next_number
from rangkul.data.village import District, Village
from rangkul.errors import Problem
from rangkul.exchange.records import Progress, VillageWorkbook
from rangkul.work.office import load_office
from rangkul.work.sending_books import books_of, carried_by, rows_for_village, village_now
from rangkul.work.sending_profiles import BUILT_IN, NamedProfile

__all__ = ["SendOrder", "Sent", "rows_for_village", "send", "send_workbooks"]


@dataclass(frozen=True)
class SendOrder:
    """How workbooks go out. `due_on` None: after the office's usual days; `password` is never kept, only that there was one."""

    profile: NamedProfile = BUILT_IN[0]
    due_on: date | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Sent:
    """What went out: `target` is the folder or the zip, `files` lie in it, in the order of `dispatches`."""

    target: Path
    files: tuple[Path, ...]
    dispatches: tuple[UUID, ...]
    workers: int
    sealed: bool = False


def send(
    session: Session, village_codes: Sequence[str], folder: Path, today: date, *, account: str, progress: Progress | None = None
) -> list[Path]:
    """The usual workbooks into a folder; their paths."""
    return list(send_workbooks(session, village_codes, folder, today, account=account, progress=progress).files)


def send_workbooks(
    session: Session, village_codes: Sequence[str], target: Path, today: date, order: SendOrder | None = None, *, account: str,
    progress: Progress | None = None,
) -> Sent:  # fmt: skip
    """One workbook per village (or hamlet) into the folder `target`, or into one file when it is a .zip; each becomes a dispatch.

    Whole or not at all: a Problem or Cancelled leaves neither files nor dispatches (the caller rolls back).
    """
    if not village_codes:
        raise Problem("Choose at least one village to send a workbook to.")
    order = order or SendOrder()
    places = {v.code: (v, d) for v, d in session.execute(select(Village, District.name).join(District))}
    for code in village_codes:
        if code not in places:
            raise Problem("There is no village {code} in this regency.", code=code)
    with _packed(target) as folder, _emptied_on_failure() as files:
        written = _write_all(session, [places[code] for code in village_codes], folder, files, today, order, account, progress)
    session.flush()
    _gone_with_the_transaction(session, [target] if target.suffix.lower() == ".zip" else list(files))
    workers = sum(len(book.rows) for book in written)
    names = tuple(target / file.name if target.suffix.lower() == ".zip" else file for file in files)
    return Sent(target, names, tuple(UUID(book.dispatch_id) for book in written), workers, order.password is not None)


def _write_all(
    session: Session, places: Sequence[tuple[Village, str]], folder: Path, files: list[Path], today: date, order: SendOrder,
    account: str, progress: Progress | None,
) -> list[VillageWorkbook]:  # fmt: skip
    from rangkul.exchange.write import write_village_workbook

    office, written = load_office(session), list[VillageWorkbook]()
    due_on = order.due_on or today + timedelta(days=office.return_days)
    for index, (village, district) in enumerate(places):
        if progress:
            progress(index, len(places), village.name)
        for book in books_of(village_now(session, village, district), office, order.profile.profile, today, due_on):
            file = _free(folder / file_name(village, today, book.hamlet))
            files.append(file)
            write_village_workbook(book, file, password=order.password)
            _record(session, book, file, today, account, order)
            written.append(book)
    if progress:
        progress(len(places), len(places), "")
    return written


@contextmanager
def _packed(target: Path) -> Generator[Path]:
    """The folder to write into: the target itself, or one that becomes the zip when all went well."""
    if target.suffix.lower() != ".zip":
        new = not target.exists()
        _make_folder(target)
        try:
            yield target
        except BaseException:
            if new:
                with suppress(OSError):
                    target.rmdir()
            raise
        return
    _make_folder(target.parent)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    folder = Path(tempfile.mkdtemp(prefix="rangkul-"))
    try:
        yield folder
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:  # workbooks are packed already
            for file in sorted(folder.iterdir()):
                archive.write(file, file.name)
        draft.replace(target)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=target.name) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        draft.unlink(missing_ok=True)


@contextmanager
def _emptied_on_failure() -> Generator[list[Path]]:
    """The files written so far, which go again when something stops the work."""
    files: list[Path] = []
    try:
        yield files
    except BaseException:
        for file in files:
            file.unlink(missing_ok=True)
        raise


def _gone_with_the_transaction(session: Session, files: Sequence[Path]) -> None:
    """Should the commit fail, workbooks nobody has recorded must not lie about: they would come back as unknown ones."""
    ended: list[bool] = []

    def kept(_: Session) -> None:
        ended.append(True)

    def undone(_: Session) -> None:
        if not ended:
            ended.append(True)
            for file in files:
                file.unlink(missing_ok=True)

    event.listen(session, "after_commit", kept, once=True)
    event.listen(session, "after_rollback", undone, once=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("The folder {folder} cannot be made: {reason}.", folder=str(folder), reason=error.strerror or "?") from error


def _free(file: Path) -> Path:
    """A name nobody has yet: a workbook of the same day is not overwritten."""
    number, free = 1, file
    while free.exists():
        number += 1
        free = file.with_stem(f"{file.stem}_{number}")
    return free


def file_name(village: Village, today: date, hamlet: str | None = None) -> str:
    """"Sukadarma_3216152001_20261122.xlsx": letters that every system and messenger keeps."""
    name = "".join(c for c in village.name.title() if c.isalnum())
    part = "_" + "".join(c for c in hamlet.title() if c.isalnum())[:40] if hamlet else ""
    return f"{name}{part}_{village.code.replace('.', '')}_{today:%Y%m%d}.xlsx"


def _record(session: Session, book: VillageWorkbook, file: Path, today: date, account: str, order: SendOrder) -> None:
    number = f"KRM-{today.year}-{next_number(session, 'dispatch', today.year):04d}"
    profile, carried = order.profile.profile, carried_by(order.profile.profile)
    snapshot = {row.key: {name: value for name, value in row.as_json().items() if name in carried} for row in book.rows if row.key}
    session.add(
        Dispatch(
            id=UUID(book.dispatch_id), number=number, village_code=book.village_code, hamlet=book.hamlet, file_name=file.name,
            sha256=hashlib.sha256(file.read_bytes()).hexdigest(), rows=len(book.rows), snapshot=snapshot, sent_by=account,
            due_on=book.return_by, sealed=order.password is not None,
            profile={"name": order.profile.name, "columns": list(profile.columns), "masked": profile.masked},
        )
    )  # fmt: skip
