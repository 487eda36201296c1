"""Issuing certificates: numbers without gaps, frozen words, a seal; replacing one after a correction, revoking."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.certificate import Certificate
from rangkul.data.event import Event
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.papers.records import PaperComplaint
from rangkul.papers.seal import Sealer
from rangkul.rules.dates import WIB
from rangkul.rules.numbering import render_number
from rangkul.work.certificate_earning import Candidate, candidates, decide
from rangkul.work.certificate_keys import public_keys, signing_key
from rangkul.work.certificate_papers import (
    USUAL,
    ChosenTemplate,
    chosen_template,
    complaints_about,
    count_printing,
    draw,
    has_signer,
    keep_logo,
    snapshot,
)
from rangkul.work.certificate_records import CertificateRecord, event_of, index_certificates, list_certificates, record_of
from rangkul.work.events import EventRecord, get_event
from rangkul.work.office import load_office

__all__ = [
    "USUAL", "Candidate", "CertificateRecord", "candidates", "count_printing", "draw", "event_of", "issue", "list_certificates",
    "preflight", "public_keys", "record_of", "reissue", "revoke", "signing_key",
]  # fmt: skip

BUILT_IN, BUILT_IN_VERSION, DESIGNED = "bawaan", 1, "templat"


def preflight(
    session: Session, event: EventRecord, person_ids: Sequence[UUID] | None, today: date, award: str | None = None,
    template: ChosenTemplate = USUAL,
) -> list[PaperComplaint]:  # fmt: skip
    """What the papers would have to squeeze or could not print, told before any number is given."""
    award = award or event.earning.award
    return complaints_about(session, event, _chosen(candidates(session, event, today, award), person_ids), award, template)


def _chosen(everyone: list[Candidate], person_ids: Sequence[UUID] | None) -> list[Candidate]:
    if person_ids is None:
        return [c for c in everyone if c.waiting]
    wanted = set(person_ids)
    return [c for c in everyone if c.person_id in wanted and c.serial is None]


def issue(
    session: Session, event: EventRecord, today: date, *, account: str, person_ids: Sequence[UUID] | None = None, reason: str = "",
    award: str | None = None, template: ChosenTemplate = USUAL, at: datetime | None = None, progress: Progress | None = None,
) -> list[UUID]:  # fmt: skip
    """Issues to all who earned one and have none, or to `person_ids`: a serial, frozen data, a seal. Gives the keys.

    Whoever of `person_ids` did not earn one gets it with `reason`, which is kept as a decision. `award`: "peserta" at an event whose own
    is "lulus". Another station that issues for the same event waits, and then sees what was issued here.
    """
    event = _locked(session, event.id)
    award = award or event.earning.award
    chosen = _chosen(candidates(session, event, today, award), person_ids)
    if not has_signer(session, event):
        raise Problem("Nobody is set up to sign the certificates. Add a signer in the settings or in the plan of the event.")
    chosen = [_allowed(session, event, award, candidate, reason, account) for candidate in chosen]
    press, issued = Press(session, account, at or now(), award, template), list[UUID]()
    for number, candidate in enumerate(chosen, 1):
        issued.append(press.issue(event, candidate))
        if progress:
            progress(number, len(chosen), candidate.name)
    session.flush()
    index_certificates(session, issued)
    return issued


def _locked(session: Session, event_id: UUID) -> EventRecord:
    """The event as it is now, not as a screen remembers it; others who issue for it wait."""
    session.execute(select(Event.id).where(Event.id == event_id).with_for_update())
    event = get_event(session, event_id)
    if event.status == "batal":
        raise Problem("{event} was cancelled; it gives no certificates.", event=event.title)
    return event


def _allowed(session: Session, event: EventRecord, award: str, candidate: Candidate, reason: str, account: str) -> Candidate:
    if not candidate.earned:
        if not reason.strip():
            raise Problem("{name} did not earn a certificate. Say why one is given all the same.", name=candidate.name)
        if award == event.earning.award:
            decide(session, event.id, candidate.person_id, True, reason, account=account)
    return candidate


class Press:
    """Makes one certificate after the other, with one key, one template and the office's numbers."""

    def __init__(self, session: Session, account: str, at: datetime, type_: str, template: ChosenTemplate) -> None:
        self.session, self.account, self.at, self.type = session, account, at, type_
        self.office, self.sealer, self.day = load_office(session), Sealer(signing_key(session)), at.astimezone(WIB).date()
        self.template_id = chosen_template(session, type_, template)
        self.design, self.logo = self._design(), keep_logo(session, self.office)

    def _design(self) -> tuple[str, int]:
        from rangkul.work.templates import load_template

        if self.template_id is None:
            return BUILT_IN, BUILT_IN_VERSION
        return DESIGNED, load_template(self.session, self.template_id).revision

    def number(self) -> str:
        """The next number; all types of certificates share the counter."""
        counter = next_number(self.session, "certificate", self.day.year)
        return render_number(self.office.certificate_number, seq=counter, day=self.day, unit=self.office.unit)

    def issue(self, event: EventRecord, candidate: Candidate, replaced: Certificate | None = None) -> UUID:
        before = replaced.serial if replaced else ""
        frozen = snapshot(self.office, event, candidate, self.number(), self.type, logo=self.logo, replaces=before)
        guest_id = candidate.person_id if candidate.is_guest else None
        return self.put(frozen, sealed(frozen, event), replaced, event.id, None if candidate.is_guest else candidate.person_id, guest_id)

    def put(
        self, frozen: dict[str, Any], data: dict[str, str], replaced: Certificate | None = None, event_id: UUID | None = None,
        officer_id: UUID | None = None, guest_id: UUID | None = None, village_code: str | None = None,
    ) -> UUID:  # fmt: skip
        """Stores one certificate with these words; `data` is what its seal says."""
        row = Certificate(
            id=uuid7(), event_id=event_id, officer_id=officer_id, guest_id=guest_id, village_code=village_code, type=self.type,
            serial=frozen["serial"], snapshot=frozen, template=self.design[0], template_version=self.design[1],
            template_id=self.template_id, replaces_id=replaced.id if replaced else None, seal=self.sealer.seal(data), issued_at=self.at,
            issued_by=self.account,
        )  # fmt: skip
        self.session.add(row)
        return row.id


