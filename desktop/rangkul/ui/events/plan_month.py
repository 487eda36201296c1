"""A month of events as a calendar; arrows go by days and over the edge, Page Up and Down by months, Enter opens or plans."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rangkul.rules.dates import DAYS, MONTHS, show_day_date
from rangkul.ui.cards import Label, button, row
from rangkul.ui.theme import theme_of
from rangkul.work.events import EventRecord

WEEKS, BAR, HEAD = 6, 22, 30
KINDS = {"rencana": "new", "selesai": "good", "batal": "off"}
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class MonthView(QWidget):
    """`show_events(records)`; `opened` gives an event, `wanted` a day without one that somebody wants to plan on."""

    opened = Signal(object)
    wanted = Signal(object)

    def __init__(self, today: Callable[[], date], name: str) -> None:
        super().__init__()
        self.today = today
        self.grid = MonthGrid(today, name)
        self.title = Label("", "section")
        self.title.setMinimumWidth(170)
        self.before = button("", "quiet", "left", lambda: self.grid.go(-1))
        self.before.setAccessibleName(self.tr("Month before"))
        self.after = button("", "quiet", "right", lambda: self.grid.go(1))
        self.after.setAccessibleName(self.tr("Month after"))
        for part in (self.before, self.after):
            part.setToolTip(part.accessibleName())
        self.today_button = button(self.tr("Today"), "default", None, self._to_today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(self.title, self.before, self.after, self.today_button, None))
        layout.addWidget(self.grid, 1)
        self.grid.moved.connect(self._name)
        self.grid.opened.connect(self.opened)
        self.grid.wanted.connect(self.wanted)
        self._name()

    def show_events(self, events: Sequence[EventRecord]) -> None:
        self.grid.days.set_events(events)

    def show_day(self, day: date) -> None:
        self.grid.show_day(day)

    @Slot()
    def _to_today(self) -> None:
        self.grid.show_day(self.today())
        self.grid.setFocus()

    @Slot()
    def _name(self) -> None:
        month = self.grid.days.month
        self.title.setText(f"{MONTHS[month.month - 1]} {month.year}")
        self.grid.setAccessibleDescription(self.title.text())


class Days(QAbstractTableModel):
    """Six weeks around a month; each day with its events in their order."""

    def __init__(self, month: date) -> None:
        super().__init__()
        self.month = month.replace(day=1)
        self.by_day: dict[date, list[EventRecord]] = {}

    @property
    def first(self) -> date:
        return self.month - timedelta(days=self.month.weekday())

    def day(self, index: Index) -> date:
        return self.first + timedelta(days=index.row() * 7 + index.column())

    def place(self, day: date) -> QModelIndex:
        number = (day - self.first).days
        return self.index(number // 7, number % 7)

    def set_month(self, month: date) -> None:
        self.beginResetModel()
        self.month = month.replace(day=1)
        self.endResetModel()

    def set_events(self, events: Sequence[EventRecord]) -> None:
        self.by_day = by_day(events)
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, 6))

    def events(self, index: Index) -> list[EventRecord]:
        return self.by_day.get(self.day(index), [])

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What a screen reader says of a day, and the tip."""
        if not index.isValid() or role not in TOLD:
            return None
        titles = [one.title for one in self.events(index)]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(titles) or None
        return ": ".join([show_day_date(self.day(index)), "; ".join(titles)] if titles else [show_day_date(self.day(index))])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return DAYS[section]
        return None


def by_day(events: Sequence[EventRecord]) -> dict[date, list[EventRecord]]:
    """Day → its events, an event of several days on each of them."""
    found: dict[date, list[EventRecord]] = {}
    for event in sorted(events, key=lambda one: (one.starts_on, one.sessions[0].starts_at if one.sessions else None, one.number)):
        for number in range(min((event.ends_on - event.starts_on).days, 366) + 1):
            found.setdefault(event.starts_on + timedelta(days=number), []).append(event)
    return found


class MonthGrid(QTableView):
    """The six weeks; the chosen day is the current cell."""

    opened = Signal(object)
    wanted = Signal(object)
    moved = Signal()

    def __init__(self, today: Callable[[], date], name: str) -> None:
        super().__init__()
        self.today = today
        self.days = Days(today())
        self.setModel(self.days)
        self.setAccessibleName(name)
        self.setProperty("surface", "card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(DayPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(40)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setFixedHeight(32)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFont(theme_of(self).font("head"))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme_of(self).changed.connect(self.viewport().update)
        self.setCurrentIndex(self.days.place(today()))

    def current_day(self) -> date:
        index = self.currentIndex()
        return self.days.day(index) if index.isValid() else self.days.month

    def show_day(self, day: date) -> None:
        if (day.year, day.month) != (self.days.month.year, self.days.month.month):
            self.days.set_month(day)
        self.setCurrentIndex(self.days.place(day))
        self.moved.emit()

    def go(self, months: int) -> None:
        """So many months on, to the same day or the last there is."""
        day = self.current_day()
        if (day.year, day.month) != (self.days.month.year, self.days.month.month):
            day = self.days.month
        number = day.year * 12 + day.month - 1 + months
        year, month = divmod(number, 12)
        self.show_day(last_fitting(year, month + 1, day.day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: Mapping[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = event.key()
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_day(self.current_day() + timedelta(days=steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.show_day(self.today())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.use_day()
        else:
            super().keyPressEvent(event)

    def use_day(self) -> None:
        """Opens the day's event; asks which one when there are several; offers to plan where there is none."""
        index = self.currentIndex()
        events = self.days.events(index)
        if len(events) == 1:
            self.opened.emit(events[0])
        elif events:
            self.menu_of(events).popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        else:
            self.wanted.emit(self.current_day())

    def menu_of(self, events: Sequence[EventRecord]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for event in events:
            menu.addAction(event.title, lambda one=event: self.opened.emit(one))
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        events = self.days.events(index)
        number = self.bar_at(index, event.position().toPoint())
        if number is None:
            return
        room = self.bars_that_fit(index, len(events))
        if number < room:
            self.opened.emit(events[number])
        else:
            self.menu_of(events[room:]).popup(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.bar_at(index, event.position().toPoint()) is None:
            self.wanted.emit(self.days.day(index))

    def bars_that_fit(self, index: Index, count: int) -> int:
        """How many bars stand in the cell; the last place says how many more there are when not all do."""
        room = max(1, (self.visualRect(index).height() - HEAD) // (BAR + 2))  # type: ignore[arg-type]
        return count if count <= room else room - 1

    def bar_at(self, index: Index, point: QPoint) -> int | None:
        """The number of the bar under the mouse."""
        number = (point.y() - self.visualRect(index).top() - HEAD) // (BAR + 2)  # type: ignore[arg-type]
        count = len(self.days.events(index))
        shown = self.bars_that_fit(index, count)
        return number if 0 <= number < shown + (shown < count) else None


class DayPainter(QStyledItemDelegate):
    """The day's number, and a bar for each event in the colour of its status."""

    def __init__(self, grid: MonthGrid) -> None:
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
        place = QRectF(cell.left() + 7, cell.top() + 5, 22, 22)
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


def last_fitting(year: int, month: int, day: int) -> date:
    """The day of that month, or the month's last one."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), after - timedelta(days=1))
