"""What stands in the place of a page while the database is opened, and, if it cannot be, why not and the ways out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from rangkul.ui.cards import Label, button, row


class Opening(QWidget):
    """`open_again()` tries the same database, `open_file(path)` another one, `restore(backup)` puts a backup in its place."""

    def __init__(self, open_again: Callable[[], object], open_file: Callable[[Path], object], restore: Callable[[Path], object]) -> None:
        super().__init__()
        self.open_again, self.open_file, self.restore = open_again, open_file, restore
        self.backups = Path()
        self.words = Label("", muted=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.refusal: QWidget | None = None
        self.place = QVBoxLayout(self)
        self.place.addStretch(2)
        self.place.addWidget(self.words)
        self.place.addStretch(3)
        self.wait()

    def wait(self) -> None:
        """Calm: it takes a moment."""
        self.words.setText(self.tr("Opening the data…"))
        self.words.set_tone("muted")
        if self.refusal is not None:
            self.refusal.hide()

    def refuse(self, sentence: str, backups: Path, *, restorable: bool) -> None:
        """The sentence and the ways out; only a file can be replaced by a backup."""
        self.backups = backups
        self.words.setText(sentence)
        self.words.set_tone("")
        self.words.setWordWrap(True)
        if self.refusal is None:
            self.refusal = self._ways_out()
            self.place.insertWidget(2, self.refusal)
        self.refusal.show()
        self.restore_button.setVisible(restorable)
        self.again_button.setFocus()

    def _ways_out(self) -> QWidget:
        """Made when they are needed: most starts end well, and should be quick."""
        self.again_button = button(self.tr("Try again"), kind="primary", on_click=self.open_again)
        self.file_button = button(self.tr("Choose another file…"), icon="folder", on_click=self._choose_file)
        self.restore_button = button(self.tr("Restore a backup…"), icon="undo", on_click=self._choose_backup)
        self.ways_out = (self.again_button, self.file_button, self.restore_button)
        made = QWidget()
        below = QVBoxLayout(made)
        below.setSpacing(16)
        below.addLayout(row(None, *self.ways_out, None))
        return made

    def _choose_file(self) -> None:
        title, kinds = self.tr("Choose another database"), self.tr("Databases (*.db);;All files (*)")
        file, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if file:
            self.open_file(Path(file))

    def _choose_backup(self) -> None:
        title, kinds = self.tr("Restore a backup"), self.tr("Backups (*.rangkul);;All files (*)")
        file, _ = QFileDialog.getOpenFileName(self, title, str(self.backups), kinds)
        if file:
            self.restore(Path(file))
