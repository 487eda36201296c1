"""What the rows of one file mean together: compared with what was sent, with the roster, and with other lists under review."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.data.worker import COUNTED
from rangkul.exchange.merge import COMPARED, merge
from rangkul.exchange.records import Blanks, Change, SheetLayout, WorkbookRow
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.rules.worker_steps import step_complaint
from rangkul.work.likely_known import likely_known
from rangkul.work.matching import (
    Known,
    Person,
    Roster,
    Values,
    Verdict,
    differences,
    known_by_ids,
    known_of_village,
    load_roster,
    nearly,
    person_of,
    text_of,
)  # fmt: skip
from rangkul.work.worker_merge import merged_into

ASKED = frozenset({"remark_status", "note_gone", "occupation_not_bpu", "struck_out"})
"""Codes of what somebody has to answer before a new worker is taken in."""
JUDGED = frozenset({
    "nik_duplicate_in_file", "nik_duplicate_across_files", "person_twice_in_file", "likely_same_person", "known_elsewhere", "conflict",
    "missing", "matched_by_nik", "matched_by_name", "status_step",
})  # fmt: skip
"""Codes of what judging a row says; said anew when it is judged again."""
CLEARABLE = frozenset({"phone", "mother_name", "address", "hamlet", "rt", "rw", "occupation", "note", "birth_place", "kk", "income"})
"""Fields that an empty cell may empty; who somebody is never goes that way."""
STANDS_FOR = {
    "birth": ("birth_place", "birth_date"), "rt_rw": ("rt", "rw"), "rw_rt": ("rt", "rw"), "sex_male": ("sex",), "name_nik": ("name", "nik"),
}  # fmt: skip
_CLAIMING = ("new", "problem", "duplicate", "conflict", "changed")
_FEW = 900


@dataclass(frozen=True)
class RowToJudge:
    """A row as it was understood; `faulty` are fields with a problem, `blocked`: one that parks the row; `asked`: something to answer."""

    values: Values
    sheet: str | None
    faulty: frozenset[str] = frozenset()
    blocked: bool = False
    asked: bool = False


@dataclass(frozen=True)
class Place:
    """Where another list under review says something."""

    number: str
    row: int | None

    def words(self) -> dict[str, object]:
        return {"number": self.number, "row": self.row or 0}


@dataclass
class Elsewhere:
    """What other lists under review say, of the people of this one."""

    niks: dict[str, Place] = field(default_factory=dict[str, Place])
    persons: dict[Person, Place] = field(default_factory=dict[Person, Place])
    claims: dict[UUID, dict[str, tuple[Any, Place]]] = field(default_factory=dict[UUID, dict[str, tuple[Any, Place]]])


def judge_rows(
    session: Session, batch: Batch, rows: Sequence[RowToJudge], after: Roster | None = None
) -> tuple[list[Verdict], list[Known]]:
    """A verdict for each row in the order of the file, and the workers that were sent but did not come back.

    `after` remembers rows of the same file that are on the roster already, so that nobody is taken in twice.
    """
    blanks: Blanks = batch.blanks  # type: ignore[assignment] # the column's words are those of Blanks
    told = told_fields(batch.layouts or [])
    values = [effective(row, told.get(row.sheet, frozenset()), blanks) for row in rows]
    roster = load_roster(session, values)
    if after is not None:
        roster.used_niks |= after.used_niks
        roster.used_persons |= after.used_persons
        roster.used_targets |= after.used_targets
    roster.fill = blanks == "fill"
    dispatch = session.get(Dispatch, batch.dispatch_id) if batch.dispatch_id else None
    merged: dict[int, Verdict] = {}
    missing: list[Known] = []
    if dispatch is not None:
        merged, missing = _answers(session, dispatch, values, blanks, roster)
    elsewhere = said_elsewhere(session, batch.id, values, [v.target.id for v in merged.values() if v.target])
    verdicts: list[Verdict] = []
    for number, row in enumerate(rows):
        verdict = merged.get(number)
        if verdict is None:
            verdict = roster.judge(values[number], values[number]["village_code"], blocked=row.blocked)
        elif row.blocked:
            verdict = Verdict("problem", "park", verdict.target)
        verdicts.append(_finished(verdict, row, values[number], elsewhere))
    seeming = [number for number, verdict in enumerate(verdicts) if verdict.kind == "new"]
    for place, (known, reason) in likely_known(session, [values[number] for number in seeming]).items():
        number = seeming[place]
        verdicts[number] = Verdict("duplicate", "park", known, differences(known.values, values[number]), (reason,))
    return verdicts, missing


def effective(row: RowToJudge, told: frozenset[str], blanks: Blanks) -> Values:
    """The row's values with what its blanks mean: `cleared` names the fields to be emptied."""
    values = row.values
    cleared: Sequence[str] = values.get("cleared") or ()
    if blanks == "fill":
        cleared = ()
    elif blanks == "clear":
        cleared = [*cleared, *(name for name in sorted(told & CLEARABLE) if name not in values and name not in row.faulty)]
    if cleared or "cleared" in values:
        return values | {"cleared": tuple(dict.fromkeys(cleared))}
    return values


