"""Exporting for the core system and reading its answers, in the real window: by the words on it."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from rangkul.app import App
from rangkul.data.batch import Batch
from rangkul.data.worker import Worker
from rangkul.ui.exchange.answer_dialog import ReplyDialog
from rangkul.ui.exchange.export_dialog import ExportDialog
from rangkul.ui.exchange.export_map_dialog import MapDialog
from rangkul.ui.exchange.export_maps_dialog import MapsDialog
from rangkul.ui.workers.page import WorkersPage
from rangkul.work.export_maps import find_map, list_maps
from robot import Robot

EXPORT = "Ekspor pekerja untuk cek"
NIK, NAME = 1, 2


def page_of(app: App) -> WorkersPage:
    app.desk.go("workers")
    QApplication.processEvents()
    return app.window.findChildren(WorkersPage)[0]


def statuses(app: App) -> dict[str, int]:
    with app.database.reading() as session:
        return dict(session.execute(select(Worker.status, func.count()).group_by(Worker.status)).all())


def dialog_of(kind: type) -> Any:
    modal = QApplication.activeModalWidget()
    assert isinstance(modal, kind)
    return modal


@pytest.fixture
def page(app: App, robot: Robot) -> WorkersPage:
    with app.database.session() as session:  # one without NIK, one too old
        first, second = session.scalars(select(Worker).where(Worker.status == "calon").order_by(Worker.name).limit(2))
        first.nik, second.birth_date = None, date(1950, 1, 1)
    found = page_of(app)
    robot.settle()
    return found


def answered(dialog: Any, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(dialog, "ask_file", lambda *_: str(target))


def test_the_list_for_the_check_is_written_its_workers_marked_and_taken_back(
    app: App, robot: Robot, page: WorkersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, target = statuses(app), tmp_path / "cek.xlsx"

    def steps(robot: Robot) -> None:
        dialog = dialog_of(ExportDialog)
        assert dialog.map.currentText() == "Cek Y/T"
        robot.see("Tidak ikut (2)").press("Tidak ikut")
        robot.see("tanpa NIK").see("berusia 65 tahun ke atas").see("NIK belum ada")
        robot.press("Ikut")
        assert dialog.preview.records[0][NIK].count("*") == 6
        count = before["calon"] + before["siap"] - 2
        robot.see(f"Tandai {count} pekerja sebagai diajukan").see(f"Ekspor {count} pekerja…")
        answered(dialog, monkeypatch, target)
        robot.press(f"Ekspor {count} pekerja…")

    hear = robot.in_dialog(steps)
    page.open("export")
    hear()
    robot.settle().see("ditandai sebagai diajukan")
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert rows[0] == ("NO", "NIK", "NAMA", "TANGGAL LAHIR")
    assert len(rows) - 1 == before["calon"] + before["siap"] - 2
    assert all(isinstance(row[NIK], str) and len(row[NIK]) == 16 for row in rows[1:])
    assert statuses(app)["diajukan"] == before["diajukan"] + len(rows) - 1
    robot.press("Urungkan").settle()
    assert statuses(app) == before


def test_filters_choose_whose_rows_and_an_empty_list_cannot_be_exported(app: App, robot: Robot, page: WorkersPage) -> None:
    def steps(robot: Robot) -> None:
        dialog = dialog_of(ExportDialog)
        robot.choose("Peta kolom", "Perisai")
        robot.see("Untuk kantor saja").see("Ekspor 3")
        everybody = dialog.plan.rows
        robot.choose("Desa", dialog.village.itemText(1))
        dialog.ask()
        assert 0 < dialog.plan.rows < everybody
        for chip in dialog.status_chips.values():
            chip.setChecked(False)
        dialog.ask()
        robot.see("Pilih paling sedikit satu status")
        assert not dialog.export_button.isEnabled()
        robot.press("Pindah")
        dialog.ask()
        if not dialog.plan.rows:
            robot.see("Tidak ada pekerja yang cocok")
            assert not dialog.export_button.isEnabled()
        robot.press("Batal")

    hear = robot.in_dialog(steps)
    page.open("export")
    hear()


def test_who_is_left_out_is_saved_as_a_workbook(
    app: App, robot: Robot, page: WorkersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kurang.xlsx"

    def steps(robot: Robot) -> None:
        robot.press("Tidak ikut")
        answered(dialog_of(ExportDialog), monkeypatch, target)
        robot.press("Simpan daftar yang tidak ikut…")

    hear = robot.in_dialog(steps)
    page.open("export")
    hear()
    robot.settle().see("2 pekerja yang tidak ikut tertulis di kurang.xlsx")
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert len(rows) == 5
    assert "NIK" in str([row[5] for row in rows[3:]])


def test_a_map_is_copied_edited_and_used(app: App, robot: Robot, page: WorkersPage) -> None:
    def edit(robot: Robot) -> None:
        dialog = dialog_of(MapDialog)
        assert dialog.rows is None or dialog.rows.records
        robot.fill("Nama peta kolom", "Cek dengan ibu")
        robot.select_row("TANGGAL LAHIR", "Urutan kolom").press("Tambah kolom")
        robot.fill("Judul kolom", "IBU")
        robot.choose("Isi", "Nama ibu")
        robot.press("Naik")
        dialog._ask_rows()
        robot.see("IBU")
        assert [column.heading for column in dialog.draft.map.columns] == ["NO", "NIK", "NAMA", "IBU", "TANGGAL LAHIR"]
        robot.fill("Judul kolom", " ")
        robot.see("Kolom 4 perlu judul")
        assert not dialog.verb_button.isEnabled()
        robot.fill("Judul kolom", "IBU")
        robot.press("Berkas").choose("Jenis berkas", "CSV")
        robot.press("Simpan peta kolom")

    def steps(robot: Robot) -> None:
        robot.select_row("Cek Y/T", "Peta kolom")
        hear = robot.in_dialog(edit)
        robot.press("Ubah…")
        hear()
        robot.see("Cek dengan ibu").see("CSV").press("Tutup")

    hear = robot.in_dialog(steps)
    page.open("maps")
    hear()
    with app.database.reading() as session:
        own = find_map(session, "Cek dengan ibu").map
        assert [column.field for column in own.columns] == ["nomor", "nik", "nama", "ibu_kandung", "tanggal_lahir"]
        assert own.layout.kind == "csv"


def test_maps_are_duplicated_put_away_and_handed_on(app: App, robot: Robot, page: WorkersPage, tmp_path: Path) -> None:
    file = tmp_path / "peta.json"

    def steps(robot: Robot) -> None:
        dialog = dialog_of(MapsDialog)
        robot.select_row("SIPP", "Peta kolom").press("Gandakan")
        robot.see("SIPP (2)").select_row("SIPP (2)", "Peta kolom")
        dialog.export_to(dialog.table.current().id, file)
        robot.see("Disimpan")
        robot.press("Arsipkan").see("diarsipkan")
        dialog.import_from(file)
        robot.see("SIPP (3)")
        file.write_text("{}", "utf-8")
        dialog.import_from(file)
        robot.see("rusak").press("Tutup")

    hear = robot.in_dialog(steps)
    page.open("maps")
    hear()
    with app.database.reading() as session:
        assert "SIPP (3)" in {one.name for one in list_maps(session)}


def test_changes_to_a_map_are_not_thrown_away_by_one_esc(app: App, robot: Robot, page: WorkersPage) -> None:
    def edit(robot: Robot) -> None:
        dialog = dialog_of(MapDialog)
        robot.press("Hapus")
        dialog.reject()
        robot.see("belum disimpan")
        robot.press("Kembalikan ke bawaan")
        assert len(dialog.draft.map.columns) == 4
        robot.press("Batal")

    def steps(robot: Robot) -> None:
        hear = robot.in_dialog(edit)
        robot.open_row("Cek Y/T", "Peta kolom")
        hear()
        robot.press("Tutup")

    hear = robot.in_dialog(steps)
    page.open("maps")
    hear()


# Reading


@pytest.fixture
def answers(app: App, tmp_path: Path) -> Path:
    """An answer in the second layout: Y, T, a contradiction, a stranger."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Status (Y / T)", "Keterangan Status Data", "Nomor Identitas (NIK)", "Nama Lengkap"])
    with app.database.reading() as session:
        submitted = session.execute(select(Worker.nik, Worker.name).where(Worker.status == "diajukan").limit(3)).all()
    for (nik, name), (status, remark) in zip(submitted, [("Y", "BISA DAFTAR"), ("T", "GANDA"), ("Y", "DUPLIKAT")], strict=True):
        sheet.append([status, remark, nik, name])
    sheet.append(["Y", "", "3216010101909999", "ORANG ASING"])
    book.save(tmp_path / "jawaban.xlsx")
    return tmp_path / "jawaban.xlsx"


