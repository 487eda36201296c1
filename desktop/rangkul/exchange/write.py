"""The workbook that travels to a village: texts stay texts, whatever they begin with; rows can be inserted, sorted and filtered.

Excel refuses to sort an area of a protected sheet with a locked cell in it, so every cell of the list is free, also a masked NIK: what
is typed there is checked, and what comes back as our own mask means "unchanged". Locked are the headings and all around the list.
"""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.guide import write_guide
from rangkul.exchange.records import Progress, VillageWorkbook, WorkbookRow
from rangkul.exchange.seal_workbook import seal_file
from rangkul.exchange.workbook_check import COMPLETE, check_formula, check_words, shown_phone
from rangkul.exchange.workbook_columns import USUAL, columns_of
from rangkul.exchange.workbook_look import make_formats
from rangkul.rules.nik import mask_nik
from rangkul.rules.occupations import OCCUPATIONS

META_SHEET = "_rangkul"
LIST_SHEET = "Daftar Pekerja"
GUIDE_SHEET = "Petunjuk"
CHOICES_SHEET = "Pilihan"
FORMAT = "1"
FIRST_ROW = 6  # 0-based row of the first person
LAST_ROW = 2005  # checks and dropdowns reach so far
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LISTS = {"occupation": "occupations", "hamlet": "hamlets", "rt": "rts", "rw": "rws"}
_PLAIN_LISTS = {
    "rt": ("RT", "RT ini belum ada di data kami. Boleh dipakai bila memang benar."),
    "rw": ("RW", "RW ini belum ada di data kami. Boleh dipakai bila memang benar."),
    "hamlet": ("Dusun", "Dusun ini belum ada di data kami. Boleh dipakai bila memang benar."),
    "occupation": ("Pekerjaan", "Pekerjaan ini tidak ada di daftar. Boleh dipakai bila memang benar."),
}


def workbook_name(book: VillageWorkbook) -> str:
    """A file name that sorts by village and says what it is: "Pekerja Sukadarma 32.16.15.2001 2026-11-22.xlsx"."""
    village = re.sub(r"[^\w .'-]", "", book.village_name).strip() or "desa"
    return f"Pekerja {village} {book.village_code} {book.made_on.isoformat()}.xlsx"


def write_village_workbook(
    book: VillageWorkbook, path: Path | str, occupations: Sequence[str] | None = None, password: str | None = None
) -> None:
    """The workbook at `path`, whole or not at all; with a password nobody opens it without (AES). Raises Problem where it cannot be.

    `occupations` fill the dropdown (None: those of the book, else the categories of rules/occupations.py).
    """
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    jobs = tuple(occupations or ()) or book.choices.occupations or tuple(job.name for job in OCCUPATIONS)
    try:
        _ListWriter(replace(book, choices=replace(book.choices, occupations=jobs))).write(draft)
        if password:
            seal_file(draft, password)
        draft.replace(path)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=path.name) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def write_village_workbooks(
    books: Sequence[VillageWorkbook], folder: Path | str, occupations: Sequence[str] | None = None, progress: Progress | None = None
) -> list[Path]:
    """One workbook per village into `folder`; returns their paths in the order of `books`."""
    paths: list[Path] = []
    for number, book in enumerate(books):
        if progress is not None:
            progress(number, len(books), book.village_name)
        path = Path(folder) / workbook_name(book)
        write_village_workbook(book, path, occupations)
        paths.append(path)
    return paths


def _letter(column: int) -> str:
    return chr(65 + column)


