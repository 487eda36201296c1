"""A village's workbook by profile: what it checks by itself, what it never shows, and that it comes home from LibreOffice whole."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import json
import os
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.libreoffice_edit import can_edit, edit_in_libreoffice
from exchange.test_write import village_workbook
from exchange.village_files import TODAY, VILLAGES, check, people
from rangkul.errors import Problem
from rangkul.exchange.marking import mark_file, sha256_of
from rangkul.exchange.masked import unmasked
from rangkul.exchange.merge import merge
from rangkul.exchange.open import PasswordProblem
from rangkul.exchange.records import LIST_NAME, CellMark, RosterFile, VillageWorkbook, WorkbookRow
from rangkul.exchange.roster import check_roster
from rangkul.exchange.seal_workbook import seal, speakable_password, unseal
from rangkul.exchange.workbook_check import COMPLETE, check_words
from rangkul.exchange.workbook_columns import CHOOSABLE, COLUMNS, USUAL, columns_of
from rangkul.exchange.workbook_records import VillageFigures, WorkbookChoices
from rangkul.exchange.write import FIRST_ROW, LIST_SHEET, write_village_workbook
from rangkul.rules.nik import mask_nik

GOLDEN = Path(__file__).parents[1] / "golden" / "workbook.json"
office = pytest.mark.skipif(not can_edit(), reason="no LibreOffice here")


def full_book(count: int = 12) -> VillageWorkbook:
    rows = tuple(
        replace(row, kk=person.kk, hamlet=("Dusun I", "Dusun II")[number % 2], income="1500000")
        for number, (row, person) in enumerate(zip(village_workbook(count).rows, people(count), strict=True))
    )
    choices = WorkbookChoices(("Petani", "Penyadap nira"), ("Dusun I", "Dusun II"), ("001", "002"), ("001",))
    figures = VillageFigures(3, 2, 5, (("UJANG SALIM", "Usia lebih dari 65 tahun"),))
    return replace(village_workbook(count), rows=rows, columns=CHOOSABLE, choices=choices, figures=figures)


def written(book: VillageWorkbook, folder: Path, password: str | None = None) -> Path:
    write_village_workbook(book, folder / "a.xlsx", password=password)
    return folder / "a.xlsx"


def parts(path: Path) -> str:
    """All text of all parts of the package."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


# What it looks like


def structure(path: Path) -> dict[str, Any]:
    """Everything but the rows: sheets, columns, dropdowns, checks, protection, and CEK's formula."""
    book = openpyxl.load_workbook(path)
    sheet = book[LIST_SHEET]
    return {
        "sheets": {one.title: one.sheet_state for one in book.worksheets},
        "columns": [
            {
                "letter": cell.column_letter, "title": cell.value, "hint": sheet.cell(6, cell.column).value,
                "width": round(sheet.column_dimensions[cell.column_letter].width, 1), "hidden": sheet.column_dimensions[cell.column_letter].hidden,
                "format": sheet.cell(7, cell.column).number_format, "locked": sheet.cell(7, cell.column).protection.locked,
            }
            for cell in sheet[5]
        ],
        "checks": sorted(f"{v.sqref} {v.type} {v.errorStyle} {v.formula1} {v.error}" for v in sheet.data_validations.dataValidation),
        "colours": sorted(f"{area.sqref} {rule.formula[0]}" for area, rules in sheet.conditional_formatting._cf_rules.items() for rule in rules),
        "protection": {name: getattr(sheet.protection, name) for name in ("sheet", "insertRows", "sort", "autoFilter", "deleteRows")},
        "freeze": sheet.freeze_panes, "filter": sheet.auto_filter.ref, "counter": sheet["B3"].value, "cek": sheet["B7"].value,
        "choices": [[cell.value for cell in row] for row in book["Pilihan"].iter_rows(max_row=2)],
        "meta": [cell.value for cell in book["_rangkul"][1]],
        "guide": [cell.value for row in book["Petunjuk"].iter_rows() for cell in row if cell.value],
    }  # fmt: skip


def test_the_structure_is_the_one_that_was_looked_at(tmp_path: Path) -> None:
    found = {"usual": structure(written(village_workbook(2), tmp_path)), "full": structure(written(full_book(2), tmp_path))}
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert json.loads(text) == json.loads(GOLDEN.read_text(encoding="utf-8")), "look at it, then run once with UPDATE_GOLDEN=1"


