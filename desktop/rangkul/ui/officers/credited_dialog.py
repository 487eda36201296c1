"""The workers an officer brought: how many of each status, and each of them."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.ui.cards import Chip, row
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.ui.workers.words import STATUS_CHIPS
from rangkul.work.officer_card import CreditedWorker, OfficerCard
from rangkul.work.workers import STATUS_WORDS


class CreditedDialog(Dialog):
    """Enter or the button opens a worker on the page of workers."""

    def __init__(self, parent: QWidget, desk: Desk, card: OfficerCard, workers: Sequence[CreditedWorker]) -> None:
        title = self.tr("Workers brought")
        super().__init__(parent, title, self.tr("Open the worker"), width=760)
        self.desk = desk
        self.finished.connect(self.deleteLater)
        self.add_sentence(card.officer.printed, muted=True)

        def word(status: str) -> str:
            return desk.language.text(STATUS_WORDS.get(status, status))

        self.body.addLayout(
            row(*(Chip(f"{word(status)}  {count}", STATUS_CHIPS.get(status, "off")) for status, count in card.credited), None)
        )
        self.table = Table(
            [
                Column(self.tr("Name"), lambda w: w.name, 220, stretch=True, bold=True),
                Column("NIK", lambda w: w.nik, 150),
                Column(self.tr("Village"), lambda w: w.village, 160),
                Column(self.tr("Status"), lambda w: word(w.status), 130, chip=lambda w: STATUS_CHIPS.get(w.status, "off")),
            ],
            title, dense=True, key=lambda w: w.id,
        )  # fmt: skip
        self.table.setMinimumHeight(360)
        self.table.set_records(list(workers))
        self.table.opened.connect(self.accept)
        self.table.select_first()
        self.body.addWidget(self.table, 1)
        self.cancel_button.setText(self.tr("Close"))

    @Slot()
    def accept(self) -> None:
        worker: CreditedWorker | None = self.table.current()
        super().accept()
        if worker is not None:
            self.desk.go("workers", worker.id)
