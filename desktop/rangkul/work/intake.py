"""Taking a village's file in as a batch under review: every row kept, matched with the roster, doubtful ones parked."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.bulk import insert_rows, without_collecting
from rangkul.data.dispatch import WITHOUT_HAMLET, Dispatch
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.masked import unmasked
from rangkul.exchange.records import Blanks, Progress, RosterFile, RosterProblem, RosterRecord
from rangkul.rules.message import Message
from rangkul.rules.village_names import find_village
from rangkul.work.applying import rupiah_of
from rangkul.work.judging import ASKED, MISSING, RowToJudge, judge_rows
from rangkul.work.matching import FIELDS, Known, Values, Verdict
from rangkul.work.nik_proposals import propose_niks
from rangkul.work.regions import village_names
from rangkul.work.taught import note_use


@dataclass(frozen=True)
class Taken:
    """A batch just read: its key and number, and rows by kind."""

    id: UUID
    number: str
    counts: dict[str, int]


def problem_json(problem: RosterProblem) -> dict[str, Any]:
    """A problem as a batch row keeps it; the sentence stays data, to be put into the reader's language."""
    return {
        "field": problem.field, "code": problem.code, "proposal": problem.proposal, "blocks": problem.blocks, **problem.message.as_json(),
    }


def note_json(code: str, message: Message) -> dict[str, Any]:
    """A sentence about the file as a whole."""
    return {"code": code, **message.as_json()}


def take_in(
    session: Session, file: RosterFile, *, account: str, village_code: str | None = None, drop_id: UUID | None = None,
    blanks: Blanks = "keep", progress: Progress | None = None,
) -> Taken:  # fmt: skip
    """Keeps a file as a batch under review; nothing on the roster changes before `applying.apply`.

    Files dropped together share `drop_id`; `blanks` says what an empty cell means for workers we know.
    """
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    dispatch = _dispatch_of(session, file)
    file = unmasked(file, {key: row.get("nik") for key, row in dispatch.snapshot.items()} if dispatch else {})
    village = _village_of(session, file, village_code, dispatch)
    notes = file_notes(session, file, village, dispatch)
    batch = Batch(
        number=f"IMP-{now().year}-{next_number(session, 'batch', now().year):04d}", type="workers", file_name=file.file[-200:],
        sha256=file.sha256 or "", path=(file.path or "")[-1000:] or None, layouts=[asdict(layout) for layout in file.layouts],
        village_code=village.code, dispatch_id=dispatch.id if dispatch else None, read_by=account, notes=notes, drop_id=drop_id,
        blanks=blanks,
    )  # fmt: skip
    session.add(batch)
    session.flush()
    counts = store_rows(session, batch, file, progress)
    note_use(session, file)
    return Taken(batch.id, batch.number, counts)


def store_rows(session: Session, batch: Batch, file: RosterFile, progress: Progress | None = None) -> dict[str, int]:
    """Judges the rows of a file and keeps them under the batch; the kinds with their counts."""
    with without_collecting():
        rows = _rows(session, batch, file, progress)
        _insert_rows(session, batch.id, rows)
    counts = Counter(row["kind"] for row in rows if row["kind"] != "other")
    batch.counts = {"kinds": dict(counts), "rows": sum(counts.values())}
    session.flush()
    return dict(counts)


def _insert_rows(session: Session, batch_id: UUID, rows: list[dict[str, Any]]) -> None:
    written = [(batch_id, number, *(row[name] for name in WRITTEN)) for number, row in enumerate(rows, 1)]
    insert_rows(session, BatchRow.__table__, ("batch_id", "number", *WRITTEN), written)
    audit.note(session, "batch.read", "batch", str(batch_id), {"rows": len(rows)})


WRITTEN = ("sheet", "row", "raw", "record", "problems", "kind", "decision", "target_id", "changes")


def _dispatch_of(session: Session, file: RosterFile) -> Dispatch | None:
    if not file.dispatch:
        return None
    try:
        key = UUID(file.dispatch)
    except ValueError:
        return None
    return session.scalar(select(Dispatch).options(undefer(Dispatch.snapshot)).where(Dispatch.id == key))


def _village_of(session: Session, file: RosterFile, chosen: str | None, dispatch: Dispatch | None) -> Village:
    code = chosen or (dispatch.village_code if dispatch else None) or file.village
    if code is None:
        raise Problem(
            "It is not clear which village {file} is about. Choose the village, then take the file in again.", file=file.file
        )
    village = session.get(Village, code)
    if village is None:
        raise Problem("There is no village {code} in this regency.", code=code)
    return village


