"""A page in points from its top left: texts that measure themselves, lines, boxes, pictures, codes and the letterhead."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from rangkul.papers.fonts import face, printable, text_width
from rangkul.papers.records import PaperComplaint
from rangkul.rules.message import Message

if TYPE_CHECKING:
    from reportlab.lib.colors import Color

    from rangkul.papers.pdf import PaperCanvas

MM: Final = 72 / 25.4
A4: Final = (595.28, 841.89)
A4_LANDSCAPE: Final = (841.89, 595.28)

GREEN: Final = "#0B6E4F"
INK: Final = "#1B2430"
MUTED: Final = "#5B6675"
HAIRLINE: Final = "#757575"  # 54 % grey: visible on a copy, apart from ink on a scan
LEADING: Final = 1.18  # lines of one text, in sizes
ELLIPSIS: Final = "…"


@dataclass(frozen=True)
class Style:
    """How a line is written: size and letter spacing in points."""

    font: str
    size: float
    colour: str = INK
    spacing: float = 0.0


@dataclass(frozen=True)
class Fitted:
    """A text made to fit: its lines, font and size in points; `cut` when the end had to go."""

    lines: tuple[str, ...]
    font: str
    size: float
    cut: bool = False
    missing: str = ""

    @property
    def wrapped(self) -> bool:
        return len(self.lines) > 1


@dataclass(frozen=True)
class Room:
    """Where a text may stand: width and height in points, lines at most, `least` the smallest size when wrapped."""

    width: float
    lines: int = 1
    least: float = 0.0
    height: float = 10_000.0


def fit(text: str, font: str, size: float, floor: float, room: Room | float) -> Fitted:
    """Shrinks a text to `floor` on one line, then wraps it on the room's lines at its least to `size` points, then cuts it."""
    room = room if isinstance(room, Room) else Room(room)
    text, missing = printable(text, font)
    natural = text_width(text, font, size)
    if natural * floor <= room.width * size:
        return Fitted((text,), font, min(size, size * room.width / natural) if natural else size, missing=missing)
    for whole_words in (True, False):
        for count in range(2, room.lines + 1):
            sizes = (min(room.least or floor, size), min(size, room.height / (0.8 + LEADING * (count - 1))))
            if found := _largest(text, font, sizes, replace(room, lines=count), whole_words):
                return Fitted(found[0], font, found[1], missing=missing)
    smallest = min(room.least or floor, size)
    rows = wrap(text, font, smallest, room.width)
    if len(rows) > room.lines:
        rows = [*rows[: room.lines - 1], shorten(" ".join(rows[room.lines - 1 :]), font, smallest, room.width)]
    return Fitted(tuple(rows), font, smallest, cut=True, missing=missing)


def _largest(text: str, font: str, sizes: tuple[float, float], room: Room, whole_words: bool) -> tuple[tuple[str, ...], float] | None:
    """The lines at the largest size between the two, in quarter points, at which the text fits the room."""
    widest = max(text_width(word, font, 1) for word in text.split())
    size = sizes[1]
    while size >= sizes[0] - 0.01:
        if not whole_words or widest * size <= room.width:
            rows = balance(text, font, size, room.width)
            if len(rows) <= room.lines:
                return tuple(rows), size
        size -= 0.25
    return None


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Lines no wider than `width`; a word that is wider is broken."""
    rows: list[str] = []
    row = ""
    for word in _short_words(text, font, size, width):
        longer = f"{row} {word}" if row else word
        if row and text_width(longer, font, size) > width:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row]


def balance(text: str, font: str, size: float, width: float) -> list[str]:
    """Wraps as `wrap`, then draws the lines to about equal widths without needing more of them."""
    rows = wrap(text, font, size, width)
    low = max(width / 2, *(text_width(word, font, size) for word in text.split()))
    high = width
    while high - low > 2:
        middle = (low + high) / 2
        if len(trial := wrap(text, font, size, middle)) <= len(rows):
            rows, high = trial, middle
        else:
            low = middle
    return rows


def shorten(text: str, font: str, size: float, width: float) -> str:
    while text and text_width(text + ELLIPSIS, font, size) > width:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def _short_words(text: str, font: str, size: float, width: float) -> Iterator[str]:
    for word in text.split():
        rest = word
        while text_width(rest, font, size) > width and len(rest) > 1:
            cut = len(rest) - 1
            while cut > 1 and text_width(rest[:cut], font, size) > width:
                cut -= 1
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def complaints_about(fitted: Fitted, who: str, place: str, text: str, lines: int = 1) -> list[PaperComplaint]:
    """What to tell about a text that was meant to stand on `lines` lines."""
    found: list[PaperComplaint] = []
    if fitted.missing:
        message = Message(
            "The font has no character {characters} in “{text}”; it would print as a question mark. Write it differently.",
            {"characters": " ".join(fitted.missing), "text": text},
        )
        found.append(PaperComplaint("glyph_missing", who, place, text, message))
    if fitted.cut:
        message = Message("“{text}” is too long even in the smallest type; shorten it.", {"text": text})
        found.append(PaperComplaint("text_too_long", who, place, text, message))
    elif len(fitted.lines) > lines:
        message = Message("“{text}” is long and stands on {count} lines.", {"text": text, "count": len(fitted.lines)})
        found.append(PaperComplaint("text_wrapped", who, place, text, message, blocks=False))
    return found


@cache
def ink(colour: str) -> "Color":
    """ReportLab's colour of "#RRGGBB", read once."""
    from reportlab.lib.colors import HexColor

    return HexColor(colour)


class Page:
    """Draws on a canvas with y downwards from the top; every measure in points."""

    def __init__(self, canvas: "PaperCanvas", size: tuple[float, float]) -> None:
        self.canvas = canvas
        self.width, self.height = size

    def text(self, x: float, baseline: float, text: str, style: Style, align: str = "left") -> float:
        """Writes one line, gives its width. x is the left end, middle or right end by `align`."""
        text = printable(text, style.font)[0]
        width = text_width(text, style.font, style.size, style.spacing)
        self.canvas.setFillColor(ink(style.colour))
        self.canvas.setFont(face(style.font).name, style.size)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        if style.spacing:
            self.canvas.drawString(left, self.height - baseline, text, charSpace=style.spacing)
        else:
            self.canvas.drawString(left, self.height - baseline, text)
        return width

    def lines(self, x: float, baseline: float, fitted: Fitted, style: Style, align: str = "left", *, leading: float = 1.2) -> None:
        """Writes a fitted text in the style's colour; `leading` times its size lies between baselines."""
        style = replace(style, font=fitted.font, size=fitted.size)
        for number, line in enumerate(fitted.lines):
            self.text(x, baseline + number * fitted.size * leading, line, style, align)

    def in_box(self, x: float, y: float, height: float, fitted: Fitted, style: Style) -> None:
        """Writes a fitted text, left-aligned, in the vertical middle of a box."""
        block = fitted.size * (0.72 + LEADING * (len(fitted.lines) - 1))
        self.lines(x, y + (height - block) / 2 + fitted.size * 0.72, fitted, style, leading=LEADING)

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str = HAIRLINE, thickness: float = 0.5) -> None:
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(thickness)
        self.canvas.line(start[0], self.height - start[1], end[0], self.height - end[1])

    def fill(self, x: float, y: float, w: float, h: float, colour: str) -> None:
        self.canvas.setFillColor(ink(colour))
        self.canvas.rect(x, self.height - y - h, w, h, stroke=0, fill=1)

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
