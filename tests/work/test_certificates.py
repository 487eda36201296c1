"""Certificates: earned and why not, numbers without gaps or doubles, frozen words, printing counted, revoking."""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.attendance import Attendance
from rangkul.data.audit import Audit
from rangkul.data.certificate import Certificate
from rangkul.data.engine import Database, open_database
from rangkul.data.event import Guest
from rangkul.data.search import find
from rangkul.errors import Cancelled, Problem
from rangkul.papers.look import page_count, page_text
from rangkul.papers.records import Signer
from rangkul.papers.seal import open_seal
from rangkul.work.attendance import present
from rangkul.work.certificate_list import certificate_lines, check
from rangkul.work.certificates import (
    candidates,
    count_printing,
    draw,
    issue,
    list_certificates,
    preflight,
    public_keys,
    revoke,
    signing_key,
)
from rangkul.work.events import Earning, EventEntry, EventRecord, cancel_event, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import add_guest, annul, mark_officers
from rangkul.work.office import CERTIFICATE_NUMBERS, save_office
from rangkul.work.officers import OfficerEntry, get_officer, list_officers, save_officer
from rangkul.work.scores import set_score
from work.small_event import FIRST_DAY, OFFICE, TODAY, make_event, make_officers, moment, plan

AT = moment(TODAY, 10)


def prepare(session: Session, count: int = 5, came: int | None = None, earning: Earning | None = None) -> tuple[EventRecord, list[UUID]]:
    save_office(session, OFFICE)
    people = make_officers(session, count)
    return make_event(session, people, came, earning), people


def why_not(session: Session, event: EventRecord) -> dict[UUID, list[str]]:
    return {c.person_id: [str(why) for why in c.why_not] for c in candidates(session, event, TODAY)}


def serials(session: Session, event: EventRecord) -> list[str]:
    return [c.serial for c in list_certificates(session, event.id)]


# Earning


def test_all_sessions_are_asked_unless_the_event_says_otherwise(session: Session) -> None:
    event, people = prepare(session, came=2)
    mark_officers(session, event, 1, [people[2]])
    assert why_not(session, event) == {
        people[0]: [], people[1]: [], people[2]: ["1 of 2 sessions"], people[3]: ["0 of 2 sessions"], people[4]: ["0 of 2 sessions"],
    }  # fmt: skip
    eased = replace(event, earning=Earning(sessions=1))
    assert why_not(session, eased)[people[2]] == []
    assert why_not(session, eased)[people[3]] == ["0 of 1 sessions"]


def test_an_annulled_mark_earns_nothing(session: Session) -> None:
    event, people = prepare(session, count=1)
    (mark,) = present(session, [event.session(2).key])
    annul(session, mark.mark_id, "salah orang")
    assert why_not(session, event) == {people[0]: ["1 of 2 sessions"]}


def test_a_post_test_counts_where_it_is_asked_but_not_for_guests(session: Session) -> None:
    event, people = prepare(session, count=3, earning=Earning(post_test=60))
    set_score(session, event.id, people[0], "post", 60)
    set_score(session, event.id, people[1], "post", 59.5)
    set_score(session, event.id, people[2], "pre", 100)
    guest = guest_at_both(session, event, "Ibu Lurah")
    assert why_not(session, event) == {people[0]: [], people[1]: ["post-test 59,5 < 60"], people[2]: ["no post-test"], guest: []}


def guest_at_both(session: Session, event: EventRecord, name: str, nrp: str | None = None) -> UUID:
    """A guest who came to the first session, added without looking at the register, and to the second."""
    guest = Guest(event_id=event.id, name=name, nrp=nrp)
    session.add(guest)
    session.flush()
    for one in event.sessions:
        session.add(
            Attendance(
                session_id=one.key, guest_id=guest.id, mark="in", happened_at=one.starts_at, source="typed", station="meja 1",
                account="uji", nonce=uuid7(),
            )
        )  # fmt: skip
    session.flush()
    return guest.id


def test_who_came_uninvited_is_a_candidate(session: Session) -> None:
    event, people = prepare(session, count=2, came=0)
    stranger = save_officer(session, OfficerEntry("TANPA UNDANGAN", "80020001", "Ipda"), TODAY)
    mark_officers(session, event, 1, [stranger])
    mark_officers(session, event, 2, [stranger])
    assert why_not(session, event) == {people[0]: ["0 of 2 sessions"], people[1]: ["0 of 2 sessions"], stranger: []}
    save_officer(session, replace(entry_of(session, stranger), active=False), TODAY)  # transferred since
    assert why_not(session, event)[stranger] == []


