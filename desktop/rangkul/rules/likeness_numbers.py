"""How alike two NIKs, birth dates, phones and family cards are, given how fingers slip and Excel rounds."""

from rapidfuzz.distance import OSA, Hamming

NIK_LEVELS = 9
EQUAL, SLIP, SLIP_BETWEEN, TWO_SLIPS, SAME_DAY_BORN, REISSUED, STRANGER, NEXT, OWN_DATES = range(1, 10)


def compare_niks(one: str, other: str, born: str, other_born: str) -> int:
    """Two NIKs of sixteen digits with the birth dates (ISO) of their rows.

    EQUAL; SLIP where people do not differ by nature; SLIP_BETWEEN, one digit of district or serial, which is how neighbours born on
    one day differ too; TWO_SLIPS; SAME_DAY_BORN, other serial; REISSUED, district or more and serial are others; STRANGER. NEXT is
    said by who knows the names too: twins. OWN_DATES: each number tells the birth date of its own row, and these differ.
    """
    if one == other:
        return EQUAL
    day, other_day = one[6:12], other[6:12]
    many = Hamming.distance(one, other, score_cutoff=2)
    if day == other_day:
        if many == 1:
            return SLIP_BETWEEN if one[:4] == other[:4] else SLIP
        if many == 2:
            return _two_places(one, other)
        return SAME_DAY_BORN if one[:6] == other[:6] else SLIP_BETWEEN if one[12:] == other[12:] and one[:2] == other[:2] else REISSUED
    if born != other_born and agrees(one, born) and agrees(other, other_born):
        return OWN_DATES
    if many > 2 and OSA.distance(one, other, score_cutoff=2) > 2:
        return STRANGER
    return SLIP if many == 1 else _two_places(one, other) if many == 2 else TWO_SLIPS


def _two_places(one: str, other: str) -> int:
    first, last = [place for place in range(16) if one[place] != other[place]]
    exchanged = one[first] == other[last] and one[last] == other[first]
    if first >= 12 or (first >= 4 and last < 6):
        return SLIP_BETWEEN if exchanged and last == first + 1 else SAME_DAY_BORN
    if first in (4, 5) and last >= 12:
        return REISSUED  # born on one day in neighbouring districts
    return SLIP if exchanged else TWO_SLIPS


def are_next(one: str, other: str) -> bool:
    """Registered one after the other: district and day the same, serials nearly."""
    return one[:12] == other[:12] and abs(int(one[12:]) - int(other[12:])) <= 3


def agrees(nik: str, born: str) -> bool:
    """Whether a NIK tells the birth date of its row (women's day + 40)."""
    if not born or nik[8:12] != born[5:7] + born[2:4]:
        return False
    return int(nik[6:8]) % 40 == int(born[8:])


DATE_LEVELS = 5
GENERATION = 14  # years
SAME_DATE, SWAPPED, DATE_SLIP, PARTS_ALIKE, OTHER_DATE = 1, 2, 3, 4, 5


def compare_dates(one: str, other: str) -> int:
    """Two ISO dates: SAME_DATE; SWAPPED (day and month); DATE_SLIP (one part, by one digit or two exchanged; another century);
    PARTS_ALIKE (two parts agree); OTHER_DATE."""
    if one == other:
        return SAME_DATE
    year, month, day = one[:4], one[5:7], one[8:]
    other_year, other_month, other_day = other[:4], other[5:7], other[8:]
    if year == other_year and month == other_day and day == other_month:
        return SWAPPED
    equal = (year == other_year) + (month == other_month) + (day == other_day)
    if equal == 2:
        if year != other_year:
            if _slip(year[2:], other_year[2:]):
                return DATE_SLIP
            return PARTS_ALIKE if abs(int(year) - int(other_year)) < GENERATION else OTHER_DATE
        return DATE_SLIP if _slip(month, other_month) and _slip(day, other_day) else PARTS_ALIKE
    return OTHER_DATE


def _slip(one: str, other: str) -> bool:
    """Two digits each: at most one of them differs, or they are exchanged."""
    return one[0] == other[0] or one[1] == other[1] or one == other[::-1]


def one_slip(one: str, other: str) -> bool:
    """One digit mistyped, or two neighbours exchanged."""
    return OSA.distance(one, other, score_cutoff=1) <= 1


def same_phone(one: str, other: str) -> bool:
    """Equal, or one digit mistyped or exchanged with its neighbour."""
    return one == other or (len(one) > 8 and one_slip(one, other))
