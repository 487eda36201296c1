"""The roster: pages in one order, every check, and ways back that restore exactly what was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.audit import Audit
from rangkul.data.engine import Database, StaleEdit
from rangkul.data.village import VillageCount
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.contribution import load_rates
from rangkul.work.likely_same import likely_same
from rangkul.work.worker_edit import (
    Step,
    WorkerEntry,
    about_nik,
    check_worker,
    edit_worker,
    read_nik,
    remove_worker,
    save_worker,
    set_status,
    take_back,
)
from rangkul.work.workers import (
    FUNDING_WORDS,
    WorkerFilter,
    anchors_of_workers,
    count_workers,
    find_workers,
    get_worker,
    page_of_workers,
    place_of_worker,
)
from work.small_branch import make_branch

TODAY = date(2026, 11, 22)
HERE, THERE = "32.16.06.2004", "32.16.07.2004"
BUDI = WorkerEntry(
    "Budi Santoso", HERE, "3216061708850001", "L", date(1985, 8, 17), "Bekasi", kk="3216061203100007", phone="0812 3456 7890",
    mother_name="Siti", address="Kp. Rawa", hamlet="II", rt="001", rw="002", occupation="Ojek", status="siap", with_jht=True,
    income=1_000_000, funding="mandiri", note="datang sendiri",
)  # fmt: skip


@pytest.fixture
def branch(database: Database) -> Database:
    with database.session() as session:
        make_branch(session)
    return database


def columns(session: Session, worker_id: UUID) -> dict[str, Any]:
    worker = session.get_one(Worker, worker_id, populate_existing=True)
    return {a.key: getattr(worker, a.key) for a in Worker.__mapper__.column_attrs if a.key != "version"}


def counts(session: Session) -> dict[tuple[str, str], int]:
    query = select(VillageCount.village_code, VillageCount.status, VillageCount.workers)
    return {(code, status): workers for code, status, workers in session.execute(query)}


def found(session: Session, typed: str) -> list[Any]:
    return [(hit.key, hit.title, hit.subtitle) for hit in search.find(session, typed, {"worker"})]


def snapshot(database: Database, worker_id: UUID) -> tuple[Any, ...]:
    """Everything about a worker that people or pages can see."""
    with database.reading() as session:
        return columns(session, worker_id), counts(session), found(session, "budi"), found(session, "3216061708850001")


EDITS: dict[str, Callable[[Session, UUID], Any]] = {
    "rename": lambda s, key: edit_worker(s, replace(BUDI, id=key, name="Slamet Riyadi", nik="3216061708850002", kk=None, rt=None), TODAY),
    "move": lambda s, key: edit_worker(s, replace(BUDI, id=key, village_code=THERE, status="diajukan", occupation="Petani"), TODAY),
    "status": lambda s, key: set_status(s, key, Step("diajukan"), TODAY),
    "remove": remove_worker,
}


@pytest.mark.parametrize("name", EDITS)
def test_taking_back_restores_exactly_what_was(branch: Database, name: str) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
        session.get_one(Worker, key).kpj = "1234567ABCD"[:11]
    before = snapshot(branch, key)
    with branch.session() as session:
        undo = EDITS[name](session, key)
    with branch.reading() as session:
        assert session.get(Worker, key) is None if name == "remove" else columns(session, key) != before[0]
    with branch.session() as session:
        take_back(session, undo)
    assert snapshot(branch, key) == before


def test_an_addition_taken_back_leaves_nothing(branch: Database) -> None:
    with branch.session() as session:
        undo = edit_worker(session, BUDI, TODAY)
    with branch.session() as session:
        take_back(session, undo)
    with branch.reading() as session:
        assert session.scalar(select(func.count()).select_from(Worker)) == 0
        assert counts(session) == {}
        assert found(session, "budi") == []


def test_what_was_edited_since_is_not_taken_back(branch: Database) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
    with branch.session() as session:
        undo = set_status(session, key, Step("diajukan"), TODAY)
    with branch.session() as session:
        set_status(session, key, Step("terverifikasi"), TODAY)
    with pytest.raises(Problem, match="changed again"), branch.session() as session:
        take_back(session, undo)
    with branch.reading() as session:
        assert session.get_one(Worker, key).status == "terverifikasi"


def test_a_removed_worker_does_not_come_back_beside_a_second_holder_of_the_nik(branch: Database) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
    with branch.session() as session:
        undo = remove_worker(session, key)
    with branch.session() as session:
        save_worker(session, replace(BUDI, name="Budi Lain"), TODAY)
    with pytest.raises(Problem, match="already belongs"), branch.session() as session:
        take_back(session, undo)


def test_a_stale_edit_is_refused(branch: Database) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
        version = session.get_one(Worker, key).version
    with branch.session() as session:
        edit_worker(session, replace(BUDI, id=key, version=version, note="satu"), TODAY)
    with pytest.raises(StaleEdit) as refused, branch.session() as session:
        edit_worker(session, replace(BUDI, id=key, version=version, note="dua"), TODAY)
    assert refused.value.theirs is not None
    assert refused.value.theirs["note"] == "satu"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "needs a name"),
        ({"status": "hilang"}, "no status"),
        ({"funding": "apbd_kab"}, "no source of money"),
        ({"village_code": "32.16.99.2001"}, "Choose the village"),
        ({"nik": "3216061708850000"}, "cannot exist"),
        ({"nik": "321606170885000"}, "NIK"),
        ({"nik": "321606******0001"}, "stars hide digits"),
    ],
)
def test_what_cannot_be_is_refused_in_words(branch: Database, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Problem, match=sentence), branch.session() as session:
        save_worker(session, replace(BUDI, **change), TODAY)


def test_one_nik_one_person(branch: Database) -> None:
    with branch.session() as session:
        save_worker(session, BUDI, TODAY)
    with pytest.raises(Problem, match="already belongs to Budi Santoso"), branch.session() as session:
        save_worker(session, replace(BUDI, name="Orang Lain"), TODAY)


def test_the_nik_is_masked_until_asked_for_and_asking_is_written_down(branch: Database) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
    with branch.reading() as session:
        card = get_worker(session, key)
        seen = session.scalar(select(func.count()).select_from(Audit).where(Audit.action == "nik.viewed"))
        assert (card.nik, card.kk, seen) == ("321606******0001", "321606******0007", 0)
    with branch.session() as session:
        assert get_worker(session, key, full_nik=True).nik == BUDI.nik
    with branch.reading() as session:
        lines = session.scalars(select(Audit).where(Audit.action == "nik.viewed")).all()
        assert [(line.account, line.key) for line in lines] == [("ani", str(key))]


def test_a_masked_number_nobody_touched_stays(branch: Database) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
        edit_worker(session, replace(BUDI, id=key, nik="321606******0001", kk="321606******0007", note="baru"), TODAY)
        stored = session.get_one(Worker, key)
        assert (stored.nik, stored.kk, stored.note) == (BUDI.nik, BUDI.kk, "baru")


def test_of_a_masked_nik_the_form_is_told_everything_but_its_digits(branch: Database) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
    with branch.reading() as session:
        typed = replace(BUDI, id=key, nik="321606******0001", birth_date=date(1986, 8, 17))
        facts, doubts = about_nik(session, typed, TODAY)
        assert facts is not None
        assert (facts.birth_date, facts.sex) == (date(1985, 8, 17), "L")
        assert any("not that of the NIK" in str(doubt) for doubt in doubts)
        assert BUDI.nik not in "".join(map(str, doubts))


def test_reading_a_nik() -> None:
    facts = read_nik("3216065708850001", TODAY)
    assert facts is not None
    assert (facts.place, facts.birth_date, facts.sex) == ("Tambun Selatan, Kabupaten Bekasi", date(1985, 8, 17), "P")
    assert read_nik("3216065713850001", TODAY) is None


def test_the_birth_date_decides_the_century_of_the_nik() -> None:
    """Somebody born in 1925 has the same six digits as a child of 2025."""
    old = WorkerEntry("Mbah Karso", HERE, "3216061708250001", "L", date(1925, 8, 17))
    assert not [c for field, c in check_worker(old, TODAY) if field == "nik"]


def test_every_source_of_money_has_a_word() -> None:
    assert set(FUNDING_WORDS) == set(load_rates().funding)


def people(session: Session, names: list[str]) -> list[UUID]:
    return [save_worker(session, WorkerEntry(name, THERE if i % 3 else HERE, status="calon"), TODAY) for i, name in enumerate(names)]


def test_pages_anchors_and_places_agree_on_one_order(branch: Database) -> None:
    with branch.session() as session:
        people(session, [f"{letter}{i % 4}" for i in range(10) for letter in "CAB"] + ["Ahmad"] * 7)
    with branch.reading() as session:
        for chosen in (WorkerFilter(), WorkerFilter(HERE), WorkerFilter(THERE, "calon"), WorkerFilter(None, "calon")):
            rows = page_of_workers(session, chosen, 100)
            keys = [row.id for row in rows]
            assert len(keys) == count_workers(session, chosen) > 10
            assert [(r.name, r.id) for r in rows[4::5]] == anchors_of_workers(session, chosen, 5)
            for number, anchor in enumerate(anchors_of_workers(session, chosen, 5), 1):
                assert [r.id for r in page_of_workers(session, chosen, 3, after=anchor, offset=1)] == keys[number * 5 + 1 : number * 5 + 4]
            assert [r.id for r in page_of_workers(session, chosen, 4, offset=6)] == keys[6:10]
            assert [place_of_worker(session, chosen, key) for key in keys] == list(range(len(keys)))
        assert place_of_worker(session, WorkerFilter(None, "terdaftar"), keys[0]) is None


def test_finding_keeps_the_filter(branch: Database) -> None:
    with branch.session() as session:
        people(session, ["Siti Aminah", "Siti Maryam", "Joko"])
        save_worker(session, BUDI, TODAY)
    with branch.reading() as session:
        assert [r.name for r in find_workers(session, "siti")] == sorted(r.name for r in find_workers(session, "siti"))
        assert len(find_workers(session, "siti")) == 2
        assert [r.name for r in find_workers(session, "siti", WorkerFilter(HERE))] == ["Siti Aminah"]
        assert [r.masked_nik for r in find_workers(session, "321606170885")] == ["321606******0001"]
        assert find_workers(session, "  ") == []


@pytest.mark.parametrize(
    ("typed", "reasons"),
    [
        (WorkerEntry("Orang Lain", THERE, BUDI.nik), ["the same NIK"]),
        (WorkerEntry("BUDI SANTOSO", THERE, birth_date=BUDI.birth_date), ["the same name", "the same birth date"]),
        (WorkerEntry("budi santoso", HERE), ["the same name", "the same village"]),
        (
            WorkerEntry("Budi Santosa", HERE, birth_date=BUDI.birth_date),
            ["the same name but for a slip", "the same birth date", "the same village"],
        ),
        (WorkerEntry("Budi Santoso", THERE), None),
        (WorkerEntry("Slamet", HERE, birth_date=BUDI.birth_date), None),
    ],
)
def test_who_may_be_the_same_person_and_why(branch: Database, typed: WorkerEntry, reasons: list[str] | None) -> None:
    with branch.session() as session:
        key = save_worker(session, BUDI, TODAY)
    with branch.reading() as session:
        likely = likely_same(session, typed)
        assert [(one.row.id, list(map(str, one.reasons))) for one in likely] == ([(key, reasons)] if reasons else [])
        assert likely_same(session, replace(typed, id=key)) == []
