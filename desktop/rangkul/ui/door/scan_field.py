"""The one field of the door: what is typed here is looked up, what is scanned anywhere is taken."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class ScanField(QLineEdit):
    """Tall enough for large letters; the arrow down asks for the list above."""

    down = Signal()

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.setFont(font)
        self.setPlaceholderText(self.tr("Scan a card, or type a name, village or NRP"))
        self.setAccessibleName(self.tr("Scan or search"))
        self.setClearButtonEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 52)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)
