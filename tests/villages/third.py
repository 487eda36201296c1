"""Third batch of styles, again measured blind before anything was mended for it."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from villages import writers
from villages.people import long_date, some
from villages.village import (
    ADDRESS,
    BORN,
    BORN_TEXT,
    JOB,
    KK,
    MOTHER,
    NAME,
    NIK,
    PHONE,
    PLACE,
    RT_RW,
    SEX,
    TTL,
    USUAL,
    Col,
    Sheet,
    Village,
    style,
    titled,
)  # fmt: skip


@style
def somebody_on_two_sheets(folder: Path, name: str) -> Village:
    first, second = Sheet("RT 01"), Sheet("RT 02")
    everyone = some(12, name)
    for sheet, people in ((first, everyone[:7]), (second, everyone[5:])):
        sheet.head(USUAL)
        rows = sheet.people(people, USUAL)
        if sheet is second:
            sheet.tell("nik_duplicate_in_file", rows[0])
            sheet.tell("nik_duplicate_in_file", rows[1])
    return writers.xlsx(folder / "x.xlsx", [first, second])


@style
def family_lines_cell_by_cell(folder: Path, name: str) -> Village:
    sheet = Sheet("BIP")
    columns = (NIK, NAME, SEX, PLACE, BORN_TEXT, JOB)
    everyone = some(9, name)
    sheet.head(columns)
    for family in range(3):
        head = everyone[3 * family]
        sheet.row("No. KK", ":", head.kk, "Alamat", ":", head.address, "RT/RW", ":", f"{head.rt}/{head.rw}")
        sheet.people(everyone[3 * family : 3 * family + 3], columns, kk=head.kk, address=head.address, rt=head.rt, rw=head.rw)
        sheet.blank()
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def numbered_rows_of_dashes(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, SEX, BORN, PHONE)
    sheet.head(columns)
    sheet.people(some(6, name), columns)
    for number in range(7, 15):
        sheet.row(number, "-", "-", "-", "-", "-")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def totals_by_sex_at_the_end(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, BORN)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    sheet.row("", "Laki-laki", 5)
    sheet.row("", "Perempuan", 4)
    sheet.row("", "Jumlah Total", 9)
    sheet.row("Dicetak oleh : admin, pada 21-11-2026 10:15")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_nik_column_without_a_heading(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, titled(NIK, ""), SEX, BORN)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def no_headings_at_all(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, TTL)
    sheet.people(some(12, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def no_headings_below_a_title(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.row("DAFTAR PEKERJA DESA SUKADARMA")
    sheet.row("")
    columns = (NIK, NAME, BORN_TEXT, PHONE)
    sheet.people(some(12, name), columns)
    return writers.text(folder / "x.csv", sheet, ";", "utf-8")


@style
def place_and_date_on_two_lines(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("NAMA\nNIK", lambda p: f"{p.name}\n{p.nik}", ("name", "nik")), Col("TEMPAT\nTANGGAL LAHIR", lambda p: f"{p.place}\n{long_date(p.born)}", ("birth_place", "birth_date")), Col("L/P", lambda p: p.sex, ("sex",)), Col("ALAMAT\nRT/RW", lambda p: f"{p.address}\nRT {p.rt} RW {p.rw}", ("address", "rt", "rw")))
    sheet.head(columns)
    for number, p in enumerate(some(8, name), 1):
        sheet.person(p, columns, number, address=f"{p.address} RT {p.rt} RW {p.rw}")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def rt_and_rw_made_dates(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, RT_RW, SEX)
    sheet.head(columns)
    rows = sheet.people(some(8, name), columns)
    for row in rows[::3]:
        sheet.fault(row, 3, date(2026, 7, 3), "cell_error", rt=None, rw=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def by_openpyxl_with_everything_on(folder: Path, name: str) -> Village:
    """Another writer: comments, dropdowns, a table with a total row, frozen panes, a filter."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table

    sheet = Sheet("Data BPU")
    columns = (NIK, NAME, SEX, PLACE, BORN, PHONE)
    sheet.row("DATA PEKERJA")
    sheet.blank()
    sheet.head(columns)
    sheet.people(some(10, name), columns)
    sheet.row("Total", "", "", "", "", "", 10)
    book = Workbook()
    page: Any = book.active
    page.title = sheet.name
    for row in sheet.cells:
        page.append(row)
    page["B4"].comment = Comment("tolong dicek", "desa")
    page.freeze_panes = "B4"
    page.add_table(Table(displayName="Data", ref="A3:G13"))
    choice = DataValidation(type="list", formula1='"L,P"')
    page.add_data_validation(choice)
    choice.add("D4:D13")
    page.auto_filter.ref = "A3:G13"
    page.merge_cells("A1:G1")
    book.save(folder / "x.xlsx")
    return Village(folder / "x.xlsx", [sheet])


