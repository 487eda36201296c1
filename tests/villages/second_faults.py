"""Second batch of styles, measured blind: what goes wrong in the cells."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from villages import writers
from villages.faults import _faults
from villages.people import some
from villages.village import ADDRESS, BORN, BORN_TEXT, KK, NAME, NIK, PHONE, SEX, Col, Sheet, Village, style

GONE: dict[str, Any] = {"nik": None}


@style
def more_damaged_niks(folder: Path, name: str) -> Village:
    return _faults(folder, name, 1, [
        ("3.21606E15", "nik_scientific_notation", GONE), ("3,2E+15", "nik_scientific_notation", GONE), ("3.216050000000000E+15", "nik_scientific_notation", GONE), (lambda p: p.nik[:6] + "XXXXXX" + p.nik[12:], "nik_masked", GONE), (lambda p: p.nik[:4] + "xxxxxxxxxxxx", "nik_masked", GONE),
        (lambda p: f"{p.nik[:15]}?", "nik_non_digit", GONE), (lambda p: f"{p.nik[:14]}", "nik_wrong_length", GONE), (lambda p: int(p.nik[:15]), "nik_wrong_length", GONE), (lambda p: p.nik[:6] + "00" + p.nik[8:], "nik_invalid_structure", GONE), (lambda p: p.nik[:6] + "75" + p.nik[8:], "nik_invalid_structure", GONE),
        (lambda p: p.nik[:6] + "310285" + p.nik[12:], "nik_invalid_structure", GONE), ("9999999999999999", "nik_invalid_structure", GONE), ("0000000000000000", "nik_missing", GONE), (0, "nik_missing", GONE), ("NULL", "nik_missing", GONE), ("tdk ada", "nik_missing", GONE), ("proses", "nik_non_digit", GONE),
        (lambda p: f"{p.nik}{p.nik[-1]}", "nik_wrong_length", GONE), (lambda p: f"{p.nik};{p.kk}", "nik_wrong_length", GONE), ("10.5003.170885.0012", "nik_outside_region", GONE), (lambda p: p.nik[:9] + "S" + p.nik[10:], "nik_non_digit", GONE), ("#N/A", "cell_error", GONE), ("#REF!", "cell_error", GONE),
    ])  # fmt: skip


@style
def more_niks_without_loss(folder: Path, name: str) -> Village:
    return _faults(folder, name, 1, [(way, None, {}) for way in (
        lambda p: int(p.nik), lambda p: f"{p.nik}.0", lambda p: f"`{p.nik}", lambda p: f"{p.nik} ", lambda p: f"\t{p.nik}", lambda p: f"NIK: {p.nik}", lambda p: f"No. {p.nik}", lambda p: f"({p.nik})", lambda p: f"{p.nik[:8]} {p.nik[8:]}", lambda p: "".join(chr(ord(sign) + 0xFEE0) for sign in p.nik),
        lambda p: f"\ufeff{p.nik}", lambda p: " ".join(p.nik), lambda p: f"{p.nik}.", lambda p: f'"{p.nik}"', lambda p: f"{p.nik[:6]}/{p.nik[6:12]}/{p.nik[12:]}", lambda p: f"{p.nik}\r\n", lambda p: f"KTP {p.nik}",
    )])  # fmt: skip


@style
def more_dates(folder: Path, name: str) -> Village:
    gone: dict[str, Any] = {"birth_date": None}
    return _faults(folder, name, 4, [
        (lambda p: f"{p.born.day}/{p.born.month}/{p.born:%y}", None, {}), (lambda p: f"{p.born:%d/%m/%Y} 00:00", None, {}), (lambda p: f"{p.born:%Y%m%d}", None, {}), (lambda p: f"{p.born:%d}-{('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')[p.born.month - 1]}-{p.born:%Y}", None, {}),
        (lambda p: f"Senin, {p.born:%d-%m-%Y}", None, {}), (lambda p: f"{p.born:%d–%m–%Y}", None, {}), (lambda p: f"{p.born:%d/%m.%Y}", None, {}), (lambda p: f"{p.born:%d-%m-%Y}.", None, {}), (lambda p: f"{p.born.day} {('Jan', 'Pebr', 'Mart', 'April', 'Mei', 'Juni', 'Juli', 'Agts', 'Sept', 'Okt', 'Nopember', 'Desember')[p.born.month - 1]} {p.born.year}", None, {}),
        ("29-02-1983", "date_unparseable", gone), ("32-01-1980", "date_unparseable", gone), ("17-08-0985", "date_out_of_range", gone), ("1-1-1800", "date_out_of_range", gone), ("??-08-1985", "date_unparseable", gone), ("umur 40", "date_unparseable", gone), ("#VALUE!", "cell_error", gone), ("0", "date_missing", gone), ("xx-xx-1985", "date_unparseable", gone), ("17 Agustus", "date_unparseable", gone),
    ])  # fmt: skip


@style
def more_phones(folder: Path, name: str) -> Village:
    gone: dict[str, Any] = {"phone": None}
    return _faults(folder, name, 6, [
        (lambda p: f"tel:{p.phone}", None, {}), (lambda p: f"HP. {p.phone}", None, {}), (lambda p: f"{p.phone} (WA)", None, {}), (lambda p: f"+62-{p.phone[1:4]}-{p.phone[4:8]}-{p.phone[8:]}", None, {}), (lambda p: f"0062{p.phone[1:]}", None, {}), (lambda p: p.phone.replace("0", "O", 1), "phone_invalid", {}),
        (lambda p: f"{p.phone} & 081399990000", "phone_multiple", {}), (lambda p: f"{p.phone}  081399990000", "phone_multiple", {}), (lambda p: f"{p.phone}|081399990000", "phone_multiple", {}), (lambda p: f"1. {p.phone} 2. 081399990000", "phone_multiple", {}), (lambda p: f"{p.phone} / {p.phone}", None, {}),
        ("(021) 88901234", "phone_invalid", gone), ("12345", "phone_invalid", gone), ("0712345678901", "phone_invalid", gone), ("budi@gmail.com", "phone_invalid", gone), ("#N/A", "cell_error", gone), ("NULL", "phone_missing", gone), ("tdk punya", "phone_missing", gone), ("081", "phone_invalid", gone), (8.1e11, None, {"phone": "+62810000000000"[:3] + "810000000000"}),
    ])  # fmt: skip


@style
def more_sexes(folder: Path, name: str) -> Village:
    gone: dict[str, Any] = {"sex": None}
    ways: list[dict[str, Any]] = [{"L": "LAKI LAKI", "P": "PEREMPUAN "}, {"L": "Lk-lk", "P": "Prmpn"}, {"L": "LAKI", "P": "PEREMPUAN"}, {"L": "l/", "P": "p/"}, {"L": "Laki-Laki (L)", "P": "Perempuan (P)"}, {"L": "L (Laki-laki)", "P": "P (Perempuan)"}, {"L": "Pria", "P": "Wanita"}, {"L": 1.0, "P": 2.0}]
    return _faults(folder, name, 3, [
        *((lambda p, way=way: way[p.sex], None, {}) for way in ways), ("X", "sex_missing", gone), ("#REF!", "cell_error", gone), ("LP", "sex_unrecognised", gone), ("0", "sex_missing", gone), ("anak", "sex_unrecognised", gone), ("M", "sex_unrecognised", gone), ("F", "sex_unrecognised", gone),
    ])  # fmt: skip


@style
def swapped_kk_and_nik(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN_TEXT, KK)
    sheet.head(columns)
    for number, p in enumerate(some(14, name), 1):
        kk = f"321605{number:02d}0715000{number % 9 + 1}"
        row = sheet.person(replace(p, kk=kk), columns, number)
        if number in (3, 8):
            sheet.cells[row][1], sheet.cells[row][5] = kk, p.nik
            sheet.tell("nik_looks_like_kk", row)
            sheet.records[row] |= {"nik": None, "kk": None}
        elif number == 11:
            sheet.cells[row][1] = kk
            sheet.tell("nik_looks_like_kk", row)
            sheet.records[row] |= {"nik": None}
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def swapped_days_in_texts(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN_TEXT)
    sheet.head(columns)
    for number, p in enumerate(some(24, name), 1):
        row = sheet.person(p, columns, number)
        if number % 3 == 0 and p.born.day != p.born.month:
            sheet.fault(row, 4, f"{p.born:%m/%d/%Y}", "date_day_month_swapped")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def typed_numbers_among_texts(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN)
    sheet.head(columns)
    for number, p in enumerate(some(30, name), 1):
        row = sheet.person(p, columns, number)
        if number % 6 == 0:
            sheet.fault(row, 1, int(p.nik) // 10 * 10, "nik_truncated_by_excel", nik=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def papua_numbers_written_by_software(folder: Path, name: str) -> Village:
    """Above 2^53 a cell cannot hold the number."""
    sheet = Sheet("Data")
    columns = (Col("NIK", lambda p: int(p.nik), ("nik",)), NAME, SEX)
    sheet.head(columns)
    for number, p in enumerate(some(20, name), 1):
        person = replace(p, nik="940101" + p.nik[6:]) if number % 5 == 0 else p
        row = sheet.person(person, columns, number)
        if number % 5 == 0:
            sheet.tell("nik_truncated_by_excel", row)
            sheet.records[row]["nik"] = None
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def numbers_in_cells_that_look_like_dates(folder: Path, name: str) -> Village:
    """NIK and phone typed into a column formatted as dates: Excel shows #####, the number is there."""
    import xlsxwriter

    sheet = Sheet("Data")
    columns = (Col("NIK", lambda p: int(p.nik), ("nik",)), NAME, SEX, Col("HP", lambda p: int(p.phone), ("phone",)), BORN)
    sheet.head(columns)
    sheet.people([p for p in some(14, name) if p.nik[-1] != "0"], columns)
    book: Any = xlsxwriter.Workbook(str(folder / "x.xlsx"))
    page, day = book.add_worksheet("Data"), book.add_format({"num_format": "dd/mm/yyyy"})
    for row, values in enumerate(sheet.cells):
        for column, value in enumerate(values):
            if isinstance(value, date):
                page.write_datetime(row, column, value, day)
            elif isinstance(value, int) and column:
                page.write_number(row, column, value, day)
            else:
                page.write(row, column, value)
    book.close()
    return Village(folder / "x.xlsx", [sheet])


