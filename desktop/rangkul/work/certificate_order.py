"""The order of a stack of certificates, so that whoever hands them over finds each one, and the list to sign for them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from rangkul.data.certificate import Certificate
from rangkul.data.event import PrintRun
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.papers.hand_over import HandOver, HandOverLine, draw_hand_over
from rangkul.rules.dates import WIB, show_date
from rangkul.work.certificate_records import CertificateRecord, records_of
from rangkul.work.events import EventRecord
from rangkul.work.office import load_office
from rangkul.work.sheets import event_signers

ORDERS = {
    "sheet": mark("As on the attendance sheet"), "station": mark("By Polsek, high ranks first"), "rank": mark("High ranks first"),
    "name": mark("By name"), "number": mark("By number"),
}  # fmt: skip
NO_STATION = "Tanpa Polsek"


def stack(session: Session, event: EventRecord, records: Sequence[CertificateRecord], order: str = "sheet") -> list[CertificateRecord]:
    """The certificates in one of ORDERS; whoever does not stand on the sheet comes after it, by Polsek."""
    ranks = _ranks(session, [record.person_id for record in records])
    places = _places(session, event) if order == "sheet" else {}

    def by_station(record: CertificateRecord) -> tuple[object, ...]:
        return (not record.station, record.station.casefold(), -ranks.get(record.person_id, -1), record.name.casefold())

    def key(record: CertificateRecord) -> tuple[object, ...]:
        if order == "number":
            return (record.serial,)
        if order == "name":
            return (record.name.casefold(), record.serial)
        if order == "rank":
            return (-ranks.get(record.person_id, -1), record.name.casefold())
        return (places.get(str(record.person_id), len(places)), *by_station(record))

    return sorted(records, key=lambda record: (*key(record), record.serial))


def _ranks(session: Session, people: Sequence[UUID]) -> dict[UUID, int]:
    query = select(Officer.id, Officer.rank_order).where(Officer.id.in_(list(people)))
    return {key: order or 0 for key, order in session.execute(query)}


def _places(session: Session, event: EventRecord) -> dict[str, int]:
    """Person → place on the newest printed sheet of the event."""
    query = select(PrintRun).options(undefer(PrintRun.map)).where(PrintRun.event_id == event.id)
    run = session.scalar(query.order_by(PrintRun.printed_at.desc()).limit(1))
    people = [box["who"] for box in run.map["boxes"] if box.get("who")] if run is not None else []
    return {who: number for number, who in enumerate(dict.fromkeys(people))}


def hand_over_list(
    session: Session, event: EventRecord, certificate_ids: Sequence[UUID], order: str = "sheet", *, at: datetime | None = None
) -> bytes:
    """The list (PDF) that everybody signs who receives a certificate, in the order of the stack."""
    rows = session.scalars(select(Certificate).where(Certificate.id.in_(list(certificate_ids)))).all()
    records = [record for record in records_of(rows) if record.revoked_at is None]
    if not records:
        raise Problem("There is no certificate to hand over yet. Issue them first.")
    moment, office = at or now(), load_office(session)
    grouped = order in ("sheet", "station")
    lines = [
        HandOverLine(one.serial, one.name, one.identity, (one.station or NO_STATION) if grouped else "", one.station)
        for one in stack(session, event, records, order)
    ]
    signers = event_signers(event, office.signers)
    place = ", ".join(filter(None, [office.city, show_date(moment.astimezone(WIB).date())]))
    return draw_hand_over(HandOver(event.title, event.held_on(), event.place, tuple(lines), signers, place, office.letterhead(), moment))
