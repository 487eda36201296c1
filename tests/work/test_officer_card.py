"""The card of an officer: history, events with hours and scores, certificates, workers brought."""

from datetime import timedelta

from sqlalchemy.orm import Session

from rangkul.work.attendance import read_marks
from rangkul.work.certificates import issue
from rangkul.work.marks import annul, mark_officers
from rangkul.work.office import save_office
from rangkul.work.officer_card import get_officer_card, list_credited
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.scores import set_score
from rangkul.work.transfers import Substitution, Transfer, substitute, transfer
from rangkul.work.worker_edit import WorkerEntry, save_worker
from work.small_branch import make_branch
from work.small_event import OFFICE, TODAY, later, make_event, make_officers

JATIMULYA, SUMBERJAYA, WANAJAYA = "32.16.06.1001", "32.16.06.2004", "32.16.07.2002"
LONG_AGO = TODAY - timedelta(days=400)


def test_postings_and_police_stations_over_time(session: Session) -> None:
    make_branch(session)
    key = save_officer(session, OfficerEntry("BUDI", "78051234", "aiptu", "Polsek Cibitung", (WANAJAYA,)), LONG_AGO)
    transfer(session, Transfer(key, TODAY, "Polsek Tambun Selatan", (JATIMULYA,), "Sprin/1/XI"), TODAY)
    substitute(session, Substitution(key, SUMBERJAYA, TODAY, TODAY + timedelta(days=9), "Sprin/2/XI"), TODAY)
    coming = TODAY + timedelta(days=30)
    transfer(session, Transfer(key, coming, "Polsek Cibitung"), TODAY)
    card = get_officer_card(session, key, TODAY)
    assert [(s.station, s.since, s.until, s.note) for s in card.services] == [
        ("Polsek Cibitung", coming, None, ""),
        ("Polsek Tambun Selatan", TODAY, coming - timedelta(days=1), "Sprin/1/XI"),
        ("Polsek Cibitung", None, TODAY - timedelta(days=1), None),
    ]
    assert {(p.village, p.substitute, p.note) for p in card.postings} == {
        ("Jatimulya", False, "Sprin/1/XI"),
        ("Sumberjaya", True, "Sprin/2/XI"),
        ("Wanajaya", False, None),
    }
    assert card.to_come(TODAY) == (coming,)


def test_events_with_hours_lateness_and_scores(session: Session) -> None:
    people = make_officers(session, 3)
    event = make_event(session, people, came=0)
    mark_officers(session, event, 1, people[:1], at=later(event, 40), source="scan")
    set_score(session, event.id, people[0], "pre", 50)
    set_score(session, event.id, people[0], "post", 80, event.sessions[0].id)
    set_score(session, event.id, people[0], "post", 90, event.sessions[1].id)
    (line,) = get_officer_card(session, people[0], TODAY).events
    assert (line.attended, line.sessions, line.minutes, line.late) == (1, 2, 140, 40)
    assert (line.pre, line.post, line.rise) == (50, 85, 35)
    assert get_officer_card(session, people[1], TODAY).events[0].came is False


def test_a_mark_that_was_annulled_is_no_event(session: Session) -> None:
    people = make_officers(session, 2)
    event = make_event(session, people[:1])
    mark_officers(session, event, 1, people[1:])
    assert len(get_officer_card(session, people[1], TODAY).events) == 1
    (mark,) = read_marks(session, [event.sessions[0].id], person=people[1])
    annul(session, mark.id, "salah orang")
    assert get_officer_card(session, people[1], TODAY).events == ()


def test_certificates_can_be_opened_again(session: Session) -> None:
    people = make_officers(session, 2)
    save_office(session, OFFICE)
    event = make_event(session, people)
    (key,) = issue(session, event, TODAY, account="uji", person_ids=people[:1])
    (line,) = get_officer_card(session, people[0], TODAY).events
    assert line.certificates == (key,)
    assert line.certificate
    assert get_officer_card(session, people[1], TODAY).events[0].certificates == ()


def test_the_workers_brought_by_status_and_as_a_list(session: Session) -> None:
    make_branch(session)
    key = save_officer(session, OfficerEntry("BUDI", "78051234"), TODAY)
    for name, status, nik in (("Asep", "calon", None), ("Cecep", "terdaftar", "3216061708850001"), ("Dadang", "terdaftar", None)):
        save_worker(session, WorkerEntry(name, JATIMULYA, nik, status=status, officer_id=key), TODAY)
    save_worker(session, WorkerEntry("Lain", JATIMULYA), TODAY)
    save_worker(session, WorkerEntry("Pindah", SUMBERJAYA, status="pindah", officer_id=key), TODAY)
    card = get_officer_card(session, key, TODAY)
    assert (dict(card.credited), card.brought, card.counted) == ({"terdaftar": 2, "calon": 1, "pindah": 1}, 4, 3)
    assert [(w.name, w.village, w.nik) for w in list_credited(session, key)] == [
        ("Asep", "Jatimulya", ""),
        ("Cecep", "Jatimulya", "321606******0001"),
        ("Dadang", "Jatimulya", ""),
        ("Pindah", "Sumberjaya", ""),
    ]
