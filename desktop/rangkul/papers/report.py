"""A report as a paper: letterhead, sections of text, figures, charts and tables, photos, signers; also a whole file with a cover."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from rangkul.papers.fitting import Room, fit
from rangkul.papers.letterhead import draw_letterhead
from rangkul.papers.page import A4, A4_LANDSCAPE, GREEN, INK, MM, MUTED, Page, Style, readable_picture
from rangkul.papers.records import NO_DATE, Letterhead, Signer
from rangkul.papers.report_charts import chart_height, draw_chart
from rangkul.papers.report_flow import WIDTH, Flow, Running, finish
from rangkul.papers.report_tables import add_report_table
from rangkul.rules.report_table import ReportChart, ReportTable

PHOTO_HEIGHT: Final = 104 * MM


@dataclass(frozen=True)
class Photo:
    """`content` is a JPEG or PNG the right way up, small enough to print."""

    content: bytes
    caption: str


@dataclass(frozen=True)
class Section:
    """What stands below one heading, in this order; whatever is empty leaves no gap."""

    title: str = ""
    texts: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    points: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    charts: tuple[ReportChart, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    photos: tuple[Photo, ...] = ()
    chapter: bool = False  # a heading of the first order
    on_new_page: bool = False
    signed: bool = False  # the signers stand below this section


@dataclass(frozen=True)
class Cover:
    """The first page of a bound report."""

    title: str  # "LAPORAN KEGIATAN"
    subject: str
    lines: tuple[str, ...] = ()  # day, place
    year: str = ""


@dataclass(frozen=True)
class ReportPaper:
    """All of one report. `made` goes into the PDF as its date; `foot` stands on every page."""

    title: str
    letterhead: Letterhead = field(default_factory=Letterhead)
    lines: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    signers: tuple[Signer, ...] = ()
    place_and_date: str = ""
    labels: tuple[str, ...] = ()  # above the signers: "Mengetahui,", "Notulis,"
    foot: str = ""
    cover: Cover | None = None
    landscape: bool = False
    made: datetime = NO_DATE


def draw_report(paper: ReportPaper) -> bytes:
    """The PDF; a logo that cannot be read is left out."""
    letterhead = readable_head(paper.letterhead)
    flow = Flow(A4_LANDSCAPE if paper.landscape else A4)
    if paper.cover:
        add_cover(flow, paper.cover, letterhead)
        flow.new_page()
    else:
        flow.head(letterhead)
    flow.title(paper.title, *paper.lines)
    if paper.details:
        flow.details(paper.details)
    signed = False
    for section in paper.sections:
        add_section(flow, section)
        if section.signed and paper.signers:
            flow.signers(paper.signers, paper.place_and_date, paper.labels)
            signed = True
    if paper.signers and not signed:
        flow.signers(paper.signers, paper.place_and_date, paper.labels)
    return finish(flow, paper.title, paper.made, Running(paper.foot or paper.title, skip=1 if paper.cover else 0))


def readable_head(letterhead: Letterhead) -> Letterhead:
    """Without a logo that is no picture: a report after the event must come out in any case."""
    return replace(letterhead, logo=None) if letterhead.logo and not readable_picture(letterhead.logo) else letterhead


def add_section(flow: Flow, section: Section) -> None:
    if section.on_new_page:
        flow.new_page()
    if section.title:
        (flow.chapter if section.chapter else flow.section)(section.title)
    for text in section.texts:
        flow.paragraph(text)
    if section.details:
        flow.details(section.details)
    flow.points(section.points)
    flow.figures(section.figures)
    add_charts(flow, section.charts)
    for table in section.tables:
        flow.space(1 * MM)
        add_table_with_all(flow, table)
    add_photos(flow, section.photos)


def add_table_with_all(flow: Flow, table: ReportTable) -> None:
    """A table with its figures and charts before it; its title was the section's."""
    flow.figures(table.figures)
    add_charts(flow, table.charts)
    add_report_table(flow, table)


