"""Laptops that take an event along, for tests: real files, real databases, the functions of the door."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from rangkul.data.engine import Database, open_database
from rangkul.work import take_along
from rangkul.work.bring_home import LaptopResult, result_of
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord
from rangkul.work.marks import add_guest

PASSWORD = "rahasia-sekali"


class LaptopDesk:
    """A laptop with its own folder; `station` is the table it stands on."""

    def __init__(self, file: Path, folder: Path, station: str) -> None:
        self.station = station
        self.path = take_along.open_file(file, PASSWORD, folder)
        self.database: Database = open_database(f"sqlite:///{self.path.as_posix()}", account=station, station=station)
        with self.database.reading() as session:
            laptop = take_along.laptop_of(session)
        assert laptop is not None
        self.laptop = laptop

    @property
    def event(self) -> EventRecord:
        return self.laptop.event

    @contextmanager
    def session(self) -> Generator[Session]:
        with self.database.session() as session:
            yield session

    def come(self, code: str, at: datetime, session_number: int = 1) -> Any:
        with self.session() as session:
            return check_in(session, self.event, code, at=at, session_number=session_number, station=self.station, account=self.station)

    def guest(self, name: str, at: datetime, **more: Any) -> Any:
        with self.session() as session:
            return add_guest(session, self.event, name, at=at, session_number=1, station=self.station, account=self.station, **more)

    def save(self, at: datetime | None = None) -> bytes:
        with self.database.reading() as session:
            return take_along.result(session, at)

    def result(self, at: datetime | None = None) -> LaptopResult:
        return result_of(self.save(at), self.laptop.sealing, f"{self.station}.rangkul")

    def close(self) -> None:
        self.database.close()


def state_of(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Everything about who was there, for comparing databases."""
    queries = {
        "marks": "SELECT id, session_id, officer_id, guest_id, mark, annuls_id, reason, happened_at, recorded_at, source, station, "
                 "account, nonce FROM attendance ORDER BY id",
        "guests": "SELECT id, event_id, name, rank, nrp, unit, tag FROM guest ORDER BY id",
        "sessions": "SELECT id, event_id, number, title, starts_at, ends_at FROM event_session ORDER BY id",
    }  # fmt: skip
    return {name: [tuple(row) for row in session.execute(text(query))] for name, query in queries.items()}
