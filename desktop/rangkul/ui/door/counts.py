"""Beside the answer: how many are in, of each Polsek, and the last ten with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from rangkul.rules.dates import WIB, show_time
from rangkul.rules.money import number_text
from rangkul.ui.cards import Button, Card, FigureCard, Label, column
from rangkul.ui.charts import BarList
from rangkul.ui.door.answers import late_words
from rangkul.work.door import Arrival, Roll

LAST = 10
NAME = 176  # pixels


class LastLine(QWidget):
    """One of the last ten: when, who, from where, and *Take back*."""

    def __init__(self, take_back: Callable[[Arrival], object], history: Callable[[Arrival], object]) -> None:
        super().__init__()
        self.take_back, self.history = take_back, history
        self.arrival: Arrival | None = None
        self.time, self.name = Label("", "label", muted=True), Label("", "medium")
        self.name.setFixedWidth(NAME)
        self.name.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.button = Button("", "quiet", "undo")
        self.button.setProperty("small", True)
        self.button.setText(self.tr("Annul"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._press)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part in (self.time, self.name, self.button):
            line.addWidget(part)
            part.hide()
        line.insertStretch(2, 1)
        self.setFixedHeight(28)

    def show_arrival(self, arrival: Arrival | None) -> None:
        """Nobody leaves the line empty, so that the others keep their places."""
        if arrival == self.arrival:
            return
        self.arrival = arrival
        for part in (self.time, self.name, self.button):
            part.setVisible(arrival is not None)
        if arrival is not None:
            who = f"{arrival.rank} {arrival.name}".strip()
            metrics = self.name.fontMetrics()
            self.time.setText(show_time(arrival.at.astimezone(WIB)))
            self.name.setText(metrics.elidedText(arrival.name, Qt.TextElideMode.ElideRight, NAME))
            late = late_words(arrival.late_minutes) if arrival.late_minutes else ""
            self.name.setToolTip(" · ".join(part for part in (who, arrival.station, arrival.villages, late) if part))
            self.button.setAccessibleName(self.tr("Annul {name}").format(name=arrival.name))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the line tells the person's whole history."""
        if self.arrival is not None and self.rect().contains(event.position().toPoint()):
            self.history(self.arrival)

    @Slot()
    def _press(self) -> None:
        if self.arrival is not None:
            self.take_back(self.arrival)


class StationBars(QScrollArea):
    """The bars of each Polsek; scrolled where the screen is low."""

    def __init__(self, height: int = 24) -> None:
        super().__init__()
        self.bars = BarList([], self.tr("Present by Polsek"), height=height)
        self.bars.setProperty("clear", "true")
        self.setWidget(self.bars)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_roll(self, roll: Roll) -> None:
        without = self.tr("Without Polsek")
        self.bars.set_rows(
            [
                (name.removeprefix("Polsek ") or without, there, max(invited, there), f"{there}/{invited}")
                for name, there, invited in roll.stations()
            ]
        )

    def sizeHint(self) -> QSize:
        return QSize(300, 200)


class Counts(QWidget):
    """The column at the right; `taken_back` carries the arrival that was a mistake, `history_wanted` one whose marks are asked for."""

    taken_back = Signal(object)
    history_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(356)
        self.figure = FigureCard(self.tr("Present of the invited"))
        self.figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars = StationBars()
        stations = Card(self.tr("By Polsek"), space=8)
        stations.body.addWidget(self.bars, 1)
        last = Card(self.tr("The last ten"), space=2)
        self.nobody = Label(self.tr("Nobody is in yet."), muted=True)
        last.body.addWidget(self.nobody)
        self.lines = [LastLine(self.taken_back.emit, self.history_wanted.emit) for _ in range(LAST)]
        for one in self.lines:
            last.body.addWidget(one)
        last.body.addStretch(1)
        outer = column(self, 12)
        outer.addWidget(self.figure)
        outer.addWidget(stations, 1)
        outer.addWidget(last)

    def _beside(self, roll: Roll) -> str:
        """"and 2 guests · 12 late · 30 have left"."""
        left = len(roll.arrivals) - roll.inside
        parts = [
            (roll.guests, self.tr("and {count} guests")), (roll.late, self.tr("{count} late")), (left, self.tr("{count} have left")),
        ]  # fmt: skip
        return " · ".join(words.format(count=number_text(count)) for count, words in parts if count)

    def show_roll(self, roll: Roll) -> None:
        invited = len(roll.expected)
        share = roll.officers / invited if invited else 0.0
        self.figure.set(f"{number_text(roll.officers)} / {number_text(invited)}", self._beside(roll), share)
        self.bars.show_roll(roll)
        newest = list(reversed(roll.arrivals[-LAST:]))
        self.nobody.setVisible(not newest)
        for number, one in enumerate(self.lines):
            one.show_arrival(newest[number] if number < len(newest) else None)
