"""Deciding about rows under review: take, park, skip, cell by cell; every decision can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, true, update
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.bulk import update_rows
from rangkul.data.changes import announce
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Problem
from rangkul.work.review_rows import is_open

STEP = 900
"""Numbers that one statement carries."""
JUDGED = ("record", "problems", "kind", "decision", "target_id", "changes", "choices")
"""What putting a row right may change of it."""
BY_WORD = {
    "keep": ("decision", "changes", "choices"), "take": ("decision",), "park": ("decision",), "skip": ("decision",),
    "as_new": ("decision", "target_id", "changes", "choices"),
    "pindah": ("decision", "changes"), "meninggal": ("decision", "changes"), "stay": ("decision", "changes"),
}  # fmt: skip
"""What each decision changes of a row, so that little has to be remembered for the way back."""


@dataclass(frozen=True)
class Before:
    """How rows of one batch were before something was decided: for the way back."""

    batch_id: UUID
    names: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]  # number, then the values of `names`


def remember(session: Session, batch_id: UUID, numbers: Iterable[int], names: Sequence[str] = JUDGED) -> Before:
    """These open rows as they are now."""
    columns = [getattr(BatchRow, name) for name in names]
    found: list[tuple[Any, ...]] = []
    for part in _parts(numbers):
        query = select(BatchRow.number, *columns).where(is_open(batch_id), BatchRow.number.in_(part))
        found += [tuple(row) for row in session.connection().execute(query)]
    return Before(batch_id, tuple(names), tuple(found))


def restore(session: Session, before: Iterable[Before]) -> int:
    """Puts rows back as they were remembered; those on the roster by now stay. How many."""
    count = 0
    for part in before:
        numbers = [row[0] for row in part.rows]
        still: set[int] = set()
        for some in _parts(numbers):
            query = select(BatchRow.number).where(is_open(part.batch_id), BatchRow.number.in_(some))
            still.update(row[0] for row in session.connection().execute(query))
        rows = [(*values, part.batch_id, number) for number, *values in part.rows if number in still]
        update_rows(session, BatchRow.__table__, part.names, ("batch_id", "number"), rows)
        count += len(rows)
        if "kind" in part.names:
            recount_kinds(session, part.batch_id)
    announce(session, "batch")
    return count


def decide(session: Session, batch_id: UUID, numbers: Iterable[int] | None, decision: str, kind: str | None = None) -> int:
    """take, park or skip: these rows, or all of a kind; how many. Faulty and unchanged rows are never taken, missing ones are asked."""
    if decision not in ("take", "park", "skip"):
        raise Problem("{decision} is no decision about a row.", decision=decision)
    never = ("other", "missing", "same", "problem") if decision == "take" else ("other", "missing", "same")
    return _write(session, batch_id, numbers, kind, BatchRow.kind.not_in(never), decision=decision)


def settle_missing(session: Session, batch_id: UUID, numbers: Iterable[int] | None, status: str | None) -> int:
    """What became of workers who are missing in the returned file: a status ("pindah", "meninggal", "nonaktif"), or None: they stay."""
    if status is not None and status not in STATUSES:
        raise Problem("{status} is no status of a worker.", status=status)
    if status is None:
        return _write(session, batch_id, numbers, "missing", true(), decision="skip", changes=None)
    query = select(BatchRow.number, Worker.status).join(Worker, Worker.id == BatchRow.target_id)
    wanted = set(numbers) if numbers is not None else None
    found = session.execute(query.where(is_open(batch_id), BatchRow.kind == "missing")).all()
    rows = [("take", {"status": [present, status]}, batch_id, number) for number, present in found if wanted is None or number in wanted]
    update_rows(session, BatchRow.__table__, ("decision", "changes"), ("batch_id", "number"), rows)
    announce(session, "batch")
    return len(rows)


def take_as_new(session: Session, batch_id: UUID, numbers: Iterable[int] | None) -> int:
    """These rows are not who they seem to be: added as workers of their own. One whose NIK is in use stays parked when applied."""
    return _write(session, batch_id, numbers, "duplicate", true(), decision="take", target_id=None, changes=None, choices=None)


def choose(session: Session, batch_id: UUID, numbers: Iterable[int], fields: Sequence[str] | None, side: str) -> int:
    """Whose value counts in these cells ("ours" or "theirs"; None: all that differ). A row whose every cell is decided is taken.

    What is kept as ours leaves the row's changes, so that applying writes the other cells only; both values stay with the row.
    """
    if side not in ("ours", "theirs"):
        raise Problem("{side} is nobody's side.", side=side)
    written: list[tuple[Any, ...]] = []
    for part in _parts(numbers):
        r = BatchRow
        query = select(r.number, r.changes, r.choices, r.decision).where(is_open(batch_id), r.number.in_(part))
        for row in session.connection().execute(query.where(r.target_id.is_not(None), r.kind != "problem")):
            if not (row.changes or row.choices):
                continue
            changes, choices, decision = _chosen(row, fields, side)
            written.append((changes or None, choices or None, decision, batch_id, row.number))
    update_rows(session, BatchRow.__table__, ("changes", "choices", "decision"), ("batch_id", "number"), written)
    announce(session, "batch")
    return len(written)


def _chosen(row: Any, fields: Sequence[str] | None, side: str) -> tuple[dict[str, Any], dict[str, Any], str]:
    """A row's changes, choices and decision once these cells are decided."""
    changes: dict[str, Any] = dict(row.changes or {})
    choices: dict[str, Any] = dict(row.choices or {})
    pairs = {name: (choice[1], choice[2]) for name, choice in choices.items()} | {name: tuple(pair) for name, pair in changes.items()}
    for name in pairs if fields is None else fields:
        if name not in pairs:
            continue
        ours, theirs = pairs[name]
        choices[name] = [side, ours, theirs]
        if side == "ours":
            changes.pop(name, None)
        else:
            changes[name] = [ours, theirs]
    if any(name not in choices for name in changes):
        return changes, choices, str(row.decision)  # other cells wait still
    return changes, choices, "take" if changes else "skip"


