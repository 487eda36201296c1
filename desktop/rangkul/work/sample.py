"""A fictional branch to look at and to measure with: officers, events, attendance and workers, always the same for a seed."""

import random
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import audit, search
from rangkul.data.attendance import Attendance, Score
from rangkul.data.dispatch import Dispatch
from rangkul.data.officer import Officer
from rangkul.data.village import District, Station, StationArea, Village
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.papers.records import Signer
from rangkul.rules.dates import WIB
from rangkul.rules.people import name_key
from rangkul.work import certificates, sample_names
from rangkul.work.coverage import recount_all
from rangkul.work.events import Earning, EventEntry, close_event, get_event, one_session, save_event
from rangkul.work.invitations import invite
from rangkul.work.office import Office, load_office, load_preference, save_office, save_preference
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.regions import set_up_regency
from rangkul.work.sending import send

REGENCY = "32.16"
ACCOUNT = "contoh"
RANKS = (("Bripka", 50), ("Aipda", 55), ("Aiptu", 45), ("Brigpol", 30), ("Ipda", 12), ("Briptu", 8))
STATUSES = (("terdaftar", 46), ("calon", 22), ("terverifikasi", 12), ("diajukan", 8), ("siap", 7), ("menunggak", 3), ("ditolak", 2))
OFFICE = Office(
    name="Kantor Cabang Bekasi Cikarang", address="Jl. Contoh Raya No. 16, Cikarang Pusat, Kabupaten Bekasi 17530", city="Cikarang",
    contact="Telepon (021) 0000 0000", police_resort="Polres Metro Bekasi", unit="BKC",
    signers=(
        Signer("Kepala Kantor Cabang Bekasi Cikarang", "Ratna Contohwati, S.E., M.M.", "NPK 900000001"),
        Signer("Kepala Satuan Binmas Polres Metro Bekasi", "AKP Surya Contoharjo, S.H.", "NRP 79010001", ("a.n. Kapolres Metro Bekasi",)),
    ),
)  # fmt: skip


def make_sample(
    session: Session, today: date, *, workers: int = 12_500, villages: int | None = None, seed: int = 16,
    progress: Progress | None = None,
) -> None:  # fmt: skip
    """Fills an empty database. Names are invented, NIKs are structurally right and recognisable by a serial of 9xxx."""
    if session.scalar(select(func.count()).select_from(select(Officer.id).limit(1).subquery())):
        raise Problem("This database is already in use; the sample branch needs an empty one. Give another --database.")
    chance = random.Random(seed)
    set_up_regency(session, REGENCY)
    save_office(session, replace(load_office(session), **{n: getattr(OFFICE, n) for n in OFFICE_FIELDS}))
    save_preference(session, "sample", value=True)
    places = _places(session, villages)
    officers = _officers(session, chance, places, today)
    _workers(session, chance, places, officers, workers, today, progress)
    _events(session, chance, today)
    _dispatches(session, [code for code, _ in places][:6], today)


OFFICE_FIELDS = ("name", "address", "city", "contact", "police_resort", "unit", "signers")


def _places(session: Session, count: int | None) -> list[tuple[str, str]]:
    """(village code, Polsek) of the villages that get officers and workers."""
    query = (
        select(Village.code, Station.name)
        .join(District, District.code == Village.district_code)
        .join(StationArea, StationArea.district_code == District.code)
        .join(Station, Station.id == StationArea.station_id)
        .order_by(Village.code)
    )
    return [(code, station) for code, station in session.execute(query)][:count]


