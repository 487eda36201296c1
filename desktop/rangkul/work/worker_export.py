"""Lists of workers for the core system, by a column map: who goes along, who is left out and why, the file, and what is marked after."""

import hashlib
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.batch import Batch
from rangkul.data.officer import Officer
from rangkul.data.village import District, Village
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Problem
from rangkul.exchange.csv_table import write_csv
from rangkul.exchange.records import Progress, RosterProblem
from rangkul.exchange.tables import TableColumn, write_table
from rangkul.language import mark
from rangkul.rules.dates import WIB
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import mask_nik
from rangkul.rules.worker_steps import missing_for, step_complaint
from rangkul.work.applying import apply
from rangkul.work.changing import ChangeRow, start_changes
from rangkul.work.export_maps import ExportMap, NamedMap
from rangkul.work.export_values import ALWAYS, Values, sample_cells, table_columns
from rangkul.work.office import load_office
from rangkul.work.reply_match import stored_of
from rangkul.work.reports_workers import WORDS as STATUS_WORDS
from rangkul.work.workers import FUNDING_WORDS

REASONS = {
    "nik_missing": mark("without NIK"), "nik_invalid_structure": mark("with a NIK that cannot be right"),
    "missing_name": mark("without name"), "date_missing": mark("without birth date"),
    "age_over_65": mark("65 years old or older"), "age_under_15": mark("younger than 15"),
}  # fmt: skip
"""Why somebody is left out, said of many at once."""
STEP = 2000
PREVIEW, LISTED = 8, 500
_ID, _STATUS, _NIK, _NAME, _BORN, _VILLAGE = range(len(ALWAYS))
_MEMBERS = frozenset({"terdaftar", "menunggak", "nonaktif"})


@dataclass(frozen=True)
class ExportFilter:
    """Whose rows: all that is given must fit; `since` is the first day of being on the roster. No statuses: those of the map."""

    villages: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    funding: str | None = None
    officer_id: UUID | None = None
    since: date | None = None
    workers: tuple[UUID, ...] = ()  # these and no others, whatever their status

    def as_json(self) -> dict[str, object]:
        """For the trail: only what was asked."""
        told: dict[str, object] = {
            "villages": list(self.villages), "districts": list(self.districts), "statuses": list(self.statuses), "funding": self.funding,
            "officer": str(self.officer_id) if self.officer_id else None, "since": self.since.isoformat() if self.since else None,
            "workers": len(self.workers),
        }  # fmt: skip
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True)
class LeftOut:
    """Somebody who fits the filter and cannot go along."""

    id: UUID
    name: str
    masked_nik: str
    village: str
    status: str
    why: tuple[Complaint, ...]


@dataclass(frozen=True)
class ExportPlan:
    """What a list would hold: how many, its first rows, how many are left out for which reason, and the first of them."""

    rows: int
    first: tuple[tuple[str, ...], ...]
    left_out: int
    reasons: tuple[tuple[Message, int], ...]
    left_out_first: tuple[LeftOut, ...]
    by_status: dict[str, int]

    def markable(self, status: str) -> int:
        """How many of them may be marked with a status."""
        return sum(count for old, count in self.by_status.items() if may_become(old, status))


@dataclass(frozen=True)
class Exported:
    """What was written, and the batch that marked the workers (to take back)."""

    file: Path
    rows: int
    left_out: int
    batch_id: UUID | None = None
    batch_number: str | None = None
    marked: int = 0


def may_become(old: str, status: str) -> bool:
    return old != status and step_complaint(old, status) is None


def check_filter(chosen: ExportFilter, one: ExportMap) -> ExportFilter:
    """The filter with the map's statuses where none are chosen; refuses words that mean nothing."""
    for status in chosen.statuses:
        if status not in STATUSES:
            raise Problem("{status} is no status of a worker.", status=status)
    if chosen.funding and chosen.funding not in FUNDING_WORDS:
        raise Problem("{funding} is no source of money we know. Choose one from the list.", funding=chosen.funding)
    return chosen if chosen.statuses or chosen.workers else replace(chosen, statuses=one.statuses)


