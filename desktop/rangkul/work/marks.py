"""Marks of coming and going: made once, whoever else makes them in the same moment; taken back by annulling, made again."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.attendance import Attendance
from rangkul.data.event import Event, EventSession, Guest, Invitation
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.rules.people import guest_key
from rangkul.rules.tag_code import read_tag
from rangkul.work.attendance import DOOR, GuestRecord, list_guests, present, read_marks
from rangkul.work.events import EventRecord, SessionEntry


@dataclass(frozen=True)
class Mark:
    """Where, when and by whom something is marked."""

    at: datetime
    station: str = ""
    source: str = "scan"
    account: str = ""
    nonce: UUID | None = None
    reason: str | None = None


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


def hold(session: Session, place: UUID, people: Iterable[UUID | None]) -> None:
    """Nobody else marks these people there until the transaction ends. SQLite lets one writer in at a time anyway."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for key in sorted(_lock_key(place, one) for one in people if one):
        session.execute(select(func.pg_advisory_xact_lock(key)))


def _lock_key(place: UUID, person: UUID) -> int:
    return int.from_bytes(hashlib.blake2b(place.bytes + person.bytes, digest_size=8).digest(), signed=True)


def refuse_closed(session: Session, event: EventRecord, chosen: SessionEntry) -> None:
    """Looks at the event as it is now: the door may have been open while somebody cancelled or changed it."""
    status = session.scalar(select(Event.status).join(EventSession, EventSession.event_id == Event.id).where(EventSession.id == chosen.key))
    if status is None:
        raise Problem("The sessions of {event} were changed meanwhile; open the event again.", event=event.title)
    if status == "batal":
        raise Problem("{event} was cancelled; nobody can be checked in.", event=event.title)


