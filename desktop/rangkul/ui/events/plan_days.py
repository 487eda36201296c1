"""The days of a month with their events, as a model of weeks."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rangkul.rules.dates import DAYS, show_day_date
from rangkul.work.events import EventRecord

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class Days(QAbstractTableModel):
    """The weeks of a month; each day with its events in their order."""

    def __init__(self, month: date) -> None:
        super().__init__()
        self.month = month.replace(day=1)
        self.by_day: dict[date, list[EventRecord]] = {}

    @property
    def first(self) -> date:
        return self.month - timedelta(days=self.month.weekday())

    @property
    def weeks(self) -> int:
        """Four to six."""
        last = last_fitting(self.month.year, self.month.month, 31)
        return (last - self.first).days // 7 + 1

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
        self.dataChanged.emit(self.index(0, 0), self.index(self.weeks - 1, 6))

    def events(self, index: Index) -> list[EventRecord]:
        return self.by_day.get(self.day(index), [])

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self.weeks

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


def last_fitting(year: int, month: int, day: int) -> date:
    """The day of that month, or the month's last one."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), after - timedelta(days=1))
