"""Printing attendance sheets: who stands on them, and the print run kept with its PDF and map."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from rangkul.data.event import PrintRun
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.papers.records import PaperComplaint, SheetGroup, SheetOrder, SheetPerson, Signer
from rangkul.rules.dates import WIB
from rangkul.rules.people import rank_name
from rangkul.work.events import EventRecord, get_event, hours_of
from rangkul.work.invitations import list_invitations
from rangkul.work.office import load_office, signer_of
from rangkul.work.officers import OfficerRecord

CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without those that are mistaken for each other
NO_STATION = "Tanpa Polsek"


@dataclass(frozen=True)
class PrintRunRecord:
    """A print run; `pdf` is the file as printed, `complaints` what had to be squeezed."""

    id: UUID
    code: str
    session_number: int
    printed_at: datetime
    account: str
    pages: int
    people: int
    pdf: bytes = b""
    complaints: tuple[PaperComplaint, ...] = ()


def sheet_order(session: Session, event: EventRecord, session_number: int, today: date, code: str, made: datetime) -> SheetOrder:
    """Everything that stands on the sheets of one session: the invited by Polsek, high ranks first."""
    invited = [i for i in list_invitations(session, event.id, today) if i.status != "berhalangan"]
    if not invited:
        raise Problem("Nobody is invited to {event} yet, so the sheets would be empty. Invite officers first.", event=event.title)
    chosen = event.session(session_number)
    office = load_office(session)
    groups: dict[str, list[SheetPerson]] = {}
    for invitation in invited:
        groups.setdefault(invitation.officer.station or NO_STATION, []).append(_person(invitation.officer))
    titles = sorted(groups, key=lambda name: (name == NO_STATION, name))
    return SheetOrder(
        run=code, event=event.title, day=chosen.starts_at.astimezone(WIB).date(), time=hours_of(chosen), place=event.place,
        groups=tuple(SheetGroup(title, tuple(groups[title])) for title in titles),
        signers=event_signers(event, office.signers), letterhead=office.letterhead(),
        session=f"Sesi {session_number}: {chosen.title}" if len(event.sessions) > 1 else "", city=office.city, made=made,
    )  # fmt: skip


def event_signers(event: EventRecord, default: tuple[Signer, ...]) -> tuple[Signer, ...]:
    """The event's own signers, else the office's; at most two."""
    own = tuple(signer_of(signer) for signer in event.signers)
    return (own or default or (Signer("Petugas Pendaftaran", ""),))[:2]


def _person(officer: OfficerRecord) -> SheetPerson:
    return SheetPerson(
        str(officer.id), officer.called, rank_name(officer.rank), officer.nrp or "", officer.station or "",
        ", ".join(officer.villages),
    )  # fmt: skip


def print_sheets(
    session: Session, event: EventRecord, session_number: int, today: date, *, account: str, at: datetime | None = None
) -> PrintRunRecord:
    """Draws the sheets of a session, as the event is planned now, and keeps PDF and map as a new print run."""
    from rangkul.papers.sheet import draw_sheets
    from rangkul.papers.sheet_map import map_document

    moment, event = at or now(), get_event(session, event.id)
    code = new_code(set(session.scalars(select(PrintRun.code))))
    printed = draw_sheets(sheet_order(session, event, session_number, today, code, moment))
    chosen = event.session(session_number)
    run = PrintRun(
        code=code, event_id=event.id, session_id=chosen.key, printed_at=moment, account=account, pages=printed.map.pages,
        people=sum(1 for box in printed.map.boxes if box.who), pdf=printed.pdf, map=map_document(printed.map),
        sha256=hashlib.sha256(printed.pdf).hexdigest(),
    )  # fmt: skip
    session.add(run)
    session.flush()
    return PrintRunRecord(
        run.id, run.code, session_number, run.printed_at, run.account, run.pages, run.people, printed.pdf, printed.complaints
    )


def new_code(taken: set[str]) -> str:
    """A code of six signs for a print run, unlike all before."""
    while True:
        code = "".join(secrets.choice(CODE_SIGNS) for _ in range(6))
        if code not in taken:
            return code


def list_print_runs(session: Session, event: EventRecord) -> list[PrintRunRecord]:
    """Print runs of an event, newest first, without their PDFs."""
    numbers = {s.id: n for n, s in enumerate(event.sessions, 1)}
    query = select(PrintRun).where(PrintRun.event_id == event.id).order_by(PrintRun.printed_at.desc())
    return [
        PrintRunRecord(r.id, r.code, numbers.get(r.session_id, 0), r.printed_at, r.account, r.pages, r.people)
        for r in session.scalars(query)
    ]


def pdf_of_run(session: Session, run_id: UUID) -> bytes:
    return session.scalars(select(PrintRun).options(undefer(PrintRun.pdf)).where(PrintRun.id == run_id)).one().pdf


def map_json(session: Session, run_id: UUID) -> dict[str, Any]:
    """The map as `rangkul sheet … --map` writes it: boxes in points from the page's top left (sheet.md)."""
    return session.scalars(select(PrintRun).options(undefer(PrintRun.map)).where(PrintRun.id == run_id)).one().map
