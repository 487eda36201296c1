"""The certificate's built-in ornament: a guilloche border and a faint rosette, drawn as curves."""

from collections.abc import Callable, Iterable
from math import cos, pi, sin
from typing import Final

from rangkul.papers.page import GREEN, MM, Page

Point = tuple[float, float]

GOLD: Final = "#B08A3E"
PALE_GREEN: Final = "#8FC1AD"
MIST: Final = "#EAF4EF"
BAND: Final = 13.5 * MM  # from the paper's edge to the middle of the woven band
WAVE: Final = 1.9 * MM
STRANDS: Final = 6
ROUND: Final = 9 * MM  # radius of the band's corners


def draw_ornament(page: Page) -> None:
    """Fills an A4 landscape page, leaving everything inside 20 mm free but for the rosette's mist."""
    middle = (page.width / 2, page.height / 2)
    for radius, petals, depth in ((70 * MM, 18, 0.34), (46 * MM, 18, 0.42), (26 * MM, 12, 0.6)):
        for turn in range(8):
            _curve(page, rosette(middle, radius, petals, depth, turn * pi / 4), MIST, 0.4)
    for strand in range(STRANDS):
        _curve(page, band(page.width, page.height, strand * 2 * pi / STRANDS), GREEN if strand % 2 else PALE_GREEN, 0.4)
    for corner in ((BAND, BAND), (page.width - BAND, BAND), (BAND, page.height - BAND), (page.width - BAND, page.height - BAND)):
        _corner(page, corner)
    _frame(page, BAND - 3.6 * MM, GREEN, 1.1)
    _frame(page, BAND + 3.4 * MM, GOLD, 0.55)


def band(width: float, height: float, phase: float) -> Iterable[Point]:
    """A wave that runs round the page on a rectangle with round corners, a whole number of times."""
    place, length = _rounded_rectangle(width - 2 * BAND, height - 2 * BAND, ROUND)
    waves = round(length / (9 * MM))
    steps = waves * 8
    for step in range(steps + 1):
        x, y, along = place(length * step / steps)
        lift = WAVE * sin(2 * pi * waves * step / steps + phase)
        yield BAND + x + lift * sin(along), BAND + y - lift * cos(along)


def rosette(middle: Point, radius: float, petals: int, depth: float, phase: float) -> Iterable[Point]:
    """A ring that swings `petals` times between `radius` and `depth` of it; several phases weave into a rosette."""
    steps = petals * 8
    for step in range(steps + 1):
        angle = 2 * pi * step / steps
        reach = radius * (1 - depth / 2 + depth / 2 * cos(petals * angle + phase))
        yield middle[0] + reach * cos(angle), middle[1] + reach * sin(angle)


def _corner(page: Page, middle: Point) -> None:
    disc = page.canvas
    disc.setFillColor("#FFFFFF")
    disc.setStrokeColor(GREEN)
    disc.setLineWidth(0.5)
    disc.circle(middle[0], middle[1], 6.2 * MM, stroke=1, fill=1)
    for turn in range(6):
        _curve(page, rosette(middle, 5.6 * MM, 8, 0.62, turn * pi / 3), GREEN if turn % 2 else PALE_GREEN, 0.35)
    disc.setStrokeColor(GOLD)
    disc.setLineWidth(0.5)
    disc.circle(middle[0], middle[1], 1.3 * MM, stroke=1, fill=1)


def _frame(page: Page, inset: float, colour: str, thickness: float) -> None:
    page.canvas.setStrokeColor(colour)
    page.canvas.setLineWidth(thickness)
    page.canvas.roundRect(inset, inset, page.width - 2 * inset, page.height - 2 * inset, 3 * MM, stroke=1, fill=0)


def _curve(page: Page, points: Iterable[Point], colour: str, thickness: float) -> None:
    """A smooth closed line through the points (Catmull-Rom as Bézier curves)."""
    ring = list(points)[:-1]
    path = page.canvas.beginPath()
    path.moveTo(*ring[0])
    for place, here in enumerate(ring):
        before, after, beyond = ring[place - 1], ring[(place + 1) % len(ring)], ring[(place + 2) % len(ring)]
        path.curveTo(
            here[0] + (after[0] - before[0]) / 6,
            here[1] + (after[1] - before[1]) / 6,
            after[0] - (beyond[0] - here[0]) / 6,
            after[1] - (beyond[1] - here[1]) / 6,
            *after,
        )
    page.canvas.setStrokeColor(colour)
    page.canvas.setLineWidth(thickness)
    page.canvas.drawPath(path, stroke=1, fill=0)


def _rounded_rectangle(width: float, height: float, radius: float) -> tuple[Callable[[float], tuple[float, float, float]], float]:
    """Where one stands after walking `distance` round the rectangle: x, y and the direction; and the whole length."""
    bend = radius * pi / 2
    across, up = width - 2 * radius, height - 2 * radius
    # start, length, direction, first point or centre of the bend
    corners = ((width - radius, radius), (width - radius, height - radius), (radius, height - radius), (radius, radius))
    starts = ((radius, 0.0), (width, radius), (width - radius, height), (0.0, height - radius))

    def place(distance: float) -> tuple[float, float, float]:
        for side in range(4):
            straight = up if side % 2 else across
            direction = side * pi / 2
            if distance <= straight:
                x, y = starts[side]
                return x + distance * cos(direction), y + distance * sin(direction), direction
            distance -= straight
            if distance <= bend or side == 3:
                direction += min(distance, bend) / radius
                x, y = corners[side]
                return x + radius * sin(direction), y - radius * cos(direction), direction
            distance -= bend
        raise AssertionError("walked round")

    return place, 2 * (across + up) + 4 * bend
