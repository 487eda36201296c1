"""The way back from an edit of an officer: every column and every posting exactly as they stood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.attendance import Attendance
from rangkul.data.certificate import Certificate
from rangkul.data.event import Invitation
from rangkul.data.officer import Officer, Posting, StationService
from rangkul.errors import Problem
from rangkul.work.officers import OfficerEntry, index_officers, save_officer

COLUMNS = ("nrp", "name", "rank", "rank_order", "station_id", "phone", "print_name", "active", "note", "nrp_missing", "photo")


@dataclass(frozen=True)
class OfficerUndo:
    """`before` as `keep_officer` gives it; None: the edit added the officer. `version`: the one the edit made."""

    id: UUID
    before: Mapping[str, Any] | None
    version: int


def edit_officer(session: Session, entry: OfficerEntry, today: date) -> OfficerUndo:
    """As `save_officer`, with the way back."""
    before = keep_officer(session, entry.id) if entry.id and session.get(Officer, entry.id) else None
    officer_id = save_officer(session, entry, today)
    return OfficerUndo(officer_id, before, session.get_one(Officer, officer_id).version)


def take_back(session: Session, undo: OfficerUndo, today: date) -> None:
    """Restores the officer as before the edit; refuses when somebody edited, invited or marked them since."""
    officer = session.get(Officer, undo.id)
    if officer is None:
        raise Problem("This officer is no longer in the register; somebody removed the entry. Refresh the list.")
    if officer.version != undo.version or (undo.before is None and is_used(session, officer.id)):
        raise Problem("{name} was changed again in the meantime, so the earlier change cannot be taken back.", name=officer.name)
    if undo.before is None:
        remove_officer(session, officer)
    else:
        restore_officer(session, officer.id, undo.before, today)


def keep_officer(session: Session, officer_id: UUID) -> dict[str, Any]:
    """Everything about an officer as JSON can hold it."""
    officer = session.get_one(Officer, officer_id)
    kept = {name: getattr(officer, name) for name in COLUMNS}
    kept["station_id"] = str(officer.station_id) if officer.station_id else None
    postings = session.scalars(select(Posting).where(Posting.officer_id == officer_id).order_by(Posting.id))
    services = session.scalars(select(StationService).where(StationService.officer_id == officer_id).order_by(StationService.id))
    return kept | {
        "postings": [[str(p.id), p.village_code, _iso(p.since), _iso(p.until), p.substitute, p.note] for p in postings],
        "services": [[str(s.id), str(s.station_id) if s.station_id else None, _iso(s.since), _iso(s.until), s.note] for s in services],
    }


def restore_officer(session: Session, officer_id: UUID, kept: Mapping[str, Any], today: date) -> None:
    """`kept` may be of an older version of the program, which knew less."""
    officer = session.get_one(Officer, officer_id)
    for name in COLUMNS:
        value = kept.get(name)
        setattr(officer, name, UUID(value) if name == "station_id" and value else value)
    _restore_postings(session, officer_id, kept["postings"])
    _restore_services(session, officer_id, kept.get("services", []))
    session.flush()
    session.expire(officer, ["postings", "station", "services"])
    index_officers(session, [officer_id], today)


def _restore_postings(session: Session, officer_id: UUID, lines: Sequence[Sequence[Any]]) -> None:
    wanted = {UUID(key): rest for key, *rest in lines}
    for posting in session.scalars(select(Posting).where(Posting.officer_id == officer_id)).all():
        if posting.id not in wanted:
            session.delete(posting)
    for key, (code, since, until, *more) in wanted.items():
        posting = session.get(Posting, key) or Posting(id=key, officer_id=officer_id)
        posting.village_code, posting.since, posting.until = code, _day(since), _day(until)
        posting.substitute, posting.note = more or (False, None)
        session.add(posting)


def _restore_services(session: Session, officer_id: UUID, lines: Sequence[Sequence[Any]]) -> None:
    wanted = {UUID(key): rest for key, *rest in lines}
    for service in session.scalars(select(StationService).where(StationService.officer_id == officer_id)).all():
        if service.id not in wanted:
            session.delete(service)
    for key, (station, since, until, note) in wanted.items():
        service = session.get(StationService, key) or StationService(id=key, officer_id=officer_id)
        service.station_id, service.since, service.until = UUID(station) if station else None, _day(since), _day(until)
        service.note = note
        session.add(service)


def is_used(session: Session, officer_id: UUID) -> bool:
    """Whether the officer was invited, marked or given a certificate: then the entry must stay."""
    tables: Sequence[Any] = (Invitation, Attendance, Certificate)
    return any(session.scalar(select(table.id).where(table.officer_id == officer_id).limit(1)) for table in tables)


def remove_officer(session: Session, officer: Officer) -> None:
    for table in (Posting, StationService):
        for row in session.scalars(select(table).where(table.officer_id == officer.id)):
            session.delete(row)
    session.flush()
    session.delete(officer)
    session.flush()
    search.forget(session, "officer", [officer.id])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
