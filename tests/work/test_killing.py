"""Killed with −9 at any moment of an import, the database is whole and the import wholly there or wholly absent."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.engine import Database, open_database
from rangkul.data.village import VillageCount
from rangkul.data.worker import Worker
from work.batches import make_villages

ROWS, TIMES = 20_000, 20
ROOT = Path(__file__).parents[2]
CHILD = """
import sys
from pathlib import Path
sys.path[:0] = [{desktop!r}, {tests!r}]
from work.batches import file_of, record
from rangkul.data.engine import open_database
from rangkul.work.intake import take_in
from rangkul.work.applying import apply

database = open_database(sys.argv[1], account="uji", station="uji")
file = file_of(record(row, f"ORANG NOMOR {{row}}", f"3216151708{{row:06d}}") for row in range(2, {rows} + 2))
print("ready", flush=True)
sys.stdin.readline()
with database.session() as session:
    taken = take_in(session, file, account="uji")
    apply(session, taken.id)
print("done", flush=True)
"""


def start(url: str) -> "subprocess.Popen[str]":
    """A process that is about to import; it waits for a line before it begins."""
    code = CHILD.format(desktop=str(ROOT / "desktop"), tests=str(ROOT / "tests"), rows=ROWS)
    child = subprocess.Popen([sys.executable, "-c", code, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def go(child: "subprocess.Popen[str]") -> None:
    assert child.stdin is not None
    child.stdin.write("\n")
    child.stdin.flush()


def kill(child: "subprocess.Popen[str]", after: float) -> None:
    """Lets it work for some seconds, then ends it at once, whatever it does."""
    go(child)
    time.sleep(after)
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()


def look(database: Database) -> tuple[int, int]:
    """(imports, workers) after checking that everything agrees with them."""
    with database.reading() as session:
        assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert audit.verify(session) is None
        workers, batches = (session.scalar(select(func.count()).select_from(table)) or 0 for table in (Worker, Batch))
        applied = session.scalar(select(func.count()).select_from(BatchRow).where(BatchRow.outcome == "baru"))
        found = session.execute(text("SELECT count(*) FROM search_entry WHERE kind = 'worker'")).scalar()
        counted = session.scalar(select(func.coalesce(func.sum(VillageCount.workers), 0)))
        assert (workers, applied, found, counted) == (batches * ROWS, workers, workers, workers)
        assert set(session.scalars(select(Batch.status))) <= {"applied"}
    with database.session() as session:  # the trigrams agree with the entries
        session.execute(text("INSERT INTO search_fts_worker (search_fts_worker, rank) VALUES ('integrity-check', 1)"))
    return batches, workers


@pytest.mark.slow
def test_an_import_killed_at_any_moment_is_wholly_there_or_absent(sqlite_url: str) -> None:
    empty = Path(sqlite_url.removeprefix("sqlite:///"))
    database = open_database(sqlite_url, account="uji", station="uji")
    with database.session() as session:
        make_villages(session)
    database.close()
    whole = seconds_of_one(copy_of(empty, "whole"))
    chance = random.Random()
    waiting = start(copy_of(empty, "0"))
    ended = 0
    for number in range(TIMES):
        child, file = waiting, empty.with_name(f"killed-{number}.rangkul")
        if number + 1 < TIMES:
            waiting = start(copy_of(empty, str(number + 1)))  # gets ready while the other works
        kill(child, chance.uniform(0, whole))
        database = open_database(f"sqlite:///{file}")
        batches, workers = look(database)
        database.close()
        assert (batches, workers) in ((0, 0), (1, ROWS))
        ended += batches
    assert ended < TIMES, "every import had ended before it was killed: nothing was tried"


def copy_of(empty: Path, name: str) -> str:
    file = empty.with_name(f"killed-{name}.rangkul")
    shutil.copyfile(empty, file)
    return f"sqlite:///{file}"


def seconds_of_one(url: str) -> float:
    """How long an import takes here when nobody kills it; it must be all there afterwards."""
    child = start(url)
    begun = time.monotonic()
    go(child)
    assert child.stdout is not None
    assert child.stdout.readline() == "done\n"
    seconds = time.monotonic() - begun
    child.communicate()
    database = open_database(url)
    assert look(database) == (1, ROWS)
    database.close()
    return seconds
