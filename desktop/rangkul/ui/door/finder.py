"""Typed search at the door, for a forgotten card: who it may be, told apart by rank, Polsek and village."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import WIB, show_time
from rangkul.rules.people import rank_name
from rangkul.ui.cards import Card, EmptyState, Label, button, column, row
from rangkul.ui.table import Column, Table
from rangkul.work.door import Roll
from rangkul.work.officers import OfficerRecord


class Finder(QWidget):
    """`show_people`; `chosen` carries the officer who is let in, `guest_wanted` the text that nobody fits."""

    chosen = Signal(object)
    guest_wanted = Signal()

    def __init__(self, back: Callable[[], object]) -> None:
        super().__init__()
        self.roll = Roll()
        self.head = Label("", "section")
        self.table = Table(
            [
                Column(self.tr("Name"), lambda o: o.called, 190, stretch=True, bold=True, tooltip=lambda o: o.called),
                Column(self.tr("Rank"), lambda o: rank_name(o.rank), 84),
                Column(self.tr("NRP"), lambda o: o.nrp or "–", 92),
                Column(self.tr("Polsek"), lambda o: (o.station or "–").removeprefix("Polsek "), 140, tooltip=lambda o: o.station or ""),
                Column(self.tr("Villages"), lambda o: ", ".join(o.villages), 140, tooltip=lambda o: ", ".join(o.villages)),
                Column(self.tr("Status"), self._status, 150, chip=self._kind),
            ],
            self.tr("People found"),
            key=lambda o: o.id,
        )
        self.table.opened.connect(self.chosen)
        self.take = button(self.tr("Mark as present"), "primary", "check", self._take)
        self.guest = button(self.tr("Add a guest"), "default", "add", self.guest_wanted.emit)
        self.back = button(self.tr("Back to scanning"), "quiet", None, back)
        card = Card()
        card.body.addLayout(row(self.head, None, self.back))
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(self.guest, None, self.take))
        column(self).addWidget(card)

    def show_people(self, text: str, people: Sequence[OfficerRecord], roll: Roll, more: bool = False) -> None:
        """`more`: there are others than these."""
        self.roll = roll
        self.table.empty = EmptyState("search", self.tr("Nobody in the register fits “{text}”.").format(text=text))
        self.table.set_records(people)
        self.table.select_first()
        head = self.tr("More than {count} fit – type some more letters") if more else self.tr("{count} found – choose the right one")
        self.head.setText(head.format(count=len(people)))
        self.take.setEnabled(bool(people))

    def go_to_list(self) -> None:
        self.table.setFocus()
        if self.table.current() is None:
            self.table.select_first()

    def _status(self, officer: OfficerRecord) -> str:
        arrival = self.roll.arrival_of(officer.id)
        if arrival is not None:
            return self.tr("In since {time}").format(time=show_time(arrival.at.astimezone(WIB)))
        return self.tr("Invited") if officer.id in self.roll.expected else self.tr("Not invited")

    def _kind(self, officer: OfficerRecord) -> str:
        if self.roll.arrival_of(officer.id) is not None:
            return "good"
        return "new" if officer.id in self.roll.expected else "off"

    @Slot()
    def _take(self) -> None:
        if self.table.current() is not None:
            self.chosen.emit(self.table.current())
