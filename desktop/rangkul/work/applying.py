"""Writing a reviewed batch onto the roster in one transaction, and taking it back exactly."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import audit, search
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.bulk import existing, insert_rows, update_rows, without_collecting
from rangkul.data.dispatch import Dispatch
from rangkul.data.types import now
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.rules.contribution import categorise_occupation
from rangkul.rules.dates import WIB
from rangkul.rules.money import parse_rupiah
from rangkul.rules.people import name_key
from rangkul.work.coverage import recount
from rangkul.work.matching import FIELDS, as_columns, known_by_ids, text_of

OUTCOMES = ("baru", "diubah", "sama", "dilewati", "ditunda")
STEP = 5000
"""More workers than this are indexed in a few statements instead of one by one."""
TYPES = frozenset({"workers", "answers", "kpj", "bulk"})
"""The batches that change workers: a village's list, answers and member numbers read back, many changed at once."""
CHANGED = ("worker", "village", "batch")
"""What an applied or taken-back batch changes, for the pages that show it."""


@dataclass(frozen=True)
class Applied:
    """How many rows came out how: baru, diubah, sama, dilewati, ditunda."""

    number: str
    outcomes: dict[str, int]

    @property
    def nothing_new(self) -> bool:
        return not self.outcomes.get("baru") and not self.outcomes.get("diubah")


@dataclass(frozen=True)
class TakenBack:
    """What was restored, and the rows that somebody edited since (they stay as they are)."""

    number: str
    removed: int
    restored: int
    edited_since: tuple[str, ...]  # names


def _execute(session: Session, statement: Any, rows: Sequence[dict[str, Any]] | None = None) -> Any:
    """Core, in the session's transaction: whole batches, audited by one line of their own."""
    return session.connection().execute(statement, rows) if rows is not None else session.connection().execute(statement)


def apply(session: Session, batch_id: UUID, *, progress: Progress | None = None) -> Applied:
    """Applies what is decided ("take") and not applied yet; parked rows stay for later. All or nothing with the transaction."""
    batch = session.get_one(Batch, batch_id)
    if batch.type not in TYPES:
        raise Problem("{number} is no list of workers.", number=batch.number)
    rows = _open_rows(session, batch_id)
    taken = [row for row in rows if row.decision == "take"]
    outcomes: list[dict[str, Any]] = []
    villages: set[str] = {batch.village_code} if batch.village_code else set()
    with without_collecting():
        villages |= _add_new(session, batch_id, [r for r in taken if r.target_id is None], outcomes, progress)
        villages |= _change_known(session, [r for r in taken if r.target_id is not None], outcomes, progress)
        left = [row for row in rows if row.decision != "take" and row.kind != "other"]
        outcomes += [_outcome(row, "sama" if row.kind == "same" else _left(row)) for row in left]
        _write_outcomes(session, batch_id, outcomes)
    _index(session, batch_id, [o["target"] for o in outcomes if o["outcome"] in ("baru", "diubah")])
    recount(session, sorted(villages))
    counts = _count_outcomes(session, batch_id)
    batch.status, batch.applied_at = "applied", batch.applied_at or now()
    batch.counts = {**batch.counts, "outcomes": counts}
    _note_return(session, batch)
    told = {"number": batch.number, "outcomes": counts, "rows": _digest(outcomes)}
    audit.note(session, "batch.applied", "batch", batch_id, told, announces=CHANGED)
    session.flush()
    return Applied(batch.number, counts)


def _digest(outcomes: list[dict[str, Any]]) -> str:
    """What the trail remembers of which workers a batch touched."""
    digest = hashlib.sha256()
    for outcome in outcomes:
        digest.update(str(outcome["target"]).encode())
    return digest.hexdigest()


def _left(row: Any) -> str:
    return "dilewati" if row.decision == "skip" else "ditunda"


def _open_rows(session: Session, batch_id: UUID) -> list[Any]:
    r = BatchRow
    query = select(r.number, r.kind, r.decision, r.target_id, r.record, r.changes, r.row).where(
        r.batch_id == batch_id, r.outcome.is_(None) | (r.outcome == "ditunda") | (r.outcome == "dilewati")
    )
    return list(session.connection().execute(query.order_by(r.number)))


