"""Transfers with a date: past, today and to come; substitutes; the way back; nothing overlaps silently."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from rangkul.data import search
from rangkul.data.engine import Database, StaleEdit
from rangkul.data.officer import Officer, Posting, StationService
from rangkul.data.village import Station
from rangkul.errors import Problem
from rangkul.work.coverage import officers_of
from rangkul.work.officer_undo import OfficerUndo, keep_officer, take_back
from rangkul.work.officers import OfficerEntry, get_officer, save_officer
from rangkul.work.transfers import Substitution, Transfer, arrive, beside, end_transfer, substitute, transfer
from work.small_branch import make_branch

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
LONG_AGO = TODAY - timedelta(days=400)
JATIMULYA, SUMBERJAYA, WANAJAYA, SUKAJAYA = "32.16.06.1001", "32.16.06.2004", "32.16.07.2002", "32.16.07.2004"
BUDI = OfficerEntry("Budi Santoso", "78051234", "aiptu", "Polsek Tambun Selatan", (JATIMULYA,))


@pytest.fixture
def branch(database: Database) -> Database:
    with database.session() as session:
        make_branch(session)
    return database


@pytest.fixture
def budi(branch: Database) -> UUID:
    with branch.session() as session:
        return save_officer(session, BUDI, LONG_AGO)


def move(branch: Database, officer: UUID, since: date, station: str | None = None, *codes: str, order: str = "") -> OfficerUndo:
    with branch.session() as session:
        return transfer(session, Transfer(officer, since, station, codes or None, order), TODAY)


def on(branch: Database, officer: UUID, day: date) -> tuple[str | None, tuple[str, ...]]:
    with branch.reading() as session:
        record = get_officer(session, officer, day)
        return record.station, tuple(sorted(record.village_codes))


def stored_station(branch: Database, officer: UUID) -> str | None:
    with branch.reading() as session:
        return session.scalar(select(Station.name).join(Officer, Officer.station_id == Station.id).where(Officer.id == officer))


def kept(branch: Database, officer: UUID) -> dict[str, Any]:
    with branch.reading() as session:
        return keep_officer(session, officer)


def test_a_transfer_today_keeps_the_history(branch: Database, budi: UUID) -> None:
    move(branch, budi, TODAY, "Polsek Cibitung", WANAJAYA, order="Sprin/123/XI/2026")
    assert on(branch, budi, TODAY) == ("Polsek Cibitung", (WANAJAYA,))
    assert on(branch, budi, TODAY - DAY) == ("Polsek Tambun Selatan", (JATIMULYA,))
    assert stored_station(branch, budi) == "Polsek Cibitung"
    with branch.reading() as session:
        assert [h.subtitle for h in search.find(session, "Budi")] == ["78051234 · Polsek Cibitung · Wanajaya"]
        assert officers_of(session, JATIMULYA, TODAY) == []
        notes = set(session.scalars(select(Posting.note))) | set(session.scalars(select(StationService.note)))
        assert notes == {None, "Sprin/123/XI/2026"}


def test_a_transfer_of_a_past_day_holds_since_then(branch: Database, budi: UUID) -> None:
    since = TODAY - timedelta(days=30)
    move(branch, budi, since, "Cibitung", SUKAJAYA)
    assert on(branch, budi, since) == ("Polsek Cibitung", (SUKAJAYA,))
    assert on(branch, budi, since - DAY) == ("Polsek Tambun Selatan", (JATIMULYA,))
    assert stored_station(branch, budi) == "Polsek Cibitung"


def test_an_order_from_before_the_officer_was_entered(branch: Database) -> None:
    """Postings entered today may be older; what the order says comes first."""
    with branch.session() as session:
        siti = save_officer(session, OfficerEntry("Siti", "85061234", "aipda", "Polsek Cibitung", (WANAJAYA, SUKAJAYA)), TODAY)
    move(branch, siti, TODAY - 60 * DAY, None, SUKAJAYA, JATIMULYA)
    assert on(branch, siti, TODAY - 61 * DAY)[1] == (WANAJAYA, SUKAJAYA)
    assert on(branch, siti, TODAY - 60 * DAY)[1] == (JATIMULYA, SUKAJAYA)


def test_days_before_the_entry_know_the_first_villages_but_no_transfer(branch: Database) -> None:
    with branch.session() as session:
        entered = save_officer(session, OfficerEntry("Siti", "85061234", "aipda", "Polsek Cibitung", (WANAJAYA,)), TODAY)
        free = save_officer(session, OfficerEntry("Wati", "85061235", "aipda", "Polsek Cibitung"), TODAY)
    move(branch, free, TODAY + 9 * DAY, None, SUKAJAYA)
    assert on(branch, entered, TODAY - 2 * DAY)[1] == (WANAJAYA,)
    assert [on(branch, free, TODAY + n * DAY)[1] for n in (-2, 0, 9)] == [(), (), (SUKAJAYA,)]


def test_a_transfer_to_come_takes_effect_when_its_day_comes(branch: Database, budi: UUID) -> None:
    since = TODAY + timedelta(days=9)
    move(branch, budi, since, "Polsek Cibitung", WANAJAYA)
    for day, place in ((TODAY, ("Polsek Tambun Selatan", (JATIMULYA,))), (since, ("Polsek Cibitung", (WANAJAYA,)))):
        assert on(branch, budi, day) == place
    assert stored_station(branch, budi) == "Polsek Tambun Selatan"
    with branch.session() as session:
        assert [arrive(session, day) for day in (TODAY, since - DAY, since, since)] == [0, 0, 1, 0]
        assert [len(officers_of(session, JATIMULYA, day)) for day in (since - DAY, since)] == [1, 0]
    assert stored_station(branch, budi) == "Polsek Cibitung"


def test_only_the_polsek_or_only_the_villages(branch: Database, budi: UUID) -> None:
    move(branch, budi, TODAY, None, JATIMULYA, SUMBERJAYA)
    assert on(branch, budi, TODAY) == ("Polsek Tambun Selatan", (JATIMULYA, SUMBERJAYA))
    move(branch, budi, TODAY, "Polsek Cibitung")
    assert on(branch, budi, TODAY) == ("Polsek Cibitung", (JATIMULYA, SUMBERJAYA))
    with branch.reading() as session:
        assert len(session.scalars(select(Posting).where(Posting.village_code == JATIMULYA)).all()) == 1  # it went on


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({"since": TODAY}, "Say where"),
        ({"since": TODAY, "station": "POLSEK TAMBUN SELATAN"}, "nothing would change"),
        ({"since": TODAY, "village_codes": (JATIMULYA,)}, "nothing would change"),
        ({"since": date(2206, 1, 1), "station": "Polsek Cibitung"}, "Check the year"),
        ({"since": date(206, 1, 1), "station": "Polsek Cibitung"}, "Check the year"),
    ],
)
def test_what_cannot_be_is_refused_in_words(branch: Database, budi: UUID, wish: dict[str, Any], sentence: str) -> None:
    before = kept(branch, budi)
    with pytest.raises(Problem, match=sentence), branch.session() as session:
        transfer(session, Transfer(budi, **wish), TODAY)
    assert kept(branch, budi) == before


def test_nothing_goes_before_a_transfer_that_is_stored(branch: Database, budi: UUID) -> None:
    move(branch, budi, TODAY + 9 * DAY, "Polsek Cibitung")
    with pytest.raises(Problem, match="01/12/2026"):
        move(branch, budi, TODAY, "Polsek Lain")
    move(branch, budi, TODAY + 9 * DAY, "Polsek Lain")  # the same day: corrected
    assert on(branch, budi, TODAY + 9 * DAY)[0] == "Polsek Lain"
    assert on(branch, budi, TODAY)[0] == "Polsek Tambun Selatan"


def test_another_stations_edit_is_not_overwritten(branch: Database, budi: UUID) -> None:
    with branch.reading() as session:
        version = get_officer(session, budi, TODAY).version
    move(branch, budi, TODAY, "Polsek Cibitung")
    with pytest.raises(StaleEdit), branch.session() as session:
        transfer(session, Transfer(budi, TODAY, "Polsek Lain", version=version), TODAY)


def test_a_transfer_to_come_is_called_off(branch: Database, budi: UUID) -> None:
    before = on(branch, budi, TODAY + 50 * DAY)
    move(branch, budi, TODAY + 9 * DAY, "Polsek Cibitung", WANAJAYA, SUKAJAYA)
    with branch.session() as session:
        undo = end_transfer(session, budi, TODAY + 9 * DAY, TODAY)
    assert on(branch, budi, TODAY + 50 * DAY) == before
    with branch.session() as session:
        take_back(session, undo, TODAY)
    assert on(branch, budi, TODAY + 50 * DAY) == ("Polsek Cibitung", (WANAJAYA, SUKAJAYA))
    for day, sentence in ((TODAY, "holds already"), (TODAY + DAY, "Nothing begins")):
        with pytest.raises(Problem, match=sentence), branch.session() as session:
            end_transfer(session, budi, day, TODAY)


def test_a_substitute_serves_beside_for_some_days(branch: Database, budi: UUID) -> None:
    first, last = TODAY + DAY, TODAY + 20 * DAY
    with branch.session() as session:
        siti = save_officer(session, OfficerEntry("Siti", "85061234", "aipda", "Polsek Tambun Selatan", (SUMBERJAYA,)), LONG_AGO)
        seen = beside(session, [JATIMULYA], first, last, without=siti)
        assert [(one.name, one.village, one.until, one.substitute) for one in seen] == [("Budi Santoso", "Jatimulya", None, False)]
        substitute(session, Substitution(siti, JATIMULYA, first, last, "Sprin/9"), TODAY)
    with branch.reading() as session:
        names = [[name for _, name in officers_of(session, JATIMULYA, day)] for day in (TODAY, first, last, last + DAY)]
    assert names == [["Aiptu Budi Santoso"], *[["Aiptu Budi Santoso", "Aipda Siti"]] * 2, ["Aiptu Budi Santoso"]]
    move(branch, siti, first + DAY, "Polsek Cibitung", WANAJAYA)
    assert on(branch, siti, last)[1] == (JATIMULYA, WANAJAYA)  # a transfer leaves the substitution as ordered
    for wrong, sentence in (
        (Substitution(siti, JATIMULYA, last, last + DAY), "already"),
        (Substitution(siti, SUKAJAYA, last, first), "ends"),
    ):
        with pytest.raises(Problem, match=sentence), branch.session() as session:
            substitute(session, wrong, TODAY)


def test_an_edit_of_the_villages_leaves_what_is_to_come(branch: Database, budi: UUID) -> None:
    move(branch, budi, TODAY + 9 * DAY, None, WANAJAYA)
    with branch.session() as session:
        save_officer(session, OfficerEntry("Budi S", "78051234", "aiptu", "Polsek Tambun Selatan", (SUMBERJAYA,), id=budi), TODAY)
    assert on(branch, budi, TODAY)[1] == (SUMBERJAYA,)
    assert WANAJAYA in on(branch, budi, TODAY + 9 * DAY)[1]


def test_the_form_corrects_the_polsek_of_today_in_the_history_too(branch: Database, budi: UUID) -> None:
    move(branch, budi, TODAY, "Polsek Cibitung")
    with branch.session() as session:
        save_officer(session, OfficerEntry("Budi", "78051234", "aiptu", "Polsek Setu", (JATIMULYA,), id=budi), TODAY)
    assert (on(branch, budi, TODAY)[0], on(branch, budi, TODAY - DAY)[0]) == ("Polsek Setu", "Polsek Tambun Selatan")


WISHES = st.lists(
    st.tuples(
        st.integers(-60, 60), st.sampled_from([None, "Polsek Cibitung", "Polsek Setu", "Polsek Tambun Selatan"]),
        st.one_of(st.none(), st.sets(st.sampled_from([JATIMULYA, SUMBERJAYA, WANAJAYA, SUKAJAYA]), max_size=3)),
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=WISHES)
def test_any_transfers_leave_one_polsek_a_day_and_every_way_back_is_exact(branch: Database, wishes: list[Any]) -> None:
    with branch.session() as session:
        for old in session.scalars(select(Officer)):
            old.nrp = None
        officer = save_officer(session, BUDI, LONG_AGO)
    undone: list[tuple[dict[str, Any], OfficerUndo]] = []
    for days, station, codes in wishes:
        before = kept(branch, officer)
        try:
            with branch.session() as session:
                wish = Transfer(officer, TODAY + days * DAY, station, None if codes is None else tuple(sorted(codes)))
                undone.append((before, transfer(session, wish, TODAY)))
        except Problem:
            assert kept(branch, officer) == before
            continue
        if codes is not None:
            assert set(on(branch, officer, TODAY + days * DAY)[1]) == codes
        if station is not None:
            assert on(branch, officer, TODAY + days * DAY)[0] == station
    with branch.reading() as session:
        services = session.scalars(select(StationService).where(StationService.officer_id == officer)).all()
        postings = session.scalars(select(Posting).where(Posting.officer_id == officer)).all()
        for day in (TODAY + n * DAY for n in range(-70, 70)):
            assert sum((s.since is None or s.since <= day) and (s.until is None or s.until >= day) for s in services) == bool(services)
            serving = [p.village_code for p in postings if (p.since is None or p.since <= day) and (p.until is None or p.until >= day)]
            assert len(serving) == len(set(serving))
        assert all(p.since is None or p.until is None or p.since <= p.until for p in (*services, *postings))
    for before, undo in reversed(undone):
        with branch.session() as session:
            take_back(session, OfficerUndo(undo.id, undo.before, session.get_one(Officer, officer).version), TODAY)
        assert kept(branch, officer) == before
