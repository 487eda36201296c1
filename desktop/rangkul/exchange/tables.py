"""Plain tables of the office as .xlsx: officers, workers, attendance; any length with flat memory."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from rangkul.errors import Problem
from rangkul.exchange.fast_rows import let_go, write_rows
from rangkul.exchange.records import Progress

_EVERY = 1000
_MAX_ROWS = 1_048_000


@dataclass(frozen=True)
class TableColumn:
    """A column of an exported table. NIK, KK, NRP and phone are "text"; money in whole rupiah."""

    title: str
    width: float = 16
    kind: Literal["text", "number", "count", "date", "time", "money", "percent"] = "text"


def write_table(
    path: Path | str, title: str, columns: Sequence[TableColumn], rows: Iterable[Sequence[object]], *, notes: Sequence[str] = (),
    total: int = 0, progress: Progress | None = None, sheet: str = "Data", headings: bool = True,
) -> int:  # fmt: skip
    """The table at `path`, whole or not at all; returns the number of rows. Raises Problem, or Cancelled from `progress`.

    Row 1 is the title, then the notes, a blank row, the headings; without a title the headings stand in row 1, for programs that
    read them there. Aware times are written in their own zone's wall time.
    """
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        count = _write(draft, title, columns, rows, notes, total, progress, sheet, headings)
        draft.replace(path)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=path.name) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return count


def _write(
    path: Path, title: str, columns: Sequence[TableColumn], rows: Iterable[Sequence[object]], notes: Sequence[str], total: int,
    progress: Progress | None, name: str, headings: bool,
) -> int:  # fmt: skip
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    workbook: Any = xlsxwriter.Workbook(str(path), {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
        "nan_inf_to_errors": True,
    })  # fmt: skip
    sheet = workbook.add_worksheet(name)
    formats = {
        "text": workbook.add_format({"num_format": "@"}), "number": workbook.add_format({"num_format": "#,##0"}),
        "money": workbook.add_format({"num_format": '"Rp"#,##0'}), "percent": workbook.add_format({"num_format": "0.0%"}),
        "count": workbook.add_format({"num_format": "0", "align": "center"}),
        "date": workbook.add_format({"num_format": "dd/mm/yyyy"}), "time": workbook.add_format({"num_format": "dd/mm/yyyy hh:mm"}),
    }  # fmt: skip
    head = workbook.add_format({"bold": True, "font_color": "white", "bg_color": "#0B6E4F", "border": 1, "text_wrap": True,
                                "align": "center", "valign": "vcenter"})  # fmt: skip
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, formats[column.kind])
    if title:
        sheet.write_string(0, 0, title, workbook.add_format({"bold": True, "font_size": 14, "font_color": "#0B6E4F"}))
    for number, note in enumerate(notes, start=1):
        sheet.write_string(number, 0, note, workbook.add_format({"font_color": "#666666"}))
    top = len(notes) + 2 if title else 0
    if headings:
        for number, column in enumerate(columns):
            sheet.write_string(top, number, column.title, head)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    try:
        count = _write_rows(sheet, top + headings, [formats[column.kind] for column in columns], rows, total, progress)
        if headings:
            sheet.autofilter(top, 0, top + max(count, 1), len(columns) - 1)
    except BaseException:
        with suppress(OSError, FileCreateError):
            workbook.close()
        let_go(sheet)
        raise
    try:
        workbook.close()
    except FileCreateError as error:
        let_go(sheet)
        raise OSError(str(error)) from None
    return count


def _write_rows(sheet: Any, first: int, formats: list[Any], rows: Iterable[Sequence[object]], total: int, progress: Progress | None) -> int:
    def after_row(number: int) -> None:
        if number + first >= _MAX_ROWS:
            raise Problem("A sheet cannot hold more than {count} rows; narrow the filter.", count=_MAX_ROWS)
        if progress is not None and number % _EVERY == 0:
            progress(number, total, "")

    return write_rows(sheet, first, formats, rows, after_row)
