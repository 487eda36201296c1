"""Which heading means which field: the columns of rosters and officers' lists, declared once."""

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBER = r"(?:NO|NOMOR|NOMER|NMR|NR)"
_BORN = r"(?:LAHIR|LHR|KELAHIRAN|LAHI|BIRTH)"
_DAY = r"(?:TGL|TANGGAL|TG|TGGL|TTL|TANGAL|DATE)"
_PLACE = r"(?:TEMPAT|TMPT|TMP|TPT|TEMPT|PLACE)"
_STREET = r"(?:JALAN|JLN|JL|GANG|GG|BLOK|PERUMAHAN|PERUM|KOMPLEK|KOMPLEKS)"
_PHONE = (
    r"(?:HP|HANDPHONE|HANPHONE|WA|WHATSAPP|WHATSAP|TELP|TELPON|TELEPON|TELEFON|TELF|TLPN?|TLPON|TLF|TILP|TEL|PONSEL|KONTAK|SELULER|PHONE)"
)


@dataclass(frozen=True)
class Column:
    """A field and the headings that mean it: a pattern over the heading in capitals with single blanks for all signs."""

    field: str
    pattern: str


GROUP_MARK = " › "
SENSITIVE = "sensitive"
IGNORED = "ignored"

# The first that fits wins. Sensitive columns (UU 27/2022, art. 4) are dropped before anything is stored.
ROSTER = (
    Column("row_key", r"KODE BARIS(?: RANGKUL)?"),
    Column("status_dasar", r"STATUS DASAR(?: ID)?"),
    Column(SENSITIVE, r"(?:ID )?AGAMA(?: ID)?|KEPERCAYAAN|SUKU(?: BANGSA)?(?: ID)?|ETNIS|RAS"),
    Column(SENSITIVE, r"(?:GOL|GOLONGAN)? ?(?:DARAH|DRH)(?: ID)?|GOL(?:ONGAN)? DARAH.*|(?:GOL )?DARAH"),
    Column(SENSITIVE,
           r"(?:JENIS |PENYANDANG |STATUS )?(?:CACAT|DISABILITAS|DIFABEL)(?: ID| FISIK.*| MENTAL)?|KELAINAN.*"
           r"|PENYANDANG.*"),
    Column(SENSITIVE,
           r"(?:CARA |AKSEPTOR |PESERTA |STATUS )?KB(?: ID)?|ALAT KONTRASEPSI|(?:STATUS )?(?:HAMIL|KEHAMILAN)"
           r"|(?:IBU )?HAMIL(?: ID)?"),
    Column(SENSITIVE, r"SAKIT MENAHUN(?: ID)?|(?:RIWAYAT )?PENYAKIT.*"),
    Column("number", rf"{_NUMBER}(?: URUT| URT)?|NOURUT|URUT|N O"),
    Column(IGNORED, rf"(?:{_NUMBER} )?(?:NIK|KTP)(?: KTP)? (?:YANG )?(?:LAMA|SEBELUM\w*|SALAH)"),  # beside it stands the one that counts
    Column("head_name", r"(?:NAMA|NM) (?:LENGKAP |LGKP )?(?:KK|KEP(?:ALA)? KEL(?:UARGA)?|KEPALA KK)|KEPALA KELUARGA"),
    Column(IGNORED, r".*\b(?:AYAH|BAPAK|KEPALA KELUARGA|ISTRI|SUAMI|PASANGAN|WALI|AHLI WARIS|WARIS|ANAK)\b.*"
           r"|NIK IBU|IBU NIK|NO(?:MOR)? KTP IBU"),
    Column(IGNORED,  # of somebody else than the worker
           r"(?!.*\bIBU\b).*\b(?:PETUGAS|PENDATA|PENDAMPING|KADER|KETUA|SAKSI|ORANG TUA|ORTU|PENANGGUNG JAWAB|MAJIKAN|PEMBERI KERJA|KADUS"
           r"|KEPALA DESA|KADES|PENGURUS|DARURAT)\b.*"),
    Column(IGNORED, rf"(?:NAMA |JENIS )?(?:{_PLACE}|LOKASI) (?:USAHA|KERJA|BEKERJA|BERUSAHA|JUALAN|BERJUALAN)(?: .*)?"),
    Column(IGNORED,
           rf"(?:NAMA|NM) (?:USAHA|TOKO|PERUSAHAAN|INSTANSI|BANK|KELOMPOK|SEKOLAH|POKTAN|KOPERASI|PASAR)\b.*|{_NUMBER} REK.*"
           r"|ALAMAT (?:TEMPAT )?(?:USAHA|KERJA|BEKERJA|KANTOR|PERUSAHAAN|TOKO|EMAIL|SEKOLAH).*"),
    Column(IGNORED,
           r"STATUS.*|STA?T?S? (?:KAWIN|KWN|HBKEL|HUB\w*).*|PDDK.*|SHDK|SHDRT|HUB(?:UNGAN)?\b.*|KK LEVEL|PENDIDIKAN.*|TAG ID CARD"
           r"|KODE POS|EMAIL|UMUR|USIA|FOTO"),
    Column(IGNORED,
           r"WARGA ?NEGARA.*|KEWARGANEGARAAN.*|.*PASPOR.*|.*AKTA.*|KPJ|(?:NO|NOMOR) KPJ|.*TANDA TANGAN|TTD|PARAF"
           r"|DOKUMEN.*"),
    Column("mother_name", r"MOTHER(?: S)?(?: MAIDEN| FULL)?(?: NAME)?|NAME OF MOTHER|IBU KANDUNG.*"),
    Column("mother_name",
           r"(?:NAMA |NM )?(?:GADIS )?IBU(?: ?KANDUNG| KDG| KNDUNG)?(?: KANDUNG)?|NAMA ?IBU ?KANDUNG"
           r"|(?:NAMA|NM) (?:LENGKAP |LGKP )?(?:GADIS )?IBU\b.*|NAMA (?:ORANG TUA|ORTU) .*\bIBU\b.*"),
    Column("kk",
           rf"(?:{_NUMBER} ?)?(?:INDUK |NIK )?(?:KARTU KELUARGA|KK|K K|KRT KEL|KARTU KEL)(?: 16 DIGIT)?|NKK|NO ?KK|NOKK"
           rf"|{_NUMBER} KK.*"),
    Column("birth",
           rf".*\b{_PLACE}\b.*\b{_DAY}\b.*\b{_BORN}\b.*|TTL|T T L|TEMPAT ?TGL ?LAHIR"
           rf"|{_PLACE} {_BORN} (?:DAN )?{_DAY} {_BORN}|KELAHIRAN"),
    Column("birth", rf".*\b{_PLACE}\b.*\b{_BORN}\b.*\b{_DAY}\b.*"),
    Column("birth_date",
           rf"(?:\d+ )?{_DAY} ?(?:BLN |BULAN )?(?:THN |TAHUN |DAN |BULAN )*{_BORN}(?: .*)?|TANGGALLAHIR|TGLLAHIR|DOB"
           rf"|BIRTH ?DATE|{_BORN} {_DAY}|LAHIR|LHR"),
    Column("birth_place", rf"{_PLACE} ?{_BORN}|TEMPATLAHIR|(?:(?:KOTA|KAB|KABUPATEN|DAERAH) ){{1,2}}{_BORN}|BIRTH ?PLACE"),
    Column("birth_day", r"TGL|TANGGAL|HARI"),
    Column("birth_month", rf"(?:BLN|BULAN)(?: {_BORN})?"),
    Column("birth_year", rf"(?:THN|TAHUN|TH)(?: {_BORN})?"),
    Column("sex",
           r"J ?K|L P|LP|P L|L K|(?:JENIS|JNS|JEN|JNIS) ?(?:KELAMIN|KEL|KLMN|KLMIN|KLM|KELAMI)(?: L P)?|KELAMIN|SEX|GENDER"
           r"|JENKEL|LK PR|KEL L P|JNSKEL|KLMN|KLMIN|L W|LW|P W|W P|PW"),
    Column("sex",
           r"(?:JENIS KELAMIN|J ?K) .*"
           r"|(?:PRIA|LAKI LAKI|LAKI2|LAKI|LELAKI) (?:WANITA|PEREMPUAN|PRMPUAN|PRMPN|PEREMP|PRP|PR)"),
    Column("sex_male", r"L|LK|LAKI(?: LAKI)?|LAKI2|PRIA"),
    Column("sex_female", r"P|PR|PEREMPUAN|WANITA"),
    Column("name_nik",
           rf"(?:NAMA|NM)(?: LENGKAP)? (?:DAN |SERTA )?(?:{_NUMBER} )?(?:NIK|KTP)(?: KTP)?|(?:{_NUMBER} )?(?:NIK|KTP) (?:DAN |SERTA )?NAMA"
           r"(?: LENGKAP)?"),
    Column("nik",
           rf"(?:{_NUMBER} ?)?(?:N ?I ?K|KARTU TANDA PENDUDUK(?: KTP| NIK)?|NIK KTP|KTP NIK|NIK NO KTP|KTP|E KTP|KTP EL"
           rf"|EKTP)(?: EL)?(?: \d+ DIGIT(?: ANGKA)?| \d+ ANGKA)?|NO ?NIK|NIKKTP"),
    Column("nik",
           rf"{_NUMBER} ?INDUK(?: KEPENDUDUKAN| PENDUDUK| KTP)?(?: N ?I ?K)?"
           rf"|{_NUMBER} ?(?:IDENTITAS|ID)(?: (?:NIK|KTP|PENDUDUK))*|NIK .*|{_NUMBER} KTP.*"),
    Column("district_name", r"(?:NAMA )?(?:KECAMATAN|KEC)"),
    Column("village_name", r"(?:NAMA )?(?:DESA|KELURAHAN|KEL|DS)(?: (?:DESA|KELURAHAN|KEL|DS))?|(?:NAMA )?DESA KEL(?:URAHAN)?"),
    Column("name",
           r"(?:NAMA|NM|N A M A|NAMA NAMA)(?: (?:LENGKAP|LGKP|LENGKP|PEKERJA|WARGA|PENDUDUK|TENAGA KERJA|TK"
           r"|PESERTA|ANGGOTA|CALON PESERTA|ORANG|PEMOHON)\b.*)?"),
    Column("name", r"NAMA (?:SESUAI|SESUIA|DI|PADA|SES|SEUAI) .*|NAMALENGKAP|NAMA LENGKAP.*|FULL ?NAME|NAME"),
    Column("rt_rw", r"RT ?(?:DAN )?RW|R T R W"),
    Column("rw_rt", r"RW ?(?:DAN )?RT|R W R T"),
    Column("rt", rf"(?:{_NUMBER} )?R ?T(?: \d+)?"),
    Column("rw", rf"(?:{_NUMBER} )?R ?W(?: \d+)?"),
    Column("hamlet", r"(?:NAMA )?(?:DUSUN|DSN|LINGKUNGAN|LINGK|KAMPUNG|KP|DUSUN LINGKUNGAN)(?: (?:KAMPUNG|KP|DUSUN|DSN|LINGKUNGAN))?"),
    Column("address",
           rf"(?:ALAMAT|ALMT|ALAMT)\b.*|TEMPAT TINGGAL|TINGGAL DI|DOMISILI|ADDRESS"
           rf"|(?:NAMA )?{_STREET}(?: (?:NOMOR|NO|RUMAH|KP|KAMPUNG|DUSUN|DSN|{_STREET}))*"
           rf"|(?:KP|KAMPUNG|DUSUN|DSN) {_STREET}"),
    Column("income", r"(?:JUMLAH |RATA RATA |BESAR )?(?:PENGHASILAN|PENGHSILAN|PENDAPATAN|UPAH|GAJI|INCOME)\b.*"),
    Column("occupation",
           r"(?:JENIS |STATUS |BIDANG )?(?:PEKERJAAN|PEKERJAN|PROFESI|MATA PENCAHARIAN|PKRJN|PKRJAAN|PEKERJ|PEK|KERJA)(?: ID"
           r"| UTAMA| SAAT INI| SEKARANG)?"),
    Column("occupation", r"(?:BE)?KERJA (?:SEBAGAI|SBG|SEBAGI)|SEHARI HARI BEKERJA"),
    Column("occupation", r"(?:JENIS |BIDANG |KATEGORI |NAMA )?(?:USAHA|PEKERJAAN USAHA|PEKERJAAN)\b.*|JOB|OCCUPATION"),
    Column("phone",
           rf"(?:{_NUMBER} ?)?{_PHONE}(?: {_PHONE}| AKTIF| PESERTA| PRIBADI| SELULER)*(?: .*)?|NO ?HP|NOHP|NOTELP"
           rf"|NO ?WA"),
    Column("note", r"KET|KETERANGAN(?: .*)?|CATATAN|KETERANGAN LAIN|NOTE"),
    # What nobody has thought of, by the one word that tells.
    Column(IGNORED, r".*\b(?:FOTO|FC|FOTOCOPY|FOTOKOPI|BUKTI|SCAN|ADA|TIDAK|PUNYA|SEMBUH|MASUK|DAFTAR)\b.*"),
    Column("name", r"(?:NAMA|NM)\b.*"),
    Column("birth", rf".*\b{_BORN}\b.*\b{_DAY}\b.*\b{_PLACE}\b.*|.*\b{_DAY}\b.*\b{_PLACE}\b.*\b{_BORN}\b.*"),
    Column("birth_date", rf".*\b{_DAY}\b.*\b{_BORN}\b.*"),
    Column("birth_place", rf".*\b{_PLACE}\b.*\b{_BORN}\b.*"),
    Column("sex", r".*\b(?:KELAMIN|JENKEL|GENDER)\b.*"),
    Column("nik", r".*\b(?:NIK|KTP|E ?KTP|INDUK KEPENDUDUKAN)\b.*"),
    Column("kk", r".*\b(?:KK|NKK|KARTU KELUARGA)\b.*"),
    Column("mother_name", r".*\bIBU\b.*"),
    Column("phone", r".*\b(?:HP|WA|WHATSAPP|TELP|TELEPON|TELPON|HANDPHONE|PONSEL)\b.*"),
    Column("address", r".*\bALAMAT\b.*"),
    Column("occupation", r".*\b(?:PEKERJAAN|PROFESI|USAHA)\b.*"),
    Column("village_name", r".*\b(?:DESA|KELURAHAN)\b.*"),
    Column("district_name", r".*\bKECAMATAN\b.*"),
)  # fmt: skip

