"""The trail as people read it."""

import csv
from pathlib import Path

import pytest
from sqlalchemy import func, select

from rangkul.data.audit import Audit
from rangkul.data.engine import Database
from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.work.applying import apply
from rangkul.work.history import export_history, list_history, names_of
from rangkul.work.intake import take_in
from work.batches import HERE, file_of, make_villages, nik, record


@pytest.fixture
def used(database: Database) -> Database:
    """A database in which a file was applied and a worker edited."""
    with database.session() as session:
        make_villages(session)
    with database.session() as session:
        taken = take_in(session, file_of([record(2, "SITI ROHMAH", nik(1))]), account="siti")
        apply(session, taken.id)
    with database.session() as session:
        session.scalars(select(Worker)).one().phone = "+6281200000001"
        session.get_one(Village, HERE).target = 120
    return database


def test_newest_first_by_kind_and_older_on_request(used: Database) -> None:
    with used.reading() as session:
        lines = list_history(session)
        assert [line.number for line in lines] == sorted((line.number for line in lines), reverse=True)
        assert {line.account for line in lines} == {"ani"}
        older = list_history(session, before=lines[1].number, limit=1)
        assert [line.number for line in older] == [lines[2].number]
        (worker,) = list_history(session, kind="worker")
        assert worker.action == "changed"
        assert worker.changes == {"phone": [None, "+6281200000001"]}
        assert list_history(session, key=worker.key) == [worker]


def test_keys_are_told_by_name(used: Database) -> None:
    with used.reading() as session:
        lines = list_history(session)
        names = names_of(session, lines)
        told = {names.get(line.key) for line in lines if line.kind in ("worker", "batch")}
    assert "SITI ROHMAH" in told
    assert any(name and name.startswith("IMP-") for name in told)
    assert names[HERE] == "Sukadarma"


def test_the_whole_trail_as_csv(used: Database, tmp_path: Path) -> None:
    file = tmp_path / "riwayat.csv"
    with used.reading() as session:
        count = export_history(session, file)
        assert count == session.scalar(select(func.count()).select_from(Audit))
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [int(row["number"]) for row in rows] == list(range(1, count + 1))
    assert nik(1) not in file.read_text("utf-8-sig"), "no NIK in full leaves with the trail"
