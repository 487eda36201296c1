"""Letters (surat dinas): A4 with margins of 25 mm, the text justified, long ones on further pages with a head, the list attached."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

from rangkul.errors import Problem
from rangkul.papers.fitting import Fitted, Room, complaints_about, fit
from rangkul.papers.fonts import face, text_width
from rangkul.papers.letter_list import ListDrawing
from rangkul.papers.letter_records import LetterPaper, PrintedLetters
from rangkul.papers.letter_text import LEADING, SIZE, TextLine, draw_line, set_text
from rangkul.papers.letterhead import draw_letterhead
from rangkul.papers.page import A4, INK, MM, MUTED, Page, Progress, Style, readable_picture
from rangkul.papers.records import PaperComplaint, Signer
from rangkul.rules.message import Message

if TYPE_CHECKING:
    from rangkul.papers.pdf import PaperCanvas

LEFT, RIGHT = 25 * MM, 185 * MM
WIDTH, CENTRE = RIGHT - LEFT, 105 * MM
BOTTOM = 272 * MM
HEAD_TOP, RULE = 11 * MM, 34.5 * MM
NEXT_TOP = 31 * MM  # first text of a further page
META = 22 * MM  # from the margin to the colon of Nomor, Sifat, Lampiran, Hal
SIGN = 23 * MM  # room for signature and stamp
COPIES_SIZE: Final = 8.6

BODY = Style("Inter", SIZE)
STRONG = Style("Inter-SemiBold", SIZE)
SMALL = Style("Inter", 8, MUTED)


def draw_letters(papers: Sequence[LetterPaper], progress: Progress | None = None) -> PrintedLetters:
    """All letters in one PDF, each beginning on a page of its own; the same papers give the same bytes.

    Raises Problem when there is none, a logo cannot be read or nobody signs.
    """
    from rangkul.papers.pdf import PaperCanvas

    if not papers:
        raise Problem("There is no letter to print.")
    for paper in papers:
        check_paper(paper)
    file = BytesIO()
    first = papers[0]
    canvas = PaperCanvas(file, A4, first.made, first.subject if len(papers) > 1 else f"{first.number} {first.subject}")
    pages: list[int] = []
    complaints: list[PaperComplaint] = []
    for number, paper in enumerate(papers):
        if progress:
            progress(number, len(papers), paper.addressee[0] if paper.addressee else paper.number)
        drawing = LetterDrawing(canvas, paper)
        drawing.draw()
        pages.append(drawing.pages)
        complaints += drawing.complaints
    canvas.save()
    return PrintedLetters(file.getvalue(), tuple(pages), tuple(complaints))


def check_paper(paper: LetterPaper) -> None:
    if not 1 <= len(paper.signers) <= 2:
        raise Problem("A letter is signed by one or two persons; choose them in the settings or in the plan of the event.")
    if paper.letterhead.logo and not readable_picture(paper.letterhead.logo):
        raise Problem("The office's logo cannot be read as a picture; choose a PNG or JPEG file in the settings.")


class LetterDrawing:
    """One letter being drawn; `y` is the bottom of what stands on the present page."""

    def __init__(self, canvas: "PaperCanvas", paper: LetterPaper) -> None:
        self.canvas, self.paper = canvas, paper
        self.page = Page(canvas, A4)
        self.pages = 1
        self.y = 0.0
        self.complaints: list[PaperComplaint] = []

    def draw(self) -> None:
        self.draw_head()
        lines, missing = set_text(self.paper.text, WIDTH)
        if missing:
            values: dict[str, object] = {"characters": " ".join(missing)}
            message = Message("The font has no character {characters}; it would print as a question mark.", values)
            self.complaints.append(PaperComplaint("glyph_missing", self.paper.number, "text", missing, message))
        self.draw_text(lines)
        self.draw_signers()
        self.draw_copies()
        self.end_page()
        if self.paper.attached:
            attached = ListDrawing(self.page, self.paper, self.end_page)
            attached.draw()
            self.complaints += attached.complaints
            self.pages += attached.pages

    def tell(self, fitted: Fitted, place: str, text: str, lines: int = 1) -> None:
        found = complaints_about(fitted, self.paper.number, place, text, lines)
        self.complaints += [replace(complaint, blocks=False) for complaint in found if complaint.code != "text_wrapped"]

    def end_page(self) -> None:
        draw_stamp(self.canvas, self.paper.stamp)
        self.canvas.showPage()

    def turn(self) -> None:
        """Goes on with the next page, which says whose it is."""
        self.end_page()
        self.pages += 1
        draw_running_head(self.page, f"Surat nomor {self.paper.number}", f"Halaman {self.pages}")
        self.y = NEXT_TOP - LEADING

    # The head

    def draw_head(self) -> None:
        page, paper = self.page, self.paper
        draw_letterhead(page, paper.letterhead, CENTRE, HEAD_TOP, WIDTH)
        page.line((LEFT, RULE), (RIGHT, RULE), INK, 1.3)
        page.line((LEFT, RULE + 1 * MM), (RIGHT, RULE + 1 * MM), INK, 0.4)
        top = RULE + 10.5 * MM
        page.text(RIGHT, top, paper.place_and_date, BODY, "right")
        broad = text_width(paper.place_and_date, BODY.font, BODY.size)
        y = top
        for label, text, style in (
            ("Nomor", paper.number, BODY), ("Sifat", paper.nature, BODY), ("Lampiran", paper.attachment, BODY),
            ("Hal", paper.subject, STRONG),
        ):  # fmt: skip
            room = WIDTH - META - 3.5 * MM - (broad + 8 * MM if label == "Nomor" else 28 * MM)
            fitted = fit(text or "–", style.font, style.size, style.size * 0.94, Room(room, 5 if label == "Hal" else 2, 9.4))
            self.tell(fitted, label.lower(), text)
            page.text(LEFT, y, label, BODY)
            page.text(LEFT + META, y, ":", BODY)
            page.lines(LEFT + META + 3.5 * MM, y, fitted, style, leading=1.38)
            y += 15.2 + (len(fitted.lines) - 1) * fitted.size * 1.38
        self.y = self.draw_addressee(y + 9) + 9

    def draw_addressee(self, y: float) -> float:
        page = self.page
        page.text(LEFT, y, "Yth.", BODY)
        x = LEFT + 9.5 * MM
        for number, line in enumerate((*self.paper.addressee, "di Tempat")):
            style = STRONG if number == 0 else BODY
            fitted = fit(line, style.font, style.size, 8.5, Room(WIDTH * 0.72, 3, 9.4))
            self.tell(fitted, "addressee", line)
            page.lines(x, y, fitted, style, leading=1.38)
            y += 14.8 + (len(fitted.lines) - 1) * fitted.size * 1.38
        return y - 14.8

    # The text

    def draw_text(self, lines: Sequence[TextLine]) -> None:
        """Line by line; the last ones stay with the signature, lone lines with their neighbours."""
        tail = self.closing_height()
        for number, line in enumerate(lines):
            needed = line.height
            for later in lines[number:]:
                if not later.keeps:
                    break
                needed += LEADING
            if number >= len(lines) - 3:  # so that no signature stands alone on a page
                needed = sum(one.height for one in lines[number:]) + tail
            if self.y + needed > BOTTOM and self.y > NEXT_TOP:
                self.turn()
                self.y += LEADING
            else:
                self.y += line.height
            draw_line(self.page, line, LEFT, self.y)

    def closing_height(self) -> float:
        deepest = max(len(fit_titles(signer)) for signer in self.paper.signers)
        return 12 + deepest * 14.4 + SIGN + 16

    def draw_signers(self) -> None:
        if self.y + self.closing_height() > BOTTOM:
            self.turn()
        self.y = draw_signers(self.page, self.paper.signers, self.y + 12)

    def draw_copies(self) -> None:
        copies = self.paper.copies
        if not copies:
            return
        fitted = [fit(text, "Inter", COPIES_SIZE, 7.5, Room(WIDTH - 6 * MM, 3, 7.5)) for text in copies]
        height = 24 + sum(12 * len(one.lines) for one in fitted)
        if self.y + height > BOTTOM + 8 * MM:
            self.turn()
        y = self.y + 24
        self.page.text(LEFT, y, "Tembusan:", Style("Inter-SemiBold", COPIES_SIZE))
        for number, one in enumerate(fitted, 1):
            y += 12.4
            if len(fitted) > 1:
                self.page.text(LEFT, y, f"{number}.", Style("Inter", COPIES_SIZE))
            self.page.lines(LEFT + (5 * MM if len(fitted) > 1 else 0), y, one, Style("Inter", COPIES_SIZE), leading=1.38)
            y += (len(one.lines) - 1) * 12
        self.y = y


def fit_titles(signer: Signer) -> list[str]:
    """The lines above a signature: a.n., the position with its comma, u.b."""
    titles = [line.strip() for line in signer.acting if line.strip()]
    position = signer.position.strip()
    lines: list[str] = []
    for text in (*titles, f"{position}," if position and not position.endswith((",", ".")) else position):
        lines += fit(text, "Inter", SIZE, 9.2, Room(74 * MM, 3, 8.8)).lines if text else ()
    return lines


def draw_signers(page: Page, signers: Sequence[Signer], top: float) -> float:
    """One at the right, two beside each other; gives where the lowest line stands."""
    places = (LEFT + WIDTH * 0.26, LEFT + WIDTH * 0.74)[2 - len(signers) :]
    titles = [fit_titles(signer) for signer in signers]
    deepest = max(map(len, titles))
    y = top
    for place, signer, lines in zip(places, signers, titles, strict=True):
        y = top + (deepest - len(lines)) * 14.4
        for line in lines:
            y += 14.4
            page.text(place, y, line, BODY, "centre")
        y += SIGN
        name = fit(signer.name or "." * 44, STRONG.font, STRONG.size, 8.5, Room(74 * MM, 2, 8))
        page.lines(place, y, name, STRONG, "centre")
        y += (len(name.lines) - 1) * name.size * 1.18
        if signer.number:
            number = fit(signer.number, "Inter", 9, 7.5, 74 * MM)
            page.lines(place, y + 13, number, Style("Inter", 9), "centre")
    return y + 13


def draw_running_head(page: Page, left: str, right: str) -> None:
    fitted = fit(left, SMALL.font, SMALL.size, 6.5, WIDTH - 40 * MM)
    page.lines(LEFT, 18 * MM, fitted, SMALL)
    page.text(RIGHT, 18 * MM, right, SMALL, "right")
    page.line((LEFT, 20.5 * MM), (RIGHT, 20.5 * MM))


def draw_stamp(canvas: "PaperCanvas", word: str) -> None:
    """A word across the page, for what is not valid (any more)."""
    if not word:
        return
    canvas.saveState()
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.setFillColorRGB(0.72, 0.11, 0.11, alpha=0.16)
    canvas.setFont(face("Inter-Bold").name, 96)
    canvas.drawCentredString(0, -34, word)
    canvas.restoreState()
