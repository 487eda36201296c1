"""Planning events: kind, days, sessions, and what earns a certificate."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import flag_modified

from rangkul.data import search
from rangkul.data.attendance import Attendance
from rangkul.data.engine import expect_version
from rangkul.data.event import Event, EventSession, PrintRun
from rangkul.data.numbers import next_number
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.dates import WIB, show_date, show_day_date, show_time
from rangkul.work.earning import Earning, check_earning, needed_sessions

__all__ = ["Earning", "EventEntry", "EventRecord", "SessionEntry", "needed_sessions"]

TYPES = {"sosialisasi": mark("Socialization"), "rapat": mark("Coordination meeting"), "evaluasi": mark("Evaluation")}
STATUSES = {"rencana": mark("Planned"), "selesai": mark("Done"), "batal": mark("Cancelled")}
MOST_SIGNERS = 2
LONGEST, LONGEST_BASIS = 200, 500  # letters; data/event.py


@dataclass(frozen=True)
class SessionEntry:
    """One session as planned; moments with zone."""

    title: str
    starts_at: datetime
    ends_at: datetime
    speaker: str | None = None
    material: str | None = None
    id: UUID | None = None

    @property
    def key(self) -> UUID:
        """The key of a stored session."""
        if self.id is None:
            raise ValueError("a session that is only planned has no key yet")
        return self.id


@dataclass(frozen=True)
class EventEntry:
    """What a form wants an event to be."""

    title: str
    starts_on: date
    place: str
    type: str = "sosialisasi"
    ends_on: date | None = None
    basis: str | None = None
    quota: int | None = None
    note: str | None = None
    sessions: tuple[SessionEntry, ...] = ()
    earning: Earning = field(default=Earning())
    signers: tuple[dict[str, Any], ...] = ()
    id: UUID | None = None
    version: int | None = None
    agenda: str | None = None
    dress: str | None = None
    budget: str | None = None
    contact: str | None = None


@dataclass(frozen=True)
class EventRecord:
    """An event as lists and pages show it."""

    id: UUID
    number: str
    type: str
    title: str
    starts_on: date
    ends_on: date
    place: str
    basis: str | None
    quota: int | None
    note: str | None
    status: str
    sessions: tuple[SessionEntry, ...]
    earning: Earning
    signers: tuple[dict[str, Any], ...]
    version: int
    agenda: str | None = None
    dress: str | None = None
    budget: str | None = None
    contact: str | None = None
    cancelled_reason: str | None = None

    def held_on(self) -> str:
        """"Minggu, 22 November 2026", or the span of days."""
        if self.ends_on == self.starts_on:
            return show_day_date(self.starts_on)
        return f"{show_date(self.starts_on)} – {show_date(self.ends_on)}"

    def session(self, number: int) -> SessionEntry:
        """The n-th session, from 1."""
        if not 1 <= number <= len(self.sessions):
            count = len(self.sessions)
            raise Problem("{event} has {count} sessions; there is no session {number}.", event=self.title, count=count, number=number)
        return self.sessions[number - 1]


def hours_of(session: SessionEntry) -> str:
    """"pukul 09.00–12.00 WIB"."""
    start, end = (show_time(moment.astimezone(WIB)) for moment in (session.starts_at, session.ends_at))
    return f"pukul {start}–{end} WIB"


def one_session(day: date, start: time = time(9), end: time = time(12), title: str = "Sosialisasi") -> SessionEntry:
    """The session an event has when nobody says otherwise: nine to twelve."""
    return SessionEntry(title, datetime.combine(day, start, WIB), datetime.combine(day, end, WIB))


def record_of(event: Event) -> EventRecord:
    sessions = tuple(SessionEntry(s.title, s.starts_at, s.ends_at, s.speaker, s.material, s.id) for s in event.sessions)
    return EventRecord(
        event.id, event.number, event.type, event.title, event.starts_on, event.ends_on, event.place, event.basis, event.quota,
        event.note, event.status, sessions, Earning(**event.earning), tuple(event.signers), event.version,
        event.agenda, event.dress, event.budget, event.contact, event.cancelled_reason,
    )  # fmt: skip


def entry_of(event: EventRecord, **changes: Any) -> EventEntry:
    """The form of a stored event, with what is to change."""
    entry = EventEntry(
        event.title, event.starts_on, event.place, event.type, event.ends_on, event.basis, event.quota, event.note, event.sessions,
        event.earning, event.signers, event.id, event.version, event.agenda, event.dress, event.budget, event.contact,
    )  # fmt: skip
    return replace(entry, **changes)


def list_events(session: Session) -> list[EventRecord]:
    """All events, newest day first."""
    query = select(Event).options(selectinload(Event.sessions)).order_by(Event.starts_on.desc(), Event.number.desc())
    return [record_of(event) for event in session.scalars(query)]


def get_event(session: Session, event_id: UUID) -> EventRecord:
    event = session.scalar(select(Event).options(selectinload(Event.sessions)).where(Event.id == event_id))
    if event is None:
        raise Problem("This event is no longer there; somebody removed it. Refresh the list.")
    return record_of(event)


def find_event(session: Session, text: str) -> EventRecord:
    """The event a person means: its number as on screen, its key, or an unmistakable part of its title."""
    query = select(Event).options(selectinload(Event.sessions))
    wanted = text.strip()
    event = session.scalar(query.where(func.lower(Event.number) == wanted.lower()))
    if event is None:
        try:
            event = session.scalar(query.where(Event.id == UUID(wanted)))
        except ValueError:
            event = None
    if event is None and wanted:
        alike = [e for e in session.scalars(query) if wanted.lower() in e.title.lower()]
        if len(alike) > 1:
            number = alike[0].number
            raise Problem("{text} fits {count} events. Give the number, e.g. {number}.", text=text, count=len(alike), number=number)
        event = alike[0] if alike else None
    if event is None:
        raise Problem("There is no event {text}. `rangkul event list` shows the numbers.", text=text)
    return record_of(event)


def save_event(session: Session, entry: EventEntry) -> UUID:
    """Stores a new or changed event with its sessions; refuses what cannot be (no title, days reversed, overlapping hours)."""
    ends_on = entry.ends_on or entry.starts_on
    _check(entry, ends_on)
    event = session.scalar(select(Event).options(selectinload(Event.sessions)).where(Event.id == entry.id)) if entry.id else None
    if entry.id and event is None:
        raise Problem("This event is no longer there; somebody removed it. Refresh the list.")
    if event is None:
        year = entry.starts_on.year
        event = Event(number=f"K-{year}-{next_number(session, 'event', year):03d}", sessions=[])
        session.add(event)
    elif entry.version is not None:
        expect_version(event, entry.version)
    event.title, event.type, event.place = entry.title.strip(), entry.type, entry.place.strip()
    event.starts_on, event.ends_on = entry.starts_on, ends_on
    event.basis, event.quota, event.note = entry.basis or None, entry.quota, entry.note or None
    event.agenda, event.dress = entry.agenda or None, entry.dress or None
    event.budget, event.contact = entry.budget or None, entry.contact or None
    event.earning = asdict(entry.earning)
    event.signers = list(entry.signers)
    _put_sessions(session, event, entry.sessions or (one_session(entry.starts_on),))
    session.flush()
    search.index(session, "event", [
        (event.id, event.title, f"{show_date(event.starts_on)} · {event.place}", f"{event.number} {event.title} {event.place}", None)
    ])  # fmt: skip
    return event.id


def _check(entry: EventEntry, ends_on: date) -> None:
    if not entry.title.strip():
        raise Problem("The event needs a title.")
    if not entry.place.strip():
        raise Problem("The event needs a place, so that invitations and sheets can say it.")
    if entry.type not in TYPES:
        raise Problem("{type} is no kind of event.", type=entry.type)
    if entry.quota is not None and entry.quota < 1:
        raise Problem("An event has at least one place; leave the number empty when it does not matter.")
    check_earning(entry.earning, max(1, len(entry.sessions)))
    _check_signers(entry.signers)
    _check_lengths(entry)
    if ends_on < entry.starts_on:
        end, start = show_date(ends_on), show_date(entry.starts_on)
        raise Problem("The event ends before it begins: {end} is before {start}.", end=end, start=start)
    ordered = sorted(entry.sessions, key=lambda s: s.starts_at)
    for one in ordered:
        if one.ends_at <= one.starts_at:
            raise Problem("Session {title} ends before it begins.", title=one.title)
        if not entry.starts_on <= one.starts_at.astimezone(WIB).date() <= ends_on:
            raise Problem("Session {title} is not on a day of the event.", title=one.title)
    for first, second in pairwise(ordered):
        if second.starts_at < first.ends_at:
            raise Problem("Sessions {first} and {second} overlap.", first=first.title, second=second.title)


def _check_lengths(entry: EventEntry) -> None:
    """What a row has room for, said before the database would."""
    texts = [(text, LONGEST) for text in (entry.title, entry.place, entry.dress, entry.contact)] + [(entry.basis, LONGEST_BASIS)]
    texts += [(text, LONGEST) for one in entry.sessions for text in (one.title, one.speaker, one.material)]
    for text, most in texts:
        if text and len(text) > most:
            start = f"{text[:40]}…"
            raise Problem("“{start}” has {count} letters; there is room for {most}. Shorten it.", start=start, count=len(text), most=most)


def _check_signers(signers: tuple[dict[str, Any], ...]) -> None:
    if len(signers) > MOST_SIGNERS:
        raise Problem("A paper has room for two signers; {count} are named.", count=len(signers))
    for number, signer in enumerate(signers, 1):
        if not str(signer.get("name", "")).strip():
            raise Problem("Signer {number} has no name.", number=number)
        if not str(signer.get("position", "")).strip():
            raise Problem("Signer {name} has no position.", name=signer["name"])


def _put_sessions(session: Session, event: Event, sessions: Iterable[SessionEntry]) -> None:
    """Keeps sessions by their key (marks hang on them), adds new ones, drops those left out and unused.

    A change of sessions alone is an edit of the event too: its version tells other stations.
    """
    existing = {s.id: s for s in event.sessions}
    ordered = sorted(sessions, key=lambda s: s.starts_at)
    kept: list[EventSession] = []
    for number, one in enumerate(ordered, 1):
        row = existing.get(one.id) if one.id else None
        row = row or EventSession()
        row.number, row.title = number, one.title.strip() or f"Sesi {number}"
        row.starts_at, row.ends_at, row.speaker, row.material = one.starts_at, one.ends_at, one.speaker, one.material
        kept.append(row)
    dropped = [row for row in event.sessions if row not in kept]
    _refuse_used(session, dropped)
    moved = dropped or any(row.id not in existing or session.is_modified(row) for row in kept)
    event.sessions[:] = kept
    if moved:
        flag_modified(event, "title")


def _refuse_used(session: Session, dropped: Iterable[EventSession]) -> None:
    for row in dropped:
        marks = session.scalar(select(Attendance.id).where(Attendance.session_id == row.id).limit(1))
        sheets = session.scalar(select(PrintRun.id).where(PrintRun.session_id == row.id).limit(1))
        if marks or sheets:
            raise Problem("Session {title} stays: people were marked in it or sheets printed for it. It can be moved.", title=row.title)


def move_sessions(sessions: Iterable[SessionEntry], days: int) -> tuple[SessionEntry, ...]:
    """The same sessions so many days later, when an event is moved."""
    step = timedelta(days=days)
    return tuple(
        SessionEntry(s.title, s.starts_at + step, s.ends_at + step, s.speaker, s.material, s.id) for s in sessions
    )


def cancel_event(session: Session, event_id: UUID, reason: str) -> None:
    if not reason.strip():
        raise Problem("Say why the event is cancelled; the invited will ask.")
    event = session.get_one(Event, event_id)
    event.status, event.cancelled_reason = "batal", reason.strip()


def close_event(session: Session, event_id: UUID) -> None:
    """Marks the event as held."""
    session.get_one(Event, event_id).status = "selesai"


def reopen_event(session: Session, event_id: UUID) -> None:
    """Takes a cancelling or closing back."""
    event = session.get_one(Event, event_id)
    event.status, event.cancelled_reason = "rencana", None
