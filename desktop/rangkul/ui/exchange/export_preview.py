"""Rows of an exported list as a table whose columns are those of its map."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from rangkul.ui.cards import EmptyState
from rangkul.ui.cells import Column, needed_width
from rangkul.ui.table import Table
from rangkul.work.export_maps import MapColumn

NARROWEST = 64  # pixels


class PreviewTable(Table):
    """Every column is as wide as its texts: a list of fifteen columns is scrolled, not squeezed."""

    def _fit(self) -> None:
        texts = [self.cells.texts(record) for record in self.cells.shown]
        widths = [max(one.width, needed_width(self, one, [line[n] for line in texts])) for n, one in enumerate(self.columns)]
        if widths:
            widths[-1] += max(0, self.viewport().width() - sum(widths))
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)


def preview_table(columns: Sequence[MapColumn], name: str, nobody: str) -> Table:
    """Its records are rows of texts; wide lists scroll sideways."""
    table = PreviewTable([_column(number, one) for number, one in enumerate(columns)], name, dense=True)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    table.empty = EmptyState("worker", nobody)
    return table


def _column(number: int, one: MapColumn) -> Column:
    return Column(one.heading, lambda cells: cells[number], NARROWEST, tooltip=lambda cells: cells[number])
