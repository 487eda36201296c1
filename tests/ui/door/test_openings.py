"""What opens from the tab: the rehearsal that leaves no trace, a sheet typed in with one key for each row, the limit of lateness."""

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox

from entrance import next_event, open_tab
from fixtures_window import TODAY
from rangkul.app import App
from rangkul.data import audit
from rangkul.rules.dates import WIB
from rangkul.ui.door.notices import Notices
from rangkul.ui.door.sheet_window import SheetWindow
from rangkul.ui.door.top import Top
from rangkul.ui.events.door_tab import DoorTab
from rangkul.work.attendance import grace_minutes, read_marks
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.sheet_entry import sheet_lines
from rangkul.work.sheets import print_sheets
from robot import Robot


@pytest.fixture
def tab(app: App) -> Iterator[DoorTab]:
    found = open_tab(app, next_event(app), "door")
    assert isinstance(found, DoorTab)
    yield found
    for window in (found.openings.door, found.openings.sheets):
        if window is not None:
            window.close()


def marks_of(app: App, event: EventRecord) -> list[str]:
    with app.database.reading() as session:
        return [one.mark for one in read_marks(session, [one.key for one in event.sessions])]


def test_a_rehearsal_is_the_same_door_without_a_trace(app: App, tab: DoorTab) -> None:
    event = next_event(app)
    with app.database.reading() as session:
        trail = session.scalar(audit.AuditHead.__table__.select().with_only_columns(audit.AuditHead.number))
        officer = list_invitations(session, event.id, TODAY)[0].officer
    tab.openings.open_rehearsal()
    door = tab.door
    assert door is not None
    robot = Robot(door)
    robot.see("LATIHAN")
    QTest.keyClicks(door.field, f"{officer.nrp}\r")
    robot.see("Selamat datang").see(officer.name)
    assert door.roll.officers == 1
    door.close()
    assert tab.openings.rehearsal is None
    assert marks_of(app, event) == []
    with app.database.reading() as session:
        assert session.scalar(audit.AuditHead.__table__.select().with_only_columns(audit.AuditHead.number)) == trail
    Robot(app.window).see("Belum ada yang masuk")


@pytest.fixture
def sheets(app: App, tab: DoorTab) -> SheetWindow:
    with app.database.session() as session:
        print_sheets(session, next_event(app), 1, TODAY, account="uji")
    tab.openings.open_sheets()
    assert tab.openings.sheets is not None
    return tab.openings.sheets


def keys(sheets: SheetWindow, text: str) -> None:
    for sign in text:
        key = {"\r": Qt.Key.Key_Return, "\b": Qt.Key.Key_Backspace, " ": Qt.Key.Key_Space}.get(sign, Qt.Key(ord(sign.upper())))
        QTest.keyClick(sheets.table, key)
    QApplication.processEvents()


def kinds(app: App, sheets: SheetWindow) -> list[str]:
    with app.database.reading() as session:
        return [one.kind for one in sheet_lines(session, sheets.record, sheets.run.id, TODAY)]


def test_a_sheet_is_typed_in_with_one_key_for_each_row(app: App, sheets: SheetWindow) -> None:
    began = time.monotonic()
    keys(sheets, "h")
    first = sheets.lines[0]
    assert kinds(app, sheets)[0] == "in"
    assert time.monotonic() - began < 1
    people = [n for n, one in enumerate(sheets.lines) if not one.for_guest]
    sheets.place = people[0]
    sheets._show_page()  # pyright: ignore[reportPrivateUsage]
    keys(sheets, "s")
    assert kinds(app, sheets)[0] == "sick"
    QTest.keyClick(sheets, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kinds(app, sheets)[0] == "in"
    assert sheets.line is not None
    assert sheets.line.box == first.box
    assert marks_of(app, sheets.record) == ["in", "sick", "annulled", "annulled", "in"] or len(marks_of(app, sheets.record)) == 5


def test_skip_back_numbers_and_the_rest_of_the_page(app: App, sheets: SheetWindow) -> None:
    keys(sheets, " ")
    assert sheets.place == 1
    keys(sheets, "\b")
    assert sheets.place == 0
    here = [one for one in sheets.lines if one.page == 1]
    keys(sheets, str(here[-1].number))
    assert sheets.line is not None
    assert sheets.line.number == here[-1].number
    QTest.keyClick(sheets.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    Robot(sheets).settle()
    named = [kind for kind, one in zip(kinds(app, sheets), sheets.lines, strict=True) if one.page == 1 and not one.for_guest]
    assert named == ["in"] * len(named)
    QTest.keyClick(sheets, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not any(kinds(app, sheets))


def test_a_guest_s_row_asks_for_the_name(app: App, sheets: SheetWindow) -> None:
    sheets.place = next(n for n, one in enumerate(sheets.lines) if one.for_guest)
    sheets._show_page()  # pyright: ignore[reportPrivateUsage]
    keys(sheets, "\r")
    QTest.keyClicks(sheets.guest_name, "Hj. Euis\r")
    QTest.keyClicks(sheets.guest_unit, "Disnaker\r")
    Robot(sheets).see("Hj. Euis")
    assert "in" in kinds(app, sheets)


def test_it_goes_on_where_it_was_closed(app: App, tab: DoorTab, sheets: SheetWindow) -> None:
    keys(sheets, "hs")
    box = sheets.lines[sheets.place].box
    sheets.close()
    tab.openings.open_sheets()
    again = tab.openings.sheets
    assert again is not None and again is not sheets
    assert again.lines[again.place].box == box
    assert [one.kind for one in again.lines[:2]] == ["in", "sick"]


def test_the_limit_of_lateness(app: App, tab: DoorTab) -> None:
    robot = Robot(app.window)

    def steps(inside: Robot) -> None:
        inside.root.findChild(QSpinBox).setValue(30)
        inside.press("Pakai")

    hear = robot.in_dialog(steps)
    tab.openings.set_late()
    hear()
    robot.see("terlambat setelah 30 menit")
    with app.database.reading() as session:
        assert grace_minutes(session) == 30


def test_days_before_the_event_the_door_says_that_marks_count(app: App) -> None:
    event = next_event(app)
    top = Top(app.desk, event, 1)
    day = event.sessions[0].starts_at.astimezone(WIB).replace(hour=7)
    before = day - timedelta(days=1)
    assert "sudah terhitung" in Notices(event, top, False, lambda: before).early.text.text()
    assert Notices(event, top, True, lambda: before).early.text.text() == ""
    assert Notices(event, top, False, lambda: day).early.text.text() == ""