def _outcome(
    row: Any, outcome: str, target: UUID | None = None, before: dict[str, Any] | None = None, version: int | None = None
) -> dict[str, Any]:
    return {"n": row.number, "outcome": outcome, "target": target or row.target_id, "before": before, "version": version}


def _add_new(
    session: Session, batch_id: UUID, rows: list[Any], outcomes: list[dict[str, Any]], progress: Progress | None
) -> set[str]:
    """Inserts new workers; one whose NIK somebody took meanwhile is parked."""
    taken = existing(session, Worker.__table__.c.nik, [nik for row in rows if (nik := row.record.get("nik"))])
    new: list[tuple[Any, ...]] = []
    at = now()
    for row in rows:
        nik = row.record.get("nik")
        if nik in taken:
            outcomes.append(_outcome(row, "ditunda"))
            continue
        if nik:
            taken.add(nik)
        key = uuid7()
        new.append((key, batch_id, row.row, at, *_values_of_new(row.record)))
        outcomes.append(_outcome(row, "baru", key, None, 1))

    def told(done: int) -> None:
        if progress:
            progress(done, len(new), "")

    insert_rows(session, Worker.__table__, NEW_COLUMNS, new, told)
    return {row.record["village_code"] for row in rows}


NEW_COLUMNS = (
    "id", "batch_id", "batch_row", "added_at", *FIELDS, "village_code", "name_key", "occupation_category", "status",
    "with_jht", "version",
)  # fmt: skip


def _values_of_new(record: dict[str, Any]) -> tuple[Any, ...]:
    """The columns of a new worker behind the first four of NEW_COLUMNS."""
    told = record.get
    born, occupation, income = told("birth_date"), told("occupation"), told("income")
    values = dict.fromkeys(FIELDS) | {name: value for name, value in record.items() if name in _FIELDS}
    values["birth_date"] = date.fromisoformat(born) if born else None
    if isinstance(income, str):  # as batches of earlier versions kept it
        values["income"] = rupiah_of(income)
    return (
        *values.values(), record["village_code"], name_key(told("name") or ""),
        category_of(occupation) if occupation else None, told("status") or "calon", False, 1,
    )  # fmt: skip


_FIELDS = frozenset(FIELDS)


@lru_cache(maxsize=4096)
def rupiah_of(income: str) -> int | None:
    return parse_rupiah(income)


@lru_cache(maxsize=4096)
def category_of(occupation: str) -> str | None:
    return categorise_occupation(occupation)[0]


def derived(values: dict[str, Any]) -> dict[str, Any]:
    """Columns that follow from others: the comparable name, the category of the occupation."""
    occupation = values.get("occupation")
    return {
        "name_key": name_key(values.get("name") or ""),
        "occupation_category": category_of(occupation) if occupation else None,
    }


FOLLOWS = {"name": "name_key", "occupation": "occupation_category"}
"""Which derived column follows which field."""


def _change_known(session: Session, rows: list[Any], outcomes: list[dict[str, Any]], progress: Progress | None) -> set[str]:
    """Updates known workers; a row whose worker was edited since the file was read is parked, never overwritten."""
    named = {name for row in rows for name in row.changes or ()}
    states = _states(session, {row.target_id for row in rows}, named)
    holders = _holders(session, [nik for row in rows if (nik := (row.changes or {}).get("nik", (None, None))[1])])
    edits: dict[UUID, dict[str, Any]] = {}
    villages: set[str] = set()
    for index, row in enumerate(rows):
        if progress and index % 2000 == 0:
            progress(index, len(rows), "")
        changes: dict[str, Any] = row.changes or {}
        state = states.get(row.target_id)
        if state is None or state.id in edits or not _as_read(state, changes):
            outcomes.append(_outcome(row, "ditunda"))
            continue
        after = {name: theirs for name, (_, theirs) in changes.items()}
        if not changes:
            outcomes.append(_outcome(row, "sama"))
            continue
        if holders.setdefault(after.get("nik"), state.id) != state.id and after.get("nik"):
            outcomes.append(_outcome(row, "ditunda"))
            continue
        follow = _following(after)
        before = {name: ours for name, (ours, _) in changes.items()} | {name: text_of(getattr(state, name)) for name in follow}
        edits[state.id] = as_columns(after | follow) | {"version": state.version + 1}
        outcomes.append(_outcome(row, "diubah", state.id, before, state.version + 1))
        villages |= {state.village_code, after.get("village_code", state.village_code)}
    _write_edits(session, edits)
    return villages


