"""Cek sertifikat: scans one after the other, a whole PDF dropped anywhere, the way there from the search field."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rangkul.app import App
from rangkul.data.certificate import Certificate
from rangkul.ui.verify.page import VerifyPage
from rangkul.work.certificates import draw, issue, list_certificates, reissue, revoke
from rangkul.work.events import EventRecord, list_events
from robot import Robot


@pytest.fixture
def past(app: App) -> EventRecord:
    """An event whose certificates were issued; the first was replaced, the second revoked."""
    with app.database.session() as session:
        event = next(e for e in list_events(session) if e.status == "selesai")
        keys = issue(session, event, app.desk.today(), account="uji")
    with app.database.session() as session:
        reissue(session, keys[0], "Nama salah tulis", app.desk.today(), account="uji")
        revoke(session, keys[1], "Tidak hadir", account="uji")
    return event


@pytest.fixture
def page(app: App, robot: Robot, past: EventRecord) -> VerifyPage:
    robot.open("Cek sertifikat")
    shown = app.window.pages["verify"]
    assert isinstance(shown, VerifyPage)
    robot.settle()
    return shown


def seals(app: App, event: EventRecord) -> list[str]:
    with app.database.reading() as session:
        return [session.get_one(Certificate, record.id).seal for record in list_certificates(session, event.id)]


def test_scans_are_judged_one_after_the_other(app: App, robot: Robot, page: VerifyPage, past: EventRecord) -> None:
    replaced, revoked, good, *_ = seals(app, past)
    for seal, words in ((good, "Asli: segelnya milik kami"), (replaced, "Diganti: sertifikat "), (revoked, "Tidak hadir"), (good, "Asli")):
        field = page.view.field
        assert QApplication.focusWidget() is field
        QTest.keyClicks(field, seal + "\r")  # as a scanner types
        robot.settle().see(words)
        assert field.text() == ""


def test_a_pdf_dropped_anywhere_is_judged_page_by_page(
    app: App, robot: Robot, page: VerifyPage, past: EventRecord, tmp_path: Path
) -> None:
    with app.database.session() as session:
        records = list_certificates(session, past.id)[:4]
        file = tmp_path / "empat.pdf"
        row = session.get_one(Certificate, records[3].id)
        row.snapshot = row.snapshot | {"name": "Orang Lain"}  # what somebody made of the PDF
        file.write_bytes(draw(session, [record.id for record in records], count=False))
        session.expunge(row)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))
    robot.settle().see("Diganti: 1").see("Dicabut: 1").see("Asli: 1").see("Halaman diubah: 1")
    robot.select_row("Halaman diubah").see("PDF-nya diubah").see(records[3].name)


def test_the_search_field_leads_here(app: App, robot: Robot, past: EventRecord) -> None:
    search = app.window.search
    search.setFocus()
    QTest.keyClicks(search, "keaslian sert")
    robot.settle().see("Periksa keaslian sertifikat")
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Return)
    robot.settle()
    assert app.window.current == "verify"


def test_the_page_checks_what_it_is_opened_with(app: App, robot: Robot, past: EventRecord) -> None:
    app.window.go("verify", seals(app, past)[2])
    robot.settle().see("Asli: segelnya milik kami")
