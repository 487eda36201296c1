"""After sending: where the workbooks lie, the text that goes with each, and for the last time the password."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from rangkul.ui.cards import Banner, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.exchange.dispatch_messages import MessagesView
from rangkul.ui.exchange.dispatch_text_dialog import TextDialog
from rangkul.work.sending import Sent
from rangkul.work.sending_messages import PASSWORD, SENDING, VillageMessage, load_text, messages

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class SentDialog(QDialog):
    """Nothing more to decide: open the folder, copy messages, close."""

    def __init__(self, parent: QWidget, desk: Desk, sent: Sent, password: str | None) -> None:
        super().__init__(parent)
        self.desk, self.sent, self.secret = desk, sent, password
        self.setWindowTitle(self.tr("Workbooks are ready"))
        room = parent.window().size()
        self.resize(min(900, room.width() - 40), min(600, room.height() - 40))
        self.view = MessagesView(self.tr("Villages the workbooks are for"))
        self.view.edit_wanted.connect(self.edit_text)
        outer = column(self, 14, (24, 18, 24, 18))
        outer.addWidget(Label(self.tr("Workbooks are ready"), "section"))
        text = self.tr("{count} workbooks with {workers} workers lie in {place}.")
        words = text.format(count=len(sent.files), workers=sent.workers, place=str(sent.target))
        outer.addWidget(Banner(words, "good", self.tr("Open folder"), self.open_folder))
        if password:
            outer.addLayout(self._password_line(password))
        outer.addWidget(Label(self.tr("Message that goes with the file"), "label", muted=True))
        outer.addWidget(self.view, 1)
        self.close_button = button(self.tr("Close"), "primary", on_click=self.accept)
        outer.addLayout(row(None, self.close_button))
        self.ask()

    def _password_line(self, password: str) -> QVBoxLayout:
        self.shown = Label(password, "figure", copyable=True)
        self.shown.setAccessibleName(self.tr("Password of the workbooks"))
        hint = self.tr("Password, shown for the last time: note it now, and tell it to the village in a second message.")
        self.copy_password = button(self.tr("Copy the password message"), "default", "copy", self._copy_password)
        made = column(None, 4)
        made.addWidget(Label(hint, "label", wrap=True))
        made.addLayout(row(self.shown, None, self.copy_password))
        return made

    def ask(self) -> None:
        ids, today = self.sent.dispatches, self.desk.today()

        def work(session: "Session") -> list[VillageMessage]:
            return messages(session, SENDING, ids, today)

        self.desk.read(work, self.view.show_messages, owner=self, key="messages")

    @Slot()
    def open_folder(self) -> None:
        place = self.sent.target.parent if self.sent.target.suffix.lower() == ".zip" else self.sent.target
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    @Slot()
    def _copy_password(self) -> None:
        message: VillageMessage | None = self.view.table.current()
        if message is None:
            return
        ids, today, password = [message.dispatch_id], self.desk.today(), self.secret or ""

        def work(session: "Session") -> list[VillageMessage]:
            return messages(session, PASSWORD, ids, today, password=password)

        self.desk.read(work, self._copied, owner=self, key="password")

    def _copied(self, found: list[VillageMessage]) -> None:
        QGuiApplication.clipboard().setText(found[0].text)
        self.view.said.setText(self.tr("The password message is copied; send it apart from the file."))

    @Slot()
    def edit_text(self) -> None:
        self.desk.read(lambda session: load_text(session, SENDING), self._edit, owner=self, key="text")

    def _edit(self, text: str) -> None:
        message: VillageMessage | None = self.view.table.current()
        if message is None:
            return
        dialog = TextDialog(self, self.desk, SENDING, text, message.dispatch_id)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.ask()
        dialog.deleteLater()
