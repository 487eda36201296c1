"""The same kinds of lists in each format a village may save them in, first batch."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from pathlib import Path

from villages import writers
from villages.people import long_date, some
from villages.village import ADDRESS, BORN_TEXT, KK, NAME, NIK, PHONE, RT_RW, SEX, TTL, USUAL, Col, Sheet, Village, style

COLUMNS = (NIK, NAME, SEX, TTL, ADDRESS, RT_RW, PHONE)


def _plain(name: str, count: int = 10) -> Sheet:
    sheet = Sheet()
    sheet.row("DAFTAR PEKERJA DESA SUKADARMA")
    sheet.blank()
    sheet.head(COLUMNS)
    sheet.people(some(count, name), COLUMNS)
    return sheet


@style
def csv_semicolons_with_mark(folder: Path, name: str) -> Village:
    return writers.text(folder / "x.csv", _plain(name), ";", "utf-8-sig")


@style
def csv_commas_windows(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.head(COLUMNS)
    sheet.people([replace(p, address=f"{p.address} – blok “B”") for p in some(10, name)], COLUMNS)
    return writers.text(folder / "x.csv", sheet, ",", "cp1252")


@style
def csv_tabs_utf16(folder: Path, name: str) -> Village:
    return writers.text(folder / "unicode.txt", _plain(name), "\t", "utf-16")


@style
def csv_bars_without_mark(folder: Path, name: str) -> Village:
    return writers.text(folder / "x.csv", _plain(name), "|", "utf-8", "\n")


@style
def csv_old_mac_ends_and_quotes(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.head(COLUMNS)
    sheet.people([replace(p, address=f'Kp. "Bulak"; {n}') for n, p in enumerate(some(10, name))], COLUMNS)
    return writers.text(folder / "x.csv", sheet, ";", "utf-8", "\r")


@style
def csv_with_numbers_of_a_european_excel(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = (Col("NIK", lambda p: f'="{p.nik}"', ("nik",)), NAME, SEX, BORN_TEXT, Col("PENGHASILAN", lambda p: "1.500.000,00"), PHONE)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.text(folder / "x.csv", sheet, ";", "cp1252")


@style
def xlsb_with_hidden_things(folder: Path, name: str) -> Village:
    first, second = Sheet("Data"), Sheet("Lain", state="hidden")
    columns = (NIK, NAME, SEX, BORN_TEXT, PHONE)
    everyone = some(14, name)
    for sheet, people in ((first, everyone[:10]), (second, everyone[10:])):
        sheet.head(columns)
        sheet.people(people, columns)
    first.hidden_rows, first.hidden_columns = {4}, {5}
    for code, row in (("hidden_rows", 4), ("hidden_rows", None), ("hidden_columns", None)):
        first.tell(code, row)
    second.tell("hidden_sheet")
    second.records.clear()
    first.fault(7, 1, "#N/A", "cell_error", nik=None)
    return writers.xlsb(folder / "x.xlsb", [first, second])


@style
def xlsb_with_merged_families(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.row("DAFTAR")
    columns = (KK, NIK, NAME, SEX, BORN_TEXT)
    sheet.head(columns)
    everyone = some(6, name)
    for first in (0, 3):
        rows = [sheet.person(replace(p, kk=everyone[first].kk), columns, n) for n, p in enumerate(everyone[first : first + 3], first + 1)]
        sheet.merges.append((rows[0], 1, rows[2], 1))
        for row in rows[1:]:
            sheet.cells[row][1] = ""
    return writers.xlsb(folder / "x.xlsb", [sheet])


@style
def dates_since_1904(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.head(USUAL)
    sheet.people(some(9, name), USUAL)
    return writers.xlsx(folder / "x.xlsx", [sheet], date_1904=True)


@style
def a_web_page_with_spans(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.row("NO", "NAMA", "NIK", "TEMPAT TANGGAL LAHIR", "", "JENIS KELAMIN", "", "NO KK")
    sheet.row("", "", "", "TEMPAT", "TANGGAL", "L", "P", "")
    sheet.merges += [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4), (0, 5, 0, 6), (0, 7, 1, 7)]
    columns = (NAME, NIK, Col("", lambda p: p.place, ("birth_place",)), Col("", lambda p: long_date(p.born), ("birth_date",)), Col("", lambda p: "v" if p.sex == "L" else "", ("sex",)), Col("", lambda p: "v" if p.sex == "P" else ""), KK)
    everyone = some(6, name)
    for first in (0, 3):
        rows = [sheet.person(replace(p, kk=everyone[first].kk), columns, n) for n, p in enumerate(everyone[first : first + 3], first + 1)]
        sheet.merges.append((rows[0], 7, rows[2], 7))
    return writers.web(folder / "data.xls", sheet)


@style
def struck_out_in_a_web_page(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.head(COLUMNS)
    rows = sheet.people(some(6, name), COLUMNS)
    village = writers.web(folder / "data.xls", sheet)
    p = sheet.cells[rows[2]]
    text = village.path.read_text()
    for value in p[1:]:
        text = text.replace(f">{value}<", f"><s>{value}</s><") if isinstance(value, str) else text
    sheet.tell("struck_out", rows[2])
    village.path.write_text(text)
    return village


@style
def a_list_in_capital_html_without_ends(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.head(COLUMNS)
    sheet.people(some(6, name), COLUMNS)
    rows = "".join("<TR>" + "".join(f"<TD>{value}" for value in row) for row in sheet.cells)
    path = folder / "data.xls"
    path.write_text(f"<TABLE>{rows}</TABLE>", encoding="utf-16")
    return Village(path, [sheet], named=False)
