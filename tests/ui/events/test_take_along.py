"""Taking an event along in the window: a file for the laptop, the laptop's own window and door, the result merged at the branch."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.ui.door.window import Door
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.events.take_dialog import MakeDialog, TakeAlongDialog
from rangkul.ui.events.take_merge import MergeDialog
from rangkul.ui.events.take_open import OPEN_NOW, OpenDialog, ask_for_event, open_here, show_event
from rangkul.ui.events.take_window import TakeWindow
from rangkul.work import take_along
from rangkul.work.attendance import present
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.marks import annul
from robot import Robot

PASSWORD = "rahasia-sekali"


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
def file(app: App, event: EventRecord, tmp_path: Path) -> Path:
    path = tmp_path / "bawa.rangkul"
    with app.database.session() as session:
        path.write_bytes(take_along.make(session, event, "meja 3", PASSWORD, account="uji"))
    return path


@pytest.fixture
def laptop(app: App, file: Path) -> Iterator[TakeWindow]:
    path = take_along.open_file(file, PASSWORD, app.desk.settings.folder)
    left: list[bool] = []
    window = show_event(app.desk, path, lambda: left.append(True))
    window.left_for_tests = left  # type: ignore[attr-defined]
    yield window
    window.close()
    window.deleteLater()


def numbers(app: App, event: EventRecord) -> list[str]:
    with app.database.reading() as session:
        return [str(i.officer.nrp) for i in list_invitations(session, event.id, app.desk.today()) if i.officer.nrp]


def mark(laptop: TakeWindow, codes: list[str]) -> None:
    with laptop.desk.database.session() as session:
        for code in codes:
            check_in(session, laptop.record, code, at=laptop.record.sessions[0].starts_at, session_number=1, station="meja 3")
    laptop.refresh()


def in_dialog(robot: Robot, act: Callable[[], Any], steps: Callable[[Robot], Any]) -> None:
    hear = robot.in_dialog(steps)
    act()
    hear()


def test_a_file_is_made_with_a_password_to_note(
    app: App, tab: DoorTab, robot: Robot, event: EventRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "untuk laptop"), ""))
    words: list[str] = []

    def make(dialog: Robot) -> None:
        assert isinstance(dialog.root, MakeDialog)
        dialog.fill("Kata sandi berkas", "pendek")
        assert not dialog.root.verb_button.isEnabled()
        dialog.fill("Kata sandi berkas", PASSWORD).choose("Meja laptop", "Meja 3").press("Simpan berkas…")
        words.append("made")

    def steps(dialog: Robot) -> None:
        assert isinstance(dialog.root, TakeAlongDialog)
        dialog.see("Belum ada laptop yang membawa kegiatan ini.")
        in_dialog(robot, dialog.root.make_file, make)
        dialog.see("untuk laptop.rangkul sudah siap").see(PASSWORD).see("Belum kembali").press("Tutup")

    in_dialog(robot, tab.more.take_along, steps)
    path = take_along.open_file(tmp_path / "untuk laptop.rangkul", PASSWORD, tmp_path / "lain")
    assert path.exists()
    assert words == ["made"]


def test_the_laptop_opens_it_marks_and_saves(laptop: TakeWindow, app: App, event: EventRecord, tmp_path: Path) -> None:
    robot = Robot(laptop)
    robot.see(event.title).see("Meja 3 · dibawa dari").see("Hadir dari yang diundang")
    codes = numbers(app, event)
    robot.press("Buka pintu")
    door = laptop.door
    assert isinstance(door, Door)
    assert door.top.table == "meja 3"
    door.scan(codes[0])
    QApplication.processEvents()
    door.close()
    mark(laptop, codes[1:3])
    robot.see("3")
    laptop.save_to(tmp_path / "hasil")
    robot.see("3 tanda ada di hasil.rangkul")
    assert laptop.waiting == 0
    assert (tmp_path / "hasil.rangkul").exists()


def test_leaving_asks_while_marks_are_not_saved(laptop: TakeWindow, app: App, event: EventRecord) -> None:
    robot = Robot(laptop)
    mark(laptop, numbers(app, event)[:1])
    in_dialog(robot, laptop.leave, lambda dialog: dialog.see("1 tanda belum masuk hasil").press("Batal"))
    assert laptop.isVisible()
    in_dialog(robot, laptop.leave, lambda dialog: dialog.press("Tinggalkan"))
    assert not laptop.isVisible()
    assert app.desk.settings.get(OPEN_NOW) is None


def test_the_next_start_opens_the_event_again(laptop: TakeWindow, app: App, event: EventRecord, open_app: Callable[..., App]) -> None:
    """Closed by its corner, or by a power cut: nothing is asked, nothing is lost."""
    mark(laptop, numbers(app, event)[:2])
    laptop.close()
    assert open_here(app.desk) is not None
    again = open_app(f"sqlite:///{app.database.path}")
    again.show()
    window = again.taken_along
    assert isinstance(window, TakeWindow)
    assert window.isVisible()
    assert not again.window.isVisible()
    assert window.marks == 2
    window.desk.settings.set(window.saved_key, 2)
    window.leave()
    assert again.window.isVisible()


def test_a_laptop_without_a_branch_opens_the_file_at_first_start(
    file: Path, open_app: Callable[..., App], tmp_path: Path, event: EventRecord, app: App
) -> None:
    app.window.hide()
    empty = open_app(f"sqlite:///{tmp_path / 'kosong.db'}")
    empty.show()
    first = empty.first_run
    robot = Robot(first)

    def wrong_then_right(dialog: Robot) -> None:
        assert isinstance(dialog.root, OpenDialog)
        dialog.root.take_file(file)
        dialog.fill("Kata sandi berkas", "salah-sandi").press("Buka kegiatan").see("Kata sandi tidak cocok")
        dialog.fill("Kata sandi berkas", PASSWORD).press("Buka kegiatan")

    hear = robot.in_dialog(wrong_then_right)
    robot.press("Buka kegiatan bawaan…")
    hear()
    window = first.taken
    assert isinstance(window, TakeWindow)
    assert window.record.title == event.title
    assert not first.isVisible()
    window.leave()
    assert first.isVisible()
    first.close()


def test_what_laptops_bring_is_merged(laptop: TakeWindow, app: App, tab: DoorTab, robot: Robot, event: EventRecord, tmp_path: Path) -> None:
    mark(laptop, numbers(app, event)[:3])
    good, bad = tmp_path / "hasil.rangkul", tmp_path / "rusak.rangkul"
    laptop.save_to(good)
    bad.write_bytes(good.read_bytes()[:200])

    def merging(dialog: Robot) -> None:
        assert isinstance(dialog.root, MergeDialog)
        dialog.see("2 berkas menunggu kata sandi").fill("Kata sandi berkas", "salah-sandi").press("Buka").see("Kata sandi tidak cocok")
        dialog.fill("Kata sandi berkas", PASSWORD).press("Buka").see("1 berkas tidak dapat dibuka").see("terpotong atau rusak")
        dialog.press("Gabungkan 3 tanda")

    def again(dialog: Robot) -> None:
        dialog.fill("Kata sandi berkas", PASSWORD).press("Buka").see("Tidak ada yang baru").press("Catat sudah kembali")

    def steps(dialog: Robot) -> None:
        view = dialog.root
        assert isinstance(view, TakeAlongDialog)
        in_dialog(robot, lambda: view.merge([good, bad]), merging)
        dialog.see("3 tanda dan 0 tamu masuk dari 1 berkas.")
        in_dialog(robot, lambda: view.merge([good]), again)
        dialog.see("Tidak ada yang baru: semuanya sudah digabungkan sebelumnya.")
        assert [t.marks for t in view.out] == [3]
        dialog.press("Tutup")

    in_dialog(robot, tab.more.take_along, steps)
    robot.settle()
    with app.database.reading() as session:
        assert len(present(session, [event.sessions[0].key])) == 3
    assert len(tab.roll.arrivals) == 3


def test_a_backup_is_told_apart(app: App, robot: Robot, tmp_path: Path) -> None:
    from rangkul.data.backup import backup

    backup(app.database, tmp_path / "cadangan.rangkul")

    def steps(dialog: Robot) -> None:
        assert isinstance(dialog.root, OpenDialog)
        dialog.root.take_file(tmp_path / "cadangan.rangkul")
        dialog.fill("Kata sandi berkas", PASSWORD).press("Buka kegiatan").see("basis data atau cadangan Rangkul").press("Batal")

    in_dialog(robot, lambda: ask_for_event(app.desk, app.window, app.window.show), steps)


def test_what_disagrees_is_settled_from_there(
    laptop: TakeWindow, app: App, tab: DoorTab, robot: Robot, event: EventRecord, tmp_path: Path
) -> None:
    """Somebody the laptop has in, and a table at the branch took back."""
    code = numbers(app, event)[0]
    with app.database.session() as session:
        wrong = check_in(session, event, code, at=event.sessions[0].starts_at, session_number=1, station="meja 1")
        assert wrong.mark_id is not None
        annul(session, wrong.mark_id, "salah orang", station="meja 1")
    mark(laptop, [code])
    laptop.save_to(tmp_path / "hasil.rangkul")

    def merging(dialog: Robot) -> None:
        dialog.fill("Kata sandi berkas", PASSWORD).press("Buka").press("Gabungkan 1 tanda")

    def settling(dialog: Robot) -> None:
        dialog.see("Dibatalkan di satu meja, masuk di meja lain").see("salah orang").press("Tidak hadir (T)").see("Sudah diputuskan (1)")
        dialog.press("Tutup")

    def steps(dialog: Robot) -> None:
        view = dialog.root
        assert isinstance(view, TakeAlongDialog)
        in_dialog(robot, lambda: view.merge([tmp_path / "hasil.rangkul"]), merging)
        dialog.see("1 hal tidak cocok")
        in_dialog(robot, view.settle, settling)
        dialog.press("Tutup")

    in_dialog(robot, tab.more.take_along, steps)
    with app.database.reading() as session:
        assert present(session, [event.sessions[0].key]) == []
