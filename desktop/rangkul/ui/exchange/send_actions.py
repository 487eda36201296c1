"""What the page does about workbooks on their way: sends them, reminds, marks as returned, withdraws, opens the ledger."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from rangkul.ui.exchange.dispatch_history import show_village_history
from rangkul.ui.exchange.dispatch_ledger import LedgerDialog
from rangkul.ui.exchange.dispatch_reminder import ReminderDialog
from rangkul.ui.exchange.send_dialog import FOLDER, SendDialog, SendWish
from rangkul.ui.exchange.send_result_dialog import SentDialog
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.work import sending_ledger
from rangkul.work.sending import Sent, send_workbooks
from rangkul.work.sending_ledger import DispatchRecord
from rangkul.work.sending_preview import SendingDesk, sending_desk
from rangkul.work.sending_profiles import remember_profile

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


Doing = Callable[["Session", Progress], Any]


def _each(act: Callable[["Session", Sequence[UUID]], None], ids: Sequence[UUID], session: "Session", _: Progress) -> None:
    act(session, ids)


class SendActions(QObject):
    """Belongs to the page Tukar Excel, which refreshes by itself when a dispatch changes."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        self.ledger: LedgerDialog | None = None

    # Sending

    @Slot(object)
    def send(self, codes: Sequence[str]) -> None:
        """Asks how, then writes and records the workbooks."""
        wanted, today = list(codes), self.desk.today()
        if wanted:
            self.page.read(lambda session: sending_desk(session, wanted, today), self._ask, key="sending")

    def _ask(self, start: SendingDesk) -> None:
        dialog = SendDialog(self.page, self.desk, start, str(self.desk.settings.get("send_kind", FOLDER)))
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.wish is not None:
            self._write(dialog.wish)
        dialog.deleteLater()

    def _write(self, wish: SendWish) -> None:
        today, account = self.desk.today(), self.desk.account

        def work(session: "Session", progress: Progress) -> Sent:
            remember_profile(session, wish.order.profile.key)
            return send_workbooks(session, wish.codes, wish.target, today, wish.order, account=account, progress=progress)

        self.page.write(work, lambda sent: self._sent(sent, wish), title=self.tr("Writing workbooks"))

    def _sent(self, sent: Sent, wish: SendWish) -> None:
        text = self.tr("{count} workbooks lie in {folder}, ready to be sent.").format(count=len(sent.files), folder=str(sent.target))
        ids = sent.dispatches
        self.page.done(text, lambda session, _: sending_ledger.withdraw(session, ids))
        self.page.refresh()
        dialog = SentDialog(self.page, self.desk, sent, wish.order.password)
        dialog.exec()
        dialog.deleteLater()

    # What is out

    @Slot(object)
    def remind(self, dispatches: Sequence[DispatchRecord]) -> None:
        """The texts to copy; what was copied may be noted."""
        if not dispatches:
            return
        dialog = ReminderDialog(self._parent(), self.desk, [one.id for one in dispatches])
        reminded = dialog.reminded if dialog.exec() == QDialog.DialogCode.Accepted else []
        dialog.deleteLater()
        if not reminded:
            return
        self.page.write(lambda session, _: sending_ledger.note_reminded(session, reminded), self._reminded)

    def _reminded(self, before: dict[UUID, datetime | None]) -> None:
        text = self.tr("{count} villages are noted as reminded.").format(count=len(before))
        self.page.done(text, lambda session, _: sending_ledger.unnote_reminded(session, before))
        self._renew()

    @Slot(object)
    def mark_returned(self, dispatches: Sequence[DispatchRecord]) -> None:
        """The villages answered in another way."""
        ids = [one.id for one in dispatches]
        if not ids:
            return
        if len(dispatches) == 1:
            one = dispatches[0]
            text = self.tr("{number} ({village}) is marked as returned.").format(number=one.number, village=one.place)
        else:
            text = self.tr("{count} dispatches are marked as returned.").format(count=len(ids))

        def work(session: "Session", _: Progress) -> None:
            for key in ids:
                sending_ledger.mark_returned(session, key)

        def undo(session: "Session", _: Progress) -> None:
            for key in ids:
                sending_ledger.mark_out(session, key)

        self._do(work, undo, text)

    @Slot(object)
    def withdraw(self, dispatches: Sequence[DispatchRecord]) -> None:
        """It never reached the village, or another one shall replace it; nothing is lost, so nothing is asked."""
        ids = [one.id for one in dispatches]
        if ids:
            text = self.tr("{count} dispatches are withdrawn; their villages may be sent another workbook.").format(count=len(ids))
            self._do(partial(_each, sending_ledger.withdraw, ids), partial(_each, sending_ledger.bring_back, ids), text)

    @Slot(object)
    def bring_back(self, dispatches: Sequence[DispatchRecord]) -> None:
        ids = [one.id for one in dispatches]
        if ids:
            text = self.tr("{count} dispatches are with their villages again.").format(count=len(ids))
            self._do(partial(_each, sending_ledger.bring_back, ids), partial(_each, sending_ledger.withdraw, ids), text)

    def _do(self, work: Doing, undo: Doing, text: str) -> None:
        def after(_: object) -> None:
            self.page.done(text, undo)
            self._renew()

        self.page.write(work, after)

    # The ledger

    @Slot()
    def show_ledger(self, state: str = "", search: str = "") -> None:
        self.ledger = LedgerDialog(self.page, self.desk, state, search)
        for signal, slot in (
            (self.ledger.remind_wanted, self.remind), (self.ledger.returned_wanted, self.mark_returned),
            (self.ledger.withdraw_wanted, self.withdraw), (self.ledger.bring_back_wanted, self.bring_back),
            (self.ledger.history_wanted, self.show_history),
        ):  # fmt: skip
            signal.connect(slot)
        self.ledger.exec()
        self.ledger.deleteLater()
        self.ledger = None

    @Slot(object)
    def show_history(self, dispatch: DispatchRecord) -> None:
        show_village_history(self.page, dispatch.village_code, dispatch.village)

    def _parent(self) -> "Page | LedgerDialog":
        return self.ledger if self.ledger is not None else self.page

    def _renew(self) -> None:
        if self.ledger is not None:
            self.ledger.ask()
