"""Mobile numbers, kept as +62… and shown as 0812-0012-3456.

Source: domain.md (mobile numbers begin with 08 and have 10 to 13 digits; Excel drops the leading 0).
"""

import re
from math import isfinite

from rangkul.rules.cell_text import DASHES, is_empty, tidy
from rangkul.rules.message import Complaint, Message

_PLAIN = re.compile(r"0(8[1-9][0-9]{7,10})")
_NATIONAL = re.compile(r"(?:00620?|\+?620?|0)?(8[1-9][0-9]{7,10})")
_SPLIT = re.compile(r"[/,;&|\n]|\b(?:atau|dan|or)\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:no\.?\s*)?(?:hp|wa|tel|telp|telepon|tlp|phone)?\b[\s.:/]*", re.IGNORECASE)
_LABEL_BEHIND = re.compile(r"\s*\(?\s*(?:hp|wa|whatsapp|telp?|aktif|no\.?\s*wa)\s*\)?\s*$", re.IGNORECASE)
_ENUMERATED = re.compile(r"(?:^|\s)[1-3][.)]\s")
_MARKS = re.compile(r"[\s.\-()'’`\"_:–—]+")
_TWO = re.compile(r"((?:\+?62|0)8[1-9][0-9]{7,10})((?:\+?62|0)8[1-9][0-9]{7,10})")
_INSIDE = re.compile(r"(?<![0-9])(?:\+?62|0)[ .-]?8[0-9][0-9 .-]{6,14}[0-9](?![0-9A-Za-z])")
_FLOAT_TAIL = re.compile(r"^(\+?[0-9]{9,15})[.,]0{1,2}$")
_SEPARATORS = dict.fromkeys(map(ord, " -()'"))
_LETTERS_FOR_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})


def clean_phone(cell: str | float | None) -> tuple[str | None, list[Complaint]]:
    """The mobile number of a cell as +62…, or None with a complaint. Of several the first is taken, told with phone_multiple."""
    if isinstance(cell, str):
        if found := _PLAIN.fullmatch(cell):
            return "+62" + found[1], []
        if found := _NATIONAL.fullmatch(cell.translate(_SEPARATORS)):
            return "+62" + found[1], []
        return _clean_text(cell)
    if not cell or not isfinite(cell):
        return None, [_missing()]
    return _clean_text(str(int(cell)) if cell == int(cell) else str(cell))


def _clean_text(cell: str) -> tuple[str | None, list[Complaint]]:
    text = tidy(cell[:200].replace("\n", " / ")).translate(DASHES).strip("'’`\"= /")
    if is_empty(text):
        return None, [_missing()]
    if tail := _FLOAT_TAIL.match(text):
        text = tail[1]
    text = _ENUMERATED.sub(" / ", text).strip(" /")
    parts = list(dict.fromkeys(part for piece in _SPLIT.split(text) if (part := _pack(piece))))
    if len(parts) == 1 and (two := _TWO.fullmatch(parts[0])):
        parts = [two[1], two[2]]
    numbers = list(dict.fromkeys(number for part in parts if (number := _read(part))))
    if numbers and len(numbers) == 1 and all(_read(part) for part in parts):
        return numbers[0], []
    if numbers:
        several = len(numbers) > 1 or sum(sum(sign.isdigit() for sign in part) >= 6 for part in parts) > 1
        return _several(text, numbers[0]) if several else _doubtful(text, numbers[0])
    inside = list(dict.fromkeys(_INSIDE.findall(text)))
    if len(inside) > 1 and (number := _read(_pack(inside[0]))):  # 1. 0812… 2. 0813…
        return _several(text, number)
    if len(inside) == 1 and (number := _read(_pack(inside[0]))):
        return _doubtful(text, number)  # 081200123456 (anak)
    repaired = _read(_pack(text).translate(_LETTERS_FOR_DIGITS))
    if repaired and sum(sign.isdigit() for sign in text) >= 6:
        return _doubtful(text, repaired)
    message = Message("{text} is no mobile number; it must begin with 08 and have 10 to 13 digits.", {"text": text[:60]})
    return None, [Complaint("phone_invalid", message, blocks=True)]


def _pack(part: str) -> str:
    return _MARKS.sub("", _LABEL_BEHIND.sub("", _LABEL.sub("", part.strip())))


def _read(part: str) -> str | None:
    found = _NATIONAL.fullmatch(part)
    return "+62" + found[1] if found else None


def _several(text: str, number: str) -> tuple[str, list[Complaint]]:
    message = Message("The cell holds more than one number ({text}); {first} was taken.", {"text": text[:60], "first": show_phone(number)})
    return number, [Complaint("phone_multiple", message, number)]


def _doubtful(text: str, number: str) -> tuple[str, list[Complaint]]:
    return number, [
        Complaint(
            "phone_invalid",
            Message("{text} is no clean mobile number; it was read as {number}.", {"text": text[:60], "number": show_phone(number)}),
            number,
        )
    ]


def _missing() -> Complaint:
    return Complaint("phone_missing", Message("The phone number is missing."), blocks=True)


def show_phone(number: str) -> str:
    """+6281200123456 as 0812-0012-3456; anything else as it is."""
    if not number.startswith("+62"):
        return number
    local = "0" + number[3:]
    return "-".join(part for part in (local[:4], local[4:8], local[8:]) if part)
