"""Tukar Excel: workbooks to the villages, their files back, and the review of what they say."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from rangkul.ui.cards import button
from rangkul.ui.desk import Desk
from rangkul.ui.exchange.desk_view import DeskView
from rangkul.ui.exchange.queue_reading import Read, Waiting, read_files
from rangkul.ui.exchange.queue_view import QueueView
from rangkul.ui.exchange.review_view import ReviewView
from rangkul.ui.exchange.send_actions import SendActions
from rangkul.ui.exchange.village_dialog import VillageDialog
from rangkul.ui.page import Page
from rangkul.work import review_queue, sending_ledger
from rangkul.work.applying import TYPES
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
        self.codes_wanted: list[str] | None = None
        self.setAcceptDrops(True)
        self.import_button = button(self.tr("Take in files…"), "primary", "import", self.choose_files, "Ctrl+O")
        self.queue_button = button(self.tr("Queue"), "default", "list", self.show_queue, "Ctrl+Shift+Q")
        self.queue_button.setToolTip(self.tr("Files under review and files that want something from you"))
        self.header.addWidget(self.queue_button)
        self.header.addWidget(self.import_button)
        self.sending = SendActions(self)
        self.table_view = DeskView(desk.language, desk.today())
        self.review = ReviewView(self)
        self.queue = QueueView(self, self.review.words)
        self.came_from: QWidget = self.table_view
        self.stack = QStackedWidget()
        for view in (self.table_view, self.review, self.queue):
            self.stack.addWidget(view)
        self.content.addWidget(self.stack, 1)
        self.table_view.to_send.wanted.connect(self.sending.send)
        away = self.table_view.away
        away.returned.connect(self.sending.mark_returned)
        away.remind.connect(self.sending.remind)
        away.withdraw.connect(self.sending.withdraw)
        away.ledger.connect(self.sending.show_ledger)
        self.table_view.back.chosen.connect(self._open_batch)
        self.table_view.back.files_wanted.connect(self.choose_files)
        self.review.closed.connect(self.leave_review)
        self.queue.closed.connect(self.show_desk)
        self.queue.review_wanted.connect(self._review_many)

    # Showing

    def refresh(self) -> None:
        today, seen = self.desk.today(), self.stack.currentWidget()
        if seen is self.review:
            self.review.reload()
            return  # the desk is asked again when somebody goes back to it
        if seen is self.queue:
            self.queue.reload()

        def ask(session: "Session") -> Told:
            out = sending_ledger.list_dispatches(session, today, open_only=True)
            batches = list_batches(session, types=sorted(TYPES))
            return Told(
                village_names(session), sending_ledger.list_receivers(session), out, batches, review_queue.count_unfinished(session)
            )

        self.read(ask, self._show)

    def _show(self, told: "Told") -> None:
        self.villages = told.villages
        self.review.words.villages.update({code: name for code, name, _ in told.villages})
        self.queue.panel.villages = told.villages
        self.queue_button.setText(self.tr("Queue ({count})").format(count=told.unfinished) if told.unfinished else self.tr("Queue"))
        self.table_view.to_send.show_receivers(told.receivers)
        self.table_view.away.show_dispatches(told.dispatches, self.desk.today())
        self.table_view.back.show_batches(told.batches)
        if self.codes_wanted is not None:
            codes, self.codes_wanted = self.codes_wanted, None
            self._tick(codes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stack.currentWidget() is self.table_view:
            self.table_view.back.table.setFocus()

    @Slot()
    def show_desk(self) -> None:
        self._turn_to(self.table_view)
        self.refresh()

    @Slot()
    def show_queue(self, drop_id: UUID | None = None) -> None:
        """The files of one drop, or everything unfinished."""
        self._turn_to(self.queue)
        self.queue.open(drop_id)
        self.queue.table.setFocus()
        self.refresh()

    @Slot()
    def leave_review(self) -> None:
        """Back to where the review was opened."""
        if self.came_from is self.queue:
            self._turn_to(self.queue)
            self.queue.table.setFocus()
            self.refresh()
        else:
            self.show_desk()

    def _turn_to(self, view: QWidget) -> None:
        self.banner.hide()
        if view is self.review:
            self.came_from = self.queue if self.stack.currentWidget() is self.queue else self.table_view
            back = self.tr("Back to the queue") if self.came_from is self.queue else self.tr("Back to the desk")
            self.review.back_button.setText(back)
        self.stack.setCurrentWidget(view)
        self.title.setVisible(view is not self.review)  # the rows need the room
        self.import_button.setVisible(view is not self.review)
        self.queue_button.setVisible(view is self.table_view)

    def open(self, key: Any) -> None:
        """"import", "send", "overdue", "review", "queue", ("send", [village codes]), or the key of a batch."""
        if isinstance(key, UUID):
            self.show_batch(key)
            return
        if key == "queue":
            self.show_queue()
            return
        self.show_desk()
        if key == "import":
            self.choose_files()
        elif key == "overdue":
            self.table_view.away.table.setFocus()
            self.table_view.away.table.select_first()
        elif key == "review":
            self.read(_first_review, self._open_first, key="first")
        elif key == "send":
            self.table_view.to_send.search.setFocus()
        elif isinstance(key, tuple) and key[0] == "send":
            self.codes_wanted = list(key[1])
            self.refresh()

    def _open_first(self, batches: list[BatchRecord]) -> None:
        if batches:
            self.show_batch(batches[0].id)

    def show_batch(self, batch_id: UUID) -> None:
        self._review_many([batch_id])

    @Slot(object)
    def _review_many(self, batch_ids: list[UUID]) -> None:
        if batch_ids:
            self._turn_to(self.review)
            self.review.open(batch_ids)
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
        """Reads the files beside the window; each becomes a batch under review, or waits in the queue and says what it wants."""
        self._turn_to(self.queue if self.stack.currentWidget() is self.queue else self.table_view)
        read_files(self, files, self._read)

    def _read(self, result: Read) -> None:
        taken, waiting = result.taken, result.waiting
        if taken:
            self.desk.tell.done(self.tr("{count} files read; nothing is on the roster before it is applied.").format(count=len(taken)))
        if len(taken) == 1 and not waiting and not result.left:
            self.show_batch(taken[0].id)
        elif len(waiting) == 1 and not taken and waiting[0].wants == "village":
            self._ask_village(result.drop_id, waiting[0])
        elif len(waiting) == 1 and not taken and waiting[0].why is not None and waiting[0].wants == "other":
            self.show_desk()
            self.banner.say(self.desk.tell.words(waiting[0].why), "problem")
        else:
            self.show_queue(result.drop_id)
            if result.left:
                self.banner.say(self.tr("Cancelled: {count} files were not read.").format(count=result.left), "warn")

    def _ask_village(self, drop_id: UUID, file: Waiting) -> None:
        """A single file that does not say its village is asked for at once; several wait in the queue."""
        dialog = VillageDialog(self, file.file_name, self.villages, file.candidates)
        code = dialog.code if dialog.exec() else None
        dialog.deleteLater()
        if code is None:
            self.show_queue(drop_id)
        else:
            read_files(self, [file.path], self._read, drop_id=drop_id, village=code)

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


def _first_review(session: "Session") -> list[BatchRecord]:
    return list_batches(session, statuses=["review"], types=sorted(TYPES), limit=1)


@dataclass(frozen=True)
class Told:
    """Everything the desk shows."""

    villages: list[tuple[str, str, str]]
    receivers: list[Receiver]
    dispatches: list[DispatchRecord]
    batches: list[BatchRecord]
    unfinished: int
