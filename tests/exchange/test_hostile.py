"""Files that mean harm or are broken: always a sentence within the limits, never a traceback, and the next file is read."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import io
import os
import random
import struct
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import TODAY, people, plain_rows, write_xlsx
from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.records import RosterFile
from rangkul.exchange.roster import check_roster, check_rosters

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
GOOD_ROW = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>NIK</t></is></c><c r="B1" t="inlineStr"><is><t>NAMA</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>3216051708859001</t></is></c><c r="B2" t="inlineStr"><is><t>SALIM</t></is></c></row>'
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def package(
    path: Path, data: str = GOOD_ROW, *, head: str = "", tail: str = "", before: str = "", parts: dict[str, str | bytes] | None = None
) -> Path:
    """A workbook written by hand, so that it can lie."""
    all_parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<?xml version="1.0"?>{before}<worksheet xmlns="{MAIN}">{head}<sheetData>{data}</sheetData>{tail}</worksheet>',
    } | (parts or {})  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in all_parts.items():
            archive.writestr(name, content)
    return path


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def locked_zip(path: Path) -> Path:
    """A package whose first part says that it is encrypted."""
    content = bytearray(package(path).read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        content[place + offset] |= 1
    path.write_bytes(content)
    return path


def bomb(path: Path) -> Path:
    with (
        zipfile.ZipFile(package(path), "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(400):
            part.write(b" " * 1_000_000)
    return path


def quiet_bomb(path: Path) -> Path:
    """A bomb that lies about its size in the zip's directory."""
    bomb(path)
    content = bytearray(path.read_bytes())
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = struct.pack("<I", 1000)
    path.write_bytes(content)
    return path


REFUSED: dict[str, Any] = {
    "nothing": lambda p: p.write_bytes(b""),
    "blanks": lambda p: p.write_bytes(b" \r\n\t" * 500),
    "a folder": lambda p: p.mkdir(),
    "a pipe": os.mkfifo,
    "a device": lambda p: p.symlink_to("/dev/zero"),
    "a link out of the folder": lambda p: p.symlink_to("/etc/passwd"),
    "a link to itself": lambda p: p.symlink_to(p),
    "a broken link": lambda p: p.symlink_to(p.with_name("gone")),
    "random bytes": lambda p: p.write_bytes(random.Random(1).randbytes(50_000)),
    "a torn workbook": lambda p: p.write_bytes(package(p).read_bytes()[:700]),
    "a workbook torn inside": lambda p: p.write_bytes(package(p).read_bytes().replace(b"PK\x01\x02", b"PK\x01\x07")),
    "PK and nothing": lambda p: p.write_bytes(b"PK\x03\x04" + b"\0" * 100),
    "an empty archive": lambda p: p.write_bytes(b"PK\x05\x06" + b"\0" * 18),
    "an archive of files": lambda p: zipped(p, {"a/desa.xlsx": b"x", "b.xlsx": b"y"}),
    "a letter": lambda p: zipped(p, {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}),
    "a drawing of OpenDocument": lambda p: zipped(p, {"mimetype": b"application/vnd.oasis.opendocument.graphics", "content.xml": b"<x/>"}),
    "a PDF": lambda p: p.write_bytes(b"%PDF-1.7\n" + b"x" * 100),
    "a photo": lambda p: p.write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 100),
    "a gzip": lambda p: p.write_bytes(b"\x1f\x8b\x08" + b"x" * 100),
    "a program": lambda p: p.write_bytes(b"MZ" + b"\0" * 100),
    "an old container with rubbish": lambda p: p.write_bytes(OLE + random.Random(2).randbytes(5000)),
    "an old container, empty": lambda p: p.write_bytes(OLE + b"\0" * 5000),
    "a table in old XML": lambda p: p.write_text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "a web archive": lambda p: p.write_text("MIME-Version: 1.0\nContent-Type: multipart/related\n"),
    "any XML": lambda p: p.write_text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    "a page without a table": lambda p: p.write_text("<html><body><p>Silakan login</p></body></html>"),
    "prose": lambda p: p.write_text("Yth. Bapak/Ibu, daftar menyusul.\nTerima kasih.\n"),
    "entities": lambda p: package(p, before='<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>'),
    "outside entities": lambda p: package(p, parts={"xl/sharedStrings.xml": f'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst xmlns="{MAIN}"><si><t>&x;</t></si></sst>'}),
    "names out of the archive": lambda p: package(p, parts={"../../etc/cron.d/x": "y"}),
    "names from the root": lambda p: package(p, parts={"/etc/passwd": "y"}),
    "a bomb": bomb,
    "a bomb that lies": quiet_bomb,
    "a cell in the last corner": lambda p: package(p, GOOD_ROW + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a sheet that is missing": lambda p: package(p, parts={"xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"/>'}),
    "a broken sheet": lambda p: package(p, "<row><c r='A1'><v>1</row></c>"),
    "a text number that is not there": lambda p: package(p, '<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'),
    "rows that cannot be": lambda p: package(p, '<row r="0"><c r="A0"><v>1</v></c></row><row r="99999999999"><c r="ZZZZZZ99999999999"><v>1</v></c></row>'),
    "no workbook in it": lambda p: package(p, parts={"xl/workbook.xml": "<x/>"}),
    "an empty sheet": lambda p: package(p, ""),
    "a list without people's columns": lambda p: write_xlsx(p, {"Data": [["Barang", "Harga"], ["Beras", 12000]]}),
    "a CSV line too wide": lambda p: p.write_text(",".join(["NIK", "NAMA"] * 20_000)),
    "a CSV cell without end": lambda p: p.write_text('NIK,NAMA\n"' + "x" * 3_000_000),
}  # fmt: skip

