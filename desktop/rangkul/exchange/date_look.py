"""Numbers too large for a date in cells that look like dates (Excel shows #####): calamine dies of them, so their look is taken away."""

import io
import re
import struct
import zipfile

from rangkul.exchange import biff

LAST_DAY = 2_958_465  # 31 December 9999, as Excel counts
_FORMULA = rb"(?:<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>))?"
_CELL = re.compile(rb'<((?:\w+:)?c)\b([^>]*?) s="\d+"([^>]*)>(\s*' + _FORMULA + rb"\s*<(?:\w+:)?v>)([^<]{1,40})(?=<)")
_NUMBER, _PLAIN = 0x0203, 15  # the look number 15 of every .xls is the usual one


def without_date_looks(content: bytes) -> bytes | None:
    """The workbook with those cells as plain numbers; None where there are none, or in a format this is not known of."""
    if content.startswith(b"PK"):
        return _plain_package(content)
    return _plain_biff(content) if content.startswith(b"\xd0\xcf") else None


def _plain_package(content: bytes) -> bytes | None:
    target = io.BytesIO()
    changed = False
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for part in package.infolist():
            data = package.read(part)
            if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
                plain = _CELL.sub(_without_look, data)
                changed, data = changed or plain != data, plain
            copy.writestr(part.filename, data)
    return target.getvalue() if changed else None


def _without_look(cell: re.Match[bytes]) -> bytes:
    """The cell without its look when its number is no day of the calendar."""
    if b't="s"' in cell[2] + cell[3] or not _is_beyond(cell[5]):
        return cell[0]
    return b"<" + cell[1] + cell[2] + cell[3] + b">" + cell[4] + cell[5]


def _is_beyond(text: bytes) -> bool:
    try:
        return not -LAST_DAY <= float(text) <= LAST_DAY
    except ValueError:
        return False


def _plain_biff(content: bytes) -> bytes | None:
    plain = bytearray(content)
    changed = False
    for kind, data in biff.all_records(content):
        if kind == _NUMBER and len(data) >= 14 and not -LAST_DAY <= struct.unpack_from("<d", data, 6)[0] <= LAST_DAY:
            place = content.find(struct.pack("<HH", kind, len(data)) + data)
            if place >= 0:
                plain[place + 8 : place + 10] = struct.pack("<H", _PLAIN)
                changed = True
    return bytes(plain) if changed else None
