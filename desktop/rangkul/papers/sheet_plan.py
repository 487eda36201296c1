"""Which rows of a group stand on which page, so that the closing count and the signers find room on the last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rangkul.papers.records import SheetGroup, SheetPerson

MOST_ROWS: Final = 22
FEWEST_ON_LAST: Final = 4


@dataclass(frozen=True)
class SheetRow:
    """A numbered row; `person` is None for a guest. Odd numbers sign left, even right."""

    number: int
    box: str
    person: SheetPerson | None

    @property
    def signs_left(self) -> bool:
        return self.number % 2 == 1


@dataclass(frozen=True)
class SheetPage:
    """One page of a group; the last one closes with the count and the signers."""

    group: SheetGroup
    rows: tuple[SheetRow, ...]
    closes: bool


def split_rows(count: int, full: int, closing: int) -> list[int]:
    """Rows per page: at most `full`, at most `closing` on the last, which carries a few rows if there are any."""
    if not 1 <= closing <= full:
        raise ValueError("a page must hold at least one row beside the closing")
    if count <= closing:
        return [count]
    pages = 1 + -(-(count - closing) // full)
    last = max(count - full * (pages - 1), min(FEWEST_ON_LAST, closing))
    before = count - last
    return [*[full] * (before // full), *([before % full] if before % full else []), last]


def plan_pages(groups: Sequence[SheetGroup], full: int, closing: int) -> list[SheetPage]:
    """All pages of a print run; numbers begin at 1 in each group, box names are unique in the run."""
    pages: list[SheetPage] = []
    expected = guests = 0
    for group in groups:
        rows: list[SheetRow] = []
        for person in group.people:
            expected += 1
            rows.append(SheetRow(len(rows) + 1, f"r{expected:03d}", person))
        for _ in range(group.guest_rows):
            guests += 1
            rows.append(SheetRow(len(rows) + 1, f"g{guests:03d}", None))
        start = 0
        sizes = split_rows(len(rows), full, closing)
        for place, size in enumerate(sizes):
            pages.append(SheetPage(group, tuple(rows[start : start + size]), place == len(sizes) - 1))
            start += size
    return pages
