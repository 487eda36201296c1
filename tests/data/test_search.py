"""Whatever is typed finds what a person would expect, on both databases."""

import random
from uuid import UUID

import pytest
from sqlalchemy import delete, text
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import search
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.engine import Database
from rangkul.data.village import District, Village
from rangkul.data.worker import Worker

NAMES = ["Siti Aminah", "Aminah Siti", "Budi Santoso", "Sabudi", "Ahmad Ma'ruf", "MUHAMMAD ALI", "Élan Wijaya", "Al Budi"]


def titles(session: Session, typed: str, kinds: set[str] | None = None, limit: int = 30) -> list[str]:
    return [hit.title for hit in search.find(session, typed, kinds, limit)]


def add_workers(session: Session, names: list[str], batch: UUID | None = None) -> list[Worker]:
    if session.get(Village, "32.16.01.2001") is None:
        session.add(District(code="32.16.01", name="Setu", regency_code="32.16"))
        session.add(Village(code="32.16.01.2001", name="Ciledug", type="desa", district_code="32.16.01"))
    start = session.query(Worker).count()
    workers = [
        Worker(name=name, name_key=name.lower(), nik=f"321606150590{start + number:04}", village_code="32.16.01.2001", batch_id=batch)
        for number, name in enumerate(names)
    ]
    session.add_all(workers)
    session.flush()
    return workers


@pytest.fixture
def filled(session: Session) -> Session:
    add_workers(session, NAMES)
    search.index_all_workers(session)
    search.index(
        session,
        "officer",
        [
            (uuid7(), "Budi Setiawan", "Aipda · Polsek Setu", "Ciledug Setu", "80050123"),
            (uuid7(), "Wahyu Hidayat", "Bripka · Polsek Cikarang", "Sukamaju", "80050999"),
        ],
    )
    search.index(session, "village", [("32.16.01.2001", "Ciledug", "Kecamatan Setu", "", "32.16.01.2001")])
    return session


def test_the_beginning_of_a_name_comes_first(filled: Session) -> None:
    assert titles(filled, "budi", {"worker"})[0] == "Budi Santoso"
    assert titles(filled, "BUDI SAN") == ["Budi Santoso"]


def test_several_words_in_any_order(filled: Session) -> None:
    assert set(titles(filled, "aminah siti")) == {"Siti Aminah", "Aminah Siti"}
    assert set(titles(filled, "siti am")) == {"Siti Aminah", "Aminah Siti"}
    assert titles(filled, "siti budi") == []


def test_one_and_two_letters_find_beginnings(filled: Session) -> None:
    assert set(titles(filled, "a")[:3]) == {"Ahmad Ma'ruf", "Al Budi", "Aminah Siti"}
    assert "Siti Aminah" in titles(filled, "si")
    assert titles(filled, "muhammad a") == ["MUHAMMAD ALI"]


def test_apostrophes_and_signs_do_not_matter(filled: Session) -> None:
    for typed in ("maruf", "ma'ruf", "Ma’ruf", "ahmad  ma'ruf", "%ruf", '"maruf"', "maruf*"):
        found = titles(filled, typed)
        assert found in (["Ahmad Ma'ruf"], []), typed
    assert titles(filled, "ahmad maruf") == ["Ahmad Ma'ruf"]


@pytest.mark.parametrize("typed", ["", "   ", "%", "_", "'", '"', "\x00", "()", "a:b", "' OR 1=1 --", "NEAR(a b)", "-", "*", "^x", "\\"])
def test_nothing_typed_can_break_it(filled: Session, typed: str) -> None:
    assert isinstance(search.find(filled, typed), list)


def test_numbers_are_found_by_their_beginning_however_written(filled: Session) -> None:
    assert titles(filled, "8005 0123") == ["Budi Setiawan"]
    assert titles(filled, "321606150590 0002") == ["Budi Santoso"]
    assert "Ciledug" in titles(filled, "32.16.01.2001")
    assert len(titles(filled, "321606", {"worker"})) == len(NAMES)
    assert titles(filled, "160615") == []


def test_text_that_is_not_shown_is_searched_too(filled: Session) -> None:
    assert titles(filled, "sukamaju") == ["Wahyu Hidayat"]
    assert set(titles(filled, "ciledug")) == {"Ciledug", "Budi Setiawan"}


