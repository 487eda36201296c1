"""Village names compared the way people write them: letters only, two slips allowed, the district breaks ties.

Source: domain.md (six lists of Kabupaten Bekasi compared with the Kemendagri codes).
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_NOT_LETTERS = re.compile(r"[^a-z]+")
_KIND = re.compile(r"^\s*(?:(?:pemerintah(?:an)?|kantor)\s+)?(?:desa\s*/\s*kel(?:urahan)?|desa|kelurahan|kel|ds)\b[\s.:]*", re.IGNORECASE)
_DISTRICT = re.compile(r"^\s*(?:kecamatan|kec)\b[\s.:]*", re.IGNORECASE)
_SHORT = 5  # names this short allow one slip only: two of four letters would be any other village

# Other spellings and former names that lists still use, by village code.
VARIANTS = {
    "32.16.01.2001": ("segaramakmur",),
    "32.16.09.2009": ("hajarmekar",),
    "32.16.13.2004": ("sumberreja",),
    "32.16.18.2004": ("cileduk",),
    "32.16.18.2009": ("ragamanunggal",),
    "32.16.20.2003": ("pasirranji",),
    "32.16.22.2001": ("sirnajaya",),  # formerly; a village in Serang Baru has this name today, so two match: ask
}


@dataclass(frozen=True, slots=True)
class VillageMatch:
    """A village that a text may mean; `distance` 0 is the same letters or a known variant."""

    code: str
    name: str
    district_name: str
    distance: int


def loose(text: str) -> str:
    """Lower-case letters only: Setia Asih, SETIAASIH and Setia-asih are one."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return _NOT_LETTERS.sub("", plain.lower())


def same_village(first: str, second: str, distance: int = 2) -> bool:
    """Whether two texts may name one village, up to `distance` slips (one for names of five letters and less)."""
    return _gap(_bare(first), _bare(second), distance) <= distance


def find_village(text: str, villages: Iterable[tuple[str, str, str]], district: str | None = None, distance: int = 2) -> list[VillageMatch]:
    """The villages (code, name, district name) a text may mean, best first; one is the answer, several mean: ask.

    Equal letters beat slips, and the given district beats all others.
    """
    wanted = _bare(text)
    if not wanted:
        return []
    found = [VillageMatch(*village, gap) for village in villages if (gap := _village_gap(wanted, village, distance)) <= distance]
    if district and (home := loose(_DISTRICT.sub("", district))):
        found = [match for match in found if _gap(loose(match.district_name), home, distance) <= distance] or found
    exact = [match for match in found if match.distance == 0]
    return sorted(exact or found, key=lambda match: (match.distance, match.code))


def _bare(text: str) -> str:
    return loose(_KIND.sub("", text)) or loose(text)


def _village_gap(wanted: str, village: tuple[str, str, str], limit: int) -> int:
    code, name, _ = village
    return 0 if wanted in VARIANTS.get(code, ()) else _gap(wanted, loose(name), limit)


def _gap(first: str, second: str, limit: int) -> int:
    """The edit distance within `limit`, or `limit` + 1 when the names differ too much for their length."""
    if first == second:
        return 0
    allowed = min(limit, 1) if min(len(first), len(second)) <= _SHORT else limit
    if abs(len(first) - len(second)) > allowed:
        return limit + 1
    from rapidfuzz.distance import OSA  # late: it costs the start; two letters changed about are one slip

    found = OSA.distance(first, second, score_cutoff=allowed)
    return found if found <= allowed else limit + 1
