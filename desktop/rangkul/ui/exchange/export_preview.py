"""Rows of an exported list as a table whose columns are those of its map."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from rangkul.ui.cards import EmptyState
from rangkul.ui.table import Column, Table
from rangkul.work.export_maps import MapColumn

SIGN, NARROWEST, WIDEST = 7.5, 64, 240  # pixels


def preview_table(columns: Sequence[MapColumn], name: str, nobody: str) -> Table:
    """Its records are rows of texts; wide lists scroll sideways."""
    table = Table([_column(number, one) for number, one in enumerate(columns)], name, dense=True)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    table.empty = EmptyState("worker", nobody)
    return table


def _column(number: int, one: MapColumn) -> Column:
    width = round(min(max(one.width * SIGN, len(one.heading) * SIGN + 24, NARROWEST), WIDEST))
    return Column(one.heading, lambda cells: cells[number], width, tooltip=lambda cells: cells[number])