def _officers(session: Session, chance: random.Random, places: list[tuple[str, str]], today: date) -> dict[str, UUID]:
    """200 officers: one for each village, and thirteen villages with two. Village code → its first officer."""
    found: dict[str, UUID] = {}
    doubled = chance.sample(places, min(13, len(places)))
    used: set[str] = set()
    for number, (code, station) in enumerate([*places, *doubled]):
        name = sample_names.officer_name(chance, used)
        rank = chance.choices([r for r, _ in RANKS], [w for _, w in RANKS])[0]
        born = chance.randint(1970, 2001)
        entry = OfficerEntry(
            name, f"{born % 100:02d}{chance.randint(1, 12):02d}{9000 + number:04d}", rank,
            station, (code,), f"+62812{9_000_0000 + number:08d}",
        )  # fmt: skip
        officer_id = save_officer(session, entry, today)
        found.setdefault(code, officer_id)
    return found


def _sizes(chance: random.Random, places: list[tuple[str, str]], total: int) -> list[int]:
    """How many workers each village has: one in fifteen none, most a few dozen, a quarter beyond a hundred."""
    weights = [0.0 if chance.random() < 1 / 15 else chance.lognormvariate(0, 0.7) for _ in places]
    scale = total / (sum(weights) or 1)
    sizes = [round(weight * scale) for weight in weights]
    sizes[max(range(len(sizes)), key=sizes.__getitem__)] += total - sum(sizes)
    return sizes


def _workers(
    session: Session, chance: random.Random, places: list[tuple[str, str]], officers: dict[str, UUID], total: int, today: date,
    progress: Progress | None,
) -> None:  # fmt: skip
    table: Any = Worker.__table__
    rows: list[dict[str, Any]] = []
    done = 0
    serials: dict[str, int] = {}
    for (code, _), size in zip(places, _sizes(chance, places, total), strict=True):
        for row in _village_workers(chance, code, size, officers[code], today, serials):
            rows.append(row)
            if len(rows) == 10_000:
                session.connection().execute(insert(table), rows)
                done, rows = done + len(rows), []
                if progress:
                    progress(done, total, "")
    if rows:
        session.connection().execute(insert(table), rows)
    recount_all(session)
    search.index_all_workers(session)
    audit.note(session, "sample.made", "worker", "", {"workers": total}, announces=("worker", "village"))


def _village_workers(
    chance: random.Random, code: str, size: int, officer_id: UUID, today: date, serials: dict[str, int]
) -> Iterator[dict[str, Any]]:
    statuses, weights = [s for s, _ in STATUSES], [w for _, w in STATUSES]
    district = code[:8].replace(".", "")
    added = datetime.combine(today - timedelta(days=40), time(10), WIB)
    for _ in range(size):
        sex = "P" if chance.random() < 0.42 else "L"
        born = date(today.year - 18 - int(chance.triangular(0, 46, 20)), chance.randint(1, 12), chance.randint(1, 28))
        name = sample_names.worker_name(chance, sex)
        start = f"{district}{born.day + (40 if sex == 'P' else 0):02d}{born:%m%y}"
        serials[start] = serials.get(start, chance.randrange(999)) + 1
        occupation, category = chance.choice(sample_names.OCCUPATIONS)
        yield {
            "id": uuid7(), "nik": f"{start}{9001 + serials[start] * 7 % 999}", "name": name, "name_key": name_key(name), "sex": sex,
            "birth_date": born, "birth_place": "BEKASI", "kk": None, "phone": f"+62813{chance.randint(9_000_0000, 9_999_9999):08d}",
            "mother_name": None, "address": f"Kp. {chance.choice(sample_names.HAMLETS)}", "hamlet": None,
            "rt": f"{chance.randint(1, 12):03d}",
            "rw": f"{chance.randint(1, 6):03d}", "occupation": occupation, "occupation_category": category, "village_code": code,
            "status": chance.choices(statuses, weights)[0],
            "with_jht": chance.random() < 0.1, "income": chance.choice((1_000_000, 1_500_000)),
            "funding": "mandiri", "officer_id": officer_id, "added_at": added, "version": 1,
        }  # fmt: skip


