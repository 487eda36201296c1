"""The trail holds who did what, keeps no secret, and shows any tampering."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.audit import Audit, AuditHead, note, verify
from rangkul.data.engine import Database, open_database
from rangkul.data.event import Event, EventSession, Guest, PrintRun
from rangkul.data.types import now
from rangkul.data.village import District, Station, Village
from rangkul.data.worker import Worker
from rangkul.rules.message import Message

UNLOCK = {
    "sqlite": ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"],
    "postgresql": ["ALTER TABLE audit DISABLE TRIGGER audit_append_only"],
}


def trail(database: Database) -> list[Audit]:
    with database.reading() as session:
        return list(session.scalars(select(Audit).order_by(Audit.number)))


def first_broken(database: Database) -> int | None:
    with database.reading() as session:
        return verify(session)


def add_village(session: Session) -> Village:
    session.add(District(code="32.16.01", name="Setu", regency_code="32.16"))
    village = Village(code="32.16.01.2001", name="Ciledug", type="desa", district_code="32.16.01")
    session.add(village)
    session.flush()
    return village


def test_new_changed_and_removed_rows_are_written_with_who_and_where(database: Database) -> None:
    with database.session() as session:
        add_village(session)
    with database.session() as session:
        session.get_one(Village, "32.16.01.2001").target = 120
    with database.session() as session:
        session.delete(session.get_one(Village, "32.16.01.2001"))
    rows = [row for row in trail(database) if row.kind == "village"]
    assert [row.action for row in rows] == ["new", "changed", "removed"]
    assert {(row.account, row.station, row.key) for row in rows} == {("ani", "meja 1", "32.16.01.2001")}
    assert rows[0].changes["name"] == [None, "Ciledug"]
    assert rows[1].changes == {"target": [100, 120]}
    assert rows[2].changes["target"] == [120, None]
    assert first_broken(database) is None


def test_a_save_without_a_change_writes_nothing(database: Database) -> None:
    with database.session() as session:
        add_village(session)
    before = len(trail(database))
    with database.session() as session:
        session.get_one(Village, "32.16.01.2001").name = "Ciledug"
    assert len(trail(database)) == before


def test_several_flushes_of_one_session_are_all_written_in_order(database: Database) -> None:
    with database.session() as session:
        village = add_village(session)
        for target in (110, 120):
            village.target = target
            session.flush()
    assert [row.changes.get("target") for row in trail(database)[-3:]] == [[None, 100], [100, 110], [110, 120]]


def test_a_rolled_back_savepoint_leaves_no_trace(database: Database) -> None:
    with database.session() as session:
        add_village(session)
        nested = session.begin_nested()
        session.add(Station(name="Polsek Setu"))
        session.flush()
        nested.rollback()
        with session.begin_nested():
            session.add(Station(name="Polsek Cikarang"))
    assert [row.kind for row in trail(database)] == ["district", "village", "station"]
    assert first_broken(database) is None


def test_numbers_of_persons_are_masked_and_documents_hashed(database: Database) -> None:
    with database.session() as session:
        village = add_village(session)
        worker = Worker(nik="3216061505909001", kk="3216060101209002", name="Budi", name_key="budi", village_code=village.code)
        event = Event(number="K-1", type="rapat", title="Rapat", starts_on=date(2026, 11, 22), ends_on=date(2026, 11, 22), place="Aula")
        session.add_all([worker, event])
        session.flush()
        worker.nik = "3216061505909003"
        event.note = "x" * 5000
        part = EventSession(event_id=event.id, number=1, title="Pagi", starts_at=now(), ends_at=now())
        session.add(part)
        session.flush()
        sheets = {"pages": 1, "people": 1, "pdf": b"secret", "map": {"box": "secret"}, "sha256": ""}
        session.add(PrintRun(code="A1", event_id=event.id, session_id=part.id, account="ani", **sheets))
    with database.reading() as session:
        everything = str(session.execute(text("SELECT * FROM audit")).all())
    assert "321606******9001" in everything
    assert "321606******9003" in everything
    assert "3216061505909001" not in everything
    assert "3216060101209002" not in everything
    assert "secret" not in everything
    assert "x" * 100 not in everything


def test_a_note_tells_of_what_no_row_shows(database: Database) -> None:
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    with database.session() as session:
        note(session, "nik.viewed", "worker", "k1")
        note(
            session, "import.applied", "batch", "IMP-1", {"new": 12, "rate": 1e22, "day": date(2026, 11, 22)},
            summary=Message("{count} workers taken in.", {"count": 12}), announces=("worker", "batch"),
        )  # fmt: skip
    first, second = trail(database)
    assert (first.action, first.changes, first.summary) == ("nik.viewed", {}, None)
    assert second.changes == {"new": 12, "rate": 1e22, "day": "2026-11-22"}
    assert second.summary == {"template": "{count} workers taken in.", "values": {"count": 12}}
    assert told == [{"worker", "batch"}]
    assert first_broken(database) is None


@pytest.mark.parametrize("statement", ["UPDATE audit SET account = 'x'", "DELETE FROM audit", "DELETE FROM audit_head"])
def test_the_trail_cannot_be_changed(database: Database, statement: str) -> None:
    with database.session() as session:
        note(session, "printed", "sheet", "1")
    with pytest.raises(DBAPIError, match="audit"), database.session() as session:
        session.execute(text(statement))


@pytest.mark.parametrize("statement", ["UPDATE attendance SET mark = 'in'", "DELETE FROM attendance"])
def test_marks_cannot_be_changed(database: Database, statement: str) -> None:
    today = date(2026, 11, 22)
    with database.session() as session:
        event = Event(number="K-1", type="rapat", title="Rapat", starts_on=today, ends_on=today, place="Aula")
        session.add(event)
        session.flush()
        part = EventSession(event_id=event.id, number=1, title="Pagi", starts_at=now(), ends_at=now())
        guest = Guest(event_id=event.id, name="Ani")
        session.add_all([part, guest])
        session.flush()
        session.add(
            Attendance(
                session_id=part.id, guest_id=guest.id, mark="out", happened_at=now(), source="scan", station="", account="", nonce=uuid4()
            )
        )
    with pytest.raises(DBAPIError, match="attendance is append-only"), database.session() as session:
        session.execute(text(statement))


def test_four_stations_write_one_unbroken_chain(open_station: Callable[[str], Database]) -> None:
    import threading

    def write(database: Database) -> None:
        for number in range(15):
            with database.session() as session:
                note(session, "printed", "sheet", number)
                note(session, "printed", "certificate", number)

    databases = [open_station(f"meja {number}") for number in range(4)]
    threads = [threading.Thread(target=write, args=(database,)) for database in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = trail(databases[0])
    assert [row.number for row in rows] == list(range(1, 121))
    assert first_broken(databases[0]) is None


# --- tampering ------------------------------------------------------------------------------------------------------

ROWS = 12
FORGERIES = {
    "at": "2020-01-01 00:00:00", "account": "someone", "station": "else", "action": "new", "kind": "worker", "key": "other",
    "summary": '{"template":"x","values":{}}', "changes": '{"new":13}', "previous": "f" * 64, "hash": "f" * 64,
}  # fmt: skip


@pytest.fixture
def written(database: Database) -> Database:
    with database.session() as session:
        for number in range(1, ROWS + 1):
            note(session, "import.applied", "batch", f"IMP-{number}", {"new": 12})
    with database.session() as session:
        for statement in UNLOCK[database.dialect]:
            session.execute(text(statement))
    return database


def tampered(database: Database, *statements: str) -> int | None:
    """The first broken number after these statements, which are then forgotten."""
    with database.engine.connect() as connection, Session(connection) as session:
        for statement in statements:
            session.connection().exec_driver_sql(statement)
        found = verify(session)
        session.rollback()
    return found


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(1, ROWS), column=st.sampled_from(sorted(FORGERIES)))
def test_any_edited_value_is_found_at_its_row(written: Database, number: int, column: str) -> None:
    assert tampered(written, f"UPDATE audit SET {column} = '{FORGERIES[column]}' WHERE number = {number}") == number


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.sets(st.integers(1, ROWS), min_size=1))
def test_any_removed_row_is_found(written: Database, gone: set[int]) -> None:
    numbers = ", ".join(map(str, gone))
    assert tampered(written, f"DELETE FROM audit WHERE number IN ({numbers})") == min(gone)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=st.sets(st.integers(1, ROWS), min_size=2, max_size=2))
def test_any_two_swapped_rows_are_found(written: Database, pair: set[int]) -> None:
    one, two = sorted(pair)
    moves = ((one, 999), (two, one), (999, two))
    assert tampered(written, *(f"UPDATE audit SET number = {to} WHERE number = {old}" for old, to in moves)) == one


def test_a_row_added_or_cut_off_with_a_forged_end_is_found(written: Database) -> None:
    with written.reading() as session:
        assert verify(session) is None
        head = session.scalars(select(AuditHead)).one()
    assert head.number == ROWS
    copy = "INSERT INTO audit SELECT 13, at, account, station, action, kind, key, summary, changes, hash, hash FROM audit WHERE number = 12"
    assert tampered(written, copy) == 13
    assert tampered(written, "UPDATE audit_head SET number = 11") is not None
    assert tampered(written, "UPDATE audit_head SET hash = 'x'") is not None


def test_the_chain_says_the_same_on_another_connection(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.session() as session:
        note(session, "printed", "sheet", "é \U0001f600 \n '", {"a": [1, 2.5, None, True]})
    database.close()
    again = open_database(sqlite_url)
    assert first_broken(again) is None
    again.close()
