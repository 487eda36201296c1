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
from rangkul.work.officer_import import Choices, look_at, take_back, take_in
from rangkul.work.officer_parked import list_parked, reopen_parked, settle_parked
from rangkul.work.officer_plan import OfficerChange, plan
from rangkul.work.officer_undo import edit_officer, keep_officer
from rangkul.work.officers import OfficerEntry, get_officer, list_officers, save_officer
from rangkul.work.transfers import Transfer, transfer
from work.small_branch import make_branch

TODAY = date(2026, 11, 22)
BEFORE = TODAY - timedelta(days=100)
JATIMULYA, SUMBERJAYA, WANAJAYA, SUKAJAYA = "32.16.06.1001", "32.16.06.2004", "32.16.07.2002", "32.16.07.2004"
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


# Choices on the preview

LIST = [
    ("BUDI SANTOSO, S.H.", "IPTU", "78051234", "POLSEK CIBITUNG", "Wanajaya", "081234567890"),  # promoted and transferred
    ("WAWAN", "BRIPTU", "79010001", "POLSEK CIBITUNG", "Wanajaya", "081200000002"),  # a lower rank than before
    ("SITI AMINAH", "AIPDA", "", "POLSEK CIBITUNG", "Desa Wanajaya", ""),  # nobody knows the NRP
    ("DEDI", "BRIPKA", "1234", "POLSEK CIBITUNG", "Wanajaya", ""),  # a wrong NRP
]


def write_list(path: Path, rows: list[Any]) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["NO", "NAMA", "PANGKAT", "NRP", "POLSEK", "DESA BINAAN", "NO HP"])
    for number, row in enumerate(rows, 1):
        sheet.append([number, *row])
    book.save(path)
    return path


def look(branch: Database, path: Path) -> tuple[Any, dict[str, OfficerChange]]:
    with branch.reading() as session:
        file, changes = look_at(session, path, TODAY)
    return file, {(change.row.name or "").split(",")[0].upper(): change for change in changes}


@pytest.fixture
def agus(branch: Database) -> Database:
    """One more officer, in no list, and a namesake of nobody."""
    with branch.session() as session:
        save_officer(session, OfficerEntry("Agus", "80010001", "aipda", "Polsek Cibitung", (SUMBERJAYA,)), BEFORE)
    return branch


def test_promotions_transfers_doubts_and_who_is_missing_are_told(agus: Database, tmp_path: Path) -> None:
    _, told = look(agus, write_list(tmp_path / "daftar.xlsx", LIST))
    assert {name: (c.kind, c.wanted, c.promoted, c.moves) for name, c in told.items()} == {
        "BUDI SANTOSO": ("changed", True, True, True),
        "WAWAN": ("changed", False, False, False),
        "SITI AMINAH": ("new", False, False, False),
        "DEDI": ("problem", False, False, False),
        "AGUS": ("absent", False, False, False),
    }
    assert "lower" in str(told["WAWAN"].doubt)
    assert "no NRP" in str(told["SITI AMINAH"].doubt)


def test_without_a_decision_doubts_wait_and_nobody_is_lost(agus: Database, tmp_path: Path) -> None:
    before = everything(agus)
    file, _ = look(agus, write_list(tmp_path / "daftar.xlsx", LIST))
    with agus.session() as session:
        batch, outcomes = take_in(session, file, TODAY, account="ani")
    assert outcomes == {"diubah": 1, "ditunda": 3}
    with agus.reading() as session:
        found = {o.name: o for o in list_officers(session, TODAY)}
        assert found["Wawan"].rank == "bripka"
        assert found["Agus"].active
        budi = found["Budi Santoso, S.H."]
        assert (budi.rank, budi.station, budi.villages) == ("iptu", "Polsek Cibitung", ("Wanajaya",))
    with agus.session() as session:
        take_back(session, batch, TODAY)
    assert everything(agus) == before


