"""Any file with a list of people, taken as lines of cells; who is meant is found out by whoever knows them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.grid import cell_text
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.records import Progress

MOST_LINES = 5_000


def read_lines(path: Path | str, *, progress: Progress | None = None) -> list[tuple[str, ...]]:
    """The rows of the visible sheets as texts, empty ones too, so that the number of a line is that of its row.

    Read in a child process. Raises Problem for a bad file; Cancelled comes through from `progress`.
    """
    path = Path(path)
    with Child() as child:
        return child.do(Job(read_line_rows, path, {}), progress).get("lines", [])


def read_line_rows(path: Path, _options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's part of `read_lines`."""
    check_place(path)
    content, _ = read_bytes(path)
    lines: list[tuple[str, ...]] = []
    for grid in open_grids(content, path.name, progress):
        if grid.visible == "visible":
            lines += [tuple(cell_text(cell) for cell in row) for row in grid.rows]
    if not any(cell.strip() for line in lines for cell in line):
        raise Problem("The file {name} holds no list: all its visible sheets are empty.", name=path.name)
    if len(lines) > MOST_LINES:
        raise Problem("The file {name} has more than {most} rows; it is no list of officers.", name=path.name, most=MOST_LINES)
    yield "lines", lines
    yield "result", [None]
