"""Whether the NIKs of a list were damaged as a whole: last digits eaten by Excel, counted up by dragging, or those of family cards."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from math import comb

from rangkul.exchange.grid import Cell
from rangkul.rules.nik import DAMAGED_FROM, number_in_float

_NOT_CHANCE = 0.001
_KNOWN_TO_ISSUE_CARDS = "04"  # family cards with sixteen digits exist since 2004


@dataclass(frozen=True)
class Damage:
    """What is wrong with a list's NIKs as a whole (domain.md, "NIK damaged by Excel")."""

    numbers: bool = False  # numeric cells ending in 0 cannot be trusted
    texts: bool = False  # nor can texts ending in 0 (a CSV that Excel saved)
    cards: bool = False  # the column holds numbers of family cards
    rows_of_zeros: frozenset[str] = frozenset()  # so many ending in 0 one below the other that it is no chance
    counted: frozenset[str] = frozenset()  # each one more than the number above: dragged down
    proven: set[str] = field(default_factory=set[str], compare=False)  # like cards', but the birth date of a row says that they are NIKs

    @classmethod
    def of(cls, cells: list[Cell], part: bool = False) -> "Damage":
        """Judge by the share of numbers ending in 0, among numeric cells and among all; `part` asks for more, as chance has more goes."""
        runs = frozenset(_rows_of_zeros(cells))  # what a run explains says nothing about the rest
        numeric: list[str] = []
        texts: list[str] = []
        for cell in cells:
            if isinstance(cell, str):
                if len(cell) == 16 and cell.isdigit():
                    if cell not in runs:
                        texts.append(cell)
                elif cell and (number := number_in_float(cell)):
                    numeric.append(number)
            elif isinstance(cell, int) and 10**15 <= cell < 10**16 and (number := str(cell)) not in runs:
                numeric.append(number)
        return cls(
            _numbers_damaged(numeric, part), _texts_damaged(texts, part), _are_cards(texts + numeric),
            runs, frozenset(_counted(cells)),
        )  # fmt: skip

    def __or__(self, other: "Damage") -> "Damage":
        return Damage(
            self.numbers or other.numbers, self.texts or other.texts, self.cards or other.cards,
            self.rows_of_zeros | other.rows_of_zeros, self.counted | other.counted, self.proven,
        )  # fmt: skip

    def hits(self, cell: Cell, number: str) -> bool:
        """Whether this cell's number is one of those whose last digits are lost."""
        if number[-1] != "0":
            return False
        if number in self.rows_of_zeros:
            return True
        if isinstance(cell, str):
            return (self.texts and cell.strip("' \u00a0") == number) or (self.numbers and number_in_float(cell) is not None)
        return self.numbers


def _numbers_damaged(numbers: list[str], part: bool) -> bool:
    zeros = sum(number[-1] == "0" for number in numbers)
    if not zeros:
        return False
    if part:
        return _no_chance(numbers)
    limit = DAMAGED_FROM if len(numbers) >= 10 or zeros == len(numbers) else 0.5
    return zeros >= limit * len(numbers)


def _texts_damaged(numbers: list[str], part: bool) -> bool:
    zeros = sum(number[-1] == "0" for number in numbers)
    if zeros < 3 or zeros < DAMAGED_FROM * len(numbers):
        return False
    return (not part and any(number.endswith("0000") for number in numbers)) or _no_chance(numbers)


def _no_chance(numbers: list[str]) -> bool:
    """Whether so many different numbers ending in 0, one in ten by nature, are no chance."""
    different = set(numbers)
    zeros = sum(number[-1] == "0" for number in different)
    return zeros >= DAMAGED_FROM * len(different) and _chance(len(different), zeros) <= _NOT_CHANCE


@lru_cache(maxsize=256)
def _chance(count: int, zeros: int) -> float:
    """The chance of at least `zeros` among `count` when each has one in ten."""
    if count > 500:
        return 0.0  # three in ten of so many never are
    return sum(comb(count, hits) * 0.1**hits * 0.9 ** (count - hits) for hits in range(zeros, count + 1)) * 0.999999


def _are_cards(numbers: list[str]) -> bool:
    """Nearly all dates without the + 40 of women and after 2004: dates of issue of family cards, no workers' birth dates."""
    different = set(numbers)
    cards = sum(number[6] < "4" and _KNOWN_TO_ISSUE_CARDS <= number[10:12] <= "40" for number in different)
    return len(different) >= 6 and cards >= 0.8 * len(different)


def _rows_of_zeros(cells: list[Cell]) -> Iterator[str]:
    """Numbers of runs that end in 0, longer than chance makes them in a list of this length."""
    enough = 4
    while len(cells) * 0.1**enough > 0.002:
        enough += 1
    run: dict[str, None] = {}
    for cell in [*cells, "end"]:
        number = cell if isinstance(cell, str) else str(cell)
        if number[-1:] == "0" and len(number) == 16 and number.isdigit():
            run[number] = None
        elif number or len(run) >= enough:
            if len(run) >= enough:
                yield from run
            run.clear()


def _counted(cells: list[Cell]) -> Iterator[str]:
    """Numbers that stand in a run of three or more, each one more than the one above; the first of a run may be true."""
    run: list[str] = []
    for cell in cells:
        number = cell if isinstance(cell, str) else str(cell)
        if run and number[:12] == run[-1][:12] and len(number) == 16 and number.isdigit() and int(number) == int(run[-1]) + 1:
            run.append(number)
            if len(run) == 3:
                yield run[1]
            if len(run) >= 3:
                yield number
        else:
            run = [number] if len(number) == 16 and number.isdigit() else []