def test_the_formulas_are_of_excel_2007(tmp_path: Path) -> None:
    text = parts(written(full_book(2), tmp_path))
    formulas = re.findall(r"<f[^>]*>([^<]*)</f>|<formula1>([^<]*)</formula1>|<formula>([^<]*)</formula>", text)
    used = {name for found in formulas for name in re.findall(r"([A-Z][A-Z0-9.]*)\(", "".join(found))}
    assert used <= {"AND", "COUNTA", "COUNTIF", "DATE", "DAY", "FIND", "IF", "INT", "ISNUMBER", "ISTEXT", "LEFT", "LEN", "MAX", "MID", "MIN", "MOD",
                    "MONTH", "NOT", "OR", "REPT", "SUBSTITUTE"}  # fmt: skip
    assert "_xlfn" not in text
    assert "cm=" not in text, "no dynamic arrays"
    assert max(len("".join(found)) for found in formulas) < 4000


def test_every_cell_of_the_list_is_free_so_that_excel_sorts(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(replace(full_book(3), masked=True), tmp_path))[LIST_SHEET]
    made = [cell for row in sheet[sheet.auto_filter.ref] for cell in row if cell.has_style]
    assert len(made) > 100
    assert all(not cell.protection.locked for cell in made)
    assert all(not one.protection.locked for one in sheet.column_dimensions.values()), "cells nobody has written yet"
    assert all(cell.protection.locked for cell in sheet[5])


def test_the_list_has_room_for_the_target_and_some_more(tmp_path: Path) -> None:
    book = replace(village_workbook(12), extra_rows=7)
    sheet = openpyxl.load_workbook(written(book, tmp_path))[LIST_SHEET]
    with_formula = [row for row in range(7, 300) if sheet.cell(row, 2).value]
    assert with_formula == list(range(7, 7 + 100 + 7))
    part = openpyxl.load_workbook(written(replace(book, hamlet="Dusun I"), tmp_path))[LIST_SHEET]
    assert sum(bool(part.cell(row, 2).value) for row in range(7, 300)) == 12 + 7


# What it never shows


def test_the_member_number_is_refused_by_construction() -> None:
    assert "kpj" not in {column.name for column in COLUMNS}
    with pytest.raises(Problem, match="kpj"):
        columns_of((*USUAL, "kpj"))


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(CHOOSABLE), min_size=1))
def test_any_profile_comes_back_the_same(tmp_path_factory: pytest.TempPathFactory, names: set[str]) -> None:
    book = replace(full_book(4), columns=tuple(names))
    file = read(written(book, tmp_path_factory.mktemp("profile")))
    carried = {"nik", "name", *names} - {"status"}
    for sent, came in zip(book.rows, file.records, strict=True):
        assert came.row_key == sent.key
        for name in CHOOSABLE[:-1]:
            assert getattr(came, name) == (getattr(sent, name) if name in carried else None), name
    assert not {p.code for p in file.problems} - {"sex_missing", "date_missing"}
    assert all(p.row is None for p in file.problems), "what is not asked is told once, not in each row"


def read(path: Path, **more: Any) -> RosterFile:
    file = check_roster(path, today=TODAY, villages=VILLAGES, **more)
    assert file.rejected is None, str(file.rejected)
    return file


def sent_niks(book: VillageWorkbook) -> dict[str, str | None]:
    return {row.key or "": row.nik for row in book.rows}


def test_a_masked_nik_shows_nothing_and_comes_back_whole(tmp_path: Path) -> None:
    book = replace(village_workbook(8), masked=True)
    path = written(book, tmp_path)
    text = parts(path)
    assert not [row.nik for row in book.rows if row.nik and row.nik in text]
    file = read(path)
    assert file.problems == ()
    assert [record.nik_shown for record in file.records] == [mask_nik(row.nik or "") for row in book.rows]
    back = unmasked(file, sent_niks(book))
    rows = [replace(WorkbookRow.from_record(record), sheet=None, row=None) for record in back.records]
    assert rows == [replace(row, status=None) for row in book.rows]
    assert {change.kind for change in merge(book.rows, book.rows, rows)} == {"unchanged"}


