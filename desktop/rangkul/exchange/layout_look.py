"""A look at a file before it is read: the first rows of each sheet, how they would be understood, which words stand in its columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.clean import Cleaner
from rangkul.exchange.columns import ROSTER, SENSITIVE
from rangkul.exchange.damage import Damage
from rangkul.exchange.grid import Area, Cell, Grid, cell_text
from rangkul.exchange.layout import Table
from rangkul.exchange.no_headings import recognise
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.reading import META_SHEET
from rangkul.exchange.records import LIST_NAME, Progress, RosterProblem, RosterRecord
from rangkul.exchange.rows import SheetRows, sort_rows
from rangkul.exchange.sensitive import hide_sensitive
from rangkul.exchange.taught import (
    Columns,
    Lesson,
    Taught,
    people_rows,
    read_headings,
    shape_of,
    split_lists,
    taught_for,
    with_meanings,
    word_of,
)
from rangkul.rules.cell_text import is_empty, tidy

MOST_COLUMNS = 200
_ROWS, _BELOW, _DEEPEST = 40, 25, 300  # how much of a sheet is looked at, how much of its list at least, how far down at most
_MOST_WORDS = 300  # a column with more different words than that holds names or numbers


@dataclass(frozen=True)
class SheetLook:
    """The head of a sheet, cells the law protects emptied. `top` and `first` (0-based) say where the list seems to begin, None: nowhere.

    `columns` are (column, field); `words` column → (word as written, how often), for columns with few different ones.
    """

    name: str | None
    rows: list[list[Cell]]
    merged: list[Area]
    count: int  # rows of the whole sheet
    visible: bool
    top: int | None = None
    first: int | None = None
    columns: Columns = ()
    sensitive: frozenset[int] = frozenset()
    words: Mapping[int, tuple[tuple[str, int], ...]] = field(default_factory=dict[int, tuple[tuple[str, int], ...]])
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    taught: str = ""
    shape: tuple[int, tuple[str, ...]] = (0, ())  # of a list without headings (exchange.taught.shape_of)

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    @property
    def grid(self) -> Grid:
        """The head as the reader sees it."""
        return Grid(self.name, self.rows, self.merged)

    def sensitive_below(self, top: int, first: int) -> frozenset[int]:
        """The columns the law protects when the heading stands in these rows."""
        return self.sensitive | read_headings(self.grid, top, first)[1]


@dataclass(frozen=True)
class FileLook:
    """All sheets of a file that may hold a list."""

    file: str
    sha256: str
    sheets: tuple[SheetLook, ...]


def look_at(
    path: Path, *, taught: Sequence[Lesson] = (), village: str | None = None, villages: Sequence[tuple[str, str, str]] = (),
    today: date, passwords: Sequence[str] = (), progress: Progress | None = None,
) -> FileLook:  # fmt: skip
    """Opens the file in a child process. Raises Problem when it cannot be opened, PasswordProblem when it is locked."""
    options = {
        "taught": tuple(taught), "village": village, "villages": tuple(villages), "passwords": tuple(passwords), "today": today,
    }  # fmt: skip
    with Child() as child:
        parts = child.do(Job(look_inside, path, options), progress)
    if not parts.get("sheets"):
        raise Problem("The file {name} holds no filled cell; ask the village to send it again.", name=path.name)
    return FileLook(path.name, parts["result"][0], tuple(parts["sheets"]))


def look_inside(path: Path, options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's work."""
    check_place(path)
    content, digest = read_bytes(path)
    every = open_grids(content, path.name, progress, options["passwords"])
    grids = [grid for grid in every if grid.name not in (META_SHEET, LIST_NAME)]
    grids = [grid for grid in grids if any(cell != "" for cells in grid.rows for cell in cells)]
    del content, every
    taught, _ = taught_for(options["taught"], grids, options["village"], path.name, options["villages"])
    for number, grid in enumerate(grids):
        progress(number, len(grids), grid.name or "")
        yield "sheets", [look_at_sheet(grid, taught, options["today"])]
    yield "result", [digest]


