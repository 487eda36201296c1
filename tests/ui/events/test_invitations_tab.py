"""Undangan: inviting by Polsek and from a list, answers with reasons and representatives, clashes, letters; the way back from each."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from rangkul.app import App
from rangkul.papers.look import page_count, page_text
from rangkul.ui.events.invitations_tab import InvitationsTab
from rangkul.ui.events.invite_dialog import InviteDialog
from rangkul.ui.events.invite_list_dialog import InviteListDialog
from rangkul.ui.events.letter_dialog import LetterDialog
from rangkul.ui.events.letter_text_dialog import LetterTextDialog
from rangkul.ui.events.page import EventsPage
from rangkul.work.events import EventEntry, EventRecord, list_events, one_session, save_event
from rangkul.work.invitations import InvitationRecord, expected, invite, list_invitations, set_invitation, uninvite
from rangkul.work.letters import LetterRecord, list_letters, print_letters
from rangkul.work.officers import OfficerRecord, list_officers
from robot import Robot

D = TypeVar("D")


@pytest.fixture
def page(app: App, robot: Robot) -> EventsPage:
    """The coming event at its invitations."""
    robot.open("Kegiatan")
    page = app.window.pages["events"]
    assert isinstance(page, EventsPage)
    page.show_event(coming(app).id, "invitations")
    robot.settle()
    return page


def coming(app: App) -> EventRecord:
    with app.database.reading() as session:
        return next(e for e in list_events(session) if e.status == "rencana")


def invited(app: App) -> list[InvitationRecord]:
    event = coming(app)
    with app.database.reading() as session:
        return list_invitations(session, event.id, app.desk.today())


def letters(app: App) -> list[LetterRecord]:
    event = coming(app)
    with app.database.reading() as session:
        return list_letters(session, event.id)


def officers(app: App) -> list[OfficerRecord]:
    with app.database.reading() as session:
        return list_officers(session, app.desk.today())


def nobody_invited(app: App, robot: Robot) -> None:
    with app.database.session() as session:
        uninvite(session, [i.id for i in list_invitations(session, coming(app).id, app.desk.today())])
    robot.settle().see("Belum ada yang diundang")


def tab_of(page: EventsPage) -> InvitationsTab:
    part = page.view.parts["invitations"]
    assert isinstance(part, InvitationsTab)
    return part


def tick(page: EventsPage, keys: list[UUID]) -> None:
    tab = tab_of(page)
    tab.table.set_checked([line for line in tab.lines if line.id in keys])


def on_top(kind: type[D]) -> D:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


# Inviting


def test_inviting_a_polsek_and_taking_it_back(app: App, robot: Robot, page: EventsPage) -> None:
    station = next(o.station for o in officers(app) if o.station)
    nobody_invited(app, robot)
    hear = robot.in_dialog(lambda robot: robot.choose("Polsek", station).press("Centang semua").press("Undang "))
    robot.press("Undang petugas")
    hear()
    robot.settle()
    assert {i.officer.station for i in invited(app)} == {station}
    robot.press("Urungkan").settle()
    assert invited(app) == []


def test_whoever_came_before_is_left_out_also_when_ticked(app: App, robot: Robot, page: EventsPage) -> None:
    nobody_invited(app, robot)
    seen: list[tuple[int, int, int]] = []

    def look(robot: Robot) -> None:
        dialog = on_top(InviteDialog)
        robot.press("Centang semua")
        before = len(dialog.chosen())
        robot.choose("Kecualikan", "Tanpa yang sudah pernah ikut kegiatan apa pun")
        seen.append((before, len(dialog.chosen()), len(dialog.choosing.came_before)))
        assert not set(dialog.chosen()) & dialog.choosing.came_before
        robot.press("Batal")

    hear = robot.in_dialog(look)
    robot.press("Undang petugas")
    hear()
    before, after, came = seen[0]
    assert before == len(officers(app))
    assert after == before - came < before


def test_a_clash_is_named_while_inviting_and_in_the_list(app: App, robot: Robot, page: EventsPage) -> None:
    event, busy = coming(app), invited(app)[0].officer
    nobody_invited(app, robot)
    with app.database.session() as session:
        day = event.starts_on
        other = save_event(session, EventEntry("Rapat pada jam yang sama", day, "Aula", sessions=(one_session(day),), quota=1))
        invite(session, other, [busy.id])

    def look(robot: Robot) -> None:
        dialog = on_top(InviteDialog)
        robot.press("Centang semua").see("1 orang di antaranya ditunggu di kegiatan lain").see("Rapat pada jam yang sama")
        every = len(dialog.chosen())
        robot.press("Lepas yang bentrok")
        assert len(dialog.chosen()) == every - 1
        assert busy.id not in dialog.chosen()
        robot.see_not("ditunggu di kegiatan lain").press("Centang semua").press("Undang ")

    hear = robot.in_dialog(look)
    robot.press("Undang petugas")
    hear()
    robot.settle().see("Bentrok: Rapat pada jam yang sama").press("Bentrok  1")
    assert [line.officer.id for line in tab_of(page).table.shown] == [busy.id]


def test_more_than_there_are_places_is_said(app: App, robot: Robot, page: EventsPage) -> None:
    from rangkul.data.event import Event

    with app.database.session() as session:
        session.get_one(Event, coming(app).id).quota = 3
    robot.settle().see("3 tempat")
    nobody_invited(app, robot)
    count = len(officers(app))
    hear = robot.in_dialog(
        lambda robot: robot.press("Centang semua").see(f"undangan melebihi tempat sebanyak {count - 3} orang").press("Batal")
    )
    robot.press("Undang petugas")
    hear()


def test_a_pasted_list_ticks_whom_it_means_and_tells_the_rest(app: App, robot: Robot, page: EventsPage) -> None:
    people = officers(app)
    nobody_invited(app, robot)
    pasted = f"No\tNRP\tNama\n1\t{people[0].nrp}\t{people[0].name}\n2\t\t{people[1].name}\n{people[0].nrp}\nOrang Tak Dikenal"

    def paste(robot: Robot) -> None:
        dialog = on_top(InviteListDialog)
        dialog.text.setPlainText(pasted)
        robot.see("Ganda").see("Tidak ditemukan").see("4 baris").press("Centang 2 petugas")

    def choose(robot: Robot) -> None:
        inner = robot.in_dialog(paste)
        robot.press("Dari daftar…")
        inner()
        robot.press("Undang 2 petugas")

    hear = robot.in_dialog(choose)
    robot.press("Undang petugas")
    hear()
    robot.settle()
    assert {i.officer.id for i in invited(app)} == {people[0].id, people[1].id}


def test_a_workbook_is_a_list_too_and_a_bad_file_is_a_sentence(app: App, robot: Robot, page: EventsPage, tmp_path: Path) -> None:
    people = officers(app)
    book = openpyxl.Workbook()
    for number, one in enumerate(people[:3], 1):
        book.worksheets[0].append([number, one.name, one.nrp])
    book.save(tmp_path / "daftar.xlsx")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan buku kerja")
    dialog = InviteListDialog(app.desk, app.window, people, {one.id for one in people})
    dialog.open_file(tmp_path / "rusak.xlsx")
    robot.settle()
    assert "rusak.xlsx" in dialog.banner.text.text()
    dialog.open_file(tmp_path / "daftar.xlsx")
    robot.settle()
    assert dialog.chosen() == {one.id for one in people[:3]}
    dialog.deleteLater()


# Answers


def test_an_answer_is_noted_with_its_reason_and_taken_back(app: App, robot: Robot, page: EventsPage) -> None:
    chosen = [i.id for i in invited(app)[:3]]
    tick(page, chosen)
    hear = robot.in_dialog(lambda robot: robot.fill("Alasan berhalangan", "Pendidikan").press("Catat"))
    robot.see("3 dicentang").press("Berhalangan…")
    hear()
    robot.see("Jawaban 3 petugas dicatat.").see("Berhalangan  3").see("Pendidikan")
    assert {(i.status, i.note) for i in invited(app) if i.id in chosen} == {("berhalangan", "Pendidikan")}
    assert all(i.answered_at for i in invited(app) if i.id in chosen)
    robot.press("Urungkan").settle()
    assert {(i.status, i.note, i.answered_at) for i in invited(app)} == {("diundang", None, None)}


def test_the_selected_row_needs_no_tick(app: App, robot: Robot, page: EventsPage) -> None:
    first = invited(app)[0]
    robot.select_row(first.officer.printed).press("Bersedia").see("Jawaban 1 petugas dicatat.")
    assert [i.id for i in invited(app) if i.status == "bersedia"] == [first.id]


def test_an_officer_of_the_register_comes_instead(app: App, robot: Robot, page: EventsPage) -> None:
    absent, instead = invited(app)[0], officers(app)[-1]
    with app.database.session() as session:
        uninvite(session, [i.id for i in list_invitations(session, coming(app).id, app.desk.today()) if i.officer.id == instead.id])
    robot.settle()
    tick(page, [absent.id])

    def choose(robot: Robot) -> None:
        robot.fill("Siapa yang mewakili", instead.nrp or "").see(f"daftar hadir: {instead.printed}").press("Catat")

    hear = robot.in_dialog(choose)
    robot.press("Diwakili…")
    hear()
    robot.see(f"oleh {instead.printed}")
    with app.database.reading() as session:
        keys = {one.who: one for one in expected(session, coming(app).id, app.desk.today())}
    assert str(absent.officer.id) not in keys
    assert keys[str(instead.id)].represents == (absent.officer,)


def test_somebody_who_is_not_registered_comes_instead(app: App, robot: Robot, page: EventsPage) -> None:
    absent = invited(app)[0]
    tick(page, [absent.id])

    def name(robot: Robot) -> None:
        robot.fill("Siapa yang mewakili", "Xaverius Quux").see("“Xaverius Quux” ditunggu sebagai tamu").press("Catat")

    hear = robot.in_dialog(name)
    robot.press("Diwakili…")
    hear()
    robot.see("oleh Xaverius Quux")
    assert next(i for i in invited(app) if i.id == absent.id).represented_by == "Xaverius Quux"


def test_removed_invitations_come_back_with_their_answers(app: App, robot: Robot, page: EventsPage) -> None:
    one = invited(app)[0]
    with app.database.session() as session:
        set_invitation(session, one.id, "diwakili", "Aipda Wakil")
    robot.settle()
    before = invited(app)
    tick(page, [one.id])
    robot.press("Hapus").see("1 undangan dihapus.")
    assert one.id not in {i.id for i in invited(app)}
    robot.press("Urungkan").settle()
    assert invited(app) == before


def test_a_reminder_names_those_who_have_not_answered(app: App, robot: Robot, page: EventsPage) -> None:
    first, second = invited(app)[:2]
    with app.database.session() as session:
        set_invitation(session, first.id, "bersedia")
    robot.settle()
    hear = robot.in_dialog(lambda robot: robot.press("Salin teks"))
    robot.press("Ingatkan yang belum menjawab…")
    hear()
    copied = QGuiApplication.clipboard().text()
    assert second.officer.printed in copied
    assert first.officer.printed not in copied.splitlines()


# Letters


def issue(robot: Robot) -> None:
    """The paper opens when the dialog has gone."""
    papers: list[Callable[[], None]] = []

    def press(robot: Robot) -> None:
        dialog = on_top(LetterDialog)
        robot._until(lambda: dialog.view.pages.pdf, "the preview")
        assert "diberikan saat diterbitkan" in page_text(dialog.view.pages.pdf, 1)
        papers.append(robot.in_dialog(lambda robot: robot.see("Surat undangan").press("Tutup")))
        robot.press("Terbitkan ")

    hear = robot.in_dialog(press)
    robot.press("Buat surat")
    hear()
    papers[0]()
    robot.settle()


def test_letters_to_the_chiefs_are_numbered_shown_and_withdrawn(app: App, robot: Robot, page: EventsPage) -> None:
    robot.press("Surat").see("Belum ada surat yang diterbitkan")
    issue(robot)
    issued = letters(app)
    stations = {i.officer.station for i in invited(app)}
    assert {one.addressee for one in issued} == stations
    assert issued[-1].number == "B/0001/112026"
    robot.see("Berlaku").select_row("B/0001/112026")
    hear = robot.in_dialog(lambda robot: robot.fill("Tarik", "Tempat berubah").press("Tarik"))
    robot.press("Tarik…")
    hear()
    robot.see("1 surat ditarik.").see("Ditarik")
    assert letters(app)[-1].withdrawn_reason == "Tempat berubah"
    robot.press("Urungkan").settle()
    assert letters(app)[-1].withdrawn_at is None
    robot.press("Daftar undangan").see("B/0001/112026")


def test_the_text_is_changed_checked_and_kept_as_a_template(app: App, robot: Robot, page: EventsPage) -> None:
    def change(robot: Robot) -> None:
        dialog = on_top(LetterTextDialog)
        area = dialog.parts["text"]
        area.setPlainText("Dengan hormat,\n\n{tmpat}")  # type: ignore[union-attr] # the text is an area
        robot.see("Tidak ada isian {tmpat}; maksud Anda {tempat}?")
        assert not dialog.use_button.isEnabled()
        area.setPlainText("Dengan hormat,\n\nTeks kantor kami: ")  # type: ignore[union-attr]
        area.moveCursor(area.textCursor().MoveOperation.End)  # type: ignore[union-attr]
        dialog.insert("tempat")
        robot._until(dialog.use_button.isEnabled, "a text that can be used")
        name = robot.in_dialog(lambda robot: robot.fill("Nama templat", "Undangan kami").press("Simpan"))
        robot.press("Simpan sebagai templat…")
        name()

    def write(robot: Robot) -> None:
        inner = robot.in_dialog(change)
        robot.press("Ubah teks…")
        inner()
        robot.settle()
        dialog = on_top(LetterDialog)
        pages = dialog.view.pages
        robot._until(lambda: pages.pdf and "Teks kantor kami" in page_text(pages.pdf, 1), "the own text")
        assert dialog.text.currentText() == "Undangan kami"
        papers.append(robot.in_dialog(lambda robot: robot.press("Tutup")))
        robot.press("Terbitkan ")

    papers: list[Callable[[], None]] = []
    robot.press("Surat")
    hear = robot.in_dialog(write)
    robot.press("Buat surat")
    hear()
    papers[0]()
    robot.settle()
    with app.database.reading() as session:
        pdf = print_letters(session, [letters(app)[-1].id]).pdf
    assert f"Teks kantor kami: {coming(app).place}" in " ".join(page_text(pdf, 1).split())
    assert page_count(pdf) == 2


def test_the_signer_stands_in_for_somebody(app: App, robot: Robot, page: EventsPage) -> None:
    def look(robot: Robot) -> None:
        dialog = on_top(LetterDialog)
        robot.choose("Plt. atau Plh.", "Plh.").fill("Atas nama (a.n., u.b.)", "a.n. Kepala Kantor Wilayah")
        robot.choose("Jenis surat", "Satu surat per petugas")
        (signer,) = dialog.signers()
        assert signer.position.startswith("Plh. ")
        assert signer.acting == ("a.n. Kepala Kantor Wilayah",)
        assert len(dialog.order().recipients) == len(invited(app))
        robot.press("Batal")

    robot.press("Surat")
    hear = robot.in_dialog(look)
    robot.press("Buat surat")
    hear()
    assert letters(app) == []


def test_all_columns_fit_the_smallest_usual_screen(app: App, page: EventsPage, robot: Robot) -> None:
    app.window.resize(1366, 728)
    robot.settle()
    tab = page.findChild(InvitationsTab)
    assert tab is not None
    assert tab.table.horizontalScrollBar().maximum() == 0
