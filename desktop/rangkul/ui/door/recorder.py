"""Stores marks beside the window, one after another in the order they came; what it answers is committed."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from rangkul.data.failures import passes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.data.engine import Database


TURNS = 5  # so often a step is tried while others are in the way; each waits up to ten seconds for the database


@dataclass(eq=False)
class Job:
    function: "Callable[[Session], Any]"
    then: Callable[[Any], None]
    failed: Callable[[Exception], None]
    result: Any = None
    error: Exception | None = None


class Recorder(QObject):
    """`record(function, then, failed)`: one transaction each; `then` hears of it on the main thread after the commit.

    `serial` stores in place, for tests that want no threads.
    """

    _stored = Signal(object)

    def __init__(self, database: "Database", serial: bool = False) -> None:
        super().__init__()
        self.database, self.serial = database, serial
        self.waiting = 0
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._stored.connect(self._deliver)

    def record(self, function: "Callable[[Session], Any]", then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        job = Job(function, then, failed)
        self.waiting += 1
        if self.serial:
            self._work(job)
            self._deliver(job)
        else:
            self._pool.start(partial(self._run, job))

    def _work(self, job: Job) -> None:
        """Where another station only was in the way, the mark waits its turn: each carries its own number, so none is made twice."""
        for turn in range(TURNS):
            job.error = None
            try:
                with self.database.session() as session:
                    job.result = job.function(session)
            except Exception as error:  # told to whoever stands at the door
                job.error = error
            if job.error is None or not passes(job.error) or turn == TURNS - 1:
                return
            time.sleep(random.uniform(0.01, 0.05))

    def _run(self, job: Job) -> None:
        self._work(job)
        self._stored.emit(job)

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self.waiting -= 1
        if job.error is None:
            job.then(job.result)
        else:
            job.failed(job.error)

    def close(self) -> None:
        """Returns when everything accepted is stored."""
        self._pool.waitForDone()
