"""Finding, deciding and putting right rows of a review, many at once, on both databases."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from rangkul.data.worker import Worker
from rangkul.errors import Cancelled, Problem
from rangkul.exchange.records import RosterProblem
from rangkul.rules.message import Message
from rangkul.work import review, review_decide, review_rows
from rangkul.work.applying import apply, take_back
from rangkul.work.intake import Taken, take_in
from rangkul.work.matching import person_of
from rangkul.work.review_repair import proposed, repair
from rangkul.work.review_rows import Filter, Keys
from work.batches import HERE, THERE, TODAY, file_of, make_villages, nik, record, roster


def wrong_length(row: int, digits: int, proposal: str | None = None) -> RosterProblem:
    values: dict[str, object] = {"number": "3" * digits, "count": digits}
    return RosterProblem("Sheet1", row, "nik", "nik_wrong_length", Message("{number} has {count} digits.", values), proposal, True)


@pytest.fixture
def batch(session: Session) -> Taken:
    """Four good rows, two NIKs of 15 digits with a proposal, one of 5 without."""
    make_villages(session)
    people = [record(row, f"WARGA {row}", nik(row)) for row in range(2, 6)]
    people += [record(row, f"WARGA {row}") for row in range(6, 9)]
    problems = [wrong_length(6, 15, nik(6)), wrong_length(7, 15, nik(7)), wrong_length(8, 5)]
    return take_in(session, file_of(people, problems), account="siti")


def known(session: Session, number: int, **values: object) -> Worker:
    worker = Worker(
        nik=nik(number), name=f"WARGA {number}", name_key=person_of({"name": f"WARGA {number}", "birth_date": "1985-08-17"})[0],  # type: ignore[index]
        sex="L", birth_date=date(1985, 8, 17), village_code=HERE, status="calon", **values,
    )  # fmt: skip
    session.add(worker)
    session.flush()
    return worker


def numbers(keys: Keys) -> list[int]:
    return [number for _, number in keys.slice(0, len(keys))]


def test_kinds_of_problems_are_counted_and_found(session: Session, batch: Taken) -> None:
    groups = review_rows.count_groups(session, [batch.id])
    assert {group.kind: (group.rows, group.waiting) for group in groups.kinds} == {"new": (4, 0), "problem": (3, 3)}
    codes = {group.code: (group.rows, group.proposals) for group in groups.codes}
    assert codes == {"nik_wrong_length:15": (2, 2), "nik_wrong_length:5": (1, 0)}
    assert (groups.ready, groups.waiting, groups.open) == (4, 3, 7)
    found = review_rows.find_keys(session, [batch.id], Filter("problem", "nik_wrong_length:15"))
    rows = review_rows.rows_by_key(session, found.slice(0, 9))
    assert [row.row for row in rows] == [6, 7]
    assert review_rows.fields_in(session, [batch.id], Filter("problem")) == ("nik",)


def test_rows_are_found_by_words_village_and_what_waits(session: Session, batch: Taken) -> None:
    other = take_in(session, file_of([record(2, "SITI", nik(50))], village=THERE, sha256="b" * 64), account="siti")
    both = [batch.id, other.id]
    assert len(review_rows.find_keys(session, both, Filter())) == 8
    assert len(review_rows.find_keys(session, both, Filter(village=THERE))) == 1
    assert len(review_rows.find_keys(session, both, Filter(undecided=True))) == 3
    assert len(review_rows.find_keys(session, both, Filter(text="warga 3"))) == 1
    assert len(review_rows.find_keys(session, both, Filter(sheet="Sheet2"))) == 0
    assert review_rows.list_villages(session, both) == sorted([HERE, THERE])
    assert review_rows.list_sheets(session, both) == ["Sheet1"]


@given(st.lists(st.lists(st.integers(1, 500), unique=True, max_size=20).map(sorted), max_size=4), st.integers(0, 90), st.integers(0, 90))
def test_keys_behave_as_the_list_of_their_rows(parts: list[list[int]], start: int, length: int) -> None:
    from uuid import UUID

    ids = [UUID(int=place) for place in range(len(parts))]
    keys = Keys(zip(ids, parts, strict=True))
    plain = [(key, number) for key, part in zip(ids, parts, strict=True) for number in part]
    assert len(keys) == len(plain)
    assert keys.slice(start, start + length) == plain[start : start + length]
    assert [keys.place(key) for key in plain] == list(range(len(plain)))
    assert keys.place((UUID(int=99), 1)) is None


def test_every_decision_can_be_taken_back(session: Session, batch: Taken) -> None:
    every = numbers(review_rows.find_keys(session, [batch.id], Filter()))
    rows = review.review_rows(session, batch.id)
    for word in ("take", "park", "skip"):
        before = review_decide.remember(session, batch.id, every, review_decide.BY_WORD[word])
        review.decide(session, batch.id, every, word)
        review_decide.restore(session, [before])
        assert review.review_rows(session, batch.id) == rows
    before = review_decide.remember(session, batch.id, every)
    assert review.use_proposals(session, batch.id, None, "nik_wrong_length", TODAY) == 2
    assert review.count_kinds(session, batch.id)["new"] == 6
    review_decide.restore(session, [before])
    assert review.review_rows(session, batch.id) == rows
    assert review.find_batch(session, batch.number).kinds == {"new": 4, "problem": 3}


def test_what_is_on_the_roster_is_not_taken_back_by_undoing_a_decision(session: Session, batch: Taken) -> None:
    every = numbers(review_rows.find_keys(session, [batch.id], Filter("new")))
    before = review_decide.remember(session, batch.id, every, ("decision",))
    apply(session, batch.id)
    assert review_decide.restore(session, [before]) == 0


def test_cells_of_a_conflict_are_decided_one_by_one(session: Session) -> None:
    make_villages(session)
    worker = known(session, 2, phone="+628111", address="Kp. Bulak", mother_name="IYAH")
    theirs = record(2, "WARGA DUA", nik(2), phone="+628222", address="Kp. Jati")
    taken = take_in(session, file_of([theirs]), account="siti")
    (row,) = review.review_rows(session, taken.id)
    assert (row.kind, row.decision, set(row.changes)) == ("conflict", "park", {"name", "phone", "address"})
    review.choose(session, taken.id, [row.number], ["phone"], "ours")
    review.choose(session, taken.id, [row.number], ["address"], "theirs")
    (row,) = review.review_rows(session, taken.id)
    assert (row.decision, set(row.changes), set(row.differences)) == ("park", {"name", "address"}, {"name", "phone", "address"})
    assert {name: choice.side for name, choice in row.choices.items()} == {"phone": "ours", "address": "theirs"}
    review.choose(session, taken.id, [row.number], ["name"], "ours")
    (row,) = review.review_rows(session, taken.id)
    assert (row.decision, set(row.changes)) == ("take", {"address"})
    assert apply(session, taken.id).outcomes == {"diubah": 1}
    session.refresh(worker)
    assert (worker.name, worker.phone, worker.address) == ("WARGA 2", "+628111", "Kp. Jati")
    take_back(session, taken.id)
    assert [(values["phone"], values["address"]) for values in roster(session).values()] == [("+628111", "Kp. Bulak")]


def test_keeping_everything_ours_leaves_the_row_out(session: Session) -> None:
    make_villages(session)
    known(session, 2, phone="+628111")
    taken = take_in(session, file_of([record(2, "WARGA DUA", nik(2), phone="+628222")]), account="siti")
    assert review.choose(session, taken.id, [2], None, "ours") == 1
    (row,) = review.review_rows(session, taken.id)
    assert (row.decision, row.changes) == ("skip", {})
    review.choose(session, taken.id, [2], None, "theirs")
    (row,) = review.review_rows(session, taken.id)
    assert (row.decision, set(row.changes)) == ("take", {"name", "phone"})
    with pytest.raises(Problem, match="nobody's side"):
        review.choose(session, taken.id, [2], None, "both")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([("name", "ours"), ("phone", "theirs"), ("address", "ours")]))
def test_the_order_of_choosing_cells_does_not_matter(session: Session, order: Sequence[tuple[str, str]]) -> None:
    with session.begin_nested() as inner:
        make_villages(session)
        known(session, 3, phone="+628111", address="Kp. Bulak")
        taken = take_in(session, file_of([record(2, "WARGA TIGA", nik(3), phone="+628222", address="Kp. Jati")]), account="siti")
        for field, side in order:
            review.choose(session, taken.id, [2], [field], side)
        (row,) = review.review_rows(session, taken.id)
        assert (row.decision, row.changes) == ("take", {"phone": ("+628111", "+628222")})
        inner.rollback()
    session.expire_all()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.sets(st.integers(6, 9)))
def test_putting_right_in_parts_comes_to_the_same_as_all_at_once(session: Session, first: set[int]) -> None:
    with session.begin_nested() as inner:
        make_villages(session)
        people = [record(row, f"ORANG {row}") for row in range(6, 10)]
        taken = take_in(session, file_of(people, [wrong_length(row, 15, nik(row)) for row in range(6, 10)]), account="siti")
        every = numbers(review_rows.find_keys(session, [taken.id], Filter("problem")))
        rows = {row.number: row.row for row in review.review_rows(session, taken.id)}
        part = [number for number in every if rows[number] in first]
        review.use_proposals(session, taken.id, part, "nik_wrong_length", TODAY)
        review.use_proposals(session, taken.id, None, "nik_wrong_length", TODAY)
        found = review.review_rows(session, taken.id)
        assert [(row.kind, row.decision, row.values["nik"]) for row in found] == [("new", "take", nik(row)) for row in range(6, 10)]
        inner.rollback()
    session.expire_all()


def test_two_proposals_of_one_nik_are_one_person_twice(session: Session) -> None:
    make_villages(session)
    people = [record(2, "ASEP"), record(3, "ASEP B")]
    taken = take_in(session, file_of(people, [wrong_length(2, 15, nik(2)), wrong_length(3, 15, nik(2))]), account="siti")
    assert review.use_proposals(session, taken.id, None, "nik_wrong_length", TODAY) == 2
    assert [row.kind for row in review.review_rows(session, taken.id)] == ["new", "duplicate"]
    assert apply(session, taken.id).outcomes == {"baru": 1, "ditunda": 1}
    assert len(roster(session)) == 1


def test_a_wrong_value_is_refused_and_the_others_are_put_right(session: Session, batch: Taken) -> None:
    rows = {row.row: row.number for row in review.review_rows(session, batch.id)}
    result = repair(session, batch.id, {rows[6]: {"nik": "123"}, rows[7]: {"nik": nik(7)}}, TODAY)
    assert (result.count, set(result.refused)) == (1, {rows[6]})
    assert review.count_kinds(session, batch.id)["problem"] == 2


def test_cancelling_leaves_nothing(session: Session, batch: Taken) -> None:
    before = review.review_rows(session, batch.id)

    def stop(done: int, total: int, text: str) -> None:
        if done >= total // 2:
            raise Cancelled

    with pytest.raises(Cancelled), session.begin_nested():
        repair(session, batch.id, proposed(session, batch.id, None, "nik_wrong_length"), TODAY, stop)
    session.expire_all()
    assert review.review_rows(session, batch.id) == before
