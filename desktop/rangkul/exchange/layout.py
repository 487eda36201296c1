"""Where the list stands in a sheet: titles above, headings of one to three rows, what each column means, where the people begin."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from rangkul.exchange.columns import (
    GROUP_MARK,
    HINT,
    IGNORED,
    SENSITIVE,
    Column,
    about_others,
    field_of,
    field_of_parts,
    heading,
    headings_of_parts,
)
from rangkul.exchange.grid import Cell, Grid

_SEARCHED_ROWS = 200
_LONG_DIGITS = re.compile(r"\d{5,}")
_IN_BRACKETS = re.compile(r"^\W*(\d{1,3})\W*$")
_MAX_HEADING = 90


@dataclass
class Table:
    """One list in a sheet, all indexes 0-based: heading rows `top`…`bottom`, `columns` field → column, first row of people."""

    top: int
    bottom: int
    columns: dict[str, int]
    headings: dict[int, str] = field(default_factory=dict[int, str])
    sensitive: set[int] = field(default_factory=set[int])
    second: dict[str, int] = field(default_factory=dict[str, int])  # a further column of the same field (HP and WA)
    beside: "Table | None" = None  # a second list to the right, below the same heading rows
    values: dict[int, dict[str, str]] = field(default_factory=dict[int, dict[str, str]])  # column → word → what somebody said it means
    others: str = ""  # the group of somebody else (AHLI WARIS) read as the workers, for nobody else stands there
    unknown: set[int] = field(default_factory=set[int])  # columns whose heading nobody understood
    taught: str = ""  # the lesson it was read by (exchange/taught.py)

    @property
    def first(self) -> int:
        return self.bottom + 1

    @property
    def place(self) -> int:
        """The column of the names, or of the NIKs."""
        return self.columns.get("name", self.columns.get("nik", 0))

    def sides(self) -> list["Table"]:
        """This list and those to its right."""
        return [self, *(self.beside.sides() if self.beside else ())]


def find_table(
    grid: Grid, columns: tuple[Column, ...], needed: tuple[str, ...], start: int = 0, searched: int = _SEARCHED_ROWS
) -> Table | None:
    """The first list at or below `start`; a heading row names one of the `needed` fields and at least one other."""
    best: tuple[int, int] | None = None  # score, row
    last = min(len(grid.rows), start + searched)
    for row in range(start, last):
        score = _score(grid.rows[row], columns, needed)
        if score and (best is None or score > best[0]):
            if best and best[0] >= 3 and any(_has_number(cells) for cells in grid.rows[best[1] + 1 : row]):
                break  # a richer heading further down is that of a second list; people stand below the first
            best = score, row
        if best and best[0] >= 5 and row > best[1] + 3:
            break
    return _band(grid, best[1], columns, start) if best else None


def _has_number(cells: list[Cell]) -> bool:
    """Whether a row holds something as long as a NIK."""
    return any(len(text) >= 15 and text.isdigit() for cell in cells if isinstance(cell, str | int) and (text := str(cell).strip()))


def _score(cells: list[Cell], columns: tuple[Column, ...], needed: tuple[str, ...]) -> int:
    """How many different fields a row names; 0 when it is no heading."""
    found: set[str] = set()
    texts = 0
    for cell in cells:
        if cell == "":
            continue
        if not isinstance(cell, str):
            if isinstance(cell, int) and 2000 <= cell <= 2100:  # a column of a year
                continue
            return 0
        if len(cell) > _MAX_HEADING or _LONG_DIGITS.search(cell):
            return 0
        texts += 1
        if name := field_of(heading(cell), columns):
            found.update(("name", "nik") if name == "name_nik" else (name,))
    strong = found - {IGNORED, "number", "sex_male", "sex_female", "birth_day"}
    if not strong & set(needed) or len(found) < 2:
        return 0
    if len(found) * 3 < texts and not ({"nik", "name"} <= found and len(strong) >= 4):
        return 0
    return len(found)


def is_heading_again(cells: list[Cell], columns: tuple[Column, ...], needed: tuple[str, ...]) -> bool:
    """Whether a row below is the heading once more."""
    return _score(cells, columns, needed) >= 3


def _band(grid: Grid, row: int, columns: tuple[Column, ...], start: int) -> Table:
    top = bottom = row
    while top > start and row - top < 2 and _is_group_row(grid, top - 1, columns):
        top -= 1
    while bottom + 1 < len(grid.rows) and bottom - top < 3 and _is_sub_row(grid, row, bottom + 1, columns):
        bottom += 1
    table = name_columns(grid, top, bottom, columns)
    if bottom + 1 < len(grid.rows) and is_number_row(grid.rows[bottom + 1]):
        table.bottom = bottom + 1
    return table


def _texts(cells: list[Cell]) -> list[str]:
    return [cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()]


def _is_group_row(grid: Grid, row: int, columns: tuple[Column, ...]) -> bool:
    """A row above the headings that belongs to them: several short texts, not a title."""
    cells = grid.rows[row]
    texts = _texts(cells)
    if len(texts) < 2 or len(texts) != sum(cell != "" for cell in cells):
        return False
    if any(len(text) > 60 or _LONG_DIGITS.search(text) or ":" in text for text in texts):
        return False
    wide = max(len(grid.rows[row + 1]) if row + 1 < len(grid.rows) else 0, 1)
    known = sum(field_of(heading(text), columns) is not None for text in texts)
    merged = any(area[0] == row and area[3] > area[1] and area[3] - area[1] + 1 < wide for area in grid.merged)
    return known >= 1 and (merged or known * 2 >= len(texts) or len(texts) >= 3)


def _is_sub_row(grid: Grid, main: int, row: int, columns: tuple[Column, ...]) -> bool:
    """A row below the main heading row that still is heading: only short words that mean something there, no people."""
    cells = grid.rows[row]
    texts = _texts(cells)
    if not texts or len(texts) != sum(cell != "" for cell in cells) or is_number_row(cells):
        return False
    if any(len(text) > 40 or _LONG_DIGITS.search(text) for text in texts):
        return False
    if any(
        HINT.search(heading(cell))
        for column, cell in enumerate(cells)
        if isinstance(cell, str)
        and field_of(heading(grid.rows[main][column]) if column < len(grid.rows[main]) else "", columns) in ("nik", "name")
    ):
        return True  # a row that says how to fill in the one below
    known = hints = own = people = strong = 0
    for column, cell in enumerate(cells):
        if not isinstance(cell, str) or not cell.strip():
            continue
        above = grid.rows[main][column] if column < len(grid.rows[main]) else ""
        word = heading(cell)
        meaning = field_of(word, columns)
        people += field_of(heading(above), columns) in ("nik", "name", "nrp")
        if meaning or re.fullmatch(r"TEMPAT|TMPT|KOTA|DD MM YYYY|TGL BLN THN", word):
            known += 1
            strong += meaning not in ("sex_male", "sex_female", IGNORED, None)
            own += above == ""
        elif HINT.search(word):
            hints += 1
    sole_letters = all(heading(text) in ("L", "P", "") for text in texts)
    if sole_letters:  # "L" alone below JENIS KELAMIN is a person's sex unless "P" stands beside it
        return {"L", "P"} <= {heading(text) for text in texts}
    if (strong >= 3 or (not people and known >= 2)) and (known + hints) * 2 > len(texts):
        return True
    return known + hints == len(texts) and (own > 0 or hints > 0 or len(texts) >= 2)


def name_columns(grid: Grid, top: int, bottom: int, columns: tuple[Column, ...]) -> Table:
    """The table below the heading rows `top`…`bottom`, each column named by its heading."""
    width = max(len(grid.rows[row]) for row in range(top, bottom + 1))
    filled = [_fill(grid, row, width, bottom) for row in range(top, bottom + 1)]
    return _name_some(filled, range(width), Table(top, bottom, {}), columns)


def _name_some(filled: list[list[str]], numbers: range, table: Table, columns: tuple[Column, ...]) -> Table:
    """Give the columns with these numbers their fields."""
    others: list[tuple[int, str, str]] = []
    named_columns: list[tuple[int, str]] = []
    for column in numbers:
        parts = list(dict.fromkeys(text for line in filled if (text := line[column])))
        words = [word for text in parts if (word := heading(text))]
        named = field_of_parts(words, columns)
        if parts:
            table.headings[column] = headings_of_parts(parts)
        if named == SENSITIVE:
            table.sensitive.add(column)
        elif named is None and words:
            table.unknown.add(column)
        elif named and named != IGNORED:
            if named not in _OF_NOBODY and (about := about_others(words)):
                others.append((column, named, about))
            named_columns.append((column, named))
    left_out = _not_the_workers(named_columns, others, table)
    for column, named in named_columns:
        if column in left_out:
            continue
        if named not in table.columns:
            table.columns[named] = column
        else:
            table.second.setdefault(named, column)
    _settle(table)
    if {"nik", "name"} <= set(table.second) and _repeats(table):  # the same headings again to the right
        half = min(table.second[name] for name in ("number", "nik", "name") if name in table.second)
        if half > max(table.columns["nik"], table.columns["name"]):
            left = _name_some(filled, range(numbers.start, half), Table(table.top, table.bottom, {}), columns)
            left.beside = _name_some(filled, range(half, numbers.stop), Table(table.top, table.bottom, {}), columns)
            return left
    return table


_OF_NOBODY = frozenset(("number", "mother_name", "head_name", "kk", "row_key", "status_dasar", "note", "village_name", "district_name"))


def _not_the_workers(named: list[tuple[int, str]], others: list[tuple[int, str, str]], table: Table) -> set[int]:
    """The columns of relatives and officials, where the workers stand beside them; else those of the second such group."""
    if not others:
        return set()
    columns = {column for column, _, _ in others}
    theirs = {field for _, field, _ in others}
    workers = {field for column, field in named if column not in columns}
    if not ("name" in workers or "name_nik" in workers or ("nik" in workers and "nik" in theirs)):
        grouped = [column for column, field, about in others if about == "group" and field in ("name", "nik")]
        table.others = table.headings[grouped[0]].split(GROUP_MARK)[0] if grouped else ""
        return set()
    if "mother_name" not in workers:
        mothers = (column for column, field, _ in others if field == "name" and re.search(r"\bIBU\b", heading(table.headings[column])))
        if (mother := next(mothers, None)) is not None:
            table.columns["mother_name"] = mother
    return columns


def _repeats(table: Table) -> bool:
    """Whether further columns are a list of its own, not "NIK di Kartu" and "Nama di Kartu" of the same persons."""
    titles = [heading(table.headings[column]) for name in ("nik", "name") for column in (table.columns[name], table.second[name])]
    return "number" in table.second or (titles[0] == titles[1] and titles[2] == titles[3])


def _settle(table: Table) -> None:
    """Headings that mean something only in company."""
    found = table.columns
    head = found.pop("head_name", None)
    if head is not None and "name" not in found:  # a list of heads of families: they are the persons meant
        found["name"] = head
    joined = found.pop("name_nik", None)
    if joined is not None:
        found.setdefault("name", joined)
        found.setdefault("nik", joined)
    _settle_address(table)
    if {"birth_date", "birth_month", "birth_year"} <= set(found):  # TANGGAL LAHIR | BULAN LAHIR | TAHUN LAHIR: the day alone, or all of it
        found.setdefault("birth_day", found["birth_date"])
    elif not {"birth_day", "birth_month", "birth_year"} <= set(found):
        alone = found.pop("birth_day", None)
        if alone is not None and "birth_date" not in found and "birth" not in found:
            found["birth_date"] = alone
        found.pop("birth_month", None)
        found.pop("birth_year", None)
    if not {"sex_male", "sex_female"} <= set(found):
        found.pop("sex_male", None)
        found.pop("sex_female", None)
    elif found.get("sex") in (found["sex_male"], found["sex_female"]):
        del found["sex"]


def _settle_address(table: Table) -> None:
    """Where no column is the address, the kampung is, and so is whatever stands below a group ALAMAT."""
    found = table.columns
    if "address" in found or "hamlet" not in found:
        return
    first, second = found["hamlet"], table.second.get("hamlet")
    if second is not None and _group(table, first) == _group(table, second):  # ALAMAT over DUSUN | KAMPUNG
        first = second
    if re.search(r"\b(?:ALAMAT|KAMPUNG|KP)\b", heading(table.headings.get(first, ""))):
        found["address"] = first
        if found["hamlet"] == first:
            del found["hamlet"]


def _group(table: Table, column: int) -> str:
    return table.headings.get(column, "").split(GROUP_MARK)[0]


def _fill(grid: Grid, row: int, width: int, bottom: int) -> list[str]:
    """The texts of a heading row; merged cells count for all their columns, so do group headings over empty neighbours."""
    cells = grid.rows[row]
    texts = [cell.strip() if column < len(cells) and isinstance(cell := cells[column], str) else "" for column in range(width)]
    covered: set[int] = set()
    for first_row, first, last_row, last in grid.merged:
        if first_row <= row <= last_row and first < width:
            above = grid.rows[first_row]
            text = above[first] if first < len(above) else ""
            for column in range(first, min(last + 1, width)):
                texts[column] = text.strip() if isinstance(text, str) else ""
                covered.add(column)
    if grid.merged or row == bottom:
        return texts
    below = grid.rows[row + 1]
    for column in range(1, width):  # formats that tell no merged cells: a group reaches over empty cells with texts below
        if not texts[column] and column not in covered and column < len(below) and below[column] != "" and below[column - 1] != "":
            texts[column] = texts[column - 1]
    return texts


def is_number_row(cells: list[Cell]) -> bool:
    """The row of column numbers: 1 2 3, (1)(2)(3), also kept as -1 -2 -3."""
    numbers: list[int] = []
    if [cell for cell in cells if cell != ""][:4] in (["a", "b", "c", "d"], ["A", "B", "C", "D"], ["I", "II", "III", "IV"]):
        return True
    for cell in cells:
        if cell == "":
            continue
        if isinstance(cell, str):
            found = _IN_BRACKETS.match(cell.strip())
            if not found:
                return False
            numbers.append(int(found[1]))
        elif isinstance(cell, int) and not isinstance(cell, bool):
            numbers.append(abs(cell))
        else:
            return False
    rising = sum(second - first in (0, 1, 2) for first, second in pairwise(numbers))
    return len(numbers) >= 3 and numbers[0] <= 3 and rising >= len(numbers) - 2 and numbers[-1] <= 60
