"""What went to and fro between the office and one village: sent, reminded, returned, applied, given back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rangkul.language import Language
from rangkul.rules.dates import WIB
from rangkul.ui.cards import EmptyState
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.sending_ledger import WHAT, HistoryLine, village_history

_CHIPS = {
    "sent": "new", "reminded": "warn", "withdrawn": "off", "returned": "good", "read": "new", "applied": "good", "taken_back": "off",
    "given_back": "warn",
}  # fmt: skip


class VillageHistory(Table):
    """`show_lines(village_history(session, code))`; the lines carry the key of a batch where there is one."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(
            [
                Column(self.tr("When"), lambda line: f"{line.at.astimezone(WIB):%d/%m/%Y %H.%M}", 124, sort=lambda line: line.at),
                Column(self.tr("What"), lambda line: language.text(WHAT[line.what]), 190, True, chip=lambda line: _CHIPS[line.what]),
                Column(self.tr("Number"), lambda line: line.number, 124, tooltip=lambda line: line.hamlet or line.number),
                Column(self.tr("Rows"), lambda line: line.rows, 64, align="right"),
                Column(self.tr("By"), lambda line: line.by, 90),
            ],
            self.tr("History of the village"), dense=True, key=lambda line: (line.at, line.what, line.number),
        )  # fmt: skip
        self.empty = EmptyState("send", self.tr("Nothing was sent to this village yet."))
        if parent is not None:
            self.setParent(parent)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        self.set_records(lines)


class HistoryDialog(Dialog):
    """The history of a village by itself; Enter on a file opens its review."""

    def __init__(self, page: Page, name: str, lines: Sequence[HistoryLine]) -> None:
        super().__init__(page, self.tr("History of {village}").format(village=name), self.tr("Close"), width=720)
        self.page = page
        self.list = VillageHistory(page.desk.language)
        self.list.setMinimumHeight(320)
        self.list.opened.connect(self._open)
        self.body.addWidget(self.list, 1)
        self.cancel_button.hide()
        self.list.show_lines(lines)

    def _open(self, line: HistoryLine) -> None:
        if line.batch_id is not None:
            self.accept()
            self.page.desk.go("exchange", line.batch_id)


def show_village_history(page: Page, code: str, name: str) -> None:
    """Asks the database and opens the dialog; for any page that shows a village."""

    def show(lines: list[HistoryLine]) -> None:
        dialog = HistoryDialog(page, name, lines)
        dialog.exec()
        dialog.deleteLater()

    page.read(lambda session: village_history(session, code), show, key="village_history")
