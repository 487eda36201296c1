"""Attendance lists as offices write them: any layout, made by XlsxWriter and by LibreOffice, read in the child process."""

import shutil
import subprocess
from collections.abc import Sequence
from datetime import time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from rangkul.exchange.attendance_list import AttendanceFile, people_of, read_attendance
from rangkul.exchange.grid import Grid

NAMES = ("BUDI SANTOSO, S.H.", "SITI AMINAH", "AGUS SALIM", "MA'RUF HIDAYAT", "I MADE WIRA")
NRPS = tuple(f"8001000{n}" for n in range(5))


def grid(*rows: Sequence[Any], name: str = "Sheet1") -> Grid:
    return Grid(name, [list(row) for row in rows])


def found(*grids: Grid) -> tuple[list[tuple[str | None, str | None, dict[str, str]]], list[str]]:
    rows, columns = people_of(grids)
    return [(r.nrp, r.name, {k: m.kind for k, m in r.marks.items()}) for r in rows], [c.key for c in columns]


def test_titles_numbers_totals_and_signatures() -> None:
    rows, columns = found(grid(
        ["DAFTAR HADIR SOSIALISASI", "", "", "", ""], ["Kamis, 20 November 2026", "", "", "", ""], ["", "", "", "", ""],
        ["NO", "NAMA", "PANGKAT/NRP", "POLSEK", "KEHADIRAN"], [1, 2, 3, 4, 5],
        [1, NAMES[0], f"AIPTU / {NRPS[0]}", "Polsek Cibitung", "√"], [2, NAMES[1], f"BRIPKA/{NRPS[1]}", "Polsek Cibitung", ""],
        ["", "JUMLAH HADIR", "", "", 1], ["", "Mengetahui", "", "", ""], ["", "", "", "(………………)", ""],
    ))  # fmt: skip
    assert columns == ["KEHADIRAN"]
    assert rows == [(NRPS[0], NAMES[0], {"KEHADIRAN": "in"}), (NRPS[1], NAMES[1], {"KEHADIRAN": "blank"})]


def test_a_column_for_each_session_and_remarks() -> None:
    rows, columns = found(grid(
        ["No", "Nama", "NRP", "Sesi 1", "Sesi 2", "Ket"],
        [1, NAMES[0], int(NRPS[0]), "H", time(13, 5), ""], [2, NAMES[1], NRPS[1], "S", "I", "surat dokter"],
        [3, NAMES[2], NRPS[2], "v", "x", ""],
    ))  # fmt: skip
    assert columns == ["Sesi 1", "Sesi 2"]
    assert [row[2] for row in rows] == [
        {"Sesi 1": "in", "Sesi 2": "in"}, {"Sesi 1": "sick", "Sesi 2": "leave"}, {"Sesi 1": "in", "Sesi 2": "doubt"}
    ]  # fmt: skip


def test_columns_with_any_heading_whose_cells_are_signs() -> None:
    rows, columns = found(grid(["Nama", "NRP", "20 Nov", "21 Nov"], [NAMES[0], NRPS[0], 1, 0], [NAMES[1], NRPS[1], 1, 1]))
    assert columns == ["20 Nov", "21 Nov"]
    assert rows[0][2] == {"20 Nov": "in", "21 Nov": "absent"}


def test_only_names_are_all_present() -> None:
    numbered = [["No", "Nama", "NRP"], [1, "Budi Santoso", ""], [2, "Siti Aminah", NRPS[1]]]
    for rows in ([["NAMA"], ["Budi Santoso"], ["Siti Aminah"]], numbered):
        people, columns = people_of([grid(*rows)])
        assert [p.name for p in people] == ["Budi Santoso", "Siti Aminah"]
        assert [(c.key, c.everybody) for c in columns] == [("", True)]
        assert all(p.marks[""].kind == "in" for p in people)


def test_a_bare_block_of_numbers() -> None:
    people, columns = people_of([grid(["80010000", "Budi", "07.45"], ["80010001", "Siti", "08.01"], ["80010002", "Agus", ""])])
    assert [(p.nrp, p.name, p.marks["C"].kind) for p in people] == [
        ("80010000", "Budi", "in"), ("80010001", "Siti", "in"), ("80010002", "Agus", "blank")
    ]  # fmt: skip
    assert columns[0].letter == "C"


