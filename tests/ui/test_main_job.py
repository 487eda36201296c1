"""The whole main job in the real window: from nothing to a certificate, and a village's list in, applied and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtWidgets import QApplication

from rangkul.app import App
from rangkul.papers.look import page_count, render_page
from rangkul.papers.qr import read_codes
from rangkul.ui.door.window import Door
from rangkul.work import certificates
from rangkul.work.attendance import present
from rangkul.work.certificates import public_keys
from rangkul.work.coverage import coverage
from rangkul.work.events import list_events
from rangkul.work.invitations import list_invitations
from rangkul.work.verifying import verify
from robot import Robot

OFFICERS = [
    ["REKAP BHABINKAMTIBMAS POLRES METRO BEKASI"],
    [],
    ["NO", "NRP", "NAMA", "PANGKAT", "POLSEK", "DESA BINAAN", "NO HP"],
    [1, "80010001", "BUDI SANTOSO, S.H.", "AIPTU", "Polsek Tambun Selatan", "Tambun", "081290000001"],
    [2, 85020002, "Ahmad Fauzi", "BRIG POL", "Setu", "Ciledug", "0812-9000-0002"],
    [3, "79030003", "siti maemunah", "Aipda", "Polsek Setu", "Cijengkol", "+62 812 9000 0003"],
]
PEOPLE = [
    ["DATA PEKERJA DESA TAMBUN"],
    [],
    ["NO", "NIK", "NAMA LENGKAP", "TEMPAT, TGL LAHIR", "L/P", "ALAMAT", "PEKERJAAN", "NO HP"],
    [1, "3216061708859901", "ROHMAN", "BEKASI, 17-08-1985", "L", "Kp. Bulak RT 003/007", "Petani", "081200123456"],
    [2, "3216065203909902", "SITI AMINAH", "Bekasi, 12 Maret 1990", "P", "Kp. Pasir", "Pedagang", "081300123456"],
    [3, "32160652039", "NIK PENDEK", "Bekasi, 12 Maret 1991", "P", "Kp. Pasir", "Pedagang", ""],
]


def workbook(file: Path, rows: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return file


@pytest.fixture
def branch(open_app: Callable[..., App], sqlite_url: str, tmp_path: Path) -> App:
    """A branch set up in the three steps, with three officers."""
    app = open_app(sqlite_url)
    app.show()
    first = Robot(app.first_run)
    first.fill("Kabupaten atau kota", "bekasi").see("Kabupaten Bekasi").press("Pakai Kabupaten Bekasi")
    first.see("Kantor Anda").fill("Nama kantor", "Kantor Cabang Uji").fill("Singkatan pada nomor surat", "UJI")
    first.fill("Penanda tangan 1: nama", "Ratna Uji").fill("Penanda tangan 1: jabatan", "Kepala Kantor").press("Lanjut")
    first.see("Daftar petugas")
    app.first_run.officers.read(workbook(tmp_path / "petugas.xlsx", OFFICERS))
    Robot(app.window).settle().see("3 petugas masuk daftar")
    app.window.resize(1366, 768)
    return app


def test_from_the_plan_to_a_certificate_that_verifies(branch: App, tmp_path: Path) -> None:
    robot, window = Robot(branch.window), branch.window

    def plan(dialog: Robot) -> None:
        dialog.fill("Judul", "Sosialisasi Manfaat Program").fill("Tempat", "Aula Polres").fill("Hari", "22/11/2026")
        dialog.press("Rencanakan kegiatan")

    heard = robot.open("Kegiatan").in_dialog(plan)
    robot.press("Rencanakan kegiatan")
    heard()
    robot.see("Sosialisasi Manfaat Program").see("Belum ada yang diundang")

    def everybody(dialog: Robot) -> None:
        dialog.press("Centang semua").press("Undang 3 petugas")

    heard = robot.in_dialog(everybody)
    robot.press("Undang petugas")
    heard()
    robot.see("3 diundang")
    with branch.database.reading() as session:
        event = list_events(session)[0]
        assert len(list_invitations(session, event.id, branch.desk.today())) == 3

    robot.press("Daftar hadir").press("Cetak daftar hadir").settle()
    view = window.pages["events"].view  # type: ignore[attr-defined] # the events page
    view.parts["sheets"].save_to(tmp_path / "daftar.pdf")
    robot.settle()
    sheets = (tmp_path / "daftar.pdf").read_bytes()
    assert page_count(sheets) == 2  # two Polsek
    assert len(read_codes(*render_page(sheets, 1, 3.0))) == 2

    robot.press("Pintu").press("Buka pintu")
    door = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Door) and w.isVisible())
    at_the_door = Robot(door)
    for code in ("80010001", "99999999", "80010001", "85020002"):
        at_the_door.type(code).key("Return")
        at_the_door.settle()
    door.close()
    with branch.database.reading() as session:
        assert len(present(session, [s.key for s in event.sessions])) == 2

    robot.press("Sertifikat").see("Belum berhak")
    papers: list[Callable[[], None]] = []

    def issue(dialog: Robot) -> None:
        papers.append(robot.in_dialog(lambda preview: preview.see("2 sertifikat").press("Tutup")))  # what comes next
        dialog.press("Terbitkan 2 sertifikat")

    heard = robot.in_dialog(issue)
    robot.press("Terbitkan 2 sertifikat")
    heard()
    papers[0]()
    with branch.database.session() as session:
        issued = certificates.list_certificates(session, event.id)
        pdf = certificates.draw(session, [c.id for c in issued])
        keys = public_keys(session)
        texts = [code.text for page in (1, 2) for code in read_codes(*render_page(pdf, page, 3.0))]
        verdicts = [verify(session, text, keys) for text in texts]
    assert {v.verdict for v in verdicts} == {"genuine"}
    assert {v.data["name"] for v in verdicts} == {"Budi Santoso, S.H.", "Ahmad Fauzi"}


def test_a_village_list_is_reviewed_applied_and_taken_back(branch: App, tmp_path: Path) -> None:
    robot = Robot(branch.window)
    robot.open("Tukar Excel")
    page = branch.window.pages["exchange"]
    page.read_files([workbook(tmp_path / "tambun.xlsx", PEOPLE)])  # type: ignore[attr-defined] # as if dropped there
    robot.settle().see("Bermasalah").see("Terapkan 2 baris").press("Terapkan 2 baris")
    robot.settle()
    with branch.database.reading() as session:
        assert coverage(session, "regency")[0].workers == 2
    robot.open("Beranda").see("2")
    robot.open("Pekerja").see("ROHMAN").see("321606******9901")
    robot.open("Desa").see("2 / 100")

    robot.open("Tukar Excel")
    heard = robot.in_dialog(lambda dialog: dialog.press("Tarik kembali"))
    robot.press("Tarik kembali")
    heard()
    robot.settle()
    with branch.database.reading() as session:
        assert coverage(session, "regency")[0].workers == 0
