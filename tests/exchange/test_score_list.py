"""Lists of scores in the shapes people send: headings, joined rank and NRP, groups, no headings, totals, foreign files."""

from pathlib import Path

import pytest
import xlsxwriter

from rangkul.exchange.score_list import read_paste, read_scores


def book(path: Path, rows: list[list[object]], sheets: int = 1) -> Path:
    workbook = xlsxwriter.Workbook(str(path))
    for _ in range(sheets):
        sheet = workbook.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    workbook.close()
    return path


def test_a_list_with_titles_groups_and_totals(tmp_path: Path) -> None:
    file = book(tmp_path / "nilai.xlsx", [
        ["DAFTAR NILAI UJI PEMAHAMAN"], ["Aula Polres, 22 November 2026"], [],
        ["No", "Nama", "Pangkat / NRP", "Polsek", "Nilai", ""],
        ["", "", "", "", "Pre Test", "Post Test"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        [1, "BUDI SANTOSO, S.H.", "AIPTU / 80010001", "Polsek Setu", 55, 82.5],
        [2, "SITI AMINAH", "AIPDA/80010002", "Polsek Setu", "-", "80 %"],
        [3, "AGUS", "BRIPKA / 80010003", "Polsek Setu", "", ""],
        ["", "JUMLAH", "", "", 55, 162.5], ["", "Rata-rata", "", "", 55, 81.25],
    ])  # fmt: skip
    found = read_scores(file)
    assert found.rejected is None
    assert [(r.nrp, r.name, r.texts) for r in found.rows] == [
        ("80010001", "BUDI SANTOSO, S.H.", {"pre": "55", "post": "82.5"}),
        ("80010002", "SITI AMINAH", {"post": "80 %"}),
    ]
    assert [r.row for r in found.rows] == [7, 8]
    assert set(found.columns) == {"pre", "post"}
    assert not found.asks_test


def test_a_form_from_the_internet_has_one_score(tmp_path: Path) -> None:
    file = tmp_path / "form.csv"
    rows = ("22/11/2026,a@b.id,80 / 100,Budi Santoso,80010001", "22/11/2026,c@d.id,7 / 10,Siti,80010002")
    file.write_text("\n".join(("Timestamp,Email,Skor,Nama Lengkap,NRP", *rows)), encoding="utf-8")
    found = read_scores(file)
    assert [(r.nrp, r.texts) for r in found.rows] == [("80010001", {"score": "80 / 100"}), ("80010002", {"score": "7 / 10"})]
    assert found.asks_test


def test_two_sheets_are_both_read(tmp_path: Path) -> None:
    file = book(tmp_path / "dua.xlsx", [["NRP", "Nama", "Pasca"], [80010001, "BUDI", 90]], sheets=2)
    assert [r.sheet for r in read_scores(file).rows] == ["Sheet1", "Sheet2"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [([["Nama", "Alamat"], ["Budi", "Setu"]], "No scores"), ([["Nilai"], [80]], "No scores"), ([[]], "No scores")],
)
def test_a_file_without_scores_is_refused_in_a_sentence(tmp_path: Path, rows: list[list[object]], message: str) -> None:
    assert message in str(read_scores(book(tmp_path / "lain.xlsx", rows)).rejected)


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "foto.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    assert read_scores(file).rejected is not None


def test_blocks_without_headings() -> None:
    two = read_paste("80010001\t70\t85\n80010002\t60\t8/10\n")
    assert [(r.nrp, r.texts) for r in two.rows] == [("80010001", {"pre": "70", "post": "85"}), ("80010002", {"pre": "60", "post": "8/10"})]
    one = read_paste("1\tAiptu Budi Santoso\t0\n2\tSiti Aminah\t9")
    assert [(r.name, r.texts) for r in one.rows] == [("Budi Santoso", {"score": "0"}), ("Siti Aminah", {"score": "9"})]
    assert one.asks_test


def test_the_number_may_stand_behind_the_name() -> None:
    found = read_paste("Nama\tNilai pasca\nBUDI SANTOSO / 80010001\t77\nSiti (NRP. 80010002)\t78")
    assert [(r.nrp, r.name) for r in found.rows] == [("80010001", "BUDI SANTOSO"), ("80010002", "Siti")]


def test_bare_figures_are_no_list() -> None:
    assert read_paste("70\t80\n75\t85").rejected is not None
    assert read_paste("").rejected is not None
