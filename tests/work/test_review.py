"""Going through a batch: pages of rows, decisions by row and by kind, putting right with the reader's validators."""

import pytest
from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.exchange.records import RosterProblem
from rangkul.rules.message import Message
from rangkul.work import review
from rangkul.work.applying import apply
from rangkul.work.intake import Taken, take_in
from work.batches import HERE, TODAY, file_of, make_villages, nik, record, roster


@pytest.fixture
def batch(session: Session) -> Taken:
    """Three new people and one whose NIK is too short."""
    make_villages(session)
    people = [record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG SALIM", nik(2)), record(4, "NENENG", nik(3)), record(5, "ASEP")]
    short = RosterProblem("Sheet1", 5, "nik", "nik_wrong_length", Message("The NIK has 5 digits."), nik(4), True)
    return take_in(session, file_of(people, [short]), account="siti")


def number_of(session: Session, batch: Taken, name: str) -> int:
    return next(row.number for row in review.review_rows(session, batch.id) if row.values.get("name") == name)


def test_rows_come_page_by_page_and_can_be_searched(session: Session, batch: Taken) -> None:
    first = review.review_rows(session, batch.id, "new", limit=2)
    rest = review.review_rows(session, batch.id, "new", after=first[-1].number, limit=2)
    assert [row.values["name"] for row in (*first, *rest)] == ["SITI ROHMAH", "UJANG SALIM", "NENENG"]
    assert [row.values["name"] for row in review.review_rows(session, batch.id, text="ujang")] == ["UJANG SALIM"]
    assert [row.values["name"] for row in review.review_rows(session, batch.id, text=nik(3)[-5:])] == ["NENENG"]
    assert review.review_rows(session, batch.id, text="100%") == []


def test_deciding_some_and_all_of_a_kind(session: Session, batch: Taken) -> None:
    assert review.overview(session, batch.id).ready == 3
    assert review.decide(session, batch.id, None, "park", "new") == 3
    assert review.count_ready(session, batch.id) == 0
    assert review.decide(session, batch.id, [number_of(session, batch, "UJANG SALIM")], "take") == 1
    assert apply(session, batch.id).outcomes == {"baru": 1, "ditunda": 3}
    assert [worker["name"] for worker in roster(session).values()] == ["UJANG SALIM"]
    assert review.decide(session, batch.id, None, "skip", "new") == 2, "an applied row is decided no more"


def test_a_faulty_row_is_never_taken_as_it_is(session: Session, batch: Taken) -> None:
    assert review.decide(session, batch.id, [number_of(session, batch, "ASEP")], "take") == 0
    with pytest.raises(Problem, match="no decision"):
        review.decide(session, batch.id, None, "maybe")


def test_putting_right_goes_through_the_readers_validators(session: Session, batch: Taken) -> None:
    asep = number_of(session, batch, "ASEP")
    with pytest.raises(Problem):
        review.correct(session, batch.id, asep, "nik", "32160", TODAY)
    row = review.correct(session, batch.id, asep, "nik", f"{nik(4)[:8]} {nik(4)[8:]}", TODAY)
    assert (row.kind, row.decision, row.values["nik"], row.problems) == ("new", "take", nik(4), ())
    assert review.overview(session, batch.id).batch.kinds == {"new": 4}
    assert apply(session, batch.id).outcomes == {"baru": 4}
    with pytest.raises(Problem, match="applied already"):
        review.correct(session, batch.id, asep, "nik", nik(9), TODAY)


def test_a_corrected_row_is_judged_beside_the_rest_of_the_file(session: Session, batch: Taken) -> None:
    asep = number_of(session, batch, "ASEP")
    row = review.correct(session, batch.id, asep, "nik", nik(1), TODAY)
    assert row.kind == "duplicate"
    row = review.correct(session, batch.id, asep, "nik", nik(4), TODAY)
    assert (row.kind, row.problems) == ("new", ())
    row = review.correct(session, batch.id, asep, "birth_date", "18/08/1985", TODAY)
    assert [problem.code for problem in row.problems] == ["nik_birthdate_mismatch"]
    row = review.correct(session, batch.id, asep, "birth_date", "17 Agustus 1985", TODAY)
    assert row.problems == ()


def test_a_proposal_is_used_in_one_row_or_in_all(session: Session, batch: Taken) -> None:
    assert review.use_proposals(session, batch.id, [number_of(session, batch, "SITI ROHMAH")], "nik_wrong_length", TODAY) == 0
    assert review.use_proposals(session, batch.id, None, "nik_wrong_length", TODAY) == 1
    (row,) = review.review_rows(session, batch.id, text="asep")
    assert (row.kind, row.values["nik"]) == ("new", nik(4))


def test_a_likely_duplicate_may_be_somebody_else(session: Session, batch: Taken) -> None:
    apply(session, batch.id)
    twin = take_in(session, file_of([record(2, "SITI ROHMAH", "3216151708850777")], sha256="c" * 64), account="siti")
    assert twin.counts == {"duplicate": 1}
    assert review.take_as_new(session, twin.id, [2]) == 1
    assert apply(session, twin.id).outcomes == {"baru": 1}
    assert len(roster(session)) == 4


def test_a_batch_is_found_by_its_number_and_may_be_put_aside(session: Session, batch: Taken) -> None:
    found = review.find_batch(session, batch.number.lower())
    assert (found.id, found.village_code) == (batch.id, HERE)
    assert review.find_batch(session, str(batch.id)).number == batch.number
    with pytest.raises(Problem, match="no import IMP-1"):
        review.find_batch(session, "IMP-1")
    review.discard(session, batch.id)
    assert [b.status for b in review.list_batches(session)] == ["discarded"]
    assert review.list_batches(session, statuses=["review"]) == []
    apply(session, batch.id)
    with pytest.raises(Problem, match="Take it back first"):
        review.discard(session, batch.id)
