"""Sertifikat: from who earned one to a PDF that left the program, and every certificate checked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from entrance import open_tab
from rangkul.app import App
from rangkul.data.certificate import Certificate
from rangkul.papers.certificate_template import CertificateTemplate, TextElement, content_of
from rangkul.papers.look import page_count, page_text
from rangkul.ui.events.certificates_tab import CertificatesTab
from rangkul.ui.events.issue_dialog import IssueDialog
from rangkul.ui.events.verify_dialog import VerifyDialog
from rangkul.ui.printing import PaperDialog
from rangkul.work.certificate_earning import list_decisions
from rangkul.work.certificates import candidates, draw, issue, list_certificates
from rangkul.work.events import EventRecord, cancel_event, list_events
from rangkul.work.officers import OfficerEntry, get_officer, save_officer
from rangkul.work.templates import save_template
from robot import Robot


@pytest.fixture
def past(app: App) -> EventRecord:
    """The newest past event: certificates were earned, none issued."""
    with app.database.reading() as session:
        return next(e for e in list_events(session) if e.status == "selesai")


@pytest.fixture
def tab(app: App, robot: Robot, past: EventRecord) -> CertificatesTab:
    opened = open_tab(app, past, "certificates")
    assert isinstance(opened, CertificatesTab)
    robot.settle()
    return opened


def earned(app: App, event: EventRecord) -> int:
    with app.database.reading() as session:
        return sum(c.waiting for c in candidates(session, event, app.desk.today()))


def issue_all(app: App, robot: Robot, event: EventRecord) -> None:
    with app.database.session() as session:
        issue(session, event, app.desk.today(), account="uji")
    robot.settle()


def no_pdf_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rangkul.ui.printing.QDesktopServices.openUrl", lambda _: False)


def test_who_earned_one_and_why_not(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    count = earned(app, past)
    robot.see(f"Berhak  {count}").see(f"Terbitkan {count} sertifikat").see("dari 2 sesi")
    robot.press("Belum berhak")
    assert {line.state for line in tab.table.shown} == {"missing"}
    assert all(line.candidate.why_not for line in tab.table.shown)
    robot.fill("Saring sertifikat", "zzz").see("Tidak ada yang sesuai").press("Tampilkan semua")
    assert len(tab.table.shown) == len(tab.lines)


def test_issue_to_all_look_at_the_pdf_and_save_it(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord, tmp_path: Path) -> None:
    count = earned(app, past)
    file = tmp_path / "sertifikat"

    def see_pages(dialog: Robot) -> None:
        paper = dialog.root
        assert isinstance(paper, PaperDialog)
        assert paper.view.page_count == count
        dialog.see(f"Halaman 1 dari {count}")
        assert [c.prints for c in certificates(app, past)] == [0] * count  # looked at, not printed
        assert paper.save_to(file)
        assert paper.save_to(file)  # saved twice is one printing
        dialog.press("Tutup")

    def agree(dialog: Robot) -> None:
        assert isinstance(dialog.root, IssueDialog)
        dialog.see("Semua nama dan teks muat").press(f"Terbitkan {count} sertifikat")
        heard.append(robot.in_dialog(see_pages))

    heard = []
    asked = robot.in_dialog(agree)
    robot.press(f"Terbitkan {count} sertifikat")
    asked()
    for hear in heard:
        hear()
    robot.settle().see(f"{count} sertifikat diterbitkan.").see(f"Terbit  {count}").see_not("Berhak  ")
    assert page_count(file.with_name("sertifikat.pdf").read_bytes()) == count
    assert [c.prints for c in certificates(app, past)] == [1] * count


def certificates(app: App, event: EventRecord) -> list:
    with app.database.reading() as session:
        return list_certificates(session, event.id)


def test_ticked_persons_with_an_override_for_who_did_not_earn(
    app: App, tab: CertificatesTab, robot: Robot, past: EventRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_pdf_program(monkeypatch)
    good = [line for line in tab.lines if line.state == "earned"][:2]
    missing = next(line for line in tab.lines if line.state == "missing")
    tab.table.set_checked([*good, missing])

    def agree(dialog: Robot) -> None:
        dialog.see(missing.candidate.name).see("Terbitkan 2 sertifikat")
        box = dialog.root.override
        assert not box.isChecked()
        box.setChecked(True)
        assert not dialog.root.verb_button.isEnabled()  # not without a reason
        dialog.fill("Alasan", "Panitia kegiatan").press("Terbitkan 3 sertifikat")
        heard.append(robot.in_dialog(lambda paper: paper.press("Buka di program PDF").see("tidak memiliki program PDF").press("Tutup")))

    heard = []
    asked = robot.in_dialog(agree)
    robot.press("Terbitkan 3 sertifikat")
    asked()
    for hear in heard:
        hear()
    robot.settle()
    given = certificates(app, past)
    assert {c.person_id for c in given} == {line.candidate.person_id for line in (*good, missing)}
    assert [c.prints for c in given] == [1, 1, 1]
    assert tab.table.checked() == []
    with app.database.reading() as session:
        assert [d.reason for d in list_decisions(session, past.id).values()] == ["Panitia kegiatan"]


def test_whose_paper_would_be_wrong_is_left_out(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    line = next(line for line in tab.lines if line.state == "earned")
    count = earned(app, past)
    with app.database.session() as session:
        o = get_officer(session, line.candidate.person_id, app.desk.today())
        entry = OfficerEntry(o.name, o.nrp, o.rank, o.station, o.village_codes, o.phone, "李明", True, o.note, o.id, o.version)
        save_officer(session, entry, app.desk.today())
    robot.settle()

    def refuse(dialog: Robot) -> None:
        dialog.see("Dilewati").see("李明").see(f"Terbitkan {count - 1} sertifikat").press("Batal")

    asked = robot.in_dialog(refuse)
    robot.press(f"Terbitkan {count} sertifikat")
    asked()
    assert certificates(app, past) == []


def test_calling_off_issues_nothing(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    asked = robot.in_dialog(lambda dialog: dialog.press("Batal"))
    robot.press("Terbitkan")
    asked()
    assert certificates(app, past) == []


def test_printing_the_ticked_again_is_counted(
    app: App, tab: CertificatesTab, robot: Robot, past: EventRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_pdf_program(monkeypatch)
    issue_all(app, robot, past)
    ticked = [line for line in tab.lines if line.state == "issued"][:2]
    tab.table.set_checked(ticked)

    def print_(dialog: Robot) -> None:
        assert dialog.root.view.page_count == 2
        dialog.press("Buka di program PDF").press("Tutup")

    for _ in range(2):
        heard = robot.in_dialog(print_)
        robot.press("Cetak 2")
        heard()
        robot.settle()
    prints = {c.person_id: c.prints for c in certificates(app, past)}
    assert {prints.pop(line.candidate.person_id) for line in ticked} == {2}
    assert set(prints.values()) == {0}


def test_revoking_asks_for_a_reason_and_says_so(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    issue_all(app, robot, past)
    line = next(line for line in tab.lines if line.state == "issued")
    robot.select_row(line.valid.serial)

    def empty(dialog: Robot) -> None:
        dialog.press("Cabut")

    def reason(dialog: Robot) -> None:
        field = dialog.field("Cabut sertifikat")
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText("Nama salah tulis")
        dialog.press("Cabut")

    for steps in (empty, reason):
        heard = robot.in_dialog(steps)
        robot.press("Cabut…")
        heard()
        robot.settle()
    robot.see("Dicabut  1").see("Nama salah tulis").see("Terbitkan yang ini")
    assert certificates(app, past)[0].revoked_reason == "Nama salah tulis"


def say_why(robot: Robot, button: str, title: str, reason: str, verb: str) -> None:
    """Presses a button of the card and answers its question."""

    def answer(dialog: Robot) -> None:
        field = dialog.field(title)
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(reason)
        dialog.press(verb)

    heard = robot.in_dialog(answer)
    robot.press(button)
    heard()
    robot.settle()


def test_deciding_against_the_rule_and_back(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    count = earned(app, past)
    line = next(line for line in tab.lines if line.state == "missing")
    tab.table.select(line.candidate.person_id)
    say_why(robot, "Anggap berhak…", "Beri hak atas sertifikat", "Bertugas saat sesi 2", "Tetapkan")
    robot.see(f"Berhak  {count + 1}").see("ditetapkan berhak: Bertugas saat sesi 2").see("Menurut syarat: ")
    robot.press("Kembali ke syarat").settle()
    robot.see(f"Berhak  {count}").see_not("Bertugas saat sesi 2")
    good = next(line for line in tab.lines if line.state == "earned")
    tab.table.select(good.candidate.person_id)
    say_why(robot, "Jangan beri sertifikat…", "Cabut hak atas sertifikat", "Menitip absen", "Tetapkan")
    robot.see(f"Berhak  {count - 1}").see("Menitip absen").see("Menurut syarat, ia berhak.")
    robot.press("Urungkan").settle().see(f"Berhak  {count}")


def test_replacing_a_wrong_certificate(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    issue_all(app, robot, past)
    line = next(line for line in tab.lines if line.state == "issued")
    tab.table.select(line.candidate.person_id)
    with app.database.session() as session:
        o = get_officer(session, line.candidate.person_id, app.desk.today())
        entry = OfficerEntry(o.name, o.nrp, o.rank, o.station, o.village_codes, o.phone, "Nama Benar, S.H.", True, o.note, o.id, o.version)
        save_officer(session, entry, app.desk.today())
    robot.settle()
    paper = []

    def answer(dialog: Robot) -> None:
        dialog.field("Ganti sertifikat").setPlainText("Nama salah tulis")
        paper.append(robot.in_dialog(lambda shown: shown.see("Satu sertifikat").press("Tutup")))
        dialog.press("Ganti")

    heard = robot.in_dialog(answer)
    robot.press("Ganti…")
    heard()
    robot.settle()
    paper[0]()
    robot.settle().see(f"Menggantikan sertifikat {line.valid.serial}").see("Nama Benar, S.H.")
    old, fresh = (c for c in certificates(app, past) if c.person_id == line.candidate.person_id)
    assert (old.replaced_by, fresh.name) == (fresh.serial, "Nama Benar, S.H.")


def test_a_remark_leads_to_where_it_is_mended(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    line = next(line for line in tab.lines if line.state == "earned")
    with app.database.session() as session:
        o = get_officer(session, line.candidate.person_id, app.desk.today())
        entry = OfficerEntry(o.name, o.nrp, None, o.station, o.village_codes, o.phone, o.print_name, True, o.note, o.id, o.version)
        save_officer(session, entry, app.desk.today())
    robot.settle()
    asked = robot.in_dialog(lambda dialog: dialog.see("Pangkat belum diisi").open_row("Pangkat belum diisi"))
    robot.press("Terbitkan ")
    asked()
    robot.settle()
    assert app.window.pages["officers"].isVisible()
    assert certificates(app, past) == []


def test_the_design_is_chosen_and_the_papers_are_looked_at_anew(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    with app.database.session() as session:
        demanding = CertificateTemplate((TextElement(20, 90, 250, 10, "{nama} {nomor} nilai {nilai}"),))
        template = save_template(session, "certificate", "Dengan nilai", content_of(demanding), "uji")
    robot.settle()
    seen = []

    def choose(dialog: Robot) -> None:
        seen.append(robot.in_dialog(refuse))
        dialog.choose("Desain", "Dengan nilai")

    def refuse(dialog: Robot) -> None:
        assert dialog.root.template() == template.id
        dialog.see("Dengan nilai").press("Batal")

    asked = robot.in_dialog(choose)
    robot.press("Terbitkan ")
    asked()
    robot.settle()
    seen[0]()


def test_the_list_to_sign_and_the_stack_follow_the_chosen_order(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    issue_all(app, robot, past)
    robot.choose("Urutan tumpukan", "Urut nama")
    pages = []

    def look(dialog: Robot) -> None:
        pages.append(dialog.root.pdf)
        dialog.press("Tutup")

    for words in ("Tanda terima", "Cetak "):
        heard = robot.in_dialog(look)
        robot.press(words)
        heard()
        robot.settle()
    names = sorted(c.name for c in certificates(app, past))
    assert names[0] in page_text(pages[0], 1)
    assert names[0] in page_text(pages[1], 1)
    assert names[-1] in page_text(pages[1], page_count(pages[1]))


def open_check(robot: Robot, steps) -> None:
    heard = robot.in_dialog(steps)
    robot.press("Periksa sertifikat…")
    heard()


def test_a_number_a_seal_and_rubbish_are_judged_in_turn(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    issue_all(app, robot, past)
    first = certificates(app, past)[0]
    with app.database.reading() as session:
        seal = session.get_one(Certificate, first.id).seal

    def steps(dialog: Robot) -> None:
        assert isinstance(dialog.root, VerifyDialog)
        field = dialog.field("Kode atau nomor")
        dialog.fill("Kode atau nomor", first.serial.lower()).press("Periksa").see("Nomor ini ada di catatan").see(first.name)
        assert field.text() == ""  # ready for the next scan
        field.setText(seal)
        dialog.press("Periksa").see("Asli: segelnya milik kami").see(first.serial)
        field.setText(seal[:-1] + ("0" if seal[-1] != "0" else "1"))
        dialog.press("Periksa").see("Tidak asli").see_not(first.serial)
        dialog.fill("Kode atau nomor", "halo").press("Periksa").see("bukan nomor yang pernah kami berikan")
        field.setText(seal)
        dialog.press("Periksa").see("Asli: segelnya")  # after a wrong one the next right one works
        dialog.press("Tutup")

    open_check(robot, steps)


def test_a_dropped_pdf_is_judged_page_by_page(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord, tmp_path: Path) -> None:
    issue_all(app, robot, past)
    given = certificates(app, past)[:3]
    file, broken = tmp_path / "tiga.pdf", tmp_path / "rusak.pdf"
    with app.database.reading() as session:
        file.write_bytes(draw(session, [c.id for c in given], count=False))
    broken.write_bytes(b"%PDF-1.4 rusak")

    def drop(path: Path) -> QDropEvent:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none)
        event.keep = mime  # the event holds no reference of its own
        return event

    def steps(dialog: Robot) -> None:
        dialog.root.dropEvent(drop(file))
        dialog.see("Asli: 3")
        for certificate in given:
            dialog.see(certificate.serial)
        dialog.root.dropEvent(drop(broken))
        dialog.see("tidak dapat dibuka sebagai PDF").press("Tutup")

    open_check(robot, steps)


def test_the_search_field_leads_to_the_certificate(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    issue_all(app, robot, past)
    wanted = certificates(app, past)[3]
    app.window.go("home")
    app.window.go("events", ("certificate", wanted.id))
    robot.settle()
    assert tab.table.current().candidate.person_id == wanted.person_id


def test_a_cancelled_event_issues_nothing(app: App, tab: CertificatesTab, robot: Robot, past: EventRecord) -> None:
    with app.database.session() as session:
        cancel_event(session, past.id, "Banjir")
    robot.settle()
    assert not tab.issue_button.isEnabled()
