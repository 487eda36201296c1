"""The list on which everybody signs for the certificate they receive."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from rangkul.papers.page import MM
from rangkul.papers.records import NO_DATE, Letterhead, Signer
from rangkul.papers.report import readable_head
from rangkul.papers.report_flow import Flow, Running, finish
from rangkul.papers.report_tables import GroupRow, add_table
from rangkul.rules.report_table import ReportColumn

ROW = 9.4 * MM  # room for a signature
COLUMNS = (
    ReportColumn("No", "text", 9), ReportColumn("Nama", wide=True), ReportColumn("Pangkat / NRP", width=32),
    ReportColumn("Nomor sertifikat", width=37), ReportColumn("Tanda tangan", width=36),
)  # fmt: skip


@dataclass(frozen=True)
class HandOverLine:
    """One certificate; lines with the same `group` beside each other stand below its title."""

    serial: str
    name: str
    identity: str
    group: str = ""
    station: str = ""


@dataclass(frozen=True)
class HandOver:
    event: str
    day: str
    place: str
    lines: tuple[HandOverLine, ...]
    signers: tuple[Signer, ...]
    place_and_date: str
    letterhead: Letterhead = field(default_factory=Letterhead)
    made: datetime = NO_DATE
    title: str = "TANDA TERIMA SERTIFIKAT"


def draw_hand_over(paper: HandOver) -> bytes:
    flow = Flow()
    flow.head(readable_head(paper.letterhead))
    flow.title(paper.title, paper.event)
    flow.details([("Hari, tanggal", paper.day), ("Tempat", paper.place), ("Jumlah", f"{len(paper.lines)} lembar")])
    add_table(flow, COLUMNS, _rows(paper.lines), least=ROW)
    flow.signers(paper.signers[-1:], paper.place_and_date)
    return finish(flow, "Tanda terima", paper.made, Running(f"Tanda terima · {paper.event}"))


def _rows(lines: Sequence[HandOverLine]) -> list[Sequence[str] | GroupRow]:
    rows: list[Sequence[str] | GroupRow] = []
    number = 0
    for group, members in groupby(lines, lambda line: line.group):
        some = list(members)
        if group:
            rows.append(GroupRow(group, f"{len(some)} lembar"))
        for line in some:
            number += 1
            rows.append((str(number), line.name, line.identity, line.serial, f"{number}."))
    return rows