def _as_read(state: Any, changes: dict[str, Any]) -> bool:
    """Whether the worker still is what the row was compared with, as far as the row would change it."""
    return all(text_of(getattr(state, name)) == ours for name, (ours, _) in changes.items())


def _following(after: dict[str, Any]) -> dict[str, Any]:
    """The derived columns of what changes, and no others: those may have been set by hand. A new status counts from today."""
    columns = derived(after)
    follow = {column: columns[column] for name, column in FOLLOWS.items() if name in after}
    if "status" in after and "status_since" not in after:
        follow["status_since"] = now().astimezone(WIB).date().isoformat()
    return follow


def _write_edits(session: Session, edits: dict[UUID, dict[str, Any]]) -> None:
    """One statement for all workers of whom the same columns change."""
    groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for key, values in edits.items():
        groups.setdefault(tuple(values), []).append((*values.values(), key))
    for names, rows in groups.items():
        update_rows(session, Worker.__table__, names, ("id",), rows)


def _index(session: Session, batch_id: UUID, touched: list[UUID]) -> None:
    """A few workers one by one, a whole file in a few statements."""
    if len(touched) > STEP:
        search.index_workers_of_batch(session, batch_id)
    elif touched:
        search.index_workers(session, touched)


def _holders(session: Session, niks: list[str]) -> dict[str | None, UUID]:
    """Who has these NIKs now."""
    found: dict[str | None, UUID] = {}
    for start in range(0, len(niks), 900):
        query = select(Worker.nik, Worker.id).where(Worker.nik.in_(niks[start : start + 900]))
        found.update(session.execute(query).all())
    return found


def _states(session: Session, ids: Iterable[UUID], names: Iterable[str] = ()) -> dict[UUID, Any]:
    """Version, village, derived and named columns of these workers, held until commit, so that no other station edits them meanwhile."""
    found: dict[UUID, Any] = {}
    keys, wanted = sorted(ids), dict.fromkeys((*_STATE, *sorted(names)))
    for start in range(0, len(keys), 900):
        query = select(*(getattr(Worker, name) for name in wanted))
        some = query.where(Worker.id.in_(keys[start : start + 900])).order_by(Worker.id).with_for_update()
        found.update((row.id, row) for row in session.connection().execute(some))
    return found


_STATE = ("id", "version", "village_code", "name_key", "occupation_category", "status_since")


def _write_outcomes(session: Session, batch_id: UUID, outcomes: list[dict[str, Any]]) -> None:
    rows = [(o["outcome"], o["target"], o["before"], o["version"], batch_id, o["n"]) for o in outcomes]
    update_rows(session, BatchRow.__table__, ("outcome", "target_id", "before", "version_after"), ("batch_id", "number"), rows)


def _count_outcomes(session: Session, batch_id: UUID) -> dict[str, int]:
    query = select(BatchRow.outcome, func.count()).where(BatchRow.batch_id == batch_id, BatchRow.outcome.is_not(None))
    return {str(outcome): count for outcome, count in session.execute(query.group_by(BatchRow.outcome))}


def _note_return(session: Session, batch: Batch) -> None:
    dispatch = session.get(Dispatch, batch.dispatch_id) if batch.dispatch_id else None
    if dispatch is not None and dispatch.returned_at is None:
        dispatch.returned_at, dispatch.returned_batch_id = now(), batch.id


