"""Any file a village may send, opened as grids of cells; run it in the child process only (child.py)."""

import hashlib
import io
import math
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange import biff, hidden, text_tables
from rangkul.exchange.date_look import without_date_looks
from rangkul.exchange.grid import Cell, Grid
from rangkul.exchange.records import Progress
from rangkul.language import mark

MAX_BYTES = 200_000_000
MAX_UNPACKED = 1_500_000_000
_MOST_MERGED = 100_000
_MAX_CELLS = 30_000_000
_LOCKED = mark("The file {name} wants a password; give it, or ask for the file without one.")
_BROKEN = mark("The file {name} is damaged or no table; open it in Excel, save it as .xlsx and try again.")
_STILL_LOCKED = mark("None of the passwords given opens {name}; ask the village for the right one.")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KNOWN = (
    (b"%PDF", "PDF"), (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG", "PNG"), (b"GIF8", "GIF"), (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7-Zip"),
    (b"\x1f\x8b", "gzip"), (b"MZ", "EXE"), (b"\x7fELF", "ELF"), (b"{\\rtf", "RTF"), (b"SQLite format", "SQLite"),
)  # fmt: skip


_DAMAGED = (OSError, ValueError, SyntaxError, LookupError, zipfile.BadZipFile, zlib.error, EOFError, ArithmeticError)


class PasswordProblem(Problem):
    """The file wants a password."""


def check_place(path: Path) -> None:
    """Refuse what is not a plain file of the folder it was picked from; opens nothing."""
    try:
        kind = path.lstat().st_mode
        if stat.S_ISLNK(kind):
            target = path.resolve(strict=True)
            if not target.is_relative_to(path.parent.resolve()):
                raise Problem("{name} is only a link to another place; choose the file itself.", name=path.name)
            kind = target.stat().st_mode
        if stat.S_ISDIR(kind):
            raise Problem("{name} is a folder; choose a file.", name=path.name)
        if not stat.S_ISREG(kind):
            raise Problem("{name} is a device, not a file; choose a file.", name=path.name)
        size = path.stat().st_size
    except FileNotFoundError:
        raise Problem("The file {name} is not there; was it moved or renamed?", name=path.name) from None
    except (OSError, ValueError, RuntimeError):
        raise Problem("The file {name} cannot be opened; is it open elsewhere, or are you not allowed to?", name=path.name) from None
    if size == 0:
        raise Problem("The file {name} is empty (0 bytes); ask the village to send it again.", name=path.name)
    if size > MAX_BYTES:
        raise Problem("The file {name} is larger than 200 MB; it is not a list of one village.", name=path.name)


