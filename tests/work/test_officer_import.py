"""An officers' list: what it would change is told first, applied by NRP, and taken back exactly."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.engine import Database
from rangkul.data.officer import Officer, Posting
from rangkul.errors import Problem
from rangkul.work.officer_import import look_at, plan, take_back, take_in
from rangkul.work.officer_undo import keep_officer
from rangkul.work.officers import OfficerEntry, get_officer, list_officers, save_officer
from work.small_branch import make_branch

TODAY = date(2026, 11, 22)
BEFORE = TODAY - timedelta(days=100)
JATIMULYA, SUMBERJAYA, WANAJAYA = "32.16.06.1001", "32.16.06.2004", "32.16.07.2002"
ROWS = [
    ("BUDI SANTOSO, S.H.", "IPTU", "78051234", "POLSEK TAMBUN SELATAN", "Jatimulya", "081234567890"),  # promoted
    ("WAWAN", "BRIPKA", "79010001", "POLSEK CIBITUNG", "Wanajaya", "081200000002"),  # as it is
    ("SITI AMINAH", "AIPDA", "85061234", "POLSEK CIBITUNG", "Desa Wanajaya", "0813 9999 0000"),  # new
    ("JOKO", "AIPTU", "77010001", "POLSEK TAMBUN SELATAN", "Sumberjaya, Desa Antah Berantah", ""),  # a village nobody knows
    ("DEDI", "BRIPKA", "1234", "POLSEK CIBITUNG", "Wanajaya", ""),  # no NRP
    ("LAIN", "BRIPKA", "79010001", "POLSEK CIBITUNG", "Wanajaya", ""),  # somebody else's NRP
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["DAFTAR BHABINKAMTIBMAS POLRES METRO BEKASI"])
    sheet.append([])
    sheet.append(["NO", "NAMA", "PANGKAT", "NRP", "POLSEK", "DESA BINAAN", "NO HP"])
    for number, row in enumerate(ROWS, 1):
        sheet.append([number, *row])
    path = tmp_path / "daftar.xlsx"
    book.save(path)
    return path


@pytest.fixture
def branch(database: Database) -> Database:
    with database.session() as session:
        make_branch(session)
        for entry in (
            OfficerEntry("Budi Santoso, S.H.", "78051234", "ipda", "Polsek Tambun Selatan", (JATIMULYA,), "081234567890", "Ipda Budi"),
            OfficerEntry("Wawan", "79010001", "bripka", "Polsek Cibitung", (WANAJAYA,), "081200000002"),
            OfficerEntry("Joko", "77010001", "aiptu", "Polsek Tambun Selatan", (JATIMULYA,), None, active=False, note="cuti"),
        ):
            save_officer(session, entry, BEFORE)
    return database


def everything(branch: Database) -> list[Any]:
    with branch.reading() as session:
        return sorted((str(key), keep_officer(session, key)) for key in session.scalars(select(Officer.id)))


def test_what_a_list_would_change_is_told_first(branch: Database, file: Path) -> None:
    before = everything(branch)
    with branch.reading() as session:
        _, changes = look_at(session, file, TODAY)
    told = {(change.row.name or "").upper(): (change.kind, change.changes) for change in changes}
    assert {name: kind for name, (kind, _) in told.items()} == {
        "BUDI SANTOSO, S.H.": "changed", "WAWAN": "same", "SITI AMINAH": "new", "JOKO": "changed", "DEDI": "problem", "LAIN": "problem",
    }  # fmt: skip
    assert told["BUDI SANTOSO, S.H."][1]["rank"] == ("ipda", "iptu")
    assert set(told["JOKO"][1]) >= {"villages", "active"}
    assert everything(branch) == before


def test_a_list_is_applied_by_nrp_and_taken_back_exactly(branch: Database, file: Path) -> None:
    before = everything(branch)
    with branch.session() as session:
        read, _ = look_at(session, file, TODAY)
        batch, outcomes = take_in(session, read, TODAY, account="ani")
    assert outcomes == {"diubah": 2, "sama": 1, "baru": 1, "ditunda": 2}
    with branch.reading() as session:
        officers = {o.nrp: o for o in list_officers(session, TODAY)}
        assert officers["78051234"].rank == "iptu"
        assert officers["78051234"].print_name == "Ipda Budi"
        assert officers["85061234"].villages == ("Wanajaya",)
        assert set(officers["77010001"].village_codes) == {JATIMULYA, SUMBERJAYA}, "the unknown village may be the present one"
        parked = session.scalars(select(BatchRow).where(BatchRow.batch_id == batch, BatchRow.outcome == "ditunda")).all()
        assert all(row.problems for row in parked)
    with branch.session() as session:
        taken = take_back(session, batch, TODAY)
    assert (taken.removed, taken.restored, taken.edited_since) == (1, 2, ())
    assert everything(branch) == before
    with branch.reading() as session:
        assert session.get_one(Batch, batch).status == "taken_back"
        assert session.scalar(select(func.count()).select_from(Posting)) == 3
    with pytest.raises(Problem, match="not applied"), branch.session() as session:
        take_back(session, batch, TODAY)


def test_who_was_edited_since_stays_and_is_named(branch: Database, file: Path) -> None:
    with branch.session() as session:
        read, _ = look_at(session, file, TODAY)
        batch, _ = take_in(session, read, TODAY, account="ani")
        siti = next(o for o in list_officers(session, TODAY) if o.nrp == "85061234")
    with branch.session() as session:
        entry = OfficerEntry("Siti Aminah", siti.nrp, siti.rank, siti.station, (SUMBERJAYA,), siti.phone, id=siti.id, version=siti.version)
        save_officer(session, entry, TODAY)
    with branch.session() as session:
        taken = take_back(session, batch, TODAY)
    assert (taken.removed, taken.restored, len(taken.edited_since)) == (0, 2, 1)
    with branch.reading() as session:
        assert get_officer(session, siti.id, TODAY).village_codes == (SUMBERJAYA,)


def test_the_same_list_twice_changes_nothing_more(branch: Database, file: Path) -> None:
    with branch.session() as session:
        read, _ = look_at(session, file, TODAY)
        take_in(session, read, TODAY, account="ani")
    after = everything(branch)
    with branch.session() as session:
        kinds = {change.kind for change in plan(session, read, TODAY)}
        take_in(session, read, TODAY, account="ani")
    assert kinds == {"same", "problem"}
    assert everything(branch) == after


def test_a_file_without_officers_is_refused_in_words(branch: Database, tmp_path: Path) -> None:
    path = tmp_path / "kosong.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(Problem, match="No list of officers"), branch.reading() as session:
        look_at(session, path, TODAY)
