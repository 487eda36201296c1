"""The attendance of an event as a workbook that can be filled in elsewhere and read back."""

from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.exchange.attendance_book import AttendanceBook, BookPerson, write_attendance
from rangkul.rules.dates import WIB, show_time
from rangkul.rules.people import rank_name
from rangkul.work.attendance import Evidence, GuestRecord, evidence, list_guests
from rangkul.work.events import EventRecord, hours_of
from rangkul.work.invitations import list_invitations
from rangkul.work.office import load_office
from rangkul.work.officers import OfficerRecord, list_officers

EXCUSED = {"sick": "S", "leave": "I"}


def attendance_book(session: Session, event: EventRecord, today: date) -> AttendanceBook:
    """The invited by Polsek, high ranks first, then whoever came uninvited, then guests; with what is known of each session."""
    known = [evidence(session, event, number) for number in range(1, len(event.sessions) + 1)]
    invitations = {one.officer.id: one for one in list_invitations(session, event.id, today)}
    guests = list_guests(session, event.id)
    guest_ids = {guest.id for guest in guests}
    came = {person for of_session in known for person in of_session} - guest_ids - invitations.keys()
    order = sorted(
        (one.officer for one in invitations.values()), key=lambda o: (not o.station, o.station or "", -o.rank_order, o.nrp or "~")
    )
    notes = {key: "berhalangan" for key, one in invitations.items() if one.status == "berhalangan"}
    people = [_officer(one, known, notes.get(one.id, "")) for one in order]
    people += [_officer(one, known, "tidak diundang") for one in list_officers(session, today, ids=came, everyone=True)]
    people += [_guest(one, known) for one in guests if any(one.id in of_session for of_session in known)]
    sessions = tuple((one.title, hours_of(one)) for one in event.sessions)
    return AttendanceBook(event.title, event.held_on(), event.place, sessions, tuple(people), load_office(session).name)


def _marks(person: UUID, known: list[dict[UUID, Evidence]]) -> tuple[str, ...]:
    return tuple(_mark(of_session.get(person)) for of_session in known)


def _mark(one: Evidence | None) -> str:
    if one is None:
        return ""
    if one.door is not None:
        return show_time(one.door.at.astimezone(WIB))
    return "H" if one.present else EXCUSED.get(one.excused.mark, "") if one.excused else ""


def _officer(officer: OfficerRecord, known: list[dict[UUID, Evidence]], note: str) -> BookPerson:
    villages = ", ".join(officer.villages)
    marks = _marks(officer.id, known)
    return BookPerson(rank_name(officer.rank), officer.called, officer.nrp or "", officer.station or "", villages, marks, note)


def _guest(guest: GuestRecord, known: list[dict[UUID, Evidence]]) -> BookPerson:
    return BookPerson(rank_name(guest.rank), guest.name, guest.nrp or "", guest.unit or "", "", _marks(guest.id, known), "tamu")


def export_attendance(session: Session, event: EventRecord, path: Path, today: date) -> int:
    """Writes the workbook; how many people are on it."""
    book = attendance_book(session, event, today)
    write_attendance(book, path)
    return len(book.people)


def book_name(event: EventRecord) -> str:
    return f"Daftar hadir {event.number}.xlsx"
