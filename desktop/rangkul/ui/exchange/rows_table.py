"""The rows of a review: any number of them, chosen by mouse or keyboard, edited and decided where they stand."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView

from rangkul.rules.message import Complaint
from rangkul.ui.cards import EmptyState
from rangkul.ui.cells import Header, needed_width
from rangkul.ui.exchange.rows_model import CellColumn, Fetch, Line, RowsWindow
from rangkul.ui.exchange.rows_painter import RowsPainter
from rangkul.ui.exchange.words import Words
from rangkul.ui.table import hover_row, prepare_view
from rangkul.work.review_records import Key, ReviewRow
from rangkul.work.review_rows import Keys

PAIR_ROW = 44
"""Height of a row whose cells show two values above each other."""


class RowsTable(QTableView):
    """`picked` follows the current row; `opened`: Enter; `decided(word)`: T, P, L and their like; `chosen(field, side)`: 1 or 2;
    `model_of_rows.edited(row, field, text)`: a cell was typed over."""

    picked = Signal(object)
    opened = Signal(object)
    decided = Signal(str)
    chosen = Signal(str, str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setAccessibleName(self.tr("Rows under review"))
        self.setProperty("surface", "card")
        self.setProperty("shape", "list")
        self.model_of_rows = RowsWindow(self)
        self.setModel(self.model_of_rows)
        self.painter_of_cells = RowsPainter(self, self.model_of_rows, self._say)
        self.painter_of_cells.start = self._typed
        self.setItemDelegate(self.painter_of_cells)
        self.head = Header(self, self.model_of_rows)
        self.setHorizontalHeader(self.head)
        self.head.setSectionsClickable(False)
        prepare_view(self, dense=True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.empty = EmptyState("check", self.tr("Nothing of this kind."))
        self.empty.setParent(self.viewport())
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double)
        self._bind(self.tr("Take (T)"), "take")
        self._bind(self.tr("Park (P)"), "park")
        self._bind(self.tr("Skip (L)"), "skip")
        self._bind(self.tr("Use the proposal (U)"), "proposal")
        self._bind("(1)", "ours")
        self._bind("(2)", "theirs")

    def _bind(self, words: str, word: str) -> None:
        """The letter that the button names does what the button does."""
        shortcut = QShortcut(QKeySequence(words.rpartition("(")[2][:1]), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.setProperty("word", word)
        shortcut.activated.connect(self._by_key)

    def _say(self, complaint: Complaint) -> str:
        return self.words.language.say(complaint.message)

    def _typed(self, record: Any, field: str) -> str:
        """What stands in a cell to begin with: the value, or what came when it could not be read."""
        value = record.values.get(field)
        if value not in (None, ""):
            return self.words.value(field, value)
        return str(record.cells.get(field, "")).strip()

    # What is shown

    def set_columns(self, columns: list[CellColumn], tall: bool) -> None:
        self.model_of_rows.set_columns(columns)
        rows = self.verticalHeader()
        self.painter_of_cells.height = PAIR_ROW if tall else 32
        rows.setDefaultSectionSize(self.painter_of_cells.height)
        self.verticalScrollBar().setSingleStep(self.painter_of_cells.height)

    def show_keys(self, keys: Keys, fetch: Fetch, wanted: Key | None = None, place: int = 0) -> None:
        """These rows, the one `wanted` chosen; if it is gone the one that stands at `place` now."""
        at, column = self.verticalScrollBar().value(), max(self.currentIndex().column(), 0)
        self.selectionModel().blockSignals(True)
        self.model_of_rows.set_keys(keys, fetch)
        self.selectionModel().blockSignals(False)
        self._fit()
        self.updateGeometries()
        self.verticalScrollBar().setValue(at)
        self.empty.setGeometry(self.viewport().rect())
        self.empty.setVisible(not len(keys))
        row = keys.place(wanted) if wanted is not None else None
        if len(keys):
            self.choose_row(min(place, len(keys) - 1) if row is None else row, column)
        else:
            self.picked.emit(None)
        self.viewport().update()

    def choose_row(self, row: int, column: int = 0) -> None:
        """Makes a row the chosen one; the cell stays in its column."""
        if not 0 <= row < self.model_of_rows.rowCount():
            return
        index = self.model_of_rows.index(row, min(column, self.model_of_rows.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        before = self.currentIndex()
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        if before == index:
            self.picked.emit(self.current())

    def refresh_rows(self) -> None:
        """The rows on screen are read again."""
        self.model_of_rows.forget()
        self.picked.emit(self.current())
        self.viewport().update()

    # What is chosen

    def current(self) -> ReviewRow | None:
        row = self.currentIndex().row()
        return self.model_of_rows.record(row) if 0 <= row < self.model_of_rows.rowCount() else None

    def current_field(self) -> str:
        """The field of the cell that the keyboard stands on."""
        return self.model_of_rows.field(self.currentIndex().column())

    def selected_places(self) -> list[tuple[int, int]]:
        """First and last row of each stretch that is chosen; 100,000 chosen rows are one stretch."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return sorted({(part.top(), part.bottom()) for part in parts})

    def selected_keys(self) -> list[Key]:
        keys: dict[Key, None] = {}
        for first, last in self.selected_places():
            keys.update(dict.fromkeys(self.model_of_rows.keys.slice(first, last + 1)))
        return list(keys)

    @property
    def shown(self) -> list[ReviewRow]:
        """The first rows of the list, for looking at them."""
        rows = min(self.model_of_rows.rowCount(), 500)
        return [record for row in range(rows) if (record := self.model_of_rows.record(row)) is not None]

    # What happens

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.viewport().update()
        if current.row() != previous.row():
            self.picked.emit(self.current())

    @Slot(QModelIndex)
    def _on_double(self, index: QModelIndex) -> None:
        if not self.model_of_rows.can_edit(index.row(), index.column()):
            self.opened.emit(self.model_of_rows.record(index.row()))

    @Slot()
    def _by_key(self) -> None:
        word = str(self.sender().property("word"))
        if word in ("ours", "theirs"):
            self.chosen.emit(self.current_field(), word)
        else:
            self.decided.emit(word)

    def edit_current(self) -> bool:
        """Opens the line in the current cell; False when that cell is none to be edited."""
        index = self.currentIndex()
        if index.isValid() and self.model_of_rows.can_edit(index.row(), index.column()):
            self.edit(index)
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is ours before it is the window's, whose way back knows the last step only."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.decided.emit("undo")
            return
        current = self.current()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if current is not None and (enter or (event.key() == Qt.Key.Key_F2 and not self.edit_current())):
            self.opened.emit(current)
        elif not enter and event.key() != Qt.Key.Key_F2:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Names and numbers are seen whole; what does not fit is scrolled to, and what is left over goes to the stretching columns."""
        model = self.model_of_rows
        lines = [_widest(model.line(row)) for row in range(min(40, len(model.keys)))]
        widths = [
            column.width if column.stretch else needed_width(self, column, [line[number] for line in lines])
            for number, column in enumerate(model.columns)
        ]
        grow = [number for number, column in enumerate(model.columns) if column.stretch]
        rest = max(0, self.viewport().width() - sum(widths))
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width + (rest // len(grow) if number in grow else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.empty.setGeometry(self.viewport().rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hover_row(self, self.painter_of_cells, self.rowAt(int(event.position().y())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and len(self.model_of_rows.keys):
            self.choose_row(0)


def _widest(line: Line) -> list[str]:
    """Of a cell with two lines the longer one counts."""
    return [
        max(mark.above, mark.below and f"→ {mark.below}", key=len) if mark else text
        for mark, text in zip(line.marks or (None,) * len(line.texts), line.texts, strict=False)
    ]
