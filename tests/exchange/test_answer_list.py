"""Answers and member numbers from the core system: both known layouts, and whatever else an office makes of them."""

import csv
import random
import time
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rangkul.exchange.answer_list import AnswerFile, answers_of, read_answers
from rangkul.exchange.grid import Grid
from rangkul.exchange.kpj_list import numbers_of, read_kpj
from rangkul.rules.answer_text import answer_of_remark, understand_remark, understand_status

TODAY = date(2026, 11, 22)
NIKS = [f"321615170885{number:04d}" for number in range(1, 9)]
FIRST = [
    ["NO", "NIK", "NAMA", "TANGGAL LAHIR", "STATUS", "KETERANGAN"],
    [1, NIKS[0], "ROHMAH", "17-08-1985", "Y", "BISA DAFTAR"],
    [2, NIKS[1], "UJANG", datetime(1985, 8, 17), "T", "DUPLIKASI"],  # noqa: DTZ001 - a cell
    [3, NIKS[2], "ASEP", "17/08/1985", "T", "USIA LEBIH 65 TAHUN"],
]
SECOND = [
    ["Status (Y / T)", "Keterangan Status Data", "Nomor Identitas (NIK)", "Nama Lengkap"],
    ["Y", "SESUAI", NIKS[0], "ROHMAH"], ["T", "SUDAH MENJADI PESERTA", NIKS[1], "UJANG"], ["T", "GANDA", NIKS[2], "ASEP"],
]  # fmt: skip


def saved(path: Path, rows: list[list[Any]], title: str | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    if title:
        sheet.append([title])
        sheet.append([])
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def told(file: AnswerFile) -> list[tuple[str | None, str | None, str | None, str]]:
    assert file.rejected is None, file.rejected
    return [(row.person.nik, row.person.name, row.answer, row.remark) for row in file.rows]


def test_both_known_layouts(tmp_path: Path) -> None:
    first = read_answers(saved(tmp_path / "satu.xlsx", FIRST), TODAY)
    assert told(first) == [
        (NIKS[0], "ROHMAH", "Y", "BISA DAFTAR"), (NIKS[1], "UJANG", "T", "DUPLIKASI"), (NIKS[2], "ASEP", "T", "USIA LEBIH 65 TAHUN"),
    ]  # fmt: skip
    assert {row.person.birth_date for row in first.rows} == {date(1985, 8, 17)}
    assert [row.person.row for row in first.rows] == [2, 3, 4]
    assert (first.sha256 != "", first.path) == (True, str(tmp_path / "satu.xlsx"))
    second = read_answers(saved(tmp_path / "dua.xlsx", SECOND, "HASIL CEK NIK"), TODAY)
    assert told(second) == [
        (NIKS[0], "ROHMAH", "Y", "SESUAI"), (NIKS[1], "UJANG", "T", "SUDAH MENJADI PESERTA"), (NIKS[2], "ASEP", "T", "GANDA"),
    ]  # fmt: skip
    assert [(column.field, column.letter) for column in second.columns] == [("nik", "C"), ("name", "D"), ("answer", "A"), ("remark", "B")]


def test_csv_and_html_that_calls_itself_xls(tmp_path: Path) -> None:
    plain = [[str(cell) if not isinstance(cell, datetime) else "17-08-1985" for cell in row] for row in FIRST]
    text = tmp_path / "jawaban.csv"
    with text.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(plain)
    html = tmp_path / "jawaban.xls"
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in plain)
    html.write_text(f"<html><body><table>{rows}</table></body></html>", "utf-8")
    expected = [(NIKS[0], "Y"), (NIKS[1], "T"), (NIKS[2], "T")]
    for path in (text, html):
        assert [(row.person.nik, row.answer) for row in read_answers(path, TODAY).rows] == expected


