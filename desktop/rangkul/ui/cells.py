"""How a table shows a record: its columns, the painter of cells, the header."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.rules.money import number_text
from rangkul.ui.cards import CHIP_EXTRA, CHIP_HEIGHT, paint_chip
from rangkul.ui.theme import DENSE_ROW, ROW, Theme, theme_of

Index = QModelIndex | QPersistentModelIndex
ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
}
# Made once: Qt asks for them with every cell it paints.
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
WIDE_LETTER = 13  # pixels; a text of so many letters surely fits and need not be measured
PADDING = 12  # left and right of cells and header alike
CHECK_WIDTH = 44
WIDEST = 240  # a plain column grows no further for its texts


@dataclass(frozen=True)
class Column:
    """Title and what it shows of a record; `sort` gives the value to sort by, `chip` the kind of chip (or "" for plain text)."""

    title: str
    value: Callable[[Any], object]
    width: int = 120
    stretch: bool = False
    align: str = "left"
    sort: Callable[[Any], object] | None = None
    chip: Callable[[Any], str] | None = None
    tooltip: Callable[[Any], str] | None = None
    bold: bool = False


def show(value: object) -> str:
    """A value as the office writes it: 1.234, 22/11/2026, 09.00, empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, int):
        return number_text(value)
    if isinstance(value, datetime):
        local = value.astimezone(WIB) if value.tzinfo else value
        return f"{short_date(local.date())} {show_time(local)}"
    if isinstance(value, date):
        return short_date(value)
    return str(value)


class Cells(Protocol):
    """What the painter asks a model: the record of a row (None while it is not there), and its mark if rows can be ticked."""

    columns: list[Column]
    checkable: bool

    def record(self, row: int) -> Any: ...
    def text(self, row: int, column: int) -> str: ...
    def is_checked(self, row: int) -> bool: ...


