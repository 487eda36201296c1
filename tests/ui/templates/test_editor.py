"""Designs of certificates in the settings: made, edited with mouse and keys, saved as revisions, handed on."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from rangkul.app import App
from rangkul.papers.certificate_standard import standard_template
from rangkul.papers.certificate_template import PictureElement, TextElement, template_of
from rangkul.papers.look import page_text
from rangkul.ui.settings.page import SettingsPage
from rangkul.ui.templates.canvas import EDGE
from rangkul.ui.templates.designs import Designs
from rangkul.ui.templates.editor import TemplateEditor
from rangkul.ui.templates.preview import pdf_of
from rangkul.work.certificate_papers import usual_template
from rangkul.work.templates import TemplateRecord, list_templates, save_template
from robot import Robot

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Open = Callable[..., TemplateEditor]


@pytest.fixture
def designs(app: App, robot: Robot) -> Designs:
    robot.open("Pengaturan").settle()
    page = app.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.open("designs")
    robot.settle()
    return page.designs


@pytest.fixture
def editor(app: App, robot: Robot) -> TemplateEditor:
    """The standard design, open."""
    made = TemplateEditor(app.window, app.desk, "certificate", "Sertifikat uji", standard_template())
    made.show()
    robot.settle()
    yield made  # type: ignore[misc] # closed below
    if isValid(made):
        made.draft.saved = made.draft.template
        made.close()


def stored(app: App, type_: str = "certificate") -> list[TemplateRecord]:
    with app.database.reading() as session:
        return list_templates(session, type_)


def pixel(editor: TemplateEditor, x: float, y: float) -> QPoint:
    return QPoint(round(EDGE + x * editor.canvas.scale), round(EDGE + y * editor.canvas.scale))


def drag(editor: TemplateEditor, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(editor.canvas, LEFT, keys, start)
    QTest.mouseMove(editor.canvas, start + (end - start) / 2)
    move(editor.canvas, end, keys)
    QTest.mouseRelease(editor.canvas, LEFT, keys, end)


def move(widget: QWidget, point: QPoint, keys: Qt.KeyboardModifier) -> None:
    """A move with the button held; QTest moves without one."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    place = QPointF(point)
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, place, QPointF(widget.mapToGlobal(point)), LEFT, LEFT, keys))


def named(editor: TemplateEditor, text: str) -> int:
    return next(n for n, one in enumerate(editor.draft.template.elements) if isinstance(one, TextElement) and one.text == text)


def test_an_element_is_caught_dragged_and_undone(editor: TemplateEditor) -> None:
    number = named(editor, "{nama}")
    before = editor.draft.template.elements[number]
    middle = pixel(editor, before.x + before.w / 2, before.y + before.h / 2)
    alt = Qt.KeyboardModifier.AltModifier
    drag(editor, middle, middle + QPoint(round(20 * editor.canvas.scale), round(10 * editor.canvas.scale)), alt)
    after = editor.draft.template.elements[number]
    assert editor.draft.chosen == number
    assert after.x - before.x == pytest.approx(20, abs=0.4)
    assert after.y - before.y == pytest.approx(10, abs=0.4)
    Robot(editor).press("Urungkan")
    assert editor.draft.template.elements[number] == before


def test_a_corner_is_dragged_and_edges_snap_to_the_middle_of_the_page(editor: TemplateEditor) -> None:
    number = named(editor, "{nama}")
    editor.canvas.choose(number)
    one = editor.draft.template.elements[number]
    east = pixel(editor, one.x + one.w, one.y + one.h / 2)
    drag(editor, east, pixel(editor, 148.5 + 1.0, one.y + one.h / 2))
    after = editor.draft.template.elements[number]
    assert after.x + after.w == pytest.approx(148.5, abs=0.06)


