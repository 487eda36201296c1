"""Which people are compared: those who share one of the keys that survive what happens to names, dates and numbers."""

from functools import lru_cache

from rangkul.rules.likeness_names import EARLY
from rangkul.rules.linkage import Record

WORLDS = ((0,), (1, 2, 3, 4), (5,), (6,), (7,), (8,), (9,), (10,))
"""Which of the keys below are compared with each other; birth dates of the row and of the NIK are one world."""


class _Words(dict[str, tuple[str, str, str, str]]):
    """What is needed of a name again and again: its telling word, two letters of it, its frame, and that of the least word."""

    def __missing__(self, sound: str) -> tuple[str, str, str, str]:
        words = sound.split()
        telling = [word for word in words if word not in EARLY and len(word) > 1]
        word = telling[0] if telling else words[0] if words else ""
        found = (word, word[:2], _frame(word), "~" + _frame(min(telling)) if len(telling) > 1 else "")
        if len(self) < 200_000:
            self[sound] = found
        return found


def _frame(word: str) -> str:
    """The first letter and the two consonants that follow."""
    return word[:1] + "".join([sign for sign in word[1:] if sign not in "aeiouwyh"])[:2]


_WORDS = _Words()


def keys_of(record: Record) -> tuple[str, ...]:
    """In the order of WORLDS: NIK but for its first quarter; birth date (of row and NIK) with the frame of the name; name in the
    village; family card with a letter; phone; birth date in the village; slips in both, in the village."""
    name, _, nik, born, sex, village, card, _, phone, *_ = record
    word, letters, frame, turned = _WORDS[name]
    mine, turned = frame + sex, turned and turned + sex
    number = dates = turned_dates = told_dates = told_turned = day_here = slip_here = year_here = ""
    if born:
        month, day = born[5:7], born[8:]
        folded = born[2:4] + (month + day if month < day else day + month)
        dates = folded + mine
        turned_dates = turned and folded + turned
        if village:
            day_here, slip_here, year_here = folded + village, letters + born[4:] + village, mine + born[:4] + village
    else:
        folded = ""
    if len(nik) == 16:
        number = nik[4:]
        told = _nik_date(nik[6:12])
        if told != folded:
            told_dates = told + mine
            told_turned = turned and told + turned
    return (
        number, dates, turned_dates, told_dates, told_turned, village and name + village, card and card + word[:1],
        phone and phone + sex, day_here, slip_here, year_here,
    )  # fmt: skip


@lru_cache(maxsize=60_000)
def _nik_date(digits: str) -> str:
    """The six digits of a NIK's birth date as `keys_of` writes a date: year, then day and month whichever is less first."""
    day = int(digits[:2])
    told, month = f"{day - 40 if day > 40 else day:02}", digits[2:4]
    return digits[4:] + (month + told if month < told else told + month)