OFFICERS = (
    Column("number", rf"{_NUMBER}(?: URUT| URT)?|N O"),
    Column("rank_nrp", r"(?:PANGKAT|PKT|PANGKAT GOL) (?:DAN )?(?:NRP|NRP NIP|NIP)(?: NIP)?|PANGKAT.*\bNRP"),
    Column("nrp", rf"(?:{_NUMBER} )?N ?R ?P(?: NIP)?(?: \d+ DIGIT)?|NRP .*"),
    Column("name", r"N ?A ?M ?A(?: (?:LENGKAP|ANGGOTA|PERSONIL|PERSONEL|PETUGAS|BHABINKAMTIBMAS|BHABIN)\b.*)?|NAMA (?:DAN )?GELAR"),
    Column("rank", r"PANGKAT.*|P A N G K A T|PKT|RANK"),
    Column("station", r"(?:NAMA )?(?:POLSEK|POLSEKTA|POLSEK .*|KESATUAN.*|SATUAN|SATKER|UNIT KERJA|POLSUBSEKTOR)"),
    Column("villages", r"(?:NAMA )?(?:DESA|KELURAHAN|KEL|WILAYAH|DS|LOKASI|DAERAH) ?(?:.*)"),
    Column("phone", rf"(?:{_NUMBER} ?)?{_PHONE}(?: {_PHONE})*(?: .*)?|NO ?HP"),
    Column("village", r"BHABINKAMTIBMAS.*"),
    Column(IGNORED, r"JABATAN.*|KET|KETERANGAN|TTD|TANDA TANGAN|KECAMATAN|KEC|EMAIL|AGAMA"),
)  # fmt: skip

