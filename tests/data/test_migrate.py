"""The steps of the schema lead exactly to the tables of the code, wholly or not at all."""

import sqlite3
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import TypeDecorator

from rangkul.data import migrations
from rangkul.data.audit import note
from rangkul.data.certificate import Certificate
from rangkul.data.engine import Database, open_database
from rangkul.data.event import Event
from rangkul.data.officer import Officer
from rangkul.data.tables import metadata
from rangkul.data.types import now
from rangkul.errors import Problem

HAND_MADE = (
    "alembic_version", "search_fts", "search_number", "search_title", "search_trigrams", "search_words",
    "uq_certificate_event_", "uq_certificate_charter", "uq_score_",
)  # fmt: skip


STANDS_AT = migrations.HEAD


def other_type(context: MigrationContext, _seen: object, _column: object, found: object, ours: object) -> bool | None:
    """Our own column types are compared as what they are in this database."""
    if isinstance(ours, TypeDecorator):
        dialect = context.connection.dialect if context.connection else None
        assert dialect is not None
        made = ours.load_dialect_impl(dialect).compile(dialect)
        return made.split("(")[0] != found.compile(dialect).split("(")[0]  # type: ignore[attr-defined]
    return None


def test_the_steps_make_the_tables_of_the_code(database: Database) -> None:
    options = {
        "compare_type": other_type,
        "include_name": lambda name, _type, _parents: not str(name).startswith(HAND_MADE),
    }
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_a_forgotten_column_would_be_noticed(database: Database) -> None:
    with database.bulk() as session:
        session.execute(text("ALTER TABLE officer DROP COLUMN note"))
    with database.engine.connect() as connection:
        changes = compare_metadata(MigrationContext.configure(connection), metadata)
    assert any("note" in str(change) for change in changes)


