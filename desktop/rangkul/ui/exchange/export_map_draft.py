"""A column map while it is edited: columns moved, added, removed, changed; every step makes a new map."""

from dataclasses import replace
from typing import Any

from rangkul.work.export_maps import BUILT_IN, TEXT, ExportMap, Layout, MapColumn
from rangkul.work.export_values import usual_format


class MapDraft:
    """`map` is what it is now; `first` what the edit began with."""

    def __init__(self, one: ExportMap, origin: str = "") -> None:
        self.first = self.map = replace(one, origin=one.origin or origin)

    @property
    def dirty(self) -> bool:
        return self.map != self.first

    def add(self, place: int) -> int:
        """A new column behind this place; where it stands."""
        taken = {column.heading for column in self.map.columns}
        heading = next(name for number in range(1, 200) if (name := f"KOLOM {number}") not in taken)
        self._put([*self.map.columns[: place + 1], MapColumn(heading, TEXT), *self.map.columns[place + 1 :]])
        return place + 1

    def remove(self, place: int) -> int:
        """Without this column; which one is next."""
        self._put([column for number, column in enumerate(self.map.columns) if number != place])
        return max(0, min(place, len(self.map.columns) - 1))

    def move(self, place: int, steps: int) -> int:
        """One up (-1) or down (1); where it stands then."""
        columns, other = list(self.map.columns), place + steps
        if not 0 <= other < len(columns):
            return place
        columns[place], columns[other] = columns[other], columns[place]
        self._put(columns)
        return other

    def change(self, place: int, **values: Any) -> None:
        """Another field takes its usual format, unless the old one fits too."""
        columns = list(self.map.columns)
        changed = replace(columns[place], **values)
        if "field" in values and values["field"] != columns[place].field:
            same = changed.kind == columns[place].kind
            changed = replace(changed, format=changed.format if same else usual_format(changed.kind), text="")
        columns[place] = changed
        self._put(columns)

    def change_layout(self, **values: Any) -> None:
        layout: Layout = replace(self.map.layout, **values)
        self.map = replace(self.map, layout=layout)

    def change_map(self, **values: Any) -> None:
        self.map = replace(self.map, **values)

    def reset(self) -> bool:
        """The columns of the built-in map it was copied from; whether there is one."""
        if self.map.origin not in BUILT_IN:
            return False
        self.map = replace(BUILT_IN[self.map.origin][1], origin=self.map.origin)
        return True

    def _put(self, columns: list[MapColumn]) -> None:
        self.map = replace(self.map, columns=tuple(columns))
