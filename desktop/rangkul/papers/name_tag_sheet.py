"""Sheets of labels and cards: where on the paper each label lies, in millimetres."""

import csv
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from rangkul.errors import Problem
from rangkul.resources import resource

LEAST_WIDE, LEAST_HIGH = 45.0, 25.0  # mm; a smaller label has no room for a name beside a code that scans
LARGEST_PAPER = 450.0
TOUCH = 0.05  # mm; measures of makers are rounded


@dataclass(frozen=True)
class LabelSheet:
    """One kind of sheet; all measures in millimetres, `left` and `top` to the first label, `across` and `down` from label to label.

    `cut` sheets are plain paper that is cut into cards and gets cut marks. `fits` names the products it fits.
    """

    key: str
    name: str
    fits: str
    paper_width: float
    paper_height: float
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    cut: bool = False

    @property
    def count(self) -> int:
        """Labels on a sheet."""
        return self.columns * self.rows

    def place(self, number: int) -> tuple[float, float]:
        """Left and top of the n-th label, from 1, row by row."""
        row, column = divmod(number - 1, self.columns)
        return self.left + column * self.across, self.top + row * self.down


def places_of(count: int, per_sheet: int, start: int) -> list[tuple[int, int]]:
    """Page and number on it of `count` labels one after the other, the first at number `start` of page 1."""
    return [(at // per_sheet + 1, at % per_sheet + 1) for at in range(start - 1, start - 1 + count)]


@cache
def usual_sheets() -> tuple[LabelSheet, ...]:
    """The sheets that shops sell, from resources/labels/sheets.csv."""
    with resource("labels", "sheets.csv").open(encoding="utf-8", newline="") as file:
        return tuple(sheet_of(row) for row in csv.DictReader(file))


def sheet_of(values: dict[str, Any]) -> LabelSheet:
    """A sheet from texts or JSON; fields it does not know are left aside."""
    kinds: dict[str, Any] = dict.fromkeys(("key", "name", "fits"), str) | {"columns": int, "rows": int, "cut": is_yes}
    names = [field.name for field in fields(LabelSheet) if field.name in values]
    return LabelSheet(**{name: kinds.get(name, float)(values[name]) for name in names})


def is_yes(value: object) -> bool:
    return str(value) in ("1", "True")


def check_sheet(sheet: LabelSheet) -> None:
    """Refuses measures that cannot be printed: too small, over the edge, labels that overlap."""
    if not sheet.name.strip():
        raise Problem("The label sheet needs a name, so that it is found again.")
    if sheet.columns < 1 or sheet.rows < 1 or sheet.count > 100:
        raise Problem("{columns} × {rows} labels cannot be; a sheet has 1 to 100.", columns=sheet.columns, rows=sheet.rows)
    short, long = sorted((sheet.width, sheet.height))
    if short < LEAST_HIGH or long < LEAST_WIDE:
        raise Problem(
            "A label of {width} × {height} mm is too small for a name and a code; it needs {wide} × {high} mm at least.",
            width=_mm(sheet.width), height=_mm(sheet.height), wide=_mm(LEAST_WIDE), high=_mm(LEAST_HIGH),
        )  # fmt: skip
    if max(sheet.paper_width, sheet.paper_height) > LARGEST_PAPER:
        width, height = _mm(sheet.paper_width), _mm(sheet.paper_height)
        raise Problem("Paper of {width} × {height} mm is too large; A3 is the largest.", width=width, height=height)
    overlaps = (sheet.columns > 1 and sheet.across < sheet.width - TOUCH) or (sheet.rows > 1 and sheet.down < sheet.height - TOUCH)
    if overlaps:
        raise Problem("The labels overlap: the distance from label to label must not be smaller than the label.")
    right = sheet.left + (sheet.columns - 1) * sheet.across + sheet.width
    bottom = sheet.top + (sheet.rows - 1) * sheet.down + sheet.height
    if min(sheet.left, sheet.top) < 0 or right > sheet.paper_width + TOUCH or bottom > sheet.paper_height + TOUCH:
        raise Problem(
            "The labels reach over the paper's edge: they end at {right} × {bottom} mm, the paper at {width} × {height} mm.",
            right=_mm(right), bottom=_mm(bottom), width=_mm(sheet.paper_width), height=_mm(sheet.paper_height),
        )  # fmt: skip


def check_start(sheet: LabelSheet, start: int) -> None:
    if not 1 <= start <= sheet.count:
        raise Problem("There is no label {start}; this sheet has {count}.", start=start, count=sheet.count)


def _mm(value: float) -> str:
    return f"{value:g}".replace(".", ",")
