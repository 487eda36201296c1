"""Lists as village systems and office programs write them, first batch."""

# ruff: noqa: E501 - a row of a list reads better as a line

from dataclasses import replace
from pathlib import Path

from villages import writers
from villages.people import long_date, some
from villages.village import ADDRESS, BORN_TEXT, KK, NAME, NIK, PHONE, RT, RW, SEX, Col, Sheet, Village, style, titled


def _opensid(words: bool) -> tuple[Col, ...]:
    """The columns of OpenSID's *Ekspor*: machine names, codes or words below them."""
    return (
        Col("alamat", lambda p: p.address, ("address",)), Col("dusun", lambda p: "BABAKAN"), Col("rw", lambda p: p.rw, ("rw",)), Col("rt", lambda p: p.rt, ("rt",)), Col("nama", lambda p: p.name, ("name",)),
        Col("no_kk", lambda p: p.kk, ("kk",)), Col("nik", lambda p: p.nik, ("nik",)), Col("sex", lambda p: {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[p.sex] if words else {"L": 1, "P": 2}[p.sex], ("sex",)),
        Col("tempatlahir", lambda p: p.place, ("birth_place",)), Col("tanggallahir", lambda p: p.born.isoformat(), ("birth_date",)), Col("agama_id", lambda p: "ISLAM" if words else 1),
        Col("pendidikan_kk_id", lambda p: "SLTA / SEDERAJAT" if words else 5), Col("pendidikan_sedang_id", lambda p: "" if words else 18), Col("pekerjaan_id", lambda p: p.job if words else 9, ("occupation",)),
        Col("status_kawin", lambda p: "KAWIN" if words else 2), Col("kk_level", lambda p: "KEPALA KELUARGA" if words else 1), Col("warganegara_id", lambda p: "WNI" if words else 1), Col("ayah_nik", lambda p: "3216051708400001"),
        Col("nama_ayah", lambda p: "SALIM"), Col("ibu_nik", lambda p: "3216055708450001"), Col("nama_ibu", lambda p: p.mother, ("mother_name",)), Col("golongan_darah_id", lambda p: "O" if words else 4),
        Col("akta_lahir", lambda p: "474.1/123"), Col("dokumen_pasport", lambda p: ""), Col("tanggal_akhir_paspor", lambda p: ""), Col("dokumen_kitas", lambda p: ""), Col("akta_perkawinan", lambda p: ""),
        Col("tanggalperkawinan", lambda p: "2010-01-02"), Col("akta_perceraian", lambda p: ""), Col("tanggalperceraian", lambda p: ""), Col("cacat_id", lambda p: "" if words else 7), Col("cara_kb_id", lambda p: ""),
        Col("hamil", lambda p: ""), Col("id_status", lambda p: "TETAP" if words else 1), Col("ktp_el", lambda p: "KTP-EL" if words else 2), Col("status_rekam", lambda p: "CARD PRINTED"), Col("alamat_sekarang", lambda p: "Jakarta"),
        Col("status_dasar", lambda p: "HIDUP" if words else 1), Col("suku", lambda p: "SUNDA"), Col("tag_id_card", lambda p: ""), Col("id_asuransi", lambda p: ""), Col("no_asuransi", lambda p: "0001234567890"), Col("lat", lambda p: "-6.2"), Col("lng", lambda p: "107.1"), Col("ket", lambda p: ""),
    )  # fmt: skip


def _export(folder: Path, name: str, words: bool) -> Village:
    sheet = Sheet("Data Penduduk")
    columns = _opensid(words)
    sheet.head(columns, number=None)
    rows = sheet.people([replace(p, job=p.job if words else "9") for p in some(14, name)], columns, first=None)
    status = [column.head for column in columns].index("status_dasar")
    for number, word in enumerate(("MATI", "PINDAH", "HILANG", "PERGI", "TIDAK VALID")):
        row = rows[number * 2 + 1]
        sheet.cells[row][status] = word if words else number + 2
        del sheet.records[row]
    sheet.row("###")
    sheet.people(some(2, "after the end"), columns, first=None)
    for row in list(sheet.records)[-2:]:
        del sheet.records[row]
    return writers.xlsx(folder / "penduduk_21_11_2026.xlsx", [sheet])


@style
def opensid_export_in_words(folder: Path, name: str) -> Village:
    return _export(folder, name, True)


@style
def opensid_export_in_codes(folder: Path, name: str) -> Village:
    return _export(folder, name, False)


def _download(p_date: bool = True) -> tuple[Col, ...]:
    return (
        Col("No. KK", lambda p: p.kk, ("kk",)), NIK, Col("Tag Id Card", lambda p: ""), titled(NAME, "Nama"), titled(ADDRESS, "Alamat"), Col("Dusun", lambda p: "BABAKAN"), RW, RT,
        Col("Jenis Kelamin", lambda p: {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[p.sex], ("sex",)), Col("Tempat Lahir", lambda p: p.place, ("birth_place",)), Col("Tanggal Lahir", lambda p: long_date(p.born), ("birth_date",)),
        Col("Umur", lambda p: 2026 - p.born.year), Col("Agama", lambda p: "ISLAM"), Col("Pendidikan (dLm KK)", lambda p: "SD"), Col("Pekerjaan", lambda p: p.job, ("occupation",)), Col("Kawin", lambda p: "KAWIN"),
        Col("Hub. Keluarga", lambda p: "ISTRI"), Col("Kewarganegaraan", lambda p: "WNI"), Col("Nama Ayah", lambda p: "SALIM"), Col("Nama Ibu", lambda p: p.mother, ("mother_name",)), Col("Status", lambda p: "TETAP"), Col("Suku", lambda p: "SUNDA"),
    )  # fmt: skip


@style
def opensid_download(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = _download()
    sheet.head(columns, number="No")
    sheet.people(some(12, name), columns)
    return writers.web(folder / "penduduk.xls", sheet, "<h3>DATA PENDUDUK</h3><h4>DESA SUKADARMA KECAMATAN SUKATANI</h4>")


@style
def opensid_download_in_privacy_mode(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = _download()
    sheet.head(columns, number="No")
    for row in sheet.people(some(6, name), columns):
        nik = sheet.cells[row][2]
        sheet.fault(row, 2, nik[:8] + "XXXXXXXX", "nik_masked", nik=None)
    return writers.web(folder / "penduduk.xls", sheet)


@style
def opensid_aid_recipients(folder: Path, name: str) -> Village:
    sheet = Sheet()
    columns = (Col("NIK", lambda p: p.nik, ("nik",)), Col("No. KK", lambda p: p.kk, ("kk",)), Col("Nama Penduduk", lambda p: p.name, ("name",)), Col("Alamat", lambda p: p.address, ("address",)), Col("No. Kartu Peserta", lambda p: "0012"),
               Col("NIK Peserta di Kartu", lambda p: p.nik), Col("Nama Peserta di Kartu", lambda p: p.name), Col("Tempat Lahir", lambda p: p.place, ("birth_place",)), Col("Tanggal Lahir", lambda p: f"{p.born:%d-%m-%Y}", ("birth_date",)),
               Col("Jenis Kelamin", lambda p: {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[p.sex], ("sex",)), Col("Keterangan", lambda p: ""))
    sheet.row("DAFTAR PENERIMA BANTUAN BPJS KETENAGAKERJAAN DESA")
    sheet.row("Sasaran : Penduduk / Perorangan")
    sheet.blank()
    sheet.head(columns, number="No")
    sheet.people(some(9, name), columns)
    return writers.web(folder / "bantuan.xls", sheet)


@style
def opensid_supplement(folder: Path, name: str) -> Village:
    sheet = Sheet("Suplemen")
    columns = (Col("No. KK", lambda p: p.kk, ("kk",)), Col("NIK Penduduk", lambda p: p.nik, ("nik",)), Col("Nama Penduduk", lambda p: p.name, ("name",)), Col("Tempat Lahir", lambda p: p.place, ("birth_place",)),
               Col("Tanggal Lahir", lambda p: long_date(p.born).upper(), ("birth_date",)), Col("Jenis-kelamin", lambda p: {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[p.sex], ("sex",)), Col("Alamat", lambda p: p.address, ("address",)), Col("Keterangan", lambda p: "-"))
    sheet.row("DAFTAR TERDATA SUPLEMEN PEKERJA RENTAN")
    sheet.row("DESA SUKADARMA, KECAMATAN SUKATANI, KABUPATEN BEKASI")
    sheet.blank()
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "suplemen.xlsx", [sheet])


@style
def siak_thirty_seven_columns(folder: Path, name: str) -> Village:
    sheet = Sheet("Sheet1")
    columns = (
        Col("NO_KK", lambda p: p.kk, ("kk",)), Col("NIK", lambda p: p.nik, ("nik",)), Col("NAMA_LGKP", lambda p: p.name, ("name",)), Col("JENIS_KLMIN", lambda p: {"L": "LAKI-LAKI", "P": "PEREMPUAN"}[p.sex], ("sex",)),
        Col("TMPT_LHR", lambda p: p.place, ("birth_place",)), Col("TGL_LHR", lambda p: f"{p.born:%d-%m-%Y}", ("birth_date",)), Col("UMUR", lambda p: 41), Col("GOL_DRH", lambda p: "TIDAK TAHU"), Col("AGAMA", lambda p: "ISLAM"), Col("STAT_KWN", lambda p: "KAWIN"),
        Col("NO_AKTA_KWN", lambda p: ""), Col("TGL_KWN", lambda p: "01-02-2008"), Col("NO_AKTA_CRAI", lambda p: ""), Col("TGL_CRAI", lambda p: ""), Col("STAT_HBKEL", lambda p: "KEPALA KELUARGA"), Col("KLAIN_FSK", lambda p: "TIDAK"), Col("PNYDNG_CCT", lambda p: "TIDAK"),
        Col("PDDK_AKH", lambda p: "SLTP"), Col("JENIS_PKRJN", lambda p: p.job, ("occupation",)), Col("NIK_IBU", lambda p: "3216055708450001"), Col("NAMA_LGKP_IBU", lambda p: p.mother, ("mother_name",)), Col("NIK_AYAH", lambda p: "3216051708400001"),
        Col("NAMA_LGKP_AYAH", lambda p: "SALIM"), Col("NAMA_KEP", lambda p: "ORANG LAIN"), Col("ALAMAT", lambda p: p.address, ("address",)), Col("NO_RT", lambda p: p.rt, ("rt",)), Col("NO_RW", lambda p: p.rw, ("rw",)), Col("DUSUN", lambda p: "II"),
        Col("KODE_POS", lambda p: "17630"), Col("TELP", lambda p: p.phone, ("phone",)), Col("NAMA_PROP", lambda p: "JAWA BARAT"), Col("NAMA_KAB", lambda p: "BEKASI"), Col("NAMA_KEC", lambda p: "SUKATANI"), Col("NAMA_KEL", lambda p: "SUKADARMA"),
        Col("NO_PROP", lambda p: "32"), Col("NO_KAB", lambda p: "16"), Col("FLAG_STATUS", lambda p: "0"),
    )  # fmt: skip
    sheet.head(columns, number=None)
    sheet.people(some(15, name), columns, first=None)
    return writers.xlsx(folder / "siak.xlsx", [sheet])


@style
def a_perisai_list(folder: Path, name: str) -> Village:
    sheet = Sheet("PERISAI")
    columns = (NIK, titled(NAME, "NAMA LENGKAP"), KK, Col("TTL", lambda p: f"{p.place}, {p.born:%d-%m-%Y}", ("birth_place", "birth_date")), Col("JENIS KELAMIN", lambda p: p.sex, ("sex",)), PHONE, Col("NAMA USAHA", lambda p: "Warung Bu Eti"),
               Col("KATEGORI USAHA", lambda p: p.job, ("occupation",)), ADDRESS, Col("KELURAHAN", lambda p: "SUKADARMA"), Col("KECAMATAN", lambda p: "SUKATANI"), Col("STATUS BPJS", lambda p: "BELUM"), Col("NOMOR KPJ", lambda p: ""), Col("KETERANGAN", lambda p: ""))
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def google_sheets_as_csv(folder: Path, name: str) -> Village:
    sheet = Sheet()
    sheet.row("DATA PEKERJA DESA SUKADARMA", *[""] * 6)
    sheet.row(*[""] * 7)
    columns = (NAME, NIK, SEX, Col("TGL LAHIR", lambda p: f"{p.born.day} {long_date(p.born).split()[1][:3]} {p.born.year}", ("birth_date",)), Col("ALAMAT", lambda p: f"{p.address}, RT {p.rt}/{p.rw}", ("address", "rt", "rw")), PHONE)
    sheet.head(columns)
    for number, p in enumerate(some(9, name), 1):
        sheet.person(p, columns, number, address=f"{p.address}, RT {p.rt}/{p.rw}")
    return writers.text(folder / "Data - Sheet1.csv", sheet, ",", "utf-8", "\n")


@style
def wps_with_prefixed_apostrophes(folder: Path, name: str) -> Village:
    sheet = Sheet("工作表1")
    columns = (Col("NIK", lambda p: f"'{p.nik}", ("nik",)), Col("NAMA", lambda p: f"{p.name}\u00a0", ("name",)), SEX, BORN_TEXT, Col("HP", lambda p: f"'{p.phone}", ("phone",)), Col("NO KK", lambda p: f"\u200b{p.kk}", ("kk",)))
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return writers.xlsx(folder / "工作簿1.xlsx", [sheet])


def _formulas(name: str) -> Sheet:
    sheet = Sheet("Data")
    columns = (Col("NIK", lambda p: ('=TEXT(Z1,"0")', p.nik), ("nik",)), Col("NAMA", lambda p: ("=UPPER(Y1)", p.name), ("name",)), SEX, Col("TGL LAHIR", lambda p: p.born, ("birth_date",)), Col("HP", lambda p: ('="0"&X1', p.phone), ("phone",)))
    sheet.head(columns)
    sheet.people(some(9, name), columns)
    return sheet


@style
def formulas_with_kept_values_and_errors(folder: Path, name: str) -> Village:
    sheet = _formulas(name)
    rows = sorted(sheet.records)
    sheet.fault(rows[1], 1, ("=VLOOKUP(A1,B1:C2,2,0)", "#N/A"), "cell_error", nik=None)
    sheet.fault(rows[3], 2, ("=Z1", "#REF!"), "cell_error", name=None)
    sheet.fault(rows[5], 5, ("=1/0", "#DIV/0!"), "cell_error", phone=None)
    sheet.fault(rows[6], 3, "#NAME?", "cell_error", sex=None)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def our_office_list_for_the_check(folder: Path, name: str) -> Village:
    """The layout of the Y/T check, sent back by mistake as a roster."""
    sheet = Sheet("Sheet1")
    columns = (NIK, NAME, Col("TANGGAL LAHIR", lambda p: p.born, ("birth_date",)), Col("STATUS", lambda p: "Y"), Col("KETERANGAN", lambda p: "BISA DAFTAR"))
    sheet.head(columns)
    sheet.people(some(7, name), columns)
    return writers.xlsx(folder / "x.xlsx", [sheet])


@style
def a_ministry_list_of_poor_families(folder: Path, name: str) -> Village:
    sheet = Sheet("DTKS")
    columns = (Col("ID_DTKS", lambda p: "B1A2-C3"), Col("NOKK", lambda p: p.kk, ("kk",)), Col("NIK", lambda p: p.nik, ("nik",)), Col("Nama_ART", lambda p: p.name, ("name",)), Col("Alamat", lambda p: p.address, ("address",)), Col("No_RT", lambda p: p.rt, ("rt",)), Col("No_RW", lambda p: p.rw, ("rw",)),
               Col("Tmp_Lahir", lambda p: p.place, ("birth_place",)), Col("Tgl_Lahir", lambda p: p.born, ("birth_date",)), Col("Jnskel", lambda p: {"L": 1, "P": 2}[p.sex], ("sex",)), Col("Nama_Gadis_Ibu_Kandung", lambda p: p.mother, ("mother_name",)), Col("Hub_KRT", lambda p: 1), Col("BPNT", lambda p: "YA"), Col("PKH", lambda p: "TIDAK"), Col("PBI", lambda p: "YA"))
    sheet.head(columns, number=None)
    sheet.people(some(9, name), columns, first=None)
    return writers.xlsx(folder / "dtks.xlsx", [sheet])