def test_an_answer_is_understood_reviewed_applied_and_taken_back(app: App, robot: Robot, page: WorkersPage, answers: Path) -> None:
    before = statuses(app)

    def steps(robot: Robot) -> None:
        dialog = dialog_of(ReplyDialog)
        robot.see("Seret berkas ke sini")
        dialog.read(answers)
        robot.see("Jawaban Y/T: kolom A").see("Siap: 2").see("Perlu diputuskan: 1").see("Tidak dikenal: 1")
        robot.select_row("ORANG ASING", "Baris daftar").see("Tidak ada pekerja dengan NIK")
        robot.press("Tinjau 4 baris")

    hear = robot.in_dialog(steps)
    page.open("answers")
    hear()
    robot.settle().see("jawaban.xlsx")
    with app.database.reading() as session:
        batch = session.scalars(select(Batch).where(Batch.type == "answers")).one()
        assert batch.status == "review"
    robot.press("Terapkan 2")
    robot.settle()
    now = statuses(app)
    assert (now["terverifikasi"], now["ditolak"]) == (before["terverifikasi"] + 1, before.get("ditolak", 0) + 1)
    robot.press("Urungkan").settle()
    assert statuses(app) == before


def test_a_file_without_answers_is_told_and_the_next_one_works(app: App, robot: Robot, page: WorkersPage, answers: Path) -> None:
    wrong = answers.with_name("bukan.txt")
    wrong.write_text("halo", "utf-8")

    def steps(robot: Robot) -> None:
        dialog = dialog_of(ReplyDialog)
        dialog.read(wrong)
        robot.see("bukan.txt")
        assert not dialog.verb_button.isEnabled()
        dialog.read(answers)
        robot.see("Siap: 2").press("Batal")

    hear = robot.in_dialog(steps)
    page.open("answers")
    hear()


