"""The rows of a review behind a table: their numbers at once, the rows themselves a hundred at a time as they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from rangkul.errors import Problem
from rangkul.ui.cells import FLAGS, Column, Index
from rangkul.work.review_records import Key, ReviewRow
from rangkul.work.review_rows import Keys

PAGE = 100  # rows fetched at once
KEPT = 40  # pages in memory
Fetch = Callable[[Sequence[Key]], Sequence[ReviewRow]]


@dataclass(frozen=True)
class Mark:
    """How one cell of one row stands: a line above (what is, or what came) and one below (what would be).

    tone: "" plain | "pair" old above new | "ours" decided: ours stays | "theirs" decided: theirs counts | "bad" | "warn" wrong.
    """

    above: str
    below: str = ""
    tone: str = ""


@dataclass(frozen=True)
class CellColumn(Column):
    """A column of a review; one with a `field` may be edited in place, and `marked` says how its cells stand."""

    field: str = ""
    marked: Callable[[ReviewRow], Mark] | None = None


@dataclass(frozen=True)
class Line:
    """A row with its cells as they are painted."""

    record: ReviewRow | None
    texts: tuple[str, ...]
    marks: tuple[Mark | None, ...]


class RowsWindow(QAbstractTableModel):
    """`set_keys(keys, fetch)`; `edited(row, field, text)` when a cell was typed over. Never the whole list in memory."""

    edited = Signal(object, str, str)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self.checkable = False
        self.keys = Keys()
        self.fetch: Fetch | None = None
        self.pages: OrderedDict[int, list[Line]] = OrderedDict()
        self.error: Problem | None = None

    def set_columns(self, columns: Sequence[CellColumn]) -> None:
        self.beginResetModel()
        self.columns = list(columns)
        self.pages.clear()
        self.endResetModel()

    def set_keys(self, keys: Keys, fetch: Fetch) -> None:
        self.beginResetModel()
        self.keys, self.fetch, self.error = keys, fetch, None
        self.pages.clear()
        self.endResetModel()

    def forget(self) -> None:
        """The rows are read again; their number and order stay."""
        self.pages.clear()
        if len(self.keys):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.keys) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def line(self, row: int) -> Line:
        number, place = divmod(row, PAGE)
        page = self.pages.get(number)
        if page is None:
            page = self._read(number)
        else:
            self.pages.move_to_end(number)
        return page[place] if place < len(page) else _NOTHING

    def _read(self, number: int) -> list[Line]:
        """One page; a refusal leaves it empty and is told once, because nothing may be raised while painting."""
        wanted = self.keys.slice(number * PAGE, (number + 1) * PAGE)
        found: Sequence[ReviewRow] = ()
        try:
            found = self.fetch(wanted) if self.fetch else ()
        except Problem as problem:
            if self.error is None:
                self.error = problem
                self.failed.emit(problem)
        by_key = {record.key: record for record in found}
        page = [self._line_of(by_key.get(key)) for key in wanted]
        self.pages[number] = page
        while len(self.pages) > KEPT:
            self.pages.popitem(last=False)
        return page

    def _line_of(self, record: ReviewRow | None) -> Line:
        if record is None:
            return Line(None, ("",) * len(self.columns), (None,) * len(self.columns))
        marks = tuple(column.marked(record) if isinstance(column, CellColumn) and column.marked else None for column in self.columns)
        texts = tuple(
            " → ".join(filter(None, (mark.above, mark.below))) if mark else str(column.value(record) or "")
            for column, mark in zip(self.columns, marks, strict=True)
        )
        return Line(record, texts, marks)

    def record(self, row: int) -> Any:
        return self.line(row).record

    def text(self, row: int, column: int) -> str:
        texts = self.line(row).texts
        return texts[column] if column < len(texts) else ""

    def mark(self, row: int, column: int) -> Mark | None:
        marks = self.line(row).marks
        return marks[column] if column < len(marks) else None

    def is_checked(self, row: int) -> bool:
        return False

    def field(self, column: int) -> str:
        """The field that a column shows, "" when it is none."""
        found = self.columns[column] if 0 <= column < len(self.columns) else None
        return found.field if isinstance(found, CellColumn) else ""

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and (tip := self.columns[index.column()].tooltip) is not None:
            record = self.record(index.row())
            return (tip(record) or None) if record is not None else None
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        record = self.record(index.row())
        if role != Qt.ItemDataRole.EditRole or record is None:
            return False
        self.edited.emit(record, self.field(index.column()), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return FLAGS | Qt.ItemFlag.ItemIsEditable if self.can_edit(index.row(), index.column()) else FLAGS

    def can_edit(self, row: int, column: int) -> bool:
        record = self.record(row) if self.field(column) else None
        return record is not None and record.open and record.kind not in ("missing", "other")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(self.columns):
            return self.columns[section].title
        return None


_NOTHING = Line(None, (), ())
