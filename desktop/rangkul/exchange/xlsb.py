"""What calamine does not tell of a binary workbook: hidden rows and columns, merged and error cells, cells crossed out ([MS-XLSB])."""

import struct
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath

from rangkul.exchange.biff import ERRORS
from rangkul.exchange.grid import Grid

_ROW, _ERROR_CELL, _FORMULA_ERROR, _FONT, _LOOK, _COLUMN, _BUNDLE, _MERGE, _LOOKS, _LOOKS_END = 0, 3, 11, 43, 47, 60, 156, 176, 617, 618
_CELLS = range(1, 12)  # every kind of cell begins with its column and its look
_LARGEST = 200_000_000


def look(package: zipfile.ZipFile, grids: list[Grid]) -> None:
    """Fill hidden_rows, hidden_columns, merged, errors and struck; a part that cannot be followed is left as it is."""
    try:
        parts = _sheet_parts(package)
        struck = _struck_looks(package) if "xl/styles.bin" in package.namelist() else set[int]()
        for grid in grids:
            part = parts.get(grid.name or "")
            if part and part in package.namelist():
                _look_sheet(package.read(part), grid, struck)
    except (struct.error, IndexError, KeyError, UnicodeDecodeError):
        return


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(kind, data); kind and length are written in groups of seven bits."""
    place, end = 0, len(content)
    while place < end:
        kind = content[place]
        place += 1
        if kind & 0x80:
            kind = kind & 0x7F | content[place] << 7
            place += 1
        size = 0
        for group in range(4):
            size |= (content[place] & 0x7F) << 7 * group
            place += 1
            if not content[place - 1] & 0x80:
                break
        yield kind, content[place : place + size]
        place += size


def _text(data: bytes, place: int) -> tuple[str, int]:
    """A text and where it ends."""
    (count,) = struct.unpack_from("<I", data, place)
    end = place + 4 + 2 * count
    return data[place + 4 : end].decode("utf-16-le"), end


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → name of its part."""
    from defusedxml.ElementTree import fromstring

    targets: dict[str, str] = {}
    for relation in fromstring(package.read("xl/_rels/workbook.bin.rels")):
        target = str(relation.get("Target", ""))
        targets[str(relation.get("Id"))] = target[1:] if target.startswith("/") else normpath(join("xl", target))
    parts: dict[str, str] = {}
    for kind, data in _records(package.read("xl/workbook.bin")):
        if kind == _BUNDLE:
            key, end = _text(data, 8)
            parts[_text(data, end)[0]] = targets.get(key, "")
    return parts


def _struck_looks(package: zipfile.ZipFile) -> set[int]:
    """The numbers of looks whose font is crossed out."""
    fonts: list[bool] = []
    looks: set[int] = set()
    count, inside = 0, False
    for kind, data in _records(package.read("xl/styles.bin")):
        if kind == _FONT:
            fonts.append(bool(struct.unpack_from("<H", data, 2)[0] & 8))
        elif kind in (_LOOKS, _LOOKS_END):
            inside = kind == _LOOKS
        elif kind == _LOOK and inside:
            font = struct.unpack_from("<H", data, 4)[0]
            if font < len(fonts) and fonts[font]:
                looks.add(count)
            count += 1
    return looks


def _look_sheet(content: bytes, grid: Grid, struck: set[int]) -> None:
    if len(content) > _LARGEST:
        return
    row = 0
    for kind, data in _records(content):
        if kind == _ROW:
            row = struct.unpack_from("<I", data)[0]
            if data[11] & 0x10:
                grid.hidden_rows.add(row)
        elif kind == _COLUMN:
            first, last = struct.unpack_from("<II", data)
            if data[16] & 1:
                grid.hidden_columns.update(range(first, min(last, 16_383) + 1))
        elif kind == _MERGE and len(grid.merged) < 100_000:
            top, bottom, left, right = struct.unpack_from("<IIII", data)
            grid.merged.append((top, left, min(bottom, len(grid.rows) - 1), min(right, 16_383)))
        elif kind in _CELLS:
            if kind in (_ERROR_CELL, _FORMULA_ERROR):
                grid.errors[row, struct.unpack_from("<I", data)[0]] = ERRORS.get(data[8], "#N/A")
            if struck and struct.unpack_from("<I", data, 4)[0] & 0xFFFFFF in struck:
                grid.strike(row, struct.unpack_from("<I", data)[0])
