"""A design while it is edited: what is chosen, moving and sizing with snapping, and every step undone. Knows nothing of the window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rangkul.papers.certificate_template import CertificateTemplate, Element, LineElement

LEAST = 3.0  # mm: nothing gets smaller, so that it can be caught again
MARGIN = 10.0  # mm: a line to snap to along the paper's edges
CLOSE = 1.5  # mm from which an edge snaps
STEPS = 200  # kept for undoing
HANDLES = ("nw", "n", "ne", "e", "se", "s", "sw", "w")


@dataclass(frozen=True)
class Guide:
    """A line that something snapped to: upright at `place` mm, or lying."""

    upright: bool
    place: float


@dataclass(frozen=True)
class State:
    template: CertificateTemplate
    chosen: int | None = None


class Draft:
    """One design being edited. Changes with the same `step` follow each other as one step of undoing, until `settle`."""

    def __init__(self, template: CertificateTemplate) -> None:
        self.state = State(template)
        self.saved = template
        self.before: list[State] = []
        self.after: list[State] = []
        self.step = ""

    @property
    def template(self) -> CertificateTemplate:
        return self.state.template

    @property
    def chosen(self) -> int | None:
        return self.state.chosen

    @property
    def element(self) -> Element | None:
        """The chosen element."""
        return None if self.chosen is None else self.template.elements[self.chosen]

    @property
    def dirty(self) -> bool:
        return self.template != self.saved

    def choose(self, number: int | None) -> None:
        self.settle()
        self.state = replace(self.state, chosen=number)

    def change(self, template: CertificateTemplate, step: str = "", chosen: int | str | None = "same") -> None:
        """The next state; nothing happens when it is the present one."""
        state = State(template, self.chosen if isinstance(chosen, str) else chosen)
        if state == self.state:
            return
        if not step or step != self.step:
            self.before = [*self.before[-STEPS:], self.state]
        self.after.clear()
        self.state, self.step = state, step

    def settle(self) -> None:
        """The next change is a step of its own."""
        self.step = ""

    def undo(self) -> bool:
        return self._go(self.before, self.after)

    def redo(self) -> bool:
        return self._go(self.after, self.before)

    def _go(self, source: list[State], target: list[State]) -> bool:
        self.settle()
        if not source:
            return False
        target.append(self.state)
        self.state = source.pop()
        return True

    # Elements

    def put(self, element: Element, step: str = "") -> None:
        """The chosen element anew."""
        if self.chosen is not None:
            elements = list(self.template.elements)
            elements[self.chosen] = element
            self.change(replace(self.template, elements=tuple(elements)), step)

    def add(self, element: Element) -> None:
        elements = (*self.template.elements, element)
        self.change(replace(self.template, elements=elements), chosen=len(elements) - 1)

    def remove(self) -> None:
        if self.chosen is not None:
            elements = list(self.template.elements)
            del elements[self.chosen]
            self.change(replace(self.template, elements=tuple(elements)), chosen=None)

    def duplicate(self) -> None:
        if self.element is not None:
            self.add(replace(self.element, x=self.element.x + 5, y=self.element.y + 5))

    def lift(self, up: bool) -> None:
        """The chosen element above, or below, its neighbour in the order of drawing."""
        if self.chosen is None:
            return
        other, elements = self.chosen + (1 if up else -1), list(self.template.elements)
        if 0 <= other < len(elements):
            elements[self.chosen], elements[other] = elements[other], elements[self.chosen]
            self.change(replace(self.template, elements=tuple(elements)), chosen=other)

    def nudge(self, dx: float, dy: float) -> None:
        if self.element is not None:
            self.put(moved(self.element, dx, dy), f"nudge {self.chosen}")

    def turn(self, landscape: bool) -> None:
        """Another orientation; what would lie outside comes in."""
        turned = replace(self.template, landscape=landscape)
        wide, high = turned.size
        elements = tuple(
            replace(one, x=max(0.0, min(one.x, wide - one.w)), y=max(0.0, min(one.y, high - one.h)), w=min(one.w, wide), h=min(one.h, high))
            for one in turned.elements
        )
        self.change(replace(turned, elements=elements))

    def lines(self) -> tuple[list[float], list[float]]:
        """Where edges and middles may snap: upright and lying lines of the page and of the other elements."""
        wide, high = self.template.size
        upright, lying = [0.0, MARGIN, wide / 2, wide - MARGIN, wide], [0.0, MARGIN, high / 2, high - MARGIN, high]
        for number, one in enumerate(self.template.elements):
            if number != self.chosen:
                upright += (one.x, one.x + one.w / 2, one.x + one.w)
                lying += (one.y, one.y + one.h / 2, one.y + one.h)
        return upright, lying


def moved(element: Element, dx: float, dy: float) -> Element:
    return replace(element, x=_round(element.x + dx), y=_round(element.y + dy))


def snapped(element: Element, lines: tuple[Sequence[float], Sequence[float]], close: float = CLOSE) -> tuple[Element, list[Guide]]:
    """The element pulled to the nearest lines, and those lines."""
    dx, x = _pull((element.x, element.x + element.w / 2, element.x + element.w), lines[0], close)
    dy, y = _pull((element.y, element.y + element.h / 2, element.y + element.h), lines[1], close)
    guides = ([Guide(True, x)] if x is not None else []) + ([Guide(False, y)] if y is not None else [])
    return moved(element, dx, dy), guides


def resized(
    element: Element, handle: str, dx: float, dy: float, lines: tuple[Sequence[float], Sequence[float]] = ((), ()), close: float = CLOSE
) -> tuple[Element, list[Guide]]:
    """The element with the edges that `handle` holds ("nw", "e", …) moved by so many mm and pulled to the nearest lines."""
    left, top, right, bottom = element.x, element.y, element.x + element.w, element.y + element.h
    least = (LEAST, 0.0 if isinstance(element, LineElement) else LEAST)
    guides: list[Guide] = []
    if "w" in handle or "e" in handle:
        edge = (left if "w" in handle else right) + dx
        pull, line = _pull((edge,), lines[0], close)
        guides += [Guide(True, line)] if line is not None else []
        edge += pull
        left, right = (min(edge, right - least[0]), right) if "w" in handle else (left, max(edge, left + least[0]))
    if "n" in handle or "s" in handle:
        edge = (top if "n" in handle else bottom) + dy
        pull, line = _pull((edge,), lines[1], close)
        guides += [Guide(False, line)] if line is not None else []
        edge += pull
        top, bottom = (min(edge, bottom - least[1]), bottom) if "n" in handle else (top, max(edge, top + least[1]))
    return replace(element, x=_round(left), y=_round(top), w=_round(right - left), h=_round(bottom - top)), guides


def at(elements: Sequence[Element], x: float, y: float, slack: float = 1.0) -> list[int]:
    """The elements below a point in mm, the uppermost first; lines get some slack to be caught."""
    return [
        number
        for number in reversed(range(len(elements)))
        if (one := elements[number]).x - slack <= x <= one.x + one.w + slack and one.y - slack <= y <= one.y + one.h + slack
    ]


def _pull(edges: Iterable[float], lines: Sequence[float], close: float) -> tuple[float, float | None]:
    """How far to the nearest line that is close, and that line."""
    found = [(abs(line - edge), line - edge, line) for edge in edges for line in lines if abs(line - edge) <= close]
    _, way, line = min(found, default=(0.0, 0.0, None))
    return way, line


def _round(value: float) -> float:
    """To a tenth of a millimetre; never a minus in front of nothing."""
    return round(value, 1) + 0.0