def sealed(frozen: dict[str, Any], event: EventRecord) -> dict[str, str]:
    """What the QR says and a check without our records shows."""
    passed = {"award": "lulus"} if frozen["type"] == "lulus" else {}
    return {
        "kind": "certificate", "serial": frozen["serial"], "name": frozen["name"], "rank": frozen["identity"],
        "station": frozen["station"], "event": frozen["event"], "date": event.ends_on.isoformat(),
        "office": frozen["letterhead"]["office"],
    } | passed  # fmt: skip


# Afterwards


def revoke(session: Session, certificate_id: UUID, reason: str, *, account: str) -> None:
    """Revokes with a reason; the number is never given again."""
    take_out(session, certificate_id, reason, account)
    session.flush()


def take_out(session: Session, certificate_id: UUID, reason: str, account: str) -> Certificate:
    """The valid certificate, locked, and marked as one that no longer holds."""
    if not reason.strip():
        raise Problem("Say why the certificate is revoked; whoever checks it will read the reason.")
    row = session.get_one(Certificate, certificate_id, with_for_update=True)
    if row.revoked_at is not None:
        raise Problem("Certificate {serial} is revoked already.", serial=row.serial)
    row.revoked_at, row.revoked_by, row.revoked_reason = now(), account, reason.strip()
    return row


def reissue(
    session: Session, certificate_id: UUID, reason: str, today: date, *, account: str, template: ChosenTemplate = USUAL,
    at: datetime | None = None,
) -> UUID:  # fmt: skip
    """A new certificate with today's correct words takes the place of one that was wrong, and says so on the paper.

    The old number stays known as replaced. Both happen or neither.
    """
    event_id = event_of(session, certificate_id)
    if event_id is None:
        raise Problem("This certificate belongs to no event; it is replaced where it was issued.")
    event = _locked(session, event_id)
    old = take_out(session, certificate_id, reason, account)
    holder, serial = old.officer_id or old.guest_id, old.serial
    everyone = candidates(session, event, today, old.type)
    candidate = next((c for c in everyone if c.person_id == holder), None) or next((c for c in everyone if c.serial == serial), None)
    if candidate is None:
        name = old.snapshot["name"]
        raise Problem("{name} is no longer on the list of the event. Invite them again, then replace the certificate.", name=name)
    if not has_signer(session, event):
        raise Problem("Nobody is set up to sign the certificates. Add a signer in the settings or in the plan of the event.")
    session.flush()  # the old one must be out before another of its kind may be valid
    key = Press(session, account, at or now(), old.type, template).issue(event, candidate, old)
    session.flush()
    index_certificates(session, [key])
    return key
