"""Daftar hadir: printed, looked at, laid out, saved, and every earlier print run opened again."""

from pathlib import Path

import pytest

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.papers.look import page_count, page_text
from rangkul.papers.records import PaperComplaint
from rangkul.rules.message import Message
from rangkul.ui.events import sheets_tab
from rangkul.ui.events.sheets_tab import SheetsTab
from rangkul.work.invitations import list_invitations, uninvite
from rangkul.work.sheets import SheetOptions, list_print_runs, load_options, pdf_of_run
from robot import Robot


@pytest.fixture
def tab(app: App, robot: Robot) -> SheetsTab:
    opened = open_tab(app, next_event(app), "sheets")
    assert isinstance(opened, SheetsTab)
    robot.settle()
    return opened


def everybody_leaves(app: App) -> None:
    with app.database.session() as session:
        uninvite(session, [one.id for one in list_invitations(session, next_event(app).id, app.desk.today())])


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
    assert tab.preview.view.page_count == runs[0].pages


def test_the_newest_stands_first_and_an_old_one_opens_again(tab: SheetsTab, robot: Robot) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    first = tab.pdf
    robot.choose("Sesi", "2 ·").press("Cetak daftar hadir").settle()
    assert [run.session_number for run in tab.table.shown] == [2, 1]
    assert tab.pdf != first
    tab.table.select(tab.table.shown[1].id)
    robot.settle()
    assert tab.pdf == first


def test_all_sessions_at_once_are_one_paper_and_a_run_each(tab: SheetsTab, robot: Robot) -> None:
    robot.choose("Sesi", "Semua sesi").press("Cetak daftar hadir").see("sudah siap")
    runs = tab.table.shown
    assert sorted(run.session_number for run in runs) == [1, 2]
    assert page_count(tab.pdf) == sum(run.pages for run in runs)
    assert "Sesi 1" in page_text(tab.pdf, 1)
    assert "Sesi 2" in page_text(tab.pdf, page_count(tab.pdf))


def test_a_lay_out_is_seen_printed_and_remembered(app: App, tab: SheetsTab, robot: Robot) -> None:
    def lay_out(dialog: Robot) -> None:
        dialog.see("Halaman 1 dari").choose("Pengelompokan", "Meja menurut huruf")
        dialog.fill("Jumlah meja", "3").choose("Urutan", "Nama").press("Desa binaan").fill("Baris daftar khusus tamu", "15")
        dialog.see("Halaman 1 dari 4").press("Cetak 4 halaman")

    heard = robot.in_dialog(lay_out)
    robot.press("Atur")
    heard()
    robot.see("sudah siap")
    assert page_count(tab.pdf) == 4
    first, last = page_text(tab.pdf, 1), page_text(tab.pdf, 4)
    assert "Meja 1 · A" in first
    assert "Desa binaan" not in first
    assert "Jumlah hadir: ................ tamu." in last
    with app.database.reading() as session:
        kept = load_options(session, next_event(app).id)
    assert kept == SheetOptions("letters", 3, "name", ("rank", "number", "station"), 3, 15)
    before = page_count(tab.pdf)
    robot.press("Cetak daftar hadir").see("sudah siap")
    assert page_count(tab.pdf) == before
    assert "Meja 1 · A" in page_text(tab.pdf, 1)


def test_a_lay_out_called_off_changes_nothing(app: App, tab: SheetsTab, robot: Robot) -> None:
    heard = robot.in_dialog(lambda dialog: dialog.choose("Pengelompokan", "Satu daftar").press("Batal"))
    robot.press("Atur")
    heard()
    robot.settle()
    assert tab.table.shown == []
    with app.database.reading() as session:
        assert load_options(session, next_event(app).id) == SheetOptions()


def test_a_lay_out_without_anybody_says_why(app: App, tab: SheetsTab, robot: Robot) -> None:
    everybody_leaves(app)

    def guests_only(dialog: Robot) -> None:
        dialog.see("Belum ada yang diundang")
        dialog.fill("Baris daftar khusus tamu", "10").press("Cetak 1 halaman")

    heard = robot.in_dialog(guests_only)
    robot.press("Atur")
    heard()
    robot.see("sudah siap")
    assert "Tamu" in page_text(tab.pdf, 1)


def test_saving_and_printing(tab: SheetsTab, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    monkeypatch.setattr(sheets_tab.QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "hadir.pdf"), ""))
    robot.press("Simpan PDF").see("Disimpan sebagai hadir.pdf")
    assert (tmp_path / "hadir.pdf").read_bytes() == tab.pdf
    shown: list[tuple[object, ...]] = []
    monkeypatch.setattr(sheets_tab, "show_paper", lambda *values, **_: shown.append(values))
    robot.press("Cetak…")
    (_, _, pdf, name), = shown
    assert pdf == tab.pdf
    assert tab.table.current().code in str(name)


def test_a_folder_that_cannot_be_written_is_told(tab: SheetsTab, robot: Robot, tmp_path: Path) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    (tmp_path / "berkas").write_text("no folder")
    tab.save_to(tmp_path / "berkas" / "hadir.pdf")
    robot.see("PDF tidak dapat disimpan")


def test_nobody_invited_is_refused_in_words(app: App, tab: SheetsTab, robot: Robot) -> None:
    everybody_leaves(app)
    robot.press("Cetak daftar hadir").see("Belum ada yang diundang")
    assert tab.table.shown == []


def test_complaints_are_told_in_words_and_not_by_the_hundred(tab: SheetsTab, robot: Robot) -> None:
    robot.press("Cetak daftar hadir").see("sudah siap")
    long = [
        PaperComplaint("text_too_long", str(n), "name", "x", Message("The file {name} is empty; choose another one.", {"name": f"n{n}"}))
        for n in range(9)
    ]
    tab.preview.complain(long)
    robot.see("n0").see("n2").see("dan 6 lagi").see_not("n4")
