"""Workbooks to villages, and the ledger of what is out."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.dispatch import Dispatch
from rangkul.data.worker import Worker
from rangkul.errors import Cancelled, Problem
from rangkul.exchange.roster import check_roster
from rangkul.work import sending, sending_ledger
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.regions import village_names
from work.batches import HERE, THERE, TODAY, file_of, make_villages, nik, record


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    people = [record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG SALIM", nik(2)), record(4, "NENENG", nik(3))]
    apply(session, take_in(session, file_of(people), account="siti").id)
    session.expire_all()
    session.scalars(select(Worker).where(Worker.nik == nik(3))).one().status = "meninggal"
    session.flush()
    return session


def test_a_village_gets_its_workers_and_no_dead(branch: Session, tmp_path: Path) -> None:
    (file,) = sending.send(branch, [HERE], tmp_path / "baru", TODAY, account="siti")
    assert file.name == "Sukadarma_3216152007_20261122.xlsx"
    dispatch = branch.scalars(select(Dispatch)).one()
    assert (dispatch.number, dispatch.rows, dispatch.sent_by) == ("KRM-2026-0001", 2, "siti")
    read = check_roster(file, today=TODAY, villages=village_names(branch))
    assert read.dispatch == str(dispatch.id)
    assert {r.row_key for r in read.records} == set(dispatch.snapshot)
    taken = take_in(branch, read, account="siti")
    assert taken.counts == {"same": 2}, "what comes back untouched says nothing"
    assert apply(branch, taken.id).nothing_new
    assert branch.get_one(Dispatch, dispatch.id).returned_at is not None


def test_a_workbook_of_the_same_day_is_not_overwritten(branch: Session, tmp_path: Path) -> None:
    first = sending.send(branch, [HERE], tmp_path, TODAY, account="siti")[0]
    content = first.read_bytes()
    second = sending.send(branch, [HERE], tmp_path, TODAY, account="siti")[0]
    assert second.name.endswith("_2.xlsx")
    assert first.read_bytes() == content


def test_cancelling_leaves_no_file(branch: Session, tmp_path: Path) -> None:
    folder = tmp_path / "kiriman"
    old = sending.send(branch, [HERE], folder, TODAY, account="siti")

    def progress(done: int, _total: int, _text: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        sending.send(branch, [HERE, THERE], folder, TODAY, account="siti", progress=progress)
    assert list(folder.iterdir()) == old


def test_wrong_wishes_are_refused_in_words(branch: Session, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="at least one village"):
        sending.send(branch, [], tmp_path, TODAY, account="siti")
    with pytest.raises(Problem, match="no village 99"):
        sending.send(branch, ["99"], tmp_path, TODAY, account="siti")
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(Problem, match="cannot be made"):
        sending.send(branch, [HERE], tmp_path / "berkas", TODAY, account="siti")


def test_the_ledger_tells_who_is_late(branch: Session, tmp_path: Path) -> None:
    assert [r.code for r in sending_ledger.list_receivers(branch)] == [THERE, HERE]
    sending.send(branch, [HERE, THERE], tmp_path, TODAY, account="siti")
    assert sending_ledger.list_receivers(branch) == []
    later = TODAY + timedelta(days=15)
    here = branch.scalars(select(Dispatch).where(Dispatch.village_code == HERE)).one()
    here.due_on = TODAY - timedelta(days=1)
    branch.flush()
    out = sending_ledger.list_dispatches(branch, TODAY, open_only=True)
    assert [(d.village, d.state) for d in out] == [("Sukadarma", "overdue"), ("Sagara Makmur", "out")]
    assert {d.state for d in sending_ledger.list_dispatches(branch, later)} == {"overdue"}
    sending_ledger.mark_returned(branch, here.id)
    assert [d.state for d in sending_ledger.list_dispatches(branch, TODAY, open_only=True)] == ["out"]
    receivers: list[Any] = sending_ledger.list_receivers(branch)
    assert [r.code for r in receivers] == [HERE]
    assert receivers[0].last_returned is not None
    sending_ledger.mark_out(branch, here.id)
    assert len(sending_ledger.list_dispatches(branch, TODAY, open_only=True)) == 2
