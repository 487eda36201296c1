"""A list of scores in any layout: NRP or name, and one or two columns of scores; from a file or from the clipboard."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.columns import IGNORED, OFFICERS, Column
from rangkul.exchange.grid import Cell, Grid, cell_text, column_letter
from rangkul.exchange.layout import find_table, is_heading_again, is_number_row
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.records import Progress
from rangkul.rules.cell_text import tidy
from rangkul.rules.message import Message
from rangkul.rules.people import clean_name, clean_nrp, split_rank
from rangkul.rules.score_text import understand_score

_TEST = r"(?:TES|TEST|UJI|UJIAN|KUIS|QUIZ)"
_WORD = r"(?:NILAI|SKOR|SCORE|HASIL|POIN)"
SCORES = (
    Column("pre", rf"(?:{_WORD} )?(?:{_TEST} )?(?:PRE|PRA|AWAL|SEBELUM)(?: ?{_TEST})?(?: .*)?|PRE{_TEST}|PRA{_TEST}"),
    Column("post", rf"(?:{_WORD} )?(?:{_TEST} )?(?:POST|POS|PASCA|AKHIR|SESUDAH|SETELAH)(?: ?{_TEST})?(?: .*)?|(?:POS?T?|PASCA){_TEST}"),
    Column(IGNORED, r"TIMESTAMP|CAP WAKTU|EMAIL.*"),
    Column(IGNORED, r"USERNAME|KENAIKAN|SELISIH|GAIN|N GAIN|HASIL|LULUS.*|PREDIKAT|PERINGKAT|RANKING|RATA RATA"),
    Column("score", rf"{_WORD}(?: {_TEST})?(?: .*)?|(?:TOTAL|JUMLAH) {_WORD}.*|POINTS?|{_TEST}"),
    *OFFICERS,
)  # fmt: skip
TESTS = ("pre", "post", "score")
NEEDED = ("nrp", "rank_nrp", "name")
_TOTAL = re.compile(r"^\W*(?:JUMLAH|TOTAL|RATA|RERATA|AVERAGE|MEAN|NILAI TERTINGGI|NILAI TERENDAH|TERTINGGI|TERENDAH|MAX|MIN|KET)", re.I)
_EIGHT = re.compile(r"\D*(\d[\d ]{6,8}\d)\D*")
PASTE = "clipboard"


@dataclass(frozen=True)
class ScoreRow:
    """A row that holds a score: who, as the file says it, and test → the cell's text ("score" when no heading says which test)."""

    sheet: str | None
    row: int  # 1-based as Excel shows it
    nrp: str | None
    name: str | None
    texts: dict[str, str] = field(default_factory=dict[str, str])
    raw: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScoreFile:
    """What was found; `rejected` says why nothing was. `columns`: test → letter and heading, for the review."""

    file: str
    sha256: str = ""
    rejected: Message | None = None
    rows: tuple[ScoreRow, ...] = ()
    columns: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def asks_test(self) -> bool:
        """Whether somebody must say which test the one column of scores is."""
        return any("score" in row.texts for row in self.rows)


def read_scores(path: Path | str, *, progress: Progress | None = None) -> ScoreFile:
    """The scores of a file, read in a child process. Never raises for a bad file; Cancelled comes through from `progress`."""
    path = Path(path)
    try:
        with Child() as child:
            parts = child.do(Job(read_score_rows, path, {}), progress)
    except Problem as problem:
        return ScoreFile(path.name, rejected=problem.message)
    columns = dict(parts.get("columns", ()))
    return ScoreFile(path.name, parts["sha256"][0], None, tuple(parts.get("rows", ())), columns)


