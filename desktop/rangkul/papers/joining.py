"""Several PDFs as one, and some pages of one."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from rangkul.papers.look import PDFIUM


def join(parts: Sequence[bytes]) -> bytes:
    """The pages of all parts in their order; a single part is given back as it is."""
    if len(parts) == 1:
        return parts[0]
    import pypdfium2

    with PDFIUM:
        whole: Any = pypdfium2.PdfDocument.new()
        try:
            for part in parts:
                document: Any = pypdfium2.PdfDocument(part)
                whole.import_pages(document)
                document.close()
            file = BytesIO()
            whole.save(file)
        finally:
            whole.close()
    return file.getvalue()


def take_pages(pdf: bytes, pages: Sequence[int | None]) -> bytes:
    """These pages (from 1) in this order, everything they share still shared; None is an empty page as large as the first."""
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        part: Any = pypdfium2.PdfDocument.new()
        try:
            part.import_pages(document, pages=[page - 1 for page in pages if page is not None])
            size = document.get_page_size(0)
            for place, page in enumerate(pages):
                if page is None:
                    part.new_page(*size, index=place)
            file = BytesIO()
            part.save(file)
        finally:
            part.close()
            document.close()
    return file.getvalue()
