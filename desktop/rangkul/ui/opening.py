"""What stands in the place of a page while the database is opened, and, if it cannot be, why not and the ways out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from rangkul.ui.cards import Icon, Label, button, row


class Opening(QWidget):
    """`open_again()` tries the same database, `open_file(path)` another one, `restore(backup)` puts a backup in its place."""

    def __init__(self, open_again: Callable[[], object], open_file: Callable[[Path], object], restore: Callable[[Path], object]) -> None:
        super().__init__()
        self.open_file, self.restore = open_file, restore
        self.backups = Path()
        self.picture = Icon("database", 40)
        self.words = Label("", muted=True, wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMinimumWidth(520)
        self.again_button = button(self.tr("Try again"), kind="primary", on_click=open_again)
        self.file_button = button(self.tr("Choose another file…"), icon="folder", on_click=self._choose_file)
        self.restore_button = button(self.tr("Restore a backup…"), icon="undo", on_click=self._choose_backup)
        self.ways_out = (self.again_button, self.file_button, self.restore_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(row(None, *self.ways_out, None))
        layout.addStretch(3)
        self.wait()

    def wait(self) -> None:
        """Calm: it takes a moment."""
        self._show("database", self.tr("Opening the data…"), ways_out=False)

    def refuse(self, sentence: str, backups: Path, *, restorable: bool) -> None:
        """The sentence and the ways out; only a file can be replaced by a backup."""
        self.backups = backups
        self._show("problem", sentence, ways_out=True)
        self.restore_button.setVisible(restorable)
        self.again_button.setFocus()

    def _show(self, picture: str, sentence: str, *, ways_out: bool) -> None:
        self.picture.name, self.picture.colour = picture, "danger" if ways_out else "muted"
        self.picture.show_icon()
        self.words.setText(sentence)
        self.words.set_tone("" if ways_out else "muted")
        for way in self.ways_out:
            way.setVisible(ways_out)

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
