"""Files that mean harm, are broken, or are something else: each is made at a path; what becomes of it is for the tests to say."""

# ruff: noqa: E501 - a kind a line

import gzip
import io
import json
import os
import random
import socket
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from exchange.test_hostile import GOOD_ROW, MAIN, OLE, PACKAGE, RELATIONS, package, zipped
from villages import writers
from villages.by_hand import FOLDER
from villages.people import some
from villages.village import USUAL, Sheet

Make = Callable[[Path], Any]
HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>NIK</t></is></c><c r="B1" t="inlineStr"><is><t>NAMA</t></is></c></row>'


def _row(number: int, nik: str = "3216051708859001", name: str = "SALIM") -> str:
    return f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{nik}</t></is></c><c r="B{number}" t="inlineStr"><is><t>{name}</t></is></c></row>'


def _whole(kind: str, path: Path) -> bytes:
    """A good file of a format."""
    sheet = Sheet("Data")
    sheet.head(USUAL)
    sheet.people(some(30, "hostile"), USUAL)
    if kind == "xlsx":
        return writers.xlsx(path, [sheet]).path.read_bytes()
    if kind == "xlsb":
        for row in sheet.cells:
            row[:] = [str(value) for value in row]
        return writers.xlsb(path, [sheet]).path.read_bytes()
    if kind == "csv":
        return writers.text(path, sheet, ";", "utf-16").path.read_bytes()
    if kind == "html":
        return writers.web(path, sheet).path.read_bytes()
    return (FOLDER / f"hamlets.{kind}").read_bytes()


def _torn(kind: str, share: float) -> Make:
    def make(path: Path) -> None:
        content = _whole(kind, path)
        path.write_bytes(content[: int(len(content) * share)])

    return make


def _flipped(kind: str, seed: int, count: int) -> Make:
    def make(path: Path) -> None:
        content, dice = bytearray(_whole(kind, path)), random.Random(seed)
        for _ in range(count):
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        path.write_bytes(content)

    return make