def test_keys_move_double_and_remove(editor: TemplateEditor) -> None:
    canvas, elements = editor.canvas, len(editor.draft.template.elements)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert editor.draft.chosen == 0
    before = editor.draft.element
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert before is not None
    assert editor.draft.element is not None
    assert (editor.draft.element.x - before.x, editor.draft.element.y - before.y) == (0.5, 5.0)
    QTest.keyClick(canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(editor.draft.template.elements) == elements + 1
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    canvas.choose(1)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (len(editor.draft.template.elements), editor.draft.chosen) == (elements, None)


def test_what_is_typed_stands_on_the_paper(editor: TemplateEditor) -> None:
    robot = Robot(editor)
    editor.canvas.choose(named(editor, "diberikan kepada"))
    robot.fill("Teks", "dengan bangga diberikan kepada {nama}").fill("Ukuran, pt", "17,5").settle()
    one = editor.draft.element
    assert isinstance(one, TextElement)
    assert one.size == 17.5
    assert editor.sample is not None
    words = page_text(pdf_of(editor.draft.template, editor.pictures, editor.sample), 1)
    assert "dengan bangga diberikan kepada Budi Santoso, S.H." in words
    robot.fill("Ukuran, pt", "besar").see("besar bukan angka yang mungkin di sini.")
    assert editor.draft.element == one


def test_the_picture_on_screen_is_the_pdf(editor: TemplateEditor) -> None:
    from rangkul.papers.look import render_page
    from rangkul.ui.templates.editor import POINT

    assert editor.sample is not None
    pdf = pdf_of(editor.draft.template, editor.pictures, editor.sample)
    wide, high, content = render_page(pdf, 1, editor.canvas.scale * POINT * editor.devicePixelRatioF())
    shown = editor.canvas.picture.toImage()
    assert (shown.width(), shown.height()) == (wide, high)
    for x, y in ((wide // 2, high // 4), (wide // 3, high // 2), (9, 9), (wide // 2, high - 40)):
        place = (y * wide + x) * 3
        assert (shown.pixelColor(x, y).red(), shown.pixelColor(x, y).blue()) == (content[place], content[place + 2])


def test_what_is_missing_is_said_and_keeps_it_from_being_saved(app: App, editor: TemplateEditor) -> None:
    robot = Robot(editor)
    editor.canvas.choose(named(editor, "{nama}"))
    robot.fill("Teks", "{nama} {gaji}").settle()
    robot.see("gaji").press("Simpan desain").see("gaji")
    assert stored(app) == []
    editor.undo()
    robot.press("Simpan desain").settle().see("Tersimpan sebagai revisi 1")
    assert [one.name for one in stored(app)] == ["Sertifikat uji"]


def test_leaving_with_changes_asks_first(editor: TemplateEditor) -> None:
    robot = Robot(editor)
    editor.canvas.choose(0)
    editor.draft.nudge(3, 3)
    heard = robot.in_dialog(lambda dialog: dialog.press("Batal"))
    editor.close()
    heard()
    assert editor.isVisible()
    heard = robot.in_dialog(lambda dialog: dialog.press("Keluar tanpa menyimpan"))
    editor.close()
    heard()
    assert not isValid(editor) or not editor.isVisible()


def test_pictures_become_background_stamp_and_signature(
    app: App, editor: TemplateEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp, ground = tmp_path / "cap.png", tmp_path / "latar.jpg"
    Image.new("RGBA", (200, 200), (200, 0, 0, 90)).save(stamp)
    Image.new("RGB", (1600, 1100), (0, 90, 200)).save(ground)
    robot = Robot(editor)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ground), ""))
    robot.choose("Latar", "Gambar").settle()
    assert editor.draft.template.background == "picture"
    shown = editor.canvas.picture.toImage()
    assert shown.pixelColor(6, 6).blue() > 150
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(stamp), ""))
    robot.choose("Jenis unsur", "Gambar").press("Tambah").settle()
    robot.choose("Milik", "Penanda tangan kedua").settle()
    one = editor.draft.element
    assert isinstance(one, PictureElement)
    assert (one.signer, len(one.picture)) == (2, 64)
    robot.press("Simpan desain").settle().see("Tersimpan sebagai revisi 1")
    assert template_of(stored(app)[0].content) == editor.draft.template


