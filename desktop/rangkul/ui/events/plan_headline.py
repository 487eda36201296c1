"""The title of an event in the room there is: large on one line, else smaller on two; whole in the tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from rangkul.ui.theme import theme_of

SMALL, LINES, HEIGHT = 16, 2, 44


class Headline(QWidget):
    """Two lines of the smaller size are as high as the place it always takes, so that nothing below moves."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.lines: list[str] = []
        self.small = QFont(theme_of(self).font("section"))
        self.small.setPixelSize(SMALL)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_of(self).changed.connect(self.update)

    def set(self, text: str) -> None:
        self.text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._break()

    def sizeHint(self) -> QSize:
        return QSize(self.fitting_width(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def fitting_width(self) -> int:
        """What it takes on one line."""
        return QFontMetrics(theme_of(self).font("title")).horizontalAdvance(self.text) + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        self.lines = [self.text] if self.fitting_width() <= self.width() else broken(self.text, self.small, self.width())
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("title") if len(self.lines) == 1 and self.fitting_width() <= self.width() else self.small)
        height = HEIGHT // max(1, len(self.lines))
        for number, line in enumerate(self.lines):
            place = self.rect().adjusted(0, number * height, 0, 0)
            place.setHeight(height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        painter.end()


def broken(text: str, font: QFont, width: int) -> list[str]:
    """The text on at most two lines; what does not fit any more becomes an ellipsis."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        start = line.textStart()
        end = start + line.textLength() if len(lines) < LINES - 1 else len(text)
        lines.append(text[start:end].strip())
    layout.endLayout()
    metrics = QFontMetrics(font)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
