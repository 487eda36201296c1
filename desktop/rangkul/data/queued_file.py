"""A file that was dropped but is no batch yet, because somebody must say or do something first."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Document, Instant, Key, Line, UuidKey, now


class QueuedFile(Editable, Base):
    """It stays in the queue, also over a restart, until it is taken in or left out. The file itself is read again from `path`."""

    __tablename__ = "queued_file"
    announces = "batch"

    id: Mapped[Key]
    drop_id: Mapped[UUID] = mapped_column(UuidKey, index=True)  # as Batch.drop_id
    file_name: Mapped[Line]
    path: Mapped[str] = mapped_column(String(1000))
    wants: Mapped[Code]  # "village" | "password" | "layout" | "other" (it was refused: see `why`)
    why: Mapped[dict[str, Any] | None] = mapped_column(Document)  # the sentence, as Message.as_json gives it
    candidates: Mapped[list[Any]] = mapped_column(Document, default=list)  # codes of the villages it may be about, likeliest first
    records: Mapped[int] = mapped_column(default=0)  # people found in it
    read_at: Mapped[datetime] = mapped_column(Instant, default=now)
    read_by: Mapped[Line]
