"""What a column as a whole tells about its cells: dates, sexes, RT and RW, repeated numbers, footers; a table of cases each."""

# ruff: noqa: E501 - tables of cases read better with a case a line

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import check, write_xlsx
from rangkul.exchange.records import RosterFile

ASEP, TINI, UJANG, ENOK = "3216061708850001", "3216065203900002", "3216060101770003", "3216064512820005"
PEOPLE = (ASEP, TINI, UJANG, ENOK)
NAMES = ("ASEP SAEPUDIN", "TINI SUMIATI", "UJANG SOLIHIN", "ENOK KOMARIAH")


def column(tmp_path: Path, title: str, cells: list[Any], niks: tuple[str | None, ...] = PEOPLE) -> RosterFile:
    """Four people or fewer; what is asked stands under `title`."""
    rows = [["NO", "NIK", "NAMA", title], *([number + 1, niks[number], NAMES[number], cell] for number, cell in enumerate(cells))]
    return check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))


def told(file: RosterFile, name: str) -> list[tuple[int | None, str, str | None]]:
    return [(one.row, one.code, one.proposal) for one in file.problems if one.field == name and one.row is not None]


NOBODY = (None, None, None, None)
DATES: dict[str, tuple[list[Any], tuple[str | None, ...], list[str], list[tuple[int, str | None]]]] = {
    # cells, NIKs, what is read, (row, proposal) of date_day_month_swapped
    "month first throughout": (["8/17/1985", "4/5/1990", "12/25/1985", "11/30/1979"], NOBODY, ["1985-08-17", "1990-04-05", "1985-12-25", "1979-11-30"],
                               [(2, "1985-08-17"), (3, "1990-04-05"), (4, "1985-12-25"), (5, "1979-11-30")]),
    "month first but one": (["8/17/1985", "4/5/1990", "25/12/1985", "3/2/1979"], NOBODY, ["1985-08-17", "1990-05-04", "1985-12-25", "1979-02-03"], [(2, "1985-08-17")]),
    "nothing clear": (["8/7/1985", "4/5/1990"], NOBODY, ["1985-07-08", "1990-05-04"], []),
    "the NIK says otherwise": (["17/8/1985", "3/12/1990", "1/1/1977", "5/12/1982"], PEOPLE, ["1985-08-17", "1990-03-12", "1977-01-01", "1982-12-05"], [(3, "1990-03-12")]),
    "swapped by an English Excel": (["17/08/1985", date(1990, 5, 4), "25/12/1985", date(1979, 11, 3)], NOBODY, ["1985-08-17", "1990-05-04", "1985-12-25", "1979-11-03"],
                                    [(3, "1990-04-05"), (5, "1979-03-11")]),
    "real dates that the NIKs confirm": (["17/08/1985", date(1990, 3, 12), "25/12/1985", date(1982, 12, 5)], (ASEP, TINI, None, ENOK), ["1985-08-17", "1990-03-12", "1985-12-25", "1982-12-05"], []),
    "real dates of all days": (["17/08/1985", date(1990, 5, 24), "25/12/1985", date(1979, 11, 3)], NOBODY, ["1985-08-17", "1990-05-24", "1985-12-25", "1979-11-03"], []),
    "texts of all days": (["17/08/1985", date(1990, 5, 4), "02/03/1985", date(1979, 11, 3)], NOBODY, ["1985-08-17", "1990-05-04", "1985-03-02", "1979-11-03"], []),
}  # fmt: skip


@pytest.mark.parametrize("case", DATES)
def test_dates_that_only_the_column_settles(tmp_path: Path, case: str) -> None:
    cells, niks, expected, swapped = DATES[case]
    file = column(tmp_path, "TANGGAL LAHIR", cells, niks)
    assert [str(record.birth_date) for record in file.records] == expected
    assert [(row, proposal) for row, code, proposal in told(file, "birth_date") if code == "date_day_month_swapped"] == swapped


