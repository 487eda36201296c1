"""Templat dan salinan: begin a plan from a template, save one from an event, edit, put away, hand on; an event once more."""

from datetime import date
from pathlib import Path

import pytest

from rangkul.app import App
from rangkul.ui.events.page import EventsPage
from rangkul.ui.events.plan_dialog import PlanDialog
from rangkul.ui.events.plan_templates import TemplatesDialog
from rangkul.work.event_templates import EventTemplate, list_event_templates, pattern_of, save_event_template
from rangkul.work.invitations import list_invitations
from robot import Robot
from ui.events.planning import coming, events, open_page, stored


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    return open_page(app, robot)


def own(app: App, *, archived: bool = False) -> list[EventTemplate]:
    with app.database.reading() as session:
        return [one for one in list_event_templates(session, archived=archived) if one.id]


def keep_one(app: App, name: str) -> None:
    with app.database.session() as session:
        save_event_template(session, name, pattern_of(coming(app), "Pelatihan {bulan} {tahun}"), "ani")


def test_a_plan_begins_with_a_template_and_keeps_what_was_typed(app: App, robot: Robot, page: EventsPage) -> None:
    keep_one(app, "Pelatihan kami")

    def fill(robot: Robot) -> None:
        robot.fill("Tempat", "Gedung Serbaguna").fill("Hari", "05/02/2027").choose("Templat", "Pelatihan kami")
        robot.see("Pelatihan Februari 2027").see("Gedung Serbaguna").see("05/02/2027").see("Praktik pendataan pekerja")
        robot.press("Rencanakan kegiatan")

    hear = robot.in_dialog(fill)
    page.plan()
    hear()
    made = next(e for e in events(app) if e.title == "Pelatihan Februari 2027")
    assert (made.place, made.starts_on) == ("Gedung Serbaguna", date(2027, 2, 5))
    assert [(s.title, s.starts_at.time()) for s in made.sessions] == [(s.title, s.starts_at.time()) for s in coming(app).sessions]


def test_what_a_template_replaced_can_be_put_back(app: App, robot: Robot, page: EventsPage) -> None:
    def fill(robot: Robot) -> None:
        robot.fill("Sesi 1: judul", "Sesi saya").choose("Templat", "Rapat").see("Isian tadi diganti oleh templat.").see("Rapat koordinasi")
        robot.press("Kembalikan isian").see("Sesi saya").see_not("Isian tadi diganti").press("Batal")

    hear = robot.in_dialog(fill)
    page.plan()
    hear()


def test_a_built_in_meeting_has_its_agenda(app: App, robot: Robot, page: EventsPage) -> None:
    hear = robot.in_dialog(lambda robot: robot.choose("Templat", "Rapat").fill("Tempat", "Aula").press("Rencanakan kegiatan"))
    page.plan()
    hear()
    made = next(e for e in events(app) if e.title.startswith("Rapat Koordinasi"))
    assert made.type == "rapat"
    assert "{" not in made.title
    assert "Capaian per kecamatan" in (made.agenda or "")


def test_an_event_is_saved_as_a_template(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id)
    robot.settle()
    taken = "templat bawaan"
    hear = robot.in_dialog(lambda robot: robot.fill("Nama templat", "Evaluasi").press("Simpan templat").see(taken).press("Batal"))
    page.view.template_action.trigger()
    hear()
    assert own(app) == []
    hear = robot.in_dialog(lambda robot: robot.fill("Nama templat", "Pelatihan kami").press("Simpan templat"))
    page.view.template_action.trigger()
    hear()
    robot.see("Templat Pelatihan kami tersimpan")
    assert [(one.name, one.pattern) for one in own(app)] == [("Pelatihan kami", pattern_of(event))]
    hear = robot.in_dialog(lambda robot: robot.fill("Nama templat", "pelatihan KAMI").see("sudah ada: isinya akan diganti").press("Batal"))
    page.view.template_action.trigger()
    hear()


