"""Issued certificates as lists show them, and as the search finds them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.certificate import Certificate


@dataclass(frozen=True)
class CertificateRecord:
    """An issued certificate; `person_id` is the key of its officer or guest, or its own when it belongs to a village.

    `replaced_by` is the serial of the one that took its place (it is revoked then), `replaces` the serial of the one whose place it took.
    """

    id: UUID
    event_id: UUID | None
    person_id: UUID
    serial: str
    name: str
    identity: str
    station: str
    issued_at: datetime
    issued_by: str
    prints: int
    revoked_at: datetime | None
    revoked_reason: str | None
    type: str = "peserta"
    template_id: UUID | None = None
    village_code: str | None = None
    replaces: str | None = None
    replaced_by: str | None = None


def list_certificates(session: Session, event_id: UUID, type_: str | None = None) -> list[CertificateRecord]:
    """The event's certificates in the order of their issue, of one type or all."""
    query = select(Certificate).where(Certificate.event_id == event_id)
    if type_ is not None:
        query = query.where(Certificate.type == type_)
    return records_of(session.scalars(query.order_by(Certificate.issued_at, Certificate.id)))


def records_of(rows: Iterable[Certificate]) -> list[CertificateRecord]:
    """Records of rows that hold with each certificate the one that took its place."""
    rows = list(rows)
    successors = {row.replaces_id: row.serial for row in rows if row.replaces_id is not None}
    return [record_of(row, successors.get(row.id)) for row in rows]


def record_of(row: Certificate, replaced_by: str | None = None) -> CertificateRecord:
    s = row.snapshot
    return CertificateRecord(
        row.id, row.event_id, row.officer_id or row.guest_id or row.id, row.serial, s["name"], s["identity"], s["station"],
        row.issued_at, row.issued_by, row.prints, row.revoked_at, row.revoked_reason, row.type, row.template_id, row.village_code,
        s.get("replaces"), replaced_by,
    )  # fmt: skip


def event_of(session: Session, certificate_id: UUID) -> UUID | None:
    """The event a certificate belongs to; None for a village's charter."""
    return session.scalar(select(Certificate.event_id).where(Certificate.id == certificate_id))


def replaced_by(session: Session, certificate_id: UUID) -> str | None:
    """The serial of the certificate that took the place of this one."""
    return session.scalar(select(Certificate.serial).where(Certificate.replaces_id == certificate_id).limit(1))


def index_certificates(session: Session, ids: Sequence[UUID]) -> None:
    rows = session.scalars(select(Certificate).where(Certificate.id.in_(list(ids)))).all()
    search.index(session, "certificate", [
        (c.id, c.serial, f"{c.snapshot['name']} · {c.snapshot['event']}", f"{c.serial} {c.snapshot['name']}", c.serial)
        for c in rows
    ])  # fmt: skip
