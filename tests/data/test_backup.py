"""A backup is the whole database in one checked file; restoring it can itself be undone."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from rangkul.data import search
from rangkul.data.account import Setting
from rangkul.data.attendance import Attendance
from rangkul.data.audit import note, verify
from rangkul.data.backup import backup, check, daily_backup, restore, restore_into, worth_keeping
from rangkul.data.engine import Database, open_database
from rangkul.data.event import Event, EventSession, Guest
from rangkul.data.tables import metadata
from rangkul.data.types import now
from rangkul.data.village import Station
from rangkul.errors import Cancelled, Problem


def fill(database: Database) -> None:
    """Every kind of value: keys, moments, days, nested values, a mark that answers a later-numbered one, hits."""
    today = date(2026, 11, 22)
    with database.session() as session:
        event = Event(number="K-1", type="rapat", title="Rapat", starts_on=today, ends_on=today, place="Aula", signers=[{"name": "Ani"}])
        session.add_all([event, Setting(name="head", value={"rate": 1.5, "text": "é"}), Station(name="Polsek Setu")])
        session.flush()
        part = EventSession(event_id=event.id, number=1, title="Pagi", starts_at=now(), ends_at=now())
        guest = Guest(event_id=event.id, name="Ani")
        session.add_all([part, guest])
        session.flush()
        first = mark(part, guest, "in")
        session.add(first)
        session.flush()
        session.add(mark(part, guest, "annulled", first))
        search.index(session, "event", [(event.id, "Rapat Besar", "Aula", "", "K-1")])
        note(session, "printed", "sheet", "1", {"rate": 1e22})


def mark(part: EventSession, guest: Guest, kind: str, annuls: Attendance | None = None) -> Attendance:
    return Attendance(
        session_id=part.id, guest_id=guest.id, mark=kind, happened_at=now(), source="scan", station="", account="",
        nonce=uuid4(), annuls_id=annuls and annuls.id,
    )  # fmt: skip


def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as session:
        return {table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr) for table in metadata.sorted_tables}


def names(database: Database) -> set[str]:
    with database.reading() as session:
        return set(session.scalars(select(Station.name)))


def add_station(database: Database, name: str) -> None:
    with database.session() as session:
        session.add(Station(name=name))


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def test_a_backup_holds_everything_and_opens_as_a_database(database: Database, tmp_path: Path) -> None:
    fill(database)
    backup(database, tmp_path / "copies" / "one.rangkul")
    assert [file.name for file in (tmp_path / "copies").iterdir()] == ["one.rangkul"]
    copy = open_database(f"sqlite:///{tmp_path / 'copies' / 'one.rangkul'}")
    assert everything(copy) == everything(database)
    with copy.reading() as session:
        assert verify(session) is None
        assert [hit.title for hit in search.find(session, "besar")] == ["Rapat Besar"]
    add_station(copy, "Polsek Baru")
    copy.close()


def test_a_backup_can_be_taken_over_into_another_database(
    database: Database, open_station: Callable[[str], Database], tmp_path: Path, postgres_address: str
) -> None:
    import psycopg

    fill(database)
    backup(database, tmp_path / "one.rangkul")
    name = f"taken_{database.dialect}"
    with psycopg.connect(postgres_address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE rangkul_template STRATEGY FILE_COPY")  # type: ignore[arg-type]
    branch = open_database(postgres_address.replace("/postgres?", f"/{name}?"))
    restore_into(tmp_path / "one.rangkul", branch)
    assert everything(branch) == everything(database)
    with branch.session() as session:
        assert verify(session) is None
        search.index(session, "event", [(uuid4(), "Rapat Kecil", "", "", None)])
        note(session, "printed", "sheet", "2")
        assert len(search.find(session, "rapat")) == 2
    with pytest.raises(Problem, match="already holds data"):
        restore_into(tmp_path / "one.rangkul", branch)
    branch.close()


def test_a_backup_is_one_moment_while_others_go_on_writing(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    with database.session() as session:
        session.add_all([Station(name=f"Polsek {number} " + "x" * 150) for number in range(3000)])
    written: list[int] = []

    def progress(done: int, total: int, _text: str) -> None:
        add_station(database, f"meanwhile {done}")
        written.append(total)

    monkey = tmp_path / "one.rangkul"
    backup(database, monkey, progress)
    assert written
    copy = open_database(f"sqlite:///{monkey}")
    assert not any(name.startswith("meanwhile") for name in names(copy))
    copy.close()
    database.close()


def test_a_cancelled_backup_leaves_the_older_one(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "b" / "one.rangkul"
    backup(database, file)
    before = file.read_bytes()

    def cancel(_done: int, _total: int, _text: str) -> None:
        raise Cancelled

    add_station(database, "Polsek Setu")
    with pytest.raises(Cancelled):
        backup(database, file, cancel)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["one.rangkul"]


def test_a_folder_that_may_not_be_written_to(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="could not be written"):
        backup(database, tmp_path / "file" / "one.rangkul")


def test_restoring_brings_back_and_can_be_undone(sqlite_url: str, tmp_path: Path) -> None:
    path = path_of(sqlite_url)
    database = open_database(sqlite_url)
    add_station(database, "before")
    backup(database, tmp_path / "one.rangkul")
    add_station(database, "after")
    database.close()
    kept = restore(tmp_path / "one.rangkul", path)
    assert kept is not None
    again = open_database(sqlite_url)
    assert names(again) == {"before"}
    again.close()
    restore(kept, path)
    again = open_database(sqlite_url)
    assert names(again) == {"before", "after"}
    again.close()
    assert (tmp_path / "one.rangkul").exists()


def test_restoring_to_a_new_place(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    backup(database, tmp_path / "one.rangkul")
    database.close()
    assert restore(tmp_path / "one.rangkul", tmp_path / "new" / "place.rangkul") is None
    open_database(f"sqlite:///{tmp_path / 'new' / 'place.rangkul'}").close()


def test_restoring_over_a_damaged_database(sqlite_url: str, tmp_path: Path) -> None:
    path = path_of(sqlite_url)
    database = open_database(sqlite_url)
    add_station(database, "before")
    backup(database, tmp_path / "one.rangkul")
    database.close()
    path.write_bytes(b"\x00" * 5000)
    path.with_name(path.name + "-wal").write_bytes(b"stale")
    kept = restore(tmp_path / "one.rangkul", path)
    assert kept is not None
    assert kept.read_bytes() == b"\x00" * 5000
    again = open_database(sqlite_url)
    assert names(again) == {"before"}
    again.close()


def test_a_database_in_use_is_not_replaced(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    backup(database, tmp_path / "one.rangkul")
    with database.reading() as session:
        names(database)
        session.execute(text("SELECT count(*) FROM station"))
        with pytest.raises(Problem, match="still open"):
            restore(tmp_path / "one.rangkul", path_of(sqlite_url))
    add_station(database, "goes on")
    database.close()


def damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for place in range(8192, len(content), 4096):
        content[place : place + 64] = b"\xff" * 64
    file.write_bytes(content)


def foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE invoices (id)")
    connection.close()


def newer(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (damaged, "damaged"), (foreign, "no backup"), (newer, "newer Rangkul"), (Path.unlink, "not there"),
        (lambda file: file.write_text("Dengan hormat " * 99), "no backup"), (lambda file: file.write_bytes(b""), "no backup"),
        (lambda file: os.truncate(file, 60_000), "damaged"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_good_backup_changes_nothing(
    sqlite_url: str, tmp_path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    database = open_database(sqlite_url)
    add_station(database, "before")
    backup(database, tmp_path / "one.rangkul")
    add_station(database, "after")
    database.close()
    spoil(tmp_path / "one.rangkul")
    with pytest.raises(Problem, match=words):
        restore(tmp_path / "one.rangkul", path_of(sqlite_url))
    again = open_database(sqlite_url)
    assert names(again) == {"before", "after"}
    again.close()


# --- every day ------------------------------------------------------------------------------------------------------


def test_one_backup_a_day_and_old_ones_thinned_out(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    folder = tmp_path / "backups"
    today = date(2026, 11, 22)
    folder.mkdir()
    for age in range(1, 400):
        (folder / f"rangkul {today - timedelta(age)}.rangkul").write_bytes(b"")
    (folder / "rangkul 2020-01-01 before step 0001 to 0002.rangkul").write_bytes(b"")
    (folder / "rangkul mine.rangkul").write_bytes(b"")
    made = daily_backup(database, folder, today)
    assert made == folder / "rangkul 2026-11-22.rangkul"
    check(made)
    assert daily_backup(database, folder, today) is None
    left = sorted(file.name for file in folder.iterdir())
    assert "rangkul mine.rangkul" in left
    assert "rangkul 2020-01-01 before step 0001 to 0002.rangkul" in left
    assert 20 <= len(left) <= 2 + 7 + 4 + 12
    database.close()


@given(st.sets(st.dates(date(2025, 1, 1), date(2026, 12, 31))), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_what_is_worth_keeping(days: set[date], today: date) -> None:
    kept = worth_keeping(days, today)
    assert kept <= days
    assert set(sorted(days)[-7:]) <= kept
    assert {day for day in days if day > today} <= kept
    months = sorted({(day.year, day.month) for day in days})[-12:]
    assert {(day.year, day.month) for day in kept} >= set(months)
    assert len({day for day in kept if day < today}) <= 7 + 4 + 12
    assert worth_keeping(kept, today) == kept


# --- killed at any moment -------------------------------------------------------------------------------------------

CHILD = """
import sys
from pathlib import Path
from rangkul.data.backup import backup, restore
from rangkul.data.engine import open_database
what, path, file = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
print("ready", flush=True)
while True:
    if what == "restore":
        restore(file, path)
    else:
        database = open_database(f"sqlite:///{path}")
        backup(database, file)
        database.close()
"""


@pytest.mark.slow
@pytest.mark.parametrize("what", ["backup", "restore"])
def test_killed_at_any_moment_the_files_are_whole(sqlite_url: str, tmp_path: Path, what: str) -> None:
    chance = random.Random(3)
    path, file = path_of(sqlite_url), tmp_path / "one.rangkul"
    database = open_database(sqlite_url)
    with database.session() as session:
        session.add_all([Station(name=f"Polsek {number} " + "x" * 150) for number in range(2000)])
    backup(database, file)
    database.close()
    for _ in range(12):
        child = subprocess.Popen([sys.executable, "-c", CHILD, what, path, file], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.15))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        check(file)
        database = open_database(sqlite_url)
        assert len(names(database)) == 2000
        with database.reading() as session:
            assert session.execute(text("PRAGMA quick_check")).scalar() == "ok"
            assert verify(session) is None
        database.close()
