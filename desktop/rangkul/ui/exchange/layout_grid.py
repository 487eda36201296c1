"""The first rows of a sheet as a grid: above each column what it holds, beside each row whether it is heading or the first person."""

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from rangkul.exchange.columns import SENSITIVE
from rangkul.exchange.grid import cell_text, column_letter
from rangkul.exchange.layout_look import MOST_COLUMNS, named_twice
from rangkul.exchange.taught import TEACHABLE
from rangkul.language import Language
from rangkul.rules.cell_text import tidy
from rangkul.rules.dates import short_date
from rangkul.ui.cards import CHIP_EXTRA, CHIP_HEIGHT, paint_chip
from rangkul.ui.cells import Index
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.layout_plan import SheetPlan
from rangkul.ui.theme import DENSE_ROW, theme_of
from rangkul.work.taught import COLUMN_WORDS

TITLE, HEADING, SKIPPED, PERSON = "title", "heading", "skipped", "person"
_ROLE_TEXT, _ROLE_TIP, _ROLE_NAME = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
_LONG_NUMBER = re.compile(r"\d{15,}")
_HEAD, _PADDING, _NARROW, _WIDE, _CHOICE = 60, 8, 116, 210, 168


def shown(cell: Any) -> str:
    """A cell as a person may see it: dates as in the office, long numbers masked."""
    if hasattr(cell, "year") and hasattr(cell, "month"):
        return short_date(cell)
    text = tidy(cell_text(cell))
    return _LONG_NUMBER.sub(lambda found: found[0][:6] + "*" * (len(found[0]) - 10) + found[0][-4:], text)


