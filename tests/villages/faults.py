"""What goes wrong in the cells of village lists, first batch: each fault beside intact neighbours."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from villages import writers
from villages.people import some
from villages.village import ADDRESS, BORN, BORN_TEXT, JOB, NAME, NIK, PHONE, SEX, Col, Sheet, Village, style

Fault = tuple[Any, str | None, dict[str, Any]]
LIST = (NIK, NAME, SEX, BORN_TEXT, ADDRESS, PHONE)
"""Columns 1 … 6 behind NO."""


def _faults(folder: Path, name: str, column: int, cells: list[Fault]) -> Village:
    """A list where each other row has one of the faults in `column`."""
    sheet = Sheet("Data")
    sheet.head(LIST)
    everyone = some(2 * len(cells) + 20, name)
    for number, person in enumerate(everyone):
        row = sheet.person(person, LIST, number + 1)
        if number % 2 == 1 and number // 2 < len(cells):
            cell, code, known = cells[number // 2]
            sheet.fault(row, column, cell(person) if callable(cell) else cell, code, **{key: value(person) if callable(value) else value for key, value in known.items()})
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def damaged_niks(folder: Path, name: str) -> Village:
    gone: dict[str, Any] = {"nik": None}
    return _faults(folder, name, 1, [
        ("", "nik_missing", gone), ("-", "nik_missing", gone), ("belum ada", "nik_missing", gone), (lambda p: p.nik[:15], "nik_wrong_length", gone), (lambda p: p.nik + "1", "nik_wrong_length", gone),
        (lambda p: int(p.nik[:12]) * 10000, "nik_truncated_by_excel", gone), ("3,21606E+15", "nik_scientific_notation", gone), ("3.21606E+15", "nik_scientific_notation", gone), (lambda p: p.nik[:8] + "********", "nik_masked", gone),
        (lambda p: "0" + "3216152007" + "00012", "nik_temporary", gone), (lambda p: p.nik[:6] + "32" + p.nik[8:], "nik_invalid_structure", gone), (lambda p: p.nik[:8] + "13" + p.nik[10:], "nik_invalid_structure", gone), (lambda p: p.nik[:12] + "0000", "nik_invalid_structure", gone),
        ("1111111111111111", "nik_invalid_structure", gone), ("1234567890123456", "nik_invalid_structure", gone), (lambda p: "3216051203150044", "nik_looks_like_kk", gone), (lambda p: "A" + p.nik[1:], "nik_non_digit", gone),
        (lambda p: f"{p.nik} / 3216051708850077", "nik_wrong_length", gone), ("TIDAK PUNYA KTP", "nik_non_digit", gone), (lambda p: p.nik[:8] + "-" + p.nik[8:15], "nik_wrong_length", gone), ("3216.05.170885.12", "nik_wrong_length", gone),
    ])  # fmt: skip


@style
def niks_repaired_without_loss(folder: Path, name: str) -> Village:
    return _faults(folder, name, 1, [
        (lambda p: f"'{p.nik}", None, {}), (lambda p: f" {p.nik} ", None, {}), (lambda p: f"{p.nik[:4]} {p.nik[4:8]} {p.nik[8:12]} {p.nik[12:]}", None, {}), (lambda p: f"{p.nik[:6]}.{p.nik[6:12]}.{p.nik[12:]}", None, {}),
        (lambda p: f'="{p.nik}"', None, {}), (lambda p: f"{p.nik}\u00a0", None, {}), (lambda p: f"\u200e{p.nik}\u200b", None, {}), (lambda p: f"NIK. {p.nik}", None, {}), (lambda p: f"{p.nik[:6]}-{p.nik[6:12]}-{p.nik[12:]}", None, {}), (lambda p: f"{p.nik}\n", None, {}),
        (lambda p: p.nik.replace("0", "O", 1), "nik_non_digit", {}), (lambda p: p.nik.replace("1", "l", 1), "nik_non_digit", {}) , (lambda p: p.nik.replace("1", "I", 1), "nik_non_digit", {}), (lambda p: f"‘{p.nik}", None, {}), (lambda p: f"{p.nik},", None, {}),
    ])  # fmt: skip


@style
def dates_that_are_none(folder: Path, name: str) -> Village:
    gone: dict[str, Any] = {"birth_date": None}
    return _faults(folder, name, 4, [
        ("", "date_missing", gone), ("-", "date_missing", gone), ("31-02-1985", "date_unparseable", gone), ("1985", "date_unparseable", gone), ("lupa", "date_unparseable", gone), ("17-08-2085", "date_out_of_range", gone), ("17-08-1885", "date_out_of_range", gone),
        ("00-00-0000", "date_missing", gone), ("31/04/1990", "date_unparseable", gone), ("30 Pebruari 1979", "date_unparseable", gone), ("17-08", "date_unparseable", gone), ("Agustus 1985", "date_unparseable", gone), ("45 tahun", "date_unparseable", gone),
    ])  # fmt: skip


@style
def dates_in_every_spelling(folder: Path, name: str) -> Village:
    months = ("Jan", "Pebruari", "Maret", "Apr", "Mei", "Jun", "Juli", "Agust", "Sept", "Okt", "Nop", "Des")
    serial = date(1899, 12, 30)
    return _faults(folder, name, 4, [(way, None, {}) for way in (
        lambda p: p.born, lambda p: (p.born - serial).days, lambda p: p.born.isoformat(), lambda p: f"{p.born:%d/%m/%Y}", lambda p: f"{p.born:%d-%m-%y}", lambda p: f"{p.born.day} {months[p.born.month - 1]} {p.born.year}", lambda p: f"{p.born.day}-{months[p.born.month - 1]}-{p.born:%y}",
        lambda p: f"{p.born:%d.%m.%Y}", lambda p: f"{p.born:%d%m%Y}", lambda p: f"{p.born:%Y/%m/%d}", lambda p: f"'{p.born:%d-%m-%Y}", lambda p: f"{p.born:%Y-%m-%d} 00:00:00", lambda p: f"{p.born.day}/{p.born.month}/{p.born.year}", lambda p: str((p.born - serial).days),
        lambda p: f"{p.born:%d - %m - %Y}", lambda p: f"{p.born:%d %m %Y}", lambda p: f"{p.born.day} {months[p.born.month - 1].upper()} {p.born.year}", lambda p: f"{p.born:%d}-{months[p.born.month - 1]}-{p.born:%Y}", lambda p: f"tgl {p.born:%d-%m-%Y}", lambda p: f"{p.born:%d,%m,%Y}",
    )])  # fmt: skip


@style
def day_and_month_swapped_by_excel(folder: Path, name: str) -> Village:
    """Typed dd/mm into an English Excel: days up to twelve became months, the others stayed texts."""
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN)
    sheet.head(columns)
    for number, p in enumerate(some(30, name), 1):
        row = sheet.person(p, columns, number)
        if p.born.day > 12:
            sheet.cells[row][4] = f"{p.born:%d/%m/%Y}"
        elif p.born.day != p.born.month:
            sheet.fault(row, 4, date(p.born.year, p.born.day, p.born.month), "date_day_month_swapped")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def niks_against_dates_and_sex(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.head(LIST)
    for number, p in enumerate(some(24, name)):
        row = sheet.person(p, LIST, number + 1)
        if number % 4 == 1:
            other = "P" if p.sex == "L" else "L"
            sheet.fault(row, 3, other, "nik_sex_mismatch", sex=other)
        elif number % 4 == 3:
            born = p.born.replace(day=p.born.day % 28 + 1)
            if (born.day, born.month) != (p.born.month, p.born.day):
                sheet.fault(row, 4, f"{born:%d-%m-%Y}", "nik_birthdate_mismatch", birth_date=born.isoformat())
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def the_sex_in_every_spelling(folder: Path, name: str) -> Village:
    ways: list[dict[str, Any]] = [
        {"L": "Laki-laki", "P": "Perempuan"}, {"L": "LK", "P": "PR"}, {"L": "Lk.", "P": "Pr."}, {"L": "Pria", "P": "Wanita"}, {"L": 1, "P": 2}, {"L": "laki laki", "P": "perempuan"}, {"L": "LAKI - LAKI", "P": "PEREMPUAN"}, {"L": " l", "P": "p "},
        {"L": "Laki2", "P": "Prempuan"}, {"L": "L.", "P": "P."}, {"L": "Laki", "P": "Wnt"}, {"L": "Male", "P": "Female"}, {"L": "1", "P": "2"}, {"L": "LELAKI", "P": "WANITA"}, {"L": "Lk", "P": "Pr"}, {"L": "(L)", "P": "(P)"},
    ]  # fmt: skip
    cells: list[Fault] = [(lambda p, way=way: way[p.sex], None, {}) for way in ways]
    gone = {"sex": None}
    cells += [("", "sex_missing", gone), ("-", "sex_missing", gone), ("B", "sex_unrecognised", gone), ("L/P", "sex_unrecognised", gone), ("?", "sex_missing", gone), ("3", "sex_unrecognised", gone), ("Janda", "sex_unrecognised", gone)]
    return _faults(folder, name, 3, cells)


@style
def phones_in_every_state(folder: Path, name: str) -> Village:
    gone = {"phone": None}
    bare = lambda p: p.phone[1:]  # noqa: E731 - a short way to write twenty cases
    return _faults(folder, name, 6, [
        (lambda p: int(p.phone), None, {}), (lambda p: f"+62{bare(p)}", None, {}), (lambda p: f"62{bare(p)}", None, {}), (lambda p: f"{p.phone[:4]}-{p.phone[4:8]}-{p.phone[8:]}", None, {}), (lambda p: f"{p.phone[:4]} {p.phone[4:8]} {p.phone[8:]}", None, {}), (lambda p: f"'{p.phone}", None, {}),
        (lambda p: f"(+62) {bare(p)}", None, {}), (lambda p: f"WA {p.phone}", None, {}), (lambda p: f"{p.phone[:4]}.{p.phone[4:]}", None, {}), (lambda p: f"{p.phone}.0", None, {}), (lambda p: f"+62 (0){bare(p)}", None, {}), (bare, None, {}),
        (lambda p: f"{p.phone} / 081399990000", "phone_multiple", {}), (lambda p: f"{p.phone},081399990000", "phone_multiple", {}), (lambda p: f"{p.phone}\n081399990000", "phone_multiple", {}), (lambda p: f"{p.phone} atau 081399990000", "phone_multiple", {}),
        ("", "phone_missing", gone), ("-", "phone_missing", gone), ("tidak ada", "phone_missing", gone), ("0", "phone_missing", gone), ("0812", "phone_invalid", gone), ("021-8890123", "phone_invalid", gone), ("08123456789012345", "phone_invalid", gone), ("xxx", "phone_missing", gone),
    ])  # fmt: skip


@style
def names_that_are_missing_or_odd(folder: Path, name: str) -> Village:
    gone = {"name": None}
    return _faults(folder, name, 2, [
        ("", "missing_name", gone), ("-", "missing_name", gone), ("12345", "missing_name", gone), ("xxx", "missing_name", gone), ("O", None, {"name": "O"}), ("D'MASIV ARIFIN", None, {"name": "D'MASIV ARIFIN"}), ("SITI  AMINAH", None, {"name": "SITI AMINAH"}), ("1. UJANG", None, {"name": "UJANG"}),
        ("NUR’AINI", None, {"name": "NUR'AINI"}), ("A. RACHMAN, S.Pd.I", None, {"name": "A. RACHMAN, S.Pd.I"}), ("IBU TOTAL", None, {"name": "IBU TOTAL"}), ("JUMLAH", None, {"name": "JUMLAH"}), ("CAMAT SUTISNA", None, {"name": "CAMAT SUTISNA"}), ("LURAH", None, {"name": "LURAH"}), ("ALIM (ALM)", "remark_status", {"name": "ALIM (ALM)"}),
    ])  # fmt: skip


@style
def the_same_nik_twice(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.head(LIST)
    everyone = some(12, name)
    rows = sheet.people(everyone, LIST)
    again = sheet.person(everyone[2], LIST, 13)
    sheet.tell("nik_duplicate_in_file", again)
    other = sheet.person(replace(everyone[5], name="ORANG LAIN SEKALI"), LIST, 14)
    sheet.tell("nik_duplicate_in_file", other)
    sheet.tell("nik_duplicate_in_file", rows[5])
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def too_old_and_too_young(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.head(LIST)
    ages = (date(1961, 11, 22), date(1961, 11, 23), date(1955, 1, 2), date(2011, 11, 22), date(2011, 11, 23), date(2015, 6, 7))
    codes = ("age_over_65", None, "age_over_65", None, "age_under_15", "age_under_15")
    for number, (p, born) in enumerate(zip(some(6, name), ages, strict=True), 1):
        nik = f"{p.nik[:6]}{born.day + (40 if p.sex == 'P' else 0):02d}{born:%m%y}{p.nik[12:]}"
        row = sheet.person(replace(p, born=born, nik=nik), LIST, number)
        if code := codes[number - 1]:
            sheet.tell(code, row)
    sheet.people(some(10, name + "more"), LIST, 7)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def regions_known_and_unknown(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.head(LIST)
    prefixes = (("110101", None), ("917103", None), ("540101", "nik_outside_region"), ("640401", None), ("327503", None), ("321699", "nik_outside_region"), ("321799", "nik_outside_region"), ("200101", "nik_outside_region"), ("990101", "nik_outside_region"), ("737101", None), ("941101", "nik_outside_region"))
    for number, (p, (prefix, code)) in enumerate(zip(some(len(prefixes), name), prefixes, strict=True), 1):
        row = sheet.person(replace(p, nik=prefix + p.nik[6:]), LIST, number)
        if code:
            sheet.tell(code, row)
            if prefix[:2] in ("20", "99"):
                sheet.records[row]["nik"] = None
    sheet.people(some(10, name + "more"), LIST, 12)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_column_of_zeros(folder: Path, name: str) -> Village:
    """All NIKs typed as numbers: fifteen digits and a zero."""
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX)
    sheet.head(columns)
    for row in sheet.people(some(25, name), columns):
        sheet.fault(row, 1, int(sheet.cells[row][1]) // 10 * 10, "nik_truncated_by_excel", nik=None)
    sheet.tell("nik_truncated_by_excel")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def exact_numbers(folder: Path, name: str) -> Village:
    """Written as numbers by software: nothing is lost, nothing is flagged but what Excel could not hold."""
    sheet = Sheet("Data")
    columns = (Col("NIK", lambda p: int(p.nik), ("nik",)), NAME, SEX, Col("NO HP", lambda p: int(p.phone), ("phone",)), Col("NO KK", lambda p: int(p.kk), ("kk",)))
    sheet.head(columns)
    sheet.people(some(40, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def saved_as_csv_by_excel(folder: Path, name: str) -> Village:
    """Texts opened and saved again: scientific notation throughout."""
    sheet = Sheet()
    columns = (NIK, NAME, SEX, Col("HP", lambda p: p.phone[1:], ("phone",)))
    sheet.head(columns)
    for row in sheet.people(some(12, name), columns):
        sheet.fault(row, 1, f"{float(sheet.cells[row][1]):.5E}".replace(".", ","), "nik_scientific_notation", nik=None)
    return writers.text(folder / "x.csv", sheet, ";", "cp1252")


@style
def occupations_and_remarks(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, JOB, Col("KET", lambda p: ""))
    sheet.head(columns)
    jobs = (("PNS", True), ("ASN", True), ("TNI", True), ("POLRI", True), ("Karyawan swasta", True), ("Pensiunan", True), ("Pelajar/Mahasiswa", True), ("Petani/Pekebun", False), ("Ojek pangkalan", False), ("Karyawan BUMN", True), ("Guru ngaji", False), ("Pegawai Negeri Sipil (PNS)", True))
    notes = (("meninggal", True), ("Alm.", True), ("pindah ke Karawang", True), ("sudah punya BPJS TK", True), ("lengkap", False), ("anak Pak Alim", False), ("almarhumah", True), ("pindahan dari Jakarta", False), ("MD", True), ("sudah meninggal dunia th 2024", True))
    everyone = some(30, name)
    for number, p in enumerate(everyone):
        job = jobs[number][0] if number < len(jobs) else p.job
        row = sheet.person(replace(p, job=job), columns, number + 1)
        if number < len(jobs) and jobs[number][1]:
            sheet.tell("occupation_not_bpu", row)
        if number >= len(jobs) and number - len(jobs) < len(notes):
            note, told = notes[number - len(jobs)]
            sheet.cells[row][5] = note
            if told:
                sheet.tell("remark_status", row)
    return writers.xlsx(folder / "x.xlsx", [sheet])
