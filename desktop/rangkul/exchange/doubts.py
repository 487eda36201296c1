"""What the headings of a list leave open: settled by the cells below where they tell, otherwise said once for the sheet."""

from datetime import date, datetime

from rangkul.exchange.columns import GROUP_MARK
from rangkul.exchange.grid import Cell, Grid
from rangkul.exchange.layout import Table
from rangkul.exchange.nik_columns import digits_of, has_nik
from rangkul.exchange.records import RosterProblem
from rangkul.exchange.rows import SheetRows
from rangkul.rules.dates import read_date, split_place_and_date
from rangkul.rules.message import Message

_LOOKED_AT = 200
_SHOWN = 12


def settle_doubts(sheets: list[tuple[Grid, SheetRows]], ours: bool, today: date, problems: list[RosterProblem]) -> None:
    """For the sheets that are taken in, before their rows are read. `ours`: a workbook we sent, with columns of our own."""
    for grid, sheet in sheets:
        for number, table in enumerate(sheet.tables):
            if not table.taught:
                rows = [grid.rows[row] for of, row, _ in sheet.people if of == number][:_LOOKED_AT]
                _two_niks(grid, table, rows, today, problems)
        if others := next((table.others for table in sheet.tables if table.others), ""):
            values: dict[str, object] = {"group": others}
            message = Message("The list names nobody but {group}; they were read as the workers. Ask the village whether they are.", values)
            problems.append(RosterProblem(grid.name, None, None, "others_as_workers", message))
        if not ours:
            _tell_unknown(grid, sheet, problems)


def _two_niks(grid: Grid, table: Table, rows: list[list[Cell]], today: date, problems: list[RosterProblem]) -> None:
    first, second = table.columns.get("nik"), table.second.get("nik")
    if first is None or second is None:
        return
    both = [cells for cells in rows if max(first, second) < len(cells) and has_nik([cells[first]]) and has_nik([cells[second]])]
    both = [cells for cells in both if digits_of(cells[first]) != digits_of(cells[second])]
    if not both:
        return
    agree = [sum(_agrees(cells, column, table, today) for cells in both) for column in (first, second)]
    if agree[1] * 2 > len(both) and agree[0] * 2 <= len(both):
        table.columns["nik"], table.second["nik"] = second, first
        text = Message("The list has two columns of NIKs; the second was taken, for it agrees with the birth dates.")
    else:
        text = Message("The list has two columns of NIKs with different numbers; the first was taken. Look whether that is right.")
    problems.append(RosterProblem(grid.name, None, "nik", "second_nik", text))


def _agrees(cells: list[Cell], column: int, table: Table, today: date) -> bool:
    born = table.columns.get("birth_date", table.columns.get("birth"))
    cell = cells[born] if born is not None and born < len(cells) else ""
    if isinstance(cell, str) and cell:
        cell = split_place_and_date(cell)[1] or cell
    found = read_date(cell, today)[0] if isinstance(cell, str | int | date | datetime) and cell != "" else None
    nik = digits_of(cells[column])
    if found is None:
        return False
    return found.year % 100 == int(nik[10:12]) and {found.day, found.month} == {int(nik[6:8]) % 40, int(nik[8:10])}


def _tell_unknown(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    """Columns with something in them below headings that nobody understood."""
    headings: dict[str, None] = {}
    for number, table in enumerate(sheet.tables):
        if table.taught:
            continue
        rows = [grid.rows[row] for of, row, _ in sheet.people if of == number]
        used = {*table.columns.values(), *table.second.values(), *table.sensitive}
        for column in sorted(table.unknown - used):
            if any(column < len(cells) and cells[column] not in ("", "-") for cells in rows):
                headings[" ".join(table.headings[column].replace(GROUP_MARK, " / ").split())[:60]] = None
    if headings:
        values: dict[str, object] = {"columns": ", ".join(list(headings)[:_SHOWN]) + (" …" if len(headings) > _SHOWN else "")}
        message = Message("Columns whose headings say nothing we know were not read: {columns}.", values)
        problems.append(RosterProblem(grid.name, None, None, "column_unknown", message))
