"""Putting rows under review right, one or ten thousand at once: the reader's validators, then judged anew beside roster and file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.bulk import update_rows, without_collecting
from rangkul.data.changes import announce
from rangkul.errors import Problem
from rangkul.exchange.records import Progress, RosterProblem
from rangkul.rules.dates import read_date
from rangkul.rules.identifiers import clean_kk
from rangkul.rules.message import Complaint, Message
from rangkul.rules.money import parse_rupiah
from rangkul.rules.nik import clean_nik, compare_nik, nik_complaints, parse_nik
from rangkul.rules.people import clean_name, clean_sex
from rangkul.rules.phone import clean_phone
from rangkul.rules.worker_steps import STATUSES
from rangkul.work.intake import problem_json, reasons_json, to_judge
from rangkul.work.judging import JUDGED, judge_rows
from rangkul.work.matching import Roster, Verdict, person_of
from rangkul.work.regions import known_district
from rangkul.work.review_decide import JUDGED as WRITTEN
from rangkul.work.review_decide import keep_choices, recount_kinds
from rangkul.work.review_records import FIELD_WORDS, ReviewRow
from rangkul.work.review_rows import Filter, find_keys, is_open, rows_by_key, sort_of

AGAINST_NIK = frozenset({"nik_birthdate_mismatch", "nik_sex_mismatch", "date_day_month_swapped"})
STANDING = ("new", "changed", "same", "conflict")
"""Kinds of rows that stand for somebody, so that another row of the same person is a second one."""
STEP = 900
Edits = Mapping[int, Mapping[str, str]]
"""Number of a row → field → what shall stand there, as typed."""


@dataclass(frozen=True)
class Repaired:
    """How many rows were put right, and those whose new value was refused: number → why."""

    count: int
    refused: dict[int, Message]


BY_HAND = "by_hand"
"""In a row's record: the fields that were put right by hand, so that reading the file again keeps them."""


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
    if field == "kk":
        return clean_kk(text)
    if field == "sex":
        return clean_sex(text)
    if field == "name":
        return clean_name(text), []
    if field == "income" and text.strip():
        amount = parse_rupiah(text)
        why = Message("“{text}” is no amount of money; write whole rupiah, e.g. 1.500.000.", {"text": text.strip()[:60]})
        return (None, [Complaint("income_unreadable", why, blocks=True)]) if amount is None else (amount, [])
    if field == "status" and text.strip() not in ("", *STATUSES):
        why = Message("{status} is no status of a worker.", {"status": text.strip()[:60]})
        return None, [Complaint("status_unknown", why, blocks=True)]
    return text.strip() or None, []


def correct(session: Session, batch_id: UUID, number: int, field: str, text: str, today: date) -> ReviewRow:
    """Puts one value right in a row under review, judges the row anew; a Problem when the value is wrong too."""
    result = repair(session, batch_id, {number: {field: text}}, today)
    if number in result.refused:
        raise Problem("{why}", why=result.refused[number])
    if not result.count:
        raise Problem("This row is applied already; take the import back or edit the worker.")
    return rows_by_key(session, [(batch_id, number)])[0]


def use_proposals(
    session: Session, batch_id: UUID, numbers: Iterable[int] | None, code: str, today: date, progress: Progress | None = None
) -> int:
    """Takes the proposed repair of one kind of problem, in these rows or in all; how many rows were put right."""
    edits = proposed(session, batch_id, numbers, code)
    return repair(session, batch_id, edits, today, progress).count


def proposed(session: Session, batch_id: UUID, numbers: Iterable[int] | None, code: str) -> dict[int, dict[str, str]]:
    """What the proposals for one kind of problem would put into these rows, or into all."""
    wanted = find_keys(session, [batch_id], Filter()).by_batch().get(batch_id, []) if numbers is None else list(numbers)
    edits: dict[int, dict[str, str]] = {}
    for part in _parts(wanted):
        query = select(BatchRow.number, BatchRow.problems).where(is_open(batch_id), BatchRow.number.in_(part))
        for number, problems in session.connection().execute(query):
            for problem in problems or ():
                if code in (problem["code"], sort_of(problem)) and problem["proposal"] and problem["field"] in FIELD_WORDS:
                    edits.setdefault(number, {})[problem["field"]] = problem["proposal"]
    return edits


