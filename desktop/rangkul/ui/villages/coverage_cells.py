"""The cell of a village's coverage: a bar towards the target with the figures beside it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from rangkul.ui.cells import ALIGN, PADDING, CellPainter, Cells
from rangkul.ui.charts import pill
from rangkul.ui.table import Table
from rangkul.work.villages import VillageRow

FIGURES = 84  # pixels for "1.234 / 100"


class CoverageCells(CellPainter):
    """Protected (full accent) within counted (soft accent) towards the target, as everywhere in the program."""

    def __init__(self, view: Table, cells: Cells, column: int) -> None:
        super().__init__(view, cells, dense=False)
        self.column = column

    def paint_content(self, painter: QPainter, rect: QRect, row: int, number: int) -> None:
        if number != self.column:
            super().paint_content(painter, rect, row, number)
            return
        village: VillageRow = self.cells.record(row)
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        painter.setFont(self.fonts[False])
        painter.setPen(self.text_pen)
        painter.drawText(inner, ALIGN["right"], self.cells.text(row, number))
        bar = QRectF(inner.left(), inner.center().y() - 4, inner.width() - FIGURES, 8)
        target = max(1, village.target)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        soft = self.theme.colour("accent")
        soft.setAlphaF(0.35)
        painter.setBrush(self.theme.colour("line"))
        painter.drawRoundedRect(bar, 4, 4)
        for amount, colour in ((village.workers, soft), (village.protected, self.accent)):
            part = QRectF(bar.left(), bar.top(), bar.width() * min(1.0, amount / target), bar.height())
            painter.setBrush(colour)
            pill(painter, bar, part, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def use_coverage_cells(table: Table, column: int) -> None:
    """Lets a table paint one of its columns as coverage bars."""
    painter = CoverageCells(table, table.cells, column)
    table.painter_of_cells = painter
    table.setItemDelegate(painter)