def put_mark(session: Session, session_id: UUID, officer_id: UUID | None, guest_id: UUID | None, kind: str, mark: Mark) -> Attendance:
    """Stores one mark as it is; the caller holds the person and knows that it is wanted."""
    row = Attendance(
        session_id=session_id, officer_id=officer_id, guest_id=guest_id, mark=kind, happened_at=mark.at, source=mark.source,
        station=mark.station, account=mark.account, nonce=mark.nonce or uuid7(), reason=mark.reason,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def mark_officers(
    session: Session, event: EventRecord, session_number: int, officer_ids: Iterable[UUID], *, at: datetime | None = None,
    station: str = "", source: str = "sheet", account: str = "",
) -> int:  # fmt: skip
    """Marks many as present at once (a signed list typed in); fills blanks only. How many were new."""
    chosen, wanted = event.session(session_number), list(dict.fromkeys(officer_ids))
    hold(session, chosen.key, wanted)
    there = {p.officer_id for p in present(session, [chosen.key])}
    new = [key for key in wanted if key not in there]
    mark = Mark(at or chosen.starts_at, station, source, account)
    for officer_id in new:
        put_mark(session, chosen.key, officer_id, None, "in", mark)
    return len(new)


def add_guest(
    session: Session, event: EventRecord, name: str, *, rank: str | None = None, nrp: str | None = None, unit: str | None = None,
    at: datetime | None = None, session_number: int | None = None, station: str = "meja 1", account: str = "", source: str = "typed",
    tag: str | None = None,
) -> UUID:  # fmt: skip
    """Adds someone who is no registered officer, and marks them as in; whoever's NRP stands in the register is marked as that officer.

    A guest of an earlier session who is entered again in the same words is the same guest. `tag`: the name tag they were handed, which
    from then on means them.
    """
    chosen = event.session(session_number) if session_number else session_at(event, at or now())
    refuse_closed(session, event, chosen)
    if not name.strip():
        raise Problem("The guest needs a name.")
    code = _free_tag(session, tag) if tag else None
    mark = Mark(at or now(), station, source, account)
    officer = find_officer(session, nrp) if nrp else None
    if officer is not None:
        hold(session, chosen.key, [officer.id])
        there = present(session, [chosen.key], person=officer.id)
        return there[0].mark_id if there else put_mark(session, chosen.key, officer.id, None, "in", mark).id
    inside = {p.guest_id for p in present(session, [chosen.key])}
    wanted = GuestRecord(event.id, name.strip(), rank or None, nrp or None, unit or None, code)
    known = next((one.id for one in list_guests(session, event.id) if one.id not in inside and _same_guest(one, wanted)), None)
    if known is None:
        guest = Guest(event_id=event.id, name=wanted.name, rank=wanted.rank, nrp=wanted.nrp, unit=wanted.unit, tag=code)
        session.add(guest)
        session.flush()
        known = guest.id
    elif code:
        session.get_one(Guest, known).tag = code
    return put_mark(session, chosen.key, None, known, "in", mark).id


def _same_guest(one: GuestRecord, other: GuestRecord) -> bool:
    if one.tag and other.tag and one.tag != other.tag:
        return False
    return (guest_key(one.name), one.rank, one.nrp, one.unit) == (guest_key(other.name), other.rank, other.nrp, other.unit)


def _free_tag(session: Session, text: str) -> str:
    """The code of a name tag that belongs to nobody yet."""
    code = read_tag(text)
    if code is None:
        raise Problem("{code} is not the code of a name tag; scan the tag again or leave the field empty.", code=text.strip())
    if session.scalar(select(Guest.id).where(Guest.tag == code)) or session.scalar(select(Invitation.id).where(Invitation.tag == code)):
        raise Problem("The name tag {code} belongs to somebody already; take another one.", code=code)
    return code


def annul(session: Session, mark_id: UUID, reason: str, *, station: str = "", account: str = "", alone: bool = False) -> None:
    """Takes a mark back by adding an annulling one; the history stays.

    Two tables, or the door and the sheet, may have marked the same person: whoever's coming is taken back is out, so every standing mark is
    answered. `alone` answers only this one (the sheet was read wrongly, the door was right).
    """
    wrong = session.get(Attendance, mark_id)
    if wrong is None or wrong.mark == "annulled":
        raise Problem("This mark is not there any more; refresh the list.")
    hold(session, wrong.session_id, [wrong.officer_id or wrong.guest_id])
    standing = read_marks(session, [wrong.session_id], person=wrong.officer_id or wrong.guest_id, standing=True)
    if all(one.id != mark_id for one in standing):
        return
    if alone or wrong.mark in ("sick", "leave"):
        standing = [one for one in standing if one.id == mark_id]
    elif wrong.mark == "out":
        standing = [one for one in standing if one.mark == "out"]
    at = now()  # one moment for all, so that they can be brought back together
    session.add_all(
        Attendance(
            session_id=one.session_id, officer_id=one.officer_id, guest_id=one.guest_id, mark="annulled", annuls_id=one.id,
            reason=reason.strip() or None, happened_at=at, source="typed", station=station, account=account, nonce=uuid7(),
        )
        for one in standing
        if one.mark in ("in", "out") or one.id == mark_id
    )  # fmt: skip
    session.flush()


def mark_again(session: Session, mark_id: UUID, *, account: str = "") -> UUID:
    """Undoes an annulling: new marks with time, source and table of the old ones that fell with it. The mark that now stands."""
    old = session.get(Attendance, mark_id)
    if old is None or old.mark == "annulled":
        raise Problem("This mark is not there any more; refresh the list.")
    person = old.officer_id or old.guest_id
    hold(session, old.session_id, [person])
    marks = read_marks(session, [old.session_id], person=person)
    answers = [one for one in marks if one.mark == "annulled"]
    fell_at = next((one.at for one in answers if one.annuls_id == mark_id), None)
    if fell_at is None:
        return mark_id
    stands = {_evidence_key(one.mark, one.source): one.id for one in marks if one.mark != "annulled" and not one.answered}
    fallen = {one.annuls_id for one in answers if one.at == fell_at}
    for one in marks:
        key = _evidence_key(one.mark, one.source)
        if one.id in fallen and key not in stands:
            again = Mark(one.at, one.station, one.source, account, reason=one.reason)
            stands[key] = put_mark(session, old.session_id, old.officer_id, old.guest_id, one.mark, again).id
    return stands[_evidence_key(old.mark, old.source)]


def _evidence_key(kind: str, source: str) -> tuple[str, str]:
    """One standing mark of each kind is enough: of the door, of the sheet, of a list."""
    return kind, "door" if source in DOOR else source
