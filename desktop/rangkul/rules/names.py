"""How a person's name is written on paper and screen: rank before, degrees after a comma, title case with its exceptions.

Source: domain.md; the usual spelling of Indonesian degrees (EYD V). The register itself keeps the KTP spelling.
"""

import re
from dataclasses import dataclass

from rangkul.rules.cell_text import tidy
from rangkul.rules.ranks import Rank, rank_name

_DEGREES = (
    "S.H. M.H. S.I.K. M.Si. S.E. M.M. S.Pd. M.Pd. S.Sos. M.Sos. S.Kom. M.Kom. S.T. M.T. S.IP. M.IP. S.A.P. M.A.P. "
    "S.Ag. M.Ag. S.Pd.I. M.Pd.I. S.H.I. M.H.I. S.Psi. M.Psi. M.Hum. S.Hum. M.Kn. S.K.M. M.K.M. A.Md. A.Md.Kep. "
    "A.Md.Keb. S.Kep. M.Kep. S.Keb. Lc. M.A. B.A. Ph.D. S.Tr.K. S.Tr. S.ST. S.Si. M.Sc. B.Sc. S.Pt. S.P. M.P. "
    "M.Kes. S.Gz. S.Farm. S.I.Kom. M.I.Kom. S.H.Int. S.S. M.B.A. S.Th. M.Th. S.E.I. S.Sy. S.Ak. M.Ak. M.Tr.K. "
    "S.Kel. S.Hut. LL.M. M.I.K. "
)
_BY_LETTERS = {re.sub(r"[^a-z]", "", word.lower()): word for word in _DEGREES.split()} | {
    "ners": "Ners", "ns": "Ns.", "drh": "drh.", "apt": "Apt.", "ak": "Ak.", "ca": "CA", "cphr": "CPHR",
}  # fmt: skip
# Without dots and comma behind a name in capitals, only these are surely degrees and not part of the name.
_SURE = frozenset({"sh", "mh", "sik", "msi", "se", "mm", "spd", "mpd", "skom", "ssos", "mkn", "amd", "spdi", "strk"})
_FRONT = {
    "h": "H.", "hj": "Hj.", "drs": "Drs.", "dra": "Dra.", "ir": "Ir.", "dr": "Dr.", "prof": "Prof.", "kh": "K.H.", "ust": "Ust.",
    "ny": "Ny.", "tn": "Tn.", "rd": "Rd.", "h.m": "H.M.", "k.h": "K.H.",
}  # fmt: skip
_WITHOUT_DOT = frozenset({"h", "hj", "drs", "dra", "ir", "kh"})
_PARTICLES = frozenset({"bin", "binti", "van", "der", "den", "de"})
_ROMAN = re.compile(r"^(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})$")
_PIECES = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_DOTTED = re.compile(r"^(?:[A-Za-z]{1,4}\.)+(?:[A-Za-z]{1,4})?$")


@dataclass(frozen=True, slots=True)
class Titles:
    """A name taken apart: titles before it, the bare name, degrees after it in their proper spelling."""

    front: tuple[str, ...]
    name: str
    degrees: tuple[str, ...]


def split_titles(text: str) -> Titles:
    """ "DRS. H. BUDI SANTOSO, SH.MH" → (("Drs.", "H."), "BUDI SANTOSO", ("S.H.", "M.H."))."""
    name, _, tail = tidy(text).replace("’", "'").replace("‘", "'").replace("`", "'").partition(",")
    degrees = [degree for token in re.split(r"[,\s/]+", tail) if token for degree in _read_degree(token)]
    words = name.split()
    while len(words) > 1 and (found := _trailing_degree(words[-1])):
        degrees[:0] = found
        del words[-1]
    front: list[str] = []
    while len(words) > 1 and (title := _front_title(words[0])):
        front.append(title)
        del words[0]
    return Titles(tuple(front), " ".join(words), tuple(degrees))


def _read_degree(token: str) -> list[str]:
    """The degrees in a token between commas; what is unknown stays as it was written."""
    letters = re.sub(r"[^a-z]", "", token.lower())
    return (_known_degrees(letters) or [token]) if letters else []


def _known_degrees(letters: str) -> list[str]:
    if letters in _BY_LETTERS:
        return [_BY_LETTERS[letters]]
    for cut in range(2, len(letters) - 1):
        if letters[:cut] in _BY_LETTERS and (rest := _known_degrees(letters[cut:])):
            return [_BY_LETTERS[letters[:cut]], *rest]
    return []


def _trailing_degree(word: str) -> list[str]:
    letters = re.sub(r"[^a-z]", "", word.lower())
    dotted = len(letters) > 1 and "." in word.rstrip(".") and _DOTTED.match(word) is not None
    return _known_degrees(letters) if dotted or (letters in _SURE and word.isupper()) else []


def _front_title(word: str) -> str | None:
    if word == "dr.":
        return "dr."  # a physician; Dr. is a doctorate
    letters = word.rstrip(".").lower()
    return _FRONT.get(letters) if word.endswith(".") or letters in _WITHOUT_DOT else None


def title_case(name: str) -> str:
    """BUDI BIN MA'RUF II → Budi bin Ma'ruf II; a word already written in mixed case (McDonald) keeps it."""
    return " ".join(_case_word(word, first=number == 0) for number, word in enumerate(name.split()))


def _case_word(word: str, first: bool) -> str:
    if not first and word.lower() in _PARTICLES:
        return word.lower()
    if not first and _ROMAN.match(word):
        return word
    if not word.isupper() and not word.islower() and word[:1].isupper():
        return word
    return _PIECES.sub(lambda piece: _capital(piece[0]), word)


def _capital(piece: str) -> str:
    if piece[:2].lower() == "d'" and len(piece) > 3:
        return "D'" + piece[2:].capitalize()
    return piece.capitalize()


def display_name(rank: Rank | str | None, name: str) -> str:
    """ "Aiptu Drs. Budi Santoso, S.H., M.H."; a rank that is none of the twelve stands as it was written."""
    parts = split_titles(name)
    line = " ".join(part for part in (rank_name(rank), *parts.front, title_case(parts.name)) if part)
    return ", ".join((line, *parts.degrees))


def print_name(rank: Rank | str | None, name: str, wish: str | None = None) -> str:
    """The line on a certificate: what this officer wishes to be called, or the name as the rules write it."""
    return wish.strip() if wish and wish.strip() else display_name(rank, name)
