"""People as records for `rules.linkage`, and what is compared in which order."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from rangkul.rules.likeness_names import NAME_LEVELS, PART, RAREST, RESEMBLING, SAME, SLIP, SPELLED, compare_names, name_bits
from rangkul.rules.likeness_numbers import (
    DATE_LEVELS,
    NEXT,
    NIK_LEVELS,
    SAME_DAY_BORN,
    SLIP_BETWEEN,
    are_next,
    compare_dates,
    compare_niks,
    same_phone,
)
from rangkul.rules.likeness_sound import name_sound
from rangkul.rules.linkage import Field, Record

NAME, LETTERS, NIK, BORN, SEX, VILLAGE, KK, MOTHER, PHONE, ADDRESS, PLACE = range(11)


def make_record(
    name: str, nik: str | None, born: str | None, sex: str | None, village: str | None, kk: str | None, mother: str | None,
    phone: str | None, address: str | None, rt: str | None, rw: str | None, place: str | None,
) -> Record:  # fmt: skip
    """One person as texts; `born` is ISO."""
    letters, mother = name.upper(), name_sound(mother.upper()) if mother else ""
    where = f"{address or ''} {rt or ''}/{rw or ''}" if address else ""
    return (
        name_sound(letters), letters, nik or "", born or "", sex or "", village or "", kk or "", mother, phone or "", where, place or "",
    )  # fmt: skip


def names_level(first: Record, second: Record) -> int:
    one, other = first[NAME], second[NAME]
    if not one or not other:
        return 0
    return SAME if first[LETTERS] == second[LETTERS] else compare_names(one, other)


def _name_rarity(first: Record, second: Record, level: int) -> float:
    return name_bits(first[NAME], second[NAME]) if 0 < level <= PART else 0.0


def niks_level(first: Record, second: Record) -> int:
    one, other = first[NIK], second[NIK]
    if len(one) != 16 or len(other) != 16:
        return 0
    level = compare_niks(one, other, first[BORN], second[BORN])
    if level in (SLIP_BETWEEN, SAME_DAY_BORN) and names_level(first, second) > SPELLED:
        return NEXT if are_next(one, other) else SAME_DAY_BORN  # twins with names alike, neighbours of one day
    return level


def dates_level(first: Record, second: Record) -> int:
    one, other = first[BORN], second[BORN]
    return compare_dates(one, other) if one and other else 0


def mothers_level(first: Record, second: Record) -> int:
    """1 the same, 2 nearly, 3 another."""
    one, other = first[MOTHER], second[MOTHER]
    if not one or not other:
        return 0
    level = compare_names(one, other)
    return 1 if level < SLIP else 2 if level < RESEMBLING else 3


SAME_CARD, SAME_PHONE, SAME_ADDRESS, ELSEWHERE, OTHER_CARD = 1, 2, 3, 4, 5


def home_level(first: Record, second: Record) -> int:
    """Card, phone and address together, because a household shares all three: the strongest of them counts once."""
    card, other_card = first[KK], second[KK]
    cards = card and other_card
    if cards and (card == other_card or OSA.distance(card, other_card, score_cutoff=1) <= 1):
        return SAME_CARD
    phones = first[PHONE] and second[PHONE]
    if phones and same_phone(first[PHONE], second[PHONE]):
        return SAME_PHONE
    addresses = first[ADDRESS] and second[ADDRESS]
    if addresses and same_address(first[ADDRESS], second[ADDRESS]):
        return SAME_ADDRESS
    return OTHER_CARD if cards else ELSEWHERE if phones or addresses else 0


_NOISE = re.compile(r"\b(?:kp|kampung|kamp|jl|jln|jalan|rt|rw|no|nomor|blok|dusun|dsn|desa|ds|gg|gang|perum|perumahan)\b|[^a-z0-9/ ]")


@lru_cache(maxsize=20_000)
def _plain_address(address: str) -> tuple[str, str]:
    place, _, home = _NOISE.sub(" ", address.lower()).rpartition(" ")
    return " ".join(sorted(place.split())), "/".join(part.lstrip("0") for part in home.split("/"))


def same_address(one: str, other: str) -> bool:
    """The same words but for "Kp." and the like, and RT and RW where both tell them."""
    (place, home), (other_place, other_home) = _plain_address(one), _plain_address(other)
    if home != other_home and len(home) > 1 and len(other_home) > 1:
        return False
    return bool(place) and (place == other_place or OSA.distance(place, other_place, score_cutoff=1) <= len(place) // 8)


def villages_level(first: Record, second: Record) -> int:
    """1 the same village, 2 the same district, 3 another."""
    one, other = first[VILLAGE], second[VILLAGE]
    if not one or not other:
        return 0
    return 1 if one == other else 2 if one[:8] == other[:8] else 3


def sexes_level(first: Record, second: Record) -> int:
    one, other = first[SEX], second[SEX]
    return 0 if not one or not other else 1 if one == other else 2


def places_level(first: Record, second: Record) -> int:
    one, other = first[PLACE], second[PLACE]
    if not one or not other:
        return 0
    return 1 if one.casefold().replace(" ", "") == other.casefold().replace(" ", "") else 2


FIELDS = (
    Field("birth_date", dates_level, DATE_LEVELS),
    Field("nik", niks_level, NIK_LEVELS),
    Field("name", names_level, NAME_LEVELS, _name_rarity, RAREST),
    Field("mother_name", mothers_level, 3),
    Field("home", home_level, 5),
    Field("village", villages_level, 3),
    Field("sex", sexes_level, 2),
    Field("birth_place", places_level, 2),
)