def file_notes(session: Session, file: RosterFile, village: Village, dispatch: Dispatch | None) -> list[dict[str, Any]]:
    """What should be known of the file before its rows are looked at."""
    notes = [problem_json(p) for p in file.problems if p.row is None]
    said = file.village
    if said and said != village.code:
        other = session.get(Village, said)
        names: dict[str, object] = {"other": other.name if other else said, "village": village.name}
        message = Message("The file itself speaks of {other}, not of {village}.", names)
        notes.append(note_json("other_village", message))
    earlier = session.scalars(
        select(Batch).where(Batch.sha256 == (file.sha256 or "-"), Batch.status.in_(("applied", "review"))).order_by(Batch.read_at.desc())
    ).first()
    if earlier:
        text = (
            Message("This very file was taken in before, as {number}.", {"number": earlier.number})
            if earlier.status == "applied"
            else Message("This very file is under review already, as {number}.", {"number": earlier.number})
        )
        notes.append(note_json("same_file", text))
    return notes + (_dispatch_notes(session, file, dispatch) if dispatch else [])


def _dispatch_notes(session: Session, file: RosterFile, dispatch: Dispatch) -> list[dict[str, Any]]:
    """An older workbook answered, or one that came back before."""
    notes: list[dict[str, Any]] = []
    newer = session.scalar(
        select(Dispatch.number).where(
            Dispatch.village_code == dispatch.village_code, Dispatch.sent_at > dispatch.sent_at, Dispatch.withdrawn_at.is_(None),
            Dispatch.hamlet.is_not_distinct_from(dispatch.hamlet),
        )
    )  # fmt: skip
    if newer:
        text = Message("The village answered an older workbook ({number}); a newer one was sent since.", {"number": dispatch.number})
        notes.append(note_json("older_dispatch", text))
    before = session.scalars(
        select(Batch).where(
            Batch.dispatch_id == dispatch.id, Batch.status.in_(("review", "applied")), Batch.sha256 != (file.sha256 or ""),
        ).order_by(Batch.read_at.desc())
    ).first()  # fmt: skip
    if before:
        words: dict[str, object] = {"number": dispatch.number, "batch": before.number}
        text = Message("The workbook {number} came back before, as {batch}; what the two copies say differently is asked.", words)
        notes.append(note_json("returned_twice", text))
    return notes


def _rows(session: Session, batch: Batch, file: RosterFile, progress: Progress | None) -> list[dict[str, Any]]:
    """All rows of the file as the batch keeps them, judged, then those who did not come back."""
    problems: dict[tuple[str | None, int], list[RosterProblem]] = {}
    for problem in file.problems:
        if problem.row is not None and problem.code != "nik_duplicate_across_files":  # judged here, with what became of the other list
            problems.setdefault((problem.sheet, problem.row), []).append(problem)
    village_of = _villages_in_rows(session, file.records, batch.village_code or "")
    dispatch = session.get(Dispatch, batch.dispatch_id) if batch.dispatch_id else None
    hamlet = dispatch.hamlet if dispatch and dispatch.hamlet != WITHOUT_HAMLET else None
    told: list[tuple[RosterRecord, Values, list[RosterProblem]]] = []
    for record in file.records:
        values = values_of(record) | {"village_code": village_of(record)}
        if hamlet and not record.row_key:  # who was added to the workbook of a hamlet lives there
            values.setdefault("hamlet", hamlet)
        if not batch.dispatch_id:
            values.pop("row_key", None)
        found = [*problems.get((record.sheet, record.row), ()), *too_long(record, values), *_unread_income(record, values)]
        told.append((record, values, found))
    propose_niks(session, [(values, found) for _, values, found in told], dispatch.snapshot if dispatch else {})
    if progress:
        progress(0, len(told), file.file)
    verdicts, missing = judge_rows(session, batch, [to_judge(record.sheet, values, found) for record, values, found in told])
    judged: dict[tuple[str | None, int], list[tuple[Values, list[RosterProblem], Verdict]]] = {}
    for (record, values, found), verdict in zip(told, verdicts, strict=True):  # two lists beside each other give two records of one row
        judged.setdefault((record.sheet, record.row), []).append((values, found, verdict))
    rows: list[dict[str, Any]] = []
    for index, raw in enumerate(file.raw_rows):
        if progress and index % 2000 == 0:
            progress(index, len(file.raw_rows), file.file)
        people = judged.pop((raw.sheet, raw.row), None)
        if people is None:
            rows.append(_row(raw.sheet, raw.row, raw.cells, {}, (), _NO_PERSON))
        rows += [_row(raw.sheet, raw.row, raw.cells, *person) for person in people or ()]
    for (sheet, row), people in judged.items():  # a reader that kept no raw row for it
        rows += [_row(sheet, row, "[]", *person) for person in people]
    return rows + [missing_row(worker) for worker in missing]


