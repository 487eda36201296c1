"""Texts that measure themselves: shrink to a floor, then wrap, then report."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from rangkul.papers.fonts import printable, text_width
from rangkul.papers.records import PaperComplaint
from rangkul.rules.message import Message

LEADING: Final = 1.18  # lines of one text, in sizes
ELLIPSIS: Final = "…"


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
    """Where a text may stand: width and height in points, lines at most, `least` the smallest size when it may wrap."""

    width: float
    lines: int = 1
    least: float = 0.0
    height: float = 10_000.0


@lru_cache(8192)
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
                one_line = size * room.width / natural
                if found[1] <= one_line:  # more lines would only make it smaller
                    return Fitted((text,), font, one_line, missing=missing)
                return Fitted(found[0], font, found[1], missing=missing)
    smallest = min(room.least if room.least and room.lines > 1 else floor, size)
    rows = wrap(text, font, smallest, room.width)
    if len(rows) > room.lines:
        rows = [*rows[: room.lines - 1], shorten(" ".join(rows[room.lines - 1 :]), font, smallest, room.width)]
    return Fitted(tuple(rows), font, smallest, cut=True, missing=missing)


def _largest(text: str, font: str, sizes: tuple[float, float], room: Room, whole_words: bool) -> tuple[tuple[str, ...], float] | None:
    """The lines at the largest size between the two, in quarter points, at which the text fits the room."""
    widest = max(word_width(word, font) for word in text.split())
    size = sizes[1]
    while size >= sizes[0] - 0.01:
        if (not whole_words or widest * size <= room.width) and len(wrap(text, font, size, room.width)) <= room.lines:
            return tuple(balance(text, font, size, room.width)), size
        size -= 0.25
    return None


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Lines no wider than `width`; a word that is wider is broken."""
    space = word_width(" ", font) * size
    rows: list[list[str]] = []
    used = width
    for word in _short_words(text, font, size, width):
        wide = word_width(word, font) * size
        if not rows or used + space + wide > width:
            rows.append([word])
            used = wide
        else:
            rows[-1].append(word)
            used += space + wide
    return [" ".join(row) for row in rows]


def balance(text: str, font: str, size: float, width: float) -> list[str]:
    """Wraps as `wrap`, then draws the lines to about equal widths without needing more of them."""
    rows = wrap(text, font, size, width)
    low = max(width / 2, *(word_width(word, font) * size for word in text.split()))
    high = width
    while high - low > 2:
        middle = (low + high) / 2
        if len(trial := wrap(text, font, size, middle)) <= len(rows):
            rows, high = trial, middle
        else:
            low = middle
    return rows


@lru_cache(8192)
def word_width(word: str, font: str) -> float:
    """Width at size 1."""
    return text_width(word, font, 1)


def shorten(text: str, font: str, size: float, width: float) -> str:
    while text and text_width(text + ELLIPSIS, font, size) > width:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def _short_words(text: str, font: str, size: float, width: float) -> Iterator[str]:
    for word in text.split():
        rest = word
        while word_width(rest, font) * size > width and len(rest) > 1:
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
