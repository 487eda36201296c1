"""A report as data: columns, rows, totals and charts, which paper, workbook and screen draw each in its own way."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from rangkul.rules.dates import short_date, show_time
from rangkul.rules.money import number_text

Cell = str | int | float | date | datetime | None
Kind = Literal["text", "number", "decimal", "percent", "date", "time"]
"""percent: 0…1; decimal: one digit behind the comma; number: whole."""


@dataclass(frozen=True)
class ReportColumn:
    """`width` is its share of the paper's width, in millimetres of a page 170 wide; `wide` columns take what is left."""

    title: str
    kind: Kind = "text"
    width: float = 20
    wide: bool = False


@dataclass(frozen=True)
class Series:
    """One figure for each label of a chart; None leaves a gap."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class ReportChart:
    """bars: flat, one below the other, the first series within the second (hadir of diundang); columns: upright, side by side."""

    form: Literal["bars", "columns"]
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True)
class ReportTable:
    """`rows` have a cell for each column; `totals` too, or there are none; `notes` stand below the title and the period."""

    title: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] | None = None
    charts: tuple[ReportChart, ...] = ()
    notes: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()  # label and figure, the few that matter
    empty: str = "Belum ada data."
    sheet: str = ""  # the name of its sheet in a workbook; else the title's beginning
    unit: str = "orang"  # what the rows of a group are
    group_by: int | None = None  # a paper makes a line of this column's values instead of a column; the rows must be sorted by it

    @property
    def is_wide(self) -> bool:
        """Whether its columns ask for a page that lies on its long side."""
        return sum(column.width for n, column in enumerate(self.columns) if not column.wide and n != self.group_by) > 125


def show_cell(value: Cell, kind: Kind = "text") -> str:
    """A cell as an Indonesian paper says it; nothing where there is nothing."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return show_time(value) if kind == "time" else f"{short_date(value.date())} {show_time(value)}"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, str):
        return value
    if kind == "percent":
        return f"{decimal_text(value * 100)} %"
    if kind == "decimal":
        return decimal_text(value)
    return number_text(value) if isinstance(value, int) else decimal_text(value)


def decimal_text(value: float) -> str:
    """72,5 or 72; a true minus before negative figures."""
    text = f"{abs(value):.1f}".removesuffix(".0")
    whole, _, part = text.partition(".")
    shown = number_text(int(whole)) + (f",{part}" if part else "")
    return f"−{shown}" if value < 0 and shown != "0" else shown
