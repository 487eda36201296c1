"""Marks of coming and going: made once, taken back by annulling, made again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.attendance import Attendance
from rangkul.data.event import Event, EventSession, Guest, Invitation
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.rules.dates import WIB
from rangkul.rules.people import name_key
from rangkul.work.attendance import present
from rangkul.work.events import EventRecord, SessionEntry
from rangkul.work.officers import OfficerRecord, list_officers


@dataclass(frozen=True)
class CheckIn:
    """What the door answers to one code.

    result: "in" (marked now), "already" (was in: `at` and `station` say since when and where), "unknown".
    """

    result: Literal["in", "already", "unknown"]
    code: str
    mark_id: UUID | None = None
    at: datetime | None = None
    station: str | None = None
    officer: OfficerRecord | None = None
    invited: bool = False
    session_number: int | None = None


def session_at(event: EventRecord, at: datetime) -> SessionEntry:
    """The session whose door is open at that moment; before all of them the first, after all the last."""
    for one in event.sessions:
        if at <= one.ends_at:
            return one
    return event.sessions[-1]


def find_officer(session: Session, code: str) -> Officer | None:
    """The officer of a code: an NRP as typed or scanned, or the internal key."""
    digits = "".join(c for c in code if c.isalnum())
    officer = session.scalar(select(Officer).where(Officer.nrp == digits)) if digits.isdigit() else None
    if officer is None and len(digits) == 32:
        try:
            return session.get(Officer, UUID(digits))
        except ValueError:
            return None
    return officer


def check_in(
    session: Session, event: EventRecord, code: str, *, at: datetime | None = None, session_number: int | None = None,
    station: str = "meja 1", source: str = "scan", account: str = "", nonce: UUID | None = None,
) -> CheckIn:  # fmt: skip
    """One code at the door. A repeat with the same nonce, or of somebody who is in, marks nothing and says so calmly."""
    moment = at or now()
    chosen = event.session(session_number) if session_number else session_at(event, moment)
    _refuse_closed(session, event, chosen)
    officer = find_officer(session, code)
    if officer is None:
        return CheckIn("unknown", code)
    record = list_officers(session, moment.astimezone(WIB).date(), ids=[officer.id])[0]
    number = event.sessions.index(chosen) + 1
    invited = session.scalar(
        select(Invitation.id).where(Invitation.event_id == event.id, Invitation.officer_id == officer.id)
    )
    earlier = present(session, [chosen.key], officer_id=officer.id)
    if earlier:
        first = earlier[0]
        return CheckIn("already", code, first.mark_id, first.at, first.station, record, invited is not None, number)
    mark, new = _mark_once(session, chosen.key, nonce, officer_id=officer.id, at=moment, station=station, source=source, account=account)
    return CheckIn("in" if new else "already", code, mark.id, mark.happened_at, mark.station, record, invited is not None, number)


def _mark_once(session: Session, session_id: UUID, nonce: UUID | None, **values: Any) -> tuple[Attendance, bool]:
    """The mark, and whether it is new: a delivery whose nonce is stored already, or is just now at another station, adds none."""
    if nonce is None:
        return _mark(session, session_id, **values), True
    delivered = select(Attendance).where(Attendance.nonce == nonce)
    known = session.scalar(delivered)
    if known is not None:
        return known, False
    try:
        with session.begin_nested():
            return _mark(session, session_id, nonce=nonce, **values), True
    except IntegrityError:
        known = session.scalar(delivered)
        if known is None:
            raise
        return known, False


def _refuse_closed(session: Session, event: EventRecord, chosen: SessionEntry) -> None:
    """Looks at the event as it is now: the door may have been open while somebody cancelled or changed it."""
    status = session.scalar(select(Event.status).join(EventSession, EventSession.event_id == Event.id).where(EventSession.id == chosen.key))
    if status is None:
        raise Problem("The sessions of {event} were changed meanwhile; open the event again.", event=event.title)
    if status == "batal":
        raise Problem("{event} was cancelled; nobody can be checked in.", event=event.title)


def _mark(
    session: Session, session_id: UUID, *, at: datetime, station: str, source: str, account: str,
    officer_id: UUID | None = None, guest_id: UUID | None = None, nonce: UUID | None = None,
) -> Attendance:  # fmt: skip
    row = Attendance(
        session_id=session_id, officer_id=officer_id, guest_id=guest_id, mark="in", happened_at=at,
        source=source, station=station, account=account, nonce=nonce or uuid7(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def mark_officers(
    session: Session, event: EventRecord, session_number: int, officer_ids: Iterable[UUID], *, at: datetime | None = None,
    station: str = "", source: str = "sheet", account: str = "",
) -> int:  # fmt: skip
    """Marks many as present at once (a signed list typed in); fills blanks only. How many were new."""
    chosen = event.session(session_number)
    there = {p.officer_id for p in present(session, [chosen.key])}
    new = [key for key in dict.fromkeys(officer_ids) if key not in there]
    for officer_id in new:
        _mark(session, chosen.key, officer_id=officer_id, at=at or chosen.starts_at, station=station, source=source, account=account)
    return len(new)


def add_guest(
    session: Session, event: EventRecord, name: str, *, rank: str | None = None, nrp: str | None = None, unit: str | None = None,
    at: datetime | None = None, session_number: int | None = None, station: str = "meja 1", account: str = "",
) -> UUID:  # fmt: skip
    """Adds someone who is no registered officer, and marks them as in; whoever's NRP stands in the register is marked as that officer."""
    chosen = event.session(session_number) if session_number else session_at(event, at or now())
    _refuse_closed(session, event, chosen)
    if not name.strip():
        raise Problem("The guest needs a name.")
    officer = find_officer(session, nrp) if nrp else None
    if officer is not None:
        there = present(session, [chosen.key], officer_id=officer.id)
        values: dict[str, Any] = {"at": at or now(), "station": station, "source": "typed", "account": account}
        return there[0].mark_id if there else _mark(session, chosen.key, officer_id=officer.id, **values).id
    guest = Guest(event_id=event.id, name=name.strip(), rank=rank or None, nrp=nrp or None, unit=unit or None)
    session.add(guest)
    session.flush()
    return _mark(session, chosen.key, guest_id=guest.id, at=at or now(), station=station, source="typed", account=account).id


