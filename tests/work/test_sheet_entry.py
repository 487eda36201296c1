"""Typing in a signed sheet: the order of the paper, a mark beside the door's, guests, and every step back."""

import random
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from rangkul.data.engine import open_database
from rangkul.errors import Problem
from rangkul.work.attendance import evidence, list_guests, present
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord, get_event, save_event
from rangkul.work.invitations import Answer, invite, list_invitations, put_answer
from rangkul.work.marks import add_guest
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.sheet_entry import SheetLine, Step, enter_guest_line, mark_line, mark_rest, sheet_lines, take_step_back
from rangkul.work.sheets import print_sheets
from work.small_event import NAMES, OFFICE, TODAY, later, plan


def make(session: Session, count: int = 30) -> tuple[EventRecord, UUID]:
    save_office(session, OFFICE)
    people = [
        save_officer(session, OfficerEntry(NAMES[n % 5], f"8001{n:04d}", "Aiptu", ("Polsek Babelan", "Polsek Cibitung")[n % 5 == 0]), TODAY)
        for n in range(count)
    ]
    event = get_event(session, save_event(session, plan()))
    invite(session, event.id, people)
    session.flush()
    return event, print_sheets(session, event, 1, TODAY, account="uji").id


@pytest.fixture
def printed(session: Session) -> tuple[EventRecord, UUID]:
    return make(session)


def lines_of(session: Session, printed: tuple[EventRecord, UUID]) -> list[SheetLine]:
    return sheet_lines(session, *printed, TODAY)


def test_rows_stand_as_on_the_paper(session: Session, printed: tuple[EventRecord, UUID]) -> None:
    lines = lines_of(session, printed)
    named = [one for one in lines if one.person]
    assert len(named) == 30
    assert [one.page for one in lines] == sorted(one.page for one in lines)
    stations = [one.person.station for one in named if one.person]
    assert stations == ["Polsek Babelan"] * 24 + ["Polsek Cibitung"] * 6
    babelan = [one.number for one in named if one.person and one.person.station == "Polsek Babelan"]
    assert babelan == list(range(1, 25))  # goes on over the page
    assert next(one.number for one in named if one.person and one.person.station == "Polsek Cibitung") == 1
    assert [one.for_guest for one in lines].count(True) == len(lines) - 30


def test_a_mark_of_the_sheet_stands_beside_the_door_s(session: Session, printed: tuple[EventRecord, UUID]) -> None:
    event, _ = printed
    check_in(session, event, "80010001", at=later(event, 25), session_number=1)
    line = next(one for one in lines_of(session, printed) if one.person and one.person.nrp == "80010001")
    assert (line.kind, line.door_at) == ("", later(event, 25))
    step = mark_line(session, event, 1, line, "in", account="uji")
    assert mark_line(session, event, 1, line, "in", account="uji") == Step()
    found = evidence(session, event, 1)[line.person.officer_id] if line.person and line.person.officer_id else None
    assert found is not None and found.door is not None and found.sheet is not None
    sick = mark_line(session, event, 1, line, "sick", account="uji")
    assert (len(step.made), sick.answered) == (1, step.made)
    again = next(one for one in lines_of(session, printed) if one.box == line.box)
    assert again.kind == "sick"
    assert len(present(session, [event.session(1).key])) == 1  # the door still says in
    take_step_back(session, sick, account="uji")
    assert next(one for one in lines_of(session, printed) if one.box == line.box).kind == "in"


def test_the_rest_of_a_page_at_once_and_back(session: Session, printed: tuple[EventRecord, UUID]) -> None:
    event, _ = printed
    lines = lines_of(session, printed)
    mark_line(session, event, 1, lines[3], "leave", account="uji")
    page = [one for one in lines_of(session, printed) if one.page == 1]
    step = mark_rest(session, event, 1, page, account="uji")
    filled = [one.kind for one in lines_of(session, printed) if one.page == 1 and one.person]
    assert (filled.count("in"), filled.count("leave"), filled.count("")) == (len(filled) - 1, 1, 0)
    take_step_back(session, step, account="uji")
    assert [one.kind for one in lines_of(session, printed)].count("in") == 0
    assert present(session, [event.session(1).key]) == []


def test_guests_write_themselves_on_free_rows(session: Session, printed: tuple[EventRecord, UUID]) -> None:
    event, _ = printed
    add_guest(session, event, "Hj. Euis", unit="Disnaker", session_number=1, at=later(event, 2))
    free = [one for one in lines_of(session, printed) if one.for_guest]
    first = enter_guest_line(session, event, 1, free[0], "hj euis", account="uji")
    enter_guest_line(session, event, 1, free[1], "Pak Lurah", "Desa Wanajaya", account="uji")
    assert [guest.name for guest in list_guests(session, event.id)] == ["Hj. Euis", "Pak Lurah"]
    typed = [one.person.name for one in lines_of(session, printed) if one.for_guest and one.person]
    assert typed == ["Hj. Euis", "Pak Lurah"]
    take_step_back(session, first, account="uji")
    assert [one.person.name for one in lines_of(session, printed) if one.for_guest and one.person] == ["Pak Lurah"]
    enter_guest_line(session, event, 1, free[0], "Bu Camat", account="uji")
    again = [one.person.name for one in lines_of(session, printed) if one.for_guest and one.person]
    assert again == ["Bu Camat", "Pak Lurah"]
    for wrong, row in (("  ", free[0]), ("", free[1])):
        with pytest.raises(Problem, match="name"):
            enter_guest_line(session, event, 1, row, wrong, account="uji")


def test_a_representative_known_by_name_becomes_a_guest(session: Session) -> None:
    event, _ = make(session, 6)
    invitation = list_invitations(session, event.id, TODAY)[0]
    put_answer(session, invitation.id, Answer("diwakili", "Ibu Wati"))
    session.flush()
    run = print_sheets(session, event, 1, TODAY, account="uji").id
    line = next(one for one in sheet_lines(session, event, run, TODAY) if one.person and one.person.name == "Ibu Wati")
    mark_line(session, event, 1, line, "in", account="uji")
    after = next(one for one in sheet_lines(session, event, run, TODAY) if one.box == line.box)
    assert (after.kind, after.person and after.person.name) == ("in", "Ibu Wati")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.lists(st.tuples(st.integers(0, 11), st.sampled_from(["in", "sick", "leave", ""])), max_size=14), mixed=st.randoms())
def test_all_steps_back_restore_exactly(sqlite_url: str, keys: list[tuple[int, str]], mixed: random.Random) -> None:
    database = open_database(sqlite_url)
    try:
        with database.session() as session:
            printed = make(session, 12)
            for line in mixed.sample(named(session, printed), 4):
                mark_line(session, printed[0], 1, line, "in", account="uji")
            states, steps = [kinds(session, printed)], list[Step]()
            for place, kind in keys:
                steps.append(mark_line(session, printed[0], 1, named(session, printed)[place], kind, account="uji"))
                states.append(kinds(session, printed))
            for step, before in zip(reversed(steps), reversed(states[:-1]), strict=True):
                take_step_back(session, step, account="uji")
                assert kinds(session, printed) == before
            session.rollback()
    finally:
        database.close()


def kinds(session: Session, printed: tuple[EventRecord, UUID]) -> list[str]:
    return [one.kind for one in named(session, printed)]


def named(session: Session, printed: tuple[EventRecord, UUID]) -> list[SheetLine]:
    return [one for one in lines_of(session, printed) if one.person]
