"""Copies all rows from one database into an empty other one, whichever of the two kinds they are."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import TableClause, column, func, insert, inspect, select, text, update
from sqlalchemy import table as plain_table
from sqlalchemy.orm import Session

from rangkul.data.migrate import found_step, migrate
from rangkul.data.search import GROUPS, WORDS
from rangkul.data.tables import metadata
from rangkul.errors import Problem

if TYPE_CHECKING:
    from rangkul.data.engine import Database

Progress = Callable[[int, int, str], None]
_CHUNK = 5_000


def copy_into_file(database: "Database", file: Path, progress: Progress | None) -> None:
    """Everything of one moment into a new SQLite file."""
    from rangkul.data.engine import connect

    target = connect(f"sqlite:///{file}")
    try:
        migrate(target, until=found_step(database))
        _copy(database, target, progress)
        _leave_wal(target)
    finally:
        target.close()


def copy_from_file(file: Path, database: "Database", progress: Progress | None) -> None:
    """A backup into an empty database."""
    from rangkul.data.engine import connect

    source = connect(f"sqlite:///{file}")
    try:
        _copy(source, database, progress)
        _leave_wal(source)
    finally:
        source.close()


def _copy(source: "Database", target: "Database", progress: Progress | None) -> None:
    with source.reading() as reader, target.bulk() as writer:
        tables = _tables(reader)
        for table in tables:
            if table.name != "audit_head" and writer.execute(select(func.count()).select_from(table)).scalar_one():
                raise Problem("The database already holds data; restore into an empty one.")
        for done, table in enumerate(tables):
            if progress:
                progress(done, len(tables), table.name)
            _copy_table(reader, writer, table)
        if target.dialect == "sqlite":
            for group, condition in GROUPS.items():
                entries = f"SELECT id, {WORDS} FROM search_entry WHERE {condition}"  # noqa: S608 - constants
                writer.execute(text(f"INSERT INTO search_fts_{group} (rowid, words) {entries}"))
        else:
            writer.execute(text("SELECT setval('search_entry_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM search_entry))"))


def _tables(reader: Session) -> list[TableClause]:
    """The tables of the code with the columns that the source has: before a migration it is a step behind."""
    schema = inspect(reader.connection())
    present = set(schema.get_table_names())
    tables: list[TableClause] = []
    for table in metadata.sorted_tables:
        if table.name in present:
            names = {found["name"] for found in schema.get_columns(table.name)}
            tables.append(plain_table(table.name, *(column(c.name, c.type) for c in table.c if c.name in names)))
    return tables


def _copy_table(reader: Session, writer: Session, table: TableClause) -> None:
    if table.name == "audit_head":
        head = reader.execute(select(table)).mappings().one()
        writer.execute(update(table).values(**head))
        return
    query = select(table)
    if table.name == "attendance":  # an annulling mark after the mark that it annuls
        query = query.order_by(table.c.recorded_at, table.c.id)
    rows = reader.execute(query, execution_options={"yield_per": _CHUNK}).mappings()
    for chunk in rows.partitions():
        writer.connection().execute(insert(table), [dict(row) for row in chunk])


def _leave_wal(database: "Database") -> None:
    """One file again, without a -wal beside it."""
    database.engine.dispose()
    connection = database.engine.raw_connection()
    connection.cursor().execute("PRAGMA journal_mode=DELETE")
    connection.close()
