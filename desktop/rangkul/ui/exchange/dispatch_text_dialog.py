"""The office's own words of a message to villages, with fields to insert and the message as one village gets it."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.sending_messages import BUILT_IN, VillageMessage, check_message, fields_of, messages, save_text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


HIDDEN = "••••••"


class TextDialog(Dialog):
    """Accepted when the text is kept for the whole office."""

    def __init__(self, parent: QWidget, desk: Desk, kind: str, text: str, example: UUID) -> None:
        super().__init__(parent, self.tr("Text of the message"), self.tr("Save the text"), width=980)
        self.desk, self.kind, self.example = desk, kind, example
        self.banner = Banner()
        self.edit = QPlainTextEdit(text)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Text of the message"))
        self.seen = QPlainTextEdit()
        self.seen.setReadOnly(True)
        self.seen.setTabChangesFocus(True)
        self.seen.setAccessibleName(self.tr("As the village gets it"))
        say = desk.language.text
        self.fields = Table(
            [
                Column(self.tr("Field"), lambda pair: f"{{{pair[0]}}}", 116, bold=True),
                Column(self.tr("Meaning"), lambda pair: say(pair[1]), 120, stretch=True, tooltip=lambda pair: say(pair[1])),
            ],
            self.tr("Fields to insert"), dense=True, key=lambda pair: pair[0],
        )  # fmt: skip
        self.fields.setFixedWidth(290)
        self.fields.set_records(list(fields_of(kind).items()))
        self.fields.clicked.connect(self._insert)
        self.fields.opened.connect(self._insert)
        body = QHBoxLayout()
        body.setSpacing(16)
        for title, part, stretch in (
            (self.tr("Fields to insert"), self.fields, 0), (self.tr("Text"), self.edit, 1),
            (self.tr("As the village gets it"), self.seen, 1),
        ):  # fmt: skip
            box = column(None, 4)
            box.addWidget(Label(title, "label", muted=True))
            box.addWidget(part, 1)
            body.addLayout(box, stretch)
        self.body.addWidget(self.banner)
        self.body.addLayout(body, 1)
        hint = self.tr("A click inserts the field. {optional}: its line goes when the field is empty.").format(optional="{kontak?}")
        self.body.addWidget(Label(hint, "label", muted=True))
        self.buttons.insertWidget(0, button(self.tr("Back to the built-in text"), "quiet", "undo", self._reset))
        self.resize(980, 560)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(200)
        self.pause.timeout.connect(self._preview)
        self.edit.textChanged.connect(self.pause.start)
        self._preview()
        self.edit.setFocus()

    @Slot()
    def _insert(self) -> None:
        pair = self.fields.current()
        if pair is not None:
            self.edit.insertPlainText(f"{{{pair[0]}}}")
            self.edit.setFocus()

    @Slot()
    def _reset(self) -> None:
        self.edit.setPlainText(BUILT_IN[self.kind])

    @Slot()
    def _preview(self) -> None:
        text, kind, example, today = self.edit.toPlainText(), self.kind, self.example, self.desk.today()
        try:
            complaints = check_message(kind, text)
        except Problem as problem:
            self._refuse(problem)
            return
        self.verb_button.setEnabled(not complaints)
        if complaints:
            self.banner.say(self.desk.tell.words(complaints[0].message))
            return

        def ask(session: "Session") -> list[VillageMessage]:
            return messages(session, kind, [example], today, text=text, password=HIDDEN)

        self.desk.read(ask, self._show, owner=self, key="preview", failed=self._refuse)

    def _show(self, found: list[VillageMessage]) -> None:
        self.banner.say("")
        self.seen.setPlainText(found[0].text if found else "")

    def _refuse(self, error: Exception) -> None:
        self.verb_button.setEnabled(False)
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def accept(self) -> None:
        text, kind = self.edit.toPlainText(), self.kind
        self.desk.write(lambda session, _: save_text(session, kind, text), self._kept, owner=self, failed=self._refuse)

    def _kept(self, _: object) -> None:
        self.desk.tell.done(self.tr("The text of the message is saved."))
        super().accept()

    def done(self, result: int) -> None:
        self.pause.stop()
        super().done(result)
