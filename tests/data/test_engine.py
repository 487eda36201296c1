"""Sessions commit or leave nothing, refuse in sentences, and hear each other."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, select, text
from sqlalchemy.exc import IntegrityError, StatementError

from rangkul.data.engine import Database, StaleEdit, expect_version, open_database
from rangkul.data.village import District, Station
from rangkul.errors import Problem


def add_station(database: Database, name: str) -> Station:
    with database.session() as session:
        station = Station(name=name)
        session.add(station)
    return station


def test_a_session_commits_at_the_end_and_its_rows_can_still_be_read(database: Database) -> None:
    station = add_station(database, "Polsek Cikarang")
    assert station.name == "Polsek Cikarang"
    with database.reading() as session:
        assert session.get(Station, station.id)


def test_an_exception_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.session() as session:
        session.add(Station(name="Polsek Cikarang"))
        session.flush()
        raise ZeroDivisionError
    with database.reading() as session:
        assert session.scalars(select(Station)).all() == []


def test_a_reading_session_cannot_write(database: Database) -> None:
    with pytest.raises(Problem), database.reading() as session:
        session.add(Station(name="Polsek Cikarang"))
        session.flush()
    add_station(database, "Polsek Cikarang")  # and the connection it used can write again


def test_a_reader_sees_one_moment_while_another_writes(database: Database, open_station: Callable[[str], Database]) -> None:
    with database.reading() as session:
        assert session.scalars(select(Station)).all() == []
        add_station(open_station("meja 2"), "Polsek Cikarang")
        assert session.scalars(select(Station)).all() == []


def test_a_broken_reference_is_our_mistake_and_not_a_sentence(database: Database) -> None:
    with pytest.raises(IntegrityError), database.session() as session:
        session.execute(text("INSERT INTO village_count (village_code, status, workers) VALUES ('x', 'calon', 1)"))


def test_the_same_entry_twice_is_a_sentence(database: Database) -> None:
    add_station(database, "Polsek Cikarang")
    with pytest.raises(Problem, match="already made"):
        add_station(database, "Polsek Cikarang")


def test_a_moment_without_zone_is_refused(database: Database) -> None:
    from datetime import datetime

    from rangkul.data.certificate import SigningKey

    with pytest.raises(StatementError), database.session() as session:
        session.add(SigningKey(private_key=b"", public_key=b"", made_at=datetime(2026, 11, 22)))  # noqa: DTZ001 - the mistake itself


def test_the_second_of_two_edits_is_told_and_shown_both(database: Database, open_station: Callable[[str], Database]) -> None:
    station = add_station(database, "Polsek Cikarang")
    other = open_station("meja 2")
    with pytest.raises(StaleEdit) as refused:
        _edit_beside(database, other, station)
    assert refused.value.kind == "station"
    assert refused.value.key == str(station.id)
    assert refused.value.ours == {"name": ["Polsek Cikarang", "Polsek Cikarang Barat"]}
    assert refused.value.theirs is not None
    assert refused.value.theirs["name"] == "Polsek Cikarang Pusat"
    with database.reading() as session:
        assert session.scalars(select(Station.name)).all() == ["Polsek Cikarang Pusat"]


def _edit_beside(database: Database, other: Database, station: Station) -> None:
    """A form opened before the other station saved, and saved after it."""
    with database.session() as session:
        stale = session.merge(station, load=False)
        stale.name = "Polsek Cikarang Barat"
        if database.dialect == "sqlite":  # one writer at a time: let the other go first
            session.connection().exec_driver_sql("COMMIT")
        with other.session() as beside:
            beside.get_one(Station, station.id).name = "Polsek Cikarang Pusat"
        if database.dialect == "sqlite":
            session.connection().exec_driver_sql("BEGIN IMMEDIATE")


def test_a_form_names_the_version_it_began_with(database: Database) -> None:
    station = add_station(database, "Polsek Cikarang")
    with database.session() as session:
        row = session.get_one(Station, station.id)
        expect_version(row, 1)
        row.name = "Polsek Cikarang Pusat"
    with pytest.raises(StaleEdit, match="compare both"), database.session() as session:
        expect_version(session.get_one(Station, station.id), 1)


def test_a_change_is_told_once_after_commit(database: Database) -> None:
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    with database.session() as session:
        session.add_all([Station(name="Polsek Setu"), District(code="32.16.01", name="Setu", regency_code="32.16")])
        session.flush()
        assert told == []
    assert told == [{"station", "village"}]
    with database.session() as session:
        session.scalars(select(Station)).all()
    database.poll()
    assert len(told) == 1


def test_nothing_is_told_of_what_was_rolled_back(database: Database) -> None:
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    with pytest.raises(ZeroDivisionError), database.session() as session:
        session.add(Station(name="Polsek Setu"))
        session.flush()
        raise ZeroDivisionError
    with database.session() as session:
        with pytest.raises(ZeroDivisionError), session.begin_nested():
            session.add(Station(name="Polsek Setu"))
            session.flush()
            raise ZeroDivisionError
        session.add(District(code="32.16.01", name="Setu", regency_code="32.16"))
    assert told == [{"village"}]


CHILD = """
import sys
from rangkul.data.engine import open_database
from rangkul.data.village import Station
database = open_database(sys.argv[1], station="meja 2")
with database.session() as session:
    session.add(Station(name="Polsek Setu"))
