"""Tukar Excel from sending to taking back, as a clerk does it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import func, select

from rangkul.app import App
from rangkul.data.batch import Batch
from rangkul.data.dispatch import Dispatch
from rangkul.data.worker import Worker
from rangkul.ui.exchange.page import ExchangePage
from rangkul.ui.exchange.send_dialog import SendDialog
from rangkul.work.sending_ledger import list_receivers
from robot import Robot, drag_enter
from work.batches import roster

HEAD = ("NO", "NIK", "NAMA", "L/P", "TGL LAHIR", "ALAMAT", "NO HP")


@pytest.fixture
def page(app: App, robot: Robot) -> ExchangePage:
    return go_to(app, robot)


def go_to(app: App, robot: Robot) -> ExchangePage:
    """The page, in a window that has the keyboard."""
    activate(app)
    robot.open("Tukar Excel").settle()
    page = app.window.page("exchange")
    assert isinstance(page, ExchangePage)
    return page


def activate(app: App) -> None:
    """Gives the window the keyboard; without a desktop nobody does it after a dialog."""
    app.window.activateWindow()
    QTest.qWaitForWindowActive(app.window, 1_000)


def village_file(path: Path, rows: Sequence[Sequence[Any]], title: str = "") -> Path:
    """A list as villages make them; dates are real dates."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    if title:
        sheet.append([title])
    sheet.append(HEAD)
    for number, row in enumerate(rows, 1):
        sheet.append([number, *row])
    book.save(path)
    return path


def person(number: int, name: str) -> tuple[Any, ...]:
    return f"321601170885{number:04d}", name, "L", date(1985, 8, 17), "Kp. Bulak", "081234567890"


