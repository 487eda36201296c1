"""How many were invited, came, and hold a certificate; for every event at once."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from rangkul.data.attendance import Attendance
from rangkul.data.certificate import Certificate
from rangkul.data.event import EventSession, Invitation, PrintRun


@dataclass(frozen=True)
class EventFigures:
    """People counted once, in however many sessions they were."""

    invited: int = 0
    present: int = 0
    certificates: int = 0
    print_runs: int = 0


def figures(session: Session, event_id: UUID | None = None) -> dict[UUID, EventFigures]:
    """Event → its figures; of one event only when asked so."""
    invited = _count(session, Invitation.event_id, func.count(), event_id)
    valid = Certificate.revoked_at.is_(None)
    certificates = _count(session, Certificate.event_id, func.count(), event_id, valid)
    runs = _count(session, PrintRun.event_id, func.count(), event_id)
    present = _present(session, event_id)
    keys = set(invited) | set(certificates) | set(present) | set(runs)
    return {k: EventFigures(invited.get(k, 0), present.get(k, 0), certificates.get(k, 0), runs.get(k, 0)) for k in keys}


def _count(
    session: Session, group: InstrumentedAttribute[Any], what: ColumnElement[int], event_id: UUID | None, *conditions: ColumnElement[bool]
) -> dict[UUID, int]:
    query = select(group, what).where(group.is_not(None), *conditions).group_by(group)
    if event_id is not None:
        query = query.where(group == event_id)
    return dict(session.execute(query).all())


def _present(session: Session, event_id: UUID | None) -> dict[UUID, int]:
    annulled = select(Attendance.annuls_id).where(Attendance.mark == "annulled")
    person = func.coalesce(Attendance.officer_id, Attendance.guest_id)
    query = (
        select(EventSession.event_id, func.count(person.distinct()))
        .join(Attendance, Attendance.session_id == EventSession.id)
        .where(Attendance.mark == "in", Attendance.id.not_in(annulled))
        .group_by(EventSession.event_id)
    )
    if event_id is not None:
        query = query.where(EventSession.event_id == event_id)
    return dict(session.execute(query).all())
