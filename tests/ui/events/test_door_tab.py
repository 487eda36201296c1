"""Pintu as a tab: who was in, when they came, and a mark taken back with its reason."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from sqlalchemy import select

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.data.attendance import Attendance
from rangkul.ui.events.door_tab import DoorTab
from rangkul.work.attendance import list_guests
from rangkul.work.door import roll_of
from rangkul.work.events import EventRecord, list_events
from rangkul.work.marks import add_guest
from robot import Robot


@pytest.fixture
def past(app: App) -> EventRecord:
    with app.database.reading() as session:
        return list_events(session)[-1]


@pytest.fixture
def tab(app: App, robot: Robot, past: EventRecord) -> DoorTab:
    opened = open_tab(app, past, "door")
    assert isinstance(opened, DoorTab)
    robot.settle()
    return opened


def test_who_was_in_newest_first(app: App, tab: DoorTab, past: EventRecord) -> None:
    with app.database.reading() as session:
        roll = roll_of(session, past, 1, app.desk.today())
    assert [one.mark_id for one in tab.table.shown] == [one.mark_id for one in reversed(roll.arrivals)]
    assert sum(count for _, count in tab.chart.columns) == len(roll.arrivals)
    assert [(row[1], row[2]) for row in tab.bars.bars.rows] == [(there, max(there, invited)) for _, there, invited in roll.stations()]


def test_filters(app: App, tab: DoorTab, robot: Robot, past: EventRecord) -> None:
    name = tab.table.shown[3].name
    robot.fill("Saring yang hadir", name).settle()
    assert {one.name for one in tab.table.shown} == {name}
    robot.fill("Saring yang hadir", "zzz").see("Tidak ada yang hadir yang cocok")
    with app.database.session() as session:
        add_guest(session, past, "Camat Babelan", unit="Kecamatan Babelan", session_number=1)
        assert len(list_guests(session, past.id)) == 1
    tab.search.clear()
    robot.press("Tamu (1)").see("Camat Babelan")
    assert len(tab.table.shown) == 1


def test_a_mark_is_taken_back_with_a_reason_and_undone(app: App, tab: DoorTab, robot: Robot) -> None:
    arrival, count = tab.table.shown[0], len(tab.table.shown)
    robot.select_row(arrival.name)

    def give_reason(dialog: Robot) -> None:
        reason = dialog.field("Batalkan")
        assert isinstance(reason, QPlainTextEdit)
        reason.setPlainText("Kartu dibawa orang lain")
        dialog.press("Batalkan")

    heard = robot.in_dialog(give_reason)
    robot.press("Batalkan")
    heard()
    robot.see(f"{arrival.name} tidak lagi tercatat hadir")
    assert len(tab.table.shown) == count - 1
    with app.database.reading() as session:
        reasons = session.scalars(select(Attendance.reason).where(Attendance.mark == "annulled")).all()
    assert reasons == ["Kartu dibawa orang lain"]
    robot.press("Urungkan").settle()
    tab.refresh()
    assert len(tab.table.shown) == count
    assert tab.table.shown[0].at == arrival.at


def test_nobody_in_yet_offers_the_door(app: App, robot: Robot) -> None:
    opened = open_tab(app, next_event(app), "door")
    assert isinstance(opened, DoorTab)
    robot.settle().see("Belum ada yang masuk")
