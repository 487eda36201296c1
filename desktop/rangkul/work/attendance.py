"""What the marks of a session say: who was there, since when and until when, and on whose evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from rangkul.data.attendance import Attendance
from rangkul.data.event import EventSession, Guest
from rangkul.data.officer import Officer
from rangkul.language import mark
from rangkul.work.events import EventRecord
from rangkul.work.office import load_preference

DOOR = ("scan", "typed")
"""Sources that were there when it happened and know the minute; a sheet and a list only know the session."""
EXCUSES = {"sick": mark("Sick"), "leave": mark("On leave")}
"""Marks of a signed sheet that say why somebody is absent."""
GRACE = "late_after"  # the preference: minutes after the beginning that are not late yet
GRACE_MINUTES = 15


@dataclass(frozen=True)
class MarkRecord:
    """One mark as stored; `answered` says that a later one annulled it, `reason` why (on the annulling mark)."""

    id: UUID
    session_id: UUID
    officer_id: UUID | None
    guest_id: UUID | None
    mark: str  # "in" | "out" | "sick" | "leave" | "annulled"
    at: datetime
    recorded_at: datetime
    source: str
    station: str
    account: str
    reason: str | None = None
    annuls_id: UUID | None = None
    answered: bool = False

    @property
    def person(self) -> UUID:
        return self.officer_id or self.guest_id or self.id

    @property
    def at_the_door(self) -> bool:
        return self.source in DOOR


@dataclass(frozen=True)
class Presence:
    """Somebody who came to one session. `spans` are from when to when they were inside; the last may be open."""

    mark_id: UUID
    session_id: UUID
    officer_id: UUID | None
    guest_id: UUID | None
    at: datetime
    source: str
    station: str
    late_minutes: int = 0  # after the beginning, when that is more than the grace; else 0
    left_at: datetime | None = None
    left_station: str = ""
    spans: tuple[tuple[datetime, datetime | None], ...] = field(default=(), compare=False)

    @property
    def person(self) -> UUID:
        return self.officer_id or self.guest_id or self.mark_id

    def minutes_inside(self, starts_at: datetime, ends_at: datetime) -> int:
        """Minutes of the session they were inside; who did not check out stayed to the end."""
        inside = timedelta()
        for start, end in self.spans:
            inside += max(timedelta(), min(end or ends_at, ends_at) - max(start, starts_at))
        return int(inside.total_seconds() // 60)


@dataclass(frozen=True)
class Evidence:
    """What speaks for one person in one session: the standing mark of each source, and every mark of coming that was annulled."""

    person: UUID
    is_guest: bool
    door: MarkRecord | None = None
    sheet: MarkRecord | None = None
    imported: MarkRecord | None = None
    excused: MarkRecord | None = None  # "sick" or "leave", of the sheet or a list
    left: MarkRecord | None = None
    annulled: tuple[MarkRecord, ...] = ()

    @property
    def present(self) -> bool:
        return bool(self.door or self.sheet or self.imported)


@dataclass(frozen=True)
class GuestRecord:
    id: UUID
    name: str
    rank: str | None
    nrp: str | None
    unit: str | None
    tag: str | None = None


def read_marks(
    session: Session, session_ids: Iterable[UUID], *, person: UUID | None = None, standing: bool = False
) -> list[MarkRecord]:
    """All marks of these sessions by time, or those of one officer or guest; `standing`: without annulled ones and their answers."""
    answer = aliased(Attendance)
    answered = select(answer.id).where(answer.annuls_id == Attendance.id, answer.mark == "annulled").exists()
    query = (
        select(Attendance, answered).where(Attendance.session_id.in_(list(session_ids))).order_by(Attendance.happened_at, Attendance.id)
    )
    if person is not None:
        query = query.where((Attendance.officer_id == person) | (Attendance.guest_id == person))
    if standing:
        query = query.where(Attendance.mark != "annulled", ~answered)
    return [_mark_record(row, bool(annulled)) for row, annulled in session.execute(query)]


def _mark_record(row: Attendance, answered: bool) -> MarkRecord:
    return MarkRecord(
        row.id, row.session_id, row.officer_id, row.guest_id, row.mark, row.happened_at, row.recorded_at, row.source, row.station,
        row.account, row.reason, row.annuls_id, answered,
    )  # fmt: skip


def present(session: Session, session_ids: Iterable[UUID], *, person: UUID | None = None) -> list[Presence]:
    """Whoever came, by time: each person and session with any mark of coming that nobody annulled, also who has left since."""
    ids = list(session_ids)
    starts = dict(session.execute(select(EventSession.id, EventSession.starts_at).where(EventSession.id.in_(ids))).all())
    grace = grace_minutes(session)
    people: dict[tuple[UUID, UUID], list[MarkRecord]] = {}
    for one in read_marks(session, ids, person=person, standing=True):
        people.setdefault((one.session_id, one.person), []).append(one)
    found = [presence for (key, _), marks in people.items() if (presence := presence_of(marks, starts[key], grace))]
    return sorted(found, key=lambda one: (one.at, one.mark_id))


def presence_of(marks: Sequence[MarkRecord], starts_at: datetime, grace: int) -> Presence | None:
    """What one person's standing marks of one session say, given by time; None without a mark of coming.

    The door knows the minute, a sheet does not: its marks count only where the door has none.
    """
    came = [one for one in marks if one.mark == "in"]
    came = [one for one in came if one.at_the_door] or came
    if not came:
        return None
    first = came[0]
    steps = sorted((one for one in marks if one in came or one.mark == "out"), key=lambda one: (one.at, one.id))
    spans: list[tuple[datetime, datetime | None]] = []
    last_out: MarkRecord | None = None
    for one in steps:
        inside = bool(spans) and spans[-1][1] is None
        if one.mark == "in" and not inside:
            spans.append((one.at, None))
            last_out = None
        elif one.mark == "out" and inside:
            spans[-1] = (spans[-1][0], one.at)
            last_out = one
    late = late_minutes(first.at, starts_at, grace) if first.at_the_door else 0
    return Presence(
        first.id, first.session_id, first.officer_id, first.guest_id, first.at, first.source, first.station, late,
        last_out.at if last_out else None, last_out.station if last_out else "", tuple(spans),
    )  # fmt: skip


def late_minutes(came_at: datetime, starts_at: datetime, grace: int) -> int:
    """Whole minutes after the beginning, when they are more than the grace; else 0."""
    late = int((came_at - starts_at).total_seconds() // 60)
    return late if late > grace else 0


def grace_minutes(session: Session) -> int:
    """So many minutes after the beginning nobody is late yet."""
    return int(load_preference(session, GRACE, GRACE_MINUTES))


def evidence(session: Session, event: EventRecord, session_number: int) -> dict[UUID, Evidence]:
    """Officer or guest → what speaks for them in that session; whoever has any mark there, standing or annulled."""
    marks: dict[UUID, list[MarkRecord]] = {}
    for one in read_marks(session, [event.session(session_number).key]):
        marks.setdefault(one.person, []).append(one)
    return {person: _evidence_of(person, theirs) for person, theirs in marks.items()}


def _evidence_of(person: UUID, marks: Sequence[MarkRecord]) -> Evidence:
    standing = [one for one in marks if one.mark != "annulled" and not one.answered]

    def first(*sources: str) -> MarkRecord | None:
        return next((one for one in standing if one.mark == "in" and one.source in sources), None)

    return Evidence(
        person, marks[0].guest_id is not None, first(*DOOR), first("sheet"), first("import"),
        next((one for one in reversed(standing) if one.mark in EXCUSES), None),
        next((one for one in reversed(standing) if one.mark == "out"), None),
        tuple(one for one in marks if one.mark == "in" and one.answered),
    )  # fmt: skip


def list_guests(session: Session, event_id: UUID) -> list[GuestRecord]:
    query = select(Guest).where(Guest.event_id == event_id).order_by(Guest.added_at)
    return [guest_record(guest) for guest in session.scalars(query)]


def guest_record(guest: Guest) -> GuestRecord:
    return GuestRecord(guest.id, guest.name, guest.rank, guest.nrp, guest.unit, guest.tag)


def registered_guests(session: Session, guests: Sequence[GuestRecord]) -> dict[UUID, UUID]:
    """Guest → officer, for guests whose NRP stands in the register after all."""
    numbers = [guest.nrp for guest in guests if guest.nrp]
    query = select(Officer.nrp, Officer.id).where(Officer.nrp.in_(numbers))
    registered: dict[str | None, UUID] = dict(session.execute(query).all()) if numbers else {}
    return {guest.id: registered[guest.nrp] for guest in guests if guest.nrp in registered}


def sessions_attended(session: Session, event: EventRecord) -> dict[UUID, set[int]]:
    """Officer or guest → numbers of the sessions they were in."""
    numbers = {s.key: n for n, s in enumerate(event.sessions, 1)}
    attended: dict[UUID, set[int]] = {}
    for presence in present(session, numbers):
        person = presence.officer_id or presence.guest_id
        if person is not None:
            attended.setdefault(person, set()).add(numbers[presence.session_id])
    return attended


def arrivals(session: Session, session_ids: Iterable[UUID]) -> list[datetime]:
    """When people came, by time; for the picture of arrivals."""
    return [p.at for p in present(session, session_ids)]
