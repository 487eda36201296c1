"""The certificate's built-in ornament: a guilloche border and a faint rosette, drawn as curves."""

from collections.abc import Callable, Iterable
from functools import cache
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
    """Fills a page, leaving everything inside 20 mm free but for the rosette's mist; embedded once for each size of page."""
    name = f"ornament-{page.width:.0f}x{page.height:.0f}"
    if not page.canvas.hasForm(name):
        page.canvas.beginForm(name, 0, 0, page.width, page.height)
        page.canvas.addLiteral(ornament(page.width, page.height))
        page.canvas.endForm()
    page.canvas.doForm(name)


@cache
def ornament(width: float, height: float) -> str:
    """The PDF operators of the whole ornament; written once in a program's life."""
    middle = (width / 2, height / 2)
    parts: list[str] = []
    for radius, petals, depth in ((70 * MM, 18, 0.34), (46 * MM, 18, 0.42), (26 * MM, 12, 0.6)):
        parts += [_curve(rosette(middle, radius, petals, depth, turn * pi / 4), MIST, 0.4) for turn in range(8)]
    for strand in range(STRANDS):
        parts.append(_curve(band(width, height, strand * 2 * pi / STRANDS), GREEN if strand % 2 else PALE_GREEN, 0.4))
    for corner in ((BAND, BAND), (width - BAND, BAND), (BAND, height - BAND), (width - BAND, height - BAND)):
        parts += _corner(corner)
    parts.append(_curve(frame(width, height, BAND - 3.6 * MM), GREEN, 1.1))
    parts.append(_curve(frame(width, height, BAND + 3.4 * MM), GOLD, 0.55))
    return f"q {' '.join(parts)} Q"


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


def frame(width: float, height: float, inset: float) -> Iterable[Point]:
    """A rectangle with corners of 3 mm, dense enough for its straight sides to stay straight."""
    place, length = _rounded_rectangle(width - 2 * inset, height - 2 * inset, 3 * MM)
    for step in range(1201):
        x, y, _ = place(length * step / 1200)
        yield inset + x, inset + y


def _circle(middle: Point, radius: float) -> Iterable[Point]:
    return rosette(middle, radius, 3, 0, 0)


def _corner(middle: Point) -> list[str]:
    rings = [_curve(rosette(middle, 5.6 * MM, 8, 0.62, turn * pi / 3), GREEN if turn % 2 else PALE_GREEN, 0.35) for turn in range(6)]
    return [_curve(_circle(middle, 6.2 * MM), GREEN, 0.5, "1 g b"), *rings, _curve(_circle(middle, 1.3 * MM), GOLD, 0.5, "1 g b")]


def _curve(points: Iterable[Point], colour: str, thickness: float, finish: str = "s") -> str:
    """A smooth closed line through the points (Catmull-Rom as Bézier curves); the last point is the first again."""
    ring = list(points)[:-1]
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    *before_path, paint = finish.split()
    path = [" ".join(before_path), f"{red:.3f} {green:.3f} {blue:.3f} RG {thickness} w {ring[0][0]:.2f} {ring[0][1]:.2f} m"]
    for place, here in enumerate(ring):
        before, after, beyond = ring[place - 1], ring[(place + 1) % len(ring)], ring[(place + 2) % len(ring)]
        path.append(
            f"{here[0] + (after[0] - before[0]) / 6:.2f} {here[1] + (after[1] - before[1]) / 6:.2f} "
            f"{after[0] - (beyond[0] - here[0]) / 6:.2f} {after[1] - (beyond[1] - here[1]) / 6:.2f} "
            f"{after[0]:.2f} {after[1]:.2f} c"
        )
    return "\n".join([*path, paint])


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
