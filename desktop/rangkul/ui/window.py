"""The frame: navigation at the left, search on top, pages in the middle, what just happened below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rangkul.resources import resource
from rangkul.ui.cards import Icon, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.icons import icon
from rangkul.ui.page import Page
from rangkul.ui.search_bar import Found, SearchBar
from rangkul.ui.tasks import Task

SAID_FOR = 20_000  # milliseconds that a sentence stays in the status line


@dataclass(frozen=True)
class PageEntry:
    """A page in the navigation; made when it is visited first."""

    name: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    below: bool = False  # stands at the foot of the rail


class Window(QWidget):
    """`changed` brings what was written anywhere to the pages; `search` answers the field on top."""

    changed = Signal(object)

    def __init__(self, desk: Desk, entries: Sequence[PageEntry], search: Callable[[str, Callable[[Sequence[Found]], None]], None]) -> None:
        super().__init__()
        self.desk, self.entries = desk, {entry.name: entry for entry in entries}
        self.pages: dict[str, Page] = {}
        self.setWindowTitle("Rangkul")
        self.setWindowIcon(QIcon(str(resource("icons", "rangkul.png"))))
        self.resize(1366, 768)
        self.setMinimumSize(1024, 640)
        self.rail = Rail(desk, entries)
        self.search = SearchBar(search, desk.theme)
        self.stack = QStackedWidget()
        self.activity = Activity(desk)
        self.status = StatusLine()
        self._lay_out()
        self._wire()
        self._restore_place()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 12, 24, 4)
        top.setSpacing(12)
        top.addWidget(self.search, 3)
        top.addStretch(1)
        top.addWidget(self.activity)
        self.account = Label(self.desk.account, role="label", muted=True)
        self.account.setToolTip(self.tr("Who works here"))
        self.place = Label(database_name(self.desk), role="label", muted=True)
        self.place.setToolTip(self.desk.database.url.render_as_string(hide_password=True))
        for picture, words in (("database", self.place), ("account", self.account)):
            top.addWidget(Icon(picture, 16))
            top.addWidget(words)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(top)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.rail)
        outer.addLayout(right, 1)

    def _wire(self) -> None:
        """All connections of the window."""
        self.rail.chosen.connect(self.go)
        self.search.chosen.connect(self._open_found)
        self.desk.tell.window = self
        self.desk.tell.said.connect(self.status.say)
        self.desk.tell.refused.connect(self._refused)
        self.desk.tasks.changed.connect(self.activity.refresh)
        self.desk.go = self.go
        QShortcut(QKeySequence("Ctrl+K"), self, self._focus_search)
        QShortcut(QKeySequence("F5"), self, self._refresh_page)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.status.undo)
        for number, name in enumerate(list(self.entries)[:9], 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setProperty("page", name)
            shortcut.activated.connect(self._go_by_key)

    def page(self, name: str) -> Page:
        """The page, made on its first visit."""
        if name not in self.pages:
            page = self.entries[name].make(self.desk)
            self.pages[name] = page
            self.changed.connect(page.hear)
            self.stack.addWidget(page)
        return self.pages[name]

    @Slot(str)
    def go(self, name: str, key: Any = None) -> None:
        """Shows a page, at one of its records if `key` says which."""
        page = self.page(name)
        self.stack.setCurrentWidget(page)
        self.rail.mark(name)
        if self.isActiveWindow() and not page.isAncestorOf(self.focusWidget() or self):
            page.setFocus()
        if key is not None:
            page.open(key)

    @property
    def current(self) -> str:
        shown = self.stack.currentWidget()
        return next((name for name, page in self.pages.items() if page is shown), "")

    def _open_found(self, found: Found) -> None:
        if found.kind == "command":
            name, key = found.key
            self.go(name, key)
            return
        page = {"worker": "workers", "officer": "officers", "village": "villages", "event": "events", "certificate": "events"}[found.kind]
        self.go(page, (found.kind, found.key) if found.kind == "certificate" else found.key)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _refresh_page(self) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, Page):
            shown.refresh()

    def _go_by_key(self) -> None:
        self.go(str(self.sender().property("page")))

    def _refused(self, sentence: str) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, Page):
            shown.banner.say(sentence)
        else:
            self.status.say(sentence, None)

    def _restore_place(self) -> None:
        stored = self.desk.settings.get("window")
        if isinstance(stored, str):
            self.restoreGeometry(QByteArray.fromBase64(stored.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.settings.set("window", bytes(self.saveGeometry().toBase64().data()).decode())
        self.search.popup.hide()
        super().closeEvent(event)


def database_name(desk: Desk) -> str:
    """What the top row calls the database: the file's name, or the server's."""
    url = desk.database.url
    if desk.database.dialect == "sqlite":
        path = desk.database.path
        return path.name if path else "SQLite"
    return f"{url.database} @ {url.host}"


class Rail(QFrame):
    """Navigation: icon and word; the present page is marked."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("rail")
        self.setFixedWidth(188)
        self.buttons: dict[str, QPushButton] = {}
        self.group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 20, 12, 16)
        layout.setSpacing(4)
        name = Label("Rangkul", role="section")
        name.setObjectName("railName")
        name.setContentsMargins(16, 0, 0, 16)
        layout.addWidget(name)
        for entry in (e for e in entries if not e.below):
            layout.addWidget(self._button(entry))
        layout.addStretch(1)
        for entry in (e for e in entries if e.below):
            layout.addWidget(self._button(entry))
        self.recolour()
        desk.theme.changed.connect(self.recolour)

    def _button(self, entry: PageEntry) -> QPushButton:
        one = QPushButton(f"  {entry.title}")
        one.setObjectName("railButton")
        one.setAccessibleName(entry.title)
        one.setCheckable(True)
        one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        one.setIconSize(QSize(18, 18))
        one.setFixedHeight(40)
        one.setCursor(Qt.CursorShape.PointingHandCursor)
        one.setProperty("page", entry.name)
        one.setProperty("icon_name", entry.icon)
        one.clicked.connect(self._choose)
        one.toggled.connect(self.recolour)
        self.group.addButton(one)
        self.buttons[entry.name] = one
        return one

    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("page")))

    def mark(self, name: str) -> None:
        if name in self.buttons:
            self.buttons[name].setChecked(True)

    def recolour(self) -> None:
        for one in self.buttons.values():
            colour = "on_accent" if one.isChecked() else "rail_text"
            one.setIcon(icon(str(one.property("icon_name")), self.desk.theme, colour))


