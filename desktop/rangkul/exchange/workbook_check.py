"""The column CEK of a village's workbook: what is missing or wrong in a row, in words; as a formula, and as its value when we write it.

The formulas are of Excel 2007: no dynamic arrays, no LET, no XLOOKUP, no TEXT (its date letters depend on the language), names and
commas as files have them, so that Excel 2010, LibreOffice and WPS all understand them.
"""

from collections.abc import Sequence
from datetime import date

from rangkul.exchange.records import WorkbookRow
from rangkul.exchange.workbook_columns import WorkbookColumn

COMPLETE = "lengkap"
_LONGEST = 250
YOUNGEST, OLDEST = 15, 65


def check_formula(columns: Sequence[WorkbookColumn], letters: dict[str, str], first: int, last: int, today: date) -> str:
    """The formula with {r} for the row; `first`…`last` (as Excel counts) is where NIKs are compared."""

    def at(name: str) -> str:
        return f"{letters[name]}{{r}}"

    names = [column.name for column in columns]
    free = [name for name in names if name not in ("key", "check", "status")]
    parts = [_nik_part(at("nik"), f"${letters['nik']}${first}:${letters['nik']}${last}")]
    for column in columns:
        cell = at(column.name)
        if column.name == "birth_date":
            parts.append(_birth_part(cell, at("nik"), today))
        elif column.name == "sex":
            wrong = f'IF((MID({at("nik")},7,2)*1>40)<>({cell}="P"),", L/P beda dengan NIK","")'
            parts.append(f'IF({cell}="",", L/P kosong",IF({_sound(at("nik"))},{wrong},""))')
        elif column.name == "phone":
            parts.append(f'IF({cell}="","",IF(AND(LEFT({cell},1)="0",LEN({cell})>=10,LEN({cell})<=13),"",", no HP belum benar"))')
        elif column.wanted and column.name != "nik":
            parts.append(f'IF({cell}="",", {column.wanted} kosong","")')
    begun = f"COUNTA({at(free[0])}:{at(free[-1])})=0"
    return f'=IF({begun},"",SUBSTITUTE("{COMPLETE}"&{"&".join(parts)},"{COMPLETE}, ",""))'


def _sound(nik: str) -> str:
    return f"AND(LEN({nik})=16,ISNUMBER(-{nik}))"


def _nik_part(nik: str, area: str) -> str:
    """COUNTIF compares numbers of 16 digits by their first 15, unless a wildcard makes a text of them; a mask is left alone."""
    twice = f'IF(COUNTIF({area},{nik}&"*")>1,", NIK ganda","")'
    digits = f'IF(LEN({nik})<>16,", NIK "&LEN({nik})&" angka",IF(ISNUMBER(-{nik}),{twice},", NIK berisi huruf"))'
    text = f'IF(ISTEXT({nik}),{digits},", NIK rusak")'
    return f'IF({nik}="",", NIK kosong",IF(ISNUMBER(FIND("*",{nik})),"",{text}))'


def _birth_part(born: str, nik: str, today: date) -> str:
    day, month = f"MOD(MID({nik},7,2)*1,40)", f"MID({nik},9,2)*1"
    swapped = f'IF(AND({day}=MONTH({born}),{month}=DAY({born})),", tgl dan bln tertukar",", tgl lahir beda dengan NIK")'
    compared = f'IF({_sound(nik)},IF(AND({day}=DAY({born}),{month}=MONTH({born})),"",{swapped}),"")'
    youngest, oldest = years_before(today, YOUNGEST), years_before(today, OLDEST)
    age = (
        f'IF({born}>DATE({youngest:%Y},{youngest.month},{youngest.day}),", usia di bawah {YOUNGEST}",'
        f'IF({born}<=DATE({oldest:%Y},{oldest.month},{oldest.day}),", usia {OLDEST} ke atas",""))'
    )
    return f'IF({born}="",", tgl lahir kosong",IF(ISNUMBER({born}),{compared}&{age},", tgl lahir bukan tanggal"))'


def years_before(day: date, years: int) -> date:
    """The same day `years` earlier; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)


def check_words(row: WorkbookRow, columns: Sequence[WorkbookColumn], today: date, *, masked: bool = False) -> str:
    """What the formula gives for a row as we send it."""
    nik = row.nik
    told = ["NIK kosong"] if not nik else []
    sound = bool(nik) and not masked
    for column in columns:
        value = getattr(row, column.name, None)
        if column.name == "birth_date":
            told += _birth_words(row.birth_date, nik if sound else None, today)
        elif column.name == "sex" and row.sex and sound and nik:
            told += ["L/P beda dengan NIK"] if (int(nik[6:8]) > 40) != (row.sex == "P") else []
        elif column.name == "phone":
            told += ["no HP belum benar"] if row.phone and not 10 <= len(shown_phone(row.phone)) <= 13 else []
        elif column.wanted and column.name != "nik" and not value:
            told.append(f"{column.wanted} kosong")
    return ", ".join(told)[:_LONGEST] or COMPLETE


def _birth_words(born: date | None, nik: str | None, today: date) -> list[str]:
    if born is None:
        return ["tgl lahir kosong"]
    told: list[str] = []
    if nik:
        day, month = int(nik[6:8]) % 40, int(nik[8:10])
        if (day, month) != (born.day, born.month):
            told.append("tgl dan bln tertukar" if (day, month) == (born.month, born.day) else "tgl lahir beda dengan NIK")
    if born > years_before(today, YOUNGEST):
        told.append(f"usia di bawah {YOUNGEST}")
    elif born <= years_before(today, OLDEST):
        told.append(f"usia {OLDEST} ke atas")
    return told


def shown_phone(phone: str) -> str:
    """As villages write it: 08…"""
    return "0" + phone[3:] if phone.startswith("+62") else phone
