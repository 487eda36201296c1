"""Pintu: every scan is answered in colour and words, whatever has the focus; mistakes are taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from uuid_utils.compat import uuid7

from entrance import Entrance
from rangkul.app import App
from rangkul.data.attendance import Attendance
from rangkul.data.event import Invitation
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.rules.people import rank_name
from rangkul.rules.tag_code import new_tag
from rangkul.ui.cards import Button
from rangkul.ui.door import marks
from rangkul.ui.door.answers import answer
from rangkul.ui.tell import Dialog
from rangkul.work.check_in import CheckIn
from rangkul.work.door_search import officer_at_door
from rangkul.work.events import EventEntry, cancel_event, save_event
from rangkul.work.invitations import invite, list_invitations, uninvite


def test_a_card_lets_in_with_name_rank_polsek_and_village(entrance: Entrance) -> None:
    officer = entrance.invited[0]
    entrance.scan(str(officer.nrp)).see("Selamat datang").see(officer.name).see(str(officer.station)).see(officer.villages[0])
    assert entrance.door.result.showing.kind == "in"
    assert rank_name(officer.rank) in entrance.door.result.text
    assert [one.officer_id for one in entrance.roll().arrivals] == [officer.id]
    entrance.robot.see(f"1 / {len(entrance.invited)}")
    assert entrance.door.field.text() == ""


def test_who_is_in_already_is_told_since_when_and_where(entrance: Entrance) -> None:
    officer = entrance.invited[1]
    entrance.mark_elsewhere(officer, 8, 12, "meja 2")
    entrance.scan(str(officer.nrp)).see("Sudah masuk 08.12 di meja 2")
    assert entrance.door.result.showing.kind == "already"
    assert entrance.history() == ["in"]


def test_after_an_unknown_card_the_next_one_works(entrance: Entrance) -> None:
    entrance.scan("99998888").see("Tidak terdaftar").see("99998888").see("Tambah tamu")
    assert entrance.door.result.showing.kind == "unknown"
    entrance.scan(str(entrance.invited[0].nrp)).see("Selamat datang").see_not("Tambah tamu")
    entrance.scan("https://contoh.id/x1?a=b").see("Bukan kartu kegiatan ini").see("alamat halaman web")
    entrance.scan(str(entrance.invited[1].nrp)).see("Selamat datang")
    assert entrance.roll().officers == 2


def test_known_but_not_invited_is_let_in_with_a_hint(entrance: Entrance) -> None:
    officer = entrance.invited[3]
    with entrance.app.database.session() as session:
        found = [i.id for i in list_invitations(session, entrance.event.id, entrance.app.desk.today()) if i.officer.id == officer.id]
        uninvite(session, found)
    entrance.scan(str(officer.nrp)).see("Tidak diundang ke kegiatan ini")
    assert entrance.door.result.showing.kind == "in"


def test_a_scan_is_taken_whatever_has_the_focus(entrance: Entrance) -> None:
    door = entrance.door
    places = [door.top.sessions, door.top.tables, door.top.leave, door.top.sound, door.field, door.counts.bars.bars, door]
    before = door.top.session_number, door.top.table
    for number, place in enumerate(places):
        place.setFocus()
        entrance.scan(str(entrance.invited[number].nrp), onto=place).see(entrance.invited[number].name)
    assert entrance.roll().officers == len(places)
    assert (door.top.session_number, door.top.table) == before


def test_a_scan_while_a_list_is_dropped_down(entrance: Entrance) -> None:
    entrance.door.top.tables.showPopup()
    entrance.scan(str(entrance.invited[0].nrp), onto=entrance.door.top.tables.view()).see(entrance.invited[0].name)
    entrance.door.top.tables.hidePopup()
    assert entrance.roll().officers == 1


def test_a_scan_while_a_dialog_stands_on_the_door(entrance: Entrance) -> None:
    dialog = Dialog(entrance.door, "Alasan", "Simpan")
    officer = entrance.invited[2]
    QTimer.singleShot(0, lambda: (QTest.keyClicks(dialog.verb_button, f"{officer.nrp}\r"), dialog.reject()))
    assert dialog.exec() == Dialog.DialogCode.Rejected  # the code's Enter did not press the button
    entrance.robot.see(officer.name)
    assert entrance.roll().officers == 1


def test_a_scan_while_a_guest_is_typed_in_keeps_what_was_typed(entrance: Entrance) -> None:
    entrance.scan("99998888")
    entrance.robot.press("Tambah tamu").fill("Nama", "Budi")
    name = entrance.robot.field("Nama")
    entrance.scan(str(entrance.invited[0].nrp), onto=name).see(entrance.invited[0].name)
    entrance.door.calm.setInterval(1)
    entrance.scan(str(entrance.invited[1].nrp))
    entrance.robot.see("Catat tamu hadir")
    assert entrance.door.guest_form.form.values()["name"] == "Budi"
    assert entrance.roll().officers == 2


def test_a_guest(entrance: Entrance) -> None:
    entrance.scan("99998888")
    entrance.robot.press("Tambah tamu")
    assert entrance.robot.field("NRP").text() == "99998888"
    entrance.robot.press("Catat tamu hadir").see("Tambah tamu")  # a guest without a name stays outside
    entrance.robot.fill("Nama", "Hj. Euis Komariah").fill("Instansi atau kesatuan", "Dinas Tenaga Kerja")
    entrance.robot.press("Catat tamu hadir").see("Selamat datang").see("Hj. Euis Komariah").see("dan 1 tamu")
    roll = entrance.roll()
    assert [(one.name, one.station, one.nrp) for one in roll.arrivals] == [("Hj. Euis Komariah", "Dinas Tenaga Kerja", "99998888")]
    assert (roll.guests, roll.officers) == (1, 0)


def test_buttons_keep_their_places(entrance: Entrance) -> None:
    entrance.scan("https://contoh.id/x1?a=b").see("Cari namanya")
    entrance.scan("99998888")
    places = {one.text(): one.x() for one in entrance.door.result.buttons if one.isVisible()}
    assert places["Tambah tamu"] < places["Cari namanya"]


def test_an_empty_name_tag_becomes_the_guest_s(entrance: Entrance) -> None:
    first, second = new_tag(), new_tag()
    entrance.scan(first).see("Tanda nama tanpa nama").see(first)
    entrance.robot.press("Tambah tamu").fill("Nama", "Tamu 1").press("Catat tamu hadir").see("Selamat datang")
    entrance.scan(first).see("Sudah masuk").see("Tamu 1")
    entrance.robot.key("Esc").see("Siap memindai")  # puts the answer away, the door stays open
    QTest.keyClicks(entrance.door.field, "Tamu 2")
    entrance.robot.press("Tambah tamu").fill("Instansi atau kesatuan", "Disnaker")
    entrance.scan(second)  # handed over while the guest's name is typed in
    assert entrance.robot.field("Tanda nama").text() == second
    entrance.robot.press("Catat tamu hadir").see("Selamat datang").see("dan 2 tamu")
    entrance.scan(second).see("Sudah masuk").see("Tamu 2")
    assert entrance.history() == ["in", "in"]


def test_typed_search_tells_people_apart_and_asks_twice(entrance: Entrance) -> None:
    word = entrance.invited[0].name.split()[0]
    QTest.keyClicks(entrance.door.field, word)
    entrance.robot.see("pilih yang benar")
    shown = entrance.door.finder.table.shown
    assert entrance.invited[0].id in {officer.officer_id for officer in shown}
    QTest.keyClick(entrance.door.field, Qt.Key.Key_Return)
    entrance.robot.settle()
    assert entrance.history() == []  # the first Enter only goes to the list
    entrance.door.finder.table.select(entrance.invited[0].id.hex)
    QTest.keyClick(entrance.door.finder.table, Qt.Key.Key_Return)
    entrance.robot.see("Selamat datang").see(entrance.invited[0].name)
    assert [(one.officer_id, one.source) for one in entrance.roll().arrivals] == [(entrance.invited[0].id, "typed")]


def test_search_by_village_and_by_part_of_the_nrp(entrance: Entrance) -> None:
    officer = entrance.invited[4]
    for text in (officer.villages[0], str(officer.nrp)[:5]):
        entrance.door.field.clear()
        QTest.keyClicks(entrance.door.field, text)
        entrance.robot.settle().see("ditemukan")
        assert officer.id in {one.officer_id for one in entrance.door.finder.table.shown}
    QTest.keyClick(entrance.door.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is entrance.door.finder.table
    entrance.robot.key("Esc").see("Siap memindai")


def test_nobody_fits_the_text_becomes_a_guest(entrance: Entrance) -> None:
    QTest.keyClicks(entrance.door.field, "Zzyzx")
    entrance.robot.see("Tidak ada petugas yang cocok").press("Tambah tamu")
    assert entrance.robot.field("Nama").text() == "Zzyzx"


def test_a_whole_nrp_typed_slowly_is_a_check_in(entrance: Entrance) -> None:
    for sign in str(entrance.invited[0].nrp):
        QTest.keyClicks(entrance.door.field, sign)
        while entrance.door.scanner.held:
            QTest.qWait(10)
    QTest.keyClick(entrance.door.field, Qt.Key.Key_Return)
    entrance.robot.see("Selamat datang")
    assert entrance.roll().officers == 1


def test_taking_back_really_takes_back_and_keeps_the_history(entrance: Entrance) -> None:
    first, second = entrance.invited[:2]
    entrance.scan(str(first.nrp))
    entrance.scan(str(second.nrp))
    entrance.robot.press(f"Batalkan {first.name}").press("Salah orang").see("Dibatalkan").see(first.name).see("Salah orang")
    assert [one.officer_id for one in entrance.roll().arrivals] == [second.id]
    assert entrance.history() == ["in", "in", "annulled"]
    entrance.scan(str(first.nrp)).see("Selamat datang")
    assert entrance.roll().officers == 2


def test_a_mistaken_taking_back_is_undone_with_the_old_time(entrance: Entrance) -> None:
    entrance.mark_elsewhere(entrance.invited[0], 8, 12, "meja 2")
    entrance.door.refresh()
    entrance.robot.press("Batalkan").press("Salah pindai").see("Dibatalkan").press("Urungkan").see("Kembali tercatat masuk 08.12")
    only = entrance.roll().arrivals[0]
    assert (only.table, only.source, entrance.history()) == ("meja 2", "scan", ["in", "annulled", "in"])


def test_ctrl_z_takes_the_newest_back(entrance: Entrance) -> None:
    entrance.scan(str(entrance.invited[0].nrp))
    entrance.scan(str(entrance.invited[1].nrp))
    QTest.keyClick(entrance.door, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    entrance.robot.press("Salah orang").see("Dibatalkan").see(entrance.invited[1].name)
    assert [one.officer_id for one in entrance.roll().arrivals] == [entrance.invited[0].id]


def test_marks_of_two_tables_are_both_taken_back(entrance: Entrance) -> None:
    key, officer = entrance.event.session(1).key, entrance.invited[0].id
    with entrance.app.database.session() as session:
        for table in ("meja 1", "meja 2"):
            session.add(
                Attendance(
                    session_id=key, officer_id=officer, mark="in", happened_at=now(), source="scan", station=table, account="uji",
                    nonce=uuid7(),
                )
            )  # fmt: skip
    entrance.door.refresh()
    entrance.robot.press("Batalkan").press("Salah orang").see("Dibatalkan")
    assert entrance.roll().arrivals == ()
    assert entrance.history() == ["in", "in", "annulled", "annulled"]


def test_the_last_ten_newest_first(entrance: Entrance) -> None:
    for officer in entrance.invited[:12]:
        entrance.scan(str(officer.nrp))
    lines = [line.arrival for line in entrance.door.counts.lines]
    assert [one.officer_id for one in lines if one] == [officer.id for officer in reversed(entrance.invited[2:12])]


def test_counts_of_each_polsek(entrance: Entrance) -> None:
    station = entrance.invited[0].station
    here = [officer for officer in entrance.invited if officer.station == station]
    entrance.scan(str(here[0].nrp))
    assert f"{str(station).removeprefix('Polsek ')} 1/{len(here)}" in entrance.door.counts.bars.bars.accessibleDescription()


def test_session_and_table_are_those_chosen(entrance: Entrance) -> None:
    entrance.robot.choose("Sesi", "2 ·").choose("Meja di pintu", "Meja 3")
    entrance.scan(str(entrance.invited[0].nrp)).see("Selamat datang")
    assert entrance.roll(1).officers == 0
    assert [one.table for one in entrance.roll(2).arrivals] == ["meja 3"]
    entrance.robot.choose("Sesi", "1 ·").see(f"0 / {len(entrance.invited)}")
    entrance.scan(str(entrance.invited[0].nrp)).see("Selamat datang")  # each session for itself
    assert entrance.app.desk.settings.get("door.table") == "meja 3"


def test_a_refusal_is_said_and_the_next_scan_works(entrance: Entrance, monkeypatch: pytest.MonkeyPatch) -> None:
    real = marks.check_in

    def busy(*_: object, **__: object) -> None:
        raise Problem("The event needs a place, so that invitations and sheets can say it.")

    monkeypatch.setattr(marks, "check_in", busy)
    entrance.scan(str(entrance.invited[0].nrp)).see("Tidak tersimpan")
    assert entrance.door.result.showing.kind == "problem"
    monkeypatch.setattr(marks, "check_in", lambda *_, **__: 1 / 0)
    entrance.scan(str(entrance.invited[0].nrp)).see("Tidak tersimpan").see("laporannya")
    monkeypatch.setattr(marks, "check_in", real)
    entrance.scan(str(entrance.invited[0].nrp)).see("Selamat datang")
    assert entrance.history() == ["in"]


def test_green_is_shown_after_the_commit(entrance: Entrance) -> None:
    """Whenever an answer comes to the screen, another connection already sees the mark."""
    seen: list[int] = []
    entrance.door.answered.connect(lambda showing: seen.append(entrance.roll().officers) if showing.kind == "in" else None)
    for officer in entrance.invited[:5]:
        entrance.scan(str(officer.nrp))
    assert seen == [1, 2, 3, 4, 5]


def test_escape_leaves_and_the_keys_are_free_again(entrance: Entrance, app: App) -> None:
    QTest.keyClicks(entrance.door.field, "ahm")
    while entrance.door.scanner.held:
        QTest.qWait(10)
    QTest.keyClick(entrance.door.field, Qt.Key.Key_Escape)
    assert entrance.door.isVisible()  # first what was typed goes
    assert entrance.door.field.text() == ""
    QTest.keyClick(entrance.door.field, Qt.Key.Key_Escape)
    assert not entrance.door.isVisible()
    entrance.robot.window = app.window
    QTest.keyClicks(app.window.search, "12345678")
    assert app.window.search.text() == "12345678"


def test_the_tab_knows_who_came_when_the_door_closes(entrance: Entrance, app: App) -> None:
    entrance.scan(str(entrance.invited[0].nrp))
    entrance.robot.press("Tutup pintu")
    entrance.robot.window = app.window
    entrance.robot.see(entrance.invited[0].name).see(f"1 / {len(entrance.invited)}").see("Dipindai · meja 1")


def test_a_cancelled_event_has_no_door(entrance: Entrance, app: App) -> None:
    entrance.door.close()
    with app.database.session() as session:
        cancel_event(session, entrance.event.id, "Ruangan terpakai")
    page = app.window.page("events")
    page.refresh()
    entrance.robot.window = app.window
    entrance.robot.settle()
    opener = next(one for one in page.findChildren(Button) if one.text() == "Buka pintu" and one.isVisible())
    assert not opener.isEnabled()


def test_out_and_the_offer_for_whoever_was_inside_unseen(entrance: Entrance) -> None:
    first, second = entrance.invited[:2]
    entrance.scan(str(first.nrp))
    entrance.robot.key("F2").see("Siap mencatat pulang")
    entrance.scan(str(first.nrp)).see("Sampai jumpa").see("1 sudah pulang")
    entrance.scan(str(first.nrp)).see("Sudah pulang")
    entrance.scan(str(second.nrp)).see("Belum tercatat masuk").press("Catat masuk dan pulang").see("Sampai jumpa").see(second.name)
    assert entrance.history() == ["in", "out", "in", "out"]
    entrance.robot.key("F2")
    entrance.scan(str(first.nrp)).see("Selamat datang kembali")
    assert entrance.door.roll.inside == 1


def test_the_tag_of_another_event_says_which_and_may_be_taken_here(entrance: Entrance) -> None:
    officer = entrance.invited[0]
    with entrance.app.database.session() as session:
        other = save_event(session, replace(an_entry(entrance), title="Evaluasi Triwulan III"))
        invite(session, other, [officer.id])
        invitation = session.scalars(select(Invitation).where(Invitation.event_id == other)).one()
        invitation.tag = tag = new_tag()
    entrance.scan(tag).see("Kartu kegiatan lain").see("Evaluasi Triwulan III").see(officer.name)
    assert entrance.history() == []
    entrance.robot.press("Catat hadir di sini").see("Selamat datang")
    assert entrance.roll().officers == 1


def an_entry(entrance: Entrance) -> EventEntry:
    return EventEntry("Lain", entrance.event.starts_on, "Aula")


def test_foreign_codes_are_answered_calmly_and_no_nik_stands_on_the_screen(entrance: Entrance) -> None:
    entrance.scan("3216061708850001").see("nomor KTP").see("321606******0001").see_not("3216061708850001")
    entrance.scan("WIFI:S:Aula Polres;T:WPA;P:rahasia;;").see("jaringan Wi-Fi").see("Aula Polres").see_not("rahasia")
    entrance.scan("BEGIN:VCARD\rVERSION:3.0\rFN:Budi Santoso\rEND:VCARD").see("kartu kontak")
    assert entrance.door.field.text() == ""
    entrance.scan(str(entrance.invited[0].nrp), onto=entrance.door.field)
    assert entrance.history() == []  # still within the contact's lines
    QTest.qWait(250)
    entrance.scan(str(entrance.invited[0].nrp)).see("Selamat datang")


def test_a_misread_tag_is_asked_for_again(entrance: Entrance) -> None:
    tag = entrance.give_tags()[entrance.invited[0].id]
    wrong = tag[:4] + ("2" if tag[4] != "2" else "3") + tag[5:]
    entrance.scan(wrong).see("Kode tidak terbaca").see("Pindai lagi")
    entrance.scan(tag).see("Selamat datang")


def test_enter_never_takes_somebody_from_the_list_of_an_older_text(entrance: Entrance) -> None:
    """The list shows the people of "Ahmad"; the letters that follow and Enter must not let the first of them in."""
    first, second = entrance.invited[0], next(o for o in entrance.invited[1:] if o.name.split()[0] != entrance.invited[0].name.split()[0])
    QTest.keyClicks(entrance.door.field, first.name.split()[0])
    entrance.robot.see("pilih yang benar")
    QTest.keyClick(entrance.door.field, Qt.Key.Key_Down)
    table = entrance.door.finder.table
    assert QApplication.focusWidget() is table
    entrance.door.field.clear()
    QTest.keyClicks(table, second.name.split()[0] + "\r")  # typed with the focus still in the list
    entrance.robot.settle()
    assert entrance.history() == []
    assert entrance.door.finder.answers == second.name.split()[0]
    assert second.id in {one.officer_id for one in table.shown}
    entrance.door.finder.answers = "something older"
    QTest.keyClick(table, Qt.Key.Key_Return)
    entrance.robot.settle()
    assert entrance.history() == []


def test_a_tag_typed_by_hand_needs_no_enter(entrance: Entrance) -> None:
    tag = entrance.give_tags()[entrance.invited[0].id]
    for sign in tag.lower():
        QTest.keyClicks(entrance.door.field, sign)
        while entrance.door.scanner.held:
            QTest.qWait(10)
    entrance.robot.see("Selamat datang")
    assert [one.source for one in entrance.roll().arrivals] == ["typed"]


def test_the_answer_stands_above_an_open_dialog(entrance: Entrance) -> None:
    dialog = Dialog(entrance.door, "Alasan", "Simpan")
    seen: list[str] = []

    def act() -> None:
        QTest.keyClicks(dialog.verb_button, f"{entrance.invited[0].nrp}\r")
        seen.append(entrance.door.strip.text if entrance.door.strip.isVisible() else "")
        dialog.reject()

    QTimer.singleShot(0, act)
    dialog.exec()
    assert entrance.invited[0].name in seen[0]


def test_the_whole_history_of_a_person(entrance: Entrance) -> None:
    officer = entrance.invited[0]
    entrance.scan(str(officer.nrp))
    entrance.robot.press(f"Batalkan {officer.name}").fill("Alasan lain", "kartu tertukar").press("Batalkan catatan").see("kartu tertukar")
    entrance.scan(str(officer.nrp)).see("Selamat datang")
    entrance.scan(str(officer.nrp)).see("Sudah masuk").press("Riwayat").see(f"Riwayat {officer.name}").see("Dibatalkan: Masuk")
    entrance.robot.see("kartu tertukar").see("Dipindai · meja 1").see("uji")
    assert entrance.robot.rows("Riwayat catatan") == 3


def test_a_reason_waits_while_somebody_is_scanned(entrance: Entrance) -> None:
    entrance.scan(str(entrance.invited[0].nrp))
    entrance.robot.press("Batalkan")
    entrance.door.calm.setInterval(1)
    entrance.scan(str(entrance.invited[1].nrp)).see("Mengapa catatan ini dibatalkan?")
    entrance.door.calm.setInterval(8_000)
    entrance.robot.press("Salah orang").see("Dibatalkan").see(entrance.invited[0].name)
    assert [one.officer_id for one in entrance.roll().arrivals] == [entrance.invited[1].id]


def test_whoever_types_while_a_reason_is_asked_gives_one(entrance: Entrance) -> None:
    entrance.scan(str(entrance.invited[0].nrp))
    entrance.robot.press("Batalkan")
    for part in ("k", "artu tertukar"):  # the first key finds a button in focus
        QTest.keyClicks(QApplication.focusWidget(), part, delay=30)
        QTest.qWait(80)
    assert (entrance.door.reason_form.other.text(), entrance.door.field.text()) == ("kartu tertukar", "")
    entrance.robot.press("Batalkan catatan").see("Dibatalkan").see("kartu tertukar")


def test_when_another_session_begins_the_door_offers_to_change(entrance: Entrance) -> None:
    entrance.robot.see_not("sudah dimulai")
    second = entrance.event.session(2)
    entrance.door.notices.now = lambda: second.starts_at
    entrance.door.notices.look()
    entrance.robot.see("Sesi 2 sudah dimulai").press("Pindah ke sesi itu").see_not("sudah dimulai")
    assert entrance.door.top.session_number == 2
    entrance.scan(str(entrance.invited[0].nrp))
    assert entrance.roll(2).officers == 1
    entrance.robot.choose("Sesi", "1 ·").see("Sesi 2 sudah dimulai").press("Nanti saja").see_not("sudah dimulai")


def test_late_arrival_is_said_and_counted(entrance: Entrance) -> None:
    entrance.mark_elsewhere(entrance.invited[0], 9, 25, "meja 2")
    entrance.door.refresh()
    entrance.robot.see("1 terlambat")
    found = CheckIn("in", "x", late_minutes=25, person=officer_at_door(entrance.invited[0], "diundang"))
    assert answer(found).hint == "Terlambat 25 menit"
    assert answer(replace(found, late_minutes=140)).hint == "Terlambat 2 jam 20 menit"
