"""Rencana: planning, changing a plan while somebody else does, and everything that is folded away until it is wanted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rangkul.app import App
from rangkul.ui.events.page import EventsPage
from rangkul.work.events import Earning, entry_of, one_session
from robot import Robot
from ui.events.planning import coming, events, open_page, plan_of, save, stored


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    return open_page(app, robot)


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


def test_the_ordinary_event_is_short_and_the_rest_says_what_it_holds(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    save(app, replace(entry_of(event), earning=Earning(share=80, award="lulus"), dress="PDH", agenda="Buka\nTutup", budget="DIPA"))
    page.show_event(event.id, "plan")
    robot.see("Sertifikat lulus untuk yang hadir di paling sedikit 80 % sesi (2 dari 2).").see("PDH · 2 butir acara").see("DIPA")
    robot.see("penanda tangan kantor").see_not("Catatan anggaran")
    robot.press("Anggaran dan catatan").fill("Catatan anggaran", "Ditanggung Polres").press("Simpan rencana").see("Rencana tersimpan")
    assert stored(app, event.id).budget == "Ditanggung Polres"
    assert stored(app, event.id).agenda == "Buka\nTutup"


def test_the_rule_is_chosen_and_said(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.press("Sertifikat").choose("Sertifikat", "Lulus").choose("Hadir di", "Paling sedikit sekian sesi").fill("Jumlah", "3")
    robot.see("mensyaratkan 3 sesi").press("Simpan rencana").see("angka dari 1 sampai 2")
    robot.fill("Jumlah", "1").fill("Uji pasca", "70")
    robot.see("Sertifikat lulus untuk yang hadir paling sedikit di 1 dari 2 sesi dan nilai pascanya paling sedikit 70.")
    robot.press("Simpan rencana").see("Rencana tersimpan")
    assert stored(app, event.id).earning == Earning(sessions=1, post_test=70, award="lulus")


def test_what_is_wrong_in_a_folded_section_unfolds_it(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.press("Penanda tangan").fill("Penanda tangan pertama: Jabatan", "Kepala Kantor")
    folds = plan_of(page).form.folds
    folds["signers"].unfold(False)
    robot.press("Simpan rencana").see("memerlukan jabatan dan nama")
    assert folds["signers"].is_open
    robot.fill("Penanda tangan pertama: Nama", "Ratna").press("Simpan rencana").see("Rencana tersimpan")


def test_signers_with_their_lines_come_back_as_they_were(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.press("Penanda tangan").fill("Penanda tangan pertama: Jabatan", "Kepala Kantor").fill("Penanda tangan pertama: Nama", "Ratna")
    robot.choose("Penanda tangan pertama: Status jabatan", "Plt.").fill("Penanda tangan pertama: Atas nama", "a.n. Kepala Wilayah, u.b.")
    robot.fill("Penanda tangan kedua: Jabatan", "Kapolres").fill("Penanda tangan kedua: Nama", "Budi")
    robot.see("a.n. Kepala Wilayah / u.b. / Plt. Kepala Kantor / Ratna").press("Simpan rencana").see("Rencana tersimpan")
    first, second = stored(app, event.id).signers
    assert first == {"position": "Plt. Kepala Kantor", "name": "Ratna", "number": "", "acting": ["a.n. Kepala Wilayah", "u.b."]}
    assert second["name"] == "Budi"
    assert plan_of(page).form.entry().signers == (first, second)


def test_a_session_on_a_second_day_makes_the_event_longer(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    page.show_event(event.id, "plan")
    robot.fill("Sesi 2: hari", "2").press("Sesi 2: narasumber dan materi").fill("Sesi 2: materi", "Paparan")
    robot.press("Simpan rencana").see("Rencana tersimpan")
    after = stored(app, event.id)
    assert after.ends_on == event.starts_on + timedelta(days=1)
    assert (after.sessions[1].material, after.sessions[1].key) == ("Paparan", event.sessions[1].key)


def test_more_invited_than_places_is_told_and_stops_nobody(app: App, robot: Robot, page: EventsPage) -> None:
    event = coming(app)
    save(app, replace(entry_of(event), quota=5))
    page.show_event(event.id, "plan")
    robot.see("diundang, padahal hanya ada 5 tempat.").fill("Tempat", "Aula lain").press("Simpan rencana").see("Rencana tersimpan")
    assert stored(app, event.id).place == "Aula lain"


def test_an_esc_in_a_filled_plan_warns_first(app: App, robot: Robot, page: EventsPage) -> None:
    def fill(robot: Robot) -> None:
        robot.fill("Tempat", "Aula").key("Esc").see("Tekan Esc sekali lagi").key("Esc")

    hear = robot.in_dialog(fill)
    page.plan()
    hear()
    assert "Aula" not in [e.place for e in events(app)]


def test_a_day_off_is_told_and_stops_nobody(app: App, robot: Robot, page: EventsPage) -> None:
    def fill(robot: Robot) -> None:
        robot.fill("Hari", "01/01/2027").fill("Tempat", "Aula").see("Jumat, 1 Januari 2027 hari libur: Tahun Baru 2027 Masehi.")
        robot.press("Rencanakan kegiatan")

    hear = robot.in_dialog(fill)
    page.plan()
    hear()
    assert date(2027, 1, 1) in [e.starts_on for e in events(app)]
