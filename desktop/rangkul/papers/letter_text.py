"""The text of a letter, as people type it, set in lines: paragraphs, details behind aligned colons, numbered points, *bold* words.

Each typed line is a paragraph, an empty one a gap. "tempat : Aula" is a detail, a line indented under it goes on with its value;
"1. …", "a. …" and "- …" hang behind their sign; words between *stars* are bold.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rangkul.papers.fonts import printable, text_width
from rangkul.papers.page import MM, Page, Style

PLAIN, BOLD = "Inter", "Inter-SemiBold"
SIZE: Final = 10.2
LEADING: Final = 15.6
GAP: Final = 7.4  # between paragraphs that an empty line parts
INDENT: Final = 9 * MM  # of details
COLON: Final = 4.5 * MM  # room of a colon
STRETCH: Final = 4.5  # a line whose blanks would grow beyond this is left ragged

_DETAIL = re.compile(r"^\s*(?P<label>[^\s:][^:\n]{0,40}?)\s+:\s+(?P<value>\S.*)$")
_POINT = re.compile(r"^\s*(?P<sign>\d{1,2}[.)]|[a-z][.)]|[-•–])\s+(?P<value>\S.*)$")
_MORE = re.compile(r"^(?: {2,}|\t)\s*\S")
_BOLD = re.compile(r"(?<!\w)\*(?=\S)([^*\n]*[^*\s])\*(?!\w)")


@dataclass(frozen=True)
class Word:
    """Letters without a blank between them, and the blank's width that may follow; in one or several fonts."""

    parts: tuple[tuple[str, str], ...]  # (text, font)

    @property
    def width(self) -> float:
        return sum(text_width(text, font, SIZE) for text, font in self.parts)


@dataclass(frozen=True)
class TextLine:
    """One line: its words between x and x + width (points from the left margin), signs before it, the gap above it."""

    words: tuple[Word, ...]
    x: float
    width: float
    above: float = 0.0
    justified: bool = False
    signs: tuple[tuple[str, float], ...] = ()  # label, colon or number of its first line, each at its x
    keeps: bool = False  # stays with the line after it

    @property
    def height(self) -> float:
        return self.above + LEADING


@dataclass(frozen=True)
class Block:
    """A typed line, with the lines that go on with it."""

    kind: str  # "paragraph" | "detail" | "point"
    text: str
    label: str = ""
    gap: bool = False
    more: tuple[str, ...] = field(default=())


def read_blocks(text: str) -> list[Block]:
    """The blocks of a typed text."""
    blocks: list[Block] = []
    gap = False
    for line in text.expandtabs(8).split("\n"):
        last = blocks[-1] if blocks else None
        if not line.strip():
            gap = True
        elif last and last.kind == "detail" and not gap and _MORE.match(line) and (line.startswith(" " * 8) or not _DETAIL.match(line)):
            blocks[-1] = Block(last.kind, last.text, last.label, last.gap, (*last.more, line.strip()))
        else:
            blocks.append(_block(line, gap and bool(blocks)))
            gap = False
    return blocks


def _block(line: str, gap: bool) -> Block:
    if found := _DETAIL.match(line):
        return Block("detail", found["value"].strip(), found["label"].strip(), gap)
    if found := _POINT.match(line):
        return Block("point", found["value"].strip(), found["sign"], gap)
    return Block("paragraph", line.strip(), "", gap)


def set_text(text: str, width: float) -> tuple[list[TextLine], str]:
    """The lines of a text `width` points wide, and the characters that the fonts lack (each prints as a question mark)."""
    blocks = read_blocks(text)
    shown = " ".join(part for block in blocks for part in (block.label, block.text, *block.more))
    missing = printable(shown, PLAIN)[1]
    lines: list[TextLine] = []
    start = 0
    while start < len(blocks):
        end = start + 1
        while end < len(blocks) and blocks[start].kind == blocks[end].kind == "detail":
            end += 1
        lines += _details(blocks[start:end], width) if blocks[start].kind == "detail" else _one(blocks[start], width)
        start = end
    return lines, missing


