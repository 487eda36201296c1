"""Finding records that mean one thing, after Fellegi and Sunter: how often one thing, and how often two, would look like this pair.

Source: Fellegi, Sunter, "A Theory for Record Linkage", JASA 64 (1969); shares by expectation maximisation as in Winkler (1988), with
several kinds of "two things" (strangers, relatives …) as in latent class analysis, because relatives agree in many fields at once.
A record is a tuple of texts ("" is unknown). A field looks at two records and says a level: 0 unknown, 1 the same, 2 … less alike,
the last one different. Nothing here knows what the fields mean.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import log2

Record = Sequence[str]
Compare = Callable[[Record, Record], int]
Pattern = tuple[int, ...]
Rarity = Callable[[Record, Record, int], float]
Shares = tuple[tuple[float, ...], ...]
"""For every field the share of every level among the pairs of one kind; the place of "unknown" is 1 and says nothing."""

NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to compare; `rarity` are the bits by which agreeing on a rare (+) or common (-) value differs from the average."""

    name: str
    compare: Compare
    levels: int  # without "unknown"
    rarity: Rarity | None = None
    rarest: float = 0.0  # the most bits `rarity` ever adds


@dataclass(frozen=True, slots=True)
class Kind:
    """Pairs of one kind: their part of all candidate pairs, and how they look."""

    part: float
    shares: Shares


@dataclass(frozen=True, slots=True)
class Model:
    """How pairs look that are one thing, and the kinds of pairs that are two."""

    same: Kind
    others: tuple[Kind, ...]


class _Step:
    """A pattern as far as it is known: the most it can still weigh, and where each level of the next field leads."""

    __slots__ = ("next", "pattern", "reach")

    def __init__(self, pattern: Pattern, reach: float) -> None:
        self.pattern, self.reach = pattern, reach
        self.next: dict[int, _Step] = {}


@dataclass
class Judge:
    """Weighs pairs of records in bits: 0 is as likely one thing as two, 10 is a thousand to one.

    What a pattern of levels means is worked out once. The fields stand in the order in which they decide soonest: a pair is given
    up as soon as nothing could save it.
    """

    fields: tuple[Field, ...]
    model: Model
    known: dict[Pattern, float] = field(default_factory=dict[Pattern, float])

    def __post_init__(self) -> None:
        self.steps = [(part.compare, part.rarity) for part in self.fields]
        self.best = [_undefeated(self.model, place) for place in range(len(self.fields))] if self.model.others else []
        self.slack = [sum(part.rarest for part in self.fields[place + 1 :]) for place in range(len(self.fields))]
        self.begin = _Step((), 0.0)

    def weigh(self, first: Record, second: Record, enough: float) -> float:
        """The evidence in bits, or NEVER as soon as `enough` is out of reach."""
        step, rare = self.begin, 0.0
        for compare, rarity in self.steps:
            level = compare(first, second)
            try:
                step = step.next[level]
            except KeyError:
                step = self._step(step, level)
            if rarity is not None:
                rare += rarity(first, second, level)
            if step.reach + rare < enough:
                return NEVER
        return step.reach + rare

    def _step(self, step: _Step, level: int) -> _Step:
        pattern = (*step.pattern, level)
        best = max(self.bits(pattern + ending) for ending in product(*self.best[len(pattern) :]))
        found = step.next[level] = _Step(pattern, best + self.slack[len(pattern) - 1])
        return found

    def levels(self, first: Record, second: Record) -> Pattern:
        return tuple([part.compare(first, second) for part in self.fields])

    def bits(self, pattern: Pattern) -> float:
        """Of a pattern alone, before rare values count."""
        bits = self.known.get(pattern)
        if bits is None:
            others = sum(_likely(kind, pattern) for kind in self.model.others)
            bits = self.known[pattern] = log2(_likely(self.model.same, pattern) / others)
        return bits


def _undefeated(model: Model, place: int) -> list[int]:
    """The levels of a field that may be the best ending: no other level is better evidence against every kind of two things."""
    same = model.same.shares[place]
    against = [[yes / no for yes, no in zip(same, kind.shares[place], strict=True)] for kind in model.others]
    ratios = list(zip(*against, strict=True))

    def defeats(other: int, level: int) -> bool:
        better = all(a >= b for a, b in zip(ratios[other], ratios[level], strict=True))
        return better and (ratios[other] != ratios[level] or other < level)

    return [level for level in range(len(same)) if not any(defeats(other, level) for other in range(len(same)))]


def _likely(kind: Kind, pattern: Pattern) -> float:
    likely = kind.part
    for shares, level in zip(kind.shares, pattern, strict=True):
        likely *= shares[level]
    return likely


def learn(patterns: Mapping[Pattern, int], start: Model, firm: float = 20.0, loose: float = 20.0, rounds: int = 60) -> Model:
    """The model from how often each pattern was seen among candidate pairs, without anybody saying which of them are one thing.

    `start` is what is believed before: its shares count as if `firm` pairs that are one thing, and `loose` pairs of each other
    kind, had been looked at already.
    """
    kinds = [start.same, *start.others]
    trust = [firm, *[loose] * len(start.others)]
    total = sum(patterns.values())
    for _ in range(rounds):
        sums = [_imagined(kind, pairs) for kind, pairs in zip((start.same, *start.others), trust, strict=True)]
        parts = [1.0] * len(kinds)
        for pattern, count in patterns.items():
            likely = [_likely(kind, pattern) for kind in kinds]
            whole = sum(likely) or 1.0
            for number, share in enumerate(likely):
                belongs = share / whole * count
                parts[number] += belongs
                for line, level in zip(sums[number], pattern, strict=True):
                    line[level] += belongs
        kinds = [Kind(part / (total + len(kinds)), _shares(lines)) for part, lines in zip(parts, sums, strict=True)]
    return Model(kinds[0], tuple(kinds[1:]))


def _imagined(kind: Kind, pairs: float) -> list[list[float]]:
    return [[0.0, *(pairs * share for share in shares[1:])] for shares in kind.shares]


def _shares(lines: list[list[float]]) -> Shares:
    return tuple((1.0, *(value / sum(line[1:]) for value in line[1:])) for line in lines)


def usual_shares(levels: Sequence[int]) -> Shares:
    """Of pairs that are one thing, before anything is known: nine of ten agree wholly, the rest is spread."""
    return tuple((1.0, 0.9, *([0.1 / (count - 1)] * (count - 1))) if count > 1 else (1.0, 1.0) for count in levels)
