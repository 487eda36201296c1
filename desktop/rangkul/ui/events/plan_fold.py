"""A section of the plan that is folded away until it is wanted; its head says in a few words what it holds."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from rangkul.ui.cards import line
from rangkul.ui.icons import icon
from rangkul.ui.theme import SPACE, theme_of

HEIGHT, CARET, TITLE_WIDTH = 44, 16, 190


class FoldHead(QAbstractButton):
    """Caret, title, and what is inside; a button for mouse, keyboard and screen reader."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title, self.summary, self.tone = title, "", "muted"
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_of(self).changed.connect(self.update)

    def say(self, summary: str, tone: str = "muted") -> None:
        self.summary, self.tone = summary, tone
        self.setToolTip(summary)
        self.setAccessibleDescription(summary)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(self.rect().adjusted(1, 5, -1, -5), 8, 8)
        top = (self.height() - CARET) // 2
        icon("down" if self.isChecked() else "right", theme, "muted").paint(painter, 6, top, CARET, CARET)
        left = 6 + CARET + SPACE[1]
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self.title)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.title)
        if not self.isChecked() or self.tone != "muted":
            place = self.rect().adjusted(left + max(width + SPACE[2], TITLE_WIDTH), 0, -SPACE[1], 0)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour(self.tone))
            text = painter.fontMetrics().elidedText(self.summary, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, middle, text)
        painter.end()


class Fold(QFrame):
    """`Fold(title, content)`; `say` writes the summary that stands in the head while it is closed."""

    opened = Signal()

    def __init__(self, title: str, content: QWidget) -> None:
        super().__init__()
        self.head, self.content = FoldHead(title), content
        self.head.toggled.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line())
        layout.addWidget(self.head)
        self.room = QWidget()
        inner = QVBoxLayout(self.room)
        inner.setContentsMargins(6 + CARET + SPACE[1], SPACE[0], 0, SPACE[3])
        inner.addWidget(content)
        layout.addWidget(self.room)
        self.room.hide()

    def say(self, summary: str, tone: str = "muted") -> None:
        self.head.say(summary, tone)

    def unfold(self, open_: bool = True) -> None:
        self.head.setChecked(open_)

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    @Slot(bool)
    def _show(self, open_: bool) -> None:
        self.room.setVisible(open_)
        self.head.update()
        if open_:
            self.opened.emit()
