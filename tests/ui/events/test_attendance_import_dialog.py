"""A list from Excel in the window: what is sure, what is asked, applied, taken back; and our own list saved."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.ui.events.attendance_import_dialog import AttendanceImportDialog
from rangkul.ui.events.door_tab import DoorTab
from rangkul.work.attendance import list_guests, present
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.officers import OfficerRecord
from robot import Robot


@pytest.fixture
def event(app: App) -> EventRecord:
    return next_event(app)


@pytest.fixture
def tab(app: App, event: EventRecord, robot: Robot) -> DoorTab:
    opened = open_tab(app, event, "door")
    assert isinstance(opened, DoorTab)
    robot.settle()
    return opened


@pytest.fixture
def invited(app: App, event: EventRecord) -> list[OfficerRecord]:
    with app.database.reading() as session:
        return [i.officer for i in list_invitations(session, event.id, app.desk.today()) if i.officer.nrp][:5]


def make_list(path: Path, invited: list[OfficerRecord], head: str = "Sesi 1") -> Path:
    """Three by NRP, one NRP of somebody else, one nobody knows."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["No", "Nama", "NRP", head])
    for number, one in enumerate(invited[:3], 1):
        sheet.append([number, one.name, one.nrp, "H"])
    sheet.append([4, invited[3].name, invited[4].nrp, "√"])
    sheet.append([5, "Zulkifli Rahman Hakim", "", "H"])
    book.save(path)
    return path


def there(app: App, event: EventRecord) -> set[object]:
    with app.database.reading() as session:
        return {p.person for p in present(session, [event.sessions[0].key])}


def test_read_decide_apply_and_take_back(
    app: App, tab: DoorTab, robot: Robot, event: EventRecord, invited: list[OfficerRecord], tmp_path: Path
) -> None:
    file = make_list(tmp_path / "absen.xlsx", invited)

    def decide(dialog: Robot) -> None:
        view = dialog.root
        assert isinstance(view, AttendanceImportDialog)
        dialog.see("Daftar hadir absen.xlsx").see("Pasti (3)").see("Perlu diputuskan (1)").see("Tidak ditemukan (1)")
        dialog.see("1 baris masih perlu diputuskan").see("Terapkan 3 baris")
        dialog.see("NRP itu milik").choose("Siapa baris ini", next(c.name for c in view.matches[3].candidates if c.id == invited[3].id))
        dialog.see("Terapkan 4 baris").press("Tambahkan semua yang tidak ditemukan").see("Tamu baru").press("Terapkan 5 baris")

    hear = robot.in_dialog(decide)
    tab.more.read_list(file)
    hear()
    robot.see("5 ditandai dari daftar, 0 sudah tertanda sebelumnya")
    assert {one.id for one in invited[:4]} < there(app, event)
    with app.database.reading() as session:
        assert [g.name for g in list_guests(session, event.id)] == ["Zulkifli Rahman Hakim"]
    robot.press("Urungkan").settle()
    assert there(app, event) == set()
    assert tab.roll.arrivals == ()


def test_which_session_is_asked(
    app: App, tab: DoorTab, robot: Robot, event: EventRecord, invited: list[OfficerRecord], tmp_path: Path
) -> None:
    file = make_list(tmp_path / "absen.xlsx", invited, head="Paraf")

    def decide(dialog: Robot) -> None:
        view = dialog.root
        assert isinstance(view, AttendanceImportDialog)
        dialog.see("Pilih daftar ini untuk sesi yang mana.")
        assert not view.verb_button.isEnabled()
        dialog.choose("Sesi untuk: Kolom “Paraf”", "1 ·").press("Terapkan 3 baris")

    hear = robot.in_dialog(decide)
    tab.more.read_list(file)
    hear()
    robot.settle()
    assert len(there(app, event)) == 3


def test_a_file_that_is_no_list_is_told_on_the_page(tab: DoorTab, robot: Robot, tmp_path: Path) -> None:
    (tmp_path / "surat.csv").write_text("Kepada Yth.\nBapak Kapolsek\n", encoding="utf-8")
    tab.more.read_list(tmp_path / "surat.csv")
    robot.see("Tidak ditemukan daftar orang di surat.csv")


def test_the_list_is_saved_as_excel(
    tab: DoorTab, robot: Robot, event: EventRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "daftar"), ""))
    tab.more.save_list()
    robot.see("daftar.xlsx berisi")
    sheet = openpyxl.load_workbook(tmp_path / "daftar.xlsx").active
    assert sheet is not None
    assert event.title in str(sheet["A1"].value)


def test_the_history_takes_a_list_back(
    app: App, tab: DoorTab, robot: Robot, event: EventRecord, invited: list[OfficerRecord], tmp_path: Path
) -> None:
    hear = robot.in_dialog(lambda dialog: dialog.press("Terapkan 3 baris"))
    tab.more.read_list(make_list(tmp_path / "absen.xlsx", invited))
    hear()
    robot.settle().open("Riwayat").press("Tarik kembali impor").select_row("absen.xlsx").see("Kehadiran")
    sure = robot.in_dialog(lambda dialog: dialog.press("Tarik kembali"))
    robot.press("Tarik kembali")
    sure()
    robot.see("ditarik kembali")
    assert there(app, event) == set()
