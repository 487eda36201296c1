"""The workbook that travels to a village, and plain tables for the office; texts stay texts, whatever they begin with."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from rangkul.errors import Problem
from rangkul.exchange.guide import write_guide
from rangkul.exchange.records import Progress, VillageWorkbook, WorkbookRow
from rangkul.rules.occupations import OCCUPATIONS

META_SHEET = "_rangkul"
LIST_SHEET = "Daftar Pekerja"
GUIDE_SHEET = "Petunjuk"
CHOICES_SHEET = "Pilihan"
FORMAT = "1"
FIRST_ROW = 6  # 0-based row of the first person
LAST_ROW = 2005  # checks and dropdowns reach so far
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_RED, _PALE, _DARK, _GREY = "#C0392B", "#FDECEA", "#0B6E4F", "#D9E2DD"


@dataclass(frozen=True)
class _Field:
    """A column of the workbook: the field of WorkbookRow, its heading (Indonesian, for the village), width, kind and hint."""

    name: str
    title: str
    width: float
    hint: str = ""
    kind: Literal["text", "digits", "date", "key", "status"] = "text"


FIELDS = (
    _Field("key", "KODE BARIS", 4, kind="key"),
    _Field("nik", "NIK", 20, "16 angka, sama dengan KTP", "digits"),
    _Field("name", "NAMA LENGKAP", 30, "sesuai KTP"),
    _Field("sex", "JENIS KELAMIN", 10, "L atau P"),
    _Field("birth_place", "TEMPAT LAHIR", 18, "sesuai KTP"),
    _Field("birth_date", "TANGGAL LAHIR", 14, "contoh 17/08/1985", "date"),
    _Field("address", "ALAMAT", 30, "kampung atau jalan"),
    _Field("rt", "RT", 8, "3 angka", "digits"),
    _Field("rw", "RW", 8, "3 angka", "digits"),
    _Field("occupation", "PEKERJAAN", 20, "pilih atau ketik"),
    _Field("phone", "NO HP", 16, "diawali 08", "digits"),
    _Field("mother_name", "NAMA IBU KANDUNG", 24, "sesuai KK"),
    _Field("note", "KETERANGAN", 24, "boleh kosong"),
    _Field("status", "STATUS", 16, "diisi kantor", "status"),
)
_COLUMN = {field.name: number for number, field in enumerate(FIELDS)}


def workbook_name(book: VillageWorkbook) -> str:
    """A file name that sorts by village and says what it is: "Pekerja Sukadarma 32.16.15.2001 2026-11-22.xlsx"."""
    village = re.sub(r"[^\w .'-]", "", book.village_name).strip() or "desa"
    return f"Pekerja {village} {book.village_code} {book.made_on.isoformat()}.xlsx"


def write_village_workbook(book: VillageWorkbook, path: Path | str, occupations: Sequence[str] | None = None) -> None:
    """The workbook at `path`, whole or not at all. Raises Problem when the place cannot be written to.

    `occupations` fill the dropdown (None: the categories of rules/occupations.py).
    """
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(book, draft, [job.name for job in OCCUPATIONS] if occupations is None else list(occupations))
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


def _write(book: VillageWorkbook, path: Path, occupations: list[str]) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    workbook: Any = xlsxwriter.Workbook(str(path), _OPTIONS)
    workbook.set_properties({"title": f"Daftar pekerja {book.village_kind} {book.village_name}", "author": book.office_name})
    formats = _formats(workbook)
    guide, sheet, choices, meta = (workbook.add_worksheet(name) for name in (GUIDE_SHEET, LIST_SHEET, CHOICES_SHEET, META_SHEET))
    write_guide(guide, book, formats)
    _write_list(sheet, book, formats, len(occupations))
    for row, text in enumerate(occupations):
        choices.write_string(row, 0, text)
    choices.hide()
    for column, text in enumerate(("rangkul", book.dispatch_id, book.village_code, FORMAT)):
        meta.write_string(0, column, text)
    meta.very_hidden()
    sheet.activate()
    try:
        workbook.close()
    except FileCreateError as error:
        raise OSError(str(error)) from None


def _formats(workbook: Any) -> dict[str, Any]:
    cell = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
    free = cell | {"locked": False, "border": 1, "border_color": _GREY}
    looks: dict[str, dict[str, Any]] = {
        "title": cell | {"bold": True, "font_size": 16, "font_color": _DARK},
        "line": cell | {"font_color": "#444444"},
        "wrap": cell | {"text_wrap": True, "indent": 1},
        "step": cell | {"bold": True, "font_color": "white", "bg_color": _DARK, "align": "center", "border": 1},
        "count": cell | {"bold": True, "font_size": 14, "font_color": _DARK},
        "head": cell | {"bold": True, "font_color": "white", "bg_color": _DARK, "border": 1, "border_color": "white",
                        "align": "center", "text_wrap": True},
        "hint": cell | {"italic": True, "font_size": 9, "font_color": "#666666", "bg_color": "#EEF4F1", "align": "center", "border": 1,
                        "border_color": _GREY, "text_wrap": True},
        "text": free | {"num_format": "@"},
        "date": free | {"num_format": "dd/mm/yyyy", "align": "center"},
        "status": free | {"num_format": "@", "font_color": "#666666", "bg_color": "#F5F5F5"},
        "wrong": {"bg_color": _PALE, "font_color": _RED},
        "example": cell | {"border": 1, "border_color": "#999999", "num_format": "@", "indent": 1},
        "bad": cell | {"border": 1, "border_color": "#999999", "bg_color": _PALE, "font_color": _RED, "num_format": "@", "indent": 1},
        "good": cell | {"bold": True, "font_color": _DARK},
        "remark": cell | {"italic": True, "indent": 1},
        "no": cell | {"bold": True, "font_color": _RED},
    }  # fmt: skip
    return {name: workbook.add_format(look) for name, look in looks.items()}


def _write_list(sheet: Any, book: VillageWorkbook, formats: dict[str, Any], occupations: int) -> None:
    last = max(LAST_ROW, FIRST_ROW + len(book.rows) + 500)
    for column, field in enumerate(FIELDS):
        sheet.set_column(column, column, field.width, formats[_look(field)], {"hidden": field.kind == "key"})
        sheet.write_string(4, column, field.title, formats["head"])
        sheet.write_string(5, column, field.hint, formats["hint"])
    place = f"{book.village_kind} {book.village_name}"
    sheet.write_string(0, 1, f"DAFTAR PEKERJA {place.upper()}", formats["title"])
    sheet.write_string(1, 1, f"Kecamatan {book.district_name}, {book.regency_name} ({book.village_code})", formats["line"])
    names = f"$C${FIRST_ROW + 1}:$C${last + 1}"
    filled = sum(1 for row in book.rows if row.name)
    sheet.write_formula(2, 1, f'=COUNTA({names})&" dari {book.target} orang"', formats["count"], f"{filled} dari {book.target} orang")
    deadline = f" Mohon kembali paling lambat {book.return_by:%d/%m/%Y}." if book.return_by else ""
    sheet.write_string(3, 1, f"Satu baris untuk satu orang. Baris boleh disisipkan dan diurutkan.{deadline}", formats["line"])
    for row, height in enumerate((26, 18, 22, 18, 32, 18)):
        sheet.set_row(row, height, None if row > 3 else formats["line"])
    for number, person in enumerate(book.rows, start=FIRST_ROW):
        _write_person(sheet, number, person, formats)
    sheet.freeze_panes(FIRST_ROW, 3)
    sheet.autofilter(FIRST_ROW - 1, 0, max(FIRST_ROW + len(book.rows), FIRST_ROW + book.target) + 100, len(FIELDS) - 1)
    _check_cells(sheet, last, formats, occupations)
    sheet.protect("", {
        "insert_rows": True, "sort": True, "autofilter": True, "format_cells": True, "format_rows": True, "select_locked_cells": True,
        "select_unlocked_cells": True,
    })  # fmt: skip
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(4, 5)


def _look(field: _Field) -> str:
    return {"date": "date", "status": "status"}.get(field.kind, "text")


def _write_person(sheet: Any, row: int, person: WorkbookRow, formats: dict[str, Any]) -> None:
    for column, field in enumerate(FIELDS):
        value = getattr(person, field.name)
        if value is None:
            continue
        if isinstance(value, date):
            sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), formats["date"])  # noqa: DTZ001 - a day has no zone
        else:
            text = "0" + value[3:] if field.name == "phone" and value.startswith("+62") else value
            sheet.write_string(row, column, text[:32_000], formats[_look(field)])


def _check_cells(sheet: Any, last: int, formats: dict[str, Any], occupations: int) -> None:
    """Dropdowns and checks; whoever pastes over them is still shown red."""
    first = FIRST_ROW + 1

    def area(name: str) -> tuple[int, int, int, int]:
        return FIRST_ROW, _COLUMN[name], last, _COLUMN[name]

    def letter(name: str) -> str:
        return chr(65 + _COLUMN[name])

    nik, phone = f"{letter('nik')}{first}", f"{letter('phone')}{first}"
    sheet.data_validation(*area("nik"), {
        "validate": "custom", "value": f"=AND(ISTEXT({nik}),LEN({nik})=16,ISNUMBER(-{nik}))", "error_title": "NIK belum benar",
        "error_message": "NIK terdiri dari 16 angka seperti di KTP. Ketik semua angkanya, tanpa titik dan spasi.",
        "input_title": "NIK", "input_message": "16 angka seperti di KTP.",
    })  # fmt: skip
    sheet.data_validation(*area("sex"), {
        "validate": "list", "source": ["L", "P"], "error_title": "Jenis kelamin",
        "error_message": "Pilih L (laki-laki) atau P (perempuan).",
    })  # fmt: skip
    sheet.data_validation(*area("birth_date"), {
        "validate": "date", "criteria": "between", "minimum": date(1920, 1, 1), "maximum": date(2099, 12, 31),
        "error_title": "Tanggal lahir", "error_message": "Tulis hari/bulan/tahun, contoh 17/08/1985.",
    })  # fmt: skip
    sheet.data_validation(*area("phone"), {
        "validate": "custom", "value": f'=AND(LEN({phone})>=10,LEN({phone})<=14,OR(LEFT({phone},1)="0",LEFT({phone},1)="+"))',
        "error_title": "No HP", "error_message": "Nomor HP diawali 08, 10 sampai 13 angka, satu nomor saja.",
    })  # fmt: skip
    if occupations:
        sheet.data_validation(*area("occupation"), {
            "validate": "list", "source": f"='{CHOICES_SHEET}'!$A$1:$A${occupations}", "error_type": "information",
            "error_title": "Pekerjaan", "error_message": "Pekerjaan ini tidak ada di daftar. Boleh dipakai bila memang benar.",
        })  # fmt: skip
    numbers = f"${letter('nik')}${first}:${letter('nik')}${min(last, LAST_ROW) + 1}"
    sheet.conditional_format(*area("nik"), {
        "type": "formula", "criteria": f'=AND({nik}<>"",OR(LEN({nik})<>16,COUNTIF({numbers},{nik}&"*")>1))', "format": formats["wrong"],
    })  # fmt: skip
    name = f"${letter('name')}{first}"
    sheet.conditional_format(*area("name"), {
        "type": "formula", "criteria": f'=AND({name}="",$B{first}<>"")', "format": formats["wrong"],
    })  # fmt: skip
