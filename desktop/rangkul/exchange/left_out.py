"""Nobody is lost in silence: sheets without headings borrow those of the sheet before, and what was left out is told."""

from rangkul.exchange.grid import Cell, Grid
from rangkul.exchange.layout import Table
from rangkul.exchange.nik_columns import has_nik
from rangkul.exchange.records import RosterProblem
from rangkul.exchange.rows import SheetRows, sort_below
from rangkul.rules.message import Message

Sheets = list[tuple[Grid, SheetRows]]
_SHOWN = 20


def lend_headings(sheets: Sheets) -> None:
    """A sheet that only goes on with the list of the one before is read with its columns, when NIKs and names stand where they did."""
    table: Table | None = None
    for number, (grid, sheet) in enumerate(sheets):
        if sheet.tables:
            table = sheet.tables[-1]
        elif table is not None and not sheet.left_alone and _goes_on(grid, table):
            sheets[number] = grid, sort_below(grid, table)


def _goes_on(grid: Grid, table: Table) -> bool:
    nik, name = table.columns.get("nik"), table.columns.get("name")
    if nik is None or name is None:
        return False
    people = [cells for cells in grid.rows if has_nik(cells)]
    fitting = sum(len(cells) > max(nik, name) and has_nik([cells[nik]]) and _is_word(cells[name]) for cells in people)
    return bool(people) and fitting >= 0.8 * len(people)


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and sum(sign.isalpha() for sign in cell) >= 2


def tell_left_out(sheets: Sheets, taken: Sheets, problems: list[RosterProblem]) -> None:
    """Rows and sheets that look like people but became no records; hidden sheets left out have been told already."""
    counted = {id(grid) for grid, _ in taken}
    for grid, sheet in sheets:
        if id(grid) in counted:
            _tell_rows(grid, sheet, problems)
        elif grid.visible == "visible":
            _tell_sheet(grid, sheet, problems)


def _tell_rows(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    last = max((row for _, row, _ in sheet.people), default=-1)
    above = [row for row, outcome in sheet.outcomes.items() if outcome in ("title", "header") and has_nik(grid.rows[row])]
    rows = sorted({*above, *(row for row in sheet.doubtful if row < last or has_nik(grid.rows[row]))})
    for numbered in (True, False):
        some = [row for row in rows if has_nik(grid.rows[row]) == numbered]
        if some:
            values: dict[str, object] = {"count": len(some), "rows": ", ".join(str(row + 1) for row in some[:_SHOWN])}
            text = (
                Message("{count} rows hold a number like a NIK but were left out ({rows}); look whether they are people.", values)
                if numbered
                else Message("{count} rows hold only a name and were left out ({rows}); look whether they are people.", values)
            )
            problems.append(RosterProblem(grid.name, None, None, "missing_name" if numbered else "nik_missing", text))


def _tell_sheet(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    numbered = sum(has_nik(cells) for cells in grid.rows)
    values: dict[str, object] = {"sheet": grid.name or "–", "count": numbered or len(sheet.people)}
    if numbered:
        text = Message("The sheet {sheet} holds {count} rows with numbers like NIKs but no headings; it was left out.", values)
        problems.append(RosterProblem(grid.name, None, None, "missing_name", text))
    elif sheet.people:
        text = Message("The sheet {sheet} names {count} people or places without NIKs; it was left out.", values)
        problems.append(RosterProblem(grid.name, None, None, "nik_missing", text))