def keep_choices(changes: dict[str, Any] | None, choices: dict[str, Any] | None) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Cells decided before, after a row was judged anew: a choice counts on as long as both values are what they were."""
    if not choices:
        return changes, None
    left = dict(changes or {})
    still = {name: choice for name, choice in choices.items() if list(left.get(name) or ()) == list(choice[1:])}
    for name, choice in still.items():
        if choice[0] == "ours":
            left.pop(name)
    return left or None, still or None


def discard(session: Session, batch_id: UUID) -> None:
    """Puts a batch aside without applying it; its rows stay readable."""
    batch = session.get_one(Batch, batch_id)
    if batch.status == "applied":
        raise Problem("{number} is applied. Take it back first.", number=batch.number)
    batch.status = "discarded"


def reopen(session: Session, batch_id: UUID) -> None:
    """Takes a batch that was put aside up again."""
    batch = session.get_one(Batch, batch_id)
    if batch.status == "discarded":
        batch.status = "review"


def recount_kinds(session: Session, batch_id: UUID) -> None:
    """Keeps with the batch how many rows of which kind it has, for the lists."""
    query = select(BatchRow.kind, func.count()).where(BatchRow.batch_id == batch_id, BatchRow.kind != "other").group_by(BatchRow.kind)
    batch = session.get_one(Batch, batch_id)
    batch.counts = {**batch.counts, "kinds": {str(kind): count for kind, count in session.execute(query)}}


def _write(session: Session, batch_id: UUID, numbers: Iterable[int] | None, kind: str | None, condition: Any, **values: Any) -> int:
    statement = update(BatchRow).where(is_open(batch_id), condition)
    if kind:
        statement = statement.where(BatchRow.kind == kind)
    count = 0
    for part in [None] if numbers is None else _parts(numbers):
        some = statement if part is None else statement.where(BatchRow.number.in_(part))
        done: Any = session.execute(some.values(**values).execution_options(synchronize_session=False))
        count += done.rowcount
    announce(session, "batch")
    return count


def _parts(numbers: Iterable[int]) -> Iterable[list[int]]:
    every = list(numbers)
    return (every[start : start + STEP] for start in range(0, len(every), STEP))
