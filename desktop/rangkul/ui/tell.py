"""The polite voice: what just happened, what did not work, and questions before something is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rangkul.errors import Problem, write_report
from rangkul.language import Language
from rangkul.rules.message import Message
from rangkul.ui.cards import Label, button


class Tell(QObject):
    """Says things without stopping anybody. `said` carries (text, undo or None); `refused` a sentence to stand on the page."""

    said = Signal(str, object)
    refused = Signal(str)

    def __init__(self, language: Language, folder: Path) -> None:
        super().__init__()
        self.language, self.folder = language, folder
        self.window: QWidget | None = None

    def words(self, message: Message) -> str:
        return self.language.say(message)

    def done(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """The status line: what just happened, with a way back where there is one."""
        self.said.emit(text, undo)

    def error(self, error: Exception) -> None:
        """A Problem becomes its sentence on the page; anything else is our mistake, kept as a report that can be copied."""
        if isinstance(error, Problem):
            self.refused.emit(self.words(error.message))
            return
        import traceback

        file = write_report(error, self.folder)
        report = "".join(traceback.format_exception(error))
        BugDialog(self.window, report, str(file)).exec()


class Dialog(QDialog):
    """A dialog of the house: a title, a body, and at the right below a verb and a way out."""

    def __init__(self, parent: QWidget | None, title: str, verb: str, *, danger: bool = False, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.setSpacing(16)
        outer.addWidget(Label(title, role="section"))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), on_click=self.reject)
        self.verb_button = button(verb, kind="danger" if danger else "primary", on_click=self.accept)
        (self.cancel_button if danger else self.verb_button).setDefault(True)  # Enter never destroys
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.verb_button)
        outer.addLayout(self.buttons)

    def add_sentence(self, text: str, *, muted: bool = False) -> Label:
        sentence = Label(text, muted=muted)
        sentence.setWordWrap(True)
        self.body.addWidget(sentence)
        return sentence


def ask(parent: QWidget | None, title: str, sentence: str, verb: str, *, danger: bool = False) -> bool:
    """Asks before something that matters; the button names the verb."""
    dialog = Dialog(parent, title, verb, danger=danger)
    dialog.add_sentence(sentence)
    return dialog.exec() == QDialog.DialogCode.Accepted


def ask_text(parent: QWidget | None, title: str, sentence: str, verb: str) -> str | None:
    """Asks for a reason or a name; None when called off."""
    dialog = Dialog(parent, title, verb)
    dialog.add_sentence(sentence)
    field = QPlainTextEdit()
    field.setAccessibleName(title)
    field.setTabChangesFocus(True)
    field.setFixedHeight(84)
    dialog.body.addWidget(field)
    field.setFocus()
    return field.toPlainText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None


def ask_line(parent: QWidget | None, title: str, sentence: str, verb: str, text: str = "") -> str | None:
    """Asks for a name, with `text` to begin with; None when called off or left empty."""
    dialog = Dialog(parent, title, verb)
    dialog.add_sentence(sentence)
    field = QLineEdit(text)
    field.setAccessibleName(sentence)
    field.setMaxLength(120)
    field.selectAll()
    dialog.body.addWidget(field)
    field.setFocus()
    return (field.text().strip() or None) if dialog.exec() == QDialog.DialogCode.Accepted else None


class BugDialog(Dialog):
    """Something went wrong in the program itself; nothing was stored, the text can be copied for whoever mends it."""

    def __init__(self, parent: QWidget | None, report: str, file: str) -> None:
        super().__init__(parent, self.tr("Something went wrong in Rangkul itself"), self.tr("Copy the report"), width=560)
        self.report = report
        self.add_sentence(self.tr("What you were doing was not stored. Everything stored before is safe; you can go on working."))
        self.add_sentence(self.tr("The report for whoever mends it lies in {file}.").format(file=file), muted=True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        text.setMinimumHeight(140)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(text)
        self.cancel_button.setText(self.tr("Close"))
        self.verb_button.clicked.disconnect()
        self.verb_button.clicked.connect(self.copy)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
