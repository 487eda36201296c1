"""Kegiatan: the list, its filters and its calendar, an event's header, cancelling, the ways in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rangkul.app import App
from rangkul.data.engine import open_database
from rangkul.ui.events.page import EventsPage
from rangkul.ui.events.plan_days import Days, by_day, last_fitting
from rangkul.work.events import EventEntry, entry_of
from rangkul.work.regions import set_up_regency
from robot import Robot
from ui.events.planning import coming, events, open_page, save, stored

TODAY = date(2026, 11, 22)


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    return open_page(app, robot)


def test_the_list_newest_first_with_its_figures(app: App, robot: Robot, page: EventsPage) -> None:
    days = [e.starts_on for e in page.table.shown]
    assert days == sorted(days, reverse=True)
    assert len(days) == 4
    robot.see("Rencana").see("Selesai").see("20")
    robot.fill("Saring kegiatan", "evaluasi")
    assert [e.type for e in page.table.shown] == ["evaluasi"]


def test_a_branch_without_events_says_what_to_do_first(open_app: Callable[..., App], sqlite_url: str) -> None:
    database = open_database(sqlite_url, account="uji", station="uji")
    with database.session() as session:
        set_up_regency(session, "32.16")
    database.close()
    app = open_app(sqlite_url)
    app.show()
    Robot(app.window).open("Kegiatan").see("Belum ada kegiatan.").see("Rencanakan kegiatan pertama")


def test_an_event_opens_and_the_way_back(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    robot.open_row(event.title[:20]).see(event.number).see(event.held_on())
    robot.press("Kembali ke daftar kegiatan").see("Enter atau klik ganda")


def test_cancelling_needs_a_reason_and_can_be_taken_back(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id)
    hear = robot.in_dialog(lambda robot: robot.press("Batalkan kegiatan"))
    page.view.cancel_action.trigger()
    hear()
    robot.settle()
    assert page.banner.isVisible()
    assert stored(app, event.id).status == "rencana"

    hear = robot.in_dialog(lambda robot: robot.fill("Batalkan kegiatan", "Gedung dipakai").press("Batalkan kegiatan"))
    page.view.cancel_action.trigger()
    hear()
    robot.see("Batal")
    assert stored(app, event.id).status == "batal"
    robot.press("Urungkan").settle()
    assert stored(app, event.id).status == "rencana"


@pytest.mark.parametrize(("key", "tab"), [("sheets", "sheets"), ("door", "door"), ("certificates", "certificates")])
def test_commands_open_the_tab_of_the_event_they_are_about(app: App, robot: Robot, key: str, tab: str) -> None:
    app.window.go("events", key)
    robot.settle()
    page = app.window.pages["events"]
    assert isinstance(page, EventsPage)
    assert page.view.tabs.currentWidget() is page.view.parts[tab]
    record = page.view.record
    assert record is not None
    assert (record.ends_on >= app.desk.today()) == (key != "certificates")


def test_chips_and_year_leave_out_what_does_not_fit(app: App, robot: Robot, page: EventsPage) -> None:
    save(app, EventEntry("Rapat tahun depan", date(2027, 1, 5), "Aula", "rapat"))
    robot.settle()
    robot.press("Selesai")
    assert {e.status for e in page.table.shown} == {"selesai"}
    robot.press("Selesai").press("Rapat koordinasi")
    assert [e.title for e in page.table.shown] == ["Rapat tahun depan"]
    robot.choose("Tahun", "2026").see("Tidak ada kegiatan yang cocok dengan saringan.").see_not("Rencanakan kegiatan pertama")
    robot.press("Tampilkan semua")
    assert len(page.table.shown) == 5
    assert not page.filters_row.clear_button.isVisible()


def test_the_calendar_shows_the_same_events_and_opens_one_by_keys(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    robot.press("Kalender")
    grid = page.month.grid
    assert (page.month.title.text(), grid.current_day()) == ("November 2026", TODAY)
    for _ in range((event.starts_on - TODAY).days):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    assert (page.month.title.text(), grid.current_day()) == ("Desember 2026", event.starts_on)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    robot.see(event.number).press("Kembali ke daftar kegiatan")
    assert page.focusWidget() is grid
    for key, title in ((Qt.Key.Key_PageUp, "November 2026"), (Qt.Key.Key_PageDown, "Desember 2026"), (Qt.Key.Key_Home, "November 2026")):
        QTest.keyClick(grid, key)
        assert page.month.title.text() == title
    assert grid.current_day() == TODAY
    assert app.desk.settings.get("events_view") == "calendar"


def test_the_calendar_reads_its_days_aloud(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    days = page.month.grid.days
    page.month.show_day(event.starts_on)
    words = str(days.data(days.place(event.starts_on), int(Qt.ItemDataRole.AccessibleTextRole)))
    assert words == f"{event.held_on()}: {event.title}"


def test_a_click_on_a_bar_opens_its_event(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    robot.press("Kalender")
    page.month.show_day(event.starts_on)
    robot.settle()
    grid = page.month.grid
    place = grid.visualRect(grid.days.place(event.starts_on))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(30, 34))
    robot.see(event.number)


def test_a_day_of_many_events_asks_which_one(app: App, robot: Robot, page: EventsPage) -> None:
    for number in range(6):
        save(app, EventEntry(f"Rapat ke-{number}", TODAY, "Aula", "rapat"))
    robot.press("Kalender")
    grid = page.month.grid
    here = grid.days.place(TODAY)
    assert 0 < grid.bars_that_fit(here, 6) < 6
    menu = grid.menu_of(grid.days.events(here))
    assert [action.text() for action in menu.actions()] == [f"Rapat ke-{number}" for number in range(6)]
    menu.actions()[3].trigger()
    robot.see("Rapat ke-3").see("Rencana")
    assert page.view.record is not None
    assert page.view.record.title == "Rapat ke-3"


def test_enter_on_an_empty_day_plans_on_it(app: App, robot: Robot, page: EventsPage) -> None:
    robot.press("Kalender")
    page.month.show_day(date(2027, 3, 15))
    hear = robot.in_dialog(lambda robot: robot.see("15/03/2027").fill("Tempat", "Aula").press("Rencanakan kegiatan"))
    page.month.grid.setFocus()
    QTest.keyClick(page.month.grid, Qt.Key.Key_Return)
    hear()
    robot.settle()
    assert date(2027, 3, 15) in [e.starts_on for e in events(app)]


def test_weeks_of_a_month_hold_all_its_days() -> None:
    for year in (2026, 2027, 2028):
        for month in range(1, 13):
            days = Days(date(year, month, 17))
            last = last_fitting(year, month, 31)
            assert days.day(days.index(0, 0)).weekday() == 0
            assert days.place(date(year, month, 1)).row() == 0
            assert days.place(last).row() == days.weeks - 1
            assert (last + timedelta(days=1)).day == 1


def test_an_event_of_several_days_stands_on_each(app: App) -> None:
    event = replace(coming(app), starts_on=date(2026, 12, 30), ends_on=date(2027, 1, 2))
    assert sorted(by_day([event])) == [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]


def test_long_titles_stand_whole_at_1024_pixels(app: App, robot: Robot, page: EventsPage) -> None:
    title = "Pelatihan Lanjutan Pendataan Pekerja Rentan bagi Bhabinkamtibmas Jajaran Polres Metro Bekasi Angkatan Kedua"
    event = coming(app)
    save(app, entry_of(event, title=title))
    app.window.resize(1024, 700)
    page.show_event(event.id)
    robot.see(title)
    assert " ".join(page.view.title.lines) == title
    save(app, entry_of(stored(app, event.id), title="Rapat"))
    robot.settle()
    assert page.view.title.lines == ["Rapat"]
    save(app, entry_of(stored(app, event.id), title=f"{title} {title}"[:200]))
    robot.settle()
    assert [line.endswith("…") for line in page.view.title.lines] == [False, True]
    assert page.view.title.toolTip().startswith(title)


def test_a_narrow_list_keeps_the_title_and_lets_other_columns_go(app: App, robot: Robot, page: EventsPage) -> None:
    app.window.resize(1024, 700)
    robot.settle()
    assert page.table.horizontalScrollBar().maximum() == 0
    assert page.table.columnWidth(1) >= 250
    app.window.resize(1920, 1000)
    robot.settle()
    assert not any(page.table.isColumnHidden(number) for number in range(8))
    assert page.table.horizontalScrollBar().maximum() == 0
