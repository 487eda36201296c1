"""A table of records: frozen dataclasses in, chosen ones out."""

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from rangkul.ui.cards import EmptyState
from rangkul.ui.cells import CHECK_WIDTH, FLAGS, CellPainter, Column, Header, Index, fit_columns, show
from rangkul.ui.theme import DENSE_ROW, ROW

__all__ = ["Column", "Records", "Table"]

ROLE_TEXT, ROLE_TIP, ROLE_CHECK = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.CheckStateRole
ROLE_ALIGN, ROLE_NAME = Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.AccessibleTextRole


def sort_key(value: object) -> tuple[int, Any]:
    """Empty values last; words without regard to capitals."""
    if value is None or value == "":
        return (2, "")
    return (1, value.casefold()) if isinstance(value, str) else (0, value)


class Records(QAbstractTableModel):
    """The records shown, filtered and sorted; texts are made when they are first looked at."""

    checked_changed = Signal()

    def __init__(self, columns: list[Column], key: Callable[[Any], Hashable], checkable: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.columns, self.key, self.checkable = columns, key, checkable
        self.shift = 1 if checkable else 0
        self.all: list[Any] = []
        self.shown: list[Any] = []
        self.checked: set[Hashable] = set()
        self.words: list[str] = []
        self.order: tuple[int, bool] | None = None
        self._texts: dict[int, list[str]] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns) + self.shift

    def record(self, row: int) -> Any:
        return self.shown[row]

    def texts(self, record: Any) -> list[str]:
        found = self._texts.get(id(record))
        if found is None:
            found = self._texts[id(record)] = [show(column.value(record)) for column in self.columns]
        return found

    def text(self, row: int, column: int) -> str:
        return self.texts(self.shown[row])[column]

    def is_checked(self, row: int) -> bool:
        return self.key(self.shown[row]) in self.checked

    def data(self, index: Index, role: int = int(ROLE_TEXT)) -> Any:
        if not index.isValid():
            return None
        row, number = index.row(), index.column() - self.shift
        if number < 0:
            state = Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked
            return state if role == ROLE_CHECK else None
        if role in (ROLE_TEXT, ROLE_NAME):
            return self.text(row, number)
        column = self.columns[number]
        if role == ROLE_TIP and column.tooltip is not None:
            return column.tooltip(self.shown[row]) or None
        if role == ROLE_ALIGN and column.align == "right":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != ROLE_CHECK or index.column() >= self.shift:
            return False
        self.check([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return FLAGS | Qt.ItemFlag.ItemIsUserCheckable if index.column() < self.shift else FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(ROLE_TEXT)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == ROLE_TEXT:
            return self.columns[section - self.shift].title if section >= self.shift else "✓"
        return None

    def check(self, rows: Sequence[int], checked: bool) -> None:
        keys = {self.key(self.shown[row]) for row in rows}
        self.checked = self.checked | keys if checked else self.checked - keys
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))
        self.checked_changed.emit()

    def set_all(self, records: Sequence[Any]) -> None:
        self.beginResetModel()
        self.all, self._texts = list(records), {}
        self.checked &= {self.key(record) for record in self.all}
        self._arrange()
        self.endResetModel()

    def rearrange(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self.shown = [record for record in self.all if self._fits(record)] if self.words else list(self.all)
        if self.order is not None:
            column = self.columns[self.order[0]]
            value = column.sort or column.value
            filled = [record for record in self.shown if sort_key(value(record))[0] < 2]
            empty = [record for record in self.shown if sort_key(value(record))[0] == 2]
            filled.sort(key=lambda record: sort_key(value(record)), reverse=not self.order[1])
            self.shown = filled + empty

    def _fits(self, record: Any) -> bool:
        text = " ".join(self.texts(record)).casefold()
        return all(word in text for word in self.words)


class Table(QTableView):
    """`Table(columns, name)`, then `set_records(list)`; `picked` follows the current row, `opened` is Enter or a double click.

    `key` tells which record is the same one after new records came: selection, ticks and place are kept by it.
    """

    picked = Signal(object)
    opened = Signal(object)
    checked_changed = Signal()
    selection_changed = Signal()

    def __init__(
        self,
        columns: list[Column],
        name: str,
        dense: bool = False,
        key: Callable[[Any], Hashable] | None = None,
        checkable: bool = False,
        multiple: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("surface", "card")
        self.setProperty("shape", "list")
        self.columns, self._last = columns, cast(Any, None)
        self.cells = Records(columns, key or (lambda record: record), checkable, self)
        self.setModel(self.cells)
        self.painter_of_cells = CellPainter(self, self.cells, dense)
        self.setItemDelegate(self.painter_of_cells)
        self.head = Header(self, self.cells)
        self.setHorizontalHeader(self.head)
        prepare_view(self, dense)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multiple or checkable else mode.SingleSelection)
        self.setTabKeyNavigation(False)
        for number, column in enumerate(columns):
            self.setColumnWidth(number + self.cells.shift, column.width)
        if checkable:
            self.setColumnWidth(0, CHECK_WIDTH)
        self._empty = EmptyState()
        self.empty = self._empty
        self.cells.checked_changed.connect(self._on_checked)
        self.head.sectionClicked.connect(self._on_title)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(self._on_open)
        self.clicked.connect(self._on_click)

    # What is shown

    @property
    def empty(self) -> EmptyState:
        return self._empty

    @empty.setter
    def empty(self, state: EmptyState) -> None:
        if state is not self._empty:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = state
        state.setParent(self.viewport())
        self._place_empty()

    @property
    def records(self) -> list[Any]:
        """All records, also those a filter hides."""
        return list(self.cells.all)

    @property
    def shown(self) -> list[Any]:
        """The records on screen, in their order."""
        return list(self.cells.shown)

    def set_records(self, records: Sequence[Any]) -> None:
        """Shows other records; who was selected stays selected if still there, and the list stays where it was."""
        self._keeping_place(lambda: self.cells.set_all(records))

    def filter(self, text: str) -> None:
        """Keeps the rows that hold every word of `text` somewhere."""
        words = text.casefold().split()
        if words != self.cells.words:
            self.cells.words = words
            self._keeping_place(self.cells.rearrange)

    def sort_by(self, title: str, ascending: bool = True) -> None:
        number = next(number for number, column in enumerate(self.columns) if column.title == title)
        self.cells.order = (number, ascending)
        self.head.sorted = (number + self.cells.shift, ascending)
        self._keeping_place(self.cells.rearrange)

    def _keeping_place(self, change: Callable[[], None]) -> None:
        key, current, chosen = self.cells.key, self.current(), {self.cells.key(record) for record in self.selected()}
        at = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        change()
        rows = [number for number, record in enumerate(self.cells.shown) if key(record) in chosen] if chosen else []
        self._select_rows(rows)
        if current is not None:
            same = next((number for number, record in enumerate(self.cells.shown) if key(record) == key(current)), None)
            if same is not None:
                self._set_current(same)  # else the record is gone: nothing is chosen rather than a neighbour
        self.selectionModel().blockSignals(False)
        self._fit()
        self.updateGeometries()  # the scroll bar must know the new length before it is set
        self.verticalScrollBar().setValue(at)
        self._place_empty()
        self._show_checks()
        self.head.viewport().update()
        self.viewport().update()
        self._tell()
        self.selection_changed.emit()

    def _place_empty(self) -> None:
        self._empty.setGeometry(self.viewport().rect())
        self._empty.setVisible(not self.cells.shown)

    # What is chosen

    def current(self) -> Any:
        """The record of the current row, or None."""
        row = self.currentIndex().row()
        return self.cells.shown[row] if 0 <= row < len(self.cells.shown) else None

    def selected(self) -> list[Any]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.cells.shown[row] for row in rows]

    def select(self, which: object) -> bool:
        """Chooses the first record for which `which` holds: a function, or the record's key. False when there is none."""
        for row, record in enumerate(self.cells.shown):
            if which(record) if callable(which) else self.cells.key(record) == which:
                self._select_rows([row])
                self._set_current(row)
                self.scrollTo(self.model().index(row, 0))
                return True
        return False

    def select_first(self) -> bool:
        return bool(self.cells.shown) and self.select(self.cells.key(self.cells.shown[0]))

    def select_many(self, keys: Collection[Hashable]) -> None:
        """Chooses every shown record with one of these keys; the first of them becomes the current one."""
        rows = [number for number, record in enumerate(self.cells.shown) if self.cells.key(record) in keys]
        if rows:
            self._set_current(rows[0])
            self._select_rows(rows)

    def checked(self) -> list[Any]:
        """The ticked records, also those a filter hides."""
        return [record for record in self.cells.all if self.cells.key(record) in self.cells.checked]

    def set_checked(self, records: Sequence[Any]) -> None:
        self.cells.checked = {self.cells.key(record) for record in records}
        self.cells.check([], True)

    def _select_rows(self, rows: Sequence[int]) -> None:
        model, last = self.cells, self.cells.columnCount() - 1
        selection = QItemSelection()
        for row in rows:
            selection.select(model.index(row, 0), model.index(row, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _set_current(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(self.cells.index(row, self.cells.shift), QItemSelectionModel.SelectionFlag.NoUpdate)

    # What happens

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._tell()
        self.viewport().update()

    @Slot()
    def _on_selection(self) -> None:
        self.selection_changed.emit()

    def _tell(self) -> None:
        record = self.current()
        if record is not self._last and record != self._last:
            self._last = record
            self.picked.emit(record)
        self._last = record

    @Slot(QModelIndex)
    def _on_open(self, index: QModelIndex) -> None:
        if index.column() >= self.cells.shift:
            self.opened.emit(self.cells.shown[index.row()])

    @Slot(QModelIndex)
    def _on_click(self, index: QModelIndex) -> None:
        if index.column() < self.cells.shift:
            self.cells.check([index.row()], not self.cells.is_checked(index.row()))

    @Slot(int)
    def _on_title(self, section: int) -> None:
        if section < self.cells.shift:
            everything = range(len(self.cells.shown))
            self.cells.check(everything, not all(self.cells.is_checked(row) for row in everything))
            return
        number = section - self.cells.shift
        ascending = self.cells.order != (number, True)
        self.sort_by(self.columns[number].title, ascending)

    @Slot()
    def _on_checked(self) -> None:
        self._show_checks()
        self.viewport().update()
        self.checked_changed.emit()

    def _show_checks(self) -> None:
        count = sum(self.cells.is_checked(row) for row in range(len(self.cells.shown))) if self.cells.checked else 0
        self.head.checked = False if not count else True if count == len(self.cells.shown) else None
        self.head.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit(self.current())
        elif event.key() == Qt.Key.Key_Space and self.cells.checkable:
            rows = [index.row() for index in self.selectionModel().selectedRows()]
            self.cells.check(rows, not all(self.cells.is_checked(row) for row in rows))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._place_empty()

    def _fit(self) -> None:
        fit_columns(self, self.columns, self.cells.shift, [self.cells.texts(record) for record in self.cells.shown[:60]])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hover_row(self, self.painter_of_cells, self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        hover_row(self, self.painter_of_cells, -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        if by_key and self.current() is None:
            self.select_first()


def hover_row(view: QTableView, painter: CellPainter, row: int) -> None:
    if row != painter.hovered:
        painter.hovered = row
        view.viewport().update()


def prepare_view(view: QTableView, dense: bool) -> None:
    """What short and long tables have in common: whole rows, fixed heights, no grid."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setCornerButtonEnabled(False)
    rows = view.verticalHeader()
    rows.setVisible(False)
    rows.setMinimumSectionSize(1)
    rows.setDefaultSectionSize(DENSE_ROW if dense else ROW)
    rows.setSectionResizeMode(rows.ResizeMode.Fixed)
    view.verticalScrollBar().setSingleStep(DENSE_ROW if dense else ROW)
