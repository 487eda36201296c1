"""What is being said about the layout of one sheet: heading rows, the first person, columns, meanings of words. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rangkul.exchange.columns import ROSTER, SENSITIVE
from rangkul.exchange.grid import Cell, cell_text
from rangkul.exchange.layout import is_number_row, name_columns
from rangkul.exchange.layout_look import SheetLook
from rangkul.exchange.rows import has_nik
from rangkul.exchange.taught import JOINED, MAPPED, TEACHABLE, Columns, Lesson, Place, complaints, make_lesson, people_rows, word_of
from rangkul.rules.cell_text import tidy
from rangkul.rules.message import Complaint
from rangkul.rules.occupations import OCCUPATIONS, categorise_occupation
from rangkul.rules.people import clean_sex
from rangkul.rules.phone import clean_phone

SHARE = 0.6
_SAMPLE = 40
SEXES = (("L", "Laki-laki"), ("P", "Perempuan"))
MEANINGS = {"occupation": tuple((kind.name, kind.name) for kind in OCCUPATIONS), "sex": SEXES}
"""field → (what a word can mean, as it is shown); what is chosen stands in the record instead of the word."""


@dataclass
class SheetPlan:
    """The state of a sheet in the dialog. Rows and columns are 0-based; `heading` is (first, last) row or None."""

    look: SheetLook
    heading: tuple[int, int] | None = None
    first: int = 0
    columns: dict[int, str] = field(default_factory=dict[int, str])
    values: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    is_list: bool = True
    said: bool = False  # something was said by hand, so that it goes to the reader
    by_hand: set[int] = field(default_factory=set[int])
    sensitive: frozenset[int] = frozenset()

    @classmethod
    def of(cls, look: SheetLook) -> "SheetPlan":
        """What the reader makes of the sheet by itself, or by what was said before."""
        plan = cls(look, values={name: dict(words) for name, words in look.values.items()}, sensitive=look.sensitive)
        if look.top is not None and look.first is not None:
            plan.heading = (look.top, look.first - 1) if look.first > look.top else None
            plan.first = look.first
            plan.columns = dict(look.columns)
            plan.said = look.taught == "hand"
            if plan.said:
                plan.by_hand = set(plan.columns)
        else:
            plan.is_list = False
            plan.first = next(iter(people_rows(look.grid)), 0)
            plan.columns = guess_by_cells(look.rows[plan.first :], look.sensitive)
        return plan

    # Saying

    def mark_heading(self, row: int) -> None:
        """Makes a row part of the heading, or takes it out again. A row far from the heading begins another one."""
        if self.heading is None:
            heading = (row, row)
        else:
            top, last = self.heading
            if top <= row <= last:
                heading = None if top == last else (top + 1, last) if row == top else (top, row - 1)
            else:
                heading = (row, last) if row == top - 1 else (top, row) if row == last + 1 else (row, row)
        self._set_heading(heading)

    def _set_heading(self, heading: tuple[int, int] | None) -> None:
        rows = self.look.rows
        self.heading = heading
        if heading is not None:
            self.first = heading[1] + 1
            if self.first < len(rows) and is_number_row(rows[self.first]):
                self.first += 1
        self._say()

    def mark_first(self, row: int) -> None:
        """The first person stands in this row; what was heading from there on is not."""
        self.first = row
        if self.heading is not None and self.heading[1] >= row:
            self.heading = (self.heading[0], row - 1) if self.heading[0] < row else None
        self._say()

    def _say(self) -> None:
        """After other rows were marked: columns that nobody has named by hand are named by their headings, or by their cells."""
        self.said = self.is_list = True
        self.sensitive = self.look.sensitive_below(self.top, self.first)
        if self.heading is not None:
            guessed = _by_words(self.look, self.top, self.heading[1])
        else:
            guessed = guess_by_cells(self.look.rows[self.first :], self.sensitive)
        kept = {column: name for column, name in self.columns.items() if column in self.by_hand}
        taken = set(kept.values())
        guessed = {column: name for column, name in guessed.items() if column not in self.by_hand and name not in taken}
        self.columns = {column: name for column, name in (guessed | kept).items() if column not in self.sensitive}

    def name_column(self, column: int, name: str) -> None:
        """A column holds this field; "" is not used. A protected column stays dropped."""
        if column in self.sensitive:
            return
        self.said = self.is_list = True
        self.by_hand.add(column)
        self.columns.pop(column, None)
        if name:
            self.columns[column] = name

    def give_meaning(self, name: str, word: str, meaning: str) -> None:
        """A word of a field means this; "" takes it as it is."""
        self.said = True
        words = self.values.setdefault(name, {})
        words.pop(word_of(word), None)
        if meaning:
            words[word_of(word)] = meaning

    # What it comes to

    @property
    def top(self) -> int:
        return self.heading[0] if self.heading else self.first

    def field_of(self, column: int) -> str:
        return SENSITIVE if column in self.sensitive else self.columns.get(column, "")

    @property
    def placed(self) -> Columns:
        return tuple((column, name) for column, name in sorted(self.columns.items()) if column not in self.sensitive)

    def complaints(self) -> list[Complaint]:
        return complaints(self.placed) if self.is_list else []

    def lesson(self, about: str) -> Lesson:
        """For the reader: said of this file, at this place."""
        if not self.is_list:
            return Lesson((), (), place=Place(self.look.name, 0, 0), about=about)
        used = {name: words for name, words in self.values.items() if words and name in self.columns.values()}
        return make_lesson(self.look.grid, self.top, self.first, self.placed, used, about, self.look.shape)

    def unknown_words(self) -> list[tuple[str, str, int]]:
        """(field, word as written, how often) of the words nobody knows, and of those that were given a meaning here."""
        found: list[tuple[str, str, int]] = []
        above = {word_of(cell) for cells in self.look.rows[: self.first] for cell in cells}
        for name in MAPPED:
            meant = self.values.get(name, {})
            for column, held in sorted(self.columns.items()):
                if held == name and column not in self.sensitive:
                    found += [
                        (name, word, count) for word, count in self.look.words.get(column, ())
                        if word_of(word) in meant or (word_of(word) not in above and not is_known(name, word))
                    ]  # fmt: skip
        return found


def is_known(name: str, word: str) -> bool:
    """Whether the program knows what a word of a field means."""
    if name == "sex":
        return clean_sex(word)[0] is not None
    guess = categorise_occupation(word)
    return guess.category is not None or guess.ask is not None


def _by_words(look: SheetLook, top: int, last: int) -> dict[int, str]:
    """The columns as the words of these heading rows name them."""
    found: dict[int, str] = {}
    table = name_columns(look.grid, top, last, ROSTER)
    while table is not None:
        for name, column in [*table.columns.items(), *table.second.items()]:
            if name in TEACHABLE:
                found[column] = JOINED if {found.get(column), name} == {"name", "nik"} else found.get(column, name)
        table = table.beside
    return found


def guess_by_cells(rows: Sequence[Sequence[Cell]], sensitive: frozenset[int]) -> dict[int, str]:
    """Columns that tell by themselves what they hold; names and places are for a person to name."""
    found: dict[int, str] = {}
    numbers: dict[int, int] = {}  # column of NIKs or family cards → how many are women's, which family cards never are
    for column in range(max(map(len, rows), default=0)):
        texts = [tidy(cell_text(cells[column])).strip("'") for cells in rows[:_SAMPLE] if column < len(cells) and cells[column] != ""]
        if column in sensitive or len(texts) < 2:
            continue
        if sum(has_nik([text]) for text in texts) >= SHARE * len(texts):
            numbers[column] = sum(len(text) == 16 and text[6] >= "4" for text in texts)
        for name, holds in (("sex", _is_sex), ("phone", _is_phone)):
            if name not in found.values() and sum(map(holds, texts)) >= SHARE * len(texts):
                found[column] = name
    if numbers:
        nik = max(numbers, key=lambda column: (numbers[column], -column))
        found[nik] = "nik"
        if len(numbers) == 2:
            found |= {column: "kk" for column in numbers if column != nik}
    return found


def _is_sex(text: str) -> bool:
    return not text.isdigit() and clean_sex(text)[0] is not None


def _is_phone(text: str) -> bool:
    return text.startswith(("08", "+62", "628", "8")) and 9 <= len(text) <= 20 and clean_phone(text)[0] is not None
