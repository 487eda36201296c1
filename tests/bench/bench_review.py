"""A review of many rows: counting, finding, ten thousand put right, everything decided and undone, and the window meanwhile.

    python tests/bench/bench_review.py [rows] [url]        url of an empty PostgreSQL database, else an SQLite file
"""

# ruff: noqa: T201 - a bench prints its table

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from rangkul.data.engine import Database, open_database  # noqa: E402 - after the path is set
from rangkul.exchange.records import RawRow, RosterFile, RosterProblem, RosterRecord  # noqa: E402
from rangkul.rules.message import Message  # noqa: E402
from rangkul.work import review, review_decide, review_rows  # noqa: E402
from rangkul.work.intake import take_in  # noqa: E402
from rangkul.work.regions import set_up_regency  # noqa: E402
from rangkul.work.review_rows import Filter  # noqa: E402

TODAY, VILLAGE = date(2026, 11, 22), "32.16.15.2007"


def nik(number: int) -> str:
    day, month, year = number % 28 + 1, number // 28 % 12 + 1, 60 + number // 336 % 40
    return f"321615{day:02d}{month:02d}{year:02d}{number % 9999 + 1:04d}"


def big_file(rows: int) -> RosterFile:
    """A tenth of the NIKs has lost a digit, with the whole one as a proposal."""
    records: list[RosterRecord] = []
    problems: list[RosterProblem] = []
    for number in range(rows):
        whole, short = nik(number), number % 10 == 0
        born = date(1900 + int(whole[10:12]), int(whole[8:10]), int(whole[6:8]))
        records.append(RosterRecord("Sheet1", number + 2, None if short else whole, f"WARGA {number}", "L", born, "BEKASI"))
        if short:
            why = Message("The NIK {number} has {count} digits instead of 16.", {"number": whole[:15], "count": 15})
            problems.append(RosterProblem("Sheet1", number + 2, "nik", "nik_wrong_length", why, whole, True))
    raw = tuple(RawRow("Sheet1", r.row, "record", f'["{r.row}", "{r.nik or ""}", "{r.name}", "L"]') for r in records)
    return RosterFile("besar.xlsx", "a" * 64, None, VILLAGE, records=tuple(records), problems=tuple(problems), raw_rows=raw)


def timed(title: str, work: Callable[[], Any]) -> Any:
    start = time.perf_counter()
    result = work()
    print(f"{title:<58} {time.perf_counter() - start:8.3f} s")
    return result


def measure(database: Database, rows: int) -> Any:
    def read(work: Callable[..., Any]) -> Any:
        with database.reading() as session:
            return work(session)

    def write(work: Callable[..., Any]) -> Any:
        with database.session() as session:
            return work(session)

    file = big_file(rows)
    batch = timed("taken in", lambda: write(lambda s: take_in(s, file, account="bench"))).id
    timed("kinds and kinds of problems counted", lambda: read(lambda s: review_rows.count_groups(s, [batch])))
    every = timed("all rows found", lambda: read(lambda s: review_rows.find_keys(s, [batch], Filter())))
    timed("one kind found", lambda: read(lambda s: review_rows.find_keys(s, [batch], Filter("new"))))
    timed("one kind of problem found", lambda: read(lambda s: review_rows.find_keys(s, [batch], Filter("problem", "nik_wrong_length:15"))))
    timed("words searched", lambda: read(lambda s: review_rows.find_keys(s, [batch], Filter(text="warga 777"))))
    timed("the last hundred rows fetched", lambda: read(lambda s: review_rows.rows_by_key(s, every.slice(rows - 100, rows))))
    numbers = every.by_batch()[batch]

    def put_right(session: Any) -> Any:
        faulty = review_rows.find_keys(session, [batch], Filter("problem")).by_batch()[batch]
        before = review_decide.remember(session, batch, faulty)
        return before, review.use_proposals(session, batch, faulty, "nik_wrong_length", TODAY)

    before, count = timed("a tenth put right by its proposals, remembered for undo", lambda: write(put_right))
    print(f"    rows put right: {count}")
    timed("that undone", lambda: write(lambda s: review_decide.restore(s, [before])))

    def park(session: Any) -> Any:
        kept = review_decide.remember(session, batch, numbers, ("decision",))
        review.decide(session, batch, numbers, "park")
        return kept

    kept = timed("all rows parked, remembered for undo", lambda: write(park))
    timed("that undone", lambda: write(lambda s: review_decide.restore(s, [kept])))
    return batch


def pauses_of_the_window(database: Database, batch: Any) -> None:
    """p99 and longest pause of a timer of 5 ms while a tenth is put right and the counts are read beside the window."""
    from PySide6.QtCore import QElapsedTimer, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from rangkul.ui.tasks import Tasks

    application = QApplication.instance() or QApplication([])
    tasks = Tasks(lambda error: print(f"failed: {error!r}"))
    clock, pauses = QElapsedTimer(), list[float]()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(5)

    def tick() -> None:
        pauses.append(clock.nsecsElapsed() / 1e6)
        clock.restart()

    def work(progress: Any) -> Any:
        with database.session() as session:
            review.use_proposals(session, batch, None, "nik_wrong_length", TODAY, progress)
        with database.reading() as session:
            review_rows.count_groups(session, [batch])
            return review_rows.find_keys(session, [batch], Filter())

    timer.timeout.connect(tick)
    clock.start()
    timer.start()
    tasks.run(work, lambda _: application.quit(), owner=timer)
    application.exec()
    pauses.sort()
    print(f"{'pauses of the window meanwhile: p99, longest':<58} {pauses[int(len(pauses) * 0.99)]:8.1f} ms {pauses[-1]:.1f} ms")
    tasks.close()


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{folder}/bench.db")
        with database.session() as session:
            set_up_regency(session, "32.16")
        batch = measure(database, rows)
        pauses_of_the_window(database, batch)
        database.close()


if __name__ == "__main__":
    main()
