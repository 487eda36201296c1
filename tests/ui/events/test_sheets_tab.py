"""Daftar hadir: printed, looked at, saved, and every earlier print run opened again."""

from pathlib import Path

import pytest

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.papers.records import PaperComplaint
from rangkul.rules.message import Message
from rangkul.ui.events import sheets_tab
from rangkul.ui.events.sheets_tab import SheetsTab
from rangkul.ui.printing import PaperDialog
from rangkul.work.invitations import list_invitations, uninvite
from rangkul.work.sheets import list_print_runs, pdf_of_run
from robot import Robot


@pytest.fixture
def tab(app: App, robot: Robot) -> SheetsTab:
    opened = open_tab(app, next_event(app), "sheets")
    assert isinstance(opened, SheetsTab)
    robot.settle()
    return opened


def test_before_the_first_print_it_says_so(tab: SheetsTab, robot: Robot) -> None:
    robot.see("Belum ada yang dicetak").see("Daftar hadir tampil di sini")
    assert not tab.save_button.isEnabled()


def test_printing_shows_the_pages_and_keeps_the_run(app: App, tab: SheetsTab, robot: Robot) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap").see("Halaman 1 dari")
    event = next_event(app)
    with app.database.reading() as session:
        runs = list_print_runs(session, event)
        stored = pdf_of_run(session, runs[0].id)
    assert [run.session_number for run in runs] == [1]
    assert tab.pdf == stored
    assert tab.view.page_count == runs[0].pages


def test_the_newest_stands_first_and_an_old_one_opens_again(app: App, tab: SheetsTab, robot: Robot) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    first = tab.pdf
    robot.choose("Sesi", "2 ·").press("Cetak daftar hadir").settle()
    assert [run.session_number for run in tab.table.shown] == [2, 1]
    assert tab.pdf != first
    tab.table.select(tab.table.shown[1].id)
    robot.settle()
    assert tab.pdf == first


def test_saving_and_opening(tab: SheetsTab, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    monkeypatch.setattr(sheets_tab.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "hadir.pdf"), ""))
    robot.press("Simpan PDF").see("Disimpan sebagai hadir.pdf")
    assert (tmp_path / "hadir.pdf").read_bytes() == tab.pdf

    def look(dialog: Robot) -> None:
        paper = dialog.root
        assert isinstance(paper, PaperDialog)
        assert paper.pdf == tab.pdf
        assert tab.table.current().code in paper.name
        dialog.see("Halaman 1 dari").press("Tutup")

    heard = robot.in_dialog(look)
    robot.press("Ke printer")
    heard()


def test_a_folder_that_cannot_be_written_is_told(tab: SheetsTab, robot: Robot, tmp_path: Path) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    tab.save_to(tmp_path / "tidak ada" / "hadir.pdf")
    robot.see("PDF tidak dapat disimpan")


def test_nobody_invited_is_refused_in_words(app: App, tab: SheetsTab, robot: Robot) -> None:
    event = next_event(app)
    with app.database.session() as session:
        uninvite(session, [one.id for one in list_invitations(session, event.id, app.desk.today())])
    robot.press("Cetak daftar hadir").see("Belum ada yang diundang")


def test_complaints_are_told_in_words_and_not_by_the_hundred(tab: SheetsTab, robot: Robot) -> None:
    long = [
        PaperComplaint("text_too_long", str(n), "name", "x", Message("The file {name} is empty; choose another one.", {"name": f"n{n}"}))
        for n in range(9)
    ]
    tab._complain(tuple(long))  # pyright: ignore[reportPrivateUsage]
    robot.see("n0").see("n3").see("dan 5 lagi").see_not("n4")
