"""Petugas: the register, the card, the form, and a list taken in from Excel and taken back."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from rangkul.app import App
from rangkul.ui.officers.page import OfficersPage
from rangkul.work.officers import OfficerRecord, list_officers
from robot import Robot, drag_enter


@pytest.fixture
def page(app: App, robot: Robot) -> OfficersPage:
    robot.open("Petugas")
    page = app.window.pages["officers"]
    assert isinstance(page, OfficersPage)
    return page


def officers(app: App) -> list[OfficerRecord]:
    with app.database.reading() as session:
        return list_officers(session, app.desk.today(), everyone=True)


def test_high_ranks_first_and_the_first_ones_card(app: App, robot: Robot, page: OfficersPage) -> None:
    everybody = officers(app)
    robot.see(f"{len(everybody)} petugas")
    assert [o.id for o in page.table.shown] == [o.id for o in everybody]
    robot.see(everybody[0].printed).see(str(everybody[0].station)).see("Kegiatan")


def test_filters(app: App, robot: Robot, page: OfficersPage) -> None:
    station = str(officers(app)[0].station)
    robot.choose("Polsek", station).settle()
    assert {o.station for o in page.table.shown} == {station}
    robot.fill("Saring petugas", "tidakada").see("Tidak ada petugas yang sesuai").press("Tampilkan semua")
    robot.press("Tanpa desa")
    assert page.table.shown == []
    robot.press("Tampilkan semua")
    assert len(page.table.shown) == len(officers(app))


def test_adding_somebody_and_taking_it_back(app: App, robot: Robot, page: OfficersPage) -> None:
    count = len(officers(app))

    def fill(robot: Robot) -> None:
        robot.fill("Nama sesuai", "Dewi Contoh, S.H.").choose("Pangkat", "Aipda").fill("NRP", "85061234").fill("HP", "081234567890")
        robot.choose("Desa binaan", "Setia Asih").press("Tambah petugas")

    hear = robot.in_dialog(fill)
    page.add()
    hear()
    robot.see("Petugas Dewi Contoh, S.H. ditambahkan.").see("Aipda Dewi Contoh, S.H.")
    added = next(o for o in officers(app) if o.nrp == "85061234")
    assert (added.villages, added.phone) == (("Setia Asih",), "+6281234567890")
    robot.press("Urungkan").settle()
    assert len(officers(app)) == count


def test_the_first_esc_in_a_filled_form_warns(app: App, robot: Robot, page: OfficersPage) -> None:
    def fill(robot: Robot) -> None:
        robot.fill("Nama sesuai", "Dewi").key("Esc").see("belum disimpan")
        assert robot.field("Nama sesuai").text() == "Dewi"
        robot.key("Esc")

    hear = robot.in_dialog(fill)
    page.add()
    hear()


def test_a_wrong_number_is_told_while_typing_and_nothing_typed_is_lost(app: App, robot: Robot, page: OfficersPage) -> None:
    other = officers(app)[1]

    def fill(robot: Robot) -> None:
        robot.fill("Nama sesuai", "Dewi").fill("NRP", "1234").press("Tambah petugas").see("8 angka")
        robot.fill("NRP", str(other.nrp)).press("Tambah petugas").see(other.name)
        assert robot.field("Nama sesuai").text() == "Dewi"
        robot.press("Batal")

    hear = robot.in_dialog(fill)
    page.add()
    hear()


def test_somebody_leaves_the_service_and_comes_back(app: App, robot: Robot, page: OfficersPage) -> None:
    officer = officers(app)[2]
    robot.select_row(officer.printed, "Petugas").press("Nonaktifkan").see("kini nonaktif")
    assert not next(o for o in officers(app) if o.id == officer.id).active
    robot.press("Urungkan").settle()
    back = next(o for o in officers(app) if o.id == officer.id)
    assert (back.active, back.villages) == (True, officer.villages)


@pytest.fixture
def file(app: App, tmp_path: Path) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["DAFTAR BHABINKAMTIBMAS"])
    sheet.append(["NO", "NAMA", "PANGKAT", "NRP", "POLSEK", "DESA BINAAN", "NO HP"])
    first = officers(app)[0]
    sheet.append([1, first.name.upper(), "IPTU", first.nrp, first.station, ", ".join(first.villages), "081299990000"])
    sheet.append([2, "SITI BARU", "BRIPKA", "85061234", "POLSEK SETU", "", ""])
    sheet.append([3, "TANPA NRP", "BRIPKA", "12", "POLSEK SETU", "", ""])
    path = tmp_path / "daftar petugas.xlsx"
    book.save(path)
    return path


def test_a_list_is_seen_first_taken_in_and_taken_back(app: App, robot: Robot, page: OfficersPage, file: Path) -> None:
    before = officers(app)

    def look(robot: Robot) -> None:
        robot.see("Bermasalah: 1").see("Baru: 1").see("Berubah: 1").see("Pangkat: ").see("→ Iptu").see("0812-9999-0000")
        robot.press("Impor 2 petugas")

    hear = robot.in_dialog(look)
    page.look_at(file)
    hear()
    robot.see("1 baru, 1 berubah, 1 ditunda")
    assert len(officers(app)) == len(before) + 1
    robot.press("Urungkan").settle()
    after = officers(app)
    assert [(o.id, o.name, o.rank, o.phone, o.villages) for o in after] == [(o.id, o.name, o.rank, o.phone, o.villages) for o in before]


def test_a_file_that_is_no_list_is_refused_on_the_page(app: App, robot: Robot, page: OfficersPage, tmp_path: Path) -> None:
    file = tmp_path / "salah.xlsx"
    file.write_bytes(b"bukan buku kerja")
    page.look_at(file)
    robot.settle().see("salah.xlsx")
    assert page.banner.isVisible()


def test_a_file_may_be_dropped_on_the_page(app: App, robot: Robot, page: OfficersPage, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = drag_enter(QPoint(5, 5), actions, data, buttons, keys)
    enter.ignore()
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    hear = robot.in_dialog(lambda r: r.see("Impor 2 petugas").press("Batal"))
    page.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), actions, data, buttons, keys))
    hear()


def test_another_page_opens_an_officer(app: App, robot: Robot) -> None:
    wanted = officers(app)[9]
    app.window.go("officers", wanted.id)
    robot.settle().see(wanted.printed)
    page = app.window.pages["officers"]
    assert isinstance(page, OfficersPage)
    assert page.table.current().id == wanted.id
