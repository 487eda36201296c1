"""A damaged NIK is proposed anew only from what certainly is the same person."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.exchange.records import RosterProblem
from rangkul.exchange.roster import check_roster
from rangkul.rules.message import Message
from rangkul.work import review
from rangkul.work.applying import apply
from rangkul.work.intake import Taken, take_in
from rangkul.work.nik_proposals import fits
from rangkul.work.sending import send
from work.batches import HERE, TODAY, file_of, make_villages, nik, record

BORN = date(1985, 8, 17)


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    people = [record(2, "BUDI SANTOSO", nik(12)), record(3, "SITI AMINAH", nik(34)), record(4, "SITI AMINAH", "3201011708859999")]
    batch = take_in(session, file_of(people), account="siti", village_code=HERE)
    review.decide(session, batch.id, None, "take")
    review.take_as_new(session, batch.id, None)
    apply(session, batch.id)
    return session


def damaged(branch: Session, code: str, text: str, name: str = "BUDI SANTOSO", **about: object) -> str | None:
    """What is proposed for a row whose NIK is told to be damaged like this."""
    values = "number" if code in ("nik_truncated_by_excel", "nik_wrong_length") else "text"
    problem = RosterProblem("Sheet1", 2, "nik", code, Message(f"{{{values}}}", {values: text}), None, True)
    row = replace(record(2, name, None, birth_date=BORN), **about)
    taken = take_in(branch, file_of([row], problems=[problem], sha256=code[:1] * 64), account="siti", village_code=HERE)
    found = branch.scalars(select(BatchRow).where(BatchRow.batch_id == taken.id, BatchRow.row == 2)).one()
    assert (found.kind, found.decision) == ("problem", "park")  # proposed, never taken unasked
    return next(problem["proposal"] for problem in found.problems or () if problem["code"] == code)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nik_truncated_by_excel", nik(12)[:15] + "0"),
        ("nik_scientific_notation", "3,21615E+15"),
        ("nik_wrong_length", nik(12)[:-1]),
        ("nik_wrong_length", nik(12)[:7] + nik(12)[8] + nik(12)[7] + nik(12)[9:] + "1"),
        ("nik_masked", nik(12)[:8] + "XXXX" + nik(12)[12:]),
        ("nik_missing", ""),
    ],
)
def test_from_a_worker_of_the_same_name_and_birth_date(branch: Session, code: str, text: str) -> None:
    assert damaged(branch, code, text) == nik(12)


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("nik_truncated_by_excel", "3216159999990000", "BUDI SANTOSO"),
        ("nik_scientific_notation", "3,30115E+15", "BUDI SANTOSO"),
        ("nik_masked", "XXXXXXXXXXXX9999", "BUDI SANTOSO"),
        ("nik_missing", "", "SITI AMINAH"),  # two of that name and birth date
        ("nik_truncated_by_excel", nik(12)[:15] + "0", "BUDI SUSANTO"),
    ],
)
def test_nothing_where_it_may_be_somebody_else(branch: Session, code: str, text: str, name: str) -> None:
    assert damaged(branch, code, text, name) is None


def test_from_the_workbook_that_was_sent_even_when_the_birth_date_is_gone(branch: Session, tmp_path: Path) -> None:
    send(branch, [HERE], tmp_path, TODAY, account="siti")
    sent = branch.scalars(select(Dispatch)).one()
    (file,) = tmp_path.glob("*.xlsx")
    book = openpyxl.load_workbook(file)
    sheet = book["Daftar Pekerja"]
    row = next(row for row in range(1, 100) if "BUDI SANTOSO" in [cell.value for cell in sheet[row]])
    place = next(cell for cell in sheet[row] if cell.value == nik(12))
    place.value, place.number_format = int(nik(12)[:15] + "0"), "0"  # as Excel leaves a number
    for cell in sheet[row]:
        if cell.value and getattr(cell.value, "year", None) == BORN.year:
            cell.value = None
    book.save(file)
    taken: Taken = take_in(branch, check_roster(file, today=TODAY), account="siti")
    found = branch.scalars(select(BatchRow).where(BatchRow.batch_id == taken.id, BatchRow.row == row)).one()
    (problem,) = [problem for problem in found.problems or () if problem["code"] == "nik_truncated_by_excel"]
    assert problem["proposal"] == nik(12) == sent.snapshot[str(found.record["row_key"])]["nik"]
    assert review.use_proposals(branch, taken.id, None, "nik_truncated_by_excel", TODAY) == 1


@given(st.integers(1, 9999), st.integers(0, 15), st.integers(0, 9))
def test_any_slip_of_one_digit_fits_and_a_wholly_other_number_does_not(serial: int, place: int, digit: int) -> None:
    number = nik(serial)
    slipped = number[:place] + str(digit) + number[place + 1 :]
    problem = RosterProblem(None, 1, "nik", "nik_wrong_length", Message("{number}", {"number": slipped}))
    assert fits(problem, number)
    assert not fits(replace(problem, message=Message("{number}", {"number": "9103211505" + number[:4]})), number)
