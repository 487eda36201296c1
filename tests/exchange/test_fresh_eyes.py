"""Village files written by somebody who had not seen the reader: each a case of data, with the truth beside it."""

# ruff: noqa: E501 - tables of cases read better with a case a line

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from rangkul.exchange.reading import read_roster

TODAY = date(2026, 11, 22)
Rows = list[list[Any]]

# NIK, name, sex, birth date of people who agree with themselves
ASEP, TINI, UJANG, ROHMAH, JAJA, ENOK = PEOPLE = (
    ("3216051708850012", "ASEP SAEPUDIN", "L", "1985-08-17"), ("3216054205900023", "TINI SUMIATI", "P", "1990-05-02"),
    ("3216052511780034", "UJANG MA'MUN", "L", "1978-11-25"), ("3216055303820045", "ROHMAH", "P", "1982-03-13"),
    ("3216050901950056", "JAJA SUPRIATNA", "L", "1995-01-09"), ("3216056912880067", "ENOK KOMARIAH", "P", "1988-12-29"),
)  # fmt: skip
KK, KK2 = "3216051203120005", "3216050607150009"


def read(path: Path) -> tuple[dict[tuple[int, str | None], Any], set[tuple[int | None, str]]]:
    """((row, name) → record, (row, code) of every problem)."""
    parts: dict[str, list[Any]] = {}
    for name, values in read_roster(path, {"today": TODAY}, lambda *_: None):
        parts.setdefault(name, []).extend(values)
    return {(r.row, r.name): r for r in parts.get("records", [])}, {(p.row, p.code) for p in parts["problems"]}


def write(path: Path, sheets: dict[str, Rows], merges: tuple[str, ...] = ()) -> Path:
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type] # a new book has one
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merges:
            sheet.merge_cells(area)
    book.save(path)
    return path


def persons(*some: tuple[str, ...], first: int = 1) -> Rows:
    """NO, NIK, NAMA, L/P, TGL LAHIR"""
    return [[number, nik, name, sex, date.fromisoformat(born)] for number, (nik, name, sex, born) in enumerate(some, first)]


HEAD = ["NO", "NIK", "NAMA", "L/P", "TGL LAHIR"]
SIDE = ["NO", "NIK", "NAMA", "L/P"]

