"""Many workers changed at once as one batch, so that what changes is seen before, and taken back after: answers, member numbers, bulk."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.bulk import insert_rows
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import RosterProblem
from rangkul.rules.message import Message
from rangkul.work.intake import note_json, problem_json
from rangkul.work.matching import FIELDS, text_of

CHANGEABLE = frozenset({
    *FIELDS, "village_code", "status", "status_since", "status_reason", "registered_on", "pay_months", "paid_until",
    "consent_form", "consent_on", "with_jht", "funding", "kpj", "officer_id", "event_id",
})  # fmt: skip
"""The columns of a worker that a batch may change."""
PREFIXES = {"answers": "JWB", "kpj": "KPJ", "bulk": "UBH"}
"""How the numbers of these batches begin."""
SHOWN = ("nik", "name", "birth_date", "village_code")
_WRITTEN = ("sheet", "row", "raw", "record", "problems", "kind", "decision", "target_id", "changes")


@dataclass(frozen=True)
class ChangeRow:
    """What shall become of one worker: field → value as JSON has it (dates ISO, keys as texts).

    `target_id` None: somebody the file speaks of who is not on the roster; `record` then says who. `kind` and `decision` are only
    given to ask about a row: "conflict" or "problem" with "park". `problems` are told with the row.
    """

    target_id: UUID | None
    changes: Mapping[str, Any] = field(default_factory=dict[str, Any])
    raw: Sequence[str] = ()
    sheet: str | None = None
    row: int | None = None
    record: Mapping[str, Any] = field(default_factory=dict[str, Any])
    problems: Sequence[RosterProblem] = ()
    kind: str | None = None
    decision: str | None = None


def start_changes(
    session: Session, *, type: str, title: str, account: str, rows: Iterable[ChangeRow], sha256: str = "", path: str | None = None,
    village_code: str | None = None, notes: Sequence[tuple[str, Message]] = (),
) -> UUID:  # fmt: skip
    """A batch under review that `applying.apply` writes and `applying.take_back` undoes; its key. What is so already is "same"."""
    told = list(rows)
    if not told:
        raise Problem("There is nobody to change.")
    ours = _present(session, told)
    number = f"{PREFIXES[type]}-{now().year}-{next_number(session, f'batch.{type}', now().year):04d}"
    batch = Batch(
        number=number, type=type, file_name=title[:200], sha256=sha256, path=path, village_code=village_code, read_by=account,
        notes=[note_json(code, text) for code, text in notes],
    )  # fmt: skip
    session.add(batch)
    session.flush()
    written = [_row(row, ours.get(row.target_id) if row.target_id else None) for row in told]
    values = [(batch.id, place, *(row[name] for name in _WRITTEN)) for place, row in enumerate(written, 1)]
    insert_rows(session, BatchRow.__table__, ("batch_id", "number", *_WRITTEN), values)
    batch.counts = {"kinds": dict(Counter(row["kind"] for row in written)), "rows": len(written)}
    audit.note(session, "batch.read", "batch", str(batch.id), {"rows": len(written), "type": type})
    session.flush()
    return batch.id


def _present(session: Session, rows: Sequence[ChangeRow]) -> dict[UUID, dict[str, Any]]:
    """What these workers are now, as far as the rows would change it, as JSON."""
    named = {name for row in rows for name in row.changes}
    if wrong := named - CHANGEABLE:
        raise ValueError(f"a batch may not change {sorted(wrong)}")
    names = (*dict.fromkeys((*SHOWN, *sorted(named))),)
    keys = list(dict.fromkeys(row.target_id for row in rows if row.target_id))
    found: dict[UUID, dict[str, Any]] = {}
    for start in range(0, len(keys), 900):
        query = select(Worker.id, *(getattr(Worker, name) for name in names)).where(Worker.id.in_(keys[start : start + 900]))
        for key, *values in session.connection().execute(query):
            found[key] = {name: text_of(value) for name, value in zip(names, values, strict=True)}
    return found


def _row(row: ChangeRow, ours: dict[str, Any] | None) -> dict[str, Any]:
    changes: dict[str, Any] | None = None
    kind, decision = row.kind, row.decision
    if ours is None:
        kind, decision = kind or "problem", decision or "park"
    else:
        changes = {name: [ours[name], theirs] for name, theirs in row.changes.items() if ours[name] != theirs} or None
        if changes is None and kind is None:
            kind, decision = "same", "skip"
    shown = {name: value for name in SHOWN if ours and (value := ours[name])}
    return {
        "sheet": row.sheet, "row": row.row, "raw": json.dumps(list(row.raw), ensure_ascii=False), "record": {**shown, **row.record},
        "problems": [problem_json(problem) for problem in row.problems] or None, "kind": kind or "changed",
        "decision": decision or ("take" if kind in (None, "changed") else "park"), "target_id": row.target_id if ours else None,
        "changes": changes,
    }  # fmt: skip
