"""Many workers at once: lists that wait for somebody, filters, a change with its preview, one undo, a list as Excel."""

from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from sqlalchemy import func, select, update

from rangkul.app import App
from rangkul.data.batch import Batch
from rangkul.data.worker import Worker
from rangkul.ui.workers.bulk_dialog import BulkDialog
from rangkul.ui.workers.page import WorkersPage
from rangkul.work.worker_lists import WorkerFilter, keys_of_workers
from robot import Robot


@pytest.fixture
def page(app: App, robot: Robot) -> WorkersPage:
    robot.open("Pekerja")
    page = app.window.pages["workers"]
    assert isinstance(page, WorkersPage)
    return page


def keys(app: App, chosen: WorkerFilter) -> list[UUID]:
    with app.database.reading() as session:
        return keys_of_workers(session, chosen)[:]


def how_many(app: App, *conditions: object) -> int:
    with app.database.reading() as session:
        return session.scalar(select(func.count()).select_from(Worker).where(*conditions)) or 0  # type: ignore[arg-type]


def test_a_list_shows_whom_it_means_and_what_matters_there(app: App, robot: Robot, page: WorkersPage) -> None:
    refused = keys(app, WorkerFilter(status="ditolak"))
    with app.database.session() as session:
        session.get_one(Worker, refused[0]).status_reason = "SUDAH MENJADI PESERTA"
    robot.choose("Perlu perhatian", "Ditolak").settle().see(f"{len(refused)} pekerja").see("SUDAH MENJADI PESERTA").see("Alasan")
    assert page.picked_id == refused[0]
    robot.choose("Perlu perhatian", "Tanpa NIK").settle().see("Tidak ada pekerja yang sesuai").press("Tampilkan semua").see("400 pekerja")
    robot.see("Pekerjaan")


def test_seldom_filters_are_folded_and_never_overlooked(app: App, robot: Robot, page: WorkersPage) -> None:
    robot.press("Filter lain").choose("Kecamatan", "Babelan").settle()
    here = keys(app, WorkerFilter(district_code="32.16.02"))
    robot.see(f"{len(here)} pekerja").see("Filter lain (1)")
    robot.choose("Sumber dana", "Belum ada sumber dana").settle().see("0 pekerja").see("Filter lain (2)")
    robot.press("Tampilkan semua").see("400 pekerja").see_not("Filter lain (")


def test_all_of_a_list_are_changed_after_a_look_and_taken_back(app: App, robot: Robot, page: WorkersPage) -> None:
    candidates = how_many(app, Worker.status == "calon")
    before = how_many(app, Worker.status == "siap")
    robot.press("Calon").settle()

    def change(robot: Robot) -> None:
        dialog = robot.root
        assert isinstance(dialog, BulkDialog)
        robot.see(f"semua {candidates} pekerja dalam daftar ini")
        assert not dialog.verb_button.isEnabled()
        robot.choose("Status baru", "Terdaftar")
        dialog.reckon()
        robot.see("0 berubah").see("Status Terdaftar bukan kelanjutan dari Calon")
        robot.choose("Status baru", "Siap").choose("Sumber dana", "Dana Desa")
        dialog.reckon()
        robot.see(f"{candidates} berubah").see(f"Calon → Siap: {candidates}").see(f"Mandiri → Dana Desa: {candidates}")
        robot.see("Persetujuan pekerja belum dicatat.")
        robot.press(f"Ubah {candidates} pekerja")

    hear = robot.in_dialog(change)
    page.many.change_many()
    hear()
    robot.see(f"{candidates} pekerja diubah: Status → Siap, Sumber dana → Dana Desa.")
    assert how_many(app, Worker.status == "siap") == before + candidates
    with app.database.reading() as session:
        batch = session.scalars(select(Batch).where(Batch.type == "bulk")).one()
        assert (batch.status, batch.file_name) == ("applied", "Status → Siap, Sumber dana → Dana Desa")
    robot.press("Urungkan").settle()
    assert (how_many(app, Worker.status == "calon"), how_many(app, Worker.funding == "dana_desa")) == (candidates, 0)


def test_only_the_selected_rows_are_changed(app: App, robot: Robot, page: WorkersPage) -> None:
    model = page.table.model()
    part = QItemSelection(model.index(2, 0), model.index(4, 0))
    page.table.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
    robot.see("Ubah 3…")
    wanted = [page.table.window_of_rows.record(row).id for row in (2, 3, 4)]

    def change(robot: Robot) -> None:
        robot.see("3 pekerja terpilih").choose("Persetujuan", "Tertulis").choose("Pembayaran mulai", "November 2026")
        robot.choose("Dibayar sekaligus", "3 bulan")
        dialog = robot.root
        assert isinstance(dialog, BulkDialog)
        dialog.reckon()
        robot.see("– → 31 Januari 2027: 3").press("Ubah 3 pekerja")

    hear = robot.in_dialog(change)
    page.many.change_many()
    hear()
    robot.see("3 pekerja diubah")
    with app.database.reading() as session:
        found = session.execute(select(Worker.id, Worker.consent_on).where(Worker.paid_until == date(2027, 1, 31))).all()
    assert {key for key, _ in found} == set(wanted)
    assert {day for _, day in found} == {app.desk.today()}


def test_a_list_is_saved_as_a_workbook_without_full_niks(app: App, robot: Robot, page: WorkersPage, tmp_path: Path) -> None:
    with app.database.session() as session:
        session.execute(update(Worker).where(Worker.status == "terdaftar").values(paid_until=date(2026, 10, 31)))
    app.window.go("workers", ("list", "lapsed"))
    count = how_many(app, Worker.status == "terdaftar")
    robot.settle().see(f"{count} pekerja").see("31/10/2026")
    page.many.save_to(tmp_path / "habis.xlsx")
    robot.see(f"{count} pekerja disimpan di habis.xlsx.")
    sheet = openpyxl.load_workbook(tmp_path / "habis.xlsx")["Pekerja"]
    rows = [[str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    body = [row for row in rows if row[0].isdigit()]
    assert len(body) == count
    assert all("******" in row[2] for row in body)
