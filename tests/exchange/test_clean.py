"""What is wrong in a cell is told, what can be repaired is repaired and told, intact numbers raise no alarm."""

# ruff: noqa: E501 - tables of cases read better with a case a line

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import PLAIN, agree, check, codes, people, plain_rows, write_xlsx
from rangkul.exchange.damage import Damage
from rangkul.exchange.records import RosterFile

GOOD = "3216051708859001"


def one_column(tmp_path: Path, title: str, cells: list[Any]) -> RosterFile:
    """A file whose people differ in one column only."""
    some = people(len(cells))
    columns = dict(PLAIN)
    rows = plain_rows(some, columns)
    column = rows[0].index(title)
    for row, cell in zip(rows[1:], cells, strict=True):
        row[column] = cell
        if title == "NIK":  # nothing to compare with
            row[rows[0].index("JENIS KELAMIN")] = row[rows[0].index("TANGGAL LAHIR")] = ""
    return check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))


NIK_CELLS: list[tuple[Any, str | None, str | None]] = [
    ("'" + GOOD, GOOD, None), (GOOD[:8] + "\u00a0" + GOOD[8:], GOOD, None), ("3216.0517.0885.9001", GOOD, None), ("3216 0517 0885 9001", GOOD, None),
    ("\u200b" + GOOD + "\ufeff", GOOD, None), (f'="{GOOD}"', GOOD, None), ("NIK: " + GOOD, GOOD, None), (f"{GOOD[:6]}–{GOOD[6:12]}\u2011{GOOD[12:]}", GOOD, None), (int(GOOD), GOOD, None),
    ("32l6O517O8859OO1", GOOD, "nik_non_digit"), ("3,21605E+15", None, "nik_scientific_notation"), ("3.21605E+15", None, "nik_scientific_notation"),
    ("3216051708850000.0", None, "nik_truncated_by_excel"), (3216051708850000, None, "nik_truncated_by_excel"), (9107011708859008, None, "nik_truncated_by_excel"),
    ("", None, "nik_missing"), ("-", None, "nik_missing"), (0, None, "nik_missing"), ("0", None, "nik_missing"), ("NULL", None, "nik_missing"),
    ("321605170885900", None, "nik_wrong_length"), (GOOD + "1", None, "nik_wrong_length"), (f"{GOOD} / 3216055708859002", None, "nik_wrong_length"),
    ("32160517XXXXXXXX", None, "nik_masked"), ("321605**********", None, "nik_masked"), ("0321605200100001", None, "nik_temporary"),
    ("3216053208859001", None, "nik_invalid_structure"), ("3216051713859001", None, "nik_invalid_structure"),
    ("3216053002859001", None, "nik_invalid_structure"), ("1111111111111111", None, "nik_invalid_structure"),
    ("1234567890123456", None, "nik_invalid_structure"), ("3216051207180004", None, "nik_looks_like_kk"), ("belum ada KTP", None, "nik_non_digit"),
    ("9999051708859001", None, "nik_outside_region"), ("3216991708859001", "3216991708859001", "nik_outside_region"),
    ("10.5503.170885.0123", "1055031708850123", "nik_outside_region"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "number", "code"), NIK_CELLS)
def test_every_way_to_spoil_a_nik(tmp_path: Path, cell: Any, number: str | None, code: str | None) -> None:
    file = one_column(tmp_path, "NIK", [cell, people(2)[1].nik])
    found = [problem.code for problem in file.problems if problem.field == "nik"]
    assert found == ([code] if code else [])
    assert file.records[0].nik == number or (code == "nik_outside_region" and file.records[0].nik is None)
    assert (number is None or code == "nik_outside_region") == bool(file.blocked_rows()) or number is not None
    assert file.records[1].nik == people(2)[1].nik


def test_numbers_written_by_software_are_intact(tmp_path: Path) -> None:
    some = people(60)
    rows = plain_rows(some, {**PLAIN, "NIK": lambda p: int(p.nik)})
    agree(check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows})), some)


