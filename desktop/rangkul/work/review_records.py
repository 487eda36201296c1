"""What a review shows of a batch: its words, and its rows as frozen records."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from rangkul.data.batch import Batch
from rangkul.language import mark
from rangkul.rules.message import Message
from rangkul.work.returning import column_of, columns_at

KINDS = {
    "new": mark("New"), "changed": mark("Changed"), "conflict": mark("Conflict"), "duplicate": mark("Likely duplicate"),
    "missing": mark("Missing in the file"), "problem": mark("With errors"), "same": mark("Unchanged"), "other": mark("Not a worker's row"),
}  # fmt: skip
FIELD_WORDS = {
    "nik": mark("NIK"), "name": mark("Name"), "sex": mark("Sex"), "birth_date": mark("Birth date"), "birth_place": mark("Birth place"),
    "kk": mark("Family card"), "phone": mark("Phone"), "mother_name": mark("Mother's name"), "address": mark("Address"),
    "hamlet": mark("Hamlet"), "rt": mark("RT"), "rw": mark("RW"), "occupation": mark("Occupation"), "note": mark("Note"),
    "village": mark("Village"), "village_code": mark("Village"), "status": mark("Status"), "row": mark("Row"), "income": mark("Income"),
    "status_since": mark("Status since"), "status_reason": mark("Reason of the status"), "registered_on": mark("Registered on"),
    "pay_months": mark("Months paid at once"), "paid_until": mark("Paid until"), "consent_form": mark("Consent"),
    "consent_on": mark("Consent given on"), "with_jht": mark("With JHT"), "funding": mark("Funding"), "kpj": mark("KPJ"),
    "officer_id": mark("Officer"), "event_id": mark("Event"),
}  # fmt: skip
DECISION_WORDS = {"take": mark("Take"), "park": mark("Park"), "skip": mark("Skip")}
OUTCOME_WORDS = {
    "baru": mark("Added"), "diubah": mark("Updated"), "sama": mark("As before"), "dilewati": mark("Skipped"), "ditunda": mark("Parked"),
}  # fmt: skip
STATUS_WORDS = {
    "review": mark("Under review"), "applied": mark("Applied"), "taken_back": mark("Taken back"), "discarded": mark("Put aside"),
}  # fmt: skip
ON_ROSTER = ("baru", "diubah")
"""Outcomes of rows that are on the roster now: decided no more."""

Key = tuple[UUID, int]
"""A row of a review: its batch and its number there."""


@dataclass(frozen=True)
class BatchRecord:
    """A batch as lists show it."""

    id: UUID
    number: str
    type: str
    file_name: str
    village_code: str | None
    village: str | None
    read_at: datetime
    read_by: str
    status: str
    kinds: dict[str, int]
    outcomes: dict[str, int]
    notes: tuple[Message, ...]
    from_dispatch: bool
    blanks: str = "keep"
    drop_id: UUID | None = None
    applied_at: datetime | None = None


@dataclass(frozen=True)
class RowProblem:
    """What is wrong with a row; `proposal` as it would stand in the record."""

    field: str | None
    code: str
    message: Message
    proposal: str | None
    blocks: bool


@dataclass(frozen=True)
class Choice:
    """A differing cell somebody decided: whose value counts, and both."""

    side: str  # "ours" | "theirs"
    ours: Any
    theirs: Any


@dataclass(frozen=True)
class ReviewRow:
    """One row under review: what the file says, what differs from ours, what is wrong.

    `changes` is what taking the row would write, field → (ours, theirs); `choices` the cells decided one by one, those kept as ours
    among them. `cells` is field → the text in the village's own cell.
    """

    number: int
    sheet: str | None
    row: int | None
    kind: str
    decision: str
    outcome: str | None
    values: dict[str, Any]
    changes: dict[str, tuple[Any, Any]]
    problems: tuple[RowProblem, ...]
    raw: tuple[str, ...]
    batch_id: UUID | None = None
    choices: dict[str, Choice] = field(default_factory=dict[str, Choice])
    cells: dict[str, str] = field(default_factory=dict[str, str])
    target_id: UUID | None = None

    @property
    def key(self) -> tuple[UUID | None, int]:
        return self.batch_id, self.number

    @property
    def open(self) -> bool:
        """Whether something may still be decided about it."""
        return self.outcome not in ON_ROSTER

    @property
    def differences(self) -> dict[str, tuple[Any, Any]]:
        """Every cell in which the row differs from ours, those that were decided to stay ours included."""
        kept = {name: (choice.ours, choice.theirs) for name, choice in self.choices.items() if choice.side == "ours"}
        return self.changes | kept


def batch_record(batch: Batch, village: str | None) -> BatchRecord:
    notes = tuple(Message.from_json(note) for note in batch.notes)
    return BatchRecord(
        batch.id, batch.number, batch.type, batch.file_name, batch.village_code, village, batch.read_at, batch.read_by, batch.status,
        dict(batch.counts.get("kinds", {})), dict(batch.counts.get("outcomes", {})), notes, batch.dispatch_id is not None, batch.blanks,
        batch.drop_id, batch.applied_at,
    )  # fmt: skip


SHOWN = (
    "batch_id", "number", "sheet", "row", "kind", "decision", "outcome", "record", "changes", "problems", "raw", "choices", "target_id",
)  # fmt: skip
"""The columns of a batch row that `row_record` needs."""


def row_record(row: Any, layouts: list[dict[str, Any]] | None = None) -> ReviewRow:
    """A row with the columns SHOWN as a record; `layouts` say which cell held what."""
    problems = tuple(RowProblem(p["field"], p["code"], Message.from_json(p), p["proposal"], p["blocks"]) for p in row.problems or ())
    changes = {name: (pair[0], pair[1]) for name, pair in (row.changes or {}).items()}
    choices = {name: Choice(*choice) for name, choice in (row.choices or {}).items()}
    raw = tuple(json.loads(row.raw))
    return ReviewRow(
        row.number, row.sheet, row.row, row.kind, row.decision, row.outcome, row.record, changes, problems, raw, row.batch_id, choices,
        _cells(row, raw, layouts, problems), row.target_id,
    )  # fmt: skip


def _cells(row: Any, raw: tuple[str, ...], layouts: list[dict[str, Any]] | None, problems: tuple[RowProblem, ...]) -> dict[str, str]:
    """What stood in the cells that are wrong, word for word."""
    if not (layouts and problems and raw and row.row):
        return {}
    columns = columns_at(layouts, row.sheet, row.row)
    found: dict[str, str] = {}
    for problem in problems:
        place = column_of(problem.field, columns) if columns and problem.field and problem.field != "row" else None
        if place is not None and problem.field and place < len(raw):
            found[problem.field] = raw[place]
    return found
