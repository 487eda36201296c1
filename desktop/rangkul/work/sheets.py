"""Printing attendance sheets: who stands on them, and the print run kept with its PDF and map."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from rangkul.data.event import PrintRun
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.papers.records import SHEET_COLUMNS, PaperComplaint, PrintedSheets, SheetGroup, SheetOrder, Signer
from rangkul.rules.dates import WIB
from rangkul.work.events import EventRecord, get_event, hours_of
from rangkul.work.invitations import expected
from rangkul.work.office import load_office, load_preference, save_preference, signer_of
from rangkul.work.sheet_groups import MOST_TABLES, NO_STATION, group_people

__all__ = ["MOST_TABLES", "NO_STATION"]

CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without those that are mistaken for each other
PREVIEW = "PRATINJAU"  # stands in the page codes of what is only looked at; no print run has nine signs
MOST_GUESTS = 200

GROUPS = {
    "station": mark("One list for each Polsek"), "table": mark("Tables of equal size"), "letters": mark("Tables by first letter"),
    "stations": mark("Tables of whole Polsek"), "none": mark("One list for everybody"),
}  # fmt: skip
SORTS = {"rank": mark("Rank and NRP"), "name": mark("Name")}
COLUMNS = {"rank": mark("Rank"), "number": mark("NRP"), "station": mark("Kesatuan (Polsek)"), "villages": mark("Desa binaan")}


@dataclass(frozen=True)
class SheetOptions:
    """How an event's sheets are laid out; remembered with the event."""

    group: str = "station"
    tables: int = 4
    sort: str = "rank"
    columns: tuple[str, ...] = SHEET_COLUMNS
    guest_rows: int = 3  # blank rows below each group
    guest_sheet: int = 0  # rows on a blank list for guests, behind all others

    @property
    def by_table(self) -> bool:
        return self.group in ("table", "letters", "stations")


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


def check_options(options: SheetOptions) -> None:
    """Refuses options that make no sheet."""
    if options.group not in GROUPS or options.sort not in SORTS or not set(options.columns) <= set(SHEET_COLUMNS):
        raise Problem("These sheets cannot be laid out: {group}, {sort}. Choose again.", group=options.group, sort=options.sort)
    if not (0 <= options.guest_rows <= MOST_GUESTS and 0 <= options.guest_sheet <= MOST_GUESTS):
        raise Problem("A sheet has room for 0 to {most} guests.", most=MOST_GUESTS)
    if options.by_table and not 1 <= options.tables <= MOST_TABLES:
        raise Problem("{count} tables cannot be; choose 1 to {most}.", count=options.tables, most=MOST_TABLES)


def load_options(session: Session, event_id: UUID) -> SheetOptions:
    """How this event's sheets were laid out last; the usual way before the first time."""
    stored = load_preference(session, f"sheet:{event_id}")
    if not isinstance(stored, dict):
        return SheetOptions()
    known: dict[str, Any] = {field.name: stored[field.name] for field in fields(SheetOptions) if field.name in stored}
    known["columns"] = tuple(known.get("columns", SHEET_COLUMNS))
    return SheetOptions(**known)


def save_options(session: Session, event_id: UUID, options: SheetOptions) -> None:
    check_options(options)
    save_preference(session, f"sheet:{event_id}", asdict(options) | {"columns": list(options.columns)})


def sheet_groups(session: Session, event: EventRecord, today: date, options: SheetOptions) -> tuple[SheetGroup, ...]:
    """Everybody expected, in groups; behind them a blank list for guests if wanted. Refuses when there is nobody."""
    check_options(options)
    people = expected(session, event.id, today)
    if not people and not options.guest_sheet:
        raise Problem("Nobody is invited to {event} yet, so the sheets would be empty. Invite officers first.", event=event.title)
    groups = group_people(people, options.group, options.sort, options.tables, options.guest_rows)
    if options.guest_sheet:
        groups.append(SheetGroup("Tamu", (), options.guest_sheet, "Peserta"))
    return tuple(groups)


def sheet_order(
    session: Session, event: EventRecord, session_number: int, today: date, code: str, made: datetime, options: SheetOptions | None = None
) -> SheetOrder:
    """Everything that stands on the sheets of one session; without `options` as the event remembers them."""
    chosen = event.session(session_number)
    options = options or load_options(session, event.id)
    office = load_office(session)
    return SheetOrder(
        run=code, event=event.title, day=chosen.starts_at.astimezone(WIB).date(), time=hours_of(chosen), place=event.place,
        groups=sheet_groups(session, event, today, options),
        signers=event_signers(event, office.signers), letterhead=office.letterhead(),
        session=f"Sesi {session_number}: {chosen.title}" if len(event.sessions) > 1 else "", city=office.city, made=made,
        columns=options.columns,
    )  # fmt: skip


def event_signers(event: EventRecord, default: tuple[Signer, ...]) -> tuple[Signer, ...]:
    """The event's own signers, else the office's; at most two."""
    own = tuple(signer_of(signer) for signer in event.signers)
    return (own or default or (Signer("Petugas Pendaftaran", ""),))[:2]


def preview_sheets(session: Session, event: EventRecord, numbers: Sequence[int], today: date, options: SheetOptions) -> PrintedSheets:
    """The sheets as they would be printed, of no print run: nothing is kept."""
    from rangkul.papers.joining import join
    from rangkul.papers.sheet import draw_sheets

    made = now()
    parts = [draw_sheets(sheet_order(session, event, number, today, PREVIEW, made, options)) for number in numbers]
    complaints = tuple(dict.fromkeys(complaint for part in parts for complaint in part.complaints))
    return PrintedSheets(join([part.pdf for part in parts]), parts[0].map, complaints)


def print_sheets(
    session: Session, event: EventRecord, session_number: int, today: date, *,
    account: str, at: datetime | None = None, options: SheetOptions | None = None,
) -> PrintRunRecord:  # fmt: skip
    """Draws the sheets of a session, as the event is planned now, and keeps PDF and map as a new print run."""
    from rangkul.papers.sheet import draw_sheets
    from rangkul.papers.sheet_map import map_document

    moment, event = at or now(), get_event(session, event.id)
    code = new_code(set(session.scalars(select(PrintRun.code))))
    printed = draw_sheets(sheet_order(session, event, session_number, today, code, moment, options))
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


def print_sessions(
    session: Session, event: EventRecord, numbers: Sequence[int], today: date, *,
    account: str, options: SheetOptions | None = None, progress: Callable[[int, int, str], None] | None = None,
) -> list[PrintRunRecord]:  # fmt: skip
    """A print run for each of the sessions; with `options`, which the event then remembers."""
    if options is not None:
        save_options(session, event.id, options)
    runs: list[PrintRunRecord] = []
    for done, number in enumerate(numbers):
        if progress:
            progress(done, len(numbers), event.title)
        runs.append(print_sheets(session, event, number, today, account=account, options=options))
    return runs


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


def pdf_of_runs(session: Session, run_ids: Sequence[UUID]) -> bytes:
    """Several print runs as one file, in the order given; every page as it was printed."""
    from rangkul.papers.joining import join

    return join([pdf_of_run(session, key) for key in run_ids])


def map_json(session: Session, run_id: UUID) -> dict[str, Any]:
    """The map as `rangkul sheet … --map` writes it: boxes in points from the page's top left (sheet.md)."""
    return session.scalars(select(PrintRun).options(undefer(PrintRun.map)).where(PrintRun.id == run_id)).one().map
