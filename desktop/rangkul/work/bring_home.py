"""Marks that laptops bring back are merged: a union by their keys, so any number of times, in any order, nothing lost or doubled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.attendance import Attendance
from rangkul.data.event import Event, EventSession, Guest, TakeAlong
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.sealed import Sealing, unseal
from rangkul.language import mark
from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.rules.message import Message
from rangkul.work.attendance import read_marks
from rangkul.work.office import load_preference, save_preference
from rangkul.work.take_along import read_content
from rangkul.work.taken_rows import Row, annulling_last, typed

TOO_FAR = timedelta(hours=12)
"""A mark so long before the first session or after the last was made by a clock that is wrong."""


@dataclass(frozen=True)
class LaptopResult:
    """A result file, opened; rows typed as their columns."""

    file: str
    parcel: UUID
    laptop: UUID
    station: str
    event_id: UUID
    event: str
    made_at: datetime
    saved_at: datetime
    sessions: tuple[Row, ...]
    people: Mapping[UUID, Row]
    guests: tuple[Row, ...]
    answered: tuple[Row, ...]
    marks: tuple[Row, ...]

    @property
    def key(self) -> str:
        """Where the branch keeps by how much this laptop's clock was wrong."""
        return f"clock {self.laptop.hex}"


@dataclass(frozen=True)
class Clock:
    """The laptop's clock was wrong: its first mark, why we think so, and by how many seconds its times should be moved."""

    file: str
    laptop: UUID
    station: str
    first: datetime
    why: Message
    shift: int


@dataclass(frozen=True)
class Brought:
    """What one file adds (or added): `new` marks, of them so many of coming, leaving and annulling; guests; what is worth telling."""

    file: str
    station: str
    new: int = 0
    came: int = 0
    left: int = 0
    annulled: int = 0
    guests: int = 0
    known: int = 0
    remarks: tuple[Message, ...] = ()
    clock: Clock | None = None


@dataclass
class _Stored:
    """What the branch has already."""

    marks: set[UUID]
    nonces: set[UUID]
    guests: set[UUID]
    sessions: dict[UUID, EventSession]
    officers: set[UUID] = field(default_factory=set[UUID])


def read_result(file: Path, secret: str | Sealing) -> LaptopResult:
    return result_of(read_content(file), secret, file.name)


