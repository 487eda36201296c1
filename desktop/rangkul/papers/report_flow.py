"""A paper of running text, tables and pictures: fills page after page, then draws them with "halaman x dari y"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Final

from rangkul.papers.fitting import Fitted, Room, fit, wrap
from rangkul.papers.fonts import printable, text_width
from rangkul.papers.letterhead import draw_letterhead
from rangkul.papers.page import A4, GREEN, INK, MM, MUTED, Page, Style
from rangkul.papers.records import Letterhead, Signer

Drawing = Callable[[Page], object]

LEFT: Final = 22 * MM
RIGHT: Final = A4[0] - 20 * MM
WIDTH: Final = RIGHT - LEFT
TOP: Final = 20 * MM
BOTTOM: Final = A4[1] - 22 * MM

BODY = Style("Inter", 9.6)
STRONG = Style("Inter-SemiBold", 9.6)
SMALL = Style("Inter", 8, MUTED)
CHAPTER = Style("Inter-Bold", 11.5, GREEN)
SECTION = Style("Inter-SemiBold", 10)
TITLE = Style("Inter-Bold", 14, INK, 0.8)
LEADING = 1.5


@dataclass(frozen=True)
class Running:
    """What stands at the foot of every page but a cover."""

    left: str
    skip: int = 0  # so many pages at the beginning have no foot


class Flow:
    """Takes parts from top to bottom; whatever does not fit begins the next page. All measures in points."""

    def __init__(self, size: tuple[float, float] = A4) -> None:
        self.size = size
        self.left, self.right, self.bottom = LEFT, size[0] - 20 * MM, size[1] - 22 * MM
        self.width = self.right - self.left
        self.pages: list[list[Drawing]] = [[]]
        self.y = TOP
        self.missing: set[str] = set()  # characters no font of ours has

    # Place

    def add(self, drawing: Drawing) -> None:
        self.pages[-1].append(drawing)

    def new_page(self) -> None:
        self.pages.append([])
        self.y = TOP

    def need(self, height: float) -> bool:
        """Goes to the next page when so much does not fit; whether it went."""
        if self.y + height <= self.bottom or self.y <= TOP:
            return False
        self.new_page()
        return True

    def space(self, height: float) -> None:
        """Blank room, but none at the top of a page."""
        if self.y > TOP:
            self.y += height

    # Texts

    def head(self, letterhead: Letterhead) -> None:
        """The letterhead with its double rule, at the top of the first page."""
        top = self.y - 6 * MM
        self.add(lambda page: draw_letterhead(page, letterhead, (self.left + self.right) / 2, top, self.width - 10 * MM))
        rule = top + 22 * MM
        self.add(lambda page: page.line((self.left, rule), (self.right, rule), INK, 1.4))
        self.add(lambda page: page.line((self.left, rule + 1.9), (self.right, rule + 1.9), INK, 0.4))
        self.y = rule + 9 * MM

    def title(self, text: str, *below: str) -> None:
        """The name of the paper, centred, with lines below it (number, event); long ones wrap."""
        centre = (self.left + self.right) / 2
        shown = fit(text, TITLE.font, TITLE.size, 11, Room(self.width - 10, 2, 11))
        self._centred(centre, shown, TITLE, 17)
        for line in filter(None, below):
            self._centred(centre, fit(line, "Inter", 10, 9, Room(self.width - 40, 4, 8)), Style("Inter", 10), 13.5)
        self.y += 5 * MM

    def _centred(self, centre: float, fitted: Fitted, style: Style, step: float) -> None:
        self.missing.update(fitted.missing)
        baseline = self.y + style.size * 0.8
        self.add(lambda page: page.lines(centre, baseline, fitted, style, "centre", leading=step / fitted.size))
        self.y += len(fitted.lines) * step

    def chapter(self, text: str) -> None:
        """A heading that never stands alone at the foot of a page."""
        self.space(6 * MM)
        self.need(28 * MM)
        baseline = self.y + 9
        shown = fit(text, CHAPTER.font, CHAPTER.size, 10, Room(self.width, 2, 9))
        self.add(lambda page: page.lines(self.left, baseline, shown, CHAPTER, leading=1.3))
        self.y += len(shown.lines) * 15 + 2.5 * MM

    def section(self, text: str) -> None:
        self.space(3 * MM)
        self.need(22 * MM)
        baseline = self.y + 8
        self.add(lambda page: page.text(self.left, baseline, text, SECTION))
        self.y += 13 + 1.2 * MM

    def paragraph(self, text: str, *, style: Style = BODY, indent: float = 0, lead: str = "", gap: float = 1.8 * MM) -> None:
        """Justified text; its own line breaks begin a new paragraph. `lead` hangs before the first line ("1.")."""
        parts = [part for part in text.split("\n") if part.strip()] or [""]
        for number, part in enumerate(parts):
            self._one_paragraph(part, style, indent, lead if number == 0 else "")
            self.y += gap

    def _one_paragraph(self, text: str, style: Style, indent: float, lead: str) -> None:
        shown, missing = printable(text, style.font)
        self.missing.update(missing)
        width = self.width - indent
        step = style.size * LEADING
        lines = wrap(shown, style.font, style.size, width)
        if len(lines) > 2 and self.y + 2 * step > self.bottom:  # no single first line at the foot
            self.new_page()
        for number, line in enumerate(lines):
            self.need(step)
            baseline = self.y + style.size
            if number == 0 and lead:
                self.add(lambda page, at=baseline: page.text(self.left + indent - 5.5 * MM, at, lead, style))
            full = 0 if number == len(lines) - 1 else width
            self.add(lambda page, at=baseline, line=line, full=full: draw_line(page, self.left + indent, at, line, style, full))
            self.y += step

    def points(self, texts: Sequence[str], *, style: Style = BODY, sign: str = "") -> None:
        """A numbered list, or one with a sign before each."""
        for number, text in enumerate(texts, 1):
            self.paragraph(text, style=style, indent=6.5 * MM, lead=sign or f"{number}.", gap=1.1 * MM)

    def details(self, pairs: Sequence[tuple[str, str]], label_width: float = 32 * MM) -> None:
        """Label, colon and value below each other; long values wrap."""
        for label, value in pairs:
            shown, missing = printable(value, BODY.font)
            self.missing.update(missing)
            lines = wrap(shown, BODY.font, BODY.size, self.width - label_width - 4 * MM) or [""]
            step = BODY.size * 1.42
            self.need(step * len(lines))
            baseline = self.y + BODY.size
            self.add(lambda page, at=baseline, label=label: page.text(self.left, at, label, replace(BODY, colour=MUTED)))
            self.add(lambda page, at=baseline: page.text(self.left + label_width, at, ":", BODY))
            for number, line in enumerate(lines):
                self.add(lambda page, at=baseline + number * step, line=line: page.text(self.left + label_width + 3 * MM, at, line, BODY))
            self.y += step * len(lines)
        self.y += 2 * MM

    def figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """A row of a few figures, each with its label below."""
        if not figures:
            return
        height = 15.5 * MM
        self.need(height)
        top, wide = self.y, self.width / len(figures)
        self.add(lambda page: page.fill(self.left, top, self.width, height, "#F2F6F4"))
        self.add(lambda page: page.fill(self.left, top, 2.2, height, GREEN))
        for number, (label, figure) in enumerate(figures):
            x = self.left + number * wide + 4 * MM
            name = fit(label, "Inter", 7.6, 5.5, Room(wide - 5 * MM, 2, 5.5))
            size = fit(figure, "Inter-SemiBold", 15, 8, wide - 5 * MM)
            self.add(lambda page, x=x, size=size: page.lines(x, top + 7.6 * MM, size, Style("Inter-SemiBold", 15)))
            self.add(lambda page, x=x, name=name: page.lines(x, top + 11.8 * MM, name, Style("Inter", 7.6, MUTED)))
        self.y += height + 4 * MM

    def picture_of(self, height: float, draw: Callable[[Page, float, float, float, float], None], *, title: str = "") -> None:
        """A chart of the full width: `draw(page, x, y, w, h)`."""
        self.need(height + (6 * MM if title else 0) + 3 * MM)
        if title:
            baseline = self.y + 8
            self.add(lambda page: page.text(self.left, baseline, title, Style("Inter-Medium", 8.4, MUTED)))
            self.y += 5.5 * MM
        top = self.y
        self.add(lambda page: draw(page, self.left, top, self.width, height))
        self.y += height + 4 * MM

    # The end

    def signers(self, signers: Sequence[Signer], place_and_date: str, labels: Sequence[str] = ()) -> None:
        """One to three signatures beside each other, the last at the right below place and date; never torn apart."""
        count = min(3, max(1, len(signers)))
        wide = self.width / max(2, count)
        titles = [
            [fit(text, "Inter", 9.2, 7.4, Room(wide - 4 * MM, 3, 6.6)) for text in (*s.acting, s.position) if text] for s in signers[:count]
        ]
        deepest = max((sum(len(t.lines) for t in title) for title in titles), default=1)
        height = (7 + 4.4 * (deepest + 1) + 21 + 9) * MM
        self.space(6 * MM)
        self.need(height)
        top = self.y
        for number, (signer, title) in enumerate(zip(signers, titles, strict=False)):
            centre = self.right - wide * (count - number) + wide / 2
            label = labels[number] if number < len(labels) else ("Mengetahui," if count > 1 and number == 0 else "")
            first = place_and_date if number == count - 1 else ""
            self.add(lambda page, c=centre, a=first, b=label: self._above(page, c, top, a, b))
            self.add(lambda page, c=centre, t=title, s=signer: _sign(page, c, (top, deepest, wide), t, s))
        self.y += height

    @staticmethod
    def _above(page: Page, centre: float, top: float, first: str, label: str) -> None:
        style = Style("Inter", 9.2)
        if first:
            page.text(centre, top + 9, first, style, "centre")
        if label:
            page.text(centre, top + 9 + 4.4 * MM, label, style, "centre")


def _sign(page: Page, centre: float, place: tuple[float, int, float], title: Sequence[Fitted], signer: Signer) -> None:
    top, deepest, wide = place
    style = Style("Inter", 9.2)
    y = top + 9 + 8.8 * MM
    for line in title:
        page.lines(centre, y, line, style, "centre", leading=1.36)
        y += len(line.lines) * 4.4 * MM
    bottom = top + 9 + (8.8 + 4.4 * deepest + 19) * MM
    name = fit(signer.name or "." * 44, "Inter-SemiBold", 9.6, 7, Room(wide - 4 * MM, 2, 7))
    page.lines(centre, bottom - (len(name.lines) - 1) * 11, name, Style("Inter-SemiBold", 9.6), "centre")
    if signer.name:
        half = min(wide / 2 - 2 * MM, max(text_width(line, name.font, name.size) for line in name.lines) / 2)
        page.line((centre - half, bottom + 2), (centre + half, bottom + 2), INK, 0.5)
    if signer.number:
        page.lines(centre, bottom + 4.4 * MM, fit(signer.number, "Inter", 8.6, 6, wide - 4 * MM), Style("Inter", 8.6), "centre")


def draw_line(page: Page, x: float, baseline: float, line: str, style: Style, width: float) -> None:
    """One line, drawn out to `width` between its words when that looks well; 0 leaves it as it is."""
    words = line.split(" ")
    natural = text_width(line, style.font, style.size)
    blank = text_width(" ", style.font, style.size)
    extra = (width - natural) / max(1, len(words) - 1)
    if not width or len(words) < 3 or extra > blank * 1.6:
        page.text(x, baseline, line, style)
        return
    for word in words:
        page.text(x, baseline, word, style)
        x += text_width(word, style.font, style.size) + blank + extra


def finish(flow: Flow, title: str, made: datetime, running: Running) -> bytes:
    """The PDF of a filled flow; the same parts and date give the same bytes."""
    from rangkul.papers.pdf import PaperCanvas

    file = BytesIO()
    canvas = PaperCanvas(file, flow.size, made, title)
    page, total = Page(canvas, flow.size), len(flow.pages)
    for number, drawings in enumerate(flow.pages, 1):
        for drawing in drawings:
            drawing(page)
        if number > running.skip:
            _draw_foot(page, running, number - running.skip, total - running.skip)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_foot(page: Page, running: Running, number: int, total: int) -> None:
    y, right = page.height - 13 * MM, page.width - 20 * MM
    page.line((LEFT, y - 4.5 * MM), (right, y - 4.5 * MM), "#C9CFCC", 0.5)
    page.lines(LEFT, y, fit(running.left, "Inter", 7.5, 6, right - LEFT - 50 * MM), Style("Inter", 7.5, MUTED))
    page.text(right, y, f"halaman {number} dari {total}", Style("Inter-Medium", 7.5, INK), "right")