def test_kinds_and_limit(filled: Session) -> None:
    assert titles(filled, "budi", {"officer"}) == ["Budi Setiawan"]
    assert titles(filled, "budi", {"village", "event"}) == []
    assert len(search.find(filled, "i", limit=1)) <= 1
    assert len(titles(filled, "a", {"worker"}, 2)) == 2


def test_many_workers_do_not_hide_the_officer(filled: Session) -> None:
    add_workers(filled, [f"Budi {number}" for number in range(100)])
    search.index_all_workers(filled)
    found = search.find(filled, "budi", limit=10)
    assert len(found) == 10
    assert "officer" in {hit.kind for hit in found}


def test_keys_come_back_as_they_went_in(filled: Session) -> None:
    assert search.find(filled, "ciledug", {"village"})[0].key == "32.16.01.2001"
    hit = search.find(filled, "budi santoso")[0]
    assert filled.get_one(Worker, hit.key).name == "Budi Santoso"


def test_a_renamed_thing_is_found_by_its_new_name_only(filled: Session) -> None:
    key = search.find(filled, "wahyu")[0].key
    search.index(filled, "officer", [(key, "Joko Widodo", "", "", None)])
    assert titles(filled, "wahyu") == []
    assert titles(filled, "dayat") == []
    assert titles(filled, "joko") == ["Joko Widodo"]
    search.forget(filled, "officer", [key, uuid7()])
    assert titles(filled, "joko") == []


def test_edited_and_removed_workers(filled: Session) -> None:
    hit = search.find(filled, "budi santoso")[0]
    worker = filled.get_one(Worker, hit.key)
    worker.name = "Bambang"
    filled.flush()
    search.index_workers(filled, [worker.id])
    assert titles(filled, "santoso") == []
    assert titles(filled, "bambang") == ["Bambang"]
    filled.delete(worker)
    filled.flush()
    search.index_workers(filled, [worker.id])
    assert titles(filled, "bambang") == []


def test_a_batch_is_indexed_at_once_and_forgotten_when_taken_back(filled: Session) -> None:
    batch = Batch(number="IMP-1", type="workers", file_name="a.xlsx", sha256="", read_by="ani")
    filled.add(batch)
    filled.flush()
    added = add_workers(filled, ["Zulkifli Baru", "Zainal Baru"], batch.id)
    changed = filled.get_one(Worker, search.find(filled, "sabudi")[0].key)
    changed.name = "Sabudi Diubah"
    shared = {"batch_id": batch.id, "raw": "[]", "record": {}, "decision": "take"}
    filled.add_all(
        BatchRow(number=number, kind="changed" if worker is changed else "new", target_id=worker.id, **shared)
        for number, worker in enumerate([*added, changed], 1)
    )
    filled.flush()
    search.index_workers_of_batch(filled, batch.id)
    assert set(titles(filled, "baru")) == {"Zulkifli Baru", "Zainal Baru"}
    assert titles(filled, "diubah") == ["Sabudi Diubah"]
    filled.execute(delete(Worker).where(Worker.batch_id == batch.id))
    search.index_workers_of_batch(filled, batch.id)
    assert titles(filled, "baru") == []
    assert titles(filled, "budi santoso") == ["Budi Santoso"]


def test_the_index_always_says_what_a_plain_look_would(database: Database) -> None:
    """Random additions, changes and removals against a plain list."""
    chance = random.Random(7)
    known: dict[UUID, str] = {}
    with database.session() as session:
        for _ in range(60):
            key = chance.choice(list(known)) if known and chance.random() < 0.5 else uuid7()
            if key in known and chance.random() < 0.4:
                search.forget(session, "officer", [key])
                del known[key]
            else:
                known[key] = " ".join("".join(chance.choices("abu", k=chance.randint(3, 6))) for _ in range(2))
                search.index(session, "officer", [(key, known[key], "", "", None)])
        for typed in ("ab", "bua", "aab", "uba ab", "bb bb"):
            expected = {name for name in known.values() if all(f" {word}" in f" {name}" for word in typed.split())}
            assert expected <= set(titles(session, typed, limit=500))
        if database.dialect == "sqlite":
            session.execute(text("INSERT INTO search_fts_other (search_fts_other) VALUES ('integrity-check')"))
