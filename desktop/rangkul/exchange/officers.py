"""An officers' list (NRP, nama, pangkat, polsek, desa binaan, HP) read with the same care as a village's file."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.columns import OFFICERS
from rangkul.exchange.grid import Cell, Grid, cell_text, column_letter
from rangkul.exchange.layout import Table
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.records import OfficerRow, OfficersFile, Progress, RawRow, RosterProblem, SheetLayout
from rangkul.exchange.rows import SheetRows, sort_rows
from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.message import Complaint, Message
from rangkul.rules.people import clean_name, clean_nrp, name_key, parse_rank, split_rank
from rangkul.rules.phone import clean_phone
from rangkul.rules.village_names import find_village

_APART = re.compile(r"\s*(?:[,;/&\n+]|\bdan\b|\b\d+[.)])\s*", re.I)
_KIND = re.compile(r"^(?:desa|kelurahan|kel|ds)\b[\s.:]*", re.I)
_STATION = re.compile(r"^(?:POLSEK(?:TA)?|POLSUBSEKTOR)\b[\s.:]*", re.I)
_STATION_LINE = re.compile(r"^\W*(?:[A-Z]\.|[IVX]+\.|\d+\.)?\s*(POLSEK(?:TA)?\b.{2,50})$", re.I)


def read_officers(path: Path | str, *, villages: Sequence[tuple[str, str, str]] = (), progress: Progress | None = None) -> OfficersFile:
    """The officers of a file. Never raises for a bad file: `rejected` says why; Cancelled comes through from `progress`.

    `villages` are (code, name, district name); a village name that fits none or several is told as village_unknown.
    """
    path = Path(path)
    try:
        with Child() as child:
            parts = child.do(Job(read_officer_rows, path, {"villages": tuple(villages)}), progress)
    except Problem as problem:
        return OfficersFile(path.name, rejected=problem.message)
    return OfficersFile(
        path.name, parts["sha256"][0], None, tuple(parts.get("officers", ())), tuple(parts.get("problems", ())),
        tuple(parts.get("raw_rows", ())), tuple(parts.get("layouts", ())),
    )  # fmt: skip


def read_officer_rows(path: Path, options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's part of `read_officers`."""
    check_place(path)
    content, digest = read_bytes(path)
    yield "sha256", [digest]
    found = False
    first_seen: dict[str, OfficerRow] = {}
    for grid in open_grids(content, path.name, progress):
        if grid.visible != "visible":
            continue
        sheet = sort_rows(grid, OFFICERS, ("nrp", "rank_nrp", "name"))
        if not sheet.tables or not _is_list(sheet):
            continue
        found = True
        problems: list[RosterProblem] = []
        yield "officers", list(_officers(grid, sheet, options["villages"], problems, first_seen))
        yield "problems", problems
        encode = json.JSONEncoder(ensure_ascii=False).encode
        yield (
            "raw_rows",
            [
                RawRow(grid.name, row + 1, outcome, encode([cell_text(cell) for cell in grid.rows[row]]))
                for row, outcome in sheet.outcomes.items()
            ],
        )
        yield "layouts", [
            SheetLayout(grid.name, (table.top + 1, table.bottom + 1),
                        {name: (column_letter(column), table.headings.get(column, "")) for name, column in table.columns.items()})
            for table in sheet.tables
        ]  # fmt: skip
    if not found:
        raise Problem("No list of officers was found in {name}: no row with the headings NRP and Nama.", name=path.name)
    yield "result", [None]


def _is_list(sheet: SheetRows) -> bool:
    columns = set(sheet.tables[0].columns)
    return "name" in columns and bool(columns & {"nrp", "rank_nrp", "rank"})


