"""Learns that another process or station has committed: a counter in SQLite, LISTEN in PostgreSQL."""

import logging
import threading
import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine

if TYPE_CHECKING:
    from rangkul.data.engine import Database


class FileWatch:
    """SQLite counts the commits of other connections; asking is one read of a page in memory."""

    def __init__(self, engine: Engine) -> None:
        self._connection: Any = engine.raw_connection()
        self._connection.detach()
        self._seen = self._count()

    def moved(self) -> bool:
        """Whether anyone has committed since the last call."""
        before, self._seen = self._seen, self._count()
        return before != self._seen

    def close(self) -> None:
        self._connection.close()

    def _count(self) -> int:
        cursor = self._connection.cursor()
        count = int(cursor.execute("PRAGMA data_version").fetchone()[0])
        cursor.close()
        return count


class Listening:
    """A thread with a connection of its own; after a lost connection it comes back and tells what it missed."""

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._stop = threading.Event()
        self.ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="changes of other stations", daemon=True)
        self._thread.start()
        self.ready.wait(5)

    def moved(self) -> bool:
        """Never to be asked: it tells by itself."""
        return False

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)

    def _run(self) -> None:
        missed = False
        while not self._stop.is_set():
            try:
                self._listen(missed)
            except Exception as error:  # the edge of this thread: whatever happens, the stations keep hearing each other
                logging.getLogger(__name__).warning("listening for changes stopped: %s", error)
                self._stop.wait(3)
            missed = True

    def _listen(self, missed: bool) -> None:
        import psycopg

        address = self._database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True, application_name="Rangkul listens", connect_timeout=8) as connection:
            connection.execute("LISTEN rangkul")
            self.ready.set()
            if missed:
                self._database.catch_up()
            asked = time.monotonic()
            while not self._stop.is_set():
                for notice in connection.notifies(timeout=0.2):
                    self._hear(notice.payload)
                if time.monotonic() - asked > 10:  # notices a cable that was pulled
                    connection.execute("SELECT 1")
                    asked = time.monotonic()

    def _hear(self, payload: str) -> None:
        sender, *kinds = payload.split(",")
        if sender != self._database.sender:
            self._database.tell(frozenset(kinds))
