"""People in police and village lists: sex, names for comparing, and the NRP of an officer.

Source: domain.md (KTP: laki-laki, perempuan; NRP: 8 digits, year and month of birth, then four of serial).
"""

import re
import unicodedata
from math import isfinite

from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.message import Complaint, Message
from rangkul.rules.names import Titles, display_name, print_name, split_titles, title_case
from rangkul.rules.ranks import RANKS, Rank, parse_rank, rank_name, split_rank

__all__ = [
    "RANKS", "Rank", "Titles", "clean_name", "clean_nrp", "clean_sex", "display_name", "name_key", "name_words", "parse_rank",
    "print_name", "rank_name", "split_rank", "split_titles", "title_case",
]  # fmt: skip

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"'})
_STRAY = " ,;:-_\"*"
_NUMBERED = re.compile(r"^\d{1,4}[.)]\s*(?=[A-Za-z])")
_CHOICE = re.compile(r"^[0-9][0-9]?\s*[.)=:-]\s*(?=[a-z])")  # 1. Laki-laki, as a list of choices shows it
_WORD = re.compile(r"[a-z]+")
_SEX = {
    **dict.fromkeys(("l", "lk", "laki", "lakilaki", "laki2", "lelaki", "lklk", "lkl", "pria", "cowok", "1", "male"), "L"),
    **dict.fromkeys(("p", "pr", "perempuan", "prempuan", "prmpn", "prmpuan", "pempuan", "perempuna", "perumpuan", "wanita", "wnt", "cewek",
                     "2", "female"), "P"),
}  # fmt: skip
_SEX_GUESS = {"m": "L", "f": "P", "w": "P"}
_SEX_DIRECT = {
    "L": "L", "l": "L", "LAKI-LAKI": "L", "Laki-laki": "L", "Laki-Laki": "L", "P": "P", "p": "P", "PEREMPUAN": "P",
    "Perempuan": "P",
}  # fmt: skip
_MUHAMMAD = (
    "muhammad muhamad muhammmad mohammad mohamad mohamed mohammed muhamed muhammed muchammad muchamad mochammad mochamad "
    "mokhamad mukhamad moh moch muh much mhd mohd mochd muhd md"
)
_SAME_WORD = {
    **dict.fromkeys(_MUHAMMAD.split(), "muhammad"),
    **dict.fromkeys(("achmad", "akhmad", "achmat", "ahmat", "akhmat"), "ahmad"),
    **dict.fromkeys(("st", "sitti"), "siti"),
    **dict.fromkeys(("abd", "abdl"), "abdul"),
}
_LEADING_TITLES = frozenset(
    {
        "h",
        "hj",
        "haji",
        "hajjah",
        "hajah",
        "drs",
        "dra",
        "ir",
        "dr",
        "prof",
        "kh",
        "ust",
        "ustad",
        "ustadz",
        "ustadzah",
        "ny",
        "tn",
        "bpk",
    }
)


def clean_name(text: str | float | None) -> str | None:
    """The name as the cell spells it, without invisible signs, list numbers and stray punctuation; None when there is none."""
    if not isinstance(text, str):
        return None
    name = tidy(text)
    if not name.replace(" ", "").isalpha():
        name = _NUMBERED.sub("", _without_marks(name.translate(_QUOTES)))
    if is_empty(name) or not any(sign.isalpha() for sign in name):
        return None
    return name


def _without_marks(name: str) -> str:
    """Without bullets, stray punctuation and quotes around it; an apostrophe at the end (Nur') belongs to the name."""
    bare = name.strip(_STRAY)
    if bare[:1] == "'":
        bare = bare.lstrip("'" + _STRAY)
        bare = bare.removesuffix("'")
    return bare if bare.strip("'") else ""


def same_word(word: str) -> str | None:
    """The one spelling of Muhammad, Ahmad, Siti and Abdul for a word in small letters that is one of theirs."""
    return _SAME_WORD.get(word)


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name for comparing: no accents, degrees, leading titles; one spelling of Muhammad and of oe, dj, tj."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = _WORD.findall(plain.split(",", 1)[0].lower().replace("'", "").replace("`", ""))
    while len(words) > 1 and words[0] in _LEADING_TITLES:
        del words[0]
    if len(words) > 1 and words[0] == "m":
        words[0] = "muhammad"
    return tuple([_SAME_WORD.get(word) or word.replace("oe", "u").replace("dj", "j").replace("tj", "c") for word in words])


def name_key(text: str) -> str:
    """Equal for the spellings of one name, letters only: "H. Moh. Soekardi" and "MUHAMMAD SUKARDI"."""
    return "".join(name_words(text))


def guest_key(text: str) -> str:
    """As `name_key`, and the numbers count: "Tamu 1" and "Tamu 2" are two people, for guests are called what the door calls them."""
    return name_key(text) + "".join(sign for sign in text if sign.isdigit())


def clean_sex(cell: str | float | None) -> tuple[str | None, list[Complaint]]:
    """ "L" or "P" (as on the KTP: laki-laki, perempuan), or None with sex_missing or sex_unrecognised."""
    if isinstance(cell, str):
        if cell in _SEX_DIRECT:
            return _SEX_DIRECT[cell], []
        text = tidy(cell)
    else:
        text = number_as_text(cell)
    if is_empty(text):
        return None, [Complaint("sex_missing", Message("The sex is missing."), blocks=True)]
    if (sex := _read_sex(text)) is not None:
        return sex, []
    word = "".join(sign for sign in text.lower() if sign.isalnum())
    return None, [
        Complaint("sex_unrecognised", Message("{text} is no sex; write L or P.", {"text": text[:40]}), _SEX_GUESS.get(word), blocks=True)
    ]


def _read_sex(text: str) -> str | None:
    """One word for a sex, or two that say the same: "Laki-laki (L)"."""
    pieces = re.split(r"[()\[\]]", _CHOICE.sub("", text.lower()))
    words = [part for piece in pieces if (part := "".join(sign for sign in piece if sign.isalnum()))]
    meant = {_SEX.get(word) for word in words} | {_SEX.get("".join(words))} - {None} if words else set()
    return meant.pop() if len(meant) == 1 else None


def number_as_text(cell: float | None) -> str:
    """A numeric cell as a person reads it: 7.0 is "7", nothing is ""."""
    if cell is None or not isfinite(cell):
        return ""
    return str(int(cell)) if cell == int(cell) else str(cell)


def clean_nrp(cell: str | float | None) -> tuple[str | None, list[Complaint]]:
    """The eight digits of a police service number; zeros dropped by a numeric cell come back, an odd month is a warning."""
    numeric = not isinstance(cell, str)
    text = number_as_text(cell) if numeric else tidy(cell).strip("'’`\"")
    if is_empty(text):
        return None, [Complaint("nrp_missing", Message("The NRP is missing."), blocks=True)]
    digits = re.sub(r"(?i)^nrp\b|[\s.:/\-]+", "", text)
    if numeric and digits.isdigit() and 4 < len(digits) < 8:
        digits = digits.zfill(8)
    if len(digits) != 8 or not (digits.isascii() and digits.isdigit()):
        return None, [Complaint("nrp_invalid", Message("The NRP {text} must have 8 digits.", {"text": text[:40]}), blocks=True)]
    if not 1 <= int(digits[2:4]) <= 12:
        return digits, [
            Complaint("nrp_odd_month", Message("The NRP {text} holds no birth month in its third and fourth digit.", {"text": digits}))
        ]
    return digits, []
