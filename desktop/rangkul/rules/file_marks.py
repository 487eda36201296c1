"""How files of ours begin: `.rangkul` is the name of a whole database as well as of an event that was taken along."""

from pathlib import Path
from typing import Literal

TAKEN_ALONG = b"RANGKUL-BAWA\n"
DATABASE = b"SQLite format 3\0"


def kind_of_content(head: bytes) -> Literal["taken_along", "database", "other"]:
    """What a file is, by its first bytes; its name says nothing."""
    if head.startswith(TAKEN_ALONG):
        return "taken_along"
    return "database" if head.startswith(DATABASE) else "other"


def kind_of_file(file: Path) -> Literal["taken_along", "database", "other"]:
    """As `kind_of_content`; a file that cannot be read is "other"."""
    try:
        with file.open("rb") as stream:
            return kind_of_content(stream.read(16))
    except OSError:
        return "other"
