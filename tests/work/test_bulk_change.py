"""Many workers changed with one button: seen before, told who is left out, taken back with one."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.village import Village, VillageCount
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Cancelled, Problem
from rangkul.work.applying import take_back
from rangkul.work.bulk_change import BulkChange, make_change, preview
from rangkul.work.coverage import recount
from rangkul.work.worker_lists import LISTS, WorkerFilter, count_of_lists, keys_of_workers
from rangkul.work.workers import count_workers, rows_in_order
from work.small_branch import VILLAGES, make_branch

TODAY = date(2026, 11, 22)
HERE, THERE = VILLAGES[1][0], VILLAGES[3][0]


def person(number: int, village: str = HERE, **values: Any) -> Worker:
    told: dict[str, Any] = {
        "name": f"ORANG {number:02d}", "name_key": f"orang {number:02d}", "village_code": village, "status": "calon",
        "nik": f"321606170885{number + 1:04d}", "birth_date": date(1985, 8, 17), "consent_form": "written",
    }  # fmt: skip
    return Worker(**told | values)


@pytest.fixture
def people(session: Session) -> list[UUID]:
    """Ten candidates: one without a NIK, one too old, one registered already, one in another district."""
    make_branch(session)
    odd: dict[int, dict[str, Any]] = {
        3: {"nik": None}, 4: {"birth_date": date(1960, 1, 1)}, 5: {"status": "terdaftar", "registered_on": date(2026, 1, 5)},
        6: {"village_code": THERE, "consent_form": None},
    }  # fmt: skip
    workers = [person(number, **odd.get(number, {})) for number in range(10)]
    session.add_all(workers)
    session.flush()
    recount(session, [HERE, THERE])
    search.index_workers(session, [worker.id for worker in workers])
    return [worker.id for worker in workers]


def state(session: Session) -> list[Any]:
    session.expire_all()
    names = [a.key for a in Worker.__mapper__.column_attrs if a.key != "version"]
    workers = [tuple(getattr(worker, name) for name in names) for worker in session.scalars(select(Worker).order_by(Worker.name))]
    counts = session.execute(select(VillageCount.village_code, VillageCount.status, VillageCount.workers)).all()
    return [workers, sorted(tuple(row) for row in counts)]


def test_the_preview_says_what_changes_and_who_is_left_out(session: Session, people: list[UUID]) -> None:
    seen = preview(session, people, BulkChange({"status": "siap", "funding": "dana_desa"}), TODAY)
    assert (seen.total, seen.changed, seen.same, seen.skipped) == (10, 7, 0, 3)
    assert [(move.field, move.old, move.new, move.count) for move in seen.moves] == [
        ("status", "calon", "siap", 7), ("funding", None, "dana_desa", 7),
    ]  # fmt: skip
    told = {str(one.message): one.examples for one in seen.left_out}
    assert told == {
        "The NIK is missing; registration needs it.": ("ORANG 03",),
        "Aged 66: enrolment is open below 65 only.": ("ORANG 04",),
        "From Registered back to Ready is a correction: give the reason for it.": ("ORANG 05",),
    }
    assert [(str(one.message), one.examples) for one in seen.doubts] == [("The consent of the worker is not recorded yet.", ("ORANG 06",))]


def test_the_change_is_what_was_seen_and_one_undo_brings_everything_back(session: Session, people: list[UUID]) -> None:
    before = state(session)
    change = BulkChange({"status": "siap", "funding": "dana_desa", "with_jht": True})
    done = make_change(session, people, change, title="Status → Siap", account="siti", today=TODAY)
    assert done.changed == preview(session, people, change, TODAY).same == 7
    session.expire_all()
    first = session.get_one(Worker, people[0])
    assert (first.status, first.status_since, first.funding, first.with_jht) == ("siap", TODAY, "dana_desa", True)
    assert session.get_one(Worker, people[3]).funding is None, "who cannot take the step is left as a whole"
    assert session.scalar(select(VillageCount.workers).where(VillageCount.village_code == HERE, VillageCount.status == "siap")) == 6
    back = take_back(session, done.batch_id)
    assert (back.restored, back.edited_since) == (7, ())
    assert state(session) == before


def test_a_reason_makes_a_correction_of_many(session: Session, people: list[UUID]) -> None:
    change = BulkChange({"status": "nonaktif", "status_reason": "pindah kabupaten", "status_since": date(2026, 11, 1)})
    make_change(session, people[:2], change, title="x", account="siti", today=TODAY)
    session.expire_all()
    worker = session.get_one(Worker, people[1])
    assert (worker.status, worker.status_reason, worker.status_since) == ("nonaktif", "pindah kabupaten", date(2026, 11, 1))


def test_registered_today_and_paid_for_six_months(session: Session, people: list[UUID]) -> None:
    session.get_one(Worker, people[0]).status = "terverifikasi"
    session.get_one(Worker, people[1]).status = "menunggak"
    session.get_one(Worker, people[1]).paid_until = date(2026, 9, 30)
    session.get_one(Worker, people[2]).paid_until = date(2027, 12, 31)
    session.flush()
    make_change(session, people[:1], BulkChange({"status": "terdaftar"}), title="x", account="siti", today=TODAY)
    paid = BulkChange(payment=(date(2026, 10, 1), 6))
    seen = preview(session, people[:3], paid, TODAY)
    assert [str(one.message) for one in seen.left_out] == ["Paid until 31 Desember 2027 already."]
    make_change(session, people[:3], paid, title="x", account="siti", today=TODAY)
    session.expire_all()
    first, second = session.get_one(Worker, people[0]), session.get_one(Worker, people[1])
    assert (first.registered_on, first.paid_until, first.pay_months) == (TODAY, date(2027, 3, 31), 6)
    assert (second.status, second.paid_until) == ("terdaftar", date(2027, 3, 31))


def test_only_where_none_stands(session: Session, people: list[UUID]) -> None:
    session.get_one(Worker, people[0]).funding = "csr"
    session.flush()
    seen = preview(session, people, BulkChange({"funding": "mandiri"}, only_empty=True), TODAY)
    assert (seen.changed, seen.same) == (9, 1)


def test_nothing_and_nonsense_are_refused_and_cancelling_leaves_nothing(session: Session, people: list[UUID]) -> None:
    with pytest.raises(Problem, match="Choose what shall change"):
        preview(session, people, BulkChange(), TODAY)
    with pytest.raises(Problem, match="lies in the future"):
        preview(session, people, BulkChange({"status": "siap", "status_since": date(2026, 11, 23)}), TODAY)
    with pytest.raises(Problem, match="changes nobody"):
        make_change(session, people[5:6], BulkChange({"status": "terdaftar"}), title="x", account="siti", today=TODAY)
    before = state(session)

    def stop(done: int, total: int, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_change(session, people, BulkChange({"funding": "csr"}), title="x", account="siti", today=TODAY, progress=stop)
    assert state(session) == before


def names(session: Session, **chosen: Any) -> list[str]:
    keys = keys_of_workers(session, WorkerFilter(today=TODAY, **chosen))
    rows = rows_in_order(session, keys[:])
    assert count_workers(session, WorkerFilter(today=TODAY, **chosen)) == len(keys) == len(rows)
    return [row.name.removeprefix("ORANG ") for row in rows]


def test_every_filter_shows_whom_it_means(session: Session, people: list[UUID]) -> None:
    session.get_one(Worker, people[0]).funding = "csr"
    session.flush()
    assert names(session, district_code="32.16.07") == ["06"]
    assert names(session, funding="csr") == ["00"]
    assert names(session, funding="-", status="terdaftar") == ["05"]
    assert names(session, status="calon", village_code=THERE) == ["06"]


def test_every_list_shows_whom_it_means(session: Session, people: list[UUID]) -> None:
    def set_values(number: int, **values: Any) -> None:
        for name, value in values.items():
            setattr(session.get_one(Worker, people[number]), name, value)

    set_values(0, birth_date=date(1961, 11, 23))  # 65 tomorrow
    set_values(1, birth_date=date(1962, 5, 22))  # 65 in six months
    set_values(2, birth_date=date(1962, 5, 23))
    set_values(5, paid_until=date(2026, 11, 21))  # registered, over since yesterday
    set_values(6, status="terdaftar", paid_until=date(2026, 12, 31))
    set_values(7, status="menunggak", paid_until=date(2026, 7, 31))  # August to October: three whole months
    set_values(8, status="menunggak", paid_until=date(2026, 8, 31))
    set_values(9, status="ditolak", birth_date=date(2011, 11, 23))
    session.flush()
    assert names(session, list="near_65") == ["00", "01"]
    assert names(session, list="outside_age") == ["04", "09"]
    assert names(session, list="lapsed") == ["05", "07"]
    assert names(session, list="ends_soon") == ["06"]
    assert names(session, list="no_consent") == ["06"]
    assert names(session, list="no_nik") == ["03"]
    assert names(session, list="refused") == ["09"]
    assert count_of_lists(session, TODAY) == dict(zip(LISTS, (2, 2, 2, 1, 1, 1, 1), strict=True))


def test_lapsed_members_become_what_their_paid_time_says(session: Session, people: list[UUID]) -> None:
    for number, (status, until) in enumerate(
        [("terdaftar", date(2026, 10, 31)), ("terdaftar", date(2026, 7, 31)), ("menunggak", date(2026, 7, 31)), ("menunggak", TODAY)]
    ):
        worker = session.get_one(Worker, people[number])
        worker.status, worker.paid_until = status, until
    session.flush()
    seen = preview(session, people, BulkChange(lapse=True), TODAY)
    assert [(move.old, move.new, move.count) for move in seen.moves] == [
        ("terdaftar", "menunggak", 1), ("terdaftar", "nonaktif", 1), ("menunggak", "nonaktif", 1),
    ]  # fmt: skip
    assert (seen.changed, seen.same) == (3, 7)
    done = make_change(session, people, BulkChange(lapse=True), title="x", account="siti", today=TODAY)
    session.expire_all()
    assert [session.get_one(Worker, key).status for key in people[:4]] == ["menunggak", "nonaktif", "nonaktif", "menunggak"]
    take_back(session, done.batch_id)
    session.expire_all()
    assert session.get_one(Worker, people[0]).status == "terdaftar"


wanted = st.builds(
    BulkChange,
    st.fixed_dictionaries(
        {},
        optional={
            "status": st.sampled_from(STATUSES), "status_reason": st.sampled_from([None, "koreksi"]), "with_jht": st.booleans(),
            "funding": st.sampled_from(["mandiri", "dana_desa"]), "consent_form": st.sampled_from(["written", "spoken"]),
            "consent_on": st.dates(date(2026, 1, 1), TODAY), "pay_months": st.sampled_from([1, 3, 6, 12]),
        },
    ),
    st.one_of(st.none(), st.tuples(st.dates(date(2026, 1, 1), date(2027, 2, 1)), st.sampled_from([1, 12]))),
    st.booleans(),
    st.booleans(),
)  # fmt: skip
members = st.lists(
    st.tuples(st.sampled_from(STATUSES), st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 6, 1))), st.booleans()), min_size=1,
    max_size=8,
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(members, wanted)
def test_whatever_is_changed_is_what_was_seen_and_comes_back_exactly(session: Session, who: list[Any], change: BulkChange) -> None:
    with session.begin_nested() as trial:
        if session.get(Village, HERE) is None:
            make_branch(session)
        workers = [
            person(number, status=status, paid_until=until, nik=f"321606170885{number + 1:04d}" if known else None)
            for number, (status, until, known) in enumerate(who)
        ]
        session.add_all(workers)
        session.flush()
        keys = [worker.id for worker in workers]
        recount(session, [HERE])
        before = state(session)
        try:
            seen = preview(session, keys, change, TODAY)
            done = make_change(session, keys, change, title="x", account="siti", today=TODAY)
        except Problem:
            assert state(session) == before
        else:
            assert seen.total == seen.changed + seen.same + seen.skipped == len(keys)
            assert done.changed == seen.changed
            again = preview(session, keys, change, TODAY)
            assert again.changed == 0 or change.lapse, "a change made twice changes nothing the second time"
            take_back(session, done.batch_id)
            assert state(session) == before
        trial.rollback()
