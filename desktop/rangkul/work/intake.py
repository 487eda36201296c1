"""Taking a village's file in as a batch under review: every row kept, matched with the roster, doubtful ones parked."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, undefer

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.exchange.merge import merge
from rangkul.exchange.records import Change, Progress, RosterFile, RosterProblem, RosterRecord, WorkbookRow
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.rules.village_names import find_village
from rangkul.work.matching import FIELDS, Known, Verdict, known_by_ids, known_of_village, load_roster, text_of
from rangkul.work.regions import village_names

MERGED = ("nik", "name", "sex", "birth_place", "birth_date", "address", "rt", "rw", "occupation", "phone", "mother_name", "note")
"""The fields that a workbook carries to a village and back."""


@dataclass(frozen=True)
class Taken:
    """A batch just read: its key and number, and rows by kind."""

    id: UUID
    number: str
    counts: dict[str, int]


def problem_json(problem: RosterProblem) -> dict[str, Any]:
    """A problem as a batch row keeps it; the sentence stays data, to be put into the reader's language."""
    return {
        "field": problem.field, "code": problem.code, "template": problem.message.template, "proposal": problem.proposal,
        "values": {name: str(value) for name, value in problem.message.values.items()}, "blocks": problem.blocks,
    }  # fmt: skip


def note_json(code: str, message: Message) -> dict[str, Any]:
    """A sentence about the file as a whole."""
    return {
        "code": code, "template": message.template, "values": {name: str(value) for name, value in message.values.items()},
    }  # fmt: skip


def take_in(
    session: Session, file: RosterFile, *, account: str, village_code: str | None = None, progress: Progress | None = None
) -> Taken:
    """Keeps a file as a batch under review; nothing on the roster changes before `applying.apply`."""
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    dispatch = _dispatch_of(session, file)
    village = _village_of(session, file, village_code, dispatch)
    notes = _notes(session, file, village, dispatch)
    batch = Batch(
        number=f"IMP-{now().year}-{next_number(session, 'batch', now().year):04d}", type="workers", file_name=file.file[-200:],
        sha256=file.sha256 or "", village_code=village.code, dispatch_id=dispatch.id if dispatch else None, read_by=account, notes=notes,
    )  # fmt: skip
    session.add(batch)
    session.flush()
    rows = _rows(session, file, village.code, dispatch, progress)
    counts = Counter(row["kind"] for row in rows if row["kind"] != "other")
    _insert_rows(session, batch.id, rows)
    batch.counts = {"kinds": dict(counts), "rows": sum(counts.values())}
    session.flush()
    return Taken(batch.id, batch.number, dict(counts))


def _insert_rows(session: Session, batch_id: UUID, rows: list[dict[str, Any]]) -> None:
    for number, row in enumerate(rows, 1):
        row["batch_id"], row["number"] = batch_id, number
    for start in range(0, len(rows), 5000):
        session.connection().execute(insert(BatchRow.__table__), rows[start : start + 5000])  # type: ignore[arg-type] # a Table
    audit.note(session, "batch.read", "batch", str(batch_id), {"rows": len(rows)})


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


def _notes(session: Session, file: RosterFile, village: Village, dispatch: Dispatch | None) -> list[dict[str, Any]]:
    """What should be known of the file before its rows are looked at."""
    notes = [problem_json(p) for p in file.problems if p.row is None]
    said = file.village
    if said and said != village.code:
        other = session.get(Village, said)
        names: dict[str, object] = {"other": other.name if other else said, "village": village.name}
        message = Message("The file itself speaks of {other}, not of {village}.", names)
        notes.append(note_json("other_village", message))
    earlier = session.scalars(
        select(Batch).where(Batch.sha256 == (file.sha256 or "-"), Batch.status == "applied").order_by(Batch.read_at.desc())
    ).first()
    if earlier:
        notes.append(note_json("same_file", Message("This very file was taken in before, as {number}.", {"number": earlier.number})))
    if dispatch:
        newer = session.scalar(
            select(Dispatch.number).where(Dispatch.village_code == dispatch.village_code, Dispatch.sent_at > dispatch.sent_at)
        )
        if newer:
            text = Message("The village answered an older workbook ({number}); a newer one was sent since.", {"number": dispatch.number})
            notes.append(note_json("older_dispatch", text))
    return notes