HINT = re.compile(r"\b(?:DIGIT|SESUAI|CONTOH|DIISI|ANGKA|FORMAT|MAKS|WAJIB)\b")  # below a heading: how to fill in, not what
_SIGNS = re.compile(r"[^A-Z0-9]+")
_BROKEN = re.compile(r"(?<=[^\W\d_])(?<!\blaki)-[ \t\r]*\n\s*(?=[^\W\d_])", re.IGNORECASE)  # LENG-⏎KAP


def heading(text: object) -> str:
    """A heading in capitals with single blanks for all other signs: "No. KTP/NIK" → "NO KTP NIK"."""
    if not isinstance(text, str):
        return ""
    if "-" in text and _BROKEN.search(text):
        text = _BROKEN.sub("", text)
    return _SIGNS.sub(" ", text[:200].upper()).strip()


# Words of headings that people misspell, each with all slips of one letter: LENGAKP, TANGAL, KELAMN.
_OFTEN = (
    "LENGKAP", "ALAMAT", "TEMPAT", "TANGGAL", "LAHIR", "JENIS", "KELAMIN", "PEKERJAAN", "NOMOR", "KELUARGA", "KANDUNG", "KECAMATAN",
    "KELURAHAN", "PENGHASILAN", "KETERANGAN", "KEPENDUDUKAN", "INDUK", "TELEPON", "HANDPHONE", "DUSUN", "KAMPUNG", "PENDUDUK", "KELAHIRAN",
    "PROFESI", "DOMISILI", "PEREMPUAN", "WHATSAPP", "IDENTITAS", "PENDAPATAN", "KEWARGANEGARAAN",
)  # fmt: skip


