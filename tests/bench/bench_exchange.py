"""How fast village files are read and written, beside what others need for the same in the same run.

python tests/bench/bench_exchange.py [rows]
"""

# ruff: noqa: E501, T201 - a bench prints, and its cases stand a line each

import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests")]

from exchange.village_files import PLAIN, VILLAGES, people, plain_rows  # noqa: E402 - after the path is set
from rangkul.exchange.records import VillageWorkbook, WorkbookRow  # noqa: E402
from rangkul.exchange.roster import check_roster  # noqa: E402
from rangkul.exchange.tables import TableColumn, write_table  # noqa: E402
from rangkul.exchange.write import write_village_workbook, write_village_workbooks  # noqa: E402

TODAY = date(2026, 11, 22)
JOBS = ("Petani", "Buruh tani", "Nelayan", "Pedagang", "Ojek")
Row = tuple[str, float, float, str]


def seconds(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def big_file(path: Path, count: int) -> Path:
    """`count` people in 16 columns, as a village's system writes them."""
    import xlsxwriter

    columns = {**PLAIN, "DUSUN": lambda p: "Bulak", "NO KK": lambda p: p.kk, "PENGHASILAN": lambda p: 1_500_000, "KET": lambda p: ""}
    rows = plain_rows(people(min(count, 100_000)), columns)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
    for row in range(count + 1):
        values = rows[row] if row < len(rows) else rows[row % len(rows) or 1]
        for column, value in enumerate(values):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif row and column == 1:
                sheet.write_string(row, column, f"{value[:12]}{1 + row % 9999:04d}")
            elif value != "":
                sheet.write(row, column, value) if isinstance(value, int) else sheet.write_string(row, column, value)
    book.close()
    return path


def openpyxl_reads(path: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        len(row)


def check(path: Path) -> None:
    file = check_roster(path, today=TODAY, villages=VILLAGES)
    assert file.rejected is None, file.rejected


def longest_wait(path: Path) -> tuple[float, float]:
    """(p99, longest) pause in milliseconds of a thread that wants to wake every 5 ms while a check runs in another."""
    pauses: list[float] = []
    worker = threading.Thread(target=check, args=(path,))
    worker.start()
    while worker.is_alive():
        begun = time.perf_counter()
        time.sleep(0.005)
        pauses.append((time.perf_counter() - begun - 0.005) * 1000)
    pauses.sort()
    return pauses[int(len(pauses) * 0.99)], pauses[-1]


def bare_workbook(path: Path, rows: list[WorkbookRow]) -> None:
    """The rival: XlsxWriter with the same cells, two dropdowns and protection, nothing else."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    text, day = book.add_format({"num_format": "@", "locked": False}), book.add_format({"num_format": "dd/mm/yyyy", "locked": False})
    for number, row in enumerate(rows, start=6):
        values = (row.key, row.nik, row.name, row.sex, row.birth_place, row.birth_date, row.address, row.rt, row.rw, row.occupation, row.phone,
                  row.mother_name, row.note, row.status)  # fmt: skip
        for column, value in enumerate(values):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, day)  # type: ignore[arg-type] # a date will do
            elif value:
                sheet.write_string(number, column, value, text)
    sheet.data_validation(6, 3, 2005, 3, {"validate": "list", "source": ["L", "P"]})
    sheet.data_validation(6, 9, 2005, 9, {"validate": "list", "source": list(JOBS)})
    sheet.protect()
    book.close()


def bare_table(path: Path, rows: list[tuple[str, ...]]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write_string(number, column, value)
    book.close()


def measure(count: int, folder: Path) -> list[Row]:
    path = big_file(folder / "big.xlsx", count)
    small = big_file(folder / "small.xlsx", 3)
    check(small)
    rows: list[Row] = [
        (
            "roster check, 3 rows, child process included",
            seconds(lambda: check(small)),
            seconds(lambda: openpyxl_reads(small)),
            "openpyxl read-only",
        ),
        (f"roster check, {count:,} × 16", seconds(lambda: check(path)), seconds(lambda: openpyxl_reads(path)), "openpyxl read-only"),
    ]
    persons = [WorkbookRow(f"k{n}", p.nik, p.name, p.sex, p.place, p.born, p.address, p.rt, p.rw, p.job, p.phone, p.mother, None, "siap")
               for n, p in enumerate(people(100))]  # fmt: skip
    books = [VillageWorkbook("d", f"32.16.01.{2000 + n}", f"Desa {n}", "Desa", "Setu", "Kabupaten Bekasi", "BPJS", TODAY, rows=tuple(persons))
             for n in range(187)]  # fmt: skip
    write_village_workbook(books[0], folder / "warm.xlsx", JOBS)
    rows.append((
        "187 village workbooks of 100 rows", seconds(lambda: write_village_workbooks(books, folder, JOBS)),
        seconds(lambda: [bare_workbook(folder / f"bare{n}.xlsx", persons) for n in range(187)]), "bare XlsxWriter",
    ))  # fmt: skip
    table = [tuple(f"teks {number * 16 + column}" for column in range(16)) for number in range(count)]
    columns = [TableColumn(f"Kolom {number}") for number in range(16)]
    rows.append((
        f"export of {count:,} × 16", seconds(lambda: write_table(folder / "out.xlsx", "x", columns, table)),
        seconds(lambda: bare_table(folder / "bare.xlsx", table)), "XlsxWriter constant_memory",
    ))  # fmt: skip
    p99, longest = longest_wait(path)
    print(f"event loop while {count:,} rows are checked: p99 {p99:.1f} ms, longest {longest:.1f} ms")
    return rows


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(count, Path(folder))
    print(f"{'what':<48}{'ours':>9}{'rival':>9}{'ratio':>7}  rival is")
    for what, ours, rival, name in rows:
        print(f"{what:<48}{ours:8.3f}s{rival:8.3f}s{ours / rival:7.2f}  {name}")
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"peak memory of a child {child} MB, of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, {os.cpu_count()} cores"
    )


if __name__ == "__main__":
    main()
