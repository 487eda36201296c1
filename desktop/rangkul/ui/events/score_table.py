"""A list of officers with two columns that one types into, as in a workbook."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QLineEdit

from rangkul.ui.cards import repolish
from rangkul.ui.cells import CellPainter, Column
from rangkul.ui.events.score_paste import Block
from rangkul.ui.officers.words import short_station
from rangkul.ui.table import Table
from rangkul.ui.theme import theme_of
from rangkul.work.scores import ScoreLine, read_score, show_score

TESTS = {4: "pre", 5: "post"}
"""Column → test."""
FIRST, LAST = min(TESTS), max(TESTS)


class ScoreCells(CellPainter):
    """Shows where the next figure would go."""

    def paint_content(self, painter: QPainter, rect: QRect, row: int, number: int) -> None:
        super().paint_content(painter, rect, row, number)
        if number not in TESTS:
            return
        here = self.view.currentIndex()
        chosen = row == here.row() and number == here.column()
        box = rect.adjusted(6, 5, -6, -6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.accent, 1.4) if chosen and self.view.hasFocus() else self.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class ScoreEntry(QLineEdit):
    """The open cell; hands keys that lead elsewhere to its table."""

    def __init__(self, table: "ScoreTable") -> None:
        super().__init__(table.viewport())
        self.table = table

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.table.take_key(event):
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.table.leave()


class ScoreTable(Table):
    """`entered(line, "pre" or "post", value or None)` when a score was typed; `refused(text)` when it was none.

    `read_only` keeps the cells shut.
    """

    entered = Signal(object, str, object)
    refused = Signal(str)
    pasted = Signal()  # somebody wants what was copied elsewhere

    def __init__(self) -> None:
        columns = [
            Column(self.tr("Name"), lambda s: s.officer.printed, 216, True, bold=True, sort=lambda s: s.officer.name, tooltip=_printed),
            Column(self.tr("NRP"), lambda s: s.officer.nrp or "–", 90),
            Column(self.tr("Polsek"), lambda s: short_station(s.officer.station), 112, tooltip=lambda s: s.officer.station or ""),
            Column(self.tr("Present"), lambda s: s.attended or "–", 64, align="right", sort=lambda s: s.attended),
            Column(self.tr("Before"), lambda s: show_score(s.pre), 84, align="right", sort=lambda s: s.pre),
            Column(self.tr("After"), lambda s: show_score(s.post), 84, align="right", sort=lambda s: s.post),
            Column(self.tr("Rise"), _rise, 84, align="right", sort=lambda s: s.rise),
        ]
        super().__init__(columns, self.tr("Scores"), key=_key)
        painter = ScoreCells(self, self.cells, dense=False)
        self.painter_of_cells = painter
        self.setItemDelegate(painter)
        self.read_only = False
        self.line: ScoreLine | None = None  # whose score is being typed
        self.column = FIRST
        self.editor = ScoreEntry(self)
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editor.setFont(theme_of(self).font("medium"))
        self.editor.setMaxLength(14)
        self.editor.setProperty("small", True)
        self.editor.hide()
        self.editor.textEdited.connect(self._forgive)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentColumnChanged.connect(self._moved)
        self.verticalScrollBar().valueChanged.connect(self._place)

    @property
    def is_editing(self) -> bool:
        return self.line is not None

    def places_of(self, block: Block) -> tuple[dict[tuple[UUID, str], float | None], int]:
        """Where a block goes from the current cell down: (officer, test) → score; and how many of its lines find no row."""
        lines, tests = self.below(block)
        values = {
            (line.officer.id, test): block.value(number, place)
            for number, line in enumerate(lines)
            for place, test in enumerate(tests)
            if block.texts[number][place]
        }
        return values, len(block.texts) - len(lines)

    def below(self, block: Block) -> tuple[list[ScoreLine], tuple[str, ...]]:
        """The rows a block would fill, and its tests: two columns are before and after, one is the current one."""
        row, column = max(0, self.currentIndex().row()), self.currentIndex().column()
        tests = tuple(TESTS.values()) if block.width == 2 else (TESTS.get(column, TESTS[FIRST]),)
        return self.cells.shown[row : row + len(block.texts)], tests

    # Beginning and ending

    def edit_score(self, row: int, column: int, text: str | None = None) -> None:
        """Opens the cell for typing; `text` replaces what is in it."""
        if self.read_only or not 0 <= row < len(self.cells.shown):
            return
        self._set_current(row)
        self.selectRow(row)
        index = self.model().index(row, column)
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        self.scrollTo(index)
        self.line, self.column = self.cells.shown[row], column
        before = show_score(getattr(self.line, TESTS[column]))
        self.editor.setText(before if text is None else text)
        title = self.columns[column].title
        self.editor.setAccessibleName(self.tr("{test}, {name}").format(test=title, name=self.cells.shown[row].officer.printed))
        self._forgive()
        self._place()
        self.editor.show()
        self.editor.setFocus()
        if text is None:
            self.editor.selectAll()

    def call_off(self) -> None:
        """Leaves the cell as it was."""
        self.line = None
        self.editor.hide()

    def finish(self) -> bool:
        """Takes what was typed; False, and the cell stays open, when it is no score."""
        line, text = self.line, self.editor.text()
        if line is None:
            return True
        try:
            value = read_score(text)
        except ValueError:
            self._set_state("bad")
            self.refused.emit(text.strip())
            return False
        self.call_off()
        self.entered.emit(line, TESTS[self.column], value)
        return True

    def _step(self, rows: int, column: int) -> None:
        """Takes what was typed, then opens the cell so many rows away."""
        row = self.currentIndex().row() + rows
        if not self.finish():
            return
        if 0 <= row < len(self.cells.shown):
            self.edit_score(row, column)
        else:
            self.setFocus()

    def leave(self) -> None:
        """The focus went elsewhere: what is no score is dropped, and the sentence below says so."""
        if not self.finish():
            self.call_off()

    # Keys

    def take_key(self, event: QKeyEvent) -> bool:
        """A key of the open cell that leads elsewhere; False leaves it to the cell."""
        forward = self.column < LAST
        moves = {
            Qt.Key.Key_Return: (1, self.column),
            Qt.Key.Key_Enter: (1, self.column),
            Qt.Key.Key_Down: (1, self.column),
            Qt.Key.Key_Up: (-1, self.column),
            Qt.Key.Key_Tab: (0, LAST) if forward else (1, FIRST),
            Qt.Key.Key_Backtab: (-1, LAST) if forward else (0, FIRST),
        }
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste) and _is_block(QGuiApplication.clipboard().text()):
            self.pasted.emit()
        elif key in moves:
            self._step(*moves[key])
        elif key == Qt.Key.Key_Escape:
            self.call_off()
            self.setFocus()
        elif key == Qt.Key.Key_Right and forward and self._at_edge(len(self.editor.text())):
            self._step(0, LAST)
        elif key == Qt.Key.Key_Left and not forward and self._at_edge(0):
            self._step(0, FIRST)
        else:
            return False
        return True

    def _at_edge(self, place: int) -> bool:
        """An arrow leaves the cell where the text ends, or while all of it is selected as when it was opened."""
        whole = bool(self.editor.text()) and self.editor.selectedText() == self.editor.text()
        return whole or (self.editor.cursorPosition() == place and not self.editor.hasSelectedText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        column = column if column in TESTS else FIRST
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_score(row, column)
        elif event.key() == Qt.Key.Key_Delete and self.current() is not None and not self.read_only:
            self.entered.emit(self.current(), TESTS[column], None)
        elif event.text().isascii() and event.text().isdigit():
            self.edit_score(row, column, event.text())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if index.column() in TESTS:
            self.edit_score(index.row(), index.column())

    # Keeping the cell where it belongs

    @Slot()
    def _moved(self) -> None:
        self.viewport().update()

    @Slot()
    def _forgive(self) -> None:
        self._set_state("")

    def _set_state(self, state: str) -> None:
        if self.editor.property("state") != state:
            self.editor.setProperty("state", state)
            repolish(self.editor)

    @Slot()
    def _place(self) -> None:
        if self.line is None:
            return
        row = next((number for number, line in enumerate(self.cells.shown) if line.officer.id == self.line.officer.id), None)
        if row is None:
            self.call_off()
            return
        self.editor.setGeometry(self.visualRect(self.model().index(row, self.column)).adjusted(6, 4, -6, -5))

    def _keeping_place(self, change: Any) -> None:
        column = self.currentIndex().column()
        super()._keeping_place(change)
        index = self.currentIndex()
        if index.isValid() and column in TESTS:  # the table itself remembers rows only
            self.selectionModel().setCurrentIndex(index.siblingAtColumn(column), self.selectionModel().SelectionFlag.NoUpdate)
        self._place()

    def _fit(self) -> None:
        super()._fit()
        if hasattr(self, "editor"):  # the first fitting comes from the table's own beginning
            self._place()


def _is_block(text: str) -> bool:
    """More than one cell."""
    return "\t" in text.strip("\r\n") or "\n" in text.strip("\r\n")


def _key(line: ScoreLine) -> object:
    return line.officer.id


def _printed(line: ScoreLine) -> str:
    return line.officer.printed


def _rise(line: ScoreLine) -> str:
    if line.rise is None:
        return ""
    return ("+" if line.rise > 0 else "") + show_score(line.rise).replace("-", "−")