def _one(block: Block, width: float) -> list[TextLine]:
    above = GAP if block.gap else 0.0
    if block.kind == "paragraph":
        return _lines(block.text, 0.0, width, above)
    behind = max(5.2 * MM, text_width(printable(block.label, PLAIN)[0], PLAIN, SIZE) + 2 * MM)
    return _lines(block.text, behind, width - behind, above, ((block.label, 0.0),))


def _details(blocks: Sequence[Block], width: float) -> Iterator[TextLine]:
    """Details below each other share the place of their colons."""
    widest = max(text_width(printable(block.label, PLAIN)[0], PLAIN, SIZE) for block in blocks)
    colon = INDENT + min(widest + 3 * MM, width * 0.45)
    behind = colon + COLON
    for block in blocks:
        signs = ((block.label, INDENT), (":", colon))
        for number, text in enumerate((block.text, *block.more)):
            point = _POINT.match(text)
            after = max(5.2 * MM, text_width(printable(point["sign"], PLAIN)[0], PLAIN, SIZE) + 1.8 * MM) if point else 0.0
            before = (*(signs if number == 0 else ()), *(((point["sign"], behind),) if point else ()))
            above = GAP if block.gap and number == 0 else 0.0
            words = point["value"] if point else text
            yield from _lines(words, behind + after, width - behind - after, above, before, justified=False)


def _lines(
    text: str, x: float, width: float, above: float, signs: tuple[tuple[str, float], ...] = (), *, justified: bool = True
) -> list[TextLine]:
    """One paragraph broken into lines; a lone first or last line keeps to its neighbour."""
    rows = _break(_words(text, width), width)
    last = len(rows) - 1
    return [
        TextLine(
            tuple(row), x, width, above if number == 0 else 0.0, justified and number < last, signs if number == 0 else (),
            last > 0 and number in (0, last - 1),
        )
        for number, row in enumerate(rows)
    ]  # fmt: skip


def _words(text: str, width: float) -> list[Word]:
    """Words with their fonts; one that is wider than the column is broken."""
    runs: list[tuple[str, str]] = []
    at = 0
    for found in _BOLD.finditer(text):
        runs += [(text[at : found.start()], PLAIN), (found[1], BOLD)]
        at = found.end()
    runs.append((text[at:], PLAIN))
    words: list[list[tuple[str, str]]] = [[]]
    for run, font in runs:
        for number, piece in enumerate(re.split(r"\s+", run)):
            if number:
                words.append([])
            if shown := printable(piece, font)[0]:
                words[-1].append((shown, font))
    return [short for parts in words if parts for short in _shortened(Word(tuple(parts)), width)]


def _shortened(word: Word, width: float) -> Iterator[Word]:
    if word.width <= width:
        yield word
        return
    for text, font in word.parts:
        piece = ""
        for sign in text:
            if piece and text_width(piece + sign, font, SIZE) > width:
                yield Word(((piece, font),))
                piece = ""
            piece += sign
        yield Word(((piece, font),))


def _break(words: Sequence[Word], width: float) -> list[list[Word]]:
    blank = text_width(" ", PLAIN, SIZE)
    rows: list[list[Word]] = []
    used = width
    for word in words:
        if not rows or used + blank + word.width > width:
            rows.append([word])
            used = word.width
        else:
            rows[-1].append(word)
            used += blank + word.width
    return rows


def draw_line(page: Page, line: TextLine, left: float, baseline: float) -> None:
    """Writes a line with its column at `left`; a justified one fills its width."""
    for sign, x in line.signs:
        page.text(left + x, baseline, sign, Style(PLAIN, SIZE))
    blank = text_width(" ", PLAIN, SIZE)
    gaps = len(line.words) - 1
    if line.justified and gaps:
        wider = (line.width - sum(word.width for word in line.words)) / gaps
        blank = wider if wider <= STRETCH * blank else blank
    x = left + line.x
    for number, word in enumerate(line.words):
        for text, font in word.parts:
            ending = " " if number < gaps and text is word.parts[-1][0] else ""  # a blank that is copied with the text
            page.canvas.show(x, page.height - baseline, text + ending, Style(font, SIZE))
            x += text_width(text, font, SIZE)
        x += blank

