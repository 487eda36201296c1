"""Answers of the core system as a batch: statuses and reasons set, doubts asked, everything taken back."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.engine import Database, open_database
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.answer_list import AnswerFile, AnswerRow
from rangkul.exchange.replies import Person
from rangkul.rules.answer_text import Answer
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.work.answers import NO_REASON, plan_answers, start_answers
from rangkul.work.applying import apply, take_back
from rangkul.work.coverage import recount
from work.batches import HERE, make_villages, nik, state

BORN = date(1985, 8, 17)


def add(session: Session, number: int, name: str, status: str = "diajukan", **values: object) -> UUID:
    told = {"nik": nik(number), "birth_date": BORN, "village_code": HERE, "status": status} | values
    worker = Worker(name=name, name_key=name_key(name), **told)
    session.add(worker)
    session.flush()
    search.index_workers(session, [worker.id])
    recount(session, [HERE])
    return worker.id


def answer(
    row: int, said: Answer | None, remark: str = "", number: int | None = None, name: str = "ROHMAH", **person: object
) -> AnswerRow:
    told: dict[str, object] = {"birth_date": BORN} | person
    full = nik(number) if number is not None else None
    return AnswerRow(Person("S", row, full, name, number=str(told.pop("stood", full or "")), **told), said, said or "", remark)  # type: ignore[arg-type]


def file_of(*rows: AnswerRow) -> AnswerFile:
    return AnswerFile("jawaban.xlsx", "b" * 64, None, rows)


@pytest.fixture
def roster(session: Session) -> Session:
    make_villages(session)
    add(session, 1, "ROHMAH")
    add(session, 2, "UJANG")
    add(session, 3, "ASEP", "calon")
    add(session, 4, "NENENG", "terdaftar", kpj="AB123450001")
    return session


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, account="ani", station="meja 1")
    yield database
    database.close()


def rows_of(session: Session, batch_id: UUID) -> list[BatchRow]:
    return list(session.scalars(select(BatchRow).where(BatchRow.batch_id == batch_id).order_by(BatchRow.number)))


def status_of(session: Session, number: int) -> tuple[str, str | None]:
    found = session.connection().execute(select(Worker.status, Worker.status_reason).where(Worker.nik == nik(number))).one()
    return found[0], found[1]


def codes(row: BatchRow) -> set[str]:
    return {problem["code"] for problem in row.problems or ()}


def test_y_and_t_set_status_and_reason_and_come_back(roster: Session) -> None:
    before = state(roster)
    file = file_of(
        answer(2, "Y", "BISA DAFTAR", 1, "ROHMAH"), answer(3, "T", "DUPLIKASI", 2, "UJANG"),
        answer(4, "T", "", 3, "ASEP"),
    )  # fmt: skip
    batch_id = start_answers(roster, file, account="ani")
    assert state(roster) == before
    assert [row.kind for row in rows_of(roster, batch_id)] == ["changed", "changed", "changed"]
    assert codes(rows_of(roster, batch_id)[2]) == {"status_step_skipped"}
    assert apply(roster, batch_id).outcomes == {"diubah": 3}
    roster.expire_all()
    assert [status_of(roster, number) for number in (1, 2, 3)] == [
        ("terverifikasi", None), ("ditolak", "DUPLIKASI"), ("ditolak", NO_REASON)
    ]  # fmt: skip
    again = start_answers(roster, file, account="ani")
    assert [row.kind for row in rows_of(roster, again)] == ["same", "same", "same"]
    assert "same_file" in {note["code"] for note in roster.get_one(Batch, again).notes}
    assert take_back(roster, batch_id).restored == 3
    roster.expire_all()
    assert state(roster) == before


@pytest.mark.parametrize(
    ("said", "remark", "code"),
    [
        ("Y", "DUPLIKAT", "answer_contradicts"), ("T", "BISA DAFTAR", "answer_contradicts"), (None, "LOLOS", "answer_from_remark"),
        ("T", "SUDAH MENJADI PESERTA", "answer_member_elsewhere"), ("T", "MENINGGAL", "answer_deceased"),
    ],
)  # fmt: skip
def test_what_only_a_person_can_tell_is_asked(roster: Session, said: Answer | None, remark: str, code: str) -> None:
    row = rows_of(roster, start_answers(roster, file_of(answer(2, said, remark, 1)), account="ani"))[0]
    assert (row.kind, row.decision) == ("conflict", "park")
    assert code in codes(row)
    assert row.changes
    assert "status" in row.changes


def test_what_is_neither_y_nor_t_is_a_problem(roster: Session) -> None:
    row = rows_of(roster, start_answers(roster, file_of(answer(2, None, "sedang diproses", 1)), account="ani"))[0]
    assert (row.kind, row.decision, row.changes) == ("problem", "park", None)
    assert codes(row) == {"answer_unreadable"}
    assert "no answer" in plan_answers(roster, file_of(answer(2, None, "", 1))).rows[0].problems[0].message.template


def test_members_stay_members(roster: Session) -> None:
    add(roster, 5, "DEDE", "pindah")
    file = file_of(
        answer(2, "T", "SUDAH MENJADI PESERTA", 4, "NENENG"), answer(3, "T", "USIA LEBIH 65 TAHUN", 4, "NENENG"),
        answer(4, "Y", "", 5, "DEDE"),
    )  # fmt: skip
    plan = plan_answers(roster, file_of(file.rows[0]))
    assert [(row.kind, row.changes) for row in plan.rows] == [("same", {})]
    plan = plan_answers(roster, file_of(file.rows[1]))
    assert (plan.rows[0].kind, plan.rows[0].decision) == ("conflict", "park")
    assert plan_answers(roster, file_of(file.rows[2])).rows[0].kind == "conflict"


def test_whose_it_is_by_nik_name_and_date_or_the_digits_that_are_left(roster: Session) -> None:
    damaged = nik(1)[:15] + "0"
    file = file_of(
        answer(2, "Y", "", None, "ROHMAH", stood="-"),  # name and birth date
        answer(3, "Y", "", None, "UJANG", stood=nik(2)[:15] + "0", birth_date=None),  # name and 15 digits
        answer(4, "Y", "", None, "ASEP", stood="", birth_date=None),  # the name alone is asked
        answer(5, "Y", "", 99, "ORANG LAIN"),
    )  # fmt: skip
    rows = plan_answers(roster, file).rows
    found = [({problem.code for problem in row.problems}, row.kind, row.target_id is not None) for row in rows]
    assert found[0] == ({"reply_by_name"}, None, True)
    assert found[1] == ({"reply_by_digits"}, None, True)
    assert found[2] == ({"reply_name_only"}, "conflict", True)
    assert found[3] == ({"reply_unknown"}, "problem", False)
    assert plan_answers(roster, file_of(answer(2, "Y", "", None, "ROHMAH", stood=damaged))).ready == 1
    wrong = answer(2, "Y", "", None, "ROHMAH", stood="3216010101010010")  # the digits speak of somebody else
    assert plan_answers(roster, file_of(wrong)).ready == 0


def test_another_name_or_date_under_a_nik_is_told(roster: Session) -> None:
    rows = plan_answers(
        roster,
        file_of(
            answer(2, "Y", "", 1, "ROHMA"), answer(3, "Y", "", 2, "SITI AMINAH"),
            answer(4, "Y", "", 3, "ASEP", birth_date=date(1985, 8, 18)),
        ),
    ).rows  # fmt: skip
    assert [row.kind for row in rows] == [None, "conflict", None]
    assert [row.problems[0].code for row in rows] == ["reply_other_name", "reply_other_name", "reply_other_date"]
    slip = plan_answers(roster, file_of(answer(2, "Y", "", 98, "ROHMAH"))).rows[0]  # name and date fit, the NIK differs in two digits
    assert (slip.kind, slip.problems[0].code) == ("conflict", "reply_other_nik")


def test_twice_the_same_is_left_out_and_twice_otherwise_is_asked(roster: Session) -> None:
    same = plan_answers(roster, file_of(answer(2, "Y", "", 1), answer(3, "Y", "", 1)))
    assert [row.kind for row in same.rows] == [None, "same"]
    reasons = plan_answers(roster, file_of(answer(2, "T", "NIK TIDAK DITEMUKAN", 1), answer(3, "T", "", 1), answer(4, "T", "GANDA", 1)))
    assert [row.kind for row in reasons.rows] == [None, "same", "same"]
    assert reasons.rows[0].changes["status_reason"] == "GANDA; NIK TIDAK DITEMUKAN"
    asked = plan_answers(roster, file_of(answer(2, "T", "", 1), answer(3, "T", "SUDAH MENJADI PESERTA", 1)))
    assert [row.kind for row in asked.rows] == ["same", "conflict"]
    against = plan_answers(roster, file_of(answer(2, "Y", "", 1), answer(3, "T", "GANDA", 1)))
    assert [(row.kind, row.decision) for row in against.rows] == [("conflict", "park")] * 2
    assert (against.asked, against.yes, against.no) == (2, 1, 1)


def test_a_rejected_file_is_refused(session: Session) -> None:
    make_villages(session)
    with pytest.raises(Problem, match="rusak"):
        plan_answers(session, AnswerFile("a.xlsx", rejected=Message("rusak")))


SAID = st.sampled_from([
    ("Y", ""), ("Y", "SESUAI"), ("T", "GANDA"), ("T", ""), ("T", "NIK TIDAK DITEMUKAN"), ("Y", "GANDA"), ("T", "SUDAH MENJADI PESERTA"),
])  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 6), SAID), min_size=1, max_size=8), st.randoms())
def test_the_order_of_rows_does_not_matter_and_nothing_is_lost(
    sqlite_database: Database, told: list[tuple[int, tuple[Answer, str]]], dice: object
) -> None:
    with sqlite_database.session() as session:
        make_villages(session)
        for number in range(1, 5):
            if session.scalar(select(Worker.id).where(Worker.nik == nik(number))) is None:
                add(session, number, f"WARGA {'ABCDE'[number]}")
        before = state(session)

        def outcome(order: list[tuple[int, tuple[Answer, str]]]) -> object:
            rows = [
                answer(place, said, remark, number, f"WARGA {'ABCDEFGH'[number]}")
                for place, (number, (said, remark)) in enumerate(order, 2)
            ]
            batch_id = start_answers(session, file_of(*rows), account="ani")
            apply(session, batch_id)
            session.expire_all()
            result = [status_of(session, number) for number in range(1, 5)]
            take_back(session, batch_id)
            session.expire_all()
            assert state(session) == before
            return result

        first = outcome(told)
        dice.shuffle(told)  # type: ignore[attr-defined] # a Random
        assert outcome(told) == first
