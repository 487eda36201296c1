"""Typing in a signed sheet: its rows in the order of the paper, a mark for each, and every step taken back exactly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from rangkul.data.attendance import Attendance
from rangkul.data.event import Guest, Invitation, PrintRun
from rangkul.errors import Problem
from rangkul.papers.sheet_map import read_map
from rangkul.rules.people import name_key
from rangkul.work.attendance import EXCUSES, MarkRecord, list_guests, read_marks
from rangkul.work.check_in import guest_of_invitation
from rangkul.work.door_codes import tag_of_invitation
from rangkul.work.door_search import Person, guest_at_door, officer_at_door
from rangkul.work.events import EventRecord
from rangkul.work.marks import Mark, annul, hold, mark_again, put_mark, refuse_closed
from rangkul.work.officers import list_officers

SOURCE = "sheet"
KINDS = ("in", *EXCUSES)
STAND_IN = "wakil-"
RETYPED = "diketik ulang"
GUEST_TRIES = 12  # so often one guest's row may be typed anew


@dataclass(frozen=True)
class SheetLine:
    """A numbered row of the paper; `person` is None for a guest's row that nobody typed in yet, `kind` what the sheet says of them."""

    run_id: UUID
    page: int
    number: int
    box: str
    person: Person | None
    kind: str = ""  # "" | "in" | "sick" | "leave"
    mark_id: UUID | None = None
    door_at: datetime | None = None
    invitation_id: UUID | None = None  # a representative known by name, who is no guest yet

    @property
    def for_guest(self) -> bool:
        return self.box.startswith("g")


@dataclass(frozen=True)
class Step:
    """What one key stored: new marks, and older ones of the sheet that it answered."""

    made: tuple[UUID, ...] = ()
    answered: tuple[UUID, ...] = ()


def sheet_lines(session: Session, event: EventRecord, run_id: UUID, today: date) -> list[SheetLine]:
    """Every row of a print run, page by page, with what the sheet and the door say so far."""
    run = session.scalars(select(PrintRun).options(undefer(PrintRun.map)).where(PrintRun.id == run_id)).one()
    sheet = read_map(run.map)
    closing = {cell.page for cell in sheet.cells if cell.kind == "stamp"}
    marks = _by_person(read_marks(session, [run.session_id], standing=True))
    people = _people(session, event, {box.who for box in sheet.boxes if box.who}, today)
    written = {key for key, theirs in marks.items() if any(one.source == SOURCE for one in theirs)}
    typed = _typed_guests(session, run, [box.id for box in sheet.boxes if not box.who], written)
    lines: list[SheetLine] = []
    number, page = 0, 1
    for box in sorted(sheet.boxes, key=lambda box: (box.page, box.y)):
        number = 1 if box.page != page and closing & set(range(page, box.page)) else number + 1
        page = box.page
        invitation = UUID(box.who.removeprefix(STAND_IN)) if box.who and box.who.startswith(STAND_IN) else None
        person = people.get(box.who) if box.who else typed.get(box.id)
        line = SheetLine(run_id, page, number, box.id, person, invitation_id=invitation)
        lines.append(_with_marks(line, marks.get(person.id, ()) if person and person.id else ()))
    return lines


def _by_person(marks: Iterable[MarkRecord]) -> dict[UUID, list[MarkRecord]]:
    found: dict[UUID, list[MarkRecord]] = {}
    for one in marks:
        found.setdefault(one.person, []).append(one)
    return found


def _with_marks(line: SheetLine, marks: Sequence[MarkRecord]) -> SheetLine:
    sheet = next((one for one in reversed(marks) if one.source == SOURCE and one.mark in KINDS), None)
    door = next((one for one in marks if one.mark == "in" and one.at_the_door), None)
    return replace(line, kind=sheet.mark if sheet else "", mark_id=sheet.id if sheet else None, door_at=door.at if door else None)


def _people(session: Session, event: EventRecord, keys: set[str], today: date) -> dict[str, Person]:
    """By the key that the map has for them; a representative known by name is a guest as soon as they were met."""
    stand_ins = [UUID(key.removeprefix(STAND_IN)) for key in keys if key.startswith(STAND_IN)]
    officers = list_officers(session, today, ids=[UUID(key) for key in keys if not key.startswith(STAND_IN)])
    found = {str(one.id): officer_at_door(one, "diundang") for one in officers}
    by_tag = {guest.tag: guest for guest in list_guests(session, event.id) if guest.tag}
    for one in session.scalars(select(Invitation).where(Invitation.id.in_(stand_ins))):
        guest = by_tag.get(tag_of_invitation(one.id, one.tag))
        name = one.represented_by or "Wakil"
        found[f"{STAND_IN}{one.id}"] = guest_at_door(guest) if guest else Person(one.id.hex, name, invited=True)
    return found


