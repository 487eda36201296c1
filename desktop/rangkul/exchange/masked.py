"""A NIK we sent masked: what its cell still shows comes back as the number that was sent, and never as one of another row."""

import re
from collections.abc import Mapping
from dataclasses import replace

from rangkul.exchange.grid import Cell, cell_text
from rangkul.exchange.records import RosterFile, RosterProblem, RosterRecord
from rangkul.rules.message import Message
from rangkul.rules.nik import mask_nik

_MASK = re.compile(r"[0-9]{6}\*{6}[0-9]{4}")


def with_mask(record: RosterRecord, cell: Cell, problems: list[RosterProblem]) -> RosterRecord:
    """The record of a row of a workbook we sent: our own mask in the cell `cell` is no fault; `problems` are those found so far."""
    shown = cell_text(cell).strip(" '\u00a0")
    if record.nik is not None or not record.row_key or not _MASK.fullmatch(shown):
        return record
    ours = [number for number in range(max(0, len(problems) - 12), len(problems)) if _is_mask_of(problems[number], record)]
    for number in reversed(ours):
        del problems[number]
    return replace(record, nik_shown=shown)


def _is_mask_of(problem: RosterProblem, record: RosterRecord) -> bool:
    return problem.code == "nik_masked" and (problem.sheet, problem.row) == (record.sheet, record.row)


def unmasked(file: RosterFile, sent: Mapping[str, str | None]) -> RosterFile:
    """The file with the numbers that were sent (hidden key → NIK) where a cell still shows their mask; any other mask is told."""
    if not any(record.nik_shown for record in file.records):
        return file
    told: list[RosterProblem] = []
    records: list[RosterRecord] = []
    for record in file.records:
        nik = sent.get(record.row_key or "")
        if record.nik_shown and nik and mask_nik(nik) == record.nik_shown:
            records.append(replace(record, nik=nik, nik_shown=None))
            continue
        if record.nik_shown:
            told.append(_foreign(record))
        records.append(record)
    return replace(file, records=tuple(records), problems=(*file.problems, *told))


def _foreign(record: RosterRecord) -> RosterProblem:
    words: dict[str, object] = {"text": record.nik_shown or ""}
    message = Message("The masked NIK {text} is not the one that was sent in this row; write all 16 digits as on the KTP.", words)
    return RosterProblem(record.sheet, record.row, "nik", "nik_masked", message, None, True)
