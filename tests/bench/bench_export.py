"""How fast a list of workers leaves the roster by a column map, beside bare XlsxWriter writing the same cells in the same run.

python tests/bench/bench_export.py [rows]
"""

# ruff: noqa: T201 - a bench prints

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests")]

from rangkul.data.engine import open_database  # noqa: E402 - after the path is set
from rangkul.work.export_maps import BUILT_IN, ExportMap, MapColumn, NamedMap  # noqa: E402
from rangkul.work.sample import make_sample  # noqa: E402
from rangkul.work.worker_export import ExportFilter, plan_export, write_export  # noqa: E402

TODAY = date(2026, 11, 22)


def seconds(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def sixteen() -> NamedMap:
    """Perisai and one column more; everybody, so that the count is known."""
    _, one = BUILT_IN["perisai"]
    columns = (*one.columns, MapColumn("DUSUN", "dusun"))
    return NamedMap(None, "perisai", "Perisai", ExportMap(columns, complete=True, layout=replace(one.layout)))


def bare(path: Path, rows: list[list[Any]]) -> None:
    """The rival: the same cells, nothing else."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, values in enumerate(rows):
        for column, value in enumerate(values):
            if isinstance(value, str) and value:
                sheet.write_string(number, column, value)
            elif value is not None:
                sheet.write_number(number, column, value) if isinstance(value, int | float) else sheet.write_string(number, column, "")
    book.close()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = open_database(f"sqlite:///{folder / 'b.db'}", account="bench", station="bench")
        with database.session() as session:
            make_sample(session, TODAY, workers=count)
        named = sixteen()
        with database.reading() as session:
            print(f"looking before, {count:,} workers: {seconds(lambda: plan_export(session, named.map, ExportFilter(), TODAY)):.2f} s")
        before = megabytes()
        with database.session() as session:
            out = folder / "o.xlsx"
            ours = seconds(lambda: write_export(session, named, ExportFilter(), out, TODAY, account="bench"))
        grown = megabytes() - before
        import python_calamine

        rows = python_calamine.CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
        rival = seconds(lambda: bare(folder / "bare.xlsx", rows))
        database.close()
    print(f"{'what':<44}{'ours':>9}{'rival':>9}{'ratio':>7}  rival is XlsxWriter constant_memory, the same cells")
    print(f"{f'export of {len(rows) - 1:,} × 16, database included':<44}{ours:8.2f}s{rival:8.2f}s{ours / rival:7.2f}")
    print(f"memory grown while exporting: {grown} MB")


if __name__ == "__main__":
    main()
