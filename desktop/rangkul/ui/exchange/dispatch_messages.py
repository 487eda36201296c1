"""Texts for villages, to be copied into WhatsApp: the villages at the left, the message of the chosen one at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Label, button, column, row
from rangkul.ui.table import Column, Table
from rangkul.work.sending_messages import VillageMessage


class MessagesView(QWidget):
    """`show_messages(list)`; `copied` carries the keys of the dispatches whose text somebody took."""

    copied = Signal(object)
    edit_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.table = Table(
            [
                Column(self.tr("Village"), lambda m: m.village, 120, stretch=True, bold=True),
                Column(self.tr("Phone"), lambda m: show_phone(m.phone) if m.phone else "–", 132),
            ],
            name, dense=True, key=lambda m: m.dispatch_id,
        )  # fmt: skip
        self.table.setMinimumWidth(270)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Message to the village"))
        self.copy_button = button(self.tr("Copy the message"), "default", "copy", self.copy)
        self.open_button = button(self.tr("Open WhatsApp"), "default", "whatsapp-logo", self.open_whatsapp)
        self.all_button = button(self.tr("Copy all"), "quiet", "copy", self.copy_all)
        self.edit_button = button(self.tr("Edit the text…"), "quiet", "edit", self.edit_wanted.emit)
        self.said = Label("", "label", muted=True)
        right = column(None, 8)
        right.addWidget(self.text, 1)
        right.addLayout(row(self.copy_button, self.open_button, None, self.all_button, self.edit_button))
        right.addWidget(self.said)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.table, 2)
        layout.addLayout(right, 3)
        self.table.picked.connect(self._show)
        self._show(None)

    def show_messages(self, messages: Sequence[VillageMessage]) -> None:
        self.table.set_records(messages)
        self.table.setVisible(len(messages) > 1)
        self.all_button.setVisible(len(messages) > 1)
        if self.table.current() is None and messages:
            self.table.select_first()
        self._show(self.table.current())

    @property
    def messages(self) -> list[VillageMessage]:
        return list(self.table.records)

    @Slot(object)
    def _show(self, message: VillageMessage | None) -> None:
        self.text.setPlainText(message.text if message else "")
        self.copy_button.setEnabled(message is not None)
        self.open_button.setEnabled(message is not None and message.link is not None)
        reason = self.tr("The phone of the village's contact is not known; add it under Villages.")
        self.open_button.setToolTip("" if message is None or message.phone else reason)

    @Slot()
    def copy(self) -> None:
        message: VillageMessage | None = self.table.current()
        if message is not None:
            QGuiApplication.clipboard().setText(message.text)
            self.said.setText(self.tr("The message to {village} is copied.").format(village=message.village))
            self.copied.emit([message.dispatch_id])

    @Slot()
    def copy_all(self) -> None:
        messages = self.messages
        QGuiApplication.clipboard().setText("\n\n———\n\n".join(message.text for message in messages))
        self.said.setText(self.tr("{count} messages are copied.").format(count=len(messages)))
        self.copied.emit([message.dispatch_id for message in messages])

    @Slot()
    def open_whatsapp(self) -> None:
        message: VillageMessage | None = self.table.current()
        if message is not None and message.link:
            QDesktopServices.openUrl(QUrl(message.link))
            self.copied.emit([message.dispatch_id])
