"""The first sheet of a village's workbook: until when and to whom, the village's own figures, what to do, and an example like the list."""

from collections.abc import Sequence
from typing import Any

from rangkul.exchange.records import VillageWorkbook
from rangkul.exchange.workbook_columns import WorkbookColumn
from rangkul.rules.dates import show_day_date

_LAST = 8  # the last column that is used
_WIDTHS = (5, 27, 21, 24, 10, 15, 18, 16, 38)
_MOST_REFUSED = 15
_STEPS = (
    "Buka lembar “Daftar Pekerja”. Baris yang sudah terisi adalah data yang kami punya: periksa dan betulkan langsung di tempatnya.",
    "Tambahkan pekerja lain di bawahnya atau sisipkan baris di antaranya. Satu baris untuk satu orang, usia 15 sampai 64 tahun.",
    "Kolom CEK terisi sendiri: “lengkap”, atau apa yang masih kurang di baris itu. Kotak kuning belum diisi, kotak merah NIK-nya belum "
    "benar atau tertulis dua kali.",
    "Yang tidak diketahui dibiarkan kosong. Jangan diisi tanda strip, nol, atau “xxx”.",
    "Bila ada yang pindah, meninggal, atau berhenti bekerja, tulis di kolom KETERANGAN. Barisnya tidak perlu dihapus.",
    "Simpan, lalu kirim kembali berkas ini. Nama berkas boleh diganti; judul kolom jangan diubah.",
)
_MASKED = "NIK yang sebagian angkanya tertutup bintang sudah kami punya: biarkan saja. Ketik 16 angka hanya bila NIK-nya memang salah."
_HEADINGS = ("CEK", "NIK", "NAMA LENGKAP", "L/P", "TGL LAHIR", "PEKERJAAN", "NO HP")
_EXAMPLES = (
    (("lengkap", "example_fine"), ("3216055708859001", "example"), ("ROHMAH BINTI SALIM", "example"), ("P", "example"),
     ("17/08/1985", "example"), ("Buruh tani", "example"), ("081200123456", "example"), "✓  benar"),
    (("NIK 15 angka, L/P kosong", "example_check"), ("321605170885900", "bad"), ("UJANG SALIM", "example"), ("", "missing"),
     ("17/08/1985", "example"), ("Pedagang", "example"), ("081200123457", "example"), "✗  satu angka NIK hilang; L atau P belum dipilih"),
    (("NIK ganda, pekerjaan kosong", "example_check"), ("3216055708859001", "bad"), ("SITI AMINAH", "example"), ("P", "example"),
     ("02/01/1990", "example"), ("", "missing"), ("081200123458", "example"), "✗  NIK ini sudah dipakai ROHMAH di baris 7"),
)  # fmt: skip