def test_several_sheets_a_hidden_one_and_totals(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number, rows in enumerate((FIRST, SECOND, SECOND)):
        sheet = book.create_sheet(f"Dusun {number}")
        for row in rows:
            sheet.append(row)
        sheet.append(["", "JUMLAH", 3])
        sheet.append(["Mengetahui, Kepala Kantor"])
    book["Dusun 2"].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    found = read_answers(tmp_path / "a.xlsx", TODAY)
    assert [(row.person.sheet, row.answer) for row in found.rows] == [
        ("Dusun 0", "Y"), ("Dusun 0", "T"), ("Dusun 0", "T"), ("Dusun 1", "Y"), ("Dusun 1", "T"), ("Dusun 1", "T")
    ]  # fmt: skip


def test_niks_that_excel_has_damaged_are_not_trusted() -> None:
    rows: list[list[Any]] = [["NIK", "NAMA", "Y/T"]]
    rows += [[int(f"32161517088{number}0000"), f"WARGA {'ABCDEF'[number]}", "Y"] for number in range(5)]
    rows += [["3,21615E+15", "UJANG", "T"], ["3216 1517 0885 0001", "ASEP", "T"]]
    found, _ = answers_of([Grid("S", rows)], TODAY)
    assert [row.person.nik for row in found] == [None] * 6 + [NIKS[0]]
    assert found[0].person.number == "3216151708800000"
    assert found[0].person.problems[0].code == "nik_truncated_by_excel"
    assert found[5].person.problems[0].code == "nik_scientific_notation"


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (("No. KTP", "Nama Peserta", "Hasil Verifikasi", "Alasan"), (NIKS[0], "ROHMAH", "TIDAK VALID", "DUPLIKAT")),
        (("NIK", "Nama", "Y/T", "Ket."), (NIKS[0], "ROHMAH", "t", "duplikat")),
        (("NIK", "NAMA", "STATUS KAWIN", "STATUS DATA", "KETERANGAN"), (NIKS[0], "ROHMAH", "KAWIN", "T", "DUPLIKAT")),
        (("NIK", "NAMA", "STATUS", "KET"), (NIKS[0], "ROHMAH", "T - DUPLIKAT", "")),
        (("NIK", "NAMA", "KETERANGAN STATUS", "STATUS (Y/T)"), (NIKS[0], "ROHMAH", "DUPLIKAT", "T")),
        (("NOMOR INDUK KEPENDUDUKAN", "NAMA LENGKAP", "", ""), (NIKS[0], "ROHMAH", "T", "DUPLIKAT")),
    ],
)
def test_headings_in_other_words(headings: tuple[str, ...], cells: tuple[str, ...]) -> None:
    rows: list[list[Any]] = [list(headings), list(cells), [NIKS[1], "UJANG", *cells[2:]]]
    found, _ = answers_of([Grid("S", rows)], TODAY)
    assert [(row.person.nik, row.answer) for row in found] == [(NIKS[0], "T"), (NIKS[1], "T")]
    if headings[-1]:
        assert understand_remark(found[0].remark) == "double"


def test_a_block_without_headings_and_a_remark_alone() -> None:
    bare, _ = answers_of([Grid(None, [[NIKS[0], "ROHMAH", "Y"], [NIKS[1], "UJANG", "T"]])], TODAY)
    assert [(row.person.nik, row.answer) for row in bare] == [(NIKS[0], "Y"), (NIKS[1], "T")]
    alone, _ = answers_of([Grid(None, [["NIK", "NAMA", "KET"], [NIKS[0], "ROHMAH", "LOLOS"], [NIKS[1], "UJANG", "?"]])], TODAY)
    assert [(row.answer, row.remark) for row in alone] == [(None, "LOLOS"), (None, "")]


@pytest.mark.parametrize("rows", [[], [["NIK", "NAMA"], [NIKS[0], "ROHMAH"]], [["Y", "T"], ["Y", "T"]], [["a"], ["b"]]])
def test_a_list_without_answers_is_refused_with_a_sentence(tmp_path: Path, rows: list[list[Any]]) -> None:
    found = read_answers(saved(tmp_path / "a.xlsx", rows), TODAY)
    assert found.rejected is not None
    assert not found.rows
    assert read_kpj(tmp_path / "a.xlsx", TODAY).rejected is not None


def test_a_broken_or_missing_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04" + b"x" * 200)
    for name in ("rusak.xlsx", "tidak-ada.xlsx"):
        assert read_answers(tmp_path / name, TODAY).rejected is not None
        assert read_kpj(tmp_path / name, TODAY).rejected is not None


