"""What the scores say together: averages, rise, who passed, before and after as one picture, and the averages per Polsek."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import Card, FigureCard, button, row
from rangkul.ui.charts import Chart
from rangkul.ui.officers.words import short_station
from rangkul.ui.table import Column, Table
from rangkul.ui.theme import Theme
from rangkul.work.score_tables import by_station, gain
from rangkul.work.scores import ScoreFigures, ScoreLine, score_figures, show_score, spread

WIDTH = 312
CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class SpreadChart(Chart):
    """Pairs of columns: before (hatched) and after (solid) in each step of the scores."""

    def __init__(self, name: str, words: tuple[str, str], height: int = 148) -> None:
        super().__init__(name)
        self.words = words
        self.setFixedHeight(height)
        self.columns: list[tuple[str, int, int]] = []

    def set_spread(self, before: Sequence[tuple[str, int]], after: Sequence[tuple[str, int]]) -> None:
        self.columns = [(label, count, other) for (label, count), (_, other) in zip(before, after, strict=True)]
        first, second = self.words
        self.setAccessibleDescription("; ".join(f"{label}: {first} {pre}, {second} {post}" for label, pre, post in self.columns))
        self.update()

    def draw(self, painter: QPainter, theme: Theme) -> None:
        if not self.columns:
            return
        font = theme.font("label")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        highest = max(max(pre, post) for _, pre, post in self.columns) or 1
        floor, top, step = self.height() - 42.0, 16.0, self.width() / len(self.columns)
        wide = min(15.0, step * 0.36)
        for number, (label, *counts) in enumerate(self.columns):
            middle = step * (number + 0.5)
            for place, count in enumerate(counts):
                tall = (floor - top) * count / highest
                left = middle - wide + place * wide
                self._column(painter, theme, QRectF(left, floor - tall, wide - 1, tall), hatched=place == 0)
                if count and metrics.horizontalAdvance(str(count)) <= wide + 4:
                    painter.setPen(theme.colour("text" if place else "muted"))
                    painter.drawText(QRectF(left - 6, floor - tall - 16, wide + 11, 15), CENTER, str(count))
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRectF(middle - step / 2, floor + 2, step, 18), CENTER, label)
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, int(floor), self.width(), int(floor))
        self._legend(painter, theme, metrics)

    @staticmethod
    def _column(painter: QPainter, theme: Theme, box: QRectF, *, hatched: bool) -> None:
        if box.height() < 1:
            return
        accent = theme.colour("accent")
        if hatched:
            painter.setPen(QPen(accent, 1))
            painter.setBrush(QBrush(accent, Qt.BrushStyle.BDiagPattern))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
        painter.drawRect(box)

    def _legend(self, painter: QPainter, theme: Theme, metrics: QFontMetrics) -> None:
        left = 4.0
        for number, word in enumerate(self.words):
            self._column(painter, theme, QRectF(left, self.height() - 14, 10, 10), hatched=number == 0)
            painter.setPen(theme.colour("muted"))
            wide = metrics.horizontalAdvance(word) + 4
            painter.drawText(QRectF(left + 15, self.height() - 18, wide, 18), Qt.AlignmentFlag.AlignVCenter, word)
            left += wide + 32


class ScoreSide(QWidget):
    """Figures above, picture and list of Polsek below; `show_scores` fills all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setFixedWidth(WIDTH)
        self.pre = FigureCard(self.tr("Average before"))
        self.post = FigureCard(self.tr("Average after"))
        self.rise = FigureCard(self.tr("Rise"))
        self.passed = FigureCard(self.tr("Passed"))
        side = QVBoxLayout(self)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for pair in ((self.pre, self.post), (self.rise, self.passed)):
            line = QHBoxLayout()
            line.setSpacing(8)
            for card in pair:
                card.setFixedWidth((WIDTH - 8) // 2)
                line.addWidget(card)
            side.addLayout(line)
        self.chart = SpreadChart(self.tr("How the scores are spread"), (self.tr("before"), self.tr("after")))
        self.spread = Card(self.tr("Spread of the scores"))
        self.spread.body.addWidget(self.chart)
        self.spread.body.addStretch(1)
        self.stations = Table(
            [
                Column(self.tr("Polsek"), lambda s: s[0], 104, stretch=True),
                Column(self.tr("Before"), lambda s: show_score(s[1].pre), 66, align="right", sort=lambda s: s[1].pre),
                Column(self.tr("After"), lambda s: show_score(s[1].post), 66, align="right", sort=lambda s: s[1].post),
            ],
            self.tr("Averages per Polsek"), dense=True, key=lambda s: s[0],
        )  # fmt: skip
        self.stations.empty.set("score", self.tr("No scores yet."))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.spread)
        self.stack.addWidget(self.stations)
        self.chips = [button(self.tr("Spread"), "filter"), button(self.tr("By Polsek"), "filter")]
        self.chips[0].setChecked(True)
        for chip in self.chips:
            chip.clicked.connect(self._choose)
        side.addLayout(row(*self.chips, None))
        side.addWidget(self.stack, 1)

    @Slot()
    def _choose(self) -> None:
        sender = self.sender()
        for place, chip in enumerate(self.chips):
            chip.setChecked(chip is sender)
            if chip is sender:
                self.stack.setCurrentIndex(place)

    def show_scores(self, lines: Sequence[ScoreLine], wanted: int | None) -> None:
        figures = score_figures(lines, wanted)
        of_people = self.tr("of {count} people")
        self.pre.set(show_score(figures.pre) or "–", of_people.format(count=figures.pre_count))
        self.post.set(show_score(figures.post) or "–", of_people.format(count=figures.post_count))
        rise = "–" if figures.rise is None else ("+" if figures.rise > 0 else "") + show_score(figures.rise).replace("-", "−")
        both = self.tr("{count} took both tests").format(count=figures.both_count)
        value = gain(lines)
        self.rise.set(rise, both if value is None else f"n-gain {_two(value)}")
        self.rise.setToolTip(both + ". " + self.tr("N-gain: the share of what was still missing that was learned."))
        self._show_passed(figures, wanted)
        before = spread(line.pre for line in lines if line.pre is not None)
        self.chart.set_spread(before, spread(line.post for line in lines if line.post is not None))
        self.stations.set_records([(short_station(name), score_figures(group, wanted)) for name, group in by_station(lines)])

    def _show_passed(self, figures: ScoreFigures, wanted: int | None) -> None:
        if figures.passed is None or wanted is None:
            self.passed.set("–", self.tr("No score asked"))
            return
        share = figures.passed / figures.post_count if figures.post_count else 0.0
        self.passed.set(str(figures.passed), self.tr("from {score} up").format(score=wanted), share)


def _two(value: float) -> str:
    return f"{value:.2f}".replace(".", ",").replace("-", "−")
