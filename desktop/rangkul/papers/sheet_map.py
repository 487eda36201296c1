"""The map of a print run as the JSON that `rangkul sheet --map` writes, and read back."""

from dataclasses import asdict
from typing import Any, Final

from rangkul.papers.records import SheetBox, SheetCell, SheetMap

PLACES: Final = 2  # hundredths of a point: 0.004 mm


def map_document(sheet_map: SheetMap) -> dict[str, Any]:
    """Ready for json.dump; points from the page's top left."""
    return {
        "pagesize": list(sheet_map.pagesize),
        "origin": "top-left",
        "run": sheet_map.run,
        "pages": sheet_map.pages,
        "boxes": [_rounded(asdict(box)) for box in sheet_map.boxes],
        "cells": [_rounded(asdict(cell)) for cell in sheet_map.cells],
    }


def read_map(document: dict[str, Any]) -> SheetMap:
    """The map again from what `map_document` gave."""
    return SheetMap(
        run=document["run"],
        pages=document["pages"],
        boxes=tuple(SheetBox(**box) for box in document["boxes"]),
        cells=tuple(SheetCell(**cell) for cell in document["cells"]),
        pagesize=(document["pagesize"][0], document["pagesize"][1]),
    )


def _rounded(values: dict[str, Any]) -> dict[str, Any]:
    return {name: round(value, PLACES) if isinstance(value, float) else value for name, value in values.items()}
