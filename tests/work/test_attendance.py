"""The door: marks by code, repeated deliveries, taking back, presence derived from whatever came in whatever order."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.attendance import Attendance
from rangkul.data.engine import Database, open_database
from rangkul.errors import Problem
from rangkul.work.attendance import arrivals, list_guests, present, sessions_attended
from rangkul.work.check_in import check_in
from rangkul.work.door_search import find_people
from rangkul.work.events import EventRecord, cancel_event, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import add_guest, annul, mark_officers, session_at
from rangkul.work.officers import list_officers
from rangkul.work.scores import scores, set_score
from work.small_event import FIRST_DAY, SECOND_DAY, TODAY, later, make_event, make_officers, moment, plan


def empty_event(session: Session, count: int = 3) -> tuple[EventRecord, list[UUID]]:
    people = make_officers(session, count)
    return make_event(session, people, came=0), people


def who_is_in(session: Session, event: EventRecord, number: int = 1) -> set[UUID | None]:
    return {p.officer_id or p.guest_id for p in present(session, [event.session(number).key])}


def test_a_code_marks_once_and_says_since_when(session: Session) -> None:
    event, people = empty_event(session)
    first = check_in(session, event, "80010000", at=later(event, 1), station="meja 1")
    again = check_in(session, event, "8001-0000", at=later(event, 9), station="meja 2")
    assert (first.result, again.result) == ("in", "already")
    assert (again.at, again.station, again.mark_id) == (later(event, 1), "meja 1", first.mark_id)
    assert first.officer is not None
    assert first.officer.id == people[0]
    assert first.invited
    assert check_in(session, event, str(people[1]), at=later(event, 2)).result == "in"
    assert check_in(session, event, "99999999", at=later(event, 2)).result == "unknown"
    assert check_in(session, event, "", at=later(event, 2)).result == "unknown"
    assert who_is_in(session, event) == set(people[:2])


def test_the_door_opens_the_session_of_the_moment(session: Session) -> None:
    event, _ = empty_event(session)
    assert session_at(event, moment(FIRST_DAY, 7)).title == "Materi"
    assert session_at(event, moment(FIRST_DAY, 12)).title == "Materi"
    assert session_at(event, moment(FIRST_DAY, 13)).title == "Praktik"
    assert session_at(event, moment(SECOND_DAY, 23)).title == "Praktik"
    assert check_in(session, event, "80010000", at=moment(SECOND_DAY, 6, 5)).session_number == 2
    with pytest.raises(Problem, match="no session 3"):
        check_in(session, event, "80010000", session_number=3)


def test_a_repeated_delivery_is_harmless(session: Session) -> None:
    event, people = empty_event(session)
    nonce = uuid7()
    first = check_in(session, event, "80010000", at=later(event, 1), nonce=nonce)
    again = check_in(session, event, "80010000", at=later(event, 1), nonce=nonce)
    assert (first.result, again.result) == ("in", "already")
    assert first.mark_id is not None
    annul(session, first.mark_id, "salah orang")
    late = check_in(session, event, "80010000", at=later(event, 1), nonce=nonce)  # the network delivers it once more
    assert late.result == "already"
    assert who_is_in(session, event) == set()
    assert check_in(session, event, "80010000", at=later(event, 5), nonce=uuid7()).result == "in"
    assert who_is_in(session, event) == {people[0]}


def test_taking_back_really_takes_back_also_what_two_tables_marked_at_once(session: Session) -> None:
    event, people = empty_event(session)
    key = event.session(1).key
    for station in ("meja 1", "meja 2"):  # what two stations store when neither has seen the other's mark yet
        session.add(
            Attendance(
                session_id=key, officer_id=people[0], mark="in", happened_at=later(event, 1), source="scan", station=station,
                account="uji", nonce=uuid7(),
            )
        )  # fmt: skip
    session.flush()
    (shown,) = present(session, [key])
    annul(session, shown.mark_id, "salah orang")
    assert who_is_in(session, event) == set()
    annul(session, shown.mark_id, "salah orang")  # pressed twice
    assert session.scalar(select(func.count()).select_from(Attendance).where(Attendance.mark == "annulled")) == 2
    with pytest.raises(Problem, match="not there"):
        annul(session, UUID(int=7), "")


def test_taking_back_leaves_the_other_session_alone(session: Session) -> None:
    event, people = empty_event(session)
    mark_officers(session, event, 1, people)
    mark_officers(session, event, 2, people)
    annul(session, next(p.mark_id for p in present(session, [event.session(2).key]) if p.officer_id == people[0]), "")
    assert sessions_attended(session, event) == {people[0]: {1}, people[1]: {1, 2}, people[2]: {1, 2}}


def test_marks_are_never_changed(database: Database) -> None:
    with database.session() as session:
        event, _ = empty_event(session)
        mark = check_in(session, event, "80010000", at=later(event, 1)).mark_id
    with pytest.raises(Exception, match="append-only"), database.session() as session:
        session.get_one(Attendance, mark).station = "meja 9"


def test_a_signed_list_fills_blanks_only(session: Session) -> None:
    event, people = empty_event(session)
    check_in(session, event, "80010000", at=later(event, -10))
    assert mark_officers(session, event, 1, [people[0], people[1], people[1]]) == 1
    assert arrivals(session, [event.session(1).key]) == [later(event, -10), later(event, 0)]
    assert {p.source for p in present(session, [event.session(1).key])} == {"scan", "sheet"}


def test_guests_are_marked_and_the_cancelled_event_takes_nobody(session: Session) -> None:
    event, _ = empty_event(session)
    add_guest(session, event, "  Ibu Lurah ", unit="Desa Wanajaya", at=later(event, 3))
    assert [(g.name, g.unit) for g in list_guests(session, event.id)] == [("Ibu Lurah", "Desa Wanajaya")]
    assert len(who_is_in(session, event)) == 1
    with pytest.raises(Problem, match="name"):
        add_guest(session, event, "  ")
    cancel_event(session, event.id, "Banjir")
    session.flush()
    seen_before = event  # the door still shows the event as it was
    with pytest.raises(Problem, match="cancelled"):
        check_in(session, seen_before, "80010000", at=later(event, 1))
    with pytest.raises(Problem, match="cancelled"):
        add_guest(session, seen_before, "Pak RW")


def test_a_guest_with_the_nrp_of_an_officer_is_that_officer(session: Session) -> None:
    event, people = empty_event(session)
    add_guest(session, event, "Budi", nrp="80010000", at=later(event, 1))
    assert list_guests(session, event.id) == []
    assert who_is_in(session, event) == {people[0]}
    add_guest(session, event, "Budi lagi", nrp="8001 0000", at=later(event, 2))
    assert who_is_in(session, event) == {people[0]}


def test_a_session_that_is_gone_is_said_in_words(session: Session) -> None:
    event, _ = empty_event(session)
    save_event(session, replace(plan(), id=event.id, version=event.version, sessions=event.sessions[:1]))
    with pytest.raises(Problem, match="changed"):
        check_in(session, event, "80010000", session_number=2)


def test_two_tables_scan_the_same_person_at_the_same_moment(open_station: Callable[[str], Database]) -> None:
    stations = [open_station(f"meja {n}") for n in (1, 2)]
    with stations[0].session() as session:
        event, people = empty_event(session)
    nonce, results, start = uuid7(), list[str](), threading.Barrier(2)

    def scan(database: Database) -> None:
        start.wait()
        with database.session() as session:
            results.append(check_in(session, event, "80010000", at=later(event, 1), nonce=nonce).result)

    threads = [threading.Thread(target=scan, args=(database,)) for database in stations]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) in (["already", "in"],)
    with stations[0].reading() as session:
        assert who_is_in(session, event) == {people[0]}


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("in"), st.integers(0, 2), st.integers(1, 2), st.integers(0, 5)),  # person, session, nonce
        st.tuples(st.just("back"), st.integers(0, 2), st.integers(1, 2), st.just(0)),
    ),
    max_size=25,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=ACTIONS)
def test_presence_is_what_the_marks_say_whatever_came(sqlite_database: Database, actions: list[tuple[str, int, int, int]]) -> None:
    """Against a plain set: in adds unless its nonce was seen, taking back removes."""
    with sqlite_database.session() as session:
        people = make_or_get(session)
        event = get_event(session, save_event(session, plan()))
        nonces = [uuid7() for _ in range(6)]
        seen: set[int] = set()
        expected: set[tuple[UUID, int]] = set()
        for minute, (action, person, number, nonce) in enumerate(actions):
            here = (people[person], number)
            if action == "in":
                answer = check_in(
                    session, event, f"8001{person:04d}", at=later(event, minute), session_number=number, nonce=nonces[nonce]
                )
                fresh = nonce not in seen and here not in expected
                assert answer.result == ("in" if fresh else "already")
                if fresh:
                    expected.add(here)
                    seen.add(nonce)
            else:
                shown = [p for p in present(session, [event.session(number).key]) if p.officer_id == people[person]]
                assert len(shown) == (here in expected)
                for presence in shown:
                    annul(session, presence.mark_id, "")
                expected.discard(here)
        found = {(key, n) for key, numbers in sessions_attended(session, event).items() for n in numbers}
        assert found == expected


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), annulled=st.sets(st.integers(0, 5)))
def test_the_order_in_which_marks_arrive_does_not_matter(sqlite_database: Database, order: list[int], annulled: set[int]) -> None:
    """Marks of three people, two each, some annulled: who is in and since when depends on what happened, not on what came first."""
    with sqlite_database.session() as session:
        people = make_or_get(session)
        event = get_event(session, save_event(session, plan()))
        key, ids = event.session(1).key, [uuid7() for _ in range(6)]
        for index in order:
            session.add(
                Attendance(
                    id=ids[index], session_id=key, officer_id=people[index // 2], mark="in", happened_at=later(event, index), source="scan",
                    station="meja 1", account="uji", nonce=uuid7(),
                )
            )  # fmt: skip
            session.flush()
            if index in annulled:
                session.add(
                    Attendance(
                        session_id=key, officer_id=people[index // 2], mark="annulled", annuls_id=ids[index], happened_at=later(event, 60),
                        source="typed", station="", account="uji", nonce=uuid7(),
                    )
                )  # fmt: skip
        session.flush()
        expected = {
            people[n]: later(event, min(i for i in (2 * n, 2 * n + 1) if i not in annulled))
            for n in range(3)
            if not {2 * n, 2 * n + 1} <= annulled
        }
        assert {p.officer_id: p.at for p in present(session, [key])} == expected
        session.rollback()


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, account="ani", station="meja 1")
    yield database
    database.close()


def make_or_get(session: Session) -> list[UUID]:
    return [o.id for o in list_officers(session, TODAY)] or make_officers(session, 3)


def test_typed_search_finds_the_invited_first(session: Session) -> None:
    people = make_officers(session, 5)
    event = get_event(session, save_event(session, plan()))
    invite(session, event.id, [people[2]])
    assert [o.name for o in find_people(session, event, "agus", TODAY)] == ["Agus Salim"]
    assert find_people(session, event, "cibitung", TODAY)[0].id == people[2]
    assert [o.id for o in find_people(session, event, "80010003", TODAY)] == [people[3]]
    assert [o.id for o in find_people(session, event, "maruf", TODAY)] == [people[3]]
    assert [o.id for o in find_people(session, event, "Ma'ruf Hidayat", TODAY)] == [people[3]]
    assert find_people(session, event, "  ", TODAY) == []


def test_scores_are_bounded_replaced_and_cleared(session: Session) -> None:
    event, people = empty_event(session)
    set_score(session, event.id, people[0], "pre", 55)
    set_score(session, event.id, people[0], "post", 72.5)
    set_score(session, event.id, people[0], "post", 80)
    session.flush()
    assert scores(session, event.id) == {people[0]: {"pre": 55, "post": 80}}
    set_score(session, event.id, people[0], "pre", None)
    set_score(session, event.id, people[1], "pre", None)
    session.flush()
    assert scores(session, event.id) == {people[0]: {"post": 80}}
    for wrong in (-1, 100.5, float("nan")):
        with pytest.raises(Problem, match="between 0 and 100"):
            set_score(session, event.id, people[0], "post", wrong)
    with pytest.raises(Problem, match="tengah"):
        set_score(session, event.id, people[0], "tengah", 50)


def test_times_are_shown_in_the_office_s_own_zone(session: Session) -> None:
    event, _ = empty_event(session)
    answer = check_in(session, event, "80010000", at=moment(FIRST_DAY, 0, 30) + timedelta(days=1))
    assert answer.at == moment(SECOND_DAY, 0, 30)
    assert answer.session_number == 2
