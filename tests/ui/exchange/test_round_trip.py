"""A village of 120 workers: sent, edited in LibreOffice and by the office, returned, reviewed, applied and taken back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from rangkul.app import App
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from robot import Robot
from spreadsheets import edit
from ui.exchange.test_exchange_page import drop, go_to, send_ticked
from work.batches import file_of, record, roster

WORKERS, FIRST = 120, 7
COLUMNS = {"nik": 2, "name": 3, "address": 7, "occupation": 10, "phone": 11}
"""Where LibreOffice finds them, counted from 0."""


def nik(number: int) -> str:
    return f"321601170885{number + 5000:04d}"


def a_village_of_120(app: App) -> Village:
    with app.database.session() as session:
        village = session.scalars(select(Village).where(Village.code.not_in(select(Worker.village_code))).order_by(Village.code)).first()
        if village is None:
            village = session.scalars(select(Village).order_by(Village.code.desc())).one()
        people = [
            record(row, f"WARGA KE {row:03d}", nik(row), phone=f"+62812000{row:05d}", address="Kp. Bulak", occupation="Petani")
            for row in range(2, WORKERS + 2)
        ]
        batch = take_in(session, file_of(people, village=village.code), account="siti")
        assert apply(session, batch.id).outcomes == {"baru": WORKERS}
        session.expunge(village)
    return village


def at(number: int) -> str:
    """The line of a worker, wherever it stands after sorting."""
    return f'RowOf(sheet, {COLUMNS["nik"]}, "{nik(number)}")'


def say(field: str, number: int, text: str) -> str:
    return f'Say sheet, {COLUMNS[field]}, {at(number)}, "{text}"'


VILLAGE_EDITS = (
    say("phone", 2, "081399990002"),  # only the village
    say("address", 3, "Kp. Desa"),  # both, differently
    say("address", 4, "Kp. Sama"),  # both alike
    say("phone", 5, ""),  # left empty: ours stays
    say("phone", 6, "HAPUS"),
    say("nik", 7, "32160117088550"),  # two digits lost
    "Dim gone As Long",
    f"gone = {at(8)}",
    "sheet.getCellRangeByPosition(2, gone, 13, gone).clearContents(1023)",  # the line is emptied
    'sheet.unprotect("")',
    f"sheet.Rows.removeByIndex({at(10)}, 1)",  # the line is taken out
    "Dim free As Long",
    f"free = {at(121)} + 1",
    'Say sheet, 2, free, "3216015708909991"',
    'Say sheet, 3, free, "WARGA BARU"',
    'Say sheet, 4, free, "P"',
    'Say sheet, 6, free, "17/08/1990"',
    f"sheet.Rows.insertByIndex({at(60)}, 1)",  # somebody put in between
    f'Say sheet, 2, {at(60)} - 1, "3216015708909992"',
    f'Say sheet, 3, {at(60)} - 1, "WARGA SISIPAN"',
    f'Say sheet, 4, {at(60)} - 1, "P"',
    f'Say sheet, 6, {at(60)} - 1, "17/08/1990"',
)


@pytest.fixture
def village(app: App) -> Village:
    return a_village_of_120(app)


def worker(app: App, number: int) -> Worker:
    with app.database.reading() as session:
        return session.scalars(select(Worker).where(Worker.nik == nik(number))).one()


def office_edits(app: App) -> None:
    """Meanwhile, at the branch."""
    with app.database.session() as session:
        for number, field, text in ((3, "address", "Kp. Kantor"), (4, "address", "Kp. Sama"), (9, "occupation", "Ojek")):
            one = session.scalars(select(Worker).where(Worker.nik == nik(number))).one()
            setattr(one, field, text)


def kinds(app: App) -> dict[str, int]:
    with app.database.reading() as session:
        batch = session.scalars(select(Batch).order_by(Batch.read_at.desc())).first()
        assert batch is not None
        rows = session.scalars(select(BatchRow.kind).where(BatchRow.batch_id == batch.id)).all()
    return {kind: rows.count(kind) for kind in set(rows) if kind != "other"}


def test_sent_edited_on_both_sides_returned_and_taken_back(app: App, robot: Robot, village: Village, tmp_path: Path) -> None:
    page = go_to(app, robot)
    app.window.go("exchange", ("send", [village.code]))
    robot.settle().see("1 dari")
    send_ticked(robot, tmp_path / "kiriman")
    (file,) = (tmp_path / "kiriman").glob("*.xlsx")
    office_edits(app)
    edit(file, "Daftar Pekerja", VILLAGE_EDITS, tmp_path)
    with app.database.reading() as session:
        before = roster(session)

    drop(page, [file])
    robot.settle().see("Ditinjau")
    assert kinds(app) == {"changed": 2, "conflict": 1, "problem": 1, "missing": 2, "new": 2, "same": 114}

    robot.select_row("Berubah", "Jenis baris").see("0813-9999-0002")
    robot.select_row("Bentrok", "Jenis baris").select_row("WARGA KE 003", "Baris yang ditinjau").see("Kp. Kantor").see("Kp. Desa")
    robot.press("Ambil")
    robot.select_row("Bermasalah", "Jenis baris").select_row("WARGA KE 007", "Baris yang ditinjau").press("Pakai usulan")
    robot.settle().select_row("Hilang dari file", "Jenis baris").select_row("WARGA KE 008", "Baris yang ditinjau").press("Pindah")
    robot.settle().select_row("WARGA KE 010", "Baris yang ditinjau").press("Tetap di daftar")
    robot.settle().press("Terapkan 6 baris").see("2 baru, 4 diubah")

    assert worker(app, 2).phone == "+6281399990002"
    assert (worker(app, 3).address, worker(app, 4).address) == ("Kp. Desa", "Kp. Sama")
    assert (worker(app, 5).phone, worker(app, 6).phone) == ("+6281200000005", None)
    assert worker(app, 7).phone == "+6281200000007"
    assert (worker(app, 8).status, worker(app, 10).status) == ("pindah", "calon")
    assert worker(app, 9).occupation == "Ojek"  # the office's own edit is untouched
    with app.database.reading() as session:
        new = session.scalars(select(Worker).where(Worker.name.in_(("WARGA BARU", "WARGA SISIPAN"))).order_by(Worker.name)).all()
    assert [(one.name, one.sex, one.birth_date) for one in new] == [
        ("WARGA BARU", "P", date(1990, 8, 17)), ("WARGA SISIPAN", "P", date(1990, 8, 17)),
    ]  # fmt: skip

    def sure(dialog: Robot) -> Any:
        return dialog.see("2 data").press("Tarik kembali")

    wait = robot.in_dialog(sure)
    robot.press("Tarik kembali")
    wait()
    robot.see("ditarik kembali: 2 dihapus, 4 dipulihkan")
    with app.database.reading() as session:
        assert roster(session) == before
    robot.settle().press("Terapkan lagi").see("2 baru, 4 diubah")
    drop_again(page, robot, file)


def drop_again(page: Any, robot: Robot, file: Path) -> None:
    """The same file once more says nothing new."""
    robot.press("Kembali ke meja").settle()
    drop(page, [file])
    robot.settle().see("Berkas yang sama persis")
