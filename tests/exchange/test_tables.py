"""Plain tables: whatever a text holds it is that text again in the file; figures and days are figures and days."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
import python_calamine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rangkul.errors import Problem
from rangkul.exchange.csv_table import write_csv
from rangkul.exchange.tables import TableColumn, write_table

NASTY = [
    "=cmd|'/c calc'!A1", "+62812", "@SUM(A1)", "<r>x</r>", "a & b < c > d", "  di depan", "dua\nbaris", "\x07bunyi", "_x0041_",
    "3216150101850001", "0" * 40_000, "😀" * 17_000, "{=1+1}", "http://a.b", "'petik", "\ufffe", "&#10;",
]  # fmt: skip


def written(path: Path, rows: list[tuple[object, ...]], **more: object) -> list[list[object]]:
    columns = [TableColumn("A"), TableColumn("B")]
    write_table(path, "", columns, rows, **more)  # type: ignore[arg-type] # of the test
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_texts_stay_what_they_are(tmp_path: Path) -> None:
    found = written(tmp_path / "a.xlsx", [(text, "x") for text in NASTY])
    shown = [str(row[0]) for row in found[1:]]
    expected = [text[:32_767] for text in NASTY]
    expected[NASTY.index("😀" * 17_000)] = "😀" * 16_383
    got = [text.replace("_x0007_", "\x07").replace("_x005F_x0041_", "_x0041_").replace("_xFFFE_", "\ufffe") for text in shown]
    assert got == expected
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "inlineStr"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=30), st.none() | st.integers(0, 2_958_465) | st.dates(date(1901, 1, 1))), max_size=8))
def test_what_is_written_is_read_again(tmp_path: Path, rows: list[tuple[str, object]]) -> None:
    write_table(tmp_path / "b.xlsx", "Judul", [TableColumn("Teks"), TableColumn("Nilai", kind="date")], rows)
    sheet = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "b.xlsx")).get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert [row[:2] for row in sheet[2:3]] == [["Teks", "Nilai"]]
    for (_, value), found in zip(rows, sheet[3:], strict=False):
        if isinstance(value, date):
            assert found[1] == value


def test_figures_moments_and_headings_in_the_first_row(tmp_path: Path) -> None:
    path = tmp_path / "c.xlsx"
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    columns = [TableColumn("NIK"), TableColumn("JML", kind="number"), TableColumn("TGL", kind="date"), TableColumn("JAM", kind="time")]
    write_table(path, "", columns, [("3216", 1.5, date(1985, 8, 17), moment), (None, 10**15, None, True)], sheet="Pekerja")
    sheet = openpyxl.load_workbook(path)["Pekerja"]
    assert [cell.value for cell in sheet[1]] == ["NIK", "JML", "TGL", "JAM"]
    assert [cell.value for cell in sheet[2]] == ["3216", 1.5, datetime(1985, 8, 17), datetime(2026, 11, 22, 9, 30)]  # noqa: DTZ001
    assert [cell.value for cell in sheet[3]] == [None, "1000000000000000", None, "True"]
    assert [cell.number_format for cell in sheet[2]] == ["@", "#,##0", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"]
    assert sheet.auto_filter.ref == "A1:D3"
    bare = openpyxl.load_workbook(_bare(tmp_path)).worksheets[0]
    assert [[cell.value for cell in row] for row in bare.iter_rows()] == [["x", 1]]


def _bare(folder: Path) -> Path:
    write_table(folder / "d.xlsx", "", [TableColumn("A"), TableColumn("B", kind="number")], [("x", 1)], headings=False)
    return folder / "d.xlsx"


def test_an_empty_table_and_a_row_too_short(tmp_path: Path) -> None:
    assert written(tmp_path / "e.xlsx", []) == [["A", "B"]]
    with pytest.raises(ValueError, match="shorter"):
        write_table(tmp_path / "f.xlsx", "", [TableColumn("A"), TableColumn("B")], [("x",)])
    assert not (tmp_path / "f.xlsx").exists()


def test_csv_is_text_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [("3216150101850001", "=1+1", date(1985, 8, 17), 5, None), ("+6281200123456", "-BUDI", "a;b", "dua\nbaris", 'p"q')]
    assert write_csv(path, ["NIK", "NAMA", "TGL", "JML", "X"], rows, titles=["DATA"]) == 2
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b'"3216150101850001"' in content
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file, delimiter=";"))
    assert found[2] == ["3216150101850001", "'=1+1", "17-08-1985", "5", ""]
    assert found[3] == ["+6281200123456", "'-BUDI", "a;b", "dua\nbaris", 'p"q']
    write_csv(path, [], rows, separator="\t")
    assert path.read_text("utf-8-sig").splitlines()[0].startswith('"3216150101850001"\t')


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        write_csv(tmp_path / "tidak" / "ada.csv", ["A"], [])
