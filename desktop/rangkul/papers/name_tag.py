"""Name tags on label sheets and cards: a name that is read across a table, and a code that a scanner reads."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from rangkul.errors import Problem
from rangkul.papers.fitting import Fitted, Room, complaints_about, fit
from rangkul.papers.name_tag_cuts import draw_cuts
from rangkul.papers.name_tag_records import NameTag, PrintedTags, TagOrder, TagPlace
from rangkul.papers.name_tag_sheet import LabelSheet, check_sheet, check_start, places_of
from rangkul.papers.page import GREEN, MM, MUTED, Page, Progress, Style, readable_picture
from rangkul.papers.records import PaperComplaint
from rangkul.rules.message import Message

MODULES: Final = 21  # QR version 1: ten signs of 0-9A-Z fit with the strongest correction
LEVEL: Final = "H"
SMALL: Final = 42.0  # mm
HEAD: Final = 0.2  # of the height of a wide tag, for logo, office and event
QUIET: Final = 4  # modules around a code
NAME: Final = Style("Inter-Bold", 24)
RANK: Final = Style("Inter-SemiBold", 11)
STATION: Final = Style("Inter-Medium", 9.5)
VILLAGES: Final = Style("Inter", 8.5, MUTED)
NOTE: Final = Style("Inter", 8, MUTED)
OFFICE: Final = Style("Inter-SemiBold", 8, GREEN)
EVENT: Final = Style("Inter-Medium", 7.5, MUTED)
DETAILS: Final = (("rank", RANK, 1), ("station", STATION, 2), ("note", NOTE, 2), ("villages", VILLAGES, 2))  # field, style, lines
CODE: Final = Style("Inter-Medium", 6.5, MUTED, 0.6)
LEAST_NAME: Final = 6.5
GUEST: Final = "TAMU"


@dataclass(frozen=True)
class Box:
    """A place on the page in points."""

    x: float
    y: float
    w: float
    h: float


def draw_tags(order: TagOrder, progress: Progress | None = None) -> PrintedTags:
    """The PDF of the tags and where each lies; the same order gives the same bytes.

    Raises Problem when there is nobody, the sheet cannot be, or the logo cannot be read.
    """
    from rangkul.papers.pdf import PaperCanvas

    sheet = order.sheet
    check_sheet(sheet)
    check_start(sheet, order.start)
    if not order.tags:
        raise Problem("There is nobody to print a name tag for; choose people, or empty tags for guests.")
    if order.letterhead.logo and not readable_picture(order.letterhead.logo):
        raise Problem("The office's logo cannot be read as a picture; choose a PNG or JPEG file in the settings.")
    file, size = BytesIO(), (sheet.paper_width * MM, sheet.paper_height * MM)
    canvas = PaperCanvas(file, size, order.made, f"Tanda nama {order.event}")
    drawing = TagDrawing(Page(canvas, size), order)
    where = places_of(len(order.tags), sheet.count, order.start)
    for at, ((page, number), tag) in enumerate(zip(where, order.tags, strict=True)):
        if progress:
            progress(at, len(order.tags), tag.name)
        drawing.draw(tag, page, number)
        if at + 1 == len(where) or where[at + 1][0] != page:
            if sheet.cut:
                draw_cuts(drawing.page, sheet, order.offset)
            canvas.showPage()
    canvas.save()
    return PrintedTags(file.getvalue(), where[-1][0], tuple(drawing.places), tuple(drawing.complaints))


class TagDrawing:
    """Tags being drawn: collects where they lie and what did not fit."""

    def __init__(self, page: Page, order: TagOrder) -> None:
        self.page, self.order = page, order
        self.places: list[TagPlace] = []
        self.complaints: list[PaperComplaint] = []
        self.logo = self.keep_logo() if order.letterhead.logo and not is_small(order.sheet) else (0.0, 0.0)

    def keep_logo(self) -> tuple[float, float]:
        """The logo goes into the file once, as large as all tags show it: width and height."""
        sheet, canvas = self.order.sheet, self.page.canvas
        high = min(16 * MM, 0.1 * sheet.height * MM) if sheet.height > sheet.width else HEAD * sheet.height * MM
        file = self.order.letterhead.logo or b""
        canvas.beginForm("logo", 0, 0, 2 * high, high)
        drawn = Page(canvas, (2 * high, high)).picture(0, 0, 1.6 * high, high, content=file)
        canvas.endForm()
        return drawn[0], high

    def draw_logo(self, x: float, y: float) -> None:
        """With its top left there."""
        canvas = self.page.canvas
        canvas.saveState()
        canvas.translate(x, self.page.height - y - self.logo[1])
        canvas.doForm("logo")
        canvas.restoreState()

    def draw(self, tag: NameTag, page: int, number: int) -> None:
        left, top = self.order.sheet.place(number)
        right, down = self.order.offset
        box = Box((left + right) * MM, (top + down) * MM, self.order.sheet.width * MM, self.order.sheet.height * MM)
        self.places.append(TagPlace(tag.code, page, number, box.x, box.y, box.w, box.h))
        if box.h > box.w:
            self.draw_tall(tag, box)
        elif is_small(self.order.sheet):
            self.draw_small(tag, box)
        else:
            self.draw_wide(tag, box)

    def draw_wide(self, tag: NameTag, box: Box) -> None:
        """Head across the top, the name across the middle, below it the rest at the left and the code at the right."""
        pad = min(4.5 * MM, 0.07 * box.h)
        side = min(0.34 * box.h, 0.27 * box.w, 26 * MM)
        quiet = side * QUIET / MODULES
        code = Box(box.x + box.w - max(pad, quiet) - side, box.y + box.h - max(pad, quiet) - side, side, side)
        head = self.draw_head(Box(box.x + pad, box.y + pad, box.w - 2 * pad, HEAD * box.h))
        below = code.y - quiet
        self.draw_name(tag, Box(box.x + pad, head, box.w - 2 * pad, below - head), 26, "left")
        self.draw_details(tag, Box(box.x + pad, below, code.x - quiet - box.x - pad, box.y + box.h - pad - below), "left")
        self.draw_code(tag, code, box.x + pad, box.y + box.h - pad, "left")

    def draw_small(self, tag: NameTag, box: Box) -> None:
        """A short head; the code at the right from there to the bottom; all else left of it."""
        pad = min(3 * MM, 0.075 * box.h)
        side = min(0.42 * box.h, 0.26 * box.w)
        quiet = side * QUIET / MODULES
        event = self.fit(self.order.event, replace(EVENT, size=6.5), 5.8, Room(box.w - 2 * pad, 2, 4.6, 12))
        self.page.lines(box.x + pad, box.y + pad + event.size * 0.8, event, EVENT)
        top = box.y + pad + event.size * (0.8 + 1.18 * (len(event.lines) - 1)) + 3
        self.page.fill(box.x + pad, top, box.w - 2 * pad, 0.8, GREEN)
        top += 1.5
        bottom = box.y + box.h - pad
        free = bottom - top
        code = Box(box.x + box.w - max(pad, quiet) - side, top + max(quiet, (free - side) / 2), side, side)
        width = code.x - quiet - box.x - pad
        self.draw_name(tag, Box(box.x + pad, top, width, 0.46 * free), 15, "left")
        self.draw_details(tag, Box(box.x + pad, top + 0.46 * free, width, 0.54 * free), "left")
        self.draw_code(tag, code, box.x + pad, bottom, "left")

    def draw_tall(self, tag: NameTag, box: Box) -> None:
        """All in the middle, from the logo down to the code."""
        pad = min(9 * MM, 0.08 * box.w)
        inner = box.w - 2 * pad
        side = min(0.34 * box.w, 0.25 * box.h, 40 * MM)
        quiet = side * QUIET / MODULES
        bottom = box.y + box.h - pad
        code = Box(box.x + (box.w - side) / 2, bottom - 9 - quiet - side, side, side)
        head = self.draw_tall_head(Box(box.x + pad, box.y + pad, inner, 0.24 * box.h))
        free = code.y - quiet - head
        self.draw_name(tag, Box(box.x + pad, head, inner, 0.52 * free), 34, "centre")
        self.draw_details(tag, Box(box.x + pad, head + 0.52 * free, inner, 0.48 * free), "centre")
        self.draw_code(tag, code, box.x + box.w / 2, bottom, "centre")

    # Parts

    def draw_head(self, box: Box) -> float:
        """Logo, office and event; gives where the head ends."""
        left, width = box.x, box.w
        letterhead = self.order.letterhead
        if letterhead.logo:
            self.draw_logo(left, box.y)
            left, width = left + self.logo[0] + 2 * MM, width - self.logo[0] - 2 * MM
        office = self.fit(letterhead.office or letterhead.organization, OFFICE, 6, Room(width))
        event = self.fit(self.order.event, EVENT, 6.6, Room(width, 3, 4.8, box.h - 9))
        block = office.size + 2 + event.size * (0.8 + 1.18 * (len(event.lines) - 1))
        baseline = box.y + max(0, (box.h - block) / 2) + office.size * 0.78
        self.page.lines(left, baseline, office, OFFICE)
        self.page.lines(left, baseline + 2 + event.size * 1.05, event, EVENT)
        self.page.fill(box.x, box.y + box.h + 2, box.w, 1.1, GREEN)
        return box.y + box.h + 3.1

    def draw_tall_head(self, box: Box) -> float:
        centre, letterhead = box.x + box.w / 2, self.order.letterhead
        y = box.y
        if letterhead.logo:
            self.draw_logo(centre - self.logo[0] / 2, y)
            y += self.logo[1] + 2 * MM
        office = self.fit(letterhead.office or letterhead.organization, replace(OFFICE, size=10.5), 7, Room(box.w))
        self.page.lines(centre, y + office.size * 0.8, office, OFFICE, "centre")
        y += office.size + 4
        event = self.fit(self.order.event, replace(EVENT, size=9.5), 8.5, Room(box.w, 4, 5.6, max(12, box.y + box.h - y)))
        self.page.lines(centre, y + event.size * 0.8, event, EVENT, "centre")
        y = max(y + event.size * (0.8 + 1.18 * (len(event.lines) - 1)) + 4, box.y + box.h)
        self.page.fill(centre - 14 * MM, y + 2, 28 * MM, 1.4, GREEN)
        return y + 4

    def draw_name(self, tag: NameTag, box: Box, size: float, align: str) -> None:
        """As large as the room allows; shrinks, then wraps, then is told."""
        if not tag.name:
            self.draw_blank(box, align)
            return
        room = Room(box.w, 3, 0, box.h * 0.78)
        size = min(size, box.h * 0.66)
        for share in (0.6, 0.5, 0.4, 0.3):  # three lines of good size are better than two of small
            fitted = fit(tag.name, NAME.font, size, size * 0.72, replace(room, least=max(LEAST_NAME, size * share)))
            if not fitted.cut and " ".join(fitted.lines).split() == tag.name.split():
                break  # and no word is broken
        else:
            fitted = fit(tag.name, NAME.font, size, size * 0.72, replace(room, least=LEAST_NAME))
        for complaint in complaints_about(fitted, tag.who, "name", tag.name, 3):
            self.tell(complaint)
        block = fitted.size * (0.74 + 1.18 * (len(fitted.lines) - 1))
        self.page.lines(self.at(box, align), box.y + (box.h - block) / 2 + fitted.size * 0.74, fitted, NAME, align)

    def draw_blank(self, box: Box, align: str) -> None:
        """Room for a name written by hand."""
        size = min(13.0 if align == "left" else 20.0, box.h * 0.3)
        baseline = box.y + size * (1.1 if align == "left" else 1.6)
        self.page.text(self.at(box, align), baseline, GUEST, Style("Inter-Bold", size, GREEN, 1.5), align)
        y = box.y + box.h - 3
        self.page.line((box.x, y), (box.x + box.w, y), MUTED, 0.6)

    def draw_details(self, tag: NameTag, box: Box, align: str) -> None:
        """Rank, Polsek, villages and whom the person stands for, as far down as the box goes; above the code's signs."""
        room = box.h - (9 if align == "left" else 2)
        if not tag.name:
            y = box.y + min(16.0 if align == "left" else 34.0, room * 0.7)
            self.page.text(box.x, y - 3, "Instansi:", NOTE)
            self.page.line((box.x, y), (box.x + box.w, y), MUTED, 0.6)
            return
        grow = min(1.5 if align == "centre" else 1.15, max(0.62, room / (15.5 * MM)))
        y = box.y + (1 if align == "left" else 0)
        for field, usual, lines in DETAILS:
            text: str = getattr(tag, field)
            if not text:
                continue
            style = replace(usual, size=usual.size * grow)
            left = room - (y - box.y)
            if left < style.size * 0.8:
                self.tell(PaperComplaint("text_too_long", tag.who, field, text, too_little(text), blocks=False))
                continue
            count = lines if left > 11.5 else 1
            fitted = self.fit(text, style, style.size * 0.85, Room(box.w, count, 5, left), (tag.who, field, lines))
            self.page.lines(self.at(box, align), y + fitted.size * 0.85, fitted, style, align)
            y += fitted.size * 1.22 * len(fitted.lines) + 0.8

    def draw_code(self, tag: NameTag, code: Box, x: float, baseline: float, align: str) -> None:
        """The QR and its signs beside it, for whoever types them."""
        if tag.code:
            self.page.code(code.x, code.y, code.w, tag.code, LEVEL)
            self.page.text(x, baseline, tag.code, CODE, align)

    # Small things

    @staticmethod
    def at(box: Box, align: str) -> float:
        return box.x if align == "left" else box.x + box.w / 2

    def fit(self, text: str, style: Style, floor: float, room: Room, about: tuple[str, str, int] | None = None) -> Fitted:
        fitted = fit(text, style.font, style.size, min(floor, style.size), room)
        who, place, lines = about or ("", "event", room.lines)
        for complaint in complaints_about(fitted, who, place, text, lines):
            self.tell(complaint)
        return fitted

    def tell(self, complaint: PaperComplaint) -> None:
        """A tag can always be printed; each complaint once."""
        complaint = replace(complaint, blocks=False)
        if complaint not in self.complaints:
            self.complaints.append(complaint)


def is_small(sheet: LabelSheet) -> bool:
    """Too low for a head with a logo."""
    return sheet.height <= sheet.width and sheet.height < SMALL


def too_little(text: str) -> Message:
    return Message("There is no room for “{text}” on so small a label; choose a larger one.", {"text": text})