LOCKED: dict[str, Any] = {
    "a locked xlsx": lambda p: p.write_bytes(OLE + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000),
    "a locked zip": locked_zip,
    "a locked ods": lambda p: zipped(p, {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
                                         "META-INF/manifest.xml": b"<m><encryption-data/></m>", "content.xml": b"\x01\x02"}),
}  # fmt: skip

READ: dict[str, Any] = {
    "dimensions that lie": lambda p: package(p, head='<dimension ref="A1:XFD1048576"/>'),
    "merged cells that lie": lambda p: package(p, tail='<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'),
    "a million empty rows": lambda p: package(p, GOOD_ROW + "".join(f'<row r="{row}" ht="15"><c r="A{row}" s="0"/></row>' for row in range(3, 1_048_577))),
    "sixteen thousand columns": lambda p: package(p, GOOD_ROW.replace("</row>", '<c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>', 1)),
    "hidden columns to the end": lambda p: package(p, head='<cols><col min="3" max="99999999" hidden="1" width="1"/></cols>'),
    "a name as long as a cell may be": lambda p: package(p, GOOD_ROW + f'<row r="3"><c r="A3" t="inlineStr"><is><t>{"y" * 32_767}</t></is></c></row>'),
    "control characters": lambda p: package(p, GOOD_ROW.replace("SALIM", "SA_x0000_LIM&#x200B;&#xFEFF;").replace("SA_x0000_LIM", "SALIM")),
    "numbers beyond measure": lambda p: package(p, GOOD_ROW + '<row r="3"><c r="A3"><v>1e308</v></c><c r="B3"><v>NaN</v></c></row><row r="4"><c r="A4"><v>-1</v></c></row>'),
    "an unknown kind of cell": lambda p: package(p, GOOD_ROW + '<row r="3"><c r="C3" t="d"><v>2020-13-45</v></c></row>'),
    "CSV with zero bytes": lambda p: p.write_bytes(b"NIK;NAMA\n3216051708859001;SA\0LIM\n"),
    "HTML with endless spans": lambda p: p.write_text("<table><tr><th>NIK</th><th>NAMA</th></tr><tr><td>3216051708859001</td><td>SALIM</td></tr>"
                                                      "<tr><td colspan=99999999 rowspan=99999999>x</td></tr></table>"),
    "HTML never closed": lambda p: p.write_text("<html><table><tr><td>NIK<td>NAMA<tr><td>3216051708859001<td>SALIM"),
}  # fmt: skip


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    with Child() as one:
        yield one


def check(path: Path, child: Child) -> RosterFile:
    return next(check_rosters([path], today=TODAY, child=child))


