"""The picture of a design: drawn as the PDF that would be printed, then rendered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from rangkul.papers.certificate_book import draw_book
from rangkul.papers.certificate_elements import Designed
from rangkul.papers.certificate_template import CertificateTemplate
from rangkul.papers.look import render_page
from rangkul.papers.records import CertificatePaper, Letterhead, PaperComplaint

MADE = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Sample:
    """What the design is shown with."""

    paper: CertificatePaper
    letterhead: Letterhead


def pdf_of(template: CertificateTemplate, pictures: Mapping[str, bytes], sample: Sample) -> bytes:
    """The page as it is printed."""
    file = BytesIO()
    draw_book([(sample.paper, Designed(template, pictures, sample.letterhead))], file, MADE, "Contoh")
    return file.getvalue()


def picture_of(
    template: CertificateTemplate, pictures: Mapping[str, bytes], sample: Sample, scale: float
) -> tuple[int, int, bytes, list[PaperComplaint]]:
    """Width, height and RGB bytes of the page at `scale` pixels per point, and what would not print as it should."""
    complaints = Designed(template, pictures, sample.letterhead).complaints(sample.paper)
    return *render_page(pdf_of(template, pictures, sample), 1, scale), complaints