@style
def a_young_list(folder: Path, name: str) -> Village:
    """Men born after 2003: their NIKs look like dates of family cards, the birth dates say that they are right."""
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN)
    sheet.head(columns)
    for number, p in enumerate(some(12, name), 1):
        born = date(2004 + number % 6, number, 10 + number)
        day = born.day + (40 if p.sex == "P" else 0)
        sheet.person(replace(p, born=born, nik=f"{p.nik[:6]}{day:02d}{born:%m%y}{p.nik[12:]}"), columns, number)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def two_mothers_and_twins(folder: Path, name: str) -> Village:
    """Twins follow each other with serials one apart, husband and wife share a phone: nothing to tell."""
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN, PHONE, ADDRESS)
    sheet.head(columns)
    everyone = [p for p in some(16, name) if p.nik[-1] not in "09"]
    number = 0
    for p in everyone:
        number += 1
        sheet.person(p, columns, number)
        if number % 4 == 1:
            number += 1
            sheet.person(replace(p, name="KEMBARAN " + p.name, nik=f"{int(p.nik) + 1}"), columns, number)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def the_same_person_with_two_niks(folder: Path, name: str) -> Village:
    """Typing errors nobody can see from the file: intact numbers are left alone."""
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN_TEXT)
    sheet.head(columns)
    everyone = some(10, name)
    sheet.people(everyone, columns)
    p = everyone[3]
    sheet.person(replace(p, nik=p.nik[:12] + f"{(int(p.nik[12:]) + 11) % 9999 + 1:04d}"), columns, 11)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def error_texts_in_a_csv(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = (NIK, NAME, SEX, BORN_TEXT, PHONE)
    sheet.head(columns)
    rows = sheet.people(some(12, name), columns)
    sheet.fault(rows[1], 1, "#N/A", "cell_error", nik=None)
    sheet.fault(rows[3], 2, "#REF!", "cell_error", name=None)
    sheet.fault(rows[5], 4, "########", "date_unparseable", birth_date=None)
    sheet.fault(rows[7], 1, "################", "nik_masked", nik=None)
    sheet.fault(rows[9], 5, "#VALUE!", "cell_error", phone=None)
    return writers.text(folder / "x.csv", sheet, ";", "utf-8")


@style
def joined_birth_with_faults(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, Col("TTL", lambda p: f"{p.place}, {p.born:%d-%m-%Y}", ("birth_place", "birth_date")))
    sheet.head(columns)
    rows = sheet.people(some(14, name), columns)
    sheet.fault(rows[1], 4, "BEKASI", "date_missing", birth_place="BEKASI", birth_date=None)
    sheet.fault(rows[3], 4, "", "date_missing", birth_place=None, birth_date=None)
    sheet.fault(rows[5], 4, "BEKASI, 31-02-1980", "date_unparseable", birth_place="BEKASI", birth_date=None)
    sheet.fault(rows[7], 4, "BEKASI, -", "date_missing", birth_place="BEKASI", birth_date=None)
    sheet.fault(rows[9], 4, "BEKASI, 12-12-2090", "date_out_of_range", birth_place="BEKASI", birth_date=None)
    known = sheet.records[rows[11]]["birth_date"]
    sheet.fault(rows[11], 4, f"{known[8:]}-{known[5:7]}-{known[:4]}", None, birth_place=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])
