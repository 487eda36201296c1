"""Layouts of village lists, first batch: what stands where."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from pathlib import Path

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
    RT,
    RT_RW,
    RW,
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
def titles_down_to_row_fifteen(folder: Path, name: str) -> Village:
    sheet = Sheet("DATA BPU")
    for line in ("PEMERINTAH KABUPATEN BEKASI", "KECAMATAN SUKATANI", "DESA SUKADARMA", "Jl. Raya Sukatani KM 12 Kode Pos 17630"):
        sheet.row(line)
        sheet.merge(12)
    sheet.blank()
    sheet.row("DAFTAR NAMA CALON PESERTA BPJS KETENAGAKERJAAN (BPU)")
    sheet.merge(12)
    sheet.row("TAHUN ANGGARAN 2026")
    sheet.blank()
    for label, value in (("Nama Desa", "Sukadarma"), ("Kecamatan", "Sukatani"), ("Nama Kepala Desa", "H. ENDANG, S.IP"), ("No. HP Kepala Desa", "081299990000"), ("Jumlah RT / RW", "24 / 7")):
        sheet.row("", label, ":", value)
    sheet.blank()
    sheet.head(USUAL)
    sheet.row(*(f"({n})" for n in range(1, 13)))
    sheet.people(some(14, name), USUAL)
    return writers.xlsx(folder / "Data Bhabin.xlsx", [sheet])


@style
def negative_numbers_below_the_headings(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    sheet.row("DAFTAR PEKERJA RENTAN")
    sheet.head(USUAL)
    sheet.row(*range(-1, -13, -1))
    sheet.people(some(9, name), USUAL)
    return writers.xlsx(folder / "a.xlsx", [sheet])


@style
def two_heading_rows_merged(folder: Path, name: str) -> Village:
    sheet = Sheet("REKAP")
    sheet.row("DATA PEKERJA INFORMAL DESA SUKADARMA")
    sheet.merge(13)
    sheet.row("NO", "NAMA LENGKAP", "NOMOR", "", "TEMPAT DAN TANGGAL LAHIR", "", "JENIS KELAMIN", "", "ALAMAT", "", "", "PEKERJAAN", "NO. HP / WA")
    top = len(sheet.cells) - 1
    sheet.row("", "", "KTP (NIK)", "KK", "TEMPAT", "TGL/BLN/THN", "L", "P", "KAMPUNG", "RT", "RW", "", "")
    for column in (0, 1, 11, 12):
        sheet.merges.append((top, column, top + 1, column))
    sheet.merges += [(top, 2, top, 3), (top, 4, top, 5), (top, 6, top, 7), (top, 8, top, 10)]
    sheet.row(*range(1, 14))
    columns = (NAME, NIK, KK, PLACE, BORN, Col("L", lambda p: "v" if p.sex == "L" else "", ("sex",)), Col("P", lambda p: "v" if p.sex == "P" else "", ("sex",)), ADDRESS, RT, RW, JOB, PHONE)
    sheet.people(some(12, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def three_heading_rows(folder: Path, name: str) -> Village:
    sheet = Sheet("Lampiran I")
    sheet.row("Lampiran I Surat Kepala Desa")
    sheet.row("Nomor : 460/112/Ds/XI/2026")
    sheet.blank()
    top = sheet.row("No", "Identitas Calon Peserta", "", "", "", "", "Tempat Tinggal", "", "", "Pekerjaan", "")
    sheet.row("", "Nama", "N I K", "Jenis Kelamin", "Kelahiran", "", "Alamat", "RT/RW", "", "Jenis", "No. Telepon")
    sheet.row("", "(sesuai KTP)", "(16 digit)", "(L/P)", "Tempat", "Tanggal", "", "RT", "RW", "", "(aktif)")
    sheet.merges += [(top, 0, top + 2, 0), (top, 1, top, 5), (top + 1, 4, top + 1, 5), (top, 6, top, 8), (top + 1, 6, top + 2, 6), (top + 1, 7, top + 1, 8), (top, 9, top, 10), (top + 1, 9, top + 2, 9)]
    sheet.people(some(11, name), (NAME, NIK, SEX, PLACE, BORN_TEXT, ADDRESS, RT, RW, JOB, PHONE))
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def headings_again_on_each_page(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    everyone = some(45, name)
    columns = (NAME, NIK, TTL, SEX, ADDRESS, RT_RW, JOB)
    for page in range(3):
        sheet.row(f"Halaman {page + 1} dari 3")
        sheet.head(columns)
        sheet.row(*range(1, 9))
        sheet.people(everyone[page * 15 : page * 15 + 15], columns, page * 15 + 1)
        sheet.row("", "Jumlah halaman ini", 15)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def family_blocks_of_siak(folder: Path, name: str) -> Village:
    sheet = Sheet("BIP")
    everyone = some(12, name)
    columns = (NIK, titled(NAME, "NAMA LENGKAP"), Col("JENIS KELAMIN", lambda p: "LAKI-LAKI" if p.sex == "L" else "PEREMPUAN", ("sex",)), PLACE,
               BORN_TEXT, Col("UMUR", lambda p: 2026 - p.born.year), Col("AGAMA", lambda p: "ISLAM"), Col("STATUS HUBUNGAN DALAM KELUARGA", lambda p: "ANAK"), Col("GOL. DARAH", lambda p: "O"), JOB)
    sheet.row("BUKU INDUK PENDUDUK WNI")
    sheet.row("DESA/KELURAHAN : SUKADARMA")
    sheet.head(columns)
    for family in range(4):
        p = everyone[family * 3]
        sheet.row(f"No. KK : {p.kk}", "", "", f"Alamat : {p.address}", "", "", f"RT : {p.rt} RW : {p.rw}", "", "Dusun : II")
        sheet.people(everyone[family * 3 : family * 3 + 3], columns, kk=p.kk, address=p.address, rt=p.rt, rw=p.rw)
    sheet.row("Jumlah Penduduk : 12 Jiwa")
    return writers.xlsx(folder / "bip.xlsx", [sheet])


@style
def two_lists_side_by_side(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, RT)
    everyone = some(13, name)
    sheet.row("DUSUN I DAN DUSUN II")
    sheet.head(columns)
    sheet.cells[-1] += ["", *sheet.cells[-1]]
    for number, left in enumerate(everyone[:7], start=1):
        row = sheet.person(left, columns, number)
        if number <= 6:
            right = everyone[6 + number]
            sheet.cells[row] += ["", number + 7, right.name, right.nik, right.sex, right.rt]
            sheet.expect_beside(row, right, ("name", "nik", "sex", "rt"))
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def ticks_for_the_sex_in_many_signs(folder: Path, name: str) -> Village:
    sheets: list[Sheet] = []
    for number, sign in enumerate(("x", "X", "√", "✓", 1, "V", "*", "ü", True)):
        sheet = Sheet(f"RT {number + 1}")
        sheet.row("NO", "NAMA", "NIK", "JENIS KELAMIN", "", "PEKERJAAN")
        sheet.merges += [(0, 3, 0, 4)]
        sheet.row("", "", "", "L", "P", "")
        columns = (NAME, NIK, Col("L", lambda p, sign=sign: sign if p.sex == "L" else "", ("sex",)), Col("P", lambda p, sign=sign: sign if p.sex == "P" else "", ("sex",)), JOB)
        sheet.people(some(5, f"{name}{number}"), columns)
        sheets.append(sheet)
    return writers.xlsx(folder / "x.xlsx", sheets)


@style
def laki_and_perempuan_beside_each_other_in_one_heading_row(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (NIK, NAME, Col("LAKI-LAKI", lambda p: "✔" if p.sex == "L" else "-", ("sex",)), Col("PEREMPUAN", lambda p: "✔" if p.sex == "P" else "-", ("sex",)), BORN)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def group_rows_and_subtotals_per_hamlet(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, BORN, JOB, PHONE)
    everyone = some(12, name)
    sheet.row("REKAPITULASI CALON PESERTA")
    sheet.head(columns)
    for number, hamlet in enumerate(("DUSUN I", "DUSUN II (KP. RAWA)", "Dusun Babakan Jati")):
        sheet.row(chr(65 + number), hamlet)
        sheet.people(everyone[number * 4 : number * 4 + 4], columns)
        sheet.row("", "Sub Total", 4)
    sheet.row("TOTAL KESELURUHAN", "", 12)
    sheet.blank()
    sheet.row("", "", "", "Sukadarma, 20 November 2026")
    sheet.row("", "", "", "KEPALA DESA SUKADARMA")
    sheet.blank(3)
    sheet.row("", "", "", "H. ENDANG SUPRIATNA, S.IP")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_signature_block_of_three(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, TTL, ADDRESS, RT_RW, JOB, PHONE)
    sheet.head(columns)
    sheet.people(some(10, name), columns)
    sheet.blank()
    sheet.row("", "Mengetahui :", "", "", "", "Sukadarma, 21 Nopember 2026")
    sheet.row("", "Kepala Desa Sukadarma", "", "Bhabinkamtibmas", "", "Petugas Pendata,")
    sheet.blank(3)
    sheet.row("", "H. ENDANG SUPRIATNA", "", "BUDI SANTOSO", "", "NENENG LILIS")
    sheet.row("", "NIP. 196805171990031004", "", "AIPTU NRP 85010123", "", "NIK. 3216055708859001")
    sheet.row("Catatan : data sesuai KTP-el")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def example_rows_and_hints(folder: Path, name: str) -> Village:
    sheet = Sheet("ISIAN")
    columns = (NIK, NAME, SEX, PLACE, BORN_TEXT, PHONE)
    sheet.row("FORM ISIAN DATA PEKERJA")
    sheet.head(columns)
    sheet.row("", "16 digit sesuai KTP", "huruf besar, sesuai KTP", "L / P", "kota", "dd-mm-yyyy", "08...")
    sheet.row("Contoh", "3216051708850012", "BUDI SANTOSO", "L", "BEKASI", "17-08-1985", "081234567890")
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def hidden_things(folder: Path, name: str) -> Village:
    first, second, copy = Sheet("Aktif"), Sheet("Simpanan", state="hidden"), Sheet("backup", state="very_hidden")
    everyone = some(12, name)
    for sheet, people in ((first, everyone[:8]), (second, everyone[8:]), (copy, everyone[:8])):
        sheet.head(USUAL)
        sheet.people(people, USUAL)
    second.records.clear()
    copy.records.clear()
    first.hidden_rows = {3, 5}
    first.hidden_columns = {10}
    for code, row in (("hidden_rows", 3), ("hidden_rows", 5), ("hidden_rows", None), ("hidden_columns", None)):
        first.tell(code, row)
    second.tell("hidden_sheet")
    copy.tell("hidden_sheet")
    return writers.xlsx(folder / "x.xlsx", [first, second, copy])


@style
def struck_out_rows(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.head(USUAL)
    rows = sheet.people(some(9, name), USUAL)
    sheet.struck = {rows[2], rows[6]}
    sheet.tell("struck_out", rows[2])
    sheet.tell("struck_out", rows[6])
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def several_sheets_with_different_columns(folder: Path, name: str) -> Village:
    everyone = some(15, name)
    sheets = [Sheet("Dusun 1"), Sheet("Dusun 2"), Sheet("Dusun 3"), Sheet("REKAP"), Sheet("Sheet2")]
    layouts = ((NIK, NAME, BORN, SEX), (NAME, SEX, NIK, TTL, PHONE), (NAME, KK, NIK, BORN_TEXT, ADDRESS, SEX))
    for number, columns in enumerate(layouts):
        sheets[number].row(f"DATA PEKERJA DUSUN {number + 1}")
        sheets[number].head(columns)
        sheets[number].people(everyone[number * 5 : number * 5 + 5], columns)
    sheets[3].row("NO", "DUSUN", "JUMLAH")
    for number in range(3):
        sheets[3].row(number + 1, f"Dusun {number + 1}", 5)
    return writers.xlsx(folder / "x.xlsx", sheets)


@style
def columns_the_other_way_round(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = tuple(reversed(USUAL))
    sheet.row(*(column.head for column in columns), "NO")
    for number, person in enumerate(some(9, name), 1):
        row = sheet.person(person, columns)
        sheet.cells[row] = [*(column.get(person) for column in columns), number]
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def english_headings(folder: Path, name: str) -> Village:
    sheet = Sheet("Responses")
    columns = (Col("Timestamp", lambda p: "21/11/2026 10:20:31"), Col("Full Name", lambda p: p.name, ("name",)), Col("National ID Number (NIK)", lambda p: p.nik, ("nik",)),
               Col("Gender", lambda p: {"L": "Male", "P": "Female"}[p.sex], ("sex",)), Col("Place of Birth", lambda p: p.place, ("birth_place",)),
               Col("Date of Birth", lambda p: p.born.isoformat(), ("birth_date",)), Col("Address", lambda p: p.address, ("address",)),
               Col("Occupation", lambda p: p.job, ("occupation",)), Col("Phone Number", lambda p: p.phone, ("phone",)), Col("Mother's Maiden Name", lambda p: p.mother, ("mother_name",)))
    sheet.head(columns, number=None)
    sheet.people(some(9, name), columns, first=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def google_form_answers(folder: Path, name: str) -> Village:
    sheet = Sheet("Form Responses 1")
    columns = (Col("Cap waktu", lambda p: "21/11/2026 10:20:31"), Col("Nama Lengkap (sesuai KTP)", lambda p: p.name, ("name",)), Col("NIK (16 digit)", lambda p: p.nik, ("nik",)),
               Col("Jenis Kelamin", lambda p: {"L": "Laki-laki", "P": "Perempuan"}[p.sex], ("sex",)), Col("Tempat Lahir", lambda p: p.place, ("birth_place",)),
               Col("Tanggal Lahir", lambda p: f"{p.born.month}/{p.born.day}/{p.born.year}", ("birth_date",)), Col("Nomor WhatsApp aktif", lambda p: p.phone, ("phone",)),
               Col("Apa pekerjaan Anda?", lambda p: p.job, ("occupation",)), Col("Nama gadis ibu kandung", lambda p: p.mother, ("mother_name",)), Col("Upload foto KTP", lambda p: "https://drive.google.com/open?id=1x"))
    sheet.head(columns, number=None)
    rows = sheet.people([p for p in some(14, name) if p.born.day != p.born.month], columns, first=None)
    for row in rows:  # month first throughout: only the NIK, or a day above twelve, tells
        sheet.tell("date_day_month_swapped", row)
    return writers.text(folder / "Form Responses 1.csv", sheet, ",", "utf-8")


@style
def headings_with_line_breaks_and_abbreviations(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("NM.\nLENGKAP", lambda p: p.name, ("name",)), Col("NO.\nKTP /\nNIK", lambda p: p.nik, ("nik",)), Col("JNS\nKEL.", lambda p: p.sex, ("sex",)),
               Col("TMPT\nLHR", lambda p: p.place, ("birth_place",)), Col("TGL\nLHR", lambda p: p.born, ("birth_date",)), Col("ALMT.", lambda p: p.address, ("address",)),
               Col("R T", lambda p: int(p.rt), ("rt",)), Col("R W", lambda p: int(p.rw), ("rw",)), Col("PEKERJ.", lambda p: p.job, ("occupation",)), Col("TLP/\nWA", lambda p: p.phone, ("phone",)), Col("IBU\nKDG", lambda p: p.mother, ("mother_name",)))
    sheet.head(columns, number="No\nUrt")
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def columns_without_headings(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, Col("", lambda p: "ada"), SEX, BORN)
    sheet.row("", "NIK", "NAMA", "", "L/P", "TGL LAHIR")
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_nik_in_sixteen_cells(folder: Path, name: str) -> Village:
    sheet = Sheet("Form")
    sheet.row("FORMULIR PENDAFTARAN KOLEKTIF")
    top = sheet.row("NO", "NAMA LENGKAP", "NOMOR INDUK KEPENDUDUKAN (NIK)", *[""] * 15, "L/P", "TANGGAL LAHIR")
    sheet.merges.append((top, 2, top, 17))
    for number, person in enumerate(some(8, name), 1):
        row = sheet.row(number, person.name, *(int(digit) for digit in person.nik), person.sex, person.born)
        sheet.expect(row, person, ("nik", "name", "sex", "birth_date"))
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_birth_date_in_three_columns(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    top = sheet.row("NO", "NAMA", "NIK", "TANGGAL LAHIR", "", "", "L/P")
    sheet.row("", "", "", "TGL", "BLN", "THN", "")
    sheet.merges.append((top, 3, top, 5))
    columns = (NAME, NIK, Col("TGL", lambda p: p.born.day, ("birth_date",)), Col("BLN", lambda p: p.born.month), Col("THN", lambda p: p.born.year), SEX)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def an_age_instead_of_a_date(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, Col("UMUR", lambda p: 2026 - p.born.year), JOB)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def cells_merged_over_families(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    everyone = some(9, name)
    columns = (KK, NIK, NAME, SEX, ADDRESS, RT_RW)
    sheet.head(columns)
    for family in range(3):
        head = everyone[family * 3]
        members = [replace(p, kk=head.kk, address=head.address, rt=head.rt, rw=head.rw) for p in everyone[family * 3 : family * 3 + 3]]
        rows = [sheet.person(p, columns, n) for n, p in enumerate(members, family * 3 + 1)]
        sheet.merges += [(rows[0], column, rows[-1], column) for column in (1, 5, 6)]
        for row in rows[1:]:
            for column in (1, 5, 6):
                sheet.cells[row][column] = ""
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def family_columns_filled_only_for_the_head(folder: Path, name: str) -> Village:
    """KK and address once a family, the cells below empty but not merged: what is empty stays empty."""
    sheet = Sheet("Sheet1")
    columns = (KK, NIK, NAME, SEX, ADDRESS)
    sheet.head(columns)
    for number, person in enumerate(some(9, name)):
        row = sheet.person(person, columns, number + 1)
        if number % 3:
            sheet.fault(row, 1, "", kk=None)
            sheet.fault(row, 5, "", address=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def names_with_titles_in_a_column_of_their_own(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("GELAR DEPAN", lambda p: "H."), NAME, Col("GELAR BELAKANG", lambda p: "S.Pd"), NIK, Col("JABATAN", lambda p: "Anggota"), SEX, JOB)
    sheet.head(columns)
    sheet.people(some(7, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def birth_place_and_date_in_every_spelling(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    months = ("Jan", "Peb", "Mrt", "Apr", "Mei", "Juni", "Juli", "Agst", "Sept", "Okt", "Nop", "Des")
    ways = (
        lambda p: f"{p.place}, {p.born:%d-%m-%Y}", lambda p: f"{p.place}/{p.born:%d/%m/%Y}", lambda p: f"{p.place} {p.born:%d-%m-%y}", lambda p: f"{p.place.title()}, {long_date(p.born)}",
        lambda p: f"{p.place} , {p.born.day} {months[p.born.month - 1]} {p.born.year}", lambda p: f"{p.place}.{p.born:%d.%m.%Y}", lambda p: f"{p.place},{p.born.day}-{months[p.born.month - 1]}-{p.born:%y}",
        lambda p: f"{p.place}, tgl {p.born:%d-%m-%Y}", lambda p: f"{p.place} - {p.born:%d %m %Y}", lambda p: f"{p.place}; {p.born:%Y-%m-%d}", lambda p: f"{p.place}\n{p.born:%d-%m-%Y}", lambda p: f"{p.place},  {p.born:%d%m%Y}",
        lambda p: f"{p.place} tanggal {long_date(p.born)}", lambda p: f"{p.place}, {long_date(p.born).upper()}", lambda p: f"{p.place} / {p.born.day}-{p.born.month}-{p.born.year}",
    )  # fmt: skip
    columns = (NAME, NIK, Col("Tempat/Tgl. Lahir", lambda p: "", ("birth_place", "birth_date")))
    sheet.head(columns)
    for number, person in enumerate(some(len(ways), name)):
        row = sheet.person(person, columns, number + 1)
        sheet.cells[row][3] = ways[number](person)
        if number == 3:
            sheet.records[row]["birth_place"] = person.place.title()
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def rt_and_rw_in_every_spelling(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    ways = (
        lambda p: f"{p.rt}/{p.rw}", lambda p: f"{int(p.rt)}/{int(p.rw)}", lambda p: f"RT {p.rt} RW {p.rw}", lambda p: f"RT.{p.rt}/RW.{p.rw}", lambda p: f"{p.rt} / {p.rw}", lambda p: f"{p.rt}-{p.rw}",
        lambda p: f"Rt {p.rt}/{p.rw}", lambda p: f"{p.rt[1:]} / {p.rw[1:]}", lambda p: f"{p.rt}\\{p.rw}", lambda p: f"{p.rt} {p.rw}", lambda p: f"RT:{p.rt},RW:{p.rw}", lambda p: f"{p.rt}.{p.rw}",
    )  # fmt: skip
    columns = (NAME, NIK, Col("RT / RW", lambda p: "", ("rt", "rw")), SEX)
    sheet.head(columns)
    for number, person in enumerate(some(len(ways), name)):
        row = sheet.person(person, columns, number + 1)
        sheet.cells[row][3] = ways[number](person)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def rt_and_rw_only_in_the_address(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, Col("ALAMAT LENGKAP", lambda p: f"{p.address} RT {p.rt}/RW {p.rw} Desa Sukadarma", ("address", "rt", "rw")))
    sheet.head(columns)
    for number, p in enumerate(some(8, name), 1):
        sheet.person(p, columns, number, address=f"{p.address} RT {p.rt}/RW {p.rw} Desa Sukadarma")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_filter_that_hides_half(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, BORN)
    sheet.head(columns)
    rows = sheet.people(some(10, name), columns)
    sheet.hidden_rows = set(rows[::2])
    for row in (*rows[::2], None):
        sheet.tell("hidden_rows", row)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_list_far_from_the_corner(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    sheet.blank(6)
    sheet.row("DAFTAR NAMA", at=7)
    sheet.head(USUAL, at=7)
    sheet.people(some(8, name), USUAL, at=7)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def notes_beside_and_below(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, SEX, BORN, Col("KETERANGAN", lambda p: "lengkap"))
    sheet.head(columns)
    rows = sheet.people(some(8, name), columns)
    sheet.cells[rows[2]] += ["", "<- tolong dicek lagi pak"]
    sheet.cells[rows[4]] += ["", "", "sudah foto"]
    sheet.blank(2)
    sheet.row("*) Mohon data diperiksa kembali")
    sheet.row("NB : yang kuning belum ada KTP")
    sheet.row("Keterangan:")
    sheet.row("1. Data per tanggal 20 November 2026")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def numbered_empty_rows_below(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, SEX, BORN, MOTHER)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    for number in range(9, 101):
        sheet.row(number)
    sheet.row("", "JUMLAH", "", 8)
    return writers.xlsx(folder / "x.xlsx", [sheet])
