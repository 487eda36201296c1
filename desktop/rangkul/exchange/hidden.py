"""What calamine does not tell of a workbook: hidden rows and columns, error cells, cells crossed out; one look through its parts."""

import io
import re
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath

from rangkul.exchange import ods, xlsb
from rangkul.exchange.grid import Grid, column_index
from rangkul.exchange.records import Progress

_CHUNK = 4_000_000
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*\bhidden=\"(?:1|true)\"[^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*\bhidden=\"(?:1|true)\"[^>]*)>")
_ERROR = re.compile(rb"<(?:\w+:)?c\b([^>]*\bt=\"e\"[^>]*)>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]{1,20})</", re.S)
_ATTRIBUTE = re.compile(rb"([\w:-]+)=\"([^\"]*)\"")
_MAX_STYLES = 30_000_000


def look(content: bytes, grids: list[Grid], progress: Progress) -> None:
    """Fill hidden_rows, hidden_columns, errors and struck of the grids of an xlsx, xlsb or ods."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = set(package.namelist())
        if "content.xml" in names:
            ods.look(package, grids)
            return
        if "xl/workbook.bin" in names:
            xlsb.look(package, grids)
            return
        if "xl/workbook.xml" not in names:
            return
        parts = _sheet_parts(package)
        struck = _struck_looks(package) if "xl/styles.xml" in names else None
        for number, grid in enumerate(grids):
            progress(number, len(grids), grid.name or "")
            part = parts.get(grid.name or "")
            if part in names:
                _look_xlsx(package, part, grid, struck)


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


def _struck_looks(package: zipfile.ZipFile) -> re.Pattern[bytes] | None:
    """What a cell's tag looks like whose font is crossed out; None when there is no such font."""
    if package.getinfo("xl/styles.xml").file_size > _MAX_STYLES:
        return None
    content = package.read("xl/styles.xml")
    if b"strike" not in content:
        return None
    from defusedxml.ElementTree import fromstring

    styles = fromstring(content)
    fonts = [font for group in styles if group.tag.endswith("}fonts") for font in group]
    struck = {
        str(number)
        for number, font in enumerate(fonts)
        if any(look.tag.endswith("}strike") and look.get("val", "1") not in ("0", "false") for look in font)
    }
    looks = [look for group in styles if group.tag.endswith("}cellXfs") for look in group]
    numbers = [str(number) for number, look in enumerate(looks) if look.get("fontId", "0") in struck]
    return re.compile(rf"<(?:\w+:)?c\b([^>]*\bs=\"(?:{'|'.join(numbers)})\"[^>]*)>".encode()) if numbers else None


def _place(attributes: bytes) -> tuple[int, int] | None:
    """(row, column) of a cell's r="B7"."""
    place = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", _attributes(attributes).get(b"r", b"").decode("ascii", "replace"))
    return (int(place[2]) - 1, column_index(place[1])) if place else None


def _look_xlsx(package: zipfile.ZipFile, part: str, grid: Grid, struck: re.Pattern[bytes] | None) -> None:
    for piece in _pieces(package, part):
        if b" hidden=" in piece:
            for match in _ROW.finditer(piece):
                row = _attributes(match[1]).get(b"r", b"")
                if row.isdigit():
                    grid.hidden_rows.add(int(row) - 1)
            for match in _COLUMN.finditer(piece):
                if len(grid.hidden_columns) >= 16_384:
                    break
                sizes = _attributes(match[1])
                first, last = sizes.get(b"min", b""), sizes.get(b"max", b"")
                if first.isdigit() and last.isdigit():
                    grid.hidden_columns.update(range(int(first) - 1, min(int(last), 16_384)))
        if b't="e"' in piece:
            for match in _ERROR.finditer(piece):
                if place := _place(match[1]):
                    grid.errors[place] = match[2].decode("utf-8", "replace")
        if struck:
            for match in struck.finditer(piece):
                if place := _place(match[1]):
                    grid.strike(*place)
