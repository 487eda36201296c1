"""The view of a PDF renders what is in sight, and only that."""

import io

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rangkul.ui.pdf_view import PdfView

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Thirty pages with a black bar on each."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for _ in range(30):
        canvas.rect(100, 400, 395, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def view(qtbot: QtBot, pdf: bytes) -> PdfView:
    made = PdfView(pdf)
    qtbot.addWidget(made, before_close_func=lambda widget: made.pages.close_work())
    made.resize(700, 600)
    made.show()
    return made


def test_pages_in_sight_are_rendered_on_white(view: PdfView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: 0 in view.pages.pictures and not view.pages.asked, timeout=10_000)
    assert len(view.pages.pictures) <= 2
    image = view.pages.viewport().grab().toImage()
    corner = view.pages.place(0)
    size = view.pages.page_pixels()
    assert image.pixelColor(corner.x() + 10, corner.y() + 10).name() == "#ffffff"
    assert image.pixelColor(corner.x() + size.width() // 2, corner.y() + size.height() * 392 // 842).name() == "#000000"


def test_the_keyboard_turns_pages_and_the_place_is_said(view: PdfView, qtbot: QtBot) -> None:
    assert view.place.text() == "Page 1 of 30"
    qtbot.keyClick(view.pages, Qt.Key.Key_PageDown)
    assert view.place.text() == "Page 2 of 30"
    qtbot.keyClick(view.pages, Qt.Key.Key_End)
    assert view.place.text() == "Page 30 of 30"
    qtbot.keyClick(view.pages, Qt.Key.Key_Home)
    assert view.pages.current == 1


def test_zoom_keeps_the_page_and_fit_fills_the_width(view: PdfView, qtbot: QtBot) -> None:
    view.pages.go(7)
    before = view.pages.zoom
    view.tools[1].click()
    assert view.pages.zoom > before
    assert view.pages.current == 7
    view.tools[2].click()
    assert abs(view.pages.page_pixels().width() + 32 - view.pages.viewport().width()) <= 2


def test_another_file_replaces_the_first_and_nothing_is_nothing(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(b"")
    assert view.page_count == 0
    assert view.place.text() == ""
    view.grab()