def test_a_mask_in_another_row_is_told_and_a_typed_number_counts(tmp_path: Path) -> None:
    book = replace(village_workbook(8), masked=True)
    path = written(book, tmp_path)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[LIST_SHEET]
    sheet["C7"], sheet["C8"] = sheet["C8"].value, "3216011708859991"
    sheet["C20"], sheet["D20"] = sheet["C9"].value, "ORANG BARU"
    workbook.save(path)
    file = unmasked(read(path), sent_niks(book))
    told = [(p.row, p.code, p.blocks) for p in file.problems if p.code == "nik_masked"]
    assert told == [(20, "nik_masked", True), (7, "nik_masked", True)]
    assert [record.nik for record in file.records][:3] == [None, "3216011708859991", book.rows[2].nik]


# What it says by itself

FAULTS: tuple[dict[str, Any], ...] = (
    {}, {"nik": None}, {"name": None}, {"sex": None}, {"birth_date": None}, {"birth_place": None, "address": None}, {"occupation": None},
    {"mother_name": None, "phone": None}, {"nik": "321601170885900"}, {"phone": "0812"}, {"birth_date": date(2015, 1, 1)},
    {"birth_date": date(1950, 1, 1)}, {"sex": "swap"}, {"birth_date": "swap"}, {"birth_date": date(1990, 12, 31), "sex": None},
)  # fmt: skip


def faulty_rows() -> list[WorkbookRow]:
    """A row for each fault; day and month are such that swapping them gives a date."""
    rows: list[WorkbookRow] = []
    for number, (row, fault) in enumerate(zip(village_workbook(len(FAULTS)).rows, FAULTS, strict=True)):
        born = date(1980 + number, 4, 9)
        day = born.day + (40 if row.sex == "P" else 0)
        right = replace(row, nik=f"321601{day:02d}{born:%m%y}{9100 + number}", birth_date=born)
        values = dict(fault)
        if values.get("sex") == "swap":
            values["sex"] = "L" if row.sex == "P" else "P"
        if values.get("birth_date") == "swap":
            values["birth_date"] = date(born.year, born.day, born.month)
        rows.append(replace(right, **values))
    return rows


@office
def test_libreoffice_finds_the_same_as_we_when_it_counts_anew(tmp_path: Path) -> None:
    book = replace(village_workbook(2), rows=tuple(faulty_rows()))
    path = written(book, tmp_path)
    columns = columns_of(USUAL)
    ours = [check_words(row, columns, book.made_on) for row in book.rows]
    wrong = next(n for n, row in enumerate(book.rows) if row.nik and len(row.nik) != 16)
    ours[wrong] = "NIK 15 angka"  # the formula counts digits, which nobody sends wrong
    seen = edit_in_libreoffice(path, tmp_path / "b.xlsx", [["read", LIST_SHEET, f"B{FIRST_ROW + 1 + n}"] for n in range(len(ours))] + [["read", LIST_SHEET, "B3"]])
    assert seen[:-1] == ours
    assert ours[0] == COMPLETE
    assert len(set(ours)) >= len(FAULTS) - 1, ours
    filled = sum(1 for row in book.rows if row.name)
    assert seen[-1] == f"■□□□□□□□□□  {filled} dari 100 orang   lengkap 1   kurang {100 - filled}"


# There and back again


@office
@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xls"])
def test_inserted_sorted_edited_and_saved_by_libreoffice(tmp_path: Path, suffix: str) -> None:
    book = replace(full_book(10), masked=True)
    letter = {column.title: chr(65 + number) for number, column in enumerate(columns_of(CHOOSABLE))}
    nik, name, phone, born, job, note = (letter[t] for t in ("NIK", "NAMA LENGKAP", "NO HP", "TANGGAL LAHIR", "PEKERJAAN", "KETERANGAN"))
    steps: list[list[Any]] = [
        ["insert", LIST_SHEET, 10, 1], ["set", LIST_SHEET, f"{nik}10", "3216150902009001"], ["set", LIST_SHEET, f"{name}10", "ORANG BARU"],
        ["set", LIST_SHEET, f"{letter['JENIS KELAMIN']}10", "L"], ["set", LIST_SHEET, f"{job}10", "Penyadap nira"],
        ["set", LIST_SHEET, f"{phone}7", "081299998888"], ["set", LIST_SHEET, f"{note}8", "pindah ke Karawang"],
        ["sort", LIST_SHEET, 7, 17, 0, len(letter) - 1, 3, True], ["read", LIST_SHEET, f"{name}7"],
    ]  # fmt: skip
    target = tmp_path / f"b{suffix}"
    seen = edit_in_libreoffice(written(book, tmp_path), target, steps)
    assert seen == [max([*(row.name or "" for row in book.rows), "ORANG BARU"])]
    file = unmasked(read(target), sent_niks(book))
    assert file.dispatch == book.dispatch_id
    theirs = [replace(WorkbookRow.from_record(record), income=record.income) for record in file.records]
    changes = {change.key: change for change in merge(book.rows, book.rows, theirs)}
    kinds = sorted(change.kind for change in changes.values())
    assert kinds == ["changed", "changed", "new", *["unchanged"] * 8]
    edits = {key: [(edit.field, edit.theirs) for edit in change.fields] for key, change in changes.items() if change.kind == "changed"}
    assert edits == {book.rows[0].key: [("phone", "+6281299998888")], book.rows[1].key: [("note", "pindah ke Karawang")]}
    new = changes[None].theirs
    assert new is not None
    assert (new.nik, new.name, new.sex, new.occupation) == ("3216150902009001", "ORANG BARU", "L", "Penyadap nira")
    assert born