@style
def eighty_columns(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    filler = [Col(f"PERTANYAAN {number}", lambda p: "Ya") for number in range(1, 71)]
    columns = (*filler[:30], NIK, NAME, *filler[30:50], SEX, BORN, PHONE, *filler[50:])
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def the_nik_in_a_hidden_column(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, BORN)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    sheet.hidden_columns = {2}
    sheet.tell("hidden_columns")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def nik_of_the_card_and_nik_of_the_person(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("NIK KK", lambda p: p.kk, ("kk",)), Col("NIK KTP", lambda p: p.nik, ("nik",)), Col("NAMA NELAYAN", lambda p: p.name, ("name",)), Col("NAMA KELOMPOK NELAYAN", lambda p: "Mina Jaya"), Col("JENKEL", lambda p: p.sex, ("sex",)), Col("KONTAK (HP)", lambda p: p.phone, ("phone",)))
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def places_dates_and_ages_in_one(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, Col("TEMPAT, TGL LAHIR / UMUR", lambda p: f"{p.place}, {p.born:%d-%m-%Y} / {2026 - p.born.year} th", ("birth_place", "birth_date")), SEX)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def remarks_between_people(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, BORN)
    sheet.head(columns)
    for number, person in enumerate(some(9, name), 1):
        sheet.person(person, columns, number)
        if number in (3, 6):
            sheet.row("", "(data menyusul)")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def one_sheet_still_empty(folder: Path, name: str) -> Village:
    empty, full, other = Sheet("Dusun I"), Sheet("Dusun II"), Sheet("Dusun III")
    for sheet in (empty, full, other):
        sheet.row(f"DATA {sheet.name.upper()}")
        sheet.head(USUAL)
    full.people(some(8, name), USUAL)
    for number in range(1, 11):
        other.row(number)
    return writers.xlsx(folder / "x.xlsx", [empty, full, other])


@style
def the_last_name_in_a_column_of_its_own(folder: Path, name: str) -> Village:
    """Alias and nickname columns beside the name stay out of it."""
    sheet = Sheet("Sheet1")
    columns = (NAME, Col("ALIAS", lambda p: "Mang Ujang"), Col("BIN/BINTI", lambda p: "SALIM"), NIK, SEX, BORN)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_letter_in_front_and_the_list_below(folder: Path, name: str) -> Village:
    sheet = Sheet("Surat")
    for line in ("Nomor : 460/12/DS/XI/2026", "Lampiran : 1 (satu) berkas", "Perihal : Pengiriman Data Pekerja", "", "Kepada Yth. Kepala BPJS Ketenagakerjaan", "di Tempat", "", "Bersama ini kami sampaikan data pekerja rentan sebagai berikut :", "1. Data sesuai KTP-el dan KK", "2. NIK sudah dicek dan nama sesuai KTP", ""):
        sheet.row(line)
    sheet.head(USUAL)
    sheet.people(some(10, name), USUAL)
    sheet.blank()
    sheet.row("Demikian kami sampaikan, atas perhatiannya diucapkan terima kasih.")
    sheet.row("", "", "", "", "", "", "", "Kepala Desa Sukadarma")
    sheet.row("", "", "", "", "", "", "", "ttd.")
    sheet.row("", "", "", "", "", "", "", "H. ENDANG SUPRIATNA")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def numbers_of_excel_in_a_web_page(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = (NIK, NAME, SEX, BORN_TEXT)
    sheet.head(columns)
    for row in sheet.people(some(8, name), columns):
        sheet.fault(row, 1, f"{float(sheet.cells[row][1]):.5E}".replace(".", ","), "nik_scientific_notation", nik=None)
    return writers.web(folder / "x.xls", sheet)


@style
def groups_by_occupation(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, BORN, ADDRESS)
    sheet.head(columns)
    everyone = some(12, name)
    for number, group in enumerate(("PETANI", "NELAYAN", "OJEK")):
        row = sheet.row(group)
        sheet.merges.append((row, 0, row, 5))
        sheet.people(everyone[4 * number : 4 * number + 4], columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def four_lists_on_one_sheet(folder: Path, name: str) -> Village:
    """Two beside each other, two below."""
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX)
    everyone = some(16, name)
    for half in (0, 8):
        sheet.row(f"RT 0{half // 8 * 2 + 1}", "", "", "", "", f"RT 0{half // 8 * 2 + 2}")
        sheet.head(columns)
        sheet.cells[-1] += ["", *sheet.cells[-1]]
        for number in range(4):
            row = sheet.person(everyone[half + number], columns, number + 1)
            right = everyone[half + 4 + number]
            sheet.cells[row] += ["", number + 1, right.name, right.nik, right.sex]
            sheet.expect_beside(row, right, ("name", "nik", "sex"))
        sheet.blank()
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_heading_row_with_numbers_in_it(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, SEX, BORN, Col(2024, lambda p: "v"), Col(2025, lambda p: ""), Col(2026, lambda p: "v"))
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def everybody_has_a_card_and_a_mother(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("NO.KK", lambda p: p.kk, ("kk",)), Col("NO.NIK", lambda p: p.nik, ("nik",)), Col("NAMA SESUAI KTP", lambda p: p.name, ("name",)), Col("TMP. LAHIR", lambda p: p.place, ("birth_place",)), Col("TGL. LAHIR", lambda p: p.born, ("birth_date",)), Col("L / P", lambda p: p.sex, ("sex",)), Col("NAMA ORANG TUA (IBU)", lambda p: p.mother, ("mother_name",)), Col("NO. TLP/HP/WA", lambda p: p.phone, ("phone",)), Col("MATA PENCAHARIAN", lambda p: p.job, ("occupation",)))
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def blank_names_and_blank_niks(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, SEX, BORN, ADDRESS, MOTHER)
    sheet.head(columns)
    rows = sheet.people(some(12, name), columns)
    sheet.fault(rows[2], 2, "", "missing_name", name=None)
    sheet.fault(rows[4], 1, "", "nik_missing", nik=None)
    sheet.fault(rows[6], 2, "-", "missing_name", name=None)
    sheet.fault(rows[8], 1, "menyusul", "nik_non_digit", nik=None)
    sheet.fault(rows[10], 4, "", "date_missing", birth_date=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def people_of_one_family_by_initials(folder: Path, name: str) -> Village:
    """KK, then members with "s.d.a" and a ditto mark for what repeats."""
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, ADDRESS)
    sheet.head(columns)
    for number, person in enumerate(some(9, name)):
        row = sheet.person(replace(person, address="Kp. Bulak"), columns, number + 1)
        if number % 3:
            sheet.fault(row, 4, '"' if number % 3 == 1 else "s.d.a", None, address="Kp. Bulak")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def phones_before_names(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (PHONE, KK, JOB, NAME, BORN, NIK)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def the_nik_below_the_name(folder: Path, name: str) -> Village:
    """Two rows a person: the name, and the NIK below it in the same column."""
    sheet = Sheet("Sheet1")
    columns = (Col("NAMA / NIK", lambda p: p.name, ("name", "nik")), SEX, BORN)
    sheet.head(columns)
    for number, person in enumerate(some(8, name), 1):
        sheet.person(person, columns, number)
        sheet.row("", person.nik)
    return writers.xlsx(folder / "x.xlsx", [sheet])
