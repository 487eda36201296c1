"""The review as a clerk uses it: kinds of problems, cells edited and decided in the table, undo, outcomes, blanks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.app import App
from rangkul.data.audit import Audit
from rangkul.data.batch import Batch
from rangkul.data.worker import Worker
from rangkul.ui.exchange.page import ExchangePage
from rangkul.work.changing import ChangeRow, start_changes
from robot import Robot
from ui.exchange.test_exchange_page import HEAD, a_village, activate, go_to, person, village_file
from work.batches import roster

ROWS = "Baris yang ditinjau"
KINDS = "Jenis baris"


@pytest.fixture
def page(app: App, robot: Robot) -> ExchangePage:
    return go_to(app, robot)


def titled(app: App) -> tuple[Any, str]:
    village = a_village(app)
    return village, f"DATA PEKERJA DESA {village.name.upper()} KECAMATAN {village.district.upper()}"


def take(app: App, page: ExchangePage, robot: Robot, folder: Path, rows: list[tuple[Any, ...]]) -> Any:
    """A file of these rows, under review."""
    village, title = titled(app)
    page.read_files([village_file(folder / "desa.xlsx", rows, title)])
    robot.settle()
    activate(app)
    return village


def first_of(session: Session, village: str) -> Worker:
    """The first worker of a village who has a NIK."""
    query = select(Worker).where(Worker.village_code == village, Worker.nik.is_not(None)).order_by(Worker.id)
    worker = session.scalars(query).first()
    assert worker is not None
    return worker


def change_known(app: App, page: ExchangePage, robot: Robot, folder: Path) -> tuple[Any, Worker]:
    """A list in which somebody of the roster has another name, phone and address: a conflict."""
    village, title = titled(app)
    with app.database.session() as session:
        worker = first_of(session, village.code)
        worker.phone, worker.address = "+6281311112222", "Kp. Lama"
        told = (worker.nik, "NAMA BARU SEKALI", worker.sex, worker.birth_date, "Kp. Baru", "081299998888")
    page.read_files([village_file(folder / "desa.xlsx", [told], title)])
    robot.settle()
    activate(app)
    return village, worker


def test_all_of_one_kind_of_problem_are_put_right_at_once(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village = a_village(app)
    with app.database.reading() as session:
        query = select(Worker.nik, Worker.name, Worker.sex, Worker.birth_date).where(Worker.village_code == village.code).limit(4)
        known = [tuple(row) for row in session.execute(query.order_by(Worker.id))]
    rows = [(str(number)[:15], *told, "Kp. Bulak", "081234567890") for number, *told in known]
    rows += [("32160", *person(9, "ORANG SALAH")[1:]), person(9601, "ORANG BENAR")]
    take(app, page, robot, tmp_path, rows)
    robot.select_row("Bermasalah", KINDS).see("NIK 5 angka").select_row("NIK 15 angka", KINDS).see(f"→ {known[0][0]}")
    assert robot.rows(ROWS) == 4
    robot.press("Untuk semua (4)").press("Pakai usulan (U)").see("4 baris diperbaiki")
    with app.database.reading() as session:
        assert session.scalars(select(Batch.counts)).one()["kinds"]["problem"] == 1
    robot.key("Ctrl+Z").select_row("Bermasalah", KINDS).see("NIK 15 angka")


def test_a_cell_is_edited_in_the_table_with_the_readers_validators(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    take(app, page, robot, tmp_path, [("32160", *person(9, "ORANG SALAH")[1:]), person(9601, "ORANG BENAR")])
    robot.select_row("Bermasalah", KINDS).select_row("32160", ROWS).key("F2")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "32160", "what came is what is mended"
    line.selectAll()
    QTest.keyClicks(line, "3216011708")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "10" in line.accessibleDescription(), "a wrong value stays in the line and says why"
    line.selectAll()
    QTest.keyClicks(line, "3216011708859603")
    QTest.keyClick(line, Qt.Key.Key_Return)
    robot.settle().see("Terapkan 2 baris")
    with app.database.reading() as session:
        assert session.scalars(select(Batch.counts)).one()["kinds"] == {"new": 2}
    activate(app)
    robot.press("Urungkan").see("Terapkan 1 baris")


def test_a_conflict_is_decided_cell_by_cell(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    _village, worker = change_known(app, page, robot, tmp_path)
    robot.select_row("Bentrok", KINDS).see("0813-1111-2222 → 0812-9999-8888").see("Kp. Lama → Kp. Baru")
    robot.select_row("0812-9999-8888", ROWS).key("2").select_row("Kp. Baru", ROWS).key("1")
    record = page.review.rows.current()
    assert record is not None
    assert {name: choice.side for name, choice in record.choices.items()} == {"phone": "theirs", "address": "ours"}
    robot.see("Tunda").select_row("NAMA BARU SEKALI", ROWS).key("1").see("Terapkan 1 baris")
    robot.press("Terapkan 1 baris").see("1 diubah").see("HP: 0813-1111-2222 → 0812-9999-8888")
    with app.database.reading() as session:
        now = session.get_one(Worker, worker.id)
        assert (now.name, now.phone, now.address) == (worker.name, "+6281299998888", "Kp. Lama")


def test_a_choice_is_seen_after_a_restart(open_app: Callable[..., App], sample_url: str, tmp_path: Path) -> None:
    first = open_app(sample_url)
    first.show()
    robot = Robot(first.window)
    page = go_to(first, robot)
    change_known(first, page, robot, tmp_path)
    robot.select_row("Bentrok", KINDS).select_row("0812-9999-8888", ROWS).key("1")
    first.window.hide()
    second = open_app(sample_url)
    second.show()
    second.window.resize(1366, 768)
    robot = Robot(second.window)
    second.window.go("exchange", "review")
    robot.settle().select_row("Bentrok", KINDS).see("1 dari 1 baris menunggu")
    record = second.window.page("exchange").review.rows.shown[0]  # type: ignore[attr-defined]
    assert record.choices["phone"].side == "ours"


def test_filtering_by_what_waits_and_by_words(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    take(app, page, robot, tmp_path, [*(person(9700 + n, f"ORANG {n}") for n in range(5)), ("32160", *person(9, "ORANG SALAH")[1:])])
    robot.select_row("Semua baris", KINDS)
    assert robot.rows(ROWS) == 6
    robot.press("Perlu keputusan")
    assert robot.rows(ROWS) == 1
    robot.press("Perlu keputusan").key("Ctrl+F").type("orang 3")
    QTest.qWait(300)
    assert robot.rows(ROWS) == 1
    robot.see("ORANG 3")


def test_the_outcome_says_why_and_leaves_as_excel(
    app: App, page: ExchangePage, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(app, page, robot, tmp_path, [person(9801, "ORANG SATU"), person(9802, "ORANG DUA"), ("32160", *person(9, "ORANG SALAH")[1:])])
    robot.select_row("ORANG DUA", ROWS).key("L").press("Terapkan 1 baris").see("1 baru, 1 dilewati, 1 ditunda")
    robot.see("Ditambahkan sebagai pekerja baru").select_row("Dilewati", KINDS).see("Dilewati atas keputusan")
    robot.select_row("Ditunda", KINDS).see("32160 terdiri dari 5 angka")
    target = tmp_path / "hasil"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    wait = robot.in_dialog(lambda r: r.see("Ditunda").press("Pilih berkas…"))
    robot.press("Hasil ke Excel…")
    wait()
    robot.settle().see("1 baris ditulis ke hasil.xlsx")
    robot.select_row("Baru", KINDS)
    wait = robot.in_dialog(lambda r: r.press("Tulis NIK lengkap").press("Pilih berkas…"))
    target = tmp_path / "lengkap"
    robot.press("Hasil ke Excel…")
    wait()
    robot.settle()
    sheet = openpyxl.load_workbook(tmp_path / "lengkap.xlsx").worksheets[0]
    texts = [[str(cell.value or "") for cell in line] for line in sheet.iter_rows()]
    assert any("3216011708859801" in line and "ORANG SATU" in line for line in texts)
    with app.database.reading() as session:
        assert [note.changes["rows"] for note in session.scalars(select(Audit).where(Audit.action == "nik.exported"))] == [1]


def test_taken_back_names_what_was_edited_and_applies_again(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    take(app, page, robot, tmp_path, [person(9811, "ORANG SATU"), person(9812, "ORANG DUA")])
    robot.press("Terapkan 2 baris").see("2 baru")
    with app.database.session() as session:
        session.scalars(select(Worker).where(Worker.nik == "3216011708859811")).one().phone = "+6281311112222"
    wait = robot.in_dialog(lambda r: r.press("Tarik kembali"))
    robot.press("Tarik kembali")
    wait()
    activate(app)
    robot.settle().see("Sudah diubah sesudahnya, jadi tetap: ORANG SATU").see("Yang diubah, ke Excel…")
    robot.press("Terapkan lagi 1 baris").see("2 baru")
    with app.database.reading() as session:
        assert len([w for w in roster(session).values() if w["nik"] in ("3216011708859811", "3216011708859812")]) == 2


def test_what_empty_cells_mean_is_chosen_for_the_file(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    village, title = titled(app)
    with app.database.session() as session:
        worker = first_of(session, village.code)
        worker.phone = "+6281311112222"
        told = (worker.nik, worker.name, worker.sex, worker.birth_date, worker.address, None)
    page.read_files([village_file(tmp_path / "desa.xlsx", [told], title)])
    robot.settle().see("Tidak ada perubahan")
    robot.choose("Arti sel kosong", "kosongkan").settle().see("dibandingkan lagi").select_row("Berubah", KINDS).see("0813-1111-2222 → –")
    robot.choose("Arti sel kosong", "biarkan").settle().see("Tidak ada perubahan")


def test_many_changed_at_once_are_reviewed_in_the_same_screen(app: App, page: ExchangePage, robot: Robot) -> None:
    village = a_village(app)
    with app.database.session() as session:
        workers = list(session.scalars(select(Worker).where(Worker.village_code == village.code).order_by(Worker.id).limit(3)))
        rows = [ChangeRow(worker.id, {"funding": "csr"}) for worker in workers]
        key = start_changes(session, type="bulk", title="Sumber dana: CSR", account="uji", rows=rows)
        names = [worker.name for worker in workers]
    app.window.go("exchange", key)
    robot.settle().see("Sumber dana: CSR").see("CSR").see(names[0]).see_not("Kembalikan ke desa…").see_not("Sel kosong:")
    robot.press("Terapkan").see("diubah").see("Sumber dana")
    wait = robot.in_dialog(lambda r: r.press("Tarik kembali"))
    robot.press("Tarik kembali")
    wait()
    robot.see("3 dipulihkan")


def test_everything_has_a_name_and_the_table_header_is_ours(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    take(app, page, robot, tmp_path, [("32160", *person(9, "ORANG SALAH")[1:])])
    robot.select_row("Bermasalah", KINDS)
    titles = [str(page.review.rows.model_of_rows.headerData(n, Qt.Orientation.Horizontal)) for n in range(5)]
    assert titles == ["Baris", "Yang terjadi", "Nama", "NIK", "Yang perlu diperhatikan"]
    assert HEAD[1] == "NIK"


def test_the_kind_that_is_chosen_is_the_one_that_is_marked(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    take(app, page, robot, tmp_path, [person(9901, "ORANG SATU"), ("32160", *person(9, "ORANG SALAH")[1:])])
    kinds = page.review.kinds_list.table

    def marked() -> list[str]:
        return [entry.kind for entry in kinds.selected()]

    assert (marked(), page.review.chosen.kind) == (["new"], "new")  # the first kind, not all rows
    for word, kind in (("Bermasalah", "problem"), ("Baru", "new"), ("Semua baris", ""), ("Bermasalah", "problem")):
        robot.select_row(word, KINDS)
        assert (marked(), page.review.chosen.kind) == ([kind], kind)