def entry_of(session: Session, officer_id: UUID) -> OfficerEntry:
    o = get_officer(session, officer_id, TODAY)
    return OfficerEntry(o.name, o.nrp, o.rank, o.station, o.village_codes, o.phone, o.print_name, o.active, o.note, o.id, o.version)


def test_a_guest_who_is_an_officer_gets_one_certificate(session: Session) -> None:
    event, people = prepare(session, count=2, came=1)
    guest_at_both(session, event, "Budi", nrp="80010000")  # is there as officer too
    guest_at_both(session, event, "Siti", nrp="80010001")  # invited, but came only "as a guest"
    assert why_not(session, event) == {people[0]: [], people[1]: []}
    assert len(issue(session, event, TODAY, account="uji")) == 2


def test_a_guest_registered_after_the_certificate_gets_no_second_one(session: Session) -> None:
    event, _ = prepare(session, count=1, came=0)
    guest = guest_at_both(session, event, "Budi Baru", nrp="80030001")
    (key,) = issue(session, event, TODAY, account="uji")
    officer = save_officer(session, OfficerEntry("BUDI BARU", "80030001", "Aipda"), TODAY)
    invite(session, event.id, [officer])
    found = {c.person_id: c for c in candidates(session, event, TODAY)}
    assert guest not in found
    assert found[officer].serial == serials(session, event)[0]
    assert issue(session, event, TODAY, account="uji", person_ids=[officer]) == []
    line = next(line for line in certificate_lines(session, event, TODAY) if line.candidate.person_id == officer)
    assert line.valid is not None
    assert line.valid.id == key


# Numbers


def test_numbers_follow_the_template_and_the_year_of_issue(session: Session) -> None:
    event, _ = prepare(session, count=2)
    issue(session, event, TODAY, account="uji", at=moment(TODAY, 0, 30))
    assert serials(session, event) == ["001/SERT/BKC/XI/2026", "002/SERT/BKC/XI/2026"]
    save_office(session, replace(OFFICE, certificate_number=CERTIFICATE_NUMBERS[1]))
    other = make_event(session, make_officers_more(session, 2))
    issue(session, other, TODAY, account="uji", at=AT)
    assert serials(session, other) == ["B/0003/112026", "B/0004/112026"]
    new_year = make_event(session, make_officers_more(session, 1))
    issue(session, new_year, TODAY, account="uji", at=moment(TODAY.replace(year=2027, month=1, day=1), 0, 10))  # still 2026 in UTC
    assert serials(session, new_year) == ["B/0001/012027"]


def make_officers_more(session: Session, count: int) -> list[UUID]:
    start = len(list_officers(session, TODAY))
    return [save_officer(session, OfficerEntry(f"PETUGAS {n}", f"8005{start + n:04d}", "Aipda"), TODAY) for n in range(count)]


def test_issuing_again_gives_nothing_new(session: Session) -> None:
    event, people = prepare(session, came=3)
    assert len(issue(session, event, TODAY, account="uji")) == 3
    assert issue(session, event, TODAY, account="uji") == []
    assert issue(session, event, TODAY, account="uji", person_ids=people[:3]) == []
    with pytest.raises(Problem, match="did not earn"):
        issue(session, event, TODAY, account="uji", person_ids=[people[4]])
    assert len(issue(session, event, TODAY, account="uji", person_ids=[people[4]], reason="panitia")) == 1
    assert serials(session, event)[-1].startswith("004/")


@pytest.mark.parametrize("stop", ["failure", "cancel"])
def test_what_fails_half_way_leaves_no_gap(database: Database, stop: str) -> None:
    with database.session() as session:
        event, _ = prepare(session)

    def progress(done: int, total: int, text: str) -> None:
        assert total == 5
        if done == 3:
            raise Cancelled if stop == "cancel" else ZeroDivisionError

    with pytest.raises((Cancelled, ZeroDivisionError)), database.session() as session:
        issue(session, event, TODAY, account="uji", progress=progress)
    with database.session() as session:
        assert serials(session, event) == []
        issue(session, event, TODAY, account="uji")
        assert [s[:3] for s in serials(session, event)] == ["001", "002", "003", "004", "005"]


