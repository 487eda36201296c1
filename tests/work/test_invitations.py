"""Invitations: answers, who stands in for whom, and who is therefore expected at the door."""

from collections.abc import Callable
from dataclasses import replace
from threading import Thread
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from rangkul.data.engine import Database
from rangkul.errors import Problem
from rangkul.work.events import get_event, save_event
from rangkul.work.invitations import (
    Answer,
    InvitationRecord,
    expected,
    invite,
    invite_again,
    list_invitations,
    put_answer,
    set_invitation,
    uninvite,
)
from work.small_event import TODAY, make_officers, moment, plan


def invited(session: Session, event_id: UUID) -> dict[UUID, InvitationRecord]:
    return {i.officer.id: i for i in list_invitations(session, event_id, TODAY)}


@pytest.fixture
def people(session: Session) -> list[UUID]:
    return make_officers(session, 5)


@pytest.fixture
def event_id(session: Session, people: list[UUID]) -> UUID:
    """Four of the five are invited."""
    key = get_event(session, save_event(session, plan())).id
    invite(session, key, people[:4])
    return key


def test_who_declined_is_not_expected_and_who_is_represented_is_replaced(session: Session, event_id: UUID, people: list[UUID]) -> None:
    keys = invited(session, event_id)
    set_invitation(session, keys[people[0]].id, "berhalangan", note="Pendidikan di Lido")
    set_invitation(session, keys[people[1]].id, "diwakili", representative_id=people[4])
    set_invitation(session, keys[people[2]].id, "diwakili", "Aipda Wakil Bernama")
    waited_for = expected(session, event_id, TODAY)
    assert [one.who for one in waited_for] == [str(people[3]), str(people[4]), f"wakil-{keys[people[2]].id}"]
    own, registered, typed = waited_for
    assert (own.represents, own.note) == ((), "")
    assert registered.officer is not None
    assert registered.note == "mewakili Aiptu Siti Aminah"
    assert registered.invitation_ids == (keys[people[1]].id,)
    assert (typed.officer, typed.name, typed.station) == (None, "Aipda Wakil Bernama", "Polsek Cibitung")
    answered = invited(session, event_id)[people[0]]
    assert answered.note == "Pendidikan di Lido"
    assert answered.answered_at is not None


def test_an_invited_officer_who_also_represents_others_is_expected_once(session: Session, event_id: UUID, people: list[UUID]) -> None:
    keys = invited(session, event_id)
    for absent in people[1:3]:
        set_invitation(session, keys[absent].id, "diwakili", representative_id=people[0])
    waited_for = expected(session, event_id, TODAY)
    assert [one.who for one in waited_for] == [str(people[0]), str(people[3])]
    assert waited_for[0].invitation_ids == tuple(keys[key].id for key in people[:3])
    assert len(waited_for[0].represents) == 2


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer("diwakili"), "who comes instead"),
        (Answer("diwakili", "  "), "who comes instead"),
        (Answer("mungkin"), "no answer"),
        (Answer("diwakili", representative_id=UUID(int=7)), "no longer in the register"),
    ],
)
def test_answers_that_cannot_be_are_refused(session: Session, event_id: UUID, people: list[UUID], answer: Answer, words: str) -> None:
    with pytest.raises(Problem, match=words):
        put_answer(session, invited(session, event_id)[people[0]].id, answer)


def test_nobody_is_represented_by_themselves_or_by_somebody_who_stays_away(session: Session, event_id: UUID, people: list[UUID]) -> None:
    keys = invited(session, event_id)
    with pytest.raises(Problem, match="themselves"):
        set_invitation(session, keys[people[0]].id, "diwakili", representative_id=people[0])
    set_invitation(session, keys[people[1]].id, "berhalangan")
    with pytest.raises(Problem, match="does not come"):
        set_invitation(session, keys[people[0]].id, "diwakili", representative_id=people[1])


def test_an_answer_can_be_taken_back_to_the_moment_it_had(session: Session, event_id: UUID, people: list[UUID]) -> None:
    key = invited(session, event_id)[people[0]].id
    first = Answer("diwakili", None, people[4], None, moment(TODAY, 8))
    put_answer(session, key, first)
    set_invitation(session, key, "diundang")
    assert invited(session, event_id)[people[0]].answer == Answer()
    put_answer(session, key, first)
    session.flush()
    assert invited(session, event_id)[people[0]].answer == first
    put_answer(session, key, replace(first, status="bersedia"))
    assert invited(session, event_id)[people[0]].representative is None


def test_removed_invitations_come_back_whole(session: Session, event_id: UUID, people: list[UUID]) -> None:
    before = invited(session, event_id)
    set_invitation(session, before[people[0]].id, "berhalangan", note="Sakit")
    before = invited(session, event_id)
    kept = uninvite(session, [before[key].id for key in people[:2]])
    invite(session, event_id, [people[1]])  # somebody invites one of them anew meanwhile
    invite_again(session, kept)
    after = invited(session, event_id)
    assert after[people[0]] == before[people[0]]
    assert len(after) == len(before)


def test_two_stations_invite_the_same_officers_at_the_same_moment(open_station: Callable[[str], Database]) -> None:
    one, two = open_station("meja 1"), open_station("meja 2")
    with one.session() as session:
        people = make_officers(session, 20)
        key = save_event(session, plan())
    counts: list[int] = []

    def invite_all(station: Database) -> None:
        with station.session() as session:
            counts.append(invite(session, key, people))

    threads = [Thread(target=invite_all, args=(station,)) for station in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with one.reading() as session:
        assert len(list_invitations(session, key, TODAY)) == 20
    assert sum(counts) == 20
