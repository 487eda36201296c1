"""What the core system's answer about a NIK says: Y or T, and what its remark means.

Source: domain.md, verification round trip (remarks seen: BISA DAFTAR, TERVERIFIKASI, SESUAI, LOLOS, DUPLIKASI/DUPLIKAT/GANDA/SUDAH
MENJADI PESERTA, USIA LEBIH 65 TAHUN), and the same said in other words.
"""

import re
from functools import lru_cache
from typing import Literal

from rangkul.rules.cell_text import is_empty, tidy

Answer = Literal["Y", "T"]
Remark = Literal["none", "good", "double", "member", "too_old", "too_young", "number", "person", "deceased", "refused", "other"]

MOST = 300
"""Characters that are looked at: a cell may hold 32,767."""
_YES = re.compile(r"Y|YA|YES|IYA|V|√|✓|✔|OK|OKE|TRUE|VALID|LOLOS|BISA|DAPAT|LAYAK|SESUAI|BERHASIL|TERVERIFIKASI|DITERIMA|DISETUJUI")
_NO = re.compile(
    r"T|TDK|TIDAK|TIDAK BISA|TDK BISA|N|NO|X|✗|✘|FALSE|GAGAL|DITOLAK|TOLAK|INVALID|(?:TIDAK|TDK) (?:VALID|LOLOS|BISA|DAPAT|LAYAK|SESUAI)"
    r"|(?:TIDAK|TDK) (?:BISA|DAPAT) (?:DI)?DAFTAR(?:KAN)?|BELUM (?:VALID|LOLOS|SESUAI)|TIDAK TERVERIFIKASI|REJECT(?:ED)?"
)
_YES_AND = re.compile(r"(Y|YA)\s*[-–—:/.(,]\s*(.+)")
_NO_AND = re.compile(r"(T|TIDAK|TDK)\s*[-–—:/.(,]\s*(.+)")
_NOT = r"(?<!TIDAK )(?<!TDK )(?<!BUKAN )(?<!BELUM )(?<!TANPA )"
_REMARKS: tuple[tuple[Remark, re.Pattern[str]], ...] = (
    ("deceased", re.compile(rf"{_NOT}\b(?:MENINGGAL|WAFAT|ALMARHUM\w*|ALM)\b")),
    ("member", re.compile(
        rf"\b(?:SUDAH|TELAH|SDH)\b.*\b(?:PESERTA|TERDAFTAR|MENDAFTAR|ANGGOTA|KEPESERTAAN|PUNYA KPJ|MEMILIKI KPJ|AKTIF)\b"
        rf"|{_NOT}\b(?:PESERTA AKTIF|MASIH AKTIF|AKTIF (?:DI|SEBAGAI|PADA)\b|TERDAFTAR (?:DI|PADA|SEBAGAI|ATAS)\b|SEBAGAI PESERTA)"
        rf"|^{_NOT}TERDAFTAR$")),
    ("double", re.compile(rf"{_NOT}\b(?:TER)?(?:DUPLI\w*|GANDA|DOUBLE|DOBEL|DUOBLE|KEMBAR)\b")),
    ("too_old", re.compile(
        r"\b(?:USIA|UMUR|UMR)\b.*(?:LEBIH|LBH|DI ?ATAS|MELEBIHI|MELAMPAUI|>|MAKSIMAL|65)|(?:LEBIH|>|DI ?ATAS)\s*(?:DARI\s*)?65|LANSIA"
        r"|\b6[5-9]\s*(?:TAHUN|THN|TH)\b")),
    ("too_young", re.compile(r"\b(?:USIA|UMUR)\b.*(?:KURANG|DI ?BAWAH|BELUM|<|MINIMAL|1[5-7])|DI ?BAWAH UMUR|BELUM CUKUP UMUR")),
    ("number", re.compile(
        r"\b(?:NIK|KTP|NOMOR IDENTITAS|NO IDENTITAS|DATA|ADMINDUK|DUKCAPIL)\b.*\b(?:TIDAK|TDK|BELUM|SALAH|INVALID|KURANG|BEDA)\b"
        r"|\b(?:TIDAK|TDK|BELUM)\b.*\b(?:DITEMUKAN|DIKETEMUKAN|ONLINE|ADA DI DUKCAPIL|PADAN|VALID)\b|INVALID|SALAH NIK")),
    ("person", re.compile(
        r"\b(?:NAMA|TGL|TANGGAL|TTL|LAHIR|IBU)\b.*\b(?:TIDAK|TDK|BEDA|SALAH|BERBEDA)\b|(?:TIDAK|TDK|BELUM) (?:SESUAI|COCOK|SAMA)\b")),
    ("refused", re.compile(
        r"\b(?:TIDAK|TDK|BELUM)(?: DAPAT| BISA)? (?:BISA|DAPAT|LOLOS|LAYAK|DITERIMA|DISETUJUI|TERVERIFIKASI|(?:DI ?)?DAFTAR\w*"
        r"|BERHASIL)\b|\b(?:DITOLAK|TOLAK|GAGAL|REJECT\w*)\b")),
    ("good", re.compile(
        r"(?<!TIDAK )(?<!TDK )(?<!BELUM )\b(?:(?:BISA|DAPAT|SIAP|LAYAK)(?: DI)?\s?(?:DAFTAR\w*|PROSES|)|TERVERIFIKASI|SESUAI|LOLOS|VALID"
        r"|OK|BERHASIL|COCOK|PADAN|LANJUT|DITERIMA|DISETUJUI|TERVALIDASI|(?:TIDAK|TDK) (?:DUPLI\w*|GANDA|DOUBLE))\b")),
)  # fmt: skip
_NO_MEMBER = re.compile(r"\b(?:BELUM|TIDAK|TDK|BUKAN) (?:MENJADI |SEBAGAI |ADA |PERNAH )?(?:PESERTA|TERDAFTAR)\b(?: SEBAGAI PESERTA)?")
_SIGNS = re.compile(r"[^A-Z0-9<>√✓✔✗✘]+")


