"""Killed with −9 at fifty moments of applying, taking back, merging and undoing, every step is wholly there or wholly absent."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from rangkul.data import audit
from rangkul.data.batch import Batch
from rangkul.data.engine import Database, open_database
from rangkul.data.worker import Worker
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from work.batches import counts, file_of, make_villages, record

ROWS, TIMES = 400, 50
STEPS = ("apply", "take back", "apply again", "merge", "undo")
ROOT = Path(__file__).parents[2]
CHILD = """
import sys
sys.path[:0] = [{desktop!r}, {tests!r}]
from datetime import date
from sqlalchemy import select
from rangkul.data.batch import Batch
from rangkul.data.duplicate import WorkerMerge
from rangkul.data.engine import open_database
from rangkul.data.worker import Worker
from rangkul.work.applying import apply, take_back
from rangkul.work.worker_merge import merge, undo

database = open_database(sys.argv[1], account="uji", station="uji")
with database.reading() as session:
    batch = session.scalar(select(Batch.id).where(Batch.status == "review"))
    kept, gone = session.scalars(select(Worker.id).order_by(Worker.name).limit(2))
print("ready", flush=True)
for number, step in enumerate({steps!r}):
    if number == 0 or sys.argv[2] == "by steps":
        sys.stdin.readline()
    with database.session() as session:
        if step.startswith("apply"):
            apply(session, batch)
        elif step == "take back":
            take_back(session, batch)
        elif step == "merge":
            merge(session, kept, gone, {{"name": "kept", "nik": "kept"}}, "uji", date(2026, 11, 22))
        else:
            undo(session, session.scalar(select(WorkerMerge.id)), "uji")
    print(step, flush=True)
"""


def prepared(url: str) -> None:
    """A village whose list is applied, and a second list under review that changes half of it and adds as many."""
    database = open_database(url, account="uji", station="uji")
    people, changed = (
        [record(row, f"ORANG {row:04d}", f"3216151708{row:06d}", phone=f"+628{prefix}{row:08d}") for row in range(first, first + ROWS)]
        for prefix, first in ((12, 2), (13, ROWS // 2))
    )
    with database.session() as session:
        make_villages(session)
        apply(session, take_in(session, file_of(people), account="uji").id)
        take_in(session, file_of(changed, sha256="b" * 64), account="uji")
    database.close()


def begin(file: Path, how: str = "at once") -> "subprocess.Popen[str]":
    code = CHILD.format(desktop=str(ROOT / "desktop"), tests=str(ROOT / "tests"), steps=STEPS)
    told = [sys.executable, "-c", code, f"sqlite:///{file}", how]
    return subprocess.Popen(told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def is_ready(child: "subprocess.Popen[str]") -> "subprocess.Popen[str]":
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def start(file: Path, how: str = "at once") -> "subprocess.Popen[str]":
    return is_ready(begin(file, how))


def go(child: "subprocess.Popen[str]") -> None:
    assert child.stdin is not None
    child.stdin.write("\n")
    child.stdin.flush()


def look(database: Database) -> tuple[Any, ...]:
    """All that matters of what is there, after checking that everything agrees."""
    with database.reading() as session:
        assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert audit.verify(session) is None
        wanted = (Worker.nik, Worker.name, Worker.phone, Worker.village_code, Worker.status)
        people = session.execute(select(*wanted).order_by(Worker.name)).all()
        found = session.execute(text("SELECT title, number FROM search_entry WHERE kind = 'worker' ORDER BY title")).all()
        assert [person.name for person in people] == [entry.title for entry in found]
        counted = counts(session)
        assert sum(counted.values()) == len(people)
        statuses = session.scalars(select(Batch.status).order_by(Batch.number)).all()
        lines = session.execute(text("SELECT count(*) FROM audit")).scalar()
        merges = session.execute(text("SELECT undone_at IS NULL FROM worker_merge")).scalars().all()
    with database.session() as session:  # the trigrams agree with the entries
        session.execute(text("INSERT INTO search_fts_worker (search_fts_worker, rank) VALUES ('integrity-check', 1)"))
    return tuple(map(tuple, people)), tuple(statuses), tuple(merges), lines


def looked(file: Path) -> tuple[Any, ...]:
    database = open_database(f"sqlite:///{file}")
    seen = look(database)
    database.close()
    return seen


def states_of_one(ready: Path) -> tuple[list[tuple[Any, ...]], float]:
    """What is there before and after each step when nobody kills it, and how long all steps take in a row."""
    file = ready.with_name("whole.rangkul")
    shutil.copyfile(ready, file)
    states, child = [looked(file)], start(file, "by steps")
    for _ in STEPS:
        go(child)
        assert child.stdout is not None
        assert child.stdout.readline()
        states.append(looked(file))
    child.communicate()
    shutil.copyfile(ready, file)
    child = start(file)
    begun = time.monotonic()
    go(child)
    assert len(child.communicate()[0].splitlines()) == len(STEPS)
    return states, time.monotonic() - begun


@pytest.mark.slow
def test_every_step_is_wholly_there_or_absent(sqlite_url: str) -> None:
    ready = Path(sqlite_url.removeprefix("sqlite:///")).with_name("prepared.rangkul")
    prepared(f"sqlite:///{ready}")
    states, seconds = states_of_one(ready)
    assert states[0][0] == states[2][0]  # taken back exactly
    assert states[3][0] == states[5][0]  # undone exactly
    assert len({repr(state) for state in states}) == len(states)
    chance = random.Random()
    interrupted: set[int] = set()
    waiting = start(copy_of(ready, 0))
    for number in range(TIMES):
        child, file = waiting, ready.with_name(f"killed-{number}.rangkul")
        go(child)
        end = time.monotonic() + chance.uniform(0, seconds)
        if number + 1 < TIMES:
            following = begin(copy_of(ready, number + 1))  # gets ready while the other works
        time.sleep(max(0, end - time.monotonic()))
        os.kill(child.pid, signal.SIGKILL)
        told = child.communicate()[0].splitlines()
        seen = states.index(looked(file))  # wholly as before or after one of the steps, or the test fails here
        assert seen in (len(told), len(told) + 1)  # what was told as done is there
        interrupted.add(seen)
        for rest in ready.parent.glob(f"killed-{number}.rangkul*"):
            rest.unlink()
        if number + 1 < TIMES:
            waiting = is_ready(following)
    assert len(interrupted) >= 3, "hardly any step was interrupted"


def copy_of(ready: Path, number: int) -> Path:
    return Path(shutil.copyfile(ready, ready.with_name(f"killed-{number}.rangkul")))
