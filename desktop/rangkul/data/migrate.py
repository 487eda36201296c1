"""Brings a database's schema up to this program, after a backup; refuses a database that is newer than the program."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from rangkul.data import migrations
from rangkul.errors import Problem
from rangkul.rules.dates import WIB

if TYPE_CHECKING:
    from rangkul.data.engine import Database


_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
}


def bring_up_to_date(database: "Database", backups: Path | None) -> None:
    """Costs one small query when there is nothing to do; Alembic is imported only for a change."""
    found = found_step(database)
    if found == migrations.HEAD:
        return
    if found is not None:
        if found not in migrations.NAMES:
            raise Problem("This database was used by a newer Rangkul (step {step}); install the newest version first.", step=found)
        if backups is not None:
            _backup_first(database, backups, found)
    migrate(database)


def found_step(database: "Database") -> str | None:
    """The step the database stands at; None when it is empty."""
    with database.reading() as session:
        tables = set(session.scalars(text(_TABLES[database.dialect])))
        if "alembic_version" in tables:
            return session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if tables - {"spatial_ref_sys"}:
        raise Problem("This database belongs to another program; choose another file or an empty database.")
    return None


def _backup_first(database: "Database", backups: Path, found: str) -> None:
    from rangkul.data.backup import backup

    stamp = datetime.now(WIB).strftime("%Y-%m-%d %H%M%S")
    backup(database, backups / f"rangkul {stamp} before step {found} to {migrations.HEAD}.rangkul")


def migrate(database: "Database", until: str | None = None) -> None:
    """All missing steps in one transaction, or those up to an older one."""
    with database.bulk() as session:
        _lock(session.connection())
        _take_steps(session.connection(), until or migrations.HEAD)


def rest_foreign_keys(connection: Connection, rest: bool) -> None:
    """SQLite heeds this only outside of a transaction."""
    if connection.dialect.name == "sqlite" and not connection.invalidated:
        cursor = connection.connection.cursor()
        cursor.execute(f"PRAGMA foreign_keys={'OFF' if rest else 'ON'}")
        cursor.close()


def check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()):
        raise RuntimeError(f"a broken reference was left behind: {broken}")


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(727465)"))


def _take_steps(connection: Connection, until: str) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    connection.execute(text("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    done = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    missing = [pair for pair in migrations.steps() if pair[0] <= until and (done is None or pair[0] > done)]
    with Operations.context(MigrationContext.configure(connection)):
        for _name, step in missing:
            step.upgrade()
    if missing:
        connection.execute(text("DELETE FROM alembic_version"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": missing[-1][0]})
