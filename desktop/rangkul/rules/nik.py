"""The NIK: sixteen digits that tell where, when and as whom a person was first registered.

Source: UU 23/2006 art. 13 with its explanation (unique, kept for life, never reissued); make-up of the number and what Excel and
people do to it: domain.md. Six digits of region, six of birth date (day + 40 for women), four of serial.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik_cells import DAMAGED_FROM, clean_nik, damaged_share, may_be_truncated, number_in_float, truncated

__all__ = [
    "DAMAGED_FROM", "PROVINCES", "Nik", "clean_nik", "compare_nik", "damaged_share", "looks_like_card", "mask_nik", "may_be_truncated",
    "nik_complaints", "number_in_float", "parse_nik", "truncated",
]  # fmt: skip

OLDEST = 110

# Kepmendagri 300.2.2-2138/2025: the 38 provinces; 54 is Timor Timur, whose numbers are still carried.
PROVINCES = frozenset({
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53", "54",
    "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94", "95", "96",
})  # fmt: skip
# Regencies that had another code when their people's numbers were issued: Papua before UU 14, 15, 16 and 29/2022, Kalimantan Utara
# before UU 20/2012. A NIK keeps the code it was issued with.
FORMER_REGENCIES = frozenset({
    *(f"91.{number:02d}" for number in range(1, 29)), "91.71", *(f"92.{number:02d}" for number in range(1, 13)), "92.71",
    "64.04", "64.05", "64.06", "64.10", "64.73",
})  # fmt: skip
FILLERS = frozenset({*(digit * 16 for digit in "0123456789"), "1234567890123456", "0123456789012345", "1234567812345678"})


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
            if near is None:
                return born
            fitting.append(born)
    return min(fitting, key=lambda born: abs((born - near).days), default=None) if near is not None else None


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
        return [_card(parse_nik(number, today) or nik)]
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
    if not known_district(nik.district) and nik.regency not in FORMER_REGENCIES:
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
    if nik.sex == "P" or not "04" <= nik.number[10:12] <= f"{today.year % 100:02d}":
        return False
    latest = parse_nik(nik.number, today) or nik  # with the century that makes it a date of issue, whatever the birth date is near to
    age = today.year - latest.birth_date.year
    if birth_date is None:
        return age < 15
    if same_day(nik.birth_date, birth_date) or _swapped(nik.birth_date, birth_date):
        return False
    if (nik.birth_date.day, nik.birth_date.month) == (birth_date.day, birth_date.month):
        return False  # a slip in the year, no other date
    return birth_date.year < 2004 or age < 15


def looks_like_card(number: str, today: date, birth_date: date | None) -> list[Complaint]:
    """The complaint about a number in a column of family card numbers, unless the row's birth date says it is a NIK."""
    nik = parse_nik(number, today)
    if nik is None or nik.sex == "P" or nik.birth_date.year < 2004 or (birth_date is not None and same_day(nik.birth_date, birth_date)):
        return []
    return [_card(nik)]


def _card(nik: Nik) -> Complaint:
    return Complaint(
        "nik_looks_like_kk",
        Message(
            "{number} looks like a family card number (No. KK): its date {date} is no worker's birth date.",
            {"number": nik.number, "date": f"{nik.birth_date:%d/%m/%Y}"},
        ),
        blocks=True,
    )


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
