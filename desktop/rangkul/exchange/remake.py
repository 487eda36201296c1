"""A foreign list of another kind (.xls, .ods, .csv, HTML) as an .xlsx of the same look, to be marked and sent back."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, Final

from rangkul.exchange.grid import Cell, Grid, cell_text

ONLY_SHEET: Final = "Daftar"
WIDEST: Final = 46
_ROWS, _COLUMNS = 1_048_576, 16_384


def remake(grids: Sequence[Grid], headers: dict[str | None, set[int]]) -> bytes:
    """All sheets in their order with values, merged cells and what was hidden; `headers` are 1-based rows by sheet.

    Numbers and ids stay what they were: what was text is text, what was a number is a number.
    """
    import xlsxwriter

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book: Any = xlsxwriter.Workbook(file, options)
    cell = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
    looks = {
        "text": book.add_format(cell | {"num_format": "@"}),
        "number": book.add_format(cell | {"num_format": "0"}),
        "decimal": book.add_format(cell),
        "date": book.add_format(cell | {"num_format": "dd/mm/yyyy"}),
        "head": book.add_format(cell | {"bold": True, "bg_color": "#EEF1F4", "border": 1, "border_color": "#C9D0D6", "text_wrap": True}),
    }
    for grid in grids:
        sheet = book.add_worksheet(grid.name or ONLY_SHEET)
        _write(sheet, grid, headers.get(grid.name, set()), looks)
        if grid.visible == "hidden":
            sheet.hide()
        elif grid.visible == "very_hidden":
            sheet.very_hidden()
    book.close()
    return file.getvalue()


def _write(sheet: Any, grid: Grid, headers: set[int], looks: dict[str, Any]) -> None:
    widths: dict[int, int] = {}
    for number, cells in enumerate(grid.rows[:_ROWS]):
        head = number + 1 in headers
        for column, value in enumerate(cells[:_COLUMNS]):
            if value != "":
                _write_cell(sheet, number, column, value, looks["head"] if head else None, looks)
                if head or len(headers) == 0 or number + 1 > max(headers):  # titles reach over their neighbours
                    widths[column] = max(widths.get(column, 8), min(len(cell_text(value)) + 2, WIDEST))
    for column, width in widths.items():
        sheet.set_column(column, column, width, None, {"hidden": column in grid.hidden_columns})
    for row in grid.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    for top, left, bottom, right in grid.merged:
        if (bottom, right) != (top, left) and top < len(grid.rows):
            value = grid.rows[top][left] if left < len(grid.rows[top]) else ""
            sheet.merge_range(top, left, bottom, right, cell_text(value), looks["head"] if top + 1 in headers else looks["text"])
    if headers and max(headers) < 30:
        sheet.freeze_panes(max(headers), 0)


def _write_cell(sheet: Any, row: int, column: int, value: Cell, head: Any, looks: dict[str, Any]) -> None:
    if head is not None or isinstance(value, str):
        sheet.write_string(row, column, cell_text(value)[:32_000], head or looks["text"])
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, looks["number" if float(value).is_integer() else "decimal"])
    elif isinstance(value, date | datetime) and value.year >= 1900:
        sheet.write_datetime(row, column, value, looks["date"])
    elif isinstance(value, time | timedelta):
        sheet.write_datetime(row, column, value)
    else:
        sheet.write_string(row, column, cell_text(value), looks["text"])
