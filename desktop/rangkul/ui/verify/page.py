"""Periksa sertifikat: one certificate after the other, or a PDF of two hundred."""

from typing import Any, ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent

from rangkul.ui.desk import Desk
from rangkul.ui.events.verify_view import VerifyView
from rangkul.ui.page import Page


class VerifyPage(Page):
    """Takes a scan at any time, and files dropped anywhere on it."""

    listens: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Check certificates"))
        self.setAcceptDrops(True)
        self.view = VerifyView(desk, page=True)
        self.content.addWidget(self.view, 1)

    def open(self, key: Any) -> None:
        """A number or the text of a code is checked at once; "" only shows the page."""
        if key:
            self.view.check(str(key))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.field.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.view.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.view.dropEvent(event)