def result_of(content: bytes, secret: str | Sealing, name: str) -> LaptopResult:
    """A result file, opened and understood; else a Problem that says what it is instead."""
    document, _ = unseal(content, secret, name)
    if document.get("kind") == "event":
        raise Problem("{name} is the file that went out, without results. Press Save the result on the laptop; bring that.", name=name)
    try:
        return LaptopResult(
            name, UUID(document["parcel"]), UUID(document["laptop"]), str(document["station"]), UUID(document["event"]["id"]),
            str(document["event"]["title"]), datetime.fromisoformat(document["made_at"]), datetime.fromisoformat(document["saved_at"]),
            tuple(typed(EventSession, row) for row in document["sessions"]),
            {UUID(row["id"]): row | {"unit": document["stations"].get(row["station_id"] or "")} for row in document["people"]},
            tuple(typed(Guest, row) for row in document["guests"]), tuple(typed(Attendance, row) for row in document["answered"]),
            tuple(typed(Attendance, row) for row in document["marks"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise Problem("{name} was made by another Rangkul and cannot be understood here; install the newest version.", name=name) from error


def look(session: Session, results: Iterable[LaptopResult], event_id: UUID | None = None, at: datetime | None = None) -> list[Brought]:
    """What the files would add, and whose clock was wrong; nothing is written."""
    found: list[Brought] = []
    stored: dict[UUID, _Stored] = {}
    for result in results:
        event = _event_of(session, result, event_id)
        known = stored.setdefault(event.id, _what_is_stored(session, event.id))
        marks, guests = _news(result, known)
        clock = _clock(result, known, at or now()) if load_preference(session, result.key) is None and marks else None
        found.append(_told(result, known, marks, guests, _changes(event, result, known), clock))
        known.marks |= {row["id"] for row in marks}
        known.nonces |= {row["nonce"] for row in marks}
        known.guests |= {row["id"] for row in guests}
    return found


def merge(
    session: Session, results: Iterable[LaptopResult], *, account: str, shifts: Mapping[UUID, int] | None = None,
    event_id: UUID | None = None, at: datetime | None = None,
) -> list[Brought]:  # fmt: skip
    """Takes in what is new. `shifts`: laptop → seconds its clock was wrong, remembered for whatever it brings later."""
    return [_merge_one(session, result, account, (shifts or {}).get(result.laptop), event_id, at or now()) for result in results]


def _merge_one(session: Session, result: LaptopResult, account: str, shift: int | None, event_id: UUID | None, at: datetime) -> Brought:
    event = _event_of(session, result, event_id)
    known = _what_is_stored(session, event.id)
    marks, guests = _news(result, known)
    told = _told(result, known, marks, guests, _changes(event, result, known), None)
    if shift is not None:
        save_preference(session, result.key, shift)
    if marks or guests:
        by = timedelta(seconds=int(load_preference(session, result.key, 0)))
        _bring_sessions_back(session, event, result, known, marks)
        session.add_all(Guest(**row) for row in guests)
        _guests_for_removed(session, event.id, result, known, marks)
        session.flush()
        own = {row["id"] for row in result.marks}
        session.add_all(Attendance(**_moved(row, by) if row["id"] in own else row) for row in annulling_last(marks))
        session.flush()
        values: dict[str, Any] = {"file": result.file, "station": result.station, "in": told.came, "out": told.left,
                                  "annulled": told.annulled, "guests": told.guests, "clock": int(by.total_seconds())}  # fmt: skip
        audit.note(session, "take_along.merged", "event", event.id, values)
    _bring_tags(session, result, known)
    _write_returned(session, event.id, result, told.new, account, at)
    return told


def _bring_tags(session: Session, result: LaptopResult, known: _Stored) -> None:
    """A tag handed out on the laptop to a guest whom the branch knew; of two tags the lesser, whichever file comes first."""
    brought = {row["id"]: row["tag"] for row in result.guests if row["tag"] and row["id"] in known.guests}
    for guest in session.scalars(select(Guest).where(Guest.id.in_(brought))):
        guest.tag = min(filter(None, (guest.tag, brought[guest.id])))
    session.flush()


def _event_of(session: Session, result: LaptopResult, wanted: UUID | None) -> Event:
    event = session.get(Event, result.event_id)
    if event is None:
        values: dict[str, object] = {"name": result.file, "event": result.event}
        raise Problem("{name} belongs to {event}, an event of another branch or database; open that one and merge it there.", **values)
    if wanted is not None and wanted != event.id:
        raise Problem("{name} belongs to another event, {event}; open that one and merge it there.", name=result.file, event=event.title)
    return event


def _what_is_stored(session: Session, event_id: UUID) -> _Stored:
    sessions = {row.id: row for row in session.scalars(select(EventSession).where(EventSession.event_id == event_id))}
    rows = session.execute(select(Attendance.id, Attendance.nonce).where(Attendance.session_id.in_(sessions))).all()
    guests = set(session.scalars(select(Guest.id).where(Guest.event_id == event_id)))
    officers = set(session.scalars(select(Officer.id)))
    return _Stored({key for key, _ in rows}, {nonce for _, nonce in rows}, guests, sessions, officers)


def _news(result: LaptopResult, known: _Stored) -> tuple[list[Row], list[Row]]:
    """Copies of the rows that the branch does not have."""
    marks = [
        dict(row) for row in (*result.answered, *result.marks) if row["id"] not in known.marks and row["nonce"] not in known.nonces
    ]
    return marks, [dict(row) for row in result.guests if row["id"] not in known.guests]


def _told(
    result: LaptopResult, known: _Stored, marks: Sequence[Row], guests: Sequence[Row], remarks: tuple[Message, ...], clock: Clock | None
) -> Brought:
    kinds = [row["mark"] for row in marks]
    seen = sum(row["id"] in known.marks for row in result.marks)
    return Brought(
        result.file, result.station, len(kinds), kinds.count("in"), kinds.count("out"), kinds.count("annulled"), len(guests), seen,
        remarks, clock,
    )  # fmt: skip


def _moved(row: Row, by: timedelta) -> Row:
    return row | {"happened_at": row["happened_at"] + by, "recorded_at": row["recorded_at"] + by} if by else row


def in_at_two_tables(session: Session, event_id: UUID) -> int:
    """How many people two tables marked in the same session: harmless, they count once."""
    sessions = session.scalars(select(EventSession.id).where(EventSession.event_id == event_id)).all()
    tables: dict[tuple[UUID, UUID], set[str]] = {}
    for one in read_marks(session, sessions, standing=True):
        if one.mark == "in" and one.at_the_door:
            tables.setdefault((one.session_id, one.person), set()).add(one.station)
    return sum(len(stations) > 1 for stations in tables.values())


# What changed at the branch meanwhile


def _changes(event: Event, result: LaptopResult, known: _Stored) -> tuple[Message, ...]:
    """What somebody at the branch changed while the laptop was away."""
    told: list[Message] = []
    if event.status == "batal":
        told.append(Message("The event was cancelled meanwhile; the marks are kept, but nobody counts on them until it is opened again."))
    marked = {row["session_id"] for row in result.marks}
    for row in result.sessions:
        ours = known.sessions.get(row["id"])
        if ours is None and row["id"] in marked:
            text = mark("Session {title} was removed meanwhile, but people were marked in it: it comes back into the plan.")
            told.append(Message(text, {"title": row["title"]}))
        elif ours is not None and ours.starts_at != row["starts_at"]:
            text = mark("Session {title} was moved meanwhile, from {before} to {after}; the marks keep their times.")
            told.append(Message(text, {"title": ours.title, "before": _when(row["starts_at"]), "after": _when(ours.starts_at)}))
    return tuple(told)


def _when(moment: datetime) -> str:
    local = moment.astimezone(WIB)
    return f"{show_date(local.date())} {show_time(local)}"


def _bring_sessions_back(session: Session, event: Event, result: LaptopResult, known: _Stored, marks: Sequence[Row]) -> None:
    marked = {row["session_id"] for row in marks} - known.sessions.keys()
    added = [EventSession(**row) for row in result.sessions if row["id"] in marked]
    if not added:
        return
    session.add_all(added)
    for number, row in enumerate(sorted([*known.sessions.values(), *added], key=lambda s: (s.starts_at, s.id)), 1):
        row.number = number
    days = [row.starts_at.astimezone(WIB).date() for row in added]
    event.starts_on, event.ends_on = min([event.starts_on, *days]), max([event.ends_on, *days])
    session.flush()


def _guests_for_removed(session: Session, event_id: UUID, result: LaptopResult, known: _Stored, marks: Sequence[Row]) -> None:
    """Whoever was removed from the register meanwhile stays on the list as a guest, under the same key."""
    for row in marks:
        key = row["officer_id"]
        if key is None or key in known.officers:
            continue
        row["officer_id"], row["guest_id"] = None, key
        if key not in known.guests:
            person = result.people.get(key, {"name": "–"})
            known.guests.add(key)
            session.add(Guest(id=key, event_id=event_id, name=person["name"], rank=person.get("rank"), nrp=person.get("nrp"),
                              unit=person.get("unit"), added_at=row["happened_at"]))  # fmt: skip


# Clocks


def _clock(result: LaptopResult, known: _Stored, at: datetime) -> Clock | None:
    """A clock that stood before the file was made, stands after the present, or marked far away from all sessions."""
    if not result.marks:
        return None
    first = min(row["happened_at"] for row in result.marks)
    last = max(row["happened_at"] for row in result.marks)
    starts = [row.starts_at for row in known.sessions.values()] or [row["starts_at"] for row in result.sessions]
    ends = [row.ends_at for row in known.sessions.values()] or [row["ends_at"] for row in result.sessions]
    values: dict[str, object] = {"station": result.station, "first": _when(first)}
    if first < result.made_at - timedelta(minutes=5):
        why = Message("The clock of {station} was behind: its first mark, {first}, is older than the file that was taken along.", values)
    elif result.saved_at > at + timedelta(minutes=5):
        why = Message("The clock of {station} was ahead: it saved its result in the future. Its first mark says {first}.", values)
    elif first < min(starts) - TOO_FAR or last > max(ends) + TOO_FAR:
        why = Message("The clock of {station} was perhaps wrong: its first mark, {first}, lies far away from all sessions.", values)
    else:
        return None
    return Clock(result.file, result.laptop, result.station, first, why, proposed_shift(first, starts, ends))


def proposed_shift(first: datetime, starts: Sequence[datetime], ends: Sequence[datetime]) -> int:
    """Whole days when the time of day fits a session (an hour before it begins until it ends); else to the session's beginning."""
    best: timedelta | None = None
    for start, end in zip(starts, ends, strict=True):
        days = (start.astimezone(WIB).date() - first.astimezone(WIB).date()).days
        moved = first + timedelta(days=days)
        if start - timedelta(hours=1) <= moved <= end and (best is None or abs(days) < abs(best.days)):
            best = timedelta(days=days)
    if best is None:
        best = min((start - first for start in starts), key=abs)
    return int(best.total_seconds())


def _write_returned(session: Session, event_id: UUID, result: LaptopResult, new: int, account: str, at: datetime) -> None:
    row = session.get(TakeAlong, result.parcel)
    if row is None:
        row = TakeAlong(id=result.parcel, event_id=event_id, station=result.station, made_at=result.made_at, made_by=account, marks=0)
        session.add(row)
    if new or row.returned_at is None:
        row.returned_at, row.marks = at, row.marks + new
    session.flush()