def told_fields(layouts: Iterable[Mapping[str, Any] | SheetLayout]) -> dict[str | None, frozenset[str]]:
    """Sheet → the fields it has a column for: only there an empty cell says something."""
    found: dict[str | None, set[str]] = {}
    for layout in layouts:
        sheet, columns = (layout.sheet, layout.columns) if isinstance(layout, SheetLayout) else (layout["sheet"], layout["columns"])
        for name in columns:
            found.setdefault(sheet, set()).update(STANDS_FOR.get(name, (name,)))
    return {sheet: frozenset(names) for sheet, names in found.items()}


def _finished(verdict: Verdict, row: RowToJudge, values: Values, elsewhere: Elsewhere) -> Verdict:
    """What other lists, a proposed status and open questions add to a verdict."""
    if verdict.kind == "new":
        if other := _said_before(values, elsewhere):
            return Verdict("duplicate", "park", reasons=(other,))
        return Verdict("new", "park") if row.asked and not values.get("status") else verdict
    if verdict.kind == "changed" and verdict.target and verdict.changes:
        if reason := _claimed(verdict.target.id, verdict.changes, elsewhere):
            return Verdict("conflict", "park", verdict.target, verdict.changes, (*verdict.reasons, reason))
        if "status" in verdict.changes and (complaint := step_complaint(*verdict.changes["status"])):
            return Verdict("conflict", "park", verdict.target, verdict.changes, (("status", "status_step", complaint.message),))
    return verdict


def _said_before(values: Values, elsewhere: Elsewhere) -> tuple[str, str, Message] | None:
    nik, person = values.get("nik"), person_of(values)
    if nik and (place := elsewhere.niks.get(nik)):
        text = Message("The NIK also stands in {number}, row {row}, still under review.", place.words())
        return "nik", "nik_duplicate_across_files", text
    if person and not nik and (place := elsewhere.persons.get(person)):
        text = Message("The same name and birth date also stand in {number}, row {row}, still under review.", place.words())
        return "row", "likely_same_person", text
    return None


def _claimed(worker: UUID, changes: Mapping[str, tuple[Any, Any]], elsewhere: Elsewhere) -> tuple[str, str, Message] | None:
    """Two people of a village edited the same cell of two copies of a workbook."""
    for name, (value, place) in elsewhere.claims.get(worker, {}).items():
        if name in changes and changes[name][1] != value:
            text = Message("{number}, row {row}, still under review, says “{value}” here.", place.words() | {"value": value or "–"})
            return name, "conflict", text
    return None


