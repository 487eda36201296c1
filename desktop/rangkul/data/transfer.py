"""Copies all rows from one database into an empty other one, whichever of the two kinds they are."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Table, func, insert, select, text, update
from sqlalchemy.orm import Session

from rangkul.data.audit import AuditHead
from rangkul.data.search import GROUPS, WORDS
from rangkul.data.tables import metadata
from rangkul.errors import Problem

if TYPE_CHECKING:
    from rangkul.data.engine import Database

Progress = Callable[[int, int, str], None]
_CHUNK = 5_000


def copy_into_file(database: "Database", file: Path, progress: Progress | None) -> None:
    """Everything of one moment into a new SQLite file."""
    from rangkul.data.engine import open_database

    target = open_database(f"sqlite:///{file}")
    try:
        _copy(database, target, progress)
        _leave_wal(target)
    finally:
        target.close()


def copy_from_file(file: Path, database: "Database", progress: Progress | None) -> None:
    """A backup into an empty database."""
    from rangkul.data.engine import open_database

    source = open_database(f"sqlite:///{file}")
    try:
        _copy(source, database, progress)
        _leave_wal(source)
    finally:
        source.close()


def _copy(source: "Database", target: "Database", progress: Progress | None) -> None:
    tables = metadata.sorted_tables
    with source.reading() as reader, target.bulk() as writer:
        if any(writer.execute(select(func.count()).select_from(table)).scalar_one() for table in tables if table.name != "audit_head"):
            raise Problem("The database already holds data; restore into an empty one.")
        for done, table in enumerate(tables):
            if progress:
                progress(done, len(tables), table.name)
            _copy_table(reader, writer, table)
        if target.dialect == "sqlite":
            for group, condition in GROUPS.items():
                statement = f"INSERT INTO search_fts_{group} (rowid, words) SELECT id, {WORDS} FROM search_entry WHERE {condition}"  # noqa: S608 - constants
                writer.execute(text(statement))
        else:
            writer.execute(text("SELECT setval('search_entry_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM search_entry))"))


def _copy_table(reader: Session, writer: Session, table: Table) -> None:
    if table.name == "audit_head":
        writer.execute(update(AuditHead).values(**reader.execute(select(table)).mappings().one()))
        return
    order = [table.c.recorded_at, table.c.id] if table.name == "attendance" else list(table.primary_key)  # an annulling mark after its mark
    rows = reader.execute(select(table).order_by(*order), execution_options={"yield_per": _CHUNK}).mappings()
    for chunk in rows.partitions():
        writer.connection().execute(insert(table), [dict(row) for row in chunk])


def _leave_wal(database: "Database") -> None:
    """One file again, without a -wal beside it."""
    database.engine.dispose()
    connection = database.engine.raw_connection()
    connection.cursor().execute("PRAGMA journal_mode=DELETE")
    connection.close()
