"""The frame by itself, with two small pages: navigation, search, what runs, what just happened, news of changes."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rangkul.data.engine import Database, open_database
from rangkul.errors import Problem
from rangkul.language import Language
from rangkul.settings import Settings
from rangkul.ui.desk import Desk
from rangkul.ui.page import Page
from rangkul.ui.search_bar import Found
from rangkul.ui.tasks import Progress, Tasks
from rangkul.ui.tell import Tell
from rangkul.ui.theme import Theme
from rangkul.ui.translator import Translator
from rangkul.ui.window import PageEntry, Window

PEOPLE = [Found("worker", "key-1", "Siti Rahma", "Sukadami"), Found("worker", "key-2", "Siti Aminah", "Ciantra")]


class Notes(Page):
    """A page that writes down what happens to it."""

    listens = frozenset({"worker"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Pekerja")
        self.refreshed = 0
        self.opened: list[Any] = []

    def refresh(self) -> None:
        self.refreshed += 1

    def open(self, key: Any) -> None:
        self.opened.append(key)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path / 'kosong.db'}", account="uji", station="uji")
    yield database
    database.close()


@pytest.fixture
def desk(qapp: QApplication, database: Database, tmp_path: Path) -> Iterator[Desk]:
    language, theme, tell = Language("id"), Theme("light"), Tell(Language("id"), tmp_path)
    theme.apply(qapp)
    translator = Translator(language)
    qapp.installTranslator(translator)
    tasks = Tasks(tell.error)
    yield Desk(database, tasks, tell, theme, language, Settings(tmp_path), "Siti Rahma")
    tasks.close()
    qapp.removeTranslator(translator)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Window:
    def search(text: str, then: Callable[[Sequence[Found]], None]) -> None:
        then([person for person in PEOPLE if text.casefold() in person.title.casefold()])

    entries = (
        PageEntry("home", "Beranda", "home", Notes),
        PageEntry("workers", "Pekerja", "worker", Notes),
        PageEntry("settings", "Pengaturan", "settings", Notes, below=True),
    )
    window = Window(desk, entries, search)
    qtbot.addWidget(window)
    window.go("home")
    window.show()
    qtbot.waitExposed(window)
    return window


def page(window: Window, name: str) -> Notes:
    found = window.page(name)
    assert isinstance(found, Notes)
    return found


def test_a_page_is_made_when_it_is_visited_first(window: Window) -> None:
    assert list(window.pages) == ["home"]
    QTest.mouseClick(window.rail.buttons["workers"], Qt.MouseButton.LeftButton)
    assert list(window.pages) == ["home", "workers"]
    assert window.current == "workers"
    assert window.rail.buttons["workers"].isChecked()


def test_control_and_a_number_change_the_page_and_f5_asks_again(window: Window) -> None:
    window.activateWindow()
    QTest.keySequence(window, "Ctrl+2")
    assert window.current == "workers"
    before = page(window, "workers").refreshed
    QTest.keySequence(window, "F5")
    assert page(window, "workers").refreshed == before + 1


def test_news_refreshes_the_page_that_is_seen_and_waits_for_the_other(window: Window) -> None:
    home, workers = page(window, "home"), page(window, "workers")
    window.go("home")
    seen, unseen = home.refreshed, workers.refreshed
    window.changed.emit(frozenset({"worker"}))
    assert (home.refreshed, workers.refreshed) == (seen + 1, unseen)
    window.changed.emit(frozenset({"certificate"}))
    assert home.refreshed == seen + 1
    window.go("workers")
    assert workers.refreshed == unseen + 1
    window.go("home")
    assert home.refreshed == seen + 1, "nothing changed since"


def test_search_by_keyboard_opens_what_was_found(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    QTest.keySequence(window, "Ctrl+K")
    qtbot.waitUntil(window.search.hasFocus)
    QTest.keyClicks(window.search, "siti")
    qtbot.waitUntil(window.search.popup.isVisible)
    assert window.search.list.count() == 2
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.current == "workers"
    assert page(window, "workers").opened == ["key-2"]
    assert not window.search.popup.isVisible()
    assert window.search.text() == ""


def test_search_says_when_nothing_fits_and_escape_leaves_no_window_open(qtbot: QtBot, window: Window) -> None:
    window.search.setFocus()
    QTest.keyClicks(window.search, "xyz")
    qtbot.waitUntil(window.search.popup.isVisible)
    assert "xyz" in window.search.list.item(0).text()
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.current == "home"
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.popup.isVisible()


def test_what_happened_is_said_and_undone_once(qtbot: QtBot, window: Window) -> None:
    undone: list[str] = []
    window.desk.tell.done("93 baris diterapkan.", lambda: undone.append("ya"))
    assert window.status.words.text() == "93 baris diterapkan."
    QTest.mouseClick(window.status.undo_button, Qt.MouseButton.LeftButton)
    window.status.undo()
    assert undone == ["ya"]
    assert not window.status.undo_button.isVisible()


def test_undo_of_a_page_runs_in_a_transaction_and_says_so(qtbot: QtBot, window: Window) -> None:
    sessions: list[Any] = []
    page(window, "home").done("Dihapus: Budi.", lambda session, progress: sessions.append(session))
    window.status.undo()
    qtbot.waitUntil(lambda: len(sessions) == 1 and "Budi" in window.status.words.text() and not window.desk.tasks.running)
    assert not window.status.undo_button.isVisible()


def test_a_refusal_stands_on_the_page_in_words(qtbot: QtBot, window: Window) -> None:
    home = page(window, "home")

    def refuse(session: Any, progress: Progress) -> None:
        raise Problem("The file {name} is empty; choose another one.", name="a.xlsx")

    home.write(refuse)
    qtbot.waitUntil(home.banner.isVisible)
    assert "a.xlsx" in home.banner.text.text()


def test_running_work_shows_its_count_and_can_be_stopped(qtbot: QtBot, window: Window) -> None:
    def work(progress: Progress) -> None:
        done = 0
        while True:
            progress(done := done + 1, 18_700, "")
            QTest.qSleep(1)

    window.desk.tasks.run(work, title="Impor", owner=page(window, "home"))
    qtbot.waitUntil(lambda: "/18.700" in window.activity.words.text())
    assert window.activity.isVisible()
    QTest.mouseClick(window.activity.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.activity.isVisible())


def test_the_window_remembers_its_size(qtbot: QtBot, desk: Desk) -> None:
    def made() -> Window:
        window = Window(desk, (PageEntry("home", "Beranda", "home", Notes),), lambda text, then: None)
        qtbot.addWidget(window)
        return window

    first = made()
    first.resize(1024, 671)  # the offscreen display is 800 high
    first.show()
    first.close()
    assert (made().height(), Settings(desk.settings.folder).get("window") is not None) == (671, True)


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader could only call "button" or "field"."""
    controls = [w for w in window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    found: list[str] = []
    for control in controls:
        access = QAccessible.queryAccessibleInterface(control)
        if access is None or not access.text(QAccessible.Text.Name).strip():
            found.append(f"{type(control).__name__} {control.objectName()}")
    return found


def test_every_control_of_the_frame_has_a_name(qtbot: QtBot, window: Window) -> None:
    window.desk.tell.done("Disimpan.", lambda: None)
    assert nameless(window) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_frame_can_change_its_theme_while_it_is_seen(qtbot: QtBot, window: Window, mode: str) -> None:
    window.desk.theme.set_mode(mode)
    QApplication.processEvents()
    ground = window.grab().toImage().pixelColor(window.width() - 4, window.height() // 2)
    assert ground.name().upper() == window.desk.theme.tokens.background
