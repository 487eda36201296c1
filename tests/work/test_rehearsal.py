"""A rehearsal of the door: everything works as at the door, and nothing of it reaches the branch's database."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from rangkul.data.engine import Database
from rangkul.work.attendance import present
from rangkul.work.check_in import check_in
from rangkul.work.door import roll_of
from rangkul.work.events import get_event
from rangkul.work.marks import add_guest, annul
from rangkul.work.rehearsal import rehearse
from work.small_event import TODAY, later, make_event, make_officers


def everything(database: Database) -> dict[str, str]:
    """Each table's rows as one hash; the audit trail and its head among them."""
    with database.reading() as session:
        tables = sorted(table.name for table in database.tables.sorted_tables)
        rows = {name: sorted(repr(tuple(row)) for row in session.execute(text(f'SELECT * FROM "{name}"'))) for name in tables}
    return {name: hashlib.sha256("\n".join(found).encode()).hexdigest() for name, found in rows.items()}


def test_a_rehearsal_leaves_no_trace(database: Database, open_station: Callable[[str], Database]) -> None:
    with database.session() as session:
        event = make_event(session, make_officers(session, 5), came=2)
    before, file = everything(database), bytes_of(database)
    with open_station("meja 2").reading() as session:  # a session that cannot write
        rehearsal = rehearse(session, event.id, "ani", "latihan")
    with rehearsal.database.session() as session:
        copy = get_event(session, event.id)
        assert present(session, [copy.session(1).key]) == []  # begins with an empty room
        answer = check_in(session, copy, "80010000", at=later(event, 40), session_number=1)
        assert (answer.result, answer.late_minutes) == ("in", 40)
        add_guest(session, copy, "Ibu Lurah", session_number=1)
        assert answer.mark_id is not None
        annul(session, answer.mark_id, "hanya latihan")
        assert (roll_of(session, copy, 1, TODAY).officers, roll_of(session, copy, 1, TODAY).guests) == (0, 1)
    folder = rehearsal.database.path
    rehearsal.close()
    assert folder is not None and not folder.parent.exists()
    assert everything(database) == before
    assert bytes_of(database) == file


def bytes_of(database: Database) -> bytes:
    """The file of an SQLite database, byte for byte."""
    if database.path is None:
        return b""
    return b"".join(Path(f"{database.path}{rest}").read_bytes() for rest in ("", "-wal") if Path(f"{database.path}{rest}").exists())