def write_guide(sheet: Any, book: VillageWorkbook, columns: Sequence[WorkbookColumn], formats: dict[str, Any]) -> None:
    """Fill the guide. A reader knows by the list's hidden keys that the example is none."""
    sheet.hide_gridlines(2)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    place = f"{book.village_kind} {book.village_name}" + (f", {book.hamlet}" if book.hamlet else "")
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, f"Data Pekerja {place}", formats["title"])
    sheet.write_string(1, 0, f"{book.office_name} – perlindungan bagi {book.target} pekerja di setiap desa", formats["line"])
    _due(sheet, book, formats)
    row = _figures(sheet, book, formats, 6)
    row = _steps(sheet, book, formats, row)
    row = _example(sheet, columns, formats, row)
    row = _refused(sheet, book, formats, row)
    sheet.write_string(row, 0, "Data ini hanya dipakai untuk perlindungan pekerja (UU 27/2022). Jangan diteruskan kepada pihak lain.",
                       formats["small"])  # fmt: skip
    sheet.protect("", {"select_locked_cells": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.5, 0.5, 0.5, 0.5)
    sheet.fit_to_pages(1, 1)


def _due(sheet: Any, book: VillageWorkbook, formats: dict[str, Any]) -> None:
    """Until when, and to whom."""
    when = f"Mohon kembali paling lambat {show_day_date(book.return_by)}" if book.return_by else "Mohon dikirim kembali setelah diisi"
    sheet.set_row(3, 26)
    sheet.set_row(4, 22)
    sheet.merge_range(3, 0, 3, _LAST, when, formats["due"])
    to = f"Kirim ke {book.office_name}" + (f" – {book.contact}" if book.contact else "")
    sheet.merge_range(4, 0, 4, _LAST, to, formats["due_line"])


def _figures(sheet: Any, book: VillageWorkbook, formats: dict[str, Any], row: int) -> int:
    """Where the village stands, in four boxes."""
    figures = book.figures
    boxes = [
        (len(book.rows), "pekerja di daftar ini"), (figures.registered, "sudah terdaftar"),
        (figures.submitted, "sedang diajukan"),
    ]  # fmt: skip
    if figures.refused:
        boxes.append((len(figures.refused), "belum dapat didaftarkan"))
    if book.hamlet is None:
        boxes.append((max(0, book.target - len(book.rows)), f"lagi menuju {book.target} orang"))
    places = ((0, 1), (2, 2), (3, 3), (4, 6), (7, 8))[: len(boxes)]
    sheet.set_row(row, 30)
    sheet.set_row(row + 1, 20)
    for (number, words), (left, right) in zip(boxes, places, strict=True):
        for line, (text, look) in enumerate(((f"{number}", "figure"), (words, "caption"))):
            if left == right:
                sheet.write_string(row + line, left, text, formats[look])
            else:
                sheet.merge_range(row + line, left, row + line, right, text, formats[look])
    return row + 3


def _steps(sheet: Any, book: VillageWorkbook, formats: dict[str, Any], row: int) -> int:
    sheet.write_string(row, 0, "Cara mengisi", formats["heading"])
    steps = [*_STEPS[:3], _MASKED, *_STEPS[3:]] if book.masked else _STEPS
    for number, text in enumerate(steps, 1):
        sheet.set_row(row + number, 24)
        sheet.write_string(row + number, 0, str(number), formats["step"])
        sheet.merge_range(row + number, 1, row + number, _LAST, text, formats["wrap"])
    return row + len(steps) + 2


def _example(sheet: Any, columns: Sequence[WorkbookColumn], formats: dict[str, Any], row: int) -> int:
    """A picture of the list: its letters above, its row numbers at the left, one right row and two wrong ones."""
    sheet.write_string(row, 0, "Contoh pengisian", formats["heading"])
    names = ("check", "nik", "name", "sex", "birth_date", "occupation", "phone")
    letters = {column.name: chr(65 + number) for number, column in enumerate(columns)}
    sheet.write_string(row + 1, 0, "", formats["ruler"])
    for column, (name, heading) in enumerate(zip(names, _HEADINGS, strict=True), start=1):
        sheet.write_string(row + 1, column, letters.get(name, ""), formats["ruler"])
        sheet.write_string(row + 2, column, heading, formats["head"])
    sheet.write_string(row + 2, 0, "5", formats["ruler"])
    sheet.set_row(row + 2, 22)
    for number, (*cells, remark) in enumerate(_EXAMPLES):
        line = row + 3 + number
        sheet.set_row(line, 26)
        sheet.write_string(line, 0, str(7 + number), formats["ruler"])
        for column, cell in enumerate(cells, start=1):
            sheet.write_string(line, column, cell[0], formats[cell[1]])
        sheet.write_string(line, _LAST, str(remark), formats["remark"])
    return row + 4 + len(_EXAMPLES)


def _refused(sheet: Any, book: VillageWorkbook, formats: dict[str, Any], row: int) -> int:
    """Who could not be registered yet and why, so that the village can help."""
    refused = book.figures.refused
    if not refused:
        return row
    sheet.write_string(row, 0, "Belum dapat didaftarkan", formats["heading"])
    for name, reason in refused[:_MOST_REFUSED]:
        row += 1
        sheet.merge_range(row, 0, row, 2, name, formats["row"])
        sheet.merge_range(row, 3, row, _LAST, reason, formats["row"])
    if len(refused) > _MOST_REFUSED:
        row += 1
        sheet.write_string(row, 0, f"dan {len(refused) - _MOST_REFUSED} orang lainnya", formats["small"])
    return row + 2
