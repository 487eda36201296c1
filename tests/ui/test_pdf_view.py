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


def test_typing_a_number_goes_to_that_page(view: PdfView, qtbot: QtBot) -> None:
    view.activateWindow()
    qtbot.mouseClick(view.jump, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.jump.hasSelectedText)
    qtbot.keyClicks(view.jump, "17")
    assert view.place.text() == "Page 17 of 30"
    view.turns[1].click()
    assert view.pages.current == 18
    view.turns[0].click()
    view.turns[0].click()
    assert view.place.text() == "Page 16 of 30"
    view.jump.selectAll()
    qtbot.keyClicks(view.jump, "999")
    assert view.pages.current == 30


def test_pages_of_different_sizes_lie_under_each_other_as_they_are(view: PdfView, qtbot: QtBot) -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    for size in ((595, 842), (842, 595), (595, 842)):
        canvas.setPageSize(size)
        canvas.rect(0, 0, *size, fill=1)
        canvas.showPage()
    canvas.save()
    view.show_pdf(file.getvalue())
    pages = view.pages
    sizes = [pages.page_pixels(page) for page in range(3)]
    assert sizes[0] == sizes[2]
    assert abs(sizes[1].width() - sizes[0].height()) <= 1
    pages.go(2)
    assert pages.place(1).y() == 16
    assert pages.place(2).y() == 16 + sizes[1].height() + 16
    qtbot.waitUntil(lambda: {1, 2} <= set(pages.pictures) and not pages.asked, timeout=10_000)
    corner, image = pages.place(1), pages.viewport().grab().toImage()
    for x in (4, sizes[1].width() - 4):
        assert image.pixelColor(corner.x() + x, corner.y() + sizes[1].height() // 2).name() == "#000000"


def test_one_page_needs_no_way_to_others(view: PdfView, pdf: bytes) -> None:
    from rangkul.papers.joining import take_pages

    view.show_pdf(take_pages(pdf, (3,)))
    assert not view.jump.isVisible()
    assert view.place.text() == "Page 1 of 1"
