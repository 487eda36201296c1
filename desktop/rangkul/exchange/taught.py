"""What somebody taught the reader about one kind of list: found again wherever it stands, and made into a table."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from rangkul.exchange.columns import ROSTER, SENSITIVE, heading
from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.layout import Table, is_number_row, name_columns
from rangkul.exchange.place import Villages, find_place
from rangkul.exchange.sensitive import is_sensitive
from rangkul.rules.cell_text import tidy
from rangkul.rules.message import Complaint, Message

JOINED = "name_nik"
TEACHABLE = (
    "nik", "name", JOINED, "sex", "sex_male", "sex_female", "birth", "birth_place", "birth_date", "birth_day", "birth_month", "birth_year",
    "kk", "address", "hamlet", "rt", "rw", "rt_rw", "rw_rt", "village_name", "district_name", "occupation", "phone", "mother_name",
    "income",
    "note", "number", "status_dasar", "row_key",
)  # fmt: skip
"""What a column may be said to hold; besides, SENSITIVE (dropped) and nothing at all (not used)."""
TWICE = frozenset({"nik", "phone"})  # a second column of these is looked at where the first is empty
MAPPED = ("occupation", "sex")
"""Fields whose words may be given a meaning."""
_SEARCHED_ROWS = 200
_MOST_LINES = 6
_ID = re.compile(r"[0-9]{16}")
_LIKE_DATE = re.compile(r"\d{1,4}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,9})\s*[-/. ]\s*\d{2,4}")
Columns = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Place:
    """Where a list stands in the one file it is being taught on; all 0-based. A list without headings has `top` == `first`."""

    sheet: str | None
    top: int
    first: int
    left: int = 0


@dataclass(frozen=True)
class Lesson:
    """How lists with these headings are read.

    `headings` are the lines of the heading from its leftmost column on, as `heading` writes them; a list without headings has the
    `shape` of its columns instead. `columns` are (place from the left, field); what is not named is not used. `values` is field →
    word → what it means. `village` None: of every village. `place` is set while a file is read as just said by hand, and wins;
    without columns it says: no list there.
    """

    headings: tuple[tuple[str, ...], ...]
    columns: Columns
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    shape: tuple[str, ...] = ()
    village: str | None = None
    key: str = ""
    about: str = ""  # the file it was taught on
    place: Place | None = None

    @property
    def signature(self) -> str:
        """The same for every list with these headings, wherever it stands."""
        return signature_of(self.headings, self.shape)

    def as_json(self) -> dict[str, Any]:
        """What is remembered: all but whose it is and where it stood."""
        return {
            "headings": [list(line) for line in self.headings], "shape": list(self.shape),
            "columns": [list(column) for column in self.columns], "values": {name: dict(words) for name, words in self.values.items()},
        }  # fmt: skip

    @classmethod
    def from_json(cls, content: Mapping[str, Any], *, village: str | None = None, key: str = "", about: str = "") -> "Lesson":
        """The lesson `as_json` gave; fields that nobody knows any more are not used."""
        columns = tuple((int(at), str(name)) for at, name in content.get("columns", ()) if name in TEACHABLE or name == SENSITIVE)
        values: dict[str, dict[str, str]] = {
            name: {str(word): str(meaning) for word, meaning in words.items()}
            for name, words in content.get("values", {}).items() if name in MAPPED
        }  # fmt: skip
        headings = tuple(tuple(str(text) for text in line) for line in content.get("headings", ()))
        return cls(headings, columns, values, tuple(content.get("shape", ())), village, key, about)


def signature_of(headings: Iterable[Iterable[str]], shape: Iterable[str] = ()) -> str:
    text = json.dumps([[list(line) for line in headings], list(shape)], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def word_of(cell: Cell) -> str:
    """A cell as `Lesson.values` know it: without regard to capitals and blanks."""
    return tidy(cell_text(cell)).upper()


def heading_lines(grid: Grid, top: int, first: int) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """(leftmost column, lines) of the heading in rows `top` until before `first`; rows of column numbers and empty rows say nothing."""
    lines: list[list[str]] = []
    for cells in grid.rows[top:first]:
        words = [heading(cell_text(cell)[:200]) for cell in cells]
        if any(words) and not is_number_row(cells):
            lines.append(words)
    left = min((next(at for at, word in enumerate(line) if word) for line in lines), default=0)
    return left, tuple(tuple("\n".join(line[left:]).rstrip("\n").split("\n")) for line in lines)


def make_lesson(
    grid: Grid, top: int, first: int, columns: Columns, values: Mapping[str, Mapping[str, str]], about: str = "",
    shape: tuple[int, tuple[str, ...]] | None = None,
) -> Lesson:  # fmt: skip
    """The lesson of a list whose heading begins in row `top` and whose people begin in row `first`; columns as in the sheet.

    Rows with a NIK never become part of what is remembered. `shape` is that of the whole sheet, where `grid` is only its head.
    """
    last = first
    while last > top and any(_id_in(cells) for cells in grid.rows[top:last]):
        last -= 1
    left, headings = heading_lines(grid, top, min(last, top + _MOST_LINES))
    kinds: tuple[str, ...] = ()
    if not headings:
        left, kinds = shape or shape_of(grid.rows)
    placed = tuple((at - left, name) for at, name in columns)
    return Lesson(headings, placed, values, kinds, None, "", about, Place(grid.name, top, first, left))


# Lists without headings


def _id_in(cells: Sequence[Cell]) -> bool:
    return any(type(cell) is not bool and isinstance(cell, str | int) and _ID.fullmatch(str(cell).strip("' \u00a0")) for cell in cells)


def _row_kind(cells: Sequence[Cell]) -> bool:
    return len([cell for cell in cells if cell != ""]) >= 3


def people_rows(grid: Grid) -> list[int]:
    """The rows of a list without headings: those with a NIK, else those with three cells or more."""
    numbered = [row for row, cells in enumerate(grid.rows) if _id_in(cells)]
    return numbered or [row for row, cells in enumerate(grid.rows) if _row_kind(cells)]


def shape_of(rows: Sequence[Sequence[Cell]]) -> tuple[int, tuple[str, ...]]:
    """(leftmost column, what kind of cell stands in each column) of people's rows; the same wherever the list stands."""
    people = [cells for cells in rows if _id_in(cells)] or [cells for cells in rows if _row_kind(cells)]
    kinds: list[Counter[str]] = [Counter() for _ in range(max(map(len, people), default=0))]
    for cells in people:
        for at, cell in enumerate(cells):
            if cell != "":
                kinds[at][_cell_kind(cell)] += 1
    names = [counts.most_common(1)[0][0] if counts.total() * 3 >= len(people) else "" for counts in kinds]
    left = next((at for at, name in enumerate(names) if name), 0)
    while names and not names[-1]:
        names.pop()
    return left, tuple(names[left:])


