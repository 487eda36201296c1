"""Every mark of one person at an event, with who made it, when and where: the whole history, also of what was taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.language import mark
from rangkul.work.attendance import MarkRecord, read_marks
from rangkul.work.events import EventRecord

WHAT = {
    "in": mark("Came in"), "out": mark("Left"), "sick": mark("Sick"), "leave": mark("On leave"), "annulled": mark("Annulled"),
}  # fmt: skip
SOURCES = {"scan": mark("Scanned"), "typed": mark("Typed"), "sheet": mark("Sheet"), "import": mark("List")}


@dataclass(frozen=True)
class HistoryLine:
    """One mark; `answered`: it was annulled later. Of an annulling mark `of` says which kind of mark it answers."""

    id: UUID
    session_number: int
    what: str
    at: datetime
    recorded_at: datetime
    source: str
    table: str
    account: str
    reason: str
    answered: bool
    of: str = ""


def history_of(session: Session, event: EventRecord, person: UUID) -> list[HistoryLine]:
    """In the order in which it was recorded."""
    numbers = {one.key: number for number, one in enumerate(event.sessions, 1)}
    marks = sorted(read_marks(session, numbers, person=person), key=lambda one: (one.recorded_at, one.id))
    kinds = {one.id: one.mark for one in marks}
    return [_line(one, numbers[one.session_id], kinds.get(one.annuls_id, "") if one.annuls_id else "") for one in marks]


def _line(one: MarkRecord, number: int, of: str) -> HistoryLine:
    return HistoryLine(
        one.id, number, one.mark, one.at, one.recorded_at, one.source, one.station, one.account, one.reason or "", one.answered, of
    )


def newest_first(lines: Sequence[HistoryLine]) -> list[HistoryLine]:
    return list(reversed(lines))
