"""The officers: listing them, keeping them, and the villages they are posted to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import flag_modified

from rangkul.data import search
from rangkul.data.engine import expect_version
from rangkul.data.officer import Officer, Posting, StationService
from rangkul.data.village import Station, StationArea, Village
from rangkul.errors import Problem
from rangkul.rules.people import clean_name, clean_nrp, name_key, parse_rank, print_name
from rangkul.rules.phone import clean_phone
from rangkul.rules.village_names import loose


@dataclass(frozen=True)
class OfficerRecord:
    """One officer as lists and forms show them; `printed` is the name as certificates write it."""

    id: UUID
    nrp: str | None
    name: str
    rank: str | None
    rank_order: int
    station: str | None
    station_id: UUID | None
    villages: tuple[str, ...]
    village_codes: tuple[str, ...]
    phone: str | None
    print_name: str | None
    active: bool
    note: str | None
    version: int
    photo: str | None = None
    nrp_missing: str | None = None

    @property
    def printed(self) -> str:
        return self.print_name or print_name(self.rank, self.name)

    @property
    def called(self) -> str:
        """The name as papers and the door write it, without the rank."""
        return self.print_name or print_name(None, self.name)


@dataclass(frozen=True)
class OfficerEntry:
    """What a form or a file wants an officer to be; texts as typed, cleaned here."""

    name: str
    nrp: str | None = None
    rank: str | None = None
    station: str | None = None
    village_codes: tuple[str, ...] = ()
    phone: str | None = None
    print_name: str | None = None
    active: bool = True
    note: str | None = None
    id: UUID | None = None
    version: int | None = field(default=None)
    nrp_missing: str | None = None  # why there is no NRP; None keeps what is stored


def holds(row: Posting | StationService, day: date) -> bool:
    """Whether it holds on the day."""
    return (row.since is None or row.since <= day) and (row.until is None or row.until >= day)


def present_postings(postings: Sequence[Posting], day: date) -> list[Posting]:
    """Those that hold on the day. Of days before somebody was entered nothing else is known: then the first ones, unless a transfer."""
    present = [row for row in postings if holds(row, day)]
    if present or any(row.since is None or row.since <= day for row in postings):
        return present
    first = min((row.since for row in postings if row.since is not None), default=None)
    return [row for row in postings if row.since == first and row.note is None and not row.substitute]


def serving(since: Any, until: Any, day: date) -> ColumnElement[bool]:
    """The same as a condition on the columns."""
    return and_(or_(since.is_(None), since <= day), or_(until.is_(None), until >= day))


def record_of(officer: Officer, today: date) -> OfficerRecord:
    """A frozen record; the officer must have been loaded with `with_places`."""
    current = present_postings(officer.postings, today)
    service = next((row for row in officer.services if holds(row, today)), None)
    station = service.station if service else officer.station
    return OfficerRecord(
        officer.id, officer.nrp, officer.name, officer.rank, officer.rank_order,
        station.name if station else None, station.id if station else None,
        tuple(p.village.name for p in current), tuple(p.village_code for p in current),
        officer.phone, officer.print_name, officer.active, officer.note, officer.version, officer.photo, officer.nrp_missing,
    )  # fmt: skip


with_places = (
    selectinload(Officer.station),
    selectinload(Officer.postings).selectinload(Posting.village),
    selectinload(Officer.services).selectinload(StationService.station),
)
in_rank = (Officer.rank_order.desc(), Officer.nrp.is_(None), Officer.nrp, Officer.name, Officer.id)
"""High ranks first, then by NRP, those without one last (domain.md)."""


def list_officers(session: Session, today: date, *, ids: Iterable[UUID] | None = None, everyone: bool = False) -> list[OfficerRecord]:
    """Officers, high ranks first, then by NRP; without those who left unless `everyone`."""
    query = select(Officer).options(*with_places).order_by(*in_rank)
    if ids is not None:
        query = query.where(Officer.id.in_(list(ids)))
    elif not everyone:
        query = query.where(Officer.active)
    return [record_of(officer, today) for officer in session.scalars(query)]


def officer_names(session: Session) -> list[tuple[UUID, str]]:
    """(key, name as printed) of those in service, by name; for choosing one. Equal names are told apart by NRP and Polsek."""
    query = (
        select(Officer.id, Officer.rank, Officer.name, Officer.print_name, Officer.nrp, Station.name)
        .outerjoin(Station, Station.id == Officer.station_id)
        .where(Officer.active)
        .order_by(Officer.name, Officer.nrp)
    )
    lines = [(key, wish or print_name(rank, name), nrp, station) for key, rank, name, wish, nrp, station in session.execute(query)]
    often = Counter(name.casefold() for _, name, _, _ in lines)
    return [
        (key, " · ".join(filter(None, [name, nrp, station])) if often[name.casefold()] > 1 else name) for key, name, nrp, station in lines
    ]


def get_officer(session: Session, officer_id: UUID, today: date) -> OfficerRecord:
    officers = list_officers(session, today, ids=[officer_id])
    if not officers:
        raise Problem("This officer is no longer in the register; somebody removed the entry. Refresh the list.")
    return officers[0]


def save_officer(session: Session, entry: OfficerEntry, today: date) -> UUID:
    """Stores a new or changed officer; refuses a wrong or doubled NRP, an unknown rank, a stale edit."""
    name = clean_name(entry.name)
    if not name:
        raise Problem("The officer needs a name.")
    nrp, complaints = clean_nrp(entry.nrp or "")
    blocking = [c for c in complaints if c.blocks and entry.nrp]
    if blocking:
        raise Problem("NRP of {name}: {why}", name=name, why=blocking[0].message)
    rank = parse_rank(entry.rank) if entry.rank else None
    if entry.rank and rank is None:
        raise Problem("{rank} is no police rank we know. Choose one from the list.", rank=entry.rank)
    phone, phone_complaints = clean_phone(entry.phone or "")
    if entry.phone and phone is None:
        raise Problem("Phone number of {name}: {why}", name=name, why=phone_complaints[0].message)
    if nrp:
        holder = session.scalar(select(Officer).where(Officer.nrp == nrp))
        if holder is not None and holder.id != entry.id:
            raise Problem("NRP {nrp} already belongs to {name}. Two officers cannot share it.", nrp=nrp, name=holder.name)
    officer = session.get(Officer, entry.id) if entry.id else None
    if entry.id and officer is None:
        raise Problem("This officer is no longer in the register; somebody removed the entry. Refresh the list.")
    if officer is None:
        officer = Officer(name=name)
        session.add(officer)
    elif entry.version is not None:
        expect_version(officer, entry.version)
    officer.name, officer.nrp, officer.phone = name, nrp, phone
    officer.rank, officer.rank_order = (rank.code, rank.order) if rank else (None, 0)
    officer.nrp_missing = None if nrp else entry.nrp_missing or officer.nrp_missing
    set_station(session, officer, station_named(session, entry.station).id if entry.station else None, today)
    officer.print_name, officer.active, officer.note = entry.print_name or None, entry.active, entry.note or None
    session.flush()
    if post(session, officer.id, entry.village_codes, today):
        flag_modified(officer, "name")  # a change of villages alone is an edit too: the version tells other stations
        session.flush()
    index_officers(session, [officer.id], today)
    return officer.id


def set_station(session: Session, officer: Officer, station_id: UUID | None, today: date) -> None:
    """Corrects the Polsek of today, in the history too; a change of Polsek with a date is a transfer."""
    officer.station_id = station_id
    session.flush()
    for service in session.scalars(select(StationService).where(StationService.officer_id == officer.id)):
        if holds(service, today):
            service.station_id = station_id
    session.expire(officer, ["services", "station"])


def post(session: Session, officer_id: UUID, village_codes: Iterable[str], today: date) -> bool:
    """Makes these the officer's present villages: ends other postings yesterday, begins new ones today. Whether anything changed.

    What a stored transfer begins on a day to come stays as it is.
    """
    wanted = set(village_codes)
    rows = session.scalars(select(Posting).where(Posting.officer_id == officer_id)).all()
    current = [row for row in rows if holds(row, today)]
    begun = sorted(wanted - {p.village_code for p in current})
    ended = [p for p in current if p.village_code not in wanted]
    for posting in ended:
        if posting.since is None or posting.since < today:
            posting.until = today - timedelta(days=1)
        else:
            session.delete(posting)
    for code in begun:
        later = [p for p in rows if p.village_code == code and p.since is not None and p.since > today]
        if later:
            later[0].since = today
        else:
            session.add(Posting(officer_id=officer_id, village_code=code, since=today))
    session.flush()
    officer = session.get_one(Officer, officer_id)
    session.expire(officer, ["postings"])
    return bool(begun or ended)


def bare_station(name: str) -> str:
    """What two spellings of one Polsek have in common: "POLSEK TAMBUN SELATAN" and "Tambun Selatan"."""
    return loose(name).removeprefix("polsek").removeprefix("sektor")


def station_named(session: Session, name: str) -> Station:
    """The Polsek of that name, spaces and case not minded; a new one when none is alike."""
    bare = bare_station(name)
    for station in session.scalars(select(Station)):
        if bare_station(station.name) == bare:
            return station
    title = name.strip() if loose(name).startswith("polsek") else f"Polsek {name.strip()}"
    station = Station(name=title)
    session.add(station)
    session.flush()
    return station


def list_stations(session: Session) -> list[tuple[UUID, str]]:
    return [(key, name) for key, name in session.execute(select(Station.id, Station.name).order_by(Station.name))]


def station_of_village(session: Session, village_code: str) -> str | None:
    """The Polsek whose area the village lies in today."""
    query = (
        select(Station.name)
        .join(StationArea, StationArea.station_id == Station.id)
        .join(Village, Village.district_code == StationArea.district_code)
        .where(Village.code == village_code, StationArea.until.is_(None))
    )
    return session.scalar(query)


def index_officers(session: Session, ids: Iterable[UUID], today: date) -> None:
    """Makes officers findable by name, NRP, Polsek and village."""
    search.index(session, "officer", [
        (
            o.id, o.printed, " · ".join(filter(None, [o.nrp, o.station, ", ".join(o.villages)])),
            " ".join([o.name, name_key(o.name), o.station or "", *o.villages]), o.nrp,
        )
        for o in list_officers(session, today, ids=list(ids))
    ])  # fmt: skip
