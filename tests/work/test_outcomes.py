"""What became of each row and why; the same as a workbook; rows that stayed because somebody edited them since."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.data.worker import Worker
from rangkul.exchange.records import RosterProblem
from rangkul.language import Language
from rangkul.rules.message import Message
from rangkul.work import review, review_rows
from rangkul.work.applying import apply, take_back
from rangkul.work.intake import Taken, take_in
from rangkul.work.outcomes import edited_since, why, write_outcomes
from rangkul.work.review_rows import Filter
from work.batches import TODAY, file_of, make_villages, nik, record


def plain(_name: str, value: Any) -> str:
    return str(value or "–")


@pytest.fixture
def batch(session: Session) -> Taken:
    """Two new people, one skipped, one whose NIK is too short."""
    make_villages(session)
    people = [record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG SALIM", nik(2)), record(4, "NENENG", nik(3)), record(5, "ASEP")]
    short = RosterProblem("Sheet1", 5, "nik", "nik_wrong_length", Message("The NIK has 5 digits."), None, True)
    taken = take_in(session, file_of(people, [short]), account="siti")
    review.decide(session, taken.id, [4], "skip")
    return taken


def reasons(session: Session, taken: Taken) -> dict[str, str]:
    return {row.values["name"]: str(why(row, plain)) for row in review.review_rows(session, taken.id) if row.outcome}


def table(path: Path) -> list[list[str]]:
    return [
        [str(cell.value if cell.value is not None else "") for cell in line]
        for line in openpyxl.load_workbook(path).worksheets[0].iter_rows()
    ]


def test_every_row_says_why_it_came_out_so(session: Session, batch: Taken) -> None:
    apply(session, batch.id)
    assert reasons(session, batch) == {
        "SITI ROHMAH": "Added to the roster.", "UJANG SALIM": "Added to the roster.", "NENENG": "Skipped by decision.",
        "ASEP": "The NIK has 5 digits.",
    }  # fmt: skip
    again = take_in(session, file_of([record(2, "SITI ROHMAH", nik(1), phone="+628111"), record(3, "UJANG SALIM", nik(2))]), account="siti")
    apply(session, again.id)
    assert reasons(session, again) == {"SITI ROHMAH": "Phone: – → +628111", "UJANG SALIM": "The roster says the same already."}


def test_a_row_that_came_too_late_says_so(session: Session, batch: Taken) -> None:
    apply(session, batch.id)
    late = take_in(session, file_of([record(2, "SITI ROHMAH", nik(1), phone="+628111"), record(3, "ORANG BARU", nik(9))]), account="siti")
    session.scalars(select(Worker).where(Worker.nik == nik(1))).one().phone = "+628999"
    session.flush()
    first = take_in(session, file_of([record(2, "ORANG BARU", nik(9))], sha256="d" * 64), account="siti")
    review.decide(session, first.id, None, "take")
    apply(session, first.id)
    review.decide(session, late.id, None, "take")
    apply(session, late.id)
    assert set(reasons(session, late).values()) == {
        "The worker was edited since the file was read; compare the row again.",
        "Somebody with this NIK came onto the roster since the file was read.",
    }


def test_the_workbook_holds_all_rows_masked_unless_asked(session: Session, batch: Taken, tmp_path: Path) -> None:
    apply(session, batch.id)
    batches = [review.find_batch(session, batch.number)]
    language = Language("id")
    count = write_outcomes(session, batches, tmp_path / "a.xlsx", TODAY, value=plain, language=language)
    lines = table(tmp_path / "a.xlsx")
    assert count == 4
    assert any(batch.number in cell and "desa.xlsx" in cell and "Baru 2" in cell for line in lines[:4] for cell in line)
    assert not any(nik(1) in line for line in lines)
    count = write_outcomes(session, batches, tmp_path / "b.xlsx", TODAY, value=plain, language=language, outcome="baru", full_nik=True)
    assert count == 2
    assert {line[4] for line in table(tmp_path / "b.xlsx")} >= {nik(1), nik(2)}
    session.commit()
    notes = session.scalars(select(Audit).where(Audit.action == "nik.exported")).all()
    assert [note.changes["rows"] for note in notes] == [2], "only the full numbers are noted"


def test_what_was_edited_since_stays_and_is_listed(session: Session, batch: Taken, tmp_path: Path) -> None:
    apply(session, batch.id)
    session.scalars(select(Worker).where(Worker.nik == nik(1))).one().phone = "+628999"
    session.flush()
    taken = take_back(session, batch.id)
    assert (taken.removed, taken.edited_since) == (1, ("SITI ROHMAH",))
    keys = edited_since(session, [batch.id])
    (row,) = review_rows.rows_by_key(session, keys.slice(0, 9))
    assert row.values["name"] == "SITI ROHMAH"
    batches = [review.find_batch(session, batch.number)]
    assert write_outcomes(session, batches, tmp_path / "c.xlsx", TODAY, value=plain, language=Language("id"), only_edited=True) == 1
    assert review_rows.count_groups(session, [batch.id]).ready == 1, "the other one may be applied again"
    assert apply(session, batch.id).outcomes["baru"] == 2


def test_the_same_file_again_is_nothing_but_sama(session: Session, batch: Taken) -> None:
    apply(session, batch.id)
    again = take_in(session, file_of([record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG SALIM", nik(2))]), account="siti")
    assert apply(session, again.id).nothing_new
    assert len(review_rows.find_keys(session, [again.id], Filter(outcome="sama"))) == 2
    assert len(review_rows.find_keys(session, [again.id], Filter())) == 0
