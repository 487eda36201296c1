"""An office, five officers and an event of two days with a session on each, made in a moment."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.papers.records import Signer
from rangkul.rules.dates import WIB
from rangkul.work.events import Earning, EventEntry, EventRecord, SessionEntry, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import mark_officers
from rangkul.work.office import Office
from rangkul.work.officers import OfficerEntry, save_officer

TODAY = date(2026, 11, 22)
FIRST_DAY, SECOND_DAY = date(2026, 11, 20), date(2026, 11, 21)
OFFICE = Office(
    name="Kantor Cabang Uji", city="Cikarang", unit="BKC", signers=(Signer("Kepala Kantor Cabang Uji", "Ratna Contohwati", "NPK 9"),)
)
NAMES = ("BUDI SANTOSO, S.H.", "SITI AMINAH", "AGUS SALIM", "MA'RUF HIDAYAT", "I MADE WIRA")


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=WIB)


def make_officers(session: Session, count: int = 5) -> list[UUID]:
    """NRPs 80010000, 80010001, …; all Aiptu, so that they stand in this order."""
    return [
        save_officer(session, OfficerEntry(NAMES[n % len(NAMES)], f"8001{n:04d}", "Aiptu", "Polsek Cibitung"), TODAY) for n in range(count)
    ]


def plan(title: str = "Sosialisasi Manfaat", earning: Earning | None = None, **more: object) -> EventEntry:
    sessions = (
        SessionEntry("Materi", moment(FIRST_DAY, 9), moment(FIRST_DAY, 12)),
        SessionEntry("Praktik", moment(SECOND_DAY, 6), moment(SECOND_DAY, 8)),  # on the day before in UTC
    )
    values: dict[str, object] = {"ends_on": SECOND_DAY, "sessions": sessions, "earning": earning or Earning()} | more
    return EventEntry(title, FIRST_DAY, "Aula Polres", **values)  # type: ignore[arg-type]


def make_event(session: Session, people: list[UUID], came: int | None = None, earning: Earning | None = None) -> EventRecord:
    """Everybody is invited; the first `came` (None = all) were at both sessions."""
    event = get_event(session, save_event(session, plan(earning=earning)))
    invite(session, event.id, people)
    for number in (1, 2):
        mark_officers(session, event, number, people[:came])
    session.flush()
    return event


def later(event: EventRecord, minutes: int) -> datetime:
    """So many minutes after the first session began."""
    return event.sessions[0].starts_at + timedelta(minutes=minutes)
