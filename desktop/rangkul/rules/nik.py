"""The NIK: sixteen digits that tell where, when and as whom a person was first registered.

Source: UU 23/2006 art. 13 with its explanation (unique, kept for life, never reissued); make-up of the number and what Excel and
people do to it: domain.md. Six digits of region, six of birth date (day + 40 for women), four of serial.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isfinite

from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.message import Complaint, Message

EXACT_BELOW = 2**53  # every whole number below is kept exactly by a spreadsheet cell; above, only even ones
DAMAGED_FROM = 0.30  # so many numbers of a file ending in 0 (10 % would be chance) mean: typed as numbers, last digit lost
OLDEST = 110

# Kemendagri, Kepmendagri 300.2.2-2138/2025: the 38 provinces; 54 is Timor Timur, whose numbers are still carried.
PROVINCES = frozenset(
    {
        "11",
        "12",
        "13",
        "14",
        "15",
        "16",
        "17",
        "18",
        "19",
        "21",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "72",
        "73",
        "74",
        "75",
        "76",
        "81",
        "82",
        "91",
        "92",
        "93",
        "94",
        "95",
        "96",
    }
)
FILLERS = frozenset({*(digit * 16 for digit in "0123456789"), "1234567890123456", "0123456789012345", "1234567812345678"})

SIXTEEN = re.compile(r"[0-9]{16}")
LABEL = re.compile(r"^(?:no(?:mor)?\b[.\s]*)?(?:nik|ktp|nomor induk(?: kependudukan)?)\b[\s.:/]*(?:ktp\b[\s.:]*)?", re.IGNORECASE)
FORMULA = re.compile(r'^=\s*(?:T\s*\()?\s*"(.*)"\s*\)?$')
SCIENTIFIC = re.compile(r"^[0-9](?:[.,][0-9]+)?\s*E\s*\+?\s*[0-9]{1,2}$", re.IGNORECASE)
FLOAT_TAIL = re.compile(r"^([0-9]{12,17})[.,]0{1,2}$")
SEPARATORS = re.compile(r"[\s.,\-_/\\'’‘`´\"“”:;()|&+]+")
PARTS = re.compile(r"[/,;&|\n]|\b(?:atau|dan|or)\b", re.IGNORECASE)
MASK = re.compile(r"^[0-9]{4,}[0-9xX*•#●]*[xX*•#●]{2,}[0-9xX*•#●]*$")
LETTERS_FOR_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "i": "1", "L": "1", "!": "1"})


@dataclass(frozen=True, slots=True)
class Nik:
    """A structurally right NIK, taken apart. The region is where the number was first issued, not where the person lives."""

    number: str
    birth_date: date
    sex: str
    serial: int
    province: str
    regency: str
    district: str


@lru_cache(maxsize=1024)
def parse_nik(number: str, today: date, near: date | None = None) -> Nik | None:
    """The parts of `number`, or None when its structure is impossible (length, date, serial 0000, filler numbers).

    The century is the latest that lies not after `today`; where two are within a life span, the one nearer to `near`.
    """
    if len(number) != 16 or not number.isdigit() or not number.isascii() or number in FILLERS:
        return None
    day, serial = int(number[6:8]), int(number[12:])
    woman = day > 40
    birth = _birth_date(int(number[10:12]), int(number[8:10]), day - 40 if woman else day, today, near)
    if birth is None or not serial:
        return None
    province, regency = number[:2], number[2:4]
    return Nik(
        number,
        birth,
        "P" if woman else "L",
        serial,
        province,
        f"{province}.{regency}",
        f"{province}.{regency}.{number[4:6]}",
    )


def _birth_date(year: int, month: int, day: int, today: date, near: date | None) -> date | None:
    """The date with a two-digit year, in the century that fits; None when no century makes it a date of a living person."""
    fitting: list[date] = []
    for century in (2000, 1900):
        try:
            born = date(century + year, month, day)
        except ValueError:
            continue
        if born <= today and today.year - born.year <= OLDEST:
            fitting.append(born)
    if near is not None and len(fitting) > 1:
        return min(fitting, key=lambda born: abs((born - near).days))
    return fitting[0] if fitting else None


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
    text = tidy(cell[:200])
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
    if MASK.match(packed) or (len(packed) >= 8 and set(packed) <= set("xX*•#●")):
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
    """The complaint about a NIK whose last digit Excel has replaced by 0."""
    return Complaint(
        "nik_truncated_by_excel",
        Message(
            "Excel has replaced the last digits of the NIK {number} by zeros; take it from the KTP and type it as text.",
            {"number": number},
        ),
        blocks=True,
    )


def nik_complaints(
    number: str,
    today: date,
    known_district: Callable[[str], bool],
    birth_date: date | None = None,
) -> list[Complaint]:
    """What is wrong with sixteen digits as a NIK; an unknown district is a warning, an unknown province must be confirmed."""
    nik = parse_nik(number, today, birth_date)
    if nik is None:
        return [
            Complaint(
                "nik_invalid_structure",
                Message("The NIK {number} cannot exist: {reason}.", {"number": number, "reason": _reason(number)}),
                blocks=True,
            )
        ]
    if _looks_like_kk(nik, today, birth_date):
        return [
            Complaint(
                "nik_looks_like_kk",
                Message(
                    "{number} looks like a family card number (No. KK): its date {date} is no worker's birth date.",
                    {"number": number, "date": f"{nik.birth_date:%d/%m/%Y}"},
                ),
                blocks=True,
            )
        ]
    if nik.province not in PROVINCES:
        return [
            Complaint(
                "nik_outside_region",
                Message(
                    "No province has the code {province} with which the NIK {number} begins; compare it with the KTP.",
                    {"province": nik.province, "number": number},
                ),
                blocks=True,
            )
        ]
    if not known_district(nik.district):
        return [
            Complaint(
                "nik_outside_region",
                Message(
                    "The NIK {number} begins with the unknown district {district}; compare it with the KTP.",
                    {"number": number, "district": nik.district},
                ),
            )
        ]
    return []


def _reason(number: str) -> Message:
    if len(number) != 16 or not number.isdigit():
        return Message("it must have 16 digits")
    if number in FILLERS:
        return Message("it is a filler")
    if number.endswith("0000"):
        return Message("its serial number is 0000")
    return Message("its date part {part} is no date", {"part": number[6:12]})


def _looks_like_kk(nik: Nik, today: date, birth_date: date | None) -> bool:
    """A family card carries its date of issue (2004 and later, no +40) where a NIK carries the birth date."""
    if nik.sex == "P" or nik.birth_date.year < 2004:
        return False
    if birth_date is not None:
        return not same_day(nik.birth_date, birth_date) and birth_date.year < 2004 and not _swapped(nik.birth_date, birth_date)
    return (today.year - nik.birth_date.year) < 15


def same_day(first: date, second: date) -> bool:
    """Equal day, month and last two digits of the year, which is all a NIK tells."""
    return first.day == second.day and first.month == second.month and (first.year - second.year) % 100 == 0


def _swapped(first: date, second: date) -> bool:
    return first.day == second.month and first.month == second.day and (first.year - second.year) % 100 == 0


def compare_nik(nik: Nik, birth_date: date | None, sex: str | None) -> list[Complaint]:
    """Where NIK and row disagree. Never blocks: a NIK is not reissued when its date was wrong or corrected (domain.md)."""
    complaints: list[Complaint] = []
    if birth_date is not None and not same_day(nik.birth_date, birth_date):
        dates: dict[str, object] = {"nik": f"{nik.birth_date:%d/%m/%Y}", "row": f"{birth_date:%d/%m/%Y}"}
        if _swapped(nik.birth_date, birth_date):
            proposal = date(birth_date.year, nik.birth_date.month, nik.birth_date.day).isoformat()
            complaints.append(
                Complaint(
                    "date_day_month_swapped",
                    Message("Day and month of the birth date seem swapped: {row} here, {nik} in the NIK.", dates),
                    proposal,
                )
            )
        else:
            complaints.append(
                Complaint(
                    "nik_birthdate_mismatch",
                    Message("The birth date {row} is not that of the NIK ({nik}); compare both with the KTP.", dates),
                )
            )
    if sex is not None and sex != nik.sex:
        complaints.append(
            Complaint(
                "nik_sex_mismatch",
                Message("The sex {row} is not that of the NIK ({nik}); compare both with the KTP.", {"row": sex, "nik": nik.sex}),
            )
        )
    return complaints


def mask_nik(number: str) -> str:
    """321606******0001: region and serial stay, the birth date is hidden (UU 27/2022: no more than the purpose needs)."""
    return f"{number[:6]}******{number[-4:]}" if len(number) == 16 else "*" * len(number)


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
