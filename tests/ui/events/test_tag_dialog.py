"""Name tags: for whom, on which sheet, from which label on; printed once, they are known as printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.qr import read_codes
from rangkul.rules.tag_code import read_tag
from rangkul.ui.events import sheets_tab, tag_test_dialog
from rangkul.ui.events.sheets_tab import SheetsTab
from rangkul.ui.events.tag_dialog import TagDialog
from rangkul.work.name_tags import label_sheets, list_tag_people, load_tag_options
from robot import Robot


class Papers:
    """Stands in for the print dialog: keeps what was handed to it, and says it was printed."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, bytes, str]] = []

    def show(self, page: object, title: str, pdf: bytes, name: str, on_printed: Callable[[], object] | None = None, *, kind: str) -> None:
        assert kind == "name_tag"
        self.shown.append((title, pdf, name))
        if on_printed is not None:
            on_printed()

    @property
    def pdf(self) -> bytes:
        return self.shown[-1][1]


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> Papers:
    made = Papers()
    monkeypatch.setattr(sheets_tab, "show_paper", made.show)
    monkeypatch.setattr(tag_test_dialog, "show_paper", made.show)
    return made


@pytest.fixture
def tab(app: App, robot: Robot) -> SheetsTab:
    opened = open_tab(app, next_event(app), "sheets")
    assert isinstance(opened, SheetsTab)
    robot.settle()
    return opened


def dialog_on_top() -> TagDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, TagDialog)
    return found


def run(robot: Robot, steps: Callable[[Robot], object]) -> None:
    heard = robot.in_dialog(steps)
    robot.press("Tanda nama")
    heard()
    robot.settle()


def codes_on(pdf: bytes) -> list[str]:
    return [code.text for page in range(1, page_count(pdf) + 1) for code in read_codes(*render_page(pdf, page, 200 / 72))]


def test_everybody_gets_a_tag_that_is_known_afterwards(app: App, tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    run(robot, lambda dialog: dialog.see("Halaman 1 dari 4").press("Cetak 33 tanda nama"))
    codes = codes_on(papers.pdf)
    assert len(set(codes)) == 33
    assert all(read_tag(code) == code for code in codes)
    event = next_event(app)
    with app.database.reading() as session:
        people = list_tag_people(session, event, app.desk.today())
        assert {one.tag for one in people} == set(codes)
        assert all(one.printed for one in people)
        assert load_tag_options(session, event.id).start == 4
    assert event.number in papers.shown[0][2]


def test_only_the_late_ones_go_on_where_the_sheet_ended(app: App, tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    run(robot, lambda dialog: dialog.press("Cetak 33 tanda nama"))

    def one_more(dialog: Robot) -> None:
        asked = dialog_on_top()
        assert (asked.who(), asked.start.value()) == ([], 4)
        dialog.see("Centang siapa yang dibuatkan")
        asked.table.set_checked(asked.table.records[:2])
        dialog.fill("Tanda nama kosong untuk tamu", "1").press("Cetak 3 tanda nama")

    run(robot, one_more)
    codes = codes_on(papers.pdf)
    assert len(codes) == 3
    assert len(set(codes) - set(codes_on(papers.shown[0][1]))) == 1
    assert "TAMU" in page_text(papers.pdf, 1)


def test_a_click_in_the_picture_chooses_the_first_free_label(tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    def choose(dialog: Robot) -> None:
        asked = dialog_on_top()
        dialog.choose("Lembar label", "A4, 3 × 8: 63,5")
        at = asked.picture.label_at(20).center()
        QTest.mouseClick(asked.picture, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
        assert asked.start.value() == 20
        QTest.keyClick(asked.picture, Qt.Key.Key_Up)
        assert asked.start.value() == 17
        assert "16 sudah terpakai" in asked.picture.accessibleDescription()
        dialog.see("Halaman 1 dari 3").press("Batal")

    run(robot, choose)
    assert papers.shown == []


def test_the_offset_is_measured_and_kept_for_this_computer(app: App, tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    def measure(test: Robot) -> None:
        test.press("Cetak lembar uji")
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, tag_test_dialog.TestPageDialog)
        asked.from_left.setValue(28.5)
        asked.from_top.setValue(31.0)
        test.see("1,5 mm ke kanan, -1,0 mm ke bawah").press("Pakai hasil ukur")

    def steps(dialog: Robot) -> None:
        heard = dialog.in_dialog(measure)
        dialog.press("Cetakan bergeser")
        heard()
        assert dialog_on_top().offset() == (1.5, -1.0)
        dialog.press("Cetak 33 tanda nama")

    run(robot, steps)
    assert "LEMBAR UJI" in page_text(papers.shown[0][1], 1)
    assert app.desk.settings.get("tag_offset") == [1.5, -1.0]

    def again(dialog: Robot) -> None:
        assert dialog_on_top().offset() == (1.5, -1.0)
        dialog.press("Batal")

    run(robot, again)


def test_own_measures_are_saved_used_and_removed(app: App, tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    def wrong_then_right(size: Robot) -> None:
        size.fill("Nama", "Label gudang").fill("Lebar label", "dua").press("Simpan ukuran").see("bukan ukuran")
        size.fill("Lebar label", "120").press("Simpan ukuran").see("bertumpukan")
        size.fill("Lebar label", "98,5").press("Simpan ukuran")

    def steps(dialog: Robot) -> None:
        heard = dialog.in_dialog(wrong_then_right)
        dialog.press("Ukuran sendiri")
        heard()
        dialog.settle().see("Label gudang")
        assert dialog_on_top().chosen_sheet().width == 98.5
        dialog.press("Hapus").see("Avery L7173").press("Batal")

    run(robot, steps)
    with app.database.reading() as session:
        assert not any(sheet.name == "Label gudang" for sheet in label_sheets(session))


def test_people_are_found_ticked_and_sorted(tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    def steps(dialog: Robot) -> None:
        asked = dialog_on_top()
        dialog.press("Kosongkan").see("Centang siapa")
        assert not asked.print_button.isEnabled()
        dialog.choose("Urutan", "Nama").settle()
        names = [one.name for one in asked.table.shown]
        assert names == sorted(names)
        dialog.fill("Saring orang", names[0])
        assert [one.name for one in asked.table.shown] == [name for name in names if all(w in name for w in names[0].split())]
        asked.search.setFocus()
        dialog.key("Return")
        assert [one.name for one in asked.table.checked()] == names[:1]
        assert asked.isVisible(), "Enter ticks, it does not print"
        dialog.see("Cetak 1 tanda nama").press("Semua").press("Batal")

    run(robot, steps)
    assert papers.shown == []


def test_calling_off_gives_nobody_a_code(app: App, tab: SheetsTab, robot: Robot, papers: Papers) -> None:
    run(robot, lambda dialog: dialog.see("Halaman 1 dari 4").press("Batal"))
    with app.database.reading() as session:
        assert all(one.tag == "" for one in list_tag_people(session, next_event(app), app.desk.today()))


def test_the_paper_goes_to_the_one_print_dialog(tab: SheetsTab, robot: Robot, tmp_path: Path) -> None:
    heard: list[Callable[[], None]] = []

    def steps(dialog: Robot) -> None:
        heard.append(robot.in_dialog(lambda paper: paper.see("Tanda nama").press("Tutup")))
        dialog.press("Cetak 33 tanda nama")

    run(robot, steps)
    heard[0]()