def said_elsewhere(session: Session, batch_id: UUID, values: Sequence[Values], targets: Sequence[UUID]) -> Elsewhere:
    """What the open rows of other batches under review say of these people."""
    found = Elsewhere()
    record = BatchRow.record
    nik, name, born = (record[key].as_string() for key in ("nik", "name", "birth_date"))
    query = (
        select(Batch.number, BatchRow.row, BatchRow.target_id, BatchRow.changes, nik, name, born)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(Batch.status == "review", Batch.type == "workers", Batch.id != batch_id, BatchRow.kind.in_(_CLAIMING))
        .where(BatchRow.outcome.is_(None), BatchRow.decision != "skip")
    )
    if session.scalar(select(Batch.id).where(Batch.status == "review", Batch.type == "workers", Batch.id != batch_id).limit(1)) is None:
        return found
    niks = {row["nik"] for row in values if row.get("nik")}
    days = {row["birth_date"] for row in values if row.get("birth_date") and not row.get("nik")}
    keys = set(targets)
    if len(niks) + len(days) + len(keys) <= _FEW:  # a whole-regency file is compared with all there is
        query = query.where(or_(nik.in_(niks), born.in_(days), BatchRow.target_id.in_(keys)))
    for number, row, target, changes, number_told, name_told, day in session.execute(query):
        place = Place(number, row)
        if number_told:
            found.niks.setdefault(number_told, place)
        if name_told and (person := person_of({"name": name_told, "birth_date": day})):
            found.persons.setdefault(person, place)
        if target and changes:
            claims = found.claims.setdefault(target, {})
            for key, (_, theirs) in changes.items():
                claims.setdefault(key, (theirs, place))
    return found


# What came back from a village


def _answers(
    session: Session, dispatch: Dispatch, values: Sequence[Values], blanks: Blanks, roster: Roster
) -> tuple[dict[int, Verdict], list[Known]]:
    """The verdicts of rows that answer what we had sent, and who did not come back: three-way, so that no edit of the office is lost."""
    gone = merged_into(session, [UUID(key) for key in dispatch.snapshot])
    verdicts = _of_merged(session, dispatch, values, gone, roster)
    answers = {number: _answer(row) for number, row in enumerate(values) if number not in verdicts}
    places = {id(answer): number for number, answer in answers.items()}
    changes = three_way(session, dispatch, list(answers.values()), blanks, gone)
    known = known_by_ids(session, [UUID(change.key) for change in changes if change.key])
    for change in changes:
        if change.key and change.theirs is not None:
            target, row = known.get(UUID(change.key)), values[places[id(change.theirs)]]
            verdicts[places[id(change.theirs)]] = _with_status(verdict_of(change, target), row)
            roster.remember(change.theirs.nik, person_of(row), target)
    missing = [known[UUID(change.key)] for change in changes if change.key and change.kind == "missing" and UUID(change.key) in known]
    return verdicts, [worker for worker in missing if worker.status in COUNTED]


def _answer(values: Values) -> WorkbookRow:
    income = values.get("income")
    return WorkbookRow.from_json({**values, "key": values.get("row_key"), "income": str(income) if income is not None else None})


def _with_status(verdict: Verdict, values: Values) -> Verdict:
    """A status somebody accepted for the row (moved, deceased) goes with whatever else it changes."""
    status, target = values.get("status"), verdict.target
    if not status or target is None or status == target.status or verdict.kind not in ("same", "changed"):
        return verdict
    return Verdict("changed", "take", target, {**(verdict.changes or {}), "status": (target.status, status)}, verdict.reasons)


