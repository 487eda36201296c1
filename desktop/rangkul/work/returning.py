"""A village's own file sent back with its wrong cells marked."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.exchange.grid import column_index
from rangkul.exchange.records import CellMark
from rangkul.language import Language
from rangkul.rules.message import Message

OURS = frozenset({"hidden_rows", "hidden_columns", "hidden_sheet", "conflict", "missing", "likely_same", "too_long"})
"""What is for the office to settle, not for the village."""
ELSEWHERE = Message("This NIK also stands in another list. Compare it with the KTP.")
STANDS_IN = {
    "nik": ("nik", "name_nik", "name"), "name": ("name", "name_nik", "nik"),
    "birth_date": ("birth_date", "birth", "birth_day", "birth_year"),
    "birth_place": ("birth_place", "birth"), "sex": ("sex", "sex_male"), "rt": ("rt", "rt_rw", "rw_rt", "address"),
    "rw": ("rw", "rt_rw", "rw_rt", "address"),
}  # fmt: skip
"""Field → the columns its value may stand in, the likeliest first."""


@dataclass(frozen=True)
class Return:
    """What goes back to a village: marks, and what `exchange.marking.mark_file` needs to put them into the file."""

    number: str
    village: str
    file_name: str
    path: Path | None
    sha256: str
    marks: tuple[CellMark, ...]
    headers: dict[str | None, set[int]]

    @property
    def title(self) -> str:
        return f"Yang perlu diperbaiki – {self.village}" if self.village else "Yang perlu diperbaiki"

    @property
    def suggested_name(self) -> str:
        return f"{Path(self.file_name).stem} – perlu diperbaiki.xlsx"


def plan_return(session: Session, batch_id: UUID) -> Return:
    """The marks of a batch: what is still wrong in its rows, by cell. Raises Problem when there is nothing to mend."""
    batch = session.get_one(Batch, batch_id)
    if batch.type != "workers":
        raise Problem("{number} is no village's list; only those go back with marks.", number=batch.number)
    village = session.get(Village, batch.village_code) if batch.village_code else None
    layouts: list[dict[str, Any]] = batch.layouts or []
    marks = tuple(_marks(session, batch_id, layouts))
    if not marks:
        raise Problem("Nothing in {file} is left to be mended by the village.", file=batch.file_name)
    headers: dict[str | None, set[int]] = {}
    for layout in layouts:
        first, last = layout["header_rows"]
        headers.setdefault(layout["sheet"], set()).update(range(first, last + 1))
    name = f"{'Kelurahan' if village.type == 'kelurahan' else 'Desa'} {village.name}" if village else ""
    path = Path(batch.path) if batch.path else None
    return Return(batch.number, name, batch.file_name, path, batch.sha256, marks, headers)


def note_return(session: Session, batch_id: UUID, marks: int) -> None:
    """Keeps in the trail that the file went back."""
    audit.note(session, "batch.returned", "batch", str(batch_id), {"marks": marks}, announces=("batch",))


def _marks(session: Session, batch_id: UUID, layouts: list[dict[str, Any]]) -> Iterator[CellMark]:
    say = Language("id").say
    query = select(BatchRow).where(BatchRow.batch_id == batch_id, BatchRow.row.is_not(None)).order_by(BatchRow.number)
    for row in session.scalars(query):
        problems = [p for p in row.problems or () if p["code"] not in OURS and p["field"] and p["field"] != "row"]
        columns = columns_at(layouts, row.sheet, row.row or 0) if problems else {}
        cells: list[str] = json.loads(row.raw) if columns else []
        for problem in problems:
            column = column_of(problem["field"], columns)
            if column is not None:
                text = ELSEWHERE if problem["code"] == "nik_duplicate_across_files" else Message.from_json(problem)
                yield CellMark(
                    row.sheet or "", row.row or 0, column, say(text), str(row.record.get("name") or ""),
                    cells[column] if column < len(cells) else "", str(problem["proposal"] or ""), bool(problem["blocks"]),
                )  # fmt: skip


def columns_at(layouts: Iterable[dict[str, Any]], sheet: str | None, row: int) -> dict[str, int]:
    """Field → column of the table a row stands in: the last one whose headings are above it."""
    found: dict[str, int] = {}
    for layout in layouts:
        if layout["sheet"] == sheet and layout["header_rows"][1] < row:
            found = {name: column_index(place[0]) for name, place in layout["columns"].items()}
    return found


def column_of(field: str, columns: dict[str, int]) -> int | None:
    for name in (*STANDS_IN.get(field, (field,)), "name", "nik"):
        if name in columns:
            return columns[name]
    return None
