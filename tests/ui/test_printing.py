"""The print dialog: what is sent to the printer, what is remembered, and every way out."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from rangkul.app import App
from rangkul.errors import Problem
from rangkul.papers.look import page_count, page_text
from rangkul.ui import printing
from rangkul.ui.page import Page
from rangkul.ui.printers import Printer, PrintJob
from rangkul.ui.printing import PaperDialog, show_paper
from robot import Robot

Sent = list[tuple[PrintJob, list[str]]]


@cache
def paper(pages: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for number in range(1, pages + 1):
        canvas.drawString(100, 500, str(number))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """Two printers, one of which turns the paper; what they were sent, page by page."""
    found: Sent = []

    def send(pdf: bytes, job: PrintJob, progress: Callable[[int, int, str], None]) -> None:
        found.append((job, [page_text(pdf, page + 1).strip() for page in range(page_count(pdf))]))

    monkeypatch.setattr(printing, "list_printers", lambda: [Printer("Laser", True), Printer("Tinta")])
    monkeypatch.setattr(printing, "prints_both_sides", lambda name: name == "Laser")
    monkeypatch.setattr(printing, "send", send)
    return found


@pytest.fixture
def look(app: App, robot: Robot) -> Callable[..., list[int]]:
    """Shows a paper and does these steps in the dialog; gives how often it was told as printed."""

    def looked(steps: Callable[[Robot], object], pages: int = 5, kind: str = "sheet") -> list[int]:
        page = app.window.findChild(Page)
        assert isinstance(page, Page)
        told: list[int] = []
        heard = robot.in_dialog(steps)
        show_paper(page, "Daftar hadir", paper(pages), "Daftar: hadir", lambda: told.append(1), kind=kind)
        heard()
        return told

    return looked


def test_printing_sends_all_pages_once(sent: Sent, look: Callable[..., list[int]]) -> None:
    told = look(lambda d: d.see("Laser").press("Cetak 5 halaman").see("5 halaman dikirim ke Laser").press("Tutup"))
    assert sent == [(PrintJob("Laser", "Daftar hadir"), ["1", "2", "3", "4", "5"])]
    assert told == [1]


def test_certain_pages_in_several_copies(sent: Sent, look: Callable[..., list[int]]) -> None:
    def steps(dialog: Robot) -> None:
        dialog.choose("Halaman", "Halaman tertentu").fill("Halaman yang mana", "4-9").see("Halaman 9 tidak ada; halaman terakhir 5.")
        assert not dialog.root.print_button.isEnabled()
        dialog.fill("Halaman yang mana", "1-2,5").fill("Rangkap", "3").see_not("tidak ada;").press("Cetak 3 halaman")
        dialog.choose("Halaman", "Halaman genap").press("Cetak 2 halaman")
        dialog.press("Halaman berikutnya").choose("Halaman", "Halaman yang tampak").press("Cetak 1 halaman").press("Tutup")

    told = look(steps)
    assert [(job.copies, pages) for job, pages in sent] == [(3, ["1", "2", "5"]), (3, ["2", "4"]), (3, ["2"])]
    assert told == [1]


def test_both_sides_where_the_printer_can(sent: Sent, look: Callable[..., list[int]]) -> None:
    def steps(dialog: Robot) -> None:
        dialog.choose("Sisi kertas", "Bolak-balik").press("Cetak 5 halaman")
        dialog.choose("Printer", "Tinta")
        assert "both" not in dialog.field("Sisi kertas").values
        dialog.press("Cetak 3 sisi depan").press("Ulangi dari awal").press("Tutup")

    look(steps)
    assert [(job.printer, job.both_sides) for job, _ in sent] == [("Laser", True), ("Tinta", False)]


@pytest.mark.parametrize(("backwards", "backs"), [(False, ["2", "4"]), (True, ["", "4", "2"])])
def test_both_sides_by_hand_in_two_runs(sent: Sent, look: Callable[..., list[int]], backwards: bool, backs: list[str]) -> None:
    def steps(dialog: Robot) -> None:
        dialog.choose("Sisi kertas", "Bolak-balik, dibalik sendiri")
        if backwards:
            dialog.press("Belakang mulai lembar terakhir")
        dialog.see("Cetak halaman ganjil dulu").press("Cetak 3 sisi depan").see("balik seluruh tumpukan")
        assert not dialog.field("Printer").isEnabled()
        dialog.press("Cetak 2 sisi belakang").see("2 halaman dikirim").see("Cetak 3 sisi depan").press("Tutup")

    told = look(steps)
    assert [(pages, job.both_sides) for job, pages in sent] == [(["1", "3", "5"], False), (backs, False)]
    assert told == [1]


def test_the_choice_is_remembered_for_each_kind_of_paper(sent: Sent, look: Callable[..., list[int]]) -> None:
    look(lambda d: d.choose("Printer", "Tinta").press("Cetak 5").press("Tutup"))
    look(lambda d: d.see("Laser").press("Cetak 5").press("Tutup"), kind="letter")
    look(lambda d: d.see("Tinta").press("Cetak 1 halaman").press("Tutup"), pages=1)
    assert [job.printer for job, _ in sent] == ["Tinta", "Laser", "Tinta"]


def test_a_remembered_printer_that_is_gone_is_replaced(sent: Sent, look: Callable[..., list[int]], monkeypatch: pytest.MonkeyPatch) -> None:
    look(lambda d: d.choose("Printer", "Tinta").press("Cetak 5").press("Tutup"))
    monkeypatch.setattr(printing, "list_printers", lambda: [Printer("Laser", True)])
    look(lambda d: d.press("Cetak 5").press("Tutup"))
    assert [job.printer for job, _ in sent] == ["Tinta", "Laser"]


def test_a_refusal_stands_in_the_dialog_and_is_no_printing(
    sent: Sent, look: Callable[..., list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Problem("The printer {name} does not answer. See whether it is switched on, or choose another one.", name="Laser")

    monkeypatch.setattr(printing, "send", refuse)
    assert look(lambda d: d.press("Cetak 5").see("Printer Laser tidak menjawab").press("Tutup")) == []


def test_without_a_printer_it_says_so_and_offers_the_file(
    app: App, look: Callable[..., list[int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_: object, __: str, start: str, ___: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "Dokumen" / "hadir"), ""

    monkeypatch.setattr(printing, "list_printers", list)
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", choose)

    def steps(dialog: Robot) -> None:
        dialog.see("Komputer ini tidak punya printer").see_not("Cetak 5").press("Simpan PDF").see("hadir.pdf").see("Buka folder")
        dialog.press("Simpan PDF").press("Tutup")

    assert look(steps) == [1]
    assert (tmp_path / "Dokumen" / "hadir.pdf").read_bytes() == paper(5)
    assert Path(asked[0]).name == "Daftar- hadir.pdf"
    assert Path(asked[1]) == tmp_path / "Dokumen" / "Daftar- hadir.pdf"  # the folder is remembered


def test_a_place_that_cannot_be_written_is_told(sent: Sent, look: Callable[..., list[int]], tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")

    def steps(dialog: Robot) -> None:
        assert isinstance(dialog.root, PaperDialog)
        assert not dialog.root.save_to(tmp_path / "berkas" / "hadir.pdf")
        dialog.see("hadir.pdf tidak dapat ditulis").press("Tutup")

    assert look(steps) == []


def test_opening_in_the_viewer_leaves_a_copy_and_cleans_the_old(
    app: App, sent: Sent, look: Callable[..., list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    copies = app.desk.settings.folder / "papers"
    copies.mkdir(parents=True)
    (copies / "lama.pdf").write_bytes(b"x")
    os.utime(copies / "lama.pdf", (1, 1))
    opened: list[Path] = []
    monkeypatch.setattr(printing.QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    assert look(lambda d: d.press("Buka di program PDF").see("Dibuka di program PDF").press("Buka folder").press("Tutup")) == [1]
    assert opened == [copies / "Daftar- hadir.pdf", copies]
    assert [f.name for f in copies.iterdir()] == ["Daftar- hadir.pdf"]


def test_only_looking_is_no_printing(sent: Sent, look: Callable[..., list[int]]) -> None:
    assert look(lambda d: d.see("Halaman 1 dari 5").key("Esc")) == []
    assert sent == []


def test_a_long_printing_is_stopped_before_the_dialog_goes(
    open_app: Callable[..., App], sample_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With real threads: the first Esc cancels the printing, the dialog stays and says so, the second closes it."""
    import time

    def slow(pdf: bytes, job: PrintJob, progress: Callable[[int, int, str], None]) -> None:
        for page in range(200):
            progress(page, 200, "")
            time.sleep(0.05)

    app = open_app(sample_url, serial=False)
    app.show()
    robot = Robot(app.window)
    robot.see("Beranda").settle()
    monkeypatch.setattr(printing, "list_printers", lambda: [Printer("Laser", True)])
    monkeypatch.setattr(printing, "prints_both_sides", lambda _: True)
    monkeypatch.setattr(printing, "send", slow)
    told: list[int] = []

    def steps(dialog: Robot) -> None:
        dialog.see("Cetak 5 halaman")
        button = dialog.root.print_button
        while not button.isEnabled():  # the printers are asked for beside the window
            QTest.qWait(20)
        button.click()
        dialog.see("dari 200…").see("Batalkan pencetakan")
        dialog.key("Esc")
        dialog.see("Pencetakan dibatalkan").see("Cetak 5 halaman").press("Tutup")

    page = app.window.findChild(Page)
    assert isinstance(page, Page)
    heard = robot.in_dialog(steps)
    show_paper(page, "Daftar hadir", paper(5), "x", lambda: told.append(1))
    heard()
    assert told == []