PAST = (
    ("Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas", "Aula Polres Metro Bekasi, Cikarang", 156, 1, True),
    ("Penguatan Gerakan 100 Orang per Desa", "Gedung Swatantra Wibawa Mukti, Cikarang Pusat", 92, 2, True),
    ("Evaluasi Triwulan dan Penyegaran Materi Perlindungan Pekerja", "Aula Kantor Cabang Bekasi Cikarang", 29, 2, False),
)
COMING = ("Pelatihan Pendataan Pekerja Rentan di Desa", "Aula Polres Metro Bekasi, Cikarang", 12, 2)


def _events(session: Session, chance: random.Random, today: date) -> None:
    everybody = list(session.scalars(select(Officer.id).where(Officer.active).order_by(Officer.nrp)))
    for title, place, days_ago, sessions, with_certificates in PAST:
        day = today - timedelta(days=days_ago)
        event_id = _event(session, title, place, day, sessions)
        invite(session, event_id, everybody)
        _attendance(session, chance, event_id, everybody)
        close_event(session, event_id)
        if with_certificates:
            issued_at = datetime.combine(day, time(15), WIB)
            certificates.issue(session, get_event(session, event_id), day, account=ACCOUNT, at=issued_at)
    title, place, days, sessions = COMING
    event_id = _event(session, title, place, today + timedelta(days=days), sessions)
    invite(session, event_id, everybody)
    session.flush()


def _event(session: Session, title: str, place: str, day: date, sessions: int) -> UUID:
    planned = (
        one_session(day, time(9), time(11, 30), "Materi program dan manfaat"),
        one_session(day, time(13), time(15), "Praktik pendataan pekerja"),
    )[:sessions]
    type_ = "evaluasi" if title.startswith("Evaluasi") else "sosialisasi"
    earning = Earning(sessions=None, post_test=60)
    return save_event(
        session,
        EventEntry(
            title, day, place, type_, sessions=planned, earning=earning, quota=200,
            basis="Perjanjian Kerja Sama BPJS Ketenagakerjaan dan Polri",
        ),
    )  # fmt: skip


def _attendance(session: Session, chance: random.Random, event_id: UUID, everybody: list[UUID]) -> None:
    """Most come, a few minutes before and after the beginning; who comes takes both tests."""
    event = get_event(session, event_id)
    for officer_id in everybody:
        if chance.random() < 0.09:
            continue
        for one in event.sessions:
            if one is not event.sessions[0] and chance.random() < 0.05:
                continue
            at = one.starts_at + timedelta(minutes=chance.gauss(-14, 11))
            session.add(
                Attendance(
                    session_id=one.key, officer_id=officer_id, mark="in", happened_at=at, recorded_at=at, source="scan",
                    station=f"meja {chance.randint(1, 2)}", account=ACCOUNT, nonce=uuid7(),
                )
            )  # fmt: skip
        before = min(90, max(20, round(chance.gauss(54, 13))))
        after = min(100, max(40, round(before + chance.gauss(25, 9))))
        session.add_all(
            Score(event_id=event_id, officer_id=officer_id, test=test, value=value) for test, value in (("pre", before), ("post", after))
        )
    session.flush()


def _dispatches(session: Session, codes: list[str], today: date) -> None:
    """Six workbooks on their way: two overdue, one returned."""
    with tempfile.TemporaryDirectory() as folder:
        send(session, codes, Path(folder), today, account=ACCOUNT)
    for index, dispatch in enumerate(session.scalars(select(Dispatch).order_by(Dispatch.number))):
        days = (30, 24, 20, 9, 5, 2)[index]
        dispatch.sent_at = datetime.combine(today - timedelta(days=days), time(10), WIB)
        dispatch.due_on = today - timedelta(days=days - 14)
        if index == 2:
            dispatch.returned_at = datetime.combine(today - timedelta(days=8), time(14), WIB)
    session.flush()


def is_sample(session: Session) -> bool:
    return bool(load_preference(session, "sample", default=False))

