"""Which people stand on which sheet: by Polsek, by table, or all on one."""

import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

from rangkul.errors import Problem
from rangkul.papers.records import SheetGroup, SheetPerson
from rangkul.rules.people import rank_name, split_titles
from rangkul.work.invitations import Expected

NO_STATION = "Tanpa Polsek"
MOST_TABLES = 40


def sheet_person(one: Expected) -> SheetPerson:
    """An expected person as a sheet prints them."""
    return SheetPerson(one.who, one.name, rank_name(one.rank), one.nrp or "", one.station or "", ", ".join(one.villages), one.note)


def alphabet(one: Expected) -> str:
    """The name as the alphabet takes it: without titles and accents, as it is spelled."""
    bare = unicodedata.normalize("NFKD", split_titles(one.name).name).encode("ascii", "ignore").decode()
    return bare.casefold().lstrip(" '.-") or one.name.casefold()


def letter(one: Expected) -> str:
    """The first letter of the name, "#" where it begins with none."""
    first = alphabet(one)[:1].upper()
    return first if first.isalpha() else "#"


def in_order(people: Sequence[Expected], sort: str) -> list[Expected]:
    """By "rank" (high first, then NRP; typed names last) or by "name"."""
    if sort == "name":
        return sorted(people, key=lambda one: (alphabet(one), one.nrp or "", one.who))
    return sorted(people, key=lambda one: (-rank_order(one), one.nrp is None, one.nrp or "", one.name, one.who))


def rank_order(one: Expected) -> int:
    return one.officer.rank_order if one.officer else -1


def group_people(people: Sequence[Expected], group: str, sort: str, tables: int, guest_rows: int) -> list[SheetGroup]:
    """The sheets' groups; `group` is "station", "table" (even), "letters", "stations" (tables of whole Polsek) or "none".

    Everybody stands in exactly one group. Refuses a number of tables that cannot be.
    """
    ordered = in_order(people, sort)
    if group == "none":
        return [SheetGroup("Seluruh petugas", _persons(ordered), guest_rows, "Peserta")] if ordered else []
    if group == "station":
        return [SheetGroup(title, _persons(ones), guest_rows) for title, ones in by_station(ordered)]
    if not 1 <= tables <= MOST_TABLES:
        raise Problem("{count} tables cannot be; choose 1 to {most}.", count=tables, most=MOST_TABLES)
    if group == "letters":
        blocks = [list(ones) for _, ones in groupby(in_order(people, "name"), key=letter)]
    elif group == "stations":
        blocks = [ones for _, ones in by_station(ordered)]
    else:
        blocks = [[one] for one in ordered]
    shares = [[one for block in blocks[start:end] for one in block] for start, end in cut(list(map(len, blocks)), tables)]
    if group == "letters" and sort == "rank":
        shares = [in_order(share, sort) for share in shares]
    return [SheetGroup(f"Meja {n}{table_hint(share, group)}", _persons(share), guest_rows, "Kelompok") for n, share in enumerate(shares, 1)]


def by_station(ordered: Sequence[Expected]) -> list[tuple[str, list[Expected]]]:
    """Polsek by name, those without one last; inside it the order stays."""
    found: dict[str, list[Expected]] = {}
    for one in ordered:
        found.setdefault(one.station or NO_STATION, []).append(one)
    return sorted(found.items(), key=lambda item: (item[0] == NO_STATION, item[0]))


def table_hint(share: Sequence[Expected], group: str) -> str:
    """What tells a person that this is the table: " · A–F", " · 3 Polsek"."""
    if group == "letters":
        letters = sorted({letter(one) for one in share})
        return " · " + (letters[0] if len(letters) == 1 else f"{letters[0]}–{letters[-1]}")
    if group == "stations":
        names = list(dict.fromkeys(one.station or NO_STATION for one in share))
        return f" · {names[0]}" if len(names) == 1 else f" · {len(names)} Polsek"
    return ""


def cut(sizes: Sequence[int], parts: int) -> list[tuple[int, int]]:
    """Cuts a row of blocks into at most `parts` runs, none empty, so that the fullest is as small as can be and the rest are even.

    Gives (start, end) of each run. Among cuts with the same fullest run the smallest sum of squares wins, fuller runs first.
    """
    count, parts = len(sizes), min(parts, len(sizes))
    if not count:
        return []
    before = [0]
    for size in sizes:
        before.append(before[-1] + size)
    best = [(before[end], before[end] ** 2, 0) for end in range(count + 1)]  # fullest run, sum of squares, minus the start of the last run
    starts = [[0] * (count + 1)]
    for part in range(2, parts + 1):
        row = [(0, 0, 0)] * (count + 1)
        for end in range(part, count + 1):
            row[end] = min(
                (max(best[start][0], load := before[end] - before[start]), best[start][1] + load**2, -start)
                for start in range(part - 1, end)
            )
        best = row
        starts.append([-start for _, _, start in row])
    edges = [count]
    for part in range(parts - 1, 0, -1):
        edges.append(starts[part][edges[-1]])
    edges.append(0)
    return list(pairwise(reversed(edges)))


def _persons(ones: Sequence[Expected]) -> tuple[SheetPerson, ...]:
    return tuple(sheet_person(one) for one in ones)
