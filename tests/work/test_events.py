"""Planning: what an event may be, sessions that move and keep their marks, edits that came too late."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from rangkul.data.engine import Database, StaleEdit
from rangkul.errors import Problem
from rangkul.work.attendance import present, sessions_attended
from rangkul.work.events import (
    Earning,
    EventEntry,
    SessionEntry,
    cancel_event,
    close_event,
    entry_of,
    find_event,
    get_event,
    list_events,
    move_sessions,
    reopen_event,
    save_event,
)
from rangkul.work.invitations import invite, list_invitations, set_invitation, uninvite
from rangkul.work.marks import mark_officers
from rangkul.work.sheets import print_sheets
from work.small_event import FIRST_DAY, SECOND_DAY, TODAY, make_event, make_officers, moment, plan

THIRD_DAY = SECOND_DAY + timedelta(days=1)


def test_numbers_count_the_events_of_a_year(session: Session) -> None:
    for title in ("Satu", "Dua"):
        save_event(session, plan(title))
    save_event(session, EventEntry("Tahun depan", date(2027, 1, 5), "Aula"))
    assert [e.number for e in list_events(session)] == ["K-2027-001", "K-2026-002", "K-2026-001"]


def test_an_event_of_several_days_says_so(session: Session) -> None:
    event = get_event(session, save_event(session, plan()))
    assert event.held_on() == "20 November 2026 – 21 November 2026"
    one_day = get_event(session, save_event(session, EventEntry("Satu hari", FIRST_DAY, "Aula")))
    assert one_day.held_on() == "Jumat, 20 November 2026"
    assert [s.starts_at for s in one_day.sessions] == [moment(FIRST_DAY, 9)]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": "  "}, "title"),
        ({"place": ""}, "place"),
        ({"type": "pesta"}, "pesta"),
        ({"ends_on": FIRST_DAY - timedelta(days=1)}, "before it begins"),
        ({"sessions": (SessionEntry("Malam", moment(FIRST_DAY, 12), moment(FIRST_DAY, 9)),)}, "Malam"),
        ({"sessions": (SessionEntry("Lusa", moment(THIRD_DAY, 6), moment(THIRD_DAY, 7)),)}, "Lusa"),
        (
            {
                "sessions": (
                    SessionEntry("A", moment(FIRST_DAY, 9), moment(FIRST_DAY, 11)),
                    SessionEntry("B", moment(FIRST_DAY, 10), moment(FIRST_DAY, 12)),
                )
            },
            "overlap",
        ),
        ({"earning": Earning(sessions=3)}, "3"),
        ({"earning": Earning(post_test=101)}, "101"),
        ({"earning": Earning(share=120)}, "120 %"),
        ({"quota": 0}, "at least one place"),
        ({"title": "x" * 201}, "201 letters; there is room for 200"),
        ({"contact": "y" * 300}, "300 letters"),
        ({"basis": "z" * 501}, "501 letters"),
        ({"sessions": (SessionEntry("A", moment(FIRST_DAY, 9), moment(FIRST_DAY, 11), material="m" * 201),)}, "201 letters"),
        ({"signers": ({"position": "Kepala", "name": " "},)}, "Signer 1 has no name"),
        ({"signers": ({"position": "", "name": "Ratna"},)}, "Ratna has no position"),
        ({"signers": ({"position": "A", "name": "B"},) * 3}, "two signers; 3"),
    ],
)
def test_what_cannot_be_is_refused_in_words(session: Session, changes: dict[str, object], words: str) -> None:
    with pytest.raises(Problem, match=words):
        save_event(session, replace(plan(), **changes))  # type: ignore[arg-type]


def test_the_day_of_a_session_is_that_of_the_office_not_of_greenwich(session: Session) -> None:
    early = (SessionEntry("Subuh", moment(FIRST_DAY, 5), moment(FIRST_DAY, 6)),)  # 19 November in UTC
    event = get_event(session, save_event(session, plan(sessions=early, ends_on=FIRST_DAY)))
    assert event.sessions[0].starts_at == moment(FIRST_DAY, 5)


def test_moved_sessions_keep_their_marks(session: Session) -> None:
    people = make_officers(session, 3)
    event = make_event(session, people)
    moved = move_sessions(event.sessions, 7)
    entry = entry_of(
        event, starts_on=event.starts_on + timedelta(days=7), ends_on=event.ends_on + timedelta(days=7), sessions=tuple(reversed(moved))
    )
    save_event(session, entry)
    after = get_event(session, event.id)
    assert [s.id for s in after.sessions] == [s.id for s in event.sessions]
    assert after.sessions[0].starts_at == event.sessions[0].starts_at + timedelta(days=7)
    assert sessions_attended(session, after) == {key: {1, 2} for key in people}


def test_exchanged_sessions_are_numbered_by_time_and_keep_their_marks(session: Session) -> None:
    people = make_officers(session, 1)
    event = get_event(session, save_event(session, plan()))
    mark_officers(session, event, 1, people)
    first, second = event.sessions
    sessions = (
        replace(first, starts_at=second.starts_at, ends_at=second.ends_at),
        replace(second, starts_at=first.starts_at, ends_at=first.ends_at),
    )
    save_event(session, entry_of(event, sessions=sessions))
    after = get_event(session, event.id)
    assert [s.title for s in after.sessions] == ["Praktik", "Materi"]
    assert sessions_attended(session, after) == {people[0]: {2}}


def test_a_session_with_marks_or_sheets_is_not_dropped(database: Database) -> None:
    with database.session() as session:
        people = make_officers(session, 1)
        marked = make_event(session, people)
        printed = make_event(session, people, came=0)
        print_sheets(session, printed, 2, TODAY, account="uji")
    for event in (marked, printed):
        with pytest.raises(Problem, match="Praktik"), database.session() as session:
            save_event(session, entry_of(get_event(session, event.id), sessions=event.sessions[:1]))
        with database.reading() as session:
            assert len(get_event(session, event.id).sessions) == 2


def test_a_session_without_marks_is_dropped(database: Database) -> None:
    with database.session() as session:
        event = make_event(session, make_officers(session, 1), came=0)
    with database.session() as session:
        save_event(session, entry_of(event, sessions=event.sessions[1:]))
    with database.reading() as session:
        assert [s.title for s in get_event(session, event.id).sessions] == ["Praktik"]


def test_a_stale_edit_is_refused_also_when_only_the_sessions_changed(open_station: Callable[[str], Database]) -> None:
    one, two = open_station("meja 1"), open_station("meja 2")
    with one.session() as session:
        event_id = save_event(session, plan())
    with two.reading() as session:
        seen = get_event(session, event_id)
    with one.session() as session:
        fresh = get_event(session, event_id)
        later = tuple(replace(s, starts_at=s.starts_at + timedelta(minutes=30)) for s in fresh.sessions)
        save_event(session, entry_of(fresh, sessions=later))
    with pytest.raises(StaleEdit), two.session() as session:
        save_event(session, entry_of(seen, note="Bawa laptop"))
    with one.reading() as session:
        assert get_event(session, event_id).sessions[0].starts_at == moment(FIRST_DAY, 9, 30)


def test_saving_the_same_again_changes_no_version(database: Database) -> None:
    with database.session() as session:
        event_id = save_event(session, plan())
    with database.session() as session:
        before = get_event(session, event_id)
        save_event(session, entry_of(before))
    with database.reading() as session:
        assert get_event(session, event_id) == before


def test_invitations_are_given_once_and_answered(session: Session) -> None:
    people = make_officers(session, 3)
    event = get_event(session, save_event(session, plan()))
    assert invite(session, event.id, [*people, people[0]]) == 3
    assert invite(session, event.id, people) == 0
    first = list_invitations(session, event.id, TODAY)[0]
    set_invitation(session, first.id, "diwakili", "Kanit Binmas")
    with pytest.raises(Problem, match="mungkin"):
        set_invitation(session, first.id, "mungkin")
    assert list_invitations(session, event.id, TODAY)[0].represented_by == "Kanit Binmas"
    uninvite(session, [first.id])
    session.flush()
    assert first.id not in {i.id for i in list_invitations(session, event.id, TODAY)}
    with pytest.raises(Problem, match="no longer"):
        set_invitation(session, first.id, "bersedia")


def test_cancelling_needs_a_reason_and_can_be_taken_back(session: Session) -> None:
    event_id = save_event(session, plan())
    with pytest.raises(Problem, match="why"):
        cancel_event(session, event_id, " ")
    cancel_event(session, event_id, "Banjir")
    assert get_event(session, event_id).status == "batal"
    reopen_event(session, event_id)
    close_event(session, event_id)
    assert get_event(session, event_id).status == "selesai"


def test_an_event_is_found_as_people_name_it(session: Session) -> None:
    first, second = save_event(session, plan("Sosialisasi Manfaat")), save_event(session, plan("Sosialisasi Desa"))
    assert find_event(session, "k-2026-001").id == first
    assert find_event(session, str(second)).id == second
    assert find_event(session, "desa").id == second
    for text, words in (("sosialisasi", "fits 2"), ("tidak ada", "no event"), ("", "no event")):
        with pytest.raises(Problem, match=words):
            find_event(session, text)
    with pytest.raises(Problem, match="no longer"):
        get_event(session, UUID(int=5))


def test_marks_of_a_dropped_event_title_are_still_there(session: Session) -> None:
    """Editing the words of an event touches no mark."""
    event = make_event(session, make_officers(session, 2))
    save_event(session, entry_of(event, title="Judul baru"))
    assert len(present(session, [s.key for s in get_event(session, event.id).sessions])) == 4
