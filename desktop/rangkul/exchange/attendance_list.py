"""A filled attendance list in any layout: NRP or name, and a column for each session; or simply the list of those who came."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.columns import IGNORED, OFFICERS, Column, field_of, heading
from rangkul.exchange.grid import Cell, Grid, cell_text, column_letter
from rangkul.exchange.layout import find_table, is_heading_again, is_number_row
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.records import Progress
from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.message import Message
from rangkul.rules.people import clean_name, clean_nrp, parse_rank, split_rank
from rangkul.rules.presence_text import BLANK, PresenceText, understand_presence

NOTE = "note"
PRESENCE = "presence"
_SAYS_PRESENCE = (
    r"(?:DAFTAR )?(?:HADIR|KEHADIRAN|ABSENSI?|ABSEN|PRESENSI|PARAF|TTD|TANDA TANGAN|CHECK ?IN|MASUK|DATANG|SESI|SESSION|PERTEMUAN)\b.*"
    r"|(?:JAM|WAKTU|PUKUL)(?: (?:HADIR|DATANG|MASUK|KEHADIRAN|TIBA))?"
    r"|HARI(?: KE)? ?(?:\d+|[IVX]+|SENIN|SELASA|RABU|KAMIS|JUMAT|SABTU|MINGGU)?\b.*"
)
COLUMNS = (
    Column(PRESENCE, _SAYS_PRESENCE),
    Column(NOTE, r"KET|KETERANGAN|CATATAN|ALASAN.*"),
    Column(IGNORED, r"TIMESTAMP|CAP WAKTU|EMAIL.*|NO ?HP.*|HP|TELP.*|JABATAN.*|AGAMA|KECAMATAN|KEC|JENIS KELAMIN|JK|L P"),
    *OFFICERS,
)  # fmt: skip
NEEDED = ("nrp", "rank_nrp", "name")
_TOTAL = re.compile(
    r"^\W*(?:JUMLAH|TOTAL|REKAP|MENGETAHUI|KETERANGAN\s*:|CATATAN\s*:|PANITIA|KETUA|PETUGAS PEND|\(?\.{4,}|NIP\b|H\s*=|ISI\b|DICETAK)", re.I
)
_EIGHT = re.compile(r"\D*(\d[\d ]{5,9}\d)\D*")
_NO_PEOPLE = frozenset({"nama", "nrp", "no"})


@dataclass(frozen=True)
class PresenceColumn:
    """A column that says who was there; `key` is what rows call it. With `everybody` the list itself says so: all on it were there."""

    key: str
    title: str
    letter: str = ""
    sheet: str | None = None
    everybody: bool = False


@dataclass(frozen=True)
class AttendanceRow:
    """One person of the list. `digits` is what stood as NRP when it is none: seven or nine digits, one misread."""

    sheet: str | None
    row: int  # 1-based as Excel shows it
    nrp: str | None
    name: str | None
    rank: str | None = None
    station: str | None = None
    digits: str = ""
    marks: dict[str, PresenceText] = field(default_factory=dict[str, PresenceText])
    note: str = ""
    raw: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str | None, int]:
        return self.sheet, self.row


@dataclass(frozen=True)
class AttendanceFile:
    """What was found; `rejected` says why nothing was."""

    file: str
    sha256: str = ""
    rejected: Message | None = None
    rows: tuple[AttendanceRow, ...] = ()
    columns: tuple[PresenceColumn, ...] = ()


def read_attendance(path: Path | str, *, progress: Progress | None = None) -> AttendanceFile:
    """The people of a list, read in a child process. Never raises for a bad file; Cancelled comes through from `progress`."""
    path = Path(path)
    try:
        with Child() as child:
            parts = child.do(Job(read_attendance_rows, path, {}), progress)
    except Problem as problem:
        return AttendanceFile(path.name, rejected=problem.message)
    return AttendanceFile(path.name, parts["sha256"][0], None, tuple(parts.get("rows", ())), tuple(parts.get("columns", ())))


def read_attendance_rows(path: Path, _options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's part of `read_attendance`."""
    check_place(path)
    content, digest = read_bytes(path)
    yield "sha256", [digest]
    grids = [grid for grid in open_grids(content, path.name, progress) if grid.visible == "visible"]
    rows, columns = people_of(grids)
    if not rows:
        raise Problem("No list of people was found in {name}: no column NRP or Nama.", name=path.name)
    yield "columns", columns
    yield "rows", rows
    yield "result", [None]


