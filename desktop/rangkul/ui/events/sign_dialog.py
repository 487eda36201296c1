"""Certificates as signed PDF files: the branch's .p12, its password for this once, and a folder."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rangkul.ui.cards import Label, button, row
from rangkul.ui.entries import FileEntry
from rangkul.ui.tell import Dialog


class SignDialog(Dialog):
    """`path()`, `password()` and `folder()` afterwards. The password is kept nowhere."""

    def __init__(self, parent: QWidget, count: int, p12: str, folder: Path) -> None:
        super().__init__(parent, self.tr("Signed PDF files"), self.tr("Sign {count} certificates").format(count=count), width=560)
        sentence = self.tr("Each certificate becomes a PDF of its own, signed with the branch's digital certificate, to be sent by e-mail.")
        self.add_sentence(sentence, muted=True)
        self.p12 = FileEntry(self.tr("Digital certificate (.p12)"))
        self.p12.set_value(p12)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password of the digital certificate"))
        self.place = QLineEdit(str(folder))
        self.place.setAccessibleName(self.tr("Folder"))
        for words, widget in (
            (self.tr("Digital certificate (.p12)"), self.p12),
            (self.tr("Password (asked every time, never stored)"), self.field),
        ):
            self.body.addWidget(Label(words, "label"))
            self.body.addWidget(widget)
        self.body.addWidget(Label(self.tr("Folder"), "label"))
        self.body.addLayout(row(self.place, button(self.tr("Choose…"), on_click=self._choose)))
        self.p12.edit.textChanged.connect(self._look)
        self.place.textChanged.connect(self._look)
        self._look()

    def path(self) -> Path:
        return self.p12.value() or Path()

    def password(self) -> str:
        return self.field.text()

    def folder(self) -> Path:
        return Path(self.place.text().strip())

    @Slot()
    def _choose(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.place.text()):
            self.place.setText(path)

    @Slot()
    def _look(self) -> None:
        self.verb_button.setEnabled(self.path().is_file() and bool(self.place.text().strip()))
