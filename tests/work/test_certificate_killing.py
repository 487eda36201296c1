"""Killed with −9 while certificates are issued and replaced, either all are there or none, and nobody holds two or loses one."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, text

from rangkul.data import audit
from rangkul.data.certificate import Certificate, NumberSeries
from rangkul.data.engine import open_database
from rangkul.work.office import save_office
from work.small_event import OFFICE, make_event, make_officers

PEOPLE, TIMES, REPLACED = 60, 5, 12
ROOT = Path(__file__).parents[2]
CHILD = """
import sys
sys.path[:0] = [{desktop!r}, {tests!r}]
from rangkul.data.engine import open_database
from rangkul.work.certificates import issue, reissue
from rangkul.work.events import list_events
from work.small_event import TODAY

database = open_database(sys.argv[1], account="uji", station="uji")
print("ready", flush=True)
sys.stdin.readline()
with database.session() as session:
    event = list_events(session)[0]
    keys = issue(session, event, TODAY, account="uji")
for key in keys[:{replaced}]:
    with database.session() as session:
        reissue(session, key, "Nama salah tulis", TODAY, account="uji")
print("done", flush=True)
"""


def start(url: str) -> "subprocess.Popen[str]":
    code = CHILD.format(desktop=str(ROOT / "desktop"), tests=str(ROOT / "tests"), replaced=REPLACED)
    child = subprocess.Popen([sys.executable, "-c", code, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    assert child.stdin is not None
    child.stdin.write("\n")
    child.stdin.flush()
    return child


def look(url: str) -> tuple[int, int]:
    """(valid, replaced) after checking that everything agrees."""
    database = open_database(url)
    try:
        with database.reading() as session:
            assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert audit.verify(session) is None
            rows = session.scalars(select(Certificate)).all()
            last = session.scalar(select(NumberSeries.last).where(NumberSeries.name == "certificate")) or 0
            found = session.execute(text("SELECT count(*) FROM search_entry WHERE kind = 'certificate'")).scalar()
    finally:
        database.close()
    valid = [row for row in rows if row.revoked_at is None]
    gone = {row.id for row in rows if row.revoked_at is not None}
    assert sorted(int(row.serial.split("/")[0]) for row in rows) == list(range(1, len(rows) + 1))
    assert (last, found) == (len(rows), len(rows))
    assert len({row.officer_id for row in valid}) == len(valid)
    assert {row.replaces_id for row in rows if row.replaces_id} == gone  # whoever lost one holds another
    return len(valid), len(gone)


@pytest.mark.slow
def test_certificates_are_wholly_there_or_absent(sqlite_url: str, tmp_path: Path) -> None:
    prepared = open_database(sqlite_url)
    with prepared.session() as session:
        save_office(session, OFFICE)
        make_event(session, make_officers(session, PEOPLE))
    prepared.close()
    source = Path(sqlite_url.removeprefix("sqlite:///"))

    def copy(name: str) -> str:
        file = tmp_path / f"{name}.rangkul"
        shutil.copyfile(source, file)
        return f"sqlite:///{file}"

    whole = copy("whole")
    began = time.monotonic()
    child = start(whole)
    assert child.stdout is not None
    assert child.stdout.readline() == "done\n"
    duration = time.monotonic() - began
    child.communicate()
    assert look(whole) == (PEOPLE, REPLACED)
    for number in range(TIMES):
        url = copy(f"killed-{number}")
        child = start(url)
        time.sleep(random.uniform(0, duration * 0.8))
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        valid, _ = look(url)
        assert valid in (0, PEOPLE)
