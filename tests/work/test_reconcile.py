"""Reconciling: the four corners, the evidence in words, settling with one key and the way back."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from rangkul.data.event import TakeAlong
from rangkul.errors import Problem
from rangkul.work.attendance import present
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord, get_event, save_event
from rangkul.work.invitations import invite, list_invitations, set_invitation
from rangkul.work.marks import add_guest, annul, mark_officers
from rangkul.work.reconcile import FINDINGS, Finding, Reconciliation, open_findings, reconcile
from rangkul.work.scores import set_score
from rangkul.work.settling import DECISIONS, settle, take_back_settlement, unsettle
from rangkul.work.sheets import print_sheets
from work.small_event import TODAY, later, make_officers, plan


class Desk:
    """An event of five: 0 and 1 at the door and on the sheet, 2 only at the door, 3 only on the sheet, 4 only tested."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.people = make_officers(session, 5)
        self.event: EventRecord = get_event(session, save_event(session, plan()))
        invite(session, self.event.id, self.people)
        for n in (0, 1, 2):
            check_in(session, self.event, f"8001000{n}", at=later(self.event, n), session_number=1, station="meja 2")
        for n in (0, 1, 3):
            self.sign(n)
        set_score(session, self.event.id, self.people[4], "pre", 60)

    def sign(self, n: int) -> None:
        from uuid_utils.compat import uuid7

        from rangkul.data.attendance import Attendance

        key = self.event.sessions[0].key
        self.session.add(Attendance(session_id=key, officer_id=self.people[n], mark="in", happened_at=self.event.sessions[0].starts_at,
                                    source="sheet", station="lembar", account="ani", nonce=uuid7()))  # fmt: skip
        self.session.flush()

    def look(self, number: int = 1) -> Reconciliation:
        return reconcile(self.session, self.event, number, TODAY)

    def finding(self, kind: str) -> Finding:
        return next(one for one in self.look().findings if one.kind == kind)

    def kinds(self) -> dict[str, UUID]:
        return {one.kind: one.person for one in self.look().findings}

    def settle(self, kind: str, decision: str) -> Any:
        return settle(self.session, self.event, self.finding(kind), decision, TODAY, account="ani")

    def there(self) -> set[UUID]:
        return {p.person for p in present(self.session, [self.event.sessions[0].key])}


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def words(finding: Finding) -> str:
    return " ".join(str(one) for one in finding.evidence)


def test_four_corners(desk: Desk) -> None:
    found = desk.look()
    assert (found.both, found.door_only, found.sheet_only, found.tested_only) == (2, 1, 1, 1)
    assert desk.kinds() == {"door_only": desk.people[2], "sheet_only": desk.people[3], "tested_only": desk.people[4]}
    assert [number for number, _ in open_findings(desk.session, desk.event, TODAY)] == [1, 1, 1]


def test_evidence_in_words(desk: Desk) -> None:
    print_sheets(desk.session, desk.event, 1, TODAY, account="ani")
    assert "Scanned at the door at 09.02, meja 2." in words(desk.finding("door_only"))
    assert "Not signed on the sheet (page 1, row 3)." in words(desk.finding("door_only"))
    assert "Signed on the sheet: page 1, row 4 (typed in by ani)." in words(desk.finding("sheet_only"))
    assert "Score before: 60." in words(desk.finding("tested_only"))


def test_without_a_sheet_there_is_nothing_to_compare(session: Session) -> None:
    people = make_officers(session, 3)
    event = get_event(session, save_event(session, plan()))
    invite(session, event.id, people)
    mark_officers(session, event, 1, people, source="typed", station="meja 1")
    found = reconcile(session, event, 1, TODAY)
    assert (found.door_only, found.findings, found.has_sheet) == (3, (), False)


def test_settled_is_not_asked_again(desk: Desk) -> None:
    for kind in ("door_only", "sheet_only", "tested_only"):
        desk.settle(kind, "present")
    assert desk.look().findings == ()
    assert desk.there() == set(desk.people)
    assert {(s.kind, s.decision) for s in desk.look().settled} == {
        ("door_only", "present"), ("sheet_only", "present"), ("tested_only", "present")
    }  # fmt: skip


def test_absent_annuls_every_mark_and_settles_the_person(desk: Desk) -> None:
    set_score(desk.session, desk.event.id, desk.people[2], "post", 80, desk.event.sessions[0].key)
    desk.settle("door_only", "absent")
    assert desk.people[2] not in desk.there()
    assert desk.people[2] not in desk.kinds().values()


@pytest.mark.parametrize("decision", ["present", "absent", "accepted"])
@pytest.mark.parametrize("kind", ["door_only", "sheet_only", "tested_only"])
def test_undone_is_as_before(desk: Desk, kind: str, decision: str) -> None:
    before, kinds = desk.there(), desk.kinds()
    settling = desk.settle(kind, decision)
    unsettle(desk.session, settling, account="ani")
    assert (desk.there(), desk.kinds()) == (before, kinds)
    with pytest.raises(Problem, match="taken back already"):
        unsettle(desk.session, settling, account="ani")
    desk.settle(kind, decision)  # and can be decided anew


