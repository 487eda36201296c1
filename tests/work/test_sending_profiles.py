"""Workbooks by profile, per hamlet, masked, in a zip, behind a password; what goes into them and what never does."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from rangkul.data.base import Base
from rangkul.data.dispatch import WITHOUT_HAMLET, Dispatch
from rangkul.data.engine import Database
from rangkul.data.worker import Worker
from rangkul.errors import Cancelled, Problem
from rangkul.exchange.roster import check_roster
from rangkul.exchange.workbook_columns import CHOOSABLE, USUAL
from rangkul.exchange.write import LIST_SHEET
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.regions import village_names
from rangkul.work.sending import SendOrder, Sent, send_workbooks
from rangkul.work.sending_preview import sending_desk
from rangkul.work.sending_profiles import (
    BUILT_IN,
    SHORT,
    SendingProfile,
    find_profile,
    last_profile,
    list_profiles,
    profile_of,
    remember_profile,
    save_profile,
)
from rangkul.work.templates import archive_template
from work.batches import HERE, THERE, TODAY, file_of, make_villages, nik, record, roster

USUAL_PROFILE, SHORT_PROFILE, FULL_PROFILE = BUILT_IN


@pytest.fixture
def branch(session: Session) -> Session:
    """Five people of Sukadarma in two hamlets and without; one refused, one dead."""
    make_villages(session)
    hamlets = ("Dusun I", "dusun  i", "Dusun II", None, "Dusun I")
    people = [
        record(n + 2, name, nik(n + 1), hamlet=hamlet, rt="001", occupation="Penyadap nira", kk=f"321615010120000{n}", income="1.500.000")
        for n, (name, hamlet) in enumerate(zip(("SITI ROHMAH", "UJANG SALIM", "NENENG", "DEDE", "YAYAN"), hamlets, strict=True))
    ]
    apply(session, take_in(session, file_of(people), account="siti").id)
    session.expire_all()
    refused = session.scalars(select(Worker).where(Worker.nik == nik(5))).one()
    refused.status, refused.status_reason, refused.kpj = "ditolak", "Usia lebih dari 65 tahun", "26001234567"
    session.flush()
    return session


def send(session: Session, target: Path, named: Any = USUAL_PROFILE, codes: tuple[str, ...] = (HERE,), **more: Any) -> Sent:
    return send_workbooks(session, codes, target, TODAY, SendOrder(named, **more), account="siti")


def back(session: Session, file: Path, **more: Any) -> Any:
    read = check_roster(file, today=TODAY, villages=village_names(session), **more)
    assert read.rejected is None, str(read.rejected)
    return read


def test_profiles_are_kept_found_and_put_away(branch: Session) -> None:
    own = save_profile(branch, "Desa pesisir", SendingProfile(("sex", "phone"), masked=True, extra_rows=5), "siti")
    assert [one.name for one in list_profiles(branch)][-1] == "Desa pesisir"
    assert find_profile(branch, "desa PESISIR").profile == SendingProfile(("sex", "phone"), masked=True, extra_rows=5)
    assert find_profile(branch, own.key).profile == own.profile
    assert find_profile(branch, "short") == SHORT_PROFILE
    assert own.record is not None
    newer = save_profile(branch, "Desa pesisir", SendingProfile(("sex",)), "siti", base=own.record.id)
    with pytest.raises(Problem, match="saved by somebody else"):
        save_profile(branch, "Desa pesisir", SendingProfile(("note",)), "budi", base=own.record.id)
    remember_profile(branch, newer.key)
    assert last_profile(branch) == newer
    assert newer.record is not None
    archive_template(branch, newer.record.id)
    assert last_profile(branch) == USUAL_PROFILE
    with pytest.raises(Problem, match="There is no profile"):
        find_profile(branch, "Desa pesisir")


@pytest.mark.parametrize("columns", [("kpj",), (*USUAL, "kpj"), ("with_jht",), ()])
def test_a_profile_with_the_member_number_cannot_be_made(columns: tuple[str, ...]) -> None:
    with pytest.raises(Problem):
        SendingProfile(columns)
    with pytest.raises(Problem):
        profile_of({"columns": list(columns), "masked": False, "extra_rows": 1})


@pytest.mark.parametrize("named", BUILT_IN, ids=lambda one: one.key)
@pytest.mark.parametrize("masked", [False, True])
def test_what_comes_back_untouched_says_nothing(branch: Session, tmp_path: Path, named: Any, masked: bool) -> None:
    before = roster(branch)
    sent = send(branch, tmp_path, replace(named, profile=replace(named.profile, masked=masked)))
    read = back(branch, sent.files[0])
    taken = take_in(branch, read, account="siti")
    assert (taken.counts, sent.workers) == ({"same": 4}, 4)
    assert apply(branch, taken.id).nothing_new
    assert roster(branch) == before
    with zipfile.ZipFile(sent.files[0]) as package:
        text_of_all = "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    assert "26001234567" not in text_of_all, "the member number stays"
    assert (nik(1) in text_of_all) == (not masked)


@pytest.mark.parametrize("blanks", ["keep", "clear", "fill"])
def test_a_column_that_was_not_sent_is_never_emptied(branch: Session, tmp_path: Path, blanks: Any) -> None:
    before = roster(branch)
    sent = send(branch, tmp_path, SHORT_PROFILE)
    taken = take_in(branch, back(branch, sent.files[0]), account="siti", blanks=blanks)
    apply(branch, taken.id)
    branch.expire_all()
    kept = ("kk", "hamlet", "rt", "income", "mother_name", "occupation")
    assert [[row[name] for name in kept] for row in roster(branch).values()] == [[row[name] for name in kept] for row in before.values()]


def test_family_card_hamlet_and_income_edited_in_the_village(branch: Session, tmp_path: Path) -> None:
    sent = send(branch, tmp_path, FULL_PROFILE)
    book = openpyxl.load_workbook(sent.files[0])
    sheet = book[LIST_SHEET]
    places = {cell.value: cell.column for cell in sheet[5]}
    line = next(row for row in range(7, 20) if sheet.cell(row, places["NAMA LENGKAP"]).value == "DEDE")
    for title, value in (("NO KK", "3216150101200009"), ("DUSUN", "Dusun III"), ("PENGHASILAN", 2_000_000)):
        sheet.cell(line, places[title]).value = value
    book.save(sent.files[0])
    taken = take_in(branch, back(branch, sent.files[0]), account="siti")
    assert taken.counts == {"same": 3, "changed": 1}
    apply(branch, taken.id)
    branch.expire_all()
    dede = branch.scalars(select(Worker).where(Worker.nik == nik(4))).one()
    assert (dede.kk, dede.hamlet, dede.income) == ("3216150101200009", "Dusun III", 2_000_000)


def test_a_workbook_for_each_hamlet(branch: Session, tmp_path: Path) -> None:
    named = replace(SHORT_PROFILE, profile=replace(SHORT_PROFILE.profile, per_hamlet=True))
    sent = send(branch, tmp_path, named, codes=(HERE, THERE))
    found = {(d.village_code, d.hamlet): d.rows for d in branch.scalars(select(Dispatch))}
    assert found == {(HERE, "Dusun I"): 2, (HERE, "Dusun II"): 1, (HERE, WITHOUT_HAMLET): 1, (THERE, None): 0}
    names = [file.name.split("_")[:2] for file in sent.files[:3]]
    assert names == [["Sukadarma", "DusunI"], ["Sukadarma", "DusunIi"], ["Sukadarma", "TanpaDusun"]]
    book = openpyxl.load_workbook(sent.files[1])
    sheet = book[LIST_SHEET]
    for column, value in ((3, nik(77)), (4, "ORANG BARU"), (5, "L"), (6, date(1985, 8, 17))):
        sheet.cell(8, column).value = value
    book.save(sent.files[1])
    taken = take_in(branch, back(branch, sent.files[1]), account="siti")
    assert taken.counts == {"same": 1, "new": 1}, "people of other hamlets are not missed, and no newer workbook is told"
    apply(branch, taken.id)
    assert branch.scalar(select(Worker.hamlet).where(Worker.nik == nik(77))) == "Dusun II"


def test_dropdowns_and_figures_are_those_of_the_village_now(branch: Session, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(send(branch, tmp_path, FULL_PROFILE).files[0])
    lists = [[cell.value for cell in column if cell.value] for column in book["Pilihan"].iter_cols()]
    assert lists[0][-1] == "Penyadap nira"
    assert "Petani" in lists[0]
    assert lists[1:3] == [["Dusun I", "Dusun II"], ["001"]]
    guide = [str(cell.value) for row in book["Petunjuk"].iter_rows() for cell in row if cell.value]
    assert {"YAYAN", "Usia lebih dari 65 tahun", "96", "lagi menuju 100 orang"} <= set(guide)
    statuses = {cell.value for cell in book[LIST_SHEET]["R"][6:] if cell.value}
    assert statuses == {"Calon"}


def test_one_zip_with_all(branch: Session, tmp_path: Path) -> None:
    sent = send(branch, tmp_path / "baru" / "semua.zip", codes=(HERE, THERE))
    with zipfile.ZipFile(tmp_path / "baru" / "semua.zip") as archive:
        assert sorted(archive.namelist()) == sorted(file.name for file in sent.files)
        assert archive.testzip() is None
    assert [one.name for one in (tmp_path / "baru").iterdir()] == ["semua.zip"]
    assert branch.scalar(text("SELECT count(*) FROM dispatch")) == 2


@pytest.mark.parametrize("target", ["folder", "semua.zip"])
@pytest.mark.parametrize("stop_at", [0, 1, 2])
def test_cancelling_leaves_nothing(branch: Session, tmp_path: Path, target: str, stop_at: int) -> None:
    def progress(done: int, _total: int, _text: str) -> None:
        if done >= stop_at:
            raise Cancelled

    save = branch.begin_nested()
    with pytest.raises(Cancelled):
        send_workbooks(branch, [HERE, THERE], tmp_path / "kiriman" / target, TODAY, account="siti", progress=progress)
    save.rollback()
    assert not [one for one in tmp_path.glob("kiriman/**/*") if one.is_file()]
    assert not (tmp_path / "kiriman" / "folder").exists()
    assert branch.scalar(text("SELECT count(*) FROM dispatch")) == 0


@pytest.mark.parametrize("target", ["folder", "semua.zip"])
def test_a_transaction_that_fails_takes_its_files_along(database: Database, tmp_path: Path, target: str) -> None:
    with database.session() as session:
        make_villages(session)
    with pytest.raises(RuntimeError), database.session() as session:
        send(session, tmp_path / "kiriman" / target)
        assert len([one for one in tmp_path.glob("kiriman/**/*") if one.is_file()]) == 1
        raise RuntimeError
    assert not [one for one in tmp_path.glob("kiriman/**/*") if one.is_file()]
    with database.session() as session:
        send(session, tmp_path / "kiriman" / target)
    with database.session() as session:
        session.rollback()
    assert len([one for one in tmp_path.glob("kiriman/**/*") if one.is_file()]) == 1


def test_a_place_that_cannot_be_written(branch: Session, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(Problem, match="cannot be made"):
        send(branch, tmp_path / "a" / "b.zip")
    (tmp_path / "c.zip").mkdir()
    with pytest.raises(Problem, match="cannot be written"):
        send(branch, tmp_path / "c.zip")


def test_the_password_is_kept_nowhere(branch: Session, tmp_path: Path) -> None:
    sent = send(branch, tmp_path, password="melati-perahu-47")
    assert "melati" not in repr(SendOrder(password="melati-perahu-47"))
    assert branch.scalars(select(Dispatch.sealed)).one()
    for table in Base.metadata.sorted_tables:
        for row in branch.execute(select(table)):
            assert "melati" not in repr(row), table.name
    taken = take_in(branch, back(branch, sent.files[0], passwords=("melati-perahu-47",)), account="siti")
    assert taken.counts == {"same": 4}
    for row in branch.execute(select(Base.metadata.tables["batch"])):
        assert "melati" not in repr(row)


def test_a_mask_that_wandered_parks_its_row(branch: Session, tmp_path: Path) -> None:
    named = replace(USUAL_PROFILE, profile=replace(USUAL_PROFILE.profile, masked=True))
    file = send(branch, tmp_path, named).files[0]
    book = openpyxl.load_workbook(file)
    sheet = book[LIST_SHEET]
    sheet["C7"], sheet["C8"] = sheet["C8"].value, sheet["C7"].value
    book.save(file)
    taken = take_in(branch, back(branch, file), account="siti")
    assert taken.counts == {"same": 2, "problem": 2}


def test_the_preview_counts_what_goes_out(branch: Session) -> None:
    desk = sending_desk(branch, (HERE, THERE), TODAY)
    here = next(village for village in desk.villages if village.code == HERE)
    assert (here.workers, here.hamlets, here.books(True), here.books(False), here.without_nik) == (4, 3, 3, 1, 0)
    there = next(village for village in desk.villages if village.code == THERE)
    assert (there.workers, there.books(True)) == (0, 1)
    assert desk.due_on == date(2026, 12, 6)
    assert FULL_PROFILE.profile.columns == CHOOSABLE
    assert set(SHORT) < set(USUAL)
