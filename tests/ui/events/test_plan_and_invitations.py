"""Kegiatan: planning, changing a plan while somebody else does, inviting, answers, and the way back from each."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from rangkul.app import App
from rangkul.data.engine import open_database
from rangkul.ui.events.invitations_tab import InvitationsTab
from rangkul.ui.events.page import EventsPage
from rangkul.ui.events.plan_tab import PlanTab
from rangkul.work.events import Earning, EventEntry, EventRecord, get_event, list_events, one_session, save_event
from rangkul.work.invitations import InvitationRecord, list_invitations, set_invitation, uninvite
from rangkul.work.regions import set_up_regency
from robot import Robot


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    robot.open("Kegiatan")
    page = app.window.pages["events"]
    assert isinstance(page, EventsPage)
    return page


def events(app: App) -> list[EventRecord]:
    with app.database.reading() as session:
        return list_events(session)


def stored(app: App, event_id: UUID) -> EventRecord:
    with app.database.reading() as session:
        return get_event(session, event_id)


def coming(app: App) -> EventRecord:
    return next(e for e in events(app) if e.status == "rencana")


def invited(app: App, event: EventRecord) -> list[InvitationRecord]:
    with app.database.reading() as session:
        return list_invitations(session, event.id, app.desk.today())


def entry_of(event: EventRecord) -> EventEntry:
    return EventEntry(
        event.title, event.starts_on, event.place, event.type, event.ends_on, event.basis, event.quota, event.note, event.sessions,
        event.earning, event.signers, event.id, event.version,
    )  # fmt: skip


def save(app: App, entry: EventEntry) -> None:
    """As another station would."""
    with app.database.session() as session:
        save_event(session, entry)


def plan_of(page: EventsPage) -> PlanTab:
    part = page.view.parts["plan"]
    assert isinstance(part, PlanTab)
    return part


def invitations_of(page: EventsPage) -> InvitationsTab:
    part = page.view.parts["invitations"]
    assert isinstance(part, InvitationsTab)
    return part


def test_the_list_newest_first_with_its_figures(app: App, robot: Robot, page: EventsPage) -> None:
    days = [e.starts_on for e in page.table.shown]
    assert days == sorted(days, reverse=True)
    assert len(days) == 4
    robot.see("Rencana").see("Selesai").see("20")
    robot.fill("Saring kegiatan", "evaluasi")
    assert [e.type for e in page.table.shown] == ["evaluasi"]


def test_a_branch_without_events_says_what_to_do_first(open_app: Callable[..., App], sqlite_url: str) -> None:
    database = open_database(sqlite_url, account="uji", station="uji")
    with database.session() as session:
        set_up_regency(session, "32.16")
    database.close()
    app = open_app(sqlite_url)
    app.show()
    Robot(app.window).open("Kegiatan").see("Belum ada kegiatan.").see("Rencanakan kegiatan pertama")


def test_an_event_opens_and_the_way_back(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    robot.open_row(event.title[:20]).see(event.number).see(event.held_on())
    robot.press("Kembali ke daftar kegiatan").see("Enter atau klik ganda")


def test_planning_goes_on_to_inviting(app: App, robot: Robot, page: EventsPage) -> None:
    def fill(robot: Robot) -> None:
        robot.fill("Judul", "Rapat koordinasi uji").choose("Jenis", "Rapat").fill("Tempat", "Aula Uji").press("Rencanakan kegiatan")

    hear = robot.in_dialog(fill)
    page.plan()
    hear()
    robot.see("Rapat koordinasi uji").see("Belum ada yang diundang")
    made = next(e for e in events(app) if e.title == "Rapat koordinasi uji")
    assert (made.type, made.place, len(made.sessions)) == ("rapat", "Aula Uji", 1)


def test_a_refused_plan_keeps_what_was_typed(app: App, robot: Robot, page: EventsPage) -> None:
    before = len(events(app))

    def fill(robot: Robot) -> None:
        robot.fill("Judul", "Sesi bertabrakan").fill("Tempat", "Aula").press("Tambah sesi")
        robot.fill("Sesi 2: judul", "Kedua").fill("Sesi 2: dari", "10.00").fill("Sesi 2: sampai", "11.00")
        robot.press("Rencanakan kegiatan").see("bertumpang").see("Sesi bertabrakan")
        robot.fill("Sesi 2: dari", "jam sepuluh").press("Rencanakan kegiatan").see("bukan waktu").press("Batal")

    hear = robot.in_dialog(fill)
    page.plan()
    hear()
    assert len(events(app)) == before


def test_a_changed_plan_is_stored(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.fill("Tempat", "Balai Desa Contoh").fill("Sesi 1: dari", "8").press("Simpan rencana").see("Rencana tersimpan")
    after = stored(app, event.id)
    assert after.place == "Balai Desa Contoh"
    assert (after.sessions[0].key, after.sessions[0].starts_at.minute) == (event.sessions[0].key, 0)
    assert after.sessions[0].starts_at < event.sessions[0].starts_at
    assert not plan_of(page).edited


def test_a_rule_that_is_not_in_the_usual_list_survives_a_save(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    day = event.starts_on
    third = replace(
        one_session(day, title="Penutup"), starts_at=event.sessions[-1].ends_at, ends_at=one_session(day).ends_at.replace(hour=17)
    )
    save(app, replace(entry_of(event), sessions=(*event.sessions, third), earning=Earning(2, 60)))
    page.show_event(event.id, "plan")
    robot.see("paling sedikit di 2 dari 3 sesi").fill("Tempat", "Aula lain").press("Simpan rencana")
    assert stored(app, event.id).earning == Earning(2, 60)


def test_somebody_else_saved_first_and_both_versions_are_shown(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.fill("Tempat", "Tempat saya")
    save(app, replace(entry_of(event), place="Tempat orang lain"))
    robot.settle()
    assert plan_of(page).form.form.values()["place"] == "Tempat saya"

    hear = robot.in_dialog(lambda robot: robot.see("Tempat orang lain").see("Tempat saya").press("Kembali ke formulir"))
    robot.press("Simpan rencana")
    hear()
    robot.see("Perubahan Anda belum disimpan")
    assert stored(app, event.id).place == "Tempat orang lain"
    assert plan_of(page).form.form.values()["place"] == "Tempat saya"

    hear = robot.in_dialog(lambda robot: robot.press("Simpan isian saya"))
    robot.press("Simpan rencana")
    hear()
    robot.see("Rencana tersimpan")
    assert stored(app, event.id).place == "Tempat saya"


def test_putting_back_shows_what_is_stored_now(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.fill("Tempat", "Tempat saya")
    save(app, replace(entry_of(event), place="Tempat orang lain"))
    robot.settle().press("Kembalikan")
    assert plan_of(page).form.form.values()["place"] == "Tempat orang lain"
    robot.fill("Tempat", "Lalu ini").press("Simpan rencana").see("Rencana tersimpan")
    assert stored(app, event.id).place == "Lalu ini"


def test_a_look_at_another_event_loses_nothing(app: App, robot: Robot, page: EventsPage) -> None:
    first, second = events(app)[:2]
    page.show_event(first.id, "plan")
    robot.fill("Judul", "Belum disimpan").fill("Sesi 1: judul", "Sesi belum disimpan")
    page.show_event(second.id, "plan")
    robot.settle()
    plan = plan_of(page)
    assert plan.form.form.values()["title"] == second.title
    assert not plan.edited
    page.show_event(first.id, "plan")
    robot.settle()
    assert plan.edited
    robot.press("Simpan rencana").see("Rencana tersimpan")
    after = stored(app, first.id)
    assert (after.title, after.sessions[0].title) == ("Belum disimpan", "Sesi belum disimpan")
    assert stored(app, second.id).title == second.title


def test_a_session_with_marks_stays_and_says_why(app: App, robot: Robot, page: EventsPage) -> None:
    event = next(e for e in events(app) if e.status == "selesai" and len(e.sessions) == 2)
    page.show_event(event.id, "plan")
    robot.press("Hapus sesi 2").press("Simpan rencana").see(event.sessions[1].title)
    assert page.banner.isVisible()
    assert len(stored(app, event.id).sessions) == 2


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


def test_cancelling_needs_a_reason_and_can_be_taken_back(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id)
    hear = robot.in_dialog(lambda robot: robot.press("Batalkan kegiatan"))
    page.view.cancel_action.trigger()
    hear()
    robot.settle()
    assert page.banner.isVisible()
    assert stored(app, event.id).status == "rencana"

    hear = robot.in_dialog(lambda robot: robot.fill("Batalkan kegiatan", "Gedung dipakai").press("Batalkan kegiatan"))
    page.view.cancel_action.trigger()
    hear()
    robot.see("Batal")
    assert stored(app, event.id).status == "batal"
    robot.press("Urungkan").settle()
    assert stored(app, event.id).status == "rencana"


@pytest.mark.parametrize(("key", "tab"), [("sheets", "sheets"), ("door", "door"), ("certificates", "certificates")])
def test_commands_open_the_tab_of_the_event_they_are_about(app: App, robot: Robot, key: str, tab: str) -> None:
    app.window.go("events", key)
    robot.settle()
    page = app.window.pages["events"]
    assert isinstance(page, EventsPage)
    assert page.view.tabs.currentWidget() is page.view.parts[tab]
    record = page.view.record
    assert record is not None
    assert (record.ends_on >= app.desk.today()) == (key != "certificates")
