"""Laporan of an event: papers looked at, texts typed and kept, reasons by one key, everything saved."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from entrance import open_tab
from rangkul.app import App
from rangkul.papers.look import page_count, page_text
from rangkul.ui.events.report_minutes import MinutesDialog
from rangkul.ui.events.report_reasons import ReasonsDialog
from rangkul.ui.events.report_tab import ReportTab
from rangkul.work.event_papers import load_paper, save_paper
from rangkul.work.events import EventRecord, list_events
from robot import Robot


@pytest.fixture
def past(app: App) -> EventRecord:
    with app.database.reading() as session:
        return next(e for e in list_events(session) if e.status == "selesai")


@pytest.fixture
def tab(app: App, robot: Robot, past: EventRecord) -> ReportTab:
    opened = open_tab(app, past, "report")
    assert isinstance(opened, ReportTab)
    robot.settle()
    return opened


def shown(tab: ReportTab) -> str:
    """All words of the paper on screen."""
    assert tab.shown is not None
    pdf = tab.shown.pdf
    return " ".join(" ".join(page_text(pdf, page) for page in range(1, page_count(pdf) + 1)).split())


def test_every_paper_is_shown_printed_and_saved(tab: ReportTab, robot: Robot, past: EventRecord, tmp_path: Path) -> None:
    for words, inside in (
        ("Rekap kehadiran", "REKAPITULASI KEHADIRAN"), ("Berita acara", "BERITA ACARA"), ("Notulen", "NOTULEN"),
        ("Notulen, formulir kosong", "Pimpinan : ....."), ("Laporan kegiatan", "LAPORAN KEGIATAN"),
    ):  # fmt: skip
        robot.select_row(words, "Dokumen setelah kegiatan")
        assert inside in shown(tab)
        assert past.title.split()[0] in shown(tab)
        assert tab.stack.currentWidget() is tab.view
    heard = robot.in_dialog(lambda inside: inside.see("Laporan kegiatan").press("Tutup"))
    tab.print_paper()
    heard()
    tab.save_pdf(tmp_path / "laporan")
    robot.settle().see("Disimpan sebagai laporan.pdf.")
    assert (tmp_path / "laporan.pdf").read_bytes().startswith(b"%PDF")
    tab.save_book(tmp_path / "rekap.xlsx")
    robot.settle()
    assert "Per Polsek" in openpyxl.load_workbook(tmp_path / "rekap.xlsx").sheetnames
    tab.save_book(tmp_path / "tidak" / "rekap.xlsx")
    robot.settle().see("tidak dapat ditulis")


def test_texts_are_typed_kept_edited_again_and_taken_back(app: App, tab: ReportTab, robot: Robot, past: EventRecord) -> None:
    robot.select_row("Berita acara", "Dokumen setelah kegiatan")
    heard = robot.in_dialog(lambda inside: inside.fill("Nomor berita acara", "BA/7/XI/2026").press("Simpan"))
    robot.press("Ubah teks")
    heard()
    robot.settle().see("Berita acara disimpan.").see("Diketik")
    assert "Nomor: BA/7/XI/2026" in shown(tab)
    with app.database.reading() as session:
        assert load_paper(session, past.id, "berita_acara").content == {"number": "BA/7/XI/2026"}, "untouched texts follow the figures"
    seen: list[str] = []
    heard = robot.in_dialog(lambda inside: (seen.append(inside.field("Nomor berita acara").text()), inside.press("Batal")))
    robot.press("Ubah teks")
    heard()
    assert seen == ["BA/7/XI/2026"]
    robot.press("Urungkan").settle()
    assert "BA/7/XI/2026" not in shown(tab)


def test_who_was_slower_sees_both_versions(app: App, tab: ReportTab, robot: Robot, past: EventRecord) -> None:
    robot.select_row("Laporan kegiatan", "Dokumen setelah kegiatan")

    def type_and_store(inside: Robot) -> None:
        inside.fill("Kesimpulan", "Punya saya")
        with app.database.session() as session:
            save_paper(session, past.id, "laporan", {"conclusions": "Punya orang lain"}, None)
        versions = inside.in_dialog(lambda both: both.see("Punya orang lain").see("Punya saya").press("Simpan isian saya"))
        inside.press("Simpan")
        versions()

    heard = robot.in_dialog(type_and_store)
    robot.press("Ubah teks")
    heard()
    robot.settle()
    with app.database.reading() as session:
        assert load_paper(session, past.id, "laporan").content["conclusions"] == "Punya saya"


def test_minutes_grow_line_by_line(app: App, tab: ReportTab, robot: Robot, past: EventRecord) -> None:
    robot.select_row("Notulen", "Dokumen setelah kegiatan")

    def write(inside: Robot) -> None:
        dialog = inside.root
        assert isinstance(dialog, MinutesDialog)
        inside.fill("Pimpinan rapat", "Kapolres").fill("Notulis", "Siti")
        agenda = len(dialog.points.lines)
        inside.press("Tambah pokok bahasan").type("Tanya jawab")
        assert len(dialog.points.lines) == agenda + 1
        dialog.decisions.lines[0].set_values({"text": "Data 25 pekerja", "who": "Semua", "until": "31 Desember 2026"})
        dialog.points.remove(dialog.points.lines[0])
        inside.press("Simpan")

    heard = robot.in_dialog(write)
    robot.press("Tulis notulen")
    heard()
    robot.settle()
    text = shown(tab)
    assert all(words in text for words in ("Kapolres", "Tanya jawab", "Data 25 pekerja", "31 Desember 2026"))
    robot.select_row("Notulen, formulir kosong", "Dokumen setelah kegiatan")
    assert "Data 25 pekerja" not in shown(tab)


def test_reasons_by_one_key_each(app: App, tab: ReportTab, robot: Robot) -> None:
    robot.select_row("Rekap kehadiran", "Dokumen setelah kegiatan")
    assert tab.shown is not None
    absent = len(tab.shown.facts.recap.absent)
    assert absent >= 1

    def choose(inside: Robot) -> None:
        dialog = inside.root
        assert isinstance(dialog, ReasonsDialog)
        for key, state in ((Qt.Key.Key_I, "izin"), (Qt.Key.Key_S, "sakit")):
            dialog.table.select_first()
            QTest.keyClick(dialog.table, key)
            assert dialog.table.shown[0].state == state
        inside.fill("Catatan alasan", "demam")
        assert dialog.dirty
        inside.press("Simpan")

    heard = robot.in_dialog(choose)
    robot.press("Alasan tidak hadir")
    heard()
    robot.settle()
    assert tab.shown is not None
    total = tab.shown.facts.recap.total
    assert (total.ill, total.leave, total.unexplained) == (1, 0, absent - 1)