# Who


class _Reader:
    """The workers of a filter in the order of village and name, each with what keeps them out; nothing is kept in memory."""

    def __init__(self, session: Session, one: ExportMap, chosen: ExportFilter, today: date, *, masked: bool = False) -> None:
        self.session, self.map, self.today = session, one, today
        self.chosen = check_filter(chosen, one)
        self.values = Values(one, today, load_office(session).regency_name, masked=masked)

    def rows(self) -> Generator[tuple[Any, list[Complaint]]]:
        asked: Select[Any] = select(*self.values.asked)  # pyright: ignore[reportAssignmentType] - of any width
        query = _filtered(_joined(asked, self.values.tables), self.chosen)
        query = query.order_by(Worker.village_code, Worker.name, Worker.id)
        complete = self.map.complete
        with self.session.connection().execute(query, execution_options={"yield_per": STEP}) as found:
            for row in found:
                yield row, self._missing(row) if complete else []

    def _missing(self, row: Any) -> list[Complaint]:
        return lacking(row[_NIK], row[_NAME], row[_BORN], row[_STATUS], self.today)


def lacking(nik: str | None, name: str, born: date | None, status: str, today: date) -> list[Complaint]:
    """What keeps somebody from being registered; a member may be older than those who enrol."""
    values = {"nik": nik, "name": name, "birth_date": born, "consent_form": "–"}
    blocking = [complaint for complaint in missing_for(values, "diajukan", today) if complaint.blocks]
    return [one for one in blocking if not (status in _MEMBERS and one.code == "age_over_65")]


def _joined(query: Select[Any], tables: frozenset[type]) -> Select[Any]:
    query = query.select_from(Worker)
    if tables & {Village, District}:
        query = query.join(Village, Village.code == Worker.village_code)
    if District in tables:
        query = query.join(District, District.code == Village.district_code)
    return query.outerjoin(Officer, Officer.id == Worker.officer_id) if Officer in tables else query


def _filtered(query: Select[Any], chosen: ExportFilter) -> Select[Any]:
    if chosen.villages:
        query = query.where(Worker.village_code.in_(chosen.villages))
    if chosen.districts:
        query = query.where(Worker.village_code.in_(select(Village.code).where(Village.district_code.in_(chosen.districts))))
    if chosen.statuses:
        query = query.where(Worker.status.in_(chosen.statuses))
    if chosen.funding:
        query = query.where(Worker.funding == chosen.funding)
    if chosen.officer_id:
        query = query.where(Worker.officer_id == chosen.officer_id)
    if chosen.since:
        query = query.where(Worker.added_at >= datetime.combine(chosen.since, time(), WIB))
    return query.where(Worker.id.in_(chosen.workers)) if chosen.workers else query


# Looking before


def plan_export(
    session: Session, one: ExportMap, chosen: ExportFilter, today: date, *, first: int = PREVIEW, progress: Progress | None = None
) -> ExportPlan:
    """Who would go along and who would not; nothing is written. NIK, KK and KPJ of the first rows are masked."""
    reader = _Reader(session, one, chosen, today, masked=True)
    names = _village_names(session)
    rows, shown, out, by_status = 0, list[tuple[str, ...]](), list[LeftOut](), Counter[str]()
    reasons: Counter[str] = Counter()
    words: dict[str, Message] = {}
    left_out = 0
    with closing(reader.rows()) as found:
        for row, why in found:
            if progress is not None and (rows + left_out) % STEP == 0:
                progress(rows + left_out, 0, "")
            if why:
                left_out += 1
                reasons.update(complaint.code for complaint in why)
                words.update({one.code: Message(REASONS[one.code]) if one.code in REASONS else one.message for one in why})
                if left_out <= LISTED:
                    out.append(_left_out(row, why, names))
                continue
            rows += 1
            by_status[row[_STATUS]] += 1
            if rows <= first:
                shown.append(tuple(sample_cells(reader.values.cells(row))))
    told = tuple((words[code], count) for code, count in reasons.most_common())
    return ExportPlan(rows, tuple(shown), left_out, told, tuple(out), dict(by_status))


