"""A village's file checked: what would be taken in and what is wrong, read in a child process."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.child import Child, Job
from rangkul.exchange.open import PasswordProblem
from rangkul.exchange.reading import read_roster
from rangkul.exchange.records import Progress, RosterFile, RosterProblem
from rangkul.exchange.taught import Lesson
from rangkul.rules.message import Message


def check_roster(
    path: Path | str, *, today: date, villages: Sequence[tuple[str, str, str]] = (), known_districts: Collection[str] | None = None,
    taught: Sequence[Lesson] = (), village: str | None = None, passwords: Sequence[str] = (), progress: Progress | None = None,
) -> RosterFile:  # fmt: skip
    """One file. Never raises for a bad file: `rejected` says why; Cancelled comes through from `progress`.

    `villages` are (code, name, district name) of those the file may be about; `known_districts` codes like "32.16.05" (None: all of
    the country).
    """
    told = check_rosters(
        [path], today=today, villages=villages, known_districts=known_districts, taught=taught, village=village, passwords=passwords,
        progress=progress,
    )  # fmt: skip
    return next(told)


def check_rosters(
    paths: Iterable[Path | str], *, today: date, villages: Sequence[tuple[str, str, str]] = (),
    known_districts: Collection[str] | None = None, taught: Sequence[Lesson] = (), village: str | None = None,
    passwords: Sequence[str] = (), progress: Progress | None = None, child: Child | None = None,
) -> Iterator[RosterFile]:  # fmt: skip
    """Several files with one child process (`child` or an own one); NIKs that stood in an earlier file are told.

    `taught` are lessons (exchange/taught.py), newest first; `village` is the code of the village when somebody has said it.
    `passwords` are tried on files that want one; where none fits, the problem password_protected says so.
    """
    options = {
        "today": today, "villages": tuple(villages), "known_districts": None if known_districts is None else frozenset(known_districts),
        "taught": tuple(taught), "village": village, "passwords": tuple(passwords),
    }  # fmt: skip
    seen: dict[str, str] = {}
    with nullcontext(child) if child else Child() as reader:
        for path in paths:
            yield _across(_check(reader, Path(path), options, progress), seen)


def _check(child: Child, path: Path, options: dict[str, Any], progress: Progress | None) -> RosterFile:
    try:
        parts = child.do(Job(read_roster, path, options), progress)
    except PasswordProblem as problem:
        locked = RosterProblem(None, None, None, "password_protected", problem.message, None, True)
        return RosterFile(path.name, rejected=problem.message, problems=(locked,), path=str(path.absolute()))
    except Problem as problem:
        return RosterFile(path.name, rejected=problem.message, path=str(path.absolute()))
    about = parts["result"][0]
    if about["village"] in about["taught_for"]:  # only its rows said whose file it is
        return _check(child, path, options | {"village": about["village"]}, progress)
    return RosterFile(
        path.name, parts["sha256"][0], None, about["village"], about["village_candidates"], about["dispatch"],
        tuple(parts.get("records", ())), _in_order(parts.get("problems", [])), tuple(parts.get("raw_rows", ())),
        tuple(parts.get("layouts", ())), str(path.resolve()), about["taught_for"],
    )  # fmt: skip


def _in_order(problems: list[RosterProblem]) -> tuple[RosterProblem, ...]:
    """By sheet as they came, then by row; what concerns a whole sheet stands first."""
    sheets = {problem.sheet: number for number, problem in reversed(list(enumerate(problems)))}
    return tuple(sorted(problems, key=lambda problem: (sheets[problem.sheet], problem.row or 0)))


def _across(file: RosterFile, seen: dict[str, str]) -> RosterFile:
    """Tell NIKs that an earlier file of the same drop held; remembers this file's."""
    told: list[RosterProblem] = []
    own: dict[str, str] = {}
    for record in file.records:
        if record.nik is None:
            continue
        if earlier := seen.get(record.nik):
            message = Message("The NIK also stands in the file {file}.", {"file": earlier})
            told.append(RosterProblem(record.sheet, record.row, "nik", "nik_duplicate_across_files", message, None, True))
        own[record.nik] = file.file
    seen.update({number: name for number, name in own.items() if number not in seen})
    return replace(file, problems=_in_order([*file.problems, *told])) if told else file
