"""Sheets written as files of each kind a village may send."""

# ruff: noqa: E501 - parts of packages read better with a part a line

import csv
import html
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from villages.village import Sheet, Village, plain


def xlsx(path: Path, sheets: Sequence[Sheet], **options: Any) -> Village:
    """By XlsxWriter: as Excel keeps things; a cell ("formula", value) is a formula with a kept value."""
    import xlsxwriter

    book: Any = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_numbers": False, **options})
    formats: dict[tuple[bool, bool], Any] = {}
    for dated in (False, True):
        for struck in (False, True):
            looks: dict[str, Any] = ({"num_format": "dd/mm/yyyy"} if dated else {}) | ({"font_strikeout": True} if struck else {})
            formats[dated, struck] = book.add_format(looks)
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return Village(path, list(sheets))


def _write_sheet(page: Any, sheet: Sheet, formats: dict[tuple[bool, bool], Any]) -> None:
    for row, values in enumerate(sheet.cells):
        for column, value in enumerate(values):
            shown = plain(value)
            look = formats[shown is not value, row in sheet.struck]
            if isinstance(value, tuple):
                page.write_formula(row, column, value[0], look, value[1])
            elif shown is not value:
                page.write_datetime(row, column, shown, look)
            elif isinstance(value, str):
                if value:
                    page.write_string(row, column, value, look)
            elif value is not None:
                page.write(row, column, value, look)
    for top, left, bottom, right in sheet.merges:
        page.merge_range(top, left, bottom, right, sheet.cells[top][left])
    for row in sheet.hidden_rows:
        page.set_row(row, None, None, {"hidden": True})
    for column in sheet.hidden_columns:
        page.set_column(column, column, 10, None, {"hidden": True})
    if sheet.state == "hidden":
        page.hide()
    elif sheet.state == "very_hidden":
        page.very_hidden()


def _text(value: Any) -> str:
    if value is None:
        return ""
    shown = plain(value)
    return f"{value:%d/%m/%Y}" if shown is not value else str(value)


def text(path: Path, sheet: Sheet, separator: str = ";", encoding: str = "utf-8-sig", ends: str = "\r\n") -> Village:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=separator, lineterminator=ends)
        writer.writerows([[_text(value) for value in row] for row in sheet.cells])
    return Village(path, [sheet], named=False)


def web(path: Path, sheet: Sheet, before: str = "", attributes: str = "border=1") -> Village:
    """HTML as village systems write it into a file named .xls; merged cells become spans."""
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in sheet.merges}
    covered = {(row, column) for top, left, bottom, right in sheet.merges for row in range(top, bottom + 1) for column in range(left, right + 1)}
    lines: list[str] = []
    for row, values in enumerate(sheet.cells):
        cells: list[str] = []
        for column, value in enumerate(values):
            down, across = spans.get((row, column), (1, 1))
            if (row, column) in covered and (row, column) not in spans:
                continue
            size = (f' rowspan="{down}"' if down > 1 else "") + (f" colspan='{across}'" if across > 1 else "")
            cells.append(f"<td class=textx{size}>{html.escape(_text(value)) or '&nbsp;'}</td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    path.write_text(f"<html><head><style>.textx{{mso-number-format:'\\@'}}</style></head><body>{before}<table {attributes}>{''.join(lines)}</table></body></html>",
                    encoding="utf-8")  # fmt: skip
    return Village(path, [sheet], named=False)


# A binary workbook, [MS-XLSB]: records with a kind and a length in groups of seven bits.


def _record(kind: int, data: bytes = b"") -> bytes:
    head = bytes((kind,)) if kind < 128 else bytes((kind & 0x7F | 0x80, kind >> 7))
    size, left = b"", len(data)
    while True:
        size += bytes((left & 0x7F | (0x80 if left > 127 else 0),))
        left >>= 7
        if not left:
            return head + size + data


def _wide(word: str) -> bytes:
    return struct.pack("<I", len(word)) + word.encode("utf-16-le")


def _xlsb_sheet(sheet: Sheet) -> bytes:
    width = max((len(row) for row in sheet.cells), default=1)
    parts = [_record(129), _record(148, struct.pack("<IIII", 0, max(len(sheet.cells) - 1, 0), 0, width - 1))]
    if sheet.hidden_columns:
        parts.append(_record(390))
        parts += [_record(60, struct.pack("<IIIIH", column, column, 2560, 0, 1)) for column in sorted(sheet.hidden_columns)]
        parts.append(_record(391))
    parts.append(_record(145))
    for row, values in enumerate(sheet.cells):
        flags = 0x10 if row in sheet.hidden_rows else 0
        parts.append(_record(0, struct.pack("<IIHBBBI", row, 0, 300, 0, flags, 0, 0)))
        for column, value in enumerate(values):
            place = struct.pack("<II", column, 0)
            if isinstance(value, bool) or value is None or value == "":
                continue
            if isinstance(value, str) and value.startswith("#"):
                parts.append(_record(3, place + bytes((42,))))
            elif isinstance(value, str):
                parts.append(_record(6, place + _wide(value)))
            else:
                parts.append(_record(5, place + struct.pack("<d", value)))
    parts.append(_record(146))
    if sheet.merges:
        parts.append(_record(177, struct.pack("<I", len(sheet.merges))))
        parts += [_record(176, struct.pack("<IIII", top, bottom, left, right)) for top, left, bottom, right in sheet.merges]
        parts.append(_record(178))
    return b"".join([*parts, _record(130)])


def xlsb(path: Path, sheets: Sequence[Sheet]) -> Village:
    """A binary workbook, written by hand; dates as texts, "#…" as an error cell."""
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    states = {"visible": 0, "hidden": 1, "very_hidden": 2}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>')  # fmt: skip
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.bin"/></Relationships>')
        links = "".join(f'<Relationship Id="rId{n}" Type="{relations}/worksheet" Target="worksheets/sheet{n}.bin"/>' for n in range(1, len(sheets) + 1))
        archive.writestr("xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{package}/relationships">{links}</Relationships>')
        bundle = b"".join(
            _record(156, struct.pack("<II", states[sheet.state], n) + _wide(f"rId{n}") + _wide(sheet.name)) for n, sheet in enumerate(sheets, 1)
        )
        archive.writestr("xl/workbook.bin", _record(131) + _record(143) + bundle + _record(144) + _record(132))
        for n, sheet in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{n}.bin", _xlsb_sheet(sheet))
    return Village(path, list(sheets))
