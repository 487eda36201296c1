"""A workbook sent to a village, with a snapshot of what it held."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, false
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Document, Instant, Key, Line, UuidKey, now

WITHOUT_HAMLET = "Tanpa dusun"
"""What stands as the hamlet of a workbook for those of whom no hamlet is known."""


class Dispatch(Editable, Base):
    """Kiriman. `snapshot` holds the rows as sent: key of the row → its values, for the three-way merge."""

    __tablename__ = "dispatch"
    announces = "dispatch"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True)  # "KRM-2026-0007"
    village_code: Mapped[str] = mapped_column(ForeignKey("village.code"), index=True)
    hamlet: Mapped[Line | None]  # of this hamlet only
    profile: Mapped[dict[str, Any] | None] = mapped_column(Document)  # which columns it has, and how the NIK is shown
    sealed: Mapped[bool] = mapped_column(default=False, server_default=false())  # opens with a password only
    file_name: Mapped[Line]
    sha256: Mapped[str] = mapped_column(String(64))
    rows: Mapped[int]
    snapshot: Mapped[dict[str, Any]] = mapped_column(Document, deferred=True)
    sent_at: Mapped[datetime] = mapped_column(Instant, default=now)
    sent_by: Mapped[Line]
    due_on: Mapped[date | None]
    reminded_at: Mapped[datetime | None] = mapped_column(Instant)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)  # never reached the village, or replaced by another one
    returned_at: Mapped[datetime | None] = mapped_column(Instant)
    returned_batch_id: Mapped[UUID | None] = mapped_column(UuidKey)