def to_judge(sheet: str | None, values: Values, problems: Iterable[RosterProblem]) -> RowToJudge:
    """A row with what its problems mean for judging it."""
    found = list(problems)
    if not found:
        return RowToJudge(values, sheet, _NO_FAULTS, blocked=not values.get("name"))
    codes = {problem.code for problem in found}
    blocked = not values.get("name") or any(problem.blocks for problem in found)
    faulty = frozenset(p.field for p in found if p.field and not p.code.endswith("_missing"))
    return RowToJudge(values, sheet, faulty, blocked, not codes.isdisjoint(ASKED))


def missing_row(worker: Known) -> dict[str, Any]:
    """A worker we had sent who did not come back: asked, never deleted."""
    values = {name: value for name, value in worker.values.items() if value not in (None, "")} | {"village_code": worker.village_code}
    return _row(None, None, "[]", values, (), Verdict("missing", "park", worker, None, (MISSING,)))


_NO_FAULTS: frozenset[str] = frozenset()
_NO_PERSON = Verdict("other", "skip")
_ROOM = {name: length for name in FIELDS if (length := getattr(Worker.__table__.c[name].type, "length", None))}


def too_long(record: RosterRecord, values: dict[str, Any]) -> list[RosterProblem]:
    """Texts the roster has no room for: told and taken out, never cut."""
    told: list[RosterProblem] = []
    for name, room in _ROOM.items():
        text = values.get(name)
        if text is not None and len(text) > room:
            del values[name]
            why = Message("The text is too long: {count} characters, {room} fit.", {"count": len(text), "room": room})
            told.append(RosterProblem(record.sheet, record.row, name, "too_long", why, None, True))
    return told


def values_of(record: RosterRecord) -> Values:
    """The record's values as a batch row keeps them, empty ones left out; the income in rupiah."""
    values: Values = {name: value for name in _OF_RECORD if (value := getattr(record, name))}
    if record.birth_date:
        values["birth_date"] = record.birth_date.isoformat()
    if record.income and (income := rupiah_of(record.income)) is not None:
        values["income"] = income
    return values


_OF_RECORD = (*(name for name in FIELDS if name != "income"), "row_key", "cleared")


def _unread_income(record: RosterRecord, values: Values) -> list[RosterProblem]:
    if not record.income or "income" in values:
        return []
    why = Message("“{text}” is no amount of money; the income stays empty.", {"text": record.income[:60]})
    return [RosterProblem(record.sheet, record.row, "income", "income_unreadable", why)]


def _row(
    sheet: str | None, row: int | None, raw: str, values: Values, problems: Iterable[RosterProblem], verdict: Verdict
) -> dict[str, Any]:
    told = [problem_json(p) for p in problems] + reasons_json(sheet, row, verdict)
    return {
        "sheet": sheet, "row": row, "raw": raw, "record": values, "problems": told or None, "kind": verdict.kind,
        "decision": verdict.decision, "target_id": verdict.target.id if verdict.target else None,
        "changes": {name: list(pair) for name, pair in verdict.changes.items()} if verdict.changes else None,
    }  # fmt: skip


def reasons_json(sheet: str | None, row: int | None, verdict: Verdict) -> list[dict[str, Any]]:
    """The reasons of a verdict among the problems of its row."""
    return [problem_json(RosterProblem(sheet, row, field, code, why)) for field, code, why in verdict.reasons]


def _villages_in_rows(
    session: Session, records: tuple[RosterRecord, ...], village_code: str
) -> Callable[[RosterRecord], str]:
    """Which village a row belongs to: the one its own column names without doubt, else the file's."""
    named = any(record.village_name for record in records)
    villages = village_names(session) if named else []
    remembered: dict[tuple[str, str | None], str] = {}

    def village_of(record: RosterRecord) -> str:
        if not record.village_name:
            return village_code
        key = (record.village_name, record.district_name)
        if key not in remembered:
            hits = find_village(record.village_name, villages, record.district_name)
            remembered[key] = hits[0].code if len(hits) == 1 else village_code
        return remembered[key]

    return village_of
