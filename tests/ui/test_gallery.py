"""The gallery is walked like a screen reader walks a page: everything that takes the focus has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui import gallery

pytestmark = pytest.mark.usefixtures("theme")


def name(widget: QWidget) -> str:
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name) if reader else ""


def nameless(page: QWidget) -> list[str]:
    """What can be reached with the Tab key and does not say what it is."""
    reached = [
        widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return [repr(widget) for widget in reached if not name(widget)]


@pytest.mark.parametrize("page", gallery.PAGES)
def test_everything_that_takes_the_focus_has_a_name(page: str, qtbot: QtBot) -> None:
    made = gallery.PAGES[page]()
    qtbot.addWidget(made)
    made.show()
    assert nameless(made) == []


@pytest.mark.parametrize("page", gallery.PAGES)
def test_no_page_is_wider_than_a_small_screen(page: str, qtbot: QtBot) -> None:
    made = gallery.PAGES[page]()
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() <= 1366 - 188
