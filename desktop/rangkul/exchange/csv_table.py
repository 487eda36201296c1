"""Plain tables as CSV for programs that want one: UTF-8 that Excel knows, every text between quotes, nothing that acts as a formula."""

import csv
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from rangkul.errors import Problem
from rangkul.exchange.records import Progress

_EVERY = 1000
_ACTS = re.compile(r"[=@\t\r]|[+-](?![0-9 .-]*$)")  # what a spreadsheet would run; "+62812…" is only a number


def write_csv(
    path: Path | str, headings: Sequence[str], rows: Iterable[Sequence[object]], *, separator: str = ";", titles: Sequence[str] = (),
    total: int = 0, progress: Progress | None = None,
) -> int:  # fmt: skip
    """The table at `path`, whole or not at all; returns the number of rows. No headings: only the rows. Dates as 17-08-1985."""
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    count = 0
    try:
        with draft.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_NONNUMERIC)
            writer.writerows([[_safe(line)] for line in titles])
            if headings:
                writer.writerow([_safe(one) for one in headings])
            for count, values in enumerate(rows, 1):
                if progress is not None and count % _EVERY == 1:
                    progress(count - 1, total, "")
                writer.writerow([_cell(value) for value in values])
        draft.replace(path)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=path.name) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return count


def _cell(value: object) -> object:
    if isinstance(value, str):
        return _safe(value)
    if value is None:
        return ""
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else value


def _safe(text: str) -> str:
    return f"'{text}" if _ACTS.match(text) else text
