"""Lists without any heading: their columns recognised by what stands in them, and only where there can be no doubt.

Dates are taken when they agree with the NIKs beside them.
"""

import re
from datetime import date, datetime

from rangkul.exchange.grid import Cell, Grid
from rangkul.exchange.layout import Table
from rangkul.exchange.nik_columns import LOOKED_AT, are_niks, column_of, digits_of, has_nik, nearly_all
from rangkul.exchange.records import RosterProblem
from rangkul.exchange.rows import SheetRows, sort_below
from rangkul.rules.dates import read_date, split_place_and_date
from rangkul.rules.message import Message
from rangkul.rules.people import clean_sex
from rangkul.rules.phone import clean_phone

_FEWEST = 5
_MOST_OF = 0.8
_NAME = re.compile(r"[^\W\d_][^\d_/:;]*[^\W\d_][^\d_/:;]*")


def recognise(sheets: list[tuple[Grid, SheetRows]], today: date, problems: list[RosterProblem]) -> None:
    """Give sheets without any headings a table when their content leaves no doubt; told as "no_headings"."""
    for number, (grid, sheet) in enumerate(sheets):
        if sheet.tables or sheet.left_alone or (table := _by_content(grid, today)) is None:
            continue
        found = sort_below(grid, table)
        first = min((row for _, row, _ in found.people), default=0)
        found.tables[0].top, found.tables[0].bottom = first, first - 1
        sheets[number] = grid, found
        message = Message("The list has no headings; its columns were recognised by what stands in them. Look whether that is right.")
        problems.append(RosterProblem(grid.name, None, None, "no_headings", message))


def _by_content(grid: Grid, today: date) -> Table | None:
    people = [cells for cells in grid.rows if has_nik(cells)][:LOOKED_AT]
    if len(people) < _FEWEST or _has_strange_headings(grid):
        return None
    width = max(map(len, people))
    niks = [column for column in range(width) if are_niks(column_of(people, column), _FEWEST)]
    if len(niks) != 1:
        return None
    names = [column for column in range(width) if _are_names(column_of(people, column), len(people))]
    if not names:
        return None
    columns = {"name": names[0], "nik": niks[0]}
    for column in range(width):
        if column not in columns.values() and (field := _meaning(people, column, niks[0], today)) and field not in columns:
            columns[field] = column
    return Table(0, -1, columns, dict.fromkeys(columns.values(), ""))


def _has_strange_headings(grid: Grid) -> bool:
    """Whether words stand above the first person that may be headings nobody has taught us."""
    first = next(row for row, cells in enumerate(grid.rows) if has_nik(cells))
    above = [[cell for cell in cells if cell != ""] for cells in grid.rows[max(first - 3, 0) : first]]
    return any(len(cells) >= 3 for cells in above)


def _are_names(cells: list[Cell], count: int) -> bool:
    texts = [cell.strip() for cell in cells if isinstance(cell, str)]
    fitting = [text for text in texts if _NAME.fullmatch(text) and len(text) > 2]
    return len(fitting) >= _MOST_OF * count and len(set(fitting)) >= 0.6 * len(fitting)


def _meaning(people: list[list[Cell]], column: int, nik: int, today: date) -> str | None:
    cells = column_of(people, column)
    if len(cells) < _MOST_OF * len(people):
        return None
    if nearly_all(cells, sum(isinstance(cell, str) and clean_sex(cell)[0] is not None for cell in cells)):
        return "sex"
    if nearly_all(cells, sum(len(digits_of(cell)) == 16 and has_nik([cell]) for cell in cells)):
        return "kk"
    texts = [cell for cell in cells if isinstance(cell, str | int)]
    if texts and nearly_all(cells, sum(clean_phone(cell)[0] is not None for cell in texts)):
        return "phone"
    pairs = [(cells[column], digits_of(cells[nik])) for cells in people if max(column, nik) < len(cells)]
    if nearly_all(pairs, sum(_is_birth(_date_of(cell, today), number) for cell, number in pairs)):
        joined = sum(isinstance(cell, str) and split_place_and_date(cell)[0] is not None for cell, _ in pairs)
        return "birth" if nearly_all(pairs, joined) else "birth_date"
    return None


def _date_of(cell: Cell, today: date) -> date | None:
    if isinstance(cell, str):
        cell = split_place_and_date(cell)[1] or ""
    return read_date(cell, today)[0] if isinstance(cell, str | int | date | datetime) else None


def _is_birth(born: date | None, nik: str) -> bool:
    """Whether the date is that of the number, day and month in either order."""
    if born is None or len(nik) != 16 or not nik.isdigit():
        return False
    day = int(nik[6:8]) % 40
    return born.year % 100 == int(nik[10:12]) and {born.day, born.month} == {day, int(nik[8:10])}
