"""Kartu petugas: history, transfers, standing in, photo, certificates, workers brought, rows that wait to be mended."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from sqlalchemy import select

from rangkul.app import App
from rangkul.data.worker import Worker
from rangkul.papers.look import page_count
from rangkul.ui import printing
from rangkul.ui.officers.page import OfficersPage
from rangkul.ui.printing import PaperDialog
from rangkul.work.certificates import issue
from rangkul.work.events import list_events
from rangkul.work.officer_card import list_credited
from rangkul.work.officer_parked import list_parked
from rangkul.work.officers import OfficerRecord, get_officer, list_officers, list_stations
from rangkul.work.transfers import Transfer, transfer
from robot import Robot, drag_enter


@pytest.fixture
def page(app: App, robot: Robot) -> OfficersPage:
    robot.open("Petugas")
    page = app.window.pages["officers"]
    assert isinstance(page, OfficersPage)
    return page


@pytest.fixture
def somebody(app: App, page: OfficersPage, robot: Robot) -> OfficerRecord:
    """Whose card is open."""
    officer = officers(app)[4]
    robot.open_row(officer.printed, "Petugas").see("Pekerja yang dibawa")
    return officer


def officers(app: App) -> list[OfficerRecord]:
    with app.database.reading() as session:
        return list_officers(session, app.desk.today(), everyone=True)


def now(app: App, officer: OfficerRecord, days: int = 0) -> OfficerRecord:
    with app.database.reading() as session:
        return get_officer(session, officer.id, app.desk.today() + timedelta(days=days))


def other_station(app: App, officer: OfficerRecord) -> str:
    with app.database.reading() as session:
        return next(name for _, name in list_stations(session) if name != officer.station)


def test_the_card_opens_as_a_page_and_leads_back(app: App, robot: Robot, page: OfficersPage, somebody: OfficerRecord) -> None:
    robot.see(somebody.printed).see(f"NRP {somebody.nrp}").see("Kegiatan dihadiri").see("Mutasi…")
    assert page.view.table.shown
    robot.press("Kembali ke daftar petugas").see("Tambah petugas")
    assert page.table.current().id == somebody.id
    robot.press("Buka kartu").see("Pekerja yang dibawa").key("Alt+Left").see("Tambah petugas")


def test_a_transfer_to_come_is_entered_seen_called_off_and_taken_back(app: App, robot: Robot, somebody: OfficerRecord) -> None:
    station = other_station(app, somebody)

    def fill(dialog: Robot) -> None:
        dialog.see(str(somebody.station)).fill("Mulai", "01/12/2026").fill("Nomor surat perintah", "Sprin/9/XI").choose("Polsek", station)
        dialog.press("Simpan mutasi")

    hear = robot.in_dialog(fill)
    robot.press("Mutasi…")
    hear()
    robot.see("disimpan").see("Akan datang").see("Sprin/9/XI")
    assert (now(app, somebody).station, now(app, somebody, 9).station) == (somebody.station, station)
    robot.press("Batalkan yang mulai 01/12/2026").see("dibatalkan").see_not("Akan datang")
    assert now(app, somebody, 9).station == somebody.station
    robot.press("Urungkan").see("Akan datang")
    assert now(app, somebody, 9).station == station


def test_a_transfer_today_moves_at_once_and_is_taken_back(app: App, robot: Robot, somebody: OfficerRecord) -> None:
    station = other_station(app, somebody)
    hear = robot.in_dialog(lambda dialog: dialog.choose("Polsek", station).press("Simpan mutasi"))
    robot.press("Mutasi…")
    hear()
    robot.see(f"NRP {somebody.nrp} · {station}").see("sampai 21/11/2026")
    robot.press("Urungkan").settle()
    assert now(app, somebody).station == somebody.station


def test_nothing_changed_is_refused_in_the_dialog(app: App, robot: Robot, somebody: OfficerRecord) -> None:
    hear = robot.in_dialog(lambda dialog: dialog.press("Simpan mutasi").see("Tentukan ke mana").press("Batal"))
    robot.press("Mutasi…")
    hear()


def test_somebody_else_transferred_meanwhile(app: App, robot: Robot, somebody: OfficerRecord) -> None:
    station = other_station(app, somebody)

    def fill(dialog: Robot) -> None:
        with app.database.session() as session:
            transfer(session, Transfer(somebody.id, app.desk.today(), "Polsek Antah"), app.desk.today())
        dialog.choose("Polsek", station)
        inner = dialog.in_dialog(lambda versions: versions.press("Kembali ke formulir"))
        dialog.press("Simpan mutasi")
        inner()
        dialog.see("orang lain").press("Batal")

    hear = robot.in_dialog(fill)
    robot.press("Mutasi…")
    hear()
    assert now(app, somebody).station == "Polsek Antah"


def test_standing_in_says_who_serves_there(app: App, robot: Robot, somebody: OfficerRecord) -> None:
    village = next(o for o in officers(app) if o.villages and not set(o.villages) & set(somebody.villages))

    def fill(dialog: Robot) -> None:
        dialog.choose("Desa", village.villages[0]).see("Sudah ada petugasnya").see(village.name)
        dialog.fill("Sampai dengan", "30/11/2026").press("Simpan penggantian")

    hear = robot.in_dialog(fill)
    robot.press("Gantikan…")
    hear()
    robot.see("menggantikan mulai 22/11/2026").see(village.villages[0]).see("22/11/2026 – 30/11/2026")
    assert village.villages[0] in now(app, somebody, 8).villages
    assert village.villages[0] not in now(app, somebody, 9).villages


def test_a_photo_is_dropped_shown_and_removed(app: App, robot: Robot, page: OfficersPage, somebody: OfficerRecord, tmp_path: Path) -> None:
    from PIL import Image

    from rangkul.work.pictures import picture_size

    file = tmp_path / "foto.png"
    Image.new("RGB", (900, 400), "red").save(file)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = drag_enter(QPoint(5, 5), actions, data, buttons, keys)
    enter.ignore()
    page.view.photo.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.view.photo.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), actions, data, buttons, keys))
    robot.see(f"Foto {somebody.name} disimpan")
    key = now(app, somebody).photo
    assert key
    with app.database.reading() as session:
        assert picture_size(session, key) == (360, 480)
    assert not page.view.photo.picture.isNull()
    robot.press("Hapus foto").see("dihapus")
    assert now(app, somebody).photo is None
    robot.press("Urungkan").settle()
    assert now(app, somebody).photo == key


def test_what_is_no_picture_is_refused(app: App, robot: Robot, page: OfficersPage, somebody: OfficerRecord, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"bukan gambar")
    page.view.take_photo(tmp_path / "foto.jpg")
    robot.settle()
    assert page.banner.isVisible()
    assert now(app, somebody).photo is None


def test_a_certificate_is_opened_and_counted_when_printed(
    app: App, robot: Robot, page: OfficersPage, somebody: OfficerRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with app.database.session() as session:
        event = next(e for e in list_events(session) if e.status == "selesai")
        issue(session, event, app.desk.today(), account="uji", person_ids=[somebody.id], reason="uji")
    robot.settle()
    monkeypatch.setattr(printing, "list_printers", list)

    def look(dialog: Robot) -> None:
        assert isinstance(dialog.root, PaperDialog)
        assert page_count(dialog.root.pdf) == 1
        assert dialog.root.save_to(tmp_path / "sertifikat.pdf")
        dialog.press("Tutup")

    robot.select_row(event.title, "Kegiatan petugas")
    hear = robot.in_dialog(look)
    robot.press("Buka sertifikat")
    hear()
    assert (tmp_path / "sertifikat.pdf").exists()


def test_the_workers_brought_are_behind_their_figure(app: App, robot: Robot, page: OfficersPage, somebody: OfficerRecord) -> None:
    with app.database.session() as session:
        for worker in session.scalars(select(Worker).limit(5)):
            worker.officer_id = somebody.id
    with app.database.reading() as session:
        workers = list_credited(session, somebody.id)
    name = workers[0].name
    robot.settle().see(str(len(workers)))

    def look(dialog: Robot) -> None:
        assert dialog.rows() == len(workers)
        dialog.see(somebody.printed).select_row(name).press("Buka pekerja")

    hear = robot.in_dialog(look)
    page.view.brought.clicked.emit()
    hear()
    robot.settle().see(name)
    assert app.window.pages["workers"].isVisible()


# Lists


def write_list(app: App, path: Path) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["NO", "NAMA", "PANGKAT", "NRP", "POLSEK", "DESA BINAAN", "NO HP"])
    first, second = officers(app)[:2]
    sheet.append([1, first.name.upper(), "IPTU", first.nrp, first.station, ", ".join(first.villages), ""])
    sheet.append([2, second.name, second.rank, second.nrp, other_station(app, second), "", ""])
    sheet.append([3, "TANPA NRP", "BRIPKA", "", "POLSEK SETU", "", ""])
    sheet.append([4, "SALAH NRP", "BRIPKA", "12", "POLSEK SETU", "", ""])
    book.save(path)
    return path


def test_each_row_has_a_tick_and_transfers_a_day(app: App, robot: Robot, page: OfficersPage, tmp_path: Path) -> None:
    everybody = officers(app)
    first, second = everybody[:2]

    def look(dialog: Robot) -> None:
        dialog.see("Naik pangkat: 1").see("Perlu diperiksa: 1").see("Bermasalah: 1").see(f"Tidak ada di daftar: {len(everybody) - 2}")
        dialog.press("Bermasalah")
        assert dialog.rows() == 1
        dialog.root.table.set_checked(dialog.root.table.shown)  # cannot be done, so it takes no tick
        dialog.press("Bermasalah").see("Impor 2 petugas")
        table = dialog.root.table
        table.set_checked([c for c in table.shown if c.row.name in (first.name.upper(), second.name, "TANPA NRP")])
        dialog.fill("Mutasi berlaku mulai", "01/12/2026").press("Impor 3 petugas")

    hear = robot.in_dialog(look)
    page.look_at(write_list(app, tmp_path / "daftar.xlsx"))
    hear()
    robot.see("1 baru, 2 berubah, 1 ditunda")
    assert now(app, first).rank == "iptu"
    assert (now(app, second).station, now(app, second, 9).station) == (second.station, other_station(app, second))
    assert next(o for o in officers(app) if o.name == "TANPA NRP").nrp_missing == "Tidak tercantum di daftar.xlsx"
    robot.press("Tanpa NRP")
    assert [o.name for o in page.table.shown] == ["TANPA NRP"]
    robot.press("Urungkan").settle()
    assert [(o.id, o.rank) for o in officers(app)] == [(o.id, o.rank) for o in everybody]


def test_parked_rows_are_mended_from_the_banner(app: App, robot: Robot, page: OfficersPage, tmp_path: Path) -> None:
    hear = robot.in_dialog(lambda dialog: dialog.press("Impor 2 petugas"))
    page.look_at(write_list(app, tmp_path / "daftar.xlsx"))
    hear()
    robot.see("2 baris daftar petugas belum dapat diimpor")

    def form(dialog: Robot) -> None:
        dialog.see("harus terdiri dari 8 angka").fill("NRP", "85061239").press("Tambah petugas")

    def mend(dialog: Robot) -> None:
        dialog.select_row("SALAH NRP")
        inner = dialog.in_dialog(form)
        dialog.press("Perbaiki…")
        inner()
        dialog.see_not("SALAH NRP").select_row("TANPA NRP").press("Tidak diperlukan").see("Tidak ada lagi yang menunggu").press("Tutup")

    hear = robot.in_dialog(mend)
    robot.press("Perbaiki…")
    hear()
    robot.settle().see_not("belum dapat diimpor")
    assert any(o.nrp == "85061239" and o.name == "SALAH NRP" for o in officers(app))
    robot.press("Urungkan").see("1 baris daftar petugas belum dapat diimpor")
    with app.database.reading() as session:
        assert [p.name for p in list_parked(session)] == ["TANPA NRP"]


def test_without_an_nrp_a_reason_is_asked_for(app: App, robot: Robot, page: OfficersPage) -> None:
    def fill(dialog: Robot) -> None:
        dialog.fill("Nama sesuai", "Dewi Contoh").press("Tambah petugas").see("Isi NRP, atau tulis di sini")
        dialog.fill("Mengapa belum ada NRP", "akan ditanyakan").press("Tambah petugas")

    hear = robot.in_dialog(fill)
    page.add()
    hear()
    robot.see("belum ada: akan ditanyakan")


def test_a_picture_becomes_a_portrait() -> None:
    from PIL import Image

    from rangkul.work.officer_photo import portrait

    for size in ((900, 300), (300, 900), (1, 1), (3, 4)):
        file = io.BytesIO()
        Image.new("RGBA", size, (0, 0, 0, 0)).save(file, "PNG")
        with Image.open(io.BytesIO(portrait(file.getvalue()))) as cut:
            assert cut.size == (360, 480)
            assert cut.getpixel((10, 10)) == (255, 255, 255)  # what was clear is white
