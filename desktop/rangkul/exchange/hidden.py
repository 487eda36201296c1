"""What calamine does not tell of a workbook: hidden rows and columns, error cells; found by one look through its XML."""

import io
import re
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath

from rangkul.exchange.grid import Grid, column_index
from rangkul.exchange.records import Progress

_CHUNK = 4_000_000
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*\bhidden=\"(?:1|true)\"[^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*\bhidden=\"(?:1|true)\"[^>]*)>")
_ERROR = re.compile(rb"<(?:\w+:)?c\b([^>]*\bt=\"e\"[^>]*)>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]{1,20})</", re.S)
_ATTRIBUTE = re.compile(rb"([\w:-]+)=\"([^\"]*)\"")
_ODS_TAG = re.compile(rb"<(/?)table:(table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_ODS_ERROR = re.compile(rb"<text:p>(#[^<]{1,20}|Err:\d+)</text:p>")


def look(content: bytes, grids: list[Grid], progress: Progress) -> None:
    """Fill hidden_rows, hidden_columns and errors of the grids of an xlsx or ods; other formats stay as they are."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = set(package.namelist())
        if "content.xml" in names:
            _look_ods(package, grids)
            return
        if "xl/workbook.xml" not in names:
            return
        parts = _sheet_parts(package)
        for number, grid in enumerate(grids):
            progress(number, len(grids), grid.name or "")
            part = parts.get(grid.name or "")
            if part in names:
                _look_xlsx(package, part, grid)


def _attributes(tag: bytes) -> dict[bytes, bytes]:
    return {key.split(b":")[-1]: value for key, value in _ATTRIBUTE.findall(tag)}


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → name of its part."""
    from defusedxml.ElementTree import fromstring

    targets: dict[str, str] = {}
    for relation in fromstring(package.read("xl/_rels/workbook.xml.rels")):
        target = str(relation.get("Target", ""))
        targets[str(relation.get("Id"))] = target[1:] if target.startswith("/") else normpath(join("xl", target))
    parts: dict[str, str] = {}
    for element in fromstring(package.read("xl/workbook.xml")).iter():
        if element.tag.endswith("}sheet"):
            key = next((value for name, value in element.attrib.items() if name.endswith("}id")), "")
            parts[element.get("name", "")] = targets.get(key, "")
    return parts


def _pieces(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that never split a cell."""
    rest = b""
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            piece = rest + chunk
            cut = max(piece.rfind(b"<c "), piece.rfind(b"<row "), piece.rfind(b"<col "), piece.rfind(b":c "), piece.rfind(b":row "))
            cut = len(piece) if cut <= 0 or len(piece) - cut > _CHUNK else piece.rfind(b"<", 0, cut + 1)
            yield piece[:cut]
            rest = piece[cut:]
    yield rest


def _look_xlsx(package: zipfile.ZipFile, part: str, grid: Grid) -> None:
    for piece in _pieces(package, part):
        if b" hidden=" in piece:
            for match in _ROW.finditer(piece):
                row = _attributes(match[1]).get(b"r", b"")
                if row.isdigit():
                    grid.hidden_rows.add(int(row) - 1)
            for match in _COLUMN.finditer(piece):
                sizes = _attributes(match[1])
                first, last = sizes.get(b"min", b""), sizes.get(b"max", b"")
                if first.isdigit() and last.isdigit():
                    grid.hidden_columns.update(range(int(first) - 1, min(int(last), 16_384)))
        if b't="e"' in piece:
            for match in _ERROR.finditer(piece):
                place = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", _attributes(match[1]).get(b"r", b"").decode("ascii", "replace"))
                if place:
                    grid.errors[int(place[2]) - 1, column_index(place[1])] = match[2].decode("utf-8", "replace")


def _look_ods(package: zipfile.ZipFile, grids: list[Grid]) -> None:
    """Rows and columns count through their repetitions; an endless repetition at the end is cut."""
    content = package.read("content.xml")
    if b'table:visibility="' not in content and b'value-type="error"' not in content:
        return
    sheet, row, column, step = -1, 0, 0, 1
    for match in _ODS_TAG.finditer(content):
        closing, tag, attributes = match[1], match[2], match[3]
        if closing:
            if tag == b"table-row":
                row += step
            continue
        if tag == b"table":
            sheet, row, column = sheet + 1, 0, 0
            continue
        if sheet >= len(grids):
            return
        repeat = re.search(rb'number-(?:rows|columns)-repeated="(\d{1,7})"', attributes)
        count = int(repeat[1]) if repeat else 1
        away = b'visibility="collapse"' in attributes or b'visibility="filter"' in attributes
        if tag == b"table-column":
            if away:
                grids[sheet].hidden_columns.update(range(column, min(column + count, 16_384)))
            column += count
        elif tag == b"table-row":
            if away:
                grids[sheet].hidden_rows.update(range(row, min(row + count, len(grids[sheet].rows))))
            step, column = count, 0
            if attributes.endswith(b"/"):
                row += count
        else:
            if b'value-type="error"' in attributes and (text := _ODS_ERROR.search(content, match.end(), match.end() + 200)):
                grids[sheet].errors[row, column] = text[1].decode("utf-8", "replace")
            column += count
