"""A village's file in the making: cells with their looks, and beside them the truth a reader must find."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from villages.people import Person

FIELDS = ("nik", "name", "sex", "birth_date", "birth_place", "occupation", "address", "rt", "rw", "phone", "mother_name", "kk")
Getter = Callable[[Person], Any]
Truth = tuple[str | None, int, int]
"""(sheet, row as Excel shows it, 0 or the number of the list beside)"""


@dataclass(frozen=True)
class Col:
    """A column: its heading, what stands in it for a person, and which fields a reader learns from it."""

    head: str
    get: Getter
    shows: tuple[str, ...] = ()


def facts(person: Person) -> dict[str, Any]:
    """All that is true of a person, as `roster check` names it."""
    return {
        "nik": person.nik, "name": person.name, "sex": person.sex, "birth_date": person.born.isoformat(), "birth_place": person.place,
        "occupation": person.job, "address": person.address, "rt": person.rt, "rw": person.rw, "phone": "+62" + person.phone[1:],
        "mother_name": person.mother, "kk": person.kk,
    }  # fmt: skip


@dataclass
class Sheet:
    """Rows of cells, and what they look like; all numbers 0-based but `rows` of the truth."""

    name: str = "Sheet1"
    cells: list[list[Any]] = field(default_factory=list[list[Any]])
    merges: list[tuple[int, int, int, int]] = field(default_factory=list[tuple[int, int, int, int]])
    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    struck: set[int] = field(default_factory=set[int])
    state: str = "visible"
    records: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])
    beside: list[tuple[int, dict[str, Any]]] = field(default_factory=list[tuple[int, dict[str, Any]]])
    problems: set[tuple[int | None, str]] = field(default_factory=set[tuple[int | None, str]])

    def row(self, *values: Any, at: int = 0) -> int:
        """A further row, its first value in column `at`; returns its number from 0."""
        self.cells.append([*[""] * at, *values])
        return len(self.cells) - 1

    def blank(self, count: int = 1) -> None:
        for _ in range(count):
            self.row()

    def merge(self, width: int, down: int = 1, at: int = 0) -> None:
        """The last row's cell `at`, merged over `width` columns and `down` rows that come."""
        row = len(self.cells) - 1
        self.merges.append((row, at, row + down - 1, at + width - 1))

    def head(self, columns: Sequence[Col], at: int = 0, number: str | None = "NO") -> int:
        return self.row(*([number] if number is not None else []), *(column.head for column in columns), at=at)

    def person(self, person: Person, columns: Sequence[Col], number: Any = None, at: int = 0, **known: Any) -> int:
        """A row of a person; `known` are facts that come from elsewhere (a family line) or differ from the person's."""
        values = [*([number] if number is not None else []), *(column.get(person) for column in columns)]
        row = self.row(*values, at=at)
        self.expect(row, person, [name for column in columns for name in column.shows], **known)
        return row

    def expect(self, row: int, person: Person, shown: Iterable[str], **known: Any) -> None:
        """What a reader must make of `row`."""
        names = set(shown)
        self.records[row] = {name: value if name in names else None for name, value in facts(person).items()} | known

    def expect_beside(self, row: int, person: Person, shown: Iterable[str], **known: Any) -> None:
        """A further person in the same row, of a list to the right."""
        names = set(shown)
        self.beside.append((row, {name: value if name in names else None for name, value in facts(person).items()} | known))

    def people(self, some: Iterable[Person], columns: Sequence[Col], first: int | None = 1, at: int = 0, **known: Any) -> list[int]:
        """Rows of people, numbered from `first`; returns their rows."""
        return [
            self.person(person, columns, None if first is None else first + number, at, **known) for number, person in enumerate(some)
        ]

    def fault(self, row: int, column: int, cell: Any, code: str | None = None, **known: Any) -> None:
        """Another thing stands in a cell: what is to be told, and what the record then holds."""
        line = self.cells[row]
        line.extend([""] * (column + 1 - len(line)))
        line[column] = cell
        if code:
            self.problems.add((row + 1, code))
        self.records[row] |= known

    def tell(self, code: str, row: int | None = None) -> None:
        """A problem of the whole sheet, or of a row counted from 0."""
        self.problems.add((None if row is None else row + 1, code))


@dataclass
class Village:
    """A file on disk and its truth. `named` False: the format has no sheets (CSV, HTML)."""

    path: Path
    sheets: list[Sheet]
    named: bool = True
    rejected: bool = False

    def records(self) -> dict[Truth, dict[str, Any]]:
        """(sheet, row, which one of the row) → facts"""
        found: dict[Truth, dict[str, Any]] = {}
        for sheet in self.sheets:
            for row, values in (*sheet.records.items(), *sheet.beside):
                place = sheet.name if self.named else None, row + 1
                found[*place, sum(key[:2] == place for key in found) if sheet.beside else 0] = values
        return found

    def problems(self) -> set[tuple[str | None, int | None, str]]:
        return {(sheet.name if self.named else None, row, code) for sheet in self.sheets for row, code in sheet.problems}


STYLES: dict[str, Callable[[Path, str], Village]] = {}
Style = Callable[[Path, str], Village]


def style(make: Style) -> Style:
    """Register a style under the name of its function; it is given a folder and its own name."""
    STYLES[f"{make.__module__.rsplit('.', maxsplit=1)[-1]}: {make.__name__}"] = make
    return make


def plain(value: Any) -> Any:
    """A date as a datetime, for writers."""
    return datetime(value.year, value.month, value.day) if isinstance(value, date) and not isinstance(value, datetime) else value  # noqa: DTZ001


# The usual columns.
NIK = Col("NIK", lambda p: p.nik, ("nik",))
NAME = Col("NAMA", lambda p: p.name, ("name",))
SEX = Col("L/P", lambda p: p.sex, ("sex",))
PLACE = Col("TEMPAT LAHIR", lambda p: p.place, ("birth_place",))
BORN = Col("TGL LAHIR", lambda p: p.born, ("birth_date",))
BORN_TEXT = Col("TGL LAHIR", lambda p: f"{p.born:%d-%m-%Y}", ("birth_date",))
TTL = Col("TEMPAT, TGL LAHIR", lambda p: f"{p.place}, {p.born:%d-%m-%Y}", ("birth_place", "birth_date"))
ADDRESS = Col("ALAMAT", lambda p: p.address, ("address",))
RT = Col("RT", lambda p: p.rt, ("rt",))
RW = Col("RW", lambda p: p.rw, ("rw",))
RT_RW = Col("RT/RW", lambda p: f"{p.rt}/{p.rw}", ("rt", "rw"))
JOB = Col("PEKERJAAN", lambda p: p.job, ("occupation",))
PHONE = Col("NO HP", lambda p: p.phone, ("phone",))
MOTHER = Col("NAMA IBU KANDUNG", lambda p: p.mother, ("mother_name",))
KK = Col("NO KK", lambda p: p.kk, ("kk",))
USUAL = (NIK, NAME, SEX, PLACE, BORN, ADDRESS, RT, RW, JOB, PHONE, MOTHER)


def titled(column: Col, head: str) -> Col:
    return Col(head, column.get, column.shows)