def read_score_rows(path: Path, _options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's part of `read_scores`."""
    check_place(path)
    content, digest = read_bytes(path)
    yield "sha256", [digest]
    grids = [grid for grid in open_grids(content, path.name, progress) if grid.visible == "visible"]
    rows, columns = scores_of(grids)
    if not rows:
        raise Problem("No scores were found in {name}: no column NRP or Nama beside a column of scores.", name=path.name)
    yield "columns", list(columns.items())
    yield "rows", rows
    yield "result", [None]


def read_paste(text: str) -> ScoreFile:
    """The same of what was copied in Excel: lines, cells between tabs."""
    lines: list[list[Cell]] = [[cell.strip() for cell in line.split("\t")] for line in text.rstrip("\r\n").splitlines()[:5000]]
    rows, columns = scores_of([Grid(None, lines)])
    if not rows:
        return ScoreFile(PASTE, rejected=Message("What was copied holds no NRP or name beside a score."))
    return ScoreFile(PASTE, rows=tuple(rows), columns=columns)


def scores_of(grids: Sequence[Grid]) -> tuple[list[ScoreRow], dict[str, str]]:
    """The rows with scores of all sheets that have some, with or without headings."""
    rows: list[ScoreRow] = []
    columns: dict[str, str] = {}
    for grid in grids:
        places, first, headings = _with_headings(grid) or _without_headings(grid) or ({}, 0, {})
        tests = [test for test in TESTS if test in places]
        if not tests:
            continue
        for test in tests:
            columns.setdefault(test, " ".join(filter(None, (column_letter(places[test]), headings.get(places[test], "")))))
        rows += _rows(grid, places, first)
    return rows, columns


def _with_headings(grid: Grid) -> tuple[dict[str, int], int, dict[int, str]] | None:
    table = find_table(grid, SCORES, NEEDED)
    if table is None or not any(test in table.columns for test in TESTS):
        return None
    found = dict(table.columns)
    if "pre" in found or "post" in found:
        found.pop("score", None)  # "Nilai akhir" beside pra and pasca is somebody's sum of both
    if "rank_nrp" in found and "nrp" not in found:
        found["nrp"] = table.second.get("rank_nrp", found["rank_nrp"])
    return found, table.first, table.headings


def _without_headings(grid: Grid) -> tuple[dict[str, int], int, dict[int, str]] | None:
    """A bare block: a column of NRPs or of names, and one or two columns of scores behind it."""
    rows = [cells for cells in grid.rows if any(cell != "" for cell in cells)]
    width = max(map(len, rows), default=0)
    texts = [[tidy(cell_text(cells[n])) if n < len(cells) else "" for cells in rows] for n in range(width)]
    nrp = _first(texts, _is_nrp)
    name = _first(texts, _is_name, without=nrp)
    if nrp is None and name is None:
        return None
    start = max(n for n in (nrp, name) if n is not None) + 1
    scored = [n for n in range(start, width) if _share(texts[n], _is_score) >= 0.6]
    if not 1 <= len(scored) <= 2:
        return None
    places = {"score": scored[0]} if len(scored) == 1 else {"pre": scored[0], "post": scored[1]}
    return places | {key: n for key, n in (("nrp", nrp), ("name", name)) if n is not None}, 0, {}


def _is_nrp(text: str) -> bool:
    return _EIGHT.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    return sum(sign.isalpha() for sign in text) >= 3 and not _is_nrp(text)


def _is_score(text: str) -> bool:
    return understand_score(text).value is not None


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    filled = [text for text in texts if text]
    return sum(fits(text) for text in filled) / len(filled) if filled else 0.0


def _first(columns: Sequence[Sequence[str]], fits: Callable[[str], bool], without: int | None = None) -> int | None:
    return next((n for n, texts in enumerate(columns) if n != without and _share(texts, fits) >= 0.6), None)


def _rows(grid: Grid, places: dict[str, int], first: int) -> Iterator[ScoreRow]:
    for number, cells in enumerate(grid.rows[first:], first + 1):
        if is_number_row(cells) or is_heading_again(cells, SCORES, NEEDED):
            continue

        def at(name: str, cells: Sequence[Cell] = cells) -> Cell:
            column = places.get(name)
            return cells[column] if column is not None and column < len(cells) else ""

        texts = {test: text for test in TESTS if test in places and understand_score(text := tidy(cell_text(at(test)))).how != "none"}
        said = tidy(cell_text(at("name")))
        if not texts or _TOTAL.match(said) or _TOTAL.match(tidy(cell_text(cells[0] if cells else ""))):
            continue
        nrp, name = _who(at("nrp"), said)
        yield ScoreRow(grid.name, number, nrp, name, texts, tuple(cell_text(cell) for cell in cells))


def _who(nrp_cell: Cell, said: str) -> tuple[str | None, str | None]:
    """NRP and name; "AIPTU / 78051234" holds the NRP, a rank before the name is not part of it."""
    text = cell_text(nrp_cell)
    joined = _EIGHT.fullmatch(text)
    digits = joined[1] if joined else nrp_cell if isinstance(nrp_cell, int) else text
    nrp, _ = clean_nrp(digits)
    if nrp is None and (inside := re.search(r"\b\d{8}\b", said)):  # "BUDI SANTOSO / 78051234"
        nrp, said = inside[0], re.sub(r"(?i)\s*[/(,-]?\s*(?:NRP\.?\s*)?\b\d{8}\b\)?", "", said)
    return nrp, clean_name(split_rank(said)[1])
