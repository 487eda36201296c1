"""What happens to a person's row when it is written a second time: slips, other spellings, Excel, other papers at hand."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from rangkul.rules.likeness import Person
from rangkul.rules.people import name_key

VARIANTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bMUHAMMAD\b", ("MUHAMAD", "MOHAMAD", "MOH.", "MUH.", "M.", "MOCHAMAD", "MHD", "MOHAMMAD")),
    (r"\bAHMAD\b", ("ACHMAD", "AKHMAD", "AHMAT")), (r"\bSITI\b", ("ST.", "ST", "SITTI")), (r"\bABDUL\b", ("ABD.", "ABD", "ABDOEL")),
    (r"\bNUR(?=[A-Z]{4})", ("NUR ",)), (r"\bNUR\b", ("NOOR", "NOER")), (r"U", ("OE",)), (r"J(?=[AEOU])", ("DJ",)),
    (r"C(?=[AEIOU])", ("TJ",)), (r"KH", ("CH",)), (r"F", ("P", "V")), (r"Y$", ("I",)), (r"I$", ("IE", "Y")), (r"YAH\b", ("IAH",)),
    (r"IAH\b", ("IYAH",)), (r"Z", ("J", "S")), (r"AE", ("AI",)), (r"AI(?=[NRFP])", ("AE",)), (r"AH\b", ("A", "AHH")), (r"D\b", ("T",)),
    (r"([TNLSM])(?=[AIU])", (r"\1\1",)), (r"SY", ("SJ", "S")), (r"Q|K(?=I)", ("Q",)), (r"DIN\b", ("DDIN",)),
)  # fmt: skip
TITLES = {"L": ("H.", "H. ", "DRS.", "UST.", "KH."), "P": ("HJ.", "HJ", "DRA.", "NY.")}
LETTERS = "ABDEGHIKLMNOPRSTUWY"


def spoil(
    person: Person, chance: random.Random, new_key: Callable[[], UUID], new_phone: Callable[[], str], villages: tuple[str, ...]
) -> Person:
    """The same person written down again."""
    again = replace(person, key=new_key())
    again = replace(again, name=other_name(again.name, again.sex or "L", chance))
    again = replace(again, name_key=name_key(again.name), nik=other_nik(again.nik, chance), birth_date=other_date(again.birth_date, chance))
    if not again.nik and not again.birth_date:
        again = replace(again, birth_date=person.birth_date)
    draw = chance.random()
    if draw < 0.12:
        elsewhere = None if chance.random() < 0.5 else f"KP. BARU {chance.randint(1, 9)}"
        again = replace(again, village_code=chance.choice(villages), address=elsewhere)
    phone = chance.random()
    again = replace(again, phone=None if phone < 0.35 else new_phone() if phone < 0.55 else again.phone)
    card = chance.random()
    again = replace(again, kk=None if card < 0.3 else other_nik(again.kk, chance) if card < 0.4 else again.kk)
    mother = chance.random()
    if again.mother_name and mother < 0.5:
        again = replace(again, mother_name=None if mother < 0.3 else other_name(again.mother_name, "P", chance))
    return replace(again, address=other_address(again, chance), birth_place=again.birth_place if chance.random() < 0.85 else None,
                   sex=again.sex if chance.random() < 0.985 else None)  # fmt: skip


def other_name(name: str, sex: str, chance: random.Random) -> str:
    draw = chance.random()
    if draw < 0.38:
        return name
    words = name.split()
    if draw < 0.64:
        for _ in range(chance.choice((1, 1, 2))):
            fitting = [(pattern, to) for pattern, to in VARIANTS if re.search(pattern, name)]
            if fitting:
                pattern, to = chance.choice(fitting)
                name = re.sub(pattern, chance.choice(to), name, count=1)
        return name
    if draw < 0.78:
        return slip_in_word(words, chance)
    if draw < 0.9 and len(words) > 1:
        if chance.random() < 0.4:
            return " ".join([*words[:-1], words[-1][0] + "."])
        return " ".join(words[:-1] if chance.random() < 0.75 or len(words) < 2 else words[1:])
    if draw < 0.94 and len(words) > 1:
        return " ".join(reversed(words))
    return f"{chance.choice(TITLES[sex])} {name}"


def slip_in_word(words: list[str], chance: random.Random) -> str:
    long = [place for place, word in enumerate(words) if len(word) > 3] or [0]
    place = chance.choice(long)
    word = words[place]
    at = chance.randrange(1, max(2, len(word)))
    spoiled = chance.choice((
        word[:at] + word[at + 1 :],
        word[:at] + chance.choice(LETTERS) + word[at:],
        word[:at] + chance.choice(LETTERS) + word[at + 1 :],
        word[: at - 1] + word[at : at + 1] + word[at - 1] + word[at + 1 :],
    ))  # fmt: skip
    return " ".join([*words[:place], spoiled or word, *words[place + 1 :]])


def other_nik(number: str | None, chance: random.Random) -> str | None:
    """A number of sixteen digits as it arrives a second time."""
    if number is None:
        return None
    draw = chance.random()
    if draw < 0.15:
        return number
    if draw < 0.4:
        return None  # missing, or Excel left 3,21606E+15
    at = chance.randrange(16)
    if draw < 0.65:
        return digit(number, at, chance)
    if draw < 0.8:
        at = min(at, 14)
        return number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    if draw < 0.9:
        return digit(digit(number, at, chance), chance.randrange(16), chance)
    if draw < 0.96:
        return number[:15] + "0" if number[12:15] != "000" else None  # Excel keeps fifteen digits; a serial 0000 is refused
    return f"{number[:6]}{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(60, 99)}{chance.randint(1, 99):04}"


def digit(number: str, at: int, chance: random.Random) -> str:
    return number[:at] + chance.choice([sign for sign in "0123456789" if sign != number[at]]) + number[at + 1 :]


def other_date(born: date | None, chance: random.Random) -> date | None:
    if born is None:
        return None
    draw = chance.random()
    try:
        if draw < 0.66:
            return born
        if draw < 0.78:
            return born.replace(day=born.month, month=born.day)
        if draw < 0.86:
            return born.replace(day=int(chance.choice((f"{born.day:02}"[::-1], str(born.day + 1), str(born.day - 1), str(born.day + 10)))))
        if draw < 0.89:
            return born.replace(month=chance.randint(1, 12))
        if draw < 0.95:
            turned = int(f"{born.year // 100}{f'{born.year % 100:02}'[::-1]}")
            year = chance.choice((born.year + 1, born.year - 1, born.year - 10, born.year + 10, turned))
            return born.replace(year=min(year, 2012))
        return None
    except ValueError:
        return born


def other_address(person: Person, chance: random.Random) -> str | None:
    address, draw = person.address, chance.random()
    if address is None or draw < 0.45:
        return address
    if draw < 0.65:
        return None
    return chance.choice((address.replace("KP.", "KAMPUNG"), address.replace("KP. ", ""), f"{address} RT {person.rt} RW {person.rw}",
                          f"DUSUN {chance.randint(1, 4)}", address[:-1]))  # fmt: skip
