"""Tables of papers: widths that add up, texts that wrap, headings on every page, groups and totals."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rangkul.papers.fitting import Fitted, Room, fit
from rangkul.papers.page import INK, MM, Page, Style
from rangkul.papers.report_flow import LEFT, RIGHT, Flow
from rangkul.rules.report_table import ReportColumn, ReportTable, show_cell

SIZE: Final = 8.0
PAD: Final = 1.3 * MM
LINE: Final = SIZE * 1.28
GAP: Final = 1.15 * MM
HEAD_FILL: Final = "#E6EDEA"
GROUP_FILL: Final = "#F3F6F4"
HAIR: Final = "#C3CBC7"
MOST_LINES: Final = 5


@dataclass(frozen=True)
class GroupRow:
    """A line over the whole width, before the rows of a Polsek."""

    title: str
    right: str = ""


def column_places(columns: Sequence[ReportColumn], width: float) -> list[float]:
    """The left edges of the columns, and the right edge of the last."""
    asked = [column.width * MM for column in columns]
    left = width - sum(asked)
    wide = [n for n, column in enumerate(columns) if column.wide]
    if wide and left > 0:
        for n in wide:
            asked[n] += left / len(wide)
    else:
        asked = [one * width / sum(asked) for one in asked]
    edges = [LEFT]
    for one in asked:
        edges.append(edges[-1] + one)
    return edges


def add_report_table(flow: Flow, table: ReportTable) -> None:
    """The rows of a report, in groups where it has some, or its sentence when there are none."""
    if not table.rows:
        flow.paragraph(table.empty)
        return
    kept = [n for n in range(len(table.columns)) if n != table.group_by]
    columns = [table.columns[n] for n in kept]
    rows: list[Sequence[str] | GroupRow] = []
    sizes = Counter(row[table.group_by] for row in table.rows) if table.group_by is not None else Counter[object]()
    last: object = object()
    for row in table.rows:
        if table.group_by is not None and row[table.group_by] != last:
            last = row[table.group_by]
            rows.append(GroupRow(show_cell(row[table.group_by]), f"{sizes[last]} {table.unit}"))
        rows.append([show_cell(row[n], table.columns[n].kind) for n in kept])
    totals = [show_cell(table.totals[n], table.columns[n].kind) for n in kept] if table.totals else None
    add_table(flow, columns, rows, totals)


def add_table(
    flow: Flow, columns: Sequence[ReportColumn], rows: Sequence[Sequence[str] | GroupRow], totals: Sequence[str] | None = None,
    *, least: float = 0.0,
) -> None:  # fmt: skip
    """Rows of texts; a GroupRow is never the last of a page. `least` is the height of a row to write in by hand."""
    edges = column_places(columns, flow.width)
    aligns = ["left" if column.kind in ("text", "date") else "right" for column in columns]
    head = [fit(column.title, "Inter-SemiBold", 7.6, 6.4, Room(_inner(edges, n), 3, 5.4)) for n, column in enumerate(columns)]
    depth = max(len(one.lines) for one in head)
    flow.need(depth * 9.4 + 3 * LINE + 8 * MM)
    _head(flow, edges, head, depth, aligns)
    for number, row in enumerate(rows):
        if isinstance(row, GroupRow):
            if flow.need(3 * (LINE + 2 * GAP)):
                _head(flow, edges, head, depth, aligns)
            _group(flow, row)
            continue
        cells = _fit_row(flow, edges, row, "Inter")
        height = max(least, max(len(cell.lines) for cell in cells) * LINE + 2 * GAP)
        follows = 1 if totals and number == len(rows) - 1 else 0  # the totals never stand alone
        if flow.need(height * (1 + follows)):
            _head(flow, edges, head, depth, aligns)
        _row(flow, edges, cells, height, aligns)
    if totals:
        cells = _fit_row(flow, edges, totals, "Inter-SemiBold")
        height = max(len(cell.lines) for cell in cells) * LINE + 2 * GAP
        top = flow.y
        flow.add(lambda page: page.fill(flow.left, top, flow.width, height, HEAD_FILL))
        flow.add(lambda page: page.line((flow.left, top), (flow.right, top), INK, 0.9))
        _row(flow, edges, cells, height, aligns)
    bottom = flow.y
    flow.add(lambda page: page.line((flow.left, bottom), (flow.right, bottom), INK, 0.7))
    flow.y += 4 * MM


def _inner(edges: Sequence[float], column: int) -> float:
    return edges[column + 1] - edges[column] - 2 * PAD


def _fit_row(flow: Flow, edges: Sequence[float], row: Sequence[str], font: str) -> list[Fitted]:
    cells = [fit(text, font, SIZE, SIZE * 0.9, Room(_inner(edges, n), MOST_LINES, 6.2)) for n, text in enumerate(row)]
    for cell in cells:
        flow.missing.update(cell.missing)
    return cells


def _head(flow: Flow, edges: Sequence[float], head: Sequence[Fitted], depth: int, aligns: Sequence[str]) -> None:
    height, top = depth * 9.4 + 2.2 * MM, flow.y
    flow.add(lambda page: page.fill(flow.left, top, flow.width, height, HEAD_FILL))
    flow.add(lambda page: page.line((flow.left, top), (flow.right, top), INK, 0.9))
    for n, title in enumerate(head):
        block = title.size * (0.74 + 1.18 * (len(title.lines) - 1))
        baseline = top + (height - block) / 2 + title.size * 0.74
        _put(flow, edges, n, baseline, title, Style("Inter-SemiBold", 7.6), aligns[n], 1.18)
    flow.add(lambda page: page.line((flow.left, top + height), (flow.right, top + height), INK, 0.5))
    flow.y += height


def _group(flow: Flow, row: GroupRow) -> None:
    height, top = LINE + 2 * GAP, flow.y
    style = Style("Inter-SemiBold", SIZE)
    flow.add(lambda page: page.fill(flow.left, top, flow.width, height, GROUP_FILL))
    title = fit(row.title, style.font, SIZE, 6, flow.width * 0.7)
    flow.add(lambda page: page.lines(flow.left + PAD, top + GAP + SIZE * 0.92, title, style))
    if row.right:
        flow.add(lambda page: page.text(flow.right - PAD, top + GAP + SIZE * 0.92, row.right, Style("Inter", 7.4), "right"))
    flow.add(lambda page: page.line((flow.left, top + height), (flow.right, top + height), HAIR, 0.5))
    flow.y += height


def _row(flow: Flow, edges: Sequence[float], cells: Sequence[Fitted], height: float, aligns: Sequence[str]) -> None:
    top = flow.y
    for n, cell in enumerate(cells):
        if cell.lines != ("",):
            _put(flow, edges, n, top + GAP + SIZE * 0.92, cell, Style(cell.font, SIZE), aligns[n], LINE / cell.size)
    flow.add(lambda page: page.line((flow.left, top + height), (flow.right, top + height), HAIR, 0.4))
    flow.y += height


def _put(
    flow: Flow, edges: Sequence[float], column: int, baseline: float, text: Fitted, style: Style, align: str, leading: float
) -> None:
    x = edges[column] + PAD if align == "left" else edges[column + 1] - PAD
    flow.add(lambda page: page.lines(x, baseline, text, style, align, leading=leading))


def rule_rows(page: Page, top: float, count: int, step: float) -> None:
    """Lines to write on by hand."""
    page.rule(((LEFT, top + step * n, RIGHT, top + step * n) for n in range(1, count + 1)), "#9AA39F", 0.4)
