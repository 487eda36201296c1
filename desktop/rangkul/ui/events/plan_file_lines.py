"""Attachments that are no photos, one a line; Enter opens, F2 captions, Delete removes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from rangkul.language import Language
from rangkul.rules.dates import WIB
from rangkul.ui.table import Column, Table
from rangkul.ui.theme import DENSE_ROW
from rangkul.work.event_files import FILE_TYPES, FileRecord

MOST_ROWS = 8


class FileLines(Table):
    """As high as its rows, up to eight."""

    removing = Signal()
    captioning = Signal()

    def __init__(self, name: str, language: Language) -> None:
        say = language.text
        super().__init__(
            [
                Column(self.tr("File"), lambda f: f.name, 220, stretch=True, bold=True, tooltip=lambda f: f.name),
                Column(self.tr("Caption"), lambda f: f.caption or "", 160, stretch=True, tooltip=lambda f: f.caption or ""),
                Column(self.tr("Kind"), lambda f: say(FILE_TYPES[f.type]), 100),
                Column(self.tr("Size"), lambda f: size_words(f.bytes), 84, align="right", sort=lambda f: f.bytes),
                Column(self.tr("Added on"), lambda f: f.added_at.astimezone(WIB).date(), 100),
            ],
            name,
            dense=True,
            key=lambda f: f.id,
            multiple=True,
        )

    def show_files(self, files: Sequence[FileRecord]) -> None:
        self.set_records(files)
        self.setFixedHeight(min(len(files), MOST_ROWS) * DENSE_ROW + 54)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.captioning.emit()
        else:
            super().keyPressEvent(event)


def size_words(count: int) -> str:
    """"3,4 MB", "12 KB"."""
    if count >= 1_000_000:
        return f"{count / 1_000_000:.1f} MB".replace(".", ",")
    return f"{max(1, round(count / 1_000))} KB"
