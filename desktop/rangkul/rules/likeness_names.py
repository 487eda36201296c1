"""How alike two people's names are, word by word, and how rare the shared words are."""

from functools import lru_cache

from rapidfuzz.distance import OSA, Indel, JaroWinkler

from rangkul.rules.likeness_common import word_bits

SAME, SPELLED, SLIP, PART, RESEMBLING, OTHER = 1, 2, 3, 4, 5, 6
NAME_LEVELS = 6
AVERAGE_BITS = 17.0  # what the words of a usual name tell together
RAREST = 4.0
EARLY = frozenset({"muhamat", "siti", "abdul", "nur", "ahmat", "sri", "al"})
"""First words (as `word_sound` writes them) that so many carry that they alone make no two names alike."""


def compare_names(one: str, other: str) -> int:
    """Of two names as `name_sound` gives them; SPELLED: one sound in any order; PART: words missing or initials."""
    if one == other:
        return SPELLED
    if Indel.normalized_similarity(one, other) < 0.5 and not _share(one, other):
        return OTHER
    words, others = one.split(), other.split()
    left = [word for word in words if word not in others]
    right = [word for word in others if word not in words]
    joined, joined_other = "".join(words), "".join(others)
    if joined == joined_other or (not left and not right):
        return SPELLED
    common = len(words) - len(left)
    if not left or not right:
        shared = others if not right else words
        return PART if any(word not in EARLY for word in shared) else RESEMBLING
    if len(left) == len(right) == 1:
        if (found := _compare_words(left[0], right[0], common > 0)) < OTHER:
            return found
    elif (found := _pair_words(left, right, common)) < OTHER:
        return found
    if len(joined) >= 5 and joined.replace("ulr", "ur") == joined_other.replace("ulr", "ur"):
        return SPELLED  # Abdul Rahman, Abdurahman
    if len(words) != len(others) and OSA.distance(joined, joined_other, score_cutoff=1) <= 1:
        return SLIP  # written together and a slip in it
    alike = JaroWinkler.similarity(joined, joined_other)
    if len(left) == len(right):
        return RESEMBLING if alike >= 0.92 else OTHER  # a whole word is another: brothers, twins
    shared = any(word in others and word not in EARLY for word in words)
    return RESEMBLING if shared or alike >= 0.9 else OTHER


def _share(one: str, other: str) -> bool:
    """Whether a word stands in both."""
    return not set(one.split()).isdisjoint(other.split())


def _compare_words(one: str, other: str, besides: bool) -> int:
    """Two words that differ, everything else being the same; `besides`: there is something else."""
    if len(one) == 1 or len(other) == 1:
        return PART if one[0] == other[0] and besides else OTHER
    near = 1 if max(len(one), len(other)) < 8 else 2
    shortest = min(len(one), len(other))
    if shortest >= 3 and OSA.distance(one, other, score_cutoff=near) <= near:
        both_are_names = word_bits(one) < 12 and word_bits(other) < 12
        return RESEMBLING if both_are_names or (shortest == 3 and not besides) else SLIP
    if besides and shortest >= 3 and (one.startswith(other) or other.startswith(one)):
        return PART  # cut off: "Suparm"
    return RESEMBLING if shortest >= 5 and JaroWinkler.similarity(one, other) >= 0.92 else OTHER


def _pair_words(left: list[str], right: list[str], common: int) -> int:
    """Several words that differ: each of the shorter side must have its like on the other."""
    if len(left) > len(right):
        left, right = right, left
    worst = SPELLED if len(left) == len(right) else PART
    rest, real = list(right), common
    for word in left:
        levels = [(_compare_words(word, other, True), place) for place, other in enumerate(rest)]
        level, place = min(levels)
        if level >= RESEMBLING:
            return OTHER
        real += len(word) > 1 and len(rest[place]) > 1
        worst = max(worst, level)
        del rest[place]
    return worst if real else OTHER


@lru_cache(maxsize=100_000)
def name_bits(one: str, other: str) -> float:
    """How much more (or less) the shared words say than those of a usual name."""
    return max(-RAREST, min(RAREST, (_bits([word for word in one.split() if word in other.split()] or one.split()) - AVERAGE_BITS) / 2))


def _bits(words: list[str]) -> float:
    return sum(word_bits(word) for word in words)
