"""Whom a pasted or opened list means: NRPs or names, one a line, each line matched with a reason or left with one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from rangkul.language import mark
from rangkul.rules.message import Message
from rangkul.rules.people import clean_name, name_key, name_words, split_rank
from rangkul.work.officers import OfficerRecord

Kind = Literal["found", "unsure", "several", "twice", "left", "unknown"]
KINDS = {
    "found": mark("Found"), "unsure": mark("To be checked"), "several": mark("Several fit"), "twice": mark("Stands twice"),
    "left": mark("No longer in service"), "unknown": mark("Not found"),
}  # fmt: skip
ALIKE = 86  # of 100: how near two spellings must be to be worth a look
HEADINGS = frozenset(
    word
    for line in ("no nomor nrp nip nama lengkap pangkat jabatan hp", "polsek kesatuan desa kelurahan binaan daftar petugas bhabinkamtibmas")
    for word in line.split()
)

_NRP = re.compile(r"(?<!\d)(\d{4}[ .]?\d{4})(?!\d)")
_ONLY_NUMBERS = re.compile(r"[\d\s.,;/]+")
_NUMBERED = re.compile(r"^\s*\d{1,4}\s*[.):\-]?\s+(?=\D)|^\s*\d{1,4}[.)]\s*(?=\D)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class LineMatch:
    """What one line means. Only "found" is taken without asking; "unsure" has one officer, "several" their choice."""

    line: int
    said: str
    kind: Kind
    why: Message
    officers: tuple[OfficerRecord, ...] = ()

    @property
    def officer(self) -> OfficerRecord | None:
        return self.officers[0] if len(self.officers) == 1 else None


def lines_of_paste(text: str) -> list[tuple[str, ...]]:
    """The cells of each pasted line (Excel puts tabs between them); several NRPs on one line become lines of their own."""
    lines: list[tuple[str, ...]] = []
    for line in text.splitlines():
        numbers = _NRP.findall(line) if _ONLY_NUMBERS.fullmatch(line) else []
        lines += [(number,) for number in numbers] if len(numbers) > 1 else [tuple(re.split(r"[\t;|]", line))]
    return lines


def match_lines(lines: Iterable[Sequence[str]], officers: Iterable[OfficerRecord]) -> list[LineMatch]:
    """Each line that says something, with the officer it means; `officers` are all of the register, also those who left."""
    register = _Register(officers)
    matches: list[LineMatch] = []
    seen: dict[UUID, int] = {}
    for number, cells in enumerate(lines, 1):
        said = " ".join(" ".join(cells).split())
        if not said or _is_heading(said):
            continue
        kind, why, found = register.match([cell for cell in cells if cell.strip()])
        if kind in ("found", "unsure") and found[0].id in seen:
            kind, why = "twice", Message("{name} stands in line {line} already.", {"name": found[0].printed, "line": seen[found[0].id]})
        elif kind == "found":
            seen[found[0].id] = number
        matches.append(LineMatch(number, said[:200], kind, why, tuple(found)))
    return matches


def _is_heading(said: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(said)]
    heading = bool(words) and all(word in HEADINGS for word in words) and not _NRP.search(said)
    return heading or not any(sign.isalnum() for sign in said)


class _Register:
    """The officers by number and by name."""

    def __init__(self, officers: Iterable[OfficerRecord]) -> None:
        self.officers = list(officers)
        self.by_nrp = {o.nrp: o for o in self.officers if o.nrp}
        self.by_name: dict[str, list[OfficerRecord]] = {}
        for officer in self.officers:
            self.by_name.setdefault(name_key(officer.name), []).append(officer)

    def match(self, cells: Sequence[str]) -> tuple[Kind, Message, list[OfficerRecord]]:
        numbers = [re.sub(r"\D", "", found) for cell in cells for found in _NRP.findall(cell)]
        names = [name for cell in cells if (name := _name(cell))]
        known = [self.by_nrp[number] for number in dict.fromkeys(numbers) if number in self.by_nrp]
        if len(known) > 1:
            return "several", Message("The line holds several NRPs. Write one officer a line."), known
        if known:
            return self._by_number(known[0], names)
        if names:
            return self._by_name(names, numbers)
        if numbers:
            return "unknown", Message("NRP {nrp} is not in the register.", {"nrp": numbers[0]}), []
        return "unknown", Message("The line has neither an NRP of 8 digits nor a name."), []

    def _by_number(self, officer: OfficerRecord, names: Sequence[str]) -> tuple[Kind, Message, list[OfficerRecord]]:
        others = [key for name in names if (key := name_key(name)) in self.by_name and key != name_key(officer.name)]
        if others and not any(_alike(name, officer.name) for name in names):
            words: dict[str, object] = {"name": officer.printed, "said": ", ".join(names)}
            return "unsure", Message("The NRP belongs to {name}, the line says {said}.", words), [officer]
        return self._in_service(officer, Message("By NRP."))

    def _by_name(self, names: Sequence[str], numbers: Sequence[str]) -> tuple[Kind, Message, list[OfficerRecord]]:
        same = list({o.id: o for name in names for o in self.by_name.get(name_key(name), ())}.values())
        if len(same) == 1 and not numbers:
            return self._in_service(same[0], Message("By name."))
        if len(same) == 1:
            words: dict[str, object] = {"nrp": numbers[0], "name": same[0].printed, "known": same[0].nrp or "–"}
            return "unsure", Message("NRP {nrp} is not in the register; the name is that of {name} (NRP {known}).", words), same
        if same:
            return "several", Message("The name fits {count} officers. Write the NRP.", {"count": len(same)}), same
        alike = [o for o in self.officers if o.active and any(_alike(name, o.name) for name in names)]
        if len(alike) == 1:
            return "unsure", Message("The name resembles {name}.", {"name": alike[0].printed}), alike
        if alike:
            named = ", ".join(o.printed for o in alike[:3])
            return "several", Message("The name resembles several: {names}. Write the NRP.", {"names": named}), alike[:8]
        return "unknown", Message("Nobody in the register is called {name}.", {"name": names[0]}), []

    @staticmethod
    def _in_service(officer: OfficerRecord, why: Message) -> tuple[Kind, Message, list[OfficerRecord]]:
        if officer.active:
            return "found", why, [officer]
        return "left", Message("{name} is no longer in service.", {"name": officer.printed}), [officer]


def _name(cell: str) -> str | None:
    """The name in a cell: without list number, rank, NRP and what follows a dash."""
    bare = _NRP.sub(" ", _NUMBERED.sub("", cell))
    bare = re.sub(r"\bnrp\b[.:\s]*", " ", bare, flags=re.IGNORECASE)
    _, rest = split_rank(bare.strip(" ./,-–:"))
    name = clean_name(rest.strip(" ./,-–:()"))
    return name if name and sum(sign.isalpha() for sign in name) >= 3 else None


def _alike(one: str, other: str) -> bool:
    """A slip of the pen, an initial for a word, or a word left out of a name of several."""
    from rapidfuzz import fuzz

    first, second = name_words(one), name_words(other)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    parts = all(any(word == whole or (len(word) == 1 and whole.startswith(word)) for whole in long) for word in short)
    if parts and (len(short) > 1 or len("".join(short)) > 4):
        return True
    return fuzz.ratio("".join(first), "".join(second)) >= ALIKE
