"""The ledger of workbooks: who has one out, since when and until when, what came back, and what is taken back or noted by hand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.data.batch import Batch
from rangkul.data.dispatch import Dispatch
from rangkul.data.types import now
from rangkul.data.village import District, Village
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.language import mark
from rangkul.rules.dates import WIB
from rangkul.work.coverage import coverage

STATES = {"overdue": mark("Overdue"), "out": mark("With the village"), "returned": mark("Returned"), "withdrawn": mark("Withdrawn")}
"""Where a workbook is, in the order a person cares."""
_STATES_IN_WORDS = {"overdue": "Lewat tenggat", "out": "Di desa", "returned": "Kembali", "withdrawn": "Ditarik"}


@dataclass(frozen=True)
class DispatchRecord:
    """A workbook on its way. `state` is one of STATES."""

    id: UUID
    number: str
    village_code: str
    village: str
    district: str
    file_name: str
    rows: int
    sent_at: datetime
    due_on: date | None
    returned_at: datetime | None
    returned_batch_id: UUID | None
    state: str
    hamlet: str | None = None
    profile: str = ""
    sealed: bool = False
    reminded_at: datetime | None = None
    withdrawn_at: datetime | None = None
    sent_by: str = ""
    contact_name: str | None = None
    contact_phone: str | None = None

    @property
    def place(self) -> str:
        """The village, with the hamlet when it is of one only."""
        return f"{self.village} · {self.hamlet}" if self.hamlet else self.village


@dataclass(frozen=True)
class Receiver:
    """A village that has no workbook out now."""

    code: str
    name: str
    district: str
    workers: int
    target: int
    last_returned: datetime | None


@dataclass(frozen=True)
class LedgerWish:
    """What the list of dispatches shows; empty means all."""

    states: Collection[str] = ()
    village_code: str | None = None
    since: date | None = None
    until: date | None = None


def list_receivers(session: Session) -> list[Receiver]:
    """Villages a workbook may be sent to: those with none out, by code."""
    away = set(session.scalars(select(Dispatch.village_code).where(Dispatch.returned_at.is_(None), Dispatch.withdrawn_at.is_(None))))
    returned = select(Dispatch.village_code, func.max(Dispatch.returned_at)).group_by(Dispatch.village_code)
    last = dict(session.execute(returned).all())
    places = [place for place in coverage(session, "village") if place.code not in away]
    return [Receiver(p.code, p.name, p.district, p.workers, p.target, last.get(p.code)) for p in places]


def list_dispatches(session: Session, today: date, *, open_only: bool = False, wish: LedgerWish | None = None) -> list[DispatchRecord]:
    """The newest first; with `open_only` those not returned yet, the longest overdue first."""
    wish = wish or LedgerWish()
    query = (
        select(Dispatch, Village, District.name)
        .join(Village, Village.code == Dispatch.village_code)
        .join(District, District.code == Village.district_code)
        .order_by(Dispatch.sent_at.desc(), Dispatch.number.desc())
    )
    if open_only:
        query = query.where(Dispatch.returned_at.is_(None), Dispatch.withdrawn_at.is_(None))
    if wish.village_code:
        query = query.where(Dispatch.village_code == wish.village_code)
    found = [_record_of(d, village, district, today) for d, village, district in session.execute(query)]
    records = [one for one in found if _fits(one, wish)]
    return sorted(records, key=lambda r: (r.due_on or date.max, r.sent_at)) if open_only else records


def _fits(record: DispatchRecord, wish: LedgerWish) -> bool:
    day = sent_on(record)
    return (
        (not wish.states or record.state in wish.states)
        and (wish.since is None or day >= wish.since)
        and (wish.until is None or day <= wish.until)
    )  # fmt: skip


def _record_of(d: Dispatch, village: Village, district: str, today: date) -> DispatchRecord:
    late = d.due_on is not None and d.due_on < today
    state = "withdrawn" if d.withdrawn_at else "returned" if d.returned_at else "overdue" if late else "out"
    return DispatchRecord(
        d.id, d.number, d.village_code, village.name, district, d.file_name, d.rows, d.sent_at, d.due_on, d.returned_at,
        d.returned_batch_id, state, d.hamlet, str((d.profile or {}).get("name", "")), d.sealed, d.reminded_at, d.withdrawn_at,
        d.sent_by, village.contact_name, village.contact_phone,
    )  # fmt: skip


def sent_on(record: DispatchRecord) -> date:
    """The day it went out, in Western Indonesian time."""
    return record.sent_at.astimezone(WIB).date()


def days_out(record: DispatchRecord, today: date) -> int:
    """Days since it was sent."""
    return max(0, (today - sent_on(record)).days)  # a computer that keeps another time than WIB may still have yesterday


def days_late(record: DispatchRecord, today: date) -> int:
    """Days since it should have been back; 0 when it is not overdue."""
    return max(0, (today - record.due_on).days) if record.due_on and record.state in ("out", "overdue") else 0


# By hand


def mark_returned(session: Session, dispatch_id: UUID) -> None:
    """Notes by hand that a village answered in another way."""
    session.get_one(Dispatch, dispatch_id).returned_at = now()


def mark_out(session: Session, dispatch_id: UUID) -> None:
    """The way back: the workbook is still with the village."""
    dispatch = session.get_one(Dispatch, dispatch_id)
    if dispatch.returned_batch_id is not None:
        raise Problem("{number} came back with a file that was applied; take that back instead.", number=dispatch.number)
    dispatch.returned_at = None


def withdraw(session: Session, dispatch_ids: Sequence[UUID]) -> None:
    """These workbooks never reached their villages, or are replaced: the villages may be sent another one.

    A withdrawn workbook that comes back all the same is still recognised and compared.
    """
    for dispatch in _open(session, dispatch_ids):
        dispatch.withdrawn_at = now()


def bring_back(session: Session, dispatch_ids: Sequence[UUID]) -> None:
    """Undoes `withdraw`."""
    for key in dispatch_ids:
        session.get_one(Dispatch, key).withdrawn_at = None


def note_reminded(session: Session, dispatch_ids: Sequence[UUID]) -> dict[UUID, datetime | None]:
    """The villages were reminded now; gives what was noted before, for `unnote_reminded`."""
    before: dict[UUID, datetime | None] = {}
    for dispatch in _open(session, dispatch_ids):
        before[dispatch.id] = dispatch.reminded_at
        dispatch.reminded_at = now()
    return before


def unnote_reminded(session: Session, before: dict[UUID, datetime | None]) -> None:
    for key, at in before.items():
        session.get_one(Dispatch, key).reminded_at = at


def _open(session: Session, keys: Sequence[UUID]) -> list[Dispatch]:
    found = [session.get_one(Dispatch, key) for key in keys]
    for dispatch in found:
        if dispatch.returned_at is not None or dispatch.withdrawn_at is not None:
            raise Problem("{number} is no longer with the village. Refresh the list.", number=dispatch.number)
    return found


# A village's history


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened between the office and a village. `what` is one of WHAT; `rows` where it makes sense."""

    at: datetime
    what: str
    number: str
    rows: int | None = None
    by: str = ""
    batch_id: UUID | None = None
    hamlet: str | None = None