def test_a_template_is_edited_in_the_plans_own_form(app: App, robot: Robot, page: EventsPage) -> None:
    keep_one(app, "Pelatihan kami")
    dialog = TemplatesDialog(app.window, app.desk)
    dialog.show()
    robot.settle()
    dialog.table.select(own(app)[0].key)

    def edit(robot: Robot) -> None:
        robot.fill("Judul", "Pelatihan {desa}").press("Simpan templat").see("{desa}").fill("Judul", "Pelatihan {tahun}")
        robot.fill("Sesi 2: hari", "2").press("Surat dan acara").fill("Kuota", "75").press("Simpan templat")

    hear = robot.in_dialog(edit)
    dialog.edit_button.click()
    hear()
    robot.settle()
    pattern = own(app)[0].pattern
    assert (pattern.title, pattern.quota, [s.day for s in pattern.sessions]) == ("Pelatihan {tahun}", 75, [1, 2])
    dialog.close()


def test_templates_are_renamed_copied_and_put_away(app: App, robot: Robot, page: EventsPage) -> None:
    keep_one(app, "Pelatihan kami")
    dialog = TemplatesDialog(app.window, app.desk)
    dialog.show()
    robot.settle()
    dialog.table.select("sosialisasi")
    assert not dialog.edit_button.isEnabled()
    assert not dialog.away_button.isEnabled()
    dialog.table.select(own(app)[0].key)
    hear = robot.in_dialog(lambda robot: robot.fill("Nama templat", "Pelatihan dua hari").press("Ganti nama"))
    dialog.rename_button.click()
    hear()
    robot.settle()
    dialog.copy_button.click()
    robot.settle()
    assert [one.name for one in own(app)] == ["Pelatihan dua hari", "Pelatihan dua hari (2)"]
    assert dialog.table.current().name == "Pelatihan dua hari (2)"
    dialog.away_button.click()
    robot.settle()
    assert [one.name for one in own(app)] == ["Pelatihan dua hari"]
    assert dialog.away_button.text() == "Pakai lagi"
    dialog.away_button.click()
    robot.settle()
    assert len(own(app)) == 2
    dialog.close()


def test_a_template_goes_to_another_office_as_a_file(app: App, robot: Robot, page: EventsPage, tmp_path: Path) -> None:
    keep_one(app, "Pelatihan kami")
    dialog = TemplatesDialog(app.window, app.desk)
    dialog.show()
    one = own(app)[0]
    assert one.id is not None
    dialog.export_to(one.id, tmp_path / "templat.json")
    robot.settle()
    dialog.import_from(tmp_path / "templat.json")
    robot.settle()
    assert [(t.name, t.pattern == one.pattern) for t in own(app)] == [("Pelatihan kami", True), ("Pelatihan kami (2)", True)]
    (tmp_path / "bukan.json").write_text("{}")
    dialog.import_from(tmp_path / "bukan.json")
    robot.settle()
    assert dialog.banner.isVisible()
    assert len(own(app)) == 2
    dialog.close()


def test_an_event_once_more_with_the_same_officers(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id)
    robot.settle()

    def fill(robot: Robot) -> None:
        robot.fill("Judul", "Angkatan kedua").fill("Hari pertama", "01/03/2027").key("Tab").see("Senin, 1 Maret 2027")
        robot.press("Undang lagi 33 petugas").press("Rencanakan salinan")

    hear = robot.in_dialog(fill)
    page.view.copy_action.trigger()
    hear()
    robot.see("Salinan direncanakan").see("Angkatan kedua").see("Undangan  33")
    copied = next(e for e in events(app) if e.title == "Angkatan kedua")
    assert (copied.starts_on, len(copied.sessions)) == (date(2027, 3, 1), len(event.sessions))
    with app.database.reading() as session:
        assert len(list_invitations(session, copied.id, app.desk.today())) == 33
    assert stored(app, event.id) == event


def test_the_proposed_day_is_the_same_weekday_in_the_future(app: App, robot: Robot, page: EventsPage) -> None:
    from rangkul.ui.events.plan_copy import CopyDialog

    for event in events(app):
        dialog = CopyDialog(app.desk, app.window, event, 0)
        day = dialog.form.values()["starts_on"]
        assert day.weekday() == event.starts_on.weekday()
        assert day > app.desk.today()
        dialog.close()


def test_the_day_one_asked_for_stands_in_the_plan(app: App, robot: Robot) -> None:
    dialog = PlanDialog(app.desk, app.window, date(2027, 3, 15))
    assert dialog.entry().starts_on == date(2027, 3, 15)
    assert not dialog.dirty
    dialog.close()