def read_bytes(path: Path) -> tuple[bytes, str]:
    """The content and its SHA-256; a file that changes into a pipe meanwhile cannot hang us."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - opens the descriptor that was just made without blocking
            content = file.read(MAX_BYTES + 1)
    except OSError:
        raise Problem("The file {name} cannot be opened; is it open elsewhere, or are you not allowed to?", name=path.name) from None
    return content, hashlib.sha256(content).hexdigest()


def open_grids(content: bytes, name: str, progress: Progress, passwords: Sequence[str] = ()) -> list[Grid]:
    """All sheets of the file, whatever its extension says; a locked one is tried with the passwords. Raises Problem with a sentence."""
    try:
        return _open_grids(content, name, progress)
    except PasswordProblem:
        if not passwords:
            raise
        from rangkul.exchange.seal_workbook import unseal

        opened = unseal(content, passwords)
        if opened is None:
            raise PasswordProblem(_STILL_LOCKED, name=name) from None
        return _open_grids(opened, name, progress)


def _open_grids(content: bytes, name: str, progress: Progress) -> list[Grid]:
    progress(0, 0, name)
    if content.startswith(b"PK\x03\x04"):
        return _read_package(content, name, progress)
    if content.startswith(b"PK"):
        raise Problem("The file {name} is an empty archive; ask the village to send it again.", name=name)
    if content.startswith(_OLE):
        if b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e" in content:
            raise PasswordProblem(_LOCKED, name=name)
        return _read_workbook(content, name, progress)
    if content[:2] == b"\x09\x08" or content[:2] == b"\x09\x04":  # BIFF without a container
        return _read_workbook(content, name, progress)
    for start, kind in _KNOWN:
        if content.startswith(start):
            raise Problem("{name} is a {kind} file, not a table; ask for the Excel file.", name=name, kind=kind)
    if b"urn:schemas-microsoft-com:office:spreadsheet" in content[:2000]:
        raise Problem("{name} is an old XML table; open it in Excel and save it as .xlsx.", name=name)
    if content[:2000].lstrip().lower().startswith(b"mime-version:"):
        raise Problem("{name} is a web archive; open it in Excel and save it as .xlsx.", name=name)
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise Problem("The file {name} holds nothing but blanks; ask the village to send it again.", name=name)
    if text_tables.looks_like_html(content):
        return [text_tables.read_html(content, name)]
    if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<?xml", b"<!DOCTYPE")):
        raise Problem("{name} is an XML file, not a table; ask for the Excel file.", name=name)
    return [text_tables.read_csv(content, name)]


def _read_package(content: bytes, name: str, progress: Progress) -> list[Grid]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_package(package, name)
    except (*_DAMAGED, NotImplementedError, RuntimeError):
        raise Problem("The file {name} is damaged; ask the village to send it again.", name=name) from None
    return _read_workbook(content, name, progress)


def _check_package(package: zipfile.ZipFile, name: str) -> None:
    """Bombs, locks, foreign paths and declarations inside a zip, found before anything is unpacked."""
    parts = package.infolist()
    names = {part.filename for part in parts}
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    if len(parts) > 10_000 or size > MAX_UNPACKED or (size > 50_000_000 and size / packed > 150):
        raise Problem("The file {name} swells beyond measure when it is opened; it is refused.", name=name)
    for part in parts:
        if part.filename.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", part.filename):
            raise Problem("The file {name} holds names that point outside of it; it is refused.", name=name)
        if part.flag_bits & 1:
            raise PasswordProblem(_LOCKED, name=name)
    if "mimetype" in names and package.read("mimetype")[:100].strip() != b"application/vnd.oasis.opendocument.spreadsheet":
        raise Problem("{name} is a document, not a table; ask for the Excel file.", name=name)
    if "META-INF/manifest.xml" in names and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise PasswordProblem(_LOCKED, name=name)
    if not {"content.xml", "xl/workbook.xml", "xl/workbook.bin"} & names:
        if any(part.endswith((".xlsx", ".xls", ".ods", ".csv")) for part in names):
            raise Problem("{name} is an archive of files; unpack it and choose the files in it.", name=name)
        raise Problem("{name} is a document, not a table; ask for the Excel file.", name=name)
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with package.open(part) as stream:
                head = stream.read(4096)
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise Problem("The file {name} holds declarations that no table needs; it is refused.", name=name)


def _read_workbook(content: bytes, name: str, progress: Progress) -> list[Grid]:
    """xlsx, xlsm, xlsb, xls and ods; damage is a Problem."""
    import python_calamine as calamine

    try:
        try:
            return _read_sheets(content, name, progress)
        except OverflowError:  # a NIK in a cell that looks like a date
            plain = without_date_looks(content)
            if plain is None:
                raise ValueError from None
            return _read_sheets(plain, name, progress)
    except calamine.PasswordError:
        raise PasswordProblem(_LOCKED, name=name) from None
    except (*_DAMAGED, calamine.CalamineError):
        raise Problem(_BROKEN, name=name) from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a reader written in Rust stumbles
            raise Problem(_BROKEN, name=name) from None
        raise


def _read_sheets(content: bytes, name: str, progress: Progress) -> list[Grid]:
    """By calamine; what it does not tell (hidden, errors, crossed out) by a light look of our own."""
    import python_calamine as calamine

    grids: list[Grid] = []
    with calamine.CalamineWorkbook.from_object(io.BytesIO(content)) as book:
        sheets = book.sheets_metadata
        for number, sheet in enumerate(sheets):
            progress(number, len(sheets) + 1, sheet.name)
            if str(sheet.typ).endswith("WorkSheet"):
                visible = {"Hidden": "hidden", "VeryHidden": "very_hidden"}.get(str(sheet.visible).split(".")[-1], "visible")
                grids.append(_grid(book.get_sheet_by_index(number), visible, name))
    if content.startswith(b"PK"):
        hidden.look(content, grids, progress)
    elif content.startswith(_OLE):
        biff.look(content, grids)
    return grids


def _rows_of(sheet: Any) -> list[list[Cell]]:
    """The cells; a panic of the reader about a number that is no date is told as what it is."""
    try:
        return sheet.to_python(skip_empty_area=False) if sheet.start else []
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise OverflowError from None
        raise


def _grid(sheet: Any, visible: Any, name: str) -> Grid:
    width, height = sheet.total_width or 0, sheet.total_height or 0
    if width * height > _MAX_CELLS:
        raise Problem("The sheet {sheet} of {name} is too large for a list of one village.", sheet=sheet.name, name=name)
    rows = _rows_of(sheet)
    for row in rows:
        for column, cell in enumerate(row):
            if type(cell) is float:
                if cell.is_integer():
                    row[column] = int(cell)
                elif not math.isfinite(cell):
                    row[column] = ""
    merged = [(first[0], first[1], last[0], last[1]) for first, last in (sheet.merged_cell_ranges or [])[:_MOST_MERGED]]
    return Grid(sheet.name, rows, merged, visible)