def _cell_kind(cell: Cell) -> str:
    if isinstance(cell, date | datetime):
        return "date"
    text = tidy(cell_text(cell)).strip("'")
    if _LIKE_DATE.search(text):
        return "text" if text[:1].isalpha() else "date"
    if text.replace(".", "").isdigit():
        return "id" if len(text) == 16 else "long" if len(text) > 6 else "number"
    return "text"


# Lessons in use


class Taught:
    """The lessons that may speak about one file: what was just said by hand first, then the village's own, then everybody's."""

    def __init__(self, lessons: Iterable[Lesson], village: str | None) -> None:
        fitting = [lesson for lesson in lessons if lesson.place or lesson.village in (None, village)]
        self.lessons = sorted(fitting, key=lambda lesson: (lesson.place is None, lesson.village is None))  # stable: newest first
        self._openings = {_opening(lesson.headings) for lesson in self.lessons if lesson.headings}

    def table(self, grid: Grid, guess: Table | None) -> Table | None:
        """The first list of a sheet; `guess` is what was found without any lesson."""
        for lesson in self.lessons:
            if lesson.place and lesson.place.sheet == grid.name and lesson.place.first <= len(grid.rows):
                return _placed(grid, lesson, lesson.place) if lesson.columns else None
        for row in range(min(len(grid.rows), _SEARCHED_ROWS)):
            found = self.again(grid, row)
            if found and not (guess and guess.bottom < row and any(map(_id_in, grid.rows[guess.first : row]))):
                return found
        return guess or self._by_shape(grid)

    def leaves_alone(self, grid: Grid) -> bool:
        """Whether somebody has just said that this sheet holds no list."""
        return any(lesson.place and lesson.place.sheet == grid.name and not lesson.columns for lesson in self.lessons)

    def again(self, grid: Grid, row: int) -> Table | None:
        """The list whose heading begins in this row, if one like it was taught."""
        if not self._openings or _first_word(grid.rows[row]) not in self._openings:
            return None
        for lesson in self.lessons:
            if lesson.headings and (not lesson.place or lesson.place.sheet == grid.name):
                first = _first_below(grid, row, len(lesson.headings))
                left, lines = heading_lines(grid, row, first)
                if lines == lesson.headings:
                    return _table(grid, lesson, row, first, left)
        return None

    def _by_shape(self, grid: Grid) -> Table | None:
        shaped = [lesson for lesson in self.lessons if lesson.shape and not lesson.place]
        rows = people_rows(grid) if shaped else []
        if not rows:
            return None
        left, shape = shape_of(grid.rows)
        return next((_table(grid, lesson, rows[0], rows[0], left) for lesson in shaped if lesson.shape == shape), None)


