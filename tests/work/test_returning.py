"""What goes back to a village: every wrong cell of its file, none that is the office's own matter."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.exchange.marking import write_marked
from rangkul.exchange.roster import check_roster
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.returning import note_return, plan_return
from rangkul.work.review import overview, review_rows
from work.batches import HERE, TODAY, make_villages, nik, record, roster

HEAD = ["NO", "NIK", "NAMA", "TEMPAT, TGL LAHIR", "L/P", "NO HP"]


def village_file(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "RW 01"
    for row in (
        ["DATA PEKERJA DESA SUKADARMA"], [], HEAD,
        [1, nik(1), "ROHMAN", "BEKASI, 17-08-1985", "L", "081200123456"],
        [2, "32160652039", "SITI", "Bekasi, 31 Februari 1990", "X", "081200123457"],
        [3, "3216155703850000", "DEWI", "Bekasi, 17-03-1985", "P", "081200123458"],
    ):  # fmt: skip
        sheet.append(row)
    sheet.column_dimensions["C"].width = 33
    book.save(path)
    return path


def test_a_file_goes_back_is_mended_and_touches_only_those_rows(session: Session, tmp_path: Path) -> None:
    make_villages(session)
    path, back = village_file(tmp_path / "desa.xlsx"), tmp_path / "kembali.xlsx"
    first = take_in(session, check_roster(path, today=TODAY), account="siti", village_code=HERE)
    apply(session, first.id)
    assert [worker["name"] for worker in roster(session).values()] == ["ROHMAN"]
    plan = plan_return(session, first.id)
    assert {(m.row, m.column, m.who, m.wrong) for m in plan.marks} == {
        (5, 1, "SITI", True), (5, 3, "SITI", False), (5, 4, "SITI", False), (6, 1, "DEWI", True),
    }  # fmt: skip
    serial = next(m for m in plan.marks if m.who == "DEWI")
    assert serial.text == "NIK 3216155703850000 tidak mungkin ada: nomor urutnya 0000."
    assert serial.value == "3216155703850000"
    assert plan.path is not None
    write_marked(plan.path, back, plan.sha256, plan.marks, plan.headers, plan.title)
    note_return(session, first.id, len(plan.marks))
    book = openpyxl.load_workbook(back)
    assert book["RW 01"].column_dimensions["C"].width == 33
    assert book["Yang perlu diperbaiki"]["A1"].value == "Yang perlu diperbaiki – Desa Sukadarma"
    sheet = book["RW 01"]
    sheet["B5"], sheet["D5"], sheet["E5"], sheet["B6"] = "3216155203900002", "Bekasi, 12-03-1990", "P", "3216155703850003"
    book.save(back)
    before = roster(session)
    second = take_in(session, check_roster(back, today=TODAY), account="siti", village_code=HERE)
    assert (second.counts.get("new"), second.counts.get("same")) == (2, 1)
    apply(session, second.id)
    after = roster(session)
    assert {key: after[key] for key in before} == before
    assert sorted(worker["name"] for worker in after.values()) == ["DEWI", "ROHMAN", "SITI"]
    with pytest.raises(Problem, match="Nothing in"):
        plan_return(session, second.id)


def test_sentences_inside_sentences_stay_data(session: Session, tmp_path: Path) -> None:
    """"serial number is 0000" was once kept in English."""
    make_villages(session)
    taken = take_in(session, check_roster(village_file(tmp_path / "desa.xlsx"), today=TODAY), account="siti", village_code=HERE)
    kinds = overview(session, taken.id).kinds
    rows = [row for kind in kinds for row in review_rows(session, taken.id, kind)]
    (problem,) = next(row for row in rows if row.row == 6).problems
    from rangkul.language import Language

    assert Language("id").say(problem.message) == "NIK 3216155703850000 tidak mungkin ada: nomor urutnya 0000."


def test_the_village_file_itself_is_never_written_over(session: Session, tmp_path: Path) -> None:
    make_villages(session)
    path = village_file(tmp_path / "desa.xlsx")
    plan = plan_return(session, take_in(session, check_roster(path, today=TODAY), account="siti", village_code=HERE).id)
    before = path.read_bytes()
    with pytest.raises(Problem, match="own file"):
        write_marked(path, path, plan.sha256, plan.marks, plan.headers, plan.title)
    assert path.read_bytes() == before


def test_a_clean_batch_and_an_officers_list_have_nothing_to_return(session: Session) -> None:
    from work.batches import file_of

    make_villages(session)
    file = file_of([record(2, "ROHMAN", nik(1), birth_date=date(1985, 8, 17))])
    with pytest.raises(Problem, match="Nothing in"):
        plan_return(session, take_in(session, file, account="siti").id)