def run_at_once(jobs: list[Callable[[], None]]) -> None:
    failures: list[BaseException] = []
    start = threading.Barrier(len(jobs))

    def run(job: Callable[[], None]) -> None:
        start.wait()
        try:
            job()
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures, failures


def test_two_stations_issuing_for_one_event_give_each_person_one(open_station: Callable[[str], Database]) -> None:
    stations = [open_station(f"meja {n}") for n in (1, 2)]
    with stations[0].session() as session:
        event, people = prepare(session, count=20)
        signing_key(session)
    given_to: list[int] = []

    def issue_at(database: Database) -> Callable[[], None]:
        def job() -> None:
            with database.session() as session:
                given_to.append(len(issue(session, event, TODAY, account="uji")))

        return job

    run_at_once([issue_at(database) for database in stations])
    assert sorted(given_to) == [0, 20]  # the later one sees what the first one gave
    with stations[0].reading() as session:
        assert sorted(int(s[:3]) for s in serials(session, event)) == list(range(1, 21))
        assert {c.person_id for c in list_certificates(session, event.id)} == set(people)


def test_two_stations_issuing_for_two_events_share_the_numbers(open_station: Callable[[str], Database]) -> None:
    stations = [open_station(f"meja {n}") for n in (1, 2)]
    with stations[0].session() as session:
        first, people = prepare(session, count=10)
        second = make_event(session, people)

    def issue_at(database: Database, event: EventRecord) -> Callable[[], None]:
        def job() -> None:
            for person in people:
                with database.session() as session:
                    issue(session, event, TODAY, account="uji", person_ids=[person])

        return job

    run_at_once([issue_at(stations[0], first), issue_at(stations[1], second)])
    with stations[0].reading() as session:
        given = serials(session, first) + serials(session, second)
        assert sorted(int(s[:3]) for s in given) == list(range(1, 21))
        for row in session.scalars(select(Certificate)):
            assert any(opened(row.seal, key) == row.serial for key in public_keys(session))


def opened(seal: str, key: str) -> str | None:
    try:
        return open_seal(seal, key)["serial"]
    except Problem:
        return None


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, account="ani", station="meja 1")
    with database.session() as session:
        save_office(session, OFFICE)
        make_officers(session, 4)
    yield database
    database.close()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("issue"), st.sets(st.integers(0, 3), min_size=1)),
            st.tuples(st.just("fail"), st.sets(st.integers(0, 3), min_size=1)),
            st.tuples(st.just("revoke"), st.sets(st.integers(0, 3), min_size=1, max_size=1)),
        ),
        max_size=8,
    )
)
def test_numbers_have_no_gaps_and_no_doubles_whatever_happens(sqlite_database: Database, steps: list[tuple[str, set[int]]]) -> None:
    with sqlite_database.session() as session:
        people = [o.id for o in list_officers(session, TODAY)]
        event = get_event(session, save_event(session, plan()))
        invite(session, event.id, people)
        before = {c.serial for c in session.scalars(select(Certificate))}
    holders: set[int] = set()
    given_now = 0
    for action, whom in steps:
        wanted = [people[n] for n in sorted(whom)]
        if action == "fail":
            with pytest.raises(ZeroDivisionError), sqlite_database.session() as session:
                issue(session, event, TODAY, account="uji", person_ids=wanted, reason="uji", at=AT)
                raise ZeroDivisionError
        elif action == "issue":
            with sqlite_database.session() as session:
                given_now += len(issue(session, event, TODAY, account="uji", person_ids=wanted, reason="uji", at=AT))
            holders |= whom
        else:
            with sqlite_database.session() as session:
                for record in list_certificates(session, event.id):
                    if record.revoked_at is None and record.person_id in wanted:
                        revoke(session, record.id, "uji", account="uji")
            holders -= whom
    with sqlite_database.reading() as session:
        every = [c.serial for c in session.scalars(select(Certificate))]
        assert len(set(every) - before) == given_now
        assert sorted(int(s.split("/")[0]) for s in every) == list(range(1, len(every) + 1))
        valid = [c.person_id for c in list_certificates(session, event.id) if c.revoked_at is None]
        assert sorted(valid) == sorted(people[n] for n in holders)


