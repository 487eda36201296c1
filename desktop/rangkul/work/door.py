"""What the door shows of one session: who is in, how many of the invited of each Polsek, and when people came."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Invitation
from rangkul.rules.dates import WIB, show_time
from rangkul.rules.people import rank_name
from rangkul.work.attendance import GuestRecord, Presence, list_guests, present
from rangkul.work.events import EventRecord
from rangkul.work.marks import CheckIn, mark_again
from rangkul.work.officers import OfficerRecord, list_officers

STEPS = (5, 10, 15, 20, 30, 60, 120, 240)
COLUMNS = 7
"""At most so many columns in the picture of arrivals."""


@dataclass(frozen=True)
class Arrival:
    """Somebody who is in; `table` is where at the door, `station` the Polsek (of a guest: the unit)."""

    mark_id: UUID
    name: str
    rank: str
    nrp: str
    station: str
    villages: str
    at: datetime
    source: str
    table: str
    invited: bool = True
    officer_id: UUID | None = None

    @property
    def is_guest(self) -> bool:
        return self.officer_id is None


@dataclass(frozen=True)
class Roll:
    """Everybody who is in, by time, and `expected`: invited officer → Polsek, without those who said they cannot come."""

    arrivals: tuple[Arrival, ...] = ()
    expected: Mapping[UUID, str] = field(default_factory=dict[UUID, str])

    @property
    def officers(self) -> int:
        return sum(not one.is_guest for one in self.arrivals)

    @property
    def guests(self) -> int:
        return sum(one.is_guest for one in self.arrivals)

    def arrival_of(self, officer_id: UUID) -> Arrival | None:
        return next((one for one in self.arrivals if one.officer_id == officer_id), None)

    def stations(self) -> list[tuple[str, int, int]]:
        """Polsek, officers who are in, officers invited; by name, those without a Polsek last."""
        there = Counter(one.station for one in self.arrivals if not one.is_guest)
        invited = Counter(self.expected.values())
        return [(name, there[name], invited[name]) for name in sorted(there | invited, key=lambda name: (not name, name))]

    def with_arrival(self, arrival: Arrival) -> "Roll":
        """The roll with one more, unless the mark is on it."""
        if any(one.mark_id == arrival.mark_id for one in self.arrivals):
            return self
        return replace(self, arrivals=(*self.arrivals, arrival))

    def without(self, mark_id: UUID) -> "Roll":
        return replace(self, arrivals=tuple(one for one in self.arrivals if one.mark_id != mark_id))


def roll_of(session: Session, event: EventRecord, session_number: int, today: date) -> Roll:
    """The roll of one session as the database has it now."""
    marks = present(session, [event.session(session_number).key])
    rows = session.execute(select(Invitation.officer_id, Invitation.status).where(Invitation.event_id == event.id)).all()
    invited = {officer_id: status for officer_id, status in rows}  # noqa: C416 - rows are not pairs for a type checker
    wanted = {*invited, *(one.officer_id for one in marks if one.officer_id)}
    officers = {one.id: one for one in list_officers(session, today, ids=wanted)}
    guests = {one.id: one for one in list_guests(session, event.id)}
    expected = {
        key: officers[key].station or "" for key, status in invited.items() if status != "berhalangan" and key in officers
    }
    arrivals: list[Arrival] = []
    for one in marks:
        if one.officer_id and one.officer_id in officers:
            arrivals.append(_officer_in(one, officers[one.officer_id], one.officer_id in invited))
        elif one.guest_id and one.guest_id in guests:
            arrivals.append(_guest_in(one, guests[one.guest_id]))
    return Roll(tuple(arrivals), expected)


def arrival_of(answer: CheckIn, source: str) -> Arrival | None:
    """The arrival that an answer "in" has just made."""
    officer = answer.officer
    if officer is None or answer.mark_id is None or answer.at is None or answer.session_number is None:
        return None
    return Arrival(
        answer.mark_id, officer.called, rank_name(officer.rank), officer.nrp or "", officer.station or "", ", ".join(officer.villages),
        answer.at, source, answer.station or "", answer.invited, officer.id,
    )  # fmt: skip


def _officer_in(mark: Presence, officer: OfficerRecord, invited: bool) -> Arrival:
    return Arrival(
        mark.mark_id, officer.called, rank_name(officer.rank), officer.nrp or "", officer.station or "", ", ".join(officer.villages),
        mark.at, mark.source, mark.station, invited, officer.id,
    )  # fmt: skip


def _guest_in(mark: Presence, guest: GuestRecord) -> Arrival:
    return Arrival(
        mark.mark_id, guest.name, guest.rank or "", guest.nrp or "", guest.unit or "", "", mark.at, mark.source, mark.station, False
    )


def take_in_again(session: Session, arrival: Arrival, *, account: str = "") -> Arrival:
    """Undoes a taking back: the same person is in again, since the same time; the trail keeps all three steps."""
    return replace(arrival, mark_id=mark_again(session, arrival.mark_id, account=account))


def arrival_columns(moments: Sequence[datetime]) -> list[tuple[str, int]]:
    """How many came in each stretch of time ("07.40", 12), from the first to the last; at most seven stretches."""
    if not moments:
        return []
    first, last = min(moments).astimezone(WIB), max(moments).astimezone(WIB)
    for minutes in STEPS:
        step = timedelta(minutes=minutes)
        start = _floor(first, minutes)
        count = int((last - start) / step) + 1
        if count <= COLUMNS:
            break
    else:
        days = Counter(moment.astimezone(WIB).date() for moment in moments)
        return [(f"{day.day}/{day.month}", days[day]) for day in sorted(days)]
    came = Counter(int((moment.astimezone(WIB) - start) / step) for moment in moments)
    return [(show_time(start + step * number), came[number]) for number in range(count)]


def _floor(moment: datetime, minutes: int) -> datetime:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(minutes=int((moment - midnight).total_seconds() // 60 // minutes * minutes))

