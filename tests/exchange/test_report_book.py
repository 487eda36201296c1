"""Workbooks of reports: numbers are numbers, NRPs texts, charts Excel's own; opened by openpyxl and by LibreOffice."""

import subprocess
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from rangkul.errors import Problem
from rangkul.exchange.report_book import write_book
from rangkul.rules.report_table import ReportChart, ReportColumn, ReportTable, Series

COLUMNS = (
    ReportColumn("No", "number"), ReportColumn("NRP"), ReportColumn("Nama", wide=True), ReportColumn("Nilai", "decimal"),
    ReportColumn("Hadir", "percent"), ReportColumn("Tanggal", "date"), ReportColumn("Jumlah", "number"),
)  # fmt: skip
ROWS = (
    (1, "00123456", "=cmd|' /C calc'!A0", 72.5, 0.9, date(2026, 11, 22), 10),
    (2, "80010001", "Siti Aminah", None, 1.0, None, 32),
)
CHARTS = (
    ReportChart("bars", "Hadir", ("Polsek A", "Polsek B"), (Series("Hadir", (3.0, 4.0)), Series("Diundang", (5.0, 4.0)))),
    ReportChart("columns", "Sebaran", ("<40", "40+"), (Series("Pra", (3.0, None)), Series("Pasca", (1.0, 2.0)))),
)
TABLE = ReportTable(
    "Nilai [uji]: pra/pasca", COLUMNS, ROWS, (None, "", "Jumlah", 72.5, 0.95, None, 42), CHARTS, ("Catatan",),
    (("Rata-rata", "72,5"), ("Bagian", "93,5 %"), ("Naik", "+24,4"), ("Orang", "1.234"), ("Tempat", "Setu")),
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "laporan.xlsx"
    write_book(path, "Laporan", [TABLE, ReportTable("Nilai [uji]: pra/pasca", COLUMNS, (), empty="Belum ada.")], ["K-2026-001"])
    return path


def test_numbers_are_numbers_and_texts_stay_texts(file: Path) -> None:
    workbook = openpyxl.load_workbook(file)
    assert workbook.sheetnames == ["Ringkasan", "Nilai  uji   pra pasca", "Nilai  uji   pra pasca 2", "Data grafik"]
    sheet = workbook.worksheets[1]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(number for number, row in enumerate(values) if row[0] == "No")
    first = list(sheet.iter_rows())[top + 1]
    assert [cell.value for cell in first][:5] == [1, "00123456", "=cmd|' /C calc'!A0", 72.5, 0.9]
    assert [cell.data_type for cell in first[:3]] == ["n", "s", "s"]
    assert first[1].number_format == "@"
    assert first[4].number_format == "0.0%"
    assert first[5].value.date() == date(2026, 11, 22)
    assert values[top + 3][6] == f"=SUBTOTAL(9,G{top + 2}:G{top + 3})"
    assert values[top + 3][3] == 72.5  # an average is no sum
    assert "Belum ada." in [cell.value for cell in workbook.worksheets[2]["A"]]


def test_the_summary_has_figures_as_numbers(file: Path) -> None:
    sheet = openpyxl.load_workbook(file)["Ringkasan"]
    shown = {row[0].value: (row[1].value, row[1].number_format) for row in sheet.iter_rows(min_row=3, max_row=8)}
    assert shown["Rata-rata"] == (72.5, "0.0")
    assert shown["Bagian"] == (0.935, "0.0%")
    assert shown["Naik"][0] == 24.4
    assert shown["Orang"] == (1234, "#,##0")
    assert shown["Tempat"][0] == "Setu"


def test_charts_are_excels_own_and_stand_on_cells(file: Path) -> None:
    with zipfile.ZipFile(file) as package:
        charts = [package.read(name).decode() for name in sorted(package.namelist()) if "/charts/chart" in name]
    assert len(charts) == 2
    assert "barDir val=\"bar\"" in charts[0]
    assert "'Data grafik'!$A$3:$A$4" in charts[0]
    assert "'Data grafik'!$A$8:$A$9" in charts[1]


def test_a_place_that_refuses_is_told_and_nothing_half_written_stays(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be written"):
        write_book(tmp_path / "keine" / "laporan.xlsx", "x", [TABLE])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_libreoffice_opens_and_counts_it(file: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2', "--outdir", str(tmp_path), str(file)],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    text = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("laporan*.csv"))
    assert "00123456" in text
    assert "=cmd" in text
    assert "42" in text.splitlines()[-1]
