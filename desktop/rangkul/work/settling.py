"""Settling a finding: a mark or an annulling where one is needed, the decision kept, and the way back of both."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.attendance import Attendance, Settlement
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.work.attendance import read_marks
from rangkul.work.events import EventRecord
from rangkul.work.reconcile import STATION, Finding, reconcile

DECISIONS = {"present": mark("Present"), "absent": mark("Not present"), "accepted": mark("Left as it is"), "joined": mark("Joined")}


@dataclass(frozen=True)
class Settling:
    """What settling did, so that it can be undone exactly."""

    settlements: tuple[UUID, ...]
    finding: Finding
    decision: str
    added: tuple[UUID, ...] = ()
    annulled: tuple[UUID, ...] = ()


def settle(session: Session, event: EventRecord, finding: Finding, decision: str, today: date, *, account: str, note: str = "") -> Settling:
    """"present": counts as there, marked now if no mark says so; "absent": every mark is annulled; "accepted": stays as it is.

    "joined" (of a guest typed twice): this one's marks become the other's. Refuses a finding that somebody else settled meanwhile.
    """
    number = next((n for n, one in enumerate(event.sessions, 1) if one.key == finding.session_id), 0)
    if not number or decision not in DECISIONS or (decision == "joined") != (finding.kind == "same_guest" and decision != "accepted"):
        raise Problem("This cannot be decided here; refresh the list.")
    current = reconcile(session, event, number, today, finding.person).findings
    if not any(one.key == finding.key and one.fingerprint == finding.fingerprint for one in current):
        raise Problem("{name} was settled or marked by somebody else meanwhile; the list is fresh now.", name=finding.name)
    standing = [one.id for one in read_marks(session, [finding.session_id], person=finding.person, standing=True)]
    added: list[UUID] = []
    annulled: list[UUID] = []
    if decision == "joined" and finding.other is not None:
        added = _copy(session, standing, account, guest_id=finding.other)
        annulled = annul_exactly(session, standing, "Tamu yang sama, digabungkan", account)
    elif decision == "present" and not finding.present:
        at = event.session(number).starts_at
        added = [_put(session, finding, at=at, account=account)]
    elif decision == "absent":
        annulled = annul_exactly(session, standing, note or "Tidak hadir menurut pencocokan", account)
    again = list(reconcile(session, event, number, today, finding.person).findings)
    rows = _decisions(finding, again, decision, note, account)
    session.add_all(rows)
    session.flush()
    return Settling(tuple(row.id for row in rows), finding, decision, tuple(added), tuple(annulled))


def _decisions(finding: Finding, again: list[Finding], decision: str, note: str, account: str) -> list[Settlement]:
    """For the finding as it now is: what settling itself has added is no new evidence. Who is there or not settles all of a person."""
    evidence = {finding.kind: finding.fingerprint} | {
        one.kind: one.fingerprint for one in again if one.kind == finding.kind or (decision in ("present", "absent") and one.other is None)
    }
    officer, guest = (None, finding.person) if finding.is_guest else (finding.person, None)
    return [
        Settlement(
            session_id=finding.session_id, officer_id=officer, guest_id=guest, finding=kind, decision=decision, note=note or None,
            account=account, evidence=known,
        )
        for kind, known in evidence.items()
    ]  # fmt: skip


def unsettle(session: Session, settling: Settling, *, account: str) -> None:
    """The finding is open again, the marks as they were; the history keeps every step."""
    rows = session.scalars(select(Settlement).where(Settlement.id.in_(settling.settlements))).all()
    if not rows:
        raise Problem("This decision was taken back already.")
    for row in rows:
        session.delete(row)
    annul_exactly(session, settling.added, "Pencocokan diurungkan", account)
    _copy(session, settling.annulled, account)
    session.flush()


def take_back_settlement(session: Session, settlement_id: UUID) -> None:
    """Forgets a decision of earlier, so that the finding is asked again; marks it made stay (they are marks like any other)."""
    row = session.get(Settlement, settlement_id)
    if row is not None:
        session.delete(row)
        session.flush()


def annul_exactly(session: Session, mark_ids: Iterable[UUID], reason: str, account: str) -> list[UUID]:
    """Annuls just these marks, those that still stand; the keys of the annulled."""
    ids = list(mark_ids)
    answered = select(Attendance.annuls_id).where(Attendance.mark == "annulled", Attendance.annuls_id.is_not(None))
    query = select(Attendance).where(Attendance.id.in_(ids), Attendance.mark != "annulled", Attendance.id.not_in(answered))
    rows = session.scalars(query).all()
    session.add_all(
        Attendance(
            session_id=one.session_id, officer_id=one.officer_id, guest_id=one.guest_id, mark="annulled", annuls_id=one.id,
            reason=reason, happened_at=now(), source="typed", station=STATION, account=account, nonce=uuid7(),
        )
        for one in rows
    )  # fmt: skip
    session.flush()
    return [one.id for one in rows]


def _put(session: Session, finding: Finding, *, at: datetime, account: str) -> UUID:
    row = Attendance(
        session_id=finding.session_id, officer_id=None if finding.is_guest else finding.person,
        guest_id=finding.person if finding.is_guest else None, mark="in", happened_at=at, source="typed", station=STATION,
        account=account, nonce=uuid7(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def _copy(session: Session, mark_ids: Iterable[UUID], account: str, guest_id: UUID | None = None) -> list[UUID]:
    """New marks that say the same as these; of another guest if one is named."""
    made: list[UUID] = []
    for old in session.scalars(select(Attendance).where(Attendance.id.in_(list(mark_ids)))).all():
        row = Attendance(
            session_id=old.session_id, officer_id=old.officer_id, guest_id=guest_id or old.guest_id, mark=old.mark,
            happened_at=old.happened_at, source=old.source, station=old.station, account=account, nonce=uuid7(),
        )  # fmt: skip
        session.add(row)
        session.flush()
        made.append(row.id)
    return made
