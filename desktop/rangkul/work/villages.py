"""One village: its figures, officers, dispatches, and what may be edited of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.dispatch import Dispatch
from rangkul.data.engine import expect_version
from rangkul.data.village import District, Village
from rangkul.errors import Problem
from rangkul.rules.phone import clean_phone
from rangkul.work.contribution_tables import Sum, by_funding, contributions
from rangkul.work.coverage import coverage, officers_of, statuses_of
from rangkul.work.officers import station_of_village


@dataclass(frozen=True)
class VillageRow:
    """One line of the list of villages."""

    code: str
    name: str
    type: str
    district: str
    target: int
    workers: int
    protected: int
    share: float  # 0…1 of the target


@dataclass(frozen=True)
class VillageCard:
    """All about one village, for its panel and form."""

    code: str
    name: str
    type: str
    district: str
    postal_code: str | None
    target: int
    contact_name: str | None
    contact_phone: str | None
    note: str | None
    station: str | None
    officers: tuple[tuple[UUID, str], ...]
    statuses: dict[str, int]
    last_dispatch: datetime | None
    last_return: datetime | None
    version: int
    contributions: tuple[tuple[str, Sum], ...] = ()  # of this month, by who pays


def list_villages(session: Session) -> list[VillageRow]:
    types = dict(session.execute(select(Village.code, Village.type)).all())
    return [
        VillageRow(c.code, c.name, types[c.code], c.district, c.target, c.workers, c.protected, min(1.0, c.share))
        for c in coverage(session, "village")
    ]


def list_districts(session: Session) -> list[tuple[str, str]]:
    """(code, name) of the districts, by name."""
    return [(code, name) for code, name in session.execute(select(District.code, District.name).order_by(District.name))]


def get_village(session: Session, code: str, today: date) -> VillageCard:
    found = session.execute(select(Village, District.name).join(District).where(Village.code == code)).first()
    if found is None:
        raise Problem("There is no village {code} in this regency.", code=code)
    village, district = found
    sent = session.execute(
        select(Dispatch.sent_at, Dispatch.returned_at).where(Dispatch.village_code == code).order_by(Dispatch.sent_at.desc()).limit(1)
    ).first()
    return VillageCard(
        village.code, village.name, village.type, district, village.postal_code, village.target, village.contact_name,
        village.contact_phone, village.note, station_of_village(session, code), tuple(officers_of(session, code, today)),
        statuses_of(session, code), sent[0] if sent else None, sent[1] if sent else None, village.version,
        tuple(by_funding(contributions(session, today, village_code=code)).items()),
    )  # fmt: skip


def save_village(
    session: Session, code: str, *, target: int, contact_name: str | None, contact_phone: str | None, note: str | None, version: int
) -> int:
    """Stores what a branch may edit of a village (the name and code are the ministry's); gives the version it has now."""
    village = session.get(Village, code)
    if village is None:
        raise Problem("There is no village {code} in this regency.", code=code)
    expect_version(village, version)
    if target < 1:
        raise Problem("The target of {village} must be at least 1.", village=village.name)
    phone, complaints = clean_phone(contact_phone or "")
    if contact_phone and phone is None:
        raise Problem("Phone number of {name}: {why}", name=contact_name or village.name, why=complaints[0].message)
    village.target, village.contact_name, village.contact_phone, village.note = target, contact_name or None, phone, note or None
    session.flush()
    return village.version
