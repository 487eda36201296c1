"""The door: a window of its own for the laptop at the entrance, where every scan is answered at once."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from rangkul.errors import Problem, write_report
from rangkul.rules.dates import WIB
from rangkul.rules.tag_code import read_tag
from rangkul.ui.cards import Button, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.door import answers
from rangkul.ui.door.counts import Counts
from rangkul.ui.door.finder import Finder
from rangkul.ui.door.guest_form import GuestForm
from rangkul.ui.door.history import HistoryView
from rangkul.ui.door.marks import Marks
from rangkul.ui.door.notices import Notices
from rangkul.ui.door.reason_form import ReasonForm
from rangkul.ui.door.result import ResultView, Showing
from rangkul.ui.door.scan_field import ScanField
from rangkul.ui.door.scanner import Scanner, looks_like_code
from rangkul.ui.door.strip import AnswerStrip
from rangkul.ui.door.top import Top
from rangkul.ui.sounds import Sounds
from rangkul.work.check_in import CheckIn, Way
from rangkul.work.door import Arrival, Roll, arrival_of, roll_of
from rangkul.work.door_history import HistoryLine, history_of
from rangkul.work.door_search import Person
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from uuid import UUID

SHOWN_FOR = 8_000  # milliseconds until an answer makes room for "ready"; red stays until the next
BUSY_AFTER = 300  # milliseconds of storing after which the screen says so
SETTLED = 250  # milliseconds without a scan after which the roll is read again
NEWS = frozenset({"attendance", "guest", "invitation", "officer"})
SOUNDS = {
    "in": "in", "out": "out", "already": "already", "left": "already", "not_in": "already", "misread": "misread", "elsewhere": "unknown",
    "foreign": "unknown", "unknown": "unknown", "problem": "unknown",
}  # fmt: skip
STAYS = ("unknown", "problem", "ready", "ready_out", "saving", "not_in", "elsewhere")


class Door(QWidget):
    """`Door(desk, event).open()`. `answered` tells that an answer stands on the screen; `left` that the door is closed."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, event: EventRecord, session_number: int | None = None, *, rehearsal: bool = False) -> None:
        super().__init__()
        self.desk, self.record, self.rehearsal = desk, event, rehearsal
        self.roll = Roll()
        self.newest: Arrival | None = None  # whom *Undo* brings back
        self.last: CheckIn | None = None  # what the buttons of the answer speak of
        self.setWindowTitle(self.tr("Door – {event}").format(event=event.title))
        self.setMinimumSize(960, 600)
        self.resize(1366, 768)
        self.top = Top(desk, event, session_number)
        self.notices = Notices(event, self.top, rehearsal, lambda: datetime.now(WIB))
        self.field = ScanField(desk.theme.font("figure"))
        self.result, self.counts, self.strip = ResultView(), Counts(), AnswerStrip()
        self.finder = Finder(desk, event, self.field, self.back_to_scanning, self._refused)
        self.guest_form = GuestForm(desk.tell.words, self.back_to_scanning)
        self.reason_form = ReasonForm(self.back_to_scanning)
        self.history = HistoryView(desk.language, self.tr("Back to scanning"), self.back_to_scanning)
        self.stack = QStackedWidget()
        self.sounds = Sounds(bool(desk.settings.get("door.sound", True)))
        self.marks = Marks(desk, event, self.top, self._refused)
        self.scanner = Scanner(self, self.field)
        self.scanner.fallback = self._waiting_for_words
        self._make_buttons()
        self.calm, self.settle = self._timer(SHOWN_FOR, self._calm_down), self._timer(SETTLED, self.refresh)
        self.busy = self._timer(BUSY_AFTER, self._say_busy)
        self._lay_out()
        self._wire()
        self.show_result(answers.ready())

    def _make_buttons(self) -> None:
        """What may be done after an answer, by its kind."""
        search = button(self.tr("Look the name up"), "default", "search", self._look_up)
        guest = button(self.tr("Add a guest"), "default", "add", self.begin_guest)
        again = button(self.tr("Undo"), "default", "undo", self.take_in_again)
        both = button(self.tr("Mark in and out"), "default", "check", self._mark_both)
        here = button(self.tr("Mark as present here"), "default", "check", self._mark_here)
        story = button(self.tr("History"), "default", "history", self._show_last_history)
        self.choices: dict[str, list[Button]] = {
            "unknown": [guest, search], "foreign": [search], "misread": [search], "taken_back": [again], "not_in": [both, story],
            "elsewhere": [here], "already": [story], "left": [story],
        }  # fmt: skip

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _lay_out(self) -> None:
        for page in (self.result, self.finder, self.guest_form, self.reason_form, self.history):
            self.stack.addWidget(page)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer = column(self, 12, (24, 16, 24, 20))
        outer.addWidget(self.top)
        outer.addWidget(self.notices)
        left = column(space=12)
        left.addWidget(self.stack, 1)
        left.addWidget(self.field)
        body = row(space=16)
        body.addLayout(left, 1)
        body.addWidget(self.counts)
        outer.addLayout(body, 1)

    def _wire(self) -> None:
        """All connections of the door."""
        self.scanner.scanned.connect(self.scan)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._entered)
        self.field.down.connect(self.finder.down)
        self.finder.found.connect(self._show_finder)
        self.finder.chosen.connect(self.choose)
        self.finder.guest_wanted.connect(self.begin_guest)
        self.guest_form.entered.connect(self.enter_guest)
        self.reason_form.given.connect(self.take_back)
        self.counts.taken_back.connect(self.ask_reason)
        self.counts.history_wanted.connect(self.show_history)
        self.notices.switched.connect(self.top.sessions.set_value)
        self.top.session_changed.connect(self._session_changed)
        self.top.way_changed.connect(self.back_to_scanning)
        self.top.sound_changed.connect(self._sound_changed)
        self.top.closed.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.take_back_newest)
        QShortcut(QKeySequence("F2"), self, self.top.switch_way)
        QShortcut(QKeySequence("F11"), self, self._switch_full_screen)

    # Opening and leaving

    def open(self, windowed: bool = False) -> None:
        self.scanner.start()
        self.refresh()
        self.show() if windowed else self.showFullScreen()
        self.activateWindow()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.field.text() or self.stack.currentWidget() is not self.result or self.result.showing.kind not in ("ready", "ready_out"):
            self.back_to_scanning()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.scanner.stop()
        self.finder.stop()
        self.strip.close()
        for timer in (self.calm, self.settle, self.busy, self.notices.timer):
            timer.stop()
        self.marks.close()
        super().closeEvent(event)
        self.left.emit()

    def _switch_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    # What is shown

    @Slot(object)
    def hear(self, kinds: frozenset[str]) -> None:
        """Another table marked somebody, or the plan changed: the roll is read again when it is quiet."""
        if NEWS & kinds and self.isVisible() and not self.rehearsal:
            self.settle.start()

    @Slot()
    def refresh(self) -> None:
        if self.marks.waiting:
            self.settle.start()
            return
        event, number, today, before = self.record, self.top.session_number, self.desk.today(), self.roll

        def show(roll: Roll) -> None:
            if self.roll is before and self.top.session_number == number:  # else somebody came in meanwhile
                self._show_roll(roll)
            else:
                self.settle.start()

        self.desk.read(lambda session: roll_of(session, event, number, today), show, owner=self, key="roll", failed=self._refused)

    def _show_roll(self, roll: Roll) -> None:
        self.roll = roll
        self.counts.show_roll(roll)
        self.finder.show_roll(roll)

    def show_result(self, showing: Showing) -> None:
        """The answer takes the place of whatever stood there; a guest's form and a reason keep what was typed."""
        self.busy.stop()
        self.stack.setCurrentWidget(self.result)
        self.result.show_result(showing)
        self.result.set_buttons(self.choices.get(showing.kind, []))
        self.calm.start()
        if showing.kind in STAYS and not self._unfinished():
            self.calm.stop()
        if showing.kind in SOUNDS:
            self.sounds.play(SOUNDS[showing.kind])
        self.strip.show_over(self, showing)
        if QApplication.activeModalWidget() is None:
            self.field.setFocus()
        self.answered.emit(showing)

    def _unfinished(self) -> QWidget | None:
        """The form that a scan came in between."""
        if self.reason_form.pending:
            return self.reason_form
        return self.guest_form if self.guest_form.form.dirty else None

    @Slot()
    def _calm_down(self) -> None:
        if unfinished := self._unfinished():
            self.stack.setCurrentWidget(unfinished)
        elif self.stack.currentWidget() is self.result:
            self.show_result(answers.ready(self.top.way == "out"))

    @Slot()
    def back_to_scanning(self) -> None:
        self.guest_form.form.clear()
        self.reason_form.clear()
        self.field.clear()
        self.finder.stop()
        self.show_result(answers.ready(self.top.way == "out"))

    @Slot()
    def _say_busy(self) -> None:
        if self.marks.waiting:
            self.show_result(answers.saving())

    # Marks

    @Slot(str)
    def scan(self, code: str) -> None:
        """A card was held to the scanner."""
        self.mark(code, "scan")

    def mark(self, code: str, source: str, way: Way | None = None) -> None:
        """Stores first, shows afterwards: what is green is committed."""

        def stored(found: CheckIn, number: int) -> None:
            self.last = found
            if found.result == "unknown" and self._hand_over(found.code):
                return
            self.show_result(answers.answer(found))
            if number == self.top.session_number:
                self._take_over(found, source)

        self._begin()
        self.marks.check_in(code, source, stored, way)

    def _take_over(self, found: CheckIn, source: str) -> None:
        arrival = arrival_of(found, source)
        if arrival is not None:
            self._came_in(arrival)
        elif found.result == "out" and found.person and found.at:
            self._show_roll(self.roll.with_leaving(found.person.id, found.at))
            self.settle.start()

    def _begin(self) -> None:
        """Something is about to be stored."""
        self.field.clear()
        self.finder.stop()
        self.settle.start()
        self.busy.start()

    def _came_in(self, arrival: Arrival) -> None:
        self.newest = arrival
        self._show_roll(self.roll.with_arrival(arrival))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            write_report(error, self.desk.settings.folder)
        self.show_result(answers.refused(error, self.desk.tell.words))

    @Slot(object)
    def choose(self, person: Person) -> None:
        self.mark(person.code, "typed")

    @Slot()
    def _mark_both(self) -> None:
        if self.last is not None and self.last.person is not None:
            self.mark(self.last.person.code, "typed", "both")

    @Slot()
    def _mark_here(self) -> None:
        """The holder of another event's tag came to this one."""
        if self.last is not None and self.last.person is not None:
            self.mark(self.last.person.code, "typed")

    # Taking back

    @Slot(object)
    def ask_reason(self, arrival: Arrival) -> None:
        self.calm.stop()
        self.field.clear()
        self.stack.setCurrentWidget(self.reason_form)
        self.reason_form.begin(arrival)

    @Slot(object, str)
    def take_back(self, arrival: Arrival, reason: str) -> None:
        """A mistake: answered by an annulling mark, the history stays."""

        def stored(_: None) -> None:
            self.newest = arrival
            self._show_roll(self.roll.without(arrival.mark_id))
            self.show_result(answers.taken_back(arrival, reason))

        self._begin()
        self.marks.take_back(arrival, reason, stored)

    def _waiting_for_words(self) -> QLineEdit | None:
        """Whoever starts to type while a reason is asked gives one; nobody is searched for."""
        return self.reason_form.other if self.stack.currentWidget() is self.reason_form else None

    @Slot()
    def take_back_newest(self) -> None:
        if self.roll.arrivals:
            self.ask_reason(self.roll.arrivals[-1])

    @Slot()
    def take_in_again(self) -> None:
        """Undoes the last taking back."""

        def stored(again: Arrival) -> None:
            self.show_result(answers.again_in(again))
            self._came_in(again)

        if self.newest is not None:
            self._begin()
            self.marks.take_in_again(self.newest, stored)

    # History

    @Slot(object)
    def show_history(self, arrival: Arrival) -> None:
        if arrival.person is not None:
            self._show_history(arrival.name, arrival.person)

    @Slot()
    def _show_last_history(self) -> None:
        person = self.last.person if self.last else None
        if person is not None and person.id is not None:
            self._show_history(person.name, person.id)

    def _show_history(self, name: str, key: "UUID") -> None:
        event = self.record

        def show(lines: list[HistoryLine]) -> None:
            self.calm.stop()
            self.history.show_history(name, lines)
            self.stack.setCurrentWidget(self.history)

        self.desk.read(lambda session: history_of(session, event, key), show, owner=self, key="history", failed=self._refused)

    # Typed search

    @Slot(str)
    def _typed(self, text: str) -> None:
        if read_tag(text):
            self.mark(text, "typed")  # the check sign says that it is whole
        elif not text.strip() and self.stack.currentWidget() is self.finder:
            self.back_to_scanning()
        else:
            self.finder.typed()

    @Slot()
    def _entered(self) -> None:
        """Enter: a whole code is a check-in; anything else goes to the list, where a second Enter takes the person."""
        text = self.field.text().strip()
        if looks_like_code(text) and len(text) >= 8:
            self.mark(text, "typed")
        elif text:
            self.finder.enter()

    @Slot()
    def _show_finder(self) -> None:
        self.calm.stop()
        self.stack.setCurrentWidget(self.finder)

    @Slot()
    def _look_up(self) -> None:
        """The code says nothing; the name will."""
        self.field.clear()
        self.show_result(answers.ready(self.top.way == "out"))

    # Guests

    @Slot()
    def begin_guest(self) -> None:
        """The form, with what is known: the text nobody fitted, or the code nobody has."""
        typed, shown = self.field.text().strip(), self.result.showing
        known = {"name": typed} if typed and not looks_like_code(typed) else {}
        if shown.kind == "unknown" and len(shown.name) == 8 and shown.name.isdigit():
            known["nrp"] = shown.name
        if shown.kind == "unknown" and read_tag(shown.name):
            known["tag"] = shown.name
        self.field.clear()
        self.calm.stop()
        self.stack.setCurrentWidget(self.guest_form)
        self.guest_form.begin(known)

    def _hand_over(self, code: str) -> bool:
        """An empty name tag scanned while a guest is typed in is meant for that guest."""
        typing = self.stack.currentWidget() is self.guest_form or self._unfinished() is self.guest_form
        if not (typing and read_tag(code)):
            return False
        self.busy.stop()
        self.guest_form.take_tag(code)
        self.stack.setCurrentWidget(self.guest_form)
        return True

    @Slot(object)
    def enter_guest(self, values: dict[str, str]) -> None:
        def stored(arrival: Arrival) -> None:
            self.guest_form.form.clear()
            self.show_result(answers.guest_in(arrival))
            self._came_in(arrival)

        self._begin()
        name, rank, nrp, unit, tag = (values[key].strip() for key in ("name", "rank", "nrp", "unit", "tag"))
        self.marks.enter_guest(name, rank, nrp, unit, tag, stored)

    # The top row

    @Slot()
    def _session_changed(self) -> None:
        self._show_roll(Roll())
        self.refresh()
        self.field.setFocus()

    @Slot(bool)
    def _sound_changed(self, on: bool) -> None:
        self.sounds.on = on
        self.desk.settings.set("door.sound", on)
