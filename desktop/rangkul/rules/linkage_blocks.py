"""Which records are compared at all: those that share one of several keys, never all with all."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import chain, combinations, compress, count, islice
from operator import eq, itemgetter

from rangkul.rules.linkage import Judge, Record

Keys = Callable[[Record], Sequence[str]]
Told = Callable[[int, int], None]

BETWEEN = "\x1f"
AT_ONCE = 2_000
CROWD = 40  # records with one key from which only neighbours in the order of their text are compared
NEIGHBOURS = 10


class Pool:
    """Records to be searched, kept as one short text each, and the hashes of their keys.

    `keys` gives every record the same number of keys, "" where it has none; `worlds` says which of them are compared with each
    other (by their places). A million people with eleven keys take about 600 MB while they are compared.
    """

    def __init__(self, keys: Keys, worlds: Sequence[Sequence[int]]) -> None:
        self.keys = keys
        self.worlds = worlds
        self.lines: list[str] = []
        self.hashes = [array("q") for _ in range(1 + max(place for world in worlds for place in world))]
        self.waiting: list[Sequence[str]] = []

    def add(self, record: Record) -> None:
        line = BETWEEN.join(record)
        if line.count(BETWEEN) != len(record) - 1:
            record = [text.replace(BETWEEN, " ") for text in record]
            line = BETWEEN.join(record)
        self.lines.append(line)
        self.waiting.append(self.keys(record))
        if len(self.waiting) >= AT_ONCE:
            self._settle()

    def _settle(self) -> None:
        for kept, column in zip(self.hashes, zip(*self.waiting, strict=True), strict=False):
            kept.extend(map(hash, column))
        self.waiting.clear()

    def record(self, place: int) -> Record:
        return self.lines[place].split(BETWEEN)

    def groups(self, world: Sequence[int]) -> Iterator[list[int]]:
        """The places that share a key; nobody stands alone in a group, but somebody may stand there twice."""
        self._settle()
        columns = [self.hashes[place] for place in world]
        ordered = sorted(chain.from_iterable(columns))
        shared = set(compress(ordered, map(eq, ordered, islice(ordered, 1, None))))
        del ordered
        shared.discard(0)  # the hash of "": no key
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for column in columns:
            for key, place in compress(zip(column, count(), strict=False), map(shared.__contains__, column)):
                groups[key].append(place)
        yield from groups.values()

    def pairs(self, world: Sequence[int], known: Container[tuple[int, int]] = ()) -> Iterator[tuple[tuple[int, int], Record, Record]]:
        """Every pair of one world of keys (lesser place, greater place) that is not known yet; a few come twice."""
        lines = self.lines
        for group in self.groups(world):
            if len(group) == 2:
                first, second = group
                pair = (first, second) if first < second else (second, first)
                if first != second and pair not in known:
                    yield pair, lines[pair[0]].split(BETWEEN), lines[pair[1]].split(BETWEEN)
                continue
            some = [(place, lines[place].split(BETWEEN)) for place in sorted(set(group))]
            for (first, one), (second, other) in combinations(some, 2) if len(group) <= CROWD else _neighbours(some):
                pair = (first, second)
                if pair not in known:
                    yield pair, one, other


Placed = tuple[int, Record]


def _neighbours(some: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """A crowd with one key (a filler, a very common name): everybody with the nearest in the order of the texts."""
    some = sorted(some, key=itemgetter(1))
    for start, one in enumerate(some):
        for other in some[start + 1 : start + 1 + NEIGHBOURS]:
            yield (one, other) if one[0] < other[0] else (other, one)


def search(pool: Pool, judge: Judge, enough: float, told: Told | None = None) -> dict[tuple[int, int], float]:
    """All pairs with at least `enough` bits: (lesser place, greater place) → bits. `told` hears how many worlds are done."""
    found: dict[tuple[int, int], float] = {}
    weigh = judge.weigh
    for number, world in enumerate(pool.worlds):
        if told is not None:
            told(number, len(pool.worlds))
        for pair, one, other in pool.pairs(world, found):
            bits = weigh(one, other, enough)
            if bits >= enough:
                found[pair] = bits
    return found
