"""How a day of the calendar looks: its number, and a bar for each event in the colour of its status."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rangkul.rules.dates import DAYS
from rangkul.ui.events.plan_days import Index
from rangkul.ui.theme import theme_of
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from rangkul.ui.events.plan_month import MonthGrid

BAR, HEAD = 18, 25
KINDS = {"rencana": "new", "selesai": "good", "batal": "off"}


class WeekDays(QHeaderView):
    """The names of the days, as calm as the titles of a table."""

    def __init__(self, grid: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(32)
        self.setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self.viewport()), theme_of(self)
        painter.setFont(theme.font("head"))
        painter.setPen(theme.colour("muted"))
        for number, name in enumerate(DAYS):
            place = QRect(self.sectionViewportPosition(number) + 10, 0, self.sectionSize(number) - 12, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.end()


class DayPainter(QStyledItemDelegate):
    """The day's number, and a bar for each event in the colour of its status."""

    def __init__(self, grid: "MonthGrid") -> None:
        super().__init__(grid)
        self.grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, day = theme_of(self.grid), self.grid.days.day(index)
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = day.month == self.grid.days.month.month
        if not here:
            painter.fillRect(cell, theme.colour("alternate"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(cell.topLeft(), cell.topRight())
        if index.column():
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
        if index == self.grid.currentIndex():
            pen = painter.pen()
            pen.setColor(theme.colour("accent" if self.grid.hasFocus() else "muted"))
            pen.setWidthF(1.6 if self.grid.hasFocus() else 1.0)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(cell).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6)
        self._number(painter, cell, day, here=here)
        events = self.grid.days.events(index)
        shown = self.grid.bars_that_fit(index, len(events))
        for number in range(min(shown + 1, len(events))):
            place = QRect(cell.left() + 6, cell.top() + HEAD + number * (BAR + 2), cell.width() - 12, BAR)
            if number < shown:
                self._bar(painter, place, events[number], day)
            else:
                painter.setPen(theme.colour("muted"))
                painter.drawText(place.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"+ {len(events) - shown}")
        painter.restore()

    def _number(self, painter: QPainter, cell: QRect, day: date, *, here: bool) -> None:
        theme, today = theme_of(self.grid), day == self.grid.today()
        place = QRectF(cell.left() + 6, cell.top() + 3, 22, 22)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(place)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(theme.font("head" if today else "label"))
        painter.setPen(theme.colour("on_accent" if today else "text" if here else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _bar(self, painter: QPainter, place: QRect, event: EventRecord, day: date) -> None:
        """Goes on to the edge where the event goes on."""
        theme = theme_of(self.grid)
        text, ground = theme.tokens.chips[KINDS[event.status]]
        reach = place.adjusted(0 if day == event.starts_on else -6, 0, 0 if day == event.ends_on else 6, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(reach, 5, 5)
        font = theme.font("label")
        font.setStrikeOut(event.status == "batal")
        painter.setFont(font)
        painter.setPen(QColor(text))
        words = QFontMetrics(font).elidedText(event.title, Qt.TextElideMode.ElideRight, place.width() - 12)
        painter.drawText(place.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
