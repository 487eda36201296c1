"""The code on a name tag: ten signs that survive a scanner on a foreign keyboard layout and tell when they were misread.

`RK`, seven signs, a check sign. Scanners send the keys of a US keyboard; where another layout is set, keys come out as other signs. The
23 signs leave out what other Latin layouts swap (A Q W Z Y M) and what people confuse (O I, B S G U D), so that letters survive QWERTZ,
AZERTY, Nordic, Turkish and Spanish; digits that became signs (AZERTY, Czech, Shift held) are put back.

The check sign is a weighted sum modulo the prime 23 with eight different weights: it catches every single wrong sign, every exchange of two
signs wherever they stand, and every pair of equal signs that became another pair.
"""

import secrets

PREFIX = "RK"
SIGNS = "0123456789CEFHJKLNPRTVX"
LENGTH = 10
_PLACE = {sign: place for place, sign in enumerate(SIGNS)}
# What a person types who reads a sign that no tag has.
_LOOK_ALIKE = {"O": "0", "Q": "0", "D": "0", "I": "1", "Z": "2", "S": "5", "G": "6", "B": "8", "U": "V"}
# What the keys 1 2 3 4 5 6 7 8 9 0 send elsewhere; the usual faults first.
_DIGIT_ROWS = (
    "&é\"'(-è_çà",  # French AZERTY
    "&é\"'(§è!çà",  # Belgian AZERTY, French on a Mac
    "!@#$%^&*()",  # US, Shift held
    '!"§$%&/()=',  # German, Shift held
    '!"£$%^&*()',  # British, Shift held
    '!"#¤%&/()=',  # Nordic, Shift held
    "+ěščřžýáíé",  # Czech
    "+ľščťžýáíé",  # Slovak
)
_ROWS = tuple(dict(zip(row, "1234567890", strict=True)) for row in _DIGIT_ROWS)


def new_tag() -> str:
    """A tag nobody can guess: 23⁷ (3.4 thousand million) are possible."""
    body = "".join(secrets.choice(SIGNS) for _ in range(LENGTH - len(PREFIX) - 1))
    return PREFIX + body + check_sign(body)


def check_sign(body: str) -> str:
    """The sign that makes the weighted sum of all eight a multiple of 23."""
    total = sum(weight * _PLACE[sign] for weight, sign in enumerate(body, 2))
    return SIGNS[-total % len(SIGNS)]


def read_tag(text: str) -> str | None:
    """The tag in a text as scanned or typed: case, layout, blanks, a scanner's prefix or suffix are forgiven, no wrong sign is."""
    found = read_tags(text)
    return found[0] if found else None


def read_tags(text: str) -> tuple[str, ...]:
    """Every tag the text may mean, the likeliest first: where digits became signs, two layouts may both give a valid tag."""
    found: dict[str, None] = {}
    for reading in _readings(text):
        start = reading.find(PREFIX)
        while start >= 0:
            body = "".join(_LOOK_ALIKE.get(sign, sign) for sign in reading[start + len(PREFIX) : start + LENGTH])
            if _is_body(body):
                found[PREFIX + body] = None
            start = reading.find(PREFIX, start + 1)
    return tuple(found)


def resembles_tag(text: str) -> bool:
    """Whether a text that is no tag was probably meant as one: it begins so and is about as long, or only the prefix went wrong."""
    for reading in _readings(text):
        if reading.startswith(PREFIX) and LENGTH - 3 <= len(reading) <= LENGTH + 2:
            return True
        if len(reading) == LENGTH and any(a == b for a, b in zip(reading, PREFIX, strict=False)) and _is_body(reading[len(PREFIX) :]):
            return True
    return False


def _is_body(signs: str) -> bool:
    """Seven signs and the check sign that belongs to them."""
    return len(signs) == LENGTH - len(PREFIX) and all(sign in _PLACE for sign in signs) and check_sign(signs[:-1]) == signs[-1]


def read_digits(text: str) -> tuple[str, ...]:
    """Every number the text may mean, digits of foreign layouts put back; nothing if it is no number in any of them."""
    return tuple(dict.fromkeys(reading for reading in _readings(text) if reading.isascii() and reading.isdigit()))


def _readings(text: str) -> tuple[str, ...]:
    """The text in capitals without blanks, as it is and as each foreign row of digits would mean it."""
    bare = "".join(text.split()).lower()
    rows = ({}, *(row for row in _ROWS if any(sign in row for sign in bare)))
    return tuple(dict.fromkeys("".join(_capital(row.get(sign, sign)) for sign in bare) for row in rows))


def _capital(sign: str) -> str:
    """One sign stays one sign (ß would become two), and digits of other scripts become ours."""
    if sign.isdecimal():
        return str(int(sign))
    return capital if len(capital := sign.upper()) == 1 else sign
