"""The first start: three steps to a branch, or a look at the sample."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from rangkul.app import App
from rangkul.work.coverage import coverage
from rangkul.work.office import load_office
from rangkul.work.officers import list_officers
from robot import Robot


@pytest.fixture
def new_app(open_app: Callable[..., App], sqlite_url: str) -> App:
    app = open_app(sqlite_url)
    app.show()
    return app


def officers_list(file: Path) -> Path:
    rows = [
        ["NO", "NRP", "NAMA", "PANGKAT", "POLSEK", "DESA BINAAN", "NO HP"],
        [1, "80010001", "BUDI SANTOSO, S.H.", "AIPTU", "Polsek Tambun Selatan", "Tambun", "081290000001"],
        [2, "85020002", "Ahmad Fauzi", "BRIG POL", "Setu", "Ciledug", "0812-9000-0002"],
        [3, "12", "Terlalu Pendek", "AIPDA", "Setu", "", ""],
    ]
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return file


def test_from_nothing_to_a_branch_with_officers(new_app: App, tmp_path: Path) -> None:
    robot = Robot(new_app.first_run)
    robot.see("Kabupaten mana").fill("Kabupaten atau kota", "bekasi").see("Kabupaten Bekasi").press("Pakai Kabupaten Bekasi")
    robot.see("Kantor Anda").fill("Nama kantor", "Kantor Cabang Uji").fill("Singkatan pada nomor surat", "UJI").press("Lanjut")
    robot.see("Daftar petugas")
    new_app.first_run.officers.read(officers_list(tmp_path / "petugas.xlsx"))
    Robot(new_app.window).settle().see("2 petugas masuk daftar, 1 baris ditunda")
    with new_app.database.reading() as session:
        assert load_office(session).name == "Kantor Cabang Uji"
        assert coverage(session, "regency")[0].villages == 187
        officers = list_officers(session, new_app.desk.today())
    assert {o.printed for o in officers} == {"Aiptu Budi Santoso, S.H.", "Brigpol Ahmad Fauzi"}
    assert {o.station for o in officers} == {"Polsek Tambun Selatan", "Polsek Setu"}


def test_an_office_without_a_name_is_refused_in_words(new_app: App) -> None:
    robot = Robot(new_app.first_run)
    robot.fill("Kabupaten atau kota", "32.16").see("Kabupaten Bekasi").press("Pakai").see("Kantor Anda").press("Lanjut")
    robot.see("Nama kantor belum diisi")


def test_the_sample_branch_is_one_press_away(new_app: App) -> None:
    Robot(new_app.first_run).press("Lihat dulu dengan data contoh")
    Robot(new_app.window).see("Kabupaten Bekasi").see("dari 187 desa")
