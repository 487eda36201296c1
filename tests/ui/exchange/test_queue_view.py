"""Antrean: thirty files dropped together, those that want something, all reviewed and applied at once."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import func, select

from rangkul.app import App
from rangkul.data.batch import Batch
from rangkul.data.queued_file import QueuedFile
from rangkul.data.worker import Worker
from rangkul.exchange.seal_workbook import seal
from rangkul.ui.exchange.page import ExchangePage
from rangkul.work.regions import village_names
from robot import Robot
from ui.exchange.test_exchange_page import activate, drop, go_to, person, village_file

FILES = "Berkas dalam antrean"


@pytest.fixture
def page(app: App, robot: Robot) -> ExchangePage:
    return go_to(app, robot)


def make_files(app: App, folder: Path, count: int, people: int = 2) -> tuple[list[Path], list[tuple[str, str, str]]]:
    """A list for each of the first villages."""
    with app.database.reading() as session:
        villages = village_names(session)[:count]
    files: list[Path] = []
    for place, (_code, name, district) in enumerate(villages):
        title = f"DATA PEKERJA DESA {name.upper()} KECAMATAN {district.upper()}"
        rows = [person(5000 + 10 * place + n, f"WARGA {place} NOMOR {n}") for n in range(people)]
        files.append(village_file(folder / f"daftar_{place:02d}.xlsx", rows, title))
    return files, villages


def workers(app: App) -> int:
    with app.database.reading() as session:
        return int(session.scalar(select(func.count()).select_from(Worker)) or 0)


def test_files_are_reviewed_together_and_applied_at_once(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    files, villages = make_files(app, tmp_path, 6)
    before = workers(app)
    drop(page, files)
    robot.settle().see("6 berkas, 0 memerlukan")
    with app.database.reading() as session:
        assert len(set(session.scalars(select(Batch.drop_id)))) == 1
    robot.press("Tinjau bersama").see("6 berkas bersama").select_row("Baru", "Jenis baris")
    assert robot.rows("Baris yang ditinjau") == 12
    robot.choose("Desa", villages[2][1])
    page.review.filters.village.activated.emit(page.review.filters.village.currentIndex())
    assert robot.rows("Baris yang ditinjau") == 2
    robot.press("Untuk semua (2)").press("Tunda (T)").see("Terapkan semua: 10 baris").press("Terapkan semua").see("6 berkas diterapkan")
    assert workers(app) == before + 10
    robot.see("10 baru, 2 ditunda").press("Urungkan")
    robot.settle()
    assert workers(app) == before


def test_what_refuses_is_told_and_the_rest_goes_on(
    app: App, page: ExchangePage, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rangkul.errors import Problem
    from rangkul.ui.exchange import apply_all
    from rangkul.work.applying import apply

    files, villages = make_files(app, tmp_path, 3)
    before = workers(app)
    drop(page, files)
    robot.settle()
    bad = page.queue.entries[1]

    def some_refuse(session: Any, batch_id: Any, **more: Any) -> Any:
        applied = apply(session, batch_id, **more)
        if batch_id == bad.id:
            raise Problem("There is nobody to change.")
        return applied

    monkeypatch.setattr(apply_all, "apply", some_refuse)
    robot.press("Terapkan semua: 6 baris").see("2 berkas diterapkan: 4 baru").see(f"{bad.village}:")
    assert workers(app) == before + 4, "the refused file left nothing behind"
    assert {villages[1][1]} == {entry.village for entry in page.queue.entries if entry.status == "review"}


def test_villages_are_chosen_in_the_list_without_a_dialog(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    with app.database.reading() as session:
        code, name, district = village_names(session)[0]
    files = [village_file(tmp_path / f"data{n}.xlsx", [person(9100 + n, f"ORANG {n}")]) for n in range(3)]
    drop(page, files)
    robot.settle().see("3 berkas, 3 memerlukan").select_row("data0.xlsx", FILES).see("tidak menyebut desanya")
    assert page.queue.panel.choice is not None
    robot.choose("Desa", f"{name}, {district}")
    robot.settle().see("3 berkas, 2 memerlukan").see("data1.xlsx")
    chosen = page.queue.table.current()
    assert chosen.file_name == "data1.xlsx", "the next file that wants something is chosen by itself"
    page.queue.table.selectAll()
    robot.settle().see("Semua 2 berkas").choose("Desa", f"{name}, {district}").settle().see("3 berkas, 0 memerlukan")
    with app.database.reading() as session:
        assert set(session.scalars(select(Batch.village_code))) == {code}
        assert session.scalars(select(QueuedFile)).all() == []


def test_files_that_could_not_be_read_stay_with_their_sentence(
    app: App, open_app: Callable[..., App], sample_url: str, page: ExchangePage, robot: Robot, tmp_path: Path
) -> None:
    files, _villages = make_files(app, tmp_path, 2)
    bad = tmp_path / "rusak.xlsx"
    bad.write_bytes(b"PK\x03\x04 bukan buku kerja")
    odd = openpyxl.Workbook()
    odd.worksheets[0].append(["satu", "dua"])
    odd.save(tmp_path / "aneh.xlsx")
    drop(page, [*files, bad, tmp_path / "aneh.xlsx"])
    robot.settle().see("4 berkas, 2 memerlukan").select_row("rusak.xlsx", FILES).see("mintalah desa mengirim ulang")
    robot.select_row("aneh.xlsx", FILES).see("Tidak ada daftar orang")
    app.window.hide()
    second = open_app(sample_url)
    second.show()
    robot = Robot(second.window)
    second.window.go("exchange", "queue")
    robot.settle().see("rusak.xlsx").see("4 berkas, 2 memerlukan")
    activate(second)
    shutil.copyfile(files[0], bad)
    robot.select_row("rusak.xlsx", FILES).press("Baca lagi").see("4 berkas, 1 memerlukan")
    robot.select_row("aneh.xlsx", FILES).press("Keluarkan dari daftar").see("3 berkas, 0 memerlukan").press("Urungkan")
    robot.settle().see("4 berkas, 1 memerlukan")


def test_a_password_opens_all_locked_files(app: App, page: ExchangePage, robot: Robot, tmp_path: Path) -> None:
    files, _villages = make_files(app, tmp_path, 3)
    for file in files[:2]:
        file.write_bytes(seal(file.read_bytes(), "rahasia desa"))
    drop(page, files)
    robot.settle().see("3 berkas, 2 memerlukan").select_row("daftar_00", FILES).see("Perlu kata sandi")
    robot.fill("Kata sandi berkas", "salah").press("Baca dengan kata sandi ini").see("3 berkas, 2 memerlukan")
    robot.select_row("daftar_00", FILES).fill("Kata sandi berkas", "rahasia desa").press("Baca dengan kata sandi ini")
    robot.see("3 berkas, 0 memerlukan")
