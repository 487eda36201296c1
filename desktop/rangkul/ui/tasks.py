"""Work beside the window: plain functions run in a pool, their answers arrive on the main thread."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from rangkul.errors import Cancelled

Progress = Callable[[int, int, str], None]


@dataclass(eq=False)
class Task:
    """One piece of work under way, as the top row shows it."""

    function: Callable[[Progress], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    title: str
    owner: QObject | None
    turn: tuple[int, str, int] | None  # owner, key and how many-eth: an older answer is dropped
    done: int = 0
    total: int = 0
    text: str = ""
    cancelled: bool = False
    told_at: float = 0.0
    result: Any = None
    error: Exception | None = None
    started_at: float = field(default_factory=time.monotonic)

    def cancel(self) -> None:
        """Asks the work to stop at its next step; nothing half done remains, because its transaction is rolled back."""
        self.cancelled = True


class Tasks(QObject):
    """Runs functions beside the window. `serial` runs them at once, in place, for tests that want no threads."""

    changed = Signal()
    _finished = Signal(object)
    _progressed = Signal(object)

    def __init__(self, on_error: Callable[[Exception], None], serial: bool = False) -> None:
        super().__init__()
        self.on_error, self.serial = on_error, serial
        self.running: list[Task] = []
        self._turns: dict[tuple[int, str], int] = {}
        self._collected_at = time.monotonic()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(3)  # four that hold the GIL make the window tick 67 ms late, three do not
        self._finished.connect(self._deliver)
        self._progressed.connect(self._tell)
        self._sweeper = QTimer(self)
        self._sweeper.timeout.connect(self._collect)
        if not serial:
            gc.disable()  # a collection on a worker thread could destroy Qt objects there
            self._sweeper.start(5_000)

    def run(
        self, function: Callable[[Progress], Any], then: Callable[[Any], None] | None = None, *, title: str = "",
        owner: QObject | None = None, key: str | None = None, failed: Callable[[Exception], None] | None = None,
    ) -> Task:  # fmt: skip
        """Runs `function(progress)`; `then(result)` on the main thread, unless the owner is gone or, with a `key`, asked again since."""
        turn = None
        if key is not None:
            place = (id(owner), key)
            self._turns[place] = self._turns.get(place, 0) + 1
            turn = (*place, self._turns[place])
        task = Task(function, then, failed, title, owner, turn)
        self.running.append(task)
        if self.serial:
            self._work(task)
            self._deliver(task)
        else:
            self._pool.start(_Job(self, task))
            self.changed.emit()
        return task

    def _work(self, task: Task) -> None:
        def progress(done: int, total: int, text: str = "") -> None:
            if task.cancelled:
                raise Cancelled
            task.done, task.total, task.text = done, total, text
            now = time.monotonic()
            if now - task.told_at > 0.1 and not self.serial:
                task.told_at = now
                self._progressed.emit(task)

        try:
            task.result = task.function(progress)
        except Exception as error:
            task.error = error

    @Slot(object)
    def _tell(self, task: Task) -> None:
        if task in self.running:
            self.changed.emit()

    @Slot(object)
    def _deliver(self, task: Task) -> None:
        if task in self.running:
            self.running.remove(task)
        self.changed.emit()
        if task.owner is not None and not isValid(task.owner):
            return
        if task.turn is not None and self._turns.get(task.turn[:2]) != task.turn[2]:
            return
        if task.error is None:
            if task.then is not None:
                task.then(task.result)
        elif isinstance(task.error, Cancelled) and task.failed is None:
            pass
        elif task.failed is not None:
            task.failed(task.error)
        else:
            self.on_error(task.error)

    @Slot()
    def _collect(self) -> None:
        """At quiet moments, and once a minute even while work is under way."""
        if not self.running or time.monotonic() - self._collected_at > 60:
            self._collected_at = time.monotonic()
            gc.collect()

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Until everything that runs has ended (its answers are delivered by the event loop)."""
        return self._pool.waitForDone(milliseconds)

    def close(self) -> None:
        """Asks all work to stop, and waits for it."""
        for task in self.running:
            task.cancel()
            task.then = None
            task.failed = _nothing
        self._sweeper.stop()
        self.wait()
        if not self.serial:
            gc.enable()


def _nothing(error: Exception) -> None:
    """Nobody is there any more to hear of it."""


class _Job(QRunnable):
    """Carries a task to a thread; owns neither signals nor widgets."""

    def __init__(self, tasks: Tasks, task: Task) -> None:
        super().__init__()
        self.tasks, self.task = tasks, task

    def run(self) -> None:
        self.tasks._work(self.task)  # pyright: ignore[reportPrivateUsage] - the runner's other half
        if isValid(self.tasks):
            self.tasks._finished.emit(self.task)  # pyright: ignore[reportPrivateUsage]
