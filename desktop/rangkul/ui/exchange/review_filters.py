"""The line above the rows of a review: words to search, what still waits, village, sheet, and what empty cells mean."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.cards import Label, button, row
from rangkul.ui.entries import Choice
from rangkul.work.review_rows import Filter


class FilterLine(QWidget):
    """`changed` when something else is wanted; `blanks_wanted` gives "keep", "clear" or "fill"; `details` shows or hides the panel."""

    changed = Signal()
    blanks_wanted = Signal(str)
    details = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search name or NIK"))
        self.search.setAccessibleName(self.tr("Search in the file"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(260)
        self.undecided = button(self.tr("Waiting only"), "filter", on_click=self.changed.emit)
        self.undecided.setToolTip(self.tr("Only rows that wait for a decision"))
        self.village = Choice([("", self.tr("All villages"))], False, self.tr("Village"))
        self.sheet = Choice([("", self.tr("All sheets"))], False, self.tr("Sheet"))
        self.blank_label = Label(self.tr("Empty cells:"), "label", muted=True)
        choices = [("keep", self.tr("keep ours")), ("clear", self.tr("empty ours")), ("fill", self.tr("only fill what is empty"))]
        self.blanks = Choice(choices, False, self.tr("What empty cells mean"))
        self.blanks.setToolTip(self.tr("What an empty cell of the file does to the worker on the roster; HAPUS in a cell always empties"))
        self.more = button(self.tr("Details"), "filter", "list", self._details)
        self.more.setToolTip("I")
        line = row(self.search, self.undecided, self.village, self.sheet, None, self.blank_label, self.blanks, self.more)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 3)
        self.setLayout(line)
        for part in (self.village, self.sheet):
            part.setFixedWidth(150)
        self.blanks.setFixedWidth(178)
        self.typing = QTimer(self)
        self.typing.setSingleShot(True)
        self.typing.setInterval(250)
        self.typing.timeout.connect(self.changed)
        self.search.textChanged.connect(self.typing.start)
        self.village.activated.connect(self._chosen)
        self.sheet.activated.connect(self._chosen)
        self.blanks.activated.connect(self._blanks)
        self.to_search = QShortcut(QKeySequence("Ctrl+F"), self)
        self.to_search.activated.connect(self._to_search)

    def begin(self) -> None:
        """Another review: nothing is filtered."""
        self.typing.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.undecided.setChecked(False)

    def offer(self, villages: Sequence[tuple[str, str]], sheets: Sequence[str]) -> None:
        """What can be filtered by; a single village or sheet is no choice."""
        for choice, entries, every in (
            (self.village, villages, self.tr("All villages")), (self.sheet, [(name, name) for name in sheets], self.tr("All sheets")),
        ):  # fmt: skip
            chosen = choice.value()
            choice.set_choices([("", every), *entries])
            choice.set_value(chosen if chosen in dict(entries) else "")
            choice.setVisible(len(entries) > 1)

    def show_blanks(self, blanks: str | None) -> None:
        """What empty cells mean now; None when the question does not arise."""
        self.blank_label.setVisible(blanks is not None)
        self.blanks.setVisible(blanks is not None)
        if blanks is not None:
            self.blanks.set_value(blanks)

    def tighten(self, narrow: bool) -> None:
        """On a small screen the lists say less."""
        for part in (self.village, self.sheet):
            part.setFixedWidth(104 if narrow else 150)
        self.blanks.setFixedWidth(128 if narrow else 178)
        self.blank_label.setVisible(not narrow and self.blanks.isVisibleTo(self))
        self.more.setText("" if narrow else self.tr("Details"))
        self.more.setAccessibleName(self.tr("Details"))

    def filter(self, kind: str, code: str, outcome: str) -> Filter:
        """Everything that is wanted together."""
        return Filter(
            kind, code, "", outcome, self.village.value() or "", self.sheet.value() or "", self.search.text(),
            self.undecided.isChecked() and not outcome,
        )  # fmt: skip

    @property
    def narrow(self) -> bool:
        """Whether anything beside the kind is asked for."""
        return bool(self.search.text().strip() or self.undecided.isChecked() or self.village.value() or self.sheet.value())

    @Slot()
    def _chosen(self) -> None:
        self.changed.emit()

    @Slot()
    def _blanks(self) -> None:
        self.blanks_wanted.emit(str(self.blanks.value()))

    @Slot()
    def _details(self) -> None:
        self.details.emit(self.more.isChecked())

    @Slot()
    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
