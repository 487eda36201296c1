"""Beranda: every figure is true and leads to the list behind it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rangkul.app import App
from rangkul.data.engine import open_database
from rangkul.rules.money import number_text
from rangkul.ui.home.rows import LinkRow
from rangkul.work.coverage import coverage
from rangkul.work.regions import set_up_regency
from rangkul.work.worker_edit import WorkerEntry, save_worker
from robot import Robot


def test_the_figures_are_those_of_the_database(app: App, robot: Robot) -> None:
    with app.database.reading() as session:
        total = coverage(session, "regency")[0]
    robot.see("Kabupaten Bekasi").see(number_text(total.workers)).see(number_text(total.protected))
    robot.see(f"{number_text(total.counted)} dari target {number_text(total.target)} ({total.share:.0%})")


def test_a_worker_added_elsewhere_is_counted_at_once(app: App, robot: Robot) -> None:
    with app.database.reading() as session:
        before = coverage(session, "regency")[0].workers
    with app.database.session() as session:
        save_worker(session, WorkerEntry("UJI COBA", "32.16.01.2002"), app.desk.today())
    robot.see(number_text(before + 1))


def test_what_waits_leads_to_where_it_can_be_done(app: App, robot: Robot) -> None:
    page = app.window.page("home")
    rows = [row for row in page.findChildren(LinkRow) if "sertifikat belum terbit" in row.accessibleName()]
    assert rows
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    robot.settle()
    assert app.window.current == "events"


def test_the_search_field_finds_people_villages_and_commands(app: App, robot: Robot) -> None:
    for typed, kind in (("segarajaya", "village"), ("pelatihan", "event"), ("cetak daftar", "command")):
        found = []
        app.search(typed, found.extend)
        robot.settle()
        assert kind in {hit.kind for hit in found}, typed


def test_an_empty_branch_says_what_to_do_first(open_app: Callable[..., App], sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.session() as session:
        set_up_regency(session, "32.16")
    database.close()
    app = open_app(sqlite_url)
    app.show()
    Robot(app.window).see("Belum ada kegiatan direncanakan.").see("Tidak ada yang menunggu")
