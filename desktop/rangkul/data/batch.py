"""One file taken in, with every raw row and what became of it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Document, Instant, Key, Line, LongText, UuidKey, now


class Batch(Editable, Base):
    """Impor. Under review until applied; can be taken back afterwards."""

    __tablename__ = "batch"
    announces = "batch"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True)  # "IMP-2026-0012"
    type: Mapped[Code]  # "workers" | "officers" | "attendance" | "answers" (Y/T) | "kpj" | "bulk" (many changed at once, no file)
    file_name: Mapped[Line]  # of a bulk change: what it was
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    path: Mapped[str | None] = mapped_column(String(1000))  # where the file lay; it is never kept itself
    layouts: Mapped[list[Any] | None] = mapped_column(Document)  # how its tables were understood, as SheetLayout has them
    drop_id: Mapped[UUID | None] = mapped_column(UuidKey, index=True)  # files dropped together share it: one queue
    blanks: Mapped[Code] = mapped_column(default="keep", server_default="keep")  # what an empty cell means: "keep" | "clear" | "fill"
    village_code: Mapped[str | None] = mapped_column(ForeignKey("village.code"), index=True)
    dispatch_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("dispatch.id"))
    read_at: Mapped[datetime] = mapped_column(Instant, default=now)
    read_by: Mapped[Line]
    status: Mapped[Code] = mapped_column(default="review")  # "review" | "applied" | "taken_back" | "discarded"
    applied_at: Mapped[datetime | None] = mapped_column(Instant)
    taken_back_at: Mapped[datetime | None] = mapped_column(Instant)
    counts: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)
    notes: Mapped[list[Any]] = mapped_column(Document, default=list)  # complaints about the file as a whole
    basis: Mapped[Line] = mapped_column(default="Pendaftaran peserta BPU")  # lawful basis, UU 27/2022 article 20
    keep_until: Mapped[date | None]


_ABOUT_SOMEBODY = text("target_id IS NOT NULL")


class BatchRow(Base):
    """A row as it came (`raw`), as it was understood (`record`), what is wrong with it and what was done.

    kind: new | changed | same | duplicate | conflict | missing | problem | other; decision: take | park | skip;
    outcome: null while under review, then baru | diubah | sama | dilewati | ditunda.
    """

    __tablename__ = "batch_row"
    __table_args__ = (
        Index("ix_batch_row_batch_kind", "batch_id", "kind", "number"),
        Index("ix_batch_row_target", "target_id", sqlite_where=_ABOUT_SOMEBODY, postgresql_where=_ABOUT_SOMEBODY),
    )

    batch_id: Mapped[UUID] = mapped_column(UuidKey, ForeignKey("batch.id"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)  # order in the file, from 1
    sheet: Mapped[Line | None]
    row: Mapped[int | None]  # as Excel shows it
    raw: Mapped[LongText]  # JSON list of the row's cells as texts, as the reader gave it
    record: Mapped[dict[str, Any]] = mapped_column(Document)
    changes: Mapped[dict[str, Any] | None] = mapped_column(Document)  # field → [ours when read, theirs]
    choices: Mapped[dict[str, Any] | None] = mapped_column(Document)  # field → [side, ours, theirs]: cells decided one by one
    problems: Mapped[list[Any] | None] = mapped_column(Document)  # as `problem_json` of work/intake.py gives them
    kind: Mapped[Code]
    decision: Mapped[Code]
    outcome: Mapped[Code | None]
    target_id: Mapped[UUID | None] = mapped_column(UuidKey)  # the worker or officer it became or changed
    before: Mapped[dict[str, Any] | None] = mapped_column(Document)  # the values of the target that the row replaced
    version_after: Mapped[int | None]  # the target's version once applied; edited since when it differs