# What is frozen


def test_the_paper_stays_as_it_was_issued(session: Session) -> None:
    event, people = prepare(session, count=1)
    (key,) = issue(session, event, TODAY, account="uji", at=AT)
    before = page_text(draw(session, [key], count=False), 1)
    save_officer(session, replace(entry_of(session, people[0]), name="NAMA LAIN", rank="Ipda"), TODAY)
    save_event(
        session,
        EventEntry("Judul lain", event.starts_on, "Tempat lain", ends_on=event.ends_on, sessions=event.sessions, id=event.id),
    )
    save_office(session, replace(OFFICE, name="Kantor Lain", city="Karawang", signers=(Signer("Plt. Kepala", "Orang Lain"),)))
    assert page_text(draw(session, [key], count=False), 1) == before
    assert "Kantor Cabang Uji" in before
    assert "Budi Santoso, S.H." in before
    assert "20 November 2026 – 21 November 2026" in before


def test_papers_of_two_letterheads_stand_in_one_file_in_order(session: Session) -> None:
    event, people = prepare(session, count=3)
    keys = issue(session, event, TODAY, account="uji", person_ids=people[:1])
    save_office(session, replace(OFFICE, name="Kantor Kedua"))
    keys += issue(session, event, TODAY, account="uji", person_ids=people[1:2])
    save_office(session, replace(OFFICE, name="Kantor Ketiga"))
    keys += issue(session, event, TODAY, account="uji", person_ids=people[2:])
    steps: list[tuple[int, int]] = []
    pdf = draw(session, [keys[2], keys[0], keys[1]], count=False, progress=lambda done, total, _: steps.append((done, total)))
    assert page_count(pdf) == 3
    offices = [re.findall("Kantor (?:Kedua|Ketiga|Cabang Uji)", page_text(pdf, page))[0] for page in (1, 2, 3)]
    assert offices == ["Kantor Ketiga", "Kantor Cabang Uji", "Kantor Kedua"]
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_the_event_s_own_signers_come_first_and_without_any_nothing_is_issued(database: Database) -> None:
    with database.session() as session:
        event, people = prepare(session, count=2)
        save_office(session, replace(OFFICE, signers=()))
    with pytest.raises(Problem, match="sign"), database.session() as session:
        issue(session, event, TODAY, account="uji")
    with database.session() as session:
        signers = ({"position": "Kapolres", "name": "AKBP Contoh", "number": "NRP 70010001"},)
        entry = replace(plan(), id=event.id, sessions=event.sessions, signers=signers)
        save_event(session, entry)
        (key,) = issue(session, event, TODAY, account="uji", person_ids=people[:1])
        assert "AKBP Contoh" in page_text(draw(session, [key], count=False), 1)


def test_issuing_looks_at_the_event_as_it_is_now(database: Database) -> None:
    with database.session() as session:
        seen, people = prepare(session, count=2)
        entry = replace(plan("Judul baru"), id=seen.id, sessions=seen.sessions)
        save_event(session, entry)
        (key, _) = issue(session, seen, TODAY, account="uji", person_ids=people)
        assert "Judul baru" in page_text(draw(session, [key], count=False), 1)
        other = make_event(session, people)
        cancel_event(session, other.id, "Banjir")
    with pytest.raises(Problem, match="cancelled"), database.session() as session:
        issue(session, other, TODAY, account="uji")


# Printing and revoking


def test_printing_is_counted_when_it_happens_and_is_told(database: Database) -> None:
    with database.session() as session:
        event, _ = prepare(session, count=3)
        keys = issue(session, event, TODAY, account="uji")
    told: list[frozenset[str]] = []
    database.on_change(told.append)
    with database.reading() as session:
        preview = draw(session, keys, count=False)
    with database.session() as session:
        count_printing(session, keys, preview)
    with database.session() as session:
        draw(session, keys[:1])
    with database.reading() as session:
        assert [c.prints for c in list_certificates(session, event.id)] == [2, 1, 1]
        printed = session.scalars(select(Audit).where(Audit.action == "printed").order_by(Audit.number)).all()
        assert [len(line.changes["serials"]) for line in printed] == [3, 1]
        first_hash = session.scalars(select(Certificate.pdf_sha256)).all()
        assert len(set(first_hash)) == 1  # of the file they were first printed in
    assert any("certificate" in kinds for kinds in told)


