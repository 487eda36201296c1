"""Undangan: inviting, answers, and the way back from each."""

import pytest

from rangkul.app import App
from rangkul.ui.events.invitations_tab import InvitationsTab
from rangkul.ui.events.page import EventsPage
from rangkul.work.events import EventRecord
from rangkul.work.invitations import InvitationRecord, list_invitations, set_invitation, uninvite
from robot import Robot
from ui.events.planning import coming, events, open_page


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    return open_page(app, robot)


def invited(app: App, event: EventRecord) -> list[InvitationRecord]:
    with app.database.reading() as session:
        return list_invitations(session, event.id, app.desk.today())


def invitations_of(page: EventsPage) -> InvitationsTab:
    part = page.view.parts["invitations"]
    assert isinstance(part, InvitationsTab)
    return part


def test_inviting_a_polsek_and_taking_it_back(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    with app.database.session() as session:
        uninvite(session, [i.id for i in list_invitations(session, event.id, app.desk.today())])
    page.show_event(event.id, "invitations")
    robot.see("Belum ada yang diundang")
    with app.database.reading() as session:
        station = next(o.officer.station for o in list_invitations(session, events(app)[-1].id, app.desk.today()))
    assert station is not None

    hear = robot.in_dialog(lambda robot: robot.choose("Polsek", station).press("Centang semua").press("Undang "))
    robot.press("Undang petugas")
    hear()
    robot.settle()
    assert {i.officer.station for i in invited(app, event)} == {station}
    robot.press("Urungkan").settle()
    assert invited(app, event) == []


def test_an_answer_is_noted_and_taken_back(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "invitations")
    robot.settle()
    tab = invitations_of(page)
    chosen = tab.invitations[:3]
    tab.table.set_checked(chosen)
    robot.see("3 dicentang").choose("Jawaban yang dicentang", "Berhalangan").press("Catat jawaban").see("Jawaban 3 petugas dicatat.")
    assert sorted(i.id for i in invited(app, event) if i.status == "berhalangan") == sorted(i.id for i in chosen)
    robot.press("Urungkan").settle()
    assert {i.status for i in invited(app, event)} == {"diundang"}


def test_removed_invitations_come_back_with_their_answers(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    one = invited(app, event)[0]
    with app.database.session() as session:
        set_invitation(session, one.id, "diwakili", "Aipda Wakil")
    page.show_event(event.id, "invitations")
    robot.settle()
    before = [(i.officer.id, i.status, i.represented_by) for i in invited(app, event)]
    tab = invitations_of(page)
    tab.table.set_checked([i for i in tab.invitations if i.id == one.id])
    robot.press("Hapus").see("1 undangan dihapus.")
    assert one.officer.id not in {i.officer.id for i in invited(app, event)}
    robot.press("Urungkan").settle()
    assert [(i.officer.id, i.status, i.represented_by) for i in invited(app, event)] == before