def test_let_stand_comes_back_with_new_evidence(desk: Desk) -> None:
    desk.settle("door_only", "accepted")
    assert "door_only" not in desk.kinds()
    set_score(desk.session, desk.event.id, desk.people[2], "pre", 50, desk.event.sessions[0].key)
    assert desk.kinds()["door_only"] == desk.people[2]


def test_a_decision_of_earlier_can_be_forgotten(desk: Desk) -> None:
    desk.settle("door_only", "accepted")
    take_back_settlement(desk.session, desk.look().settled[0].id)
    assert "door_only" in desk.kinds()


def test_two_people_settle_the_same(desk: Desk) -> None:
    stale = desk.finding("door_only")
    desk.settle("door_only", "accepted")
    with pytest.raises(Problem, match="somebody else"):
        settle(desk.session, desk.event, stale, "absent", TODAY, account="budi")


def test_who_said_no_and_came(desk: Desk) -> None:
    invitation = next(i for i in list_invitations(desk.session, desk.event.id, TODAY) if i.officer.id == desk.people[0])
    set_invitation(desk.session, invitation.id, "berhalangan")
    assert desk.kinds()["excused"] == desk.people[0]
    desk.settle("excused", "accepted")
    assert "excused" not in desk.kinds()


def test_scores_of_the_event_speak_for_nobody_who_was_at_another_session(desk: Desk) -> None:
    check_in(desk.session, desk.event, "80010004", at=later(desk.event, 24 * 60), session_number=2)
    assert "tested_only" not in desk.kinds()


# After laptops


def take(desk: Desk) -> None:
    desk.session.add(TakeAlong(event_id=desk.event.id, station="meja 2", made_by="ani"))
    desk.session.flush()


def test_annulled_at_one_table_in_at_another(desk: Desk, later_: Callable[[int], datetime]) -> None:
    first = check_in(desk.session, desk.event, "80010004", at=later_(3), session_number=1, station="meja 2")
    assert first.mark_id is not None
    annul(desk.session, first.mark_id, "salah orang", station="meja 2")
    assert "annulled_elsewhere" not in desk.kinds()
    check_in(desk.session, desk.event, "80010004", at=later_(5), session_number=1, station="meja 3")
    assert "annulled_elsewhere" not in desk.kinds()  # one database: the second table knew
    take(desk)
    found = desk.finding("annulled_elsewhere")
    assert "was annulled at" in words(found)
    assert "salah orang" in words(found)
    settling = desk.settle("annulled_elsewhere", "absent")
    assert desk.people[4] not in desk.there()
    unsettle(desk.session, settling, account="ani")
    assert desk.people[4] in desk.there()
    desk.settle("annulled_elsewhere", "present")
    assert desk.people[4] in desk.there()
    assert "annulled_elsewhere" not in desk.kinds()


def test_the_same_guest_typed_twice_is_joined_and_separated(desk: Desk, later_: Callable[[int], datetime]) -> None:
    add_guest(desk.session, desk.event, "Moh. Rizal", unit="Koramil", at=later_(1), session_number=1, station="meja 2")
    add_guest(desk.session, desk.event, "MUHAMMAD RIZAL", at=later_(4), session_number=1, station="meja 3")
    found = desk.finding("same_guest")
    assert found.name == "MUHAMMAD RIZAL"
    assert "Also typed: Moh. Rizal, in at 09.01, meja 2." in words(found)
    count = len(desk.there())
    with pytest.raises(Problem, match="cannot be decided"):
        desk.settle("same_guest", "absent")
    settling = desk.settle("same_guest", "joined")
    assert len(desk.there()) == count - 1
    unsettle(desk.session, settling, account="ani")
    assert len(desk.there()) == count
    desk.settle("same_guest", "accepted")
    assert "same_guest" not in desk.kinds()
    assert len(desk.there()) == count


def test_guests_with_different_numbers_are_two(desk: Desk, later_: Callable[[int], datetime]) -> None:
    add_guest(desk.session, desk.event, "Rizal", nrp="81110001", at=later_(1), session_number=1)
    add_guest(desk.session, desk.event, "Rizal", nrp="81110002", at=later_(1), session_number=1)
    assert "same_guest" not in desk.kinds()


@pytest.fixture
def later_(desk: Desk) -> Callable[[int], datetime]:
    return lambda minutes: later(desk.event, minutes)


def test_every_word_is_known() -> None:
    assert set(DECISIONS) == {"present", "absent", "accepted", "joined"}
    assert len(FINDINGS) == 8


def test_guests_are_compared_only_when_guests_were_typed_in_from_the_sheet(desk: Desk, later_: Callable[[int], datetime]) -> None:
    add_guest(desk.session, desk.event, "Rohmat", at=later_(1), session_number=1)
    assert [f.name for f in desk.look().findings if f.is_guest] == []
    add_guest(desk.session, desk.event, "Rasyid", at=later_(1), session_number=1, source="sheet", station="lembar")
    assert sorted(f.name for f in desk.look().findings if f.is_guest) == ["Rasyid", "Rohmat"]
