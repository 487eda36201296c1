"""Ready-made comparisons for `rules.linkage`: texts, numbers and dates that people typed, and how rare a value is."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log2

from rapidfuzz.distance import OSA, JaroWinkler

from rangkul.rules.linkage import Field, Rarity, Record, Shares

RAREST = 6.0  # bits; agreeing on a value that only two share proves no more than this beyond the average
TEXT_LEVELS = 5
DIGIT_LEVELS = 4


def compare_texts(one: str, other: str) -> int:
    """1 equal, 2 a slip, 3 alike, 4 a little alike, 5 different."""
    if one == other:
        return 1
    likeness = JaroWinkler.normalized_similarity(one, other)
    if likeness >= 0.92 or OSA.distance(one, other, score_cutoff=1) <= 1:
        return 2
    return 3 if likeness >= 0.85 else 4 if likeness >= 0.75 else 5


def compare_digits(one: str, other: str) -> int:
    """1 equal, 2 one digit or two neighbours swapped, 3 two such slips, 4 different."""
    return 1 + min(OSA.distance(one, other, score_cutoff=2), 3)


def text_field(name: str, place: int, rarity: Rarity | None = None, other_places: Sequence[int] = ()) -> Field:
    """A text; where it stands in the place of another field (given name and surname exchanged), that counts as a slip."""

    def compare(first: Record, second: Record) -> int:
        one, other = first[place], second[place]
        if one and one == other:
            return 1
        for beside in other_places:
            if (one and one == second[beside]) or (other and other == first[beside]):
                return 2
        return compare_texts(one, other) if one and other else 0

    return Field(name, compare, TEXT_LEVELS, rarity, RAREST if rarity else 0.0)


def digit_field(name: str, place: int, rarity: Rarity | None = None) -> Field:
    def compare(first: Record, second: Record) -> int:
        one, other = first[place], second[place]
        return compare_digits(one, other) if one and other else 0

    return Field(name, compare, DIGIT_LEVELS, rarity, RAREST if rarity else 0.0)


def rarity_of(values: Iterable[str], place: int) -> Rarity:
    """Bits for agreeing on a value that is rarer (more) or commoner (less) than what two agree on by chance on average."""
    counts = Counter(value for value in values if value)
    total = sum(counts.values()) or 1
    chance = sum(count * count for count in counts.values()) / total / total or 1.0
    bits = {value: max(-RAREST, min(RAREST, log2(chance * total / max(count, 2)))) for value, count in counts.items()}

    def rarity(first: Record, second: Record, level: int) -> float:
        return bits.get(first[place], 0.0) if level == 1 and first[place] == second[place] else 0.0

    return rarity


def shares_by_chance(pairs: Iterable[tuple[Record, Record]], fields: Sequence[Field]) -> Shares:
    """Each level's share among pairs drawn at random, which are nearly all of different things."""
    counts = [[0] * (field.levels + 1) for field in fields]
    for one, other in pairs:
        for field, line in zip(fields, counts, strict=True):
            line[field.compare(one, other)] += 1
    return tuple((1.0, *((count + 0.5) / (sum(line[1:]) + 0.5 * (len(line) - 1)) for count in line[1:])) for line in counts)


def key_of(*places: int) -> Callable[[Record], tuple[str, ...]]:
    """The key of a pass: the values of these places together; none when one of them is unknown."""

    def keys(record: Record) -> tuple[str, ...]:
        values = [record[place] for place in places]
        return ("\x1f".join(values),) if all(values) else ()

    return keys
