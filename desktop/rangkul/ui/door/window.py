"""The door: a window of its own for the laptop at the entrance, where every scan is answered at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QWidget

from rangkul.errors import Problem, write_report
from rangkul.ui.cards import button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.door import answers
from rangkul.ui.door.counts import Counts
from rangkul.ui.door.finder import Finder
from rangkul.ui.door.guest_form import GuestForm
from rangkul.ui.door.marks import Marks
from rangkul.ui.door.result import ResultView, Showing
from rangkul.ui.door.scan_field import ScanField
from rangkul.ui.door.scanner import Scanner, looks_like_code
from rangkul.ui.door.top import Top
from rangkul.ui.sounds import Sounds
from rangkul.work.door import Arrival, Roll, arrival_of, roll_of
from rangkul.work.events import EventRecord
from rangkul.work.marks import CheckIn, find_people
from rangkul.work.officers import OfficerRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SHOWN_FOR = 8_000  # milliseconds until an answer makes room for "ready"; red stays until the next
BUSY_AFTER = 300  # milliseconds of storing after which the screen says so
SETTLED = 250  # milliseconds without a scan after which the roll is read again
FOUND = 30  # so many people a list shows at most
NEWS = frozenset({"attendance", "guest", "invitation", "officer"})
SOUNDS = {"in": "in", "already": "already", "unknown": "unknown", "problem": "unknown"}


class Door(QWidget):
    """`Door(desk, event).open()`. `answered` tells that an answer stands on the screen; `left` that the door is closed."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, event: EventRecord, session_number: int | None = None) -> None:
        super().__init__()
        self.desk, self.record = desk, event
        self.roll = Roll()
        self.newest: Arrival | None = None  # whom *Undo* brings back
        self.enter_pressed = False
        self.setWindowTitle(self.tr("Door – {event}").format(event=event.title))
        self.setMinimumSize(960, 600)
        self.resize(1366, 768)
        self.top = Top(desk, event, session_number)
        self.field = ScanField(desk.theme.font("figure"))
        self.result, self.counts = ResultView(), Counts()
        self.finder = Finder(self.back_to_scanning)
        self.guest_form = GuestForm(desk.tell.words, self.back_to_scanning)
        self.stack = QStackedWidget()
        self.sounds = Sounds(bool(desk.settings.get("door.sound", True)))
        self.marks = Marks(desk, event, self.top, self._refused)
        self.scanner = Scanner(self, self.field)
        self.add_guest_button = button(self.tr("Add a guest"), "default", "add", self.begin_guest)
        self.again_button = button(self.tr("Undo"), "default", "undo", self.take_in_again)
        self.timers = [self._timer(SHOWN_FOR, self._calm_down), self._timer(SETTLED, self.refresh)]
        self.calm, self.settle = self.timers
        self.busy, self.typing = self._timer(BUSY_AFTER, self._say_busy), self._timer(120, self._search)
        self._lay_out()
        self._wire()
        self.show_result(answers.ready())

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _lay_out(self) -> None:
        for page in (self.result, self.finder, self.guest_form):
            self.stack.addWidget(page)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer = column(self, 12, (24, 16, 24, 20))
        outer.addWidget(self.top)
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
        self.field.down.connect(self._to_list)
        self.finder.chosen.connect(self.choose)
        self.finder.guest_wanted.connect(self.begin_guest)
        self.guest_form.entered.connect(self.enter_guest)
        self.counts.taken_back.connect(self.take_back)
        self.top.session_changed.connect(self._session_changed)
        self.top.sound_changed.connect(self._sound_changed)
        self.top.closed.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.take_back_newest)
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
        elif self.field.text() or self.stack.currentWidget() is not self.result:
            self.back_to_scanning()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.scanner.stop()
        for timer in (*self.timers, self.busy, self.typing):
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
        if NEWS & kinds and self.isVisible():
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

    def show_result(self, showing: Showing) -> None:
        """The answer takes the place of whatever stood there; a guest's form keeps what was typed."""
        self.busy.stop()
        self.stack.setCurrentWidget(self.result)
        self.result.show_result(showing)
        wanted = {"unknown": [self.add_guest_button], "taken_back": [self.again_button]}.get(showing.kind, [])
        self.result.set_buttons(wanted)
        if showing.kind in ("in", "already", "taken_back"):
            self.calm.start()
        else:
            self.calm.stop()
        if showing.kind in SOUNDS:
            self.sounds.play(SOUNDS[showing.kind])
        if QApplication.activeModalWidget() is None:
            self.field.setFocus()
        self.answered.emit(showing)

    @Slot()
    def _calm_down(self) -> None:
        if self.guest_form.form.dirty:
            self.stack.setCurrentWidget(self.guest_form)
        elif self.stack.currentWidget() is self.result:
            self.show_result(answers.ready())

    @Slot()
    def back_to_scanning(self) -> None:
        self.guest_form.form.clear()
        self.field.clear()
        self.typing.stop()
        self.show_result(answers.ready())

    @Slot()
    def _say_busy(self) -> None:
        if self.marks.waiting:
            self.show_result(answers.saving())

    # Marks

    @Slot(str)
    def scan(self, code: str) -> None:
        """A card was held to the scanner."""
        self.mark(code, "scan")

    def mark(self, code: str, source: str) -> None:
        """Stores first, shows afterwards: what is green is committed."""

        def stored(found: CheckIn, number: int) -> None:
            arrival = arrival_of(found, source) if found.result == "in" and number == self.top.session_number else None
            self.show_result(answers.answer(found))
            self._came_in(arrival)

        self._begin()
        self.marks.check_in(code, source, stored)

    def _begin(self) -> None:
        """Something is about to be stored."""
        self.field.clear()
        self.typing.stop()
        self.settle.start()
        self.busy.start()

    def _came_in(self, arrival: Arrival | None) -> None:
        self.newest = arrival or self.newest
        if arrival is not None:
            self._show_roll(self.roll.with_arrival(arrival))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            write_report(error, self.desk.settings.folder)
        self.show_result(answers.refused(error, self.desk.tell.words))

    @Slot(object)
    def take_back(self, arrival: Arrival) -> None:
        """A mistake: answered by an annulling mark, the history stays."""

        def stored(_: None) -> None:
            self.newest = arrival
            self._show_roll(self.roll.without(arrival.mark_id))
            self.show_result(answers.taken_back(arrival))

        self._begin()
        self.marks.take_back(arrival, self.tr("Taken back at the door"), stored)

    @Slot()
    def take_back_newest(self) -> None:
        if self.roll.arrivals:
            self.take_back(self.roll.arrivals[-1])

    @Slot()
    def take_in_again(self) -> None:
        """Undoes the last taking back."""

        def stored(again: Arrival) -> None:
            self.show_result(answers.again_in(again))
            self._came_in(again)

        if self.newest is not None:
            self._begin()
            self.marks.take_in_again(self.newest, stored)

    # Typed search

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.enter_pressed = False
        if len(text.strip()) >= 2:
            self.typing.start()
        elif not text and self.stack.currentWidget() is self.finder:
            self.back_to_scanning()

    @Slot()
    def _entered(self) -> None:
        """Enter: a whole code is a check-in; anything else goes to the list, where a second Enter takes the person."""
        text = self.field.text().strip()
        if looks_like_code(text) and len(text) >= 8:
            self.mark(text, "typed")
        elif text:
            self.enter_pressed = True
            self._search()

    @Slot()
    def _to_list(self) -> None:
        if self.stack.currentWidget() is self.finder:
            self.finder.go_to_list()

    @Slot()
    def _search(self) -> None:
        self.typing.stop()
        text, event, today = self.field.text().strip(), self.record, self.desk.today()

        def show(people: Sequence[OfficerRecord]) -> None:
            if text != self.field.text().strip():
                return
            self.calm.stop()
            self.finder.show_people(text, people, self.roll, len(people) == FOUND)
            self.stack.setCurrentWidget(self.finder)
            if self.enter_pressed and people:
                self.finder.go_to_list()

        def find(session: "Session") -> Sequence[OfficerRecord]:
            return find_people(session, event, text, today, FOUND)

        if text:
            self.desk.read(find, show, owner=self, key="find", failed=self._refused)

    @Slot(object)
    def choose(self, officer: OfficerRecord) -> None:
        self.mark(officer.nrp or officer.id.hex, "typed")

    # Guests

    @Slot()
    def begin_guest(self) -> None:
        """The form, with what is known: the text nobody fitted, or the code nobody has."""
        typed, shown = self.field.text().strip(), self.result.showing
        known = {"name": typed} if typed and not looks_like_code(typed) else {}
        if shown.kind == "unknown" and len(shown.name) == 8 and shown.name.isdigit():
            known["nrp"] = shown.name
        self.field.clear()
        self.calm.stop()
        self.stack.setCurrentWidget(self.guest_form)
        self.guest_form.begin(known)

    @Slot(object)
    def enter_guest(self, values: dict[str, str]) -> None:
        def stored(arrival: Arrival) -> None:
            self.guest_form.form.clear()
            self.show_result(answers.guest_in(arrival))
            self._came_in(arrival)

        self._begin()
        name, rank, nrp, unit = (values[key].strip() for key in ("name", "rank", "nrp", "unit"))
        self.marks.enter_guest(name, rank, nrp, unit, stored)

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