def repair(session: Session, batch_id: UUID, edits: Edits, today: date, progress: Progress | None = None) -> Repaired:
    """Puts values right in many rows in a few statements; a row one of whose values is refused stays as it was.

    Rows on the roster, missing ones and those of nobody are passed over.
    """
    session.flush()
    batch = session.get_one(Batch, batch_id)
    if batch.type != "workers":
        raise Problem("The rows of {number} are taken or left as they are; edit the worker instead.", number=batch.number)
    refused: dict[int, Message] = {}
    with without_collecting():
        changed: list[tuple[Any, dict[str, Any], list[dict[str, Any]]]] = []
        for done, row in enumerate(_load(session, batch_id, edits)):
            if progress and done % 500 == 0:
                progress(done, 2 * len(edits), batch.number)
            new = _edited(row, edits[row.number], today)
            if isinstance(new, Message):
                refused[row.number] = new
            else:
                changed.append((row, *new))
        rest = _rest_of_file(session, batch_id, {row.number for row, _, _ in changed}, [values for _, values, _ in changed])
        if progress:
            progress(len(edits), 2 * len(edits), batch.number)
        verdicts, _ = judge_rows(session, batch, [to_judge(row.sheet, values, _problems(told)) for row, values, told in changed], rest)
        written = [_written(batch_id, *change, verdict) for change, verdict in zip(changed, verdicts, strict=True)]
        if progress:
            progress(3 * len(edits) // 2, 2 * len(edits), batch.number)
        update_rows(session, BatchRow.__table__, WRITTEN, ("batch_id", "number"), written)
    if written:
        recount_kinds(session, batch_id)
        audit.note(session, "batch.corrected", "batch", str(batch_id), {"rows": len(written)}, announces=("batch",))
        announce(session, "batch")
    session.flush()
    session.expire_all()  # rows were written past the session
    return Repaired(len(written), refused)


def _load(session: Session, batch_id: UUID, edits: Edits) -> list[Any]:
    r = BatchRow
    found: list[Any] = []
    for part in _parts(edits):
        query = select(r.number, r.sheet, r.row, r.record, r.problems, r.choices).where(
            is_open(batch_id), r.number.in_(part), r.kind.not_in(("missing", "other"))
        )
        found += session.connection().execute(query.order_by(r.number))
    return found


def _edited(row: Any, edits: Mapping[str, str], today: date) -> tuple[dict[str, Any], list[dict[str, Any]]] | Message:
    """A row's values and problems once these fields say something else; the sentence when one of them may not."""
    values: dict[str, Any] = dict(row.record)
    told: list[dict[str, Any]] = [p for p in row.problems or [] if p["field"] not in edits and (p["blocks"] or p["code"] not in JUDGED)]
    for name, text in edits.items():
        value, complaints = clean_value(name, text, today)
        if wrong := [c for c in complaints if c.blocks]:
            return wrong[0].message
        values.pop(name, None)
        if name in (values.get("cleared") or ()):
            values["cleared"] = [field for field in values["cleared"] if field != name]
        if value not in (None, ""):
            values[name] = value
        told += [_told(name, c) for c in complaints]
    values[BY_HAND] = sorted({*values.get(BY_HAND, ()), *edits})
    if not {"nik", "birth_date", "sex"}.isdisjoint(edits):
        told = [p for p in told if p["code"] not in AGAINST_NIK]
        told += [_told("nik", c) for c in _against_nik(values, today)]
    return values, told


def _written(batch_id: UUID, row: Any, values: dict[str, Any], told: list[dict[str, Any]], verdict: Verdict) -> tuple[Any, ...]:
    """The columns WRITTEN of a row once it is judged, and its key."""
    changes = {name: list(pair) for name, pair in verdict.changes.items()} if verdict.changes else None
    changes, choices = keep_choices(changes, row.choices)
    target = verdict.target.id if verdict.target else None
    problems = told + reasons_json(row.sheet, row.row, verdict)
    return values, problems or None, verdict.kind, verdict.decision, target, changes, choices, batch_id, row.number


def _problems(told: list[dict[str, Any]]) -> list[RosterProblem]:
    return [RosterProblem(None, None, p["field"], p["code"], Message.from_json(p), p["proposal"], p["blocks"]) for p in told]


def _rest_of_file(session: Session, batch_id: UUID, own: set[int], people: list[dict[str, Any]]) -> Roster:
    """The other rows of the file that have one of these NIKs or birth dates and stand for somebody."""
    niks = {values.get("nik") for values in people} - {None}
    births = {values.get("birth_date") for values in people} - {None}
    record = BatchRow.record
    nik, born, name = record["nik"].as_string(), record["birth_date"].as_string(), record["name"].as_string()
    query = select(BatchRow.number, nik, born, name).where(BatchRow.batch_id == batch_id, BatchRow.kind.in_(STANDING))
    rest = Roster()
    for number, *told in session.connection().execute(query):
        if number not in own and (told[0] in niks or told[1] in births):
            values = {key: value for key, value in zip(("nik", "birth_date", "name"), told, strict=True) if value}
            rest.remember(values.get("nik"), person_of(values), None)
    return rest


def _told(field: str | None, complaint: Complaint) -> dict[str, Any]:
    return problem_json(RosterProblem(None, None, field, complaint.code, complaint.message, complaint.proposal, complaint.blocks))


def _against_nik(values: dict[str, Any], today: date) -> list[Complaint]:
    born = date.fromisoformat(values["birth_date"]) if values.get("birth_date") else None
    nik = parse_nik(values["nik"], today, near=born) if values.get("nik") else None
    return compare_nik(nik, born, values.get("sex")) if nik else []


def _parts(numbers: Iterable[int]) -> Iterable[list[int]]:
    every = list(numbers)
    return (every[start : start + STEP] for start in range(0, len(every), STEP))