def test_what_is_ticked_is_done_from_the_day_of_the_order(agus: Database, tmp_path: Path) -> None:
    before = everything(agus)
    file, told = look(agus, write_list(tmp_path / "daftar.xlsx", LIST))
    chosen = {told[name].key for name in ("BUDI SANTOSO", "SITI AMINAH", "AGUS", "DEDI")}
    since = TODAY + timedelta(days=9)
    with agus.session() as session:
        batch, outcomes = take_in(session, file, TODAY, account="ani", choices=Choices(chosen, since, "Sprin/7"))
    assert outcomes == {"diubah": 2, "baru": 1, "ditunda": 2}  # a wrong NRP cannot be ticked, a doubt left alone waits
    with agus.reading() as session:
        found = {o.name: o for o in list_officers(session, TODAY, everyone=True)}
        assert (found["SITI AMINAH"].nrp, found["SITI AMINAH"].nrp_missing) == (None, "Tidak tercantum di daftar.xlsx")
        assert not found["Agus"].active
        budi = found["Budi Santoso, S.H."]
        assert (budi.rank, budi.station) == ("iptu", "Polsek Tambun Selatan")
        later = get_officer(session, budi.id, since)
        assert (later.station, later.villages) == ("Polsek Cibitung", ("Wanajaya",))
        assert "Sprin/7" in set(session.scalars(select(Posting.note)))
    with agus.session() as session:
        taken = take_back(session, batch, TODAY)
    assert (taken.removed, taken.restored, taken.edited_since) == (1, 2, ())
    assert everything(agus) == before


def test_what_is_not_ticked_is_left_out(agus: Database, tmp_path: Path) -> None:
    before = everything(agus)
    file, _ = look(agus, write_list(tmp_path / "daftar.xlsx", LIST))
    with agus.session() as session:
        _, outcomes = take_in(session, file, TODAY, account="ani", choices=Choices(frozenset()))
    assert outcomes == {"dilewati": 1, "ditunda": 3}
    assert everything(agus) == before


def test_a_list_brings_the_number_of_who_had_none(branch: Database, tmp_path: Path) -> None:
    with branch.session() as session:
        known = save_officer(session, OfficerEntry("Siti Aminah", None, "aipda", "Polsek Cibitung", nrp_missing="belum ada SK"), BEFORE)
    rows = [("SITI AMINAH", "AIPDA", "85061234", "POLSEK CIBITUNG", "", "")]
    file, told = look(branch, write_list(tmp_path / "daftar.xlsx", rows))
    assert told["SITI AMINAH"].changes == {"nrp": (None, "85061234")}
    with branch.session() as session:
        take_in(session, file, TODAY, account="ani")
    with branch.reading() as session:
        officer = get_officer(session, known, TODAY)
        assert (officer.nrp, officer.nrp_missing) == ("85061234", None)


def test_two_of_one_name_in_a_polsek_are_not_guessed(branch: Database, tmp_path: Path) -> None:
    with branch.session() as session:
        for nrp in ("81010001", "81010002"):
            save_officer(session, OfficerEntry("Ahmad", nrp, "aipda", "Polsek Cibitung"), BEFORE)
    _, told = look(branch, write_list(tmp_path / "daftar.xlsx", [("AHMAD", "AIPTU", "", "POLSEK CIBITUNG", "", "")]))
    assert told["AHMAD"].kind in ("problem", "absent")
    with branch.reading() as session:
        _, changes = look_at(session, tmp_path / "daftar.xlsx", TODAY)
    (row,) = [change for change in changes if change.kind != "absent"]
    assert row.kind == "problem"
    assert "Several officers" in str(row.doubt)