class Activity(QWidget):
    """Running work with its progress and a way to stop it; not there when nothing runs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.shown: Task | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.words = Label("", role="label", muted=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedSize(120, 6)
        self.bar.setTextVisible(False)
        self.stop = button(self.tr("Cancel"), kind="quiet", on_click=self._stop)
        for part in (self.words, self.bar, self.stop):
            layout.addWidget(part)
        self.hide()

    @Slot()
    def refresh(self) -> None:
        named = [task for task in self.desk.tasks.running if task.title]
        self.shown = named[0] if named else None
        if self.shown is None:
            self.hide()
            return
        task = self.shown
        count = f" {task.done:,}/{task.total:,}".replace(",", ".") if task.total else ""
        self.words.setText(task.title + count)
        self.bar.setRange(0, task.total)
        self.bar.setValue(task.done)
        self.show()

    def _stop(self) -> None:
        if self.shown is not None:
            self.shown.cancel()


class StatusLine(QFrame):
    """What just happened, with *Undo* where that is possible."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(36)
        self._undo: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(12)
        self.words = Label("", role="label", muted=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo_button = button(self.tr("Undo"), kind="quiet", on_click=self.undo)
        self.undo_button.hide()
        layout.addWidget(self.words, 1)
        layout.addWidget(self.undo_button)
        self.fade = QTimer(self)
        self.fade.setSingleShot(True)
        self.fade.setInterval(SAID_FOR)
        self.fade.timeout.connect(self._clear)

    @Slot(str, object)
    def say(self, text: str, undo: Callable[[], None] | None) -> None:
        self.words.setText(text)
        self._undo = undo
        self.undo_button.setVisible(undo is not None)
        if undo is None:
            self.fade.start()
        else:
            self.fade.stop()

    @Slot()
    def undo(self) -> None:
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self.undo_button.hide()
            undo()

    def _clear(self) -> None:
        if self._undo is None:
            self.words.setText("")