@lru_cache(maxsize=1)
def _slips() -> dict[str, str]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    slips: dict[str, str] = {}
    for word in _OFTEN:
        halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
        for left, right in halves:
            ways = [left + letter + right for letter in letters] + [left + letter + right[1:] for letter in letters if right]
            ways += [left + right[1:]] if right else []
            ways += [left + right[1] + right[0] + right[2:]] if len(right) > 1 else []
            slips.update(dict.fromkeys(ways, word))
    return {slip: word for slip, word in slips.items() if slip not in _OFTEN}


# Words of headings written letter by letter (A L A M A T, T G L  L A H I R) or without the blanks between (NOMORKTP).
_RUN_TOGETHER = sorted(
    (*_OFTEN, "NAMA", "NO", "NIK", "KTP", "KK", "HP", "WA", "TELP", "TGL", "IBU", "RT", "RW", "DAN", "KARTU", "DESA", "AGAMA", "STATUS",
     "KAWIN", "PEKERJA", "UMUR", "USIA", "TANDA", "TANGAN", "TTD", "KET", "KERJA", "USAHA", "SUKU", "DARAH", "GOL", "JK", "TTL", "LAKI",
     "PENDIDIKAN"),
    key=len, reverse=True,
)  # fmt: skip
_SPELLED = re.compile(r"\b[A-Z] [A-Z] [A-Z]\b")
_LETTERS = re.compile(r"(?<![A-Z0-9])[A-Z](?: [A-Z])+(?![A-Z0-9])")


