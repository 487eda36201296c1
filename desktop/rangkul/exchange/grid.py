"""A foreign file as plain cells, before anybody asks what they mean."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

Cell = str | int | float | bool | date | datetime | time | timedelta
"""Empty cells are ""; whole numbers are int."""

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; all 0-based."""

_MOST_STRUCK = 500_000


@dataclass
class Grid:
    """One sheet: `rows[0]` is row 1, `rows[0][0]` is A1. `name` is None where the format has no sheets."""

    name: str | None
    rows: list[list[Cell]]
    merged: list[Area] = field(default_factory=list[Area])
    visible: Literal["visible", "hidden", "very_hidden"] = "visible"
    hidden_rows: set[int] = field(default_factory=set[int])  # 0-based, as everything here
    hidden_columns: set[int] = field(default_factory=set[int])
    errors: dict[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])  # (row, column) → "#N/A"
    struck: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])  # (row, column) of cells crossed out
    loose_texts: list[str] = field(default_factory=list[str])  # headings that stand outside the table (HTML)

    def strike(self, row: int, first: int, end: int | None = None) -> None:
        """Remember that cells of a row are crossed out; a sheet that is crossed out altogether says nothing."""
        if len(self.struck) < _MOST_STRUCK:
            self.struck.update((row, column) for column in range(first, first + 1 if end is None else end))


def column_letter(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """A → 0, AA → 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def cell_text(cell: Cell) -> str:
    """The cell as a person would read it; whole numbers without a point, dates as ISO."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e17 else repr(cell)
    return str(cell)
