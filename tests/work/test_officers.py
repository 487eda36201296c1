"""The register of officers: postings with dates, refusals in words, cards, and ways back that restore everything."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.engine import Database, StaleEdit
from rangkul.data.officer import Officer, Posting
from rangkul.errors import Problem
from rangkul.work.coverage import officers_of
from rangkul.work.events import EventEntry, save_event
from rangkul.work.invitations import invite
from rangkul.work.officer_card import get_officer_card
from rangkul.work.officer_undo import edit_officer, keep_officer, take_back
from rangkul.work.officers import OfficerEntry, get_officer, list_officers, officer_names, save_officer, station_named
from work.small_branch import make_branch

TODAY = date(2026, 11, 22)
JATIMULYA, SUMBERJAYA, WANAJAYA = "32.16.06.1001", "32.16.06.2004", "32.16.07.2002"
BUDI = OfficerEntry("Budi Santoso, S.H.", "78051234", "aiptu", "Polsek Tambun Selatan", (JATIMULYA,), "081234567890")


@pytest.fixture
def branch(database: Database) -> Database:
    with database.session() as session:
        make_branch(session)
    return database


def add(branch: Database, entry: OfficerEntry = BUDI, day: date = TODAY) -> UUID:
    with branch.session() as session:
        return save_officer(session, entry, day)


def postings(branch: Database, officer_id: UUID) -> list[tuple[str, date | None, date | None]]:
    with branch.reading() as session:
        query = select(Posting).where(Posting.officer_id == officer_id).order_by(Posting.since, Posting.village_code)
        return [(p.village_code, p.since, p.until) for p in session.scalars(query)]


def snapshot(branch: Database, officer_id: UUID) -> Any:
    with branch.reading() as session:
        kept = keep_officer(session, officer_id)
        kept["postings"].sort()
        return kept, get_officer(session, officer_id, TODAY).villages, [(h.title, h.subtitle) for h in search.find(session, "7805")]


def test_high_ranks_stand_first_then_the_number(branch: Database) -> None:
    for name, nrp, rank in (("C", "80010003", "bripka"), ("B", "80010002", "ipda"), ("A", "80010001", "ipda"), ("D", None, None)):
        add(branch, OfficerEntry(name, nrp, rank))
    with branch.reading() as session:
        assert [o.name for o in list_officers(session, TODAY)] == ["A", "B", "C", "D"]


def test_a_transfer_ends_one_posting_and_begins_another(branch: Database) -> None:
    long_ago = TODAY - timedelta(days=400)
    key = add(branch, day=long_ago)
    add(branch, replace(BUDI, id=key, village_codes=(SUMBERJAYA,)))
    assert postings(branch, key) == [(JATIMULYA, long_ago, TODAY - timedelta(days=1)), (SUMBERJAYA, TODAY, None)]
    with branch.reading() as session:
        assert get_officer(session, key, TODAY).village_codes == (SUMBERJAYA,)
        assert officers_of(session, JATIMULYA, TODAY) == []
        assert [name for _, name in officers_of(session, SUMBERJAYA, TODAY)] == ["Aiptu Budi Santoso, S.H."]


def test_a_village_given_by_mistake_today_leaves_no_trace(branch: Database) -> None:
    key = add(branch)
    add(branch, replace(BUDI, id=key, village_codes=(JATIMULYA, WANAJAYA)))
    add(branch, replace(BUDI, id=key))
    assert postings(branch, key) == [(JATIMULYA, TODAY, None)]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": ""}, "needs a name"),
        ({"nrp": "1234"}, "NRP"),
        ({"rank": "kapten"}, "no police rank"),
        ({"phone": "12"}, "Phone"),
        ({"nrp": "79010001"}, "already belongs to Wawan"),
    ],
)
def test_what_cannot_be_is_refused_in_words(branch: Database, change: dict[str, Any], sentence: str) -> None:
    add(branch, OfficerEntry("Wawan", "79010001"))
    with pytest.raises(Problem, match=sentence), branch.session() as session:
        save_officer(session, replace(BUDI, **change), TODAY)


@pytest.mark.parametrize("written", ["POLSEK TAMBUN SELATAN", "Tambun Selatan", "polsek tambunselatan"])
def test_a_police_station_is_recognised_however_it_is_written(branch: Database, written: str) -> None:
    with branch.session() as session:
        assert station_named(session, written).name == "Polsek Tambun Selatan"


def test_another_stations_edit_is_not_overwritten_even_if_only_villages_changed(branch: Database) -> None:
    key = add(branch)
    with branch.reading() as session:
        version = get_officer(session, key, TODAY).version
    add(branch, replace(BUDI, id=key, version=version, village_codes=(SUMBERJAYA,)))
    with pytest.raises(StaleEdit):
        add(branch, replace(BUDI, id=key, version=version, village_codes=(WANAJAYA,)))


EDITS: dict[str, Callable[[OfficerEntry], OfficerEntry]] = {
    "person": lambda e: replace(e, name="Dedi", rank="ipda", nrp="78051235", phone=None, station="Polsek Baru", print_name="X", note="y"),
    "villages": lambda e: replace(e, village_codes=(SUMBERJAYA, WANAJAYA)),
    "service": lambda e: replace(e, active=False, village_codes=()),
}


@pytest.mark.parametrize("name", EDITS)
def test_taking_back_restores_exactly_what_was(branch: Database, name: str) -> None:
    key = add(branch, day=TODAY - timedelta(days=30))
    add(branch, replace(BUDI, id=key, village_codes=(JATIMULYA, WANAJAYA)), TODAY - timedelta(days=10))
    before = snapshot(branch, key)
    entry = replace(BUDI, id=key, village_codes=(JATIMULYA, WANAJAYA))
    with branch.session() as session:
        undo = edit_officer(session, EDITS[name](entry), TODAY)
    assert snapshot(branch, key) != before
    with branch.session() as session:
        take_back(session, undo, TODAY)
    assert snapshot(branch, key) == before


def test_an_addition_is_taken_back_unless_it_was_used(branch: Database) -> None:
    with branch.session() as session:
        first = edit_officer(session, BUDI, TODAY)
        second = edit_officer(session, OfficerEntry("Wawan", "79010001"), TODAY)
        event = save_event(session, EventEntry("Sosialisasi", TODAY, "Aula"))
        invite(session, event, [second.id])
    with branch.session() as session:
        take_back(session, first, TODAY)
    with pytest.raises(Problem, match="Wawan was changed again"), branch.session() as session:
        take_back(session, second, TODAY)
    with branch.reading() as session:
        assert list(session.scalars(select(Officer.name))) == ["Wawan"]
        assert search.find(session, "78051234") == []


def test_the_card_tells_postings_and_events(branch: Database) -> None:
    key = add(branch, day=TODAY - timedelta(days=30))
    add(branch, replace(BUDI, id=key, village_codes=(SUMBERJAYA,)))
    with branch.session() as session:
        event = save_event(session, EventEntry("Sosialisasi", TODAY, "Aula"))
        invite(session, event, [key])
    with branch.reading() as session:
        card = get_officer_card(session, key, TODAY)
    assert card.officer.printed == "Aiptu Budi Santoso, S.H."
    assert [(p.village, p.district, p.until) for p in card.postings] == [
        ("Sumberjaya", "Tambun Selatan", None),
        ("Jatimulya", "Tambun Selatan", TODAY - timedelta(days=1)),
    ]
    assert [(e.title, e.came, e.certificate) for e in card.events] == [("Sosialisasi", False, None)]


def test_somebody_who_left_is_listed_only_on_demand(branch: Database) -> None:
    key = add(branch, replace(BUDI, active=False))

    def names(session: Session, everyone: bool) -> list[UUID]:
        return [o.id for o in list_officers(session, TODAY, everyone=everyone)]

    with branch.reading() as session:
        assert names(session, False) == []
        assert names(session, True) == [key]


def test_names_to_choose_from_are_those_in_service(branch: Database) -> None:
    add(branch, replace(BUDI, active=False))
    wawan = add(branch, OfficerEntry("WAWAN", "79010001", "bripka"))
    with branch.reading() as session:
        assert officer_names(session) == [(wawan, "Bripka Wawan")]


def test_equal_names_are_told_apart_where_one_is_chosen(branch: Database) -> None:
    for nrp, station in (("81010001", "Polsek Cibitung"), ("81010002", "Polsek Tambun Selatan"), (None, None)):
        add(branch, OfficerEntry("Ahmad", nrp, "aipda", station))
    add(branch, OfficerEntry("Wawan", "79010001", "aipda"))
    with branch.reading() as session:
        assert sorted(name for _, name in officer_names(session)) == [
            "Aipda Ahmad",
            "Aipda Ahmad · 81010001 · Polsek Cibitung",
            "Aipda Ahmad · 81010002 · Polsek Tambun Selatan",
            "Aipda Wawan",
        ]


def test_who_has_no_number_stands_last_of_the_rank(branch: Database) -> None:
    for name, nrp in (("A", None), ("B", "80010002"), ("C", "80010001")):
        add(branch, OfficerEntry(name, nrp, "aipda"))
    with branch.reading() as session:
        assert [o.name for o in list_officers(session, TODAY)] == ["C", "B", "A"]


def test_the_reason_for_no_number_goes_when_the_number_comes(branch: Database) -> None:
    key = add(branch, OfficerEntry("Wawan", nrp_missing="belum ada SK"))
    add(branch, OfficerEntry("Wawan Kurnia", id=key))
    with branch.reading() as session:
        assert get_officer(session, key, TODAY).nrp_missing == "belum ada SK"
    add(branch, OfficerEntry("Wawan", "79010001", id=key))
    with branch.reading() as session:
        assert get_officer(session, key, TODAY).nrp_missing is None
