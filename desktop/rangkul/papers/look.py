"""Looking at a PDF: its pages as pictures, for the preview in the window and for tests."""

from threading import Lock
from typing import Any

PDFIUM = Lock()  # the library behind it may be used by one thread at a time


def page_count(pdf: bytes) -> int:
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def render_page(pdf: bytes, page: int, scale: float = 1.0) -> tuple[int, int, bytes]:
    """Page `page` (from 1) at `scale` pixels per point: width, height and width × height × 3 bytes of RGB, on white."""
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[page - 1].render(scale=scale, rev_byteorder=True)
            width, height, stride, content = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
            channels: int = bitmap.n_channels
        finally:
            document.close()
    if channels != 3:
        raise ValueError(f"expected 3 channels, got {channels}")
    if stride == width * 3:
        return width, height, content[: stride * height]
    return width, height, b"".join(content[row * stride : row * stride + width * 3] for row in range(height))


def page_text(pdf: bytes, page: int) -> str:
    """The words of page `page` (from 1) in reading order of the file."""
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        try:
            return document[page - 1].get_textpage().get_text_range().replace("\r\n", "\n")
        finally:
            document.close()
