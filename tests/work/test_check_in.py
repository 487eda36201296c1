"""One code at the door: tags and numbers through foreign keyboards, other events, check-out, late arrival, representatives."""

import random
import threading
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.engine import Database
from rangkul.data.event import Invitation
from rangkul.errors import Problem
from rangkul.rules.dates import WIB
from rangkul.rules.tag_code import new_tag
from rangkul.work.attendance import GRACE, MarkRecord, evidence, list_guests, presence_of, present, read_marks
from rangkul.work.check_in import CheckIn, check_in
from rangkul.work.door import roll_of
from rangkul.work.door_search import find_people
from rangkul.work.events import EventRecord, get_event, save_event
from rangkul.work.invitations import Answer, invite, put_answer
from rangkul.work.marks import Mark, add_guest, annul, mark_again, mark_officers, put_mark
from rangkul.work.office import save_preference
from work.small_event import FIRST_DAY, TODAY, later, make_event, make_officers, moment, plan

FRENCH = str.maketrans("1234567890", "&é\"'(-è_çà")


@pytest.fixture
def people(session: Session) -> list[UUID]:
    return make_officers(session, 5)


@pytest.fixture
def event(session: Session, people: list[UUID]) -> EventRecord:
    return make_event(session, people[:3], came=0)


def give_tags(session: Session, event: EventRecord) -> dict[UUID, str]:
    rows = session.scalars(select(Invitation).where(Invitation.event_id == event.id)).all()
    for row in rows:
        row.tag = new_tag()
    session.flush()
    return {row.officer_id: row.tag or "" for row in rows}


def scan(session: Session, event: EventRecord, code: str, minute: int = 1, **more: object) -> CheckIn:
    values: dict[str, object] = {"at": later(event, minute), "session_number": 1} | more
    return check_in(session, event, code, **values)  # type: ignore[arg-type]


def invitation_of(session: Session, event: EventRecord, officer_id: UUID) -> UUID:
    mine = (Invitation.event_id == event.id, Invitation.officer_id == officer_id)
    return session.scalars(select(Invitation.id).where(*mine)).one()


def test_tags_and_numbers_survive_foreign_keyboards(session: Session, event: EventRecord, people: list[UUID]) -> None:
    tag = give_tags(session, event)[people[0]]
    assert scan(session, event, tag.lower().translate(FRENCH)).result == "in"
    assert scan(session, event, f"]Q1{tag}\t").result == "already"
    assert scan(session, event, "80010001".translate(FRENCH)).result == "in"
    assert scan(session, event, "8001-0002", 3).result == "in"
    assert scan(session, event, "]C180010002", 3).result == "already"


def test_a_tag_of_another_event_says_which(session: Session, event: EventRecord, people: list[UUID]) -> None:
    other = get_event(session, save_event(session, plan("Evaluasi Triwulan")))
    invite(session, other.id, people[:1])
    tag = give_tags(session, other)[people[0]]
    answer = scan(session, event, tag)
    assert (answer.result, answer.event and answer.event.title) == ("elsewhere", "Evaluasi Triwulan")
    assert answer.person is not None
    assert answer.person.officer_id == people[0]
    assert present(session, [event.session(1).key]) == []


@pytest.mark.parametrize(
    ("code", "result", "what", "shown"),
    [
        ("3216061708850001", "foreign", "nik", "321606******0001"),
        ("WIFI:S:Aula Polres;T:WPA;P:rahasia;;", "foreign", "wifi", "Aula Polres"),
        ("https://contoh.id/undangan?x=1", "foreign", "link", "https://contoh.id/undangan?x=1"),
        ("https://contoh.id/" + "a" * 300, "foreign", "link", None),
        ("BEGIN:VCARD\nFN:Budi\nEND:VCARD", "foreign", "contact", "BEGIN:VCARD FN:Budi END:VCARD"),
        ("RKL1:ABCDEF123", "foreign", "certificate", None),
        ("R1:K7QX20AB:2.9:T:4ZQ1", "foreign", "sheet", None),
        ("00020101021126", "foreign", "payment", None),
        ("99998888", "unknown", "", "99998888"),
        ("RK0000001X", "misread", "", None),
        ("x" * 400, "foreign", "other", None),
        ("", "unknown", "", ""),
        ("8" * 40, "unknown", "", None),
    ],
)
def test_what_is_no_card_is_told_calmly(
    session: Session, event: EventRecord, code: str, result: str, what: str, shown: str | None
) -> None:
    answer = scan(session, event, code)
    assert (answer.result, answer.foreign) == (result, what)
    assert shown is None or answer.code == shown
    assert len(answer.code) <= 60
    assert scan(session, event, "80010000").result == "in"