def _rows(
    session: Session, file: RosterFile, village_code: str, dispatch: Dispatch | None, progress: Progress | None
) -> list[dict[str, Any]]:
    problems: dict[tuple[str | None, int], list[RosterProblem]] = {}
    for problem in file.problems:
        if problem.row is not None:
            problems.setdefault((problem.sheet, problem.row), []).append(problem)
    names = (name_key(r.name) for r in file.records if r.name)
    roster = load_roster(session, (r.nik for r in file.records if r.nik), names)
    changes = _three_way(session, dispatch, file) if dispatch else []
    merged = _merged(session, changes, file.blocked_rows())
    records = {(r.sheet, r.row): r for r in file.records}
    village_of = _villages_in_rows(session, file.records, village_code)
    rows: list[dict[str, Any]] = []
    for index, raw in enumerate(file.raw_rows):
        place = (raw.sheet, raw.row)
        record = records.pop(place, None)
        if progress and index % 2000 == 0:
            progress(index, len(file.raw_rows), file.file)
        if record is None:
            rows.append(_row(raw.sheet, raw.row, raw.cells, {}, [], Verdict("other", "skip")))
            continue
        found = problems.get(place, [])
        verdict = merged.get(place) or roster.judge(
            values_of(record), village_of(record), blocked=any(p.blocks for p in found) or not record.name
        )
        values = values_of(record) | {"village_code": village_of(record)}
        rows.append(_row(raw.sheet, raw.row, raw.cells, values, found, verdict))
    for record in records.values():  # a reader that kept no raw row for it
        verdict = roster.judge(values_of(record), village_code, blocked=not record.name)
        rows.append(_row(record.sheet, record.row, "[]", values_of(record) | {"village_code": village_code}, [], verdict))
    return rows + _missing_rows(session, changes)


def values_of(record: RosterRecord) -> dict[str, Any]:
    """The record's values as a batch row keeps them, empty ones left out."""
    values = {name: text_of(getattr(record, name)) for name in FIELDS}
    values["income"] = record.income
    return {name: value for name, value in values.items() if value not in (None, "")}


def _row(
    sheet: str | None, row: int | None, raw: str, values: dict[str, Any], problems: Iterable[RosterProblem], verdict: Verdict
) -> dict[str, Any]:
    told = [problem_json(p) for p in problems]
    told += [problem_json(RosterProblem(sheet, row, field, code, why)) for field, code, why in verdict.reasons]
    return {
        "sheet": sheet, "row": row, "raw": raw, "record": values, "problems": told or None, "kind": verdict.kind,
        "decision": verdict.decision, "target_id": verdict.target.id if verdict.target else None,
        "changes": {name: list(pair) for name, pair in verdict.changes.items()} if verdict.changes else None,
    }  # fmt: skip


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


def _merged(
    session: Session, changes: list[Change], blocked: set[tuple[str | None, int]]
) -> dict[tuple[str | None, int], Verdict]:
    """The verdicts of rows that answer what we had sent: three-way, so that no edit of the office is lost."""
    known = known_by_ids(session, [UUID(c.key) for c in changes if c.key])
    verdicts: dict[tuple[str | None, int], Verdict] = {}
    for change in changes:
        row = change.theirs
        if row is None or row.row is None or change.kind == "new" or (row.sheet, row.row) in blocked:
            continue
        target = known.get(UUID(change.key)) if change.key else None
        if target is not None:
            verdicts[(row.sheet, row.row)] = _verdict_of(change, target)
    return verdicts


def _verdict_of(change: Change, target: Known) -> Verdict:
    taken = {f.field: (text_of(f.ours), text_of(f.theirs)) for f in change.fields if f.kind in ("changed", "conflict")}
    reasons = (("row", "conflict", change.reason),) if change.reason else ()
    if change.kind == "conflict":
        return Verdict("conflict", "park", target, taken, reasons)
    if change.kind == "changed" and taken:
        return Verdict("changed", "take", target, taken, reasons)
    return Verdict("same", "skip", target)


def _three_way(session: Session, dispatch: Dispatch, file: RosterFile) -> list[Change]:
    sent = [WorkbookRow.from_json({**values, "key": key}) for key, values in dispatch.snapshot.items()]
    ours = [workbook_row(known) for known in known_of_village(session, dispatch.village_code)]
    return list(merge(sent, ours, [WorkbookRow.from_record(record) for record in file.records]))


def workbook_row(known: Known) -> WorkbookRow:
    """A worker as a workbook carries it."""
    values = {name: known.values.get(name) for name in MERGED}
    return WorkbookRow.from_json({**values, "key": str(known.id)})


def _missing_rows(session: Session, changes: list[Change]) -> list[dict[str, Any]]:
    """Workers we had sent who did not come back: asked, never deleted."""
    known = known_by_ids(session, [UUID(c.key) for c in changes if c.key and c.kind == "missing"])
    why = Message("Sent to the village, but not in the returned file: moved, deceased, or deleted by mistake?")
    return [
        _row(None, None, "[]", target.values, [], replace(Verdict("missing", "park", target), reasons=(("row", "missing", why),)))
        for target in known.values()
    ]

