"""A list of workers as a workbook for the office: NIKs masked, texts as texts, written down in the trail."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.officer import Officer
from rangkul.data.village import District, Village
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.exchange.report_book import write_book
from rangkul.rules.dates import age_on, show_date
from rangkul.rules.nik import mask_nik
from rangkul.rules.people import print_name
from rangkul.rules.phone import show_phone
from rangkul.rules.report_table import Cell, ReportColumn, ReportTable
from rangkul.work.office import load_office
from rangkul.work.reports_contribution import FUNDING
from rangkul.work.reports_workers import WORDS

STEP = 900
MOST = 200_000  # rows; more belongs into an export by village
COLUMNS = (
    ReportColumn("No", "number", 9), ReportColumn("Nama", wide=True), ReportColumn("NIK", width=32), ReportColumn("Lahir", "date", 20),
    ReportColumn("Umur", "number", 11), ReportColumn("Kecamatan", width=30), ReportColumn("Desa / kelurahan", width=30),
    ReportColumn("HP", width=28), ReportColumn("Status", width=22), ReportColumn("Sejak", "date", 20), ReportColumn("Alasan", width=44),
    ReportColumn("Lunas sampai", "date", 22), ReportColumn("Sumber dana", width=24), ReportColumn("Dibawa oleh", width=40),
)  # fmt: skip


def save_list(session: Session, keys: Sequence[UUID], title: str, path: Path, today: date, progress: Progress | None = None) -> int:
    """Writes these workers in their order; how many there are. Raises Problem for too many and where nothing can be written."""
    if len(keys) > MOST:
        raise Problem("A list holds at most {most} workers; choose a village, district or list first.", most=MOST)
    rows: list[tuple[Cell, ...]] = []
    for start in range(0, len(keys), STEP):
        if progress is not None:
            progress(start, len(keys), "")
        rows += _rows(session, list(keys[start : start + STEP]), len(rows), today)
    office = load_office(session)
    lines = [text for text in (office.name, office.regency_name, f"Keadaan {show_date(today)}") if text]
    table = ReportTable(title, COLUMNS, tuple(rows), empty="Tidak ada pekerja.", sheet="Pekerja")
    write_book(path, title, [table], lines)
    audit.note(session, "list.saved", "worker", "", {"rows": len(rows), "title": title})
    return len(rows)


def _rows(session: Session, keys: list[UUID], before: int, today: date) -> list[tuple[Cell, ...]]:
    query = (
        select(Worker, Village.name, District.name, Officer.rank, Officer.name, Officer.print_name)
        .join(Village, Village.code == Worker.village_code)
        .join(District, District.code == Village.district_code)
        .outerjoin(Officer, Officer.id == Worker.officer_id)
        .where(Worker.id.in_(keys))
    )
    found: dict[UUID, tuple[Cell, ...]] = {}
    for w, village, district, rank, officer, wish in session.execute(query):
        found[w.id] = (
            w.name, mask_nik(w.nik) if w.nik else "", w.birth_date, age_on(w.birth_date, today) if w.birth_date else None, district,
            village, show_phone(w.phone) if w.phone else "", WORDS[w.status], w.status_since, w.status_reason or "", w.paid_until,
            FUNDING.get(w.funding or "", ""), print_name(rank, officer, wish) if officer else "",
        )  # fmt: skip
        session.expunge(w)
    return [(before + number, *found[key]) for number, key in enumerate((key for key in keys if key in found), 1)]