def test_numbers_typed_into_excel_are_all_refused(tmp_path: Path) -> None:
    some = people(40)
    rows = plain_rows(some, {**PLAIN, "NIK": lambda p: int(p.nik) // 10 * 10})
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert {(record.nik, *codes(file, record.row)) for record in file.records} == {(None, "nik_truncated_by_excel")}
    assert len(file.blocked_rows()) == 40


def test_a_few_numbers_retyped_in_a_list_of_texts(tmp_path: Path) -> None:
    some = people(20)
    rows = plain_rows(some)
    for row in (4, 9):
        rows[row][1] = int(rows[row][1]) // 10 * 10
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(p.row, p.code) for p in file.problems] == [(5, "nik_truncated_by_excel"), (10, "nik_truncated_by_excel")]


def test_a_csv_that_excel_saved(tmp_path: Path) -> None:
    some = people(20)
    lines = ["NIK;NAMA;JK"] + [
        f"{int(p.nik) // 10000 * 10000 if n % 2 else int(p.nik) // 10 * 10};{p.name};{p.sex}" for n, p in enumerate(some)
    ]
    path = tmp_path / "x.csv"
    path.write_text("\n".join(lines))
    assert {record.nik for record in check(path).records} == {None}


def test_damage_is_judged_over_the_file() -> None:
    assert Damage.of([3216051708859001, 3216051708859010]) == Damage(True, False)
    assert Damage.of([3216051708859001, 3216051708859003, 3216051708859010]) == Damage(False, False)
    assert Damage.of(["3216051708859010"] * 3) == Damage(False, False)
    assert Damage.of(["3216051708850000"] * 3) == Damage(False, True)
    assert Damage.of([]) == Damage(False, False)


DATES: list[tuple[Any, date | None, str | None]] = [
    (date(1985, 8, 17), date(1985, 8, 17), None), (31276, date(1985, 8, 17), None), ("1985-08-17", date(1985, 8, 17), None),
    ("17/08/1985", date(1985, 8, 17), None), ("17-08-85", date(1985, 8, 17), None), ("17.8.1985", date(1985, 8, 17), None),
    ("17 Agustus 1985", date(1985, 8, 17), None), ("17 Agst 1985", date(1985, 8, 17), None), ("3 Nop 1990", date(1990, 11, 3), None),
    ("3 Pebruari 1990", date(1990, 2, 3), None), ("20 Mei 1970", date(1970, 5, 20), None), ("31/02/1985", None, "date_unparseable"),
    ("08/17/1985", date(1985, 8, 17), "date_day_month_swapped"), ("tidak tahu", None, "date_missing"), ("", None, "date_missing"),
    ("17 Agustus", None, "date_unparseable"), ("17/08/2085", None, "date_out_of_range"), (date(2015, 1, 1), date(2015, 1, 1), "age_under_15"),
    (date(1955, 1, 1), date(1955, 1, 1), "age_over_65"), ("#N/A", None, "cell_error"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "born", "code"), DATES)
def test_dates(tmp_path: Path, cell: Any, born: date | None, code: str | None) -> None:
    rows = [["NAMA", "TGL LAHIR", "ALAMAT"], ["ROHMAH", cell, "Kp. Bulak"], ["SALIM", date(1990, 1, 1), "Kp. Rawa"]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert file.records[0].birth_date == born
    assert codes(file, 2) == [*([code] if code else [])]


def test_the_nik_settles_day_and_month_and_proposes_what_is_missing(tmp_path: Path) -> None:
    rows = [
        ["NIK", "NAMA", "JK", "TGL LAHIR"],
        ["3216050308859001", "SALIM", "L", date(1985, 3, 8)],
        ["3216054308859002", "ROHMAH", "?", "??"],
    ]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [record.birth_date for record in file.records] == [date(1985, 8, 3), None]
    assert [(p.row, p.field, p.code, p.proposal) for p in file.problems] == [
        (2, "birth_date", "date_day_month_swapped", "1985-08-03"), (3, "sex", "sex_missing", "P"), (3, "birth_date", "date_unparseable", "1985-08-03"),
    ] or [(p.row, p.code) for p in file.problems] == [(2, "date_day_month_swapped"), (3, "sex_unrecognised"), (3, "date_unparseable")]  # fmt: skip


def test_a_nik_that_disagrees_is_kept_and_told(tmp_path: Path) -> None:
    rows = [["NIK", "NAMA", "JK", "TGL LAHIR"], ["3216050308859001", "SALIM", "P", date(1986, 12, 25)]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert (file.records[0].nik, file.records[0].birth_date, file.records[0].sex) == ("3216050308859001", date(1986, 12, 25), "P")
    assert sorted(codes(file, 2)) == ["nik_birthdate_mismatch", "nik_sex_mismatch"]
    assert file.blocked_rows() == set()


def test_the_family_card_in_the_wrong_column(tmp_path: Path) -> None:
    rows = [["NIK", "NAMA", "NO KK"], ["3216051207850004", "SALIM", "3216051207850004"]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert (file.records[0].nik, codes(file, 2)) == (None, ["nik_looks_like_kk"])


@pytest.mark.parametrize(("cell", "sex", "code"), [
    ("LK", "L", None), ("PR", "P", None), ("Laki-laki", "L", None), ("PEREMPUAN", "P", None), ("pria", "L", None), ("Wanita", "P", None),
    (1, "L", None), (2, "P", None), ("-", None, "sex_missing"), ("X1", None, "sex_unrecognised"), (3, None, "sex_unrecognised"),
])  # fmt: skip
def test_sexes(tmp_path: Path, cell: Any, sex: str | None, code: str | None) -> None:
    rows = [["NAMA", "L/P", "ALAMAT"], ["ROHMAH", cell, "Kp. Bulak"]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert (file.records[0].sex, codes(file, 2)) == (sex, [code] if code else [])


def test_phones_and_empty_signs(tmp_path: Path) -> None:
    rows = [["NAMA", "NO HP", "ALAMAT", "PEKERJAAN"], ["A B", 81200001111, "-", "NULL"], ["C D", "0812-0000-2222 / 081300003333", "0", "xxx"],
            ["E F", "021", "Kp. Rawa", "Petani"], ["G H", "-", "Kp. Rawa", "\u00a0Petani \u200b"]]  # fmt: skip
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(r.phone, r.address, r.occupation) for r in file.records] == [
        ("+6281200001111", None, None), ("+6281200002222", None, None), (None, "Kp. Rawa", "Petani"), (None, "Kp. Rawa", "Petani"),
    ]  # fmt: skip
    assert [codes(file, row) for row in (2, 3, 4, 5)] == [[], ["phone_multiple"], ["phone_invalid"], ["phone_missing"]]
    assert file.blocked_rows() == set()


def test_error_cells_are_told_where_they_stand(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        [],
        ["NIK", "NAMA", "ALAMAT"],
        ["3216051708859001", "SALIM", "Kp. Rawa"],
        ["#REF!", "ROHMAH", "Kp."],
        ["3216051708859003", "#N/A", "#VALUE!"],
    ):
        sheet.append(row)
    book.save(tmp_path / "x.xlsx")
    file = check(tmp_path / "x.xlsx")
    assert [(p.row, p.field, p.code) for p in file.problems if p.row] == [
        (4, "nik", "cell_error"), (5, "name", "cell_error"), (5, "address", "cell_error"),
    ] or sorted((p.row, p.field or "") for p in file.problems if p.row) == [(4, "nik"), (5, "address"), (5, "name")]  # fmt: skip
    assert [(r.row, r.nik, r.name) for r in file.records] == [
        (3, "3216051708859001", "SALIM"),
        (4, None, "ROHMAH"),
        (5, "3216051708859003", None),
    ]


def test_the_same_nik_twice(tmp_path: Path) -> None:
    some = people(5)
    rows = plain_rows([*some, some[1]])
    rows[5][1], rows[5][2], rows[5][3], rows[5][5] = some[0].nik, some[0].name, some[0].sex, some[0].born
    rows.append([7, some[2].nik, "ORANG LAIN", some[2].sex, "", some[2].born])
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(p.row, p.code) for p in file.problems if p.code.startswith("nik")] == [
        (4, "nik_duplicate_in_file"), (6, "nik_duplicate_in_file"), (7, "nik_duplicate_in_file"), (8, "nik_duplicate_in_file"),
    ]  # fmt: skip


def test_people_without_number_or_name_are_kept(tmp_path: Path) -> None:
    rows = [["NO", "NIK", "NAMA", "JK"], [1, "3216051708859001", "", "L"], [2, "", "ROHMAH", "P"], [3, "", "", ""], [4, "", "SALIM", ""]]
    file = check(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(r.row, r.nik, r.name) for r in file.records] == [(2, "3216051708859001", None), (3, None, "ROHMAH"), (5, None, "SALIM")]
    assert "missing_name" in codes(file, 2)