def _officers(
    grid: Grid, sheet: SheetRows, villages: Sequence[tuple[str, str, str]], problems: list[RosterProblem], first_seen: dict[str, OfficerRow]
) -> Iterator[OfficerRow]:
    """One record per person; a line "POLSEK …" is the station of those below it."""
    station: str | None = None
    people = {row: number for number, row, _ in sheet.people}
    for row, outcome in sorted(sheet.outcomes.items()):
        cells = grid.rows[row]
        if row not in people:
            line = " ".join(text for cell in cells if (text := cell_text(cell).strip()))
            if outcome in ("left_out", "family") and (heading := _STATION_LINE.match(line)):
                station = _station(heading[1])
            continue
        officer = _officer(grid, sheet.tables[people[row]], row, station, villages, problems)
        if officer.nrp is not None and first_seen.setdefault(officer.nrp, officer) is not officer:
            first = first_seen[officer.nrp]
            same = name_key(first.name or "") == name_key(officer.name or "")
            if not same or set(officer.village_names) <= set(first.village_names):
                values: dict[str, object] = {"nrp": officer.nrp, "row": first.row, "name": first.name or "–"}
                message = Message("The NRP {nrp} also stands in row {row} ({name}).", values)
                problems.append(RosterProblem(grid.name, row + 1, "nrp", "nrp_duplicate_in_file", message, None, not same))

        yield officer


def _officer(
    grid: Grid, table: Table, row: int, station: str | None, villages: Sequence[tuple[str, str, str]], problems: list[RosterProblem]
) -> OfficerRow:
    cells = grid.rows[row]

    def at(name: str) -> Cell:
        column = table.columns.get(name)
        return cells[column] if column is not None and column < len(cells) else ""

    def tell(field: str, complaints: list[Complaint]) -> None:
        problems.extend(
            RosterProblem(grid.name, row + 1, field, c.code, c.message, c.proposal, c.blocks and field in ("nrp", "name"))
            for c in complaints
        )

    rank_text, nrp_cell = cell_text(at("rank")), at("nrp")
    if "rank_nrp" in table.columns:  # "AIPTU / 78051234" in one column, or rank in one and NRP in the next below one heading
        joined = cell_text(at("rank_nrp"))
        digits = re.search(r"\d[\d ]{6,}\d", joined)
        rank_text = rank_text or re.sub(r"[\d/\-]+|\bNRP\b\.?", " ", joined)
        second = table.second.get("rank_nrp")
        nrp_cell = nrp_cell or (digits[0] if digits else cells[second] if second is not None and second < len(cells) else "")
    nrp, complaints = clean_nrp(nrp_cell if isinstance(nrp_cell, str | int | float) else cell_text(nrp_cell))
    tell("nrp", complaints)
    rank, name = parse_rank(rank_text), clean_name(cell_text(at("name")))
    if name and rank is None and not rank_text.strip():
        rank, rest = split_rank(name)
        name = clean_name(rest) if rank else name
    if name is None:
        tell("name", [Complaint("missing_name", Message("The name is missing."), blocks=True)])
    if rank is None:
        tell("rank", [Complaint("rank_unknown", Message("{text} is none of the known ranks.", {"text": rank_text.strip()[:40] or "–"}))])
    phone, complaints = clean_phone(cell_text(at("phone")))
    tell("phone", [c for c in complaints if c.code != "phone_missing"])
    names, codes, unknown = find_villages(cell_text(at("villages")), villages)
    tell("villages", [
        Complaint("village_unknown", Message("The village {name} is not known here, or several have this name.", {"name": text}))
        for text in unknown
    ])  # fmt: skip
    own = tidy(cell_text(at("station")))
    return OfficerRow(
        grid.name,
        row + 1,
        nrp,
        name,
        rank.code if rank else None,
        _station(own) if own and not is_empty(own) else station,
        names,
        codes,
        phone,
    )


def _station(text: str) -> str:
    """ "POLSEK TAMBUN SELATAN" → "Tambun Selatan"."""
    bare = _STATION.sub("", tidy(text)).strip(" .:-")
    return bare.title() if bare.isupper() or bare.islower() else bare


def find_villages(text: str, villages: Sequence[tuple[str, str, str]]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(names as written, codes of those known without doubt, names that are not) of a cell like "Ds. Sukadarma, Kel. Jatimulya"."""
    names: list[str] = []
    codes: list[str] = []
    unknown: list[str] = []
    for part in _APART.split(text):
        name = _KIND.sub("", tidy(part)).strip(" .:-()")
        if is_empty(name):
            continue
        names.append(name)
        matches = find_village(name, villages) if villages else []
        if len(matches) == 1:
            codes.append(matches[0].code)
        elif villages:
            unknown.append(name)
    return tuple(names), tuple(dict.fromkeys(codes)), tuple(unknown)
