"""Lists that the core system sends back, row by row: who is meant (NIK, name, birth date), and the cells that are new about them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from rangkul.exchange.columns import ROSTER, Column
from rangkul.exchange.damage import Damage
from rangkul.exchange.grid import Cell, Grid, cell_text, column_letter
from rangkul.exchange.layout import Table, find_table, is_heading_again, is_number_row
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.records import Progress, RosterProblem
from rangkul.rules.cell_text import tidy
from rangkul.rules.dates import read_date, split_place_and_date
from rangkul.rules.message import Complaint
from rangkul.rules.nik import clean_nik, truncated
from rangkul.rules.people import clean_name

NEEDED = ("nik", "name")
_ENOUGH = 0.8  # of a column's filled cells, to tell what it is where no heading does
_MOST_COLUMNS = 60
_EVERY = 2000  # rows between two signs of life
Fits = Callable[[str, Cell], bool]
"""(field, cell) → whether this cell can be a value of that field."""


@dataclass(frozen=True)
class Person:
    """Whom a row means. `number` is what stood as NIK, `nik` the sixteen digits when they can be trusted."""

    sheet: str | None
    row: int  # 1-based as Excel shows it
    nik: str | None
    name: str | None
    birth_date: date | None = None
    number: str = ""
    problems: tuple[RosterProblem, ...] = ()


@dataclass(frozen=True)
class Reply:
    """A row: the person, the cells of the fields that were asked for, and the whole row as texts."""

    person: Person
    cells: dict[str, Cell] = field(default_factory=dict[str, Cell])
    raw: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReplyColumn:
    """Where a field was found, to be shown before anything is taken in."""

    field: str
    letter: str
    heading: str
    sheet: str | None = None


def read_grids(path: Path, progress: Progress) -> tuple[list[Grid], str]:
    """The visible sheets and the hash of the file; for the child process."""
    check_place(path)
    content, digest = read_bytes(path)
    return [grid for grid in open_grids(content, path.name, progress) if grid.visible == "visible"], digest


def replies_of(
    grids: Sequence[Grid], columns: tuple[Column, ...], own: Sequence[str], fits: Fits, today: date, progress: Progress | None = None
) -> tuple[list[Reply], list[ReplyColumn]]:
    """The rows of all sheets in which one of the `own` fields stands, by heading or else by what the cells hold."""
    rows: list[Reply] = []
    found: list[ReplyColumn] = []
    columns = (*columns, *ROSTER)
    for grid in grids:
        for table in _tables(grid, columns, own, fits):
            damage = Damage.of([_at(cells, table.columns.get("nik")) for cells in grid.rows[table.first :]])
            for reply in _rows(grid, table, columns, own, fits, damage, today):
                rows.append(reply)
                if progress is not None and len(rows) % _EVERY == 0:
                    progress(reply.person.row, len(grid.rows), grid.name or "")
            shown = [name for name in (*NEEDED, "birth_date", "birth", *own) if name in table.columns]
            found += [
                ReplyColumn(name, column_letter(table.columns[name]), table.headings.get(table.columns[name], ""), grid.name)
                for name in shown
            ]
    return rows, found


def _tables(grid: Grid, columns: tuple[Column, ...], own: Sequence[str], fits: Fits) -> Iterator[Table]:
    table = find_table(grid, columns, NEEDED)
    if table is None:
        table = _bare(grid)
    while table is not None:
        for name in own:
            if name in table.columns and not _holds(grid, table.first, table.columns[name], name, fits):
                second = table.second.get(name)
                if second is not None and _holds(grid, table.first, second, name, fits):
                    table.columns[name] = second
        _by_content(grid, table, own, fits)
        if set(own) & set(table.columns):
            yield table
        table = table.beside


def _holds(grid: Grid, first: int, column: int, name: str, fits: Fits) -> bool:
    return any(fits(name, cell) for cells in grid.rows[first:] if (cell := _at(cells, column)) != "")


def _by_content(grid: Grid, table: Table, own: Sequence[str], fits: Fits) -> None:
    """Fields without a heading, found by their cells: nearly all of a column fit, and more than a few do."""
    taken = set(table.columns.values())
    width = min(max((len(cells) for cells in grid.rows), default=0), _MOST_COLUMNS)
    for name in own[:1]:
        if name in table.columns:
            continue
        for column in range(width):
            if column in taken:
                continue
            cells = [cell for row in grid.rows[table.first :] if (cell := _at(row, column)) != ""]
            if len(cells) >= 2 and sum(fits(name, cell) for cell in cells) >= _ENOUGH * len(cells):
                table.columns[name] = column
                taken.add(column)
                break


def _bare(grid: Grid) -> Table | None:
    """A block without headings: a column of NIKs, and one of names."""
    rows = [cells for cells in grid.rows if any(cell != "" for cell in cells)]
    width = min(max((len(cells) for cells in rows), default=0), _MOST_COLUMNS)
    places: dict[str, int] = {}
    for column in range(width):
        cells = [cell for row in rows if (cell := _at(row, column)) != ""]
        if not cells:
            continue
        if "nik" not in places and sum(clean_nik(_plain(cell))[0] is not None for cell in cells) >= _ENOUGH * len(cells):
            places["nik"] = column
        elif "name" not in places and sum(_is_name(cell) for cell in cells) >= _ENOUGH * len(cells):
            places["name"] = column
    return Table(0, -1, places) if "nik" in places else None


def _is_name(cell: Cell) -> bool:
    return isinstance(cell, str) and sum(sign.isalpha() for sign in cell) >= 4 and not any(sign.isdigit() for sign in cell)


def _rows(
    grid: Grid, table: Table, columns: tuple[Column, ...], own: Sequence[str], fits: Fits, damage: Damage, today: date
) -> Iterator[Reply]:
    first = table.first
    for number, cells in enumerate(grid.rows[first:], first + 1):
        if is_number_row(cells) or is_heading_again(cells, columns, NEEDED):
            continue
        told = {name: _at(cells, table.columns[name]) for name in own if name in table.columns}
        person = _person(grid, number, cells, table, damage, today)
        counted = any(sign.isdigit() for sign in person.number) and sum(sign.isdigit() for sign in person.number) >= 8
        said = any(fits(name, cell) for name, cell in told.items() if cell != "")
        if counted or (said and person.name):
            yield Reply(person, told, tuple(cell_text(cell)[:200] for cell in cells))


def _person(grid: Grid, number: int, cells: list[Cell], table: Table, damage: Damage, today: date) -> Person:
    cell = _at(cells, table.columns.get("nik"))
    nik, complaints = clean_nik(_plain(cell))
    if nik is not None and damage.hits(cell, nik):
        nik, complaints = None, [truncated(nik)]
    born = _born(cells, table, today)
    said = _at(cells, table.columns.get("name"))
    name = clean_name(tidy(cell_text(said)))
    problems = tuple(_problem(grid.name, number, complaint) for complaint in complaints if complaint.code != "nik_missing")
    return Person(grid.name, number, nik, name, born, tidy(cell_text(cell))[:40], problems)


def _born(cells: list[Cell], table: Table, today: date) -> date | None:
    cell = _at(cells, table.columns.get("birth_date"))
    if cell == "" and "birth" in table.columns:
        joined = _at(cells, table.columns["birth"])
        cell = split_place_and_date(joined)[1] or "" if isinstance(joined, str) else joined
    return day_of(cell, today)


def day_of(cell: Cell, today: date) -> date | None:
    """The day in a cell, or None."""
    if cell == "" or isinstance(cell, bool) or not isinstance(cell, str | int | float | date | datetime):
        return None
    return read_date(cell, today)[0]


def _problem(sheet: str | None, row: int, complaint: Complaint) -> RosterProblem:
    return RosterProblem(sheet, row, "nik", complaint.code, complaint.message, complaint.proposal)


def _plain(cell: Cell) -> str | float:
    return cell if isinstance(cell, str | int | float) and not isinstance(cell, bool) else cell_text(cell)


def _at(cells: Sequence[Cell], column: int | None) -> Cell:
    return cells[column] if column is not None and column < len(cells) else ""