WHAT = {
    "sent": mark("Workbook sent"), "reminded": mark("Reminded"), "withdrawn": mark("Workbook withdrawn"),
    "returned": mark("Marked as returned"), "read": mark("File taken in"), "applied": mark("Applied to the roster"),
    "taken_back": mark("Taken back"), "given_back": mark("Marked file returned to the village"),
}  # fmt: skip


def village_history(session: Session, village_code: str) -> list[HistoryLine]:
    """Everything that went to and fro, the newest first."""
    lines: list[HistoryLine] = []
    for d in session.scalars(select(Dispatch).where(Dispatch.village_code == village_code)):
        lines.append(HistoryLine(d.sent_at, "sent", d.number, d.rows, d.sent_by, hamlet=d.hamlet))
        by_hand = d.returned_at if d.returned_batch_id is None else None
        lines += [
            HistoryLine(at, what, d.number, hamlet=d.hamlet)
            for at, what in ((d.reminded_at, "reminded"), (d.withdrawn_at, "withdrawn"), (by_hand, "returned")) if at
        ]  # fmt: skip
    batches = {b.id: b for b in session.scalars(select(Batch).where(Batch.village_code == village_code, Batch.type == "workers"))}
    for b in batches.values():
        rows = b.counts.get("rows")
        lines.append(HistoryLine(b.read_at, "read", b.number, rows, b.read_by, b.id))
        lines += [
            HistoryLine(at, what, b.number, None, "", b.id)
            for at, what in ((b.applied_at, "applied"), (b.taken_back_at, "taken_back")) if at
        ]  # fmt: skip
    given = select(Audit.at, Audit.key, Audit.account, Audit.changes).where(Audit.action == "batch.returned", Audit.kind == "batch")
    keys = {str(key): batch for key, batch in batches.items()}
    for at, key, account, changes in session.execute(given.where(Audit.key.in_(list(keys)))):
        lines.append(HistoryLine(at, "given_back", keys[key].number, (changes or {}).get("marks"), account, keys[key].id))
    return sorted(lines, key=lambda line: line.at, reverse=True)


# As Excel


def write_ledger(path: Path, records: Sequence[DispatchRecord], today: date, office: str, progress: Progress | None = None) -> int:
    """The list as a table of the office."""
    from rangkul.exchange.tables import TableColumn, write_table

    columns = (
        TableColumn("Nomor", 16), TableColumn("Desa", 24), TableColumn("Dusun", 18), TableColumn("Kecamatan", 20),
        TableColumn("Keadaan", 14), TableColumn("Dikirim", 18, "time"), TableColumn("Oleh", 14), TableColumn("Tenggat", 12, "date"),
        TableColumn("Terlambat (hari)", 12, "number"), TableColumn("Diingatkan", 18, "time"), TableColumn("Kembali", 18, "time"),
        TableColumn("Baris", 10, "number"),
        TableColumn("Profil", 20), TableColumn("Kata sandi", 10), TableColumn("Kontak desa", 24), TableColumn("No HP", 18, "text"),
        TableColumn("Berkas", 40),
    )  # fmt: skip
    rows = (
        (
            r.number, r.village, r.hamlet, r.district, _STATES_IN_WORDS[r.state], _wall(r.sent_at), r.sent_by, r.due_on,
            days_late(r, today) or None, _wall(r.reminded_at), _wall(r.returned_at), r.rows, _profile_in_words(r.profile),
            "ya" if r.sealed else "", r.contact_name,
            r.contact_phone, r.file_name,
        )
        for r in records
    )  # fmt: skip
    note = f"{office} – per {today:%d/%m/%Y}" if office else f"per {today:%d/%m/%Y}"
    return write_table(path, "Buku kiriman buku kerja desa", columns, rows, notes=(note,), total=len(records), progress=progress)


def _profile_in_words(name: str) -> str:
    from rangkul.language import Language

    return Language("id").text(name) if name else ""


def _wall(at: datetime | None) -> datetime | None:
    return at.astimezone(WIB) if at else None
