"""An event goes to laptops and comes back: what travels, what is refused, what is told, and that the order does not matter."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from rangkul.data.account import Setting
from rangkul.data.attendance import Attendance
from rangkul.data.audit import Audit
from rangkul.data.engine import Database, open_database
from rangkul.data.event import EventSession, Guest
from rangkul.data.officer import Officer
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.sealed import unseal
from rangkul.rules.tag_code import new_tag
from rangkul.work import take_along
from rangkul.work.attendance import list_guests, present
from rangkul.work.bring_home import look, merge, read_result
from rangkul.work.check_in import check_in
from rangkul.work.events import EventEntry, EventRecord, cancel_event, get_event, save_event
from rangkul.work.invitations import invite, list_invitations
from rangkul.work.marks import add_guest, annul
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from work.laptops import PASSWORD, LaptopDesk
from work.small_branch import make_branch
from work.small_event import FIRST_DAY, OFFICE, TODAY, later, make_officers, moment, plan

MADE = moment(FIRST_DAY, 6)


@pytest.fixture
def event(database: Database) -> EventRecord:
    """Four of six officers are invited, one of those has a village; another event has a mark of its own."""
    with database.session() as session:
        make_branch(session)
        save_office(session, OFFICE)
        people = make_officers(session, 5)
        posted = OfficerEntry("DEDI KURNIA", "80019999", "Bripka", "Polsek Cibitung", ("32.16.07.2002",), "081200001111")
        people.append(save_officer(session, posted, FIRST_DAY))
        other = get_event(session, save_event(session, plan("Rapat lain")))
        check_in(session, other, "80010000", at=later(other, 0))
        event = get_event(session, save_event(session, plan()))
        invite(session, event.id, people[2:])
    return event


@pytest.fixture
def send(database: Database, event: EventRecord, tmp_path: Path) -> Iterator[Callable[[str], LaptopDesk]]:
    """A laptop with a file of its own."""
    desks: list[LaptopDesk] = []

    def sent(station: str = "meja 2") -> LaptopDesk:
        with database.session() as session:
            content = take_along.make(session, event, station, PASSWORD, account="ani", at=MADE)
        file = tmp_path / f"{station}.rangkul"
        file.write_bytes(content)
        desks.append(LaptopDesk(file, tmp_path / station, station))
        return desks[-1]

    yield sent
    for desk in desks:
        desk.close()


def bring(database: Database, *desks: LaptopDesk) -> list[Any]:
    with database.session() as session:
        results = [desk.result(later(desk.event, 200)) for desk in desks]
        return merge(session, results, account="ani", at=later(desks[0].event, 300))


def presence(database: Database, event: EventRecord, number: int = 1) -> set[tuple[Any, Any]]:
    with database.reading() as session:
        return {(p.officer_id, p.guest_id) for p in present(session, [event.session(number).key])}


# What travels


def test_only_what_the_door_needs(database: Database, event: EventRecord, tmp_path: Path) -> None:
    with database.session() as session:
        content = take_along.make(session, event, "meja 2", PASSWORD, account="ani", at=MADE)
    document, _ = unseal(content, PASSWORD, "a")
    words = str(document)
    assert "81200001111" not in words
    assert "phone" not in words
    assert "nik" not in words.lower().replace("teknik", "")
    assert "Rapat lain" not in words
    assert len(document["tables"]["officer"]) == 6
    assert [row["code"] for row in document["tables"]["village"]] == ["32.16.07.2002"]


def test_the_laptop_knows_the_event_and_the_people(send: Callable[..., LaptopDesk], event: EventRecord) -> None:
    desk = send()
    assert (desk.event.title, desk.laptop.station, desk.laptop.office) == (event.title, "meja 2", OFFICE.name)
    assert desk.come("80010000", later(event, 3)).invited is False
    came = desk.come("80019999", later(event, 5))
    assert (came.result, came.invited, came.officer.villages, came.officer.phone) == ("in", True, ("Wanajaya",), None)
    with desk.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Worker)) == 0
        assert len(list_invitations(session, event.id, TODAY)) == 4


def test_opening_the_file_again_keeps_the_marks(send: Callable[..., LaptopDesk], event: EventRecord, tmp_path: Path) -> None:
    desk = send()
    desk.come("80010000", later(event, 3))
    again = take_along.open_file(tmp_path / "meja 2.rangkul", PASSWORD, tmp_path / "meja 2")
    assert again == desk.path
    assert len(presence(desk.database, event)) == 1
    assert take_along.list_on_laptop(tmp_path / "meja 2") == [desk.path]


def test_a_crash_while_opening_leaves_nothing_half_made(
    send: Callable[..., LaptopDesk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send()
    file, folder = tmp_path / "meja 2.rangkul", tmp_path / "lain"

    def crash(*_: object) -> None:
        raise OSError("power cut")

    with monkeypatch.context() as broken:
        broken.setattr(take_along, "_leave_wal", crash)
        with pytest.raises(OSError, match="power cut"):
            take_along.open_file(file, PASSWORD, folder)
    assert take_along.list_on_laptop(folder) == []
    desk = LaptopDesk(file, folder, "meja 2")
    desk.close()


def test_the_file_says_what_it_is_when_it_is_the_wrong_one(
    send: Callable[..., LaptopDesk], database: Database, tmp_path: Path, sqlite_template: Path
) -> None:
    desk = send()
    out, back = tmp_path / "meja 2.rangkul", tmp_path / "hasil.rangkul"
    back.write_bytes(desk.save())
    with pytest.raises(Problem, match="went out, without results"):
        read_result(out, PASSWORD)
    with pytest.raises(Problem, match="what a laptop brought back"):
        take_along.open_file(back, PASSWORD, tmp_path)
    with pytest.raises(Problem, match="whole database or backup"):
        take_along.open_file(sqlite_template, PASSWORD, tmp_path)
    with pytest.raises(Problem, match="password does not fit"):
        read_result(back, "salah-sandi")
    with pytest.raises(Problem, match="cannot be read"):
        take_along.open_file(tmp_path / "tidak ada.rangkul", PASSWORD, tmp_path)


def test_a_backup_that_is_none_says_what_it_is(send: Callable[..., LaptopDesk], tmp_path: Path) -> None:
    from rangkul.data.backup import check

    send()
    with pytest.raises(Problem, match="taken along"):
        check(tmp_path / "meja 2.rangkul")


# What comes back


def test_merged_twice_says_nothing_new(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    desk = send()
    desk.come("80010000", later(event, 3))
    desk.guest("Tamu Satu", later(event, 4))
    first = bring(database, desk)[0]
    assert (first.came, first.guests, first.known) == (2, 1, 0)
    again = bring(database, desk)[0]
    assert (again.new, again.guests, again.known) == (0, 0, 2)
    desk.come("80010001", later(event, 9))
    assert bring(database, desk)[0].came == 1
    with database.reading() as session:
        out = take_along.list_taken_out(session, event.id)
        assert [(o.station, o.marks, o.returned_at is not None) for o in out] == [("meja 2", 3, True)]
        notes = session.scalars(select(Audit.action).where(Audit.action.startswith("take_along"))).all()
        assert notes == ["take_along.made", "take_along.merged", "take_along.merged"]


def test_looking_writes_nothing(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    desk = send()
    desk.come("80010000", later(event, 3))
    with database.reading() as session:
        found = look(session, [desk.result(later(event, 9))], event.id, later(event, 300))
        assert [(b.came, b.remarks, b.clock) for b in found] == [(1, (), None)]
        assert take_along.list_taken_out(session, event.id)[0].returned_at is None
    assert presence(database, event) == set()


def test_in_at_two_tables_counts_once(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    two, three = send("meja 2"), send("meja 3")
    two.come("80010000", later(event, 3))
    three.come("80010000", later(event, 8))
    bring(database, two, three)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Attendance).where(Attendance.session_id == event.sessions[0].key)) == 2
        assert [p.station for p in present(session, [event.sessions[0].key])] == ["meja 2"]


def test_a_mark_of_the_branch_annulled_on_the_laptop_stays_annulled(
    send: Callable[..., LaptopDesk], database: Database, event: EventRecord
) -> None:
    with database.session() as session:
        mark = check_in(session, event, "80010000", at=later(event, -60), session_number=1).mark_id
    assert mark is not None
    desk = send()
    with desk.session() as session:
        annul(session, mark, "salah orang")
    told = bring(database, desk)[0]
    assert (told.came, told.annulled) == (0, 1)
    assert presence(database, event) == set()


def test_another_branch_and_another_event_are_refused(
    send: Callable[..., LaptopDesk], database: Database, event: EventRecord, tmp_path: Path, sqlite_template: Path
) -> None:
    desk = send()
    desk.come("80010000", later(event, 3))
    with database.session() as session:
        other = save_event(session, EventEntry("Evaluasi", FIRST_DAY, "Aula"))
        with pytest.raises(Problem, match="belongs to another event"):
            merge(session, [desk.result()], account="ani", event_id=other)
    shutil.copyfile(sqlite_template, tmp_path / "lain.db")
    foreign = open_database(f"sqlite:///{tmp_path / 'lain.db'}")
    with pytest.raises(Problem, match="of another branch"), foreign.session() as session:
        merge(session, [desk.result()], account="ani")
    foreign.close()


# What changed meanwhile


def test_a_removed_session_comes_back_with_its_marks(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    desk = send()
    desk.come("80010000", later(event, 24 * 60), session_number=2)
    with database.session() as session:
        save_event(session, plan(id=event.id, sessions=event.sessions[:1]))
    told = bring(database, desk)[0]
    assert "was removed meanwhile" in told.remarks[0].template
    with database.reading() as session:
        now = get_event(session, event.id)
        assert [s.title for s in now.sessions] == ["Materi", "Praktik"]
        assert len(present(session, [now.sessions[1].key])) == 1


def test_a_moved_session_and_a_cancelled_event_are_told(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    desk = send()
    desk.come("80010000", later(event, 3))
    with database.session() as session:
        row = session.get_one(EventSession, event.sessions[1].key)
        row.starts_at += timedelta(hours=1)
        cancel_event(session, event.id, "banjir")
    templates = [m.template for m in bring(database, desk)[0].remarks]
    assert len(templates) == 2
    assert "cancelled meanwhile" in templates[0]
    assert "was moved meanwhile" in templates[1]
    assert len(presence(database, event)) == 1


def test_an_officer_removed_meanwhile_stays_as_a_guest(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    with database.session() as session:
        extra = save_officer(session, OfficerEntry("WAYAN BARU", "80017777", "Bripda", "Polsek Cibitung"), TODAY)
    desk = send()
    desk.come("80017777", later(event, 3))
    with database.session() as session:
        session.delete(session.get_one(Officer, extra))
    bring(database, desk)
    assert bring(database, desk)[0].new == 0
    with database.reading() as session:
        guests = list_guests(session, event.id)
        assert [(g.id, g.name, g.nrp) for g in guests] == [(extra, "WAYAN BARU", "80017777")]
    assert presence(database, event) == {(None, extra)}


def test_a_tag_given_to_a_known_guest_comes_home(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    with database.session() as session:
        add_guest(session, event, "TAMU LAMA", at=later(event, -9), session_number=2, station="kantor")
    desk, tag = send(), new_tag()
    desk.guest("TAMU LAMA", later(event, 1), tag=tag)
    assert bring(database, desk)[0].guests == 0
    with database.reading() as session:
        assert [(guest.name, guest.tag) for guest in list_guests(session, event.id)] == [("TAMU LAMA", tag)]


# Clocks


@pytest.mark.parametrize(("days", "why"), [(-400, "was behind"), (40, "was ahead")])
def test_a_wrong_clock_is_told_and_put_right(
    send: Callable[..., LaptopDesk], database: Database, event: EventRecord, days: int, why: str
) -> None:
    desk = send()
    wrong = timedelta(days=days)
    desk.come("80010000", later(event, 3) + wrong)
    saved = desk.result(later(event, 60) + wrong)
    with database.reading() as session:
        clock = look(session, [saved], event.id, later(event, 300))[0].clock
    assert clock is not None
    assert why in clock.why.template
    assert clock.shift == -wrong.total_seconds()
    with database.session() as session:
        merge(session, [saved], account="ani", shifts={clock.laptop: clock.shift}, at=later(event, 300))
    desk.come("80010001", later(event, 7) + wrong)
    later_saved = desk.result(later(event, 61) + wrong)
    with database.session() as session:  # what it brings later is put right by itself
        assert look(session, [later_saved], event.id, later(event, 300))[0].clock is None
        merge(session, [later_saved], account="ani", at=later(event, 300))
        times = sorted(p.at for p in present(session, [event.sessions[0].key]))
    assert times == [later(event, 3), later(event, 7)]


def test_a_right_clock_is_not_doubted(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    desk = send()
    desk.come("80010000", later(event, -90))
    with database.reading() as session:
        assert look(session, [desk.result(later(event, 60))], event.id, later(event, 300))[0].clock is None


def test_the_branch_keeps_no_key(send: Callable[..., LaptopDesk], database: Database, event: EventRecord) -> None:
    desk = send()
    desk.come("80010000", later(event, 3))
    bring(database, desk)
    with database.reading() as session:
        stored = str([row.value for row in session.scalars(select(Setting))])
        assert desk.laptop.sealing.key.hex() not in stored
        assert session.scalar(select(func.count()).select_from(Guest)) == 0
