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
    agenda: Mapped[LongText | None]
    dress: Mapped[Line | None]
    budget: Mapped[LongText | None]  # what it costs and who pays, for the organizer's eyes
    contact: Mapped[Line | None]  # whom the invited may ask
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
    represented_by: Mapped[Line | None]  # the name, when it is no registered officer
    representative_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"))
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    tag: Mapped[str | None] = mapped_column(String(12), index=True)  # what the QR of the name tag says
    note: Mapped[str | None] = mapped_column(String(500))

    officer: Mapped[Officer] = relationship(lazy="raise_on_sql", foreign_keys=officer_id)


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
    tag: Mapped[str | None] = mapped_column(String(12), index=True)
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


class EventFile(Editable, Base):
    """An attachment: a photo of the day, slides. The file lies in the data folder, named by its hash."""

    __tablename__ = "event_file"
    announces = "event_file"

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"), index=True)
    type: Mapped[Code]  # "foto" | "materi" | "dokumen"
    name: Mapped[Line]
    caption: Mapped[Line | None]
    bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    added_at: Mapped[datetime] = mapped_column(Instant, default=now)
    account: Mapped[Line]


class Letter(Editable, Base):
    """An invitation letter as it was numbered: every word of it, and whom it invites."""

    __tablename__ = "letter"
    announces = "letter"

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"), index=True)
    number: Mapped[str] = mapped_column(String(80), unique=True)
    dated: Mapped[Day]
    addressee: Mapped[Line]
    snapshot: Mapped[dict[str, Any]] = mapped_column(Document)
    officer_ids: Mapped[list[str]] = mapped_column(Document, default=list)
    issued_at: Mapped[datetime] = mapped_column(Instant, default=now)
    issued_by: Mapped[Line]
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)
    withdrawn_reason: Mapped[str | None] = mapped_column(String(500))


class EventPaper(Editable, Base):
    """What somebody typed for a paper after the event: minutes, conclusions, the words of a berita acara."""

    __tablename__ = "event_paper"
    announces = "event_paper"
    __table_args__ = (UniqueConstraint("event_id", "type"),)

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"))
    type: Mapped[Code]  # "notulen" | "berita_acara" | "laporan"
    content: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)


class TakeAlong(Editable, Base):
    """An event that went out as a file for a laptop without network, and what came back of it."""

    __tablename__ = "take_along"
    announces = "take_along"

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"), index=True)
    station: Mapped[Line]  # the table at the door that the laptop will be
    made_at: Mapped[datetime] = mapped_column(Instant, default=now)
    made_by: Mapped[Line]
    returned_at: Mapped[datetime | None] = mapped_column(Instant)  # the last time its marks were merged
    marks: Mapped[int] = mapped_column(default=0)  # so many came back in all
