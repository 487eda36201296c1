"""The one window of a laptop that took an event along: the door, how many came, and saving the result for the branch."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.rules.money import number_text
from rangkul.ui.cards import Banner, FigureCard, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.door.top import session_words
from rangkul.ui.door.window import Door
from rangkul.ui.entries import Choice
from rangkul.ui.events.take_open import OPEN_NOW
from rangkul.ui.tell import ask
from rangkul.work.door import Roll, roll_of
from rangkul.work.marks import session_at
from rangkul.work.take_along import Laptop, own_marks, result, result_name, the_laptop

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Seen:
    """What the window shows: everybody who is in, and how many marks were made on this laptop."""

    roll: Roll
    marks: int


class TakeWindow(QWidget):
    """`then` is called when it is closed. Everything marked lies in the laptop's own database, wherever this window goes."""

    def __init__(self, desk: Desk, then: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self.then = desk, then
        self.door: Door | None = None
        with desk.database.reading() as session:
            self.laptop: Laptop = the_laptop(session)
        self.record = self.laptop.event
        self.marks = 0
        self.setWindowTitle(self.tr("{event} – on this laptop").format(event=self.record.title))
        self.setMinimumSize(860, 560)
        self.resize(1100, 680)
        self.banner, self.said = Banner(), Banner()
        numbers = range(1, len(self.record.sessions) + 1)
        self.sessions = Choice([(n, session_words(self.record, n)) for n in numbers], False, self.tr("Session"))
        self.sessions.setMinimumWidth(420)
        self.sessions.set_value(self.record.sessions.index(session_at(self.record, datetime.now(WIB))) + 1)
        self.sessions.currentIndexChanged.connect(self.refresh)
        self.open_button = button(self.tr("Open the door"), "primary", "door", self.open_door)
        self.save_button = button(self.tr("Save the result…"), "default", "save", self.save)
        self.leave_button = button(self.tr("Leave this event"), "quiet", "back", self.leave)
        self.present = FigureCard(self.tr("Present of the invited"))
        self.made = FigureCard(self.tr("Marks made on this laptop"))
        self.unsaved = FigureCard(self.tr("Not yet in a saved result"))
        if str(desk.settings.get("door.table", "")) != self.laptop.station:
            desk.settings.set("door.table", self.laptop.station)
        self._lay_out()
        self._say_clock()
        self.refresh()

    def _lay_out(self) -> None:
        outer = column(self, 16, (40, 32, 40, 28))
        title = Label(self.record.title, "title", wrap=True)
        office = self.laptop.office or self.tr("the branch")
        made = self.laptop.made_at.astimezone(WIB)
        words = self.tr("{station} · taken along from {office} on {day}, {time}")
        where = words.format(station=self.laptop.station.capitalize(), office=office, day=show_date(made.date()), time=show_time(made))
        outer.addWidget(title)
        outer.addWidget(Label(f"{self.record.held_on()} · {self.record.place}"))
        outer.addWidget(Label(where, "label", muted=True))
        for one in (self.banner, self.said):
            one.hide()
            outer.addWidget(one)
        outer.addSpacing(8)
        outer.addLayout(row(self.sessions, self.open_button, None))
        outer.addLayout(row(self.present, self.made, self.unsaved, space=12))
        steps = (
            self.tr("1.  Open the door and check people in, by scanner or by name. Every mark is kept at once, also when the power fails."),
            self.tr("2.  Save the result, as often as you like, onto a stick. It holds every mark ever made here."),
            self.tr("3.  At the branch: the event, Door, More, Take the event along, Merge. The same password opens it."),
        )
        for step in steps:
            outer.addWidget(Label(step, muted=True, wrap=True))
        outer.addStretch(1)
        outer.addLayout(row(self.leave_button, None, self.save_button))

    def _say_clock(self) -> None:
        if not self.laptop.clock_is_behind:
            return
        here, made = now().astimezone(WIB), self.laptop.made_at.astimezone(WIB)
        words = self.tr("The clock of this laptop says {here}, but the file was made on {made}. Set it right before anybody comes.")
        self.banner.say(words.format(here=_moment(here), made=_moment(made)), "warn")

    # Showing

    @Slot()
    def refresh(self) -> None:
        event, number, today, laptop = self.record, int(self.sessions.value() or 1), self.desk.today(), self.laptop

        def read(session: "Session") -> Seen:
            return Seen(roll_of(session, event, number, today), len(own_marks(session, laptop)))

        self.desk.read(read, self._show, owner=self, key="seen", failed=self._refused)

    def _show(self, seen: Seen) -> None:
        invited = len(seen.roll.expected)
        hint = self.tr("and {count} guests").format(count=number_text(seen.roll.guests)) if seen.roll.guests else ""
        share = seen.roll.officers / invited if invited else 0.0
        self.present.set(f"{number_text(seen.roll.officers)} / {number_text(invited)}", hint, share)
        self.marks = seen.marks
        self.made.set(number_text(self.marks))
        self.unsaved.set(number_text(self.waiting))

    @property
    def saved_key(self) -> str:
        return f"taken_along.saved.{self.laptop.laptop.hex}"

    @property
    def waiting(self) -> int:
        """Marks made since the last saving."""
        return max(0, self.marks - int(self.desk.settings.get(self.saved_key, 0)))

    # Acting

    @Slot()
    def open_door(self) -> None:
        if self.door is not None:
            return
        self.door = door = Door(self.desk, self.record, int(self.sessions.value() or 1))
        door.left.connect(self._door_left)
        door.open(windowed=QGuiApplication.platformName() == "offscreen")

    @Slot()
    def _door_left(self) -> None:
        door, self.door = self.door, None
        if door is not None:
            self.sessions.set_value(door.top.session_number)
            door.deleteLater()
        self.refresh()

    @Slot()
    def save(self) -> None:
        name, kinds = result_name(self.laptop), "Rangkul (*.rangkul)"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the result for the branch"), name, kinds)
        if file:
            self.save_to(Path(file))

    def save_to(self, path: Path) -> None:
        """Every mark made here, sealed with the password of the file that came."""
        path = path if path.suffix == ".rangkul" else path.with_name(f"{path.name}.rangkul")

        def write(_: object) -> int:
            with self.desk.database.reading() as session:
                content, count = result(session), len(own_marks(session, self.laptop))
            try:
                path.write_bytes(content)
            except OSError as error:
                reason = error.strerror or str(error)
                raise Problem("{file} cannot be written ({why}). Choose another place.", file=path.name, why=reason) from error
            return count

        self.desk.tasks.run(write, lambda count: self._saved(path, count), owner=self, failed=self._refused)

    def _saved(self, path: Path, count: int) -> None:
        self.desk.settings.set(self.saved_key, count)
        self.marks = count
        self.unsaved.set(number_text(self.waiting))
        words = self.tr("{count} marks are in {name}. Bring the file to the branch; you can go on here and save again.")
        self.said.say(words.format(count=number_text(count), name=path.name), "good")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.said.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    # Leaving

    @Slot()
    def leave(self) -> None:
        """Back to the branch's own data. Closing the window by its corner ends the program; the next start opens the event again."""
        if self.waiting and not self._leave_unsaved():
            return
        self.desk.settings.set(OPEN_NOW, None)
        self.then()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.door is not None:
            self.door.close()
        self.desk.database.close()
        super().closeEvent(event)

    def _leave_unsaved(self) -> bool:
        words = self.tr("{count} marks are not in a saved result yet. They stay on this laptop; opening the event again shows them.")
        return ask(self, self.tr("Leave without saving?"), words.format(count=number_text(self.waiting)), self.tr("Leave"))


def _moment(moment: datetime) -> str:
    return f"{show_date(moment.date())} {show_time(moment)}"