def people_of(grids: Sequence[Grid]) -> tuple[list[AttendanceRow], list[PresenceColumn]]:
    """The people of all sheets and the columns that say whether they were there."""
    lists: list[tuple[list[AttendanceRow], list[PresenceColumn]]] = []
    for grid in grids:
        layout = _with_headings(grid) or _one_column(grid) or _without_headings(grid)
        if layout is not None and (rows := list(layout.rows(grid))):
            lists.append((rows, layout.presence))
    if len(lists) > 1 and _same_people(lists):  # a sheet for each session
        lists = [_named_by_sheet(rows, columns) for rows, columns in lists]
    everything = [column for _, columns in lists for column in columns]
    return [row for rows, _ in lists for row in rows], list({column.key: column for column in reversed(everything)}.values())[::-1]


def _same_people(lists: Sequence[tuple[list[AttendanceRow], list[PresenceColumn]]]) -> bool:
    seen: set[str] = set()
    doubled = 0
    for rows, _ in lists:
        here = {row.nrp or tidy(row.name or "").lower() for row in rows}
        doubled += len(seen & here)
        seen |= here
    return doubled * 4 > len(seen)


def _named_by_sheet(rows: list[AttendanceRow], columns: list[PresenceColumn]) -> tuple[list[AttendanceRow], list[PresenceColumn]]:
    def named(key: str, sheet: str | None) -> str:
        return f"{sheet} · {key}" if key else str(sheet)

    return (
        [replace(row, marks={named(key, row.sheet): mark for key, mark in row.marks.items()}) for row in rows],
        [replace(one, key=named(one.key, one.sheet), title=named(one.title, one.sheet)) for one in columns],
    )


@dataclass
class _Layout:
    """Where things stand in one sheet: field → column, the columns of presence, the first row of people."""

    places: dict[str, int]
    presence: list[PresenceColumn]
    numbers: dict[str, int]
    first: int

    def rows(self, grid: Grid) -> Iterator[AttendanceRow]:
        for number, cells in enumerate(grid.rows[self.first :], self.first + 1):
            if is_number_row(cells) or is_heading_again(cells, COLUMNS, NEEDED):
                continue
            row = self._row(grid, number, cells)
            if row is not None:
                yield row

    def _row(self, grid: Grid, number: int, cells: list[Cell]) -> AttendanceRow | None:
        def at(name: str) -> Cell:
            column = self.places.get(name)
            return cells[column] if column is not None and column < len(cells) else ""

        said = tidy(cell_text(at("name")))
        lead = next((text for cell in cells if (text := tidy(cell_text(cell)))), "")
        if _TOTAL.match(said) or _TOTAL.match(lead):
            return None
        nrp, digits, rank, name = _who(at("nrp"), cell_text(at("rank_nrp")), cell_text(at("rank")), said)
        if nrp is None and (name is None or name.lower() in _NO_PEOPLE) and not digits:
            return None
        marks = {key: understand_presence(cells[n]) if n < len(cells) else BLANK for key, n in self.numbers.items()}
        if not self.numbers:
            marks = {"": PresenceText("in")}
        station = tidy(cell_text(at("station")))
        return AttendanceRow(
            grid.name, number, nrp, name, rank, None if is_empty(station) else station, digits, marks, tidy(cell_text(at(NOTE)))[:200],
            tuple(cell_text(cell) for cell in cells),
        )  # fmt: skip


def _with_headings(grid: Grid) -> _Layout | None:
    table = find_table(grid, COLUMNS, NEEDED)
    if table is None:
        return None
    places = {name: n for name, n in table.columns.items() if name not in (PRESENCE, IGNORED)}
    if "rank_nrp" in places and (second := table.second.get("rank_nrp")) is not None:
        places.setdefault("nrp", second)
    taken = set(places.values())
    numbers: dict[str, int] = {}
    presence: list[PresenceColumn] = []
    for n, text in sorted(table.headings.items()):
        if n in taken or not _says_presence(grid, table.first, n, text):
            continue
        title = tidy(text.replace("\n", " "))[:60]
        key = title if title not in numbers else f"{title} ({column_letter(n)})"
        numbers[key] = n
        presence.append(PresenceColumn(key, key, column_letter(n), grid.name))
    return _Layout(places, presence or [_everybody(grid)], numbers, table.first)