database.close()
"""


def test_another_process_is_heard(database: Database, database_url: str) -> None:
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    subprocess.run([sys.executable, "-c", CHILD, database_url], check=True, timeout=60)
    deadline = time.monotonic() + 10
    while not told and time.monotonic() < deadline:
        database.poll()
        time.sleep(0.02)
    assert told == [{"station"}]


def test_a_listener_that_fails_does_not_undo_the_commit(database: Database) -> None:
    database.on_change(lambda _kinds: 1 / 0)  # type: ignore[arg-type]
    add_station(database, "Polsek Setu")
    with database.reading() as session:
        assert session.scalars(select(Station)).one()


def test_two_stations_write_at_once_and_nothing_is_lost(open_station: Callable[[str], Database]) -> None:
    def write(database: Database) -> None:
        for number in range(20):
            add_station(database, f"{database.station} {number}")

    databases = [open_station(f"meja {number}") for number in range(4)]
    threads = [threading.Thread(target=write, args=(database,)) for database in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with databases[0].reading() as session:
        assert len(session.scalars(select(Station)).all()) == 80


# --- what can go wrong with a file ---------------------------------------------------------------------------------


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "letter.rangkul"
    file.write_text("Dengan hormat, " * 1000)
    with pytest.raises(Problem, match="no Rangkul database"):
        open_database(f"sqlite:///{file}")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE invoices (id)")
    connection.close()
    with pytest.raises(Problem, match="another program"):
        open_database(f"sqlite:///{tmp_path / 'other.db'}")


def test_an_address_that_is_none() -> None:
    for url in ("rangkul", "mysql://x/y", "sqlite://"):
        with pytest.raises(Problem, match="no address"):
            open_database(url)


def test_a_database_newer_than_the_program(database: Database, database_url: str) -> None:
    with database.session() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Problem, match="newer Rangkul"):
        open_database(database_url)


def test_a_locked_database(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Problem, match="holding the database"):
        add_station(database, "Polsek Setu")
    holder.execute("ROLLBACK")
    holder.close()
    add_station(database, "Polsek Setu")  # work goes on
    database.close()


def test_a_full_disk(sqlite_url: str) -> None:
    database = open_database(sqlite_url)

    @event.listens_for(database.engine, "begin")
    def _small_disk(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count=300")

    with pytest.raises(Problem, match="disk is full"), database.session() as session:
        session.add_all([Station(name=f"Polsek {number} " + "x" * 180) for number in range(5_000)])
    add_station(database, "Polsek Setu")  # work goes on
    with database.reading() as session:
        assert session.scalars(select(Station.name)).all() == ["Polsek Setu"]
    database.close()


def test_a_lost_connection_is_a_sentence_and_work_goes_on(postgres_url: str, postgres_address: str) -> None:
    import psycopg

    database = open_database(postgres_url)
    try:
        with pytest.raises(Problem, match="connection to the database is lost"), database.session() as session:
            session.execute(text("SELECT 1"))
            with psycopg.connect(postgres_address, autocommit=True) as killer:
                killer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Rangkul'")
            session.execute(text("SELECT 1"))
        add_station(database, "Polsek Setu")
    finally:
        database.close()


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(Problem, match="connection to the database is lost"):
        open_database("postgresql://nobody@127.0.0.1:1/none")


def test_after_a_lost_connection_what_was_missed_is_told(postgres_url: str, postgres_address: str) -> None:
    import psycopg

    database, other = open_database(postgres_url, station="1"), open_database(postgres_url, station="2")
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    with psycopg.connect(postgres_address, autocommit=True) as killer:
        killer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Rangkul listens'")
    add_station(other, "Polsek Setu")
    deadline = time.monotonic() + 15
    while not told and time.monotonic() < deadline:
        time.sleep(0.05)
    assert told == [{"station"}]
    add_station(other, "Polsek Cikarang")
    while len(told) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert told == [{"station"}, {"station"}]
    other.close()
    database.close()
