"""Who was there: append-only marks from which presence is derived, and the scores of the tests."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Instant, Key, Line, UuidKey, now


class Attendance(Base):
    """One mark. Never changed or deleted: a wrong mark is answered by an annulling one."""

    __tablename__ = "attendance"
    announces = "attendance"
    __table_args__ = (
        CheckConstraint("(officer_id IS NULL) <> (guest_id IS NULL)", name="one_person"),
        Index("ix_attendance_session_officer", "session_id", "officer_id"),
    )

    id: Mapped[Key]
    session_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event_session.id"))
    officer_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    guest_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("guest.id"))
    mark: Mapped[Code]  # "in" | "out" | "annulled"
    annuls_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("attendance.id"))
    reason: Mapped[str | None] = mapped_column(String(500))
    happened_at: Mapped[datetime] = mapped_column(Instant)
    recorded_at: Mapped[datetime] = mapped_column(Instant, default=now)
    source: Mapped[Code]  # "scan" | "typed" | "sheet" | "import"
    station: Mapped[Line]  # the table at the door, "meja 2"
    account: Mapped[Line]
    nonce: Mapped[UUID] = mapped_column(UuidKey, unique=True)  # a repeated delivery of the same mark is harmless


class Score(Editable, Base):
    """Understanding before and after, 0–100."""

    __tablename__ = "score"
    announces = "score"
    __table_args__ = (
        UniqueConstraint("event_id", "officer_id", "test"),
        CheckConstraint("value >= 0 AND value <= 100", name="range"),
    )

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"))
    officer_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    test: Mapped[Code]  # "pre" | "post"
    value: Mapped[float]
