"""What the buttons on a worker's card do: look at the NIK, change the status, record a payment, credit somebody, remove."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from rangkul.rules.dates import WIB, show_date
from rangkul.rules.worker_steps import allowed_steps
from rangkul.ui.tell import ask
from rangkul.ui.workers.step_dialog import PaymentDialog, StepDialog
from rangkul.work.worker_edit import Step, WorkerUndo, credit_worker, remove_worker, set_status, take_back
from rangkul.work.worker_life import Credit, life_of, propose_credit
from rangkul.work.workers import STATUS_WORDS, WorkerCard, get_worker

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.workers.page import WorkersPage

AT_ONCE = frozenset({"siap", "diajukan", "terverifikasi", "menunggak"})
"""Steps that need neither a reason nor another day than today."""


class CardDoing(QObject):
    """Works on whoever the page's card shows."""

    def __init__(self, page: "WorkersPage") -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk

    @property
    def card(self) -> WorkerCard | None:
        return self.page.panel.card_shown

    def reveal(self) -> None:
        """The full NIK, written into the history."""
        if (card := self.card) is not None:
            self.page.write(lambda session, _: get_worker(session, card.id, full_nik=True), self.page.panel.show_card)

    def edit(self) -> None:
        self.page.edit()

    def change_status(self, status: str | None) -> None:
        """At once where nothing needs to be said about it; else a dialog asks for the day and the reason."""
        card = self.card
        if card is None:
            return
        if status in AT_ONCE and status in allowed_steps(card.status):
            step, today = Step(status), self.desk.today()
            self._write(lambda session: set_status(session, card.id, step, today, card.version), self._status_text(card, status))
            return
        dialog = StepDialog(self.page, self.desk, card, status)
        if dialog.exec():
            self._done(self._status_text(card, dialog.form.values()["status"]), dialog.stored)

    def _status_text(self, card: WorkerCard, status: str) -> str:
        words = self.desk.language.text(STATUS_WORDS[status])
        return self.tr("{name}: status changed to {status}.").format(name=card.name, status=words)

    def pay(self) -> None:
        card = self.card
        if card is None:
            return
        dialog = PaymentDialog(self.page, self.desk, card)
        if dialog.exec():
            until = show_date(dialog.paid_until())
            self._done(self.tr("{name}: paid until {date}.").format(name=card.name, date=until), dialog.stored)

    def ask_credit(self, card: WorkerCard) -> None:
        day = card.added_at.astimezone(WIB).date()
        self.page.read(
            lambda session: propose_credit(session, card.village_code, day, card.officer_id), self.page.panel.show_credit, key="credit"
        )

    def take_credit(self, credit: Credit) -> None:
        card = self.card
        if card is None:
            return
        text = self.tr("{name}: credited to {officer}.").format(name=card.name, officer=credit.officer)
        self._write(lambda session: credit_worker(session, card.id, credit.officer_id, credit.event_id, card.version), text)

    def ask_life(self, worker_id: UUID) -> None:
        self.page.read(lambda session: life_of(session, worker_id), self.page.panel.show_life, key="life")

    def remove(self) -> None:
        card, page = self.card, self.page
        if card is None:
            return
        sentence = self.tr("{name} leaves the roster of {village}. Undo in the line below brings everything back.")
        words = sentence.format(name=card.name, village=card.village)
        if ask(page, self.tr("Remove this worker?"), words, self.tr("Remove"), danger=True):
            self._write(lambda session: remove_worker(session, card.id), self.tr("{name} removed from the roster.").format(name=card.name))

    # Storing and the way back

    def _write(self, change: "Callable[[Session], WorkerUndo]", text: str) -> None:
        self.page.banner.hide()
        self.desk.write(lambda session, _: change(session), lambda undo: self._done(text, undo), owner=self.page, failed=self._refused)

    def _done(self, text: str, undo: WorkerUndo) -> None:
        self.page.done(text, lambda session, _: take_back(session, undo))

    def _refused(self, error: Exception) -> None:
        self.page.refuse(error)
        self.page.show_card_again()
