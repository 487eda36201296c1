"""The list attached to a letter: who is invited, in a table whose head is repeated on every page, closed by the signature."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from rangkul.papers.fitting import Fitted, Room, complaints_about, fit
from rangkul.papers.letter_records import LetterPaper, LetterRow
from rangkul.papers.page import HAIRLINE, INK, MM, MUTED, Page, Style
from rangkul.papers.records import PaperComplaint

LEFT, RIGHT = 25 * MM, 185 * MM
CENTRE = 105 * MM
BOTTOM = 272 * MM
HEAD: Final = 8 * MM
ROW: Final = 9 * MM
PAD: Final = 1.6 * MM
CELL = Style("Inter", 8.4)
NAME = Style("Inter-Medium", 9)
TITLE = Style("Inter-SemiBold", 8.2)
FEWEST: Final = 2  # rows that stand with the signature, so that it is not alone on its page

Column = tuple[str, float, Callable[[LetterRow], str]]


def columns_of(rows: Sequence[LetterRow]) -> list[Column]:
    """Name, rank and NRP, villages; the Polsek where there are several, notes where there are any."""
    columns: list[Column] = [("Nama", 64, lambda r: r.name), ("Pangkat / NRP", 31, lambda r: " / ".join(filter(None, (r.rank, r.number))))]
    if len({row.station for row in rows}) > 1:
        columns.append(("Kesatuan", 34, lambda r: r.station))
    columns.append(("Desa binaan", 42, lambda r: r.villages))
    if any(row.note for row in rows):
        columns.append(("Keterangan", 30, lambda r: r.note))
    share = (160 - 9) / sum(width for _, width, _ in columns)
    return [("No", 9, lambda _: ""), *((title, width * share, value) for title, width, value in columns)]


class ListDrawing:
    """The pages of one list."""

    def __init__(self, page: Page, paper: LetterPaper, end_page: Callable[[], None]) -> None:
        self.page, self.paper, self.end_page = page, paper, end_page
        self.rows: tuple[LetterRow, ...] = paper.attached.rows if paper.attached else ()
        self.columns = columns_of(self.rows)
        self.complaints: list[PaperComplaint] = []
        self.pages = 0
        self.y = 0.0
        self.edges = [LEFT]
        for _, width, _ in self.columns:
            self.edges.append(self.edges[-1] + width * MM)

    def draw(self) -> None:
        from rangkul.papers.letter import draw_signers

        self.begin()
        closing = self.closing_height()
        for number, row in enumerate(self.rows, 1):
            left = len(self.rows) - number + 1
            needed = ROW * left + closing if left <= FEWEST else ROW
            if self.y + needed > BOTTOM and self.y > 60 * MM:
                self.turn()
            self.draw_row(number, row)
        self.y += 5.5 * MM
        self.page.text(LEFT, self.y, f"Jumlah: {len(self.rows)} orang", Style("Inter", 8.4, MUTED))
        draw_signers(self.page, self.paper.signers, self.y + 12)
        self.end_page()

    def closing_height(self) -> float:
        from rangkul.papers.letter import SIGN, fit_titles

        deepest = max(len(fit_titles(signer)) for signer in self.paper.signers)
        return 5.5 * MM + 12 + deepest * 14.4 + SIGN + 26

    def begin(self) -> None:
        """The first page of the list says to which letter it belongs."""
        page, paper, attached = self.page, self.paper, self.paper.attached
        if attached is None:
            return
        self.pages = 1
        small, y = Style("Inter", 9), 20 * MM
        for label, text in (("Lampiran surat", ""), ("Nomor", paper.number), ("Tanggal", paper.place_and_date.rpartition(", ")[2])):
            page.text(LEFT + 96 * MM, y, label, small)
            if text:
                page.text(LEFT + 112 * MM, y, ":", small)
                page.lines(LEFT + 114.5 * MM, y, fit(text, small.font, small.size, 7, 45 * MM), small)
            y += 12.6
        y += 8 * MM
        title = fit(attached.title, "Inter-Bold", 11.5, 10, Room(150 * MM, 3, 9))
        page.lines(CENTRE, y, title, Style("Inter-Bold", 11.5, INK, 0.4), "centre", leading=1.3)
        y += len(title.lines) * title.size * 1.3 + 1
        subtitle = fit(attached.subtitle, "Inter", 9.5, 8.5, Room(150 * MM, 3, 8))
        page.lines(CENTRE, y, subtitle, Style("Inter", 9.5, MUTED), "centre", leading=1.3)
        self.y = y + (len(subtitle.lines) - 1) * subtitle.size * 1.3 + 6 * MM
        self.draw_titles()

    def turn(self) -> None:
        from rangkul.papers.letter import draw_running_head

        self.end_page()
        self.pages += 1
        draw_running_head(self.page, f"Lampiran surat nomor {self.paper.number}", f"Lampiran, halaman {self.pages}")
        self.y = 25 * MM
        self.draw_titles()

    def draw_titles(self) -> None:
        page, top = self.page, self.y
        page.fill(LEFT, top, RIGHT - LEFT, HEAD, "#EEF1F0")
        for (title, _, _), left, right in zip(self.columns, self.edges, self.edges[1:], strict=False):
            if title == "No":
                page.text((left + right) / 2, top + HEAD / 2 + 2.8, title, TITLE, "centre")
            else:
                page.text(left + PAD, top + HEAD / 2 + 2.8, title, TITLE)
        self.y += HEAD
        self.rule(top, self.y, first=True)

    def rule(self, top: float, bottom: float, *, first: bool = False) -> None:
        across = [(LEFT, bottom, RIGHT, bottom)] + ([(LEFT, top, RIGHT, top)] if first else [])
        self.page.rule([*across, *((x, top, x, bottom) for x in self.edges)], HAIRLINE, 0.5)

    def draw_row(self, number: int, row: LetterRow) -> None:
        page, top = self.page, self.y
        page.text((self.edges[0] + self.edges[1]) / 2, top + ROW / 2 + 2.9, str(number), CELL, "centre")
        for place, (title, _, value) in enumerate(self.columns[1:], 1):
            style = NAME if title == "Nama" else CELL
            text = value(row)
            if text:
                fitted = self.fit_cell(text, style, self.edges[place + 1] - self.edges[place] - 2 * PAD, title)
                page.in_box(self.edges[place] + PAD, top, ROW, fitted, style)
        self.y += ROW
        self.rule(top, self.y)

    def fit_cell(self, text: str, style: Style, width: float, place: str) -> Fitted:
        fitted = fit(text, style.font, style.size, style.size * 0.9, Room(width, 3, 6, ROW - 1.5 * MM))
        found = complaints_about(fitted, self.paper.number, place, text, 3)
        self.complaints += [replace(complaint, blocks=False) for complaint in found]
        return fitted
