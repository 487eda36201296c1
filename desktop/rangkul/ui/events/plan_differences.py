"""What a plan says otherwise than the one somebody else stored meanwhile, field by field."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.ui.saving import Difference
from rangkul.work.events import TYPES, Earning, EventEntry, EventRecord, SessionEntry


def tr(source: str) -> str:
    return QCoreApplication.translate("PlanForm", source)


def differences(mine: EventEntry, theirs: EventRecord, say: Callable[[str], str]) -> list[Difference]:
    """In the order of the form; `say` puts the kind of event into the language."""
    both = (
        (tr("Title"), mine.title, theirs.title),
        (tr("Kind"), say(TYPES[mine.type]), say(TYPES[theirs.type])),
        (tr("Places"), _number(mine.quota), _number(theirs.quota)),
        (tr("Day"), show_date(mine.starts_on), show_date(theirs.starts_on)),
        (tr("Until"), show_date(mine.ends_on or mine.starts_on), show_date(theirs.ends_on)),
        (tr("Place"), mine.place, theirs.place),
        (tr("Basis"), mine.basis or "", theirs.basis or ""),
        (tr("Certificate for"), _earning(mine.earning), _earning(theirs.earning)),
        (tr("Post-test at least"), _number(mine.earning.post_test), _number(theirs.earning.post_test)),
        (tr("Note"), mine.note or "", theirs.note or ""),
        (tr("Sessions"), _sessions(mine.sessions), _sessions(theirs.sessions)),
    )
    return [Difference(field, ours, other) for field, ours, other in both if ours != other]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _earning(earning: Earning) -> str:
    if earning.sessions is None:
        return tr("All sessions")
    return tr("At least one session") if earning.sessions == 1 else tr("At least {count} sessions").format(count=earning.sessions)


def _sessions(sessions: tuple[SessionEntry, ...]) -> str:
    return "; ".join(_session(one) for one in sorted(sessions, key=lambda one: one.starts_at))


def _session(one: SessionEntry) -> str:
    start, end = one.starts_at.astimezone(WIB), one.ends_at.astimezone(WIB)
    words = f"{show_date(start.date())} {show_time(start)}–{show_time(end)} {one.title}"
    return f"{words} ({one.speaker})" if one.speaker else words
