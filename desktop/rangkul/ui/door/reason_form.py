"""Why a mark is taken back: one press for the usual reasons, a line for others; in the place of the answer, never in the way of a scan."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.cards import Card, Label, button, column, row
from rangkul.ui.door.answers import clock
from rangkul.work.door import Arrival


class ReasonForm(QWidget):
    """`given` carries (arrival, reason); `arrival` is whose mark is asked about."""

    given = Signal(object, str)

    def __init__(self, back: Callable[[], object]) -> None:
        super().__init__()
        self.arrival: Arrival | None = None
        self.who = Label("", "figure", wrap=True)
        self.since = Label("", muted=True, wrap=True)
        card = Card(self.tr("Why is this mark taken back?"))
        card.body.addWidget(self.who)
        card.body.addWidget(self.since)
        self.usual = [
            button(words, "default", None, partial(self._give, words))
            for words in (self.tr("Wrong person"), self.tr("Scanned by mistake"), self.tr("Did not stay"))
        ]
        card.body.addLayout(row(*self.usual, None))
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Another reason"))
        self.other.setAccessibleName(self.tr("Another reason"))
        self.other.setMaxLength(200)
        self.other.returnPressed.connect(self.submit)
        self.other.textChanged.connect(self._typed)
        self.annul = button(self.tr("Annul the mark"), "danger", "undo", self.submit)
        self.annul.setEnabled(False)
        card.body.addWidget(self.other)
        card.body.addLayout(row(None, button(self.tr("Back to scanning"), "quiet", None, back), self.annul))
        outer = column(self)
        outer.addStretch(1)
        outer.addLayout(row(None, card, None))
        card.setFixedWidth(560)
        outer.addStretch(2)

    @property
    def pending(self) -> bool:
        return self.arrival is not None

    def begin(self, arrival: Arrival) -> None:
        self.arrival = arrival
        self.who.setText(f"{arrival.rank} {arrival.name}".strip())
        since = self.tr("In since {time}").format(time=clock(arrival.at))
        self.since.setText(" · ".join(part for part in (since, arrival.table, arrival.station) if part))
        self.other.clear()
        self.usual[0].setFocus()

    def clear(self) -> None:
        self.arrival = None
        self.other.clear()

    @Slot()
    def _typed(self) -> None:
        self.annul.setEnabled(bool(self.other.text().strip()))

    @Slot()
    def submit(self) -> None:
        if self.other.text().strip():
            self._give(self.other.text().strip())

    def _give(self, reason: str) -> None:
        arrival, self.arrival = self.arrival, None
        if arrival is not None:
            self.given.emit(arrival, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
