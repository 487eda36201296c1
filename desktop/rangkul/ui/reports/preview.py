"""A report on screen: its figures, its charts and its table, the totals below."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from rangkul.rules.report_table import Cell, Kind, ReportChart, ReportColumn, ReportTable, decimal_text, show_cell
from rangkul.ui.cards import Card, EmptyState, FigureCard, Label, column
from rangkul.ui.charts import Chart, ColumnChart
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.theme import Theme

LEAST = {True: 104, False: 64}  # pixels of a column of texts (a number of an event), of any other
PIXELS = 4.9  # a millimetre of the paper's columns on screen
MOST_BARS = 24
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WholeBars(Chart):
    """Flat bars within outlined wholes: hadir of diundang, terdata of target."""

    ROW = 20

    def __init__(self, chart: ReportChart) -> None:
        super().__init__(chart.title)
        self.chart = chart
        first, whole = chart.series[0], chart.series[1] if len(chart.series) > 1 else None
        self.rows = [
            (label, first.values[n] or 0.0, (whole.values[n] or 0.0) if whole else None) for n, label in enumerate(chart.labels)
        ]
        self.setFixedHeight(max(1, len(self.rows)) * self.ROW + 4)
        self.setAccessibleDescription("; ".join(f"{label}: {self._words(value, bound)}" for label, value, bound in self.rows))

    @staticmethod
    def _words(value: float, bound: float | None) -> str:
        if bound is None:
            return decimal_text(value)
        return f"{decimal_text(value)} / {decimal_text(bound)}" + (f" ({value / bound:.0%})".replace("%", " %") if bound else "")

    def draw(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(theme.font("label"))
        metrics = QFontMetrics(theme.font("label"))
        left = min(int(self.width() * 0.34), max((metrics.horizontalAdvance(label) + 2 for label, *_ in self.rows), default=0)) + 12
        texts = [self._words(value, bound) for _, value, bound in self.rows]
        right = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 12
        highest = max([max(value, bound or 0.0) for _, value, bound in self.rows] + [1e-9])
        room = max(10.0, self.width() - left - right)
        soft = theme.colour("accent")
        soft.setAlphaF(0.25)
        for number, ((label, value, bound), text) in enumerate(zip(self.rows, texts, strict=True)):
            top = number * self.ROW
            painter.setPen(theme.colour("text"))
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, left - 12)
            painter.drawText(QRectF(0, top, left - 12, self.ROW), LEFT, shown)
            painter.setPen(Qt.PenStyle.NoPen)
            if bound is not None:
                painter.setBrush(soft)
                painter.drawRoundedRect(QRectF(left, top + 5, room * bound / highest, 11), 3, 3)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left, top + 5, room * value / highest, 11), 3, 3)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRectF(left + room * max(value, bound or 0.0) / highest + 8, top, right, self.ROW), LEFT, text)


class TablePreview(QScrollArea):
    """`show_table(table, period)`: everything of a report, the table as high as the rest leaves it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.inside = QWidget()
        self.inside.setObjectName("plain")
        self.setWidget(self.inside)
        self.viewport().setAutoFillBackground(False)
        self.box = column(self.inside, 12, (0, 0, 4, 0))
        self.table: Table | None = None
        self.totals: list[str] = []

    def show_table(self, table: ReportTable, period: str) -> None:
        self._clear()
        self.box.addWidget(Label(table.title, "section"))
        if period:
            self.box.addWidget(Label(period, "label", muted=True))
        if table.figures:
            self.box.addLayout(_figures(table.figures))
        for chart in table.charts:
            if chart.labels:
                self.box.addWidget(_chart_card(chart))
        for note in table.notes:
            self.box.addWidget(Label(note, "label", muted=True, wrap=True))
        self.table = self._table(table)
        self.box.addWidget(self.table, 1)
        self.totals = [show_cell(value, column.kind) for value, column in zip(table.totals or (), table.columns, strict=False)]
        if table.totals:
            self.box.addLayout(_totals(table))

    def _table(self, table: ReportTable) -> Table:
        columns = [
            Column(
                one.title, _shown(n, one.kind), _width(one), stretch=one.wide,
                align="left" if one.kind in ("text", "date") else "right", sort=_value(n),
                tooltip=_shown(n, one.kind) if one.wide else None,
            )
            for n, one in enumerate(table.columns)
        ]  # fmt: skip
        made = Table(columns, table.title, dense=True, key=lambda line: line[0])
        made.empty = EmptyState("report", table.empty)
        made.set_records(list(enumerate(table.rows)))
        made.setMinimumHeight(min(560, max(180, 40 + 32 * min(len(table.rows), 14))))
        return made

    def _clear(self) -> None:
        while item := self.box.takeAt(0):
            _discard(item)


Line = tuple[int, tuple[Cell, ...]]


def _width(column: ReportColumn) -> int:
    return 150 if column.wide else int(max(column.width * PIXELS, LEAST[column.kind == "text"]))


def _shown(number: int, kind: Kind) -> Callable[[Line], str]:
    def text(line: Line) -> str:
        return show_cell(line[1][number], kind)

    return text


def _value(number: int) -> Callable[[Line], Any]:
    def value(line: Line) -> Any:
        found = line[1][number]
        return "" if found is None else found

    return value


def _figures(figures: Sequence[tuple[str, str]]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    for label, figure in figures:
        line.addWidget(FigureCard(label, figure), 1)
    return line


def _chart_card(chart: ReportChart) -> Card:
    card = Card(chart.title)
    if chart.form == "columns":
        values = list(zip(chart.labels, (value or 0.0 for value in chart.series[-1].values), strict=True))
        card.body.addWidget(ColumnChart(values, chart.title))
        return card
    bars = WholeBars(chart)
    bars.setObjectName("plain")
    if len(chart.labels) <= MOST_BARS // 2:
        card.body.addWidget(bars)
        return card
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidget(bars)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setFixedHeight(MOST_BARS // 2 * WholeBars.ROW)
    card.body.addWidget(scroll)
    return card


def _totals(table: ReportTable) -> QGridLayout:
    """The sums, each below its own name: columns of different tables never line up with a scrolled one."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(2)
    place = 0
    for value, one in zip(table.totals or (), table.columns, strict=True):
        if value is None or value == "":
            continue
        is_name = isinstance(value, str)
        grid.addWidget(Label("" if is_name else one.title, "label", muted=True), 0, place)
        grid.addWidget(Label(show_cell(value, one.kind), "strong"), 1, place)
        place += 1
    grid.setColumnStretch(place, 1)
    return grid


def _discard(item: Any) -> None:
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    elif inner is not None:
        while part := inner.takeAt(0):
            _discard(part)
        inner.deleteLater()