# title → (rows, merges, {(row, field): value}, number of records)
LAYOUTS: dict[str, tuple[Rows, tuple[str, ...], dict[tuple[int, str], Any], int]] = {
    **{f"ALAMAT over {word}": (
        [["NO", "NAMA", "NIK", "ALAMAT", None, None], [None, None, None, word, "RT", "RW"], [1, ASEP[1], ASEP[0], "Kp. Bulak", "003", "007"]],
        ("D1:F1",), {(3, "address"): "Kp. Bulak", (3, "rt"): "003", (3, "rw"): "007", (3, "name"): ASEP[1]}, 1)
       for word in ("KAMPUNG", "KP", "DUSUN", "JALAN", "NAMA JALAN", "KP/DUSUN", "JALAN / KAMPUNG")},
    "DUSUN and KAMPUNG below ALAMAT": (
        [["NO", "NAMA", "NIK", "ALAMAT", None], [None, None, None, "DUSUN", "KAMPUNG"], [1, ASEP[1], ASEP[0], "II", "Bulak"]],
        ("D1:E1",), {(3, "address"): "Bulak", (3, "hamlet"): "II"}, 1),
    "the first family's line above the headings": (
        [["BUKU INDUK"], [f"No. KK : {KK}", None, None, "Alamat : KP RAWA RT 003 RW 005"], HEAD, *persons(ASEP, TINI),
         [f"No. KK : {KK2}", None, None, "Alamat : KP BULAK RT 001 RW 002"], HEAD, *persons(UJANG)],
        (), {(4, "kk"): KK, (5, "address"): "KP RAWA", (5, "rt"): "003", (5, "rw"): "005", (8, "kk"): KK2, (8, "address"): "KP BULAK"}, 3),
    "a family's line in cells of its own": (
        [HEAD, ["NO KK", KK, "ALAMAT", "KP BULAK", "RT", "003", "RW", "007"], *persons(ASEP, TINI)],
        (), {(3, "kk"): KK, (4, "address"): "KP BULAK", (4, "rt"): "003", (4, "rw"): "007"}, 2),
    "the address of the KTP before that of the domicile": (
        [["NIK", "NAMA", "ALAMAT KTP", None, "ALAMAT DOMISILI", None], [None, None, "KP", "RT", "KP", "RT"], [*ASEP[:2], "Bulak", "003", "Rawa", "009"]],
        ("C1:D1", "E1:F1"), {(3, "address"): "Bulak", (3, "rt"): "003"}, 1),
    "a family's head in several rows": (
        [["NO. KK", ":", KK], ["KEPALA KELUARGA", ":", ASEP[1]], ["ALAMAT", ":", "KP BULAK"], ["RT/RW", ":", "003/007"], HEAD, *persons(ASEP, TINI),
         [], ["NO. KK", ":", KK2], ["ALAMAT", ":", "KP RAWA"], HEAD, *persons(UJANG)],
        (), {(6, "kk"): KK, (7, "address"): "KP BULAK", (7, "rt"): "003", (7, "rw"): "007", (12, "kk"): KK2, (12, "address"): "KP RAWA", (12, "rt"): None}, 3),
    "three lists side by side": (
        [SIDE * 3, [1, *ASEP[:3], 1, *TINI[:3], 1, *UJANG[:3]], [2, *ROHMAH[:3], 2, *JAJA[:3], None]], (), {(2, "sex"): "L"}, 5),
    "a second list lower to the right": (
        [SIDE, [1, *ASEP[:3]], [2, *TINI[:3], None, *SIDE], [3, *UJANG[:3], None, 1, *JAJA[:3]], [4, *ROHMAH[:3]]], (), {(5, "nik"): ROHMAH[0]}, 5),
    "a list of few columns above one of many": (
        [["NO", "NIK", "NAMA"], [1, *ASEP[:2]], [2, *TINI[:2]], *[[]] * 5, ["NO", "NAMA", "NIK", "L/P", "PEKERJAAN", "ALAMAT"], [1, UJANG[1], UJANG[0], "L", "Petani", "Kp. Bulak"]],
        (), {(2, "nik"): ASEP[0], (10, "nik"): UJANG[0]}, 3),
    "DUSUN above each heading": (
        [["DUSUN I"], ["NO", "NAMA", "NIK"], [1, ASEP[1], ASEP[0]], ["DUSUN II"], ["NO", "NIK", "NAMA"], [1, TINI[0], TINI[1]]],
        (), {(3, "hamlet"): "I", (6, "hamlet"): "II", (6, "nik"): TINI[0]}, 2),
    "heads of families are the persons when no other name stands there": (
        [["NO", "NAMA KEPALA KELUARGA", "NIK", "ALAMAT"], [1, ASEP[1], ASEP[0], "Kp. Bulak"]], (), {(2, "name"): ASEP[1]}, 1),
    "heads of families beside the persons": (
        [["NO", "NAMA KEPALA KELUARGA", "NIK", "NAMA"], [1, ASEP[1], TINI[0], TINI[1]]], (), {(2, "name"): TINI[1]}, 1),
    "columns of somebody else": (
        [["NIK PETUGAS", "NO HP KETUA RT", "NIK", "NAMA", "ALAMAT USAHA", "ALAMAT"], [UJANG[0], "081200000001", None, ASEP[1], "Pasar", "Kp. Bulak"]],
        (), {(2, "nik"): None, (2, "phone"): None, (2, "address"): "Kp. Bulak"}, 1),
    "SIAK's own names": (
        [["NO_KK", "NIK", "NAMA_LGKP", "JENIS_KLMIN", "TMPT_LHR", "TGL_LHR", "STAT_HBKEL", "NAMA_LGKP_IBU", "NAMA_LGKP_AYAH"],
         [KK, ASEP[0], ASEP[1], "LAKI-LAKI", "BEKASI", "17-08-1985", "ANAK", "AMINAH", "DARMA"]],
        (), {(2, "sex"): "L", (2, "mother_name"): "AMINAH", (2, "kk"): KK, (2, "birth_date"): date(1985, 8, 17)}, 1),
    "misspelt headings": (
        [["No", "Nama Lengakp", "N I K", "Tempat Lahr", "Tangal Lahir", "Jenis Kelamn", "Almat"], [1, ASEP[1], ASEP[0], "BEKASI", "17/08/1985", "L", "Kp. Bulak"]],
        (), {(2, "name"): ASEP[1], (2, "birth_place"): "BEKASI", (2, "birth_date"): date(1985, 8, 17), (2, "sex"): "L", (2, "address"): "Kp. Bulak"}, 1),
    "name and NIK in one cell": (
        [["NO", "NAMA / NIK", "L/P"], [1, f"{ASEP[1]} / {ASEP[0]}", "L"], [2, f"NIK. {TINI[0]}\n{TINI[1]}", "P"]],
        (), {(2, "nik"): ASEP[0], (2, "name"): ASEP[1], (3, "nik"): TINI[0], (3, "name"): TINI[1]}, 2),
    "the date before the place": (
        [["NO", "NAMA", "NIK", "TGL/TEMPAT LAHIR"], [1, ASEP[1], ASEP[0], "17-08-1985, BEKASI"]], (), {(2, "birth_date"): date(1985, 8, 17), (2, "birth_place"): "BEKASI"}, 1),
    "an example row and a row of letters": (
        [HEAD, ["a", "b", "c", "d", "e"], ["Contoh", *persons(JAJA)[0][1:]], *persons(ASEP), [2, TINI[0], "TINI (CONTOH)", "P", None]], (), {(4, "name"): ASEP[1]}, 1),
    "jobs that sound like a signature": (
        [["NO", "NIK", "NAMA", "L/P", "PEKERJAAN"], [1, "", ASEP[1], "L", "PETUGAS PARKIR"], [2, "", TINI[1], "P", "SEKRETARIS RT"], [3, *UJANG[:3], "KETUA RT 03"], [], ["", "", "Kepala Desa"], ["", "", "H. ENDANG"]],
        (), {(2, "occupation"): "PETUGAS PARKIR", (3, "nik"): None}, 3),
}  # fmt: skip