NAMES = st.sampled_from(["ROHMAH", "UJANG SUPRIATNA", "MA'RUF BIN SA'ID", "NENENG"])
SAYS = st.sampled_from([("Y", "Y"), ("T", "T"), ("ya", "Y"), ("Tidak", "T"), ("t.", "T"), ("VALID", "Y"), ("TDK VALID", "T")])


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(
    st.lists(st.tuples(NAMES, SAYS, st.sampled_from(["", "BISA DAFTAR", "GANDA", "-"])), min_size=2, max_size=8), st.randoms(),
    st.integers(0, 4), st.booleans(),
)  # fmt: skip
def test_columns_in_any_order_below_any_title(
    people: list[tuple[str, tuple[str, str], str]], dice: random.Random, titles: int, extra: bool
) -> None:
    columns: list[tuple[str, list[Any]]] = [
        ("NIK", [NIKS[number] for number in range(len(people))]), ("NAMA", [name for name, _, _ in people]),
        ("STATUS", [said for _, (said, _), _ in people]), ("KETERANGAN", [remark for *_, remark in people]),
    ]  # fmt: skip
    if extra:
        columns.append(("NO", list(range(1, len(people) + 1))))
    dice.shuffle(columns)
    rows: list[list[Any]] = [[f"Judul {number}"] for number in range(titles)]
    rows.append([heading for heading, _ in columns])
    rows += [list(cells) for cells in zip(*(cells for _, cells in columns), strict=True)]
    found, _ = answers_of([Grid("S", rows)], TODAY)
    expected = [(nik, name, answer, remark.replace("-", "")) for nik, (name, (_, answer), remark) in zip(NIKS, people, strict=False)]
    assert [(row.person.nik, row.person.name, row.answer, row.remark.replace("-", "")) for row in found] == expected


@given(st.text(max_size=60))
def test_no_text_is_ever_too_strange(text: str) -> None:
    answer, inside = understand_status(text)
    assert answer in ("Y", "T", None)
    assert isinstance(inside, str)
    assert answer_of_remark(understand_remark(text)) in ("Y", "T", None)


def test_a_cell_full_of_text_costs_no_time() -> None:
    rows: list[list[Any]] = [["NIK", "NAMA", "STATUS", "KETERANGAN"]]
    rows += [[nik, "ROHMAH", "Y", "USIA TIDAK NIK SUDAH " * 1500] for nik in NIKS * 20]
    begun = time.monotonic()
    found, _ = answers_of([Grid("S", rows)], TODAY)
    assert len(found) == len(NIKS) * 20
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("remark", "kind"),
    [
        *((text, "good") for text in ("BISA DAFTAR", "TERVERIFIKASI", "SESUAI", "Lolos verifikasi", "BELUM TERDAFTAR", "NIK VALID")),
        *((text, "double") for text in ("DUPLIKASI", "DUPLIKAT", "data ganda", "NIK GANDA")),
        *((text, "member") for text in ("SUDAH MENJADI PESERTA", "Sudah terdaftar aktif di PU", "NIK SUDAH TERDAFTAR")),
        *((text, "too_old") for text in ("USIA LEBIH 65 TAHUN", "Usia > 65", "UMUR DIATAS 65 THN")), ("BELUM CUKUP UMUR", "too_young"),
        *((text, "number") for text in ("NIK TIDAK DITEMUKAN", "data tidak valid", "BELUM PADAN")),
        *((text, "person") for text in ("TIDAK SESUAI", "Nama tidak sesuai KTP")), ("MENINGGAL DUNIA", "deceased"),
        *((text, "refused") for text in ("TIDAK LOLOS", "Tidak bisa didaftarkan", "DITOLAK")), ("sedang diproses", "other"), ("-", "none"),
    ],
)  # fmt: skip
def test_remarks(remark: str, kind: str) -> None:
    assert understand_remark(remark) == kind


# Member numbers


def test_member_numbers(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["NO", "KPJ", "NIK", "NAMA LENGKAP", "TGL DAFTAR"],
        [1, "AB123450001", NIKS[0], "ROHMAH", "02-03-2026"],
        [2, 26012345678, NIKS[1], "UJANG", datetime(2026, 3, 2)],  # noqa: DTZ001 - a cell
        [3, "-", NIKS[2], "ASEP", ""],
        [4, "salah", NIKS[3], "NENENG", ""],
    ]
    found = read_kpj(saved(tmp_path / "a.xlsx", rows), TODAY)
    assert [(row.person.nik, row.kpj, row.registered_on, row.said) for row in found.rows] == [
        (NIKS[0], "AB123450001", date(2026, 3, 2), "AB123450001"), (NIKS[1], "26012345678", date(2026, 3, 2), "26012345678"),
        (NIKS[3], None, None, "salah"),
    ]  # fmt: skip


def test_a_phone_is_no_member_number() -> None:
    rows: list[list[Any]] = [[NIKS[0], "ROHMAH", "08120012345", "AB123450001"], [NIKS[1], "UJANG", "08120012346", "26012345678"]]
    found, _ = numbers_of([Grid(None, rows)], TODAY)
    assert [row.kpj for row in found] == ["AB123450001", "26012345678"]
