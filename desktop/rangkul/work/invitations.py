"""Who is invited to an event, what they answered, and who is therefore expected at its door."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from rangkul.data.event import Invitation
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.people import print_name
from rangkul.work.officers import OfficerRecord, list_officers

INVITED = {
    "diundang": mark("Invited"), "bersedia": mark("Will come"), "berhalangan": mark("Cannot come"), "diwakili": mark("Represented"),
}  # fmt: skip
COMING = ("diundang", "bersedia")


@dataclass(frozen=True)
class Answer:
    """What somebody said to an invitation. Who comes instead is a registered officer or a typed name."""

    status: str = "diundang"
    represented_by: str | None = None
    representative_id: UUID | None = None
    note: str | None = None  # why somebody cannot come
    answered_at: datetime | None = None


@dataclass(frozen=True)
class InvitationRecord:
    id: UUID
    status: str
    represented_by: str | None  # the name, also of a registered representative
    officer: OfficerRecord
    representative: OfficerRecord | None = None
    note: str | None = None
    answered_at: datetime | None = None
    tag: str | None = None

    @property
    def answer(self) -> Answer:
        typed = None if self.representative else self.represented_by
        return Answer(self.status, typed, self.representative.id if self.representative else None, self.note, self.answered_at)


@dataclass(frozen=True)
class Expected:
    """One person who is to stand at the door and on the sheet; each registered officer once.

    Whoever cannot come is not among them. Who is represented is replaced by the representative: an officer of the
    register (`officer`), or somebody known by name only (`officer` is None, the door takes them in as a guest).
    """

    who: str  # key of the person within the event: the officer's id, "wakil-" and the invitation's id for a typed name
    name: str  # as papers write it, without the rank
    rank: str | None
    nrp: str | None
    station: str | None  # a typed name stands with the Polsek of whom it represents
    villages: tuple[str, ...]  # of whom they represent too, so that the village is not missed
    officer: OfficerRecord | None
    invitation_ids: tuple[UUID, ...]  # their own invitation first
    represents: tuple[OfficerRecord, ...] = ()

    @property
    def note(self) -> str:
        """"mewakili Aiptu Budi Santoso, S.H.", for the sheet and the door."""
        return "mewakili " + ", ".join(o.printed for o in self.represents) if self.represents else ""


def invite(session: Session, event_id: UUID, officer_ids: Iterable[UUID]) -> int:
    """Invites officers who are not invited yet, also not by another station at this moment; how many that were."""
    wanted = list(dict.fromkeys(officer_ids))
    try:
        with session.begin_nested():
            return _invite_new(session, event_id, wanted)
    except IntegrityError:  # somebody else was quicker with one of them
        return _invite_new(session, event_id, wanted)


def _invite_new(session: Session, event_id: UUID, wanted: list[UUID]) -> int:
    known = set(session.scalars(select(Invitation.officer_id).where(Invitation.event_id == event_id)))
    new = [officer_id for officer_id in wanted if officer_id not in known]
    session.add_all(Invitation(event_id=event_id, officer_id=officer_id) for officer_id in new)
    session.flush()
    return len(new)


def uninvite(session: Session, invitation_ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Removes invitations; gives what `invite_again` needs to bring them back as they were."""
    rows = session.scalars(select(Invitation).where(Invitation.id.in_(list(invitation_ids)))).all()
    kept = [
        {name: getattr(row, name) for name in Invitation.__table__.columns.keys() if name != "version"}  # noqa: SIM118 - not a dict
        for row in rows
    ]
    for row in rows:
        session.delete(row)
    session.flush()
    return kept


def invite_again(session: Session, kept: Iterable[dict[str, Any]]) -> None:
    """Brings removed invitations back with answer and name tag; who was invited anew meanwhile is left as they are."""
    for values in kept:
        same = (Invitation.event_id == values["event_id"], Invitation.officer_id == values["officer_id"])
        if session.scalar(select(Invitation.id).where(*same)) is None:
            session.add(Invitation(**values))
    session.flush()


def set_invitation(
    session: Session, invitation_id: UUID, status: str, represented_by: str | None = None, *,
    representative_id: UUID | None = None, note: str | None = None, at: datetime | None = None,
) -> None:  # fmt: skip
    """Notes an answer given at `at` (now); "diwakili" needs who comes instead."""
    answered = None if status == "diundang" else at or now()
    put_answer(session, invitation_id, Answer(status, represented_by, representative_id, note, answered))