@pytest.mark.parametrize("title", LAYOUTS)
def test_a_layout(tmp_path: Path, title: str) -> None:
    rows, merges, truth, count = LAYOUTS[title]
    records, _ = read(write(tmp_path / "x.xlsx", {"Data": rows}, merges))
    assert len(records) == count
    by_row = {row: record for (row, _), record in reversed(records.items())}
    assert {(row, name): getattr(by_row[row], name) for row, name in truth} == truth


def test_a_sheet_that_only_goes_on_borrows_the_headings(tmp_path: Path) -> None:
    records, problems = read(write(tmp_path / "x.xlsx", {"1": [HEAD, *persons(*PEOPLE[:3])], "2": persons(*PEOPLE[3:], first=4)}))
    assert [record.nik for record in records.values()] == [person[0] for person in PEOPLE]
    assert not problems


# (title, rows of further sheet or below the list, the problem that must be told)
LEFT_OUT: dict[str, tuple[dict[str, Rows], tuple[int | None, str]]] = {
    "a name alone between people": ({"A": [HEAD, *persons(ASEP), ["", "", "HASAN"], *persons(TINI)]}, (None, "nik_missing")),
    "numbers without headings, elsewhere than before": ({"A": [HEAD, *persons(ASEP)], "B": [[TINI[1], "x", TINI[0]]]}, (None, "missing_name")),
    "names without NIKs beside a real list": ({"A": [HEAD, *persons(ASEP)], "B": [["NO", "NAMA RT", "ALAMAT"], [1, "UJANG", "Kp. X"]]}, (None, "nik_missing")),
    "a NIK in the rows above the headings": ({"A": [[1, *JAJA[:2]], ["DAFTAR"], HEAD, *persons(ASEP)]}, (None, "missing_name")),
    "a NIK beside the list": ({"A": [HEAD, [*persons(ASEP)[0], "", TINI[0]]]}, (None, "missing_name")),
}  # fmt: skip


@pytest.mark.parametrize("title", LEFT_OUT)
def test_nobody_is_left_out_in_silence(tmp_path: Path, title: str) -> None:
    sheets, told = LEFT_OUT[title]
    records, problems = read(write(tmp_path / "x.xlsx", sheets))
    assert ASEP[0] in {record.nik for record in records.values()}
    assert told in problems


def series(count: int, first: int = 11) -> list[str]:
    """Different intact NIKs, their last digits as they fall."""
    return [f"321605{day:02d}0885{(first + day * 7) % 89 + 1:04d}" for day in range(1, count + 1)]


def typed(nik: str) -> int:
    """What Excel keeps of a NIK typed as a number."""
    return int(nik) // 10 * 10


