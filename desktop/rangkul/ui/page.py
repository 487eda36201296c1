"""A page of the window: title, one primary button, filters, content, and a panel at the right that follows the selection."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rangkul.ui.cards import Banner, Label
from rangkul.ui.desk import Desk
from rangkul.ui.tasks import Progress, Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Page(QWidget):
    """Subclasses fill `header` (buttons at the right), `filters`, `content`, `panel`, and override `refresh` and `open`.

    `listens` names the kinds of things whose change makes the page refresh: at once when it is seen, else when it is seen next.
    """

    listens: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self._stale = True
        self._resting = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        self.title = Label(title, role="title")
        top.addWidget(self.title)
        top.addStretch(1)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        top.addLayout(self.header)
        outer.addLayout(top)
        self.banner = Banner()
        self.banner.hide()
        outer.addWidget(self.banner)
        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        outer.addLayout(self.filters)
        body = QHBoxLayout()
        body.setSpacing(16)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        body.addLayout(self.content, 1)
        self.side = QVBoxLayout()
        self.side.setSpacing(12)
        body.addLayout(self.side)
        outer.addLayout(body, 1)

    # What subclasses override

    def refresh(self) -> None:
        """Asks the database again and shows the answer."""

    def open(self, key: Any) -> None:
        """Shows one record of the page (from the search field, a figure, another page)."""

    # What they use

    def set_panel(self, panel: QWidget, width: int = 320) -> None:
        """The panel at the right."""
        panel.setFixedWidth(width)
        self.side.addWidget(panel, 1)

    def read(self, function: "Callable[[Session], Any]", then: Callable[[Any], None], key: str = "read") -> Task:
        return self.desk.read(function, then, owner=self, key=key)

    def write(self, function: "Callable[[Session, Progress], Any]", then: Callable[[Any], None] | None = None, *, title: str = "") -> Task:
        """Clears what was refused before, then does it in one transaction; a refusal stands at the top of the page."""
        self.banner.hide()
        return self.desk.write(function, then, owner=self, title=title, failed=self.refuse)

    def done(self, text: str, undo: "Callable[[Session, Progress], Any] | None" = None) -> None:
        """Says in the status line what happened; *Undo* there runs `undo` in a transaction of its own."""
        if undo is None:
            self.desk.tell.done(text)
            return
        taking_back = undo

        def take_back() -> None:
            self.write(taking_back, lambda _: self.desk.tell.done(self.tr("Taken back: {text}").format(text=text)))

        self.desk.tell.done(text, take_back)

    def refuse(self, error: Exception) -> None:
        """A Problem stands on the page where it arose; anything else is reported as our mistake."""
        from rangkul.errors import Cancelled, Problem

        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        elif isinstance(error, Cancelled):
            self.desk.tell.done(self.tr("Cancelled; nothing was changed."))
        else:
            self.desk.tell.error(error)

    # What the window calls

    @Slot(object)
    def hear(self, kinds: frozenset[str]) -> None:
        """Something changed somewhere; refreshes now if seen, later if not."""
        if not self.listens & kinds:
            return
        self._stale = True
        if self.isVisible() and not self._resting:
            self._refresh_if_stale()

    def rest(self, resting: bool) -> None:
        """While something else fills the screen, changes are only remembered; the time belongs to what is seen."""
        self._resting = resting
        if not resting and self.isVisible():
            self._refresh_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()
