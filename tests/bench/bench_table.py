"""The table of workers over a million rows: first picture, wheel, jumps, memory, against the promises of quality.md."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import random
import sqlite3
import sys
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any

from PySide6.QtWidgets import QApplication

from rangkul.ui.long_table import LongTable
from rangkul.ui.table import Column
from rangkul.ui.theme import Theme

ROWS = 1_000_000
NAMES = ("AGUS", "SITI", "UJANG", "NENG", "DEDE", "RINA", "ASEP", "ENENG")
COLUMNS = [
    Column("Nama", lambda w: w[0], 200, stretch=True, bold=True),
    Column("NIK", lambda w: w[2], 150),
    Column("Desa", lambda w: w[3], 120),
    Column("Status", lambda w: w[4], 120, chip=lambda w: "good"),
    Column("Penghasilan", lambda w: w[5], 110, align="right"),
    Column("Nomor", lambda w: w[1], 90, align="right"),
    Column("Usaha", lambda w: "Nelayan", 120),
    Column("Sejak", lambda w: "02/11/2026", 100),
]


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def memory() -> float:
    """Resident megabytes of this process."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - a file of the kernel
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class Roster:
    """A million invented workers in SQLite, ordered by name."""

    def __init__(self) -> None:
        dice = random.Random(1)
        self.base = sqlite3.connect(":memory:")
        self.base.execute("create table w(name, id, nik, village, status, income, primary key(name, id)) without rowid")
        rows = (
            (f"{dice.choice(NAMES)} {dice.choice(NAMES)} {dice.randrange(10**6)}", n, f"321606{n:010d}", "Sukamaju", "Terdaftar", n * 7)
            for n in range(ROWS)
        )
        self.base.executemany("insert into w values (?,?,?,?,?,?)", rows)

    def count(self) -> int:
        return ROWS

    def page(self, limit: int, after: Any = None, offset: int = 0) -> Sequence[Any]:
        where, key = ("where (name, id) > (?, ?)", after) if after else ("", ())
        return self.base.execute(f"select * from w {where} order by name, id limit ? offset ?", (*key, limit, offset)).fetchall()

    def anchors(self, every: int) -> Sequence[Any]:
        numbered = "select name, id, row_number() over (order by name, id) as place from w"
        return self.base.execute(f"select name, id from ({numbered}) where place % ? = 0", (every,)).fetchall()


def p95(step: Callable[[int], None], times: int) -> float:
    """Milliseconds that 95 of 100 steps stay below."""
    taken: list[float] = []
    for number in range(times):
        start = perf_counter()
        step(number)
        taken.append(perf_counter() - start)
    return sorted(taken)[int(times * 0.95) - 1] * 1000


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme("light").apply(app)
    roster, waiting, dice = Roster(), list[Any](), random.Random(3)
    before, start = memory(), perf_counter()
    table = LongTable(COLUMNS, roster, "Pekerja", run=lambda work, then: waiting.append((work, then)))
    table.resize(1600, 1000)
    table.show()
    app.processEvents()
    table.grab()
    bar, first = table.verticalScrollBar(), (perf_counter() - start) * 1000

    def wheel(number: int) -> None:
        bar.setValue(bar.value() + 120)
        table.viewport().repaint()

    def jump(number: int) -> None:
        bar.setValue(dice.randrange(bar.maximum()))
        table.viewport().repaint()

    by_offset = p95(jump, 60)
    start = perf_counter()
    for work, then in waiting:
        then(work())
    anchors = (perf_counter() - start) * 1000
    bar.setValue(0)
    figures = [
        ("first picture", first, 200, "ms"),
        ("wheel frame p95", p95(wheel, 400), 16, "ms"),
        ("jump p95 by key", p95(jump, 100), 50, "ms"),
        ("extra memory", memory() - before, 40, "MB"),
    ]
    say(f"Table of {ROWS:,} rows        ours   must")
    for name, ours, must, unit in figures:
        say(f"{name:<24} {ours:7.1f} {must:6} {unit}   {'ok' if ours <= must else 'TOO MUCH'}")
    say(f"(jump p95 before the anchors are there {by_offset:.1f} ms; building them beside the window {anchors:.0f} ms)")
    return 0
