"""What empty cells, other lists, second copies and merged workers mean for the rows of a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import RosterProblem, RosterRecord, SheetLayout
from rangkul.rules.message import Message
from rangkul.work import review
from rangkul.work.applying import apply, take_back
from rangkul.work.intake import Taken, take_in
from rangkul.work.rejudging import judge_again, set_blanks
from rangkul.work.sending import send
from rangkul.work.worker_merge import merge
from work.batches import HERE, TODAY, file_of, make_villages, nik, record

LAYOUT = SheetLayout("Sheet1", (1, 1), {name: ("A", name) for name in ("nik", "name", "sex", "birth_date", "phone", "rt_rw", "occupation")})


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    return session


def taken(session: Session, *records: RosterRecord, **about: Any) -> Taken:
    policy = {name: about.pop(name) for name in ("blanks", "drop_id") if name in about}
    return take_in(session, file_of(records, layouts=(LAYOUT,), **about), account="siti", village_code=HERE, **policy)


def imported(session: Session, *records: RosterRecord, **about: Any) -> Taken:
    made = taken(session, *records, **about)
    apply(session, made.id)
    session.expire_all()
    return made


def row(session: Session, batch: Taken, place: int = 2) -> BatchRow:
    session.expire_all()
    return session.scalars(select(BatchRow).where(BatchRow.batch_id == batch.id, BatchRow.row == place)).one()


def missing(session: Session, batch: Taken) -> BatchRow:
    return session.scalars(select(BatchRow).where(BatchRow.batch_id == batch.id, BatchRow.kind == "missing")).one()


def codes(found: BatchRow) -> list[str]:
    return [problem["code"] for problem in found.problems or ()]


BUDI = record(2, "BUDI SANTOSO", nik(1), phone="+6281200000001", rt="003", rw="007", occupation="Petani")
EMPTY = record(2, "BUDI SANTOSO", nik(1))


# What an empty cell means


def test_empty_cells_keep_clear_or_only_fill(branch: Session) -> None:
    imported(branch, BUDI)
    batch = taken(branch, replace(EMPTY, address="Kp. Baru", occupation="Ojek"), sha256="b" * 64)
    assert row(branch, batch).changes == {"address": [None, "Kp. Baru"], "occupation": ["Petani", "Ojek"]}
    set_blanks(branch, batch.id, "clear")
    assert row(branch, batch).changes == {
        "address": [None, "Kp. Baru"], "occupation": ["Petani", "Ojek"], "phone": ["+6281200000001", None], "rt": ["003", None],
        "rw": ["007", None],
    }  # fmt: skip
    set_blanks(branch, batch.id, "fill")
    assert row(branch, batch).changes == {"address": [None, "Kp. Baru"]}
    assert branch.get_one(Batch, batch.id).blanks == "fill"


def test_a_cell_that_could_not_be_read_and_a_missing_column_empty_nothing(branch: Session) -> None:
    imported(branch, replace(BUDI, mother_name="AMINAH"))
    unread = RosterProblem("Sheet1", 2, "phone", "phone_invalid", Message("The phone number cannot be right."))
    batch = taken(branch, EMPTY, problems=[unread], sha256="b" * 64, blanks="clear")
    assert set(row(branch, batch).changes or ()) == {"occupation", "rt", "rw"}  # no column for the mother, a fault in the phone


def test_the_word_hapus_empties_a_field_under_any_policy_but_fill(branch: Session) -> None:
    imported(branch, BUDI)
    batch = taken(branch, replace(EMPTY, cleared=("phone",)), sha256="b" * 64)
    assert row(branch, batch).changes == {"phone": ["+6281200000001", None]}
    set_blanks(branch, batch.id, "fill")
    assert row(branch, batch).kind == "same"
    set_blanks(branch, batch.id, "keep")
    apply(branch, batch.id)
    branch.expire_all()
    assert branch.scalars(select(Worker.phone)).one() is None
    take_back(branch, batch.id)
    assert branch.scalars(select(Worker.phone)).one() == "+6281200000001"


def test_judging_again_keeps_what_was_decided(branch: Session) -> None:
    imported(branch, BUDI)
    batch = taken(branch, replace(BUDI, occupation="Ojek"), record(3, "SITI", nik(2), sex="P"), sha256="b" * 64)
    review.decide(branch, batch.id, [row(branch, batch).number], "park")
    review.decide(branch, batch.id, [row(branch, batch, 3).number], "skip")
    judge_again(branch, batch.id)
    assert (row(branch, batch).decision, row(branch, batch, 3).decision) == ("park", "skip")


def test_rows_on_the_roster_already_are_not_taken_in_twice(branch: Session) -> None:
    batch = imported(branch, BUDI, replace(record(3, "BUDI SANTOSO", nik(1)), phone="+6281200000009"))
    assert row(branch, batch, 3).kind == "duplicate"
    judge_again(branch, batch.id)
    assert (row(branch, batch).outcome, row(branch, batch, 3).kind) == ("baru", "duplicate")


# Other lists under review


def test_the_same_person_in_two_files_under_review_is_asked(branch: Session) -> None:
    first = taken(branch, BUDI, record(3, "TANPA NIK", None))
    second = taken(branch, record(7, "BUDI SANTOSO", nik(1)), record(8, "TANPA NIK", None), sha256="b" * 64)
    for place, code in ((7, "nik_duplicate_across_files"), (8, "likely_same_person")):
        found = row(branch, second, place)
        assert (found.kind, found.decision, codes(found)) == ("duplicate", "park", [code])
    assert first.number in str(Message.from_json((row(branch, second, 7).problems or [])[0]).values)
    apply(branch, first.id)
    judge_again(branch, second.id)
    assert [row(branch, second, place).kind for place in (7, 8)] == ["same", "same"]


def test_what_was_skipped_or_put_aside_elsewhere_does_not_count(branch: Session) -> None:
    first = taken(branch, BUDI)
    review.discard(branch, first.id)
    assert row(branch, taken(branch, BUDI, sha256="b" * 64)).kind == "new"


# Open questions


@pytest.mark.parametrize("code", ["remark_status", "occupation_not_bpu", "struck_out"])
def test_a_new_worker_with_an_open_question_waits(branch: Session, code: str) -> None:
    problem = RosterProblem("Sheet1", 2, "note", code, Message("?"))
    found = row(branch, taken(branch, BUDI, problems=[problem]))
    assert (found.kind, found.decision) == ("new", "park")


def test_an_income_becomes_rupiah_or_is_told(branch: Session) -> None:
    batch = imported(branch, replace(BUDI, income="Rp 1.500.000,-"), record(3, "SITI", nik(2), sex="P", income="tidak tentu"))
    assert branch.scalars(select(Worker.income).order_by(Worker.name)).all() == [1_500_000, None]
    assert codes(row(branch, batch, 3)) == ["income_unreadable"]


# What came back


@pytest.fixture
def sent(branch: Session, tmp_path: Path) -> Dispatch:
    imported(branch, BUDI, record(3, "SITI AMINAH", nik(2), sex="P", birth_date=date(1990, 1, 2)))
    send(branch, [HERE], tmp_path, TODAY, account="siti")
    return branch.scalars(select(Dispatch)).one()


def answer(branch: Session, sent: Dispatch, *records: RosterRecord, sha: str = "c") -> Taken:
    keys = {values["nik"]: key for key, values in sent.snapshot.items()}
    rows = [replace(one, row_key=one.row_key if one.row_key is not None else keys.get(one.nik)) for one in records]
    return taken(branch, *rows, dispatch=str(sent.id), sha256=sha * 64)


SITI = record(3, "SITI AMINAH", nik(2), sex="P", birth_date=date(1990, 1, 2))


def test_a_list_typed_anew_is_matched_by_nik_then_by_name_with_the_reason(branch: Session, sent: Dispatch) -> None:
    batch = answer(branch, sent, replace(BUDI, row_key="", phone="+6281299999999"), replace(SITI, row_key="", nik=None, address="Kp. Baru"))
    assert (row(branch, batch).kind, codes(row(branch, batch))) == ("changed", ["matched_by_nik"])
    assert (row(branch, batch, 3).kind, codes(row(branch, batch, 3))) == ("changed", ["matched_by_name"])


def test_two_copies_edited_by_two_people_are_asked_where_they_disagree(branch: Session, sent: Dispatch) -> None:
    one = answer(branch, sent, replace(BUDI, phone="+6281211111111"), replace(SITI, address="Kp. Baru"))
    two = answer(branch, sent, replace(BUDI, phone="+6281222222222"), replace(SITI, address="Kp. Baru"), sha="d")
    assert [note["code"] for note in branch.get_one(Batch, two.id).notes] == ["returned_twice"]
    assert (row(branch, two).kind, row(branch, two, 3).kind) == ("conflict", "changed")
    apply(branch, one.id)
    judge_again(branch, two.id)
    assert (row(branch, two).kind, row(branch, two, 3).kind) == ("conflict", "same")  # both edited since it was sent


def test_the_second_return_after_the_first_was_applied_loses_nothing(branch: Session, sent: Dispatch) -> None:
    apply(branch, answer(branch, sent, replace(BUDI, phone="+6281211111111"), SITI).id)
    second = answer(branch, sent, BUDI, replace(SITI, phone="+6281233333333"), sha="d")
    assert (row(branch, second).kind, row(branch, second, 3).changes) == ("same", {"phone": [None, "+6281233333333"]})


def test_who_is_missing_comes_back_when_judged_again(branch: Session, sent: Dispatch) -> None:
    batch = answer(branch, sent, BUDI)
    gone = missing(branch, batch)
    assert (gone.record["name"], gone.decision) == ("SITI AMINAH", "park")
    worker = branch.scalars(select(Worker).where(Worker.name == "SITI AMINAH")).one()
    worker.status = "pindah"
    branch.flush()
    assert judge_again(branch, batch.id) == {"same": 1}


def test_a_row_sent_before_its_worker_was_merged_is_still_understood(branch: Session, sent: Dispatch) -> None:
    budi, siti = branch.scalars(select(Worker).order_by(Worker.name)).all()
    key = str(siti.id)
    merge(branch, budi.id, siti.id, {"name": "kept", "nik": "kept"}, "siti", TODAY)
    untouched = answer(branch, sent, BUDI, replace(SITI, row_key=key))
    assert (row(branch, untouched, 3).kind, row(branch, untouched, 3).target_id) == ("same", budi.id)
    edited = answer(branch, sent, BUDI, replace(SITI, row_key=key, phone="+6281299999999"), sha="d")
    assert row(branch, edited, 3).kind == "conflict"
    assert "phone" in (row(branch, edited, 3).changes or {})
    assert UUID(key) not in {r.target_id for r in branch.scalars(select(BatchRow).where(BatchRow.kind == "missing"))}


def test_a_status_that_was_accepted_for_a_row_is_written_and_taken_back(branch: Session, sent: Dispatch) -> None:
    batch = answer(branch, sent, BUDI, SITI)
    found = row(branch, batch, 3)
    found.record = {**found.record, "status": "meninggal"}
    branch.flush()
    judge_again(branch, batch.id)
    assert row(branch, batch, 3).changes == {"status": ["calon", "meninggal"]}
    apply(branch, batch.id)
    branch.expire_all()
    assert branch.scalars(select(Worker.status).order_by(Worker.name)).all() == ["calon", "meninggal"]
    take_back(branch, batch.id)
    assert set(branch.scalars(select(Worker.status))) == {"calon"}


def test_an_income_is_put_right_as_money_and_a_word_is_refused(branch: Session) -> None:
    batch = taken(branch, replace(BUDI, income="tidak tentu"))
    number = row(branch, batch).number
    with pytest.raises(Problem, match="no amount"):
        review.correct(branch, batch.id, number, "income", "banyak", TODAY)
    with pytest.raises(Problem, match="no status"):
        review.correct(branch, batch.id, number, "status", "entah", TODAY)
    review.correct(branch, batch.id, number, "income", "Rp 1.500.000", TODAY)
    apply(branch, batch.id)
    assert branch.scalars(select(Worker.income)).one() == 1_500_000
