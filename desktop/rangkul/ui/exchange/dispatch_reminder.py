"""Reminding villages whose workbook is still out: the texts to copy, and that it was done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from rangkul.ui.cards import Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.exchange.dispatch_messages import MessagesView
from rangkul.ui.exchange.dispatch_text_dialog import TextDialog
from rangkul.work.sending_messages import REMINDER, VillageMessage, load_text, messages

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ReminderDialog(QDialog):
    """Accepted with `reminded`: the dispatches whose villages were reminded, to be noted."""

    def __init__(self, parent: QWidget, desk: Desk, ids: Sequence[UUID]) -> None:
        super().__init__(parent)
        self.desk, self.ids = desk, list(ids)
        self.reminded: list[UUID] = []
        self._taken: set[UUID] = set()
        self.setWindowTitle(self.tr("Remind villages"))
        room = parent.window().size()
        self.resize(min(900, room.width() - 40), min(560, room.height() - 40))
        self.view = MessagesView(self.tr("Villages to be reminded"))
        self.view.copied.connect(self._took)
        self.view.edit_wanted.connect(self.edit_text)
        self.note_button = button("", "primary", "check", self.accept)
        outer = column(self, 14, (24, 18, 24, 18))
        outer.addWidget(Label(self.tr("Remind villages"), "section"))
        outer.addWidget(Label(self.tr("Copy a text into WhatsApp, then note that the village was reminded."), muted=True, wrap=True))
        outer.addWidget(self.view, 1)
        outer.addLayout(row(None, button(self.tr("Close"), on_click=self.reject), self.note_button))
        self._count()
        self.ask()

    def ask(self) -> None:
        ids, today = self.ids, self.desk.today()

        def work(session: "Session") -> list[VillageMessage]:
            return messages(session, REMINDER, ids, today)

        self.desk.read(work, self._show, owner=self, key="messages")

    def _show(self, found: list[VillageMessage]) -> None:
        self.view.show_messages(found)

    @Slot(object)
    def _took(self, ids: list[UUID]) -> None:
        self._taken.update(ids)
        self._count()

    def _count(self) -> None:
        count = len(self._taken)
        self.note_button.setText(self.tr("Note {count} as reminded").format(count=count) if count else self.tr("Note as reminded"))
        self.note_button.setEnabled(count > 0)

    @Slot()
    def edit_text(self) -> None:
        self.desk.read(lambda session: load_text(session, REMINDER), self._edit, owner=self, key="text")

    def _edit(self, text: str) -> None:
        message: VillageMessage | None = self.view.table.current()
        if message is None:
            return
        dialog = TextDialog(self, self.desk, REMINDER, text, message.dispatch_id)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.ask()
        dialog.deleteLater()

    def accept(self) -> None:
        self.reminded = [key for key in self.ids if key in self._taken]
        super().accept()