def test_somebody_elses_saving_is_not_written_over(app: App, editor: TemplateEditor) -> None:
    robot = Robot(editor)
    robot.press("Simpan desain").settle()
    with app.database.session() as session:
        base = list_templates(session, "certificate")[0]
        content = {**base.content, "landscape": False}
        save_template(session, "certificate", base.name, content, "rina")
    editor.canvas.choose(0)
    editor.draft.nudge(1, 0)
    robot.press("Simpan desain").settle().see("disimpan orang lain")
    assert editor.draft.dirty


def test_a_design_is_made_used_renamed_copied_put_aside_and_handed_on(
    app: App, designs: Designs, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.see("Bawaan Rangkul")

    def editing(dialog: Robot) -> None:
        dialog.press("Simpan desain").settle().press("Tutup")

    going: list[Callable[[], None]] = []

    def naming(dialog: Robot) -> None:
        going.append(robot.in_dialog(editing))
        dialog.fill("Apa namanya?", "Sertifikat 2026").press("Buka penyunting")

    def beginning(dialog: Robot) -> None:
        going.append(robot.in_dialog(naming))
        dialog.press("Mulai")

    going.append(robot.in_dialog(beginning))
    robot.press("Desain baru").settle()
    for heard in going:
        heard()
    robot.settle().see("“Sertifikat 2026” tersimpan sebagai revisi 1.")
    robot.select_row("Sertifikat 2026", "Desain sertifikat").choose("Pakai untuk", "lulus").press("Pakai desain ini").settle()
    with app.database.reading() as session:
        assert usual_template(session, "lulus") == list_templates(session, "certificate")[0].id
    robot.select_row("Sertifikat 2026", "Desain sertifikat").press("Salin").settle().see("Sertifikat 2026 (2)")
    heard = robot.in_dialog(lambda dialog: dialog.fill("Nama baru", "Sertifikat lama").press("Ganti nama"))
    robot.select_row("Sertifikat 2026 (2)", "Desain sertifikat").press("Ganti nama…")
    heard()
    robot.settle().select_row("Sertifikat lama", "Desain sertifikat").press("Sisihkan").settle().see("disisihkan")
    file = tmp_path / "desain.rangkul-desain"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    robot.select_row("Sertifikat 2026", "Desain sertifikat").press("Ekspor…").settle()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    robot.press("Impor…").settle().see("“Sertifikat 2026 (2)” diimpor.")
    assert [one.name for one in stored(app)] == ["Sertifikat 2026", "Sertifikat 2026 (2)"]


def test_a_broken_file_of_a_design_is_told(designs: Designs, robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "rusak.rangkul-desain"
    file.write_bytes(BytesIO(b"{not json").getvalue())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    robot.press("Impor…").settle().see("Berkas ini bukan templat")
    with designs.page.desk.database.reading() as session:
        assert list_templates(session, "certificate") == []


def test_the_page_stays_whole_when_a_list_opens_below_it(editor: TemplateEditor, robot: Robot) -> None:
    bars = (editor.area.verticalScrollBar(), editor.area.horizontalScrollBar())
    editor.canvas.choose(named(editor, "{nama}"))
    Robot(editor).fill("Teks", "{nama} {gaji}").settle()
    assert editor.notes.isVisible()
    assert [bar.maximum() for bar in bars] == [0, 0]
    editor.larger.click()
    robot.settle()
    large = editor.canvas.scale
    editor.undo()
    robot.settle()
    assert not editor.notes.isVisible()
    assert editor.canvas.scale == large  # chosen by hand: kept


def test_a_refused_picture_is_said_until_the_next_change(editor: TemplateEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = Robot(editor)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "dicabut.png"), ""))
    robot.choose("Latar", "Gambar").settle().see("dicabut.png tidak dapat dibaca")
    assert editor.draft.template.background != "picture"
    editor.canvas.choose(named(editor, "{nama}"))
    robot.fill("Teks", "{nama},").settle()
    assert not editor.banner.isVisible()


def test_a_text_cut_off_by_the_edge_is_told(editor: TemplateEditor) -> None:
    editor.canvas.choose(named(editor, "diberikan kepada"))
    Robot(editor).fill("Dari kiri, mm", "-40").settle().see("keluar dari tepi halaman")
