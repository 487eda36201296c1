"""One value of one record: chosen by a click, the letters in which it differs marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from rangkul.ui.icons import icon
from rangkul.ui.theme import theme_of

SIDES, TOP, MARK = 10, 7, 16  # room beside the text, above it, and for the tick


class ValueCell(QAbstractButton):
    """`checked` means: this value will stand in the merged worker. `marks` are (start, length) of what differs."""

    def __init__(self, text: str, marks: Sequence[tuple[int, int]], colour: str, name: str) -> None:
        super().__init__()
        self.shown, self.marks, self.colour = text, list(marks), colour
        self.setCheckable(True)
        self.setEnabled(True)
        self.setText(text)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row has the focus
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(theme_of(self).font("body"))
        theme_of(self).changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 34)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(34, round(self._layout(width).boundingRect().height()) + 2 * TOP)

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.shown or "–", self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(start, length) for start, length in self.marks])
        room, y = max(40, width - 2 * SIDES - MARK - 4), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y))
            y += line.height() + 1
        layout.endLayout()
        return layout

    def _format(self, start: int, length: int) -> QTextLayout.FormatRange:
        """Colour, weight and a line below: three ways to see it."""
        one = QTextLayout.FormatRange()
        one.start, one.length = start, length  # type: ignore[attr-defined]
        made = QTextCharFormat()
        made.setForeground(theme_of(self).colour(self.colour))
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setFontUnderline(True)
        one.format = made  # type: ignore[attr-defined]
        return one

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge = theme.tokens.surface, theme.tokens.line
        if self.isChecked():
            ground, edge = theme.tokens.accent_soft, theme.tokens.accent
        elif self.underMouse():
            ground = theme.tokens.hover
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 1.5 if self.isChecked() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.setPen(theme.colour("text" if self.shown else "muted"))
        layout = self._layout(self.width())
        height = layout.boundingRect().height()
        layout.draw(painter, QPointF(SIDES, max(TOP, (self.height() - height) / 2)))
        if self.isChecked():
            place = QRect(self.width() - SIDES - MARK + 2, (self.height() - MARK) // 2, MARK, MARK)
            icon("good", theme, "accent", filled=True).paint(painter, place)
        painter.end()
