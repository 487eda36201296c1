"""Certificates of any looks one after the other in one PDF; what a look shares between its pages is embedded once."""

from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO, Protocol

from rangkul.errors import Problem
from rangkul.papers.fonts import face
from rangkul.papers.page import Page, Progress
from rangkul.papers.records import CertificatePaper, PaperComplaint


class Look(Protocol):
    """How certificates look: the built-in design (certificate.BuiltIn) or a template (certificate_elements.Designed)."""

    @property
    def size(self) -> tuple[float, float]:
        """Of the page in points."""
        ...

    def prepare(self, page: Page, name: str) -> None:
        """Puts what all its papers share into forms whose names begin with `name`."""
        ...

    def draw(self, page: Page, paper: CertificatePaper, name: str) -> None:
        """Draws one paper on an empty page."""
        ...

    def complaints(self, paper: CertificatePaper) -> list[PaperComplaint]:
        """Everything that would not print as it should."""
        ...


def draw_book(
    pairs: Iterable[tuple[CertificatePaper, Look]], file: BinaryIO, made: datetime, title: str, progress: Progress | None = None,
    total: int = 0,
) -> int:  # fmt: skip
    """Writes all papers, each in its look, and gives their number; equal looks must be the same object.

    Raises Problem when a picture cannot be read, a paper cannot be drawn, or there is no paper at all.
    """
    from rangkul.papers.pdf import PaperCanvas

    names: dict[int, tuple[Look, str]] = {}
    canvas: PaperCanvas | None = None
    count = 0
    for paper, look in pairs:
        if progress:
            progress(count, total, paper.serial)
        if canvas is None:
            canvas = PaperCanvas(file, look.size, made, title)
        canvas.setPageSize(look.size)
        page = Page(canvas, look.size)
        if id(look) not in names:
            names[id(look)] = (look, f"look{len(names)}")
            look.prepare(page, names[id(look)][1])
        look.draw(page, paper, names[id(look)][1])
        if paper.revoked:
            draw_across(page, "DIGANTI" if paper.replaced else "DICABUT")
        canvas.showPage()
        count += 1
    if canvas is None:
        raise Problem("There is no certificate to print; choose at least one.")
    canvas.save()
    return count


def replaces_line(paper: CertificatePaper) -> str:
    return f"Menggantikan sertifikat nomor {paper.replaces}" if paper.replaces else ""


def draw_across(page: Page, word: str) -> None:
    """A word in large pale red letters across the page."""
    canvas = page.canvas
    canvas.saveState()
    canvas.translate(page.width / 2, page.height / 2)
    canvas.rotate(24 if page.width > page.height else 52)
    canvas.setFillColorRGB(0.72, 0.11, 0.11, alpha=0.28)
    canvas.setFont(face("Inter-Bold").name, 120)
    canvas.drawCentredString(0, -42, word)
    canvas.restoreState()
