"""Rows of a long plain table put into XlsxWriter's stream as finished XML: a third of the time of its cell by cell."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rangkul.exchange.grid import column_letter

_SPECIAL = re.compile("[&<>\x00-\x1f\ufffe\uffff]|^\\s|\\s$|_x[0-9A-Fa-f]{4}_")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_LONGEST = 32_767  # characters a cell holds, counted as UTF-16
_DAY_ZERO = 693_594  # what Excel counts days from, as date.toordinal does


def write_rows(
    sheet: Any, first: int, formats: Sequence[Any], rows: Iterable[Sequence[object]], after_row: Callable[[int], None]
) -> int:
    """Writes `rows` from 0-based row `first` on into a sheet of a workbook in constant memory; how many. Nothing else may follow.

    Everything that is no number or date is written as text, whatever it looks like. Uses the inside of the pinned XlsxWriter.
    """
    sheet._write_single_row(first)
    styles = [form._get_xf_index() for form in formats]
    heads = [(f'<c r="{column_letter(column)}', f'" s="{style}') for column, style in enumerate(styles)]
    put, special, number = sheet.fh.write, _SPECIAL.search, first
    for number, values in enumerate(rows, first + 1):
        after_row(number - first - 1)
        cells: list[str] = []
        for (head, style), value in zip(heads, values, strict=True):
            if type(value) is str:
                if value:
                    text = value if len(value) < 16_000 and special(value) is None else None
                    inside = f"<t>{text}</t>" if text is not None else _text(value)
                    cells.append(f'{head}{number}{style}" t="inlineStr"><is>{inside}</is></c>')
            elif value is not None:
                figure = _figure(value)
                if figure is not None:
                    cells.append(f'{head}{number}{style}"><v>{figure}</v></c>')
                else:
                    cells.append(f'{head}{number}{style}" t="inlineStr"><is>{_text(str(value))}</is></c>')
        if cells:
            put(f'<row r="{number}">{"".join(cells)}</row>')
    count = number - first
    if count:
        sheet.dim_rowmax = number - 1
        sheet.dim_rowmin = first if sheet.dim_rowmin is None else sheet.dim_rowmin
        sheet.dim_colmin, sheet.dim_colmax = 0, max(len(formats) - 1, sheet.dim_colmax or 0)
        sheet.previous_row = number
    return count


def let_go(sheet: Any) -> None:
    """Closes and removes what a workbook that could not be written leaves behind."""
    file = sheet.row_data_fh
    if file is not None and not file.closed:
        file.close()
        Path(sheet.row_data_filename).unlink(missing_ok=True)


def _figure(value: object) -> str | None:
    """What stands in a cell of a number or a day; None where it is to be a text."""
    if isinstance(value, datetime):
        midnight = value.replace(hour=0, minute=0, second=0, microsecond=0)
        return repr(value.toordinal() - _DAY_ZERO + (value - midnight).total_seconds() / 86_400)
    if isinstance(value, date):
        return str(value.toordinal() - _DAY_ZERO)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 10**15:
        return None
    return f"{value:.16G}"


def _text(value: str) -> str:
    if len(value) > _LONGEST // 2:
        value = value.encode("utf-16-le", "replace")[: 2 * _LONGEST].decode("utf-16-le", "ignore")
    value = _CONTROL.sub(_escaped, value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    space = ' xml:space="preserve"' if value[:1].isspace() or value[-1:].isspace() or "\n" in value else ""
    return f"<t{space}>{value}</t>"


def _escaped(found: re.Match[str]) -> str:
    """Signs that XML has no room for, as Excel writes them; and what only looks like that."""
    return f"_x{ord(found[0]):04X}_" if len(found[0]) == 1 else f"_x005F{found[0]}"
