"""Certificates, frozen when issued, with the counters and the key that make them unique and genuine."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Document, Instant, Key, Line, UuidKey, now


class Certificate(Base):
    """What was printed, word for word. Only revoking and the count of reprints may change it afterwards.

    A charter belongs to a village instead of a person and may have no event.
    One valid certificate for each person, event and type: partial unique indexes in migrations/versions/v0003.py,
    as saying so here would load PostgreSQL's dialect at every start (0.03 s).
    """

    __tablename__ = "certificate"
    announces = "certificate"
    __table_args__ = (
        CheckConstraint(
            "(CASE WHEN officer_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN guest_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN village_code IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_holder",
        ),
    )

    id: Mapped[Key]
    event_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("event.id"))
    officer_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    guest_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("guest.id"))
    village_code: Mapped[str | None] = mapped_column(ForeignKey("village.code"))
    type: Mapped[Code]  # "peserta" (was there) | "lulus" (passed) | "piagam" (a village's charter)
    serial: Mapped[str] = mapped_column(String(80), unique=True)
    snapshot: Mapped[dict[str, Any]] = mapped_column(Document)  # every word on the paper
    template: Mapped[Code]
    template_version: Mapped[int]
    template_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("template.id"))  # None: the built-in design
    replaces_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("certificate.id"))
    seal: Mapped[str] = mapped_column(String(1000))  # the signed text in the QR
    issued_at: Mapped[datetime] = mapped_column(Instant, default=now)
    issued_by: Mapped[Line]
    pdf_sha256: Mapped[str | None] = mapped_column(String(64))  # of its page, as first printed
    prints: Mapped[int] = mapped_column(default=0)
    revoked_at: Mapped[datetime | None] = mapped_column(Instant)
    revoked_by: Mapped[Line | None]
    revoked_reason: Mapped[str | None] = mapped_column(String(500))


class NumberSeries(Editable, Base):
    """The last number given in a series and year; its row is locked while a number is taken."""

    __tablename__ = "number_series"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(default=0)


class SigningKey(Base):
    """The branch's Ed25519 key; the newest signs, all of them verify."""

    __tablename__ = "signing_key"

    id: Mapped[Key]
    private_key: Mapped[bytes]
    public_key: Mapped[bytes]
    made_at: Mapped[datetime] = mapped_column(Instant, default=now)
