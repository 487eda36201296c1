"""Second batch of styles, written after the reader was mended for the first and measured blind: layouts and systems."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from pathlib import Path

from villages import writers
from villages.people import MONTHS, long_date, some
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

SHORT = (NAME, NIK, SEX, TTL)


@style
def titles_that_speak_like_headings(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    sheet.row("NAMA DESA", "SUKADARMA", "", "KECAMATAN", "SUKATANI")
    sheet.row("NAMA BHABINKAMTIBMAS", "AIPTU BUDI", "", "NO HP", "081234567890")
    sheet.row("JUMLAH PEKERJA", 12, "", "TANGGAL", "20/11/2026")
    sheet.blank()
    sheet.head(USUAL)
    sheet.people(some(12, name), USUAL)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def long_winded_headings(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("NAMA PEKERJA / CALON PESERTA\n(SESUAI KTP)", lambda p: p.name, ("name",)), Col("NOMOR INDUK KEPENDUDUKAN\n(NIK)", lambda p: p.nik, ("nik",)), Col("TEMPAT/TANGGAL LAHIR", lambda p: f"{p.place}/{p.born:%d-%m-%Y}", ("birth_place", "birth_date")),
               Col("JENIS KELAMIN\n(L/P)", lambda p: p.sex, ("sex",)), Col("ALAMAT TEMPAT TINGGAL SEKARANG", lambda p: p.address, ("address",)), Col("JENIS PEKERJAAN / USAHA", lambda p: p.job, ("occupation",)), Col("NOMOR HANDPHONE (WA AKTIF)", lambda p: p.phone, ("phone",)),
               Col("NAMA GADIS IBU KANDUNG", lambda p: p.mother, ("mother_name",)), Col("RATA-RATA PENGHASILAN PER BULAN (Rp)", lambda p: 1500000), Col("BERSEDIA IKUT PROGRAM (YA/TIDAK)", lambda p: "YA"))
    sheet.head(columns, number="NO.")
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def an_empty_row_between_all_people(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    sheet.head(USUAL)
    for number, person in enumerate(some(9, name), 1):
        sheet.person(person, USUAL, number)
        sheet.blank()
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def tab_separated_text_named_xls(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.head(USUAL)
    sheet.people(some(9, name), USUAL)
    return writers.text(folder / "laporan.xls", sheet, "\t", "utf-8", "\n")


@style
def ktp_and_kk_columns_that_look_alike(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (Col("NO. KARTU KELUARGA", lambda p: p.kk, ("kk",)), Col("NO. KARTU TANDA PENDUDUK", lambda p: p.nik, ("nik",)), Col("NAMA", lambda p: p.name, ("name",)), Col("NAMA PANGGILAN", lambda p: "Acep"), Col("NAMA KEPALA KELUARGA", lambda p: "ORANG LAIN"), Col("HUB. DGN KEPALA KELUARGA", lambda p: "Istri"), SEX)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def headings_for_two_groups_of_addresses(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    top = sheet.row("NO", "NAMA", "NIK", "ALAMAT SESUAI KTP", "", "", "", "ALAMAT DOMISILI", "", "", "", "L/P")
    sheet.row("", "", "", "JALAN/KAMPUNG", "RT", "RW", "DESA", "JALAN/KAMPUNG", "RT", "RW", "DESA", "")
    sheet.merges += [*((top, column, top + 1, column) for column in (0, 1, 2, 11)), (top, 3, top, 6), (top, 7, top, 10)]
    columns = (NAME, NIK, ADDRESS, RT, RW, Col("", lambda p: "Sukadarma"), Col("", lambda p: "Kp. Lain"), Col("", lambda p: "099"), Col("", lambda p: "088"), Col("", lambda p: "Sukatani"), SEX)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def sheets_named_by_neighbourhood_with_group_rows(folder: Path, name: str) -> Village:
    sheet = Sheet("RW 005")
    columns = (NAME, NIK, BORN, SEX, JOB)
    sheet.row("DATA PEKERJA RW 005")
    sheet.head(columns)
    everyone = some(9, name)
    for number in range(3):
        sheet.row(f"RT. 00{number + 1}")
        for person in everyone[number * 3 : number * 3 + 3]:
            sheet.person(person, columns, everyone.index(person) + 1, rt=f"00{number + 1}")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_family_block_with_a_heading_each(folder: Path, name: str) -> Village:
    sheet = Sheet("KK")
    everyone = some(9, name)
    columns = (titled(NAME, "Nama Lengkap"), NIK, titled(SEX, "Jenis Kelamin"), titled(PLACE, "Tempat Lahir"), titled(BORN_TEXT, "Tanggal Lahir"), titled(JOB, "Jenis Pekerjaan"), Col("Status Hubungan", lambda p: "Anak"))
    for family in range(3):
        head = everyone[3 * family]
        sheet.row("KARTU KELUARGA")
        sheet.row("No.", ":", head.kk)
        sheet.row("Nama Kepala Keluarga", "", ":", head.name, "", "Desa/Kelurahan", ":", "SUKADARMA")
        sheet.row("Alamat", "", ":", head.address, "", "Kecamatan", ":", "SUKATANI")
        sheet.row("RT/RW", "", ":", f"{head.rt}/{head.rw}", "", "Kode Pos", ":", "17630")
        sheet.head(columns, number="No")
        sheet.people(everyone[3 * family : 3 * family + 3], columns, kk=head.kk, address=head.address, rt=head.rt, rw=head.rw)
        sheet.blank(2)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_form_per_person_below_each_other(folder: Path, name: str) -> Village:
    """Label and value in two columns, a block a person: no list at all, so the file is refused with a sentence."""
    sheet = Sheet("Form")
    for person in some(4, name):
        for label, value in (("NIK", person.nik), ("Nama", person.name), ("Tempat/Tgl Lahir", f"{person.place}, {person.born:%d-%m-%Y}"), ("Jenis Kelamin", person.sex), ("Alamat", person.address)):
            sheet.row(label, ":", value)
        sheet.blank()
    village = writers.xlsx(folder / "x.xlsx", [sheet])
    village.rejected = True
    return village


@style
def a_column_for_each_digit_of_kk_and_nik(folder: Path, name: str) -> Village:
    sheet = Sheet("Form")
    top = sheet.row("NO", "NAMA", "NOMOR KK", *[""] * 15, "NIK", *[""] * 15, "TGL LAHIR", *[""] * 7, "L/P")
    sheet.merges += [(top, 2, top, 17), (top, 18, top, 33), (top, 34, top, 41)]
    for number, person in enumerate(some(6, name), 1):
        row = sheet.row(number, person.name, *person.kk, *person.nik, *f"{person.born:%d%m%Y}", person.sex)
        sheet.expect(row, person, ("kk", "nik", "name", "sex", "birth_date"))
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def ages_in_columns_by_sex(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    top = sheet.row("NO", "NAMA", "NIK", "UMUR", "", "PEKERJAAN")
    sheet.row("", "", "", "L", "P", "")
    sheet.merges += [(top, 3, top, 4)]
    columns = (NAME, NIK, Col("", lambda p: 2026 - p.born.year if p.sex == "L" else ""), Col("", lambda p: 2026 - p.born.year if p.sex == "P" else ""), JOB)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_village_recap_with_everybody_in_it(folder: Path, name: str) -> Village:
    """Recap sheet in front with formulas, then two lists, then a sheet of choices."""
    recap, first, second, choices = Sheet("REKAP"), Sheet("LAKI-LAKI"), Sheet("PEREMPUAN"), Sheet("Pilihan")
    recap.row("REKAPITULASI")
    recap.row("NO", "URAIAN", "JUMLAH")
    recap.row(1, "LAKI-LAKI", ("=COUNTA('LAKI-LAKI'!B:B)", 9))
    recap.row(2, "PEREMPUAN", ("=COUNTA(PEREMPUAN!B:B)", 9))
    everyone = some(24, name)
    for sheet, sex in ((first, "L"), (second, "P")):
        sheet.row(f"DAFTAR PEKERJA {sheet.name}")
        sheet.head((NAME, NIK, TTL, ADDRESS))
        sheet.people([p for p in everyone if p.sex == sex], (NAME, NIK, TTL, ADDRESS))
    for word in ("PEKERJAAN", "Petani", "Nelayan", "Ojek"):
        choices.row(word)
    return writers.xlsx(folder / "x.xlsx", [recap, first, second, choices])


@style
def signatures_beside_the_last_people(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, BORN)
    sheet.head(columns)
    rows = sheet.people(some(10, name), columns)
    for row, text in zip(rows[5:], ("Sukadarma, 20 November 2026", "Kepala Desa", "", "", "H. ENDANG SUPRIATNA"), strict=True):
        sheet.cells[row] += ["", "", text]
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def lower_case_everything(folder: Path, name: str) -> Village:
    sheet = Sheet("sheet1")
    columns = (Col("nik", lambda p: p.nik, ("nik",)), Col("nama", lambda p: p.name.lower(), ("name",)), Col("jk", lambda p: p.sex.lower(), ("sex",)), Col("ttl", lambda p: f"{p.place.lower()}, {long_date(p.born).lower()}", ("birth_place", "birth_date")), Col("pekerjaan", lambda p: p.job.lower(), ("occupation",)), Col("alamat", lambda p: p.address.lower(), ("address",)), Col("hp", lambda p: p.phone, ("phone",)))
    sheet.head(columns, number="no")
    for number, p in enumerate(some(8, name), 1):
        sheet.person(p, columns, number, name=p.name.lower(), birth_place=p.place.lower(), occupation=p.job.lower(), address=p.address.lower())
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_web_list_from_php(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = (titled(NAME, "Nama Warga"), titled(NIK, "No KTP"), titled(TTL, "Tempat & Tgl Lahir"), titled(SEX, "Kelamin"), titled(ADDRESS, "Alamat"), titled(PHONE, "Telp/HP"))
    sheet.head(columns, number="#")
    sheet.people(some(9, name), columns)
    village = writers.web(folder / "export.xls", sheet, "<table><tr><td><img src=logo.png></td><td>PEMERINTAH DESA SUKADARMA<br>KECAMATAN SUKATANI</td></tr></table><br>")
    for sheet_row in (dict(sheet.records),):
        sheet.records = {row + 1: values for row, values in sheet_row.items()}  # the letterhead is a table too
    return village


@style
def csv_with_a_title_and_ragged_lines(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.row("Data Pekerja Desa Sukadarma")
    sheet.row("Diunduh: 21/11/2026 10:00")
    sheet.row("")
    columns = (NAME, NIK, SEX, TTL, Col("RT", lambda p: p.rt, ("rt",)), Col("KET", lambda p: ""))
    sheet.head(columns)
    for number, person in enumerate(some(9, name), 1):
        row = sheet.person(person, columns, number)
        if number % 2:
            sheet.cells[row].pop()
    sheet.row("Total", 9)
    return writers.text(folder / "x.csv", sheet, ",", "utf-8-sig")


@style
def csv_in_one_quoted_column(folder: Path, name: str) -> Village:
    """A CSV pasted into one column and saved again: each line is one quoted cell."""
    sheet = Sheet()
    columns = (NIK, NAME, SEX, BORN_TEXT)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    path = folder / "x.csv"
    path.write_text("".join('"' + ";".join(str(value) for value in row) + '"\n' for row in sheet.cells), encoding="utf-8")
    return Village(path, [sheet], named=False)


@style
def csv_utf16_big_endian(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.head(SHORT)
    sheet.people(some(8, name), SHORT)
    village = writers.text(folder / "x.csv", sheet, ";", "utf-16-be")
    village.path.write_bytes(b"\xfe\xff" + village.path.read_bytes())
    return village


@style
def xlsb_with_a_family_list(folder: Path, name: str) -> Village:
    sheet = Sheet("Data")
    columns = (KK, NIK, NAME, SEX, TTL, RT_RW, PHONE)
    sheet.row("DAFTAR PEKERJA")
    sheet.merge(8)
    sheet.head(columns)
    sheet.row(*range(1, 9))
    sheet.people(some(9, name), columns)
    sheet.row("", "JUMLAH", 9)
    return writers.xlsb(folder / "x.xlsb", [sheet])


@style
def opensid_export_with_a_guide_in_front(folder: Path, name: str) -> Village:
    guide, sheet = Sheet("Petunjuk"), Sheet("Data Penduduk")
    for line in ("Kode pekerjaan", "1 = BELUM/TIDAK BEKERJA", "9 = PETANI/PEKEBUN", "Baris ### menandai akhir data"):
        guide.row(line)
    columns = (Col("alamat", lambda p: p.address, ("address",)), Col("dusun", lambda p: "-"), Col("rw", lambda p: int(p.rw), ("rw",)), Col("rt", lambda p: int(p.rt), ("rt",)), Col("nama", lambda p: p.name, ("name",)), Col("no_kk", lambda p: p.kk, ("kk",)), Col("nik", lambda p: p.nik, ("nik",)),
               Col("sex", lambda p: {"L": 1, "P": 2}[p.sex], ("sex",)), Col("tempatlahir", lambda p: p.place, ("birth_place",)), Col("tanggallahir", lambda p: p.born, ("birth_date",)), Col("agama_id", lambda p: 1), Col("nama_ibu", lambda p: p.mother, ("mother_name",)), Col("telepon", lambda p: p.phone, ("phone",)), Col("status_dasar", lambda p: 1))
    sheet.head(columns, number=None)
    everyone = some(9, name)
    rows = sheet.people(everyone, columns, first=None)
    sheet.fault(rows[4], 6, "0", "nik_missing", nik=None)
    sheet.fault(rows[6], 6, "0321615200700003", "nik_temporary", nik=None)
    sheet.row("###")
    return writers.xlsx(folder / "x.xlsx", [guide, sheet])


@style
def an_offline_register_of_a_neighbourhood(folder: Path, name: str) -> Village:
    sheet = Sheet("Buku")
    columns = (Col("Nama Lengkap / Panggilan", lambda p: p.name, ("name",)), Col("Jns Kelamin", lambda p: p.sex, ("sex",)), Col("Status Perkawinan", lambda p: "K"), Col("Tempat Lahir", lambda p: p.place, ("birth_place",)), Col("Tgl", lambda p: f"{p.born:%d/%m/%y}", ("birth_date",)), Col("Agama", lambda p: "Islam"),
               Col("Pendidikan Terakhir", lambda p: "SD"), Col("Pekerjaan", lambda p: p.job, ("occupation",)), Col("Dapat Membaca Huruf", lambda p: "L"), Col("Kewarganegaraan", lambda p: "WNI"), Col("Alamat Lengkap", lambda p: p.address, ("address",)), Col("Kedudukan Dlm Keluarga", lambda p: "KK"), Col("No. KTP", lambda p: p.nik, ("nik",)), Col("Nomor KSK", lambda p: p.kk), Col("Ket", lambda p: ""))
    sheet.row("BUKU INDUK PENDUDUK DESA")
    sheet.head(columns, number="No. Urut")
    sheet.row(*range(1, 17))
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def our_own_column_words_in_capitals_with_units(folder: Path, name: str) -> Village:
    sheet = Sheet("DATA")
    columns = (Col("NIK*", lambda p: p.nik, ("nik",)), Col("NAMA LENGKAP*", lambda p: p.name, ("name",)), Col("TGL. LAHIR* (HH-BB-TTTT)", lambda p: f"{p.born:%d-%m-%Y}", ("birth_date",)), Col("JENIS KELAMIN* (L/P)", lambda p: p.sex, ("sex",)), Col("NO. HP (08...)", lambda p: p.phone, ("phone",)), Col("RT*", lambda p: p.rt, ("rt",)), Col("RW*", lambda p: p.rw, ("rw",)), Col("UPAH (Rp)", lambda p: "1.500.000"))
    sheet.row("* wajib diisi")
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def headings_repeated_with_other_columns(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    everyone = some(10, name)
    sheet.row("DUSUN SATU")
    sheet.head((NAME, NIK, SEX))
    sheet.people(everyone[:5], (NAME, NIK, SEX))
    sheet.blank(2)
    sheet.row("DUSUN DUA")
    sheet.head((NIK, NAME, PHONE, SEX))
    sheet.people(everyone[5:], (NIK, NAME, PHONE, SEX))
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_list_begun_again_at_one(folder: Path, name: str) -> Village:
    """Two lists below each other, the second without headings."""
    sheet = Sheet("Sheet1")
    everyone = some(10, name)
    sheet.head(SHORT)
    sheet.people(everyone[:5], SHORT)
    sheet.row("", "Jumlah", 5)
    sheet.blank(3)
    sheet.row("DATA TAMBAHAN")
    sheet.people(everyone[5:], SHORT)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def months_as_words_in_three_columns(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, Col("TANGGAL LAHIR", lambda p: p.born.day, ("birth_date",)), Col("BULAN LAHIR", lambda p: MONTHS[p.born.month - 1]), Col("TAHUN LAHIR", lambda p: p.born.year), SEX)
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def filler_columns_and_a_merged_number_column(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    top = sheet.row("DAFTAR", at=1)
    sheet.merges.append((top, 1, top, 9))
    sheet.row("", "NO", "", "NAMA", "", "NIK", "", "L/P", "", "TGL LAHIR")
    for number, person in enumerate(some(8, name), 1):
        row = sheet.row("", number, "", person.name, "", person.nik, "", person.sex, "", person.born)
        sheet.expect(row, person, ("name", "nik", "sex", "birth_date"))
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def rich_remarks(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, Col("KETERANGAN", lambda p: ""))
    sheet.head(columns)
    remarks = (("Meninggal dunia", True), ("belum pindah", False), ("Pindah alamat ke Jakarta 2024", True), ("suami sudah meninggal", False), ("janda (cerai mati)", False), ("belum punya BPJS TK", False), ("BPJS Ketenagakerjaan aktif", True), ("peserta jamsostek dari pabrik", True), ("BPJS Kesehatan aktif", False), ("OK", False), ("wafat 2023", True), ("anak alm. H. Udin", False))
    for number, (person, (remark, told)) in enumerate(zip(some(len(remarks), name), remarks, strict=True), 1):
        row = sheet.person(person, columns, number)
        sheet.cells[row][4] = remark
        if told:
            sheet.tell("remark_status", row)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_struck_nik_with_the_right_one_beside(folder: Path, name: str) -> Village:
    """Only whole rows are marked here: two people crossed out among hidden rows."""
    sheet = Sheet("Sheet1")
    sheet.row("DATA REVISI")
    sheet.head(SHORT)
    rows = sheet.people(some(10, name), SHORT)
    sheet.struck, sheet.hidden_rows = {rows[1], rows[8]}, {rows[8]}
    for code, row in (("struck_out", rows[1]), ("struck_out", rows[8]), ("hidden_rows", rows[8]), ("hidden_rows", None)):
        sheet.tell(code, row)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def mothers_before_workers(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (titled(MOTHER, "Nama Ibu"), Col("NIK Ibu", lambda p: "3216055708450001"), Col("Nama Ayah", lambda p: "SALIM"), Col("NIK Ayah", lambda p: "3216051708400001"), titled(NAME, "Nama Pekerja"), titled(NIK, "NIK Pekerja"), SEX, BORN_TEXT)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_hamlet_column_instead_of_an_address(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, Col("Dusun", lambda p: "II"), Col("RT", lambda p: f"RT {p.rt}", ("rt",)), Col("RW", lambda p: f"RW.{p.rw}", ("rw",)), BORN)
    sheet.head(columns)
    sheet.people(some(8, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_printed_form_with_dots(folder: Path, name: str) -> Village:
    sheet = Sheet("Form")
    sheet.row("Desa : ..................", "", "", "Kecamatan : ..................")
    sheet.head((NAME, NIK, SEX, TTL, Col("TANDA TANGAN", lambda p: ".........")))
    sheet.people(some(6, name), (NAME, NIK, SEX, TTL, Col("TANDA TANGAN", lambda p: ".........")))
    for number in range(7, 12):
        sheet.row(number, "..................", "................", "....", "............", ".........")
    sheet.row("", "Yang mengisi,")
    sheet.row("", "(..................)")
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def people_who_share_a_family_card_line_in_a_csv(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = (NIK, NAME, SEX, BORN_TEXT)
    sheet.head(columns)
    everyone = [replace(p, kk=some(9, name)[n // 3 * 3].kk) for n, p in enumerate(some(9, name))]
    for family in range(3):
        head = everyone[3 * family]
        sheet.row(f"NO KK: {head.kk} / ALAMAT: {head.address} RT {head.rt} RW {head.rw}")
        sheet.people(everyone[3 * family : 3 * family + 3], columns, kk=head.kk, address=head.address, rt=head.rt, rw=head.rw)
    return writers.text(folder / "x.csv", sheet, ";", "utf-8")
