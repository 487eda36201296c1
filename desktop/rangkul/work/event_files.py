"""Attachments of an event: photos of the day, slides, documents; the files lie in a folder, never in a row."""

import hashlib
import os
import shutil
import stat
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.engine import expect_version
from rangkul.data.event import Event, EventFile
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.message import Message
from rangkul.settings import user_settings

Progress = Callable[[int, int, str], None]

FILE_TYPES = {"foto": mark("Photo"), "materi": mark("Material"), "dokumen": mark("Document")}
MATERIAL = frozenset({".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".key", ".mp4", ".mov", ".avi", ".mkv", ".webm", ".mp3", ".m4a"})
DOCUMENTS = frozenset({
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".md", ".xls", ".xlsx", ".xlsb", ".ods", ".csv", ".heic", ".tif", ".tiff", ".zip",
})  # fmt: skip
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp"})
LARGEST = 200_000_000  # bytes of one file
MOST_PIXELS = 100_000_000
PIECE = 1 << 20


@dataclass(frozen=True)
class FileRecord:
    """An attachment; `path` is where it lies on this workstation if `here`."""

    id: UUID
    event_id: UUID
    type: str
    name: str
    caption: str | None
    bytes: int
    sha256: str
    added_at: datetime
    account: str
    path: Path
    here: bool
    version: int


@dataclass(frozen=True)
class PhotoRecord:
    """A photo for the report: a JPEG, PNG or WebP file that was there a moment ago."""

    path: Path
    caption: str | None


@dataclass(frozen=True)
class Added:
    """What became of the files: those kept, a sentence for each that was not, and how many that were lost are here again."""

    ids: tuple[UUID, ...]
    refused: tuple[Message, ...]
    back: int = 0


@dataclass(frozen=True)
class Kept:
    """A file copied into the folder."""

    type: str
    name: str
    bytes: int
    sha256: str
    new: bool  # it did not lie there before


def folder_of(session: Session) -> Path:
    """Where attachments lie: next to the database file; on PostgreSQL in the station's own folder."""
    place = session.get_bind().engine.url
    if place.get_backend_name() == "sqlite" and place.database:
        return Path(place.database).absolute().parent / "attachments"
    return user_settings().folder / "attachments"


def is_shared(session: Session) -> bool:
    """Whether several workstations use the database, each with a folder of its own."""
    return session.get_bind().dialect.name != "sqlite"


# Adding


def add_files(session: Session, event_id: UUID, paths: Iterable[Path], account: str, progress: Progress | None = None) -> Added:
    """Copies files into the folder and notes them with the event; what cannot be kept is refused by itself, with a sentence.

    All copying comes before the first statement, so that a slow disk holds up nobody at the door.
    """
    folder, wanted = folder_of(session), list(dict.fromkeys(paths))
    kept: list[Kept] = []
    refused: list[Message] = []
    for number, path in enumerate(wanted):
        if progress is not None:
            progress(number, len(wanted), path.name)
        try:
            kept.append(keep_file(folder, path))
        except Problem as problem:
            refused.append(problem.message)
    if progress is not None:
        progress(len(wanted), len(wanted), "")
    ids: list[UUID] = []
    back = 0
    for one in kept:
        same = _same(session, event_id, one)
        if same is None:
            ids.append(_note(session, event_id, one, account))
        elif one.new:
            back += 1
        else:
            refused.append(Message("{name} is there already, as “{other}”.", {"name": one.name, "other": same.caption or same.name}))
    return Added(tuple(ids), tuple(refused), back)


def _same(session: Session, event_id: UUID, one: Kept) -> EventFile | None:
    """The same content, if the event has it already."""
    if session.get(Event, event_id) is None:
        raise Problem("This event is no longer there; somebody removed it. Refresh the list.")
    return session.scalar(select(EventFile).where(EventFile.event_id == event_id, EventFile.sha256 == one.sha256))


def _note(session: Session, event_id: UUID, one: Kept, account: str) -> UUID:
    row = EventFile(event_id=event_id, type=one.type, name=one.name, bytes=one.bytes, sha256=one.sha256, account=account)
    session.add(row)
    session.flush()
    return row.id


def keep_file(folder: Path, path: Path) -> Kept:
    """Copies one file into the folder under the hash of its content; a Problem in words when it is nothing to keep."""
    name = clean_name(path.name)
    suffix = Path(name).suffix.lower()
    size = _size(path, name)
    if suffix not in PICTURES | MATERIAL | DOCUMENTS:
        raise Problem("{name} is no photo, presentation or document. Programs and unknown files are not kept.", name=name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{uuid7().hex}.part"
        try:
            sha256, size = _copy(path, part, name)
            type_, place = _type(part, suffix, name), place_of(folder, sha256, name)
            new = not place.exists()
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Problem("{name} could not be copied to {folder}: {reason}.", name=name, folder=str(folder), reason=reason) from error
    return Kept(type_, name, size, sha256, new)


def _size(path: Path, name: str) -> int:
    """Looks before anything is opened: a folder, a device or a pipe would hold the program up for ever."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise Problem("{name} is no longer where it was. Choose it again.", name=name) from error
    if stat.S_ISDIR(found.st_mode):
        raise Problem("{name} is a folder. Choose the files in it.", name=name)
    if not stat.S_ISREG(found.st_mode):
        raise Problem("{name} is no file.", name=name)
    if found.st_size == 0:
        raise Problem("{name} is empty.", name=name)
    if found.st_size > LARGEST:
        raise _too_large(name)
    return found.st_size


def _too_large(name: str) -> Problem:
    return Problem("{name} is larger than {most} MB. Keep it elsewhere and note the place.", name=name, most=LARGEST // 1_000_000)


def _copy(path: Path, target: Path, name: str) -> tuple[str, int]:
    """Hash and size of what was copied, on the disk when it returns."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, target.open("xb") as copy:
        while piece := source.read(PIECE):
            size += len(piece)
            if size > LARGEST:  # it grew since it was looked at
                raise _too_large(name)
            digest.update(piece)
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest(), size


def _type(path: Path, suffix: str, name: str) -> str:
    """By its content what the name says is a picture, by its name the rest."""
    if suffix in PICTURES:
        _check_picture(path, name)
        return "foto"
    return "materi" if suffix in MATERIAL else "dokumen"


def _check_picture(path: Path, name: str) -> None:
    from PIL import Image

    try:
        with Image.open(path, formats=("JPEG", "PNG", "WEBP")) as picture:
            pixels = picture.width * picture.height
    except Image.DecompressionBombError:
        pixels = MOST_PIXELS + 1
    except (OSError, SyntaxError, ValueError) as error:
        raise Problem("{name} is called a picture but is none that can be read. Save it as JPEG or PNG.", name=name) from error
    if pixels > MOST_PIXELS:
        raise Problem("{name} has more than {most} megapixels. Save it smaller.", name=name, most=MOST_PIXELS // 1_000_000)


def clean_name(name: str) -> str:
    """A name to show and to save under: one line, no path, nothing that reverses the reading direction or cannot be seen."""
    name = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    seen = "".join(" " if not sign.isprintable() else "_" if sign in '\\/:*?"<>|' else sign for sign in name)
    name = " ".join(seen.split()).strip(". ")
    stem, suffix = Path(name).stem, Path(name).suffix
    return f"{stem[: 180 - len(suffix)].rstrip()}{suffix[:20]}" or "berkas"


def place_of(folder: Path, sha256: str, name: str) -> Path:
    """Where the content lies; the ending is kept, so that other programs know it."""
    return folder / f"{sha256}{Path(name).suffix.lower()}"


# Reading


def list_files(session: Session, event_id: UUID) -> list[FileRecord]:
    """Photos first, then materials and documents, each as they were added."""
    folder, order = folder_of(session), list(FILE_TYPES)
    rows = session.scalars(select(EventFile).where(EventFile.event_id == event_id).order_by(EventFile.added_at, EventFile.id))
    return sorted((_record(row, folder) for row in rows), key=lambda one: order.index(one.type))


def _record(row: EventFile, folder: Path) -> FileRecord:
    path = place_of(folder, row.sha256, row.name)
    return FileRecord(
        row.id, row.event_id, row.type, row.name, row.caption, row.bytes, row.sha256, row.added_at, row.account, path, path.is_file(),
        row.version,
    )  # fmt: skip


def photos_of(session: Session, event_id: UUID) -> list[PhotoRecord]:
    """The photos that lie on this workstation, in their order."""
    return [PhotoRecord(one.path, one.caption) for one in list_files(session, event_id) if one.type == "foto" and one.here]


def missing_sentence(files: Sequence[FileRecord], *, shared: bool) -> Message | None:
    """What to say when files are noted but not here."""
    away = [one for one in files if not one.here]
    if not away:
        return None
    values: dict[str, object] = {"name": away[0].name, "count": len(away), "account": away[0].account, "folder": str(away[0].path.parent)}
    if shared and len(away) == 1:
        return Message("{name} lies on another workstation, where {account} added it.", values)
    if shared:
        return Message("{count} files lie on other workstations, where they were added.", values)
    if len(away) == 1:
        return Message("{name} is no longer in {folder}. Add it again, or remove the line.", values)
    return Message("{count} files are no longer in {folder}. Add them again, or remove their lines.", values)


# Changing


def set_caption(session: Session, file_id: UUID, caption: str, version: int | None = None) -> None:
    row = session.get(EventFile, file_id)
    if row is None:
        raise Problem("This file is no longer with the event; somebody removed it.")
    if version is not None:
        expect_version(row, version)
    row.caption = " ".join(caption.split())[:200] or None


def remove_files(session: Session, ids: Iterable[UUID]) -> tuple[FileRecord, ...]:
    """Takes files off the event and gives what `put_back` needs; their content stays in the folder for that."""
    rows = session.scalars(select(EventFile).where(EventFile.id.in_(list(ids))).order_by(EventFile.added_at)).all()
    folder = folder_of(session)
    removed = tuple(_record(row, folder) for row in rows)
    for row in rows:
        session.delete(row)
    return removed


def put_back(session: Session, removed: Iterable[FileRecord]) -> None:
    """The way back from `remove_files`; what was added again meanwhile is left as it is."""
    for one in removed:
        same = select(EventFile.id).where(EventFile.event_id == one.event_id, EventFile.sha256 == one.sha256)
        if session.scalar(same) is None:
            session.add(
                EventFile(
                    id=one.id, event_id=one.event_id, type=one.type, name=one.name, caption=one.caption, bytes=one.bytes,
                    sha256=one.sha256, added_at=one.added_at, account=one.account,
                )
            )  # fmt: skip


def save_copy(file: FileRecord, target: Path) -> None:
    """Writes the file elsewhere; refuses in words, and never leaves half a file under the name."""
    if not file.path.is_file():
        raise Problem("{name} is not on this workstation, so it cannot be opened or saved here.", name=file.name)
    part = target.with_name(f".{uuid7().hex}.part")
    try:
        try:
            shutil.copyfile(file.path, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        folder, reason = str(target.parent), error.strerror or type(error).__name__
        raise Problem("{name} could not be saved in {folder}: {reason}.", name=file.name, folder=folder, reason=reason) from error
