"""Riwayat: who did what, and the way back of imports."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from rangkul.app import App
from rangkul.data.worker import Worker
from rangkul.ui.history.page import HistoryPage
from rangkul.ui.history.words import HistoryWords
from rangkul.work.applying import apply
from rangkul.work.changing import ChangeRow, start_changes
from rangkul.work.history import HistoryLine
from rangkul.work.intake import take_in
from rangkul.work.regions import village_names
from robot import Robot
from work.batches import file_of, nik, record, roster


@pytest.fixture
def page(app: App, robot: Robot) -> HistoryPage:
    robot.open("Riwayat").settle()
    page = app.window.page("history")
    assert isinstance(page, HistoryPage)
    return page


def import_somebody(app: App) -> Any:
    with app.database.session() as session:
        village = village_names(session)[0][0]
        taken = take_in(session, file_of([record(2, "ORANG BARU", nik(9101))], village=village), account="uji")
        apply(session, taken.id)
    return taken


def test_an_edit_is_told_with_old_and_new(app: App, page: HistoryPage, robot: Robot) -> None:
    with app.database.session() as session:
        worker = session.scalars(select(Worker).where(Worker.status == "calon")).first()
        assert worker is not None
        worker.status, name = "terdaftar", worker.name
    page.open("worker")
    robot.settle().select_row(name, "Yang terjadi").see("Status: Calon → Terdaftar").see("Calon → Terdaftar").see("uji")


def test_older_lines_come_when_one_scrolls(app: App, page: HistoryPage, robot: Robot) -> None:
    robot.settle()
    first = len(page.lines)
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    robot.settle()
    assert len(page.lines) > first
    numbers = [line.number for line in page.lines]
    assert numbers == sorted(set(numbers), reverse=True)


def test_an_import_is_taken_back_from_here(app: App, page: HistoryPage, robot: Robot) -> None:
    with app.database.reading() as session:
        before = roster(session)
    taken = import_somebody(app)
    robot.press("Tarik kembali impor").select_row(taken.number, "Impor").see("Diterapkan")
    wait = robot.in_dialog(lambda r: r.see(f"Tarik kembali {taken.number}?").press("Tarik kembali"))
    page.take_back()
    wait()
    robot.see("1 dihapus").see("Ditarik kembali")
    with app.database.reading() as session:
        assert roster(session) == before


def test_from_an_import_to_its_rows(app: App, page: HistoryPage, robot: Robot) -> None:
    taken = import_somebody(app)
    page.open(taken.id)
    robot.settle().press("Buka barisnya").see("ORANG BARU").see("Tukar Excel")


def test_a_change_of_many_has_its_word_and_its_rows(app: App, page: HistoryPage, robot: Robot) -> None:
    with app.database.session() as session:
        worker = session.scalars(select(Worker)).first()
        assert worker is not None
        name = worker.name
        batch = start_changes(
            session, type="bulk", title="Sumber dana", account="uji", rows=[ChangeRow(worker.id, {"funding": "csr"})],
        )  # fmt: skip
        apply(session, batch)
    robot.press("Tarik kembali impor").select_row("Ubah banyak", "Impor").press("Buka barisnya").see(name).see("Tukar Excel")


def test_every_action_on_a_batch_is_told_in_words(app: App) -> None:
    words = HistoryWords(app.desk.language)
    at = datetime(2026, 11, 22, tzinfo=UTC)

    def told(action: str, changes: dict[str, Any]) -> tuple[str, str]:
        line = HistoryLine(1, at, "uji", "uji", action, "batch", "x", changes)
        return words.what(line), words.summary(line)

    assert told("batch.judged", {"kinds": {"new": 2}, "blanks": "keep"}) == (
        "Impor · memeriksa ulang", "Baris: Baru 2 · Sel kosong: biarkan data kita",
    )  # fmt: skip
    assert told("batch.read", {"rows": 4, "type": "answers"}) == ("Impor · membaca", "Baris: 4 · Jenis: Jawaban Y/T")
    for action in ("batch.corrected", "nik.exported", "batch.read_again", "batch.returned"):
        assert action not in told(action, {})[0]


def test_the_trail_is_checked(app: App, page: HistoryPage, robot: Robot) -> None:
    robot.press("Periksa keutuhan").see("Riwayat utuh")
    with app.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_update")
        connection.exec_driver_sql("UPDATE audit SET account = 'orang lain' WHERE number = 5")
    robot.press("Periksa keutuhan").see("Catatan nomor 5")