def understand_status(cell: str) -> tuple[Answer | None, str]:
    """Y or T, and the remark that stood in the same cell ("T - DUPLIKAT"); None where it is neither."""
    return _status(cell[:MOST])


@lru_cache(4096)
def _status(cell: str) -> tuple[Answer | None, str]:
    text = tidy(cell)
    if is_empty(text) and text.lower() not in ("x",):
        return None, ""
    upper = text.upper().strip(" .()[]'\"")
    words = _SIGNS.sub(" ", upper).strip()
    if _NO.fullmatch(words):
        return "T", ""
    if _YES.fullmatch(words):
        return "Y", ""
    ways: tuple[tuple[re.Pattern[str], Answer], ...] = ((_NO_AND, "T"), (_YES_AND, "Y"))
    for pattern, answer in ways:
        if found := pattern.fullmatch(upper):
            return answer, text[found.start(2) :].strip(" .()") if len(text) == len(upper) else found[2].strip(" .()")
    return None, ""


def understand_remark(text: str) -> Remark:
    """What a remark means; "other" for words nobody has heard yet, which are kept as the reason."""
    return _remark(text[:MOST])


@lru_cache(4096)
def _remark(text: str) -> Remark:
    told = tidy(text)
    if is_empty(told):
        return "none"
    upper = _SIGNS.sub(" ", told.upper()).strip()
    if not upper:
        return "none"
    rest = _NO_MEMBER.sub(" ", upper).strip()
    if rest != upper and not rest:
        return "good"
    for kind, pattern in _REMARKS:
        if pattern.search(rest):
            return kind
    return "other"


def answer_of_remark(kind: Remark) -> Answer | None:
    """The answer a remark speaks for; None when it leaves that open."""
    if kind == "good":
        return "Y"
    return None if kind in ("none", "other") else "T"
