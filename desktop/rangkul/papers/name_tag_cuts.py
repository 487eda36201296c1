"""Marks for the knife around cards that are cut out of plain paper."""

from typing import Final

from rangkul.papers.name_tag_sheet import LabelSheet
from rangkul.papers.page import MM, MUTED, Page

GAP, LONG = 1.5, 5.0  # mm between card and mark, and the mark's length
LEAST: Final = 4.0  # mm of margin that a mark needs


def cut_lines(sheet: LabelSheet) -> tuple[list[float], list[float]]:
    """x and y in millimetres at which the knife runs."""
    across = {round(sheet.left + n * sheet.across + part, 3) for n in range(sheet.columns) for part in (0, sheet.width)}
    down = {round(sheet.top + n * sheet.down + part, 3) for n in range(sheet.rows) for part in (0, sheet.height)}
    return sorted(across), sorted(down)


def draw_cuts(page: Page, sheet: LabelSheet, offset: tuple[float, float]) -> None:
    """Short marks outside the cards; where the cards reach the paper's edge, thin dashed lines between them."""
    xs, ys = cut_lines(sheet)
    right, down = offset
    lines: list[tuple[float, float, float, float]] = []
    if min(xs[0], sheet.paper_width - xs[-1], ys[0], sheet.paper_height - ys[-1]) >= LEAST:
        for x in xs:
            lines += [(x, ys[0] - GAP - LONG, x, ys[0] - GAP), (x, ys[-1] + GAP, x, ys[-1] + GAP + LONG)]
        for y in ys:
            lines += [(xs[0] - GAP - LONG, y, xs[0] - GAP, y), (xs[-1] + GAP, y, xs[-1] + GAP + LONG, y)]
    else:
        dashes = [(2.0 * n, 2.0 * n + 1.0) for n in range(int(max(sheet.paper_width, sheet.paper_height) / 2))]
        lines += [(x, a, x, b) for x in xs if 1 < x < sheet.paper_width - 1 for a, b in dashes if b <= ys[-1]]
        lines += [(a, y, b, y) for y in ys if 1 < y < sheet.paper_height - 1 for a, b in dashes if b <= xs[-1]]
    page.rule([((a + right) * MM, (b + down) * MM, (c + right) * MM, (d + down) * MM) for a, b, c, d in lines], MUTED, 0.4)
