"""The worker rosters: pages of a long list, one worker's card, saving with every check."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVarTuple
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from rangkul.data import audit, search
from rangkul.data.engine import expect_version
from rangkul.data.officer import Officer
from rangkul.data.village import District, Village, VillageCount
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.contribution import categorise_occupation
from rangkul.rules.identifiers import clean_kk
from rangkul.rules.message import Complaint
from rangkul.rules.nik import clean_nik, compare_nik, mask_nik, nik_complaints, parse_nik
from rangkul.rules.people import clean_name, name_key
from rangkul.rules.phone import clean_phone
from rangkul.work.coverage import recount
from rangkul.work.regions import known_district

T = TypeVarTuple("T")

STATUS_WORDS = {
    "calon": mark("Candidate"), "siap": mark("Ready"), "diajukan": mark("Submitted"), "terverifikasi": mark("Verified"),
    "ditolak": mark("Refused"), "terdaftar": mark("Registered"), "menunggak": mark("In arrears"), "nonaktif": mark("Inactive"),
    "meninggal": mark("Deceased"), "pindah": mark("Moved away"),
}  # fmt: skip
FUNDING_WORDS = {
    "mandiri": mark("Own payment"), "dana_desa": mark("Village fund"), "apbdes": mark("ADD/APBDes"), "apbd_kab": mark("Regency budget"),
    "apbd_prov": mark("Province budget"), "csr": mark("CSR"), "lainnya": mark("Other"),
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


@dataclass(frozen=True)
class WorkerFilter:
    """What of the roster is shown; every filter goes through an index."""

    village_code: str | None = None
    status: str | None = None


@dataclass(frozen=True)
class WorkerCard:
    """All that is known of a worker, for the panel and the form. `nik` is masked unless asked for in full."""

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


@dataclass(frozen=True)
class WorkerEntry:
    """What a form wants a worker to be; texts as typed."""

    name: str
    village_code: str
    nik: str | None = None
    sex: str | None = None
    birth_date: date | None = None
    birth_place: str | None = None
    kk: str | None = None
    phone: str | None = None
    mother_name: str | None = None
    address: str | None = None
    hamlet: str | None = None
    rt: str | None = None
    rw: str | None = None
    occupation: str | None = None
    status: str = "calon"
    with_jht: bool = False
    income: int | None = None
    funding: str | None = None
    officer_id: UUID | None = None
    note: str | None = None
    id: UUID | None = None
    version: int | None = None


def _filtered(query: Select[*T], chosen: WorkerFilter) -> Select[*T]:
    if chosen.village_code:
        query = query.where(Worker.village_code == chosen.village_code)
    if chosen.status:
        query = query.where(Worker.status == chosen.status)
    return query


def count_workers(session: Session, chosen: WorkerFilter = WorkerFilter()) -> int:
    """How many there are, from the counters of the villages."""
    query = select(func.coalesce(func.sum(VillageCount.workers), 0))
    if chosen.village_code:
        query = query.where(VillageCount.village_code == chosen.village_code)
    if chosen.status:
        query = query.where(VillageCount.status == chosen.status)
    return int(session.scalar(query) or 0)


_ROW = (
    Worker.id, Worker.nik, Worker.name, Village.name.label("village"), Worker.status, Worker.occupation, Worker.birth_date, Worker.phone
)  # fmt: skip


def page_of_workers(
    session: Session, chosen: WorkerFilter, limit: int, *, after: tuple[str, UUID] | None = None, offset: int = 0
) -> list[WorkerRow]:
    """The next rows by name: after an anchor (name, key), else from an offset."""
    query = _filtered(select(*_ROW).join(Village, Village.code == Worker.village_code), chosen).order_by(Worker.name, Worker.id)
    if after is not None:
        query = query.where(tuple_(Worker.name, Worker.id) > tuple_(*after))
    query = query.limit(limit).offset(offset)
    return [
        WorkerRow(r.id, mask_nik(r.nik) if r.nik else "", r.name, r.village, r.status, r.occupation, r.birth_date, r.phone)
        for r in session.execute(query)
    ]


def anchors_of_workers(session: Session, chosen: WorkerFilter, every: int) -> list[tuple[str, UUID]]:
    """The last (name, key) before each page of `every` rows: built once beside the list, so that any jump is a key look-up."""
    inner = _filtered(
        select(Worker.name, Worker.id, func.row_number().over(order_by=(Worker.name, Worker.id)).label("n")), chosen
    ).subquery()
    query = select(inner.c.name, inner.c.id).where(inner.c.n % every == 0).order_by(inner.c.n)
    return [(name, key) for name, key in session.execute(query)]


def rows_of_workers(session: Session, ids: list[UUID]) -> list[WorkerRow]:
    """These workers, by name; for search results and lists behind a figure."""
    query = select(*_ROW).join(Village, Village.code == Worker.village_code).where(Worker.id.in_(ids)).order_by(Worker.name, Worker.id)
    return [
        WorkerRow(r.id, mask_nik(r.nik) if r.nik else "", r.name, r.village, r.status, r.occupation, r.birth_date, r.phone)
        for r in session.execute(query)
    ]


def get_worker(session: Session, worker_id: UUID, *, full_nik: bool = False) -> WorkerCard:
    """The card; a full NIK is given on demand and written into the audit (UU 27/2022)."""
    query = (
        select(Worker, Village.name, District.name, Officer.name)
        .join(Village, Village.code == Worker.village_code)
        .join(District, District.code == Village.district_code)
        .outerjoin(Officer, Officer.id == Worker.officer_id)
        .where(Worker.id == worker_id)
    )
    found = session.execute(query).first()
    if found is None:
        raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
    w, village, district, officer = found
    if full_nik and w.nik:
        audit.note(session, "nik.viewed", "worker", str(w.id), {})
    nik = w.nik if full_nik or not w.nik else mask_nik(w.nik)
    return WorkerCard(
        w.id, nik, w.name, w.sex, w.birth_date, w.birth_place, w.kk, w.phone, w.mother_name, w.address, w.hamlet, w.rt, w.rw,
        w.occupation, w.village_code, village, district, w.status, w.with_jht, w.income, w.funding, officer, w.officer_id, w.note,
        w.added_at, w.batch_id, w.version,
    )  # fmt: skip


def check_worker(entry: WorkerEntry, today: date) -> list[tuple[str, Complaint]]:
    """(field, complaint) of everything doubtful; those that block refuse the save. Guards form, reader and saving alike."""
    found: list[tuple[str, Complaint]] = []
    if entry.nik:
        number, complaints = clean_nik(entry.nik)
        found += [("nik", c) for c in complaints]
        if number:
            found += [("nik", c) for c in nik_complaints(number, today, known_district)]
            nik = parse_nik(number, today, near=entry.birth_date)
            if nik:
                found += [("nik", c) for c in compare_nik(nik, entry.birth_date, entry.sex)]
    if entry.phone:
        found += [("phone", c) for c in clean_phone(entry.phone)[1]]
    if entry.kk:
        found += [("kk", c) for c in clean_kk(entry.kk)[1]]
    return found


def save_worker(session: Session, entry: WorkerEntry, today: date) -> UUID:
    """Stores a new or changed worker; refuses a wrong or doubled NIK, an unknown status, a stale edit."""
    name = clean_name(entry.name)
    if not name:
        raise Problem("The worker needs a name.")
    if entry.status not in STATUSES:
        raise Problem("{status} is no status of a worker.", status=entry.status)
    if session.get(Village, entry.village_code) is None:
        raise Problem("Choose the village of {name}.", name=name)
    for _, complaint in check_worker(entry, today):
        if complaint.blocks:
            raise Problem("{name}: {why}", name=name, why=complaint.message)
    nik = clean_nik(entry.nik)[0] if entry.nik else None
    if nik:
        refuse_double_nik(session, nik, entry.id)
    worker = session.get(Worker, entry.id) if entry.id else None
    if entry.id and worker is None:
        raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
    villages = {entry.village_code}
    if worker is None:
        worker = Worker(name=name, name_key=name_key(name), village_code=entry.village_code)
        session.add(worker)
    else:
        villages.add(worker.village_code)
        if entry.version is not None:
            expect_version(worker, entry.version)
    _fill(worker, entry, name, nik)
    recount(session, villages)
    search.index_workers(session, [worker.id])
    return worker.id


def _fill(worker: Worker, entry: WorkerEntry, name: str, nik: str | None) -> None:
    worker.name, worker.name_key, worker.nik, worker.sex = name, name_key(name), nik, entry.sex or None
    worker.birth_date, worker.birth_place = entry.birth_date, entry.birth_place or None
    worker.kk = clean_kk(entry.kk)[0] if entry.kk else None
    worker.phone = clean_phone(entry.phone)[0] if entry.phone else None
    worker.mother_name, worker.address, worker.hamlet = entry.mother_name or None, entry.address or None, entry.hamlet or None
    worker.rt, worker.rw = entry.rt or None, entry.rw or None
    worker.occupation = entry.occupation or None
    worker.occupation_category = categorise_occupation(entry.occupation)[0] if entry.occupation else None
    worker.village_code, worker.status, worker.with_jht = entry.village_code, entry.status, entry.with_jht
    worker.income, worker.funding, worker.officer_id, worker.note = entry.income, entry.funding, entry.officer_id, entry.note or None


def refuse_double_nik(session: Session, nik: str, own_id: UUID | None) -> None:
    """A NIK belongs to one person; says who has it and where."""
    query = select(Worker.id, Worker.name, Village.name).join(Village, Village.code == Worker.village_code).where(Worker.nik == nik)
    holder = session.execute(query).first()
    if holder is not None and holder[0] != own_id:
        raise Problem(
            "The NIK {nik} already belongs to {name} in {village}. Open that entry instead of adding a second one.",
            nik=mask_nik(nik), name=holder[1], village=holder[2],
        )  # fmt: skip


def likely_same(session: Session, entry: WorkerEntry, limit: int = 5) -> list[WorkerRow]:
    """Workers who may be the same person: the same NIK, or the same name (spelling variants included) and birth date."""
    name = clean_name(entry.name)
    nik = clean_nik(entry.nik)[0] if entry.nik else None
    tests = [Worker.nik == nik] if nik else []
    if name and entry.birth_date:
        tests.append(and_(Worker.name_key == name_key(name), Worker.birth_date == entry.birth_date))
    if not tests:
        return []
    query = select(Worker.id).where(or_(*tests)).limit(limit + 1)
    return [row for row in rows_of_workers(session, [key for key in session.scalars(query) if key != entry.id]) if row.id][:limit]


def set_status(session: Session, worker_id: UUID, status: str) -> str:
    """Changes the status; gives the former one, for taking it back."""
    if status not in STATUSES:
        raise Problem("{status} is no status of a worker.", status=status)
    worker = session.get_one(Worker, worker_id)
    former, worker.status = worker.status, status
    recount(session, [worker.village_code])
    return former


def remove_worker(session: Session, worker_id: UUID) -> None:
    """Takes a worker off the roster; the audit keeps what was there."""
    worker = session.get_one(Worker, worker_id)
    session.delete(worker)
    search.forget(session, "worker", [worker_id])
    recount(session, [worker.village_code])

