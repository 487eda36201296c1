"""An event goes to a laptop without network as one file, and is a database of its own there until its marks come home."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import insert, or_, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import audit
from rangkul.data.account import Setting
from rangkul.data.attendance import Attendance
from rangkul.data.event import Event, EventSession, Guest, Invitation, TakeAlong
from rangkul.data.officer import Officer, Posting
from rangkul.data.types import now
from rangkul.data.village import District, Station, Village
from rangkul.errors import Problem
from rangkul.exchange.sealed import Sealing, new_sealing, seal, unseal
from rangkul.rules.file_marks import kind_of_file
from rangkul.work.events import EventRecord, list_events
from rangkul.work.office import load_office, load_preference
from rangkul.work.taken_rows import Row, insert_all, rows_as_values

if TYPE_CHECKING:
    from rangkul.data.engine import Database

SETTING = "taken_along"
FOLDER = "bawaan"


@dataclass(frozen=True)
class TakenOut:
    """A file that went out; `returned_at` is None while nothing came back."""

    id: UUID
    station: str
    made_at: datetime
    made_by: str
    returned_at: datetime | None
    marks: int


@dataclass(frozen=True)
class Laptop:
    """What a database knows of itself when it was made from a file."""

    parcel: UUID
    laptop: UUID
    station: str
    office: str
    made_at: datetime
    opened_at: datetime
    event: EventRecord
    sealing: Sealing
    base: frozenset[str]

    @property
    def clock_is_behind(self) -> bool:
        """The laptop's clock stands before the moment the file was made: it is wrong."""
        return now() < self.made_at


def suggest_password() -> str:
    """Twelve digits in three groups: short to dictate, too many to guess."""
    return "-".join(f"{secrets.randbelow(10_000):04d}" for _ in range(3))


# At the branch


def make(session: Session, event: EventRecord, station: str, password: str, *, account: str, at: datetime | None = None) -> bytes:
    """The content of the file for one laptop, and a line in the list of those that are out."""
    if event.status == "batal":
        raise Problem("{event} was cancelled, so there is nothing to take along. Open it again first.", event=event.title)
    moment = at or now()
    row = TakeAlong(event_id=event.id, station=station.strip() or "meja 1", made_at=moment, made_by=account)
    session.add(row)
    session.flush()
    tables = what_the_door_needs(session, event.id)
    document = {
        "kind": "event", "parcel": row.id.hex, "station": row.station, "office": load_office(session).name,
        "made_at": moment.isoformat(), "made_by": account, "tables": tables,
    }  # fmt: skip
    details = {"station": row.station, "officers": len(tables["officer"]), "marks": len(tables["attendance"])}
    audit.note(session, "take_along.made", "event", event.id, details)
    return seal(document, new_sealing(password))


def what_the_door_needs(session: Session, event_id: UUID) -> dict[str, list[Row]]:
    """The invited and everybody else in service, for the search; no NIK, no phone, no other event."""
    sessions = select(EventSession.id).where(EventSession.event_id == event_id)
    invited = select(Invitation.officer_id).where(Invitation.event_id == event_id)
    stand_ins = select(Invitation.representative_id).where(Invitation.event_id == event_id, Invitation.representative_id.is_not(None))
    marked = select(Attendance.officer_id).where(Attendance.session_id.in_(sessions), Attendance.officer_id.is_not(None))
    officers = or_(Officer.active, Officer.id.in_(invited), Officer.id.in_(stand_ins), Officer.id.in_(marked))
    wanted = select(Officer.id).where(officers)
    begins = select(Event.starts_on).where(Event.id == event_id).scalar_subquery()
    present = Posting.officer_id.in_(wanted) & or_(Posting.until.is_(None), Posting.until >= begins)
    villages = Village.code.in_(select(Posting.village_code).where(present))
    return {
        "district": rows_as_values(session, District, District.code.in_(select(Village.district_code).where(villages))),
        "village": rows_as_values(session, Village, villages),
        "station": rows_as_values(session, Station),
        "officer": rows_as_values(session, Officer, officers),
        "posting": rows_as_values(session, Posting, present),
        "event": [row | {"signers": []} for row in rows_as_values(session, Event, Event.id == event_id)],
        "event_session": rows_as_values(session, EventSession, EventSession.event_id == event_id),
        "invitation": rows_as_values(session, Invitation, Invitation.event_id == event_id),
        "guest": rows_as_values(session, Guest, Guest.event_id == event_id),
        "attendance": rows_as_values(session, Attendance, Attendance.session_id.in_(sessions)),
    }


def list_taken_out(session: Session, event_id: UUID) -> list[TakenOut]:
    """The files that went out for an event, newest first."""
    query = select(TakeAlong).where(TakeAlong.event_id == event_id).order_by(TakeAlong.made_at.desc(), TakeAlong.id.desc())
    return [TakenOut(t.id, t.station, t.made_at, t.made_by, t.returned_at, t.marks) for t in session.scalars(query)]


def file_name(event: EventRecord, station: str) -> str:
    return f"Kegiatan {event.number} {station}.rangkul".replace("/", "-")


# On the laptop


def read_content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Problem("The file {name} cannot be read: {reason}.", name=file.name, reason=error.strerror or str(error)) from error


