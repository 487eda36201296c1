"""Forms with a cell for each digit: the digits of a NIK, a family card number or a date are put together in the first cell."""

from rangkul.exchange.grid import Cell, Grid
from rangkul.exchange.layout import Table

_WIDTHS = {"nik": 16, "kk": 16, "birth_date": 8}
_LOOKED_AT = 12


def join_digits(grid: Grid, table: Table) -> None:
    """Change the rows below the headings of `table` where a field's number stands in cells of one digit each."""
    for name, width in _WIDTHS.items():
        first = table.columns.get(name)
        if first is None or not _is_spread(grid, table, first, width):
            continue
        for field, column in list(table.columns.items()):
            if first < column < first + width:
                del table.columns[field]
        for field, column in list(table.second.items()):
            if first < column < first + width:
                del table.second[field]
        for row in range(table.first, len(grid.rows)):
            _join(grid.rows[row], first, width)


def _is_spread(grid: Grid, table: Table, first: int, width: int) -> bool:
    """Whether the first rows below hold single digits in nearly all of these cells."""
    rows = [cells for cells in grid.rows[table.first : table.first + 4 * _LOOKED_AT] if len(cells) >= first + width]
    spread = sum(_digits(cells[first : first + width]) == width for cells in rows[:_LOOKED_AT])
    own = table.headings.get(first)
    others = [table.headings[column] for column in range(first + 1, first + width) if table.headings.get(column) not in (None, "", own)]
    return spread > 0 and all(len(text.split("›")[-1].strip()) <= 2 for text in others)


def _digits(cells: list[Cell]) -> int:
    return sum(_digit(cell) is not None for cell in cells)


def _digit(cell: Cell) -> str | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int):
        return str(cell) if 0 <= cell <= 9 else None
    return cell.strip() if isinstance(cell, str) and len(cell.strip()) == 1 and cell.strip().isalnum() else None


def _join(cells: list[Cell], first: int, width: int) -> None:
    own = cells[first : first + width]
    filled = [cell for cell in own if cell != ""]
    if len(filled) < 2 or _digits(own) != len(filled):
        return
    cells[first] = "".join(_digit(cell) or "" for cell in filled)
    for column in range(first + 1, first + len(own)):
        cells[column] = ""