def annul(session: Session, mark_id: UUID, reason: str, *, station: str = "", account: str = "") -> None:
    """Takes a mark back by adding an annulling one; the history stays.

    Two tables may have marked the same person in the same moment: whoever is taken back is out, so every such mark is answered.
    """
    wrong = session.get(Attendance, mark_id)
    if wrong is None or wrong.mark == "annulled":
        raise Problem("This mark is not there any more; refresh the list.")
    annulled = select(Attendance.annuls_id).where(Attendance.mark == "annulled")
    standing = select(Attendance).where(
        Attendance.session_id == wrong.session_id, Attendance.mark == "in", Attendance.id.not_in(annulled),
        Attendance.officer_id == wrong.officer_id if wrong.officer_id else Attendance.guest_id == wrong.guest_id,
    )  # fmt: skip
    marks = session.scalars(standing).all()
    if wrong not in marks:
        return
    session.add_all(
        Attendance(
            session_id=one.session_id, officer_id=one.officer_id, guest_id=one.guest_id, mark="annulled", annuls_id=one.id,
            reason=reason or None, happened_at=now(), source="typed", station=station, account=account, nonce=uuid7(),
        )
        for one in marks
    )  # fmt: skip
    session.flush()


def mark_again(session: Session, mark_id: UUID, *, account: str = "") -> UUID:
    """Undoes an annulling: a new mark with time, source and table of the old one. The mark that now stands."""
    old = session.get(Attendance, mark_id)
    if old is None or old.mark != "in":
        raise Problem("This mark is not there any more; refresh the list.")
    standing = [p for p in present(session, [old.session_id]) if (p.officer_id, p.guest_id) == (old.officer_id, old.guest_id)]
    if standing:
        return standing[0].mark_id
    return _mark(
        session, old.session_id, officer_id=old.officer_id, guest_id=old.guest_id, at=old.happened_at, station=old.station,
        source=old.source, account=account,
    ).id  # fmt: skip


def find_people(session: Session, event: EventRecord, text: str, today: date, limit: int = 12) -> list[OfficerRecord]:
    """Typed search at the door: part of a name, NRP, village or Polsek; words that begin so first, then the invited."""
    wanted = [name_key(word) or word.lower() for word in text.split()]
    if not wanted:
        return []
    invited = set(session.scalars(select(Invitation.officer_id).where(Invitation.event_id == event.id)))
    hits: list[tuple[bool, bool, str, OfficerRecord]] = []
    for officer in list_officers(session, today):
        words = [officer.name, name_key(officer.name), officer.nrp or "", officer.station or "", *officer.villages]
        haystack = " ".join(words).lower()
        if all(word in haystack for word in wanted):
            inside = not all(any(part.startswith(word) for part in haystack.split()) for word in wanted)
            hits.append((inside, officer.id not in invited, officer.name, officer))
    return [hit[-1] for hit in sorted(hits, key=lambda hit: hit[:3])][:limit]
