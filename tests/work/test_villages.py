"""Villages: figures, cards, and what a branch may edit."""

from datetime import date

import pytest

from rangkul.data.engine import Database, StaleEdit
from rangkul.errors import Problem
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.villages import get_village, list_districts, list_villages, save_village
from rangkul.work.worker_edit import WorkerEntry, save_worker
from work.small_branch import VILLAGES, make_branch

TODAY = date(2026, 11, 22)
HERE = "32.16.06.2004"


@pytest.fixture
def branch(database: Database) -> Database:
    with database.session() as session:
        make_branch(session)
        for number, status in enumerate(("calon", "terdaftar", "terdaftar", "pindah")):
            save_worker(session, WorkerEntry(f"Orang {'ABCD'[number]}", HERE, status=status), TODAY)
        save_officer(session, OfficerEntry("Budi", "78051234", "aiptu", "Polsek Tambun Selatan", (HERE,)), TODAY)
    return database


def test_the_list_counts_who_is_on_the_roster_and_who_is_protected(branch: Database) -> None:
    with branch.reading() as session:
        rows = {row.code: row for row in list_villages(session)}
        assert list_districts(session) == [("32.16.07", "Cibitung"), ("32.16.06", "Tambun Selatan")]
    assert set(rows) == {code for code, _, _ in VILLAGES}
    assert (rows[HERE].workers, rows[HERE].protected, rows[HERE].share) == (3, 2, 0.03)
    assert rows["32.16.06.1001"].type == "kelurahan"


def test_the_card_tells_station_officers_and_statuses(branch: Database) -> None:
    with branch.reading() as session:
        card = get_village(session, HERE, TODAY)
    assert (card.name, card.district, card.station) == ("Sumberjaya", "Tambun Selatan", "Polsek Tambun Selatan")
    assert [name for _, name in card.officers] == ["Aiptu Budi"]
    assert card.statuses == {"calon": 1, "terdaftar": 2, "pindah": 1}
    assert card.last_dispatch is None


def test_target_and_contact_are_stored_and_can_be_put_back(branch: Database) -> None:
    with branch.reading() as session:
        before = get_village(session, HERE, TODAY)
    with branch.session() as session:
        version = save_village(
            session, HERE, target=150, contact_name="Bu Lurah", contact_phone="0812 3456 7890", note="", version=before.version
        )
    with branch.reading() as session:
        card = get_village(session, HERE, TODAY)
        assert (card.target, card.contact_name, card.contact_phone, card.note) == (150, "Bu Lurah", "+6281234567890", None)
        assert card.version == version
    with branch.session() as session:
        save_village(session, HERE, target=before.target, contact_name=None, contact_phone=None, note=None, version=version)
    with branch.reading() as session:
        assert get_village(session, HERE, TODAY).target == before.target


def test_what_cannot_be_is_refused(branch: Database) -> None:
    with pytest.raises(Problem, match="at least 1"), branch.session() as session:
        save_village(session, HERE, target=0, contact_name=None, contact_phone=None, note=None, version=1)
    with pytest.raises(Problem, match="Phone"), branch.session() as session:
        save_village(session, HERE, target=100, contact_name="A", contact_phone="12", note=None, version=1)
    with pytest.raises(Problem, match="no village"), branch.session() as session:
        save_village(session, "32.16.99.2001", target=100, contact_name=None, contact_phone=None, note=None, version=1)
    with pytest.raises(StaleEdit), branch.session() as session:
        save_village(session, HERE, target=100, contact_name=None, contact_phone=None, note=None, version=9)
