"""What became of the rows of a batch, why, and the same as a workbook of the office."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.worker import Worker
from rangkul.exchange.records import Progress
from rangkul.exchange.tables import TableColumn, write_table
from rangkul.language import Language
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.rules.message import Message
from rangkul.rules.nik import mask_nik
from rangkul.work.review_records import FIELD_WORDS, ON_ROSTER, OUTCOME_WORDS, BatchRecord, Key, ReviewRow
from rangkul.work.review_rows import Filter, Keys, find_keys, rows_by_key

OUTCOMES = ("baru", "diubah", "sama", "dilewati", "ditunda")
PAGE = 500
Value = Callable[[str, Any], str]
"""(field, value) → the value as people write it."""


def why(row: ReviewRow, value: Value) -> Message:
    """Why a row came out as it did, in one sentence."""
    if row.outcome == "baru":
        return Message("Added to the roster.")
    if row.outcome == "diubah":
        return Message("{changes}", {"changes": _changes(row, value)})
    if row.outcome == "sama":
        return Message("The roster says the same already.")
    if row.outcome == "dilewati":
        return _first_problem(row) or Message("Skipped by decision.")
    if row.decision == "take":
        return _late(row)
    if row.kind == "conflict" and row.changes:
        return Message("Not decided yet: the office and the village both changed it.")
    return _first_problem(row) or Message("Parked by decision.")


def _changes(row: ReviewRow, value: Value) -> Message:
    """Field by field what changed; a chain of messages, so that each word finds its language."""
    told: Message | None = None
    for name, (ours, theirs) in row.changes.items():
        words: dict[str, object] = {
            "field": Message(FIELD_WORDS.get(name, name)), "before": value(name, ours), "after": value(name, theirs),
        }  # fmt: skip
        one = Message("{field}: {before} → {after}", words)
        told = one if told is None else Message("{first}; {second}", {"first": told, "second": one})
    return told or Message("Updated on the roster.")


def _late(row: ReviewRow) -> Message:
    """A row that should have been written and could not be."""
    if row.kind == "new" or not row.changes:
        return Message("Somebody with this NIK came onto the roster since the file was read.")
    return Message("The worker was edited since the file was read; compare the row again.")


def _first_problem(row: ReviewRow) -> Message | None:
    told = sorted(row.problems, key=lambda problem: not problem.blocks)
    return told[0].message if told else None


def edited_since(session: Session, batch_ids: Sequence[UUID]) -> Keys:
    """Rows of batches taken back that stayed as they are, because their workers were edited since."""
    parts: list[tuple[UUID, list[int]]] = []
    for batch_id in batch_ids:
        query = (
            select(BatchRow.number)
            .join(Batch, Batch.id == BatchRow.batch_id)
            .join(Worker, Worker.id == BatchRow.target_id)
            .where(BatchRow.batch_id == batch_id, Batch.status == "taken_back", BatchRow.outcome.in_(ON_ROSTER))
        )
        parts.append((batch_id, list(session.scalars(query.order_by(BatchRow.number)))))
    return Keys(parts)


def write_outcomes(
    session: Session, batches: Sequence[BatchRecord], path: Path, today: date, *, value: Value, language: Language, outcome: str = "",
    only_edited: bool = False, full_nik: bool = False, progress: Progress | None = None,
) -> int:  # fmt: skip
    """The rows of these batches with what became of them, as an Excel file; how many. Full NIKs leave a line in the trail."""
    ids = [batch.id for batch in batches]
    keys = edited_since(session, ids) if only_edited else _keys(session, ids, outcome)
    say = language.text
    columns = [
        TableColumn(say("Import"), 16), TableColumn(say("Village"), 20), TableColumn(say("Sheet"), 14),
        TableColumn(say("Row"), 8, "number"), TableColumn("NIK", 19), TableColumn(say("Name"), 28),
        TableColumn(say("Birth date"), 13, "date"), TableColumn(say("Outcome"), 14),
        TableColumn(say("Why"), 60),
    ]  # fmt: skip
    title = say("Edited since the import was taken back") if only_edited else say("Outcome of the import")
    rows = _table(session, keys, {batch.id: batch for batch in batches}, value, language, full_nik)
    count = write_table(
        path, title, columns, rows, notes=_summary(batches, today, language, keys, outcome), total=len(keys), progress=progress
    )
    if full_nik and count:
        numbers = [batch.number for batch in batches]
        audit.note(session, "nik.exported", "batch", str(ids[0]), {"rows": count, "file": path.name, "batches": numbers})
    return count


def _keys(session: Session, ids: Sequence[UUID], outcome: str) -> Keys:
    if outcome:
        return find_keys(session, ids, Filter(outcome=outcome))
    query = select(BatchRow.number).where(BatchRow.kind != "other").order_by(BatchRow.number)
    return Keys((key, list(session.scalars(query.where(BatchRow.batch_id == key)))) for key in ids)


def _summary(batches: Sequence[BatchRecord], today: date, language: Language, keys: Keys, outcome: str) -> list[str]:
    """What stands above the table: which files, when, and how many rows came out how."""
    say = language.text
    notes = [
        f"{batch.number} · {batch.village or ''} · {batch.file_name} · {_moment(batch)} · {_counts(batch, language)}"
        for batch in batches[:40]
    ]
    if len(batches) > 40:
        notes.append(say("and {count} more files").format(count=len(batches) - 40))
    chosen = say(OUTCOME_WORDS[outcome]) if outcome else say("All rows")
    return [*notes, f"{chosen}: {len(keys)} · {short_date(today)}"]


def _moment(batch: BatchRecord) -> str:
    at = (batch.applied_at or batch.read_at).astimezone(WIB)
    return f"{short_date(at.date())} {show_time(at)}"


def _counts(batch: BatchRecord, language: Language) -> str:
    told = [f"{language.text(OUTCOME_WORDS[name])} {batch.outcomes[name]}" for name in OUTCOMES if batch.outcomes.get(name)]
    return ", ".join(told) or language.text("not applied")


def _table(
    session: Session, keys: Keys, batches: dict[UUID, BatchRecord], value: Value, language: Language, full_nik: bool
) -> Iterator[list[object]]:
    for start in range(0, len(keys), PAGE):
        some: list[Key] = keys.slice(start, start + PAGE)
        for row in rows_by_key(session, some):
            batch = batches.get(row.batch_id) if row.batch_id else None
            nik, born = str(row.values.get("nik") or ""), row.values.get("birth_date")
            outcome = language.text(OUTCOME_WORDS[row.outcome]) if row.outcome else language.text("not applied")
            yield [
                batch.number if batch else "", value("village_code", row.values.get("village_code")), row.sheet or "", row.row,
                nik if full_nik or not nik else mask_nik(nik), row.values.get("name") or "", date.fromisoformat(born) if born else None,
                outcome, language.say(why(row, value)) if row.outcome else "",
            ]  # fmt: skip
