"""A village's own workbook goes back as it was, with its wrong cells marked, and can be read, mended and marked again."""

import csv
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from rangkul.errors import Problem
from rangkul.exchange.mark import MOST, mark_workbook
from rangkul.exchange.marking import mark_file, sha256_of
from rangkul.exchange.package import ForeignPackageError
from rangkul.exchange.records import LIST_NAME, CellMark
from rangkul.exchange.roster import check_roster

SHEET = "Data & Warga"
RED, YELLOW = "FFFDE2E1", "FFFFF1CC"
HEADINGS = ["NO", "NIK", "NAMA", "TGL LAHIR", "L/P", "PEKERJAAN"]


def village_file(people: int = 12, **options: Any) -> bytes:
    """Titles, colours, widths, a dropdown from another sheet, a rule, a note of the village, a filter, a defined name."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **options}) as book:
        sheet, other, choices = (book.add_worksheet(name) for name in (SHEET, "Catatan", "Pilihan"))
        choices.write_column(0, 0, ["Petani", "Pedagang"])
        other.write(0, 0, "Rapat RT")
        head = book.add_format({"bold": True, "bg_color": "#FFFF00", "border": 1})
        text, day = book.add_format({"num_format": "@", "border": 1}), book.add_format({"num_format": "dd/mm/yyyy", "border": 1})
        sheet.merge_range("A1:F1", "DAFTAR PEKERJA DESA TAMBUN", book.add_format({"bold": True, "align": "center", "font_size": 14}))
        for column, words in enumerate(HEADINGS):
            sheet.write_string(2, column, words, head)
        for row in range(3, 3 + people):
            sheet.write_string(row, 1, f"32160617088599{row:02d}", text)
            sheet.write_string(row, 2, f"ORANG <{row}> & CO", text)
            sheet.write_datetime(row, 3, date(1985, 8, 17), day)
            sheet.write_string(row, 5, "Petani", text)
        sheet.set_column(1, 1, 22)
        sheet.set_row(4, 31)
        sheet.data_validation(3, 5, 100, 5, {"validate": "list", "source": "=Pilihan!$A$1:$A$2"})
        sheet.write_comment("C5", "Tanya Pak RT")
        red = book.add_format({"font_color": "red"})
        sheet.conditional_format("B4:B100", {"type": "formula", "criteria": "=LEN(B4)<>16", "format": red})
        sheet.autofilter(2, 0, 14, 5)
        sheet.freeze_panes(3, 3)
        book.define_name(f"'{SHEET}'!lokal", f"='{SHEET}'!$A$1")
    return file.getvalue()


def mark(row: int, column: int, text: str = "Periksa dengan KTP.", **more: Any) -> CellMark:
    return CellMark(SHEET, row, column, text, "ORANG", "isi", **more)


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


def test_wrong_cells_are_coloured_and_say_why_and_all_else_is_as_it_was() -> None:
    before, content = opened(village_file()), village_file()
    marks = [mark(4, 1, "NIK kurang satu angka.", proposal="3216061708859903"), mark(7, 4, wrong=False)]
    after = opened(mark_workbook(content, marks, "Judul"))
    assert after.sheetnames == [LIST_NAME, *before.sheetnames]
    assert after.active.title == LIST_NAME
    ours, theirs = after[SHEET], before[SHEET]
    assert ours["B4"].fill.fgColor.rgb == RED
    assert ours["B4"].comment.text == "NIK kurang satu angka.\nUsulan: 3216061708859903"
    assert ours["E7"].fill.fgColor.rgb == YELLOW
    for cells in theirs.iter_rows():
        for cell in cells:
            same = ours[cell.coordinate]
            assert (same.value, same.number_format) == (cell.value, cell.number_format)
            assert (repr(same.font), repr(same.border)) == (repr(cell.font), repr(cell.border))
            if cell.coordinate not in ("B4", "E7"):
                assert repr(same.fill) == repr(cell.fill)
    assert ours["C5"].comment.text == "Tanya Pak RT"
    assert ours.column_dimensions["B"].width == theirs.column_dimensions["B"].width
    assert ours.row_dimensions[5].height == theirs.row_dimensions[5].height
    assert str(ours.data_validations.dataValidation[0].sqref) == "F4:F101"
    assert ours.merged_cells.ranges == theirs.merged_cells.ranges
    assert (ours.freeze_panes, ours.auto_filter.ref) == ("D4", theirs.auto_filter.ref)
    assert ours.defined_names["lokal"].value == theirs.defined_names["lokal"].value


def test_parts_nobody_asked_about_stay_byte_for_byte() -> None:
    content = village_file()
    changed = {"[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"}
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(BytesIO(mark_workbook(content, [mark(9, 1)], "Judul"))) as new:
        for name in set(old.namelist()) - changed - {"xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"}:
            assert new.read(name) == old.read(name), name


def test_the_list_in_front_leads_to_each_cell() -> None:
    marks = [mark(7, 4, "Jenis kelamin belum diisi."), mark(4, 1, "NIK kurang.")]
    sheet = opened(mark_workbook(village_file(), marks, "Desa Tambun"))[LIST_NAME]
    assert sheet["A1"].value == "Desa Tambun"
    assert [[cell.value for cell in row[:6]] for row in sheet.iter_rows(min_row=8)] == [
        ["1", SHEET, "B4", "ORANG", "isi", "NIK kurang."],
        ["2", SHEET, "E7", "ORANG", "isi", "Jenis kelamin belum diisi."],
    ]
    assert sheet["C8"].hyperlink.location == f"'{SHEET}'!B4"


def test_a_note_of_the_village_keeps_its_words_and_gets_ours() -> None:
    first = mark_workbook(village_file(), [mark(5, 2, "Nama tidak lengkap.")], "Judul")
    assert opened(first)[SHEET]["C5"].comment.text == "Tanya Pak RT\n\nKantor cabang: Nama tidak lengkap."
    assert opened(mark_workbook(first, [mark(9, 1)], "Judul"))[SHEET]["C5"].comment.text == "Tanya Pak RT"


def test_cells_mended_since_lose_colour_and_comment_the_second_time() -> None:
    first = mark_workbook(village_file(), [mark(4, 1), mark(3, 2), mark(60, 9)], "Judul")
    second = opened(mark_workbook(first, [mark(4, 1, "Masih salah.")], "Judul"))
    sheet = second[SHEET]
    assert second.sheetnames.count(LIST_NAME) == 1
    assert (sheet["B4"].fill.fgColor.rgb, sheet["B4"].comment.text) == (RED, "Masih salah.")
    assert (sheet["C3"].fill.fgColor.rgb, sheet["C3"].comment) == ("FFFFFF00", None)  # the yellow it had before
    assert (sheet["J60"].fill.fill_type, sheet["J60"].comment) == (None, None)
    assert sum(len(rules) for rules in (r.rules for r in sheet.conditional_formatting)) == 2


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 9), st.booleans()), max_size=30))
def test_any_cells_can_be_marked_and_unmarked(places: list[tuple[int, int, bool]]) -> None:
    content = village_file()
    marks = [mark(row, column, wrong=wrong) for row, column, wrong in places]
    sheet = opened(mark_workbook(content, marks, "Judul"))[SHEET]
    places = [(1, 0, wrong) if row == 1 and column < 6 else (row, column, wrong) for row, column, wrong in places]  # merged: A1 to F1
    for row, column, _ in places:
        reds = any(wrong for r, c, wrong in places if (r, c) == (row, column))
        assert sheet.cell(row, column + 1).fill.fgColor.rgb == (RED if reds else YELLOW)
    again = opened(mark_workbook(mark_workbook(content, marks, "Judul"), [], "Judul"))[SHEET]
    plain = opened(content)[SHEET]
    for cells in plain.iter_rows(max_row=40, max_col=10):
        for cell in cells:
            assert repr(again[cell.coordinate].fill) == repr(cell.fill)
            assert again[cell.coordinate].value == cell.value


def test_macros_do_not_go_back() -> None:
    content = village_file()
    with zipfile.ZipFile(BytesIO(content)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/vbaProject.bin"] = b"macro"
    links = parts["xl/_rels/workbook.xml.rels"].decode()
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    parts["xl/_rels/workbook.xml.rels"] = links.replace(
        "</Relationships>", f'<Relationship Id="rId99" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    ).encode()
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    with zipfile.ZipFile(BytesIO(mark_workbook(file.getvalue(), [mark(4, 1)], "Judul"))) as result:
        assert "xl/vbaProject.bin" not in result.namelist()
        assert b"vbaProject" not in result.read("xl/_rels/workbook.xml.rels")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"NIK;NAMA\n", b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_what_is_no_xlsx_is_told_apart(content: bytes) -> None:
    with pytest.raises(ForeignPackageError):
        mark_workbook(content, [mark(1, 1)], "Judul")


def test_more_marks_than_anybody_would_read_are_refused() -> None:
    with pytest.raises(Problem, match="too many"):
        mark_workbook(village_file(), [mark(4, 1)] * (MOST + 1), "Judul")


def test_a_csv_goes_back_as_a_workbook_of_the_same_look(tmp_path: Path) -> None:
    path = tmp_path / "desa.csv"
    rows = [["NO", "NIK", "NAMA"], ["1", "0001", "=CMD|' /C calc'!A0"], ["2", "3216", "DEWI"]]
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    marks = [CellMark("", 3, 1, "NIK terdiri dari 4 angka.", "DEWI", "3216")]
    book = opened(mark_file(path, sha256_of(path), marks, {None: {1}}, "Desa Tambun"))
    sheet = book["Daftar"]
    assert [[str(cell.value) for cell in row] for row in sheet.iter_rows()] == rows
    assert sheet["C2"].data_type == "s"
    assert (sheet["B3"].fill.fgColor.rgb, sheet["B3"].comment.text) == (RED, "NIK terdiri dari 4 angka.")


def test_a_file_that_is_gone_or_changed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desa.xlsx"
    with pytest.raises(Problem, match="no longer where"):
        mark_file(path, "", [mark(4, 1)], {}, "Judul")
    path.write_bytes(village_file())
    with pytest.raises(Problem, match="was changed since"):
        mark_file(path, "0" * 64, [mark(4, 1)], {}, "Judul")


def test_the_list_of_what_was_wrong_is_no_list_of_people(tmp_path: Path) -> None:
    path = tmp_path / "kembali.xlsx"
    path.write_bytes(mark_workbook(village_file(), [mark(4, 1), mark(5, 1), mark(6, 2)], "Judul"))
    read = check_roster(path, today=date(2026, 11, 22))
    assert {record.sheet for record in read.records} == {SHEET}
    assert len(read.records) == 12


def test_libreoffice_keeps_marks_and_dropdowns(tmp_path: Path) -> None:
    import shutil
    import subprocess

    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is missing; the test command installs it")
    path = tmp_path / "kembali.xlsx"
    path.write_bytes(mark_workbook(village_file(), [mark(4, 1, "NIK kurang.")], "Judul"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    arguments = [office, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "lo"), str(path)]
    subprocess.run(arguments, check=True, capture_output=True, timeout=180)
    sheet = openpyxl.load_workbook(tmp_path / "lo" / "kembali.xlsx")[SHEET]
    assert (sheet["B4"].fill.fgColor.rgb, sheet["B4"].comment.text) == (RED, "NIK kurang.")
    assert len(sheet.data_validations.dataValidation) == 1
    read = check_roster(tmp_path / "lo" / "kembali.xlsx", today=date(2026, 11, 22))
    assert len(read.records) == 12
