"""Who earned a certificate and why not: by the event's rule, or by what somebody decided against it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.attendance import AwardDecision
from rangkul.data.event import Guest
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.rules.message import Message
from rangkul.rules.people import print_name, rank_name
from rangkul.work.attendance import list_guests, registered_guests, sessions_attended
from rangkul.work.certificate_records import list_certificates
from rangkul.work.earning import needed_sessions
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.officers import list_officers
from rangkul.work.scores import scores, show_score


@dataclass(frozen=True)
class Decision:
    """What somebody decided against the rule, and why."""

    earned: bool
    reason: str
    account: str
    at: datetime


@dataclass(frozen=True)
class Candidate:
    """Somebody of the event, and whether a certificate was earned; `why_not` says what is missing, in words.

    `against`: what the rule says where a decision says otherwise. `revoked`: one was issued and revoked, so another is only given
    to whoever is chosen by hand.
    """

    person_id: UUID
    is_guest: bool
    name: str
    identity: str
    station: str | None
    attended: int
    earned: bool
    why_not: tuple[Message, ...] = ()
    serial: str | None = None  # when issued already
    revoked: bool = False
    rank: str | None = None
    nrp: str | None = None
    score: float | None = None  # post-test
    decision: Decision | None = None
    against: tuple[Message, ...] = ()

    @property
    def waiting(self) -> bool:
        """Earned, and nothing stands against issuing it with all others."""
        return self.earned and self.serial is None and not self.revoked


@dataclass(frozen=True)
class _Facts:
    """What is known of everybody of one event."""

    event: EventRecord
    award: str
    attended: Mapping[UUID, set[int]]
    tests: Mapping[UUID, Mapping[str, float]]
    decisions: Mapping[UUID, Decision]
    issued: Mapping[UUID, str]
    revoked: set[UUID]

    def candidate(
        self, person: UUID, name: str, rank: str | None, nrp: str | None, station: str | None, guest: bool = False
    ) -> Candidate:
        count, score = len(self.attended.get(person, ())), self.tests.get(person, {}).get("post")
        why = tuple(missing(self.event, self.award, count, score, guest))
        decision = self.decisions.get(person)
        against: tuple[Message, ...] = ()
        if decision is not None:
            by_hand = Message("decided by {account}: {reason}", {"account": decision.account, "reason": decision.reason})
            against, why = why, () if decision.earned else (by_hand,)
        return Candidate(
            person, guest, name, identity_of(rank, nrp), station, count, not why, why, self.issued.get(person), person in self.revoked,
            rank_name(rank) or None, nrp, None if guest else score, decision, against,
        )  # fmt: skip


def candidates(session: Session, event: EventRecord, today: date, award: str | None = None) -> list[Candidate]:
    """The invited, whoever came uninvited, and guests: earned or not, and why not.

    `award` "peserta" asks for attendance alone where the event's own is "lulus". A guest with the NRP of a registered officer is that
    officer: what they attended counts together, and nobody gets two.
    """
    award = award or event.earning.award
    attended = {person: set(numbers) for person, numbers in sessions_attended(session, event).items()}
    issued, revoked = _given(session, event.id, award)
    decisions = list_decisions(session, event.id) if award == event.earning.award else {}
    guests, invited = list_guests(session, event.id), {i.officer.id: i.officer for i in list_invitations(session, event.id, today)}
    same = registered_guests(session, guests)
    for guest_id, officer_id in same.items():
        attended.setdefault(officer_id, set()).update(attended.pop(guest_id, ()))
        if guest_id in issued:
            issued.setdefault(officer_id, issued[guest_id])
        if guest_id in decisions:
            decisions.setdefault(officer_id, decisions[guest_id])
    guest_ids = {guest.id for guest in guests}
    facts = _Facts(event, award, attended, scores(session, event.id), decisions, issued, revoked)
    others = list_officers(session, today, ids=[p for p in attended if p not in invited and p not in guest_ids])
    officers = [
        facts.candidate(o.id, o.print_name or print_name(None, o.name), o.rank, o.nrp, o.station) for o in [*invited.values(), *others]
    ]
    return officers + [
        facts.candidate(g.id, print_name(None, g.name), g.rank, g.nrp, g.unit, guest=True) for g in guests if g.id not in same
    ]


def identity_of(rank: str | None, nrp: str | None) -> str:
    """ "Aiptu · NRP 80010123"."""
    return " · ".join(filter(None, [rank_name(rank), f"NRP {nrp}" if nrp else None]))


def missing(event: EventRecord, award: str, count: int, post_test: float | None, guest: bool) -> Iterable[Message]:
    """What the rule still asks of somebody who was at `count` sessions; guests take no test."""
    earning, total = event.earning, max(1, len(event.sessions))
    needed = needed_sessions(earning, len(event.sessions))
    if count < needed and earning.sessions is None and earning.share is not None:
        values: dict[str, object] = {"count": count, "total": total, "share": count * 100 // total, "wanted": earning.share}
        yield Message("{count} of {total} sessions, {share} % < {wanted} %", values)
    elif count < needed:
        yield Message("{count} of {needed} sessions", {"count": count, "needed": needed})
    wanted = earning.post_test
    if wanted is not None and not guest and award == earning.award:
        if post_test is None:
            yield Message("no post-test")
        elif post_test < wanted:
            yield Message("post-test {score} < {wanted}", {"score": show_score(post_test), "wanted": wanted})


def _given(session: Session, event_id: UUID, award: str) -> tuple[dict[UUID, str], set[UUID]]:
    """Person → serial of the valid certificate; and whose was revoked."""
    issued: dict[UUID, str] = {}
    revoked: set[UUID] = set()
    for row in list_certificates(session, event_id, award):
        if row.revoked_at is None:
            issued[row.person_id] = row.serial
        else:
            revoked.add(row.person_id)
    return issued, revoked - issued.keys()


# Deciding against the rule


def list_decisions(session: Session, event_id: UUID) -> dict[UUID, Decision]:
    """Person → what was decided last."""
    query = select(AwardDecision).where(AwardDecision.event_id == event_id).order_by(AwardDecision.at, AwardDecision.id)
    return {key: Decision(d.earned, d.reason, d.account, d.at) for d in session.scalars(query) if (key := d.officer_id or d.guest_id)}


def decide(session: Session, event_id: UUID, person_id: UUID, earned: bool, reason: str, *, account: str) -> None:
    """Says that a person earned the event's certificate, or did not, whatever the rule says; takes the place of an earlier decision."""
    if not reason.strip():
        raise Problem("Say why: the decision stands beside the name, and whoever looks later reads it.")
    undecide(session, event_id, person_id)
    guest = session.get(Guest, person_id) is not None
    session.add(
        AwardDecision(
            event_id=event_id, officer_id=None if guest else person_id, guest_id=person_id if guest else None, earned=earned,
            reason=reason.strip()[:500], at=now(), account=account,
        )
    )  # fmt: skip
    session.flush()


def undecide(session: Session, event_id: UUID, person_id: UUID) -> bool:
    """Takes a decision back, so that the rule counts again; False when there was none."""
    mine = (AwardDecision.officer_id == person_id) | (AwardDecision.guest_id == person_id)
    rows = session.scalars(select(AwardDecision).where(AwardDecision.event_id == event_id, mine)).all()
    for row in rows:
        session.delete(row)
    session.flush()
    return bool(rows)
