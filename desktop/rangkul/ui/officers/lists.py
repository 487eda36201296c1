"""Officers' lists on the page: chosen or dropped, looked at, taken in, and their parked rows mended."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from rangkul.ui.officers.dialog import OfficerDialog
from rangkul.ui.officers.parked_dialog import ParkedDialog
from rangkul.ui.officers.preview import PreviewDialog
from rangkul.work.officer_import import look_at, take_in
from rangkul.work.officer_import import take_back as take_list_back
from rangkul.work.officer_parked import ParkedOfficer, list_parked, reopen_parked, settle_parked
from rangkul.work.officer_plan import OfficerChange
from rangkul.work.officer_undo import OfficerUndo
from rangkul.work.officers import get_officer

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.officers.page import OfficersPage
    from rangkul.ui.tasks import Progress

WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".html", ".htm")


class OfficerLists(QObject):
    """What the page of officers does with lists."""

    def __init__(self, page: "OfficersPage") -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        self.dialog: ParkedDialog | None = None

    @Slot()
    def choose(self) -> None:
        title = self.tr("Choose the officers' list")
        kinds = self.tr("Workbooks") + " (" + " ".join(f"*{end}" for end in WORKBOOKS) + ")"
        path, _ = QFileDialog.getOpenFileName(self.page, title, "", kinds)
        if path:
            self.look_at(Path(path))

    def look_at(self, path: Path) -> None:
        """Reads a list beside the window and shows what it would change."""
        self.page.banner.hide()
        today = self.desk.today()

        def read(progress: "Progress") -> Any:
            with self.desk.database.reading() as session:
                return look_at(session, path, today, progress)

        title = self.tr("Reading {name}").format(name=path.name)
        self.desk.tasks.run(read, partial(self._preview, path.name), title=title, owner=self.page, failed=self.page.refuse)

    def _preview(self, name: str, found: tuple[Any, list[OfficerChange]]) -> None:
        file, changes = found
        today, account = self.desk.today(), self.desk.account
        villages = {code: text.split(" · ")[0] for code, text in self.page.villages}
        dialog = PreviewDialog(self.page, self.desk.language, name, changes, villages, today)
        if not dialog.exec():
            return
        choices = dialog.choices()

        def after(result: tuple[UUID, dict[str, int]]) -> None:
            batch, outcomes = result
            text = self.tr("List {name}: {new} new, {changed} changed, {parked} parked.").format(
                name=name, new=outcomes.get("baru", 0), changed=outcomes.get("diubah", 0), parked=outcomes.get("ditunda", 0)
            )
            self.page.done(text, lambda session, _: take_list_back(session, batch, today))

        title = self.tr("Taking in {name}").format(name=name)
        self.page.write(lambda session, _: take_in(session, file, today, account=account, choices=choices), after, title=title)

    # Parked rows

    @Slot()
    def show_parked(self) -> None:
        self.page.read(list_parked, self._open_parked, key="parked list")

    def _open_parked(self, rows: Sequence[ParkedOfficer]) -> None:
        self.dialog = ParkedDialog(self.page, self.desk, rows, self._mend, self._discard)
        self.dialog.exec()
        self.dialog.deleteLater()
        self.dialog = None
        self.page.refresh()

    def _again(self) -> None:
        if self.dialog is not None:
            self.desk.read(list_parked, self.dialog.show_rows, owner=self.dialog, key="rows")

    def _mend(self, parked: ParkedOfficer) -> None:
        """The form with what was understood; saving it settles the row in the same transaction."""
        today, target = self.desk.today(), parked.target_id

        def ask(session: "Session") -> Any:
            return get_officer(session, target, today) if target else None

        self.desk.read(ask, partial(self._fill_in, parked), owner=self, key="target", failed=self._refused)

    def _fill_in(self, parked: ParkedOfficer, target: Any) -> None:
        parent = self.dialog or self.page
        form = OfficerDialog(parent, self.desk, self.page.stations, self.page.villages, target, parked=parked)
        if form.exec():
            text = self.tr("Officer {name} saved.").format(name=form.entry().name)
            self._settled(text, parked, form.stored)

    def _discard(self, parked: ParkedOfficer) -> None:
        text = self.tr("The row of {name} is not needed.").format(name=parked.name or "–")
        then = partial(self._after_discard, text, parked)
        self.desk.write(lambda session, _: settle_parked(session, parked.key, None), then, owner=self, failed=self._refused)

    def _after_discard(self, text: str, parked: ParkedOfficer, _: object) -> None:
        self._settled(text, parked, None)

    def _settled(self, text: str, parked: ParkedOfficer, edit: OfficerUndo | None) -> None:
        today = self.desk.today()
        self.page.done(text, lambda session, _: reopen_parked(session, parked.key, edit, today))
        self._again()

    def _refused(self, error: Exception) -> None:
        self.page.refuse(error)
        self._again()
