"""The frame: navigation at the left, search on top, pages in the middle, what just happened below."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rangkul.resources import resource
from rangkul.ui.cards import Icon, Label
from rangkul.ui.desk import Desk
from rangkul.ui.frame import Activity, PageEntry, Rail, StatusLine
from rangkul.ui.page import Page
from rangkul.ui.search_bar import Found, SearchBar

__all__ = ["PageEntry", "Window"]


class Window(QWidget):
    """`changed` brings what was written anywhere to the pages; `search` answers the field on top.

    With `opening` the database is not there yet: that widget stands in the place of pages until `opened` is called.
    """

    changed = Signal(object)

    def __init__(
        self, desk: Desk, entries: Sequence[PageEntry], search: Callable[[str, Callable[[Sequence[Found]], None]], None],
        opening: QWidget | None = None,
    ) -> None:  # fmt: skip
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
        self._wanted: tuple[str, Any] = ("home", None)
        self.opening = opening
        if opening is None:
            self._show_database()
        else:
            self.stack.addWidget(opening)
            self.rail.mark(self._wanted[0])

    def opened(self) -> None:
        """The database is there: shows the page that was asked for meanwhile, else the first one."""
        self._show_database()
        opening, self.opening = self.opening, None
        self.rail.setEnabled(True)
        self.go(*self._wanted)
        if opening is not None:
            self.stack.removeWidget(opening)
            opening.deleteLater()

    def _show_database(self) -> None:
        self.name_database(self.desk.database.url.render_as_string(hide_password=True))

    def name_database(self, url: str) -> None:
        """The top row calls a database by its file's name, or by its own and the server's; its tip tells all but the password."""
        scheme, _, address = url.partition("://")
        host, _, name = address.rpartition("@")[2].partition("/")
        self.place.setText(name.rpartition("/")[2] if scheme == "sqlite" else f"{name.partition('?')[0]} @ {host}")
        self.place.setToolTip(re.sub(r"(//[^/@:]*):[^/]*@", r"\1:***@", url))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 12, 24, 4)
        top.setSpacing(12)
        top.addWidget(self.search, 3)
        top.addStretch(1)
        top.addWidget(self.activity)
        self.account = Label(self.desk.account, role="label", muted=True)
        self.account.setToolTip(self.tr("Who works here"))
        self.place = Label("", role="label", muted=True)
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
        """Shows a page, at one of its records if `key` says which; before the database is open, remembers which."""
        if self.opening is not None:
            self._wanted = name, key
            self.rail.mark(name)
            return
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
        elif (room := self.screen().availableGeometry()).width() < 1440 or room.height() < 860:
            self.setWindowState(Qt.WindowState.WindowMaximized)  # with title bar and taskbar the whole would not fit

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.settings.set("window", bytes(self.saveGeometry().toBase64().data()).decode())
        self.search.popup.hide()
        super().closeEvent(event)