class _ListWriter:
    """One workbook in the making."""

    def __init__(self, book: VillageWorkbook) -> None:
        self.book = book
        self.columns = columns_of(book.columns or USUAL)
        self.letters = {column.name: _letter(number) for number, column in enumerate(self.columns)}
        room = max(book.target - len(book.rows), 0) if book.hamlet is None else 0
        self.end = FIRST_ROW + len(book.rows) + room + book.extra_rows  # 0-based row after the last prepared one
        self.last = max(LAST_ROW, self.end + 500)

    def write(self, path: Path) -> None:
        import xlsxwriter
        from xlsxwriter.exceptions import FileCreateError

        book = self.book
        workbook: Any = xlsxwriter.Workbook(str(path), _OPTIONS)
        workbook.set_properties({"title": f"Daftar pekerja {book.village_kind} {book.village_name}", "author": book.office_name})
        self.formats = make_formats(workbook)
        guide, self.sheet, choices, meta = (workbook.add_worksheet(name) for name in (GUIDE_SHEET, LIST_SHEET, CHOICES_SHEET, META_SHEET))
        write_guide(guide, book, self.columns, self.formats)
        self._head()
        self._rows()
        self._lists(choices)
        self._checks()
        self._manners()
        choices.hide()
        for column, text in enumerate(("rangkul", book.dispatch_id, book.village_code, FORMAT)):
            meta.write_string(0, column, text)
        meta.very_hidden()
        self.sheet.activate()
        try:
            workbook.close()
        except FileCreateError as error:
            raise OSError(str(error)) from None

    # The list

    def _head(self) -> None:
        sheet, book, formats = self.sheet, self.book, self.formats
        for number, column in enumerate(self.columns):
            look = formats[column.kind if column.kind in ("date", "status", "check", "money") else "text"]
            sheet.set_column(number, number, column.width, look, {"hidden": column.kind == "key"})
            sheet.write_string(4, number, column.title, formats["head"])
            sheet.write_string(5, number, column.hint, formats["hint"])
        place = f"{book.village_kind} {book.village_name}" + (f", {book.hamlet}" if book.hamlet else "")
        sheet.write_string(0, 1, f"DAFTAR PEKERJA {place.upper()}", formats["title"])
        sheet.write_string(1, 1, f"Kecamatan {book.district_name}, {book.regency_name} ({book.village_code})", formats["line"])
        self._counter()
        deadline = f" Mohon kembali paling lambat {book.return_by:%d/%m/%Y}." if book.return_by else ""
        text = f"Satu baris untuk satu orang. Baris boleh disisipkan, diurutkan, dan disaring.{deadline}"
        sheet.write_string(3, 1, text, formats["line"])
        for row, height in enumerate((26, 18, 24, 18, 32, 18)):
            sheet.set_row(row, height, None if row > 3 else formats["line"])

    def _counter(self) -> None:
        """How many stand there, how many rows are complete and how many are still missing, counted while one types."""
        book, filled = self.book, sum(1 for row in self.book.rows if row.name)
        whole = sum(1 for row in book.rows if self._words(row) == COMPLETE)
        names = f"COUNTA({self._area('name', FIRST_ROW)})-1"
        complete = f'COUNTIF({self._area("check", FIRST_ROW)},"{COMPLETE}")'
        goal = f" dari {book.target} orang" if book.hamlet is None else " orang"
        bar = _bar(names, book.target, filled) if book.hamlet is None else ("", "")
        left = max(0, book.target - filled)
        short = (f'&"   kurang "&MAX(0,{book.target}-({names}))', f"   kurang {left}") if book.hamlet is None else ("", "")
        formula = f'={bar[0]}({names})&"{goal}"&"   lengkap "&{complete}{short[0]}'
        value = f"{bar[1]}{filled}{goal}   lengkap {whole}{short[1]}"
        self.sheet.write_formula(2, 1, formula, self.formats["count"], value)

    def _area(self, name: str, first: int = FIRST_ROW + 1) -> str:
        """The column's cells as $C$7:$C$2006; from the row of hints on, so that what is inserted at the top counts too."""
        return f"${self.letters[name]}${first}:${self.letters[name]}${self.last + 1}"

    def _words(self, row: WorkbookRow) -> str:
        return check_words(row, self.columns, self.book.made_on, masked=self.book.masked)

    def _rows(self) -> None:
        sheet, formats = self.sheet, self.formats
        formula = check_formula(self.columns, self.letters, FIRST_ROW, self.last + 1, self.book.made_on)
        before, *after = formula.split("{r}")
        people = self.book.rows
        for row in (FIRST_ROW, self.end - 1):  # XlsxWriter looks a formula over for 1 ms; the others are made after these
            sheet.write_formula(row, 1, str(row + 1).join((before, *after)), formats["check"], "")
        made = sheet.table[FIRST_ROW][1]
        for row in range(FIRST_ROW, self.end):
            person = people[row - FIRST_ROW] if row - FIRST_ROW < len(people) else None
            text = str(row + 1).join((before[1:], *after))
            sheet.table[row][1] = made._replace(formula=text, value=self._words(person) if person else "")
            if person is not None:
                self._person(row, person)

    def _person(self, row: int, person: WorkbookRow) -> None:
        sheet, formats = self.sheet, self.formats
        for number, column in enumerate(self.columns):
            value = getattr(person, column.name, None)
            if value is None:
                continue
            if isinstance(value, date):
                sheet.write_datetime(row, number, datetime(value.year, value.month, value.day), formats["date"])  # noqa: DTZ001 - a day has no zone
            elif column.kind == "money":
                sheet.write_number(row, number, int(value), formats["money"])
            elif column.name == "nik" and self.book.masked:
                sheet.write_string(row, number, mask_nik(value), formats["masked"])
            else:
                text = shown_phone(value) if column.name == "phone" else value
                sheet.write_string(row, number, text[:32_000], formats["status" if column.kind == "status" else "text"])

    # Help while typing

    def _lists(self, choices: Any) -> None:
        """The dropdowns' contents, a column each on a sheet of their own; other words may be typed all the same."""
        for number, (name, words) in enumerate((name, getattr(self.book.choices, field)) for name, field in _LISTS.items()):
            if name not in self.letters or not words:
                continue
            for row, text in enumerate(words):
                choices.write_string(row, number, text)
            title, message = _PLAIN_LISTS[name]
            self._validate(name, {
                "validate": "list", "source": f"='{CHOICES_SHEET}'!${_letter(number)}$1:${_letter(number)}${len(words)}",
                "error_type": "information", "error_title": title, "error_message": message,
            })  # fmt: skip

    def _validate(self, name: str, rule: dict[str, Any]) -> None:
        if name in self.letters:
            number = ord(self.letters[name]) - 65
            self.sheet.data_validation(FIRST_ROW, number, self.last, number, rule)

    def _shade(self, name: str, formula: str, look: str) -> None:
        if name in self.letters:
            number = ord(self.letters[name]) - 65
            rule = {"type": "formula", "criteria": formula, "format": self.formats[look]}
            self.sheet.conditional_format(FIRST_ROW, number, self.last, number, rule)

    def _checks(self) -> None:
        """What may be typed, and colours for what was pasted over it all the same."""
        row = FIRST_ROW + 1
        nik, check = f"${self.letters['nik']}{row}", f"${self.letters['check']}{row}"
        for name in ("nik", "kk"):
            cell = f"{self.letters.get(name, 'A')}{row}"
            self._validate(name, {
                "validate": "custom", "value": f"=AND(ISTEXT({cell}),LEN({cell})=16,ISNUMBER(-{cell}))",
                "error_title": "NIK belum benar" if name == "nik" else "Nomor KK belum benar",
                "error_message": "Terdiri dari 16 angka. Ketik semua angkanya, tanpa titik dan spasi.",
                "input_title": "NIK" if name == "nik" else "Nomor KK", "input_message": "16 angka, tanpa titik dan spasi.",
            })  # fmt: skip
        self._validate("sex", {
            "validate": "list", "source": ["L", "P"], "error_title": "Jenis kelamin",
            "error_message": "Pilih L (laki-laki) atau P (perempuan).",
        })  # fmt: skip
        self._validate("birth_date", {
            "validate": "date", "criteria": "between", "minimum": date(1920, 1, 1), "maximum": self.book.made_on,
            "error_title": "Tanggal lahir", "error_message": "Tulis hari/bulan/tahun, contoh 17/08/1985.",
        })  # fmt: skip
        phone = f"{self.letters.get('phone', 'A')}{row}"
        self._validate("phone", {
            "validate": "custom", "value": f'=AND(LEN({phone})>=10,LEN({phone})<=14,OR(LEFT({phone},1)="0",LEFT({phone},1)="+"))',
            "error_title": "No HP", "error_message": "Nomor HP diawali 08, 10 sampai 13 angka, satu nomor saja.",
        })  # fmt: skip
        self._validate("income", {
            "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100_000_000,
            "error_title": "Penghasilan", "error_message": "Tulis angka rupiah sebulan, tanpa titik dan tanpa Rp: 1500000.",
        })  # fmt: skip
        twice = f'COUNTIF({self._area("nik", FIRST_ROW)},{nik}&"*")>1'
        self._shade("nik", f'=AND({nik}<>"",NOT(ISNUMBER(FIND("*",{nik}))),OR(LEN({nik})<>16,{twice}))', "wrong")
        for column in self.columns:
            if column.wanted:
                cell = f"{self.letters[column.name]}{row}"
                self._shade(column.name, f'=AND({cell}="",{check}<>"")', "empty")
        self._shade("check", f'={check}="{COMPLETE}"', "complete")
        self._shade("check", f'={check}<>""', "incomplete")

    def _manners(self) -> None:
        """Protected so that headings stay, free enough to insert, sort and filter; printed on A4 across."""
        sheet = self.sheet
        sheet.freeze_panes(FIRST_ROW, ord(self.letters["name"]) - 64)
        sheet.autofilter(FIRST_ROW - 1, 1, self.end - 1, len(self.columns) - 1)
        sheet.protect("", {
            "insert_rows": True, "sort": True, "autofilter": True, "format_cells": True, "format_rows": True, "format_columns": True,
            "select_locked_cells": True, "select_unlocked_cells": True,
        })  # fmt: skip
        texts = [self._area(column.name).replace("$", "") for column in self.columns if column.kind in ("digits", "key")]
        sheet.ignore_errors({"number_stored_as_text": " ".join(texts), "formula_unlocked": self._area("check").replace("$", "")})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(4, 5)
        place = f"{self.book.village_kind} {self.book.village_name}".replace("&", "&&")
        sheet.set_footer(f"&L&8{place}&R&8halaman &P dari &N")


def _bar(names: str, target: int, filled: int) -> tuple[str, str]:
    """Ten squares, filled as the village comes nearer to its target."""
    full = min(10, filled * 10 // max(target, 1))
    squares = f"MIN(10,INT(({names})*10/{max(target, 1)}))"
    return f'REPT("■",{squares})&REPT("□",10-{squares})&"  "&', "■" * full + "□" * (10 - full) + "  "
