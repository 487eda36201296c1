"""Daftar hadir as a workbook: one row a person, one column a session, made to be filled in anywhere and read back."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rangkul.errors import Problem

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_DARK, _GREY, _PALE = "#0B6E4F", "#D9E2DD", "#F1F6F3"
SIGNS = ("H", "S", "I", "A")
FIRST_ROW = 5  # 0-based row of the first person
SPARE = 15  # empty rows for people who are not on the list
LONGEST_TITLE = 34


@dataclass(frozen=True)
class BookPerson:
    """One row; `marks` one text for each session: "08.12", "H", "S", "I" or nothing."""

    rank: str
    name: str
    nrp: str
    station: str
    villages: str
    marks: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class AttendanceBook:
    """The whole list; `sessions` are (title, hours)."""

    event: str
    held_on: str
    place: str
    sessions: tuple[tuple[str, str], ...]
    people: tuple[BookPerson, ...]
    office: str = ""


def write_attendance(book: AttendanceBook, path: Path) -> None:
    """The workbook at `path`, whole or not at all."""
    from xlsxwriter.exceptions import FileCreateError

    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(book, draft)
        draft.replace(path)
    except (OSError, FileCreateError):
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=path.name) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def headings(book: AttendanceBook) -> list[str]:
    """The heading of every column; a session says its number first, so that it is found again."""
    sessions = [
        f"Sesi {number}\n{title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + '…'}"
        for number, (title, _) in enumerate(book.sessions, 1)
    ]
    return ["No", "Pangkat", "Nama", "NRP", "Polsek", "Desa binaan", *sessions, "Keterangan"]


def _write(book: AttendanceBook, path: Path) -> None:
    import xlsxwriter

    workbook: Any = xlsxwriter.Workbook(str(path), _OPTIONS)
    workbook.set_properties({"title": f"Daftar hadir {book.event}", "author": book.office})
    sheet = workbook.add_worksheet("Daftar hadir")
    formats = _formats(workbook)
    count = len(book.sessions)
    widths = [5, 10, 32, 11, 24, 28, *([20 if count < 4 else 15] * count), 22]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, f"DAFTAR HADIR — {book.event}", formats["title"])
    sheet.write_string(1, 0, f"{book.held_on} · {book.place}", formats["muted"])
    hint = "Isi H (hadir), S (sakit), I (izin), A (tanpa keterangan), atau jam datang seperti 08.12. Kosong berarti belum diketahui."
    sheet.write_string(2, 0, hint, formats["muted"])
    for column, text in enumerate(headings(book)):
        sheet.write_string(FIRST_ROW - 1, column, text, formats["heading"])
    sheet.set_row(FIRST_ROW - 1, 62 if count > 3 else 46)
    for number, person in enumerate(book.people):
        _write_person(sheet, FIRST_ROW + number, number + 1, person, formats)
    last = FIRST_ROW + len(book.people) + SPARE - 1
    for row in range(FIRST_ROW + len(book.people), last + 1):
        for column in range(len(widths)):
            sheet.write_blank(row, column, None, formats["mark" if 6 <= column < 6 + count else "text"])
    if count:
        sheet.data_validation(
            FIRST_ROW, 6, last, 5 + count,
            {"validate": "list", "source": list(SIGNS), "error_type": "information", "error_title": "Daftar hadir",
             "error_message": "Pilih H, S, I atau A, atau tulis jam datang seperti 08.12.", "show_error": True},
        )  # fmt: skip
    _for_printing(sheet, len(widths), last)
    workbook.close()


def _write_person(sheet: Any, row: int, number: int, person: BookPerson, formats: dict[str, Any]) -> None:
    sheet.set_row(row, 18)
    sheet.write_number(row, 0, number, formats["number"])
    texts = (person.rank, person.name, person.nrp, person.station, person.villages)
    for column, text in enumerate(texts, 1):
        _write_text(sheet, row, column, text, formats["text"])
    for column, text in enumerate(person.marks, 6):
        _write_text(sheet, row, column, text, formats["mark"])
    _write_text(sheet, row, 6 + len(person.marks), person.note, formats["text"])


def _write_text(sheet: Any, row: int, column: int, text: str, cell: Any) -> None:
    """A text whatever it begins with; an empty cell stays empty, so that Excel counts it so."""
    if text:
        sheet.write_string(row, column, text, cell)
    else:
        sheet.write_blank(row, column, None, cell)


def _formats(workbook: Any) -> dict[str, Any]:
    cell = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter", "border": 1, "border_color": _GREY, "num_format": "@"}
    return {
        "title": workbook.add_format({"font_name": "Calibri", "font_size": 15, "bold": True, "font_color": _DARK}),
        "muted": workbook.add_format({"font_name": "Calibri", "font_size": 10, "font_color": "#5B6675"}),
        "heading": workbook.add_format(
            cell | {"bold": True, "font_color": "#FFFFFF", "bg_color": _DARK, "text_wrap": True, "align": "center"}
        ),
        "number": workbook.add_format(cell | {"num_format": "0", "align": "center", "font_color": "#5B6675"}),
        "text": workbook.add_format(cell | {"shrink": True}),
        "mark": workbook.add_format(cell | {"align": "center", "bg_color": _PALE}),
    }


def _for_printing(sheet: Any, columns: int, last: int) -> None:
    sheet.freeze_panes(FIRST_ROW, 3)
    sheet.autofilter(FIRST_ROW - 1, 0, last, columns - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(FIRST_ROW - 1)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&8&F&R&8Halaman &P dari &N")
