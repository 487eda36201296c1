"""Coverage: counters kept with every change, and sums that do not let a full village hide an empty one."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.engine import Database
from rangkul.data.village import Village, VillageCount
from rangkul.data.worker import STATUSES, Worker
from rangkul.work.coverage import coverage, recount, recount_all
from rangkul.work.office import load_office
from rangkul.work.worker_edit import Step, WorkerEntry, remove_worker, save_worker, set_status
from work.small_branch import VILLAGES, make_branch

TODAY = date(2026, 11, 22)
CODES = [code for code, _, _ in VILLAGES]


def counted(session: Session) -> dict[tuple[str, str], int]:
    query = select(VillageCount.village_code, VillageCount.status, VillageCount.workers)
    return {(code, status): number for code, status, number in session.execute(query)}


def truth(session: Session) -> dict[tuple[str, str], int]:
    query = select(Worker.village_code, Worker.status, func.count()).group_by(Worker.village_code, Worker.status)
    return {(code, status): number for code, status, number in session.execute(query)}


def test_a_full_village_does_not_hide_an_empty_one(session: Session) -> None:
    make_branch(session)
    session.get_one(Village, CODES[0]).target = 2
    for number in range(5):
        save_worker(session, WorkerEntry(f"Orang {'ABCDE'[number]}", CODES[0], status="terdaftar"), TODAY)
    save_worker(session, WorkerEntry("Orang F", CODES[1], status="ditolak"), TODAY)
    village = {c.code: c for c in coverage(session, "village")}
    assert (village[CODES[0]].workers, village[CODES[0]].counted, village[CODES[0]].share) == (5, 2, 1.0)
    assert village[CODES[1]].workers == 0, "who was refused does not count"
    tambun = next(c for c in coverage(session, "district") if c.code == "32.16.06")
    assert (tambun.workers, tambun.counted, tambun.target, tambun.villages, tambun.reached) == (5, 2, 102, 2, 1)
    whole = coverage(session, "regency")
    assert [(c.name, c.counted, c.target, c.villages) for c in whole] == [(load_office(session).regency_name, 2, 302, 4)]


steps = st.lists(
    st.tuples(st.sampled_from(["add", "move", "status", "remove"]), st.integers(0, 9), st.sampled_from(CODES), st.sampled_from(STATUSES)),
    max_size=14,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_counters_always_say_what_is_there(database: Database, todo: list[tuple[str, int, str, str]]) -> None:
    with database.session() as session:
        if session.get(Village, CODES[0]) is None:
            make_branch(session)
        people: list[UUID] = []
        for number, (what, who, code, status) in enumerate(todo, 1):
            nik, reason = f"321606170885{number:04d}", f"koreksi {number}"
            entry = WorkerEntry("Nama", code, nik, birth_date=date(1985, 8, 17), status=status, status_reason=reason)
            if what == "add" or not people:
                people.append(save_worker(session, entry, TODAY))
            elif what == "move":
                save_worker(session, replace(entry, id=people[who % len(people)]), TODAY)
            elif what == "status":
                set_status(session, people[who % len(people)], Step(status, reason=reason), TODAY)
            else:
                remove_worker(session, people.pop(who % len(people)))
            assert counted(session) == truth(session)
        kept = counted(session)
        recount_all(session)
        assert counted(session) == kept
        session.rollback()


def test_counting_a_village_anew_mends_its_counters_only(session: Session) -> None:
    make_branch(session)
    save_worker(session, WorkerEntry("Nama", CODES[0]), TODAY)
    save_worker(session, WorkerEntry("Nama", CODES[1]), TODAY)
    for row in session.scalars(select(VillageCount)):
        row.workers = 99
    recount(session, [CODES[0]])
    session.expire_all()
    assert counted(session) == {(CODES[0], "calon"): 1, (CODES[1], "calon"): 99}
