"""Looking through a batch: lists of batches and what is in each; the one door to the parts of a review."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.work.review_decide import choose, decide, discard, remember, reopen, restore, settle_missing, take_as_new
from rangkul.work.review_records import (
    DECISION_WORDS,
    FIELD_WORDS,
    KINDS,
    OUTCOME_WORDS,
    STATUS_WORDS,
    BatchRecord,
    ReviewRow,
    RowProblem,
    batch_record,
)
from rangkul.work.review_repair import clean_value, correct, repair, use_proposals
from rangkul.work.review_rows import Filter, count_groups, find_keys, is_open, review_rows, rows_by_key

__all__ = [
    "DECISION_WORDS", "FIELD_WORDS", "KINDS", "OUTCOME_WORDS", "STATUS_WORDS", "BatchRecord", "Filter", "Overview", "ReviewRow",
    "RowProblem", "batch_record", "choose", "clean_value", "correct", "count_groups", "count_kinds", "count_ready", "decide", "discard",
    "find_batch", "find_batches", "find_keys", "list_batches", "overview", "remember", "reopen", "repair", "restore", "review_rows",
    "rows_by_key", "settle_missing", "take_as_new", "use_proposals",
]  # fmt: skip


@dataclass(frozen=True)
class Overview:
    """A batch with what is in it now: rows by kind, and how many `apply` would write."""

    batch: BatchRecord
    kinds: dict[str, int]
    ready: int


def list_batches(
    session: Session, *, statuses: Sequence[str] | None = None, types: Sequence[str] | None = None, limit: int = 200
) -> list[BatchRecord]:
    """Batches, newest first."""
    query = select(Batch, Village.name).outerjoin(Village, Village.code == Batch.village_code).order_by(Batch.read_at.desc())
    if statuses:
        query = query.where(Batch.status.in_(statuses))
    if types:
        query = query.where(Batch.type.in_(types))
    return [batch_record(batch, village) for batch, village in session.execute(query.limit(limit))]


def find_batch(session: Session, text: str) -> BatchRecord:
    """By its number as on screen, or its key."""
    query = select(Batch, Village.name).outerjoin(Village, Village.code == Batch.village_code)
    found = session.execute(query.where(func.upper(Batch.number) == text.strip().upper())).first()
    if found is None:
        try:
            found = session.execute(query.where(Batch.id == UUID(text.strip()))).first()
        except ValueError:
            found = None
    if found is None:
        raise Problem("There is no import {text}. The numbers stand in the history, e.g. IMP-2026-0001.", text=text)
    return batch_record(found[0], found[1])


def find_batches(session: Session, batch_ids: Sequence[UUID]) -> list[BatchRecord]:
    """These batches, in this order."""
    query = select(Batch, Village.name).outerjoin(Village, Village.code == Batch.village_code).where(Batch.id.in_(batch_ids))
    found = {batch.id: batch_record(batch, village) for batch, village in session.execute(query)}
    return [found[key] for key in batch_ids if key in found]


def overview(session: Session, batch_id: UUID) -> Overview:
    return Overview(find_batch(session, str(batch_id)), count_kinds(session, batch_id), count_ready(session, batch_id))


def count_kinds(session: Session, batch_id: UUID) -> dict[str, int]:
    query = select(BatchRow.kind, func.count()).where(BatchRow.batch_id == batch_id).group_by(BatchRow.kind)
    return dict(session.execute(query).all())


def count_ready(session: Session, batch_id: UUID) -> int:
    """How many rows `apply` would write now."""
    query = select(func.count()).where(is_open(batch_id), BatchRow.decision == "take")
    return int(session.scalar(query) or 0)
