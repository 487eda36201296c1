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

    One valid certificate for each person, event and type: two partial unique indexes in migrations/versions/v0002.py,
    as saying so here would load PostgreSQL's dialect at every start (0.03 s).
    """

    __tablename__ = "certificate"
    announces = "certificate"
    __table_args__ = (
        CheckConstraint("(officer_id IS NULL) <> (guest_id IS NULL)", name="one_person"),
    )

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"))
    officer_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    guest_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("guest.id"))
    type: Mapped[Code]  # "peserta" now; others later
    serial: Mapped[str] = mapped_column(String(80), unique=True)
    snapshot: Mapped[dict[str, Any]] = mapped_column(Document)  # every word on the paper
    template: Mapped[Code]
    template_version: Mapped[int]
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
