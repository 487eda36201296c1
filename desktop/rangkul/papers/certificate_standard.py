"""The design that a new template begins with: nearly the look of the built-in certificate, in elements."""

from typing import Final

from rangkul.papers.certificate_template import (
    CertificateTemplate,
    CodeElement,
    Element,
    LetterheadElement,
    LineElement,
    SignerElement,
    TextElement,
)
from rangkul.papers.page import GREEN, MUTED

GOLD: Final = "#B08A3E"


def standard_template(type_: str = "certificate") -> CertificateTemplate:
    """For a "certificate" or a "charter"; what cannot be seen of the built-in one's even spacing is fixed here."""
    own = _person() if type_ == "certificate" else _village()
    return CertificateTemplate(
        (
            LetterheadElement(58, 23, 180, 19),
            *own,
            _text(63, 5, "Nomor: {nomor}", "Inter-Medium", 9.5, colour=MUTED),
            _text(67.6, 4, "{menggantikan?}", "Inter", 7.5, colour=MUTED),
            _text(73, 6, "diberikan kepada", "Garamond", 15, colour=MUTED),
            LineElement(102.5, 101, 92, 0, GOLD, 0.6),
            TextElement(182, 147.5, 78, 5, "{kota}, {tanggal}", "Inter", 9.2, 7),
            SignerElement(37, 152.5, 78, 34, 1),
            SignerElement(182, 152.5, 78, 34, 2),
            CodeElement(136, 154, 25, 25),
        )
    )


def _person() -> tuple[Element, ...]:
    return (
        _text(47, 15, "SERTIFIKAT", "Playfair-Bold", 40, colour=GREEN, spacing=7),
        _text(81.5, 18, "{nama}", "Playfair", 33, floor=20, lines=2),
        _text(102.5, 6, "{keterangan?}", "Inter-Medium", 10.5, colour=MUTED),
        _text(111.5, 7, "atas partisipasinya sebagai {peran} dalam kegiatan", "Garamond", 15),
        _text(119.5, 16, "{kegiatan}", "Garamond-SemiBold", 20, floor=12.5, lines=2),
        _text(136.5, 9, "{pelaksanaan}", "Garamond", 14.5, floor=11, lines=2),
    )


def _village() -> tuple[Element, ...]:
    return (
        _text(48, 14, "PIAGAM PENGHARGAAN", "Playfair-Bold", 32, colour=GREEN, spacing=5),
        _text(81.5, 18, "{desa}", "Playfair", 33, floor=20, lines=2),
        _text(102.5, 6, "Kecamatan {kecamatan}  ·  {kabupaten}", "Inter-Medium", 10.5, colour=MUTED),
        _text(111.5, 7, "atas keberhasilannya menjadi", "Garamond", 15),
        _text(119.5, 16, "{gelar}", "Garamond-SemiBold", 24, floor=12.5, lines=2),
        _text(136.5, 9, "{pencapaian}", "Garamond", 14.5, floor=11, lines=2),
    )


def _text(
    y: float, h: float, words: str, font: str, size: float, *, floor: float | None = None, lines: int = 1, spacing: float = 0,
    colour: str = "#1B2430",
) -> TextElement:  # fmt: skip
    """Across the page, inside the ornament."""
    return TextElement(33, y, 231, h, words, font, size, floor or round(size * 0.7, 1), colour, spacing=spacing, lines=lines)
