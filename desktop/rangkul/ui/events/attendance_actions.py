"""What can be done with an event's attendance besides the door: reconcile, lists in Excel, taking the event along."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from rangkul.errors import Problem
from rangkul.exchange.attendance_list import AttendanceFile
from rangkul.ui.cards import Button, button
from rangkul.ui.icons import icon
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.ui.theme import theme_of
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.work.attendance_import import Imported
    from rangkul.work.attendance_match import Match

TABLES = "(*.xlsx *.xls *.ods *.csv *.xlsb *.xlsm)"


class AttendanceActions:
    """`actions.button` opens the menu; `of()` gives the event shown and the session chosen there."""

    def __init__(self, page: Page, parent: QWidget, of: Callable[[], tuple[EventRecord | None, int]], then: Callable[[], None]) -> None:
        self.page, self.desk, self.parent, self.of, self.then = page, page.desk, parent, of, then
        self.button: Button = button(parent.tr("More"), "default", "more")
        self.button.setAccessibleName(parent.tr("More about the attendance"))
        self.menu = QMenu(parent)
        for words, name, act in (
            (parent.tr("Reconcile attendance…"), "check", self.reconcile),
            (parent.tr("Read a list from Excel…"), "import", self.choose_list),
            (parent.tr("Save the list as Excel…"), "workbook", self.save_list),
            (parent.tr("Take the event along…"), "take_along", self.take_along),
        ):
            self.menu.addAction(icon(name, theme_of(parent)), words).triggered.connect(act)
        self.button.setMenu(self.menu)

    def reconcile(self) -> None:
        from rangkul.ui.events.reconcile_dialog import ReconcileDialog

        event, number = self.of()
        if event is not None:
            ReconcileDialog(self.page, event, number, self.parent).exec()
            self.then()

    def take_along(self) -> None:
        from rangkul.ui.events.take_dialog import TakeAlongDialog

        event, _ = self.of()
        if event is not None:
            TakeAlongDialog(self.page, event, self.parent).exec()
            self.then()

    # Lists

    def choose_list(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self.parent, self.parent.tr("Read a list from Excel"), "", self.parent.tr("Tables {kinds}").format(kinds=TABLES)
        )
        if file:
            self.read_list(Path(file))

    def read_list(self, path: Path) -> None:
        """Reads it beside the window, then asks what is not sure."""
        from rangkul.exchange.attendance_list import read_attendance
        from rangkul.work.attendance_match import match
        from rangkul.work.officers import officer_names

        event, _ = self.of()
        if event is None:
            return
        today = self.desk.today()

        def read(progress: Progress) -> tuple[AttendanceFile, "list[Match]", list[tuple[UUID, str]]]:
            file = read_attendance(path, progress=progress)
            if file.rejected:
                raise Problem(file.rejected.template, **file.rejected.values)
            with self.desk.database.reading() as session:
                return file, match(session, event, file, today), officer_names(session)

        self.page.banner.hide()
        title = self.parent.tr("Reading the attendance list")
        self.desk.tasks.run(read, lambda found: self._ask(event, *found), title=title, owner=self.parent, failed=self.page.refuse)

    def _ask(self, event: EventRecord, file: AttendanceFile, matches: "list[Match]", everybody: list[tuple[UUID, str]]) -> None:
        from rangkul.ui.events.attendance_import_dialog import AttendanceImportDialog
        from rangkul.work.attendance_import import apply, guess_sessions

        dialog = AttendanceImportDialog(self.parent, self.desk.language, event, file, matches, guess_sessions(file, event), everybody)
        if not dialog.exec():
            return
        decisions, columns, account = dialog.decisions(), dialog.columns(), self.desk.account

        def store(session: "Session", _: Progress) -> "Imported":
            return apply(session, event, file, matches, decisions, columns, account=account)

        self.page.write(store, self._applied, title=self.parent.tr("Marking"))

    def _applied(self, done: "Imported") -> None:
        from rangkul.work.attendance_import import take_back

        account = self.desk.account
        words = self.parent.tr("{marks} marked from the list, {already} were marked already, {excused} ill or on leave.")
        text = words.format(marks=done.marks, already=done.already, excused=done.excused)
        self.page.done(text, lambda session, _: take_back(session, done.batch_id, account=account))
        self.then()

    def save_list(self) -> None:
        from rangkul.work.attendance_export import book_name, export_attendance

        event, _ = self.of()
        if event is None:
            return
        title = self.parent.tr("Save the list as Excel")
        name, _ = QFileDialog.getSaveFileName(self.parent, title, book_name(event), "Excel (*.xlsx)")
        if not name:
            return
        path, today = Path(name).with_suffix(".xlsx"), self.desk.today()

        def saved(count: Any) -> None:
            self.page.done(self.parent.tr("{name} with {count} people is saved.").format(name=path.name, count=count))

        self.page.read(lambda session: export_attendance(session, event, path, today), saved, key="attendance book")