def _apart(word: str, depth: int = 0) -> str | None:
    """The words that stand in one without blanks, or None: "TGLLAHIR" → "TGL LAHIR"."""
    if not word:
        return ""
    for known in _RUN_TOGETHER if depth < 5 else ():
        if word.startswith(known) and (rest := _apart(word[len(known) :], depth + 1)) is not None:
            return f"{known} {rest}".strip()
    return None


def _joined(text: str) -> str:
    """The heading with letters that stand alone put together to words; as it was when they make none."""
    joined = _LETTERS.sub(lambda found: found[0].replace(" ", ""), text)
    return " ".join((_apart(word) or word) if len(word) >= 4 else word for word in joined.split())


@lru_cache(maxsize=8)
def _compiled(columns: tuple[Column, ...]) -> list[tuple[str, re.Pattern[str]]]:
    return [(column.field, re.compile(column.pattern)) for column in columns]


@lru_cache(maxsize=20_000)
def field_of(text: str, columns: tuple[Column, ...]) -> str | None:
    """The field a heading (as `heading` gives it) means, or None."""
    if not text or len(text) > 80:
        return None
    if _SPELLED.search(text) and (joined := _joined(text)) != text and (found := field_of(joined, columns)):
        return found
    for field, pattern in _compiled(columns):
        if pattern.fullmatch(text):
            return field
    words = text.split()
    if len(words) <= 5 and any(word in _slips() for word in words):
        return field_of(" ".join(_slips().get(word, word) for word in words), columns)
    if (joined := _joined(text)) != text:
        return field_of(joined, columns)
    return None


