"""A month of events as a calendar; arrows go by days and over the edge, Page Up and Down by months, Enter opens or plans."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from rangkul.rules.dates import MONTHS
from rangkul.ui.cards import Label, button, row
from rangkul.ui.events.plan_day_paint import BAR, HEAD, DayPainter, WeekDays
from rangkul.ui.events.plan_days import Days, Index, last_fitting
from rangkul.ui.theme import theme_of
from rangkul.work.events import EventRecord


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


class MonthGrid(QTableView):
    """The weeks; the chosen day is the current cell."""

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
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(40)
        self.setHorizontalHeader(WeekDays(self))
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