def drop(page: ExchangePage, files: Sequence[Path]) -> None:
    """Files let go over the page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dragEnterEvent(drag_enter(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def a_village(app: App) -> Any:
    """A village with some workers and no workbook out."""
    with app.database.reading() as session:
        return max(list_receivers(session), key=lambda r: (0 < r.workers < 60, r.workers))


def send(page: ExchangePage, robot: Robot, app: App, folder: Path) -> tuple[Any, Path]:
    village = a_village(app)
    app.window.go("exchange", ("send", [village.code]))
    robot.settle().see("1 dari")
    send_ticked(robot, folder)
    return village, next(folder.glob("*.xlsx"))


def nothing(_: Robot) -> None: ...


def send_ticked(robot: Robot, target: Path, ask: Callable[[Robot], Any] = nothing, seen: Callable[[Robot], Any] = nothing) -> None:
    """Sends what is ticked: `ask` answers the dialog, `seen` looks at what it says afterwards."""
    heard: list[Callable[[], None]] = []

    def answer(dialog: Robot) -> None:
        ask(dialog)
        heard.append(robot.in_dialog(lambda last: (seen(last), last.press("Tutup"))))
        dialog.press("Kirim")

    with patch.object(SendDialog, "ask_target", lambda _: str(target)):
        asked = robot.in_dialog(answer)
        robot.press("Kirim")
        asked()
        heard[0]()


def test_a_workbook_goes_out_and_stands_with_the_village(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village, _file = send(page, robot, app, tmp_path / "kiriman")
    robot.see("1 buku kerja tersimpan")
    robot.select_row(village.name, "Buku kerja yang ada di desa").see("14 hari lagi")
    with app.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Dispatch).where(Dispatch.village_code == village.code, Dispatch.rows > 0))
    app.window.go("exchange", ("send", [village.code]))
    robot.see("Buku kerja masih berada di")
    robot.select_row(village.name, "Buku kerja yang ada di desa").press("Tandai kembali").see("ditandai kembali")
    robot.press("Urungkan").select_row(village.name, "Buku kerja yang ada di desa")


def test_a_returned_workbook_is_reviewed_applied_and_taken_back(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    _village, file = send(page, robot, app, tmp_path / "kiriman")
    book = openpyxl.load_workbook(file)
    sheet = book["Daftar Pekerja"]
    last = next(row for row in range(7, 2000) if not sheet.cell(row, 4).value)
    sheet.cell(7, 12).value = "081299998888"
    sheet.cell(8, 3).value = "32160"
    for column, value in zip(range(3, 8), ("3216011708859991", "ORANG BARU", "L", "BEKASI", "17/08/1985"), strict=True):
        sheet.cell(last, column).value = value
    book.save(file)
    with app.database.reading() as session:
        before = roster(session)
    drop(page, [file])
    robot.settle().see("Ditinjau").see("Berubah").see("Bermasalah")
    with app.database.reading() as session:
        assert roster(session) == before
    robot.select_row("Berubah", "Jenis baris").see("0812-9999-8888").press("Rincian").see("Sekarang")
    robot.select_row("Baru", "Jenis baris").see("ORANG BARU")
    robot.press("Terapkan 2 baris").see("1 baru, 1 diubah").see("Diterapkan")
    with app.database.reading() as session:
        assert session.scalar(select(Worker.name).where(Worker.nik == "3216011708859991")) == "ORANG BARU"
    wait = robot.in_dialog(lambda r: r.see("1 data yang masuk lewat impor ini dihapus").press("Tarik kembali"))
    robot.press("Tarik kembali")
    wait()
    robot.see("ditarik kembali: 1 dihapus, 1 dipulihkan")
    with app.database.reading() as session:
        assert roster(session) == before


def test_a_file_of_no_village_is_asked_for(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = a_village(app)
    file = village_file(tmp_path / "data.xlsx", [person(9101, "ORANG PERTAMA"), person(9102, "ORANG KEDUA")])

    def answer(dialog: Robot) -> None:
        dialog.see("tidak menyebut desanya").fill("Cari desa", village.name)
        dialog.select_row(village.name, "Desa").press("Ambil untuk desa ini")

    wait = robot.in_dialog(answer)
    drop(page, [file])
    wait()
    robot.see(village.name).see("ORANG PERTAMA").press("Terapkan 2 baris").see("2 baru")


def test_several_files_make_a_queue_and_a_bad_one_says_why(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = a_village(app)
    title = f"DATA PEKERJA DESA {village.name.upper()} KECAMATAN {village.district.upper()}"
    files = [village_file(tmp_path / f"desa{n}.xlsx", [person(9200 + n, f"ORANG {n}")], title) for n in range(3)]
    bad = tmp_path / "rusak.xlsx"
    bad.write_bytes(b"PK\x03\x04 bukan buku kerja")
    drop(page, [*files, bad])
    robot.settle().see("4 berkas, 1 memerlukan").see("rusak.xlsx").see("mintalah desa mengirim ulang")
    with app.database.reading() as session:
        assert session.scalars(select(Batch.status)).all() == ["review"] * 3
    robot.open_row("desa1.xlsx", "Berkas dalam antrean").see("Terapkan 1 baris").press("Kembali ke antrean")
    robot.see("4 berkas").press("Kembali ke meja").see("Di desa").see("Antrean (4)")


def test_wrong_cells_are_put_right_and_decided_by_keyboard(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = a_village(app)
    title = f"DATA PEKERJA DESA {village.name.upper()} KECAMATAN {village.district.upper()}"
    rows = [person(9301, "ORANG SATU"), person(9302, "ORANG DUA"), ("32160", *person(9303, "ORANG SALAH")[1:])]
    page.read_files([village_file(tmp_path / "desa.xlsx", rows, title)])
    robot.settle().select_row("Bermasalah", "Jenis baris").select_row("ORANG SALAH", "Baris yang ditinjau").see("5 angka")
    wait = robot.in_dialog(lambda r: r.fill("NIK", "3216011708859303").press("Perbaiki"))
    robot.key("Return")
    wait()
    activate(app)
    robot.settle().select_row("Baru", "Jenis baris").see("Terapkan 3 baris")
    robot.select_row("ORANG SATU", "Baris yang ditinjau").key("T").see("Terapkan 2 baris")
    current = page.review.rows.current()
    assert current.values["name"] == "ORANG DUA", "the next row is chosen by itself"
    robot.key("L").see("Terapkan 1 baris")
    robot.press("Untuk semua (3)").press("Ambil (A)").see("Terapkan 3 baris")


def test_a_review_survives_a_restart(
    open_app: Callable[..., App], sample_url: str, tmp_path: Path
) -> None:
    first = open_app(sample_url)
    first.show()
    robot = Robot(first.window)
    page = go_to(first, robot)
    village = a_village(first)
    title = f"DATA PEKERJA DESA {village.name.upper()} KECAMATAN {village.district.upper()}"
    page.read_files([village_file(tmp_path / "desa.xlsx", [person(9401, "ORANG SATU"), person(9402, "ORANG DUA")], title)])
    robot.settle().select_row("ORANG SATU", "Baris yang ditinjau").key("T").see("Terapkan 1 baris")
    first.window.hide()
    second = open_app(sample_url)
    second.show()
    robot = Robot(second.window)
    second.window.go("exchange", "review")
    robot.settle().see("ORANG SATU").see("Terapkan 1 baris").see("Tunda")


def test_the_same_file_again_says_nothing_new(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = a_village(app)
    title = f"DATA PEKERJA DESA {village.name.upper()} KECAMATAN {village.district.upper()}"
    file = village_file(tmp_path / "desa.xlsx", [person(9501, "ORANG SATU")], title)
    page.read_files([file])
    robot.settle().press("Terapkan 1 baris").see("1 baru")
    page.read_files([file])
    robot.settle().see("sudah pernah").press("Tidak ada perubahan").see("tidak ada perubahan")


def test_the_village_gets_its_own_file_back_with_marks(
    app: App, page: ExchangePage, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    village = a_village(app)
    title = f"DATA PEKERJA DESA {village.name.upper()} KECAMATAN {village.district.upper()}"
    source = village_file(tmp_path / "desa.xlsx", [person(9401, "ORANG SATU"), ("32160", *person(9402, "ORANG DUA")[1:])], title)
    page.read_files([source])
    back = tmp_path / "kembali"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(back), ""))
    robot.settle().press("Kembalikan ke desa…").settle().see("1 sel ditandai dalam kembali.xlsx")
    sheet = openpyxl.load_workbook(back.with_suffix(".xlsx")).worksheets[1]
    assert sheet["B4"].comment.text == "NIK 32160 terdiri dari 5 angka, seharusnya 16."
    source.rename(tmp_path / "pindah.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "pindah.xlsx"), ""))
    back.with_suffix(".xlsx").unlink()
    robot.press("Kembalikan ke desa…").settle().see("1 sel ditandai dalam kembali.xlsx")
    assert back.with_suffix(".xlsx").exists()