def field_of_parts(parts: list[str], columns: tuple[Column, ...]) -> str | None:
    """The field of a heading in several rows, the group on top: ("TEMPAT DAN TANGGAL LAHIR", "TANGGAL") → birth_date."""
    if len(parts) < 2:
        return field_of(parts[0], columns) if parts else None
    if HINT.search(parts[-1]) and (found := field_of_parts(parts[:-1], columns)):
        return found
    group, last = " ".join(parts[:-1]), parts[-1]
    own = field_of(last, columns) if last not in ("LAHIR", "LHR") else None  # below TEMPAT it is no date
    above = field_of(group, columns) or field_of(parts[-2], columns)
    if parts[-2] in ("LAHIR", "LHR"):  # over TEMPAT and TANGGAL it means both
        above = "birth"
    if above in ("birth", "birth_date", "birth_place") or "LAHIR" in group:
        if re.fullmatch(rf"{_PLACE}|KOTA|KAB KOTA|KOTA KAB|KABUPATEN", last):
            return "birth_place"
        if own == "birth_day" or re.fullmatch(r"(?:TGL|TANGGAL|HARI)(?: (?:BLN|BULAN) (?:THN|TAHUN))?|DD MM YYYY|TGL BLN THN", last):
            return "birth_date" if own != "birth_day" or above == "birth" else "birth_day"
        if own in ("birth_month", "birth_year"):
            return own
    elif own in ("birth_day", "birth_month", "birth_year"):
        own = None
    if own in ("sex_male", "sex_female") and above not in ("sex", None):
        own = None
    if own == IGNORED and above in ("name",):
        return IGNORED
    joined = (field_of(" ".join(parts[first:]), columns) for first in range(len(parts) - 2, -1, -1))
    return own or next((found for found in joined if found), None) or above


_WORKER = re.compile(r"\b(?:PEKERJA|PESERTA|ANGGOTA|KARYAWAN|PEGAWAI|BURUH|PENERIMA|TENAGA KERJA|YBS|YANG BERSANGKUTAN|PEMOHON)\b")
_OTHERS = re.compile(
    r"\b(?:AHLI WARIS|WARIS|ORANG TUA|ORTU|AYAH|BAPAK|IBU|SUAMI|ISTRI|ISTERI|PASANGAN|ANAK|WALI|PENDATA|PETUGAS|PENDAMPING|KADER|KETUA"
    r"|SAKSI|PENANGGUNG JAWAB|KEPALA KELUARGA|MAJIKAN|PEMBERI KERJA|JURAGAN|PENGURUS|KADUS|DARURAT)\b"
)
_SECOND_BEST = re.compile(r"\b(?:PEMILIK|PENGELOLA|PENGUSAHA|PANGGILAN|ALIAS|JULUKAN)\b")  # counts only where nothing better stands


def about_others(parts: list[str]) -> str:
    """Whether a column of a person is about somebody else than the worker: "group" says so above it, "own" its own heading, "" no."""
    words = " ".join(parts)
    if re.search(r"\bALIAS\b", words) and re.search(r"\bNAMA (?!ALIAS)", words):  # "Nama / Alias"
        return ""
    if len(parts) > 1 and _OTHERS.search(" ".join(parts[:-1])) and not _WORKER.search(words):
        return "group"
    return "own" if _SECOND_BEST.search(words) and not _WORKER.search(words) else ""


def of_others(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns without the rule that headings about relatives and officials mean nobody: for lists of nobody else."""
    return tuple(column for column in columns if not (column.field == IGNORED and re.search(r"AYAH|PETUGAS", column.pattern)))


def headings_of_parts(parts: list[str]) -> str:
    """The heading as people read it, for the review: "Tempat dan Tanggal Lahir › Tanggal"."""
    return GROUP_MARK.join(dict.fromkeys(part for part in parts if part))