def _typed_guests(session: Session, run: PrintRun, boxes: Sequence[str], standing: set[UUID]) -> dict[str, Person]:
    """Box → guest, known by the nonce of the mark that first stood there; of several the one the sheet still speaks for."""
    places = {_nonce(run.id, box, turn): box for box in boxes for turn in range(GUEST_TRIES)}
    query = select(Attendance).where(Attendance.session_id == run.session_id, Attendance.guest_id.is_not(None))
    guests = {one.id: one for one in list_guests(session, run.event_id)}
    rows = [(places[one.nonce], one.guest_id) for one in session.scalars(query) if one.nonce in places]
    return {box: guest_at_door(guests[key]) for box, key in rows if key is not None and key in guests and key in standing}


def _nonce(run_id: UUID, box: str, turn: int) -> UUID:
    return uuid5(run_id, f"{box}/{turn}")


def mark_line(session: Session, event: EventRecord, session_number: int, line: SheetLine, kind: str, *, account: str) -> Step:
    """What the paper says of one person: "in", "sick", "leave", or "" for nothing. The door's marks stay as they are."""
    chosen = event.session(session_number)
    refuse_closed(session, event, chosen)
    if kind and kind not in KINDS:
        raise Problem("{kind} is nothing a sheet says.", kind=kind)
    officer_id, guest_id = _ids(session, line)
    hold(session, chosen.key, [officer_id or guest_id])
    standing = [
        one for one in read_marks(session, [chosen.key], person=officer_id or guest_id, standing=True)
        if one.source == SOURCE and one.mark in KINDS
    ]  # fmt: skip
    if kind and [one.mark for one in standing] == [kind]:
        return Step()
    for one in standing:
        annul(session, one.id, RETYPED, account=account, alone=True)
    answered = tuple(one.id for one in standing)
    if not kind:
        return Step((), answered)
    mark = Mark(chosen.starts_at, "", SOURCE, account)
    return Step((put_mark(session, chosen.key, officer_id, guest_id, kind, mark).id,), answered)


def _ids(session: Session, line: SheetLine) -> tuple[UUID | None, UUID | None]:
    if line.person is not None and line.person.id is not None:
        return line.person.officer_id, line.person.guest_id
    if line.invitation_id is None:
        raise Problem("Nobody stands on row {number} yet; type the guest's name first.", number=line.number)
    return None, guest_of_invitation(session, session.get_one(Invitation, line.invitation_id)).id


def mark_rest(session: Session, event: EventRecord, session_number: int, lines: Iterable[SheetLine], *, account: str) -> Step:
    """Everybody of these rows of whom the sheet says nothing yet is present: one step, taken back as one."""
    made: list[UUID] = []
    for line in lines:
        if not line.kind and (line.person is not None or line.invitation_id is not None):
            made += mark_line(session, event, session_number, line, "in", account=account).made
    return Step(tuple(made))


def enter_guest_line(
    session: Session, event: EventRecord, session_number: int, line: SheetLine, name: str, unit: str = "", *, account: str
) -> Step:
    """A guest who wrote themselves on a free row; whoever of that name is a guest of the event already is that guest."""
    chosen = event.session(session_number)
    refuse_closed(session, event, chosen)
    if not name.strip():
        raise Problem("The guest needs a name.")
    before = mark_line(session, event, session_number, line, "", account=account) if line.person else Step()
    taken = {one.person for one in read_marks(session, [chosen.key], standing=True) if one.source == SOURCE}
    alike = (one for one in list_guests(session, event.id) if name_key(one.name) == name_key(name) and one.id not in taken)
    known = next((one.id for one in alike if not unit.strip() or (one.unit or "") == unit.strip()), None)
    if known is None:
        guest = Guest(event_id=event.id, name=name.strip(), unit=unit.strip() or None)
        session.add(guest)
        session.flush()
        known = guest.id
    places = [_nonce(line.run_id, line.box, turn) for turn in range(GUEST_TRIES)]
    used = set(session.scalars(select(Attendance.nonce).where(Attendance.nonce.in_(places))))
    nonce = next((one for one in places if one not in used), None)
    if nonce is None:
        raise Problem("Row {number} was typed in too often; enter this guest at the door.", number=line.number)
    mark = Mark(chosen.starts_at, "", SOURCE, account, nonce)
    return Step((put_mark(session, chosen.key, None, known, "in", mark).id,), before.answered)


def take_step_back(session: Session, step: Step, *, account: str) -> None:
    """What the step made is annulled, also where it stands again by a later step taken back; what it answered stands again."""
    for made in session.scalars(select(Attendance).where(Attendance.id.in_(step.made))).all():
        for one in read_marks(session, [made.session_id], person=made.officer_id or made.guest_id, standing=True):
            if (one.source, one.mark) == (made.source, made.mark):
                annul(session, one.id, "salah ketik", account=account, alone=True)
    for mark_id in step.answered:
        mark_again(session, mark_id, account=account)
