"""The text of a letter: fields to insert at the left, the words in the middle, the letter itself at the right."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from rangkul.errors import Problem
from rangkul.papers.letter_records import PrintedLetters
from rangkul.rules.message import Complaint
from rangkul.ui.cards import Banner, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog, ask
from rangkul.work.letter_texts import BUILT_IN, CHIEF, FIELDS, LetterText, check_letter, save_letter_text
from rangkul.work.letters import LetterOrder, check_order, preview_letters
from rangkul.work.templates import TemplateRecord, archive_template

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TALL = {"addressee": 64, "copies": 58}


class LetterTextDialog(QDialog):
    """Accepted with `letter()` to be used, or kept as a template of the office (`saved`)."""

    def __init__(self, desk: Desk, parent: QWidget, event_id: UUID, order: LetterOrder, record: TemplateRecord | None) -> None:
        super().__init__(parent)
        self.desk, self.event_id, self.shown, self.record = desk, event_id, order, record
        self.saved: TemplateRecord | None = None
        self.archived = False
        self.mode = order.text.mode
        self.setWindowTitle(self.tr("Text of the letter"))
        room = parent.window().size()
        self.resize(room.width(), room.height())
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(250)
        self.pause.timeout.connect(self._ask_preview)
        self.view, self.banner = PdfView(b""), Banner()
        self.parts = self._make_parts()
        self.last: QLineEdit | QPlainTextEdit = self.parts["text"]
        self.fields = self._make_fields()
        self._lay_out()
        self.fill(order.text)
        self.start = self.letter()
        self.parts["text"].setFocus()

    # Widgets

    def _make_parts(self) -> dict[str, QLineEdit | QPlainTextEdit]:
        titles = {"subject": self.tr("Subject (hal)"), "addressee": self.tr("Addressee (Yth.)"), "text": self.tr("Text")}
        titles |= {"list_title": self.tr("Title of the list")} if self.mode == CHIEF else {}
        self.titles = titles | {"copies": self.tr("Copies to (tembusan), one a line")}
        parts: dict[str, QLineEdit | QPlainTextEdit] = {}
        for name, title in self.titles.items():
            part: QLineEdit | QPlainTextEdit = QLineEdit() if name in ("subject", "list_title") else QPlainTextEdit()
            part.setAccessibleName(title)
            if isinstance(part, QPlainTextEdit):
                part.setTabChangesFocus(True)
                if name in TALL:
                    part.setFixedHeight(TALL[name])
            part.textChanged.connect(self.pause.start)
            part.installEventFilter(self)
            parts[name] = part
        return parts

    def _make_fields(self) -> Table:
        say = self.desk.language.text
        columns = [
            Column(self.tr("Field"), lambda pair: f"{{{pair[0]}}}", 124, bold=True),
            Column(self.tr("Meaning"), lambda pair: say(pair[1]), 120, stretch=True, tooltip=lambda pair: say(pair[1])),
        ]
        made = Table(columns, self.tr("Fields to insert"), key=lambda pair: pair[0], dense=True)
        made.setFixedWidth(300)
        made.set_records(list(FIELDS[self.mode].items()))
        made.clicked.connect(self._insert_current)
        made.opened.connect(self._insert_current)
        return made

    def _lay_out(self) -> None:
        left = column(None, 6)
        left.addWidget(Label(self.tr("Fields to insert"), "label", muted=True))
        left.addWidget(self.fields, 1)
        hint = self.tr(
            "A click inserts the field where you write. {optional}: the line goes when the field is empty. *Stars* make words bold; "
            "“tempat : {place}” lines up its colon."
        )
        left.addWidget(Label(hint.format(optional="{agenda?}", place="{tempat}"), "label", muted=True, wrap=True))
        middle = column(None, 6)
        for name, part in self.parts.items():
            middle.addWidget(Label(self.titles[name], "label", muted=True))
            middle.addWidget(part, 1 if name == "text" else 0)
        right = column(None, 8)
        right.addWidget(self.banner)
        right.addWidget(self.view, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left)
        body.addLayout(middle, 6)
        body.addLayout(right, 6)
        self.reset_button = button(self.tr("Back to the built-in text"), "quiet", "undo", self._reset)
        self.save_button = button(self.tr("Save"), "default", "save", self._save)
        self.save_button.setVisible(self.record is not None)
        self.archive_button = button(self.tr("Archive this template"), "quiet", "delete", self._archive)
        self.archive_button.setVisible(self.record is not None)
        self.save_as_button = button(self.tr("Save as a template…"), "default", "save", self._save_as)
        self.use_button = button(self.tr("Use this text"), "primary", "check", self.accept)
        title = self.tr("Text of the letter") + (f": {self.record.name}" if self.record else "")
        outer = column(self, 14, (24, 18, 24, 18))
        outer.addWidget(Label(title, "section"))
        outer.addLayout(body, 1)
        close = button(self.tr("Cancel"), on_click=self.reject)
        outer.addLayout(row(self.reset_button, self.archive_button, None, self.save_button, self.save_as_button, close, self.use_button))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field goes where one wrote last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QPlainTextEdit):
            self.last = watched
        return super().eventFilter(watched, event)

    @Slot()
    def _insert_current(self) -> None:
        pair = self.fields.current()
        if pair is not None:
            self.insert(pair[0])

    def insert(self, name: str) -> None:
        """Puts a field where one wrote last."""
        text = f"{{{name}}}"
        if isinstance(self.last, QLineEdit):
            self.last.insert(text)
        else:
            self.last.insertPlainText(text)
        self.last.setFocus()

    # The text

    def fill(self, letter: LetterText) -> None:
        for name, part in self.parts.items():
            value = getattr(letter, name)
            if isinstance(part, QLineEdit):
                part.setText(value)
            else:
                part.setPlainText(value)

    def letter(self) -> LetterText:
        values = {name: part.text() if isinstance(part, QLineEdit) else part.toPlainText() for name, part in self.parts.items()}
        return replace(self.shown.text, **values)

    @Slot()
    def _ask_preview(self) -> None:
        event_id, today, order = self.event_id, self.desk.today(), replace(self.shown, text=self.letter())

        def work(session: "Session") -> tuple[list[Complaint], PrintedLetters | None]:
            found = check_order(session, event_id, order, today)
            return found, None if found or not order.recipients else preview_letters(session, event_id, order, today)

        self.desk.read(work, self._take_preview, owner=self, key="preview", failed=self._refuse)

    def _take_preview(self, answer: tuple[list[Complaint], PrintedLetters | None]) -> None:
        complaints, printed = answer
        self.banner.say(" ".join(self.desk.language.say(one.message) for one in complaints[:3]))
        unusable = bool(check_letter(self.letter()))
        for part in (self.use_button, self.save_button, self.save_as_button):
            part.setEnabled(not unusable)
        if printed is not None:
            self.view.show_pdf(printed.pdf)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def _reset(self) -> None:
        self.fill(BUILT_IN[self.mode])

    # Keeping it

    def _save(self) -> None:
        if self.record is not None:
            self._keep(self.record.name, self.record.id)

    def _save_as(self) -> None:
        dialog = NameDialog(self, self.record.name if self.record else "")
        name = dialog.name.text().strip() if dialog.exec() == QDialog.DialogCode.Accepted else ""
        dialog.deleteLater()
        if name:
            self._keep(name, None)

    def _keep(self, name: str, base: UUID | None) -> None:
        letter, account = self.letter(), self.desk.account
        self.desk.write(
            lambda session, _: save_letter_text(session, name, letter, account, base=base), self._kept, owner=self, failed=self._refuse
        )

    def _kept(self, record: Any) -> None:
        self.saved = record
        self.desk.tell.done(self.tr("The text “{name}” is saved.").format(name=record.name))
        self.accept()

    def _archive(self) -> None:
        """No longer offered; the built-in text takes its place. Letters issued with it stay as they are."""
        record = self.record
        if record is not None:
            self.desk.write(lambda session, _: archive_template(session, record.id), self._archived, owner=self, failed=self._refuse)

    def _archived(self, _: object) -> None:
        self.archived = True
        self.desk.tell.done(self.tr("The template is archived; letters issued with it stay as they are."))
        super().reject()

    def reject(self) -> None:
        question = self.tr("The changes of this text are lost.")
        if self.letter() == self.start or ask(self, self.tr("Leave the text?"), question, self.tr("Leave it"), danger=True):
            super().reject()

    def done(self, result: int) -> None:
        self.pause.stop()
        self.view.pages.close_work()
        super().done(result)


class NameDialog(Dialog):
    """The name of a template."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, self.tr("Save as a template"), self.tr("Save"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.setMaxLength(100)
        self.body.addWidget(Label(self.tr("Name of the template"), "label"))
        self.body.addWidget(self.name)
        self.name.setFocus()