def sample_rows(session: Session, one: ExportMap, today: date, count: int = 3) -> list[tuple[str, ...]]:
    """The first workers as this map would write them, for somebody who edits it; numbers masked."""
    reader = _Reader(session, replace(one, complete=False), ExportFilter(), today, masked=True)
    with closing(reader.rows()) as found:
        return [tuple(sample_cells(reader.values.cells(row))) for (row, _), _ in zip(found, range(count), strict=False)]


def _left_out(row: Any, why: Sequence[Complaint], names: dict[str, str]) -> LeftOut:
    nik = mask_nik(row[_NIK]) if row[_NIK] else ""
    return LeftOut(row[_ID], row[_NAME], nik, names.get(row[_VILLAGE], str(row[_VILLAGE])), row[_STATUS], tuple(why))


def _village_names(session: Session) -> dict[str, str]:
    return dict(session.execute(select(Village.code, Village.name)).all())


# Writing


@dataclass
class _Went:
    """Who was written, gathered while the file grows."""

    rows: int = 0
    left_out: int = 0
    marked: list[UUID] = field(default_factory=list[UUID])
    digest: Any = field(default_factory=hashlib.sha256)


@dataclass(frozen=True)
class Draft:
    """A list that is written beside its place already, and only counts once `finish_export` has told it."""

    named: NamedMap
    chosen: ExportFilter
    path: Path
    file: Path
    went: _Went
    mark_as: str | None = None

    def discard(self) -> None:
        self.file.unlink(missing_ok=True)


def write_export(
    session: Session, named: NamedMap, chosen: ExportFilter, path: Path, today: date, *, account: str, mark_as: str | None = None,
    progress: Progress | None = None,
) -> Exported:  # fmt: skip
    """`draft_export` and `finish_export` in one session, which holds the database meanwhile."""
    return finish_export(session, draft_export(session, named, chosen, path, today, mark_as=mark_as, progress=progress), account=account)


def draft_export(
    session: Session, named: NamedMap, chosen: ExportFilter, path: Path, today: date, *, mark_as: str | None = None,
    progress: Progress | None = None,
) -> Draft:  # fmt: skip
    """The rows as a file; a reading session will do, so that nobody waits for it. Refused when nobody is left to be written."""
    reader = _Reader(session, named.map, chosen, today)
    went, ending = _Went(), f".{named.map.layout.kind}"
    path = path if path.suffix.lower() == ending else path.with_suffix(ending)
    draft = Draft(named, reader.chosen, path, path.with_name(f".{path.name}.baru"), went, mark_as)
    try:
        _write_rows(draft.file, reader, went, mark_as, progress)
        if not went.rows:
            raise _nobody(session, reader.chosen, went)
    except BaseException:
        draft.discard()
        raise
    return draft


def finish_export(session: Session, draft: Draft, *, account: str) -> Exported:
    """Puts the file in its place and tells it in the trail; those to be marked get the status where it may follow, as a batch to take back.

    The file is there only when all of it worked.
    """
    named, went = draft.named, draft.went
    try:
        batch_id = _mark(session, named, went, draft.mark_as, account) if draft.mark_as else None
        number = session.get_one(Batch, batch_id).number if batch_id else None
        details: dict[str, object] = {
            "preset": named.name, "file": draft.path.name, "rows": went.rows, "left_out": went.left_out, "filter": draft.chosen.as_json(),
            "columns": [column.heading for column in named.map.columns], "digest": went.digest.hexdigest(), "kpj": named.map.office_only,
        }  # fmt: skip
        marked = {"marked": draft.mark_as, "batch": number} if number else {}
        audit.note(session, "workers.exported", "worker", "", details | marked)
        session.flush()
        _replace(draft.file, draft.path)
    finally:
        draft.discard()
    return Exported(draft.path, went.rows, went.left_out, batch_id, number, len(went.marked))


