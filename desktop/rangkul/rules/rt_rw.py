"""RT and RW, the neighbourhoods of an address: out of one cell or two, whatever their order; the words decide.

Source: domain.md (what villages send: RT, RW, RT/RW joined); Permendagri 18/2018 (RT and RW are bodies of the village).
"""

import re

from rangkul.rules.cell_text import tidy

_TOKEN = re.compile(r"R\W?T(?![A-Z])|R\W?W(?![A-Z])|\d+|[A-Z]+", re.I)
_FILLING = frozenset({"NO", "NOMOR", "RUKUN", "DAN"})
_IN_ADDRESS = re.compile(
    r"\bRT\b[\s.:]*(\d{1,3})\b(?:\W*(?:RW)?[\s.:]*(\d{1,3})\b)?|\bRT\s*/\s*RW\b[\s.:]*(\d{1,3})\s*[/\-]\s*(\d{1,3})"
    r"|\bRW\s*/\s*RT\b[\s.:]*(?P<rw>\d{1,3})\s*[/\-]\s*(?P<rt>\d{1,3})",
    re.I,
)
_RW_BEFORE = re.compile(r"\bRW\b[\s.:]*(\d{1,3})\b", re.I)
Pair = tuple[str | None, str | None]


def read_rt_rw(text: str, alone: str = "RT", order: tuple[str, str] = ("RT", "RW")) -> Pair | None:
    """(RT, RW) of a cell, three digits each: "003/007", "RW 07 RT 03", "RT/RW 3-7". None when it cannot be read.

    Where no words decide, two numbers stand in `order` and a single one is `alone`.
    """
    words: list[str] = []
    numbers: list[str] = []
    shape = ""
    for token in _TOKEN.findall(tidy(text)[:40].upper()):
        if token.isdigit():
            parts = [token[:3], token[3:]] if len(token) == 6 else [token]
            numbers += parts
            shape += "n" * len(parts)
        elif token[0] == "R" and token[-1] in "TW" and len(token) <= 3:
            words.append("RT" if token[-1] == "T" else "RW")
            shape += "w"
        elif token not in _FILLING:
            return None
    if not numbers or any(len(number) > 3 for number in numbers) or len(words) != len(set(words)):
        return None
    names = _names(shape, words, alone, order)
    if names is None:
        return None
    found = dict(zip(names, (number.zfill(3) for number in numbers), strict=True))
    return found.get("RT"), found.get("RW")


def _names(shape: str, words: list[str], alone: str, order: tuple[str, str]) -> list[str] | None:
    """Which of the numbers is which."""
    if shape == "n":
        return [alone]
    if shape == "nn":
        return list(order)
    if shape in ("wn", "nw", "wnwn", "nwnw", "wwnn"):
        return words
    other = {"RT": "RW", "RW": "RT"}
    if shape == "wnn":  # RT 003/007
        return [words[0], other[words[0]]]
    if shape == "nwn":  # 003/RW 007
        return [other[words[0]], words[0]]
    return None


def rt_rw_in(text: str) -> Pair:
    """RT and RW out of an address or a line, three digits each."""
    found = _IN_ADDRESS.search(text)
    if not found:
        return None, None
    rt, rw = found[1] or found[3] or found["rt"], found[2] or found[4] or found["rw"]
    if found[1] and (before := _RW_BEFORE.search(text, 0, found.start())):  # RW 07 RT 03
        rw = before[1]
    return rt.zfill(3), rw.zfill(3) if rw else None