# Behind a password


def test_a_sealed_workbook_opens_with_its_password_only(tmp_path: Path) -> None:
    book = village_workbook(3)
    path = written(book, tmp_path, "melati-perahu-47")
    assert path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    assert not [row.name for row in book.rows if (row.name or "").encode() in path.read_bytes()]
    locked = check(path)
    assert [p.code for p in locked.problems] == ["password_protected"]
    wrong = check_roster(path, today=TODAY, passwords=("salah", "melati-perahu-48"))
    assert "None of the passwords" in str(wrong.rejected)
    file = read(path, passwords=("salah", "melati-perahu-47"))
    assert [record.nik for record in file.records] == [row.nik for row in book.rows]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.xlsx"]


@office
def test_a_sealed_workbook_comes_back_sealed_from_libreoffice(tmp_path: Path) -> None:
    path = written(village_workbook(3), tmp_path, "melati-perahu-47")
    steps = [["set", LIST_SHEET, "L7", "081299998888"], ["read", LIST_SHEET, "D7"]]
    assert edit_in_libreoffice(path, tmp_path / "b.xlsx", steps, "melati-perahu-47") == [village_workbook(3).rows[0].name]
    assert check(tmp_path / "b.xlsx").rejected is not None
    assert read(tmp_path / "b.xlsx", passwords=("melati-perahu-47",)).records[0].phone == "+6281299998888"


def test_what_is_no_sealed_workbook_stays_closed(tmp_path: Path) -> None:
    plain = written(village_workbook(1), tmp_path).read_bytes()
    sealed = seal(plain, "melati-perahu-47")
    assert unseal(sealed, ["salah", "melati-perahu-47"]) == plain
    for content in (b"", b"PK\x03\x04", sealed[:3000], sealed[:600] + b"\0" * 600, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000):
        assert unseal(content, ["melati-perahu-47", "x"]) is None


def test_passwords_can_be_said_on_the_phone() -> None:
    made = {speakable_password() for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"[a-z]+-[a-z]+-[a-z]+-\d\d", one) and len(set(one.split("-"))) == 4 for one in made)


def test_a_sealed_file_is_marked_and_sealed_again(tmp_path: Path) -> None:
    path = written(village_workbook(3), tmp_path, "melati-perahu-47")
    marks = [CellMark(LIST_SHEET, 7, 2, "NIK ini juga milik orang lain.", "SARIP")]
    told: tuple[str, list[CellMark], dict[str | None, set[int]], str] = (sha256_of(path), marks, {LIST_SHEET: {5, 6}}, "Desa Sukadarma")
    with pytest.raises(PasswordProblem):
        mark_file(path, *told)
    sealed = mark_file(path, *told, passwords=("salah", "melati-perahu-47"))
    assert unseal(sealed, ["salah"]) is None
    (tmp_path / "b.xlsx").write_bytes(sealed)
    back = read(tmp_path / "b.xlsx", passwords=("melati-perahu-47",))
    assert [record.row_key for record in back.records] == [row.key for row in village_workbook(3).rows]
    (tmp_path / "c.xlsx").write_bytes(unseal(sealed, ["melati-perahu-47"]) or b"")
    assert openpyxl.load_workbook(tmp_path / "c.xlsx").sheetnames[0] == LIST_NAME
