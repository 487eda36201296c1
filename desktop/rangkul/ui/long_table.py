"""A table of up to millions of rows that holds only the pages on screen."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from rangkul.errors import Problem
from rangkul.ui.cards import EmptyState
from rangkul.ui.cells import FLAGS, CellPainter, Column, Header, Index, fit_columns, show
from rangkul.ui.table import hover_row, prepare_view

PAGE = 100  # records fetched at once: about four screens
KEPT = 40  # pages in memory
EVERY = 1000  # rows between two anchors


class Source(Protocol):
    """Where the rows come from, in one fixed order.

    `page` gives up to `limit` records that follow `after` (None: the beginning), leaving out `offset` of them.
    `anchors(every)` gives what `after` must be to start at row `every`, 2 × `every`, …: the keys of rows every-1, 2*every-1, …
    """

    def count(self) -> int: ...
    def page(self, limit: int, after: Any = None, offset: int = 0) -> Sequence[Any]: ...
    def anchors(self, every: int) -> Sequence[Any]: ...


Run = Callable[[Callable[[], Any], Callable[[Any], None]], object]


class Window(QAbstractTableModel):
    """The rows of a source through a cache of pages: by OFFSET until the anchors are there, then by key."""

    failed = Signal(object)

    def __init__(self, columns: list[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.columns, self.checkable = columns, False
        self.source: Source | None = None
        self.length = 0
        self.anchors: list[Any] = []
        self.pages: OrderedDict[int, list[tuple[Any, list[str]]]] = OrderedDict()
        self.error: Problem | None = None

    def set_source(self, source: Source | None, count: int) -> None:
        self.beginResetModel()
        self.source, self.length, self.anchors, self.error = source, count, [], None
        self.pages.clear()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.length

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def _line(self, row: int) -> tuple[Any, list[str]]:
        number, place = divmod(row, PAGE)
        page = self.pages.get(number)
        if page is None:
            page = self._fetch(number)
        else:
            self.pages.move_to_end(number)
        return page[place] if place < len(page) else (None, [""] * len(self.columns))

    def _fetch(self, number: int) -> list[tuple[Any, list[str]]]:
        """One page from the source; a failure leaves it empty and is told once, because nothing may be raised while painting."""
        records: Sequence[Any] = ()
        try:
            records = self._ask(self.source, number * PAGE) if self.source else ()
        except Problem as problem:
            if self.error is None:
                self.error = problem
                self.failed.emit(problem)
        page = [(record, [show(column.value(record)) for column in self.columns]) for record in records]
        self.pages[number] = page
        while len(self.pages) > KEPT:
            self.pages.popitem(last=False)
        return page

    def _ask(self, source: Source, row: int) -> Sequence[Any]:
        before = min(row // EVERY, len(self.anchors))
        if before == 0:
            return source.page(PAGE, None, row)
        return source.page(PAGE, self.anchors[before - 1], row - before * EVERY)

    def record(self, row: int) -> Any:
        return self._line(row)[0]

    def texts(self, row: int) -> list[str]:
        return self._line(row)[1]

    def text(self, row: int, column: int) -> str:
        return self._line(row)[1][column]

    def is_checked(self, row: int) -> bool:
        return False

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and (tip := self.columns[index.column()].tooltip) is not None:
            record = self.record(index.row())
            return (tip(record) or None) if record is not None else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None


class LongTable(QTableView):
    """`LongTable(columns, source, name, run)`; `run(function, then)` does work beside the window and hands over its result.

    `source` may come later by `set_source`. `picked` follows the current row, `opened` is Enter or a double click.
    """

    picked = Signal(object)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, columns: list[Column], source: Source | None, name: str, run: Run | None = None, dense: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("surface", "card")
        self.setProperty("shape", "list")
        self.columns, self.run = columns, run
        self.window_of_rows = Window(columns, self)
        self.setModel(self.window_of_rows)
        self.painter_of_cells = CellPainter(self, self.window_of_rows, dense)
        self.setItemDelegate(self.painter_of_cells)
        self.setHorizontalHeader(Header(self, self.window_of_rows))
        self.horizontalHeader().setSectionsClickable(False)
        prepare_view(self, dense)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for number, column in enumerate(columns):
            self.setColumnWidth(number, column.width)
        self._empty = EmptyState()
        self.empty = self._empty
        self.window_of_rows.failed.connect(self.failed)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_open)
        if source is not None:
            self.set_source(source)

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

    def set_source(self, source: Source | None, keep_place: bool = False) -> None:
        """Shows another list, from the top or (after a change of the same list) from where it was. Refusals come as `failed`."""
        at, row = (self.verticalScrollBar().value(), self.currentIndex().row()) if keep_place else (0, -1)
        count = 0
        try:
            count = source.count() if source is not None else 0
        except Problem as problem:
            self.failed.emit(problem)
            source = None
        self.window_of_rows.set_source(source, count)
        if 0 <= row < count:
            self.selectRow(row)
        self._fit()
        self.updateGeometries()  # the scroll bar must know the new length before it is set
        self.verticalScrollBar().setValue(at)
        self._place_empty()
        if source is not None and count > EVERY:
            QTimer.singleShot(0, self, self._build_anchors)

    def refresh(self) -> None:
        """Asks the same source again, after something changed."""
        self.set_source(self.window_of_rows.source, keep_place=True)

    @Slot()
    def _build_anchors(self) -> None:
        source = self.window_of_rows.source
        if source is None or self.window_of_rows.anchors:
            return

        def take(anchors: Sequence[Any]) -> None:
            if self.window_of_rows.source is source:  # an answer for a list no longer shown is dropped
                self.window_of_rows.anchors = list(anchors)

        def build() -> Sequence[Any]:
            return source.anchors(EVERY)

        if self.run is None:
            take(build())
        else:
            self.run(build, take)

    def record(self) -> Any:
        """The record of the current row, or None."""
        row = self.currentIndex().row()
        return self.window_of_rows.record(row) if 0 <= row < self.window_of_rows.length else None

    current = record

    def select_row(self, row: int) -> None:
        self.selectRow(row)
        self.scrollTo(self.window_of_rows.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    @property
    def count(self) -> int:
        return self.window_of_rows.length

    def _place_empty(self) -> None:
        self._empty.setGeometry(self.viewport().rect())
        self._empty.setVisible(self.window_of_rows.length == 0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.viewport().update()
        self.picked.emit(self.record())

    @Slot(QModelIndex)
    def _on_open(self, index: QModelIndex) -> None:
        self.opened.emit(self.record())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.record() is not None:
            self.opened.emit(self.record())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._place_empty()

    def _fit(self) -> None:
        sample = [self.window_of_rows.texts(row) for row in range(min(40, self.count))]
        fit_columns(self, self.columns, 0, sample)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hover_row(self, self.painter_of_cells, self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        hover_row(self, self.painter_of_cells, -1)
