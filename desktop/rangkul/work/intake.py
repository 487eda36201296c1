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
from rangkul.data.dispatch import Dispatch
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.data.worker import COUNTED, Worker
from rangkul.errors import Problem
from rangkul.exchange.merge import merge
from rangkul.exchange.records import Change, Progress, RawRow, RosterFile, RosterProblem, RosterRecord, WorkbookRow
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.rules.village_names import find_village
from rangkul.work.matching import FIELDS, Known, Roster, Verdict, known_by_ids, known_of_village, load_roster, nearly, person_of, text_of
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
        "field": problem.field, "code": problem.code, "proposal": problem.proposal, "blocks": problem.blocks, **problem.message.as_json(),
    }


def note_json(code: str, message: Message) -> dict[str, Any]:
    """A sentence about the file as a whole."""
    return {"code": code, **message.as_json()}


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
        sha256=file.sha256 or "", path=(file.path or "")[-1000:] or None, layouts=[asdict(layout) for layout in file.layouts],
        village_code=village.code, dispatch_id=dispatch.id if dispatch else None, read_by=account, notes=notes,
    )  # fmt: skip
    session.add(batch)
    session.flush()
    with without_collecting():
        rows = _rows(session, file, village.code, dispatch, progress)
        _insert_rows(session, batch.id, rows)
    counts = Counter(row["kind"] for row in rows if row["kind"] != "other")
    batch.counts = {"kinds": dict(counts), "rows": sum(counts.values())}
    session.flush()
    return Taken(batch.id, batch.number, dict(counts))


def _insert_rows(session: Session, batch_id: UUID, rows: list[dict[str, Any]]) -> None:
    written = [(batch_id, number, *(row[name] for name in _WRITTEN)) for number, row in enumerate(rows, 1)]
    insert_rows(session, BatchRow.__table__, ("batch_id", "number", *_WRITTEN), written)
    audit.note(session, "batch.read", "batch", str(batch_id), {"rows": len(rows)})


_WRITTEN = ("sheet", "row", "raw", "record", "problems", "kind", "decision", "target_id", "changes")


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
    village_of = _villages_in_rows(session, file.records, village_code)
    records: dict[tuple[str | None, int], list[tuple[RosterRecord, dict[str, Any]]]] = {}
    for record in file.records:  # two lists beside each other give two records of one row
        records.setdefault((record.sheet, record.row), []).append((record, values_of(record) | {"village_code": village_of(record)}))
    roster = load_roster(session, (values for found in records.values() for _, values in found))
    answers = {id(record): WorkbookRow.from_record(record) for record in file.records} if dispatch else {}
    changes = three_way(session, dispatch, list(answers.values())) if dispatch else []
    merged = _merged(session, changes, roster)
    rows: list[dict[str, Any]] = []

    def add(raw: RawRow, record: RosterRecord, values: dict[str, Any]) -> None:
        found = [*problems.get((raw.sheet, raw.row), ()), *too_long(record, values)]
        blocked = any(p.blocks for p in found) or not record.name
        verdict = merged.get(id(answers.get(id(record))))
        if verdict is None:
            verdict = roster.judge(values, values["village_code"], blocked=blocked)
        elif blocked:
            verdict = Verdict("problem", "park", verdict.target)
        rows.append(_row(raw.sheet, raw.row, raw.cells, values, found, verdict))

    for index, raw in enumerate(file.raw_rows):
        if progress and index % 2000 == 0:
            progress(index, len(file.raw_rows), file.file)
        found = records.pop((raw.sheet, raw.row), None)
        if found is None:
            rows.append(_row(raw.sheet, raw.row, raw.cells, {}, (), _NO_PERSON))
        for record, values in found or ():
            add(raw, record, values)
    for (sheet, row), found in records.items():  # a reader that kept no raw row for it
        for record, values in found:
            add(RawRow(sheet, row, "record", "[]"), record, values)
    return rows + _missing_rows(session, changes)


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


def values_of(record: RosterRecord) -> dict[str, Any]:
    """The record's values as a batch row keeps them, empty ones left out."""
    values: dict[str, Any] = {name: value for name in (*FIELDS, "income") if (value := getattr(record, name))}
    if record.birth_date:
        values["birth_date"] = record.birth_date.isoformat()
    return values


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


def _merged(session: Session, changes: list[Change], roster: Roster) -> dict[int, Verdict]:
    """The verdicts of rows that answer what we had sent, by identity: three-way, so that no edit of the office is lost."""
    known = known_by_ids(session, [UUID(c.key) for c in changes if c.key])
    verdicts: dict[int, Verdict] = {}
    for change in changes:
        theirs = change.theirs
        if change.key and theirs is not None:
            target = known.get(UUID(change.key))
            verdicts[id(theirs)] = verdict_of(change, target)
            person = person_of({"name": theirs.name, "birth_date": text_of(theirs.birth_date)})
            roster.remember(theirs.nik, person, target)
    return verdicts


def verdict_of(change: Change, target: Known | None) -> Verdict:
    """What a returned row means for the worker it answers; `target` is None when the office has removed that worker since."""
    taken = {f.field: (text_of(f.ours), text_of(f.theirs)) for f in change.fields if f.kind in ("changed", "conflict")}
    why = change.reason or (_OTHER_PERSON if _somebody_else(change) else None)
    reasons = (("row", "conflict", why),) if why else ()
    if change.kind == "conflict" or (why and change.kind == "changed"):
        return Verdict("conflict", "park", target, taken, reasons)
    if change.kind == "changed" and taken:
        return Verdict("changed", "take", target, taken, reasons)
    return Verdict("same", "skip", target)


_OTHER_PERSON = Message("Another person seems to have been typed over this row: neither name nor NIK are those that were sent.")


def _somebody_else(change: Change) -> bool:
    """A village typed a new person into the line of another one: the hidden key would make one person of two."""
    ours, theirs = change.ours, change.theirs
    if ours is None or theirs is None or not (ours.nik and theirs.nik and ours.name and theirs.name):
        return False
    return not nearly(ours.nik, theirs.nik) and name_key(ours.name) != name_key(theirs.name)


def three_way(session: Session, dispatch: Dispatch, theirs: list[WorkbookRow]) -> list[Change]:
    """What came back beside what was sent and what the roster holds now, wherever the office has put a worker since."""
    sent = [WorkbookRow.from_json({**values, "key": key}) for key, values in dispatch.snapshot.items()]
    here = {known.id: known for known in known_of_village(session, dispatch.village_code)}
    elsewhere = known_by_ids(session, [key for text in dispatch.snapshot if (key := UUID(text)) not in here])
    return list(merge(sent, [workbook_row(known) for known in (here | elsewhere).values()], theirs))


def workbook_row(known: Known) -> WorkbookRow:
    """A worker as a workbook carries it."""
    values = {name: known.values.get(name) for name in MERGED}
    return WorkbookRow.from_json({**values, "key": str(known.id)})


def _missing_rows(session: Session, changes: list[Change]) -> list[dict[str, Any]]:
    """Workers we had sent who did not come back: asked, never deleted."""
    gone = {UUID(c.key) for c in changes if c.key and c.kind == "missing"}
    why = Message("Sent to the village, but not in the returned file: moved, deceased, or deleted by mistake?")
    return [
        _row(None, None, "[]", target.values, (), Verdict("missing", "park", target, None, (("row", "missing", why),)))
        for target in known_by_ids(session, gone).values()
        if target.status in COUNTED
    ]