class GridModel(QAbstractTableModel):
    """The cells of the sheet under the plan."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language
        self.plan: SheetPlan | None = None
        self.twice: frozenset[int] = frozenset()

    def set_plan(self, plan: SheetPlan) -> None:
        self.beginResetModel()
        self.plan = plan
        self.twice = named_twice(plan.placed)
        self.endResetModel()

    def update(self) -> None:
        """Something was said: the same cells, other meanings."""
        if self.plan is not None:
            self.twice = named_twice(self.plan.placed)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self.plan is None or (parent is not None and parent.isValid()) else len(self.plan.look.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if self.plan is None or (parent is not None and parent.isValid()) else min(self.plan.look.width, MOST_COLUMNS)

    def text(self, row: int, column: int) -> str:
        if self.plan is None or (self.plan.field_of(column) == SENSITIVE and row >= self.plan.first):
            return ""
        cells = self.plan.look.rows[row]
        return shown(cells[column]) if column < len(cells) and cells[column] != "" else ""

    def data(self, index: Index, role: int = int(_ROLE_TEXT)) -> Any:
        if index.isValid() and role in (_ROLE_TEXT, _ROLE_TIP, _ROLE_NAME):
            return self.text(index.row(), index.column()) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(_ROLE_TEXT)) -> Any:
        if role not in (_ROLE_TEXT, _ROLE_NAME) or self.plan is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return f"{column_letter(section)}: {self.words(section)}"
        return str(section + 1)

    def words(self, column: int) -> str:
        """What a column holds, in words."""
        name = self.plan.field_of(column) if self.plan else ""
        return self.language.text(COLUMN_WORDS[name]) if name else self.language.text("Not used")

    def kind(self, row: int) -> str:
        """title, heading, skipped or person."""
        plan = self.plan
        if plan is None or row < plan.top:
            return TITLE
        if plan.heading is not None and row <= plan.heading[1]:
            return HEADING
        return SKIPPED if row < plan.first else PERSON


class GridPainter(QStyledItemDelegate):
    """Cells of a heading stand out, titles and unused columns step back, protected columns are empty and hatched."""

    def __init__(self, view: "LayoutGrid") -> None:
        super().__init__(view)
        self.view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, model = theme_of(self.view), self.view.cells
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue] - Qt's stubs
        row, column, plan = index.row(), index.column(), model.plan
        kind = model.kind(row)
        name = plan.field_of(column) if plan else ""
        current = self.view.currentIndex()
        ground = "accent_soft" if kind == HEADING else "selection" if row == current.row() and self.view.hasFocus() else ""
        if ground:
            painter.fillRect(rect, theme.colour(ground))
        if name == SENSITIVE and kind == PERSON:
            painter.fillRect(rect, QColor(theme.tokens.chips["off"][1]))
            painter.fillRect(rect, Qt.BrushStyle.BDiagPattern)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if kind != TITLE:
            painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())
        if plan is not None and row == plan.first and plan.is_list:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 2, theme.colour("accent"))
        if text := model.text(row, column):
            faint = kind in (TITLE, SKIPPED) or not name or (plan is not None and not plan.is_list)
            painter.setPen(theme.colour("muted" if faint and kind != HEADING else "text"))
            font = theme.font("medium" if kind == HEADING else "body")
            painter.setFont(font)
            inner = rect.adjusted(_PADDING, 0, self._room(row, column) - _PADDING, 0)
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if current == index and self.view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))


    def _room(self, row: int, column: int) -> int:
        """How far a title may run over the empty cells beside it, in pixels."""
        cells, room = self.view.cells, 0
        if cells.kind(row) == TITLE:
            for other in range(column + 1, cells.columnCount()):
                if cells.text(row, other):
                    break
                room += self.view.columnWidth(other)
        return room


class ColumnHeader(QHeaderView):
    """Letter and content of each column; over the current one stands a real choice, so that it works by keyboard."""

    named = Signal(int, str)

    def __init__(self, view: "LayoutGrid") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.grid = view
        self.setFixedHeight(_HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(72)
        self.viewport().setAutoFillBackground(False)
        words = [(name, view.cells.language.text(COLUMN_WORDS[name])) for name in (*TEACHABLE, SENSITIVE)]
        self.choice = Choice([("", self.tr("Not used")), *words], True)
        self.choice.setParent(self.viewport())
        self.choice.setMinimumContentsLength(4)
        self.choice.hide()
        self.choice.currentIndexChanged.connect(self._chosen)
        self.column = -1
        self.sectionPressed.connect(self._press)
        self.sectionResized.connect(self.place)
        theme_of(self).changed.connect(self.viewport().update)

    def show_column(self, column: int) -> None:
        """The choice stands over this column now."""
        self.column = column
        plan = self.grid.cells.plan
        if plan is None or column < 0 or column in plan.sensitive:
            self.choice.hide()
            return
        self.choice.blockSignals(True)
        self.choice.set_value(plan.field_of(column))
        self.choice.blockSignals(False)
        self.choice.setAccessibleName(self.tr("Content of column {letter}").format(letter=column_letter(column)))
        self.choice.show()
        self.place()

    @Slot()
    def place(self) -> None:
        if self.column < 0 or self.column >= self.count():
            return
        left, width = self.sectionViewportPosition(self.column), self.sectionSize(self.column)
        wanted = max(width - 8, _CHOICE)
        left = max(0, min(left + 4, max(self.width() - wanted - 4, left + 4 - wanted + width - 8)))
        self.choice.setGeometry(left, 23, wanted, 32)
        self.viewport().update()

    @Slot(int)
    def _chosen(self, _index: int) -> None:
        value = self.choice.value()
        if value is not None:
            self.named.emit(self.column, value)

    @Slot(int)
    def _press(self, column: int) -> None:
        """A click goes to the column and opens its choices."""
        row = max(self.grid.currentIndex().row(), 0)
        self.grid.setCurrentIndex(self.grid.cells.index(row, column))
        if self.choice.isVisible():
            self.choice.setFocus()
            self.choice.showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self.viewport())
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, _HEAD - 1, self.width(), _HEAD - 1)
        for column in range(self.count()):
            left = self.sectionViewportPosition(column)
            if left < self.width() and left + self.sectionSize(column) > 0:
                self._paint_column(painter, QRect(left, 0, self.sectionSize(column), _HEAD), column)
        painter.end()

    def _paint_column(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme, model = theme_of(self), self.grid.cells
        name = model.plan.field_of(column) if model.plan else ""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.right(), 0, rect.right(), _HEAD)
        painter.setFont(theme.font("head"))
        painter.setPen(theme.colour("accent" if column == self.column else "muted"))
        line = QRect(rect.left() + _PADDING, 3, rect.width() - 2 * _PADDING, 18)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, column_letter(column))
        box = QRectF(rect.left() + 4.5, 24.5, rect.width() - 10, 29)
        if self.choice.isVisible() and box.intersects(self.choice.geometry().toRectF()):
            return  # the choice of the current column lies over it
        ink, ground, edge = "muted", "surface", "line"
        if name == SENSITIVE:
            ground = "hover"
        elif name:
            ink, ground, edge = "accent", "accent_soft", "accent_soft"
        if column in model.twice:
            edge = "danger"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box, 6, 6)
        font = theme.font("label")
        painter.setFont(font)
        painter.setPen(theme.colour("danger" if column in model.twice else ink))
        inner = box.adjusted(7, 0, -7 if name == SENSITIVE else -16, 0)
        text = QFontMetrics(font).elidedText(model.words(column), Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if name != SENSITIVE:
            x, y = int(box.right()) - 10, int(box.center().y())
            painter.setPen(QPen(theme.colour("muted"), 1.4))
            painter.drawLine(x - 3, y - 1, x, y + 2)
            painter.drawLine(x, y + 2, x + 3, y - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()


class RowHeader(QHeaderView):
    """Row numbers as Excel shows them, with a mark beside heading rows and the first person."""

    def __init__(self, view: "LayoutGrid") -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self.grid = view
        self.words = {HEADING: self.tr("Heading"), PERSON: self.tr("From here")}
        metrics = QFontMetrics(theme_of(view).font("label"))
        self.setFixedWidth(max(map(metrics.horizontalAdvance, self.words.values())) + CHIP_EXTRA + 52)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(DENSE_ROW - 4)
        self.viewport().setAutoFillBackground(False)
        theme_of(self).changed.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, model = theme_of(self), QPainter(self.viewport()), self.grid.cells
        current = self.grid.currentIndex().row()
        for row in range(self.count()):
            top = self.sectionViewportPosition(row)
            if top >= self.height() or top + self.sectionSize(row) <= 0:
                continue
            rect = QRect(0, top, self.width(), self.sectionSize(row))
            painter.setPen(theme.colour("line"))
            painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
            painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())
            painter.setFont(theme.font("head" if row == current else "label"))
            painter.setPen(theme.colour("accent" if row == current else "muted"))
            painter.drawText(QRect(0, top, 34, rect.height()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(row + 1))
            plan = model.plan
            mark = HEADING if model.kind(row) == HEADING else PERSON if plan is not None and row == plan.first else ""
            if mark and plan is not None and plan.is_list:
                painter.setFont(theme.font("label"))
                width = painter.fontMetrics().horizontalAdvance(self.words[mark]) + CHIP_EXTRA
                place = QRectF(42, rect.center().y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
                paint_chip(painter, place, self.words[mark], theme.tokens.chips["new" if mark == HEADING else "good"])
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0:
            self.grid.setCurrentIndex(self.grid.cells.index(row, max(self.grid.currentIndex().column(), 0)))
            self.grid.setFocus()
            self.grid.open_menu(event.globalPosition().toPoint())


class LayoutGrid(QTableView):
    """`changed` after something was said of rows or columns. Keys: J heading, P first person, F4 or Enter what the column holds."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.cells = GridModel(language)
        self.columns_above, self.rows_beside = ColumnHeader(self), RowHeader(self)
        self.setHorizontalHeader(self.columns_above)
        self.setVerticalHeader(self.rows_beside)
        self.setModel(self.cells)
        self.setItemDelegate(GridPainter(self))
        self.setAccessibleName(self.tr("First rows of the sheet"))
        self.setProperty("surface", "card")
        self.setProperty("shape", "list")
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.corner = self.findChild(QAbstractButton)
        if self.corner is not None:
            self.corner.installEventFilter(self)
        self.columns_above.named.connect(self._name)
        self.horizontalScrollBar().valueChanged.connect(self.columns_above.place)
        self.menu: QMenu | None = None

    def show_plan(self, plan: SheetPlan) -> None:
        """Another sheet."""
        self.cells.set_plan(plan)
        metrics = QFontMetrics(theme_of(self).font("body"))
        for column in range(self.cells.columnCount()):
            texts = [self.cells.text(row, column)[:60] for row in range(plan.top, min(self.cells.rowCount(), plan.first + 15))]
            wide = max(map(metrics.horizontalAdvance, texts), default=0) + 2 * _PADDING + 4
            wide = max(wide, metrics.horizontalAdvance(self.cells.words(column)) + 34)
            self.setColumnWidth(column, max(_NARROW, min(_WIDE, wide)))
        if self.cells.rowCount() and self.cells.columnCount():
            row = min(plan.first, self.cells.rowCount() - 1)
            self.setCurrentIndex(self.cells.index(row, 0))
            self.scrollTo(self.cells.index(max(0, plan.top - 3), 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def update_plan(self) -> None:
        self.cells.update()
        self.columns_above.show_column(self.currentIndex().column())
        self.columns_above.viewport().update()
        self.rows_beside.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.column() != self.columns_above.column or not previous.isValid():
            self.columns_above.show_column(current.column())
        self.viewport().update()
        self.rows_beside.viewport().update()

    # Saying

    @Slot(int, str)
    def _name(self, column: int, name: str) -> None:
        if self.cells.plan is not None and self.cells.plan.field_of(column) != name:
            self.cells.plan.name_column(column, name)
            self.changed.emit()

    @Slot()
    def mark_heading(self) -> None:
        """The current row is heading, or is no more."""
        if self.cells.plan is not None and self.currentIndex().isValid():
            self.cells.plan.mark_heading(self.currentIndex().row())
            self.changed.emit()

    @Slot()
    def mark_first(self) -> None:
        """The first person stands in the current row."""
        if self.cells.plan is not None and self.currentIndex().isValid():
            self.cells.plan.mark_first(self.currentIndex().row())
            self.changed.emit()

    def open_menu(self, place: QPoint) -> None:
        """What a row may be, beside its number."""
        self.menu = QMenu(self)
        row = self.currentIndex().row()
        heading = self.menu.addAction(self.tr("Row {row} is heading").format(row=row + 1), self.mark_heading)
        heading.setCheckable(True)
        heading.setChecked(self.cells.kind(row) == HEADING)
        self.menu.addAction(self.tr("The first person stands in row {row}").format(row=row + 1), self.mark_first)
        self.menu.popup(place)

    def open_choice(self) -> None:
        """What the current column holds."""
        if self.columns_above.choice.isVisible():
            self.columns_above.choice.setFocus()
            self.columns_above.choice.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and key in (Qt.Key.Key_J, Qt.Key.Key_H):
            self.mark_heading()
        elif plain and key == Qt.Key.Key_P:
            self.mark_first()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4) or (
            key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.open_choice()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner above the row numbers is plain ground."""
        if watched is self.corner and isinstance(watched, QWidget) and event.type() == QEvent.Type.Paint:
            painter, theme = QPainter(watched), theme_of(self)
            painter.fillRect(watched.rect(), theme.colour("surface"))
            painter.setPen(theme.colour("line"))
            painter.drawLine(0, watched.height() - 1, watched.width(), watched.height() - 1)
            painter.drawLine(watched.width() - 1, 0, watched.width() - 1, watched.height())
            painter.end()
            return True
        return super().eventFilter(watched, event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn or event.type() == QEvent.Type.FocusOut:
            self.viewport().update()
        return super().viewportEvent(event)
