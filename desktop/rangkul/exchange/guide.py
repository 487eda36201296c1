"""The first sheet of a village's workbook: what to do, with an example that looks like the list itself."""

from typing import Any

from rangkul.exchange.records import VillageWorkbook

_STEPS = (
    "Buka lembar “Daftar Pekerja”. Baris yang sudah terisi adalah data yang kami punya: periksa dan betulkan langsung di tempatnya.",
    "Tambahkan pekerja lain di bawahnya. Satu baris untuk satu orang, usia 15 sampai 64 tahun.",
    "NIK ditulis lengkap 16 angka sesuai KTP. Kotak merah berarti NIK belum benar atau tertulis dua kali.",
    "Yang tidak diketahui dibiarkan kosong. Jangan diisi tanda strip, nol, atau “xxx”.",
    "Bila ada yang pindah, meninggal, atau berhenti bekerja, tulis di kolom KETERANGAN. Barisnya tidak perlu dihapus.",
    "Simpan, lalu kirim kembali berkas ini. Nama berkas boleh diganti; judul kolom jangan diubah.",
)
_HEADINGS = ("NIK", "NAMA LENGKAP", "L/P", "TANGGAL LAHIR", "PEKERJAAN", "NO HP")
_EXAMPLES = (
    (True, ("3216055708859001", "ROHMAH BINTI SALIM", "P", "17/08/1985", "Buruh tani", "081200123456"), "benar"),
    (False, ("3,21605E+15", "ROHMAH", "Pr.", "17 Agst", "-", "1200123456"), "salah: NIK rusak, tanggal tanpa tahun, HP tanpa angka 0"),
)


def write_guide(sheet: Any, book: VillageWorkbook, formats: dict[str, Any]) -> None:
    """Fill the guide. A reader knows by the list's hidden keys that the example is none."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 4)
    for column, width in enumerate((22, 24, 7, 17, 16, 16, 46), start=1):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, f"Data Pekerja {book.village_kind} {book.village_name}", formats["title"])
    sheet.write_string(1, 0, f"{book.office_name} – perlindungan bagi {book.target} pekerja di setiap desa", formats["line"])
    for number, text in enumerate(_STEPS):
        row = 3 + number
        sheet.set_row(row, 26)
        sheet.write_string(row, 0, str(number + 1), formats["step"])
        sheet.merge_range(row, 1, row, 7, text, formats["wrap"])
    row = 4 + len(_STEPS)
    sheet.write_string(row, 0, "Contoh pengisian", formats["good"])
    for line in range(row + 1, row + 4):
        sheet.set_row(line, 22)
    for column, text in enumerate(_HEADINGS, start=1):
        sheet.write_string(row + 1, column, text, formats["head"])
    for right, values, remark in _EXAMPLES:
        row += 1
        sheet.write_string(row + 1, 0, "✓" if right else "✗", formats["good" if right else "no"])
        for column, text in enumerate(values, start=1):
            sheet.write_string(row + 1, column, text, formats["example" if right else "bad"])
        sheet.write_string(row + 1, 7, remark, formats["remark"])
    row += 3
    if book.return_by:
        sheet.write_string(row, 0, f"Mohon dikirim kembali paling lambat {book.return_by:%d/%m/%Y}.", formats["good"])
    if book.contact:
        sheet.write_string(row + 1, 0, f"Pertanyaan: {book.contact}", formats["line"])
    sheet.write_string(row + 2, 0, "Data ini hanya dipakai untuk perlindungan pekerja (UU 27/2022). Jangan diteruskan kepada pihak lain.",
                       formats["line"])  # fmt: skip
    sheet.protect("", {"select_locked_cells": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
