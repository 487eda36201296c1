"""Rows of officers' lists that were parked: listed until somebody mends them or says that they are not needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.officer import Officer
from rangkul.errors import Problem
from rangkul.rules.message import Message
from rangkul.work.officer_undo import OfficerUndo
from rangkul.work.officer_undo import take_back as take_edit_back

RowKey = tuple[UUID, int]
"""Batch, and number in it."""


@dataclass(frozen=True)
class ParkedOfficer:
    """One row: what was understood of it, and what is wrong with it. `target_id`: the officer it would change."""

    key: RowKey
    file: str
    row: int
    read_at: datetime | None
    name: str
    nrp: str
    rank: str | None
    station: str | None
    villages: tuple[str, ...]
    village_names: tuple[str, ...]
    phone: str | None
    problems: tuple[Message, ...]
    cells: str
    target_id: UUID | None


def list_parked(session: Session) -> list[ParkedOfficer]:
    """All of them, newest list first, in the order of the list."""
    query = (
        select(BatchRow, Batch.file_name, Batch.applied_at)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(Batch.type == "officers", Batch.status == "applied", BatchRow.outcome == "ditunda")
        .order_by(Batch.applied_at.desc(), BatchRow.number)
    )
    return [_parked(row, file, at) for row, file, at in session.execute(query)]


def _parked(row: BatchRow, file: str, at: datetime | None) -> ParkedOfficer:
    record: dict[str, Any] = row.record or {}
    told: Sequence[dict[str, Any]] = row.problems or ()
    return ParkedOfficer(
        (row.batch_id, row.number), file, row.row or 0, at, record.get("name") or "", record.get("nrp") or "",
        record.get("rank"), record.get("station"),
        tuple(record.get("villages") or ()), tuple(record.get("village_names") or ()), record.get("phone"),
        tuple(Message.from_json(one) for one in told), row.raw, row.target_id,
    )  # fmt: skip


def settle_parked(session: Session, key: RowKey, edit: OfficerUndo | None) -> None:
    """The row was mended by `edit`, with which it is taken back like the others of its list; None: it is not needed."""
    row = session.get(BatchRow, key)
    batch = session.get(Batch, row.batch_id) if row is not None else None
    if row is None or batch is None or row.outcome != "ditunda" or batch.status != "applied":
        raise Problem("Somebody settled this row in the meantime. Refresh the list.")
    if edit is None:
        _count(batch, row, "dilewati", "skip")
        return
    row.target_id, row.before, row.version_after = edit.id, dict(edit.before) if edit.before is not None else None, edit.version
    _count(batch, row, "diubah" if edit.before is not None else "baru", "take")


def reopen_parked(session: Session, key: RowKey, edit: OfficerUndo | None, today: date) -> None:
    """Parks the row again and takes the edit back."""
    row = session.get_one(BatchRow, key)
    if edit is not None:
        take_edit_back(session, edit, today)
    row.target_id = edit.id if edit is not None and session.get(Officer, edit.id) is not None else None
    row.before, row.version_after = None, None
    _count(session.get_one(Batch, row.batch_id), row, "ditunda", "park")


def _count(batch: Batch, row: BatchRow, outcome: str, decision: str) -> None:
    """The batch's figures follow."""
    outcomes = dict((batch.counts or {}).get("outcomes", {}))
    if row.outcome:
        outcomes[row.outcome] = outcomes.get(row.outcome, 1) - 1
    outcomes[outcome] = outcomes.get(outcome, 0) + 1
    row.outcome, row.decision = outcome, decision
    batch.counts = {**(batch.counts or {}), "outcomes": {name: count for name, count in outcomes.items() if count}}
