"""Occupations as people write them, sorted into categories: who belongs to the transport sector, and who is no BPU worker at all.

Source: domain.md; PP 50/2025 (transport sector); the occupations of the population register as village systems spell them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rangkul.rules.message import Complaint, Message


@dataclass(frozen=True, slots=True)
class Occupation:
    """A category; `words` are the words and phrases that mean it."""

    code: str
    name: str
    words: frozenset[str]
    transport: bool = False


class OccupationGuess(NamedTuple):
    """`category` is a code of OCCUPATIONS; `ask` says why a person must decide whether this is an informal worker."""

    category: str | None
    transport: bool
    ask: Message | None


def _kind(code: str, name: str, words: str, transport: bool = False) -> Occupation:
    return Occupation(code, name, frozenset(words.split(", ")), transport)


OCCUPATIONS = (
    _kind("petani", "Petani", "petani, petani pekebun, pekebun, tani, kebun, berkebun, pertanian"),
    _kind("buruh_tani", "Buruh tani", "buruh tani, buruh tani perkebunan, buruh perkebunan, buruh kebun, penggarap, buruh sawah"),
    _kind(
        "nelayan", "Nelayan dan petambak",
        "nelayan, nelayan perikanan, buruh nelayan, buruh nelayan perikanan, perikanan, petambak, tambak, pencari ikan",
    ),
    _kind("peternak", "Peternak", "peternak, buruh peternakan, peternakan, ternak, penggembala, pembudidaya ikan"),
    _kind(
        "pedagang", "Pedagang",
        "pedagang, dagang, berdagang, jualan, penjual, warung, pedagang keliling, asongan, kios, toko, perdagangan, "
        "tukang sayur, pkl",
    ),
    _kind(
        "kuliner", "Kuliner dan katering",
        "katering, catering, juru masak, koki, tukang masak, kuliner, warung makan, warung nasi, penjual makanan, "
        "tukang bakso",
    ),
    _kind(
        "ojek", "Pengojek",
        "ojek, ojeg, ojol, ojek online, tukang ojek, driver ojol, driver online, pengemudi online, gojek, grab",
        transport=True,
    ),
    _kind(
        "sopir", "Sopir",
        "sopir, supir, pengemudi, driver, sopir truk, sopir angkot, kernet, kenek, kondektur, tukang becak, becak",
        transport=True,
    ),
    _kind("kurir", "Kurir", "kurir, kurir paket, pengantar paket, pengantar barang, ekspedisi", transport=True),
    _kind(
        "tukang_bangunan", "Tukang bangunan",
        "tukang bangunan, kuli bangunan, buruh bangunan, tukang batu, tukang kayu, tukang cat, kuli proyek, bangunan, "
        "konstruksi, tukang, laden, tukang las, tukang las pandai besi, pandai besi, las",
    ),
    _kind(
        "buruh_harian", "Buruh harian lepas",
        "buruh harian lepas, buruh harian, harian lepas, bhl, buruh, buruh lepas, kuli, kuli panggul, serabutan, "
        "pekerja serabutan, kerja serabutan, buruh serabutan, pekerja lepas, pekerja harian, freelance",
    ),
    _kind("penjahit", "Penjahit", "penjahit, jahit, menjahit, tukang jahit, konveksi, konfeksi, penata busana, bordir"),
    _kind("perajin", "Perajin", "perajin, pengrajin, anyaman, mebel, meubel, kerajinan, industri rumahan"),
    _kind(
        "guru_ngaji", "Guru ngaji",
        "guru ngaji, ngajar ngaji, pengajar ngaji, ustadz, ustad, ustaz, ustadzah, ustadz mubaligh, mubaligh, guru tpa, "
        "guru tpq, kyai, kiai",
    ),
    _kind(
        "marbot", "Marbot dan pengurus rumah ibadah",
        "marbot, marbut, merbot, takmir, imam, imam masjid, imam mesjid, penjaga masjid, pengurus masjid, dkm, amil, "
        "pendeta, pastor",
    ),
    _kind(
        "prt", "Pekerja rumah tangga",
        "prt, art, pembantu, pembantu rumah tangga, asisten rumah tangga, pekerja rumah tangga, pengasuh, pengasuh "
        "anak, baby sitter, babysitter",
    ),
    _kind("mekanik", "Mekanik", "mekanik, montir, bengkel, tambal ban, tukang bengkel, teknisi, servis, service, tukang servis"),
    _kind(
        "pemulung", "Pemulung dan petugas sampah",
        "pemulung, pengepul, rongsok, rongsokan, barang bekas, petugas sampah, tukang sampah, petugas kebersihan",
    ),
    _kind("juru_parkir", "Juru parkir", "juru parkir, tukang parkir, parkir, jukir"),
    _kind("keamanan", "Keamanan lingkungan", "hansip, linmas, penjaga malam, keamanan lingkungan, penjaga"),
    _kind(
        "kader", "Kader dan pengurus RT/RW",
        "kader, kader posyandu, posyandu, pkk, ketua rt, ketua rw, ketua rt rw, pengurus rt",
    ),
    _kind(
        "perangkat_desa", "Perangkat desa",
        "perangkat desa, aparatur desa, aparat desa, kaur, kepala dusun, kadus, staf desa, kepala desa, anggota bpd",
    ),
    _kind(
        "pekerja_seni", "Pekerja seni",
        "seniman, seniman artis, artis, pemusik, musisi, penyanyi, dalang, fotografer, pekerja seni",
    ),
    _kind(
        "jasa_perawatan", "Tata rias, cukur, dan pijat",
        "salon, tukang cukur, tukang pangkas, barber, penata rias, penata rambut, perias, tukang pijat, tukang urut, "
        "terapis, dukun bayi, paraji",
    ),
    _kind("binatu", "Cuci dan setrika", "laundry, loundry, binatu, buruh cuci, tukang cuci, cuci gosok, setrika"),
    _kind(
        "wiraswasta", "Wiraswasta",
        "wiraswasta, wira swasta, wirausaha, usaha, usaha sendiri, umkm, pengusaha, pekerja mandiri",
    ),
    _kind("lainnya", "Lainnya", "lainnya, lain lain, pekerjaan lainnya"),
)  # fmt: skip
OCCUPATION_BY_CODE = {occupation.code: occupation for occupation in OCCUPATIONS}

# Insured elsewhere, or not working for themselves: a person asks before such a one is enrolled as BPU (domain.md).
_ASK = {
    "PNS/ASN": "pns, asn, pegawai negeri sipil, pegawai negeri sipil pns, pegawai negeri, pppk, p3k, cpns, guru pns",
    "TNI": "tni, tentara, tentara nasional indonesia, tentara nasional indonesia tni, tni ad, tni al, tni au, prajurit",
    "Polri": "polri, polisi, kepolisian ri, kepolisian ri polri, anggota polri",
    "karyawan": "karyawan, karyawati, karyawan swasta, pegawai swasta, swasta, pegawai, karyawan bumn, karyawan bumd, bumn, "
        "bumd, karyawan honorer, buruh pabrik, karyawan pabrik, satpam, security",
    "pensiunan": "pensiunan, pensiun, purnawirawan, pensiunan pns",
    "pelajar/mahasiswa": "pelajar, mahasiswa, mahasiswi, pelajar mahasiswa, siswa, siswi, sekolah",
    "tidak bekerja": "belum tidak bekerja, belum bekerja, tidak bekerja, tidak kerja, pengangguran, menganggur",
    "ibu rumah tangga": "mengurus rumah tangga, ibu rumah tangga, irt, rumah tangga",
}  # fmt: skip

_SIGNS = re.compile(r"[^a-z0-9]+")
_PHRASES = {word: occupation.code for occupation in OCCUPATIONS for word in occupation.words}
_ASK_PHRASES = {word: kind for kind, words in _ASK.items() for word in words.split(", ")}


@lru_cache(maxsize=4096)
def categorise_occupation(text: str) -> OccupationGuess:
    """The category a text means, whether it is the transport sector, and why to ask; all empty for a text nobody knows."""
    words = _SIGNS.sub(" ", text.lower()).split()
    for length in range(len(words), 0, -1):  # the longest known phrase is the most particular one
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length])
            if phrase in _ASK_PHRASES:
                return OccupationGuess(None, False, _question(text, _ASK_PHRASES[phrase]))
            if phrase in _PHRASES:
                occupation = OCCUPATION_BY_CODE[_PHRASES[phrase]]
                return OccupationGuess(occupation.code, occupation.transport, None)
    return OccupationGuess(None, False, None)


_NOT_BPU = frozenset(("PNS/ASN", "TNI", "Polri", "karyawan", "pensiunan", "pelajar/mahasiswa"))
# The numbers of OpenSID's table of occupations (tweb_penduduk_pekerjaan) that mean the same.
_NUMBERS = {"3": "pelajar/mahasiswa", "4": "pensiunan", "5": "PNS/ASN", "6": "TNI", "7": "Polri", "15": "karyawan", "16": "karyawan",
            "17": "karyawan", "18": "karyawan"}  # fmt: skip


@lru_cache(maxsize=4096)
def occupation_complaint(text: str, numbered: bool = False) -> Complaint | None:
    """Code "occupation_not_bpu" (beyond those of cli.md) for who is usually insured elsewhere or does not work; it asks, it never blocks.

    `numbered`: the column holds the numbers of OpenSID's table.
    """
    kind = _NUMBERS.get(text) if numbered else _kind_to_ask(text)
    return Complaint("occupation_not_bpu", _question(text, kind)) if kind in _NOT_BPU else None


def _kind_to_ask(text: str) -> str | None:
    guess = categorise_occupation(text)
    return str(guess.ask.values["kind"]) if guess.ask else None


def _question(text: str, kind: str) -> Message:
    return Message("{occupation} ({kind}) is usually no informal worker; ask the village.", {"occupation": text, "kind": kind})
