"""The workbook that travels: it comes back recognised, unharmed and with its dropdowns, also through LibreOffice."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from exchange.village_files import check, people
from rangkul.errors import Cancelled, Problem
from rangkul.exchange.merge import merge
from rangkul.exchange.records import VillageWorkbook, WorkbookRow
from rangkul.exchange.tables import TableColumn, write_table
from rangkul.exchange.write import LIST_SHEET, write_village_workbook, write_village_workbooks

JOBS = ("Petani", "Buruh tani", "Nelayan", "Pedagang")


def village_workbook(count: int = 12) -> VillageWorkbook:
    rows = tuple(
        WorkbookRow(
            f"key-{n}", p.nik, p.name, p.sex, p.place, p.born, p.address, p.rt, p.rw, p.job, "+62" + p.phone[1:], p.mother, None, "siap"
        )
        for n, p in enumerate(people(count))
    )
    return VillageWorkbook(
        "0193-dispatch", "32.16.15.2007", "Sukadarma", "Desa", "Sukatani", "Kabupaten Bekasi", "BPJS Ketenagakerjaan Bekasi Cikarang",
        date(2026, 11, 22), 100, date(2026, 12, 6), "Ibu Rina, 0812-0000-0000", rows,
    )  # fmt: skip


def back(path: Path) -> tuple[str | None, str | None, list[WorkbookRow]]:
    file = check(path)
    assert file.rejected is None, str(file.rejected)
    return file.dispatch, file.village, [replace(WorkbookRow.from_record(record), sheet=None, row=None) for record in file.records]


def test_what_was_sent_comes_back_the_same(tmp_path: Path) -> None:
    book = village_workbook()
    write_village_workbook(book, tmp_path / "a.xlsx", JOBS)
    dispatch, village, rows = back(tmp_path / "a.xlsx")
    assert (dispatch, village) == ("0193-dispatch", "32.16.15.2007")
    assert rows == [replace(row, status=None) for row in book.rows]
    assert {change.kind for change in merge(book.rows, book.rows, rows)} == {"unchanged"}
    assert check(tmp_path / "a.xlsx").problems == ()


def test_an_empty_village_gets_an_empty_list(tmp_path: Path) -> None:
    write_village_workbook(replace(village_workbook(), rows=()), tmp_path / "a.xlsx", JOBS)
    file = check(tmp_path / "a.xlsx")
    assert (file.rejected, file.records, file.problems, file.dispatch) == (None, (), (), "0193-dispatch")


def test_dropdowns_checks_texts_and_protection(tmp_path: Path) -> None:
    rows = (replace(village_workbook().rows[0], name="=cmd|' /C calc'!A0", address="@SUM(1)"),)
    write_village_workbook(replace(village_workbook(), rows=rows), tmp_path / "a.xlsx", JOBS)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")[LIST_SHEET]
    assert {v.type for v in sheet.data_validations.dataValidation} == {"custom", "list", "date"}
    assert all(v.showErrorMessage for v in sheet.data_validations.dataValidation)
    assert (sheet["C7"].number_format, sheet["C7"].data_type, sheet["C7"].protection.locked) == ("@", "s", False)
    assert (sheet["D7"].value, sheet["D7"].data_type, sheet["H7"].data_type) == ("=cmd|' /C calc'!A0", "s", "s")
    assert (sheet["C5"].value, sheet["C5"].protection.locked, sheet.protection.sheet) == ("NIK", True, True)
    assert (sheet.protection.insertRows, sheet.protection.sort) == (False, False)  # False: not forbidden
    assert sheet.column_dimensions["A"].hidden
    assert "dari 100 orang" in str(sheet["B3"].value)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [s.sheet_state for s in book.worksheets] == ["visible", "visible", "hidden", "veryHidden"]


def test_no_kpj_leaves(tmp_path: Path) -> None:
    assert "kpj" not in WorkbookRow.__dataclass_fields__


def test_a_snapshot_survives_as_json() -> None:
    row = village_workbook().rows[0]
    assert WorkbookRow.from_json(row.as_json()) == row


def test_many_villages_and_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    books = [village_workbook(3), replace(village_workbook(3), village_name="Setia/Asih", village_code="32.16.01.1007")]
    paths = write_village_workbooks(books, tmp_path)
    assert [path.name for path in paths] == [
        "Pekerja Sukadarma 32.16.15.2007 2026-11-22.xlsx", "Pekerja SetiaAsih 32.16.01.1007 2026-11-22.xlsx"
    ]  # fmt: skip
    with pytest.raises(Problem):
        write_village_workbook(books[0], tmp_path / "none" / "a.xlsx")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


@pytest.mark.slow
def test_libreoffice_keeps_it_whole(tmp_path: Path) -> None:
    book = village_workbook()
    write_village_workbook(book, tmp_path / "a.xlsx", JOBS)
    for number, (kind, name) in enumerate((("xlsx:Calc MS Excel 2007 XML", "a.xlsx"), ("ods", "a.ods"), ("xls:MS Excel 97", "a.xls"))):
        folder = tmp_path / str(number)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", kind, "--outdir", str(folder),
                        str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=120)  # fmt: skip
        dispatch, village, rows = back(folder / name)
        assert (dispatch, village) == ("0193-dispatch", "32.16.15.2007")
        assert rows == [replace(row, status=None) for row in book.rows]
    with zipfile.ZipFile(tmp_path / "0" / "a.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    checks = re.findall(r"<dataValidation [^>]*>", sheet)
    assert sum('type="list"' in tag for tag in checks) == 2
    assert sum('type="custom"' in tag for tag in checks) == 2
    assert sum('type="date"' in tag for tag in checks) == 1
    assert "<sheetProtection" in sheet


def test_a_plain_table(tmp_path: Path) -> None:
    columns = (TableColumn("NIK", 20), TableColumn("Nama"), TableColumn("Iuran", kind="money"), TableColumn("Lahir", kind="date"),
               TableColumn("Masuk", kind="time"))  # fmt: skip
    rows = [
        ("3216051708859001", "=1+1", 16800, date(1985, 8, 17), datetime(2026, 11, 22, 9, 0, tzinfo=UTC)),
        ("9107010101900007", None, None, None, None),
    ]
    assert write_table(tmp_path / "a.xlsx", "Pekerja", columns, rows, notes=("per 22 November 2026",)) == 2
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet[6]] == ["9107010101900007", None, None, None, None]
    assert [(cell.value, cell.data_type, cell.number_format) for cell in sheet[5]][:3] == [
        ("3216051708859001", "s", "@"), ("=1+1", "s", "@"), (16800, "n", '"Rp"#,##0')
    ]  # fmt: skip
    assert sheet.freeze_panes == "A5"


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_table(tmp_path / "a.xlsx", "x", [TableColumn("a")], [("b",)], progress=stop)
    assert list(tmp_path.iterdir()) == []
