"""Work beside the window: answers on the main thread, only the newest, stopped when asked, waited for at the end."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from rangkul.errors import Cancelled, Problem
from rangkul.ui.tasks import Progress, Tasks


@pytest.fixture
def refused() -> list[Exception]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, refused: list[Exception]) -> Iterator[Tasks]:
    tasks = Tasks(refused.append)
    yield tasks
    tasks.close()


def answer(value: object) -> Callable[[Progress], object]:
    return lambda progress: value


def test_the_work_runs_beside_and_the_answer_arrives_on_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(threading.get_ident())
        return 7

    def then(result: int) -> None:
        threads.extend((threading.get_ident(), result))

    tasks.run(work, then)
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert threads[0] != threading.get_ident()
    assert threads[1:] == [threading.get_ident(), 7]
    assert tasks.running == []


def test_only_the_newest_answer_to_a_question_is_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    page, gate, heard = QObject(), threading.Event(), list[str]()

    def slow(progress: Progress) -> str:
        gate.wait(5)
        return "old"

    tasks.run(slow, heard.append, owner=page, key="search")
    tasks.run(answer("new"), heard.append, owner=page, key="search")
    tasks.run(answer("other"), heard.append, owner=page, key="count")
    qtbot.waitUntil(lambda: len(heard) == 2)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.running)
    assert sorted(heard) == ["new", "other"]


def test_no_answer_comes_to_an_owner_that_is_gone(qtbot: QtBot, tasks: Tasks) -> None:
    page, gate, heard = QObject(), threading.Event(), list[object]()
    tasks.run(lambda progress: gate.wait(5), heard.append, owner=page)
    delete(page)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.running)
    assert heard == []


def test_a_refusal_reaches_whoever_asked_else_the_window(qtbot: QtBot, tasks: Tasks, refused: list[Exception]) -> None:
    def work(progress: Progress) -> None:
        raise Problem("The file {name} is empty; choose another one.", name="a.xlsx")

    here: list[Exception] = []
    tasks.run(work, failed=here.append)
    tasks.run(work)
    qtbot.waitUntil(lambda: len(here) == len(refused) == 1)
    assert str(here[0]) == str(refused[0]) == "The file a.xlsx is empty; choose another one."


def test_progress_is_told_while_it_runs_and_cancelling_stops_at_the_next_step(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[int, int]] = []
    reached: list[int] = []
    refusals: list[Exception] = []

    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress(done, 10_000, "rows")
            reached.append(done)
            time.sleep(0.002)

    task = tasks.run(work, title="Import", failed=refusals.append)
    tasks.changed.connect(lambda: seen.append((task.done, task.total)))
    qtbot.waitUntil(lambda: any(done and total == 10_000 for done, total in seen))
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.running)
    assert isinstance(refusals[0], Cancelled)
    assert len(reached) < 5_000


def test_a_cancelled_task_that_nobody_minds_is_no_error(qtbot: QtBot, tasks: Tasks, refused: list[Exception]) -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress(0, 0, "")
            time.sleep(0.002)

    task = tasks.run(work)
    assert started.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.running)
    assert refused == []


def test_closing_stops_what_runs_waits_for_it_and_delivers_nothing(qtbot: QtBot) -> None:
    heard: list[object] = []
    ended = threading.Event()
    tasks = Tasks(heard.append)

    def work(progress: Progress) -> None:
        try:
            while True:
                progress(0, 0, "")
                time.sleep(0.002)
        finally:
            ended.set()

    tasks.run(work, heard.append)
    tasks.close()
    assert ended.is_set()
    qtbot.wait(20)
    assert heard == []


def test_serial_work_is_done_when_run_returns(qtbot: QtBot, refused: list[Exception]) -> None:
    tasks, heard = Tasks(refused.append, serial=True), list[object]()
    tasks.run(answer(1), heard.append, owner=QObject(), key="read")
    assert heard == [1]
    tasks.close()
