"""An import of many rows beside openpyxl reading alone in the same run, its way back, and the window meanwhile.

    python tests/bench/bench_import.py [rows] [url]        url of an empty PostgreSQL database, else an SQLite file

Wall and processor seconds (children included): on a busy machine the second tells more.
"""

# ruff: noqa: T201 - a bench prints its table

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests"), str(ROOT / "tests" / "bench")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_exchange import TODAY, VILLAGES, big_file, openpyxl_reads  # noqa: E402 - after the path is set

from rangkul.data.engine import Database, open_database  # noqa: E402
from rangkul.exchange.records import RosterFile  # noqa: E402
from rangkul.exchange.roster import check_roster  # noqa: E402
from rangkul.work.applying import apply, take_back  # noqa: E402
from rangkul.work.intake import take_in  # noqa: E402
from rangkul.work.regions import set_up_regency  # noqa: E402

VILLAGE = VILLAGES[0][0]
Times = tuple[float, float]


def processor() -> float:
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in usage)


def timed(work: Callable[[], Any]) -> tuple[Any, Times]:
    """What it gave, and its wall and processor seconds."""
    wall, used = time.perf_counter(), processor()
    result = work()
    return result, (time.perf_counter() - wall, processor() - used)


def in_database(database: Database, work: Callable[..., Any]) -> Any:
    """One transaction, committed."""
    with database.session() as session:
        return work(session)


def measure(path: Path, database: Database) -> dict[str, Times]:
    times: dict[str, Times] = {}
    file, times["check"] = timed(lambda: check_roster(path, today=TODAY, villages=VILLAGES))
    assert isinstance(file, RosterFile)
    assert file.rejected is None
    taken, times["take in"] = timed(lambda: in_database(database, lambda s: take_in(s, file, account="bench", village_code=VILLAGE)))
    applied, times["apply"] = timed(lambda: in_database(database, lambda s: apply(s, taken.id)))
    again, times["take in again"] = timed(lambda: in_database(database, lambda s: take_in(s, file, account="bench", village_code=VILLAGE)))
    _, times["take back"] = timed(lambda: in_database(database, lambda s: take_back(s, taken.id)))
    print(f"rows: {applied.outcomes}; the same file again: {again.counts}")
    return times


def pauses_of_the_window(path: Path, url: str) -> tuple[float, float, float]:
    """(p99, longest) pause in milliseconds of a timer of 5 ms while the window takes a file in and applies it, and the seconds it took."""
    from PySide6.QtCore import QElapsedTimer, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from rangkul.ui.tasks import Tasks

    application = QApplication.instance() or QApplication([])
    database = open_database(url)
    tasks = Tasks(lambda error: print(f"failed: {error!r}"))
    clock, pauses = QElapsedTimer(), list[float]()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(5)

    def tick() -> None:
        pauses.append(max(0.0, clock.nsecsElapsed() / 1e6 - 5))
        clock.restart()

    def whole_import(progress: Callable[[int, int, str], None]) -> None:
        file = check_roster(path, today=TODAY, villages=VILLAGES, progress=progress)
        with database.session() as session:
            taken = take_in(session, file, account="bench", village_code=VILLAGE, progress=progress)
        with database.session() as session:
            apply(session, taken.id, progress=progress)

    begun = time.perf_counter()
    timer.timeout.connect(tick)
    clock.start()
    timer.start()
    tasks.run(whole_import, lambda _: application.quit(), title="Impor")
    application.exec()
    seconds = time.perf_counter() - begun
    timer.stop()
    tasks.close()
    database.close()
    pauses.sort()
    return pauses[int(len(pauses) * 0.99)], pauses[-1], seconds


def fresh(url: str) -> Database:
    database = open_database(url, account="bench", station="bench")
    with database.session() as session:
        set_up_regency(session, "32.16")
    return database


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = big_file(Path(folder) / "big.xlsx", count)
        fresh(f"sqlite:///{folder}/window.db").close()
        p99, longest, seconds = pauses_of_the_window(path, f"sqlite:///{folder}/window.db")
        url = sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{folder}/bench.db"
        _, floor = timed(lambda: openpyxl_reads(path))
        database = fresh(url)
        times = measure(path, database)
        database.close()
    parts = [times[name] for name in ("check", "take in", "apply")]
    times["import committed (check, take in, apply)"] = sum(wall for wall, _ in parts), sum(used for _, used in parts)
    print(f"\n{'what':<44}{'wall':>9}{'cpu':>9}   ratio to openpyxl read-only alone, wall / cpu")
    print(f"{f'openpyxl reads {count:,} × 16':<44}{floor[0]:8.2f}s{floor[1]:8.2f}s")
    for name, (wall, used) in times.items():
        print(f"{name:<44}{wall:8.2f}s{used:8.2f}s   {wall / floor[0]:5.2f} / {used / floor[1]:.2f}")
    print(f"event loop while the window imports them ({seconds:.1f} s): p99 {p99:.1f} ms, longest {longest:.1f} ms")
    child, own = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    print(f"peak memory of the reading child {child} MB, of this process {own} MB, {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
