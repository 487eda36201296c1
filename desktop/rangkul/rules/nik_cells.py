"""A cell that should hold a NIK: what Excel and people do to it, repaired without loss or refused with the reason.

Source: domain.md (numbers damaged by Excel, other NIK faults).
"""

import re
from collections.abc import Iterable
from math import isfinite

from rangkul.rules.cell_text import DASHES, is_empty, tidy
from rangkul.rules.message import Complaint, Message

EXACT_BELOW = 2**53  # every whole number below is kept exactly by a spreadsheet cell; above, only even ones
DAMAGED_FROM = 0.30  # so many numbers of a file ending in 0 (10 % would be chance) mean: typed as numbers, last digit lost

SIXTEEN = re.compile(r"[0-9]{16}")
LABEL = re.compile(
    r"^no(?:mor)?\b[.\s:]*(?=[0-9])|^(?:no(?:mor)?\b[.\s]*)?(?:nik|ktp|nomor induk(?: kependudukan)?)\b[\s.:/]*(?:ktp\b[\s.:]*)?",
    re.IGNORECASE,
)
FORMULA = re.compile(r'^=\s*(?:T\s*\()?\s*"(.*)"\s*\)?$')
SCIENTIFIC = re.compile(r"^[0-9](?:[.,][0-9]+)?\s*E\s*\+?\s*[0-9]{1,2}$", re.IGNORECASE)
FLOAT_TAIL = re.compile(r"^([0-9]{12,17})[.,]0{1,2}$")
GROUPED = re.compile(r"^[0-9]([.,])[0-9]{3}(?:\1[0-9]{3}){4}$")
SEPARATORS = re.compile(r"[\s.,\-_/\\'’‘`´\"“”:;()|&+]+")
PARTS = re.compile(r"[/,;&|\n]|\b(?:atau|dan|or)\b", re.IGNORECASE)
MASKS = frozenset("xX*•#●")
LETTERS_FOR_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "i": "1", "L": "1", "!": "1"})


def clean_nik(cell: str | float | None) -> tuple[str | None, list[Complaint]]:
    """The sixteen digits of a cell, or None with a complaint that says why.

    What is repaired without loss (apostrophe, blanks, dots, ="…") stays silent; letters read as digits are told, with the
    repair as proposal. A whole number below 2^53 is taken as exact; whether a file's numbers were typed as numbers is decided
    over the whole file by the caller, with `may_be_truncated`, `damaged_share` and `truncated`.
    """
    if isinstance(cell, str):
        if len(cell) == 16 and cell[0] != "0" and SIXTEEN.fullmatch(cell):
            return cell, []
        bare = cell.strip("' \u00a0")
        return (bare, []) if bare[:1] != "0" and SIXTEEN.fullmatch(bare) else _clean_text(cell)
    if cell is None:
        return None, [_missing()]
    return _clean_number(cell)


def _clean_number(cell: float) -> tuple[str | None, list[Complaint]]:
    if not isfinite(cell) or cell == 0:
        return None, [_missing()]
    if cell < 0 or cell != int(cell):
        return None, [_not_digits(str(cell))]
    number = str(int(cell))
    if len(number) == 16 and (cell >= EXACT_BELOW or number.endswith("0000")):
        return None, [truncated(number)]
    return _by_length(number)


def _clean_text(cell: str) -> tuple[str | None, list[Complaint]]:
    text = tidy(cell[:200]).translate(DASHES)
    if formula := FORMULA.match(text):
        text = formula[1].strip()
    text = text.strip("='’‘`´\" ")
    text = LABEL.sub("", text)
    if is_empty(text):
        return None, [_missing()]
    if SCIENTIFIC.match(text):
        return None, [_scientific(text)]
    if tail := FLOAT_TAIL.match(text):
        return _clean_number(int(tail[1]))
    packed = SEPARATORS.sub("", text)
    if packed.isascii() and packed.isdigit():
        return _by_length(packed)
    if len(packed) >= 8 and sum(sign in MASKS for sign in packed) > 1 and all(sign in MASKS or sign in "0123456789" for sign in packed):
        return None, [_masked(text)]
    return _read_letters(text, packed)


def _by_length(number: str) -> tuple[str | None, list[Complaint]]:
    if not number.strip("0"):
        return None, [_missing()]
    if len(number) == 16:
        return (None, [_temporary(number)]) if number[0] == "0" else (number, [])
    if len(number) == 32 and number[:16] != number[16:]:
        return None, [_two_numbers(number[:16], number[16:])]
    if len(number) == 32:
        return number[:16], []
    return None, [_wrong_length(number)]


