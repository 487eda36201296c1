"""What stands around the pages: the rail, running work, and the line that says what just happened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rangkul.ui.cards import Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.icons import icon
from rangkul.ui.page import Page
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
