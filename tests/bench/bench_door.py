"""Measures the door: code received → stored → painted, for 200 cards in a burst and for 1,000 scans of all kinds in the whole program.

python tests/bench/bench_door.py [scans] [milliseconds between]     each scan as soon as the last one is painted
"""

import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rangkul.app import App, start
from rangkul.data.engine import open_database
from rangkul.language import Language
from rangkul.settings import Settings
from rangkul.ui.door.result import ResultView
from rangkul.ui.door.window import Door
from rangkul.ui.events.door_tab import DoorTab
from rangkul.work.events import EventRecord, list_events
from rangkul.work.invitations import list_invitations
from rangkul.work.sample import make_sample

TODAY = date(2026, 11, 22)
PROMISE = 100  # milliseconds, p99


@dataclass
class Clock:
    """The moments of the newest scan."""

    received: float = 0.0
    stored: float = 0.0
    painted: float = 0.0

    def take(self, _: object) -> None:
        self.stored = time.perf_counter()


class Watched(ResultView):
    """Tells when an answer is on the screen."""

    clock = Clock()

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # pyright: ignore[reportArgumentType] - Qt hands over a QPaintEvent
        if self.clock.stored and not self.clock.painted:
            self.clock.painted = time.perf_counter()


def press(widget: QWidget, key: int, text: str) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def scan(door: Door, code: str, clock: Clock) -> tuple[float, float]:
    """Milliseconds from the code's last key until it was stored, and until it was painted."""
    for sign in code:
        press(door.field, ord(sign), sign)
    clock.stored = clock.painted = 0.0
    clock.received = time.perf_counter()
    press(door.field, Qt.Key.Key_Return, "\r")
    while not clock.painted:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - clock.received > 10:
            raise TimeoutError(code)
    return (clock.stored - clock.received) * 1000, (clock.painted - clock.received) * 1000


def share(taken: list[float], part: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * part))]


def make_branch(url: str) -> tuple[EventRecord, list[str]]:
    """A regency with an event to come; its invited as cards."""
    database = open_database(url, account="uji", station="uji")
    with database.session() as session:
        make_sample(session, TODAY, workers=20_000, villages=187)
    with database.reading() as session:
        event = next(e for e in list_events(session) if e.status == "rencana")
        codes = [i.officer.nrp or i.officer.id.hex for i in list_invitations(session, event.id, TODAY)]
    database.close()
    return event, codes


def open_door(app: App, event: EventRecord) -> Door:
    """As a person does: the event's page, its tab, the button; the page goes on living behind the door."""
    from rangkul.ui.events.page import EventsPage

    app.show()
    while not app.is_open:
        QApplication.processEvents()
    app.window.go("events", "door")
    app.tasks.wait()
    page = app.window.page("events")
    assert isinstance(page, EventsPage)
    page.show_event(event.id, "door")
    for _ in range(20):
        app.tasks.wait()
        QApplication.processEvents()
    tab = page.view.parts["door"]
    assert isinstance(tab, DoorTab)
    tab.open_door()
    assert tab.door is not None
    return tab.door


FOREIGN = ("00000000", "https://contoh.id/x1?a=b", "3216061708850001", "RKC4F7H21X", "R1:K7QX20AB:2.9:T:4ZQ1")


def burst(codes: list[str], count: int) -> list[str]:
    """One card after another; some are no officer's."""
    return [codes[number % len(codes)] if number % 20 != 19 else "00000000" for number in range(count)]


def mixed(codes: list[str], count: int) -> list[str]:
    """Cards for the first and the second time, tags, foreign codes, misread ones, in any order."""
    chance = random.Random(3)
    return [chance.choice(FOREIGN) if chance.random() < 0.3 else chance.choice(codes) for _ in range(count)]


def run(door: Door, codes: list[str], clock: Clock, pause: float, what: str) -> float:
    """Scans them all and prints the figures; p99 until painted."""
    taken: list[tuple[float, float]] = []
    for code in codes:
        taken.append(scan(door, code, clock))
        until = clock.painted + pause
        while time.perf_counter() < until:
            QTest.qWait(5)
    for step, place in (("stored", 0), ("painted", 1)):
        values = [one[place] for one in taken]
        figures = ", ".join(f"{name} {share(values, part):.1f} ms" for name, part in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99)))
        print(f"{len(codes)} {what}, code received → {step}: {figures}, longest {max(values):.1f} ms")  # noqa: T201 - the purpose
    return share([one[1] for one in taken], 0.99)


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    pause = int(sys.argv[2]) / 1000 if len(sys.argv) > 2 else 0.0
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/pintu.db"
        event, codes = make_branch(url)
        app = start(application, url, "uji", Language("id"), Settings(Path(folder) / "home"))
        app.desk.today = lambda: TODAY
        clock = Watched.clock
        import rangkul.ui.door.window as place

        place.ResultView = Watched
        door = open_door(app, event)
        door.answered.connect(clock.take)
        plain = run(door, burst(codes, count), clock, pause, "scans in a burst")
        door.top.sessions.set_value(2)
        door.refresh()
        every = run(door, mixed(codes, 5 * count), clock, pause, "scans of all kinds")
        door.close()
        app.close()
    return 0 if max(plain, every) <= PROMISE else 1


if __name__ == "__main__":
    sys.exit(main())
