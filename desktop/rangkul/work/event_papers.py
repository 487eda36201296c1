"""What somebody types for the papers after an event: minutes, conclusions, the words of a berita acara; kept and edited again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.engine import expect_version
from rangkul.data.event import EventPaper
from rangkul.data.failures import StaleEdit
from rangkul.errors import Problem
from rangkul.language import mark

PAPER_TYPES = {
    "rekap": mark("Attendance recap"), "berita_acara": mark("Official record"), "notulen": mark("Minutes"),
    "laporan": mark("Activity report"),
}  # fmt: skip
LONGEST = 20_000  # characters of one text


@dataclass(frozen=True)
class Typed:
    """`version` None: nothing was stored yet."""

    content: dict[str, Any] = field(default_factory=dict[str, Any])
    version: int | None = None


def load_paper(session: Session, event_id: UUID, type_: str) -> Typed:
    row = session.scalar(select(EventPaper).where(EventPaper.event_id == event_id, EventPaper.type == type_))
    return Typed(dict(row.content), row.version) if row else Typed()


def save_paper(session: Session, event_id: UUID, type_: str, content: Mapping[str, Any], version: int | None) -> int:
    """Stores the texts; `version` is what the edit began on. Raises StaleEdit when somebody else stored others meanwhile.

    Gives the version that is stored now. Empty texts are kept out, so that an untouched form says what the program says.
    """
    if type_ not in PAPER_TYPES:
        raise Problem("{type} is no paper of an event.", type=type_)
    kept = {name: value for name, value in content.items() if value not in ("", None, [], {})}
    _check(kept)
    row = session.scalar(select(EventPaper).where(EventPaper.event_id == event_id, EventPaper.type == type_))
    if row is None:
        row = EventPaper(event_id=event_id, type=type_, content=kept)
        session.add(row)
    else:
        if version is None:  # both began on nothing, the other was faster
            raise StaleEdit("event_paper", str(row.id), {}, {"content": row.content, "version": row.version})
        expect_version(row, version)
        row.content = kept
    session.flush()
    return row.version


def put_back(session: Session, event_id: UUID, type_: str, before: Typed) -> None:
    """What was stored before an edit, as the way back of it."""
    now = load_paper(session, event_id, type_)
    save_paper(session, event_id, type_, before.content, now.version)


def _check(value: Any) -> None:
    if isinstance(value, str):
        if len(value) > LONGEST:
            raise Problem("A text of {count} characters is too long for a paper; shorten it to {most}.", count=len(value), most=LONGEST)
    elif isinstance(value, Mapping):
        for part in value.values():
            _check(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _check(part)
