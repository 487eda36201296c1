"""Member numbers read back: number, day and status set; numbers in dispute asked; nothing of them in raw rows or the trail."""

import json
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.engine import Database
from rangkul.data.worker import Worker
from rangkul.exchange.kpj_list import KpjFile, KpjRow
from rangkul.exchange.replies import Person
from rangkul.work.applying import apply, take_back
from rangkul.work.kpj import plan_kpj, start_kpj
from rangkul.work.sending import send
from work.batches import HERE, TODAY, make_villages, nik, state
from work.test_answers import BORN, add

DAY = date(2026, 3, 2)


def line(row: int, kpj: str | None, number: int, name: str = "ROHMAH", day: date | None = DAY) -> KpjRow:
    return KpjRow(Person("S", row, nik(number), name, BORN, nik(number)), kpj, kpj or "salah", day)


def file_of(*rows: KpjRow) -> KpjFile:
    return KpjFile("kpj.xlsx", "c" * 64, None, rows)


@pytest.fixture
def roster(session: Session) -> Session:
    make_villages(session)
    add(session, 1, "ROHMAH", "terverifikasi")
    add(session, 2, "UJANG", "terdaftar", kpj="AB123450002", registered_on=DAY)
    add(session, 3, "ASEP", "calon")
    add(session, 4, "NENENG", "menunggak")
    return session


def test_a_day_that_cannot_be_is_asked_and_not_dropped(roster: Session) -> None:
    wrong = KpjRow(Person("S", 2, nik(1), "ROHMAH", BORN, nik(1)), "AB123450001", "AB123450001", None, "31/02/2026")
    plan = plan_kpj(roster, file_of(wrong), TODAY)
    assert (plan.asked, plan.without_day) == (1, 0)
    assert [problem.code for problem in plan.rows[0].problems] == ["registered_on_unreadable"]
    assert "31/02/2026" in str(plan.rows[0].problems[0].message.values)
    without = plan_kpj(roster, file_of(line(2, "AB123450001", 1, day=None)), TODAY)
    assert (without.ready, without.without_day) == (1, 1)


def test_numbers_are_set_and_come_back(roster: Session) -> None:
    before = state(roster)
    file = file_of(
        line(2, "AB123450001", 1), line(3, "AB123450002", 2, "UJANG"), line(4, "AB123450003", 3, "ASEP"),
        line(5, "AB123450004", 4, "NENENG", None), line(6, None, 1),
    )  # fmt: skip
    batch_id = start_kpj(roster, file, TODAY, account="ani")
    kinds = roster.scalars(select(BatchRow.kind).where(BatchRow.batch_id == batch_id).order_by(BatchRow.number)).all()
    assert kinds == ["changed", "same", "changed", "changed", "problem"]
    batch = roster.get_one(Batch, batch_id)
    assert batch.type == "kpj"
    assert "kpj_without_day" in {note["code"] for note in batch.notes}
    assert apply(roster, batch_id).outcomes == {"diubah": 3, "sama": 1, "ditunda": 1}
    roster.expire_all()
    columns = (Worker.nik, Worker.kpj, Worker.registered_on, Worker.status, Worker.status_since)
    assert [tuple(row) for row in roster.execute(select(*columns).order_by(Worker.nik))] == [
        (nik(1), "AB123450001", DAY, "terdaftar", DAY), (nik(2), "AB123450002", DAY, "terdaftar", None),
        (nik(3), "AB123450003", DAY, "terdaftar", DAY), (nik(4), "AB123450004", None, "menunggak", None),
    ]  # fmt: skip
    take_back(roster, batch_id)
    roster.expire_all()
    assert state(roster) == before


def asked(session: Session, *rows: KpjRow) -> list[set[str]]:
    plan = plan_kpj(session, file_of(*rows), TODAY)
    assert all((row.kind, row.decision) == ("conflict", "park") for row in plan.rows), plan.rows
    return [{problem.code for problem in row.problems} for row in plan.rows]


def test_disputes_are_asked(roster: Session) -> None:
    add(roster, 5, "DEDE", "meninggal")
    assert asked(roster, line(2, "AB123450002", 1)) == [{"kpj_of_another"}]
    assert asked(roster, line(2, "AB123459999", 2, "UJANG")) == [{"kpj_differs"}]
    assert asked(roster, line(2, "AB123450002", 2, "UJANG", date(2026, 4, 2))) == [{"registered_on_differs"}]
    assert asked(roster, line(2, "AB123450005", 5, "DEDE")) == [{"kpj_status"}]
    assert asked(roster, line(2, "AB123450001", 1, day=date(2027, 1, 1))) == [{"registered_on_future"}]
    assert asked(roster, line(2, "AB123450001", 1), line(3, "AB123450001", 3, "ASEP")) == [
        {"kpj_twice_in_file"}, {"kpj_twice_in_file", "status_step_skipped"}
    ]  # fmt: skip
    assert asked(roster, line(2, "AB123450001", 1), line(3, "AB123450007", 1)) == [{"kpj_several"}] * 2
    assert asked(roster, line(2, "AB123450001", 1, "SITI AMINAH")) == [{"reply_other_name"}]


def test_the_same_row_twice_counts_once_and_strangers_are_listed(roster: Session) -> None:
    plan = plan_kpj(roster, file_of(line(2, "AB123450001", 1), line(3, "AB123450001", 1), line(4, "AB123450008", 8, "SIAPA")), TODAY)
    assert [row.kind for row in plan.rows] == [None, "same", "problem"]
    assert (plan.ready, plan.same, plan.unknown) == (1, 1, 1)
    with_day, without = line(2, "AB123450001", 1), line(3, "AB123450001", 1, day=None)
    for rows in ((with_day, without), (without, with_day)):
        plan = plan_kpj(roster, file_of(*rows), TODAY)
        taken = next(row for row in plan.rows if row.kind is None)
        assert taken.changes["registered_on"] == DAY.isoformat()
    assert asked(roster, line(2, "AB123450001", 1), line(3, "AB123450001", 1, day=date(2026, 4, 1))) == [{"registered_on_several"}] * 2


def test_the_number_stands_in_no_raw_row_trail_or_village_workbook(database: Database, tmp_path: object) -> None:
    from pathlib import Path
    from zipfile import ZipFile

    number = "AB123450001"
    with database.session() as session:
        make_villages(session)
        add(session, 1, "ROHMAH", "terverifikasi")
    with database.session() as session:
        batch_id = start_kpj(session, file_of(line(2, number, 1)), TODAY, account="ani")
        apply(session, batch_id)
    with database.session() as session:
        key: UUID = session.scalars(select(Worker.id)).one()
        worker = session.get_one(Worker, key)
        assert worker.kpj == number
        worker.kpj = None  # an edit by hand is in the trail too, without the number
    with database.reading() as session:
        assert number not in json.dumps([row.raw for row in session.scalars(select(BatchRow))])
        trail = json.dumps([dict(line.changes or {}) for line in session.scalars(select(Audit))], default=str)
        assert number not in trail
        assert "AB*********" in trail
    with database.session() as session:
        session.get_one(Worker, key).kpj = number
    folder = Path(str(tmp_path))
    with database.session() as session:
        files = send(session, [HERE], folder, TODAY, account="ani")
    for file in files:
        with ZipFile(file if isinstance(file, Path) else folder / str(file)) as package:
            assert all(number.encode() not in package.read(part) for part in package.namelist())