def test_member_numbers_are_masked_on_screen(app: App, robot: Robot, page: WorkersPage, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["KPJ", "NIK", "NAMA", "TGL DAFTAR"])
    with app.database.reading() as session:
        nik, name = session.execute(select(Worker.nik, Worker.name).where(Worker.status == "terverifikasi").limit(1)).one()
    sheet.append(["AB123450001", nik, name, "02-03-2026"])
    book.save(tmp_path / "kpj.xlsx")

    def steps(robot: Robot) -> None:
        dialog_of(ReplyDialog).read(tmp_path / "kpj.xlsx")
        robot.see("Siap: 1").see("AB*********").see_not("AB123450001").press("Batal")

    hear = robot.in_dialog(steps)
    page.open("kpj")
    hear()


def test_the_menu_and_the_search_field_lead_here(app: App, robot: Robot, page: WorkersPage) -> None:
    words = [entry[0] for entry in page.more_entries() if entry]
    assert words[:4] == ["Ekspor untuk sistem pusat…", "Baca jawaban cek Y/T…", "Baca nomor KPJ…", "Peta kolom…"]
    opened: list[object] = []

    def steps(robot: Robot) -> None:
        opened.append(dialog_of(ReplyDialog))
        robot.press("Batal")

    hear = robot.in_dialog(steps)
    app.desk.go("workers", "answers")
    hear()
    assert opened


def test_a_search_on_the_page_is_what_is_exported(app: App, robot: Robot, page: WorkersPage) -> None:
    with app.database.reading() as session:
        name = session.scalars(select(Worker.name).where(Worker.status == "siap").limit(1)).one()
        same = session.scalars(select(func.count()).where(Worker.name == name)).one()

    def steps(robot: Robot) -> None:
        robot.see("pekerja yang dipilih di halaman")
        assert dialog_of(ExportDialog).plan.rows >= same
        robot.press("Batal")

    robot.fill("Cari pekerja", name)
    page.chooser.pause.stop()
    page.show_list()
    hear = robot.in_dialog(steps)
    page.open("export")
    hear()
