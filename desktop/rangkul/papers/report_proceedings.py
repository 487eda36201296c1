"""The berita acara: what was held, when, in words that nobody can alter, signed by two or three."""

from dataclasses import dataclass, field
from datetime import datetime

from rangkul.papers.page import MM, Style
from rangkul.papers.records import NO_DATE, Letterhead, Signer
from rangkul.papers.report import readable_head
from rangkul.papers.report_flow import Flow, Running, finish


@dataclass(frozen=True)
class Proceedings:
    """`opening` holds the date in words; `points` are numbered; `closing` ends the text before the signers."""

    event: str
    opening: str
    points: tuple[str, ...]
    closing: str
    signers: tuple[Signer, ...]
    number: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    labels: tuple[str, ...] = ()
    place_and_date: str = ""
    made: datetime = NO_DATE


def draw_proceedings(paper: Proceedings) -> bytes:
    flow = Flow()
    flow.head(readable_head(paper.letterhead))
    flow.title("BERITA ACARA", f"Nomor: {paper.number or '.' * 42}", paper.event)
    style = Style("Inter", 10)
    flow.paragraph(paper.opening, style=style, gap=3 * MM)
    flow.points(paper.points, style=style)
    flow.space(2 * MM)
    flow.paragraph(paper.closing, style=style)
    flow.signers(paper.signers, paper.place_and_date, paper.labels)
    return finish(flow, "Berita acara", paper.made, Running(f"Berita acara · {paper.event}"))
