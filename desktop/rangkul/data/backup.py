"""Copies of the whole database: one checked file, wholly there or absent; and the way back, itself reversible."""

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rangkul.data import migrations
from rangkul.data.failures import in_words
from rangkul.errors import Problem
from rangkul.rules.dates import WIB
from rangkul.rules.file_marks import kind_of_file

if TYPE_CHECKING:
    from rangkul.data.engine import Database

Progress = Callable[[int, int, str], None]
SUFFIX = ".rangkul"
DAYS, WEEKS, MONTHS = 7, 4, 12


def backup(database: "Database", file: Path, progress: Progress | None = None) -> None:
    """Writes everything into `file`, an SQLite database that was opened and checked; replaces an older one of that name.

    A PostgreSQL database is copied table by table as of one moment, so its backup opens anywhere.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _sweep(file.parent)
        if database.path is not None:
            _copy_file(database.path, part, progress)
        else:
            from rangkul.data.transfer import copy_into_file

            copy_into_file(database, part, progress)
        check(part)
        _put_in_place(part, file)
    except sqlite3.Error as error:
        raise Problem("The backup {name} could not be written: {reason}.", name=file.name, reason=str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("The backup {name} could not be written: {reason}.", name=file.name, reason=reason) from error
    finally:
        for rest in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                part.with_name(part.name + rest).unlink(missing_ok=True)


def check(file: Path) -> str:
    """Opens a backup and reads all of it; gives the step of its schema. A damaged or foreign file is a Problem."""
    foreign = Problem("{name} is no backup of Rangkul; choose another file.", name=file.name)
    if not file.is_file():
        raise Problem("The file {name} is not there.", name=file.name)
    if kind_of_file(file) == "taken_along":
        raise Problem("{name} is an event that was taken along, no backup: open it under Events.", name=file.name)
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit_head'").fetchone() is None:
                raise foreign
            found = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
            verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise foreign from error
        verdict, found = str(error), ""
    if verdict != "ok":
        raise Problem("{name} is damaged and cannot be used; choose another backup.", name=file.name)
    if found not in migrations.NAMES:
        raise Problem("This database was used by a newer Rangkul (step {step}); install the newest version first.", step=found)
    return found


def restore(file: Path, path: Path) -> Path | None:
    """Puts a backup in the place of the SQLite database at `path`, which nobody may have open.

    Gives the file where the replaced database was kept beside it (None when there was none): restoring that one undoes it.
    """
    check(file)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, part)
        kept = _keep(path) if path.exists() else None
        _put_in_place(part, path)
        return kept
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("The backup {name} could not be restored: {reason}.", name=file.name, reason=reason) from error
    finally:
        part.unlink(missing_ok=True)


def restore_into(file: Path, database: "Database", progress: Progress | None = None) -> None:
    """Copies a backup into an empty database, which may be PostgreSQL: the way from one workstation to a branch."""
    from rangkul.data.transfer import copy_from_file

    if check(file) != migrations.HEAD:
        raise Problem("{name} was made by an older Rangkul; restore it to a file first and open that once.", name=file.name)
    with in_words():
        copy_from_file(file, database, progress)


def daily_backup(database: "Database", folder: Path, today: date) -> Path | None:
    """One backup for each day of use; None when today has its own. Older ones are thinned out: 7 days, 4 weeks, 12 months."""
    file = folder / f"rangkul {today.isoformat()}{SUFFIX}"
    if file.exists():
        return None
    backup(database, file)
    days = {day: path for path in folder.glob(f"rangkul *{SUFFIX}") if (day := _day_of(path)) is not None}
    for day in days.keys() - worth_keeping(days, today):
        days[day].unlink(missing_ok=True)
    return file


def worth_keeping(days: Iterable[date], today: date) -> set[date]:
    """Of the days with a backup the newest seven, the last of each of four weeks and of twelve months, and all after today."""
    ordered = sorted(days, reverse=True)
    kept = set(ordered[:DAYS]) | {day for day in ordered if day >= today}
    for count, period in ((WEEKS, lambda day: day.isocalendar()[:2]), (MONTHS, lambda day: (day.year, day.month))):  # type: ignore[misc]
        last_of: dict[tuple[int, int], date] = {}
        for day in ordered:
            last_of.setdefault(period(day), day)
        kept |= set(list(last_of.values())[:count])
    return kept


def _sweep(folder: Path) -> None:
    """Takes away what a killed backup left behind, once it is a day old."""
    for rest in folder.glob(f".*{SUFFIX}*.part*"):
        if time.time() - rest.stat().st_mtime > 24 * 3600:
            rest.unlink(missing_ok=True)


def _day_of(file: Path) -> date | None:
    found = re.fullmatch(r"rangkul (\d{4}-\d\d-\d\d)", file.stem)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _copy_file(source: Path, part: Path, progress: Progress | None) -> None:
    """SQLite's own online copy: one moment of the database, while others go on writing."""

    def step(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total, "")

    with closing(sqlite3.connect(source, timeout=10)) as origin, closing(sqlite3.connect(part)) as copy:
        origin.execute("BEGIN")
        origin.execute("SELECT 1 FROM sqlite_master").fetchone()  # holds this moment, so that no commit restarts the copy
        origin.backup(copy, pages=4096, progress=step, sleep=0)
        copy.execute("PRAGMA journal_mode=DELETE")  # a single file, without a -wal beside it


def _keep(path: Path) -> Path:
    """Copies the present database to a name beside it; its -wal is folded in first, so that none is left for the new one."""
    kept = _free_name(path)
    try:
        with closing(sqlite3.connect(path, timeout=2)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise Problem("The database is still open somewhere; close Rangkul everywhere and try again.") from error
    except sqlite3.DatabaseError:  # damaged, perhaps the very reason to restore: kept as it is
        for rest in ("-wal", "-shm"):
            beside = path.with_name(path.name + rest)
            if beside.exists():
                beside.replace(kept.with_name(kept.name + rest))
    copy = kept.with_name(f".{kept.name}.part")  # no second name for the file itself: SQLite must not be opened by two names
    shutil.copyfile(path, copy)
    _put_in_place(copy, kept)
    return kept


def _free_name(path: Path) -> Path:
    stamp = datetime.now(WIB).strftime("%Y-%m-%d %H%M%S")
    kept = path.with_name(f"{path.stem} before {stamp}{path.suffix}")
    number = 2
    while kept.exists():
        kept = path.with_name(f"{path.stem} before {stamp} ({number}){path.suffix}")
        number += 1
    return kept


def _put_in_place(part: Path, file: Path) -> None:
    _flush(part)
    part.replace(file)
    if os.name == "posix":
        _flush(file.parent)


def _flush(path: Path) -> None:
    """To the disk itself, past all caches."""
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
