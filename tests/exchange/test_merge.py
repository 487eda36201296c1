"""Comparing what came back: nobody's edit is lost, whatever the order, and what was applied once is not new again."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import random
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rangkul.exchange.merge import COMPARED, apply_change, merge
from rangkul.exchange.records import Blanks, Change, WorkbookRow

BUDI = WorkbookRow(
    "a", "3216051708859001", "BUDI SANTOSO", "L", "BEKASI", date(1985, 8, 17), "Kp. Bulak", "003", "007", "Petani", "+6281200001111"
)
SITI = WorkbookRow(
    "b", "3216055708909002", "SITI", "P", "BEKASI", date(1990, 8, 17), "Kp. Rawa", "001", "002", "Pedagang", "+6281200002222"
)


def kinds(changes: list[Change]) -> list[tuple[str, str | None]]:
    return sorted((change.kind, change.key) for change in changes)


def fields(change: Change) -> dict[str, str]:
    return {edit.field: edit.kind for edit in change.fields}


def test_nothing_changed() -> None:
    assert kinds(merge([BUDI, SITI], [BUDI, SITI], [SITI, BUDI])) == [("unchanged", "a"), ("unchanged", "b")]


def test_their_edit_our_edit_both_and_blank() -> None:
    ours = replace(BUDI, phone="+6281300000000", address="Kp. Pulo")
    theirs = replace(BUDI, phone="+6281400000000", occupation="Ojek", rt=None)
    (change,) = merge([BUDI], [ours], [theirs])
    assert change.kind == "conflict"
    assert fields(change) == {"phone": "conflict", "occupation": "changed", "rt": "kept_blank", "address": "kept_ours"}
    applied = apply_change(change)
    assert applied == replace(ours, occupation="Ojek")
    (cleared,) = merge([BUDI], [BUDI], [replace(BUDI, rt=None)], blanks="clear")
    assert (cleared.kind, fields(cleared)) == ("changed", {"rt": "changed"})


def test_capitals_and_blanks_are_no_edit() -> None:
    (change,) = merge([BUDI], [BUDI], [replace(BUDI, name="Budi  Santoso")])
    assert change.kind == "unchanged"


def test_rows_without_their_key_are_found_by_nik_or_by_name_and_birth() -> None:
    by_nik = replace(BUDI, key=None, name="BUDI S")
    by_name = replace(SITI, key=None, nik=None, name="Siti")
    found = merge([BUDI, SITI], [BUDI, SITI], [by_nik, by_name])
    assert sorted((change.key or "", change.matched_by or "", change.kind) for change in found) == [
        ("a", "nik", "changed"),
        ("b", "name", "unchanged"),
    ]


def test_another_person_of_the_same_name_is_new() -> None:
    twin = WorkbookRow(None, "3201011708859001", "BUDI SANTOSO", birth_date=date(1985, 8, 17))
    assert kinds(merge([BUDI], [BUDI], [BUDI, twin])) == [("new", None), ("unchanged", "a")]


def test_a_row_copied_and_typed_over_is_a_new_person() -> None:
    copy = WorkbookRow("a", "3216051212709003", "KOSIM", "L", "BEKASI", date(1970, 12, 12))
    assert kinds(merge([BUDI], [BUDI], [BUDI, copy])) == [("new", None), ("unchanged", "a")]


def test_a_person_twice_is_a_conflict() -> None:
    assert kinds(merge([BUDI], [BUDI], [BUDI, replace(BUDI, phone=None)])) == [("conflict", "a"), ("unchanged", "a")]


def test_missing_rows_are_those_that_were_sent() -> None:
    assert kinds(merge([BUDI], [BUDI, SITI], [])) == [("missing", "a")]
    assert merge([], [BUDI, SITI], []) == []


def test_a_worker_the_office_removed() -> None:
    assert kinds(merge([BUDI], [], [BUDI])) == [("unchanged", "a")]
    assert kinds(merge([BUDI], [], [replace(BUDI, phone="+6281400000000")])) == [("conflict", "a")]


def test_a_file_nobody_asked_for_fills_gaps_and_asks_about_the_rest() -> None:
    ours = replace(BUDI, phone=None)
    (filled,) = merge([], [ours], [replace(BUDI, key=None)])
    assert (filled.kind, fields(filled)) == ("changed", {"phone": "changed"})
    (asked,) = merge([], [BUDI], [replace(BUDI, key=None, phone="+6281400000000")])
    assert (asked.kind, fields(asked)) == ("conflict", {"phone": "conflict"})


TEXTS = st.sampled_from([None, "A", "B", "C", "a"])


@st.composite
def rows(draw: st.DrawFn, key: str | None) -> WorkbookRow:
    return WorkbookRow(
        key, draw(st.sampled_from([None, "3216051708859001", "3216051708859002", "3216051708859003"])), draw(st.sampled_from([None, "BUDI", "SITI", "ASEP"])),
        None, draw(TEXTS), draw(st.sampled_from([None, date(1985, 8, 17), date(1990, 1, 1)])), draw(TEXTS), occupation=draw(TEXTS), note=draw(TEXTS),
    )  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[WorkbookRow], list[WorkbookRow], list[WorkbookRow]]:
    keys = ["a", "b", "c", "d"]
    sent = [draw(rows(key)) for key in keys if draw(st.booleans())]
    ours = [
        draw(st.sampled_from([row for row in sent if row.key == key] or [draw(rows(key))]) | rows(key))
        for key in keys
        if draw(st.booleans())
    ]
    theirs = [draw(rows(draw(st.sampled_from([None, *keys, "unknown"])))) for _ in range(draw(st.integers(0, 5)))]
    theirs += [row for row in sent if draw(st.booleans())]
    cleared = st.lists(st.sampled_from(("address", "occupation", "birth_place")), max_size=2, unique=True).map(tuple)
    return sent, ours, [replace(row, cleared=tuple(name for name in draw(cleared) if getattr(row, name) is None)) for row in theirs]


blanks: st.SearchStrategy[Blanks] = st.sampled_from(("keep", "clear", "fill"))


@given(cases(), st.randoms(use_true_random=False), blanks)
def test_the_order_of_rows_does_not_matter(
    case: tuple[list[WorkbookRow], list[WorkbookRow], list[WorkbookRow]], dice: random.Random, policy: Blanks
) -> None:
    sent, ours, theirs = case
    shuffled = [dice.sample(part, len(part)) for part in case]
    assert sorted(map(repr, merge(sent, ours, theirs, blanks=policy))) == sorted(map(repr, merge(*shuffled, blanks=policy)))


@given(cases(), blanks)
def test_no_edit_of_the_office_is_lost(case: tuple[list[WorkbookRow], list[WorkbookRow], list[WorkbookRow]], policy: Blanks) -> None:
    sent, ours, theirs = case
    was = {row.key: row for row in sent}
    for change in merge(sent, ours, theirs, blanks=policy):
        if change.ours is None or change.kind == "new":
            continue
        after = apply_change(change)
        assert after is not None
        for name in COMPARED:
            mine, before = getattr(change.ours, name), getattr(was[change.key], name) if change.key in was else None
            if mine is not None and str(mine).casefold() != str(before).casefold():  # capitals alone are no edit
                assert str(getattr(after, name)).casefold() == str(mine).casefold()


@given(cases())
def test_every_row_of_theirs_is_told_once(case: tuple[list[WorkbookRow], list[WorkbookRow], list[WorkbookRow]]) -> None:
    sent, ours, theirs = case
    changes = merge(sent, ours, theirs)
    assert sorted(repr(change.theirs) for change in changes if change.theirs) == sorted(map(repr, theirs))
    assert len({change.key for change in changes if change.kind == "missing"}) == sum(change.kind == "missing" for change in changes)


@given(cases())
def test_what_was_applied_is_not_changed_again(case: tuple[list[WorkbookRow], list[WorkbookRow], list[WorkbookRow]]) -> None:
    sent, ours, theirs = case
    theirs = [row for row in theirs if row.key in {other.key for other in ours}]
    first = merge(sent, ours, theirs)
    if len({change.key for change in first}) < len(first):
        return  # a person twice stays a question
    applied = {change.key: apply_change(change) for change in first}
    after = [applied.get(row.key) or row for row in ours]
    assert "changed" not in {change.kind for change in merge(sent, after, theirs)}
