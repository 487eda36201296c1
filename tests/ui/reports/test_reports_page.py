"""Laporan: every report looked at as chart and table and as paper, periods, levels, saved as PDF and Excel, printed."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from rangkul.app import App
from rangkul.papers.look import page_text
from rangkul.ui.reports.page import ReportsPage, period_days
from rangkul.work.reports import REPORTS
from robot import Robot


@pytest.fixture
def page(app: App, robot: Robot) -> ReportsPage:
    app.desk.go("reports", "kegiatan")
    robot.settle()
    found = app.window.findChild(ReportsPage)
    assert isinstance(found, ReportsPage)
    return found


def test_every_report_shows_its_table_and_its_paper(page: ReportsPage, robot: Robot) -> None:
    words = ("Kegiatan", "Kehadiran petugas", "Belum pernah hadir", "Register sertifikat", "Capaian", "Pekerja per status", "Iuran")
    for report, title in zip(REPORTS, words, strict=True):
        robot.select_row(title, "Daftar laporan")
        assert page.made is not None
        assert page.made.report is report
        assert page.preview.table is not None
        assert len(page.preview.table.records) == len(page.made.table.rows)
        assert page.stack.currentWidget() is page.preview
        assert page.period.isVisible() == report.has_period
    robot.select_row("Pekerja per status", "Daftar laporan").press("Lihat hasil cetak")
    assert page.stack.currentWidget() is page.paper
    assert page.made is not None
    assert "PEKERJA PER STATUS" in page_text(page.made.pdf, 1)
    robot.choose("Tingkat rincian", "Per kecamatan").settle()
    assert "PEKERJA PER STATUS DAN KECAMATAN" in page_text(page.made.pdf, 1)


def test_a_period_narrows_the_figures(page: ReportsPage, robot: Robot) -> None:
    assert page.made is not None
    whole = len(page.made.table.rows)
    assert whole == 3
    robot.choose("Kurun waktu", "Bulan ini").settle()
    assert len(page.made.table.rows) < whole
    robot.see("1 November 2026 sampai 30 November 2026")
    robot.choose("Kurun waktu", "Dari … sampai").settle()
    page.since.set_value(date(2026, 12, 31))
    page.until.set_value(date(2026, 1, 1))
    robot.settle().see("Kurun waktu berakhir sebelum mulai")
    page.since.set_value(date(2026, 1, 1))
    page.until.set_value(date(2026, 12, 31))
    robot.settle().see_not("Kurun waktu berakhir sebelum mulai")
    assert len(page.made.table.rows) == whole
    robot.choose("Tingkat rincian", "Per bulan").settle().see("Kegiatan per bulan")


def test_saved_and_printed(page: ReportsPage, robot: Robot, tmp_path: Path) -> None:
    robot.select_row("Capaian", "Daftar laporan")
    page.save_to(tmp_path / "cakupan", ".xlsx")
    robot.settle().see("Disimpan sebagai cakupan.xlsx.")
    page.save_to(tmp_path / "cakupan.pdf", ".pdf")
    robot.settle()
    assert "Cakupan" in openpyxl.load_workbook(tmp_path / "cakupan.xlsx").sheetnames
    assert "CAKUPAN PER KECAMATAN" in page_text((tmp_path / "cakupan.pdf").read_bytes(), 1)
    page.save_to(tmp_path / "tidak" / "x.pdf", ".pdf")
    robot.settle().see("tidak dapat ditulis")
    heard = robot.in_dialog(lambda inside: inside.see("Cakupan per kecamatan").press("Tutup"))
    page.print_report()
    heard()


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("all", (None, None)), ("year", (date(2026, 1, 1), date(2026, 12, 31))), ("quarter", (date(2026, 10, 1), date(2026, 12, 31))),
        ("month", (date(2026, 11, 1), date(2026, 11, 30))), ("last_month", (date(2026, 10, 1), date(2026, 10, 31))),
        ("last_year", (date(2025, 1, 1), date(2025, 12, 31))),
    ],
)  # fmt: skip
def test_periods(name: str, span: tuple[date | None, date | None]) -> None:
    assert period_days(name, date(2026, 11, 22)) == span


def test_quarters_end_on_their_last_day() -> None:
    ends = [period_days("quarter", date(2026, month, 15))[1] for month in (1, 4, 7, 10)]
    assert ends == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)]
    assert period_days("last_month", date(2026, 1, 5)) == (date(2025, 12, 1), date(2025, 12, 31))
