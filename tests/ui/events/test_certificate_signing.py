"""Signed PDF files: the password is asked, a wrong one refused, each certificate lies in the folder."""

from pathlib import Path

import pytest

from entrance import open_tab
from papers.test_pdf_signing import p12
from rangkul.app import App
from rangkul.ui.events.certificates_tab import CertificatesTab
from rangkul.work.certificate_signing import file_name
from rangkul.work.certificates import issue, list_certificates
from rangkul.work.events import list_events
from robot import Robot


def test_certificates_are_signed_into_a_folder(app: App, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with app.database.session() as session:
        past = next(e for e in list_events(session) if e.status == "selesai")
        issue(session, past, app.desk.today(), account="uji")
    tab = open_tab(app, past, "certificates")
    assert isinstance(tab, CertificatesTab)
    robot.settle()
    tab.table.set_checked([line for line in tab.lines if line.valid][:2])
    key, folder = tmp_path / "cabang.p12", tmp_path / "keluar"
    key.write_bytes(p12()[0])

    def sign(password: str):
        def steps(dialog: Robot) -> None:
            dialog.root.p12.set_value(str(key))
            dialog.fill("Kata sandi sertifikat digital", password).fill("Folder", str(folder)).press("Tanda tangani 2 sertifikat")

        return steps

    for password, words in (("salah", "kata sandinya salah"), ("rahasia", "2 PDF bertanda tangan")):
        hear = robot.in_dialog(sign(password))
        tab.sign_action.trigger()
        hear()
        robot.settle().see(words)
    files = sorted(folder.iterdir())
    with app.database.reading() as session:
        given = [c for c in list_certificates(session, past.id) if c.prints]
    assert [file.name for file in files] == sorted(file_name(c.serial, c.name) for c in given)
    assert all(b"/ETSI.CAdES.detached" in file.read_bytes() for file in files)
    assert "rahasia" not in app.desk.settings.file.read_text("utf-8")


@pytest.mark.parametrize(
    ("serial", "name", "file"),
    [
        ("001/SERT/BKC/XI/2026", "Ma'ruf, S.H.", "001-SERT-BKC-XI-2026 Ma'ruf, S.H.pdf"),
        ("../..", "..\\con", "con.pdf"),
        ("1", "x" * 300, "1 " + "x" * 118 + ".pdf"),
    ],
)
def test_file_names_suit_every_system(serial: str, name: str, file: str) -> None:
    assert file_name(serial, name) == file


def test_the_menu_leads_to_the_designs(app: App, robot: Robot) -> None:
    with app.database.reading() as session:
        past = next(e for e in list_events(session) if e.status == "selesai")
    tab = open_tab(app, past, "certificates")
    assert isinstance(tab, CertificatesTab)
    robot.settle()
    next(action for action in tab.more_button.menu().actions() if "Desain" in action.text()).trigger()
    robot.settle()
    assert app.window.current == "settings"
    robot.see("Desain sertifikat")