def _everybody(grid: Grid) -> PresenceColumn:
    return PresenceColumn("", "", "", grid.name, everybody=True)


def _says_presence(grid: Grid, first: int, column: int, text: str) -> bool:
    """A heading that says so and a column that is not empty; or any column in which nearly everything is a sign of presence."""
    cells = [cells[column] for cells in grid.rows[first:] if column < len(cells) and tidy(cell_text(cells[column]))]
    kinds = [understand_presence(cell).kind for cell in cells]
    known = [kind for kind in kinds if kind not in ("doubt", "blank")]
    word = heading(text)
    meaning = field_of(word, COLUMNS)
    if meaning == PRESENCE or re.match(_SAYS_PRESENCE, word):
        return bool(known) or ("doubt" in kinds and not re.match("PARAF|TTD|TANDA", word))
    return meaning is None and bool(known) and len(known) >= 0.8 * len(cells) and not _is_counting(cells)


def _is_counting(cells: Sequence[Cell]) -> bool:
    """1, 2, 3 … is a number of the row, not a sign."""
    numbers = [cell for cell in cells if isinstance(cell, int) and not isinstance(cell, bool)]
    return len(set(numbers)) > 2


def _one_column(grid: Grid) -> _Layout | None:
    """A single column "NAMA" or "NRP" with people below."""
    for number, cells in enumerate(grid.rows[:30]):
        named = {field_of(heading(cell), COLUMNS): n for n, cell in enumerate(cells) if isinstance(cell, str) and cell.strip()}
        places = {str(name): n for name, n in named.items() if name in NEEDED}
        if places and len([cell for cell in cells if cell != ""]) <= 2 and number + 1 < len(grid.rows):
            return _Layout(places, [_everybody(grid)], {}, number + 1)
    return None


def _without_headings(grid: Grid) -> _Layout | None:
    """A bare block: a column of NRPs, and of names beside it."""
    rows = [cells for cells in grid.rows if any(cell != "" for cell in cells)]
    width = min(max(map(len, rows), default=0), 40)
    texts = [[tidy(cell_text(cells[n])) if n < len(cells) else "" for cells in rows] for n in range(width)]
    nrp = _first(texts, lambda text: clean_nrp(text)[0] is not None)
    if nrp is None:
        return None
    places = {"nrp": nrp}
    name = _first(texts, lambda text: sum(sign.isalpha() for sign in text) >= 3 and parse_rank(text) is None)
    if name is not None:
        places["name"] = name
    numbers: dict[str, int] = {}
    for n in range(width):
        cells = [cells[n] for cells in rows if n < len(cells) and cells[n] != ""]
        kinds = [understand_presence(cell).kind for cell in cells]
        if n not in places.values() and "in" in kinds and "doubt" not in kinds and not _is_counting(cells):
            numbers[column_letter(n)] = n
    presence = [PresenceColumn(key, key, key, grid.name) for key in numbers] or [_everybody(grid)]
    return _Layout(places, presence, numbers, 0)


def _first(columns: Sequence[Sequence[str]], fits: Callable[[str], bool]) -> int | None:
    for n, texts in enumerate(columns):
        filled = [text for text in texts if text]
        if filled and sum(fits(text) for text in filled) >= 0.6 * len(filled):
            return n
    return None


def _who(nrp_cell: Cell, joined: str, rank_text: str, said: str) -> tuple[str | None, str, str | None, str | None]:
    """NRP, the digits that are none, rank and name; "AIPTU / 78051234" and "BUDI (78051234)" hold the NRP too."""
    text = cell_text(nrp_cell).strip() or joined
    found = _EIGHT.fullmatch(text)
    cell = found[1] if found else nrp_cell if isinstance(nrp_cell, int) else text
    nrp, _ = clean_nrp(cell)
    if nrp is None and (inside := re.search(r"\b\d{8}\b", said)):
        nrp, said = inside[0], re.sub(r"(?i)\s*[/(,-]?\s*(?:NRP\.?\s*)?\b\d{8}\b\)?", "", said)
    digits = "" if nrp else re.sub(r"\D", "", cell_text(cell))[:12]
    own, rest = split_rank(said)
    rank = own or parse_rank(rank_text) or parse_rank(re.sub(r"[\d/\-]+|\bNRP\b\.?", " ", joined))
    return nrp, digits if 6 <= len(digits) <= 10 else "", rank.code if rank else None, clean_name(rest if own else said)
