"""Opens the database and lends sessions: one button, one session, one transaction."""

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, event, make_url, select
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from rangkul.data import changes, tables
from rangkul.data.audit import AuditHead
from rangkul.data.base import Base
from rangkul.data.failures import StaleEdit, in_words
from rangkul.data.migrate import bring_up_to_date, check_foreign_keys, rest_foreign_keys
from rangkul.errors import Problem

__all__ = ["Database", "StaleEdit", "expect_version", "open_database"]

Listener = Callable[[frozenset[str]], None]


class Database:
    """An open database. `account` and `station` are who works here; the next session writes them into the trail."""

    def __init__(self, url: URL, engine: Engine, account: str, station: str) -> None:
        self.url, self.engine, self.account, self.station = url, engine, account, station
        self.tables = tables.metadata  # all of them, so that every reference finds its table
        self.dialect = engine.dialect.name
        self.sender = uuid4().hex
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        self._readers = sessionmaker(_reading(engine), expire_on_commit=False, autoflush=False)
        changes.listen(self._sessions)
        self._listeners: list[Listener] = []
        self._told: dict[str, int] = {}
        self._watch: Any = None

    @property
    def path(self) -> Path | None:
        """The file of an SQLite database."""
        return Path(self.url.database) if self.dialect == "sqlite" and self.url.database else None

    @contextmanager
    def session(self) -> Generator[Session]:
        """A session that writes: commits at the end, rolls back on any exception, then tells what changed."""
        info = {"account": self.account, "station": self.station, "sender": self.sender}
        with in_words():
            session = self._sessions(info=info)
            try:
                yield session
                session.commit()
            except StaleDataError as error:
                session.rollback()
                raise self._stale(session) from error
            except BaseException:
                session.rollback()
                raise
            finally:
                session.close()
        done = changes.pending(session)
        self._told.update(done.told)
        self.tell(frozenset(done.kinds))

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session that sees one moment of the database and takes no lock; writing through it fails."""
        with in_words(), self._readers(info={"account": self.account, "station": self.station}) as session:
            yield session

    @contextmanager
    def bulk(self) -> Generator[Session]:
        """A writing session for copying whole databases: references are checked at the end, no trail is written."""
        with in_words(), self.engine.connect() as connection:
            rest_foreign_keys(connection, True)
            try:
                with connection.begin(), Session(connection, autoflush=False) as session:
                    yield session
                    check_foreign_keys(connection)
            finally:
                rest_foreign_keys(connection, False)

    def on_change(self, listener: Listener) -> None:
        """Calls the listener after each commit with the kinds of things changed, in the thread that learned of it.

        Commits of other stations are told at once on PostgreSQL; on SQLite whenever `poll` is called.
        """
        self._listeners.append(listener)
        if self._watch is None:
            self._told = self._read_told()
            self._watch = self._start_watching()

    def tell(self, kinds: frozenset[str]) -> None:
        for listener in self._listeners if kinds else ():
            try:
                listener(kinds)
            except Exception:  # the edge: what was committed stays committed, whatever a page makes of it
                logging.getLogger(__name__).exception("telling of a change failed")

    def poll(self) -> None:
        """Tells what other processes have committed since; costs some microseconds when nothing was."""
        if self._watch is not None and self._watch.moved():
            self.catch_up()

    def catch_up(self) -> None:
        """Tells the kinds whose count in the trail's head has moved."""
        told = self._read_told()
        news = frozenset(kind for kind, count in told.items() if count != self._told.get(kind))
        self._told = told
        self.tell(news)

    def close(self) -> None:
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self.engine.dispose()

    def _read_told(self) -> dict[str, int]:
        with self.reading() as session:
            return dict(session.scalars(select(AuditHead.told)).one())

    def _start_watching(self) -> Any:
        from rangkul.data import watch

        return watch.FileWatch(self.engine) if self.dialect == "sqlite" else watch.Listening(self)

    def _stale(self, session: Session) -> StaleEdit:
        """Finds the row that was edited elsewhere and reads what is stored there now."""
        with self.reading() as fresh:
            for touched in changes.pending(session).touched:
                row: Any = fresh.get(touched.mapper.class_, touched.identity)
                if row is None or row.version != touched.version:
                    return _stale_edit(touched.mapper.class_.__tablename__, touched.identity, touched.changes, row)
        return StaleEdit("", "", {}, None)


def expect_version(row: Any, version: int) -> None:
    """Refuses an edit that began on another version of the row than the one now stored."""
    if row.version != version:
        raise _stale_edit(row.__tablename__, tuple(row.__mapper__.primary_key_from_instance(row)), {}, row)


def _stale_edit(kind: str, identity: tuple[Any, ...], ours: dict[str, list[object]], row: Base | None) -> StaleEdit:
    theirs = None if row is None else {
        attribute.key: row.__dict__[attribute.key] for attribute in row.__mapper__.column_attrs if attribute.key in row.__dict__
    }  # fmt: skip
    return StaleEdit(kind, "/".join(map(str, identity)), ours, theirs)


def open_database(url: str, *, backups: Path | None = None, account: str = "", station: str = "") -> Database:
    """Opens, and where needed creates or brings up to date, the database behind `url`.

    `sqlite:///path` or `postgresql://…`. An existing database is copied into `backups` before its schema is changed.
    """
    database = connect(url, account, station)
    try:
        with in_words():
            bring_up_to_date(database, backups)
    except BaseException:
        database.close()
        raise
    return database


def connect(url: str, account: str = "", station: str = "") -> Database:
    """The database behind `url` as it is, whatever its schema."""
    place = _place(url)
    engine = _sqlite(place) if place.get_backend_name() == "sqlite" else _postgresql(place, station)
    return Database(place, engine, account, station)


def _place(url: str) -> URL:
    try:
        place = make_url(url)
        backend = place.get_backend_name()
    except Exception as error:
        raise Problem("“{url}” is no address of a database; it begins with sqlite:/// or postgresql://.", url=url) from error
    if backend == "postgres":
        backend = "postgresql"
    if backend == "postgresql":
        return place.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or not place.database:
        raise Problem("“{url}” is no address of a database; it begins with sqlite:/// or postgresql://.", url=url)
    return place


def _sqlite(place: URL) -> Engine:
    from sqlalchemy import create_engine

    path = Path(place.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("The folder {folder} cannot be made: {reason}.", folder=str(path.parent), reason=error.strerror) from error
    engine = create_engine(place, connect_args={"timeout": 10})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, see _begin_sqlite
    for pragma in (
        "busy_timeout=10000", "foreign_keys=ON", "synchronous=FULL", "cache_size=-65536", "temp_store=MEMORY",
        "mmap_size=2147418112", "journal_size_limit=67108864",  # mapped to the last page: a reader copies nothing
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: Connection) -> None:
    """Writers queue up at BEGIN IMMEDIATE; readers see their moment and can write nothing."""
    reading = connection.get_execution_options().get("reading", False)
    if connection.info.get("reading", False) != reading:
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reading else 'OFF'}")
        connection.info["reading"] = reading
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _postgresql(place: URL, station: str) -> Engine:
    from sqlalchemy import create_engine

    return create_engine(
        place,
        pool_pre_ping=True,
        connect_args={
            "application_name": f"Rangkul {station}".strip(),
            "connect_timeout": 8,
            "options": "-c timezone=UTC -c statement_timeout=120s -c lock_timeout=15s",
            "keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 20_000,
        },
    )  # fmt: skip


def _reading(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reading=True)
    return engine.execution_options(reading=True, isolation_level="REPEATABLE READ", postgresql_readonly=True)
