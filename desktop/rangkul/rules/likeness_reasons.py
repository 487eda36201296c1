"""What each field says about two people, as a verdict and a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rangkul.language import mark
from rangkul.rules import likeness_numbers as numbers
from rangkul.rules.likeness_fields import (
    ADDRESS,
    KK,
    PHONE,
    dates_level,
    mothers_level,
    names_level,
    niks_level,
    places_level,
    same_address,
    sexes_level,
    villages_level,
)  # fmt: skip
from rangkul.rules.linkage import Record
from rangkul.rules.message import Message

Verdict = Literal["same", "near", "other", "missing"]


@dataclass(frozen=True)
class FieldReason:
    """What one field says: alike, nearly alike, different or unknown, and a sentence for people."""

    field: str  # nik, name, birth_date, sex, village, kk, mother_name, phone, address, birth_place
    verdict: Verdict
    message: Message


# field → for each level from 1 on: verdict and words. What is unknown on a side is said the same way everywhere.
_SAYS: dict[str, tuple[tuple[Verdict, str], ...]] = {
    "nik": (
        ("same", mark("the same NIK")),
        ("near", mark("NIK differs by one digit, or by two exchanged ones")),
        ("near", mark("NIK differs by one digit, or by two exchanged ones")),
        ("near", mark("NIK differs by two digits")),
        ("other", mark("another NIK, of somebody born the same day in the same district")),
        ("other", mark("another NIK, with the same birth date in it")),
        ("other", mark("another NIK")),
        ("other", mark("the NIK registered next to this one: twins?")),
        ("other", mark("another NIK, which tells another birth date, as the row does")),
    ),
    "name": (
        ("same", mark("the same name")),
        ("near", mark("the same name, spelled otherwise")),
        ("near", mark("the same name but for a slip")),
        ("near", mark("part of the name is missing or shortened")),
        ("near", mark("a name that is somewhat alike")),
        ("other", mark("another name")),
    ),
    "birth_date": (
        ("same", mark("the same birth date")),
        ("near", mark("birth date with day and month exchanged")),
        ("near", mark("birth date differs by one digit, or by two exchanged ones")),
        ("near", mark("birth date agrees in part")),
        ("other", mark("another birth date")),
    ),
    "mother_name": (
        ("same", mark("the same mother")),
        ("near", mark("nearly the same mother's name")),
        ("other", mark("another mother")),
    ),
    "village": (
        ("same", mark("the same village")),
        ("near", mark("another village of the same district")),
        ("other", mark("another village")),
    ),
    "sex": (("same", mark("the same sex")), ("other", mark("the other sex"))),
    "birth_place": (("same", mark("the same birth place")), ("other", mark("another birth place"))),
    "kk": (
        ("same", mark("the same family card")),
        ("near", mark("family card differs by one digit")),
        ("other", mark("another family card")),
    ),
    "phone": (("same", mark("the same phone")), ("near", mark("phone differs by one digit")), ("other", mark("another phone"))),
    "address": (("same", mark("the same address")), ("other", mark("another address"))),
}
_UNKNOWN = mark("unknown for one of them")


def reasons_of(first: Record, second: Record) -> Iterator[FieldReason]:
    """All fields, weightiest first."""
    for name, level in (
        ("nik", niks_level(first, second)),
        ("name", names_level(first, second)),
        ("birth_date", dates_level(first, second)),
        ("kk", _cards(first[KK], second[KK])),
        ("mother_name", mothers_level(first, second)),
        ("phone", _phones(first[PHONE], second[PHONE])),
        ("address", _addresses(first[ADDRESS], second[ADDRESS])),
        ("village", villages_level(first, second)),
        ("sex", sexes_level(first, second)),
        ("birth_place", places_level(first, second)),
    ):
        verdict, words = _SAYS[name][level - 1] if level else ("missing", _UNKNOWN)
        yield FieldReason(name, verdict, Message(words))


def _cards(one: str, other: str) -> int:
    return 0 if not one or not other else 1 if one == other else 2 if numbers.one_slip(one, other) else 3


def _phones(one: str, other: str) -> int:
    return 0 if not one or not other else 1 if one == other else 2 if numbers.same_phone(one, other) else 3


def _addresses(one: str, other: str) -> int:
    return 0 if not one or not other else 1 if same_address(one, other) else 2



def all_words() -> list[str]:
    """Every sentence that may be said."""
    return [_UNKNOWN, *(words for levels in _SAYS.values() for _, words in levels)]
