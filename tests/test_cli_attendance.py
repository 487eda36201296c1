"""Attendance on the command line: lists in and out, an event on a laptop and back, killed at any moment with nothing lost."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from rangkul.data.engine import open_database
from rangkul.work import take_along
from test_cli import Answer, rangkul  # noqa: F401 - a fixture

ROOT = Path(__file__).parents[1]
Run = Callable[..., Answer]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "sandi.txt"
    file.write_text("rahasia-sekali\n", encoding="utf-8")
    return file


@pytest.fixture
def event(rangkul: Run) -> str:  # noqa: F811
    planned = [e for e in rangkul("event", "list", "--json").json if e["status"] == "rencana"]
    return str(planned[0]["number"])


def nrps(rangkul: Run, event: str, tmp_path: Path) -> list[str]:  # noqa: F811
    target = tmp_path / "isi.xlsx"
    assert rangkul("attendance", "export", event, "--to", target).status == 0
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    return [str(row[3]) for row in sheet.iter_rows(min_row=6, values_only=True) if row[3]]


def test_a_list_goes_out_is_filled_and_comes_back(rangkul: Run, event: str, tmp_path: Path) -> None:  # noqa: F811
    target = tmp_path / "isi.xlsx"
    assert "people written" in rangkul("attendance", "export", event, "--to", target).out
    book = openpyxl.load_workbook(target)
    sheet = book.active
    assert sheet is not None
    for row in range(6, 10):
        sheet.cell(row, 7, "H")
    sheet.cell(10, 7, "S")
    sheet.cell(60, 3, "Orang Tak Dikenal")
    book.save(target)
    taken = rangkul("attendance", "import", event, target, "--json")
    assert taken.status == 0, taken.err
    answer = taken.json
    assert (answer["marks"], answer["excused"], [row["name"] for row in answer["left_out"]]) == (4, 1, ["Orang Tak Dikenal"])
    assert "unknown" in {row["group"] for row in answer["left_out"]}
    again = rangkul("attendance", "import", event, target)
    assert (again.status, "marked already" in again.err) == (1, True)
    back = rangkul("roster", "take-back", answer["batch"], "--json").json
    assert back["removed"] == 5
    assert rangkul("event", "show", event, "--json").json["present"][0] == 0


def test_a_list_that_does_not_say_its_session(rangkul: Run, event: str, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "a.csv").write_text("NRP\n" + "".join(f"{n}\n" for n in nrps(rangkul, event, tmp_path)[:2]), encoding="utf-8")
    refused = rangkul("attendance", "import", event, tmp_path / "a.csv")
    assert (refused.status, "--session" in refused.err) == (1, True)
    answer = rangkul("attendance", "import", event, tmp_path / "a.csv", "--session", 2, "--json").json
    assert (answer["marks"], answer["columns"]) == (2, {"": 2})


def test_a_list_of_nobody_we_know(rangkul: Run, event: str, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "a.csv").write_text("Nama,Sesi 1\nOrang Satu,H\nOrang Dua,H\n", encoding="utf-8")
    refused = rangkul("attendance", "import", event, tmp_path / "a.csv")
    assert (refused.status, "No row of a.csv is sure" in refused.err) == (1, True)


def make(rangkul: Run, event: str, secret: Path, tmp_path: Path, station: str = "meja 2") -> tuple[Path, str]:  # noqa: F811
    """The file, and the database it becomes on a laptop."""
    file = tmp_path / f"{station}.rangkul"
    assert rangkul("take-along", "make", event, "--to", file, "--station", station, "--password-file", secret).status == 0
    opened = rangkul("take-along", "open", file, "--password-file", secret, "--no-window")
    assert opened.status == 0, opened.err
    return file, f"sqlite:///{opened.out.strip()}"


def test_out_marked_and_merged(rangkul: Run, event: str, secret: Path, tmp_path: Path) -> None:  # noqa: F811
    codes = nrps(rangkul, event, tmp_path)
    file, laptop = make(rangkul, event, secret, tmp_path)
    assert b"NRP" not in file.read_bytes()
    for code in codes[:3]:
        assert rangkul("checkin", event, code, "--station", "meja 2", url=laptop).status == 0
    result = tmp_path / "hasil.rangkul"
    assert "3 marks" in rangkul("take-along", "result", "--to", result, url=laptop).out
    merged = rangkul("take-along", "merge", result, "--password-file", secret, "--json").json
    assert [(one["new"], one["in"], one["known"]) for one in merged] == [(3, 3, 0)]
    assert "nothing new" in rangkul("take-along", "merge", result, result, "--password-file", secret).out
    out = rangkul("take-along", "list", event, "--json").json
    assert [(one["station"], one["marks"], one["returned_at"] is not None) for one in out] == [("meja 2", 3, True)]
    assert rangkul("event", "show", event, "--json").json["present"][0] == 3


def test_refusals_are_sentences(rangkul: Run, event: str, secret: Path, tmp_path: Path) -> None:  # noqa: F811
    file, _ = make(rangkul, event, secret, tmp_path)
    wrong = tmp_path / "salah.txt"
    wrong.write_text("salah-sandi", encoding="utf-8")
    for words, said in (
        (("merge", file, "--password-file", secret), "without results"),
        (("open", file, "--password-file", wrong, "--no-window"), "password does not fit"),
        (("result", "--to", tmp_path / "x.rangkul"), "no event that was taken along"),
        (("merge", tmp_path / "tidak-ada.rangkul", "--password-file", secret), "cannot be read"),
    ):
        answer = rangkul("take-along", *words)
        assert (answer.status, said in answer.err) == (1, True), answer.err
    restored = rangkul("restore", file)
    assert (restored.status, "taken along" in restored.err) == (1, True)


CHILD = """
import sys
sys.path[:0] = [{desktop!r}]
from rangkul.data.engine import open_database
from rangkul.work import take_along
from rangkul.work.check_in import check_in

