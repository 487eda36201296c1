"""Cells of a review: old above new, wrong ones on red with their repair below; and the line to type in, in place."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QToolTip, QWidget

from rangkul.rules.message import Complaint
from rangkul.ui.cells import ALIGN, PADDING, CellPainter, Column, Index
from rangkul.ui.exchange.rows_model import Mark, RowsWindow

Check = Callable[[str, str], list[Complaint]]
"""(field, text) → what is wrong with it, as the reader's validators say."""


class RowsPainter(CellPainter):
    """Paints marked cells, and edits one field of one row in place; `start(row, field)` gives the text to begin with."""

    def __init__(self, view: QTableView, cells: RowsWindow, say: Callable[[Complaint], str]) -> None:
        self.small = QFont()
        super().__init__(view, cells, dense=True)
        self.rows, self.say = cells, say
        self.check: Check = lambda _field, _text: []
        self.start: Callable[[object, str], str] = lambda _row, _field: ""

    def take_theme(self) -> None:
        super().take_theme()
        tokens = self.theme.tokens
        self.small = self.theme.font("label")
        self.struck = self.theme.font("label")
        self.struck.setStrikeOut(True)
        self.strong = self.theme.font("medium")
        self.small_metrics, self.strong_metrics = QFontMetrics(self.small), QFontMetrics(self.strong)
        self.pens = {kind: QPen(QColor(colours[0])) for kind, colours in tokens.chips.items()}
        self.grounds = {kind: QColor(colours[1]) for kind, colours in tokens.chips.items()}
        self.accent_pen = QPen(self.accent)

    def paint_content(self, painter: QPainter, rect: QRect, row: int, number: int) -> None:
        mark = self.rows.mark(row, number)
        if mark is None or (not mark.tone and not mark.below):
            super().paint_content(painter, rect, row, number)
        else:
            self.paint_mark(painter, rect, mark, self.rows.columns[number])
        if number == self.view.currentIndex().column() and row == self.view.currentIndex().row() and self.rows.field(number):
            self.paint_frame(painter, rect)

    def paint_frame(self, painter: QPainter, rect: QRect) -> None:
        """The cell that F2 edits and 1 or 2 decide."""
        painter.setPen(self.accent_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def paint_mark(self, painter: QPainter, rect: QRect, mark: Mark, column: Column) -> None:
        if mark.tone in ("bad", "warn"):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.grounds[mark.tone])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(rect.adjusted(3, 3, -3, -4)), 5, 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        inner = rect.adjusted(PADDING, 3, -PADDING, -4)
        if not mark.below:
            self._text(painter, inner, mark.above or "–", self.strong, self.pens.get(mark.tone, self.text_pen), column)
            return
        half = inner.height() // 2
        upper, lower = inner.adjusted(0, 0, 0, -half), inner.adjusted(0, half, 0, 0)
        if mark.tone in ("bad", "warn"):
            self._text(painter, upper, mark.above or "–", self.small, self.pens[mark.tone], column)
            self._text(painter, lower, "→ " + mark.below, self.strong, self.accent_pen, column)
        elif mark.tone == "ours":
            self._text(painter, upper, mark.above or "–", self.strong, self.text_pen, column)
            self._text(painter, lower, mark.below, self.struck, self.muted_pen, column)
        else:
            decided = mark.tone == "theirs"
            self._text(painter, upper, mark.above or "–", self.struck if decided else self.small, self.muted_pen, column)
            self._text(painter, lower, mark.below, self.strong, self.accent_pen if decided else self.text_pen, column)

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, pen: QPen, column: Column) -> None:
        metrics = self.strong_metrics if font is self.strong else self.small_metrics
        painter.setFont(font)
        painter.setPen(pen)
        painter.drawText(rect, ALIGN[column.align], metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))

    # Typing in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("small", True)
        editor.setMaxLength(500)
        editor.setAccessibleName(self.rows.columns[index.column()].title)
        editor.setProperty("field", self.rows.field(index.column()))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            text = self.start(self.rows.record(index.row()), self.rows.field(index.column()))
            editor.setProperty("before", text)
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text() != editor.property("before") and not self._wrong(editor):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType] - Qt's stubs
        place.setWidth(max(place.width(), 190))  # a NIK is seen whole while it is typed
        editor.setGeometry(place.adjusted(1, 1, -1, -2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps a wrong value in the line and says why; Esc leaves it as it was."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        finishes = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in keys
        if finishes and isinstance(watched, QLineEdit) and (wrong := self._wrong(watched)):
            QToolTip.showText(watched.mapToGlobal(QPoint(0, watched.height())), self.say(wrong[0]), watched)
            watched.setAccessibleDescription(self.say(wrong[0]))
            return True
        return super().eventFilter(watched, event)

    def _wrong(self, editor: QLineEdit) -> list[Complaint]:
        text = editor.text().strip()
        return [complaint for complaint in self.check(str(editor.property("field")), text) if complaint.blocks] if text else []
