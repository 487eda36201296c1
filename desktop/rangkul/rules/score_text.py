"""Scores as people write them: 85, 72,5, 80 %, 8/10; understood where it is plain, asked where it is not.

A column of figures up to 10 may be marks out of ten, one of figures up to 1 may be Excel's percentages: `possible_scales`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rangkul.rules.cell_text import is_empty, tidy

_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
_PLAIN = re.compile(_NUMBER)
_PERCENT = re.compile(rf"({_NUMBER})\s*(?:%|persen|prosen)", re.I)
_OF = re.compile(rf"({_NUMBER})\s*(?:/|\bdari\b|\bout of\b|:)\s*({_NUMBER})", re.I)
_ABSENT = re.compile(r"(?:tidak|tdk|tak|belum|blm)\b.*|absen|alpa|kosong|nihil|-+|–|—|n/?a", re.I)


@dataclass(frozen=True)
class ScoreText:
    """`value` is 0…100, or for "plain" the figure as it stands; `how` says how it was understood.

    "none": nothing there, or words for "took no test"; "wrong": no score.
    """

    value: float | None
    how: Literal["plain", "percent", "of", "none", "wrong"]


def understand_score(text: str) -> ScoreText:
    """What one cell says. More points than there are to have, or more than 100, is wrong."""
    plain = tidy(text)
    if (plain.strip("0") and (is_empty(plain) or _ABSENT.fullmatch(plain))) or not plain:  # a 0 is a score
        return ScoreText(None, "none")
    if not plain.isascii():
        return ScoreText(None, "wrong")
    if found := _OF.fullmatch(plain):
        points, most = _number(found[1]), _number(found[2])
        if points is None or most is None or most <= 0 or points > most:
            return ScoreText(None, "wrong")
        return ScoreText(round(points / most * 100, 1), "of")
    if found := _PERCENT.fullmatch(plain):
        return _within(_number(found[1]), "percent")
    if _PLAIN.fullmatch(plain):
        return _within(_number(plain), "plain")
    return ScoreText(None, "wrong")


def _number(text: str) -> float | None:
    """1.000 could be a thousand: nobody's score, and not guessed."""
    whole, _, decimals = text.replace(",", ".").partition(".")
    return None if decimals == "000" else float(f"{whole}.{decimals or 0}")


def _within(value: float | None, how: Literal["plain", "percent"]) -> ScoreText:
    if value is None or not 0 <= value <= 100:
        return ScoreText(None, "wrong")
    return ScoreText(value, how)


def possible_scales(values: Iterable[float]) -> tuple[int, ...]:
    """What plain figures of one column may be out of, likeliest first; several mean that somebody must say."""
    figures = [value for value in values if value]
    if not figures or max(figures) > 10:
        return (100,)
    if max(figures) <= 1 and any(value < 1 for value in figures):
        return (1, 100)
    return (10, 100)


def to_hundred(value: float, scale: int) -> float:
    """The score of a figure out of `scale`, to a tenth."""
    return round(value * 100 / scale, 1)
