"""The twelve ranks a Bhabinkamtibmas and their superiors may hold, and how lists write them.

Source: the ranks of the Indonesian police as listed in domain.md.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rank:
    """`order` counts from 1 (Bripda) upwards; lists sort by it, high first, then by NRP."""

    code: str
    short: str
    full: str
    order: int


_NAMES = (
    ("bripda", "Bripda", "Brigadir Polisi Dua"),
    ("briptu", "Briptu", "Brigadir Polisi Satu"),
    ("brigpol", "Brigpol", "Brigadir Polisi"),
    ("bripka", "Bripka", "Brigadir Polisi Kepala"),
    ("aipda", "Aipda", "Ajun Inspektur Polisi Dua"),
    ("aiptu", "Aiptu", "Ajun Inspektur Polisi Satu"),
    ("ipda", "Ipda", "Inspektur Polisi Dua"),
    ("iptu", "Iptu", "Inspektur Polisi Satu"),
    ("akp", "AKP", "Ajun Komisaris Polisi"),
    ("kompol", "Kompol", "Komisaris Polisi"),
    ("akbp", "AKBP", "Ajun Komisaris Besar Polisi"),
    ("kombes", "Kombes Pol", "Komisaris Besar Polisi"),
)
RANKS = tuple(Rank(code, short, full, order) for order, (code, short, full) in enumerate(_NAMES, start=1))

_NOT_LETTERS = re.compile(r"[^a-z]+")
_POLICE = re.compile(r"pol(?:isi|ri)?$")
_OTHER_SPELLINGS = {
    "brigadir": "brigpol", "brig": "brigpol", "brigda": "bripda", "brigtu": "briptu", "brigka": "bripka", "kp": "kompol",
    "kbp": "kombes",
}  # fmt: skip


def _spellings() -> dict[str, Rank]:
    known: dict[str, Rank] = {}
    for rank in RANKS:
        full = _NOT_LETTERS.sub("", rank.full.lower())
        for word in (rank.code, full, full.replace("polisi", ""), full.replace("polisi", "pol")):
            known.setdefault(word, rank)
    by_code = {rank.code: rank for rank in RANKS}
    return known | {word: by_code[code] for word, code in _OTHER_SPELLINGS.items()}


_KNOWN = _spellings()


def parse_rank(text: str) -> Rank | None:
    """The rank a cell means ("AIPTU.", "BRIG POL", "Ajun Inspektur Polisi Satu"), or None when it is none of the twelve."""
    word = _NOT_LETTERS.sub("", text.lower())
    return _KNOWN.get(word) or _KNOWN.get(_POLICE.sub("", word))


def split_rank(text: str) -> tuple[Rank | None, str]:
    """A rank before a name, taken off: "BRIG POL BUDI, S.H." → (Brigpol, "BUDI, S.H."); a rank alone leaves no name."""
    words = text.split()
    for count in range(min(4, len(words)), 0, -1):
        if rank := parse_rank(" ".join(words[:count])):
            return rank, " ".join(words[count:])
    return None, text.strip()


def rank_name(rank: Rank | str | None) -> str:
    """How a rank is printed: "aiptu" or "AIPTU." as "Aiptu"; what is none of the twelve stands as it was written."""
    known = parse_rank(rank) if isinstance(rank, str) else rank
    return known.short if known else rank.strip() if isinstance(rank, str) else ""
