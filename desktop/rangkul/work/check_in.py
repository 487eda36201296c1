"""One code at the door: in, out, there already, or nobody of this event."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.event import Guest, Invitation
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.rules.dates import WIB
from rangkul.rules.people import print_name
from rangkul.work.attendance import Presence, grace_minutes, guest_record, late_minutes, present
from rangkul.work.door_codes import Found, read_code, tag_of_invitation
from rangkul.work.door_search import Person, guest_at_door, know_officer
from rangkul.work.events import EventRecord, SessionEntry, get_event
from rangkul.work.marks import Mark, hold, put_mark, refuse_closed, session_at
from rangkul.work.officers import OfficerRecord

Way = Literal["in", "out", "both"]


@dataclass(frozen=True)
class CheckIn:
    """What the door answers to one code; `code` is as the screen may show it.

    Marked now: "in" (`returned`: had left before), "out". Nothing marked: "already" and "left" (`at` and `station` say since when
    and where), "not_in" (wants out, never came in), "unknown", "elsewhere" (the tag of `event`), "misread", "foreign" (`foreign` says
    what it is).
    """

    result: Literal["in", "out", "already", "left", "not_in", "unknown", "elsewhere", "misread", "foreign"]
    code: str
    mark_id: UUID | None = None
    at: datetime | None = None
    station: str | None = None
    officer: OfficerRecord | None = None
    person: Person | None = None
    session_number: int | None = None
    late_minutes: int = 0
    returned: bool = False
    came_at: datetime | None = None
    event: EventRecord | None = None
    foreign: str = ""

    @property
    def invited(self) -> bool:
        return self.person is not None and self.person.invited


def check_in(
    session: Session, event: EventRecord, code: str, *, at: datetime | None = None, session_number: int | None = None,
    station: str = "meja 1", source: str = "scan", account: str = "", nonce: UUID | None = None, way: Way = "in",
) -> CheckIn:  # fmt: skip
    """One code at the door. A repeat with the same nonce, or of somebody who is in, marks nothing and says so calmly.

    `way` "out" checks out; "both" is for whoever was inside unseen: in since the session's beginning, and out now.
    """
    mark = Mark(at or now(), station, source, account, nonce)
    chosen = event.session(session_number) if session_number else session_at(event, mark.at)
    number = event.sessions.index(chosen) + 1
    refuse_closed(session, event, chosen)
    found = read_code(session, event.id, code)
    if found.event_id:
        return _elsewhere(session, found, found.event_id, number, mark)
    if found.kind in ("unknown", "misread", "foreign"):
        return CheckIn(found.kind, found.shown, session_number=number, foreign=found.foreign)
    officer, person = _person_of(session, event, found, mark)
    who: dict[str, Any] = {"code": found.shown or code, "officer": officer, "person": person, "session_number": number}
    hold(session, chosen.key, [person.id])
    there = next(iter(present(session, [chosen.key], person=person.id)), None)
    if way == "in":
        return _come_in(session, chosen, person, there, mark, who)
    if there is None and way == "both":
        early = Mark(min(chosen.starts_at, mark.at), station, "typed", account, reason="jam masuk tidak tercatat")
        put_mark(session, chosen.key, person.officer_id, person.guest_id, "in", early)
        there = present(session, [chosen.key], person=person.id)[0]
    return _go_out(session, chosen, person, there, mark, who)


def _elsewhere(session: Session, found: Found, event_id: UUID, number: int, mark: Mark) -> CheckIn:
    event = get_event(session, event_id)
    person = know_officer(session, event, found.officer_id, mark.at.astimezone(WIB).date())[1] if found.officer_id else None
    return CheckIn("elsewhere", found.shown, person=person, session_number=number, event=event)


def _person_of(session: Session, event: EventRecord, found: Found, mark: Mark) -> tuple[OfficerRecord | None, Person]:
    """Whoever the code means; a representative known by name becomes a guest when they come."""
    if found.officer_id:
        return know_officer(session, event, found.officer_id, mark.at.astimezone(WIB).date())
    if found.guest_id:
        return None, _guest(session, session.get_one(Guest, found.guest_id))
    return None, _guest(session, guest_of_invitation(session, session.get_one(Invitation, found.invitation_id)))


def guest_of_invitation(session: Session, invitation: Invitation) -> Guest:
    """The representative known by name as a guest of the event, made when they are first met."""
    hold(session, invitation.event_id, [invitation.id])
    tag = tag_of_invitation(invitation.id, invitation.tag)
    guest = session.scalar(select(Guest).where(Guest.event_id == invitation.event_id, Guest.tag == tag))
    if guest is None:
        officer = session.get_one(Officer, invitation.officer_id)
        unit = f"mewakili {officer.print_name or print_name(officer.rank, officer.name)}"
        guest = Guest(event_id=invitation.event_id, name=invitation.represented_by or "Wakil", unit=unit, tag=tag)
        session.add(guest)
        session.flush()
    return guest


def _guest(session: Session, guest: Guest) -> Person:
    person = guest_at_door(guest_record(guest))
    if not guest.tag:
        return person
    same = (Invitation.event_id == guest.event_id, Invitation.tag == guest.tag, Invitation.status == "diwakili")
    officer = session.scalar(select(Officer).join(Invitation, Invitation.officer_id == Officer.id).where(*same))
    if officer is None:
        return person
    return replace(person, invited=True, represents=(officer.print_name or print_name(officer.rank, officer.name),))


def _come_in(
    session: Session, chosen: SessionEntry, person: Person, there: Presence | None, mark: Mark, who: dict[str, Any]
) -> CheckIn:
    if there is not None and there.left_at is None:
        return CheckIn("already", mark_id=there.mark_id, at=there.at, station=there.station, late_minutes=there.late_minutes, **who)
    row, new = _mark_once(session, chosen.key, person, "in", mark)
    late = 0 if there else late_minutes(row.happened_at, chosen.starts_at, grace_minutes(session))
    return CheckIn(
        "in" if new else "already", mark_id=row.id, at=row.happened_at, station=row.station, returned=there is not None, late_minutes=late,
        came_at=there.at if there else row.happened_at, **who,
    )  # fmt: skip


def _go_out(
    session: Session, chosen: SessionEntry, person: Person, there: Presence | None, mark: Mark, who: dict[str, Any]
) -> CheckIn:
    if there is None:
        return CheckIn("not_in", **who)
    if there.left_at is not None:
        return CheckIn("left", mark_id=there.mark_id, at=there.left_at, station=there.left_station, came_at=there.at, **who)
    row, new = _mark_once(session, chosen.key, person, "out", mark)
    return CheckIn("out" if new else "left", mark_id=row.id, at=row.happened_at, station=row.station, came_at=there.at, **who)


def _mark_once(session: Session, session_id: UUID, person: Person, kind: str, mark: Mark) -> tuple[Attendance, bool]:
    """The mark, and whether it is new: a delivery whose nonce is stored already, or is just now at another station, adds none."""
    if mark.nonce is None:
        return put_mark(session, session_id, person.officer_id, person.guest_id, kind, mark), True
    delivered = select(Attendance).where(Attendance.nonce == mark.nonce)
    known = session.scalar(delivered)
    if known is not None:
        return known, False
    try:
        with session.begin_nested():
            return put_mark(session, session_id, person.officer_id, person.guest_id, kind, mark), True
    except IntegrityError:
        known = session.scalar(delivered)
        if known is None:
            raise
        return known, False
