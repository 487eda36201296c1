"""People who take two rows each, the name above and the NIK below in one column: the number is put beside the name."""

from rangkul.exchange.grid import Grid, cell_text
from rangkul.exchange.layout import Table
from rangkul.exchange.nik_columns import has_nik

_NEARLY_ALL = 0.8


def join_rows(grid: Grid, table: Table) -> None:
    """Change the rows of a table whose NIKs and names share a column, when nearly all of them come in such pairs."""
    column = table.columns.get("nik")
    if column is None or column != table.columns.get("name"):
        return
    rows = range(table.first, len(grid.rows))
    numbers = [row for row in rows if column < len(grid.rows[row]) and has_nik([grid.rows[row][column]])]
    pairs = [row for row in numbers if row - 1 in rows and _is_name(grid, row - 1, column) and _says_little(grid, row)]
    if len(numbers) < 2 or len(pairs) < _NEARLY_ALL * len(numbers):
        return
    for row in pairs:
        above, below = grid.rows[row - 1], grid.rows[row]
        above[column] = f"{cell_text(above[column])}\n{cell_text(below[column])}"
        below[column] = ""


def _is_name(grid: Grid, row: int, column: int) -> bool:
    cells = grid.rows[row]
    text = cells[column] if column < len(cells) else ""
    return isinstance(text, str) and sum(sign.isalpha() for sign in text) >= 2 and not has_nik(cells)


def _says_little(grid: Grid, row: int) -> bool:
    """A row with nothing but the number: it is no person of its own."""
    return sum(cell != "" for cell in grid.rows[row]) == 1
