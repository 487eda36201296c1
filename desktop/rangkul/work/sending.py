"""Sending villages their workbooks, and the ledger of what is out there."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.dispatch import Dispatch
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.data.village import District, Village
from rangkul.data.worker import COUNTED, Worker
from rangkul.errors import Problem
from rangkul.exchange.records import Progress, VillageWorkbook, WorkbookRow
from rangkul.rules.dates import WIB
from rangkul.work.coverage import coverage
from rangkul.work.intake import workbook_row
from rangkul.work.matching import known_of_village
from rangkul.work.office import Office, load_office

STATUS_FOR_VILLAGE = {
    "calon": "Calon", "siap": "Siap didaftarkan", "diajukan": "Diajukan", "terverifikasi": "Terverifikasi",
    "ditolak": "Belum dapat didaftarkan",
    "terdaftar": "Terdaftar", "menunggak": "Terdaftar (iuran belum dibayar)", "nonaktif": "Tidak aktif",
    "meninggal": "Meninggal", "pindah": "Pindah",
}  # fmt: skip
"""What a village may know of a worker: a word, never the KPJ."""


@dataclass(frozen=True)
class DispatchRecord:
    """A workbook on its way. `state`: "out", "overdue" or "returned"."""

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


@dataclass(frozen=True)
class Receiver:
    """A village that has no workbook out now."""

    code: str
    name: str
    district: str
    workers: int
    target: int
    last_returned: datetime | None


def list_receivers(session: Session) -> list[Receiver]:
    """Villages a workbook may be sent to: those with none out, by code."""
    out = select(Dispatch.village_code).where(Dispatch.returned_at.is_(None))
    returned = select(Dispatch.village_code, func.max(Dispatch.returned_at)).group_by(Dispatch.village_code)
    last = dict(session.execute(returned).all())
    away = set(session.scalars(out))
    places = [place for place in coverage(session, "village") if place.code not in away]
    return [Receiver(p.code, p.name, p.district, p.workers, p.target, last.get(p.code)) for p in places]


def send(
    session: Session, village_codes: Sequence[str], folder: Path, today: date, *, account: str, progress: Progress | None = None
) -> list[Path]:
    """Writes one workbook per village into `folder` and records each as a dispatch with its snapshot."""
    from rangkul.exchange.write import write_village_workbook

    if not village_codes:
        raise Problem("Choose at least one village to send a workbook to.")
    office = load_office(session)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("The folder {folder} cannot be made: {reason}.", folder=str(folder), reason=error.strerror or "?") from error
    places = {v.code: (v, d) for v, d in session.execute(select(Village, District.name).join(District))}
    files: list[Path] = []
    try:
        for index, code in enumerate(village_codes):
            if code not in places:
                raise Problem("There is no village {code} in this regency.", code=code)
            village, district = places[code]
            if progress:
                progress(index, len(village_codes), village.name)
            file = _free(folder / file_name(village, today))
            workbook = _workbook(office, village, district, rows_for_village(session, code), today)
            files.append(file)
            write_village_workbook(workbook, file)
            _record(session, workbook, file, today, account)
    except BaseException:
        for file in files:
            file.unlink(missing_ok=True)
        raise
    session.flush()
    return files


def _free(file: Path) -> Path:
    """A name nobody has yet: a workbook of the same day is not overwritten."""
    number, free = 1, file
    while free.exists():
        number += 1
        free = file.with_stem(f"{file.stem}_{number}")
    return free


def file_name(village: Village, today: date) -> str:
    """"Sukadarma_3216152001_20261122.xlsx": letters that every system and messenger keeps."""
    name = "".join(c for c in village.name.title() if c.isalnum())
    return f"{name}_{village.code.replace('.', '')}_{today:%Y%m%d}.xlsx"


def rows_for_village(session: Session, code: str) -> tuple[WorkbookRow, ...]:
    """The village's workers as its workbook carries them, by name; those who moved or died stay out."""
    statuses = dict(session.execute(select(Worker.id, Worker.status).where(Worker.village_code == code)).all())
    known = sorted(known_of_village(session, code), key=lambda k: (k.values["name"], str(k.id)))
    return tuple(
        replace(workbook_row(k), status=STATUS_FOR_VILLAGE[statuses[k.id]]) for k in known if statuses[k.id] in COUNTED
    )


def _workbook(
    office: Office, village: Village, district: str, rows: tuple[WorkbookRow, ...], today: date
) -> VillageWorkbook:
    return VillageWorkbook(
        str(uuid7()), village.code, village.name, village.type.title(), district, office.regency_name,
        " ".join(filter(None, [office.organization, office.name])), today, village.target,
        today + timedelta(days=office.return_days), office.contact, rows,
    )  # fmt: skip


def _record(
    session: Session, workbook: VillageWorkbook, file: Path, today: date, account: str
) -> None:
    number = f"KRM-{today.year}-{next_number(session, 'dispatch', today.year):04d}"
    snapshot = {row.key: row.as_json() for row in workbook.rows if row.key}
    session.add(
        Dispatch(
            id=UUID(workbook.dispatch_id), number=number, village_code=workbook.village_code, file_name=file.name,
            sha256=hashlib.sha256(file.read_bytes()).hexdigest(), rows=len(workbook.rows), snapshot=snapshot, sent_by=account,
            due_on=workbook.return_by,
        )
    )  # fmt: skip


def list_dispatches(session: Session, today: date, *, open_only: bool = False) -> list[DispatchRecord]:
    """The newest dispatch of each village first; with `open_only` those not returned yet, the longest overdue first."""
    query = (
        select(Dispatch, Village.name, District.name)
        .join(Village, Village.code == Dispatch.village_code)
        .join(District, District.code == Village.district_code)
        .order_by(Dispatch.sent_at.desc())
    )
    if open_only:
        query = query.where(Dispatch.returned_at.is_(None))
    records = [_dispatch_record(d, village, district, today) for d, village, district in session.execute(query)]
    return sorted(records, key=lambda r: r.due_on or today) if open_only else records


def _dispatch_record(d: Dispatch, village: str, district: str, today: date) -> DispatchRecord:
    state = "returned" if d.returned_at else "overdue" if d.due_on and d.due_on < today else "out"
    return DispatchRecord(
        d.id, d.number, d.village_code, village, district, d.file_name, d.rows, d.sent_at, d.due_on, d.returned_at,
        d.returned_batch_id, state,
    )  # fmt: skip


def days_out(record: DispatchRecord, today: date) -> int:
    """Days since it was sent, in Western Indonesian time."""
    return (today - record.sent_at.astimezone(WIB).date()).days


def mark_returned(session: Session, dispatch_id: UUID) -> None:
    """Notes by hand that a village answered in another way."""
    session.get_one(Dispatch, dispatch_id).returned_at = now()


def mark_out(session: Session, dispatch_id: UUID) -> None:
    """The way back: the workbook is still with the village."""
    session.get_one(Dispatch, dispatch_id).returned_at = None
