"""Several PDFs as one."""

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
