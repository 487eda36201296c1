"""The rows of a batch under review, a page at a time, in columns that suit their kind."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rangkul.rules.money import number_text
from rangkul.ui.cards import EmptyState, Label, button, row
from rangkul.ui.exchange.words import Words, fate_chip
from rangkul.ui.table import Column, Table
from rangkul.work.review import ReviewRow

PAGE = 500
"""Rows on screen at once; a batch of 100,000 is turned page by page."""

LAYOUTS = {"changed": "pairs", "conflict": "pairs", "problem": "faults", "duplicate": "faults", "missing": "faults"}
"""Kind → which columns; all others show plain facts."""


class RowsTable(QWidget):
    """`wanted(after, forward)` asks for the rows behind a number; `picked` and `opened` as a table does; `key_pressed` T, P or L."""

    picked = Signal(object)
    opened = Signal(object)
    wanted = Signal(int)
    decided = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.stack = QStackedWidget()
        self.tables = {name: self._table(columns) for name, columns in self._columns().items()}
        self.layout_name = "plain"
        self.starts: list[int] = [0]
        self.more = False
        self.total = 0
        self.place = Label("", "label", muted=True)
        self.earlier = button(self.tr("Previous rows"), "quiet", "left", self._earlier)
        self.later = button(self.tr("Next rows"), "quiet", "right", self._later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.stack, 1)
        self.pager = QWidget()
        self.pager.setLayout(row(self.place, None, self.earlier, self.later))
        layout.addWidget(self.pager)

    def _columns(self) -> dict[str, list[Column]]:
        words = self.words
        number = Column(self.tr("Row"), lambda r: str(r.row or ""), 50, align="right", sort=lambda r: r.row or 0)
        fate = Column(self.tr("What happens"), words.fate, 98, chip=fate_chip)

        def fact(name: str, width: int) -> Column:
            return Column(words.field(name), lambda r: words.value(name, r.values.get(name)), width)

        name = Column(words.field("name"), lambda r: r.values.get("name") or "–", 130, True, bold=True, tooltip=words.complaint)
        return {
            "plain": [number, name, fact("nik", 148), fact("birth_date", 100), fate],
            "pairs": [
                number, name, Column(self.tr("What differs"), words.fields, 104, tooltip=words.fields),
                Column(self.tr("Now"), words.ours, 104, True, tooltip=words.ours),
                Column(self.tr("In the file"), words.theirs, 104, True, bold=True, tooltip=words.theirs), fate,
            ],
            "faults": [number, name, Column(self.tr("What is wrong"), words.complaint, 220, True, tooltip=words.complaint), fate],
        }  # fmt: skip

    def _table(self, columns: list[Column]) -> Table:
        table = Table(columns, self.tr("Rows under review"), dense=True, key=lambda r: r.number, multiple=True)
        table.empty = EmptyState("check", self.tr("Nothing of this kind."))
        table.picked.connect(self.picked)
        table.opened.connect(self.opened)
        for words, decision in ((self.tr("Take (T)"), "take"), (self.tr("Park (P)"), "park"), (self.tr("Skip (L)"), "skip")):
            shortcut = QShortcut(QKeySequence(words.rpartition("(")[2][:1]), table)  # the letter that the button names
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.setProperty("decision", decision)
            shortcut.activated.connect(self._by_key)
        self.stack.addWidget(table)
        return table

    @property
    def table(self) -> Table:
        return self.tables[self.layout_name]

    def begin(self, kind: str, total: int) -> None:
        """Another kind of rows: from its first row on."""
        self.layout_name = LAYOUTS.get(kind, "plain")
        self.stack.setCurrentWidget(self.table)
        self.starts, self.total = [0], total

    @property
    def after(self) -> int:
        return self.starts[-1]

    def show_rows(self, rows: Sequence[ReviewRow]) -> None:
        """The page from `after` on; one row more than a page says that there are others."""
        self.more = len(rows) > PAGE
        table = self.table
        fresh = table.current() is None
        table.set_records(rows[:PAGE])
        if fresh or table.current() is None:
            table.select_first()
            if not rows:
                self.picked.emit(None)
        else:
            self.picked.emit(table.current())  # the row chosen before among this kind; another kind was looked at meanwhile
        first = (len(self.starts) - 1) * PAGE + 1
        last = first + min(len(rows), PAGE) - 1
        text = self.tr("{first}–{last} of {total}")
        self.place.setText(text.format(first=number_text(first), last=number_text(last), total=number_text(max(self.total, last))))
        self.pager.setVisible(self.more or len(self.starts) > 1)
        self.earlier.setEnabled(len(self.starts) > 1)
        self.later.setEnabled(self.more)

    def numbers(self) -> list[int]:
        return [record.number for record in self.table.selected()]

    @Slot()
    def _by_key(self) -> None:
        self.decided.emit(str(self.sender().property("decision")))

    @Slot()
    def _later(self) -> None:
        if self.more:
            self.starts.append(self.table.records[-1].number)
            self._turn()

    @Slot()
    def _earlier(self) -> None:
        if len(self.starts) > 1:
            self.starts.pop()
            self._turn()

    def _turn(self) -> None:
        self.table.scrollToTop()
        self.wanted.emit(self.after)