def test_out_and_in_again(session: Session, event: EventRecord, people: list[UUID]) -> None:
    assert scan(session, event, "80010000", 5, way="out").result == "not_in"
    assert read_marks(session, [event.session(1).key]) == []
    scan(session, event, "80010000", 10)
    out = scan(session, event, "80010000", 60, way="out", station="meja 2")
    again = scan(session, event, "80010000", 65, way="out")
    assert (out.result, out.came_at) == ("out", later(event, 10))
    assert (again.result, again.at, again.station) == ("left", later(event, 60), "meja 2")
    assert present(session, [event.session(1).key])[0].left_at == later(event, 60)
    back = scan(session, event, "80010000", 90)
    assert (back.result, back.returned) == ("in", True)
    there = present(session, [event.session(1).key])[0]
    first = event.session(1)
    assert (there.at, there.left_at, there.minutes_inside(first.starts_at, first.ends_at)) == (later(event, 10), None, 50 + 90)
    assert roll_of(session, event, 1, TODAY).inside == 1


def test_whoever_was_inside_unseen_is_marked_both(session: Session, event: EventRecord, people: list[UUID]) -> None:
    answer = scan(session, event, "80010000", 100, way="both")
    assert (answer.result, answer.came_at) == ("out", later(event, 0))
    there = present(session, [event.session(1).key])[0]
    assert (there.left_at, there.late_minutes) == (later(event, 100), 0)
    marks = read_marks(session, [event.session(1).key], person=people[0])
    assert [(one.mark, one.reason) for one in marks] == [("in", "jam masuk tidak tercatat"), ("out", None)]


def test_late_arrival_is_derived_from_the_door_alone(session: Session, event: EventRecord, people: list[UUID]) -> None:
    assert scan(session, event, "80010000", 15).late_minutes == 0
    assert scan(session, event, "80010001", 25).late_minutes == 25
    assert scan(session, event, "80010001", 40).late_minutes == 25  # already, since when
    save_preference(session, GRACE, 30)
    session.flush()
    assert [p.late_minutes for p in present(session, [event.session(1).key])] == [0, 0]
    assert scan(session, event, "80010002", 31).late_minutes == 31
    mark_officers(session, event, 1, [people[3]], at=later(event, 90))
    assert {p.person: p.late_minutes for p in present(session, [event.session(1).key])}[people[3]] == 0


def test_door_and_sheet_stand_side_by_side(session: Session, event: EventRecord, people: list[UUID]) -> None:
    key = event.session(1).key
    scan(session, event, "80010000", 25)
    sheet = put_mark(session, key, people[0], None, "in", Mark(event.session(1).starts_at, source="sheet"))
    put_mark(session, key, people[1], None, "sick", Mark(event.session(1).starts_at, source="sheet"))
    found = evidence(session, event, 1)
    assert found[people[0]].door is not None
    assert found[people[0]].sheet is not None
    assert present(session, [key])[0].late_minutes == 25  # the sheet does not know the minute
    assert (found[people[1]].present, found[people[1]].excused and found[people[1]].excused.mark) == (False, "sick")
    annul(session, sheet.id, "salah baris", alone=True)
    found = evidence(session, event, 1)
    assert (found[people[0]].present, found[people[0]].sheet, len(found[people[0]].annulled)) == (True, None, 1)


def test_taking_back_brings_everything_back_that_fell(session: Session, event: EventRecord, people: list[UUID]) -> None:
    key = event.session(1).key
    mark = scan(session, event, "80010000", 10).mark_id
    put_mark(session, key, people[0], None, "in", Mark(event.session(1).starts_at, source="sheet"))
    out = scan(session, event, "80010000", 60, way="out").mark_id
    assert mark is not None and out is not None
    before = present(session, [key])[0]
    annul(session, out, "belum pulang")
    assert present(session, [key])[0].left_at is None
    mark_again(session, out)
    annul(session, mark, "salah orang")
    assert present(session, [key]) == []
    mark_again(session, mark)
    after = present(session, [key])[0]
    assert (after.at, after.left_at, after.spans) == (before.at, before.left_at, before.spans)
    assert evidence(session, event, 1)[people[0]].sheet is not None
    assert mark_again(session, after.mark_id) == after.mark_id


def test_representatives_are_expected_at_the_door(session: Session, event: EventRecord, people: list[UUID]) -> None:
    tags = give_tags(session, event)
    put_answer(session, invitation_of(session, event, people[0]), Answer("diwakili", None, people[3]))
    put_answer(session, invitation_of(session, event, people[1]), Answer("diwakili", "Ibu Wati"))
    session.flush()
    officer = scan(session, event, tags[people[0]])
    assert officer.person is not None
    assert (officer.result, officer.person.officer_id, officer.person.represents) == ("in", people[3], ("Aiptu Budi Santoso, S.H.",))
    assert [p.name for p in find_people(session, event, "wati", TODAY)] == ["Ibu Wati"]
    guest = scan(session, event, find_people(session, event, "wati", TODAY)[0].code)
    again = scan(session, event, tags[people[1]])
    assert guest.person is not None
    assert (guest.result, again.result, guest.person.name, guest.invited) == ("in", "already", "Ibu Wati", True)
    assert len(list_guests(session, event.id)) == 1
    roll = roll_of(session, event, 1, TODAY)
    assert (roll.officers, roll.guests, len(roll.expected)) == (2, 0, 3)


