"""Columns known as those of NIKs by their numbers: where the heading is missing or says nothing."""

import re
from collections.abc import Iterable, Sequence

from rangkul.exchange.columns import ROSTER, field_of, heading
from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.layout import Table

LOOKED_AT = 200
_NEARLY_ALL = 0.8
_LIKE_NIK = re.compile(r"[1-9][0-9]{5}[0-7][0-9][01][0-9]{7}")


def has_nik(cells: list[Cell]) -> bool:
    """Whether a cell is a number with the make-up of a NIK."""
    return any(_LIKE_NIK.fullmatch(str(cell).strip("' \u00a0")) for cell in cells if isinstance(cell, str | int))


def find_niks(grid: Grid, table: Table) -> None:
    """Name the column of NIKs of a table that has none by its headings."""
    if table.taught or "nik" in table.columns or "name" not in table.columns:  # what somebody has said stands
        return
    taken = {*table.columns.values(), *table.second.values(), *table.sensitive}
    rows = grid.rows[table.first : table.first + LOOKED_AT]
    columns = [
        column
        for column in range(max(map(len, rows), default=0))
        if column not in taken
        and field_of(heading(table.headings.get(column, "")), ROSTER) is None
        and are_niks(column_of(rows, column), 3)
    ]
    if len(columns) == 1:
        table.columns["nik"] = columns[0]
        table.headings.setdefault(columns[0], "")


def column_of(rows: Iterable[list[Cell]], column: int) -> list[Cell]:
    """The filled cells of a column."""
    return [cell for cells in rows if column < len(cells) and (cell := cells[column]) not in ("", "-")]


def nearly_all(cells: Sequence[object], fitting: int) -> bool:
    """Whether so many of the cells fit that the column is of that kind."""
    return fitting >= _NEARLY_ALL * max(len(cells), 1)


def digits_of(cell: Cell) -> str:
    """The number as a text."""
    return cell_text(cell).strip("' \u00a0")


def are_niks(cells: list[Cell], fewest: int) -> bool:
    """Sixteen digits nearly throughout, some of them of women (day + 40), which no family card has."""
    numbers = [digits_of(cell) for cell in cells if has_nik([cell])]
    return len(numbers) >= fewest and nearly_all(cells, len(numbers)) and any(number[6] >= "4" for number in numbers)
