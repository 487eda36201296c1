"""A batch is applied whole and taken back exactly, whatever it held and whatever was decided in between."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data import audit, search
from rangkul.data.engine import Database
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import RosterProblem, RosterRecord
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.work import review
from rangkul.work.applying import apply, take_back
from rangkul.work.coverage import recount
from rangkul.work.intake import take_in
from work.batches import HERE, THERE, TODAY, counts, file_of, make_villages, nik, record, roster, state

NAMES = ("SITI ROHMAH", "UJANG SALIM", "ASEP", "NENENG", "MUHAMMAD ALI", "MOH. ALI")
DAYS = (date(1985, 8, 17), date(1990, 1, 2))


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    return session


def add_worker(session: Session, name: str, number: str | None = None, village: str = HERE, **values: Any) -> Worker:
    worker = Worker(name=name, name_key=name_key(name), nik=number, village_code=village, sex="L", birth_date=DAYS[0], **values)
    session.add(worker)
    session.flush()
    search.index_workers(session, [worker.id])
    recount(session, [village])
    return worker


def import_file(session: Session, *records: RosterRecord, **about: Any) -> Any:
    return take_in(session, file_of(records, **about), account="siti")


known = st.fixed_dictionaries({
    "name": st.sampled_from(NAMES), "village": st.sampled_from((HERE, THERE)), "status": st.sampled_from(("calon", "terdaftar", "pindah")),
    "phone": st.sampled_from((None, "+6281200000001")), "occupation": st.sampled_from((None, "Petani", "Ojek")),
    "occupation_category": st.sampled_from((None, "petani", "lainnya")),
})  # fmt: skip
told = st.fixed_dictionaries({
    "name": st.sampled_from((None, *NAMES)), "number": st.one_of(st.none(), st.integers(1, 6)), "birth_date": st.sampled_from(DAYS),
    "phone": st.sampled_from((None, "+6281200000001", "+6281200000002")), "address": st.sampled_from((None, "Kp. Bulak")),
    "occupation": st.sampled_from((None, "Nelayan", "Petani")),
})  # fmt: skip
decisions = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(("take", "park", "skip", "new"))), max_size=6)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(known, max_size=5), st.lists(told, max_size=10), decisions)
def test_taking_back_restores_everything(branch: Session, workers: list[Any], rows: list[Any], decided: list[Any]) -> None:
    nested = branch.begin_nested()
    for number, values in enumerate(workers, 1):
        add_worker(branch, values.pop("name"), nik(number), **values)
    before = state(branch)
    records = [
        record(row, values.pop("name"), nik(number) if (number := values.pop("number")) else None, **values)
        for row, values in enumerate(rows, 2)
    ]
    taken = import_file(branch, *records)
    assert state(branch) == before, "reading a file changes nothing"
    first = apply(branch, taken.id)
    for place, decision in decided:
        if decision == "new":
            review.take_as_new(branch, taken.id, [place + 2])
        else:
            review.decide(branch, taken.id, [place + 2], decision)
    again = apply(branch, taken.id)
    assert sum(again.outcomes.values()) == sum(first.outcomes.values()) == len(records)
    assert counts(branch) == {
        (village, status): number
        for village, status, number in branch.execute(
            select(Worker.village_code, Worker.status, func.count()).group_by(Worker.village_code, Worker.status)
        )
    }
    back = take_back(branch, taken.id)
    assert not back.edited_since
    assert state(branch) == before
    nested.rollback()


def test_the_same_file_again_says_nothing_new(branch: Session) -> None:
    people = [record(2, "SITI ROHMAH", nik(1), phone="+6281200000001"), record(3, "UJANG SALIM", nik(2)), record(4, "NENENG")]
    assert apply(branch, import_file(branch, *people).id).outcomes == {"baru": 3}
    before = roster(branch)
    again = import_file(branch, *people)
    assert again.counts == {"same": 3}
    applied = apply(branch, again.id)
    assert applied.nothing_new
    assert roster(branch) == before
    notes = review.overview(branch, again.id).batch.notes
    assert any("taken in before" in note.template for note in notes)


def test_a_worker_edited_since_reading_is_parked_not_overwritten(branch: Session) -> None:
    worker = add_worker(branch, "SITI ROHMAH", nik(1), phone="+6281200000001")
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(1), phone="+6281299999999", address="Kp. Bulak"))
    assert taken.counts == {"changed": 1}
    worker.phone = "+6281277777777"
    branch.flush()
    assert apply(branch, taken.id).outcomes == {"ditunda": 1}
    branch.expire_all()
    assert (worker.phone, worker.address) == ("+6281277777777", None)


def test_what_was_edited_since_stays_when_taken_back_and_is_named(branch: Session) -> None:
    old = add_worker(branch, "ASEP", nik(3), phone="+6281200000001")
    asep = record(4, "ASEP", nik(3), phone="+6281200000002")
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG", nik(2)), asep)
    apply(branch, taken.id)
    branch.expire_all()
    siti = branch.scalars(select(Worker).where(Worker.nik == nik(1))).one()
    siti.note = "datang ke kantor"
    old.note = "disunting"
    branch.flush()
    back = take_back(branch, taken.id)
    assert (back.removed, back.restored, sorted(back.edited_since)) == (1, 0, ["ASEP", "SITI ROHMAH"])
    branch.expire_all()
    assert siti.note == "datang ke kantor"
    assert old.phone == "+6281200000002"
    assert branch.scalar(select(Worker.id).where(Worker.nik == nik(2))) is None
    assert search.find(branch, "siti rohmah")
    assert not search.find(branch, "ujang")


def test_a_row_put_right_later_is_undone_with_the_rest(branch: Session) -> None:
    """A worker came new with one row and was changed by another row of the same batch, applied the day after."""
    before = state(branch)
    blocked = RosterProblem("Sheet1", 3, "nik", "nik_wrong_length", Message("too short"), None, True)
    file = file_of([record(2, "SITI ROHMAH", nik(1)), record(3, "SITI ROHMAH", None, phone="+6281200000009")], [blocked])
    taken = take_in(branch, file, account="siti")
    assert taken.counts == {"new": 1, "problem": 1}
    assert apply(branch, taken.id).outcomes == {"baru": 1, "ditunda": 1}
    row = review.correct(branch, taken.id, 3, "nik", nik(1), TODAY)
    assert row.kind == "duplicate"
    assert "more than once" in row.problems[0].message.template
    review.decide(branch, taken.id, [3], "take")
    apply(branch, taken.id)
    take_back(branch, taken.id)
    assert state(branch) == before


def test_a_nik_somebody_took_meanwhile_is_parked(branch: Session) -> None:
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG", nik(2)))
    add_worker(branch, "NENENG", nik(1))
    applied = apply(branch, taken.id)
    assert applied.outcomes == {"ditunda": 1, "baru": 1}
    assert branch.scalar(select(Worker.name).where(Worker.nik == nik(1))) == "NENENG"


def test_a_changed_nik_that_is_in_use_is_parked(branch: Session) -> None:
    first = add_worker(branch, "SITI ROHMAH")
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(7)))
    assert review.count_kinds(branch, taken.id)["duplicate"] == 1
    review.decide(branch, taken.id, [2], "take")
    add_worker(branch, "NENENG", nik(7), THERE)
    assert apply(branch, taken.id).outcomes == {"ditunda": 1}
    branch.expire_all()
    assert first.nik is None


def test_somebody_known_elsewhere_moves_only_when_it_is_decided(branch: Session) -> None:
    worker = add_worker(branch, "SITI ROHMAH", nik(1), THERE)
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(1)))
    assert taken.counts == {"conflict": 1}
    assert apply(branch, taken.id).outcomes == {"ditunda": 1}
    review.decide(branch, taken.id, [2], "take")
    apply(branch, taken.id)
    branch.expire_all()
    assert worker.village_code == HERE
    assert counts(branch) == {(HERE, "calon"): 1}
    take_back(branch, taken.id)
    branch.expire_all()
    assert worker.village_code == THERE
    assert counts(branch) == {(THERE, "calon"): 1}


def test_a_batch_taken_back_can_be_applied_again(branch: Session) -> None:
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG", nik(2)))
    apply(branch, taken.id)
    take_back(branch, taken.id)
    assert apply(branch, taken.id).outcomes == {"baru": 2}
    assert len(roster(branch)) == 2


def test_taking_back_twice_is_refused_in_words(branch: Session) -> None:
    taken = import_file(branch, record(2, "SITI ROHMAH", nik(1)))
    with pytest.raises(Problem, match="is not applied"):
        take_back(branch, taken.id)


def test_a_batch_leaves_its_lines_in_the_trail(database: Database) -> None:
    with database.session() as session:
        make_villages(session)
        taken = import_file(session, record(2, "SITI ROHMAH", nik(1)))
        apply(session, taken.id)
    with database.session() as session:
        take_back(session, taken.id)
    with database.reading() as session:
        actions = list(session.scalars(select(audit.Audit.action).where(audit.Audit.kind == "batch").order_by(audit.Audit.number)))
        assert [a for a in actions if a.startswith("batch.")] == ["batch.read", "batch.applied", "batch.taken_back"]
        assert audit.verify(session) is None
