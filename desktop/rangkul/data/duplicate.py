"""Two workers who may be one person, what was decided about them, and merges that can be undone."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Document, Instant, Key, Line, UuidKey, now


class DuplicatePair(Editable, Base):
    """A pair somebody decided about; undecided ones are found anew and not stored. `first_id` is the lesser key.

    The keys refer to workers without a constraint: a merged or removed worker is remembered.
    """

    __tablename__ = "duplicate_pair"
    announces = "duplicate"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    id: Mapped[Key]
    first_id: Mapped[UUID] = mapped_column(UuidKey)
    second_id: Mapped[UUID] = mapped_column(UuidKey, index=True)
    score: Mapped[int]  # of 100
    reasons: Mapped[list[Any]] = mapped_column(Document, default=list)  # what each field said, as Message.as_json gives it
    decision: Mapped[Code]  # "different" | "later" | "merged"
    decided_at: Mapped[datetime] = mapped_column(Instant, default=now)
    decided_by: Mapped[Line]


class WorkerMerge(Editable, Base):
    """Two workers made one. Both stand here as they were, with everything that hung on the one who went, for the way back."""

    __tablename__ = "worker_merge"
    announces = "duplicate"

    id: Mapped[Key]
    kept_id: Mapped[UUID] = mapped_column(UuidKey, index=True)
    gone_id: Mapped[UUID] = mapped_column(UuidKey, index=True)
    name: Mapped[Line]  # what the merged worker was called then
    kept_before: Mapped[dict[str, Any]] = mapped_column(Document)  # all columns of the worker who stayed
    gone_before: Mapped[dict[str, Any]] = mapped_column(Document)
    kept_after: Mapped[dict[str, Any]] = mapped_column(Document)  # what the merge made of them: tells later edits apart
    chosen: Mapped[dict[str, Any]] = mapped_column(Document)  # field → "kept" | "gone" | a value of its own
    moved: Mapped[dict[str, Any]] = mapped_column(Document)  # what hung on the one who went: table → keys
    version_after: Mapped[int]  # the kept worker's version once merged; edited since when it differs
    merged_at: Mapped[datetime] = mapped_column(Instant, default=now)
    merged_by: Mapped[Line]
    undone_at: Mapped[datetime | None] = mapped_column(Instant)
    undone_by: Mapped[Line | None]
