"""A line that leads somewhere: icon, words, and where it leads."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from rangkul.ui.cards import Icon, Label


class LinkRow(QFrame):
    """Clicked or entered, it goes to the list behind its words."""

    def __init__(self, icon_name: str, words: str, hint: str, go: Callable[[], object]) -> None:
        super().__init__()
        self.go = go
        self.setProperty("surface", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{words}, {hint}")
        self.setToolTip(f"{words}\n{hint}")
        self.setMinimumHeight(40)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(12)
        layout.addWidget(Icon(icon_name, 18, "accent"))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Cut(words))
        if hint:
            lines.addWidget(Cut(hint, role="label", muted=True))
        layout.addLayout(lines, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.go()
        else:
            super().keyPressEvent(event)


class Cut(Label):
    """A line of text that ends in … where the room ends."""

    def __init__(self, text: str, role: str = "body", muted: bool = False) -> None:
        super().__init__(text, role=role, muted=muted)
        self.whole = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def show_text(self, text: str) -> None:
        """Another text, cut to the same room."""
        self.whole = text
        self.setToolTip(text)
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width()))

    def resizeEvent(self, event: object) -> None:
        self.setText(self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width()))