def test_an_open_of_an_up_to_date_database_does_not_need_alembic(sqlite_url: str) -> None:
    import subprocess

    program = (
        "import sys; from rangkul.data.engine import open_database; open_database(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules or 'psycopg' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, sqlite_url], check=False).returncode == 0


def add_step(monkeypatch: pytest.MonkeyPatch, upgrade: object) -> None:
    """The program as it will be one step later."""
    steps = [*migrations.steps(), ("0099", SimpleNamespace(upgrade=upgrade))]
    monkeypatch.setattr(migrations, "steps", lambda: steps)
    monkeypatch.setattr(migrations, "NAMES", (*migrations.NAMES, "0099"))
    monkeypatch.setattr(migrations, "HEAD", "0099")


def add_colour() -> None:
    from alembic import op

    op.execute("ALTER TABLE officer ADD COLUMN colour VARCHAR(20)")


def test_an_older_database_is_backed_up_and_brought_up_to_date(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.session() as session:
        note(session, "printed", "sheet", "1")
    database.close()
    add_step(monkeypatch, add_colour)
    newer = open_database(database_url, backups=tmp_path / "backups")
    with newer.reading() as session:
        session.execute(text("SELECT colour FROM officer")).all()
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0099"
    newer.close()
    (copy,) = (tmp_path / "backups").iterdir()
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (STANDS_AT,)
        assert connection.execute("SELECT count(*) FROM audit").fetchone() == (1,)
    connection.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        add_colour()
        raise ZeroDivisionError

    database.close()
    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        add_step(patch, fail)
        open_database(database_url)
    again = open_database(database_url)
    with again.reading() as session:
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == migrations.HEAD
        assert "colour" not in list(session.execute(text("SELECT * FROM officer")).keys())
    again.close()


def test_a_step_that_breaks_a_reference_is_not_taken(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks() -> None:
        from alembic import op

        op.execute("INSERT INTO village_count VALUES ('nowhere', 'calon', 1)")

    with monkeypatch.context() as patch, pytest.raises(RuntimeError, match="broken reference"):
        add_step(patch, breaks)
        open_database(sqlite_url)
    open_database(sqlite_url).close()


def test_two_stations_that_open_an_empty_database_at_once(postgres_address: str, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    import psycopg

    with psycopg.connect(postgres_address, autocommit=True) as connection:
        connection.execute("CREATE DATABASE fresh TEMPLATE template0")
    urls = [f"sqlite:///{tmp_path / 'fresh.rangkul'}", postgres_address.replace("/postgres?", "/fresh?")]
    with ThreadPoolExecutor(4) as pool:
        for url in urls:
            for database in pool.map(open_database, [url] * 4):
                with database.reading() as session:
                    assert session.execute(text("SELECT count(*) FROM audit_head")).scalar() == 1
                database.close()


def test_a_person_has_one_valid_certificate_for_an_event(database: Database) -> None:
    today = date(2026, 11, 22)
    with database.session() as session:
        event = Event(number="K-1", type="rapat", title="Rapat", starts_on=today, ends_on=today, place="Aula")
        officer = Officer(name="Budi")
        session.add_all([event, officer])
    common = {"event_id": event.id, "officer_id": officer.id, "type": "peserta", "snapshot": {}, "template": "a", "template_version": 1}

    def issue(serial: str) -> Certificate:
        with database.session() as session:
            certificate = Certificate(serial=serial, seal="", issued_by="ani", **common)
            session.add(certificate)
        return certificate

    first = issue("1")
    with pytest.raises(Problem, match="already made"):
        issue("2")
    with database.session() as session:
        session.get_one(Certificate, first.id).revoked_at = now()
    issue("3")


def test_certificates_and_scores_of_before_stay_when_villages_and_sessions_come_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path / 'old.rangkul'}"
    steps = [pair for pair in migrations.steps() if pair[0] <= "0002"]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "steps", lambda: steps)
        patch.setattr(migrations, "HEAD", "0002")
        patch.setattr(migrations, "NAMES", ("0001", "0002"))
        older = open_database(url)
        with older.bulk() as session:
            for statement in OLD_ROWS:
                session.execute(text(statement))
        older.close()
    newer = open_database(url)
    with newer.reading() as session:
        assert session.execute(text("SELECT serial, seal, prints FROM certificate")).all() == [("001/SERT", "R1:X", 2)]
        assert session.execute(text("SELECT test, value FROM score")).all() == [("post", 85.0)]
    for statement in NOT_ALLOWED:
        with pytest.raises((IntegrityError, Problem)), newer.bulk() as session:
            session.execute(text(statement))
    newer.close()


OLD_ROWS = (
    "INSERT INTO event (id, number, type, title, starts_on, ends_on, place, status, earning, signers, version) "
    "VALUES (x'01', 'K-1', 'rapat', 'Rapat', '2026-11-22', '2026-11-22', 'Aula', 'selesai', '{}', '[]', 1)",
    "INSERT INTO officer (id, nrp, name, rank_order, active, version) VALUES (x'02', '80010000', 'BUDI', 0, 1, 1)",
    "INSERT INTO score (id, event_id, officer_id, test, value, version) VALUES (x'03', x'01', x'02', 'post', 85, 1)",
    "INSERT INTO certificate "
    "(id, event_id, officer_id, type, serial, snapshot, template, template_version, seal, issued_at, issued_by, prints) "
    "VALUES (x'04', x'01', x'02', 'peserta', '001/SERT', '{}', 'bawaan', 1, 'R1:X', '2026-11-22 00:00:00', 'siti', 2)",
)
NOT_ALLOWED = (
    "INSERT INTO score (id, event_id, officer_id, test, value, version) VALUES (x'05', x'01', x'02', 'post', 90, 1)",
    "INSERT INTO score (id, event_id, officer_id, test, value, version) VALUES (x'05', x'01', x'02', 'pre', 101, 1)",
    "UPDATE certificate SET officer_id = NULL",
    "INSERT INTO certificate "
    "(id, event_id, officer_id, type, serial, snapshot, template, template_version, seal, issued_at, issued_by, prints) "
    "VALUES (x'06', x'01', x'02', 'peserta', '002/SERT', '{}', 'bawaan', 1, 'R1:X', '2026-11-22 00:00:00', 'siti', 0)",
)
