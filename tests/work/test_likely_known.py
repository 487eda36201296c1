"""A row that is somebody we know under another spelling or number is asked about; relatives and namesakes are not."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import BatchRow
from rangkul.exchange.records import RosterRecord
from rangkul.language import Language
from rangkul.rules.message import Message
from rangkul.work import review
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from work.batches import HERE, file_of, make_villages, record

AHMAD = record(
    2, "MUHAMMAD SOEKARNO", "3216151708850012", birth_date=date(1985, 8, 17), mother_name="AMINAH", phone="+6281200000012",
    kk="3216150101100007", rt="003", rw="007",
)  # fmt: skip


def judged(session: Session, row: RosterRecord) -> BatchRow:
    make_villages(session)
    apply(session, take_in(session, file_of([AHMAD]), account="siti", village_code=HERE).id)
    taken = take_in(session, file_of([row], sha256="b" * 64), account="siti", village_code=HERE)
    return session.scalars(select(BatchRow).where(BatchRow.batch_id == taken.id, BatchRow.row == row.row)).one()


@pytest.mark.parametrize(
    "row",
    [
        replace(AHMAD, row=5, name="MOH. SUKARNO", nik="3216151708850021"),  # spelling and two digits swapped
        replace(AHMAD, row=5, nik="3216151708850017"),
        replace(AHMAD, row=5, nik=None, name="MUHAMAD SUKARNOO"),
        replace(AHMAD, row=5, nik=None, birth_date=date(1985, 8, 11)),  # a slip in the day
    ],
)
def test_the_same_person_written_otherwise_is_asked(session: Session, row: RosterRecord) -> None:
    found = judged(session, row)
    assert (found.kind, found.decision) == ("duplicate", "park")
    (problem,) = [problem for problem in found.problems or () if problem["code"] == "likely_same_person"]
    said = Language("id").say(Message.from_json(problem))
    assert "{" not in said
    assert said.endswith(".")
    review.take_as_new(session, found.batch_id, [found.number])  # somebody else after all
    assert apply(session, found.batch_id).outcomes == {"baru": 1}


@pytest.mark.parametrize(
    "row",
    [
        replace(AHMAD, row=5, name="MUHAMMAD HATTA", nik="3216151708850013"),  # his twin
        replace(AHMAD, row=5, name="SITI", nik="3216155203880003", sex="P", birth_date=date(1988, 3, 12), mother_name="ENOK"),  # his wife
        replace(AHMAD, row=5, nik="3216150204990001", birth_date=date(1999, 4, 2), mother_name="SITI ROHMAH", phone=None),  # his son
    ],
)
def test_relatives_are_somebody_else(session: Session, row: RosterRecord) -> None:
    assert judged(session, row).kind == "new"