def open_file(file: Path, password: str, folder: Path) -> Path:
    """The database made of a file, inside `folder`; the one that is there already when the same file was opened before.

    It appears whole or not at all. Its marks are never overwritten by opening the file once more.
    """
    document, sealing = unseal(read_content(file), password, file.name)
    if document.get("kind") != "event":
        raise Problem("{name} holds what a laptop brought back; merge it at the branch, under the event’s Door.", name=file.name)
    try:
        parcel = UUID(document["parcel"])
        number = "".join(c for c in document["tables"]["event"][0]["number"] if c.isalnum() or c == "-")
        path = folder / FOLDER / f"{number} {parcel.hex[-8:]}.db"
        if not path.exists():
            _make_database(path, document, sealing)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        sentence = "{name} was made by another Rangkul and cannot be understood here; install the newest version."
        raise Problem(sentence, name=file.name) from error
    return path


def _make_database(path: Path, document: dict[str, Any], sealing: Sealing) -> None:
    from rangkul.data.engine import open_database

    part = path.with_name(f".{path.name}.part")
    for rest in ("", "-wal", "-shm"):
        part.with_name(part.name + rest).unlink(missing_ok=True)
    database = open_database(f"sqlite:///{part.as_posix()}")
    try:
        _fill(database, document, sealing)
        _leave_wal(database)
    finally:
        database.close()
    part.replace(path)


def _fill(database: "Database", document: dict[str, Any], sealing: Sealing) -> None:
    tables: dict[str, list[Row]] = document["tables"]
    itself = {
        "parcel": document["parcel"], "laptop": uuid7().hex, "station": document["station"], "office": document["office"],
        "made_at": document["made_at"], "opened_at": now().isoformat(), "salt": sealing.salt.hex(), "cost": sealing.cost,
        "check": sealing.check.hex(), "key": sealing.key.hex(), "guests": [row["id"] for row in tables["guest"]],
        "base": [row["id"] for row in tables["attendance"]],
    }  # fmt: skip
    with database.bulk() as session:
        insert_all(session, tables)
        session.execute(insert(Setting), [{"name": SETTING, "value": itself, "version": 1}])


def _leave_wal(database: "Database") -> None:
    """One file, so that it can be put in its place by one renaming."""
    database.engine.dispose()
    connection = database.engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=DELETE")
    finally:
        connection.close()


def laptop_of(session: Session) -> Laptop | None:
    """What this database was made of; None for a branch's own."""
    stored = load_preference(session, SETTING)
    if stored is None:
        return None
    sealing = Sealing(bytes.fromhex(stored["salt"]), stored["cost"], bytes.fromhex(stored["check"]), bytes.fromhex(stored["key"]))
    return Laptop(
        UUID(stored["parcel"]), UUID(stored["laptop"]), stored["station"], stored["office"], datetime.fromisoformat(stored["made_at"]),
        datetime.fromisoformat(stored["opened_at"]), list_events(session)[0], sealing, frozenset(stored["base"]),
    )  # fmt: skip


def the_laptop(session: Session) -> Laptop:
    laptop = laptop_of(session)
    if laptop is None:
        raise Problem("This database holds no event that was taken along.")
    return laptop


def own_marks(session: Session, laptop: Laptop) -> list[Row]:
    """All marks ever made on this laptop."""
    return [row for row in rows_as_values(session, Attendance) if row["id"] not in laptop.base]


def result(session: Session, at: datetime | None = None) -> bytes:
    """What goes back to the branch: every mark ever made here, so that results can be merged in any order and again."""
    laptop = the_laptop(session)
    marks = own_marks(session, laptop)
    answered = {row["annuls_id"] for row in marks if row["annuls_id"]} & laptop.base
    known = set(load_preference(session, SETTING)["guests"])
    guests = rows_as_values(session, Guest)
    marked = {row["guest_id"] for row in marks}
    people = {UUID(row["officer_id"]) for row in marks if row["officer_id"]}
    document = {
        "kind": "result", "parcel": laptop.parcel.hex, "laptop": laptop.laptop.hex, "station": laptop.station,
        "made_at": laptop.made_at.isoformat(), "saved_at": (at or now()).isoformat(),
        "event": {"id": laptop.event.id.hex, "number": laptop.event.number, "title": laptop.event.title},
        "sessions": rows_as_values(session, EventSession),
        "people": [row | {"station": row["station_id"]} for row in rows_as_values(session, Officer, Officer.id.in_(people))],
        "stations": {row["id"]: row["name"] for row in rows_as_values(session, Station)},
        "guests": [row for row in guests if row["id"] not in known or row["id"] in marked],
        "answered": [row for row in rows_as_values(session, Attendance) if row["id"] in answered],
        "marks": marks,
    }  # fmt: skip
    return seal(document, laptop.sealing)


def result_name(laptop: Laptop) -> str:
    return f"Hasil {laptop.event.number} {laptop.station}.rangkul".replace("/", "-")


def list_on_laptop(folder: Path) -> list[Path]:
    """The databases of events taken along that lie on this computer, newest first."""
    files = [file for file in (folder / FOLDER).glob("*.db") if kind_of_file(file) == "database"]
    return sorted(files, key=lambda file: file.stat().st_mtime, reverse=True)
