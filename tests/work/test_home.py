"""The first page's figures are those of the lists behind them, though they are asked for without fetching anybody."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.worker import Worker
from rangkul.rules.dates import WIB
from rangkul.work import certificates
from rangkul.work.certificate_earning import decide, undecide
from rangkul.work.events import Earning, EventEntry, EventRecord, SessionEntry, get_event, save_event
from rangkul.work.home import count_unissued, home
from rangkul.work.invitations import invite
from rangkul.work.marks import add_guest, annul, mark_officers
from rangkul.work.officers import list_officers
from rangkul.work.sample import make_sample
from rangkul.work.scores import set_score
from work.small_branch import VILLAGES, make_branch

TODAY = date(2026, 11, 22)
MORNING, NOON, EVENING = (datetime(2026, 11, 20, hour, tzinfo=WIB) for hour in (8, 12, 16))


def waiting(session: Session, event: EventRecord) -> int:
    return sum(candidate.waiting for candidate in certificates.candidates(session, event, TODAY))


def agrees(session: Session, event: EventRecord, expected: int) -> bool:
    return count_unissued(session, event, TODAY) == waiting(session, event) == expected


def test_certificates_not_issued_are_counted_as_the_list_shows_them(session: Session) -> None:
    make_sample(session, TODAY, workers=0, villages=3)
    sessions = (SessionEntry("Pagi", MORNING, NOON), SessionEntry("Sore", NOON, EVENING))
    entry = EventEntry("Uji", date(2026, 11, 20), "Aula", sessions=sessions, earning=Earning(sessions=None, post_test=70))
    event = get_event(session, save_event(session, entry))
    people = list_officers(session, TODAY)[:6]
    keys = [officer.id for officer in people]
    invite(session, event.id, keys[:4])  # the fifth and sixth come uninvited
    mark_officers(session, event, 1, keys)
    assert agrees(session, event, 0)  # half of the sessions
    mark_officers(session, event, 2, keys[:5])
    assert agrees(session, event, 0)  # no test yet
    for officer_id, score in zip(keys, (100, 70, 69, 80, 90, 90), strict=True):
        set_score(session, event.id, officer_id, "post", score)
    assert agrees(session, event, 4)
    mark = session.scalars(select(Attendance).where(Attendance.officer_id == keys[4], Attendance.session_id == event.session(2).key)).one()
    annul(session, mark.id, "salah orang")
    assert agrees(session, event, 3)
    for number, name in ((1, "Tamu Pertama"), (2, "Tamu Kedua")):
        add_guest(session, event, name, session_number=number)  # two guests, half of the sessions each
        add_guest(session, event, people[4].name, nrp=people[4].nrp, session_number=number)  # an officer, taken for a guest
    assert agrees(session, event, 4)
    issued = certificates.issue(session, event, TODAY, account="uji", person_ids=keys[:2])
    assert agrees(session, event, 2)
    certificates.revoke(session, issued[0], "salah nama", account="uji")
    assert agrees(session, event, 2)  # given again only to whoever is chosen by hand
    decide(session, event.id, keys[5], True, "bertugas malam itu", account="uji")
    assert agrees(session, event, 3)
    undecide(session, event.id, keys[5])
    set_score(session, event.id, keys[2], "post", None)
    set_score(session, event.id, keys[2], "post", 90, event.session(1).key)  # the session's own test counts
    assert agrees(session, event, 3)


def test_a_rule_of_percent_is_counted_as_the_list_counts_it(session: Session) -> None:
    make_sample(session, TODAY, workers=0, villages=3)
    sessions = (SessionEntry("Pagi", MORNING, NOON), SessionEntry("Sore", NOON, EVENING))
    for share, expected in ((50, 3), (51, 1)):
        entry = EventEntry(f"Uji {share}", date(2026, 11, 20), "Aula", sessions=sessions, earning=Earning(share=share))
        event = get_event(session, save_event(session, entry))
        keys = [officer.id for officer in list_officers(session, TODAY)[:3]]
        mark_officers(session, event, 1, keys)
        mark_officers(session, event, 2, keys[:1])
        assert agrees(session, event, expected)


def test_the_sample_branch_waits_for_what_its_events_wait_for(session: Session) -> None:
    make_sample(session, TODAY, workers=50, villages=5)
    shown = {key: count for key, _, count in home(session, TODAY).waiting.certificates}
    assert shown
    assert shown == {key: waiting(session, get_event(session, key)) for key in shown}


def test_members_whose_paid_time_is_over_wait_for_somebody(session: Session) -> None:
    make_branch(session)
    for number, until in enumerate((date(2026, 10, 31), date(2026, 11, 30), None)):
        code = VILLAGES[0][0]
        session.add(Worker(name=f"A{number}", name_key=f"a{number}", village_code=code, status="terdaftar", paid_until=until))
    session.flush()
    assert (home(session, TODAY).waiting.lapsed, home(session, TODAY).waiting.nothing) == (1, False)
