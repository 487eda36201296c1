"""Making one worker of two, and two of one again: both originals are kept with everything that hung on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import search
from rangkul.data.batch import BatchRow
from rangkul.data.bulk import update_rows
from rangkul.data.duplicate import WorkerMerge
from rangkul.data.engine import expect_version
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.nik import mask_nik
from rangkul.work.coverage import recount
from rangkul.work.matching import column_value, text_of
from rangkul.work.merge_choice import FIELDS, FOLLOW, merged_values
from rangkul.work.worker_edit import refuse_double_nik

Versions = Mapping[UUID, int]
"""Worker → the version that the page showed; a merge of anything newer is refused."""
_GONE = "This worker is no longer on the roster; somebody removed the entry. Refresh the list."


@dataclass(frozen=True)
class UndoneMerge:
    """Who is two again. `left`: fields of the one who stayed that somebody edited since the merge, and that therefore stay."""

    kept_id: UUID
    gone_id: UUID
    kept_name: str
    gone_name: str
    left: tuple[str, ...]
    kept_is_there: bool = True  # False: somebody removed the merged worker; only the other one came back


# Merging


def merge(
    session: Session, kept_id: UUID, gone_id: UUID, chosen: Mapping[str, Any], account: str, today: date, versions: Versions | None = None
) -> UUID:  # fmt: skip
    """Makes one worker of two and gives the key of the merge, for the way back.

    `chosen`: field of `merge_choice.FIELDS` → "kept", "gone" or a value of its own; what is not named is filled in as proposed.
    Refuses two different member numbers, and the living with the dead, unless it is said which counts.
    """
    kept, gone = _both(session, kept_id, gone_id, versions or {})
    kept_before, gone_before = columns_of(kept), columns_of(gone)
    after = merged_values(kept_before, gone_before, chosen, today)
    session.delete(gone)
    session.flush()  # first of all: its NIK is free for the one who stays
    if after["nik"]:
        refuse_double_nik(session, after["nik"], kept_id)
    moved = _move_rows(session, gone_id, kept_id)
    _set(kept, after)
    session.flush()
    if kept.version == kept_before["version"]:  # nothing of the other one: all the same the entry now stands for both
        _set_version(session, kept, kept.version + 1)
    made = WorkerMerge(
        id=uuid7(), kept_id=kept_id, gone_id=gone_id, name=kept.name, kept_before=_as_json(kept_before), gone_before=_as_json(gone_before),
        kept_after=_as_json(columns_of(kept)), chosen={name: text_of(value) for name, value in chosen.items()},
        moved={"batch_row": moved}, version_after=kept.version, merged_by=account,
    )  # fmt: skip
    session.add(made)
    _settle(session, [kept_id, gone_id], (kept_before, gone_before, after))
    return made.id


def _both(session: Session, kept_id: UUID, gone_id: UUID, versions: Versions) -> tuple[Worker, Worker]:
    """The two, held until commit; refuses when one is not as the page showed it."""
    if kept_id == gone_id:
        raise Problem("These are not two workers but one.")
    found = _hold(session, [kept_id, gone_id])
    if len(found) != 2:
        raise Problem(_GONE)
    for key, version in versions.items():
        expect_version(found[key], version)
    return found[kept_id], found[gone_id]


def _hold(session: Session, keys: Iterable[UUID]) -> dict[UUID, Worker]:
    session.flush()
    query = select(Worker).where(Worker.id.in_(list(keys))).order_by(Worker.id).with_for_update()
    return {worker.id: worker for worker in session.scalars(query.execution_options(populate_existing=True))}


def columns_of(worker: Worker) -> dict[str, Any]:
    """All columns of a worker, the version included."""
    return {attribute.key: getattr(worker, attribute.key) for attribute in Worker.__mapper__.column_attrs}


def _set(worker: Worker, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if getattr(worker, name) != value:
            setattr(worker, name, value)


def _set_version(session: Session, worker: Worker, version: int) -> None:
    session.connection().execute(update(Worker).where(Worker.id == worker.id).values(version=version))
    session.refresh(worker, ["version"])


def _settle(session: Session, keys: list[UUID], states: Iterable[Mapping[str, Any]]) -> None:
    """Counters of the villages and the search index, as every change of workers needs them."""
    recount(session, sorted({values["village_code"] for values in states}))
    search.index_workers(session, keys)


def _move_rows(session: Session, gone_id: UUID, kept_id: UUID) -> list[list[Any]]:
    """Rows of imports about the one who goes are about the one who stays; (batch, number, version) of each, for the way back.

    The version of a row that was applied turns negative: the import can no longer be taken back for this worker, who is then
    named as edited since.
    """
    r = BatchRow
    query = select(r.batch_id, r.number, r.version_after).where(r.target_id == gone_id).order_by(r.batch_id, r.number)
    rows = list(session.connection().execute(query))
    moved = [(kept_id, row.version_after and -abs(row.version_after), row.batch_id, row.number) for row in rows]
    update_rows(session, BatchRow.__table__, ("target_id", "version_after"), ("batch_id", "number"), moved)
    return [[str(row.batch_id), row.number, row.version_after] for row in rows]


# The way back


def undo(session: Session, merge_id: UUID, account: str) -> UndoneMerge:
    """Both are there again exactly as they were; what somebody edited since the merge stays with the one who was kept, and is named.

    Merges of the same worker are undone from the last to the first. Refuses where a NIK belongs to somebody else by now.
    """
    made = session.get(WorkerMerge, merge_id, with_for_update=True, populate_existing=True)
    if made is None:
        raise Problem("This merge is not known here.")
    if made.undone_at is not None:
        raise Problem("This merge was already undone.")
    _refuse_later_merge(session, made)
    before, gone = _from_json(made.kept_before), _from_json(made.gone_before)
    kept = _hold(session, [made.kept_id]).get(made.kept_id)
    left = _restore_kept(session, made, kept, before) if kept is not None else ()
    _refuse_taken_nik(session, gone)
    _bring_back(session, gone)
    _return_rows(session, made)
    made.undone_at, made.undone_by = now(), account
    states = [before, gone, _from_json(made.kept_after), *([columns_of(kept)] if kept is not None else [])]
    _settle(session, [made.kept_id, made.gone_id], states)
    kept_name = kept.name if kept is not None else made.name
    return UndoneMerge(made.kept_id, made.gone_id, kept_name, gone["name"], left, kept is not None)


def _refuse_later_merge(session: Session, made: WorkerMerge) -> None:
    """A worker merged on since: taking the first merge back before the last would leave values that nobody ever had."""
    m = WorkerMerge
    later = session.scalars(
        select(m)
        .where(or_(m.kept_id == made.kept_id, m.gone_id == made.kept_id), m.undone_at.is_(None), m.id > made.id)
        .order_by(m.id.desc())
    ).first()
    if later is not None:
        other = later.gone_before if later.kept_id == made.kept_id else later.kept_after
        raise Problem("{name} was merged with {other} later. Undo that merge first.", name=made.name, other=other["name"])


def _restore_kept(session: Session, made: WorkerMerge, kept: Worker, before: dict[str, Any]) -> tuple[str, ...]:
    """Gives the one who stayed the former values back, except what was edited since; the fields that keep an edit."""
    left = _edited(made, kept)
    for field in FIELDS:
        group = _changed(made, field)
        if not group or field in left:
            continue
        if field == "nik":
            _refuse_taken_nik(session, before)
        _set(kept, {name: before[name] for name in group})
    session.flush()
    if all(getattr(kept, name) == value for name, value in before.items() if name != "version"):
        _follow_version(session, kept, before["version"])
    return left


def _changed(made: WorkerMerge, field: str) -> list[str]:
    """The columns of a field that the merge changed for the one who stayed."""
    before, after = made.kept_before, made.kept_after
    return [name for name in (field, *FOLLOW.get(field, ())) if name in before and before[name] != after.get(name)]


def _edited(made: WorkerMerge, kept: Worker) -> tuple[str, ...]:
    """Fields the merge changed and somebody has changed again since."""
    before, after, present = _from_json(made.kept_before), _from_json(made.kept_after), columns_of(kept)
    return tuple(
        field for field in FIELDS if any(present[name] not in (before[name], after.get(name)) for name in _changed(made, field))
    )


def edited_since(session: Session, made: WorkerMerge) -> tuple[str, ...]:
    """Fields that undoing this merge would leave as somebody has put them since."""
    kept = session.get(Worker, made.kept_id)
    return _edited(made, kept) if kept is not None else ()


def _refuse_taken_nik(session: Session, values: Mapping[str, Any]) -> None:
    """Somebody who came onto the roster since the merge may have the NIK that was free then."""
    if not values["nik"]:
        return
    query = select(Worker.name, Village.name).join(Village, Village.code == Worker.village_code)
    holder = session.execute(query.where(Worker.nik == values["nik"], Worker.id != values["id"])).first()
    if holder is not None:
        raise Problem(
            "The merge cannot be undone yet: the NIK {nik} of {name} belongs to {holder} in {village} by now. Correct that entry first.",
            nik=mask_nik(values["nik"]), name=values["name"], holder=holder[0], village=holder[1],
        )  # fmt: skip


def _follow_version(session: Session, kept: Worker, version: int) -> None:
    """The worker is as before under a newer version: imports that had that version as theirs can be taken back as before."""
    table: Any = BatchRow.__table__
    mine = (table.c.target_id == kept.id, table.c.version_after > 0, table.c.version_after <= version)
    newer = update(table).where(*mine).values(version_after=table.c.version_after + (kept.version - version))
    session.connection().execute(newer)  # like the import itself: its rows have no trail of their own


def _bring_back(session: Session, values: dict[str, Any]) -> None:
    worker = Worker(**values)
    session.add(worker)
    session.flush()
    _set_version(session, worker, values["version"])  # a new row would begin at 1: imports and open forms know it by this one


def _return_rows(session: Session, made: WorkerMerge) -> None:
    """The rows that had moved, but for those that were applied to the merged worker since: what they did stays there."""
    moved = {(UUID(batch), number): version for batch, number, version in made.moved["batch_row"]}
    batches = sorted({batch for batch, _ in moved})
    r = BatchRow
    still: list[tuple[Any, ...]] = []
    for batch in batches:
        query = select(r.number, r.version_after).where(r.batch_id == batch, r.target_id == made.kept_id)
        for number, present in session.connection().execute(query):
            version = moved.get((batch, number))
            if (batch, number) in moved and present == (version and -abs(version)):
                still.append((made.gone_id, version, batch, number))
    update_rows(session, BatchRow.__table__, ("target_id", "version_after"), ("batch_id", "number"), still)


# Asking


def merged_into(session: Session, keys: Iterable[UUID]) -> dict[UUID, UUID]:
    """Of these workers, those who were merged away → who stands for them now (through several merges in a row)."""
    asked = list(dict.fromkeys(keys))
    into = _next(session, asked)
    ahead = into
    while ahead:
        further = _next(session, list(dict.fromkeys(ahead.values())))
        ahead = {gone: further[kept] for gone, kept in into.items() if kept in further}
        into = into | ahead
    return into


def _next(session: Session, keys: list[UUID]) -> dict[UUID, UUID]:
    found: dict[UUID, UUID] = {}
    for start in range(0, len(keys), 900):
        query = select(WorkerMerge.gone_id, WorkerMerge.kept_id).where(
            WorkerMerge.gone_id.in_(keys[start : start + 900]), WorkerMerge.undone_at.is_(None)
        )
        found.update((gone, kept) for gone, kept in session.connection().execute(query))
    return found


# Originals as JSON

_TIMES = frozenset({"added_at"})


def _as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: text_of(value) for name, value in values.items()}


def _from_json(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: datetime.fromisoformat(value) if name in _TIMES and value else column_value(name, value) for name, value in kept.items()
    }
