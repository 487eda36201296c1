"""Taking a file in: what each row means for the roster, and that nothing happens yet."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import BatchRow
from rangkul.data.dispatch import Dispatch
from rangkul.data.worker import Worker
from rangkul.errors import Cancelled, Problem
from rangkul.exchange.records import RosterFile, RosterProblem, RosterRecord
from rangkul.rules.message import Message
from rangkul.work import review
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.matching import known_of_village
from rangkul.work.sending import send
from rangkul.work.worker_edit import remove_worker
from work.batches import HERE, THERE, TODAY, file_of, make_villages, nik, record, roster


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    return session


@pytest.fixture
def sent(branch: Session, tmp_path: Path) -> Dispatch:
    """Three workers on the roster, and a workbook with them on its way to the village."""
    people = [record(2, "SITI ROHMAH", nik(1)), record(3, "UJANG SALIM", nik(2)), record(4, "NENENG", nik(3))]
    apply(branch, take_in(branch, file_of(people), account="siti").id)
    send(branch, [HERE], tmp_path, TODAY, account="siti")
    branch.expire_all()
    return branch.scalars(select(Dispatch).order_by(Dispatch.sent_at.desc())).first() or Dispatch()


def returned(session: Session, dispatch: Dispatch, **edits: dict[str, Any] | None) -> list[RosterRecord]:
    """The rows of the workbook as they come back: `edits` by first name; None leaves the person out."""
    rows: list[RosterRecord] = []
    for place, known in enumerate(sorted(known_of_village(session, dispatch.village_code), key=lambda k: k.values["nik"]), 8):
        sent_values = dispatch.snapshot.get(str(known.id))
        edit = edits.get(known.values["name"].split()[0].lower(), {})
        if sent_values is None or edit is None:
            continue
        one = record(place, sent_values["name"], sent_values["nik"], row_key=str(known.id))
        rows.append(replace(one, **{"phone": sent_values["phone"], "address": sent_values["address"], **edit}))
    return rows


def come_back(session: Session, dispatch: Dispatch, rows: list[RosterRecord], problems: tuple[RosterProblem, ...] = ()) -> Any:
    return take_in(session, file_of(rows, problems, dispatch=str(dispatch.id), sha256="b" * 64), account="siti")


def kinds(session: Session, batch: Any) -> dict[str, str]:
    """Name → kind of the rows."""
    return {row.values.get("name", ""): row.kind for row in review.review_rows(session, batch.id)}


def test_every_raw_row_is_kept(branch: Session) -> None:
    taken = take_in(branch, file_of([record(2, "SITI ROHMAH", nik(1))]), account="siti")
    rows = branch.scalars(select(BatchRow).where(BatchRow.batch_id == taken.id).order_by(BatchRow.number)).all()
    assert [(row.row, row.kind) for row in rows] == [(1, "other"), (2, "new")]
    assert "SITI ROHMAH" in rows[1].raw
    assert roster(branch) == {}


def test_two_people_in_one_row_are_both_taken(branch: Session) -> None:
    """Lists that stand beside each other on a sheet share their row numbers."""
    file = file_of([record(2, "SITI ROHMAH", nik(1))])
    both = replace(file, records=(*file.records, record(2, "UJANG SALIM", nik(2))))
    assert take_in(branch, both, account="siti").counts == {"new": 2}


def test_the_same_person_twice_is_parked(branch: Session) -> None:
    file = file_of([
        record(2, "SITI ROHMAH", nik(1)), record(3, "SITI ROHMAH", nik(1)), record(4, "St. Rohmah"), record(5, "SITI ROHMAH", nik(9)),
        record(6, "SITI ROHMAH", "3216151708858765"),
    ])  # fmt: skip
    taken = take_in(branch, file, account="siti")
    assert [row.kind for row in review.review_rows(branch, taken.id)] == ["new", "duplicate", "duplicate", "duplicate", "new"]
    assert apply(branch, taken.id).outcomes == {"baru": 2, "ditunda": 3}


def test_a_worker_told_by_name_only_is_found_once(branch: Session) -> None:
    apply(branch, take_in(branch, file_of([record(2, "SITI ROHMAH")]), account="siti").id)
    file = file_of([record(2, "SITI ROHMAH", phone="+6281200000001"), record(3, "SITI ROHMAH", phone="+6281200000002")], sha256="c" * 64)
    taken = take_in(branch, file, account="siti")
    assert [row.kind for row in review.review_rows(branch, taken.id)] == ["changed", "duplicate"]
    apply(branch, taken.id)
    assert branch.scalars(select(Worker.phone)).all() == ["+6281200000001"]


def test_a_changed_identity_is_asked(branch: Session) -> None:
    apply(branch, take_in(branch, file_of([record(2, "SITI ROHMAH", nik(1))]), account="siti").id)
    taken = take_in(branch, file_of([record(2, "SITI ROHANI", nik(1))], sha256="c" * 64), account="siti")
    assert taken.counts == {"conflict": 1}


def test_a_row_whose_own_column_names_another_village_goes_there(branch: Session) -> None:
    taken = take_in(branch, file_of([record(2, "SITI ROHMAH", nik(1), village_name="Sagaramakmur")]), account="siti")
    apply(branch, taken.id)
    assert branch.scalars(select(Worker.village_code)).all() == [THERE]


def test_a_text_without_room_is_told_never_cut(branch: Session) -> None:
    taken = take_in(branch, file_of([record(2, "SITI ROHMAH", nik(1), address="x" * 501)]), account="siti")
    (row,) = review.review_rows(branch, taken.id)
    assert row.kind == "problem"
    assert row.problems[0].code == "too_long"
    assert apply(branch, taken.id).outcomes == {"ditunda": 1}


def test_a_file_of_no_village_is_asked_for_and_a_refused_one_says_why(branch: Session) -> None:
    with pytest.raises(Problem, match="not clear which village"):
        take_in(branch, file_of([record(2, "A", nik(1))], village=None), account="siti")
    taken = take_in(branch, file_of([record(2, "A", nik(1))], village=None), account="siti", village_code=THERE)
    assert review.overview(branch, taken.id).batch.village_code == THERE
    with pytest.raises(Problem, match="no village 99"):
        take_in(branch, file_of([record(2, "A", nik(1))]), account="siti", village_code="99")
    with pytest.raises(Problem, match="encrypted"):
        take_in(branch, RosterFile("x.xlsx", rejected=Message("It is encrypted.", {})), account="siti")


def test_cancelling_leaves_nothing(branch: Session) -> None:
    def progress(_done: int, _total: int, _text: str) -> None:
        raise Cancelled

    nested = branch.begin_nested()
    with pytest.raises(Cancelled):
        take_in(branch, file_of([record(2, "A", nik(1))]), account="siti", progress=progress)
    nested.rollback()
    assert not review.list_batches(branch)


def test_only_the_village_changed_is_taken(branch: Session, sent: Dispatch) -> None:
    taken = come_back(branch, sent, returned(branch, sent, siti={"phone": "+6281200000001"}))
    assert kinds(branch, taken) == {"SITI ROHMAH": "changed", "UJANG SALIM": "same", "NENENG": "same"}
    apply(branch, taken.id)
    branch.expire_all()
    assert branch.scalars(select(Worker.phone).where(Worker.nik == nik(1))).one() == "+6281200000001"
    assert sent.returned_at is not None


def test_an_edit_of_the_office_is_never_lost(branch: Session, sent: Dispatch) -> None:
    siti, ujang = (branch.scalars(select(Worker).where(Worker.nik == nik(n))).one() for n in (1, 2))
    siti.address = ujang.address = "Kp. Kantor"
    branch.flush()
    taken = come_back(branch, sent, returned(branch, sent, ujang={"address": "Kp. Desa"}))
    assert kinds(branch, taken) == {"SITI ROHMAH": "same", "UJANG SALIM": "conflict", "NENENG": "same"}
    apply(branch, taken.id)
    branch.expire_all()
    assert (siti.address, ujang.address) == ("Kp. Kantor", "Kp. Kantor")


def test_correcting_a_returned_row_keeps_the_edit_of_the_office(branch: Session, sent: Dispatch) -> None:
    siti = branch.scalars(select(Worker).where(Worker.nik == nik(1))).one()
    siti.occupation = "Petani"
    branch.flush()
    wrong = RosterProblem("Sheet1", 8, "phone", "phone_invalid", Message("wrong"), None, True)
    taken = come_back(branch, sent, returned(branch, sent), (wrong,))
    assert kinds(branch, taken)["SITI ROHMAH"] == "problem"
    number = next(row.number for row in review.review_rows(branch, taken.id, "problem"))
    row = review.correct(branch, taken.id, number, "phone", "081234567890", TODAY)
    assert (row.kind, row.decision, list(row.changes)) == ("changed", "take", ["phone"])
    apply(branch, taken.id)
    branch.expire_all()
    assert (siti.phone, siti.occupation) == ("+6281234567890", "Petani")


def test_who_is_missing_is_asked_and_may_have_moved(branch: Session, sent: Dispatch) -> None:
    taken = come_back(branch, sent, returned(branch, sent, neneng=None, ujang=None))
    assert kinds(branch, taken) == {"SITI ROHMAH": "same", "NENENG": "missing", "UJANG SALIM": "missing"}
    assert apply(branch, taken.id).outcomes == {"sama": 1, "ditunda": 2}
    missing = {row.values["name"]: row.number for row in review.review_rows(branch, taken.id, "missing")}
    before = roster(branch)
    assert review.settle_missing(branch, taken.id, [missing["NENENG"]], "pindah") == 1
    assert review.settle_missing(branch, taken.id, [missing["UJANG SALIM"]], None) == 1
    assert apply(branch, taken.id).outcomes == {"sama": 1, "diubah": 1, "dilewati": 1}
    branch.expire_all()
    assert branch.scalars(select(Worker.status).where(Worker.nik == nik(3))).one() == "pindah"
    from rangkul.work.applying import take_back

    take_back(branch, taken.id)
    assert roster(branch) == before


def test_somebody_else_typed_over_a_row_is_asked(branch: Session, sent: Dispatch) -> None:
    taken = come_back(branch, sent, returned(branch, sent, siti={"name": "BUDI HARTONO", "nik": "3216010101909999"}))
    assert kinds(branch, taken)["BUDI HARTONO"] == "conflict"


def test_a_worker_removed_here_is_not_brought_back_unasked(branch: Session, sent: Dispatch) -> None:
    rows = returned(branch, sent, siti={"phone": "+6281200000001"})
    for number in (1, 2):
        remove_worker(branch, branch.scalars(select(Worker.id).where(Worker.nik == nik(number))).one())
    taken = come_back(branch, sent, rows)
    assert kinds(branch, taken) == {"SITI ROHMAH": "conflict", "UJANG SALIM": "same", "NENENG": "same"}
    apply(branch, taken.id)
    assert branch.scalars(select(Worker.name)).all() == ["NENENG"]


def test_a_worker_the_office_moved_is_still_known(branch: Session, sent: Dispatch) -> None:
    siti = branch.scalars(select(Worker).where(Worker.nik == nik(1))).one()
    rows = returned(branch, sent, siti={"phone": "+6281200000001"})
    siti.village_code = THERE
    branch.flush()
    taken = come_back(branch, sent, rows)
    assert kinds(branch, taken)["SITI ROHMAH"] == "changed"
    apply(branch, taken.id)
    branch.expire_all()
    assert (siti.village_code, siti.phone) == (THERE, "+6281200000001")


def test_a_new_line_in_the_workbook_with_a_number_we_sent_is_a_duplicate(branch: Session, sent: Dispatch) -> None:
    rows = [*returned(branch, sent), record(20, "SITI R.", nik(1), phone="+6281200000001")]
    assert kinds(branch, come_back(branch, sent, rows))["SITI R."] == "duplicate"


def test_an_older_workbook_is_recognised_and_said(branch: Session, sent: Dispatch, tmp_path: Path) -> None:
    rows = returned(branch, sent)
    send(branch, [HERE], tmp_path, TODAY, account="siti")
    branch.flush()
    notes = review.overview(branch, come_back(branch, sent, rows).id).batch.notes
    assert any("older workbook" in note.template for note in notes)


def test_another_villages_file_is_said(branch: Session) -> None:
    taken = take_in(branch, file_of([record(2, "A", nik(1))], village=THERE), account="siti", village_code=HERE)
    notes = review.overview(branch, taken.id).batch.notes
    assert [str(note) for note in notes] == ["The file itself speaks of Sagara Makmur, not of Sukadarma."]