def test_a_list_does_not_cross_a_transfer_that_is_stored(agus: Database, tmp_path: Path) -> None:
    with agus.session() as session:
        budi = next(o for o in list_officers(session, TODAY) if o.nrp == "78051234")
        transfer(session, Transfer(budi.id, TODAY + timedelta(days=9), "Polsek Setu"), TODAY)
    file, told = look(agus, write_list(tmp_path / "daftar.xlsx", LIST))
    assert told["BUDI SANTOSO"].kind == "problem"
    assert "01/12/2026" in str(told["BUDI SANTOSO"].doubt)
    with agus.session() as session:
        take_in(session, file, TODAY, account="ani", choices=Choices({told["BUDI SANTOSO"].key}))
        assert list_parked(session)[0].target_id == budi.id


def test_an_ugly_list_is_understood(agus: Database, tmp_path: Path) -> None:
    """Titles, a line for each Polsek, rank and NRP in one cell, numbers as numbers, a repeated header, a signature block."""
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["POLRES METRO BEKASI", None, None, None])
    sheet.append(["DAFTAR NAMA BHABINKAMTIBMAS TAHUN 2026"])
    sheet.merge_cells("A2:D2")
    sheet.append([])
    sheet.append(["NO", "N A M A", "PANGKAT / NRP", "DESA BINAAN"])
    sheet.append([-1, -2, -3, -4])
    sheet.append(["POLSEK TAMBUN SELATAN"])
    sheet.append([1, " budi  santoso, S.H. ", "IPTU / 78051234", "Kel. Jatimulya"])
    sheet.append(["POLSEK CIBITUNG"])
    sheet.append([2, "WAWAN", "BRIPKA. NRP 79010001", "Ds. Wanajaya"])
    sheet.append([3, "SITI AMINAH", "AIPDA 85061234", "1. Wanajaya\n2. Sukajaya"])
    sheet.append([None, None, None, "Cikarang, 20 November 2026"])
    sheet.append([None, None, None, "KAPOLRES METRO BEKASI"])
    path = tmp_path / "BHABIN FIX (2) final.xlsx"
    book.save(path)
    _, told = look(agus, path)
    kinds = {name: (c.kind, sorted(c.changes)) for name, c in told.items()}
    assert kinds["BUDI SANTOSO"] == ("changed", ["rank"])
    assert kinds["WAWAN"] == ("same", [])
    assert kinds["SITI AMINAH"][0] == "new"
    assert told["SITI AMINAH"].row.villages == (WANAJAYA, SUKAJAYA)
    assert {name for name, c in told.items() if c.kind == "absent"} == {"AGUS"}


# Parked rows


def test_parked_rows_are_listed_mended_and_taken_back_with_their_list(branch: Database, file: Path) -> None:
    before = everything(branch)
    with branch.session() as session:
        read, _ = look_at(session, file, TODAY)
        batch, _ = take_in(session, read, TODAY, account="ani")
    with branch.reading() as session:
        dedi, lain = list_parked(session)
    assert (dedi.name, dedi.file, dedi.station) == ("DEDI", "daftar.xlsx", "Cibitung")
    assert "must have 8 digits" in str(dedi.problems[0])
    with branch.session() as session:
        settle_parked(session, lain.key, None)
        edit = edit_officer(session, OfficerEntry("Dedi", "77051234", "bripka", "Polsek Cibitung", (WANAJAYA,)), TODAY)
        settle_parked(session, dedi.key, edit)
    with branch.reading() as session:
        assert list_parked(session) == []
        assert session.get_one(Batch, batch).counts["outcomes"] == {"diubah": 2, "sama": 1, "baru": 2, "dilewati": 1}
    with pytest.raises(Problem, match="settled"), branch.session() as session:
        settle_parked(session, dedi.key, None)
    with branch.session() as session:
        reopen_parked(session, dedi.key, edit, TODAY)
    with branch.session() as session:
        assert [one.name for one in list_parked(session)] == ["DEDI"]
        again = edit_officer(session, OfficerEntry("Dedi", "77051234", "bripka", "Polsek Cibitung", (WANAJAYA,)), TODAY)
        settle_parked(session, dedi.key, again)
    with branch.session() as session:
        assert take_back(session, batch, TODAY).removed == 2
    assert everything(branch) == before
