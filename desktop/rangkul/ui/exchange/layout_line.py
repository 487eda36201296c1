"""The button beside the name of a file under review that shows how it was understood, to be put right by hand."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rangkul.ui.cards import button
from rangkul.ui.exchange.layout_teach import teach_batch
from rangkul.ui.page import Page
from rangkul.work.read_again import columns_of
from rangkul.work.review_records import BatchRecord
from rangkul.work.taught import COLUMN_WORDS


class LayoutLine(QWidget):
    """`show_batches` with what is reviewed; seen while that is one list not applied yet. `then` is called once it was read anew."""

    def __init__(self, page: Page, then: Callable[[], None]) -> None:
        super().__init__()
        self.page, self.then = page, then
        self.batch_id: UUID | None = None
        self.button = button(self.tr("Layout…"), "quiet", "workbook", self.teach)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        self.hide()

    def show_batches(self, batches: Sequence[BatchRecord]) -> None:
        one = batches[0] if len(batches) == 1 and batches[0].type == "workers" and batches[0].status == "review" else None
        self.setVisible(one is not None)
        if one is not None and one.id != self.batch_id:
            key = one.id
            self.page.read(lambda session: columns_of(session, key), self._show, key="layout_line")
        self.batch_id = one.id if one else None

    def _show(self, columns: list[str]) -> None:
        say = self.page.desk.language.text
        words = ", ".join(say(COLUMN_WORDS[name]) for name in columns if name in COLUMN_WORDS)
        hint = self.tr("How the file was understood; put it right by hand")
        self.button.setToolTip(f"{self.tr('Read as: {columns}.').format(columns=words)}\n{hint}" if words else hint)

    def teach(self) -> None:
        """Shows the layout; the rows of the file are read again as was said."""
        if self.batch_id is not None:
            teach_batch(self.page, self.batch_id, lambda _taken: self._taught())

    def _taught(self) -> None:
        self.batch_id = None
        self.then()
