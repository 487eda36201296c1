"""Lampiran: added, dropped, captioned, opened as a copy, saved elsewhere, removed and brought back; what is missing is said."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest

from rangkul.app import App
from rangkul.ui.events.page import EventsPage
from rangkul.ui.events.plan_file_lines import size_words
from rangkul.ui.events.plan_files import FilesPart, thumbnail
from rangkul.ui.events.plan_photos import THUMB
from rangkul.work.event_files import FileRecord, folder_of, list_files
from robot import Robot, drag_enter
from ui.events.planning import coming, open_page, plan_of


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    page = open_page(app, robot)
    page.show_event(coming(app).id, "plan")
    robot.settle().press("Lampiran")
    return page


@pytest.fixture
def part(page: EventsPage) -> FilesPart:
    return plan_of(page).files


def photo(folder: Path, name: str, colour: str = "red") -> Path:
    out = BytesIO()
    Image.new("RGB", (400, 300), colour).save(out, "JPEG")
    (folder / name).write_bytes(out.getvalue())
    return folder / name


def document(folder: Path, name: str) -> Path:
    (folder / name).write_bytes(b"%PDF-1.7 " + name.encode())
    return folder / name


def kept(app: App) -> list[FileRecord]:
    with app.database.reading() as session:
        return list_files(session, coming(app).id)


def test_photos_become_small_pictures_and_the_rest_lines(app: App, robot: Robot, part: FilesPart, tmp_path: Path) -> None:
    robot.see("Foto kegiatan, paparan, dokumen")
    part.add([photo(tmp_path, "Pagi.jpg"), photo(tmp_path, "Siang.jpg", "blue"), document(tmp_path, "Notulen.pdf")])
    robot.see("Pagi.jpg").see("Notulen.pdf").see("3 berkas dilampirkan.").see_not("Foto kegiatan, paparan")
    assert part.thumbs[kept(app)[0].sha256].width() == THUMB.width() * 2 or part.thumbs[kept(app)[0].sha256].height() == THUMB.height() * 2
    robot.settle()
    app.window.resize(1366, 768)
    robot.settle()
    assert part.lines.horizontalScrollBar().maximum() == 0
    robot.press("Lampiran").press("Urungkan").settle()
    assert kept(app) == []


def test_dropped_files_are_attached_and_the_section_opens(app: App, robot: Robot, page: EventsPage, tmp_path: Path) -> None:
    plan = plan_of(page)
    plan.files_fold.unfold(False)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo(tmp_path, "Pagi.jpg"))), QUrl("https://example.org/foto.jpg")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = drag_enter(plan.rect().center(), copy, data, left, none)
    plan.dragEnterEvent(over)
    assert over.isAccepted()
    robot.see("Jatuhkan 1 berkas untuk melampirkannya.")
    plan.dropEvent(QDropEvent(QPointF(plan.rect().center()), copy, data, left, none))
    robot.see("Pagi.jpg").see_not("Jatuhkan")
    assert plan.files_fold.is_open
    assert [f.name for f in kept(app)] == ["Pagi.jpg"]


def test_what_is_refused_is_said_and_the_rest_is_kept(app: App, robot: Robot, part: FilesPart, tmp_path: Path) -> None:
    (tmp_path / "virus.exe").write_bytes(b"MZ")
    part.add([photo(tmp_path, "Pagi.jpg"), tmp_path / "virus.exe", tmp_path / "hilang.pdf", photo(tmp_path, "Salinan.jpg")])
    robot.see("virus.exe bukan foto").see("hilang.pdf sudah tidak ada di tempatnya").see("Salinan.jpg sudah ada, sebagai “Pagi.jpg”")
    assert [f.name for f in kept(app)] == ["Pagi.jpg"]


def test_a_caption_by_key_stands_below_the_photo(app: App, robot: Robot, part: FilesPart, tmp_path: Path) -> None:
    part.add([photo(tmp_path, "Pagi.jpg")])
    robot.settle()
    part.photos.setCurrentRow(0)
    hear = robot.in_dialog(lambda robot: robot.fill("Keterangan", "Pembukaan oleh Kapolres").press("Simpan"))
    QTest.keyClick(part.photos, Qt.Key.Key_F2)
    hear()
    robot.see("Pembukaan oleh Kapolres").see("Keterangan tersimpan.")
    assert [f.caption for f in kept(app)] == ["Pembukaan oleh Kapolres"]


def test_removed_by_key_and_brought_back(app: App, robot: Robot, part: FilesPart, tmp_path: Path) -> None:
    part.add([photo(tmp_path, "Pagi.jpg"), document(tmp_path, "Notulen.pdf")])
    robot.settle()
    part.lines.select_first()
    QTest.keyClick(part.lines, Qt.Key.Key_Delete)
    robot.see("1 berkas dihapus dari kegiatan.")
    assert [f.name for f in kept(app)] == ["Pagi.jpg"]
    robot.press("Urungkan").see("Notulen.pdf")
    assert [f.name for f in kept(app)] == ["Pagi.jpg", "Notulen.pdf"]


def test_opening_shows_a_copy_under_its_own_name(
    app: App, robot: Robot, part: FilesPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())) or True)
    part.add([document(tmp_path, "Notulen.pdf")])
    robot.settle()
    part.lines.select_first()
    robot.press("Buka")
    assert shown[0].name == "Notulen.pdf"
    with app.database.reading() as session:
        assert shown[0].parent.parent != folder_of(session)
    shown[0].write_bytes(b"changed elsewhere")
    assert kept(app)[0].path.read_bytes() == (tmp_path / "Notulen.pdf").read_bytes()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    robot.press("Buka").see("Tidak ada program di komputer ini yang membuka Notulen.pdf")


def test_a_copy_is_saved_where_one_wants_it(app: App, robot: Robot, part: FilesPart, tmp_path: Path) -> None:
    part.add([document(tmp_path, "Notulen.pdf")])
    robot.settle()
    part.copy_to(kept(app)[0], tmp_path / "salinan.pdf")
    robot.see("salinan.pdf")
    assert (tmp_path / "salinan.pdf").read_bytes() == (tmp_path / "Notulen.pdf").read_bytes()
    part.copy_to(kept(app)[0], tmp_path / "tidak ada" / "salinan.pdf")
    robot.see("tidak dapat disimpan di")


def test_a_vanished_file_is_told_and_cannot_be_opened(app: App, robot: Robot, page: EventsPage, part: FilesPart, tmp_path: Path) -> None:
    part.add([photo(tmp_path, "Pagi.jpg")])
    robot.settle()
    kept(app)[0].path.unlink()
    page.refresh()
    robot.see("Pagi.jpg sudah tidak ada di")
    part.photos.setCurrentRow(0)
    robot.see("Hapus berkas").see_not("Simpan salinan…")
    QTest.keyClick(part.photos, Qt.Key.Key_Return)
    robot.see("Pagi.jpg tidak ada di komputer ini")
    part.add([tmp_path / "Pagi.jpg"])
    robot.see("1 berkas ada lagi di sini.").see_not("sudah tidak ada di")


def test_a_photo_that_cannot_be_shown_leaves_an_empty_place(tmp_path: Path) -> None:
    (tmp_path / "rusak.jpg").write_bytes(b"bukan gambar")
    assert thumbnail(tmp_path / "rusak.jpg").isNull()
    assert thumbnail(tmp_path / "tidak ada.jpg").isNull()


@pytest.mark.parametrize(("count", "words"), [(1, "1 KB"), (12_400, "12 KB"), (3_440_000, "3,4 MB")])
def test_sizes_are_said_the_indonesian_way(count: int, words: str) -> None:
    assert size_words(count) == words
