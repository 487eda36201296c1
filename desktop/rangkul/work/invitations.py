"""Who is invited to an event, and what they answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Invitation
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.work.officers import OfficerRecord, list_officers

INVITED = {
    "diundang": mark("Invited"), "bersedia": mark("Will come"), "berhalangan": mark("Cannot come"), "diwakili": mark("Represented"),
}  # fmt: skip


@dataclass(frozen=True)
class InvitationRecord:
    id: UUID
    status: str
    represented_by: str | None
    officer: OfficerRecord


def invite(session: Session, event_id: UUID, officer_ids: Iterable[UUID]) -> int:
    """Invites officers who are not invited yet; how many that were."""
    known = set(session.scalars(select(Invitation.officer_id).where(Invitation.event_id == event_id)))
    new = [officer_id for officer_id in dict.fromkeys(officer_ids) if officer_id not in known]
    session.add_all(Invitation(event_id=event_id, officer_id=officer_id) for officer_id in new)
    session.flush()
    return len(new)


def uninvite(session: Session, invitation_ids: Iterable[UUID]) -> None:
    for invitation in session.scalars(select(Invitation).where(Invitation.id.in_(list(invitation_ids)))):
        session.delete(invitation)


def set_invitation(session: Session, invitation_id: UUID, status: str, represented_by: str | None = None) -> None:
    if status not in INVITED:
        raise Problem("{status} is no answer to an invitation.", status=status)
    invitation = session.get(Invitation, invitation_id)
    if invitation is None:
        raise Problem("This invitation is no longer there; somebody removed it. Refresh the list.")
    invitation.status, invitation.represented_by = status, represented_by


def list_invitations(session: Session, event_id: UUID, today: date) -> list[InvitationRecord]:
    """The invited, high ranks first."""
    rows = session.scalars(select(Invitation).where(Invitation.event_id == event_id)).all()
    officers = {o.id: o for o in list_officers(session, today, ids=[row.officer_id for row in rows])}
    by_officer = {row.officer_id: row for row in rows}
    return [
        InvitationRecord(by_officer[key].id, by_officer[key].status, by_officer[key].represented_by, officer)
        for key, officer in officers.items()
    ]
