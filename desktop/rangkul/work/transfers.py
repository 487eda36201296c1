"""Transfers of officers with a date and an order: to another Polsek, to other villages, or standing in for somebody for a while.

A transfer of a day to come is stored now and takes effect by itself: whoever asks for a day gets what holds on it (`serving`), and
`arrive` brings `officer.station_id`, the Polsek of today, up to date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from rangkul.data.engine import expect_version
from rangkul.data.officer import Officer, Posting, StationService
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.rules.dates import short_date
from rangkul.work.officer_undo import OfficerUndo, keep_officer
from rangkul.work.officers import index_officers, serving, station_named

DAY = timedelta(days=1)
FURTHEST = timedelta(days=2 * 365)
EARLIEST = date(1980, 1, 1)


@dataclass(frozen=True)
class Transfer:
    """From `since` on: a Polsek, villages, or both; None leaves that as it is. `order` is the number of the order ("Sprin/123/XI/2026")."""

    officer_id: UUID
    since: date
    station: str | None = None
    village_codes: tuple[str, ...] | None = None
    order: str = ""
    version: int | None = None


@dataclass(frozen=True)
class Substitution:
    """Serves a village for somebody else, from one day to another, beside the own villages."""

    officer_id: UUID
    village_code: str
    since: date
    until: date
    order: str = ""
    version: int | None = None


@dataclass(frozen=True)
class Beside:
    """Somebody who serves a village in the time asked about."""

    officer_id: UUID
    name: str
    village_code: str
    village: str
    since: date | None
    until: date | None
    substitute: bool


def transfer(session: Session, wish: Transfer, today: date) -> OfficerUndo:
    """Ends what holds on the day, begins the new from it; history stays. Refuses what overlaps a transfer that is stored already."""
    officer = _officer(session, wish.officer_id, wish.version)
    _check_day(wish.since, today)
    if wish.station is None and wish.village_codes is None:
        raise Problem("Say where {name} is transferred to: a Polsek, villages, or both.", name=officer.name)
    before, note = keep_officer(session, officer.id), wish.order.strip()  # without an order "", which tells a transfer from an entry
    changed = False
    if wish.station is not None:
        changed = _to_station(session, officer, wish.station, wish.since, note)
    if wish.village_codes is not None:
        changed = _to_villages(session, officer, wish.village_codes, wish.since, note) or changed
    if not changed:
        raise Problem("{name} serves there already on {day}; nothing would change.", name=officer.name, day=short_date(wish.since))
    return _stored(session, officer, before, today)


def substitute(session: Session, wish: Substitution, today: date) -> OfficerUndo:
    """Adds the village for these days; the one posted there keeps it."""
    officer = _officer(session, wish.officer_id, wish.version)
    _check_day(wish.since, today)
    if wish.until < wish.since:
        raise Problem("The substitution ends before it begins. Correct one of the days.")
    for posting in _postings(session, officer.id):
        if posting.village_code == wish.village_code and _overlap(posting.since, posting.until, wish.since, wish.until):
            raise Problem("{name} serves {village} in these days already.", name=officer.name, village=_village(session, wish.village_code))
    before = keep_officer(session, officer.id)
    session.add(
        Posting(
            officer_id=officer.id, village_code=wish.village_code, since=wish.since, until=wish.until, substitute=True,
            note=wish.order.strip() or None,
        )
    )  # fmt: skip
    return _stored(session, officer, before, today)


def end_transfer(session: Session, officer_id: UUID, since: date, today: date, version: int | None = None) -> OfficerUndo:
    """Calls off what was to begin on a day to come; what it would have ended goes on."""
    officer = _officer(session, officer_id, version)
    if since <= today:
        raise Problem("This transfer holds already. Enter a new one from today on.")
    before = keep_officer(session, officer.id)
    services = _services(session, officer.id)
    postings = [row for row in _postings(session, officer.id) if not row.substitute]
    moved = any(row.since == since for row in services)
    ended = [*(row for row in services if moved and row.until == since - DAY), *(row for row in postings if row.until == since - DAY)]
    begun = [row for row in (*services, *postings) if row.since == since]
    for row in ended:
        row.until = None
    for row in begun:
        session.delete(row)
    if not ended and not begun:
        raise Problem("Nothing begins on {day} for {name}.", day=short_date(since), name=officer.name)
    return _stored(session, officer, before, today)


def beside(session: Session, village_codes: Sequence[str], since: date, until: date | None, *, without: UUID | None = None) -> list[Beside]:
    """Who serves these villages at any time from `since` to `until`, so that two in one village are seen before they are stored."""
    query = (
        select(Posting, Officer.name, Village.name)
        .join(Officer, Officer.id == Posting.officer_id)
        .join(Village, Village.code == Posting.village_code)
        .where(Posting.village_code.in_(list(village_codes)), Officer.active, or_(Posting.until.is_(None), Posting.until >= since))
        .order_by(Village.name, Officer.rank_order.desc(), Officer.nrp)
    )
    return [
        Beside(p.officer_id, name, p.village_code, village, p.since, p.until, p.substitute)
        for p, name, village in session.execute(query)
        if p.officer_id != without and (until is None or p.since is None or p.since <= until)
    ]


def transfers_to_come(session: Session, today: date) -> dict[UUID, date]:
    """Officer → the first day from which something else is stored to hold."""
    found: dict[UUID, date] = {}
    for table in (Posting, StationService):
        condition = table.since > today
        if table is Posting:
            condition &= ~Posting.substitute
        for officer_id, since in session.execute(select(table.officer_id, table.since).where(condition)):
            if since is not None:
                found[officer_id] = min(since, found.get(officer_id, since))
    return found


def arrive(session: Session, today: date) -> int:
    """Makes transfers whose day has come the officers' present Polsek; how many officers that were."""
    holds: ColumnElement[bool] = serving(StationService.since, StationService.until, today)
    query = (
        select(Officer, StationService.station_id)
        .join(StationService, StationService.officer_id == Officer.id)
        .where(holds, Officer.station_id.is_distinct_from(StationService.station_id))
    )
    late = session.execute(query).all()
    for officer, station_id in late:
        officer.station_id = station_id
    session.flush()
    if late:
        index_officers(session, [officer.id for officer, _ in late], today)
    return len(late)


