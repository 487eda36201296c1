"""An event once more on another day."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from rangkul.data.officer import Officer
from rangkul.work.attendance import present
from rangkul.work.earning import Earning
from rangkul.work.event_copy import copy_event
from rangkul.work.events import entry_of, get_event, save_event
from rangkul.work.invitations import list_invitations, set_invitation
from work.small_event import TODAY, make_event, make_officers

SIGNERS = ({"position": "Plt. Kepala Kantor", "name": "Ratna", "number": "NPK 9", "acting": ["a.n. Kepala Kantor Wilayah", "u.b."]},)
NEXT = date(2027, 3, 1)


def test_a_copy_moves_everything_to_its_day_and_begins_afresh(session: Session) -> None:
    event = make_event(session, make_officers(session, 3), earning=Earning(share=50))
    save_event(session, entry_of(event, signers=SIGNERS, agenda="Acara", quota=40, contact="0812"))
    session.flush()
    event = get_event(session, event.id)
    copied = get_event(session, copy_event(session, event.id, NEXT))
    step = NEXT - event.starts_on
    assert (copied.starts_on, copied.ends_on - copied.starts_on) == (NEXT, event.ends_on - event.starts_on)
    assert [(s.title, s.starts_at) for s in copied.sessions] == [(s.title, s.starts_at + step) for s in event.sessions]
    assert {s.key for s in copied.sessions}.isdisjoint({s.key for s in event.sessions})
    assert (copied.earning, copied.signers) == (Earning(share=50), SIGNERS)
    assert (copied.agenda, copied.quota, copied.contact) == ("Acara", 40, "0812")
    assert (copied.status, copied.number, copied.version) == ("rencana", "K-2027-001", 1)
    assert present(session, [s.key for s in copied.sessions]) == []
    assert list_invitations(session, copied.id, TODAY) == []
    assert get_event(session, event.id) == event


def test_invitations_come_along_unanswered_for_those_in_service(session: Session) -> None:
    people = make_officers(session, 3)
    event = make_event(session, people)
    set_invitation(session, list_invitations(session, event.id, TODAY)[0].id, "berhalangan")
    session.get_one(Officer, people[2]).active = False
    session.flush()
    copied = copy_event(session, event.id, event.starts_on + timedelta(days=30), title="Angkatan II", with_invitations=True)
    assert get_event(session, copied).title == "Angkatan II"
    invited = [(i.officer.id, i.status) for i in list_invitations(session, copied, TODAY)]
    assert invited == [(people[0], "diundang"), (people[1], "diundang")]
