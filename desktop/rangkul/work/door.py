"""What the door shows of one session: who is in, how many of the expected of each Polsek, and when people came."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.rules.dates import WIB, show_time
from rangkul.work.attendance import Presence, list_guests, present
from rangkul.work.check_in import CheckIn
from rangkul.work.door_codes import tag_of_invitation
from rangkul.work.door_search import Person, guest_at_door, officer_at_door
from rangkul.work.events import EventRecord
from rangkul.work.invitations import InvitationRecord, expected_of, list_invitations
from rangkul.work.marks import add_guest, mark_again
from rangkul.work.officers import list_officers

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
    guest_id: UUID | None = None
    late_minutes: int = 0
    left_at: datetime | None = None
    represents: tuple[str, ...] = ()
    status: str = ""  # the answer to the invitation

    @property
    def person(self) -> UUID | None:
        return self.officer_id or self.guest_id

    @property
    def counts(self) -> bool:
        """Among the expected: officers, and whoever represents one."""
        return not self.is_guest or self.invited

    @property
    def is_guest(self) -> bool:
        return self.officer_id is None


@dataclass(frozen=True)
class Roll:
    """Everybody who came, by time, and `expected`: officer, or invitation of a representative known by name → Polsek."""

    arrivals: tuple[Arrival, ...] = ()
    expected: Mapping[UUID, str] = field(default_factory=dict[UUID, str])

    @property
    def officers(self) -> int:
        return sum(one.counts for one in self.arrivals)

    @property
    def guests(self) -> int:
        return sum(not one.counts for one in self.arrivals)

    @property
    def inside(self) -> int:
        """How many have not left."""
        return sum(one.left_at is None for one in self.arrivals)

    @property
    def late(self) -> int:
        return sum(one.late_minutes > 0 for one in self.arrivals)

    def arrival_of(self, person: UUID | None) -> Arrival | None:
        return next((one for one in self.arrivals if one.person == person), None)

    def stations(self) -> list[tuple[str, int, int]]:
        """Polsek, officers who are in, officers invited; by name, those without a Polsek last."""
        there = Counter(one.station for one in self.arrivals if one.counts)
        invited = Counter(self.expected.values())
        return [(name, there[name], invited[name]) for name in sorted(there | invited, key=lambda name: (not name, name))]

    def with_arrival(self, arrival: Arrival) -> "Roll":
        """The roll with one more, unless the mark is on it; whoever came back is inside again."""
        known = self.arrival_of(arrival.person) if arrival.person else None
        if known is not None and known.left_at is not None:
            return replace(self, arrivals=tuple(replace(one, left_at=None) if one is known else one for one in self.arrivals))
        if known is not None or any(one.mark_id == arrival.mark_id for one in self.arrivals):
            return self
        return replace(self, arrivals=(*self.arrivals, arrival))

    def with_leaving(self, person: UUID | None, at: datetime) -> "Roll":
        return replace(self, arrivals=tuple(replace(one, left_at=at) if one.person == person else one for one in self.arrivals))

    def without(self, mark_id: UUID) -> "Roll":
        return replace(self, arrivals=tuple(one for one in self.arrivals if one.mark_id != mark_id))


def roll_of(session: Session, event: EventRecord, session_number: int, today: date) -> Roll:
    """The roll of one session as the database has it now."""
    marks = present(session, [event.session(session_number).key])
    invitations = list_invitations(session, event.id, today)
    people = {key: one for one in people_of(session, event, invitations, marks, today) if (key := one.id)}
    expected = {one.officer.id if one.officer else one.invitation_ids[0]: one.station or "" for one in expected_of(invitations)}
    return Roll(tuple(_arrival(one, people[one.person]) for one in marks if one.person in people), expected)


def people_of(
    session: Session, event: EventRecord, invitations: Sequence[InvitationRecord], marks: Sequence[Presence], today: date
) -> list[Person]:
    """Officers and guests of these marks as the door shows them."""
    status = {one.officer.id: one.status for one in invitations}
    represents: dict[UUID, tuple[str, ...]] = {}
    by_tag: dict[str, InvitationRecord] = {}
    for one in invitations:
        if one.status == "diwakili" and one.representative:
            represents[one.representative.id] = (*represents.get(one.representative.id, ()), one.officer.printed)
        elif one.status == "diwakili":
            by_tag[tag_of_invitation(one.id, one.tag)] = one
    officers = list_officers(session, today, ids={one.officer_id for one in marks if one.officer_id})
    found = [officer_at_door(one, status.get(one.id, ""), represents.get(one.id, ())) for one in officers]
    for guest in list_guests(session, event.id):
        stands_for = by_tag.get(guest.tag or "")
        person = guest_at_door(guest)
        found.append(replace(person, invited=True, represents=(stands_for.officer.printed,), station=stands_for.officer.station or "")
                     if stands_for else person)  # fmt: skip
    return found


def arrival_of(answer: CheckIn, source: str) -> Arrival | None:
    """The arrival that an answer "in" has just made."""
    person = answer.person
    if person is None or answer.mark_id is None or answer.at is None or answer.result != "in":
        return None
    return Arrival(
        answer.mark_id, person.name, person.rank, person.nrp, person.station, ", ".join(person.villages), answer.at, source,
        answer.station or "", person.invited, person.officer_id, person.guest_id, answer.late_minutes, None, person.represents,
        person.status,
    )  # fmt: skip


def _arrival(mark: Presence, person: Person) -> Arrival:
    return Arrival(
        mark.mark_id, person.name, person.rank, person.nrp, person.station, ", ".join(person.villages), mark.at, mark.source,
        mark.station, person.invited, person.officer_id, person.guest_id, mark.late_minutes, mark.left_at, person.represents, person.status,
    )  # fmt: skip


def enter_guest(
    session: Session, event: EventRecord, name: str, *, rank: str, nrp: str, unit: str, at: datetime, session_number: int, station: str,
    account: str, tag: str = "",
) -> Arrival:  # fmt: skip
    """Adds a guest who is in from now on, as the roll shows them."""
    mark_id = add_guest(
        session, event, name, rank=rank, nrp=nrp, unit=unit, at=at, session_number=session_number, station=station, account=account,
        tag=tag,
    )  # fmt: skip
    row = session.get_one(Attendance, mark_id)
    officer = row.officer_id is not None  # whose NRP was typed into the form
    return Arrival(mark_id, name, rank, nrp, unit, "", at, "typed", station, officer, row.officer_id, row.guest_id)


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

