"""The real program is scanned and killed with −9 at random moments: every mark that was shown green is in the database afterwards."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from rangkul.data import audit
from rangkul.data.engine import open_database
from rangkul.rules.dates import WIB
from rangkul.work.attendance import read_marks
from rangkul.work.events import EventEntry, EventRecord, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.office import Office, save_office
from rangkul.work.officers import OfficerEntry, list_officers, save_officer
from work.small_event import TODAY

TIMES, PEOPLE = 20, 1_200
ROOT = Path(__file__).parents[3]
PROGRAM = Path(__file__).with_name("scanned_program.py")


class Program:
    """One running program; `green` grows as it shows marks."""

    def __init__(self, url: str, event: UUID, folder: Path, table: str, codes: list[str]) -> None:
        command = [sys.executable, str(PROGRAM), url, event.hex, str(folder), table, *codes]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{ROOT / 'desktop'}{os.pathsep}{ROOT / 'tests'}"}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.green: list[str] = []
        self.already: list[str] = []
        self.problems: list[str] = []
        self.lines = iter(self.process.stdout or ())
        self.reader = threading.Thread(target=self._read, daemon=True)

    def wait_until_ready(self) -> None:
        assert next(self.lines, "") == "ready\n"

    def go(self) -> None:
        assert self.process.stdin is not None
        self.reader.start()
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def _read(self) -> None:
        for line in self.lines:
            kind, _, rest = line.rstrip("\n").partition(" ")
            if line.endswith("\n"):  # a line that was cut off was not shown whole
                {"in": self.green, "already": self.already, "problem": self.problems}.get(kind, []).append(rest)

    def kill(self) -> None:
        os.kill(self.process.pid, signal.SIGKILL)
        self.end()

    def end(self) -> None:
        self.process.wait(240)
        self.reader.join(10)
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.process.stdout is not None
        self.process.stdout.close()


def make_event(url: str, people: int) -> tuple[EventRecord, list[str]]:
    """An event with so many invited, and their NRPs."""
    database = open_database(url, account="uji", station="uji")
    with database.session() as session:
        save_office(session, Office(name="Kantor Cabang Uji", city="Cikarang", regency_code="32.16"))
        for number in range(people):
            save_officer(session, OfficerEntry(f"PETUGAS NOMOR {number:04d}", f"7901{number:04d}", "Aipda"), TODAY)
        event = save_event(session, EventEntry("Sosialisasi", TODAY, "Aula"))
    with database.session() as session:
        officers = list_officers(session, TODAY)
        invite(session, event, [one.id for one in officers])
        record = get_event(session, event)
    database.close()
    return record, [str(one.nrp) for one in officers]


def stored(url: str, event: EventRecord) -> list[str]:
    """NRPs of all marks, after checking that the database is whole."""
    database = open_database(url)
    with database.reading() as session:
        if database.dialect == "sqlite":
            assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert audit.verify(session) is None
        nrps = {one.id: str(one.nrp) for one in list_officers(session, TODAY)}
        marks = read_marks(session, [one.key for one in event.sessions])
        assert all(one.at.astimezone(WIB).year >= 2024 for one in marks)
    database.close()
    return [nrps[one.officer_id] for one in marks if one.officer_id]


@pytest.fixture
def programs() -> Iterator[list[Program]]:
    running: list[Program] = []
    yield running
    for one in running:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait(20)


@pytest.mark.slow
def test_no_mark_shown_green_is_lost_when_the_program_is_killed(sqlite_url: str, tmp_path: Path, programs: list[Program]) -> None:
    event, codes = make_event(sqlite_url, PEOPLE)
    chance = random.Random()
    share, green = PEOPLE // TIMES, list[str]()

    def start(number: int) -> Program:
        program = Program(sqlite_url, event.id, tmp_path / f"home-{number}", "meja 1", codes[number * share : (number + 1) * share])
        programs.append(program)
        return program

    waiting = start(0)
    cut_short = 0
    for number in range(TIMES):
        program, waiting = waiting, start(number + 1) if number + 1 < TIMES else waiting
        program.wait_until_ready()
        program.go()
        until = time.monotonic() + 20
        while not program.green and time.monotonic() < until:  # on a busy machine the first mark takes its time
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.4))
        program.kill()
        green += program.green
        cut_short += 0 < len(program.green) < share
        assert program.problems == []
        missing = set(green) - set(stored(sqlite_url, event))
        assert not missing, f"shown green and lost: {sorted(missing)}"
    marks = stored(sqlite_url, event)
    assert len(marks) == len(set(marks))
    assert len(green) >= TIMES
    assert cut_short, "no program was killed in the middle of its scans: nothing was tried"


@pytest.mark.slow
def test_four_stations_at_once_lose_and_double_nothing(database_url: str, tmp_path: Path, programs: list[Program]) -> None:
    """Four programs, 200 scans each, half of the people at two tables: one mark for each, the other table says “already”."""
    event, codes = make_event(database_url, 400)
    parts = [[*codes[n * 100 : n * 100 + 100], *codes[(n * 100 + 100) % 400 :][:100]] for n in range(4)]
    for number, part in enumerate(parts):
        random.Random(number).shuffle(part)
        programs.append(Program(database_url, event.id, tmp_path / f"home-{number}", f"meja {number + 1}", part))
    for one in programs:
        one.wait_until_ready()
    for one in programs:
        one.go()
    for one in programs:
        one.end()
        assert one.problems == []
        assert one.process.returncode == 0
    marks = stored(database_url, event)
    assert sorted(marks) == sorted(codes)
    assert sorted(nrp for one in programs for nrp in one.green) == sorted(codes)
    assert sorted(nrp for one in programs for nrp in one.already) == sorted(codes)