# Steps


def _officer(session: Session, officer_id: UUID, version: int | None) -> Officer:
    officer = session.get(Officer, officer_id)
    if officer is None:
        raise Problem("This officer is no longer in the register; somebody removed the entry. Refresh the list.")
    if version is not None:
        expect_version(officer, version)
    return officer


def _check_day(day: date, today: date) -> None:
    if not EARLIEST <= day <= today + FURTHEST:
        raise Problem("{day} cannot be the day of a transfer. Check the year.", day=short_date(day))


def _postings(session: Session, officer_id: UUID) -> Sequence[Posting]:
    return session.scalars(select(Posting).where(Posting.officer_id == officer_id).order_by(Posting.since)).all()


def _services(session: Session, officer_id: UUID) -> Sequence[StationService]:
    return session.scalars(select(StationService).where(StationService.officer_id == officer_id).order_by(StationService.since)).all()


def _refuse_later(officer: Officer, rows: Sequence[Posting | StationService], since: date) -> None:
    """Nothing overlaps silently: what begins later was entered with another order, and a person must decide."""
    later = [row.since for row in rows if row.since is not None and row.since > since]
    if later:
        words = {"name": officer.name, "day": short_date(min(later)), "since": short_date(since)}
        raise Problem("A transfer of {name} from {day} on is stored already, after {since}. Take that one back first.", **words)


def _begin_unknown(rows: Sequence[Posting], since: date) -> None:
    """The first postings of all begin on the day somebody entered them; an order of an earlier day says that they began before it."""
    first = min((row.since for row in rows if row.since is not None), default=None)
    if first is not None and first > since and all(row.since == first for row in rows):
        for row in rows:
            row.since = None


def _to_station(session: Session, officer: Officer, station: str, since: date, note: str | None) -> bool:
    wanted, services = station_named(session, station).id, _services(session, officer.id)
    _refuse_later(officer, services, since)
    present = next((row for row in services if row.until is None or row.until >= since), None)
    if (present.station_id if present else officer.station_id) == wanted:
        return False
    if not services and officer.station_id is not None:
        present = StationService(officer_id=officer.id, station_id=officer.station_id)
        session.add(present)
    if present is not None and present.since == since:
        present.station_id, present.note = wanted, note or present.note
        return True
    if present is not None:
        present.until = since - DAY
    session.add(StationService(officer_id=officer.id, station_id=wanted, since=since, note=note))
    return True


def _to_villages(session: Session, officer: Officer, codes: Sequence[str], since: date, note: str | None) -> bool:
    rows = [row for row in _postings(session, officer.id) if not row.substitute]
    _begin_unknown(rows, since)
    _refuse_later(officer, rows, since)
    present = {row.village_code: row for row in rows if row.until is None or row.until >= since}
    wanted = dict.fromkeys(codes)
    for code, row in present.items():
        if code in wanted:
            row.until = None
        elif row.since == since:
            session.delete(row)
        else:
            row.until = since - DAY
    begun = [code for code in wanted if code not in present]
    session.add_all(Posting(officer_id=officer.id, village_code=code, since=since, note=note) for code in begun)
    return bool(begun) or bool(set(present) - set(wanted))


def _overlap(since: date | None, until: date | None, first: date, last: date) -> bool:
    return (since is None or since <= last) and (until is None or until >= first)


def _village(session: Session, code: str) -> str:
    return session.scalar(select(Village.name).where(Village.code == code)) or code


def _stored(session: Session, officer: Officer, before: dict[str, object], today: date) -> OfficerUndo:
    """The Polsek of today, the index, and the way back."""
    flag_modified(officer, "name")  # a transfer is an edit: the version tells other stations
    session.flush()
    session.expire(officer, ["postings", "services"])
    arrive(session, today)
    index_officers(session, [officer.id], today)
    return OfficerUndo(officer.id, before, officer.version)