@pytest.mark.parametrize("kind", REFUSED)
def test_refused_with_a_sentence(tmp_path: Path, child: Child, kind: str) -> None:
    path = tmp_path / "kiriman.xlsx"
    REFUSED[kind](path)
    begun = time.monotonic()
    file = check(path, child)
    assert file.rejected is not None, file.records[:3]
    assert str(file.rejected).endswith((".", "?", ".xlsx."))
    assert "could not be understood" not in str(file.rejected)
    assert time.monotonic() - begun < 25
    assert file.records == ()


@pytest.mark.parametrize("kind", LOCKED)
def test_a_password_is_told(tmp_path: Path, child: Child, kind: str) -> None:
    path = tmp_path / "kiriman.xlsx"
    LOCKED[kind](path)
    assert [problem.code for problem in check(path, child).problems] == ["password_protected"]


@pytest.mark.parametrize("kind", READ)
def test_read_all_the_same(tmp_path: Path, child: Child, kind: str) -> None:
    path = tmp_path / "kiriman.xlsx"
    READ[kind](path)
    file = check(path, child)
    assert file.rejected is None, str(file.rejected)
    assert (file.records[0].row, file.records[0].nik, file.records[0].name) == (2, "3216051708859001", "SALIM")


def test_a_name_that_looks_like_a_formula_stays_a_name(tmp_path: Path, child: Child) -> None:
    rows = [["NIK", "NAMA", "ALAMAT"], ["3216051708859001", "=cmd|' /C calc'!A0", "@SUM(1)"]]
    record = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}), child).records[0]
    assert (record.name, record.address) == ("=cmd|' /C calc'!A0", "@SUM(1)")


def test_odd_file_names(tmp_path: Path, child: Child) -> None:
    for name in ("da\nftar.xlsx", "Ünïcödé 名簿 {x}.xlsx", "-rf .xlsx", "a" * 200):
        path = write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(people(2))}).rename(tmp_path / name)
        assert len(check(path, child).records) == 2
    (tmp_path / "{0} {name}.xlsx").write_bytes(b"")
    assert "{0} {name}.xlsx" in str(check(tmp_path / "{0} {name}.xlsx", child).rejected)


def sleepy(path: Path, options: dict[str, Any], progress: Any) -> Iterator[tuple[str, list[Any]]]:
    """Work that never says anything."""
    time.sleep(60)
    yield "result", [None]


def greedy(path: Path, options: dict[str, Any], progress: Any) -> Iterator[tuple[str, list[Any]]]:
    """Work that takes more memory than allowed."""
    yield "part", [len(bytearray(2_000_000_000))]


def dying(path: Path, options: dict[str, Any], progress: Any) -> Iterator[tuple[str, list[Any]]]:
    """Work that dies as calamine does when it aborts."""
    yield "part", [1]
    os.abort()


def curious(path: Path, options: dict[str, Any], progress: Any) -> Iterator[tuple[str, list[Any]]]:
    """Work that wants the network and another program."""
    import socket
    import subprocess

    refused = 0
    for action in (lambda: socket.create_connection(("127.0.0.1", 9)), lambda: subprocess.run(["true"], check=False)):
        try:
            action()
        except PermissionError:
            refused += 1
    yield "result", [refused]


def test_the_limits_of_the_child(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with Child(seconds=1.0) as child:
        for work, word in ((sleepy, "too long"), (greedy, "memory"), (dying, "cannot be read")):
            with pytest.raises(Problem, match=word):
                child.do(Job(work, path), None)
        assert child.do(Job(curious, path), None)["result"] == [2]
    good = write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(people(3))})
    assert len(check_roster(good, today=TODAY).records) == 3


def test_torn_and_twisted_workbooks_at_random(tmp_path: Path, child: Child) -> None:
    whole = write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(people(20))}).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    dice = random.Random(7)
    for number in range(40):
        path = tmp_path / f"{number}.xlsx"
        name = dice.choice([part for part in parts if part.startswith("xl/") and "theme" not in part])
        twisted = bytearray(parts[name])
        for _ in range(dice.choice((1, 5, 50))):
            twisted[dice.randrange(len(twisted))] = dice.randrange(256)
        zipped(path, parts | {name: bytes(twisted)})
        file = check(path, child)
        assert "could not be understood" not in str(file.rejected)