SEXES: list[tuple[list[Any], tuple[str | None, ...], list[str | None], list[int]]] = [  # cells, NIKs, what is read, rows told
    (["1. Laki-laki", "2. Perempuan", "1. Laki-laki", "2. Perempuan"], PEOPLE, ["L", "P", "L", "P"], []),
    (["M", "F", "M", "F"], PEOPLE, ["L", "P", "L", "P"], []),
    (["P", "W", "P", "W"], PEOPLE, ["L", "P", "L", "P"], []),
    (["P", "W", "P", "W"], NOBODY, ["L", "P", "L", "P"], [2, 3, 4, 5]),
    (["L", "W", "L", "W"], PEOPLE, ["L", "P", "L", "P"], []),
    (["P", "P", "P", "P"], (TINI, ENOK, None, None), ["P", "P", "P", "P"], []),
    (["L", "M", "P", "W"], PEOPLE, ["L", None, "P", None], [3, 5]),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "niks", "expected", "rows"), SEXES)
def test_letters_of_a_sex(tmp_path: Path, cells: list[Any], niks: tuple[str | None, ...], expected: list[str | None], rows: list[int]) -> None:
    file = column(tmp_path, "JK", cells, niks)
    assert [record.sex for record in file.records] == expected
    assert [row for row, code, _ in told(file, "sex") if code == "sex_unrecognised"] == rows


def test_pria_that_the_nik_calls_a_woman_is_told(tmp_path: Path) -> None:
    file = column(tmp_path, "JK", ["P", "W", "W", "P"])
    assert [one.row for one in file.problems if one.code == "nik_sex_mismatch"] == [4, 5]


@pytest.mark.parametrize(
    ("titles", "cells", "rt", "rw", "faults"),
    [
        (["RT/RW"], ["RW 07 RT 03"], "003", "007", 0), (["RT/RW"], ["RW.02/RT.01"], "001", "002", 0), (["RT/RW"], ["RT 1/RW 2"], "001", "002", 0),
        (["RT/RW"], ["003/007"], "003", "007", 0), (["RW/RT"], ["007/003"], "003", "007", 0), (["RW/RT"], ["RT 03 RW 07"], "003", "007", 0),
        (["RT"], ["01/02"], "001", "002", 0), (["RT", "RW"], ["01/02", ""], "001", "002", 0), (["RT", "RW"], ["01/02", "02"], "001", "002", 0),
        (["RT", "RW"], ["01/02", "05"], None, "005", 1), (["RT", "RW"], ["", "01/02"], "001", "002", 0), (["RT", "RW"], ["Blok A", 7], None, "007", 1),
        (["RT", "RW"], [date(2026, 2, 1), 7], None, "007", 1), (["RT/RW"], [3007], None, None, 1), (["RT/RW"], ["-"], None, None, 0),
        (["ALAMAT"], ["Kp. Bulak RW 07 RT 03"], "003", "007", 0), (["ALAMAT"], ["Kp. Bulak RW/RT 007/003"], "003", "007", 0),
    ],
)  # fmt: skip
def test_rt_and_rw(tmp_path: Path, titles: list[str], cells: list[Any], rt: str | None, rw: str | None, faults: int) -> None:
    rows = [["NO", "NIK", "NAMA", *titles], [1, ASEP, NAMES[0], *cells], [2, TINI, NAMES[1], *([""] * len(cells))]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert (file.records[0].rt, file.records[0].rw) == (rt, rw)
    assert len(told(file, "rt") + told(file, "rw")) == faults


def test_a_young_mans_nik_repeated_by_his_neighbour_is_no_card(tmp_path: Path) -> None:
    young = "3216061205050003"
    rows = [["NO", "NIK", "NAMA", "TGL LAHIR", "JK"], [1, young, "UDIN", "12-05-2005", "L"], [2, young, "ROHMAN", "17-08-1985", "L"]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert {one.code for one in file.problems if one.row == 3} == {"nik_duplicate_in_file", "nik_birthdate_mismatch"}


@pytest.mark.parametrize("line", [
    ["", "196708171990031002", "NIP. 196708171990031002"], ["", "NIP. 196708171990031002", ""], ["", "081234567890", "Operator desa"],
    ["", "081234567890", ""], ["", "196708171990031002", "Kepala Desa"],
])  # fmt: skip
@pytest.mark.parametrize("gap", [True, False])
def test_who_signs_is_no_worker(tmp_path: Path, line: list[str], gap: bool) -> None:
    rows: list[list[Any]] = [["NO", "NIK", "NAMA", "JK"], *([number + 1, nik, NAMES[number], "LP"[number % 2]] for number, nik in enumerate(PEOPLE))]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": [*rows, *([[]] if gap else []), line]}))
    assert len(file.records) == len(PEOPLE)
    assert len([one for one in file.problems if one.row is None or one.row > len(rows)]) <= 2  # no column of dates, and the row at most
