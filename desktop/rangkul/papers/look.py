"""Looking at a PDF: its pages as pictures, for the preview in the window and for tests."""

from threading import Lock
from typing import Any

from rangkul.errors import Problem

PDFIUM = Lock()  # the library behind it may be used by one thread at a time
LARGEST_PICTURE = 100_000_000  # pixels


def page_count(pdf: bytes) -> int:
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page as it is read, in points."""
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        try:
            return [document.get_page_size(number) for number in range(len(document))]
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


def picture_of_file(content: bytes) -> tuple[int, int, bytes]:
    """A PNG or JPEG, such as a photo of a certificate: width, height and its RGB bytes; refuses what is no picture or far too large."""
    from io import BytesIO

    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > LARGEST_PICTURE:
                raise Problem("The picture is too large; send one of at most 100 megapixels.")
            flat = picture.convert("RGB")
            return flat.width, flat.height, flat.tobytes()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as reason:  # SyntaxError: a broken PNG
        raise Problem("The file is no picture that can be read; use PNG, JPEG or PDF.") from reason