def look_at_sheet(grid: Grid, taught: Taught | None, today: date) -> SheetLook:
    """One sheet; the cells of protected columns never leave the child."""
    sheets = [(grid, sort_rows(grid, ROSTER, ("nik", "name"), taught))]
    recognise(sheets, today, [])
    tables = sheets[0][1].tables
    hide_sensitive(grid, tables)
    table = tables[0] if tables else None
    first = table.first if table else 0
    _, sensitive = read_headings(grid, table.top if table else 0, first)
    if table is not None:
        sensitive |= table.sensitive
    begin = first if table else min(next(iter(people_rows(grid)), 0), _DEEPEST)
    count = min(len(grid.rows), max(_ROWS, begin + _BELOW))
    rows = [[_shown(cell) for cell in cells[:MOST_COLUMNS]] for cells in grid.rows[:count]]
    for cells in rows[first:]:
        for column in sensitive:
            if column < len(cells):
                cells[column] = ""
    return SheetLook(
        grid.name, rows, [area for area in grid.merged if area[2] < count], len(grid.rows), grid.visible == "visible",
        table.top if table else None, table.first if table else None, _columns_of(table), frozenset(sensitive),
        _words(grid, first, sensitive), _values_of(table), table.taught if table else "", shape_of(grid.rows),
    )  # fmt: skip


def _shown(cell: Cell) -> Cell:
    return cell[:500] if isinstance(cell, str) else cell


def _columns_of(table: Table | None) -> Columns:
    """The columns as a lesson has them; what was read together is said once."""
    found: list[tuple[int, str]] = []
    while table is not None:
        named = dict(table.columns)
        if "nik" in named and named["nik"] == named.get("name"):
            found.append((named.pop("nik"), "name_nik"))
            del named["name"]
        found += [(column, name) for name, column in named.items()]
        found += [(column, name) for name, column in table.second.items() if name in ("nik", "phone")]
        table = table.beside
    return tuple(sorted(found))


def _values_of(table: Table | None) -> dict[str, dict[str, str]]:
    if table is None:
        return {}
    return {name: dict(table.values[column]) for name, column in table.columns.items() if column in table.values}


def _words(grid: Grid, first: int, sensitive: set[int]) -> dict[int, tuple[tuple[str, int], ...]]:
    """The different words of each column below the headings, the most frequent first."""
    width = min(max(map(len, grid.rows), default=0), MOST_COLUMNS)
    counts: list[dict[str, list[Any]] | None] = [None if column in sensitive else {} for column in range(width)]
    for cells in grid.rows[first:]:
        if sum(cell != "" for cell in cells) < 3:
            continue
        for column, cell in enumerate(cells[:width]):
            words = counts[column]
            if words is None or cell == "":
                continue
            word = word_of(cell)
            if len(word) > 60 or (len(word) > 6 and word.isdigit()):
                continue
            entry = words.setdefault(word, [tidy(cell_text(cell)), 0])
            entry[1] += 1
            if len(words) > _MOST_WORDS:
                counts[column] = None
    return {
        column: tuple(sorted(((text, count) for text, count in words.values() if not is_empty(text)), key=lambda pair: (-pair[1], pair[0])))
        for column, words in enumerate(counts) if words
    }  # fmt: skip


@dataclass(frozen=True)
class Preview:
    """The first people as they would be read, and what is wrong with them."""

    records: tuple[RosterRecord, ...]
    problems: tuple[RosterProblem, ...]


def read_first(look: SheetLook, lesson: Lesson, today: date, count: int = 5) -> Preview:
    """How the first people of a sheet would be read by this lesson."""
    sheet = sort_rows(look.grid, ROSTER, ("nik", "name"), Taught([lesson], None))
    problems: list[RosterProblem] = []
    if not sheet.people:
        return Preview((), ())
    damage = Damage.of(_niks(look, sheet))
    cleaners = [Cleaner(look.grid, table, today, lambda _code: True, damage, problems) for table in sheet.tables]
    records: list[RosterRecord] = []
    for number, row, household in sheet.people[:count]:
        cells = with_meanings(look.grid.rows[row], sheet.tables[number])
        records.append(cleaners[number].record(row, cells, household))
    return Preview(tuple(records), tuple(problems))


def _niks(look: SheetLook, sheet: SheetRows) -> list[Cell]:
    """The cells of the NIK column in the rows of people."""
    columns = [table.columns.get("nik", MOST_COLUMNS) for table in sheet.tables]
    return [look.rows[row][columns[number]] for number, row, _ in sheet.people if columns[number] < len(look.rows[row])]


def named_twice(columns: Columns) -> frozenset[int]:
    """The columns that cannot all be what they are said to be."""
    twice: set[int] = set()
    for part in split_lists(columns):
        seen: dict[str, list[int]] = {}
        for column, name in part:
            if name != SENSITIVE:
                seen.setdefault(name, []).append(column)
        for name, places in seen.items():
            if len(places) > (2 if name in ("nik", "phone") else 1):
                twice.update(places)
    return frozenset(twice)
