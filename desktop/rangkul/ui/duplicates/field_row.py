"""One field of two records: how the values stand to each other, both values to choose from, and why in words."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rangkul.ui.cards import Label
from rangkul.ui.duplicates.value_cell import ValueCell
from rangkul.ui.duplicates.words import MARKED, SIGN_COLOURS, SIGNS, differing
from rangkul.ui.theme import theme_of

LABEL_WIDTH = 96
STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Escape: 0}


class FieldRow(QWidget):
    """`choice`: "kept" (left), "gone" (right), "both" where `joins`, or None while a person still has to say.

    Keys: 1 or ← takes the left value, 2 or → the right one, 3 both; ↑, ↓ and Enter go to the next field, Esc back to the list.
    """

    chosen = Signal()
    leaving = Signal(int)  # -1 to the field above, 1 to the one below, 0 away

    def __init__(self, field: str, words: str, texts: tuple[str, str], verdict: str, *, joins: bool = False) -> None:
        super().__init__()
        self.field, self.words, self.verdict, self.joins = field, words, verdict, joins
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 5, 12, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        self.sign = Label(SIGNS[verdict], "strong")
        self.sign.setFixedWidth(18)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sign.setContentsMargins(0, 9, 0, 0)
        name = Label(words, "label", muted=True, wrap=True)
        name.setFixedWidth(LABEL_WIDTH)
        name.setContentsMargins(0, 9, 0, 0)
        marks = differing(*texts) if field in MARKED else ([], [])
        self.cells = tuple(
            ValueCell(text, pieces, SIGN_COLOURS[verdict], f"{words}: {text or '–'}") for text, pieces in zip(texts, marks, strict=True)
        )
        grid.addWidget(self.sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(name, 0, 1, Qt.AlignmentFlag.AlignTop)
        for place, cell in enumerate(self.cells):
            grid.addWidget(cell, 0, 2 + place)
            grid.setColumnStretch(2 + place, 1)
            cell.setProperty("side", ("kept", "gone")[place])
            cell.clicked.connect(self._clicked)
        self.why = Label("", "label", muted=True, wrap=True)
        self.why.hide()
        grid.addWidget(self.why, 1, 2, 1, 2)
        self.setAccessibleName(f"{words}: {texts[0] or '–'} / {texts[1] or '–'}")
        theme_of(self).changed.connect(self.recolour)
        self.recolour()

    @Slot()
    def recolour(self) -> None:
        colours = self.sign.palette()
        colours.setColor(self.sign.foregroundRole(), theme_of(self).colour(SIGN_COLOURS[self.verdict]))
        self.sign.setPalette(colours)
        self.update()

    def explain(self, sentence: str, *, asks: bool = False) -> None:
        """Why the values stand so to each other, or what has to be decided."""
        self.why.setText(sentence)
        self.why.setVisible(bool(sentence))
        self.why.set_tone("warn" if asks else "muted")
        self.setAccessibleDescription(sentence)

    @property
    def choice(self) -> str | None:
        left, right = (cell.isChecked() for cell in self.cells)
        if left and right:
            return "both"
        return "kept" if left else "gone" if right else None

    def set_choice(self, choice: str | None) -> None:
        self.cells[0].setChecked(choice in ("kept", "both"))
        self.cells[1].setChecked(choice in ("gone", "both"))

    def choose(self, choice: str) -> None:
        self.set_choice(choice)
        self.chosen.emit()

    @Slot()
    def _clicked(self) -> None:
        side = str(self.sender().property("side"))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.joins and self.choice is not None:
            self.chosen.emit()  # both may stand: each cell is for itself
        else:
            self.choose(side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_1, Qt.Key.Key_Left):
            self.choose("kept")
        elif key in (Qt.Key.Key_2, Qt.Key.Key_Right):
            self.choose("gone")
        elif key == Qt.Key.Key_3 and self.joins:
            self.choose("both")
        elif key in STEPS:
            self.leaving.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field one stands on has a bar at its left."""
        if self.hasFocus():
            painter, theme = QPainter(self), theme_of(self)
            painter.fillRect(self.rect(), theme.colour("hover"))
            painter.fillRect(QRect(0, 0, 3, self.height()), theme.colour("accent"))
            painter.end()
