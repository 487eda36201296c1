"""Pengaturan: the office is stored, can be put back, and wrong input is told in words."""

from pathlib import Path

from rangkul.app import App
from rangkul.work.office import load_office
from robot import Robot


def test_the_office_is_saved_and_put_back(app: App, robot: Robot) -> None:
    robot.open("Pengaturan").fill("Kota pada tanggal surat", "Tambun").press("Simpan kantor").see("Data kantor tersimpan.")
    with app.database.reading() as session:
        assert load_office(session).city == "Tambun"
    robot.press("Urungkan")
    with app.database.reading() as session:
        assert load_office(session).city == "Cikarang"


def test_a_number_template_without_a_counter_is_refused(app: App, robot: Robot) -> None:
    robot.open("Pengaturan").fill("Nomor sertifikat", "SERT/{year}").press("Simpan kantor").see("Pola nomor")
    with app.database.reading() as session:
        assert "{seq" in load_office(session).certificate_number


def test_colours_change_at_once_and_are_remembered(app: App, robot: Robot) -> None:
    robot.open("Pengaturan").press("Bahasa dan tampilan").choose("Warna", "Gelap").settle()
    assert app.theme.dark
    assert app.desk.settings.get("theme") == "dark"
    robot.choose("Warna", "Terang").settle()
    assert not app.theme.dark


def test_the_settings_survive_a_broken_file(tmp_path: Path) -> None:
    from rangkul.settings import Settings

    (tmp_path / "settings.json").write_text("{ broken")
    settings = Settings(tmp_path)
    assert settings.get("language", "id") == "id"
    settings.set("language", "en")
    assert Settings(tmp_path).get("language") == "en"
