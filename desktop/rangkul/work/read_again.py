"""A file under review read once more by another layout: its rows are replaced, its number and other batches stay."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.orm import Session, undefer

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.exchange.masked import unmasked
from rangkul.exchange.records import Progress, RosterFile
from rangkul.exchange.taught import Lesson, Place
from rangkul.rules.message import Message
from rangkul.work.intake import Taken, file_notes, note_json, store_rows
from rangkul.work.review_repair import BY_HAND, repair
from rangkul.work.taught import note_use

_USUAL = {"new": "take", "changed": "take", "same": "skip", "other": "skip"}  # the decision a reader makes; all else is parked


@dataclass(frozen=True)
class Source:
    """Where a batch came from, and how it was read: `lessons` are what was last said of it by hand."""

    number: str
    file_name: str
    path: Path | None
    sha256: str
    village_code: str | None
    village: str | None
    lessons: tuple[Lesson, ...]


def source_of(session: Session, batch_id: UUID) -> Source:
    """What is needed to read the file again. Raises Problem when the batch is not under review any more."""
    batch = _open_batch(session, batch_id)
    village = session.get(Village, batch.village_code) if batch.village_code else None
    lessons: list[Lesson] = []
    for layout in batch.layouts or []:
        if layout.get("lesson"):
            lesson = Lesson.from_json(layout["lesson"], about=batch.file_name)
            place: dict[str, Any] = layout["lesson"]["place"]
            lessons.append(Lesson(lesson.headings, lesson.columns, lesson.values, lesson.shape, None, "", lesson.about, Place(**place)))
    return Source(
        batch.number, batch.file_name, Path(batch.path) if batch.path else None, batch.sha256, batch.village_code,
        village.name if village else None, tuple(lessons),
    )  # fmt: skip


def columns_of(session: Session, batch_id: UUID) -> list[str]:
    """The fields that were found in the file, in the order of its columns."""
    found: dict[str, tuple[int, str]] = {}
    for layout in session.get_one(Batch, batch_id).layouts or []:
        for name, (letters, _) in layout["columns"].items():
            found.setdefault(name, (len(letters), letters))
    return sorted(found, key=lambda name: found[name])


def read_again(
    session: Session, batch_id: UUID, file: RosterFile, today: date, *, lessons: Sequence[Lesson] = (), account: str,
    progress: Progress | None = None,
) -> Taken:  # fmt: skip
    """Replaces the rows of a batch under review by those of `file`, the same file read anew.

    Values that were put right by hand are kept, and so is what was decided about rows that read as before. `lessons` are what was
    said by hand, kept with the batch so that it can be looked at again.
    """
    batch = _open_batch(session, batch_id)
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    if batch.sha256 and file.sha256 != batch.sha256:
        raise Problem("{file} is not the file that was taken in as {number}; take it in as a file of its own.",
                      file=file.file, number=batch.number)  # fmt: skip
    village = session.get_one(Village, batch.village_code)
    dispatch = session.get(Dispatch, batch.dispatch_id, options=[undefer(Dispatch.snapshot)]) if batch.dispatch_id else None
    file = unmasked(file, {key: row.get("nik") for key, row in dispatch.snapshot.items()} if dispatch else {})
    decided, corrected = _decided(session, batch_id), _corrected(session, batch_id)
    session.execute(delete(BatchRow).where(BatchRow.batch_id == batch_id).execution_options(synchronize_session=False))
    session.expire_all()
    notes = file_notes(session, file, village, dispatch)
    batch.notes = [note for note in notes if note.get("code") != "same_file" or note.get("values", {}).get("number") != batch.number]
    batch.layouts = _layouts(file, lessons)
    batch.path = (file.path or "")[-1000:] or batch.path
    store_rows(session, batch, file, progress)
    if corrected:
        _correct_again(session, batch, corrected, today, progress)
    _decide_again(session, batch_id, decided)
    note_use(session, file)
    counts: dict[str, int] = batch.counts["kinds"]
    audit.note(session, "batch.read_again", "batch", str(batch_id), {"by": account, "rows": sum(counts.values())}, announces=("batch",))
    return Taken(batch.id, batch.number, counts)


def keep_said(session: Session, batch_id: UUID, file: RosterFile, lessons: Sequence[Lesson]) -> None:
    """Keeps what was said by hand with a batch just taken in, so that its layout can be looked at again."""
    session.get_one(Batch, batch_id).layouts = _layouts(file, lessons)
    session.flush()


def _open_batch(session: Session, batch_id: UUID) -> Batch:
    batch = session.get_one(Batch, batch_id)
    if batch.type != "workers":
        raise Problem("{number} is no village's list.", number=batch.number)
    if batch.status != "review":
        raise Problem("{number} is not under review any more; only then can its file be read in another way.", number=batch.number)
    return batch


def _layouts(file: RosterFile, lessons: Sequence[Lesson]) -> list[dict[str, Any]]:
    """As `take_in` keeps them, what was said by hand beside each sheet."""
    kept = [asdict(layout) for layout in file.layouts]
    by_sheet = {lesson.place.sheet: lesson for lesson in lessons if lesson.place}
    for layout in kept:
        lesson = by_sheet.pop(layout["sheet"], None)
        if lesson is not None and lesson.place is not None:
            layout["lesson"] = lesson.as_json() | {"place": asdict(lesson.place)}
    return kept


_Place = tuple[str | None, int | None]


def _corrected(session: Session, batch_id: UUID) -> dict[_Place, dict[str, str]]:
    """(sheet, row) → field → value that was put right by hand."""
    query = select(BatchRow.sheet, BatchRow.row, BatchRow.record).where(BatchRow.batch_id == batch_id, BatchRow.row.is_not(None))
    return {
        (sheet, row): {name: str(record.get(name) or "") for name in record[BY_HAND]}
        for sheet, row, record in session.execute(query) if record.get(BY_HAND)
    }  # fmt: skip


def _correct_again(
    session: Session, batch: Batch, corrected: dict[_Place, dict[str, str]], today: date, progress: Progress | None
) -> None:
    """Puts the corrections into the rows as they are read now; those without a person in their row are told."""
    query = select(BatchRow.number, BatchRow.sheet, BatchRow.row).where(BatchRow.batch_id == batch.id, BatchRow.kind != "other")
    numbers = {(sheet, row): number for number, sheet, row in session.execute(query)}
    edits = {numbers[place]: values for place, values in corrected.items() if place in numbers}
    repaired = repair(session, batch.id, edits, today, progress)
    places = {number: place for place, number in numbers.items()}
    lost = [place for place in corrected if place not in numbers] + [places[number] for number in repaired.refused]
    if lost:
        values: dict[str, object] = {"count": len(lost), "rows": ", ".join(str(row) for _, row in lost[:20])}
        text = Message("{count} rows that were put right by hand could not be kept so ({rows}); look at them again.", values)
        batch.notes = [*batch.notes, note_json("corrections_lost", text)]
        session.flush()


_Decided = dict[tuple[str | None, int | None, str], tuple[dict[str, Any], str, str]]


def _decided(session: Session, batch_id: UUID) -> _Decided:
    """(sheet, row, raw) → (record, kind, decision) of the rows that somebody has decided otherwise than the reader."""
    usual = [and_(BatchRow.kind == kind, BatchRow.decision == decision) for kind, decision in _USUAL.items()]
    parked = and_(BatchRow.kind.not_in(tuple(_USUAL)), BatchRow.decision == "park")
    columns = (BatchRow.sheet, BatchRow.row, BatchRow.raw, BatchRow.record, BatchRow.kind, BatchRow.decision)
    query = select(*columns).where(BatchRow.batch_id == batch_id, BatchRow.row.is_not(None), ~or_(*usual, parked))
    return {(sheet, row, raw): (record, kind, decision) for sheet, row, raw, record, kind, decision in session.execute(query)}


def _decide_again(session: Session, batch_id: UUID, decided: _Decided) -> None:
    if not decided:
        return
    columns = (BatchRow.number, BatchRow.sheet, BatchRow.row, BatchRow.raw, BatchRow.record, BatchRow.kind)
    for number, sheet, row, raw, record, kind in session.execute(select(*columns).where(BatchRow.batch_id == batch_id)).all():
        before = decided.get((sheet, row, raw))
        if before and before[0] == record and before[1] == kind:
            same = update(BatchRow).where(BatchRow.batch_id == batch_id, BatchRow.number == number)
            session.execute(same.values(decision=before[2]).execution_options(synchronize_session=False))
