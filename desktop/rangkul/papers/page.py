"""A page in points from its top left: texts that measure themselves, lines, boxes, pictures, codes and the letterhead."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from rangkul.papers.fitting import LEADING, Fitted
from rangkul.papers.fonts import printable, text_width

if TYPE_CHECKING:
    from rangkul.papers.pdf import PaperCanvas

MM: Final = 72 / 25.4
A4: Final = (595.28, 841.89)
A4_LANDSCAPE: Final = (841.89, 595.28)

GREEN: Final = "#0B6E4F"
INK: Final = "#1B2430"
MUTED: Final = "#5B6675"
HAIRLINE: Final = "#757575"  # 54 % grey: visible on a copy, apart from ink on a scan


@cache
def operands(colour: str) -> str:
    """The "#RRGGBB" as PDF wants it."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))


@dataclass(frozen=True)
class Style:
    """How a line is written: size and letter spacing in points."""

    font: str
    size: float
    colour: str = INK
    spacing: float = 0.0


class Page:
    """Draws on a canvas with y downwards from the top; every measure in points."""

    def __init__(self, canvas: "PaperCanvas", size: tuple[float, float]) -> None:
        self.canvas = canvas
        self.width, self.height = size

    def text(self, x: float, baseline: float, text: str, style: Style, align: str = "left") -> float:
        """Writes one line, gives its width. x is the left end, middle or right end by `align`."""
        text = printable(text, style.font)[0]
        width = text_width(text, style.font, style.size, style.spacing)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        self.canvas.show(left, self.height - baseline, text, style)
        return width

    def lines(self, x: float, baseline: float, fitted: Fitted, style: Style, align: str = "left", *, leading: float = LEADING) -> None:
        """Writes a fitted text in the style's colour; `leading` times its size lies between baselines."""
        style = replace(style, font=fitted.font, size=fitted.size)
        for number, line in enumerate(fitted.lines):
            self.text(x, baseline + number * fitted.size * leading, line, style, align)

    def in_box(self, x: float, y: float, height: float, fitted: Fitted, style: Style) -> None:
        """Writes a fitted text, left-aligned, in the vertical middle of a box."""
        block = fitted.size * (0.72 + LEADING * (len(fitted.lines) - 1))
        self.lines(x, y + (height - block) / 2 + fitted.size * 0.72, fitted, style, leading=LEADING)

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str = HAIRLINE, thickness: float = 0.5) -> None:
        self.rule([(*start, *end)], colour, thickness)

    def rule(self, lines: Iterable[tuple[float, float, float, float]], colour: str = HAIRLINE, thickness: float = 0.5) -> None:
        """Straight lines (x1, y1, x2, y2) of one colour, drawn as one path."""
        high = self.height
        path = "".join(f"{x1:.3f} {high - y1:.3f} m {x2:.3f} {high - y2:.3f} l\n" for x1, y1, x2, y2 in lines)
        self.canvas.addLiteral(f"{operands(colour)} RG {thickness} w {path}S")

    def fill(self, x: float, y: float, w: float, h: float, colour: str) -> None:
        self.canvas.addLiteral(f"{operands(colour)} rg {x:.3f} {self.height - y - h:.3f} {w:.3f} {h:.3f} re f")

    def code(self, x: float, y: float, side: float, text: str, level: str = "M") -> None:
        """A QR code without its quiet zone, drawn as one path."""
        from rangkul.papers.qr import qr_path

        modules, path = qr_path(text, level)
        scale = side / modules
        self.canvas.addLiteral(f"q 0 g {scale:.5f} 0 0 {-scale:.5f} {x:.3f} {self.height - y:.3f} cm {path}f Q")

    def picture(self, x: float, y: float, w: float, h: float, *, content: bytes, centred: bool = False) -> tuple[float, float]:
        """Puts a PNG or JPEG into the box without distorting it; gives the width and height it took."""
        from reportlab.lib.utils import ImageReader

        reader = ImageReader(BytesIO(content))
        pixels_wide, pixels_high = reader.getSize()
        scale = min(w / pixels_wide, h / pixels_high)
        wide, high = pixels_wide * scale, pixels_high * scale
        left = x + (w - wide) / 2 if centred else x
        self.canvas.drawImage(reader, left, self.height - y - (h - high) / 2 - high, wide, high, mask="auto")
        return wide, high


def readable_picture(content: bytes) -> bool:
    """True when a logo or background can be decoded."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):  # SyntaxError is Pillow's word for a broken PNG
        return False
    return True


Progress = Callable[[int, int, str], None]
