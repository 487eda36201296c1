"""Who on the roster may be the same person: over the whole roster, or for one entry."""

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from heapq import nsmallest
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from rangkul.data.bulk import without_collecting
from rangkul.data.worker import Worker
from rangkul.language import mark
from rangkul.rules.likeness import JUDGE, PROBABLE, Likeness, Person, judge_pair, score_of
from rangkul.rules.likeness_fields import make_record
from rangkul.rules.likeness_keys import WORLDS, keys_of
from rangkul.rules.linkage_blocks import Pool, search
from rangkul.rules.people import name_key

Progress = Callable[[int, int, str], None]
MOST = 20_000  # pairs that anybody would ever look through
LOOKED_AT = 2_000  # workers compared with one entry; a village rarely has so many
READING, COMPARING = mark("Reading the roster"), mark("Comparing who is alike")
HINT = 30
"""While somebody types an entry, less likeness than PROBABLE is already worth a look."""


@dataclass(frozen=True, slots=True)
class Found:
    """Two workers who are probably one person; `first` is the lesser key."""

    first: UUID
    second: UUID
    score: int


@dataclass(frozen=True)
class Alike:
    """A worker on the roster who may be the person asked about."""

    key: UUID
    likeness: Likeness


_W = Worker
_COLUMNS = (
    _W.name, _W.nik, _W.birth_date, _W.sex, _W.village_code, _W.kk, _W.mother_name, _W.phone, _W.address, _W.rt, _W.rw, _W.birth_place,
)  # fmt: skip


def search_roster(session: Session, progress: Progress | None = None, limit: int = MOST) -> list[Found]:
    """All pairs from PROBABLE on, likeliest first, at most `limit`; the same whatever the order of the rows."""
    total = session.scalar(select(func.count()).select_from(Worker)) or 0
    steps = len(WORLDS) * 2

    def told(done: int, _: int) -> None:
        if progress is not None:
            progress(len(WORLDS) + done, steps, COMPARING)

    with without_collecting(), closing(_raw_rows(session)) as rows:
        pool, keys = Pool(keys_of, WORLDS), bytearray()
        for number, (key, *told_of) in enumerate(rows):
            keys += key if isinstance(key, bytes) else key.bytes
            pool.add(make_record(*told_of))
            if progress is not None and number % 2_000 == 0:
                progress(number * len(WORLDS) // max(total, number + 1), steps, READING)
        found = search(pool, JUDGE, 0.0, told)
    best = nsmallest(limit, ((-bits, *_in_order(keys, *pair)) for pair, bits in found.items()))
    return [Found(UUID(bytes=first), UUID(bytes=second), max(PROBABLE, score_of(-bits))) for bits, first, second in best]


def _raw_rows(session: Session) -> Generator[Any]:
    """Keys and texts as the database keeps them: a million dates and UUIDs need not be made."""
    raw: list[Any] = [type_coerce(column, NullType()) for column in (_W.id, *_COLUMNS)]
    with session.connection().execute(select(*raw).execution_options(yield_per=5_000)) as result:
        for key, name, nik, born, *others in result:
            yield key, name, nik, born if born is None or isinstance(born, str) else born.isoformat(), *others


def _in_order(keys: bytearray, one: int, other: int) -> tuple[bytes, bytes]:
    first, second = bytes(keys[one * 16 : one * 16 + 16]), bytes(keys[other * 16 : other * 16 + 16])
    return (first, second) if first < second else (second, first)


def find_like(session: Session, person: Person, limit: int = 5) -> list[Alike]:
    """Who on the roster may be this person (never the one with the person's own key), likeliest first, from HINT on.

    Looked at are all of the village, everywhere those of the same name, and NIKs that begin alike.
    """
    key = person.name_key or name_key(person.name)
    tests: list[Any] = [_W.name_key == key] if key else []
    if person.birth_date and key:
        tests.insert(0, and_(_W.name_key == key, _W.birth_date == person.birth_date))
    if person.nik:
        tests[:0] = [_W.nik == person.nik, and_(_W.nik >= person.nik[:12], _W.nik < person.nik[:12] + ":")]
    if person.village_code:
        tests.append(_W.village_code == person.village_code)
    seen: dict[UUID, Person] = {}
    for test in tests:
        seen.update(_people(session, test, LOOKED_AT))
    judged = [Alike(one.key, judge_pair(person, one)) for one in seen.values() if one.key != person.key]
    judged = [one for one in judged if one.likeness.score >= HINT]
    return sorted(judged, key=lambda one: (-one.likeness.score, one.key))[:limit]


def people_of(session: Session, keys: Iterable[UUID]) -> dict[UUID, Person]:
    """Workers as `judge_pair` wants them; who is no longer there is left out."""
    wanted, found = list(keys), dict[UUID, Person]()
    for start in range(0, len(wanted), 900):
        found |= _people(session, _W.id.in_(wanted[start : start + 900]), None)
    return found


def _people(session: Session, test: Any, limit: int | None) -> dict[UUID, Person]:
    query = select(
        _W.id, _W.nik, _W.name, _W.name_key, _W.birth_date, _W.sex, _W.village_code, _W.birth_place, _W.mother_name, _W.phone, _W.kk,
        _W.address, _W.rt, _W.rw,
    ).where(test)  # fmt: skip
    return {row[0]: Person(*row) for row in session.connection().execute(query.limit(limit) if limit else query)}
