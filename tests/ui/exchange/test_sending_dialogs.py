"""Sending and chasing workbooks as a clerk does it: the dialog, the messages, reminders, the ledger, a village's history."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from rangkul.app import App
from rangkul.data.dispatch import Dispatch
from rangkul.data.village import Village
from rangkul.exchange.roster import check_roster
from rangkul.ui.exchange.dispatch_ledger import LedgerDialog
from rangkul.ui.exchange.page import ExchangePage
from rangkul.work.sending_ledger import list_dispatches
from rangkul.work.sending_profiles import SHORT, list_profiles
from robot import Robot
from ui.exchange.test_exchange_page import a_village, go_to, send_ticked


@pytest.fixture
def page(app: App, robot: Robot) -> ExchangePage:
    return go_to(app, robot)


def tick(app: App, robot: Robot) -> Any:
    village = a_village(app)
    app.window.go("exchange", ("send", [village.code]))
    robot.settle().see("1 dari")
    return village


def dispatches(app: App, **more: Any) -> list[Any]:
    with app.database.reading() as session:
        return list_dispatches(session, app.desk.today(), **more)


def answered(robot: Robot, opener: str, steps: Callable[[Robot], Any]) -> None:
    """Presses a button and does the steps in the dialog it opens."""
    heard = robot.in_dialog(steps)
    robot.press(opener)
    heard()


def test_a_zip_of_short_workbooks_behind_a_password(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = tick(app, robot)
    told: list[str] = []

    def ask(dialog: Robot) -> None:
        dialog.see("1 desa, 1 buku kerja").choose("Profil", "Ringkas").see("NIK, Nama, Jenis kelamin")
        dialog.choose("Simpan sebagai", "Satu berkas zip").press("Hanya terbuka dengan kata sandi")
        told.append(dialog.field("Kata sandi buku kerja").text())
        dialog.press("Ganti")
        assert dialog.field("Kata sandi buku kerja").text() != told.pop()
        dialog.fill("Kata sandi buku kerja", "pendek").see("paling sedikit 8")
        assert not dialog.root.wish
        dialog.fill("Kata sandi buku kerja", "melati-perahu-47").see_not("paling sedikit 8")

    def seen(dialog: Robot) -> None:
        dialog.see("1 buku kerja berisi").see("melati-perahu-47")
        dialog.press("Salin pesan kata sandi").see("Pesan kata sandi disalin")
        told.append(QGuiApplication.clipboard().text())
        dialog.press("Salin pesan")
        told.append(QGuiApplication.clipboard().text())

    send_ticked(robot, tmp_path / "semua.zip", ask, seen)
    assert "melati-perahu-47" in told[0]
    assert "melati" not in told[1]
    assert village.name in told[1]
    assert (tmp_path / "semua.zip").is_file()
    with app.database.reading() as session:
        sent = session.scalars(select(Dispatch).where(Dispatch.village_code == village.code).order_by(Dispatch.sent_at.desc())).first()
        assert sent is not None
        assert sent.sealed
        assert sent.profile is not None
        assert sent.profile["columns"] == list(SHORT)
    robot.press("Urungkan").settle()
    assert next(one.state for one in dispatches(app) if one.id == sent.id) == "withdrawn"
    assert app.desk.settings.get("send_kind", "") == "zip"


def test_what_cannot_be_sent_is_said_before(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    tick(app, robot)

    def ask(dialog: Robot) -> None:
        dialog.fill("Tenggat kembali", "01/11/2026").see("sudah lewat")
        dialog.press("Kirim 1 buku kerja").see("sudah lewat")
        dialog.fill("Tenggat kembali", "besok pagi").see("Tulis tanggal")
        dialog.press("Batal")

    answered(robot, "Kirim 1 buku kerja", ask)
    assert list(tmp_path.glob("*.xlsx")) == []


def test_an_own_profile_is_made_while_sending(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = tick(app, robot)

    def columns(editor: Robot) -> None:
        editor.press("Simpan profil").see("Beri nama")
        editor.fill("Nama profil", "Desa pesisir")
        table = editor.root.table
        table.set_checked(["sex", "phone", "status"])
        editor.press("Samarkan NIK").press("Simpan profil")

    def ask(dialog: Robot) -> None:
        answered(dialog, "Kolom…", columns)
        dialog.see("NIK, Nama, Jenis kelamin, HP, Status")

    send_ticked(robot, tmp_path, ask)
    with app.database.reading() as session:
        own = list_profiles(session)[-1]
        assert (own.name, own.profile.columns, own.profile.masked) == ("Desa pesisir", ("sex", "phone", "status"), True)
    file = check_roster(next(tmp_path.glob("*.xlsx")), today=app.desk.today())
    assert file.dispatch
    assert all(record.nik is None and record.nik_shown for record in file.records)
    assert {one.profile for one in dispatches(app) if one.village_code == village.code} == {"Desa pesisir"}


def test_the_overdue_are_reminded_and_it_is_remembered(app: App, page: ExchangePage, robot: Robot) -> None:
    late = [one for one in dispatches(app, open_only=True) if one.state == "overdue"]
    assert late
    with app.database.session() as session:
        village = session.get_one(Village, late[0].village_code)
        village.contact_name, village.contact_phone = "Ibu Rina", "+6281200001234"

    def remind(dialog: Robot) -> None:
        dialog.see("Ingatkan desa").see("Ibu Rina").see("0812-0000-1234")
        assert not dialog.root.note_button.isEnabled()
        dialog.press("Salin pesan").see("disalin")
        assert "Yth. Ibu Rina" in QGuiApplication.clipboard().text()
        dialog.press("Catat 1 sudah diingatkan")

    answered(robot, f"Ingatkan {len(late)} yang lewat", remind)
    robot.see("1 desa dicatat sudah diingatkan").select_row(late[0].village, "Buku kerja yang ada di desa").see("diingatkan hari ini")
    assert [one.reminded_at is not None for one in dispatches(app, open_only=True)].count(True) == 1
    robot.press("Urungkan").settle()
    assert not any(one.reminded_at for one in dispatches(app))


def test_the_text_of_a_reminder_is_the_offices_own(app: App, page: ExchangePage, robot: Robot) -> None:
    def write(editor: Robot) -> None:
        editor.fill("Teks pesan", "Halo {desaa}").see("maksud Anda {desa}")
        assert not editor.root.verb_button.isEnabled()
        editor.fill("Teks pesan", "Halo {desa}, mohon {berkas} dikirim.").see("mohon").press("Simpan teks")

    def remind(dialog: Robot) -> None:
        answered(dialog, "Ubah teks…", write)
        dialog.see("Halo ").press("Tutup")

    answered(robot, "Ingatkan", remind)


def test_withdrawn_in_the_ledger_and_taken_back(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    first = dispatches(app, open_only=True)[0]

    def history(dialog: Robot) -> None:
        dialog.see(f"Riwayat {first.village}").see("Buku kerja dikirim").press("Tutup")

    def ledger(dialog: Robot) -> None:
        dialog.select_row(first.number).press("Tarik").settle().see("Ditarik")
        dialog.choose("Keadaan", "Ditarik").settle()
        assert dialog.rows() == 1
        dialog.select_row(first.number)
        answered(dialog, "Riwayat desa", history)
        with patch.object(LedgerDialog, "ask_file", lambda _: str(tmp_path / "buku")):
            dialog.press("Excel").see("1 kiriman tersimpan di buku.xlsx")
        dialog.select_row(first.number).press("Batalkan penarikan").settle()
        assert dialog.rows() == 0
        dialog.choose("Keadaan", "Semua keadaan").fill("Cari di buku kiriman", first.village).settle().select_row(first.number)
        dialog.press("Tutup")

    answered(robot, "Buku kiriman…", ledger)
    sheet = openpyxl.load_workbook(tmp_path / "buku.xlsx").worksheets[0]
    assert first.number in [cell.value for cell in sheet["A"]]
    assert first.number in [one.number for one in dispatches(app, open_only=True)]


def test_several_are_marked_as_returned_at_once(app: App, page: ExchangePage, robot: Robot) -> None:
    out = dispatches(app, open_only=True)
    page.table_view.away.table.select_many([one.id for one in out[:2]])
    robot.press("Tandai kembali").see("2 kiriman ditandai kembali")
    assert len(dispatches(app, open_only=True)) == len(out) - 2
    robot.press("Urungkan").settle()
    assert len(dispatches(app, open_only=True)) == len(out)


def test_days_left_are_told(app: App, page: ExchangePage, robot: Robot) -> None:
    with app.database.session() as session:
        out = session.scalars(select(Dispatch).where(Dispatch.returned_at.is_(None)).order_by(Dispatch.number)).all()
        for days, one in zip((0, 3, -2), out, strict=False):
            one.due_on = app.desk.today() + timedelta(days=days)
    robot.settle().see("hari ini").see("3 hari lagi").see("lewat 2 hari")
