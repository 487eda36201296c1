"""The notulen of a meeting: who led it, what was discussed point by point, what was decided; also blank, to write in by hand."""

from dataclasses import dataclass, field
from datetime import datetime

from rangkul.papers.page import MM, Style
from rangkul.papers.records import NO_DATE, Letterhead, Signer
from rangkul.papers.report import readable_head
from rangkul.papers.report_flow import BODY, BOTTOM, Flow, Running, finish
from rangkul.papers.report_tables import add_table, rule_rows
from rangkul.rules.report_table import ReportColumn

LINE = 8.4 * MM  # room for handwriting
DOTS = "." * 60
DECISIONS = (
    ReportColumn("No", "text", 9), ReportColumn("Keputusan / tindak lanjut", wide=True), ReportColumn("Penanggung jawab", width=42),
    ReportColumn("Batas waktu", width=28),
)  # fmt: skip


@dataclass(frozen=True)
class MinutesPoint:
    """One point of the agenda and what was said about it."""

    title: str
    discussion: str = ""


@dataclass(frozen=True)
class MinutesDecision:
    text: str
    who: str = ""
    until: str = ""


@dataclass(frozen=True)
class Minutes:
    """Empty texts leave dotted lines on the blank form, and nothing on the typed one."""

    event: str
    details: tuple[tuple[str, str], ...]  # day, time, place, leader, keeper, people
    points: tuple[MinutesPoint, ...] = ()
    decisions: tuple[MinutesDecision, ...] = ()
    closing: str = ""
    signers: tuple[Signer, ...] = ()
    labels: tuple[str, ...] = ()
    place_and_date: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    blank: bool = False
    made: datetime = NO_DATE


def draw_minutes(paper: Minutes) -> bytes:
    flow = Flow()
    flow.head(readable_head(paper.letterhead))
    flow.title("NOTULEN", paper.event)
    flow.details([(label, value or (DOTS if paper.blank else "–")) for label, value in paper.details], 34 * MM)
    flow.section("Pokok bahasan")
    (_blank_points if paper.blank else _points)(flow, paper)
    flow.section("Keputusan dan tindak lanjut")
    rows = [[str(number), one.text, one.who, one.until] for number, one in enumerate(paper.decisions, 1)]
    if paper.blank:
        rows += [[str(number), "", "", ""] for number in range(len(rows) + 1, 7)]
    if rows:
        add_table(flow, DECISIONS, rows, least=LINE if paper.blank else 0)
    else:
        flow.paragraph("Tidak ada keputusan khusus.")
    if paper.closing:
        flow.paragraph(paper.closing)
    flow.signers(paper.signers, paper.place_and_date, paper.labels)
    return finish(flow, "Notulen", paper.made, Running(f"Notulen · {paper.event}"))


def _points(flow: Flow, paper: Minutes) -> None:
    if not paper.points:
        flow.paragraph("Tidak ada catatan pembahasan.")
    for number, point in enumerate(paper.points, 1):
        flow.need(20 * MM)
        flow.paragraph(point.title, style=Style("Inter-SemiBold", BODY.size), indent=6.5 * MM, lead=f"{number}.", gap=0.6 * MM)
        if point.discussion.strip():
            for text in point.discussion.strip().split("\n"):
                flow.paragraph(text, indent=6.5 * MM, gap=1 * MM)
        flow.space(1 * MM)


def _blank_points(flow: Flow, paper: Minutes) -> None:
    """Each point with lines below it; without points, two thirds of a page of lines."""
    points = paper.points or (MinutesPoint(""),)
    each = max(3, min(14, int((BOTTOM - flow.y - 40 * MM) / LINE / len(points)) if len(points) < 4 else 4))
    for number, point in enumerate(points, 1):
        flow.need((each + 1) * LINE)
        if point.title:
            flow.paragraph(point.title, style=Style("Inter-SemiBold", BODY.size), indent=6.5 * MM, lead=f"{number}.", gap=0)
        top = flow.y
        flow.add(lambda page, top=top: rule_rows(page, top, each, LINE))
        flow.y += each * LINE + 4 * MM
