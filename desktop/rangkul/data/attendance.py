"""Who was there: append-only marks from which presence is derived, and the scores of the tests."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
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
    annuls_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("attendance.id"), index=True)
    reason: Mapped[str | None] = mapped_column(String(500))
    happened_at: Mapped[datetime] = mapped_column(Instant)
    recorded_at: Mapped[datetime] = mapped_column(Instant, default=now)
    source: Mapped[Code]  # "scan" | "typed" | "sheet" | "import"
    station: Mapped[Line]  # the table at the door, "meja 2"
    account: Mapped[Line]
    nonce: Mapped[UUID] = mapped_column(UuidKey, unique=True)  # a repeated delivery of the same mark is harmless


class Score(Editable, Base):
    """Understanding before and after, 0–100; of the whole event, or of one session.

    One score for each officer, test and session (or event): partial unique indexes in migrations/versions/v0003.py.
    """

    __tablename__ = "score"
    announces = "score"
    __table_args__ = (
        CheckConstraint("value >= 0 AND value <= 100", name="range"),
    )

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"))
    session_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("event_session.id"))
    officer_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    test: Mapped[Code]  # "pre" | "post"
    value: Mapped[float]


class Settlement(Editable, Base):
    """A difference between door, sheet and test that somebody looked at and let stand; marks that settle one are marks."""

    __tablename__ = "settlement"
    announces = "attendance"

    id: Mapped[Key]
    session_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event_session.id"), index=True)
    officer_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"))
    guest_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("guest.id"))
    finding: Mapped[Code]  # which corner: "door_only", "sheet_only", "tested_only", …
    decision: Mapped[Code]  # "present" | "absent" | "accepted"
    evidence: Mapped[str] = mapped_column(String(64))  # a hash of what was known then: with new evidence the finding comes back
    note: Mapped[str | None] = mapped_column(String(500))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    account: Mapped[Line]


class AwardDecision(Editable, Base):
    """Somebody decided against the rule whether a person earned the event's certificate, and said why."""

    __tablename__ = "award_decision"
    announces = "certificate"

    id: Mapped[Key]
    event_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("event.id"), index=True)
    officer_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"))
    guest_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("guest.id"))
    earned: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(500))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    account: Mapped[Line]
