"""How a column as a whole writes sexes and dates: what one cell leaves open, the others settle. Judged once for each table."""

import re
from dataclasses import dataclass
from datetime import date

from rangkul.exchange.grid import Cell, Grid
from rangkul.exchange.layout import Table
from rangkul.rules.people import clean_sex

_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{2,4}\b")
_DOUBTFUL = 0.1  # how likely chance may be to make cells look like an English Excel's
_ENGLISH = {"m": "L", "f": "P"}
_MEN_AND_WOMEN = {"p": "L", "w": "P"}


@dataclass(frozen=True)
class Habits:
    """month_first: texts are 8/17/1985; swapped_cells: real dates are those an English Excel turned; sexes: what letters mean here."""

    month_first: bool = False
    swapped_cells: bool = False
    sexes: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, grid: Grid, table: Table) -> "Habits":
        """Those of the rows below the heading of `table`."""
        dates = table.columns.get("birth_date", table.columns.get("birth"))
        month_first = swapped = False
        if dates is not None:
            found = _column(grid, table, dates)
            beside = table.second.get("birth") if "birth_date" not in table.columns else None
            month_first, swapped = _dates(found + (_column(grid, table, beside) if beside is not None else []))
        sex = table.columns.get("sex")
        return cls(month_first, swapped, _sexes(_column(grid, table, sex)) if sex is not None and not table.values else ())


def is_slashed(text: str) -> bool:
    """Whether the text shows a date of numbers, day or month first."""
    return _SLASHED.search(text) is not None


def _column(grid: Grid, table: Table, column: int) -> list[Cell]:
    return [cells[column] for cells in grid.rows[table.first :] if column < len(cells)]


def _dates(cells: list[Cell]) -> tuple[bool, bool]:
    """Whether texts are written month first, and whether real dates carry the mark of an Excel that swapped what it could."""
    day_first = month_first = open_texts = 0
    days: list[int] = []
    for cell in cells:
        if isinstance(cell, str):
            if cell and (parts := _SLASHED.search(cell)):
                first, second = int(parts[1]), int(parts[2])
                day_first += first > 12 >= second
                month_first += second > 12 >= first
                open_texts += first <= 12 and second <= 12
        elif isinstance(cell, date):
            days.append(cell.day)
    marked = bool(days) and day_first > 0 and not month_first and not open_texts and max(days) <= 12
    return month_first > 0 and not day_first, marked and 0.4 ** len(days) * 0.6**day_first <= _DOUBTFUL


def _sexes(cells: list[Cell]) -> tuple[tuple[str, str], ...]:
    """M and F, P and W for Pria and Wanita, L and W: only where the column knows no other way to write a sex."""
    different = {cell for cell in cells if cell != "" and not isinstance(cell, date)}
    words = {str(cell).strip().rstrip(".").lower() for cell in different}
    letters = {word for word in words if len(word) == 1 and word.isalpha()}
    others = {word for word in words - letters if len(word) <= 20 and clean_sex(word)[0] is not None}
    if others or not letters:
        return ()
    if letters <= {"m", "f"}:
        return tuple(_ENGLISH.items())
    if letters == {"p", "w"}:
        return tuple(_MEN_AND_WOMEN.items())
    return (("w", "P"),) if "w" in letters and letters <= {"l", "w"} else ()
