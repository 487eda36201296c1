"""The page of the workers on a real database: changing to it with a branch's 18,700, and scrolling through 1,000,000.

python tests/bench/bench_workers.py      (the databases are made once in the folder for temporary files)
"""

# ruff: noqa: T201 - a bench prints

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop")]

from PySide6.QtWidgets import QApplication  # noqa: E402 - after the path is set

from rangkul.app import App, start  # noqa: E402
from rangkul.data.engine import open_database  # noqa: E402
from rangkul.language import Language  # noqa: E402
from rangkul.settings import Settings  # noqa: E402
from rangkul.ui.workers.page import WorkersPage  # noqa: E402
from rangkul.work.sample import make_sample  # noqa: E402

TODAY = date(2026, 11, 22)


def branch(workers: int) -> Path:
    """A sample branch of that size, made once."""
    file = Path(tempfile.gettempdir()) / f"rangkul-bench-{workers}.rangkul"
    if not file.exists():
        begun = time.perf_counter()
        database = open_database(f"sqlite:///{file}", account="bench", station="bench")
        with database.session() as session:
            make_sample(session, TODAY, workers=workers)
        database.close()
        print(f"(made {file} in {time.perf_counter() - begun:.0f} s)")
    return file


def memory() -> float:
    """Resident megabytes of this process that are its own (a database file mapped into memory is the system's)."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return int(fields["RssAnon"].split()[0]) / 1024


def milliseconds(step: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    step()
    return (time.perf_counter() - begun) * 1000


def p95(step: Callable[[], Any], times: int) -> float:
    taken = sorted(milliseconds(step) for _ in range(times))
    return taken[int(times * 0.95) - 1]


def open_window(application: QApplication, workers: int, folder: Path) -> App:
    app = start(application, f"sqlite:///{branch(workers)}", "bench", Language("id"), Settings(folder), serial=False)
    app.desk.today = lambda: TODAY
    app.window.resize(1366, 768)
    app.show()
    settle(app)
    return app


def settle(app: App, beside: str = "") -> None:
    """Until nothing runs (but what goes on `beside` the page) and everything is painted."""
    until = time.perf_counter() + 60
    while time.perf_counter() < until:
        app.application.processEvents()
        if app.is_open and all(task.turn and task.turn[1] == beside for task in app.tasks.running):
            break
        time.sleep(0.0005)
    app.application.processEvents()


def change_page(app: App, name: str) -> float:
    def go() -> None:
        app.window.go(name)
        settle(app, "anchors")
        app.window.repaint()

    return milliseconds(go)


def page_changes(application: QApplication, folder: Path) -> list[tuple[str, float, float]]:
    app = open_window(application, 18_700, folder)
    names = ("officers", "villages", "workers")
    first = {name: change_page(app, name) for name in names}
    again: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(10):
        for name in names:
            app.window.pages[name].hear(frozenset({"worker", "officer", "village"}))  # so that it reads anew
            again[name].append(change_page(app, name))
    app.close()
    rows = [(f"first visit of {name}, 18,700 workers", first[name], 0.0) for name in names]
    return rows + [(f"change to {name}, 18,700 workers, p95", sorted(again[name])[-1], 100.0) for name in names]


def long_list(application: QApplication, folder: Path) -> list[tuple[str, float, float]]:
    app = open_window(application, 1_000_000, folder)
    app.window.go("villages")
    settle(app)
    before = memory()
    page: Any = None

    def visit() -> None:
        nonlocal page
        app.window.go("workers")
        page = app.window.pages["workers"]
        while not page.table.count or app.window.pages["workers"].panel.card_shown is None:
            application.processEvents()
        app.window.repaint()

    opened = milliseconds(visit)
    assert isinstance(page, WorkersPage)
    dice, bar, view = random.Random(3), page.table.verticalScrollBar(), page.table.viewport()

    def to(value: int) -> None:
        bar.setValue(value)
        view.repaint()

    early = p95(lambda: to(dice.randrange(bar.maximum())), 20)
    page.table.window_of_rows.anchors or settle(app)
    to(0)
    wheel = p95(lambda: to(bar.value() + 120), 600)
    ends = [bar.maximum(), 0]
    end = p95(lambda: to(ends[0] - dice.randrange(200_000)), 60)
    jump = p95(lambda: to(dice.randrange(bar.maximum())), 200)
    extra = memory() - before
    source: Any = page.table.window_of_rows.source

    def first_picture() -> None:
        page.table.set_source(source)
        view.repaint()

    picture = milliseconds(first_picture)
    settle(app)
    words = ("siti", "agus sup", "nurhay", "asep hid", "3216010")

    def search() -> None:
        page.search.setText(dice.choice(words))
        page.chooser.pause.stop()
        page.show_list()
        settle(app)  # the list and the card of the first one found
        view.repaint()

    found = p95(search, 40)
    app.close()
    return [
        ("page opened with its first card", opened, 0),
        ("first picture of the list", picture, 200),
        ("wheel frame p95", wheel, 16),
        ("jump to the end p95", end, 50),
        ("jump anywhere p95", jump, 50),
        ("jump before the anchors are there p95", early, 0),
        ("search in the page p95", found, 50),
        ("extra memory (MB)", extra, 40),
    ]


def main() -> int:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        rows = page_changes(application, Path(folder)) + long_list(application, Path(folder))
    print(f"{'Page of the workers, real database':<44} {'ours':>8} {'must':>6}")
    for name, ours, must in rows:
        verdict = "" if not must else "ok" if ours <= must else "TOO MUCH"
        print(f"{name:<44} {ours:8.1f} {must or '':>6} {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
