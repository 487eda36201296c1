"""Pintu: who is in, session by session; how many of each Polsek, when they came, and the way to the door itself."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from rangkul.rules.dates import WIB
from rangkul.rules.money import number_text
from rangkul.ui.cards import Card, EmptyState, FigureCard, button, column, row
from rangkul.ui.charts import ColumnChart
from rangkul.ui.door.answers import clock, late_words
from rangkul.ui.door.counts import StationBars
from rangkul.ui.door.openings import Openings
from rangkul.ui.door.top import session_words
from rangkul.ui.entries import Choice
from rangkul.ui.events.attendance_actions import AttendanceActions
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import ask_text
from rangkul.work.door import Arrival, Roll, arrival_columns, roll_of, take_in_again
from rangkul.work.door_history import SOURCES
from rangkul.work.events import EventRecord
from rangkul.work.marks import annul, session_at

if TYPE_CHECKING:
    from rangkul.ui.door.window import Door

UNIT = 18  # letters of a unit in the list


def _from(arrival: Arrival) -> str:
    """The Polsek without the word, or a guest's unit, short enough to leave the names their room."""
    name = arrival.station.removeprefix("Polsek ") or "–"
    return name if len(name) <= UNIT else f"{name[: UNIT - 1].rstrip()}…"


class DoorTab(QWidget):
    """The tab of an event for those who are in; `door` is the open door, or None."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.record: EventRecord | None = None
        self.roll = Roll()
        self.openings = Openings(page, self)
        self._make_top()
        self._make_table()
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Delete, self.table, self.take_back)

    def _make_top(self) -> None:
        self.sessions = Choice([], False, self.tr("Session"))
        self.sessions.setMinimumWidth(300)
        self.sessions.currentIndexChanged.connect(self.refresh)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter the present"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.guests = button(self.tr("Guests"), "filter")
        self.guests.toggled.connect(self._filter)
        self.annul_button = button(self.tr("Annul"), "default", "undo", self.take_back)
        self.annul_button.setEnabled(False)
        self.more = AttendanceActions(self.page, self, lambda: (self.record, self.session_number), self.refresh)
        self.openings.add_to(self.more.menu, self.more.menu.actions()[0])
        self.open_button = button(self.tr("Open the door"), "primary", "door", self.open_door)

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("In"), lambda a: clock(a.at), 62, sort=lambda a: a.at),
                Column(self.tr("Out"), lambda a: clock(a.left_at), 66, sort=lambda a: a.left_at or a.at),
                Column(self.tr("Name"), lambda a: f"{a.rank} {a.name}".strip(), 180, stretch=True, bold=True, sort=lambda a: a.name,
                       tooltip=lambda a: " · ".join(part for part in (a.name, a.villages) if part)),
                Column(self.tr("NRP"), lambda a: a.nrp or "–", 86),
                Column(self.tr("Polsek"), _from, 104, tooltip=lambda a: a.station),
                Column(self.tr("Recorded"), self._source, 104, tooltip=self._source),
                Column(self.tr("Status"), self._status, 128, chip=self._kind, tooltip=lambda a: late_words(a.late_minutes)),
            ],
            self.tr("Who is in"),
            key=lambda a: a.mark_id,
        )  # fmt: skip
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.show_history)

    def _lay_out(self) -> None:
        self.figure = FigureCard(self.tr("Present of the invited"))
        self.figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars = StationBars()
        self.chart = ColumnChart([], self.tr("Arrivals"), height=130)
        stations, arrivals = Card(self.tr("By Polsek"), space=8), Card(self.tr("Arrivals"), space=8)
        stations.body.addWidget(self.bars, 1)
        arrivals.body.addWidget(self.chart)
        side = QWidget()
        side.setFixedWidth(288)
        right = column(side, 12)
        right.addWidget(self.figure)
        right.addWidget(stations, 1)
        right.addWidget(arrivals)
        outer = column(self, 12)
        top = row(self.sessions, self.search, self.guests, None, self.annul_button, self.more.button, self.open_button)
        top.setStretch(1, 1)
        outer.addLayout(top)
        body = row(space=16)
        body.addWidget(self.table, 1)
        body.addWidget(side)
        outer.addLayout(body, 1)

    def _source(self, arrival: Arrival) -> str:
        how = self.desk.language.text(SOURCES.get(arrival.source, arrival.source))
        return f"{how} · {arrival.table}" if arrival.table else how

    def _status(self, arrival: Arrival) -> str:
        if arrival.late_minutes:
            return self.tr("{minutes} min late").format(minutes=arrival.late_minutes)
        if arrival.represents:
            return self.tr("Representative")
        if arrival.is_guest:
            return self.tr("Guest")
        return self.tr("Invited") if arrival.invited else self.tr("Not invited")

    def _kind(self, arrival: Arrival) -> str:
        if arrival.late_minutes:
            return "warn"
        return "new" if arrival.is_guest or arrival.represents else "good" if arrival.invited else "warn"

    # Showing

    def show_event(self, event: EventRecord) -> None:
        another = self.record is None or self.record.id != event.id
        self.record = event
        self.sessions.set_choices([(number, session_words(event, number)) for number in range(1, len(event.sessions) + 1)])
        if another:  # the one that is on, as the door itself chooses
            self.sessions.set_value(event.sessions.index(session_at(event, datetime.now(WIB))) + 1)
        self.sessions.setEnabled(len(event.sessions) > 1)
        self.open_button.setEnabled(event.status != "batal")
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        event, number, today = self.record, self.session_number, self.desk.today()
        if event is not None:
            self.page.read(lambda session: (event.id, number, roll_of(session, event, number, today)), self._show, key="roll")

    def _show(self, found: tuple[UUID, int, Roll]) -> None:
        event, number, roll = found
        if self.record is None or event != self.record.id or number != self.sessions.value():
            return
        self.roll = roll
        invited = len(roll.expected)
        self.guests.setText(self.tr("Guests ({count})").format(count=roll.guests) if roll.guests else self.tr("Guests"))
        hint = self.tr("and {count} guests").format(count=number_text(roll.guests)) if roll.guests else ""
        self.figure.set(f"{number_text(roll.officers)} / {number_text(invited)}", hint, roll.officers / invited if invited else 0.0)
        self.bars.show_roll(roll)
        self.chart.set_columns(arrival_columns([one.at for one in roll.arrivals]))
        self._filter()

    @Slot()
    def _filter(self) -> None:
        arrivals = [one for one in reversed(self.roll.arrivals) if one.is_guest or not self.guests.isChecked()]
        self.table.set_records(arrivals)
        self.table.filter(self.search.text())
        if self.roll.arrivals:
            self.table.empty = EmptyState("search", self.tr("Nobody who is in fits this filter."))
        else:
            sentence = self.tr("Nobody is in yet. Open the door and scan the cards, or type names.")
            self.table.empty = EmptyState("door", sentence, self.tr("Open the door"), self.open_door)
        self._picked(self.table.current())

    @Slot(object)
    def _picked(self, arrival: Arrival | None) -> None:
        self.annul_button.setEnabled(arrival is not None)

    # Acting

    @Slot()
    def take_back(self) -> None:
        arrival: Arrival | None = self.table.current()
        if arrival is None:
            return
        sentence = self.tr("{name} will no longer count as present. The history keeps both steps. Why is it taken back?")
        reason = ask_text(self, self.tr("Annul"), sentence.format(name=arrival.name), self.tr("Annul"))
        if reason is None:
            return
        account = self.desk.account

        def after(_: Any) -> None:
            text = self.tr("{name} is no longer marked as present.").format(name=arrival.name)
            self.page.done(text, lambda session, _: take_in_again(session, arrival, account=account))
            self.refresh()

        self.page.write(lambda session, _: annul(session, arrival.mark_id, reason, account=account), after)

    @property
    def session_number(self) -> int:
        return int(self.sessions.value() or 1)

    @property
    def door(self) -> "Door | None":
        """The open door, or None."""
        return self.openings.door

    @Slot()
    def open_door(self) -> None:
        self.openings.open_door()

    @Slot(object)
    def show_history(self, arrival: Arrival) -> None:
        self.openings.show_history(arrival)
