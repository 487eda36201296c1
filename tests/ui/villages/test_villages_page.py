"""Desa: emptiest first, the card, the ways to other pages, target and contact."""

import pytest

from rangkul.app import App
from rangkul.ui.villages.page import VillagesPage
from rangkul.ui.workers.page import WorkersPage
from rangkul.work.villages import get_village, list_villages
from robot import Robot


@pytest.fixture
def page(app: App, robot: Robot) -> VillagesPage:
    robot.open("Desa")
    page = app.window.pages["villages"]
    assert isinstance(page, VillagesPage)
    return page


def test_the_emptiest_stand_first(app: App, robot: Robot, page: VillagesPage) -> None:
    robot.see("187 desa")
    shares = [village.share for village in page.table.shown]
    assert shares == sorted(shares)
    robot.press("Paling kosong dulu")
    assert [v.code for v in page.table.shown] == sorted(v.code for v in page.table.shown)


def test_filters(app: App, robot: Robot, page: VillagesPage) -> None:
    robot.choose("Kecamatan", "Tarumajaya").settle()
    assert {v.district for v in page.table.shown} == {"Tarumajaya"}
    robot.fill("Saring desa", "tidakada").see("Tidak ada desa yang sesuai").press("Tampilkan semua desa")
    assert len(page.table.shown) == 187
    app.window.go("villages", "weakest")
    assert page.table.shown
    assert all(v.share < 0.25 for v in page.table.shown)


def full(app: App) -> str:
    with app.database.reading() as session:
        return max(list_villages(session), key=lambda v: v.workers).code


def test_the_card_and_the_way_to_the_workers(app: App, robot: Robot, page: VillagesPage) -> None:
    code = full(app)
    app.window.go("villages", code)
    with app.database.reading() as session:
        card = get_village(session, code, app.desk.today())
    robot.see(card.name).see("Pekerja per status").see(card.officers[0][1]).see(str(card.station))
    robot.press("Lihat pekerja").settle()
    workers = app.window.pages["workers"]
    assert isinstance(workers, WorkersPage)
    assert app.window.current == "workers"
    assert workers.table.count == sum(card.statuses.values())


def test_a_target_is_changed_and_taken_back(app: App, robot: Robot, page: VillagesPage) -> None:
    code = full(app)
    app.window.go("villages", code)
    robot.settle()
    hear = robot.in_dialog(lambda r: r.fill("Target", "250").fill("Kontak di kantor desa", "Bu Lurah").press("Simpan"))
    page.edit()
    hear()
    robot.see("disimpan").see("Bu Lurah").see("/ 250")
    robot.press("Urungkan").settle()
    with app.database.reading() as session:
        card = get_village(session, code, app.desk.today())
    assert (card.target, card.contact_name) == (100, None)


def test_a_target_of_nothing_is_refused_in_the_form(app: App, robot: Robot, page: VillagesPage) -> None:
    app.window.go("villages", full(app))
    robot.settle()
    hear = robot.in_dialog(lambda r: r.fill("Target", "0").press("Simpan").see("1").press("Batal"))
    page.edit()
    hear()
    with app.database.reading() as session:
        assert get_village(session, full(app), app.desk.today()).target == 100
