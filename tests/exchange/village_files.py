"""Fictional people, and the ugly files villages make of them, each with the truth it was made from."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rangkul.exchange.child import Child, Job
from rangkul.exchange.records import Progress, RosterFile
from rangkul.exchange.roster import check_rosters

TODAY = date(2026, 11, 22)
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
FIRST = [
    "ROHMAH",
    "SALIM",
    "UJANG",
    "NENENG",
    "ASEP",
    "SITI",
    "DEDE",
    "YAYAN",
    "IMAS",
    "ENTIN",
    "KOSIM",
    "MAMAN",
    "WATI",
    "OTONG",
    "IDA",
    "SARIP",
    "AMINAH",
    "NURHAYATI",
    "TARYONO",
    "JUBAEDAH",
]
LAST = "SANTOSO WIJAYA BIN MA'RUF|BINTI SALIM|SUPRIATNA|HIDAYAT|NURDIN|SAPUTRA|LESTARI|KURNIASIH|AL AYYUBI|SUHENDAR".replace(
    " BIN", "|BIN"
).split("|")
JOBS = ("Buruh tani", "Petani", "Pedagang", "Ojek", "Nelayan", "Buruh harian lepas", "Wiraswasta", "Penjahit")
PLACES = ("BEKASI", "KARAWANG", "JAKARTA", "GUNUNG KIDUL", "BANDUNG")
SUKADARMA = ("32.16.15.2007", "Sukadarma", "Sukatani")
VILLAGES = (SUKADARMA, ("32.16.01.2001", "Sagara Makmur", "Tarumajaya"), ("32.16.05.2004", "Sukaragam", "Serang Baru"))


@dataclass(frozen=True)
class Person:
    nik: str
    name: str
    sex: str
    born: date
    place: str
    address: str
    rt: str
    rw: str
    job: str
    phone: str  # 08…
    mother: str
    kk: str


def people(count: int, seed: int = 1) -> list[Person]:
    """Structurally right, recognisably fictional: serial 9xxx; no serial ends in 0 unless chance wants it."""
    dice = random.Random(seed)
    found: list[Person] = []
    for number in range(count):
        sex = dice.choice("LP")
        born = date(dice.randint(1964, 2007), dice.randint(1, 12), dice.randint(1, 28))
        day = born.day + (40 if sex == "P" else 0)
        serial = 9001 + (number * 7) % 990
        found.append(Person(
            f"3216{dice.choice(('01', '05', '15'))}{day:02d}{born:%m%y}{serial:04d}",
            f"{dice.choice(FIRST)} {dice.choice(LAST)}", sex, born, dice.choice(PLACES), f"Kp. {dice.choice(('Bulak', 'Rawa', 'Pulo'))} No. {number + 1}",
            f"{dice.randint(1, 12):03d}", f"{dice.randint(1, 9):03d}", dice.choice(JOBS), f"08{dice.randint(12, 99)}{dice.randint(1_000_000, 9_999_999)}",
            f"IBU {dice.choice(FIRST)}", f"321605{dice.randint(1, 28):02d}{dice.randint(1, 12):02d}{dice.randint(7, 25):02d}{number // 3 + 1:04d}",
        ))  # fmt: skip
    return found


Getter = Callable[[Person], Any]
PLAIN: dict[str, Getter] = {
    "NIK": lambda p: p.nik,
    "NAMA": lambda p: p.name,
    "JENIS KELAMIN": lambda p: p.sex,
    "TEMPAT LAHIR": lambda p: p.place,
    "TANGGAL LAHIR": lambda p: p.born,
    "ALAMAT": lambda p: p.address,
    "RT": lambda p: p.rt,
    "RW": lambda p: p.rw,
    "PEKERJAAN": lambda p: p.job,
    "NO HP": lambda p: p.phone,
    "NAMA IBU KANDUNG": lambda p: p.mother,
}


def plain_rows(some: Sequence[Person], columns: dict[str, Getter] = PLAIN) -> list[list[Any]]:
    """A heading and a row per person, with a NO column."""
    rows: list[list[Any]] = [["NO", *columns]]
    rows.extend([number, *(get(person) for get in columns.values())] for number, person in enumerate(some, start=1))
    return rows


def write_xlsx(
    path: Path, sheets: dict[str, list[list[Any]]], *, at: tuple[int, int] = (0, 0), merges: Sequence[tuple[int, int, int, int]] = (),
    then: Callable[[Any, Any], None] | None = None, options: dict[str, Any] | None = None,
) -> Path:  # fmt: skip
    """Rows from `at` on; numbers stay numbers, dates get a date format; `then(workbook, first sheet)` adds to it."""
    import xlsxwriter

    book: Any = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, **(options or {})})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for index, (name, rows) in enumerate(sheets.items()):
        sheet = book.add_worksheet(name)
        for row, values in enumerate(rows, start=at[0]):
            for column, value in enumerate(values, start=at[1]):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, value, day)
                elif isinstance(value, str) and value:
                    sheet.write_string(row, column, value)
                elif value not in ("", None):
                    sheet.write(row, column, value)
        if index == 0:
            for first_row, first, last_row, last in merges:
                value = rows[first_row - at[0]][first - at[1]]
                sheet.merge_range(first_row, first, last_row, last, value)
    if then:
        then(book, book.worksheets()[0])
    book.close()
    return path


def agree(
    file: RosterFile, some: Sequence[Person], rows: Sequence[int] | None = None, *, sheet: str | None = "Data",
    fields: Sequence[str] = ("nik", "name", "sex", "birth_date", "birth_place", "address", "rt", "rw", "occupation", "phone", "mother_name"),
) -> None:  # fmt: skip
    """The file's records are exactly these people, field by field, in rows where Excel shows them, with no false alarm."""
    assert file.rejected is None, str(file.rejected)
    truth = {
        "nik": "nik", "name": "name", "sex": "sex", "birth_date": "born", "birth_place": "place", "address": "address", "rt": "rt",
        "rw": "rw", "occupation": "job", "mother_name": "mother", "kk": "kk",
    }  # fmt: skip
    assert [record.name for record in file.records] == [person.name for person in some]
    for record, person in zip(file.records, some, strict=True):
        for field in fields:
            wanted = "+62" + person.phone[1:] if field == "phone" else getattr(person, truth[field])
            assert getattr(record, field) == wanted, (record.row, field)
        assert record.sheet == sheet
    if rows is not None:
        assert [record.row for record in file.records] == list(rows)
    alarms = [(p.row, p.code) for p in file.problems if p.code.startswith(("nik", "name", "missing", "date", "sex")) and p.row]
    assert alarms == []


class Here(Child):
    """Reads in this process: for tests of what cells mean, not of how a child behaves."""

    def do(self, job: Job, progress: Progress | None) -> dict[str, list[Any]]:
        parts: dict[str, list[Any]] = {}
        for name, values in job.work(job.path, job.options, progress or (lambda done, total, text: None)):
            parts.setdefault(name, []).extend(values)
        return parts


def check(path: Path) -> RosterFile:
    """The file as the program reads it, without the child process."""
    return next(check_rosters([path], today=TODAY, villages=VILLAGES, child=Here()))


def codes(file: RosterFile, row: int | None = None) -> list[str]:
    """The codes told about a row, or about whole sheets."""
    return [problem.code for problem in file.problems if problem.row == row]