class CellPainter(QStyledItemDelegate):
    """Paints cells without asking `data()`: ground, hairline, text or chip; a frame of a table stays below 5 ms."""

    def __init__(self, view: QTableView, cells: Cells, dense: bool) -> None:
        super().__init__(view)
        self.view, self.cells, self.height = view, cells, DENSE_ROW if dense else ROW
        self.hovered = -1
        self.take_theme()
        theme_of(view).changed.connect(self.take_theme)

    @Slot()
    def take_theme(self) -> None:
        """Colours and fonts are made once, not for every cell."""
        self.theme: Theme = theme_of(self.view)
        tokens = self.theme.tokens
        self.surface, self.hover, self.selection = QColor(tokens.surface), QColor(tokens.hover), QColor(tokens.selection)
        self.line, self.accent, self.muted = QPen(QColor(tokens.line)), QColor(tokens.accent), QColor(tokens.muted)
        self.text_pen, self.muted_pen = QPen(QColor(tokens.text)), QPen(self.muted)
        self.fonts = {False: self.theme.font("body"), True: self.theme.font("medium")}
        self.metrics = {bold: QFontMetrics(font) for bold, font in self.fonts.items()}
        self.chip_font = self.theme.font("label")
        self.chip_metrics = QFontMetrics(self.chip_font)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, number, rect = index.row(), index.column(), QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue] - Qt's stubs
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        if chosen:
            painter.fillRect(rect, self.selection)
        elif row == self.hovered:
            painter.fillRect(rect, self.hover)
        painter.setPen(self.line)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if number == 0 and self.view.hasFocus() and row == self.view.currentIndex().row():
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, self.accent)
        self.paint_content(painter, rect, row, number)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A text that had to be cut is told whole."""
        number = index.column() - (1 if self.cells.checkable else 0)
        if index.isValid() and number >= 0 and self.cells.columns[number].tooltip is None:
            column, text = self.cells.columns[number], self.cells.text(index.row(), number)
            if self.metrics[column.bold].horizontalAdvance(text) > self.view.columnWidth(index.column()) - 2 * PADDING:
                QToolTip.showText(event.globalPos(), text, view)
                return True
        return super().helpEvent(event, view, option, index)

    def paint_content(self, painter: QPainter, rect: QRect, row: int, number: int) -> None:
        cells = self.cells
        if cells.checkable:
            if number == 0:
                self.paint_check(painter, rect, cells.is_checked(row))
                return
            number -= 1
        column, text = cells.columns[number], cells.text(row, number)
        if not text:
            return
        kind = column.chip(cells.record(row)) if column.chip is not None else ""
        if kind:
            self.paint_chip(painter, rect, text, kind, column.align)
            return
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        metrics = self.metrics[column.bold]
        if len(text) * WIDE_LETTER > inner.width() and metrics.horizontalAdvance(text) > inner.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(self.fonts[column.bold])
        painter.setPen(self.text_pen)
        painter.drawText(inner, ALIGN[column.align], text)

    def paint_chip(self, painter: QPainter, rect: QRect, text: str, kind: str, align: str) -> None:
        room = rect.width() - 2 * PADDING + 6
        text = self.chip_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - CHIP_EXTRA)
        width = self.chip_metrics.horizontalAdvance(text) + CHIP_EXTRA
        left = {"left": rect.left() + PADDING - 3, "right": rect.right() - PADDING - width}.get(align, rect.center().x() - width / 2)
        painter.setFont(self.chip_font)
        paint_chip(painter, QRectF(left, rect.center().y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT), text, self.theme.tokens.chips[kind])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_check(self, painter: QPainter, rect: QRect, checked: bool | None) -> None:
        box = QRectF(0, 0, 17, 17)
        box.moveCenter(rect.toRectF().center())
        draw_check(painter, box, checked, self.theme)


def draw_check(painter: QPainter, box: QRectF, checked: bool | None, theme: Theme) -> None:
    """A box to tick; None is "some of them"."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("muted" if checked is False else "accent"), 1))
    painter.setBrush(theme.colour("surface" if checked is False else "accent"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if checked is not False:
        pen = QPen(theme.colour("on_accent"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = box.left(), box.top()
        if checked:
            painter.drawPolyline([(box.topLeft() + p) for p in _tick(box)])
        else:
            painter.drawLine(int(x + 5), int(y + 8), int(x + 12), int(y + 8))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _tick(box: QRectF) -> list[Any]:
    from PySide6.QtCore import QPointF

    side = box.width()
    return [QPointF(side * 0.26, side * 0.52), QPointF(side * 0.44, side * 0.69), QPointF(side * 0.75, side * 0.33)]


class Header(QHeaderView):
    """The line of titles: same padding as the cells, a small arrow at the sorted column, a hairline below."""

    def __init__(self, parent: QWidget, cells: Cells) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.cells = cells
        self.checked: bool | None = False
        self.sorted: tuple[int, bool] = (-1, True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(38)
        self.viewport().setAutoFillBackground(False)
        theme_of(self).changed.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self.viewport())
        height = self.height()
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, height - 1, self.width(), height - 1)
        painter.setFont(theme.font("head"))
        for number in range(self.count()):
            left = self.sectionViewportPosition(number)
            if not self.isSectionHidden(number) and left < self.width() and left + self.sectionSize(number) > 0:
                self.paint_title(painter, QRect(left, 0, self.sectionSize(number), height - 1), number, theme)
        painter.end()

    def paint_title(self, painter: QPainter, rect: QRect, number: int, theme: Theme) -> None:
        shift = 1 if self.cells.checkable else 0
        if number < shift:
            box = QRectF(0, 0, 17, 17)
            box.moveCenter(rect.toRectF().center())
            draw_check(painter, box, self.checked, theme)
            painter.setFont(theme.font("head"))
            return
        column = self.cells.columns[number - shift]
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.setPen(theme.colour("text" if self.sorted[0] == number else "muted"))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, ALIGN[column.align], title)
        if self.sorted[0] == number:
            self.paint_arrow(painter, inner, metrics.horizontalAdvance(title), column.align, theme)

    def paint_arrow(self, painter: QPainter, inner: QRect, width: int, align: str, theme: Theme) -> None:
        right = {"left": inner.left() + width, "right": inner.right()}.get(align, inner.center().x() + width // 2)
        x, y = min(right + 7, inner.right() + 8), inner.center().y()
        step = 1 if self.sorted[1] else -1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 1.6))
        painter.drawLine(x - 3, y + 2 * step, x, y - step)
        painter.drawLine(x, y - step, x + 3, y + 2 * step)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def fit_columns(view: QTableView, columns: list[Column], shift: int, sample: Sequence[Sequence[str]] = ()) -> None:
    """Gives the stretching columns what is left over; without any, the last takes it.

    `width` is what a column would like. A plain one grows for its title and for the texts of a few rows, up to a bound, falls back
    to that need where the window is narrow, and gives up some of its words (never of its numbers) before anything must be scrolled.
    Hidden columns take no room.
    """
    seen = [number for number in range(len(columns)) if not view.isColumnHidden(number + shift)]
    grow = [number for number in seen if columns[number].stretch] or seen[-1:]
    plain = [number for number in seen if number not in grow]
    room = view.viewport().width() - (CHECK_WIDTH if shift else 0)
    texts = [[line[number] for line in sample] for number in range(len(columns))]
    needs = [needed_width(view, column, texts[number]) for number, column in enumerate(columns)]
    widths = [max(column.width, need) for column, need in zip(columns, needs, strict=True)]
    for number in grow:
        widths[number] = columns[number].width
    needs = [need if number in seen else 0 for number, need in enumerate(needs)]
    widths = [width if number in seen else 0 for number, width in enumerate(widths)]
    if sample and sum(widths) > room:
        widths = [widths[number] if number in grow else needs[number] for number in range(len(columns))]
        wordy = [number for number in seen if columns[number].chip is None and is_wordy(texts[number])]
        squeeze(widths, wordy, sum(widths) - room)
    spare = max(0, room - sum(widths) - WIDEST) // (len(plain) or 1)
    for number in plain:  # on a wide screen the plain columns breathe too
        widths[number] += min(spare, widths[number] * 2 // 5)
    rest = max(0, room - sum(widths))
    for place, number in enumerate(grow):
        extra = rest // (len(grow) - place)
        widths[number] += extra
        rest -= extra
    for number in seen:
        view.setColumnWidth(number + shift, widths[number])


def is_wordy(texts: Sequence[str]) -> bool:
    """Words may be cut with an ellipsis and still be known; numbers may not."""
    return any(text[:1].isalpha() for text in texts)


def squeeze(widths: list[int], which: Sequence[int], excess: int) -> None:
    """Takes `excess` pixels from the columns `which`, in proportion, at most a third of each and never below 84."""
    spares = {number: max(0, min(widths[number] // 3, widths[number] - 84)) for number in which}
    total = sum(spares.values())
    if total:
        share = min(1.0, excess / total)
        for number, spare in spares.items():
            widths[number] -= ceil(spare * share)


def needed_width(view: QTableView, column: Column, texts: Sequence[str]) -> int:
    """Room for the title and every text, up to a bound."""
    theme = theme_of(view)
    metrics, extra = (QFontMetrics(theme.font("label")), CHIP_EXTRA) if column.chip else (QFontMetrics(theme.font("medium")), 4)
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + extra + 2 * PADDING
    title = QFontMetrics(theme.font("head")).horizontalAdvance(column.title) + 16 + 2 * PADDING
    return max(title, min(widest, max(WIDEST, column.width)))
