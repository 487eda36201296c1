"""An event once more on another day: its sessions, rule and signers, and if wanted whom it invites; never its marks."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Invitation
from rangkul.data.officer import Officer
from rangkul.work.events import entry_of, get_event, move_sessions, save_event
from rangkul.work.invitations import invite


def copy_event(session: Session, event_id: UUID, starts_on: date, *, title: str = "", with_invitations: bool = False) -> UUID:
    """Plans the same event with its first day on `starts_on`; invites the officers still in service, all of them unanswered."""
    event = get_event(session, event_id)
    days = (starts_on - event.starts_on).days
    sessions = tuple(replace(one, id=None) for one in move_sessions(event.sessions, days))
    ends_on = starts_on + (event.ends_on - event.starts_on)
    days_of_copy = {"starts_on": starts_on, "ends_on": ends_on, "sessions": sessions}
    copied = save_event(session, entry_of(event, id=None, version=None, title=title.strip() or event.title, **days_of_copy))
    if with_invitations:
        invite(session, copied, invited_in_service(session, event_id))
    return copied


def invited_in_service(session: Session, event_id: UUID) -> list[UUID]:
    """Whom a copy would invite."""
    query = (
        select(Invitation.officer_id)
        .join(Officer, Officer.id == Invitation.officer_id)
        .where(Invitation.event_id == event_id, Officer.active)
        .order_by(Invitation.id)
    )
    return list(session.scalars(query))