def _of_merged(
    session: Session, dispatch: Dispatch, values: Sequence[Values], gone: Mapping[UUID, UUID], roster: Roster
) -> dict[int, Verdict]:
    """Rows of somebody who was merged into another worker since: untouched ones say nothing, edited ones are asked."""
    if not gone:
        return {}
    kept = known_by_ids(session, set(gone.values()))
    verdicts: dict[int, Verdict] = {}
    for number, row in enumerate(values):
        key = row.get("row_key")
        target = kept.get(gone[UUID(key)]) if key in dispatch.snapshot and UUID(key) in gone else None
        if target is None:
            continue
        roster.used_niks.update(filter(None, [row.get("nik")]))
        sent = WorkbookRow.from_json({**dispatch.snapshot[str(key)], "key": key})
        (change,) = merge([sent], [sent], [_answer(row)])
        if change.kind == "unchanged":
            verdicts[number] = Verdict("same", "skip", target)
            continue
        why = Message("This row was sent as a worker of its own and was merged into {name} since.", {"name": target.values["name"]})
        verdicts[number] = Verdict("conflict", "park", target, differences(target.values, row), (("row", "conflict", why),))
    return verdicts


def three_way(
    session: Session, dispatch: Dispatch, theirs: list[WorkbookRow], blanks: Blanks = "keep", gone: Mapping[UUID, UUID] | None = None
) -> list[Change]:
    """What came back beside what was sent and what the roster holds now, wherever the office has put a worker since."""
    snapshot = {key: values for key, values in dispatch.snapshot.items() if UUID(key) not in (gone or {})}
    sent = [WorkbookRow.from_json({**values, "key": key}) for key, values in snapshot.items()]
    here = {known.id: known for known in known_of_village(session, dispatch.village_code)}
    elsewhere = known_by_ids(session, [key for text in snapshot if (key := UUID(text)) not in here])
    return merge(sent, [workbook_row(known) for known in (here | elsewhere).values()], theirs, blanks=blanks)


def workbook_row(known: Known) -> WorkbookRow:
    """A worker as a workbook carries it."""
    values = {name: known.values.get(name) for name in COMPARED}
    income = values["income"]
    return WorkbookRow.from_json({**values, "income": None if income is None else str(income), "key": str(known.id)})


def verdict_of(change: Change, target: Known | None) -> Verdict:
    """What a returned row means for the worker it answers; `target` is None when the office has removed that worker since."""
    taken = {f.field: (_json(f.field, f.ours), _json(f.field, f.theirs)) for f in change.fields if f.kind in ("changed", "conflict")}
    why = change.reason or (_OTHER_PERSON if _somebody_else(change) else None)
    reasons = (("row", "conflict", why),) if why else ()
    found = _FOUND_BY.get(change.matched_by or "")
    if change.kind == "conflict" or (why and change.kind == "changed"):
        return Verdict("conflict", "park", target, taken, (*reasons, *(found or ())))
    if change.kind == "changed" and taken:
        return Verdict("changed", "take", target, taken, found or ())
    return Verdict("same", "skip", target)


def _json(name: str, value: str | date | None) -> Any:
    """A merged value as the roster's JSON has it: dates as texts, rupiah as a number."""
    return int(value) if name == "income" and isinstance(value, str) else text_of(value)


_OTHER_PERSON = Message("Another person seems to have been typed over this row: neither name nor NIK are those that were sent.")
_FOUND_BY = {
    "nik": (("row", "matched_by_nik", Message("The row had lost its hidden key; it was found by its NIK.")),),
    "name": (("row", "matched_by_name", Message("The row had lost its hidden key; it was found by its name and birth date.")),),
}


def _somebody_else(change: Change) -> bool:
    """A village typed a new person into the line of another one: the hidden key would make one person of two."""
    ours, theirs = change.ours, change.theirs
    if ours is None or theirs is None or not (ours.nik and theirs.nik and ours.name and theirs.name):
        return False
    return not nearly(ours.nik, theirs.nik) and name_key(ours.name) != name_key(theirs.name)


MISSING = ("row", "missing", Message("Sent to the village, but not in the returned file: moved, deceased, or deleted by mistake?"))
"""Why a worker who was sent and did not come back is asked about."""
