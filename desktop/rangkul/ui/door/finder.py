"""Typed search at the door, for a forgotten card: who it may be, told apart by rank, Polsek and village."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.cards import Card, EmptyState, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.door.answers import clock
from rangkul.ui.table import Column, Table
from rangkul.work.door import Roll
from rangkul.work.door_search import Person, find_people
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FOUND = 30  # so many people the list shows at most
AFTER = 120  # milliseconds without a key


class Finder(QWidget):
    """Reads `field` as it is typed in. `found` tells that a list is there to be shown; `chosen` carries the person who is let in.

    The list belongs to the text it was asked for: while the field says something else, nobody can be chosen from it.
    """

    found = Signal()
    chosen = Signal(object)
    guest_wanted = Signal()

    def __init__(
        self, desk: Desk, event: EventRecord, field: QLineEdit, back: Callable[[], object], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self.desk, self.record, self.field, self.failed = desk, event, field, failed
        self.roll = Roll()
        self.answers = ""  # the text whose people the list shows
        self.list_wanted = False
        self.typing = QTimer(self)
        self.typing.setSingleShot(True)
        self.typing.setInterval(AFTER)
        self.typing.timeout.connect(self.search)
        self.head = Label("", "section")
        self.table = Table(
            [
                Column(self.tr("Name"), lambda o: o.name, 190, stretch=True, bold=True, tooltip=lambda o: o.name),
                Column(self.tr("Rank"), lambda o: o.rank, 84),
                Column(self.tr("NRP"), lambda o: o.nrp or "–", 92),
                Column(self.tr("Polsek"), lambda o: (o.station or "–").removeprefix("Polsek "), 130, tooltip=lambda o: o.station),
                Column(self.tr("Villages"), lambda o: ", ".join(o.villages), 130, tooltip=lambda o: ", ".join(o.villages)),
                Column(self.tr("Status"), self._status, 170, chip=self._kind, tooltip=self._status),
            ],
            self.tr("People found"),
            key=lambda o: o.code,
        )
        self.table.opened.connect(self._choose)
        self.take = button(self.tr("Mark as present"), "primary", "check", self._take)
        self.guest = button(self.tr("Add a guest"), "default", "add", self.guest_wanted.emit)
        self.back = button(self.tr("Back to scanning"), "quiet", None, back)
        card = Card()
        card.body.addLayout(row(self.head, None, self.back))
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(self.guest, None, self.take))
        column(self).addWidget(card)

    @property
    def wanted(self) -> str:
        return self.field.text().strip()

    @property
    def stale(self) -> bool:
        """The list answers another text than the one that stands in the field now."""
        return self.answers != self.wanted

    # What is typed

    def typed(self) -> None:
        """A key went into the field; the list is asked anew when it is quiet."""
        self.list_wanted = False
        self.take.setEnabled(False)
        self.table.setEnabled(not self.stale)
        if len(self.wanted) >= 2:
            self.typing.start()

    def enter(self) -> None:
        """Enter in the field: on to the list, as soon as it shows what was typed."""
        self.list_wanted = True
        self.search()

    def down(self) -> None:
        if self.wanted and (self.stale or self.typing.isActive()):
            self.enter()
        elif self.isVisible():
            self._go_to_list()

    def stop(self) -> None:
        self.typing.stop()
        self.list_wanted = False

    @Slot()
    def search(self) -> None:
        self.typing.stop()
        text, event, today = self.wanted, self.record, self.desk.today()

        def find(session: "Session") -> Sequence[Person]:
            return find_people(session, event, text, today, FOUND)

        def show(people: Sequence[Person]) -> None:
            if text == self.wanted:
                self._show(text, people)

        if text:
            self.desk.read(find, show, owner=self, key="find", failed=self.failed)

    def _show(self, text: str, people: Sequence[Person]) -> None:
        self.answers = text
        self.table.setEnabled(True)
        self.table.empty = EmptyState("search", self.tr("Nobody in the register fits “{text}”.").format(text=text))
        self.table.set_records(people)
        self.table.select_first()
        head = self.tr("{count} found – choose the right one")
        if not people:
            head = self.tr("Nobody found")
        elif len(people) == FOUND:
            head = self.tr("More than {count} fit – type some more letters")
        elif any(one.twin for one in people):
            head = self.tr("{count} found, some of the same name – look at rank, Polsek and village")
        self.head.setText(head.format(count=len(people)))
        self.take.setEnabled(bool(people))
        self.found.emit()
        if self.list_wanted and people:
            self._go_to_list()
        self.list_wanted = False

    # Choosing

    def _go_to_list(self) -> None:
        self.table.setFocus()
        if self.table.current() is None:
            self.table.select_first()

    @Slot(object)
    def _choose(self, person: Person) -> None:
        if self.stale:  # the list of an older text must not let anybody in
            self.enter()
            return
        self.chosen.emit(person)

    @Slot()
    def _take(self) -> None:
        if self.table.current() is not None:
            self._choose(self.table.current())

    def show_roll(self, roll: Roll) -> None:
        self.roll = roll
        self.table.viewport().update()

    def _status(self, person: Person) -> str:
        arrival = self.roll.arrival_of(person.id) if person.id else None
        if arrival is not None and arrival.left_at is not None:
            words = self.tr("Out since {time}").format(time=clock(arrival.left_at))
        elif arrival is not None:
            words = self.tr("In since {time}").format(time=clock(arrival.at))
        elif person.is_guest and not person.represents:
            words = self.tr("Guest")
        elif person.represents:
            words = self.tr("Representative")
        else:
            words = self.tr("Invited") if person.invited else self.tr("Not invited")
        return self.tr("{status} · same name").format(status=words) if person.twin else words

    def _kind(self, person: Person) -> str:
        if person.id and self.roll.arrival_of(person.id) is not None:
            return "good"
        if person.twin:
            return "warn"
        return "new" if person.invited else "off"