def take_back(session: Session, batch_id: UUID, *, progress: Progress | None = None) -> TakenBack:
    """Undoes an applied batch: new workers go, changed ones get their former values; what was edited since stays and is named."""
    batch = session.get_one(Batch, batch_id)
    if batch.type not in TYPES or batch.status != "applied":
        raise Problem("{number} is not applied, so there is nothing to take back.", number=batch.number)
    r = BatchRow
    query = select(r.number, r.outcome, r.target_id, r.before, r.version_after)
    with without_collecting():
        done = list(session.connection().execute(query.where(r.batch_id == batch_id, r.outcome.in_(("baru", "diubah")))))
        states = _states(session, {row.target_id for row in done})
        plan = _way_back(done, states)
        _remove(session, plan.removed, progress)
    villages = {state.village_code for state in states.values()}
    kept = sorted(str(known.values["name"]) for known in known_by_ids(session, plan.kept).values())
    _write_edits(session, {key: as_columns(before) | {"version": states[key].version + 1} for key, before in plan.restored.items()})
    _as_before(session, plan.standing, states)
    _index(session, batch_id, list(plan.restored))
    villages |= {before["village_code"] for before in plan.restored.values() if "village_code" in before}
    _reopen(session, batch, plan.undone)
    recount(session, sorted(villages | ({batch.village_code} if batch.village_code else set())))
    result = TakenBack(batch.number, len(plan.removed), len(plan.restored), tuple(kept))
    audit.note(
        session, "batch.taken_back", "batch", str(batch_id),
        {"number": batch.number, "removed": result.removed, "restored": result.restored, "edited_since": len(kept)},
        announces=CHANGED,
    )  # fmt: skip
    session.flush()
    return result


@dataclass
class WayBack:
    """What undoing a batch does: workers to remove, former values to restore, rows undone, workers that were edited since."""

    removed: list[UUID]
    restored: dict[UUID, dict[str, Any]]
    undone: list[tuple[int, str]]  # number and outcome of the row
    kept: list[UUID]
    standing: dict[UUID, int]  # worker → the version whose values stand again


def _as_before(session: Session, standing: dict[UUID, int], states: dict[UUID, Any]) -> None:
    """Rows of earlier batches that made what stands again may be taken back too: nobody has edited it since."""
    rows = [(states[key].version + 1, key, version) for key, version in standing.items()]
    update_rows(session, BatchRow.__table__, ("version_after",), ("target_id", "version_after"), rows)


def _way_back(done: list[Any], states: dict[UUID, Any]) -> WayBack:
    """A batch may have touched a worker more than once (parked rows applied later): undone from the last to the first."""
    plan = WayBack([], {}, [], [], {})
    by_target: dict[UUID, list[Any]] = {}
    for row in done:
        by_target.setdefault(row.target_id, []).append(row)
    for key, rows in by_target.items():
        if key not in states:  # somebody has removed the worker since
            continue
        version = states[key].version
        for row in sorted(rows, key=lambda row: -row.version_after):
            if row.version_after != version:
                plan.kept.append(key)
                break
            version -= 1
            plan.undone.append((row.number, row.outcome))
            if row.outcome == "baru":
                plan.removed.append(key)
                plan.restored.pop(key, None)
            else:
                plan.restored[key] = plan.restored.get(key, {}) | row.before
        if key in plan.restored and key not in plan.kept:
            plan.standing[key] = version
    return plan


def _remove(session: Session, ids: list[UUID], progress: Progress | None) -> None:
    for start in range(0, len(ids), 900):
        some = ids[start : start + 900]
        search.forget(session, "worker", some)
        _execute(session, delete(Worker).where(Worker.id.in_(some)))
        if progress:
            progress(start, len(ids), "")


def _reopen(session: Session, batch: Batch, undone: list[tuple[int, str]]) -> None:
    """The rows may be applied again; those that were edited since keep their outcome."""
    table: Any = BatchRow.__table__
    others = update(table).where(table.c.batch_id == batch.id, table.c.outcome.in_(("sama", "dilewati", "ditunda")))
    _execute(session, others.values(outcome=None))
    blank = ("outcome", "before", "version_after")
    keys = ("batch_id", "number")
    new = [(None, None, None, None, batch.id, number) for number, outcome in undone if outcome == "baru"]
    update_rows(session, table, (*blank, "target_id"), keys, new)
    update_rows(session, table, blank, keys, [(None, None, None, batch.id, number) for number, outcome in undone if outcome != "baru"])
    batch.status, batch.taken_back_at = "taken_back", now()
    batch.counts = {**batch.counts, "outcomes": {}}
    dispatch = session.get(Dispatch, batch.dispatch_id) if batch.dispatch_id else None
    if dispatch is not None and dispatch.returned_batch_id == batch.id:
        dispatch.returned_at = dispatch.returned_batch_id = None