def test_an_empty_signature_column_is_no_column_of_presence() -> None:
    _, columns = people_of([grid(["No", "Nama", "NRP", "Tanda tangan"], [1, "Budi", NRPS[0], "1. ………"], [2, "Siti", NRPS[1], ""])])
    assert columns[0].everybody


def test_a_wrong_number_is_kept_as_digits() -> None:
    people, _ = people_of([grid(["Nama", "NRP", "Hadir"], ["Budi Santoso", "8001000", "H"])])
    assert (people[0].nrp, people[0].digits) == (None, "8001000")


def test_a_sheet_for_each_session() -> None:
    first = grid(["Nama", "NRP"], ["Budi", NRPS[0]], ["Siti", NRPS[1]], name="Sesi 1")
    second = grid(["Nama", "NRP"], ["Budi", NRPS[0]], name="Sesi 2")
    people, columns = people_of([first, second])
    assert [c.key for c in columns] == ["Sesi 1", "Sesi 2"]
    assert [list(p.marks) for p in people] == [["Sesi 1"], ["Sesi 1"], ["Sesi 2"]]


def test_a_sheet_for_each_polsek_is_one_list() -> None:
    first = grid(["Nama", "NRP", "Hadir"], ["Budi", NRPS[0], "H"], name="Cibitung")
    second = grid(["Nama", "NRP", "Hadir"], ["Siti", NRPS[1], "H"], name="Tambun")
    assert [c.key for c in people_of([first, second])[1]] == ["Hadir"]


# Real files


def make_workbook(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Absen")
    sheet.merge_range(0, 0, 0, 5, "ABSENSI BHABINKAMTIBMAS")
    for column, text in enumerate(("NO", "NRP", "NAMA", "POLSEK", "SESI 1", "SESI 2")):
        sheet.write(2, column, text)
    clock = book.add_format({"num_format": "hh:mm"})
    for n in range(5):
        sheet.write_number(3 + n, 0, n + 1)
        sheet.write_number(3 + n, 1, int(NRPS[n]))
        sheet.write_string(3 + n, 2, NAMES[n])
        sheet.write_string(3 + n, 3, "Polsek Cibitung")
        sheet.write_number(3 + n, 4, (8 * 60 + n) / 1440, clock)
        sheet.write_string(3 + n, 5, "HSIAv"[n])
    book.close()


def check(file: AttendanceFile) -> None:
    assert file.rejected is None
    assert [row.nrp for row in file.rows] == list(NRPS)
    assert [column.title for column in file.columns] == ["SESI 1", "SESI 2"]
    assert [row.marks["SESI 1"].at for row in file.rows] == [time(8, n) for n in range(5)]
    assert [row.marks["SESI 2"].kind for row in file.rows] == ["in", "sick", "leave", "absent", "in"]


def test_a_workbook_of_excel(tmp_path: Path) -> None:
    make_workbook(tmp_path / "absen.xlsx")
    check(read_attendance(tmp_path / "absen.xlsx"))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_makes_of_it(tmp_path: Path) -> None:
    make_workbook(tmp_path / "absen.xlsx")
    home = f"-env:UserInstallation=file://{tmp_path}/lo"
    for kind in ("ods", "xls", "csv"):
        subprocess.run(["soffice", home, "--headless", "--convert-to", kind, "absen.xlsx"], cwd=tmp_path, check=True, capture_output=True)
        check(read_attendance(tmp_path / f"absen.{kind}"))


def test_what_is_no_list_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "surat.csv").write_text("Kepada Yth.\nBapak Kapolsek\n", encoding="utf-8")
    (tmp_path / "foto.xlsx").write_bytes(b"\xff\xd8\xff\xe0 no table")
    for name in ("surat.csv", "foto.xlsx", "tidak ada.xlsx"):
        file = read_attendance(tmp_path / name)
        assert file.rejected is not None
        assert name in str(file.rejected)
