"""What the errors of a database mean for the people at the desk, as sentences."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError, IntegrityError

from rangkul.errors import Problem
from rangkul.language import mark


class StaleEdit(Problem):
    """Someone else saved the same row first.

    `kind` is the table's name; `ours` maps a column to [old, new] as we wanted it; `theirs` a column to what is stored now,
    None when the row is gone.
    """

    def __init__(self, kind: str, key: str, ours: Mapping[str, object], theirs: Mapping[str, object] | None) -> None:
        self.kind, self.key, self.ours, self.theirs = kind, key, ours, theirs
        if theirs is None:
            super().__init__("Someone else removed this entry in the meantime; your change was not saved.")
        else:
            super().__init__("Someone else changed this entry in the meantime; compare both and save again.")


_HELD = mark("Another program is holding the database; close it or wait a moment, then try again.")
_READ_ONLY = mark("The database may not be written to; check the rights of its folder and whether the disk is write-protected.")
_FULL = mark("The disk is full; nothing of this step was saved. Free some space and try again.")
_LOST = mark("The connection to the database is lost; nothing of this step was saved. Try again when the network is back.")
_FASTER = mark("Another station was faster; nothing of this step was saved. Try again.")
_REFUSED = mark("The database refuses the name or the password; check the settings.")
_TWICE = mark("The same entry was already made, perhaps at another station; nothing of this step was saved. Look again.")

_SQLITE = {
    "SQLITE_BUSY": _HELD,
    "SQLITE_LOCKED": _HELD,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_FULL": _FULL,
    "SQLITE_CANTOPEN": mark("The database cannot be opened; check that its folder exists and may be written to."),
    "SQLITE_NOTADB": mark("This file is no Rangkul database; choose another one or restore a backup."),
    "SQLITE_CORRUPT": mark("The database file is damaged; restore the newest backup."),
    "SQLITE_IOERR": mark("The disk refuses to read or write; check the disk, then try again."),
}
_POSTGRESQL = {
    "57014": mark("The database needed too long and was stopped; nothing of this step was saved. Try a smaller step."),
    "55P03": mark("Another station is working on the same entries; wait a moment, then try again."),
    "40001": _FASTER,
    "40P01": _FASTER,
    "53100": _FULL,
    "53300": mark("The database takes no more connections; close Rangkul on a station that is not used."),
    "25006": mark("The database may only be read at the moment; ask whoever looks after it."),
    "42501": mark("The database does not grant you the right to do this; ask whoever looks after it."),
    "28P01": _REFUSED,
    "28000": _REFUSED,
    "3D000": mark("The server has no database of that name; check the settings."),
}

_PASSING = {_HELD, _FASTER, _POSTGRESQL["55P03"]}


def passes(error: Exception) -> bool:
    """Whether somebody was only in the way: the same step may be tried again at once."""
    return isinstance(error, Problem) and error.message.template in _PASSING


def sentence(error: DBAPIError) -> str | None:
    """The English source of what to tell, or None when the error is a mistake of ours."""
    cause: Any = error.orig
    name, state = str(getattr(cause, "sqlite_errorname", "")), str(getattr(cause, "sqlstate", None) or "")
    if isinstance(error, IntegrityError):
        unique = name in {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"} or state == "23505"
        return _TWICE if unique else None
    if name:
        return next((text for start, text in _SQLITE.items() if name.startswith(start)), None)
    if state in _POSTGRESQL:
        return _POSTGRESQL[state]
    lost = error.connection_invalidated or (type(cause).__name__ == "OperationalError" and not state)
    return _LOST if lost or state[:3] in {"080", "57P"} else None


@contextmanager
def in_words() -> Generator[None]:
    """Turns the troubles of a database into a Problem; mistakes of ours pass through as they are."""
    try:
        yield
    except DBAPIError as error:
        text = sentence(error)
        if text is None:
            raise
        raise Problem(text) from error
