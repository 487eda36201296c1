"""What the tests of the exchange are made of: a small regency, foreign files without a file, a look at the whole roster."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from rangkul.data.village import District, Village, VillageCount
from rangkul.data.worker import Worker
from rangkul.exchange.records import RawRow, RosterFile, RosterProblem, RosterRecord

TODAY = date(2026, 11, 22)
HERE, THERE = "32.16.15.2007", "32.16.01.2001"


def make_villages(session: Session) -> None:
    """Two villages, Sukadarma and Sagara Makmur."""
    if session.get(Village, HERE):
        return
    for code, name in (("32.16.15", "Sukatani"), ("32.16.01", "Tarumajaya")):
        session.add(District(code=code, name=name, regency_code="32.16"))
    session.flush()
    for code, name in ((HERE, "Sukadarma"), (THERE, "Sagara Makmur")):
        session.add(Village(code=code, name=name, type="desa", district_code=code[:8]))
    session.flush()


def nik(number: int, born: date = date(1985, 8, 17)) -> str:
    """A structurally right, fictional NIK of a man."""
    return f"321615{born:%d%m%y}{number:04d}"


def record(row: int, name: str, number: str | None = None, **values: Any) -> RosterRecord:
    values = {"sex": "L", "birth_date": date(1985, 8, 17)} | values
    return RosterRecord("Sheet1", row, number, name, **values)


def file_of(records: Iterable[RosterRecord], problems: Sequence[RosterProblem] = (), **about: Any) -> RosterFile:
    """What the reader would hand over for these people, a title row included."""
    rows = list(records)
    raw = [RawRow("Sheet1", 1, "title", '["DATA PEKERJA"]')]
    raw += [RawRow(r.sheet, r.row, "record", f'["{r.nik or ""}", "{r.name or ""}"]') for r in rows]
    values: dict[str, Any] = {"sha256": "a" * 64, "village": HERE} | about
    return RosterFile(values.pop("file", "desa.xlsx"), records=tuple(rows), problems=tuple(problems), raw_rows=tuple(raw), **values)


def roster(session: Session) -> dict[Any, dict[str, Any]]:
    """Every worker with every column but the version."""
    session.flush()
    columns = [column for column in Worker.__table__.columns if column.name != "version"]
    return {row.id: dict(row._mapping) for row in session.connection().execute(select(*columns))}


def index_of_workers(session: Session) -> list[tuple[Any, ...]]:
    """What the search index holds of workers, the trigrams of SQLite included."""
    rows = session.connection().execute(text("SELECT key, title, subtitle, number FROM search_entry WHERE kind = 'worker'"))
    entries: list[tuple[Any, ...]] = sorted((bytes(k).hex() if isinstance(k, bytes) else str(k), t, s, n) for k, t, s, n in rows)
    if session.get_bind().dialect.name == "sqlite":
        session.connection().execute(text("INSERT INTO search_fts_worker (search_fts_worker) VALUES ('integrity-check')"))
    return entries


def counts(session: Session) -> dict[tuple[str, str], int]:
    """The counters of the villages, empty ones left out."""
    rows = session.execute(select(VillageCount.village_code, VillageCount.status, VillageCount.workers))
    return {(village, status): workers for village, status, workers in rows if workers}


def state(session: Session) -> tuple[Any, ...]:
    """All that taking a batch back must restore."""
    return roster(session), index_of_workers(session), counts(session)
