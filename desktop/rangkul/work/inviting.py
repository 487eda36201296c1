"""Whom one could invite: officers with their districts, what they were at before, and what else they are invited to at that time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from rangkul.data.attendance import Attendance
from rangkul.data.event import Event, EventSession, Invitation
from rangkul.data.village import District, Village
from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.work.attendance import present
from rangkul.work.events import EventRecord
from rangkul.work.invitations import COMING, InvitationRecord, list_invitations
from rangkul.work.letter_texts import days_of, hours_of_days
from rangkul.work.letters import letters_by_officer
from rangkul.work.officers import OfficerRecord, list_officers


@dataclass(frozen=True)
class Clash:
    """Another event an officer is invited to (or represents somebody at) while this one goes on."""

    event_id: UUID
    number: str
    title: str
    starts_at: datetime
    ends_at: datetime

    @property
    def said(self) -> str:
        """ "K-2026-004 Rapat koordinasi, 22 November 2026 pukul 09.00–12.00 WIB"."""
        start, end = self.starts_at.astimezone(WIB), self.ends_at.astimezone(WIB)
        return f"{self.number} {self.title}, {show_date(start.date())} pukul {show_time(start)}–{show_time(end)} WIB"


@dataclass(frozen=True)
class Candidate:
    """An officer in service who is not invited yet."""

    officer: OfficerRecord
    districts: tuple[str, ...]
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True)
class PastEvent:
    """An event people came to."""

    id: UUID
    title: str
    starts_on: date
    came: frozenset[UUID]


@dataclass(frozen=True)
class Choosing:
    """All that the choice of whom to invite needs."""

    candidates: tuple[Candidate, ...]
    invited: int
    quota: int | None
    past: tuple[PastEvent, ...]  # newest first

    @property
    def came_before(self) -> frozenset[UUID]:
        """Everybody who came to any of them."""
        return frozenset[UUID]().union(*(event.came for event in self.past))


def choosing(session: Session, event_id: UUID, today: date) -> Choosing:
    """Who could be invited to an event, high ranks first."""
    invited = set(session.scalars(select(Invitation.officer_id).where(Invitation.event_id == event_id)))
    busy = clashes(session, event_id)
    named = select(Village.code, District.name).join(District, District.code == Village.district_code)
    names = {code: name for code, name in session.execute(named)}  # noqa: C416 - a row is no pair for dict()
    candidates = tuple(
        Candidate(o, tuple(dict.fromkeys(names[code] for code in o.village_codes if code in names)), busy.get(o.id, ()))
        for o in list_officers(session, today)
        if o.id not in invited
    )
    quota = session.scalar(select(Event.quota).where(Event.id == event_id))
    return Choosing(candidates, len(invited), quota, tuple(past_events(session, without=event_id)))


def past_events(session: Session, without: UUID | None = None) -> list[PastEvent]:
    """Events with marks of coming that still stand, newest first, each with the officers who came."""
    query = select(Event.id, Event.title, Event.starts_on, EventSession.id).join(EventSession, EventSession.event_id == Event.id)
    marked = select(Attendance.id).where(Attendance.session_id == EventSession.id).exists()
    rows = session.execute(query.where(marked).order_by(Event.starts_on.desc(), Event.number.desc())).all()
    event_of = {key: event_id for event_id, _, _, key in rows if event_id != without}
    came: dict[UUID, set[UUID]] = {}
    for one in present(session, event_of):
        if one.officer_id is not None:
            came.setdefault(event_of[one.session_id], set()).add(one.officer_id)
    known = {event_id: (title, day) for event_id, title, day, _ in rows}
    return [PastEvent(key, *known[key], frozenset(came[key])) for key in known if came.get(key)]


def clashes(session: Session, event_id: UUID, officer_ids: Iterable[UUID] | None = None) -> dict[UUID, tuple[Clash, ...]]:
    """Officer → other events that are not cancelled, whose sessions overlap with one of this event, and that expect them.

    Sessions that only touch (one ends when the other begins) do not overlap.
    """
    mine, theirs = aliased(EventSession), aliased(EventSession)
    overlapping = (
        select(theirs.event_id, theirs.starts_at, theirs.ends_at)
        .join(mine, (theirs.starts_at < mine.ends_at) & (mine.starts_at < theirs.ends_at))
        .where(mine.event_id == event_id, theirs.event_id != event_id)
    )
    spans: dict[UUID, tuple[datetime, datetime]] = {}
    for key, start, end in session.execute(overlapping):
        first, last = spans.get(key, (start, end))
        spans[key] = (min(first, start), max(last, end))
    if not spans:
        return {}
    others = session.execute(select(Event.id, Event.number, Event.title).where(Event.id.in_(spans), Event.status != "batal"))
    known = {key: Clash(key, number, title, *spans[key]) for key, number, title in others}
    expected = select(Invitation.event_id, Invitation.officer_id, Invitation.representative_id, Invitation.status).where(
        Invitation.event_id.in_(known), or_(Invitation.status.in_(COMING), Invitation.representative_id.is_not(None))
    )
    wanted = set(officer_ids) if officer_ids is not None else None
    found: dict[UUID, dict[UUID, Clash]] = {}
    for key, officer_id, representative_id, status in session.execute(expected):
        who = officer_id if status in COMING else representative_id
        if who is not None and (wanted is None or who in wanted):
            found.setdefault(who, {})[key] = known[key]
    return {who: tuple(sorted(events.values(), key=lambda one: one.starts_at)) for who, events in found.items()}


@dataclass(frozen=True)
class Invited:
    """A line of the list of the invited: the invitation, what it clashes with, and the letter that says it."""

    invitation: InvitationRecord
    clashes: tuple[Clash, ...] = ()
    letter: str | None = None

    @property
    def id(self) -> UUID:
        return self.invitation.id

    @property
    def officer(self) -> OfficerRecord:
        return self.invitation.officer

    @property
    def status(self) -> str:
        return self.invitation.status


def list_invited(session: Session, event_id: UUID, today: date) -> list[Invited]:
    """The invited, high ranks first; clashes are told of whoever is to come: the invited, or the representative."""
    invitations, letters = list_invitations(session, event_id, today), letters_by_officer(session, event_id)
    busy = clashes(session, event_id)
    found: list[Invited] = []
    for one in invitations:
        who = one.officer if one.status in COMING else one.representative
        found.append(Invited(one, busy.get(who.id, ()) if who else (), letters.get(one.officer.id)))
    return found


def reminder_text(event: EventRecord, waiting: Iterable[InvitationRecord]) -> str:
    """What to send to a messenger group: who has not answered yet, by Polsek."""
    groups: dict[str, list[str]] = {}
    for one in waiting:
        groups.setdefault(one.officer.station or "Tanpa Polsek", []).append(one.officer.printed)
    hours = "; ".join(hours_of_days(event).split("\n"))
    lines = ["Yth. Bapak/Ibu,", "", f"Mohon konfirmasi kehadiran pada *{event.title}*, {days_of(event)}, {hours}, di {event.place}."]
    if event.contact:
        lines.append(f"Jawaban dapat disampaikan kepada {event.contact.rstrip('. ')}.")
    lines += ["", "Yang belum memberi jawaban:"]
    for station in sorted(groups):
        lines += [f"*{station}*", *(f"{number}. {name}" for number, name in enumerate(groups[station], 1))]
    return "\n".join([*lines, "", "Terima kasih."])