def put_answer(session: Session, invitation_id: UUID, answer: Answer) -> None:
    """Stores an answer as it is, also a former one that is put back."""
    if answer.status not in INVITED:
        raise Problem("{status} is no answer to an invitation.", status=answer.status)
    invitation = session.get(Invitation, invitation_id)
    if invitation is None:
        raise Problem("This invitation is no longer there; somebody removed it. Refresh the list.")
    represented = answer.status == "diwakili"
    if represented:
        _check_representative(session, invitation, answer)
    typed = (answer.represented_by or "").strip() or None
    invitation.status = answer.status
    invitation.representative_id = answer.representative_id if represented else None
    invitation.represented_by = typed if represented and answer.representative_id is None else None
    invitation.note = (answer.note or "").strip() or None
    invitation.answered_at = answer.answered_at


def _check_representative(session: Session, invitation: Invitation, answer: Answer) -> None:
    key = answer.representative_id
    if key is None:
        if not (answer.represented_by or "").strip():
            raise Problem("Say who comes instead; the door and the sheet will expect them.")
        return
    if key == invitation.officer_id:
        raise Problem("Nobody represents themselves. Choose somebody else, or note that they will come.")
    officer = session.get(Officer, key)
    if officer is None:
        raise Problem("This officer is no longer in the register; somebody removed the entry. Refresh the list.")
    theirs = select(Invitation.status).where(Invitation.event_id == invitation.event_id, Invitation.officer_id == key)
    if session.scalar(theirs) in ("berhalangan", "diwakili"):
        name = officer.print_name or print_name(officer.rank, officer.name)
        raise Problem("{name} does not come to this event, so they can represent nobody there. Choose somebody else.", name=name)


def list_invitations(session: Session, event_id: UUID, today: date) -> list[InvitationRecord]:
    """The invited, high ranks first."""
    rows = session.scalars(select(Invitation).where(Invitation.event_id == event_id)).all()
    keys = {row.officer_id for row in rows} | {row.representative_id for row in rows if row.representative_id}
    officers = {o.id: o for o in list_officers(session, today, ids=keys)}
    by_officer = {row.officer_id: row for row in rows}
    found: list[InvitationRecord] = []
    for key, officer in officers.items():
        row = by_officer.get(key)
        if row is not None:
            instead = officers.get(row.representative_id) if row.representative_id else None
            name = instead.printed if instead else row.represented_by
            found.append(InvitationRecord(row.id, row.status, name, officer, instead, row.note, row.answered_at, row.tag))
    return found


def expected(session: Session, event_id: UUID, today: date) -> list[Expected]:
    """Everybody the door and the sheet wait for, high ranks first; see `Expected`."""
    return expected_of(list_invitations(session, event_id, today))


def expected_of(invitations: Iterable[InvitationRecord]) -> list[Expected]:
    """The same from invitations that are at hand; typed names stand last."""
    own: dict[UUID, UUID] = {}
    stands_for: dict[UUID, list[InvitationRecord]] = {}
    people: dict[UUID, OfficerRecord] = {}
    typed: list[Expected] = []
    for one in invitations:
        if one.status in COMING:
            own[one.officer.id], people[one.officer.id] = one.id, one.officer
        elif one.status == "diwakili" and one.representative:
            people[one.representative.id] = one.representative
            stands_for.setdefault(one.representative.id, []).append(one)
        elif one.status == "diwakili":
            typed.append(_by_name(one))
    ordered = sorted(people.values(), key=lambda o: (-o.rank_order, o.nrp is None, o.nrp or "", o.name))
    return [*(_in_person(o, own.get(o.id), stands_for.get(o.id, [])) for o in ordered), *typed]


def _in_person(officer: OfficerRecord, own: UUID | None, others: list[InvitationRecord]) -> Expected:
    villages = dict.fromkeys([*officer.villages, *(name for one in others for name in one.officer.villages)])
    return Expected(
        str(officer.id), officer.called, officer.rank, officer.nrp, officer.station, tuple(villages), officer,
        tuple(key for key in (own, *(one.id for one in others)) if key), tuple(one.officer for one in others),
    )  # fmt: skip


def _by_name(one: InvitationRecord) -> Expected:
    name = one.represented_by or f"Wakil {one.officer.printed}"
    return Expected(f"wakil-{one.id}", name, None, None, one.officer.station, one.officer.villages, None, (one.id,), (one.officer,))
