"""The worker rosters as they are read: pages of a long list, search, one worker's card."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, literal, select, tuple_
from sqlalchemy.orm import Session

from rangkul.data import audit, search
from rangkul.data.event import Event
from rangkul.data.officer import Officer
from rangkul.data.types import UuidKey
from rangkul.data.village import District, Village, VillageCount
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules import worker_steps
from rangkul.rules.contribution import TRANSPORT
from rangkul.rules.nik import mask_nik
from rangkul.rules.people import print_name
from rangkul.work.worker_lists import WorkerFilter, filtered

EVERYBODY = WorkerFilter()
STATUS_WORDS = worker_steps.STATUS_WORDS
FUNDING_WORDS = {
    "mandiri": mark("Own payment"), "dana_desa": mark("Village fund"), "apbdes": mark("ADD/APBDes"),
    "apbd_kabupaten": mark("Regency budget"), "apbd_provinsi": mark("Province budget"), "apbn": mark("State budget"),
    "csr": mark("CSR"), "lainnya": mark("Other"),
}  # fmt: skip


@dataclass(frozen=True)
class WorkerRow:
    """One line of the long list; the NIK is masked."""

    id: UUID
    masked_nik: str
    name: str
    village: str
    status: str
    occupation: str | None
    birth_date: date | None
    phone: str | None
    status_reason: str | None = None
    paid_until: date | None = None


@dataclass(frozen=True)
class WorkerCard:
    """All that is known of a worker, for the panel and the form. `nik` and `kk` are masked unless asked for in full."""

    id: UUID
    nik: str | None
    name: str
    sex: str | None
    birth_date: date | None
    birth_place: str | None
    kk: str | None
    phone: str | None
    mother_name: str | None
    address: str | None
    hamlet: str | None
    rt: str | None
    rw: str | None
    occupation: str | None
    village_code: str
    village: str
    district: str
    status: str
    with_jht: bool
    income: int | None
    funding: str | None
    officer: str | None
    officer_id: UUID | None
    note: str | None
    added_at: datetime
    batch_id: UUID | None
    version: int
    status_since: date | None
    status_reason: str | None
    registered_on: date | None
    pay_months: int | None
    paid_until: date | None
    event_id: UUID | None
    event: str | None
    consent_form: str | None
    consent_on: date | None
    has_kpj: bool  # the number itself stays in the database
    transport: bool  # works in the transport sector, for which relief has other months


def count_workers(session: Session, chosen: WorkerFilter = EVERYBODY) -> int:
    """How many there are, from the counters of the villages; whatever they do not count is counted by the database."""
    if not chosen.is_plain:
        return session.scalar(filtered(select(func.count()).select_from(Worker), chosen)) or 0
    query = select(func.coalesce(func.sum(VillageCount.workers), 0))
    if chosen.village_code:
        query = query.where(VillageCount.village_code == chosen.village_code)
    if chosen.status:
        query = query.where(VillageCount.status == chosen.status)
    return int(session.scalar(query) or 0)


_ROW = (
    Worker.id, Worker.nik, Worker.name, Village.name.label("village"), Worker.status, Worker.occupation, Worker.birth_date, Worker.phone,
    Worker.status_reason, Worker.paid_until,
)  # fmt: skip


def _row(r: Any) -> WorkerRow:
    return WorkerRow(
        r.id, mask_nik(r.nik) if r.nik else "", r.name, r.village, r.status, r.occupation, r.birth_date, r.phone, r.status_reason,
        r.paid_until,
    )  # fmt: skip


def page_of_workers(
    session: Session, chosen: WorkerFilter, limit: int, *, after: tuple[str, UUID] | None = None, offset: int = 0
) -> list[WorkerRow]:
    """The next rows by name: after an anchor (name, key), else from an offset."""
    keys = filtered(select(Worker.id), chosen).order_by(Worker.name, Worker.id)  # the index alone; rows only of what is shown
    if after is not None:
        keys = keys.where(tuple_(Worker.name, Worker.id) > tuple_(literal(after[0]), literal(after[1], UuidKey)))
    chosen_keys = keys.limit(limit).offset(offset).subquery()
    query = (
        select(*_ROW)
        .join(chosen_keys, chosen_keys.c.id == Worker.id)
        .join(Village, Village.code == Worker.village_code)
        .order_by(Worker.name, Worker.id)
    )
    return [_row(r) for r in session.execute(query)]


def anchors_of_workers(session: Session, chosen: WorkerFilter, every: int) -> list[tuple[str, UUID]]:
    """The last (name, key) before each page of `every` rows: built once beside the list, so that any jump is a key look-up."""
    inner = filtered(
        select(Worker.name, Worker.id, func.row_number().over(order_by=(Worker.name, Worker.id)).label("n")), chosen
    ).subquery()
    query = select(inner.c.name, inner.c.id).where(inner.c.n % every == 0).order_by(inner.c.n)
    return [(name, key) for name, key in session.execute(query)]


def rows_of_workers(session: Session, ids: list[UUID]) -> list[WorkerRow]:
    """These workers, by name; for search results and lists behind a figure."""
    query = select(*_ROW).join(Village, Village.code == Worker.village_code).where(Worker.id.in_(ids)).order_by(Worker.name, Worker.id)
    return [_row(r) for r in session.execute(query)]


def rows_in_order(session: Session, keys: list[UUID]) -> list[WorkerRow]:
    """These workers in the order of the keys; one who is gone leaves a gap at the end."""
    found = {row.id: row for row in rows_of_workers(session, keys)}
    return [found[key] for key in keys if key in found]


def find_workers(session: Session, typed: str, chosen: WorkerFilter = EVERYBODY, limit: int = 500) -> list[WorkerRow]:
    """Workers whose name holds the typed words or whose NIK begins like this, best first."""
    keys = [hit.key for hit in search.find(session, typed, {"worker"}, limit) if isinstance(hit.key, UUID)]
    query = filtered(select(*_ROW).join(Village, Village.code == Worker.village_code), chosen).where(Worker.id.in_(keys))
    rows = {r.id: _row(r) for r in session.execute(query)}
    return [rows[key] for key in keys if key in rows]


def get_worker(session: Session, worker_id: UUID, *, full_nik: bool = False) -> WorkerCard:
    """The card; a full NIK is given on demand and written into the audit (UU 27/2022)."""
    query = (
        select(Worker, Village.name, District.name, Officer.rank, Officer.name, Officer.print_name, Event.title)
        .join(Village, Village.code == Worker.village_code)
        .join(District, District.code == Village.district_code)
        .outerjoin(Officer, Officer.id == Worker.officer_id)
        .outerjoin(Event, Event.id == Worker.event_id)
        .where(Worker.id == worker_id)
    )
    found = session.execute(query).first()
    if found is None:
        raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
    w, village, district, rank, officer_name, wish, event = found
    officer = print_name(rank, officer_name, wish) if officer_name else None
    if full_nik and w.nik:
        audit.note(session, "nik.viewed", "worker", str(w.id), {})
    nik = w.nik if full_nik or not w.nik else mask_nik(w.nik)
    kk = w.kk if full_nik or not w.kk else mask_nik(w.kk)
    return WorkerCard(
        w.id, nik, w.name, w.sex, w.birth_date, w.birth_place, kk, w.phone, w.mother_name, w.address, w.hamlet, w.rt, w.rw,
        w.occupation, w.village_code, village, district, w.status, w.with_jht, w.income, w.funding, officer, w.officer_id, w.note,
        w.added_at, w.batch_id, w.version, w.status_since, w.status_reason, w.registered_on, w.pay_months, w.paid_until, w.event_id,
        event, w.consent_form, w.consent_on, bool(w.kpj), w.occupation_category in TRANSPORT,
    )  # fmt: skip


def place_of_worker(session: Session, chosen: WorkerFilter, worker_id: UUID) -> int | None:
    """How many workers stand before this one in the filtered list; None when the filter leaves it out."""
    found = session.execute(filtered(select(Worker.name, Worker.id), chosen).where(Worker.id == worker_id)).first()
    if found is None:
        return None
    before = tuple_(Worker.name, Worker.id) < tuple_(literal(found.name), literal(found.id, UuidKey))
    return int(session.scalar(filtered(select(func.count()).select_from(Worker), chosen).where(before)) or 0)
