"""Which village a file is about: what its titles, its village column and its name say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rangkul.rules.village_names import find_village

Villages = Sequence[tuple[str, str, str]]
"""(code, name, district name) of the villages that may be meant."""

_STOP = (
    r"(?=\s*(?:\b(?:KECAMATAN|KEC|KABUPATEN|KAB|KOTA|TAHUN|THN|RT|RW|DUSUN|PROVINSI|PROV|BULAN|PERIODE|NO|JUMLAH)\b|[,;/0-9()|:\-–_]|$))"
)
_VILLAGE = re.compile(
    r"\b(?:DESA\s*/\s*KEL(?:URAHAN)?|KELURAHAN\s*/\s*DESA|DESA|KELURAHAN|KEL|DS)\b[\s.:]*([A-Z][A-Z' .]{2,40}?)" + _STOP, re.I
)
_DISTRICT = re.compile(r"\b(?:KECAMATAN|KEC)\b[\s.:]*([A-Z][A-Z' .]{2,40}?)" + _STOP, re.I)
_NOISE = re.compile(
    r"\b(?:data|daftar|list|nama|pekerja|warga|bpu|bpjs|tk|ketenagakerjaan|rentan|final|fix|rev(?:isi)?|copy|salinan|of|baru|ok|kirim|form|format|"
    r"desa|kelurahan|kel|ds|kec|kecamatan|kabupaten|kab|bekasi|xlsx?|xlsm|csv|ods|orang|per|excel|buku|kerja|rangkul)\b|\d+",
    re.I,
)


def find_place(
    titles: Iterable[str], column: Iterable[tuple[str | None, str | None]], file_name: str, villages: Villages
) -> tuple[str | None, tuple[str, ...]]:
    """(the village's code or None, all candidates). The titles speak first, then the village column, then the file's name."""
    lines = list(titles)
    district = next((found[1].strip() for line in lines if (found := _DISTRICT.search(line))), None)
    stem = re.sub(r"[_\-.]+", " ", file_name.rsplit(".", 1)[0])
    district = district or next((found[1].strip() for found in _DISTRICT.finditer(stem)), None)
    for texts in (
        [found[1].strip() for line in lines for found in _VILLAGE.finditer(line)],
        _usual(column),
        [found[1].strip() for found in _VILLAGE.finditer(stem)],
        _words(stem),
    ):
        candidates: list[str] = []
        for text in texts:
            matches = find_village(text, villages, district)
            if len(matches) == 1:
                return matches[0].code, (matches[0].code,)
            candidates.extend(match.code for match in matches)
        if candidates:
            return None, tuple(dict.fromkeys(candidates))
    return None, ()


def _usual(column: Iterable[tuple[str | None, str | None]]) -> list[str]:
    """The village that at least four in five rows name."""
    counts = Counter(village for village, _ in column if village)
    if not counts:
        return []
    name, count = counts.most_common(1)[0]
    return [name] if count * 5 >= counts.total() * 4 else []


def _words(stem: str) -> list[str]:
    """What is left of a file's name, whole and in pieces of two words and one."""
    words = _NOISE.sub(" ", stem).split()
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return [" ".join(words), *pairs, *(word for word in words if len(word) > 4)] if words else []
