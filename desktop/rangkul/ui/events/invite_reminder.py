"""A reminder for those who have not answered, to be copied into a messenger."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rangkul.ui.cards import Label
from rangkul.ui.tell import Dialog


class ReminderDialog(Dialog):
    """The text may be changed before it is copied."""

    def __init__(self, parent: QWidget | None, text: str, count: int) -> None:
        title = self.tr("Reminder for {count} who have not answered").format(count=count)
        super().__init__(parent, title, self.tr("Copy the text"), width=620)
        self.body.addWidget(Label(self.tr("Copy it into a messenger; Rangkul sends nothing by itself."), muted=True, wrap=True))
        self.text = QPlainTextEdit(text)
        self.text.setAccessibleName(self.tr("Text of the reminder"))
        self.text.setMinimumHeight(320)
        self.body.addWidget(self.text, 1)
        self.cancel_button.setText(self.tr("Close"))
        self.accepted.connect(self.copy)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
