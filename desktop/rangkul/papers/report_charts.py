"""Charts of papers as vectors: flat bars and upright columns, in the house's green, readable in black and white."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Final

from rangkul.papers.fitting import fit
from rangkul.papers.fonts import text_width
from rangkul.papers.page import GREEN, INK, MM, MUTED, Page, Style, operands
from rangkul.rules.report_table import ReportChart, decimal_text

PALE: Final = "#DCEBE4"
GRID: Final = "#D8DDDA"
LABEL = Style("Inter", 7.4, INK)
VALUE = Style("Inter-Medium", 7.2, INK)
AXIS = Style("Inter", 6.6, MUTED)
BAR_ROW: Final = 5.2 * MM
Place = tuple[float, float, float, float]
"""x, y, width, height; from the page's top left."""


def chart_height(chart: ReportChart) -> float:
    """How high the chart wants to be."""
    legend = 5 * MM if len(chart.series) > 1 else 0
    return len(chart.labels) * BAR_ROW + legend + 1 * MM if chart.form == "bars" else 46 * MM + legend


def draw_chart(page: Page, chart: ReportChart, place: Place) -> None:
    if chart.labels:
        (draw_bars if chart.form == "bars" else draw_columns)(page, chart, place)


def draw_bars(page: Page, chart: ReportChart, place: Place) -> None:
    """The first series solid within the second, an outlined one; the figures at the right."""
    x, y, w, _ = place
    first = chart.series[0]
    whole = chart.series[1] if len(chart.series) > 1 else None
    names = [fit(label, LABEL.font, LABEL.size, 5.6, w * 0.3) for label in chart.labels]
    left = max(text_width(name.lines[0], name.font, name.size) for name in names) + 3 * MM
    values = [value or 0.0 for value in first.values]
    bounds = [value or 0.0 for value in whole.values] if whole else []
    texts = [_of(value, bounds[n] if whole else None) for n, value in enumerate(values)]
    right = max(text_width(text, VALUE.font, VALUE.size) for text in texts) + 2.5 * MM
    highest = max([*values, *bounds, 1e-9])
    room = w - left - right
    for number, (name, value, text) in enumerate(zip(names, values, texts, strict=True)):
        middle = y + number * BAR_ROW + BAR_ROW / 2
        page.lines(x, middle + 2.5, name, LABEL)
        if whole:
            outline(page, (x + left, middle - 1.45 * MM, room * bounds[number] / highest, 2.9 * MM))
        page.fill(x + left, middle - 1.45 * MM, room * value / highest, 2.9 * MM, GREEN)
        longest = max(value, bounds[number] if whole else 0.0)
        page.text(x + left + room * longest / highest + 1.6 * MM, middle + 2.5, text, VALUE)
    page.line((x + left, y), (x + left, y + len(names) * BAR_ROW), INK, 0.6)
    if whole:
        legend(page, (x + left, y + len(names) * BAR_ROW + 3.6 * MM), (first.name, whole.name))


def _of(value: float, whole: float | None) -> str:
    if whole is None:
        return decimal_text(value)
    share = f" ({value / whole:.0%})".replace("%", " %") if whole else ""
    return f"{decimal_text(value)} / {decimal_text(whole)}{share}"


def draw_columns(page: Page, chart: ReportChart, place: Place) -> None:
    """One or two columns for each label; of two the first is hatched, the second solid, so that a copy tells them apart."""
    x, y, w, h = place
    several = len(chart.series) > 1
    base = y + h - (9.5 * MM if several else 4.5 * MM)
    top = y + 4 * MM
    highest = max([value or 0.0 for one in chart.series for value in one.values] + [1e-9])
    steps = nice_steps(highest)
    scale = (base - top) / max(steps[-1], highest)
    left = x + max(text_width(decimal_text(step), AXIS.font, AXIS.size) for step in steps) + 2 * MM
    page.rule(((left, base - step * scale, x + w, base - step * scale) for step in steps[1:]), GRID, 0.4)
    for step in steps:
        page.text(left - 1.5 * MM, base - step * scale + 2.2, decimal_text(step), AXIS, "right")
    slot = (x + w - left) / len(chart.labels)
    wide = min(9 * MM, slot * (0.36 if several else 0.6))
    every = max(1, ceil(max(text_width(label, LABEL.font, 6.8) for label in chart.labels) * 1.15 / slot))
    for number, label in enumerate(chart.labels):
        middle = left + slot * (number + 0.5)
        for place_of, one in enumerate(chart.series):
            value = one.values[number]
            if value is None:
                continue
            at = middle - wide * len(chart.series) / 2 + place_of * wide
            box = (at, base - value * scale, wide * 0.94, value * scale)
            if several and place_of == 0:
                hatch(page, box)
            else:
                page.fill(*box, GREEN)
            if value and slot / len(chart.series) > text_width(decimal_text(value), VALUE.font, 6.4) + 0.5:
                page.text(at + wide * 0.47, base - value * scale - 2, decimal_text(value), Style("Inter-Medium", 6.4), "centre")
        if number % every == 0:
            page.text(middle, base + 3.2 * MM, label, Style("Inter", 6.8), "centre")
    page.line((left, base), (x + w, base), INK, 0.6)
    if several:
        legend(page, (left, y + h - 1.5 * MM), tuple(one.name for one in chart.series), hatched_first=True)


def nice_steps(highest: float) -> list[float]:
    """0 and about four round figures, the last at least as high as the highest column."""
    if highest <= 0 or highest < 1e-6:
        return [0.0, 1.0]
    raw = highest / 4
    scale = 10.0 ** floor(log10(raw))
    step = next(scale * nice for nice in (1, 2, 2.5, 5, 10) if scale * nice >= raw * 0.999)
    step = max(1.0, ceil(step)) if highest >= 1 else step
    return [step * number for number in range(ceil(highest / step) + 1)]


def outline(page: Page, box: Place) -> None:
    """A pale box with a thin dark edge: the whole that a bar is part of."""
    x, y, w, h = box
    if w <= 0:
        return
    page.fill(x, y, w, h, PALE)
    page.canvas.addLiteral(f"{operands(GREEN)} RG 0.5 w {x:.3f} {page.height - y - h:.3f} {w:.3f} {h:.3f} re S")


def hatch(page: Page, box: Place) -> None:
    """A box of slanted lines with an edge."""
    x, y, w, h = box
    if h <= 0 or w <= 0:
        return
    low = page.height - y - h
    lines: list[str] = []
    step, at = 2.6, -h
    while at < w:
        start, end = max(0.0, at), min(w, at + h)
        if end > start:
            lines.append(f"{x + start:.2f} {low + start - at:.2f} m {x + end:.2f} {low + end - at:.2f} l")
        at += step
    edge = f"{x:.3f} {low:.3f} {w:.3f} {h:.3f} re"
    page.canvas.addLiteral(f"1 1 1 rg {edge} f {operands(GREEN)} RG 0.45 w {' '.join(lines)} S 0.7 w {edge} S")


def legend(page: Page, at: tuple[float, float], names: Sequence[str], *, hatched_first: bool = False) -> None:
    """Two small boxes with their words."""
    x, middle = at
    for number, name in enumerate(names):
        box = (x, middle - 1.1 * MM, 3.4 * MM, 2.2 * MM)
        if hatched_first and number == 0:
            hatch(page, box)
        elif not hatched_first and number == 1:
            outline(page, box)
        else:
            page.fill(*box, GREEN)
        x += 4.6 * MM + page.text(x + 4.6 * MM, middle + 2.4, name, Style("Inter", 7, MUTED)) + 6 * MM
