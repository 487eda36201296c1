"""What a reader of a village's list should not take for granted: rows and columns that are hidden, cut or crossed out."""

from collections import Counter

from rangkul.exchange.grid import Grid, column_letter
from rangkul.exchange.layout import Table
from rangkul.exchange.records import RosterProblem
from rangkul.exchange.rows import SheetRows
from rangkul.rules.message import Message

_SHOWN = 20
_MANY = 5


def tell_unseen(sheets: list[tuple[Grid, SheetRows]], problems: list[RosterProblem]) -> None:
    """Everything of the lists that are taken in."""
    cut = Counter(problem.sheet for problem in problems if problem.code == "nik_truncated_by_excel")
    for grid, sheet in sheets:
        _tell_hidden_rows(grid, sheet, problems)
        _tell_hidden_columns(grid, sheet, problems)
        _tell_zeros(grid, sheet, cut[grid.name], problems)
        if grid.struck:
            _tell_struck(grid, sheet, problems)


def _tell_hidden_rows(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    hidden = sorted({row for _, row, _ in sheet.people if row in grid.hidden_rows})
    if hidden:
        values: dict[str, object] = {"count": len(hidden), "rows": ", ".join(str(row + 1) for row in hidden[:_SHOWN])}
        message = Message("{count} rows are hidden or filtered away ({rows}); they were read all the same.", values)
        problems.append(RosterProblem(grid.name, None, None, "hidden_rows", message))
    for row in hidden[:1000]:
        message = Message("The row is hidden or filtered away; it was read all the same.")
        problems.append(RosterProblem(grid.name, row + 1, None, "hidden_rows", message))


def _tell_hidden_columns(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    keys = {table.columns.get("row_key") for table in sheet.tables}
    columns = sorted(grid.hidden_columns & {column for table in sheet.tables for column in table.headings} - keys)
    if columns:
        letters = ", ".join(column_letter(column) for column in columns[:_SHOWN])
        message = Message("Hidden columns ({columns}); they were read all the same.", {"columns": letters})
        problems.append(RosterProblem(grid.name, None, None, "hidden_columns", message))


def _tell_zeros(grid: Grid, sheet: SheetRows, cut: int, problems: list[RosterProblem]) -> None:
    """A whole column of NIKs that Excel has cut is told once for the list, so that nobody goes through its rows one by one."""
    if cut >= _MANY and 2 * cut >= len(sheet.people):
        message = Message("Excel has lost the last digits of {count} NIKs of this list; ask for it with NIKs typed as text.",
                          {"count": cut})  # fmt: skip
        problems.append(RosterProblem(grid.name, None, "nik", "nik_truncated_by_excel", message))


def _tell_struck(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    """Code "struck_out" (beyond those of cli.md): somebody has to say whether the person counts."""
    for number, row, _ in sheet.people:
        field = _struck_field(grid, row, sheet.tables[number])
        if field == "":
            message = Message("The village has crossed out the row; ask whether the person still counts, or skip the row.")
            problems.append(RosterProblem(grid.name, row + 1, None, "struck_out", message, None, True))
        elif field:
            message = Message("The village has crossed out the number; compare it with the KTP.")
            problems.append(RosterProblem(grid.name, row + 1, field, "struck_out", message, None, True))


def _struck_field(grid: Grid, row: int, table: Table) -> str | None:
    """ "" when the whole row is crossed out, "nik" when only that cell is, None when neither."""
    cells = grid.rows[row]
    filled = [column for column in table.headings if column < len(cells) and cells[column] != ""]
    struck = sum((row, column) in grid.struck for column in filled)
    if not struck:
        return None
    if (row, table.columns.get("name")) in grid.struck or 2 * struck >= len(filled):
        return ""
    return "nik" if (row, table.columns.get("nik")) in grid.struck else None