def _rest_zero(kind: str) -> Make:
    def make(path: Path) -> None:
        content = _whole(kind, path)
        path.write_bytes(content[: len(content) // 2] + b"\0" * (len(content) // 2))

    return make


def _patched_xls(change: Callable[[bytearray], None]) -> Make:
    def make(path: Path) -> None:
        content = bytearray(_whole("xls", path))
        change(content)
        path.write_bytes(content)

    return make


def _loop_of_sectors(content: bytearray) -> None:
    """Each sector of the table points to itself."""
    fat = struct.unpack_from("<I", content, 76)[0]
    for number in range(128):
        struct.pack_into("<I", content, (fat + 1) * 512 + 4 * number, number)


def _endless_record(content: bytearray) -> None:
    place = content.find(b"\x09\x08\x10\x00")
    struct.pack_into("<H", content, place + 2, 0xFFFF)


def _strings_that_lie(content: bytearray) -> None:
    place = content.find(b"\xfc\x00")
    struct.pack_into("<II", content, place + 4, 0x7FFFFFFF, 0x7FFFFFFF)


def _sheet_far_away(content: bytearray) -> None:
    place = content.find(b"\x85\x00")
    struct.pack_into("<I", content, place + 4, 0x7FFFFFF0)


def _zip_with(path: Path, change: Callable[[zipfile.ZipFile], None]) -> None:
    package(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        change(archive)


def _droste(path: Path) -> None:
    """An archive that holds itself, many times over."""
    inner = zipped(path, {"x.txt": b"x"}).read_bytes()
    for _ in range(50):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(3):
                archive.writestr(f"{number}.zip", inner[:200_000])
        inner = buffer.getvalue()
    path.write_bytes(inner)


def _overlapping(path: Path) -> None:
    """Ten thousand directory entries that all unpack the same megabytes."""
    package(path, parts={"xl/media/a.bin": b"\0" * 10_000_000})
    content = path.read_bytes()
    end = content.rfind(b"PK\x05\x06")
    start = struct.unpack_from("<I", content, end + 16)[0]
    directory = content[start:end]
    last = directory.rfind(b"PK\x01\x02")
    extra = b"".join(directory[last:].replace(b"a.bin", f"{number:05d}".encode(), 1) for number in range(9000))
    count = struct.unpack_from("<H", content, end + 10)[0] + 9000
    tail = bytearray(content[end:])
    struct.pack_into("<HH", tail, 8, count, count)
    struct.pack_into("<I", tail, 12, len(directory) + len(extra))
    path.write_bytes(content[:start] + directory + extra + bytes(tail))


def _method(number: int) -> Make:
    def make(path: Path) -> None:
        content = bytearray(package(path).read_bytes())
        for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
            place = content.find(mark)
            while place >= 0:
                struct.pack_into("<H", content, place + offset, number)
                place = content.find(mark, place + 4)
        path.write_bytes(content)

    return make


def _wrong_sum(path: Path) -> None:
    content = bytearray(package(path).read_bytes())
    place = content.rfind(b"PK\x01\x02")
    while place >= 0:
        struct.pack_into("<I", content, place + 16, 0xDEADBEEF)
        place = content.rfind(b"PK\x01\x02", 0, place)
    path.write_bytes(content)


def _sheets(count: int, name: Callable[[int], str]) -> Make:
    def make(path: Path) -> None:
        numbers = range(1, count + 1)
        package(path, parts={
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{"".join(f"""<sheet name="{name(n)}" sheetId="{n}" r:id="r{n}"/>""" for n in numbers)}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(f"""<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>""" for n in numbers)}</Relationships>',
        })  # fmt: skip

    return make


def _target(target: str) -> Make:
    return lambda path: package(path, parts={"xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="{target}"/></Relationships>'})


def _strings(content: str) -> Make:
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    return lambda path: package(path, cells, parts={
        "xl/sharedStrings.xml": content,
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    })  # fmt: skip


def _ods(body: str, before: str = "") -> Make:
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    return lambda path: zipped(path, {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": b"<manifest/>",
        "content.xml": f'<?xml version="1.0"?>{before}<office:document-content xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" xmlns:text="{space}text:1.0"><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>'.encode(),
    })  # fmt: skip


def _text(content: str | bytes) -> Make:
    return lambda path: path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def _chain(path: Path) -> None:
    """Links from link to link, at last to a device."""
    before = Path("/dev/null")
    for number in range(5):
        link = path.with_name(f"link{number}")
        link.symlink_to(before)
        before = link
    path.symlink_to(before)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5_000_000_000)


LAUGHS = "<!DOCTYPE l [" + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10)) + "]>"
PEOPLE = "NIK;NAMA\n" + "3216051708859001;SALIM\n"

KINDS: dict[str, Make] = {
    **{f"{kind} torn at {share:.0%}": _torn(kind, share) for kind in ("xlsx", "xls", "ods", "xlsb", "csv", "html") for share in (0.03, 0.5, 0.97)},
    **{f"{kind} with {count} bits turned": _flipped(kind, count, count) for kind in ("xlsx", "xls", "ods", "xlsb", "csv") for count in (1, 20, 400)},
    **{f"{kind}, the second half zeros": _rest_zero(kind) for kind in ("xlsx", "xls", "ods", "xlsb")},
    "xls: sectors in a loop": _patched_xls(_loop_of_sectors),
    "xls: a record without end": _patched_xls(_endless_record),
    "xls: two thousand million strings": _patched_xls(_strings_that_lie),
    "xls: a sheet far behind the end": _patched_xls(_sheet_far_away),
    "xls: sectors of an impossible size": _patched_xls(lambda c: struct.pack_into("<HH", c, 30, 30, 6)),
    "xls: a directory in the void": _patched_xls(lambda c: struct.pack_into("<I", c, 48, 0x0FFFFFF0)),
    "OLE: a letter of Word": lambda p: p.write_bytes(OLE + b"\0" * 4000 + "WordDocument".encode("utf-16-le") + b"\0" * 4000),
    "OLE of nothing but marks": lambda p: p.write_bytes(OLE + b"\xff" * 6000),
    "BIFF without a container": lambda p: p.write_bytes(b"\x09\x08\x10\x00\x00\x06\x05\x00" + b"\0" * 500),
    "an archive in an archive in an archive": _droste,
    "overlapping parts": _overlapping,
    "a packing nobody knows": _method(99),
    "a packing of LZMA": _method(14),
    "sums that are wrong": _wrong_sum,
    "a part twice": lambda p: _zip_with(p, lambda a: (a.writestr("xl/extra.xml", "<x/>"), a.writestr("XL/WORKBOOK.XML", "<x/>"))),
    "a part of a device's name": lambda p: _zip_with(p, lambda a: a.writestr("CON", "x")),
    "a part on drive C": lambda p: _zip_with(p, lambda a: a.writestr("C:\\Windows\\system32\\x.dll", "x")),
    "a part up and away, backwards": lambda p: _zip_with(p, lambda a: a.writestr("..\\..\\x", "x")),
    "twenty thousand parts": lambda p: _zip_with(p, lambda a: [a.writestr(f"xl/media/{n}", "") for n in range(20_000)]),
    "text before the archive": lambda p: p.write_bytes(b"x" * 500 + package(p).read_bytes()),
    "text behind the archive": lambda p: p.write_bytes(package(p).read_bytes() + b"x" * 5000),
    "a directory entry without end": lambda p: p.write_bytes(package(p).read_bytes().replace(b"PK\x05\x06", b"PK\x05\x07")),
    "macros": lambda p: package(p, parts={"xl/vbaProject.bin": OLE + random.Random(1).randbytes(3000)}),
    "links to other workbooks": lambda p: package(p, parts={"xl/externalLinks/externalLink1.xml": "<externalLink/>", "xl/externalLinks/_rels/externalLink1.xml.rels": '<Relationships><Relationship Target="file://server/share/x.xlsx" TargetMode="External"/></Relationships>'}),
    "a laughing sheet": lambda p: package(p, before=LAUGHS),
    "laughter after five thousand blanks": lambda p: package(p, before=" " * 5000 + "<!-- " + "x" * 5000 + " -->" + LAUGHS),
    "laughing strings": _strings(" " * 5000 + LAUGHS + f'<sst xmlns="{MAIN}"><si><t>&a9;</t></si></sst>'),
    "a laughing workbook": lambda p: package(p, parts={"xl/workbook.xml": " " * 0 + "<?xml version='1.0'?>" + "<!-- " + "x" * 5000 + " -->" + LAUGHS + f'<workbook xmlns="{MAIN}"><sheets/>&a9;</workbook>'}),
    "strings of fifty million letters": _strings(f'<sst xmlns="{MAIN}"><si><t>{"x" * 30_000_000}</t></si></sst>'),
    "strings without end": _strings(f'<sst xmlns="{MAIN}"><si><t>NIK'),
    "half a million strings in one": _strings(f'<sst xmlns="{MAIN}"><si>{"<r><t>x</t></r>" * 500_000}</si></sst>'),
    "UTF-16 inside": lambda p: package(p, parts={"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{GOOD_ROW}</sheetData></worksheet>'.encode("utf-16")}),
    "letters that are none": lambda p: package(p, parts={"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{GOOD_ROW}</sheetData></worksheet>'.encode().replace(b"SALIM", b"\xff\xfe\x80")}),
    "a hundred thousand levels": lambda p: package(p, GOOD_ROW, tail="<x>" * 100_000 + "</x>" * 100_000),
    "a hundred thousand attributes": lambda p: package(p, GOOD_ROW + "<row " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>"),
    "an attribute of twenty megabytes": lambda p: package(p, GOOD_ROW + f'<row a="{"x" * 20_000_000}"/>'),
    "five thousand sheets": _sheets(5000, lambda n: f"S{n}"),
    "sheets of one name": _sheets(300, lambda n: "Data"),
    "sheets without names": _sheets(50, lambda n: ""),
    "a sheet's name of ten thousand letters": _sheets(1, lambda n: "x" * 10_000),
    "a sheet that is the workbook": _target("workbook.xml"),
    "a sheet outside": _target("../../../../../etc/passwd"),
    "a sheet on the web": _target("http://127.0.0.1:9/x.xml"),
    "a sheet of a share": _target("file://server/share/x.xml"),
    "rows in any order": lambda p: package(p, _row(7) + HEAD + _row(3)),
    "rows with the same number": lambda p: package(p, HEAD + _row(2) * 50),
    "cells without places": lambda p: package(p, GOOD_ROW.replace(' r="A2"', "").replace(' r="B2"', "").replace(' r="2"', "")),
    "places backwards": lambda p: package(p, GOOD_ROW.replace("A2", "ZZ2").replace("B2", "A2")),
    "places that are words": lambda p: package(p, GOOD_ROW.replace("A2", "éé")),
    "a hundred thousand merged areas": lambda p: package(p, HEAD + "".join(_row(n) for n in range(2, 3000)), tail=f'<mergeCells>{"".join(f"""<mergeCell ref="D{n}:E{n + 1}"/>""" for n in range(1, 200_000, 2))}</mergeCells>'),
    "names alone among merged areas": lambda p: package(p, HEAD + "".join(_row(n, "", f"NAMA {chr(65 + n % 26)}") for n in range(2, 20_000)), tail=f'<mergeCells>{"".join(f"""<mergeCell ref="D{n}:E{n}"/>""" for n in range(1, 40_000))}</mergeCells>'),
    "all cells merged into one": lambda p: package(p, GOOD_ROW, tail='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "merged areas upside down": lambda p: package(p, GOOD_ROW, tail='<mergeCells><mergeCell ref="Z9:A1"/><mergeCell ref="x"/><mergeCell/></mergeCells>'),
    "a million hidden rows": lambda p: package(p, GOOD_ROW + "".join(f'<row r="{n}" hidden="1"/>' for n in range(3, 1_000_000))),
    "half a million columns described": lambda p: package(p, head="<cols>" + '<col min="1" max="16384" hidden="1"/>' * 200_000 + "</cols>"),
    "sixty thousand looks": lambda p: package(p, parts={"xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts><font><strike/></font></fonts><cellXfs>{"""<xf fontId="0"/>""" * 60_000}</cellXfs></styleSheet>'}),
    "looks that are not there": lambda p: package(p, GOOD_ROW.replace("<c ", '<c s="99999999" ')),
    "looks that are no XML": lambda p: package(p, parts={"xl/styles.xml": "<styleSheet><strike"}),
    "a number beyond measure that looks like a date": lambda p: package(p, GOOD_ROW + '<row r="3"><c r="A3" s="1"><v>-1e300</v></c><c r="B3" s="1"><v>1e300</v></c></row>', parts={
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>'}),
    "headings in fifty thousand rows": _text("NIK;NAMA;L/P;ALAMAT\n" * 50_000),
    "a hundred thousand family lines": _text(PEOPLE + "No. KK : 3216051203120005 Alamat : Kp. X RT 001 RW 002;\n" * 100_000),
    "a hundred thousand signatures": _text(PEOPLE + "Mengetahui;Kepala Desa\n" * 100_000),
    "a name of a million letters": _text(PEOPLE + f"3216051708859002;{'A' * 900_000}\n"),
    "one address of many words": _text("NIK;NAMA;ALAMAT\n3216051708859001;SALIM;" + "RT 1 " * 100_000 + "\n"),
    "one NIK of many digits": _text(PEOPLE + "9" * 500_000 + ";UDIN\n"),
    "one date of many words": _text("NIK;NAMA;TTL\n3216051708859001;SALIM;" + "Bekasi, " * 50_000 + "\n"),
    "one phone of many numbers": _text("NIK;NAMA;HP\n3216051708859001;SALIM;" + "081200123456/" * 20_000 + "\n"),
    "one remark of many words": _text("NIK;NAMA;KET\n3216051708859001;SALIM;" + "sudah punya " * 20_000 + "\n"),
    "CSV of sixty megabytes in one line": _text("x" * 60_000_000),
    "CSV with quotation marks that never close": _text('NIK;NAMA\n"3216051708859001;SALIM\n' * 1000),
    "CSV of quotation marks": _text('"' * 1_000_000),
    "CSV of separators": _text(";" * 1_000_000),
    "CSV of line ends": _text("\r\n" * 1_000_000),
    "CSV with every character there is": _text(PEOPLE + "".join(map(chr, range(1, 0xD800)))),
    "CSV with letters from right to left": _text("NIK;NAMA\n3216051708859001;\u202eMILAS\u202c\u200f\n"),
    "CSV in UTF-32": lambda p: p.write_bytes(PEOPLE.encode("utf-32")),
    "CSV in EBCDIC": lambda p: p.write_bytes(PEOPLE.encode("cp500")),
    "CSV of half characters": lambda p: p.write_bytes(PEOPLE.encode("utf-16")[:-1]),
    "only the mark of UTF-8": _text(b"\xef\xbb\xbf"),
    "only the mark of UTF-16": _text(b"\xff\xfe"),
    "formulas for Excel": _text("NIK;NAMA\n3216051708859001;=cmd|'/c calc'!A0\n3216051708859002;@SUM(A1)\n"),
    "HTML of fifty thousand tables": _text("<table><tr><td>" * 50_000),
    "HTML with spans in every cell": _text("<table>" + "<tr>" + "<td colspan=500 rowspan=9999>x</td>" * 40 + "</tr>" * 2000 + "</table>"),
    "HTML of half a million cells": _text("<table><tr><td>NIK</td><td>NAMA</td></tr>" + "<tr>" + "<td>x</td>" * 10 + "</tr>" * 50_000 + "</table>"),
    "HTML with a script": _text("<html><script>fetch('http://x')</script><table><tr><td>NIK</td><td>NAMA</td></tr><tr><td>3216051708859001</td><td>SALIM<script>1</script></td></tr></table>"),
    "HTML that claims a charset nobody knows": _text(b'<meta charset="klingon"><table><tr><td>NIK<td>NAMA<tr><td>3216051708859001<td>SAL\xcfM</table>'),
    "HTML of endless entities": _text("<table><tr><td>" + "&amp;" * 500_000 + "</td></tr></table>"),
    "HTML that never ends a tag": _text("<table><tr><td>NIK</td><td " + "x" * 1_000_000),
    "HTML comments that never close": _text("<table><!-- " * 20_000),
    "an error page of PHP": _text("<br />\n<b>Fatal error</b>: Uncaught PDOException in /var/www/html/index.php on line 12<br />"),
    "ods: a million rows told by repetition": _ods('<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'),
    "ods: a filled cell repeated without end": _ods('<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'),
    "ods: repetitions below nothing": _ods('<table:table table:name="A"><table:table-row table:number-rows-repeated="-5"><table:table-cell table:number-columns-repeated="99999999999999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'),
    "ods: spans to the end of the world": _ods('<table:table table:name="A"><table:table-row><table:table-cell table:number-columns-spanned="9999999" table:number-rows-spanned="9999999"><text:p>NIK</text:p></table:table-cell></table:table-row></table:table>'),
    "ods: cells outside of a table": _ods("<table:table-row><table:table-cell/></table:table-row>"),
    "ods: laughter": _ods("&a9;", LAUGHS),
    "ods: nothing in it": _ods(""),
    "ods: no content": lambda p: zipped(p, {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": b"<manifest/>"}),
    "ods: a document of Writer": lambda p: zipped(p, {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
    "ods: flat": _text('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
    "slides": lambda p: zipped(p, {"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}),
    "an archive of programs": lambda p: zipped(p, {"META-INF/MANIFEST.MF": b"x", "a.class": b"\xca\xfe\xba\xbe"}),
    "a document of Pages": lambda p: zipped(p, {"Index/Document.iwa": b"x"}),
    "a table of Numbers": lambda p: zipped(p, {"Index/Tables/DataList.iwa": b"x"}),
    "7-Zip": _text(b"7z\xbc\xaf\x27\x1c" + b"\0" * 100),
    "RAR": _text(b"Rar!\x1a\x07\x00" + b"\0" * 100),
    "gzip of a CSV": lambda p: p.write_bytes(gzip.compress(PEOPLE.encode())),
    "a PNG": _text(b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
    "a GIF": _text(b"GIF89a" + b"\0" * 100),
    "a BMP": _text(b"BM" + b"\0" * 1000),
    "a TIFF": _text(b"II*\0" + b"\0" * 1000),
    "a WebP": _text(b"RIFF\x24\x00\x00\x00WEBPVP8 " + b"\0" * 100),
    "a HEIC photo": _text(b"\0\0\0\x18ftypheic" + b"\0" * 500),
    "a voice message": _text(b"OggS\0\x02" + b"\0" * 500),
    "a video": _text(b"\0\0\0\x20ftypisom" + random.Random(3).randbytes(5000)),
    "a database of Access": _text(b"\0\x01\0\0Standard Jet DB\0" + b"\0" * 2000),
    "a database of SQLite": _text(b"SQLite format 3\0" + b"\0" * 2000),
    "a dBASE table": _text(b"\x03\x7a\x0b\x16" + b"\0" * 500),
    "JSON": _text(json.dumps([{"nik": "3216051708859001", "nama": "SALIM"}])),
    "a calendar": _text("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n"),
    "contacts": _text("BEGIN:VCARD\nFN:SALIM\nTEL:081200123456\nEND:VCARD\n"),
    "an e-mail": _text("From: desa@example.id\nTo: x\nSubject: Data\nMIME-Version: 1.0\n\nTerlampir\n"),
    "RTF": _text("{\\rtf1\\ansi NIK NAMA}"),
    "PostScript": _text("%!PS-Adobe-3.0\n"),
    "a shortcut of Windows": _text(b"L\0\0\0\x01\x14\x02\0" + b"\0" * 200),
    "Excel's own lock file": _text(b"\x05Admin" + b" " * 50 + b"\0" * 110),
    "a socket": _socket,
    "links to a device": _chain,
    "five thousand million zeros": _sparse,
    "a link to a folder": lambda p: p.symlink_to(p.parent),
    "a folder that is called so": lambda p: (p.mkdir(), (p / "a.xlsx").write_bytes(b"x")),
    "the kernel's memory": lambda p: p.symlink_to("/proc/self/mem"),
}  # fmt: skip
