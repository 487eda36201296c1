"""Everybody of an event with what they earned and were given: what the page of certificates shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.language import mark
from rangkul.papers.records import PaperComplaint
from rangkul.work.certificate_earning import Candidate, candidates
from rangkul.work.certificate_papers import USUAL, ChosenTemplate
from rangkul.work.certificate_records import CertificateRecord, list_certificates
from rangkul.work.certificates import preflight
from rangkul.work.events import EventRecord

State = Literal["issued", "earned", "missing", "revoked"]
STATES: dict[State, str] = {
    "issued": mark("Issued"), "earned": mark("Earned"), "missing": mark("Not earned"), "revoked": mark("Revoked"),
}  # fmt: skip
EVERYONE = "event", "held", "signer", "text"
"""Places on the paper that are the same for all; a complaint about them is told once."""


@dataclass(frozen=True)
class CertificateLine:
    """One person: `valid` is the certificate that holds, `revoked` the newest one that does not."""

    candidate: Candidate
    sessions: int  # of the event
    valid: CertificateRecord | None = None
    revoked: CertificateRecord | None = None

    @property
    def state(self) -> State:
        if self.valid is not None:
            return "issued"
        if self.revoked is not None:
            return "revoked"
        return "earned" if self.candidate.earned else "missing"

    @property
    def shown(self) -> CertificateRecord | None:
        """The certificate to tell about: the valid one, else the revoked one."""
        return self.valid or self.revoked


@dataclass(frozen=True)
class Check:
    """What issuing to these people would meet.

    `clear` can be printed as it should; `blocked` cannot and is left out; `unearned` are among both, for somebody to decide.
    """

    clear: tuple[UUID, ...]
    blocked: tuple[UUID, ...]
    complaints: tuple[tuple[PaperComplaint, int], ...]  # each with the number of papers it is about
    unearned: tuple[Candidate, ...]


def certificate_lines(session: Session, event: EventRecord, today: date, award: str | None = None) -> list[CertificateLine]:
    """High ranks first, guests last; whoever holds a certificate stands here even when all their marks were annulled.

    `award`: the event's own, or "peserta" at an event whose own is "lulus".
    """
    award = award or event.earning.award
    valid: dict[str, CertificateRecord] = {}
    revoked: dict[UUID, CertificateRecord] = {}
    given = list_certificates(session, event.id, award)
    for record in given:
        if record.revoked_at is None:
            valid[record.serial] = record
        else:
            revoked[record.person_id] = record
    people = candidates(session, event, today, award)
    count = len(event.sessions)
    lines = [CertificateLine(c, count, valid.pop(c.serial, None) if c.serial else None, revoked.pop(c.person_id, None)) for c in people]
    left = {record.person_id: record for record in [*revoked.values(), *valid.values()]}
    lines += [
        CertificateLine(
            Candidate(r.person_id, False, r.name, r.identity, r.station or None, 0, False, (), r.serial if r.revoked_at is None else None),
            count, r if r.revoked_at is None else None, None if r.revoked_at is None else r,
        )
        for r in left.values()
    ]  # fmt: skip
    return lines


def check(
    session: Session, event: EventRecord, person_ids: Sequence[UUID], today: date, award: str | None = None,
    template: ChosenTemplate = USUAL,
) -> Check:  # fmt: skip
    """Looks at every paper before a number is given."""
    wanted = set(person_ids)
    people = [c for c in candidates(session, event, today, award) if c.person_id in wanted and c.serial is None]
    found = preflight(session, event, [c.person_id for c in people], today, award, template) if people else []
    told: dict[tuple[str, str, str, str], tuple[PaperComplaint, int]] = {}
    for complaint in found:
        shared = complaint.place in EVERYONE
        key = (complaint.code, complaint.place, complaint.text, "" if shared else complaint.who)
        told[key] = (complaint, told[key][1] + 1 if key in told else 1)
    blocked = {complaint.who for complaint in found if complaint.blocks}
    return Check(
        tuple(c.person_id for c in people if str(c.person_id) not in blocked),
        tuple(c.person_id for c in people if str(c.person_id) in blocked),
        tuple(sorted(told.values(), key=lambda pair: not pair[0].blocks)),
        tuple(c for c in people if not c.earned),
    )