def test_revoking_needs_a_reason_keeps_the_number_and_prints_it(session: Session) -> None:
    event, people = prepare(session, count=2)
    keys = issue(session, event, TODAY, account="uji")
    with pytest.raises(Problem, match="why"):
        revoke(session, keys[0], "  ", account="uji")
    revoke(session, keys[0], "Nama salah tulis", account="ani")
    with pytest.raises(Problem, match="already"):
        revoke(session, keys[0], "lagi", account="ani")
    assert "DICABUT" in page_text(draw(session, [keys[0]], count=False), 1)
    assert "DICABUT" not in page_text(draw(session, [keys[1]], count=False), 1)
    assert issue(session, event, TODAY, account="uji") == []  # only whoever is chosen by hand gets another
    (again,) = issue(session, event, TODAY, account="uji", person_ids=[people[0]])
    found = {c.id: c for c in list_certificates(session, event.id)}
    assert found[again].serial.startswith("003/")
    assert found[keys[0]].revoked_reason == "Nama salah tulis"


def test_nothing_to_print_is_said(session: Session) -> None:
    with pytest.raises(Problem, match="no certificate"):
        draw(session, [])


def test_certificates_are_found_by_serial_and_name(session: Session) -> None:
    event, _ = prepare(session, count=2)
    (first, _) = issue(session, event, TODAY, account="uji")
    session.flush()
    assert [(hit.kind, hit.key) for hit in find(session, "001/SERT", limit=5)] == [("certificate", first)]


# Before issuing


def test_what_the_paper_cannot_show_is_told_before_a_number_is_given(session: Session) -> None:
    event, people = prepare(session, count=3)
    for person, name in ((people[0], "李明"), (people[1], "Raden Mas Haji " + "Panjangsekali " * 5)):
        save_officer(session, replace(entry_of(session, person), print_name=name), TODAY)
    found = {(c.who, c.code): c.blocks for c in preflight(session, event, None, TODAY)}
    assert found[str(people[0]), "glyph_missing"] is True
    assert found[str(people[1]), "text_wrapped"] is False
    assert serials(session, event) == []
    result = check(session, event, people, TODAY)
    assert result.blocked == (people[0],)
    assert result.clear == tuple(people[1:])
    assert result.unearned == ()


def test_what_is_wrong_on_all_papers_is_told_once(session: Session) -> None:
    save_office(session, OFFICE)
    people = make_officers(session, 3)
    title = "MANFAAT PROGRAM PERLINDUNGAN PEKERJA " * 5
    event = get_event(session, save_event(session, plan(title.strip())))
    invite(session, event.id, people)
    result = check(session, event, people, TODAY)
    assert [(complaint.place, count) for complaint, count in result.complaints] == [("event", 3)]
    assert {c.person_id for c in result.unearned} == set(people)


def test_a_holder_stays_on_the_list_when_all_marks_are_annulled(session: Session) -> None:
    event, _ = prepare(session, count=1, came=0)
    stranger = save_officer(session, OfficerEntry("TANPA UNDANGAN", "80020001", "Ipda"), TODAY)
    for number in (1, 2):
        mark_officers(session, event, number, [stranger])
    (key,) = issue(session, event, TODAY, account="uji")
    for presence in present(session, [s.key for s in event.sessions]):
        annul(session, presence.mark_id, "salah orang")
    states = {line.candidate.person_id: line.state for line in certificate_lines(session, event, TODAY)}
    assert states[stranger] == "issued"
    revoke(session, key, "tidak hadir", account="uji")
    states = {line.candidate.person_id: line.state for line in certificate_lines(session, event, TODAY)}
    assert states[stranger] == "revoked"


def test_guests_added_at_the_door_earn_too(session: Session) -> None:
    event, _ = prepare(session, count=1, came=0, earning=Earning(sessions=1))
    add_guest(session, event, "ibu lurah wanajaya", unit="Desa Wanajaya", at=moment(FIRST_DAY, 9))
    (key,) = issue(session, event, TODAY, account="uji")
    record = list_certificates(session, event.id)[0]
    assert (record.id, record.name, record.station) == (key, "Ibu Lurah Wanajaya", "Desa Wanajaya")
