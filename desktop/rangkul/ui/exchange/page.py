"""Tukar Excel: workbooks to the villages, their files back, and the review of what they say."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from rangkul.exchange.records import RosterFile
from rangkul.ui.cards import button
from rangkul.ui.desk import Desk
from rangkul.ui.exchange.desk_view import DeskView
from rangkul.ui.exchange.review_view import ReviewView
from rangkul.ui.exchange.send_actions import SendActions
from rangkul.ui.exchange.village_dialog import VillageDialog
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.work import sending_ledger
from rangkul.work.intake import Taken, take_in
from rangkul.work.regions import village_names
from rangkul.work.review import BatchRecord, list_batches
from rangkul.work.sending_ledger import DispatchRecord, Receiver

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".txt", ".html", ".htm")


class ExchangePage(Page):
    listens: ClassVar[frozenset[str]] = frozenset({"dispatch", "batch", "village", "worker"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Excel exchange"))
        self.villages: list[tuple[str, str, str]] = []
        self.queue: list[RosterFile] = []
        self.taken: list[Taken] = []
        self.refused: list[str] = []
        self.codes_wanted: list[str] | None = None
        self.setAcceptDrops(True)
        self.import_button = button(self.tr("Take in files…"), "primary", "import", self.choose_files, "Ctrl+O")
        self.header.addWidget(self.import_button)
        self.sending = SendActions(self)
        self.table_view = DeskView(desk.language, desk.today())
        self.review = ReviewView(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table_view)
        self.stack.addWidget(self.review)
        self.content.addWidget(self.stack, 1)
        self.table_view.to_send.wanted.connect(self.sending.send)
        away = self.table_view.away
        away.returned.connect(self.sending.mark_returned)
        away.remind.connect(self.sending.remind)
        away.withdraw.connect(self.sending.withdraw)
        away.ledger.connect(self.sending.show_ledger)
        self.table_view.back.chosen.connect(self._open_batch)
        self.table_view.back.files_wanted.connect(self.choose_files)
        self.review.closed.connect(self.show_desk)

    # Showing

    def refresh(self) -> None:
        today = self.desk.today()

        def ask(session: "Session") -> tuple[Any, ...]:
            out = sending_ledger.list_dispatches(session, today, open_only=True)
            return village_names(session), sending_ledger.list_receivers(session), out, list_workers_batches(session)

        self.read(ask, self._show)
        if self.stack.currentWidget() is self.review:
            self.review.reload()

    def _show(
        self, found: tuple[list[tuple[str, str, str]], list[Receiver], list[DispatchRecord], list[BatchRecord]]
    ) -> None:
        self.villages, receivers, dispatches, batches = found
        self.review.words.villages.update({code: name for code, name, _ in self.villages})
        self.table_view.to_send.show_receivers(receivers)
        self.table_view.away.show_dispatches(dispatches, self.desk.today())
        self.table_view.back.show_batches(batches)
        if self.codes_wanted is not None:
            codes, self.codes_wanted = self.codes_wanted, None
            self._tick(codes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stack.currentWidget() is self.table_view:
            self.table_view.back.table.setFocus()

    @Slot()
    def show_desk(self) -> None:
        self.stack.setCurrentWidget(self.table_view)
        self.import_button.setVisible(True)
        self.refresh()

    def open(self, key: Any) -> None:
        """"import", "send", "overdue", "review", ("send", [village codes]), or the key of a batch."""
        if isinstance(key, UUID):
            self.show_batch(key)
            return
        self.show_desk()
        if key == "import":
            self.choose_files()
        elif key == "overdue":
            self.table_view.away.table.setFocus()
            self.table_view.away.table.select_first()
        elif key == "review":
            self.read(lambda session: list_batches(session, statuses=["review"], limit=1), self._open_first, key="first")
        elif key == "send":
            self.table_view.to_send.search.setFocus()
        elif isinstance(key, tuple) and key[0] == "send":
            self.codes_wanted = list(key[1])
            self.refresh()

    def _open_first(self, batches: list[BatchRecord]) -> None:
        if batches and batches[0].type == "workers":
            self.show_batch(batches[0].id)

    def show_batch(self, batch_id: UUID) -> None:
        self.banner.hide()
        self.import_button.setVisible(False)
        self.stack.setCurrentWidget(self.review)
        self.review.open(batch_id)
        self.review.kinds.setFocus()

    @Slot(object)
    def _open_batch(self, batch: BatchRecord) -> None:
        self.show_batch(batch.id)

    # Sending

    def _tick(self, codes: list[str]) -> None:
        out = self.table_view.to_send.tick(codes)
        names = {code: name for code, name, _ in self.villages}
        if out:
            text = self.tr("A workbook is already with: {names}. Mark it as returned first if another one shall be sent.")
            self.banner.say(text.format(names=", ".join(names.get(code, code) for code in out)), "hint")
        self.table_view.to_send.send_button.setFocus()

    # Taking files in

    def ask_files(self) -> list[str]:
        """The system's dialog; stands alone so that a test can answer for it."""
        kinds = self.tr("Lists of workers") + " (" + " ".join(f"*{end}" for end in WORKBOOKS) + ")"
        return QFileDialog.getOpenFileNames(self, self.tr("Files of the villages"), "", kinds)[0]

    def choose_files(self) -> None:
        if files := self.ask_files():
            self.read_files([Path(file) for file in files])

    def read_files(self, files: list[Path]) -> None:
        """Reads the files beside the window; each becomes a batch under review."""
        from rangkul.exchange.roster import check_rosters

        self.banner.hide()
        today = self.desk.today()

        def work(progress: Progress) -> list[RosterFile]:
            with self.desk.database.reading() as session:
                villages = village_names(session)
            return list(check_rosters(files, today=today, villages=villages, progress=progress))

        title = self.tr("Reading {name}").format(name=files[0].name if len(files) == 1 else f"{len(files)} × Excel")
        self.desk.tasks.run(work, self._read, title=title, owner=self, failed=self.refuse)

    def _read(self, files: list[RosterFile]) -> None:
        self.taken, self.refused = [], []
        self.queue = list(files)
        self._take_next()

    def _take_next(self) -> None:
        """One file after the other: each is its own transaction, and a refused one does not stop the rest."""
        while self.queue:
            file = self.queue.pop(0)
            if file.rejected:
                self.refused.append(self.desk.tell.words(file.rejected))
                continue
            village = None if file.village or file.dispatch else self._ask_village(file)
            if village is None and not file.village and not file.dispatch:
                self.refused.append(self.tr("{file} was left out: no village was chosen.").format(file=file.file))
                continue
            self._take_in(file, village)
            return
        self._all_taken()

    def _take_in(self, file: RosterFile, village: str | None) -> None:
        account = self.desk.account

        def write(session: "Session", progress: Progress) -> Taken:
            return take_in(session, file, account=account, village_code=village, progress=progress)

        title = self.tr("Comparing {name}").format(name=file.file)
        self.desk.write(write, self._took, owner=self, title=title, failed=self._not_taken)

    def _ask_village(self, file: RosterFile) -> str | None:
        dialog = VillageDialog(self, file.file, self.villages, file.village_candidates)
        return dialog.code if dialog.exec() else None

    def _took(self, taken: Taken) -> None:
        self.taken.append(taken)
        self._take_next()

    def _not_taken(self, error: Exception) -> None:
        from rangkul.errors import Problem

        if isinstance(error, Problem):
            self.refused.append(self.desk.tell.words(error.message))
            self._take_next()
        else:
            self.queue.clear()
            self.refuse(error)

    def _all_taken(self) -> None:
        if self.taken:
            self.desk.tell.done(self.tr("{count} files read; nothing is on the roster before it is applied.").format(count=len(self.taken)))
        if len(self.taken) == 1:
            self.show_batch(self.taken[0].id)
        else:
            self.show_desk()
        if self.refused:
            self.banner.say("\n".join(self.refused), "problem")

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.banner.say(self.tr("Drop {count} files to read them.").format(count=len(files)), "hint")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.banner.say("")

    def dropEvent(self, event: QDropEvent) -> None:
        self.banner.say("")
        if files := _files(event):
            event.acceptProposedAction()
            self.read_files(files)


def _files(event: QDropEvent) -> list[Path]:
    """What was dropped: files as they are, a folder stands for the workbooks in it."""
    found: list[Path] = []
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and path.is_dir():
            found += sorted(file for file in path.iterdir() if file.suffix.lower() in WORKBOOKS)
        elif path is not None:
            found.append(path)
    return found


def list_workers_batches(session: "Session") -> list[BatchRecord]:
    return [batch for batch in list_batches(session) if batch.type == "workers"]