def taught_for(
    lessons: Iterable[Lesson], grids: Sequence[Grid], village: str | None, file_name: str, villages: Villages
) -> tuple[Taught | None, frozenset[str]]:
    """The lessons of a file, and the villages whose lessons fit it but were left aside because nobody knows its village yet."""
    every = list(lessons)
    if not every:
        return None, frozenset()
    if village is None and any(lesson.village for lesson in every):
        village = find_place(_titles(grids), (), file_name, villages)[0]
    taught = Taught(every, village)
    others = {lesson.village for lesson in every if lesson.village and lesson.village != village and not lesson.place}
    return taught, frozenset(code for code in others if village is None and _fits(every, code, grids))


def _fits(lessons: list[Lesson], code: str, grids: Sequence[Grid]) -> bool:
    own = Taught([lesson for lesson in lessons if lesson.village == code], code)
    return any(own.table(grid, None) for grid in grids)


def _titles(grids: Sequence[Grid]) -> list[str]:
    """Lines that may name the village: the names of the sheets and short rows near their tops."""
    lines = [text for grid in grids for text in grid.loose_texts] + [grid.name for grid in grids if grid.name]
    for grid in grids:
        for cells in grid.rows[:20]:
            texts = [cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()]
            if 0 < len(texts) <= 3 and not _id_in(cells):
                lines.append(" ".join(texts)[:300])
    return lines


def with_meanings(cells: list[Cell], table: Table) -> list[Cell]:
    """The cells with the words that were given a meaning replaced by it; the cells as they came stay untouched."""
    changed: list[Cell] | None = None
    for column, words in table.values.items():
        if column < len(cells) and cells[column] != "" and (meaning := words.get(word_of(cells[column]))):
            changed = changed or list(cells)
            changed[column] = meaning
    return changed or cells


