"""Writing a reviewed batch onto the roster in one transaction, and taking it back exactly."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import audit, search
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.data.types import now
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.rules.contribution import categorise_occupation
from rangkul.rules.money import parse_rupiah
from rangkul.rules.people import name_key
from rangkul.work.coverage import recount
from rangkul.work.matching import FIELDS, as_columns, known_by_ids

OUTCOMES = ("baru", "diubah", "sama", "dilewati", "ditunda")
OUTCOME_COLUMNS = {"outcome": "outcome", "target_id": "target", "before": "before", "version_after": "version"}
STEP = 5000
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
    if batch.type != "workers":
        raise Problem("{number} is no list of workers.", number=batch.number)
    rows = _open_rows(session, batch_id)
    taken = [row for row in rows if row.decision == "take"]
    outcomes: list[dict[str, Any]] = []
    villages: set[str] = {batch.village_code} if batch.village_code else set()
    villages |= _add_new(session, batch_id, [r for r in taken if r.target_id is None], outcomes, progress)
    villages |= _change_known(session, [r for r in taken if r.target_id is not None], outcomes, progress)
    left = [row for row in rows if row.decision != "take" and row.kind != "other"]
    outcomes += [_outcome(row, "sama" if row.kind == "same" else _left(row)) for row in left]
    _write_outcomes(session, batch_id, outcomes)
    search.index_workers_of_batch(session, batch_id)
    recount(session, sorted(villages))
    counts = _count_outcomes(session, batch_id)
    batch.status, batch.applied_at = "applied", batch.applied_at or now()
    batch.counts = {**batch.counts, "outcomes": counts}
    _note_return(session, batch)
    digest = hashlib.sha256(json.dumps([str(o["target"]) for o in outcomes]).encode()).hexdigest()
    told = {"number": batch.number, "outcomes": counts, "rows": digest}
    audit.note(session, "batch.applied", "batch", batch_id, told, announces=CHANGED)
    session.flush()
    return Applied(batch.number, counts)


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
    taken = _niks_in_use(session, [row.record["nik"] for row in rows if row.record.get("nik")])
    villages: set[str] = set()
    for start in range(0, len(rows), STEP):
        new: list[dict[str, Any]] = []
        for row in rows[start : start + STEP]:
            nik = row.record.get("nik")
            if nik in taken:
                outcomes.append(_outcome(row, "ditunda"))
                continue
            taken.add(nik) if nik else None
            worker = _new_worker(row.record, batch_id, row.row)
            villages.add(worker["village_code"])
            new.append(worker)
            outcomes.append(_outcome(row, "baru", worker["id"], None, 1))
        if new:
            _execute(session, insert(Worker.__table__), new)  # type: ignore[arg-type] # a Table
        if progress:
            progress(min(start + STEP, len(rows)), len(rows), "")
    return villages


def _niks_in_use(session: Session, niks: list[str]) -> set[str | None]:
    found: set[str | None] = set()
    for start in range(0, len(niks), 900):
        found.update(session.scalars(select(Worker.nik).where(Worker.nik.in_(niks[start : start + 900]))))
    return found


def _new_worker(record: dict[str, Any], batch_id: UUID, row: int | None) -> dict[str, Any]:
    values = as_columns({name: record.get(name) for name in FIELDS})
    values["income"] = parse_rupiah(record["income"]) if record.get("income") else None
    return values | derived(record) | {
        "id": uuid7(), "village_code": record["village_code"], "status": "calon", "with_jht": False, "batch_id": batch_id,
        "batch_row": row, "added_at": now(), "version": 1,
    }  # fmt: skip


def derived(values: dict[str, Any]) -> dict[str, Any]:
    """Columns that follow from others: the comparable name, the category of the occupation."""
    occupation = values.get("occupation")
    return {
        "name_key": name_key(values.get("name") or ""),
        "occupation_category": categorise_occupation(occupation)[0] if occupation else None,
    }


def _change_known(session: Session, rows: list[Any], outcomes: list[dict[str, Any]], progress: Progress | None) -> set[str]:
    """Updates known workers; a row whose worker was edited since the file was read is parked, never overwritten."""
    known = known_by_ids(session, [row.target_id for row in rows])
    versions = _versions(session, list(known))
    villages: set[str] = set()
    changed: list[UUID] = []
    for index, row in enumerate(rows):
        target = known.get(row.target_id)
        changes: dict[str, Any] = row.changes or {}
        if target is None or any(target.values.get(name) != ours for name, (ours, _) in changes.items()):
            outcomes.append(_outcome(row, "ditunda"))
            continue
        if not changes:
            outcomes.append(_outcome(row, "sama"))
            continue
        after = {name: theirs for name, (_, theirs) in changes.items()}
        if not _nik_free(session, after.get("nik"), target.id):
            outcomes.append(_outcome(row, "ditunda"))
            continue
        version = versions[target.id] + 1
        values = as_columns(after) | derived(target.values | after) | {"version": version}
        _execute(session, update(Worker).where(Worker.id == target.id).values(values))
        outcomes.append(_outcome(row, "diubah", target.id, {name: ours for name, (ours, _) in changes.items()}, version))
        villages.add(target.village_code)
        changed.append(target.id)
        if progress and index % 500 == 0:
            progress(index, len(rows), "")
    for start in range(0, len(changed), 900):
        search.index_workers(session, changed[start : start + 900])
    return villages


def _nik_free(session: Session, nik: str | None, own: UUID) -> bool:
    if nik is None:
        return True
    holder = session.scalar(select(Worker.id).where(Worker.nik == nik))
    return holder is None or holder == own


def _versions(session: Session, ids: list[UUID]) -> dict[UUID, int]:
    found: dict[UUID, int] = {}
    for start in range(0, len(ids), 900):
        query = select(Worker.id, Worker.version).where(Worker.id.in_(ids[start : start + 900]))
        found.update(session.execute(query).tuples().all())
    return found


def _write_outcomes(session: Session, batch_id: UUID, outcomes: list[dict[str, Any]]) -> None:
    table: Any = BatchRow.__table__
    statement = (
        update(table)
        .where(table.c.batch_id == batch_id, table.c.number == bindparam("n"))
        .values({name: bindparam(of) for name, of in OUTCOME_COLUMNS.items()})
    )
    for start in range(0, len(outcomes), STEP):
        _execute(session, statement, outcomes[start : start + STEP])


def _count_outcomes(session: Session, batch_id: UUID) -> dict[str, int]:
    query = select(BatchRow.outcome).where(BatchRow.batch_id == batch_id, BatchRow.outcome.is_not(None))
    return dict(Counter(str(outcome) for outcome in session.scalars(query)))


def _note_return(session: Session, batch: Batch) -> None:
    dispatch = session.get(Dispatch, batch.dispatch_id) if batch.dispatch_id else None
    if dispatch is not None and dispatch.returned_at is None:
        dispatch.returned_at, dispatch.returned_batch_id = now(), batch.id


def take_back(session: Session, batch_id: UUID, *, progress: Progress | None = None) -> TakenBack:
    """Undoes an applied batch: new workers go, changed ones get their former values; what was edited since stays and is named."""
    batch = session.get_one(Batch, batch_id)
    if batch.status != "applied":
        raise Problem("{number} is not applied, so there is nothing to take back.", number=batch.number)
    r = BatchRow
    done = session.connection().execute(
        select(r.number, r.outcome, r.target_id, r.before, r.version_after)
        .where(r.batch_id == batch_id, r.outcome.in_(("baru", "diubah")))
        .order_by(r.number.desc())
    ).all()
    versions = _versions(session, [row.target_id for row in done])
    known = known_by_ids(session, list(versions))
    untouched = [row for row in done if versions.get(row.target_id) == row.version_after]
    edited = [known[row.target_id].values["name"] for row in done if row.target_id in known and row not in set(untouched)]
    removed = [row.target_id for row in untouched if row.outcome == "baru"]
    _remove(session, removed, progress)
    restored = [row for row in untouched if row.outcome == "diubah"]
    for row in restored:
        _restore(session, row, known[row.target_id].values, versions[row.target_id])
    for start in range(0, len(restored), 900):
        search.index_workers(session, [row.target_id for row in restored[start : start + 900]])
    _reopen(session, batch, {row.number for row in done} - {row.number for row in untouched})
    villages = {known[row.target_id].village_code for row in untouched if row.target_id in known}
    recount(session, sorted(villages | ({batch.village_code} if batch.village_code else set())))
    audit.note(
        session, "batch.taken_back", "batch", str(batch_id),
        {"number": batch.number, "removed": len(removed), "restored": len(restored), "edited_since": len(edited)},
        announces=CHANGED,
    )  # fmt: skip
    session.flush()
    return TakenBack(batch.number, len(removed), len(restored), tuple(edited))


def _remove(session: Session, ids: list[UUID], progress: Progress | None) -> None:
    for start in range(0, len(ids), 900):
        some = ids[start : start + 900]
        _execute(session, delete(Worker).where(Worker.id.in_(some)))
        search.forget(session, "worker", some)
        if progress and start % 9000 == 0:
            progress(start, len(ids), "")


def _restore(session: Session, row: Any, current: dict[str, Any], version: int) -> None:
    before: dict[str, Any] = row.before
    values = as_columns(before) | derived(current | before) | {"version": version + 1}
    _execute(session, update(Worker).where(Worker.id == row.target_id).values(values))


def _reopen(session: Session, batch: Batch, kept: Iterable[int]) -> None:
    """The rows may be applied again; those that were edited since keep their outcome."""
    table: Any = BatchRow.__table__
    reopened = update(table).where(table.c.batch_id == batch.id, table.c.number.not_in(list(kept)))
    new = reopened.where(table.c.outcome == "baru").values(target_id=None)
    _execute(session, new)
    _execute(session, reopened.values(outcome=None, before=None, version_after=None))
    batch.status, batch.taken_back_at = "taken_back", now()
    batch.counts = {**batch.counts, "outcomes": {}}
    dispatch = session.get(Dispatch, batch.dispatch_id) if batch.dispatch_id else None
    if dispatch is not None and dispatch.returned_batch_id == batch.id:
        dispatch.returned_at = dispatch.returned_batch_id = None


