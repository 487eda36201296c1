"""The core system's answer to a check of NIKs, in whatever layout: per person Y or T, and a remark."""

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
from rangkul.exchange.replies import Person, Reply, ReplyColumn, read_grids, replies_of
from rangkul.rules.answer_text import Answer, understand_remark, understand_status
from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.message import Message

STATUS, REMARK = "answer", "remark"
_NO_ANSWER = r"(?:DASAR|KAWIN|PERKAWINAN|NIKAH|PERNIKAHAN|KWN|HUB\w*|KELUARGA|PEKERJA\w*|RUMAH|HIDUP|TINGGAL|WARGA\w*)"
COLUMNS = (
    Column(REMARK, r"(?:KETERANGAN|KET|ALASAN|CATATAN|REMARKS?|DESKRIPSI|PENJELASAN)(?: (?!IBU|AYAH).*)?|STATUS KETERANGAN.*"),
    Column(STATUS, rf"STATUS(?! {_NO_ANSWER}\b).*|Y T|Y N|YA TIDAK|HASIL(?: (?:CEK|VERIFIKASI|VALIDASI|CHECK|PENGECEKAN|PEMERIKSAAN).*)?"),
    Column(STATUS, r"(?:VERIFIKASI|VALIDASI|KELAYAKAN|JAWABAN|(?:BISA|DAPAT) DAFTAR|LAYAK|ELIGIBLE|CEK(?: NIK)?)(?: .*)?"),
    Column(IGNORED, r"(?:KANTOR|CABANG|PEMBINA|KODE ILP|NPP|KODE PROGRAM|TANGGAL (?:CEK|PROSES|UPLOAD|VERIFIKASI)|WAKTU).*"),
)  # fmt: skip
MOST = 300  # characters of a remark


@dataclass(frozen=True)
class AnswerRow:
    """What was answered about somebody. `said` is the cell as it stood; `answer` None: neither Y nor T could be read from it."""

    person: Person
    answer: Answer | None
    said: str = ""
    remark: str = ""
    raw: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerFile:
    """What was found; `rejected` says why nothing was."""

    file: str
    sha256: str = ""
    rejected: Message | None = None
    rows: tuple[AnswerRow, ...] = ()
    columns: tuple[ReplyColumn, ...] = ()
    path: str | None = None


def read_answers(path: Path | str, today: date, *, progress: Progress | None = None) -> AnswerFile:
    """The answers of a file, read in a child process. Never raises for a bad file; Cancelled comes through from `progress`."""
    path = Path(path)
    try:
        with Child() as child:
            parts = child.do(Job(read_answer_rows, path, {"today": today}), progress)
    except Problem as problem:
        return AnswerFile(path.name, rejected=problem.message)
    return AnswerFile(path.name, parts["sha256"][0], None, tuple(parts.get("rows", ())), tuple(parts.get("columns", ())), str(path))


def read_answer_rows(path: Path, options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """The child's part of `read_answers`."""
    grids, digest = read_grids(path, progress)
    yield "sha256", [digest]
    rows, columns = answers_of(grids, options["today"], progress)
    if not rows:
        raise Problem("No answer was found in {name}: no column with Y or T beside a NIK or a name.", name=path.name)
    yield "columns", columns
    yield "rows", rows
    yield "result", [None]


def answers_of(grids: list[Grid], today: date, progress: Progress | None = None) -> tuple[list[AnswerRow], list[ReplyColumn]]:
    """The answers of all sheets that hold some."""
    replies, columns = replies_of(grids, COLUMNS, (STATUS, REMARK), _fits, today, progress)
    rows = [_row(reply) for reply in replies]
    return (rows, columns) if any(row.answer or _speaks(row.remark) for row in rows) else ([], [])


def _fits(name: str, cell: Cell) -> bool:
    text = cell_text(cell)
    return understand_status(text)[0] is not None if name == STATUS else _speaks(text)


def _speaks(remark: str) -> bool:
    return understand_remark(remark) not in ("none", "other")


def _row(reply: Reply) -> AnswerRow:
    said = tidy(cell_text(reply.cells.get(STATUS, "")))
    answer, inside = understand_status(said)
    remark = tidy(cell_text(reply.cells.get(REMARK, "")))
    if is_empty(remark):
        remark = inside or (said if answer is None and _speaks(said) else "")
    elif inside and inside.casefold() != remark.casefold():
        remark = f"{inside}; {remark}"
    return AnswerRow(reply.person, answer, said[:60], remark[:MOST], reply.raw)
