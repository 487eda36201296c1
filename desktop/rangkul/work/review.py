"""Looking through a batch: its kinds with counts, its rows with old and new, deciding and putting right."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select, true, update
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.changes import announce
from rangkul.data.dispatch import Dispatch
from rangkul.data.village import Village
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Problem
from rangkul.exchange.merge import merge
from rangkul.exchange.records import RosterProblem, WorkbookRow
from rangkul.language import mark
from rangkul.rules.dates import read_date
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import clean_nik, compare_nik, nik_complaints, parse_nik
from rangkul.rules.people import clean_name, clean_sex
from rangkul.rules.phone import clean_phone
from rangkul.work.intake import problem_json, verdict_of, workbook_row
from rangkul.work.matching import Verdict, known_by_ids, load_roster, person_of
from rangkul.work.regions import known_district

KINDS = {
    "new": mark("New"), "changed": mark("Changed"), "conflict": mark("Conflict"), "duplicate": mark("Likely duplicate"),
    "missing": mark("Missing in the file"), "problem": mark("With errors"), "same": mark("Unchanged"), "other": mark("Not a worker's row"),
}  # fmt: skip
FIELD_WORDS = {
    "nik": mark("NIK"), "name": mark("Name"), "sex": mark("Sex"), "birth_date": mark("Birth date"), "birth_place": mark("Birth place"),
    "kk": mark("Family card"), "phone": mark("Phone"), "mother_name": mark("Mother's name"), "address": mark("Address"),
    "hamlet": mark("Hamlet"), "rt": mark("RT"), "rw": mark("RW"), "occupation": mark("Occupation"), "note": mark("Note"),
    "village": mark("Village"), "village_code": mark("Village"), "status": mark("Status"), "row": mark("Row"),
}  # fmt: skip


DECISION_WORDS = {"take": mark("Take"), "park": mark("Park"), "skip": mark("Skip")}
OUTCOME_WORDS = {
    "baru": mark("Added"), "diubah": mark("Updated"), "sama": mark("As before"), "dilewati": mark("Skipped"), "ditunda": mark("Parked"),
}  # fmt: skip
STATUS_WORDS = {
    "review": mark("Under review"), "applied": mark("Applied"), "taken_back": mark("Taken back"), "discarded": mark("Put aside"),
}  # fmt: skip


@dataclass(frozen=True)
class BatchRecord:
    """A batch as lists show it."""

    id: UUID
    number: str
    type: str
    file_name: str
    village_code: str | None
    village: str | None
    read_at: datetime
    read_by: str
    status: str
    kinds: dict[str, int]
    outcomes: dict[str, int]
    notes: tuple[Message, ...]
    from_dispatch: bool


@dataclass(frozen=True)
class Overview:
    """A batch with what is in it now: rows by kind, and how many `apply` would write."""

    batch: BatchRecord
    kinds: dict[str, int]
    ready: int


@dataclass(frozen=True)
class RowProblem:
    field: str | None
    code: str
    message: Message
    proposal: str | None
    blocks: bool


@dataclass(frozen=True)
class ReviewRow:
    """One row under review: what the file says, what differs from ours, what is wrong."""

    number: int
    sheet: str | None
    row: int | None
    kind: str
    decision: str
    outcome: str | None
    values: dict[str, Any]
    changes: dict[str, tuple[Any, Any]]
    problems: tuple[RowProblem, ...]
    raw: tuple[str, ...]


def batch_record(batch: Batch, village: str | None) -> BatchRecord:
    notes = tuple(Message.from_json(note) for note in batch.notes)
    return BatchRecord(
        batch.id, batch.number, batch.type, batch.file_name, batch.village_code, village, batch.read_at, batch.read_by, batch.status,
        dict(batch.counts.get("kinds", {})), dict(batch.counts.get("outcomes", {})), notes, batch.dispatch_id is not None,
    )  # fmt: skip


def list_batches(session: Session, *, statuses: Sequence[str] | None = None, limit: int = 200) -> list[BatchRecord]:
    """Batches, newest first."""
    query = select(Batch, Village.name).outerjoin(Village, Village.code == Batch.village_code).order_by(Batch.read_at.desc())
    if statuses:
        query = query.where(Batch.status.in_(statuses))
    return [batch_record(batch, village) for batch, village in session.execute(query.limit(limit))]


def find_batch(session: Session, text: str) -> BatchRecord:
    """By its number as on screen, or its key."""
    query = select(Batch, Village.name).outerjoin(Village, Village.code == Batch.village_code)
    found = session.execute(query.where(func.upper(Batch.number) == text.strip().upper())).first()
    if found is None:
        try:
            found = session.execute(query.where(Batch.id == UUID(text.strip()))).first()
        except ValueError:
            found = None
    if found is None:
        raise Problem("There is no import {text}. The numbers stand in the history, e.g. IMP-2026-0001.", text=text)
    return batch_record(found[0], found[1])


def overview(session: Session, batch_id: UUID) -> Overview:
    return Overview(find_batch(session, str(batch_id)), count_kinds(session, batch_id), count_ready(session, batch_id))


def review_rows(
    session: Session, batch_id: UUID, kind: str | None = None, *, after: int = 0, limit: int = 200, text: str = ""
) -> list[ReviewRow]:
    """Rows of one kind in the order of the file, from behind number `after`; with `text` those whose name or NIK holds it."""
    query = select(BatchRow).where(BatchRow.batch_id == batch_id, BatchRow.number > after).order_by(BatchRow.number).limit(limit)
    query = query.where(BatchRow.kind == kind) if kind else query.where(BatchRow.kind != "other")
    if text.strip():
        fields = (BatchRow.record["name"].as_string(), BatchRow.record["nik"].as_string())
        query = query.where(or_(*(field.icontains(text.strip(), autoescape=True) for field in fields)))
    return [_record_of(row) for row in session.scalars(query)]


def _record_of(row: BatchRow) -> ReviewRow:
    problems = tuple(
        RowProblem(p["field"], p["code"], Message.from_json(p), p["proposal"], p["blocks"]) for p in row.problems or []
    )
    changes = {name: (pair[0], pair[1]) for name, pair in (row.changes or {}).items()}
    return ReviewRow(
        row.number, row.sheet, row.row, row.kind, row.decision, row.outcome, row.record, changes, problems, tuple(json.loads(row.raw))
    )


def count_kinds(session: Session, batch_id: UUID) -> dict[str, int]:
    query = select(BatchRow.kind, func.count()).where(BatchRow.batch_id == batch_id).group_by(BatchRow.kind)
    return dict(session.execute(query).all())


def _open_rows(batch_id: UUID) -> Any:
    """The condition for rows of a batch that are not on the roster yet."""
    return and_(BatchRow.batch_id == batch_id, BatchRow.outcome.is_(None) | BatchRow.outcome.in_(("ditunda", "dilewati")))


def count_ready(session: Session, batch_id: UUID) -> int:
    """How many rows `apply` would write now."""
    query = select(func.count()).where(_open_rows(batch_id), BatchRow.decision == "take")
    return int(session.scalar(query) or 0)


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
    found = session.execute(query.where(_open_rows(batch_id), BatchRow.kind == "missing")).all()
    for number, present in found:
        if wanted is None or number in wanted:
            _write(session, batch_id, [number], "missing", true(), decision="take", changes={"status": [present, status]})
    return sum(1 for number, _ in found if wanted is None or number in wanted)


def take_as_new(session: Session, batch_id: UUID, numbers: Iterable[int] | None) -> int:
    """These rows are not who they seem to be: added as workers of their own. One whose NIK is in use stays parked when applied."""
    return _write(session, batch_id, numbers, "duplicate", true(), decision="take", target_id=None, changes=None)


def _write(session: Session, batch_id: UUID, numbers: Iterable[int] | None, kind: str | None, condition: Any, **values: Any) -> int:
    statement = update(BatchRow).where(_open_rows(batch_id), condition)
    if kind:
        statement = statement.where(BatchRow.kind == kind)
    wanted = list(numbers) if numbers is not None else None
    parts = [None] if wanted is None else [wanted[start : start + 900] for start in range(0, len(wanted), 900)]
    count = 0
    for part in parts:
        some = statement if part is None else statement.where(BatchRow.number.in_(part))
        done: Any = session.execute(some.values(**values).execution_options(synchronize_session=False))
        count += done.rowcount
    announce(session, "batch")
    return count


def clean_value(field: str, text: str, today: date) -> tuple[Any, list[Complaint]]:
    """A typed correction through the same validators as the reader."""
    if field == "nik":
        number, complaints = clean_nik(text)
        return number, complaints + (nik_complaints(number, today, known_district) if number else [])
    if field == "birth_date":
        day, complaints = read_date(text, today)
        return day.isoformat() if day else None, complaints
    if field == "phone":
        return clean_phone(text)
    if field == "sex":
        return clean_sex(text)
    if field == "name":
        return clean_name(text), []
    return text.strip() or None, []


def correct(session: Session, batch_id: UUID, number: int, field: str, text: str, today: date) -> ReviewRow:
    """Puts a value right in a row under review, judges the row anew."""
    row = session.get(BatchRow, (batch_id, number), populate_existing=True)
    if row is None or row.outcome in ("baru", "diubah") or row.kind in ("missing", "other"):
        raise Problem("This row is applied already; take the import back or edit the worker.")
    value, complaints = clean_value(field, text, today)
    blocking = [c for c in complaints if c.blocks]
    if blocking:
        raise Problem("{why}", why=blocking[0].message)
    values = {name: kept for name, kept in row.record.items() if name != field}
    if value not in (None, ""):
        values[field] = value
    told = [p for p in row.problems or [] if p["field"] != field and p["code"] not in JUDGED]
    told += [_told(field, c) for c in complaints]
    if field in ("nik", "birth_date", "sex"):
        told = [p for p in told if p["code"] not in ("nik_birthdate_mismatch", "nik_sex_mismatch", "date_day_month_swapped")]
        told += [_told("nik", c) for c in _against_nik(values, today)]
    blocked = any(p["blocks"] for p in told) or not values.get("name")
    verdict = _judge(session, batch_id, row, values, blocked=blocked)
    told += [{**_told(f, Complaint(code, why)), "blocks": False} for f, code, why in verdict.reasons]
    row.record, row.problems, row.kind, row.decision = values, told or None, verdict.kind, verdict.decision
    row.target_id = verdict.target.id if verdict.target else None
    row.changes = {name: list(pair) for name, pair in verdict.changes.items()} if verdict.changes else None
    session.flush()
    batch = session.get_one(Batch, batch_id)
    kinds = count_kinds(session, batch_id)
    kinds.pop("other", None)
    batch.counts = {**batch.counts, "kinds": kinds}
    return _record_of(row)


JUDGED = frozenset({"nik_duplicate_in_file", "person_twice_in_file", "likely_same_person", "known_elsewhere", "conflict"})
"""Codes of what judging a row says; said anew when it is judged again."""


def use_proposals(session: Session, batch_id: UUID, numbers: Iterable[int] | None, code: str, today: date) -> int:
    """Takes the proposed repair of one kind of problem, in these rows or in all; how many rows were put right."""
    query = select(BatchRow.number, BatchRow.problems).where(_open_rows(batch_id), BatchRow.problems.is_not(None))
    wanted = set(numbers) if numbers is not None else None
    repairs = [
        (number, problem["field"], problem["proposal"])
        for number, problems in session.execute(query.order_by(BatchRow.number)).all()
        for problem in problems or ()
        if problem["code"] == code and problem["proposal"] and problem["field"] in FIELD_WORDS and (wanted is None or number in wanted)
    ]
    for number, field, proposal in repairs:
        correct(session, batch_id, number, field, proposal, today)
    return len(repairs)


def _told(field: str | None, complaint: Complaint) -> dict[str, Any]:
    return problem_json(RosterProblem(None, None, field, complaint.code, complaint.message, complaint.proposal, complaint.blocks))


def _against_nik(values: dict[str, Any], today: date) -> list[Complaint]:
    born = date.fromisoformat(values["birth_date"]) if values.get("birth_date") else None
    nik = parse_nik(values["nik"], today, near=born) if values.get("nik") else None
    return compare_nik(nik, born, values.get("sex")) if nik else []


def _judge(session: Session, batch_id: UUID, row: BatchRow, values: dict[str, Any], *, blocked: bool) -> Verdict:
    """A row of a workbook we sent is compared with what we sent; any other with the roster and with the rest of its file."""
    batch = session.get_one(Batch, batch_id)
    target = known_by_ids(session, [row.target_id]).get(row.target_id) if row.target_id else None
    if target is not None and batch.dispatch_id:
        dispatch = session.get_one(Dispatch, batch.dispatch_id)
        snapshot = dispatch.snapshot.get(str(target.id))
        if snapshot is not None:
            answer = WorkbookRow.from_json({**values, "key": str(target.id)})
            sent = WorkbookRow.from_json({**snapshot, "key": str(target.id)})
            verdict = verdict_of(merge([sent], [workbook_row(target)], [answer])[0], target)
            return Verdict("problem", "park", target) if blocked else verdict
    roster = load_roster(session, [values])
    for record in _same_in_file(session, batch_id, row.number, values):
        roster.remember(record.get("nik"), person_of(record), None)
    return roster.judge(values, values["village_code"], blocked=blocked)


def _same_in_file(session: Session, batch_id: UUID, number: int, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The other rows of the file with this NIK or this birth date that stand for somebody."""
    tests = [BatchRow.record[name].as_string() == values[name] for name in ("nik", "birth_date") if values.get(name)]
    if not tests:
        return []
    kinds = ("new", "changed", "same", "conflict")
    query = select(BatchRow.record).where(BatchRow.batch_id == batch_id, BatchRow.number != number, BatchRow.kind.in_(kinds))
    return list(session.scalars(query.where(or_(*tests))))


def discard(session: Session, batch_id: UUID) -> None:
    """Puts a batch aside without applying it; its rows stay readable."""
    batch = session.get_one(Batch, batch_id)
    if batch.status == "applied":
        raise Problem("{number} is applied. Take it back first.", number=batch.number)
    batch.status = "discarded"