EXACT = [int(nik) for nik in series(26)]
# title → (sheets of NIK cells, their number format as text?, cells of each sheet that are damaged)
DAMAGE: dict[str, tuple[list[list[Any]], list[set[int]]]] = {
    "a sheet of exact numbers, one typed": ([EXACT, [typed(nik) for nik in series(9, 40)]], [set(), set(range(9))]),
    "a typed block below exact numbers": ([[*EXACT, *(typed(nik) for nik in series(8, 40))]], [set(range(26, 34))]),
    "texts all ending in 0, none in 0000": ([[f"{nik[:13]}{number % 9 + 1}{number % 7 + 1}0" for number, nik in enumerate(series(10))]], [set(range(10))]),
    "texts intact, a quarter ending in 0": ([[nik[:14] + "20" if number in (1, 5, 9) else nik[:15] + "3" for number, nik in enumerate(series(12))]], [set()]),
    "texts of numbers (3216….0), exact": ([[f"{nik}.0" for nik in series(28)]], [set()]),
    "texts of numbers (3216….0), typed": ([[f"{typed(nik)}.0" for nik in series(8)]], [set(range(8))]),
    "grouped digits, exact": ([[f"{int(nik):,}".replace(",", ".") for nik in series(28)]], [set()]),
    "grouped digits, typed": ([[f"{typed(nik):,}" for nik in series(8)]], [set(range(8))]),
    "one typed among texts": ([[*series(8), typed(ASEP[0])]], [{8}]),
}  # fmt: skip


@pytest.mark.parametrize("title", DAMAGE)
def test_damaged_numbers_are_found_and_intact_ones_left_alone(tmp_path: Path, title: str) -> None:
    sheets, damaged = DAMAGE[title]
    path = write(tmp_path / "x.xlsx", {
        f"S{number}": [["NO", "NIK", "NAMA"], *[[row, cell, f"ORANG {'ABCDEFGH'[row % 8]}"] for row, cell in enumerate(cells)]] for number, cells in enumerate(sheets)
    })  # fmt: skip
    parts: dict[str, list[Any]] = {}
    for name, values in read_roster(path, {"today": TODAY}, lambda *_: None):
        parts.setdefault(name, []).extend(values)
    told = {(p.sheet, p.row - 2) for p in parts["problems"] if p.code == "nik_truncated_by_excel" and p.row}
    assert told == {(f"S{number}", row) for number, rows in enumerate(damaged) for row in rows}
    assert {(r.sheet, r.row - 2) for r in parts["records"] if r.nik is None} == told


# title → (headings, rows, rows told with the code, the code); the NIK of told rows is withheld where `withheld`
DOUBTS: dict[str, tuple[list[str], Rows, set[int], str, bool]] = {
    "a column of family card numbers": (
        ["NIK", "NAMA"], [[f"3216051{day + 1}0511000{day + 1}", f"ORANG {'ABCDEFGH'[day]}"] for day in range(8)], set(range(2, 10)), "nik_looks_like_kk", True),
    "a family card's number against a birth date long ago": (["NIK", "NAMA", "TGL LAHIR"], [["3216051210160088", "ROHMAH", "11-11-1962"]], {2}, "nik_looks_like_kk", True),
    "a slip in the year is no family card": (["NIK", "NAMA", "TGL LAHIR"], [["3216051708050012", "ASEP", "17-08-1985"]], {2}, "nik_birthdate_mismatch", False),
    "dragged down": (["NIK", "NAMA"], [[str(int(ASEP[0]) + step), f"ORANG {'ABCD'[step]}"] for step in range(4)], {3, 4, 5}, "nik_duplicate_in_file", False),
    "twins": (["NIK", "NAMA"], [[ASEP[0], "HASAN"], [str(int(ASEP[0]) + 1), "HUSEN"], [TINI[0], "TINI"]], set(), "nik_duplicate_in_file", False),
    "a regency of Papua before 2022": (["NIK", "NAMA"], [["9107011708850012", "YOHANES"]], set(), "nik_outside_region", False),
}  # fmt: skip


@pytest.mark.parametrize("title", DOUBTS)
def test_doubts_about_a_nik(tmp_path: Path, title: str) -> None:
    headings, rows, told, code, withheld = DOUBTS[title]
    records, problems = read(write(tmp_path / "x.xlsx", {"Data": [headings, *rows]}))
    assert {row for row, found in problems if found == code} == told
    assert {row for (row, _), record in records.items() if record.nik is None} == (told if withheld else set())