def add_charts(flow: Flow, charts: Sequence[ReportChart]) -> None:
    for chart in charts:
        for part in pages_of(chart):
            flow.picture_of(chart_height(part), _painter(part), title=part.title)


def _painter(chart: ReportChart) -> Callable[[Page, float, float, float, float], None]:
    return lambda page, x, y, w, h: draw_chart(page, chart, (x, y, w, h))


def pages_of(chart: ReportChart, most: int = 38) -> list[ReportChart]:
    """A long list of bars in pieces that fit a page."""
    if chart.form != "bars" or len(chart.labels) <= most:
        return [chart]
    pieces: list[ReportChart] = []
    for start in range(0, len(chart.labels), most):
        series = tuple(replace(one, values=one.values[start : start + most]) for one in chart.series)
        pieces.append(replace(chart, labels=chart.labels[start : start + most], series=series))
    return pieces


def add_photos(flow: Flow, photos: Sequence[Photo]) -> None:
    """Two a page, each with its caption, framed by a hairline."""
    for photo in photos:
        caption = fit(photo.caption, "Inter", 8.6, 8, Room(flow.width - 10 * MM, 2, 7))
        height = PHOTO_HEIGHT + (5 + 4 * len(caption.lines)) * MM
        flow.need(height)
        top = flow.y
        flow.add(lambda page, content=photo.content, top=top: _draw_photo(page, content, (flow.left, top, flow.width)))
        baseline = top + PHOTO_HEIGHT + 4.5 * MM
        flow.add(
            lambda page, at=baseline, caption=caption: page.lines(
                (flow.left + flow.right) / 2, at, caption, Style("Inter", 8.6, MUTED), "centre", leading=1.3
            )
        )
        flow.y += height + 4 * MM


def _draw_photo(page: Page, content: bytes, place: tuple[float, float, float]) -> None:
    left, top, width = place
    page.picture(left, top, width, PHOTO_HEIGHT, content=content, centred=True)


def add_cover(flow: Flow, cover: Cover, letterhead: Letterhead) -> None:
    """Band, logo and title on a page of its own."""
    middle = A4[0] / 2
    title = fit(cover.title, "Inter-Bold", 30, 18, Room(WIDTH, 2, 18))
    subject = fit(cover.subject, "Inter-SemiBold", 16, 12, Room(WIDTH - 16 * MM, 6, 10))
    lines = [fit(line, "Inter", 11, 9, Room(WIDTH - 20 * MM, 3, 8)) for line in cover.lines if line]

    def draw(page: Page) -> None:
        page.fill(0, 0, A4[0], 7 * MM, GREEN)
        page.fill(0, A4[1] - 7 * MM, A4[0], 7 * MM, GREEN)
        draw_letterhead(page, letterhead, middle, 22 * MM, WIDTH)
        y = 96 * MM
        page.lines(middle, y, title, Style("Inter-Bold", 30, GREEN), "centre", leading=1.2)
        y += (len(title.lines) - 1) * title.size * 1.2 + 11 * MM
        page.line((middle - 22 * MM, y - 3 * MM), (middle + 22 * MM, y - 3 * MM), GREEN, 2)
        y += 9 * MM
        page.lines(middle, y, subject, Style("Inter-SemiBold", 16), "centre", leading=1.36)
        y += len(subject.lines) * subject.size * 1.36 + 10 * MM
        for line in lines:
            page.lines(middle, y, line, Style("Inter", 11, MUTED), "centre", leading=1.4)
            y += len(line.lines) * line.size * 1.4 + 2.4 * MM
        foot = fit(" · ".join(filter(None, (letterhead.organization, letterhead.office))), "Inter-Medium", 10, 7, WIDTH)
        page.lines(middle, A4[1] - 30 * MM, foot, Style("Inter-Medium", 10, INK), "centre")
        page.text(middle, A4[1] - 23 * MM, cover.year, Style("Inter-SemiBold", 12, GREEN), "centre")

    flow.add(draw)