def test_a_guest_of_the_first_session_is_the_same_in_the_second(session: Session, event: EventRecord) -> None:
    add_guest(session, event, "Hj. Euis", unit="Disnaker", session_number=1, at=later(event, 1))
    add_guest(session, event, "Hj. Euis", unit="Disnaker", session_number=2, at=moment(FIRST_DAY, 20))
    assert len(list_guests(session, event.id)) == 1
    found = find_people(session, event, "euis", TODAY)[0]
    assert scan(session, event, found.code, session_number=2).result == "already"
    add_guest(session, event, "Hj. Euis", unit="Disnaker", session_number=2, at=moment(FIRST_DAY, 21))  # another of that name
    assert len(list_guests(session, event.id)) == 2
    assert all(one.twin for one in find_people(session, event, "euis", TODAY))


STEPS = st.lists(
    st.tuples(st.sampled_from(["in", "out", "sick"]), st.integers(0, 180), st.sampled_from(["scan", "typed", "sheet", "import"])),
    max_size=12,
)


@given(steps=STEPS, order=st.randoms())
def test_presence_does_not_depend_on_the_order_of_storing(steps: list[tuple[str, int, str]], order: random.Random) -> None:
    start = moment(FIRST_DAY, 9)
    marks = [
        MarkRecord(UUID(int=n + 1), UUID(int=99), UUID(int=7), None, kind, start.replace(hour=9 + minute // 60, minute=minute % 60), start,
                   source, "meja 1", "uji")
        for n, (kind, minute, source) in enumerate(steps)
    ]  # fmt: skip
    mixed = marks[:]
    order.shuffle(mixed)
    mixed.sort(key=lambda one: (one.at, one.id))
    marks.sort(key=lambda one: (one.at, one.id))
    there = presence_of(mixed, start, 15)
    assert there == presence_of(marks, start, 15)
    assert (there is not None) == any(kind == "in" for kind, _, _ in steps)
    if there is not None:
        ends = [end for _, end in there.spans]
        assert all(end is not None for end in ends[:-1])
        assert there.left_at == ends[-1]
        assert 0 <= there.minutes_inside(start, start.replace(hour=12)) <= 180
        assert all(a <= b for a, b in there.spans if b is not None)


def test_two_tables_mark_the_same_person_at_the_same_moment_once(open_station: Callable[[str], Database]) -> None:
    """Two scans of one card at two tables, each with a delivery of its own: one mark, one is told “already”."""
    stations = [open_station(f"meja {n}") for n in (1, 2, 3)]
    with stations[0].session() as session:
        people = make_officers(session, 12)
        event = make_event(session, people, came=0)
    results: list[str] = []

    def table(number: int, start: threading.Barrier) -> None:
        for person in range(12):
            start.wait()
            with stations[number].session() as session:
                answer = check_in(session, event, f"8001{person:04d}", at=later(event, person), session_number=1, station=f"meja {number}")
                results.append(answer.result)

    start = threading.Barrier(len(stations))
    threads = [threading.Thread(target=table, args=(number, start)) for number in range(len(stations))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == ["already"] * 24 + ["in"] * 12
    with stations[0].reading() as session:
        assert session.scalar(select(func.count()).select_from(Attendance)) == 12
        assert len(present(session, [replace(event).session(1).key])) == 12


def test_times_of_the_roll_are_shown_in_wib(session: Session, event: EventRecord) -> None:
    scan(session, event, "80010000", 3)
    assert roll_of(session, event, 1, TODAY).arrivals[0].at.astimezone(WIB).hour == 9


def test_guests_told_apart_by_a_number_are_two(session: Session, event: EventRecord) -> None:
    add_guest(session, event, "Tamu 1", session_number=1, at=later(event, 1))
    add_guest(session, event, "Tamu 2", session_number=2, at=moment(FIRST_DAY, 20))
    assert [one.name for one in list_guests(session, event.id)] == ["Tamu 1", "Tamu 2"]


def test_a_guest_is_found_by_the_tag_they_were_handed(session: Session, event: EventRecord) -> None:
    tag, other = new_tag(), new_tag()
    add_guest(session, event, "Hj. Euis", session_number=1, at=later(event, 1))
    add_guest(session, event, "Hj. Euis", session_number=2, at=moment(FIRST_DAY, 20), tag=tag.lower())
    assert [one.tag for one in list_guests(session, event.id)] == [tag]
    answer = scan(session, event, tag)
    assert (answer.result, answer.person and answer.person.name) == ("already", "Hj. Euis")
    with pytest.raises(Problem, match="belongs to somebody already"):
        add_guest(session, event, "Hj. Nani", session_number=1, at=later(event, 2), tag=tag)
    with pytest.raises(Problem, match="is not the code of a name tag"):
        add_guest(session, event, "Hj. Nani", session_number=1, at=later(event, 2), tag="RK123")
    add_guest(session, event, "Hj. Euis", session_number=1, at=later(event, 3), tag=other)  # another of that name
    assert len(list_guests(session, event.id)) == 2
