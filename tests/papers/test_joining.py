"""Pages of PDFs taken apart and put together."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from rangkul.papers.joining import take_pages
from rangkul.papers.look import page_count, page_sizes, page_text


@pytest.fixture(scope="module")
def paper() -> bytes:
    """Nine pages with their number, the last one across, all with one picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(Image.effect_noise((200, 200), 80))
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for number in range(1, 10):
        if number == 9:
            canvas.setPageSize((842, 595))
        canvas.drawImage(picture, 100, 100)
        canvas.drawString(100, 500, f"halaman {number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_pages_come_in_the_order_asked_for(paper: bytes) -> None:
    part = take_pages(paper, (9, 2, 3))
    assert [page_text(part, n).strip() for n in (1, 2, 3)] == ["halaman 9", "halaman 2", "halaman 3"]
    assert [tuple(round(side) for side in size) for size in page_sizes(part)] == [(842, 595), (595, 842), (595, 842)]


def test_an_empty_page_keeps_its_place(paper: bytes) -> None:
    part = take_pages(paper, (None, 8, 6))
    assert [page_text(part, n).strip() for n in (1, 2, 3)] == ["", "halaman 8", "halaman 6"]


def test_a_shared_picture_stays_shared(paper: bytes) -> None:
    assert page_count(take_pages(paper, tuple(range(1, 9)))) == 8
    assert len(take_pages(paper, tuple(range(1, 9)))) < 1.2 * len(paper)