def _words(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(heading(cell_text(cell)[:200]) for cell in cells)


def _first_word(cells: Sequence[Cell]) -> str:
    """The first word of a row as headings have it; quick, for it is asked of every row that is no plain person."""
    return next((word for cell in cells if cell != "" and (word := heading(cell_text(cell)))), "")


def _opening(lines: Sequence[Sequence[str]]) -> str:
    """The first word of a heading, to look for it quickly."""
    return next((word for line in lines[:1] for word in line if word), "")


def _first_below(grid: Grid, top: int, lines: int) -> int:
    """The row after so many lines of heading and the row of column numbers, if there is one."""
    row = top
    while lines and row < len(grid.rows):
        if any(_words(grid.rows[row])) and not is_number_row(grid.rows[row]):
            lines -= 1
        row += 1
    return row + 1 if row < len(grid.rows) and is_number_row(grid.rows[row]) else row


def _placed(grid: Grid, lesson: Lesson, place: Place) -> Table:
    return _table(grid, lesson, place.top, place.first, place.left)


def _table(grid: Grid, lesson: Lesson, top: int, first: int, left: int) -> Table:
    """The list as it was taught; what the law protects stays out whatever the lesson says."""
    headings, sensitive = read_headings(grid, top, first)
    placed = [(left + at, name) for at, name in lesson.columns if left + at >= 0]
    sensitive = sensitive | {column for column, name in placed if name == SENSITIVE}
    headings = headings | {column: headings.get(column, "") for column, _ in placed}
    parts = split_lists([(column, name) for column, name in placed if column not in sensitive])
    tables = [_one(Table(top, first - 1, {}, headings, sensitive, taught=lesson.key or "hand"), part, lesson) for part in parts]
    for table, beside in pairwise(tables):
        table.beside = beside
    return tables[0]


def read_headings(grid: Grid, top: int, first: int) -> tuple[dict[int, str], set[int]]:
    """(column → heading, columns that hold what the law protects) by the heading rows, else by what stands in the columns."""
    known: dict[int, str] = {}
    sensitive: set[int] = set()
    named: set[int] = set()
    table: Table | None = name_columns(grid, top, first - 1, ROSTER) if first > top else None
    while table is not None:
        known |= table.headings
        sensitive |= table.sensitive
        named |= set(table.columns.values()) | set(table.second.values())
        table = table.beside
    below = grid.rows[first : first + 500]
    for column in set(range(max(map(len, below), default=0))) - named - sensitive:
        if is_sensitive(cells[column] for cells in below if column < len(cells)):
            sensitive.add(column)
    return known, sensitive


def split_lists(columns: Iterable[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """The columns of each list: where NIK and name come a second time, a list beside the first begins."""
    placed = sorted(columns)
    where: dict[str, list[int]] = {}
    for column, name in placed:
        for part in ("name", "nik") if name == JOINED else (name,):
            where.setdefault(part, []).append(column)
    niks, names = where.get("nik", []), where.get("name", [])
    if len(niks) > 1 and len(names) > 1:
        half = min(where[name][1] for name in ("number", "nik", "name") if len(where.get(name, ())) > 1)
        if half > max(niks[0], names[0]):
            return [[part for part in placed if part[0] < half], *split_lists(part for part in placed if part[0] >= half)]
    return [placed]


def _one(table: Table, columns: list[tuple[int, str]], lesson: Lesson) -> Table:
    for column, name in columns:
        for part in ("name", "nik") if name == JOINED else (name,):
            if part not in table.columns:
                table.columns[part] = column
            elif part in TWICE:
                table.second.setdefault(part, column)
        if words := lesson.values.get(name):
            table.values[column] = dict(words)
    for needed in ({"birth_day", "birth_month", "birth_year"}, {"sex_male", "sex_female"}):
        if not needed <= set(table.columns):
            table.columns = {name: column for name, column in table.columns.items() if name not in needed}
    return table


def complaints(columns: Columns) -> list[Complaint]:
    """What is wrong with what was said of the columns; `proposal` is the field it is about."""
    found: list[Complaint] = []
    for part in split_lists(columns):
        names = Counter(name for _, name in part)
        has = set(names) | ({"nik", "name"} if JOINED in names else set())
        if not {"nik", "name"} & has:
            found.append(Complaint("no_person", Message("Say which column holds the name or the NIK."), None, blocks=True))
        for name, count in names.items():
            if count > (2 if name in TWICE else 1) and name != SENSITIVE:
                found.append(Complaint("column_twice", Message("Several columns are said to hold the same."), name, blocks=True))
        for needed in (("sex_male", "sex_female"), ("birth_day", "birth_month", "birth_year")):
            if set(needed) & has and not set(needed) <= has:
                found.append(Complaint("column_alone", Message("These columns belong together; one of them is missing."), needed[0], True))
    return found


def without_place(lesson: Lesson, *, village: str | None) -> Lesson:
    """The lesson as it is remembered."""
    return replace(lesson, place=None, village=village)
