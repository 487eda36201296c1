"""The whole roster searched for people who stand on it twice: how well, in any order, in both databases, and asked for one entry."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from people_alike import People, make_people
from rangkul.data.engine import Database
from rangkul.data.worker import Worker
from rangkul.errors import Cancelled
from rangkul.language import Language
from rangkul.rules.likeness import JUDGE, PROBABLE, judge_pair, record_of
from rangkul.rules.likeness_keys import WORLDS, keys_of
from rangkul.rules.likeness_reasons import all_words
from rangkul.rules.linkage_blocks import Pool, search
from rangkul.work.duplicate_search import COMPARING, READING, find_like, people_of, search_roster
from work.roster_alike import put_people

HELD_OUT = (101, 102)  # the program was never looked at with these


@pytest.fixture(scope="module")
def people() -> People:
    return make_people(1_500, seed=7, again=0.1)


def put(database: Database, people: People) -> None:
    with database.bulk() as session:
        put_people(session, people.persons)


@pytest.mark.parametrize("seed", HELD_OUT)
def test_duplicates_of_a_roster_never_seen_are_found(seed: int) -> None:
    people = make_people(6_000, seed)
    keys = [one.key for one in people.persons]
    pool = Pool(keys_of, WORLDS)
    for one in people.persons:
        pool.add(record_of(one))
    found = {(min(pair), max(pair)) for pair in ((keys[a], keys[b]) for a, b in search(pool, JUDGE, 0.0))}
    right = len(found & people.links)
    assert right / len(found) >= 0.97
    assert right / len(people.links) >= 0.93


def test_the_search_finds_what_the_judgement_says(database: Database, people: People) -> None:
    put(database, people)
    with database.reading() as session:
        found = search_roster(session)
        known = people_of(session, {key for one in found for key in (one.first, one.second)})
        assert len(found) > 100
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
        assert all(one.first < one.second for one in found)
        assert [judge_pair(known[one.first], known[one.second]).score for one in found] == [one.score for one in found]
        assert search_roster(session, limit=7) == found[:7]
        right = {(one.first, one.second) for one in found} & people.links
        assert len(right) / len(people.links) > 0.85  # without the NIKs that a roster cannot hold twice


def test_the_order_of_the_rows_does_not_matter(people: People) -> None:
    rows = [(one.key, record_of(one)) for one in people.persons]
    outcomes = list[dict[frozenset[object], float]]()
    for seed in (1, 2):
        random.Random(seed).shuffle(rows)
        pool = Pool(keys_of, WORLDS)
        for _, record in rows:
            pool.add(record)
        outcomes.append({frozenset((rows[a][0], rows[b][0])): bits for (a, b), bits in search(pool, JUDGE, 0.0).items()})
    assert outcomes[0] == outcomes[1]


def test_one_entry_is_compared_with_the_roster(database: Database, people: People) -> None:
    put(database, people)
    with database.reading() as session:
        pairs = [one for one in search_roster(session) if one.score >= 95]
        known = people_of(session, [one.first for one in pairs])
        alike = {key: {one.key for one in find_like(session, person)} for key, person in known.items()}
        missed = [one for one in pairs if one.second not in alike[one.first]]
        assert len(missed) / len(pairs) < 0.1  # in another village under another spelling nobody is looked for while typing
        somebody = next(iter(known.values()))
        assert somebody.key not in {one.key for one in find_like(session, somebody, 50)}
        assert find_like(session, replace(somebody, key=pairs[0].second))[0].likeness.score >= PROBABLE


def test_an_empty_roster_has_no_pairs(session: Session) -> None:
    assert search_roster(session) == []


CROWD: dict[str, Any] = {"phone": "+6281200000000", "kk": "3216000000000001", "name": "SITI", "name_key": "siti", "nik": None}


def test_a_crowd_with_one_phone_and_one_name_ends(database: Database) -> None:
    people = make_people(1_000, seed=9)
    put(database, people)
    with database.session() as session:
        session.connection().execute(update(Worker).values(CROWD))
    with database.reading() as session:
        assert len(search_roster(session, limit=500)) <= 500


def counting_down(calls: int) -> Callable[[int, int, str], None]:
    left = iter(range(calls))

    def progress(done: int, total: int, text: str) -> None:
        assert 0 <= done <= total
        assert text in (READING, COMPARING)
        if next(left, None) is None:
            raise Cancelled

    return progress


@pytest.mark.parametrize("calls", [0, 3])
def test_a_search_can_be_left(database: Database, people: People, calls: int) -> None:
    put(database, people)
    with database.reading() as session, pytest.raises(Cancelled):
        search_roster(session, counting_down(calls))


def test_every_reason_has_indonesian_words() -> None:
    language = Language("id")
    assert all(words in language.texts for words in (*all_words(), READING, COMPARING))
