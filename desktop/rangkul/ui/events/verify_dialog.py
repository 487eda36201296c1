"""Checking certificates without leaving the event."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from rangkul.ui.desk import Desk
from rangkul.ui.events.verify_view import VerifyView
from rangkul.ui.tell import Dialog


class VerifyDialog(Dialog):
    """Stays open for the next one; the verb checks, only *Close* closes."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Check a certificate"), self.tr("Check"), width=720)
        self.setAcceptDrops(True)
        self.view = VerifyView(desk)
        self.view.grown.connect(self._grow)
        self.body.addWidget(self.view, 1)
        self.cancel_button.setText(self.tr("Close"))
        self.view.field.setFocus()

    def accept(self) -> None:
        self.view.check_field()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.view.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.view.dropEvent(event)

    @Slot()
    def _grow(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    @Slot()
    def _fit(self) -> None:
        """As tall as the wrapped sentence needs."""
        if layout := self.layout():
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()))