def _read_letters(text: str, packed: str) -> tuple[str | None, list[Complaint]]:
    """Look-alike letters in sixteen places are repaired and told; one number among words is proposed; the rest is refused."""
    repaired = packed.translate(LETTERS_FOR_DIGITS)
    if len(packed) == 16 and repaired.isascii() and repaired.isdigit() and sum(sign.isdigit() for sign in packed) >= 8:
        return repaired, [
            Complaint(
                "nik_non_digit",
                Message("The NIK {text} holds letters that were read as digits: {number}.", {"text": text, "number": repaired}),
                repaired,
            )
        ]
    found = list(dict.fromkeys(SIXTEEN.findall(" ".join(SEPARATORS.sub("", part) for part in PARTS.split(text)))))
    if len(found) > 1:
        return None, [_two_numbers(found[0], found[1])]
    complaint = _not_digits(text)
    if found:
        return None, [Complaint(complaint.code, complaint.message, found[0], blocks=True)]
    return None, [complaint]


def number_in_float(cell: str) -> str | None:
    """The sixteen digits of a text that shows it was a number once: 3216…0012.0 or 3.216.….012; None for other texts."""
    if len(cell) < 18:
        return None
    text = tidy(cell[:60]).strip("'")
    if tail := FLOAT_TAIL.match(text):
        return tail[1] if len(tail[1]) == 16 else None
    return re.sub("[.,]", "", text) if GROUPED.match(text) else None


def may_be_truncated(cell: str | float | None) -> bool:
    """Whether this cell alone looks like a NIK typed as a number: a numeric cell, or text ending in .0, whose last digit is 0."""
    if isinstance(cell, str):
        tail = FLOAT_TAIL.match(tidy(cell).strip("'"))
        return bool(tail) and tail[1].endswith("0")
    return cell is not None and 10**15 <= cell < 10**17 and (cell % 10 == 0 or cell >= EXACT_BELOW)


def damaged_share(numbers: Iterable[str | float | None]) -> float:
    """The share of a file's 16-digit NIKs that end in 0; from DAMAGED_FROM on, Excel has damaged the file."""
    ending = total = 0
    for cell in numbers:
        number = cell if isinstance(cell, str) else clean_nik(cell)[0] if cell is not None else None
        if number is not None and len(number) == 16:
            total += 1
            ending += number[-1] == "0"
    return ending / total if total else 0.0


def truncated(number: str) -> Complaint:
    """The complaint about a NIK whose last digits a cell of numbers has lost."""
    if number[-1:] != "0":  # above 2^53, the last digit is the nearest even one
        message = Message(
            "A cell of numbers cannot keep a number as large as {number}: its last digits are uncertain; "
            "take it from the KTP and type it as text.",
            {"number": number},
        )
        return Complaint("nik_truncated_by_excel", message, blocks=True)
    return Complaint(
        "nik_truncated_by_excel",
        Message(
            "Excel has replaced the last digits of the NIK {number} by zeros; take it from the KTP and type it as text.",
            {"number": number},
        ),
        blocks=True,
    )


def _missing() -> Complaint:
    return Complaint("nik_missing", Message("The NIK is missing."), blocks=True)


def _not_digits(text: str) -> Complaint:
    return Complaint("nik_non_digit", Message("{text} is no NIK: it must be 16 digits.", {"text": text[:60]}), blocks=True)


def _scientific(text: str) -> Complaint:
    return Complaint(
        "nik_scientific_notation",
        Message("{text} is what Excel left of a NIK; take it from the KTP and type it as text.", {"text": text}),
        blocks=True,
    )


def _masked(text: str) -> Complaint:
    return Complaint("nik_masked", Message("The NIK {text} is masked; ask the village for the whole number.", {"text": text}), blocks=True)


def _temporary(number: str) -> Complaint:
    return Complaint(
        "nik_temporary",
        Message("{number} is a temporary number of the village system, no NIK; ask for the one on the KTP.", {"number": number}),
        blocks=True,
    )


def _wrong_length(number: str) -> Complaint:
    return Complaint(
        "nik_wrong_length",
        Message("The NIK {number} has {count} digits instead of 16.", {"number": number[:40], "count": len(number)}),
        blocks=True,
    )


def _two_numbers(first: str, second: str) -> Complaint:
    return Complaint(
        "nik_wrong_length",
        Message("The cell holds two numbers, {first} and {second}; keep the NIK only.", {"first": first, "second": second}),
        blocks=True,
    )
