"""The head of the door: which event and session, coming or leaving, which table this is, sound, the way out."""

from datetime import datetime
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rangkul.rules.dates import WIB, show_time
from rangkul.ui.cards import Button, Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.work.events import EventRecord
from rangkul.work.marks import session_at

TABLES = 9


class Top(QWidget):
    """The chosen `session_number` counts from 1; `table` is "meja 1", as marks keep it."""

    session_changed = Signal()
    way_changed = Signal()
    sound_changed = Signal(bool)
    closed = Signal()

    def __init__(self, desk: Desk, event: EventRecord, session_number: int | None) -> None:
        super().__init__()
        self.desk = desk
        title, place = Label(event.title, "title"), Label(f"{event.held_on()} · {event.place}", "label", muted=True)
        for label in (title, place):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setToolTip(label.text())
        self.sessions = Choice([(number, session_words(event, number)) for number in range(1, len(event.sessions) + 1)], False)
        self.sessions.setAccessibleName(self.tr("Session"))
        self.sessions.setMinimumWidth(350)
        now = event.sessions.index(session_at(event, datetime.now(WIB))) + 1
        self.sessions.set_value(session_number or now)
        self.tables = Choice([(f"meja {n}", self.tr("Table {number}").format(number=n)) for n in range(1, TABLES + 1)], False)
        self.tables.setFixedWidth(112)
        self.tables.setAccessibleName(self.tr("Table at the door"))
        self.tables.set_value(desk.settings.get("door.table", "meja 1"))
        self.coming, self.leaving = button(self.tr("In"), "filter"), button(self.tr("Out"), "filter")
        self.coming.setChecked(True)
        for one in (self.coming, self.leaving):
            one.setAutoExclusive(True)
            one.setToolTip(self.tr("F2 changes between in and out"))
        self.leaving.setAccessibleName(self.tr("Check out"))
        self.coming.setAccessibleName(self.tr("Check in"))
        self.sound = Button("", "default")
        self.sound.setCheckable(True)
        self.sound.setChecked(bool(desk.settings.get("door.sound", True)))
        self.leave = button(self.tr("Close the door"), "default", "close", self.closed.emit)
        self.leave.setToolTip(self.tr("Esc"))
        self._lay_out(title, place)
        self._show_sound()
        self.sessions.currentIndexChanged.connect(self.session_changed)
        self.leaving.toggled.connect(self.way_changed)
        self.tables.currentIndexChanged.connect(self._keep_table)
        self.sound.toggled.connect(self._switch_sound)

    def _lay_out(self, title: Label, place: Label) -> None:
        words = column(space=0)
        words.addWidget(title)
        words.addWidget(place)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        for part in (self.coming, self.leaving, self.sessions, self.tables, self.sound, self.leave):
            layout.addWidget(part)

    @property
    def session_number(self) -> int:
        return int(self.sessions.value() or 1)

    @property
    def table(self) -> str:
        return str(self.tables.value() or "meja 1")

    @property
    def way(self) -> Literal["in", "out"]:
        return "out" if self.leaving.isChecked() else "in"

    @Slot()
    def switch_way(self) -> None:
        (self.coming if self.leaving.isChecked() else self.leaving).setChecked(True)

    @Slot()
    def _keep_table(self) -> None:
        self.desk.settings.set("door.table", self.table)

    @Slot(bool)
    def _switch_sound(self, on: bool) -> None:
        self._show_sound()
        self.sound_changed.emit(on)

    def _show_sound(self) -> None:
        on = self.sound.isChecked()
        self.sound.set_icon("speaker-high" if on else "speaker-slash")
        words = self.tr("Sound is on") if on else self.tr("Sound is off")
        self.sound.setAccessibleName(words)
        self.sound.setToolTip(words)


def session_words(event: EventRecord, number: int) -> str:
    """ "1 · 09.00–11.30 Materi program"."""
    one = event.session(number)
    start, end = (show_time(moment.astimezone(WIB)) for moment in (one.starts_at, one.ends_at))
    return f"{number} · {start}–{end} {one.title}"
