"""The fonts of the papers: registered when first needed, measured, and asked for the characters they lack."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rangkul.resources import resource

FILES: Final = {
    "Inter": "Inter_400Regular.ttf",
    "Inter-Medium": "Inter_500Medium.ttf",
    "Inter-SemiBold": "Inter_600SemiBold.ttf",
    "Inter-Bold": "Inter_700Bold.ttf",
    "Playfair": "PlayfairDisplay_600SemiBold.ttf",
    "Playfair-Bold": "PlayfairDisplay_700Bold.ttf",
    "Garamond": "EBGaramond_500Medium.ttf",
    "Garamond-SemiBold": "EBGaramond_600SemiBold.ttf",
}
INVISIBLE: Final = {ord(mark): None for mark in "\u200b\u200c\u200d\u2060\ufeff\u00ad"} | {0xA0: " ", 0x202F: " ", 0x2009: " "}


@dataclass(frozen=True)
class Face:
    """One registered font: advance widths in thousandths of the size by character; a character without one has no glyph."""

    name: str
    widths: dict[str, float]


@cache
def face(name: str) -> Face:
    """Registers the font with ReportLab at its first use (reading a font file takes about 20 ms)."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(resource("fonts", FILES[name])))
    registerFont(font)
    glyphs: dict[int, int] = font.face.charToGlyph
    widths: dict[int, float] = font.face.charWidths
    return Face(name, {chr(code): widths[code] for code, glyph in glyphs.items() if glyph and code in widths and code <= 0x10FFFF})


def text_width(text: str, font: str, size: float, spacing: float = 0.0) -> float:
    """Width in points; `spacing` is added between letters. The text must have been through `printable`."""
    widths = face(font).widths
    return sum(map(widths.__getitem__, text)) * size / 1000 + spacing * max(0, len(text) - 1)


@lru_cache(8192)
def printable(text: str, font: str) -> tuple[str, str]:
    """The text on one line as it can be printed, and the characters that the font lacks (each became a question mark)."""
    widths = face(font).widths
    composed = " ".join(unicodedata.normalize("NFC", text).translate(INVISIBLE).split())
    missing = "".join(sorted(set(composed) - widths.keys()))
    for character in missing:
        composed = composed.replace(character, "?")
    return composed, missing
