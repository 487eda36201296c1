"""What is done with many workers of the list: change them at once, save the list as a workbook."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from rangkul.rules.money import number_text
from rangkul.ui.workers.bulk_dialog import BulkDialog
from rangkul.work.applying import take_back
from rangkul.work.bulk_change import Done, make_change
from rangkul.work.worker_list_book import save_list
from rangkul.work.worker_lists import LISTS, keys_of_workers
from rangkul.work.workers import find_workers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.workers.page import WorkersPage

MOST_FOUND = 500
MOST = 100_000  # workers of one change


class ManyDoing(QObject):
    """Works on what the page's list shows, or on the rows selected in it."""

    def __init__(self, page: "WorkersPage") -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk

    def listed(self) -> "Callable[[Session], Sequence[UUID]]":
        """Everybody in the list as it is shown now; for use in a session of its own."""
        typed, chosen = self.page.chooser.typed, self.page.chooser.chosen
        if typed:
            return lambda session: [row.id for row in find_workers(session, typed, chosen, MOST_FOUND)]
        return lambda session: keys_of_workers(session, chosen)

    def selected(self) -> "Callable[[Session], Sequence[UUID]] | None":
        """The selected rows, if more than one is."""
        parts = self.page.selected_rows()
        if sum(last - first + 1 for first, last in parts) < 2:
            return None
        listed = self.listed()

        def keys(session: "Session") -> Sequence[UUID]:
            everybody = listed(session)
            return [key for first, last in parts for key in everybody[first : last + 1]]

        return keys

    @Slot()
    def change_many(self) -> None:
        """Reads whom it is about, then asks what shall change; the change runs beside the window and can be cancelled."""
        page, chosen = self.page, self.selected()
        count = page.count_selected()
        wanted = chosen or self.listed()

        def ask(keys: Sequence[UUID]) -> None:
            if not keys:
                page.refuse_text(self.tr("Nobody is in this list, so there is nobody to change."))
                return
            if len(keys) > MOST:
                text = self.tr("{count} workers at once are too many; choose a village, a district or a list first (at most {most}).")
                page.refuse_text(text.format(count=number_text(len(keys)), most=number_text(MOST)))
                return
            scope = self.tr("{count} selected workers") if chosen else self.tr("all {count} workers of this list")
            dialog = BulkDialog(page, self.desk, keys, scope.format(count=number_text(count if chosen else len(keys))), page.choices)
            if page.chooser.chosen.list == "lapsed":
                dialog.propose_lapse()
            if dialog.exec():
                self._make(keys, dialog)
            dialog.deleteLater()

        page.read(wanted, ask, key="many")

    def _make(self, keys: Sequence[UUID], dialog: BulkDialog) -> None:
        change, title, today, account = dialog.change(), dialog.title_of_change(), self.desk.today(), self.desk.account

        def after(done: Done) -> None:
            text = self.tr("{count} workers changed: {title}.").format(count=number_text(done.changed), title=title)
            self.page.done(text, lambda session, progress: take_back(session, done.batch_id, progress=progress))

        self.page.write(
            lambda session, progress: make_change(
                session, keys, change, title=title, account=account, today=today, progress=progress
            ),
            after,
            title=self.tr("Changing {count} workers").format(count=number_text(len(keys))),
        )  # fmt: skip

    @Slot()
    def save_book(self) -> None:
        """The list as it is shown, or its selected rows."""
        title = self.list_title()
        name = f"{title.replace('/', '-')}.xlsx"
        path, _ = QFileDialog.getSaveFileName(self.page, self.tr("Save the list"), name, self.tr("Excel workbook") + " (*.xlsx)")
        if path:
            self.save_to(Path(path if path.lower().endswith(".xlsx") else f"{path}.xlsx"))

    def save_to(self, path: Path) -> None:
        wanted, title, today = self.selected() or self.listed(), self.list_title(), self.desk.today()

        def after(count: int) -> None:
            self.page.done(self.tr("{count} workers saved in {file}.").format(count=number_text(count), file=path.name))

        def save(session: "Session", progress: Any) -> int:
            return save_list(session, wanted(session), title, path, today, progress)

        self.page.write(save, after, title=self.tr("Saving {file}").format(file=path.name))

    def list_title(self) -> str:
        """What the list shows, for its file and heading."""
        name = self.page.chooser.chosen.list
        words = self.desk.language.text(LISTS[name]) if name else self.tr("Workers")
        village = self.page.village.currentText() if self.page.village.value() else ""
        return " – ".join(filter(None, [words, village.replace(" · ", ", ")]))
