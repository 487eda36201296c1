"""The columns left of the signatures: which are printed, and how those that are share the room."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from rangkul.papers.page import MM

LEFT: Final = 10 * MM
NUMBER_WIDTH: Final = 7.0  # mm
COLUMNS_WIDTH: Final = 92.0  # mm, from the names to the signatures; fixed, so that the boxes never move
SHARES: Final = {"name": 36.0, "rank": 15.5, "station": 20.0, "villages": 20.5}  # mm when all are printed
TITLES: Final = {"name": "Nama", "station": "Kesatuan", "villages": "Desa binaan"}


@dataclass(frozen=True)
class Column:
    """One column; `name` is the field of a SheetPerson ("rank" holds rank and NRP below each other); left and width in points."""

    name: str
    title: str
    left: float
    width: float


@cache
def choose_columns(wanted: tuple[str, ...]) -> tuple[Column, ...]:
    """The name and the wanted ones of SHEET_COLUMNS in their order; what is left out gives its room to the others."""
    titles = TITLES | {"rank": rank_title(wanted)}
    shown = [name for name in SHARES if name == "name" or name in wanted or (name == "rank" and "number" in wanted)]
    grown = COLUMNS_WIDTH / sum(SHARES[name] for name in shown)
    columns: list[Column] = []
    left = LEFT + NUMBER_WIDTH * MM
    for name in shown:
        width = SHARES[name] * grown * MM
        columns.append(Column(name, titles[name], left, width))
        left += width
    return tuple(columns)


@cache
def guest_columns() -> tuple[Column, ...]:
    """Those of a list for guests alone, who write them themselves."""
    left = LEFT + NUMBER_WIDTH * MM
    wide = COLUMNS_WIDTH * 0.55 * MM
    return Column("name", "Nama", left, wide), Column("station", "Instansi, jabatan", left + wide, COLUMNS_WIDTH * MM - wide)


def rank_title(wanted: Iterable[str]) -> str:
    """The title of the column of rank and NRP; "/ " parts its lines."""
    words = {"rank": "Pangkat", "number": "NRP"}
    return "/ ".join(word for name, word in words.items() if name in wanted)
