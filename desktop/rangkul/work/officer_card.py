"""One officer's card: the postings with their dates, the events attended, the certificates received."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.certificate import Certificate
from rangkul.data.event import Event, EventSession, Invitation
from rangkul.data.officer import Posting
from rangkul.data.village import District, Village
from rangkul.work.officers import OfficerRecord, get_officer


@dataclass(frozen=True)
class PostingLine:
    """A village the officer serves or served; `until` is the last day."""

    village_code: str
    village: str
    district: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class EventLine:
    """An event the officer was invited to or came to."""

    id: UUID
    title: str
    starts_on: date
    came: bool
    certificate: str | None  # its serial, while it is valid


@dataclass(frozen=True)
class OfficerCard:
    """`events` newest first."""

    officer: OfficerRecord
    postings: tuple[PostingLine, ...]
    events: tuple[EventLine, ...]


def get_officer_card(session: Session, officer_id: UUID, today: date) -> OfficerCard:
    """The record with everything the panel shows."""
    officer = get_officer(session, officer_id, today)
    postings = session.execute(
        select(Posting.village_code, Village.name, District.name, Posting.since, Posting.until)
        .join(Village, Village.code == Posting.village_code)
        .join(District, District.code == Village.district_code)
        .where(Posting.officer_id == officer_id)
        .order_by(Posting.until.is_not(None), Posting.since.desc(), Village.name)
    )
    return OfficerCard(officer, tuple(PostingLine(*line) for line in postings), _events(session, officer_id))


def _events(session: Session, officer_id: UUID) -> tuple[EventLine, ...]:
    annulled = select(Attendance.annuls_id).where(Attendance.officer_id == officer_id, Attendance.annuls_id.is_not(None))
    marks = (
        select(EventSession.event_id)
        .join(Attendance, Attendance.session_id == EventSession.id)
        .where(Attendance.officer_id == officer_id, Attendance.mark == "in", Attendance.id.not_in(annulled))
    )
    came = set(session.scalars(marks))
    invited = set(session.scalars(select(Invitation.event_id).where(Invitation.officer_id == officer_id)))
    serials = dict(
        session.execute(
            select(Certificate.event_id, Certificate.serial).where(Certificate.officer_id == officer_id, Certificate.revoked_at.is_(None))
        )

        .all()
    )
    query = select(Event.id, Event.title, Event.starts_on).where(Event.id.in_(came | invited)).order_by(Event.starts_on.desc())
    return tuple(EventLine(key, title, day, key in came, serials.get(key)) for key, title, day in session.execute(query))