database = open_database(sys.argv[1], account="uji", station="laptop")
with database.reading() as session:
    event = take_along.the_laptop(session).event
for code in sys.argv[2].split(","):
    with database.session() as session:
        found = check_in(session, event, code, session_number=1, at=event.sessions[0].starts_at, station="meja 2")
    print(found.result, code, flush=True)  # shown green: it must survive
"""


@pytest.mark.slow
def test_a_laptop_killed_at_the_door_loses_nothing_that_was_green(rangkul: Run, event: str, secret: Path, tmp_path: Path) -> None:  # noqa: F811
    codes = nrps(rangkul, event, tmp_path)
    file, laptop = make(rangkul, event, secret, tmp_path)
    chance, green = random.Random(), list[str]()
    code = CHILD.format(desktop=str(ROOT / "desktop"))
    for _ in range(3):
        left = [one for one in codes if one not in green]
        child: Any = subprocess.Popen([sys.executable, "-c", code, laptop, ",".join(left)], stdout=subprocess.PIPE, text=True)
        said = [child.stdout.readline().split() for _ in range(3)]
        time.sleep(chance.uniform(0, 0.05))
        os.kill(child.pid, signal.SIGKILL)
        said += [line.split() for line in child.communicate()[0].splitlines()]
        green += [words[1] for words in said if len(words) == 2 and words[0] == "in"]
    database = open_database(laptop)
    with database.reading() as session:
        kept = take_along.own_marks(session, take_along.the_laptop(session))
    database.close()
    assert len(set(green)) == len(green) >= 3
    assert len(green) <= len(kept) <= len(green) + 3  # the last of each run may be stored and not yet shown
    reopened = rangkul("take-along", "open", file, "--password-file", secret, "--no-window")
    assert f"sqlite:///{reopened.out.strip()}" == laptop
    result = tmp_path / "hasil.rangkul"
    rangkul("take-along", "result", "--to", result, url=laptop)
    assert rangkul("take-along", "merge", result, "--password-file", secret, "--json").json[0]["new"] == len(kept)
