"""Everybody stands on exactly one sheet, and tables are as even as they can be."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.errors import Problem
from rangkul.work.invitations import Expected
from rangkul.work.officers import OfficerRecord
from rangkul.work.sheet_groups import NO_STATION, cut, group_people, in_order, letter

STATIONS = ("Polsek Babelan", "Polsek Cibitung", "Polsek Setu", None)


def officer(number: int, name: str, rank_order: int, station: str | None) -> OfficerRecord:
    key = UUID(int=number)
    return OfficerRecord(key, f"8001{number:04d}", name, None, rank_order, station, None, (), (), None, None, True, None, 1)


def person(number: int, name: str, rank_order: int = 6, station: str | None = STATIONS[0]) -> Expected:
    one = officer(number, name, rank_order, station)
    return Expected(str(one.id), name, "aiptu", one.nrp, station, (), one, ())


NAMES = ("Budi", "H. Agus", "Drs. Ali", "Djoko", "Élan", "Zaki", "Ma'ruf", "7 Sumur")
people = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1, 12), st.sampled_from(STATIONS)), max_size=60).map(
    lambda found: [person(n, name, order, station) for n, (name, order, station) in enumerate(found)]
)


@given(people, st.sampled_from(["station", "table", "letters", "stations", "none"]), st.sampled_from(["rank", "name"]), st.integers(1, 12))
def test_everybody_stands_on_exactly_one_sheet(found: list[Expected], group: str, sort: str, tables: int):
    groups = group_people(found, group, sort, tables, 3)
    assert sorted(one.who for g in groups for one in g.people) == sorted(one.who for one in found)
    assert all(g.people for g in groups)
    assert len({g.title for g in groups}) == len(groups)
    assert group in ("station", "none") or len(groups) <= tables


@given(people, st.integers(1, 12))
def test_tables_of_equal_size_differ_by_one_at_most(found: list[Expected], tables: int):
    sizes = [len(g.people) for g in group_people(found, "table", "name", tables, 0)]
    assert len(sizes) == min(tables, len(found))
    assert not sizes or max(sizes) - min(sizes) <= 1
    names = [one.who for g in group_people(found, "table", "name", tables, 0) for one in g.people]
    assert names == [one.who for one in in_order(found, "name")]


@given(people, st.integers(1, 12), st.sampled_from(["rank", "name"]))
def test_a_letter_and_a_polsek_are_never_split(found: list[Expected], tables: int, sort: str):
    by_key = {one.who: one for one in found}
    for group, of in (("letters", letter), ("stations", lambda one: one.station)):
        at: dict[object, set[str]] = {}
        for g in group_people(found, group, sort, tables, 0):
            for one in g.people:
                at.setdefault(of(by_key[one.who]), set()).add(g.title)
        assert all(len(titles) == 1 for titles in at.values())


@given(st.lists(st.integers(1, 30), max_size=9), st.integers(1, 5))
def test_no_other_cut_has_a_smaller_fullest_table(sizes: list[int], parts: int):
    found = cut(sizes, parts)
    assert [n for start, end in found for n in range(start, end)] == list(range(len(sizes)))
    assert all(start < end for start, end in found)
    fullest = max((sum(sizes[start:end]) for start, end in found), default=0)
    assert fullest == least_load(sizes, parts)


def least_load(sizes: list[int], parts: int) -> int:
    """By trying each load."""
    for load in range(max(sizes, default=0), sum(sizes) + 1):
        used = filled = 0
        for size in sizes:
            if used == 0 or filled + size > load:
                used, filled = used + 1, 0
            filled += size
        if used <= parts:
            return load
    return 0


def test_order_letters_and_titles_are_as_an_office_expects():
    found = [person(1, "Drs. H. Djoko Susilo, S.H.", 3), person(2, "Ahmad", 9, None), person(3, "Élan", 3, "Polsek Setu")]
    assert [one.name for one in in_order(found, "name")] == ["Ahmad", "Drs. H. Djoko Susilo, S.H.", "Élan"]
    assert [one.name for one in in_order(found, "rank")] == ["Ahmad", "Drs. H. Djoko Susilo, S.H.", "Élan"]
    assert [g.title for g in group_people(found, "station", "rank", 4, 3)] == ["Polsek Babelan", "Polsek Setu", NO_STATION]
    assert [g.title for g in group_people(found, "letters", "rank", 2, 3)] == ["Meja 1 · A–D", "Meja 2 · E"]
    assert [g.title for g in group_people(found, "stations", "rank", 2, 3)] == ["Meja 1 · 2 Polsek", f"Meja 2 · {NO_STATION}"]
    assert {g.label for g in group_people(found, "table", "rank", 2, 3)} == {"Kelompok"}


def test_somebody_known_by_name_only_stands_last_by_rank():
    typed = Expected("wakil-x", "Aaron", None, None, STATIONS[0], (), None, ())
    assert [one.name for one in in_order([typed, person(1, "Zaki", 1)], "rank")] == ["Zaki", "Aaron"]


@pytest.mark.parametrize("tables", [0, 41])
def test_tables_that_cannot_be_are_refused(tables: int):
    with pytest.raises(Problem, match="1 to 40"):
        group_people([person(1, "Budi")], "table", "rank", tables, 3)
