"""Two days with 200 officers in the real window: from the plan and the invitations over two doors to certificates and report."""

import random
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from entrance import open_tab
from rangkul.app import App
from rangkul.data.engine import open_database
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.qr import read_codes
from rangkul.rules.dates import WIB
from rangkul.ui.door.window import Door
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.events.report_tab import ReportTab
from rangkul.ui.events.sheets_tab import SheetsTab
from rangkul.work.attendance import sessions_attended
from rangkul.work.certificate_keys import public_keys
from rangkul.work.certificate_papers import draw
from rangkul.work.certificate_records import list_certificates
from rangkul.work.events import EventRecord, list_events
from rangkul.work.invitations import list_invitations
from rangkul.work.letters import list_letters, print_letters
from rangkul.work.officers import OfficerRecord
from rangkul.work.sample import make_sample
from rangkul.work.scores import scores
from rangkul.work.verifying import verify
from robot import Robot

TITLE = "Pelatihan Bhabinkamtibmas Angkatan I"
HOURS = (("1", "08.00", "10.00"), ("1", "10.30", "12.00"), ("2", "08.00", "10.00"), ("2", "10.30", "12.00"))


@pytest.fixture(scope="module")
def branch_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole regency with its 200 officers."""
    from fixtures_window import TODAY

    file = tmp_path_factory.mktemp("hari") / "cabang.db"
    database = open_database(f"sqlite:///{file}", account="uji", station="uji")
    with database.session() as session:
        make_sample(session, TODAY, workers=187)
    database.close()
    return file


@pytest.fixture
def stations(open_app: Callable[..., App], branch_file: Path) -> Iterator[tuple[App, App]]:
    """Two laptops on one database."""
    first, second = (open_app(f"sqlite:///{branch_file}") for _ in range(2))
    for app in (first, second):
        app.show()
        app.window.showNormal()
        app.window.resize(1366, 768)
    yield first, second


def plan(robot: Robot) -> None:
    """An event of four sessions on two days; who was at three of four and scored 60 gets a certificate of passing."""

    def fill(dialog: Robot) -> None:
        dialog.fill("Judul", TITLE).fill("Tempat", "Aula Polres Metro Bekasi").fill("Hari", "22/11/2026")
        for number, (day, start, end) in enumerate(HOURS, 1):
            if number > 1:
                dialog.press("Tambah sesi")
            dialog.fill(f"Sesi {number}: judul", f"Materi {number}").fill(f"Sesi {number}: hari", day)
            dialog.fill(f"Sesi {number}: dari", start).fill(f"Sesi {number}: sampai", end)
        dialog.press("Sertifikat")
        dialog.choose("Hadir di", "Paling sedikit sekian persen sesi").fill("Persen dari sesi", "75").fill("Uji pasca minimal", "60")
        dialog.press("Rencanakan kegiatan")

    heard = robot.open("Kegiatan").in_dialog(fill)
    robot.press("Rencanakan kegiatan")
    heard()
    robot.settle().see(TITLE)


def event_of(app: App) -> EventRecord:
    with app.database.reading() as session:
        return next(event for event in list_events(session) if event.title == TITLE)


def invited(app: App, event: EventRecord) -> list[OfficerRecord]:
    with app.database.reading() as session:
        return [one.officer for one in list_invitations(session, event.id, app.desk.today())]


def open_door(app: App, event: EventRecord, table: str) -> Door:
    tab = open_tab(app, event, "door")
    assert isinstance(tab, DoorTab)
    Robot(app.window).settle().press("Buka pintu")
    door = tab.door
    assert door is not None
    door.top.tables.set_value(table)
    return door


def scan(door: Door, code: str) -> None:
    """As a scanner types it; then until the answer stands."""
    door.activateWindow()
    QTest.keyClicks(door.field, code + "\r")
    Robot(door).settle()


def attend(stations: tuple[App, App], event: EventRecord, officers: list[OfficerRecord], dice: random.Random) -> dict[Any, set[int]]:
    """Every session at two tables: nine of ten come, some are scanned twice or at the wrong table; who was where."""
    was: dict[Any, set[int]] = {}
    doors = [open_door(app, event, f"meja {number}") for number, app in enumerate(stations, 1)]
    for number in range(1, len(HOURS) + 1):
        for door in doors:
            door.top.sessions.set_value(number)
            Robot(door).settle()
        for officer in dice.sample(officers, 180):
            table = dice.randrange(2)
            scan(doors[table], str(officer.nrp))
            was.setdefault(officer.id, set()).add(number)
            if dice.random() < 0.05:
                scan(doors[1 - table], str(officer.nrp))
                assert doors[1 - table].result.showing.kind == "already"
            if dice.random() < 0.02:
                scan(doors[table], "99999999")
                assert doors[table].result.showing.kind == "unknown"
    for door in doors:
        door.close()
    return was


def words_of(report: ReportTab) -> str:
    """All words of the paper that is shown, on one line."""
    assert report.shown is not None
    pdf = report.shown.pdf
    return " ".join(" ".join(page_text(pdf, page) for page in range(1, page_count(pdf) + 1)).split())


def test_two_days_from_the_plan_to_the_report(stations: tuple[App, App], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = stations
    robot, dice = Robot(first.window), random.Random(22)
    monkeypatch.setattr(Door, "showFullScreen", Door.showNormal)  # two full screens at once are for two laptops
    for app in stations:
        app.desk.today = lambda: datetime(2026, 11, 22, tzinfo=WIB).date()

    # Plan and invitations
    plan(robot)
    event = event_of(first)
    assert [s.title for s in event.sessions] == ["Materi 1", "Materi 2", "Materi 3", "Materi 4"]
    assert (event.earning.share, event.earning.post_test) == (75, 60)
    heard = robot.in_dialog(lambda dialog: dialog.press("Centang semua").press("Undang 200 petugas"))
    robot.press("Undang petugas")
    heard()
    officers = invited(first, event)
    assert len(officers) == 200

    # Letters: one for each Polsek chief
    going: list[Callable[[], None]] = []

    def issue(dialog: Robot) -> None:
        going.append(robot.in_dialog(lambda preview: preview.press("Tutup")))
        dialog.press(next(text for text in dialog.texts() if text.startswith("Terbitkan ") and text.endswith(" surat")))

    going.append(robot.in_dialog(issue))
    robot.press("Surat").press("Buat surat")
    for heard in going:
        heard()
    with first.database.reading() as session:
        letters = list_letters(session, event.id)
        pdf = print_letters(session, [one.id for one in letters]).pdf
    assert len(letters) == len({officer.station for officer in officers})
    assert sum(len(one.officer_ids) for one in letters) == 200
    assert letters[0].addressee.split()[-1] in page_text(pdf, 1)

    # Sheets and name tags
    sheets = open_tab(first, event, "sheets")
    assert isinstance(sheets, SheetsTab)
    robot.settle().press("Cetak daftar hadir").settle()
    assert sheets.pdf
    assert page_count(sheets.pdf) >= len(letters)
    assert len(read_codes(*render_page(sheets.pdf, 1, 3.0))) == 2

    # The doors
    was = attend(stations, event, officers, dice)
    with second.database.reading() as session:
        assert sessions_attended(session, event) == was

    # Scores, pasted from Excel
    open_tab(first, event, "scores")
    robot.settle()
    pre = {officer.id: dice.randrange(20, 70) for officer in officers}
    post = {officer.id: dice.randrange(40, 100) for officer in officers}
    lines = ["NRP\tPra\tPasca", *(f"{o.nrp}\t{pre[o.id]}\t{post[o.id]}" for o in officers if o.id in was)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    heard = robot.in_dialog(lambda dialog: dialog.press(next(t for t in dialog.texts() if t.startswith("Masukkan nilai"))))
    robot.press("Tempel")
    heard()
    robot.settle()
    with first.database.reading() as session:
        assert scores(session, event.id) == {key: {"pre": pre[key], "post": post[key]} for key in was}

    # Certificates
    earned = {key for key, numbers in was.items() if len(numbers) >= 3 and post[key] >= 60}
    open_tab(first, event, "certificates")
    papers: list[Callable[[], None]] = []

    def give(dialog: Robot) -> None:
        papers.append(robot.in_dialog(lambda preview: preview.see(f"{len(earned)} sertifikat").press("Tutup")))
        dialog.press(f"Terbitkan {len(earned)} sertifikat")

    robot.settle()
    heard = robot.in_dialog(give)
    robot.press(f"Terbitkan {len(earned)} sertifikat")
    heard()
    papers[0]()
    with first.database.session() as session:
        issued = list_certificates(session, event.id)
        book = draw(session, [one.id for one in issued[:3]], count=False)
        keys = public_keys(session)
        verdicts = [verify(session, code.text, keys).verdict for page in (1, 2, 3) for code in read_codes(*render_page(book, page, 3.0))]
    assert {one.person_id for one in issued} == earned
    assert len({one.serial for one in issued}) == len(earned)
    assert verdicts == ["genuine"] * 3

    # Papers after the event
    report = open_tab(first, event, "report")
    assert isinstance(report, ReportTab)
    robot.settle().select_row("Berita acara", "Dokumen setelah kegiatan").settle()
    assert "dua ribu dua puluh enam" in words_of(report)
    book_file = tmp_path / "angka.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(book_file), ""))
    robot.press("Semua angka ke Excel…").settle()
    assert openpyxl.load_workbook(book_file).sheetnames
    robot.select_row("Laporan kegiatan", "Dokumen setelah kegiatan").settle()
    assert TITLE.upper() in words_of(report).upper()
    assert f"{len(earned)}" in words_of(report)
