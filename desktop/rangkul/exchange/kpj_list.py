"""Member numbers (KPJ) that the core system gave, in whatever layout: whose, and since when. They stay in the branch."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.columns import IGNORED, Column
from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.records import Progress
from rangkul.exchange.replies import Person, Reply, ReplyColumn, day_of, read_grids, replies_of
from rangkul.rules.cell_text import tidy
from rangkul.rules.identifiers import clean_kpj
from rangkul.rules.message import Message

KPJ, REGISTERED = "kpj", "registered_on"
_DAY = r"(?:TGL|TANGGAL|TG)"
COLUMNS = (
    Column(KPJ, r"(?:NO|NOMOR|NOMER|KODE)? ?(?:KPJ|KARTU PESERTA(?: JAMSOSTEK| BPJS\w*)?|PESERTA|KEPESERTAAN|KARTU BPJS\w*|BPJS ?TK)"
                r"(?: .*)?|KPJ.*|NOKPJ|ID PESERTA"),
    Column(REGISTERED, rf"{_DAY} ?(?:PEN)?DAFTAR\w*(?: .*)?|{_DAY} (?:REGISTRASI|AKTIF|KEPESERTAAN|TERDAFTAR|MASUK|MULAI|EFEKTIF|PESERTA)"
                       r"(?: .*)?|TMT.*|(?:AWAL|MULAI) KEPESERTAAN|KEPESERTAAN SEJAK|TERDAFTAR SEJAK"),
    Column(IGNORED, r"NPP|KODE ILP|PEMBINA.*|PROGRAM.*|BLTH.*|IURAN.*|SALDO.*|UPAH.*|KANTOR.*|CABANG.*"),
)  # fmt: skip


@dataclass(frozen=True)
class KpjRow:
    """The number of somebody; `kpj` None: what stood there (`said`) is no member number."""

    person: Person
    kpj: str | None
    said: str = ""
    registered_on: date | None = None
    day_said: str = ""


@dataclass(frozen=True)
class KpjFile:
    """What was found; `rejected` says why nothing was. Rows carry no raw cells: the numbers stand in one place only."""

    file: str
    sha256: str = ""
    rejected: Message | None = None
    rows: tuple[KpjRow, ...] = ()
    columns: tuple[ReplyColumn, ...] = ()
    path: str | None = None


def read_kpj(path: Path | str, today: date, *, progress: Progress | None = None) -> KpjFile:
    """The member numbers of a file, read in a child process. Never raises for a bad file; Cancelled comes through from `progress`."""
    path = Path(path)
    try:
        with Child() as child:
            parts = child.do(Job(read_kpj_rows, path, {"today": today}), progress)
    except Problem as problem:
        return KpjFile(path.name, rejected=problem.message)
    return KpjFile(path.name, parts["sha256"][0], None, tuple(parts.get("rows", ())), tuple(parts.get("columns", ())), str(path))


def read_kpj_rows(path: Path, options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's part of `read_kpj`."""
    grids, digest = read_grids(path, progress)
    yield "sha256", [digest]
    rows, columns = numbers_of(grids, options["today"], progress)
    if not rows:
        raise Problem("No member numbers (KPJ) were found in {name}: no column of them beside a NIK or a name.", name=path.name)
    yield "columns", columns
    yield "rows", rows
    yield "result", [None]


def numbers_of(grids: list[Grid], today: date, progress: Progress | None = None) -> tuple[list[KpjRow], list[ReplyColumn]]:
    """The numbers of all sheets that hold some; a row without one is left alone, a row with something else is told."""
    replies, columns = replies_of(grids, COLUMNS, (KPJ, REGISTERED), _fits, today, progress)
    rows = [row for reply in replies if (row := _row(reply, today)).said]
    return (rows, columns) if any(row.kpj for row in rows) else ([], [])


def _fits(name: str, cell: Cell) -> bool:
    number = clean_kpj(_plain(cell))[0] if name == KPJ else None
    return number is not None and not number.startswith(("08", "628"))  # eleven digits may be a phone


def _row(reply: Reply, today: date) -> KpjRow:
    cell, day = reply.cells.get(KPJ, ""), reply.cells.get(REGISTERED, "")
    number, complaints = clean_kpj(_plain(cell))
    said = tidy(cell_text(cell))[:40] if number or complaints else ""
    return KpjRow(reply.person, number, said, day_of(day, today), tidy(cell_text(day))[:40])


def _plain(cell: Cell) -> str | float:
    return cell if isinstance(cell, str | int | float) and not isinstance(cell, bool) else cell_text(cell)
