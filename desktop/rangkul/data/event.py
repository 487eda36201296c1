"""Socialization events with their sessions, invitations and guests."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from rangkul.data.base import Base, Editable
from rangkul.data.officer import Officer
from rangkul.data.types import Code, Day, Document, Instant, Key, Line, LongText, UuidKey, now


class Event(Editable, Base):
    """Kegiatan; `number` is what people call it ("K-2026-004")."""

    __tablename__ = "event"
    announces = "event"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True)
    type: Mapped[Code]  # "sosialisasi" | "rapat" | "evaluasi"
    title: Mapped[Line]
    starts_on: Mapped[Day] = mapped_column(index=True)
    ends_on: Mapped[Day]
    place: Mapped[Line]
    basis: Mapped[str | None] = mapped_column(String(500))  # the letter or agreement it rests on
    quota: Mapped[int | None]
    note: Mapped[LongText | None]
    status: Mapped[Code] = mapped_column(default="rencana")  # "rencana" | "selesai" | "batal"
    cancelled_reason: Mapped[str | None] = mapped_column(String(500))
    earning: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)  # the rule for earning a certificate
    signers: Mapped[list[dict[str, Any]]] = mapped_column(Document, default=list)

    sessions: Mapped[list["EventSession"]] = relationship(
        lazy="raise_on_sql", order_by="EventSession.number", cascade="all, delete-orphan"
    )


class EventSession(Editable, Base):
    """What attendance is taken for."""

    __tablename__ = "event_session"
    announces = "event"

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"), index=True)
    number: Mapped[int]  # its place in the order of time; renumbered when sessions move
    title: Mapped[Line]
    starts_at: Mapped[datetime] = mapped_column(Instant)
    ends_at: Mapped[datetime] = mapped_column(Instant)
    speaker: Mapped[Line | None]
    material: Mapped[Line | None]


class Invitation(Editable, Base):
    __tablename__ = "invitation"
    announces = "invitation"
    __table_args__ = (UniqueConstraint("event_id", "officer_id"),)

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"))
    officer_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    status: Mapped[Code] = mapped_column(default="diundang")  # "diundang" | "bersedia" | "berhalangan" | "diwakili"
    represented_by: Mapped[Line | None]
    note: Mapped[str | None] = mapped_column(String(500))

    officer: Mapped[Officer] = relationship(lazy="raise_on_sql")


class Guest(Editable, Base):
    """Someone at the event who is no registered officer."""

    __tablename__ = "guest"
    announces = "guest"
    __table_args__ = (Index("ix_guest_event_id", "event_id"),)

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"))
    name: Mapped[Line]
    rank: Mapped[Code | None]
    nrp: Mapped[str | None] = mapped_column(String(20))
    unit: Mapped[Line | None]
    added_at: Mapped[datetime] = mapped_column(Instant, default=now)


class PrintRun(Base):
    """Attendance sheets as they were printed: the PDF itself and the map of every box on it."""

    __tablename__ = "print_run"
    announces = "sheet"

    id: Mapped[Key]
    code: Mapped[str] = mapped_column(String(12), unique=True)  # what stands in the page codes
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"), index=True)
    session_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event_session.id"))
    printed_at: Mapped[datetime] = mapped_column(Instant, default=now)
    account: Mapped[Line]
    pages: Mapped[int]
    people: Mapped[int]
    pdf: Mapped[bytes] = mapped_column(deferred=True)
    map: Mapped[dict[str, Any]] = mapped_column(Document, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64))

