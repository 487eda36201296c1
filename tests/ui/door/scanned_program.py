"""The program as a process of its own, its door open and being scanned without pause; tells through a pipe what it showed green.

python scanned_program.py DATABASE-URL EVENT FOLDER TABLE CODE…     waits for a line on stdin before the first scan
"""

import sys
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rangkul.app import App, start
from rangkul.language import Language
from rangkul.settings import Settings
from rangkul.ui.door.result import Showing
from rangkul.ui.door.window import Door
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.events.page import EventsPage


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def open_door(app: App, event: UUID) -> Door:
    app.show()
    while not app.is_open:
        QApplication.processEvents()
    page = app.window.page("events")
    assert isinstance(page, EventsPage)
    app.window.go("events")
    page.show_event(event, "door")
    for _ in range(20):
        app.tasks.wait()
        QApplication.processEvents()
    tab = page.view.parts["door"]
    assert isinstance(tab, DoorTab)
    tab.open_door()
    assert tab.door is not None
    return tab.door


def scan(door: Door, code: str) -> None:
    for sign in f"{code}\r":
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(ord(sign))
        QApplication.sendEvent(door.field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign))


def main() -> int:
    url, event, folder, table, *codes = sys.argv[1:]
    application = QApplication([])
    app = start(application, url, "uji", Language("id"), Settings(Path(folder)))
    app.desk.today = lambda: date(2026, 11, 22)
    door = open_door(app, UUID(event))
    door.top.tables.set_value(table)
    door.sounds.on = False
    answers = 0

    def tell(showing: Showing) -> None:
        nonlocal answers
        answers += showing.kind in ("in", "already", "problem")
        if showing.kind in ("in", "already") and door.last is not None and door.last.person is not None:
            say(f"{showing.kind} {door.last.person.nrp}")
        elif showing.kind == "problem":
            say(f"problem {showing.spoken}")

    door.answered.connect(tell)
    say("ready")
    sys.stdin.readline()
    for number, code in enumerate(codes, 1):
        scan(door, code)
        while answers < number - 2:  # up to three cards may be on their way to the disk
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    while answers < len(codes):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    say("done")
    door.close()
    app.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