def _write_rows(path: Path, reader: _Reader, went: _Went, mark_as: str | None, progress: Progress | None) -> None:
    layout, columns = reader.map.layout, table_columns(reader.map)
    with closing(reader.rows()) as found:
        rows = _cells(reader, found, went, mark_as)
        if layout.kind == "csv":
            headings = [column.title for column in columns] if layout.headings else []
            write_csv(path, headings, rows, separator=layout.separator, titles=layout.titles, progress=progress)
        else:
            title, *notes = layout.titles or ("",)
            write_table(path, title, columns, rows, notes=notes, progress=progress, sheet=layout.sheet, headings=layout.headings)


def _cells(
    reader: _Reader, found: Generator[tuple[Any, list[Complaint]]], went: _Went, mark_as: str | None
) -> Generator[Sequence[object]]:
    steps = {status: may_become(status, mark_as) for status in STATUSES} if mark_as else {}
    for row, why in found:
        if why:
            went.left_out += 1
            continue
        went.rows += 1
        went.digest.update(row[_ID].bytes)
        if steps.get(row[_STATUS]):
            went.marked.append(row[_ID])
        yield reader.values.cells(row)


def _replace(draft: Path, path: Path) -> None:
    try:
        draft.replace(path)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=path.name) from None


def _nobody(session: Session, chosen: ExportFilter, went: _Went) -> Problem:
    if went.left_out:
        return Problem(
            "All {count} workers who fit lack something, so the list would be empty. Look at who is left out.", count=went.left_out
        )
    if session.scalar(_filtered(select(Worker.id), replace(chosen, statuses=())).limit(1)) is None:
        return Problem("No worker fits this filter, so the list would be empty.")
    return Problem(
        "No worker fits in the statuses {statuses}, so the list would be empty. Choose other statuses.", statuses=", ".join(chosen.statuses)
    )


def _mark(session: Session, named: NamedMap, went: _Went, status: str, account: str) -> UUID | None:
    """Marks whom the step still fits, for somebody may have moved on meanwhile; the batch can be taken back like any other."""
    stored = stored_of(session, went.marked, ("status",))
    went.marked = [key for key in went.marked if key in stored and may_become(str(stored[key]["status"]), status)]
    if not went.marked:
        return None
    rows = (ChangeRow(key, {"status": status}) for key in went.marked)
    title = f"Ekspor {named.name}: {len(went.marked)} pekerja"
    batch_id = start_changes(session, type="bulk", title=title, account=account, rows=rows)
    apply(session, batch_id)
    return batch_id


# Who is left out, as a table


def write_left_out(session: Session, one: ExportMap, chosen: ExportFilter, path: Path, today: date, *, say: Any = str) -> int:
    """Everybody whom the list leaves out, with the reasons; for the clerk to mend. `say` puts sentences into a language."""
    reader, names = _Reader(session, one, chosen, today), _village_names(session)
    columns = [
        TableColumn("Desa/Kelurahan", 24), TableColumn("Nama", 34), TableColumn("NIK", 20), TableColumn("Tanggal lahir", 14, "date"),
        TableColumn("Status", 14), TableColumn("Yang kurang", 70),
    ]  # fmt: skip
    with closing(reader.rows()) as found:
        rows = (
            (names.get(row[_VILLAGE]), row[_NAME], row[_NIK], row[_BORN], STATUS_WORDS[row[_STATUS]], " ".join(say(c.message) for c in why))
            for row, why in found
            if why
        )
        count = write_table(path, "Pekerja yang belum dapat diekspor", columns, rows)
    audit.note(session, "workers.exported", "worker", "", {"file": path.name, "rows": count, "filter": reader.chosen.as_json()})
    return count


def problem_of(complaint: Complaint, name: str, sheet: str | None, row: int | None) -> RosterProblem:
    """A complaint as a batch row keeps it."""
    return RosterProblem(sheet, row, name, complaint.code, complaint.message, complaint.proposal)
