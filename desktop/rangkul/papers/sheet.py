"""Attendance sheets: A4 portrait, a run of pages per Polsek, with the map of every box, made to be read back from a scan."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from rangkul.errors import Problem
from rangkul.papers.fitting import Fitted, Room, complaints_about, fit
from rangkul.papers.letterhead import draw_letterhead
from rangkul.papers.page import A4, INK, MM, MUTED, Page, Progress, Style, readable_picture
from rangkul.papers.page_code import CORNERS, PageCode, write_page_code
from rangkul.papers.records import PaperComplaint, PrintedSheets, SheetBox, SheetCell, SheetGroup, SheetMap, SheetOrder, SheetPerson, Signer
from rangkul.papers.sheet_columns import COLUMNS_WIDTH, NUMBER_WIDTH, Column, choose_columns, guest_columns
from rangkul.papers.sheet_plan import MOST_ROWS, SheetPage, SheetRow, plan_pages
from rangkul.rules.dates import show_date, show_day_date

LEFT, RIGHT, CENTRE = 10 * MM, 200 * MM, 105 * MM
CODE, MARK = 18 * MM, 8 * MM
CODE_CORNERS: Final = {"T": (RIGHT - CODE, 10 * MM), "B": (LEFT, 269 * MM)}  # the top left is the staple's
MARKS: Final = ((LEFT, 38 * MM), (RIGHT - MARK, 38 * MM), (32 * MM, 279 * MM), (RIGHT - MARK, 279 * MM))
MARK_DOTS: Final = (
    ((3, 3),),
    ((2, 2), (4, 4)),
    ((2, 2), (4, 2), (2, 4)),
    ((2, 2), (4, 2), (2, 4), (4, 4)),
)  # 2 × 2 each in 8 × 8
BOTTOM = 264 * MM
CLOSING_BOTTOM = 273 * MM  # the signers stand right of the lower code
ROW = 9.2 * MM
HEAD = 7.5 * MM
CLEAR_OF_STAMP = 25 * MM  # a stamp over a box is the commonest error when the page is read back
STAMP = 19 * MM
SIGNERS_AT: Final = ((72 * MM, 155 * MM), (155 * MM,))
HALF = 38 * MM
REPEAT = 5.5 * MM
PAD = 1.2 * MM

CELL = Style("Inter", 7.2)
NAME = Style("Inter-Medium", 8.6)
SMALL = Style("Inter", 6, MUTED)
LABEL = Style("Inter", 8.5, MUTED)
VALUE = Style("Inter-Medium", 8.5)
PLAIN = Style("Inter", 8.5)
NOTE = Style("Inter", 6.4, MUTED)
NOTE_HEIGHT = 2.7 * MM

NAMES: Final = LEFT + NUMBER_WIDTH * MM  # left edge of the names
SIGN: Final = NAMES + COLUMNS_WIDTH * MM  # of the signature column: the same whatever columns are printed
REPEATED: Final = SIGN + 2 * HALF
REMARK: Final = REPEATED + REPEAT


@dataclass(frozen=True)
class Head:
    """The part above the table, the same on all pages but for the group; `bottom` in points."""

    event: Fitted
    session: Fitted | None
    place: Fitted
    bottom: float


def draw_sheets(order: SheetOrder, progress: Progress | None = None) -> PrintedSheets:
    """The PDF of a print run and where everything is in it; the same order gives the same bytes.

    Raises Problem when there is nobody to print, the signers are missing or the logo cannot be read.
    """
    from rangkul.papers.pdf import PaperCanvas

    check_order(order)
    file = BytesIO()
    canvas = PaperCanvas(file, A4, order.made, f"Daftar hadir {order.event}")
    drawing = Drawing(Page(canvas, A4), order)
    pages = plan_pages(order.groups, drawing.full, drawing.closing)
    for number, sheet_page in enumerate(pages, 1):
        if progress:
            progress(number - 1, len(pages), sheet_page.group.title)
        drawing.draw(sheet_page, number, len(pages))
        canvas.showPage()
    canvas.save()
    sheet_map = SheetMap(order.run, len(pages), tuple(drawing.boxes), tuple(drawing.cells))
    return PrintedSheets(file.getvalue(), sheet_map, tuple(drawing.complaints))


def check_order(order: SheetOrder) -> None:
    if not any(group.people or group.guest_rows for group in order.groups):
        raise Problem("There is nobody to print on the sheets of {event}; invite officers first.", event=order.event)
    if not 1 <= len(order.signers) <= 2:
        raise Problem("A sheet is closed by one or two signers; choose them in the settings.")
    if order.letterhead.logo and not readable_picture(order.letterhead.logo):
        raise Problem("The office's logo cannot be read as a picture; choose a PNG or JPEG file in the settings.")


class Drawing:
    """One print run being drawn: collects boxes, cells and complaints."""

    def __init__(self, page: Page, order: SheetOrder) -> None:
        self.page = page
        self.order = order
        self.boxes: list[SheetBox] = []
        self.cells: list[SheetCell] = []
        self.complaints: list[PaperComplaint] = []
        self.number = 0
        self.columns = choose_columns(order.columns)
        self.head = self.fit_head()
        self.titles = [fit_position(signer) for signer in order.signers]
        self.rows_top = self.head.bottom + HEAD
        deepest = max(sum(len(line.lines) for line in title) for title in self.titles)
        self.stamp_at = max(CLEAR_OF_STAMP, (15.5 + 3.9 * deepest) * MM)
        self.full = min(MOST_ROWS, int((BOTTOM - self.rows_top) / ROW))
        self.closing = min(self.full, int((CLOSING_BOTTOM - self.rows_top - self.stamp_at - STAMP - 7 * MM) / ROW))

    def fit_head(self) -> Head:
        order = self.order
        event = fit(order.event, "Inter-SemiBold", 11, 9.5, Room(160 * MM, 3, 9))
        session = fit(order.session, "Inter", 9, 7, 160 * MM) if order.session else None
        place = fit(order.place, VALUE.font, VALUE.size, 7.5, Room(80 * MM, 3, 7))
        self.tell(complaints_about(event, "", "event", order.event, 3))
        self.tell(complaints_about(place, "", "place", order.place, 3))
        if session:
            self.tell(complaints_about(session, "", "session", order.session))
        bottom = 65 * MM + (len(event.lines) - 1) * 4.6 * MM + (4.5 * MM if session else 0)
        return Head(event, session, place, bottom + (len(place.lines) - 1) * 2.9 * MM)

    def tell(self, complaints: list[PaperComplaint]) -> None:
        """A sheet can always be printed: what is squeezed is told, nothing blocks."""
        self.complaints += [found for complaint in complaints if (found := replace(complaint, blocks=False)) not in self.complaints]

    def draw(self, sheet_page: SheetPage, number: int, pages: int) -> None:
        self.number = number
        self.draw_codes(number, pages)
        self.columns = choose_columns(self.order.columns) if sheet_page.group.people else guest_columns()
        self.draw_head(sheet_page.group)
        bottom = self.rows_top + ROW * len(sheet_page.rows)
        self.draw_grid(bottom, len(sheet_page.rows))
        for place, row in enumerate(sheet_page.rows):
            self.draw_row(row, self.rows_top + place * ROW)
        if sheet_page.closes:
            self.draw_closing(sheet_page.group, bottom)
        else:
            self.page.text(RIGHT, bottom + 4 * MM, "bersambung ke halaman berikutnya", SMALL, "right")
        right = RIGHT - MARK - 4 * MM
        self.page.text(right, 286 * MM, f"halaman {number} dari {pages}", VALUE, "right")
        self.page.text(right, 281.5 * MM, sheet_page.group.title, SMALL, "right")

    def draw_codes(self, number: int, pages: int) -> None:
        for corner, (x, y) in CODE_CORNERS.items():
            text = write_page_code(PageCode(self.order.run, number, pages, corner))
            self.page.code(x, y, CODE, text)
            self.cells.append(SheetCell(number, "code", CORNERS[corner], x, y, CODE, CODE, text))
            if corner == "T":
                self.page.text(x + CODE, y + CODE + 4.7 * MM, text, SMALL, "right")
            else:
                self.page.text(x + CODE + 4 * MM, y + 8 * MM, text, SMALL)
        for place, ((x, y), dots) in enumerate(zip(MARKS, MARK_DOTS, strict=True), 1):
            unit = MARK / 8
            self.page.fill(x, y, MARK, MARK, "#000000")
            self.page.fill(x + unit, y + unit, 6 * unit, 6 * unit, "#FFFFFF")
            for across, down in dots:
                self.page.fill(x + across * unit, y + down * unit, 2 * unit, 2 * unit, "#000000")
            self.cells.append(SheetCell(number, "mark", f"mark-{place}", x, y, MARK, MARK))

    def draw_head(self, group: SheetGroup) -> None:
        page, order, head = self.page, self.order, self.head
        draw_letterhead(page, order.letterhead, CENTRE, 10 * MM, 142 * MM)
        page.line((LEFT, 34 * MM), (RIGHT, 34 * MM), INK, 1.2)
        page.line((LEFT, 34.9 * MM), (RIGHT, 34.9 * MM), INK, 0.4)
        page.text(CENTRE, 42.5 * MM, "DAFTAR HADIR", Style("Inter-Bold", 14, INK, 1.2), "centre")
        page.lines(CENTRE, 48 * MM, head.event, Style("Inter-SemiBold", 11), "centre")
        y = 48 * MM + (len(head.event.lines) - 1) * 4.6 * MM
        if head.session:
            y += 4.5 * MM
            page.lines(CENTRE, y, head.session, Style("Inter", 9, MUTED), "centre")
        y += 8.5 * MM
        right = 124 * MM
        self.draw_detail(LEFT, y, "Hari, tanggal", self.fit_value(show_day_date(order.day), 80))
        self.draw_detail(LEFT, y + 4.8 * MM, "Tempat", head.place)
        self.draw_detail(right, y, "Waktu", self.fit_value(order.time, 56))
        self.draw_detail(right, y + 4.8 * MM, group.label, self.fit_value(group.title, 56))

    def fit_value(self, text: str, width: float) -> Fitted:
        fitted = fit(text, VALUE.font, VALUE.size, 6, width * MM)
        self.tell(complaints_about(fitted, "", "head", text))
        return fitted

    def draw_detail(self, x: float, y: float, label: str, value: Fitted) -> None:
        indent = 23 * MM if x == LEFT else 16 * MM
        self.page.text(x, y, label, LABEL)
        self.page.text(x + indent, y, ":", LABEL)
        self.page.lines(x + indent + 2.5 * MM, y, value, VALUE, leading=1.15)

    def draw_grid(self, bottom: float, rows: int) -> None:
        page, top = self.page, self.head.bottom
        page.fill(LEFT, top, RIGHT - LEFT, HEAD, "#EEF1F0")
        across = [top, *(self.rows_top + line * ROW for line in range(rows + 1))]
        edges = (LEFT, *(column.left for column in self.columns), SIGN, REPEATED, REMARK, RIGHT)
        down = [(x, top, x, bottom) for x in edges]
        page.rule([*((LEFT, y, RIGHT, y) for y in across), *down, (SIGN + HALF, self.rows_top, SIGN + HALF, bottom)])
        title = Style("Inter-SemiBold", 7.8)
        middle = top + HEAD / 2 + 2.8
        page.text((LEFT + NAMES) / 2, middle, "No", title, "centre")
        for column in self.columns:
            for line, word in enumerate(words := column.title.split("/ ")):
                page.text(column.left + column.width / 2, middle + (line - (len(words) - 1) / 2) * 9, word, title, "centre")
        page.text(SIGN + HALF, middle, "Tanda tangan", title, "centre")
        page.text((REMARK + RIGHT) / 2, middle, "Ket.", title, "centre")

    def draw_row(self, row: SheetRow, y: float) -> None:
        page = self.page
        number = str(row.number)
        page.text((LEFT + NAMES) / 2, y + ROW / 2 + 2.8, number, Style("Inter", 8), "centre")
        page.text((REPEATED + REMARK) / 2, y + ROW / 2 + 2.2, number, Style("Inter", 6.5, MUTED), "centre")
        left, right = SIGN, SIGN + HALF
        signed, buffer = (left, right) if row.signs_left else (right, left)
        page.text(signed + 1.2 * MM, y + 2.6 * MM, number, SMALL)
        who = row.person.who if row.person else None
        self.boxes.append(SheetBox(self.number, row.box, signed, y, HALF, ROW, who))
        self.cells.append(SheetCell(self.number, "buffer", row.box, buffer, y, HALF, ROW))
        self.cells.append(SheetCell(self.number, "note", row.box, REMARK, y, RIGHT - REMARK, ROW))
        if row.person:
            self.draw_person(row.person, y)
        else:
            page.text(NAMES + PAD, y + 2.6 * MM, "Tamu", SMALL)
            self.cells.append(SheetCell(self.number, "guest", row.box, NAMES, y, SIGN - NAMES, ROW))

    def draw_person(self, person: SheetPerson, y: float) -> None:
        for column in self.columns:
            if column.name == "name":
                self.draw_name(column, y, person)
            elif column.name == "rank":
                self.draw_rank(column, y, person)
            else:
                self.draw_cell(column, y, getattr(person, column.name), CELL, person.who)

    def draw_rank(self, column: Column, y: float, person: SheetPerson) -> None:
        wanted = [place for place in ("rank", "number") if place in self.order.columns and getattr(person, place)]
        baseline = y + ROW / 2 + (2.5 if len(wanted) == 1 else -1.2)
        for place in wanted:
            text: str = getattr(person, place)
            fitted = fit(text, CELL.font, CELL.size, 5.5, column.width - 2 * PAD)
            self.tell(complaints_about(fitted, person.who, place, text))
            self.page.lines(column.left + PAD, baseline, fitted, CELL)
            baseline += 8.8

    def draw_name(self, column: Column, y: float, person: SheetPerson) -> None:
        if not person.note:
            self.draw_cell(column, y, person.name, NAME, person.who)
            return
        self.draw_cell(column, y, person.name, NAME, person.who, ROW - NOTE_HEIGHT)
        note = fit(person.note, NOTE.font, NOTE.size, 4.8, column.width - 2 * PAD)
        self.tell(complaints_about(note, person.who, "note", person.note))
        self.page.lines(column.left + PAD, y + ROW - 1.5 * MM, note, NOTE)

    def draw_cell(self, column: Column, y: float, text: str, style: Style, who: str, height: float = ROW) -> None:
        lines, least = (4, 4.8) if style is not NAME else (3, 6.2) if height == ROW else (2, 5.0)
        room = Room(column.width - 2 * PAD, lines, least, height - 1.8 * MM)
        fitted = fit(text, style.font, style.size, style.size * 0.92, room)
        self.tell(complaints_about(fitted, who, column.name, text, lines))
        self.page.in_box(column.left + PAD, y, height, fitted, style)

    def draw_closing(self, group: SheetGroup, bottom: float) -> None:
        page, order = self.page, self.order
        page.text(LEFT, bottom + 6 * MM, count_line(len(group.people), group.guest_rows), PLAIN)
        places = SIGNERS_AT[2 - len(order.signers)]
        city = f"{order.city}, " if order.city else ""
        page.text(places[-1], bottom + 13.5 * MM, city + show_date(order.day), PLAIN, "centre")
        if len(places) > 1:
            page.text(places[0], bottom + 13.5 * MM, "Mengetahui,", PLAIN, "centre")
        stamp_top = bottom + self.stamp_at
        for place, (centre, signer, title) in enumerate(zip(places, order.signers, self.titles, strict=True), 1):
            y = bottom + 17.5 * MM
            for line in title:
                page.lines(centre, y, line, PLAIN, "centre")
                y += len(line.lines) * 3.9 * MM
            self.cells.append(SheetCell(self.number, "stamp", f"stamp-{place}", centre - 35 * MM, stamp_top, 70 * MM, STAMP))
            self.sign(centre, stamp_top + STAMP + 3 * MM, signer)

    def sign(self, centre: float, y: float, signer: Signer) -> None:
        style = Style("Inter-SemiBold", 8.8)
        name = fit(signer.name or "." * 40, style.font, style.size, 6.5, 72 * MM)
        self.tell(complaints_about(name, "", "signer", signer.name))
        self.page.lines(centre, y, name, style, "centre")
        if signer.number:
            self.page.text(centre, y + 3.8 * MM, signer.number, Style("Inter", 7.8), "centre")


def count_line(invited: int, guest_rows: int) -> str:
    """The sentence in which the clerk writes how many came."""
    blank = "................"
    if not invited:
        return f"Jumlah hadir: {blank} tamu."
    return f"Jumlah hadir: {blank} dari {invited} petugas yang diundang" + (f", ditambah {blank} tamu." if guest_rows else ".")


def fit_position(signer: Signer) -> list[Fitted]:
    """The lines above a signature: a.n., u.b. and the position."""
    return [fit(text, "Inter", 8.5, 7.5, Room(76 * MM, 2, 7)) for text in (*signer.acting, signer.position) if text]
