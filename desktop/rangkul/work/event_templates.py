"""Event kinds ready to use: the built-in ones as data, and the office's own, saved from an event."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.resources import resource
from rangkul.rules.dates import MONTHS, WIB, show_date
from rangkul.work.earning import Earning, check_earning
from rangkul.work.events import TYPES, EventEntry, EventRecord, SessionEntry
from rangkul.work.templates import (
    TemplateRecord,
    archive_template,
    export_template,
    import_template,
    list_templates,
    load_template,
    save_template,
)

TITLE_FIELDS = ("bulan", "tahun", "tanggal")
TEXTS = ("agenda", "dress", "budget", "basis", "contact", "place", "note")
LONGEST = 5_000
MOST_SESSIONS = 40


@dataclass(frozen=True)
class SessionPattern:
    """A session of a template: `day` 1 is the first day of the event, hours are those on the office's wall."""

    title: str
    day: int
    start: time
    end: time
    speaker: str | None = None
    material: str | None = None


@dataclass(frozen=True)
class EventPattern:
    """An event without its date. The title may hold {bulan}, {tahun} and {tanggal}, filled in from the first day."""

    title: str
    type: str
    sessions: tuple[SessionPattern, ...]
    earning: Earning = field(default=Earning())
    quota: int | None = None
    agenda: str | None = None
    dress: str | None = None
    budget: str | None = None
    basis: str | None = None
    contact: str | None = None
    place: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class EventTemplate:
    """What one plans from; `id` is None for a built-in one, which nobody can change."""

    id: UUID | None
    key: str
    name: str
    pattern: EventPattern
    archived: bool = False
    saved_at: datetime | None = None
    saved_by: str = ""


# Finding


def built_in_templates() -> list[EventTemplate]:
    """What every office has, from resources/templates/events.json."""
    stored: list[dict[str, Any]] = json.loads(resource("templates", "events.json").read_text("utf-8"))
    return [EventTemplate(None, str(one["key"]), str(one["name"]), pattern_from(one)) for one in stored]


def list_event_templates(session: Session, *, archived: bool = False) -> list[EventTemplate]:
    """The built-in ones, then the office's own by name; with `archived` those put away too, at the end."""
    own = list_templates(session, "event")
    away = list_templates(session, "event", archived=True) if archived else []
    return [*built_in_templates(), *(_template(one) for one in (*own, *away))]


def _template(stored: TemplateRecord) -> EventTemplate:
    pattern = pattern_from(stored.content)
    return EventTemplate(stored.id, str(stored.id), stored.name, pattern, not stored.active, stored.saved_at, stored.saved_by)


def load_event_template(session: Session, template_id: UUID) -> EventTemplate:
    return _template(load_template(session, template_id))


# Using


def entry_from(pattern: EventPattern, day: date) -> EventEntry:
    """The plan that a template makes on a day."""
    sessions = tuple(
        SessionEntry(s.title, _moment(day, s.day, s.start), _moment(day, s.day, s.end), s.speaker, s.material) for s in pattern.sessions
    )
    ends_on = day + timedelta(days=max((s.day for s in pattern.sessions), default=1) - 1)
    return EventEntry(
        fill_title(pattern.title, day), day, pattern.place or "", pattern.type, ends_on, pattern.basis, pattern.quota, pattern.note,
        sessions, pattern.earning, agenda=pattern.agenda, dress=pattern.dress, budget=pattern.budget, contact=pattern.contact,
    )  # fmt: skip


def _moment(day: date, number: int, clock: time) -> datetime:
    return datetime.combine(day + timedelta(days=number - 1), clock, WIB)


def fill_title(title: str, day: date) -> str:
    """"Rapat {bulan} {tahun}" → "Rapat November 2026"."""
    values = {"bulan": MONTHS[day.month - 1], "tahun": str(day.year), "tanggal": show_date(day)}
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), title)


def check_title(title: str) -> None:
    """A Problem for a field that nobody would fill in."""
    known = {f"{{{name}}}" for name in TITLE_FIELDS}
    for part in re.findall(r"\{[^{}]*\}?|\}", title):
        if part not in known:
            raise Problem("“{part}” in the title is no field. There are {{bulan}}, {{tahun}} and {{tanggal}}.", part=part)


# Making


def pattern_of(event: EventRecord | EventEntry, title: str | None = None) -> EventPattern:
    """What an event is without its date; its month and year in the title become fields."""
    first = event.starts_on
    sessions = tuple(_session_pattern(one, first) for one in event.sessions)
    return EventPattern(
        suggest_title(event.title, first) if title is None else title, event.type, sessions, event.earning, event.quota, event.agenda,
        event.dress, event.budget, event.basis, event.contact, event.place or None, event.note,
    )  # fmt: skip


def _session_pattern(one: SessionEntry, first: date) -> SessionPattern:
    start, end = one.starts_at.astimezone(WIB), one.ends_at.astimezone(WIB)
    return SessionPattern(one.title, (start.date() - first).days + 1, start.time(), end.time(), one.speaker, one.material)


def suggest_title(title: str, day: date) -> str:
    """"Rapat November 2026" → "Rapat {bulan} {tahun}"."""
    title = title.replace(show_date(day), "{tanggal}")
    return re.sub(rf"\b{MONTHS[day.month - 1]}\s+{day.year}\b", "{bulan} {tahun}", title)


def save_event_template(session: Session, name: str, pattern: EventPattern, account: str, *, base: UUID | None = None) -> EventTemplate:
    """A new template, or the next state of the one with this name (`base` is the state the edit began with)."""
    if name.strip().casefold() in {one.name.casefold() for one in built_in_templates()}:
        raise Problem("“{name}” is the name of a built-in template. Choose another one.", name=name.strip())
    return _template(save_template(session, "event", name, content_of(pattern), account, base=base))


def archive_event_template(session: Session, template_id: UUID, archived: bool = True) -> None:
    """No longer offered; events planned from it stay as they are."""
    archive_template(session, template_id, archived)


def export_event_template(session: Session, template_id: UUID) -> bytes:
    """One file for another office."""
    return export_template(session, template_id)


def import_event_template(session: Session, content: bytes, account: str) -> EventTemplate:
    """Takes another office's template in; whatever is wrong with the file is a Problem."""
    return _template(import_template(session, content, ("event",), account, pattern_from))


# As it is stored


def content_of(pattern: EventPattern) -> dict[str, Any]:
    """A pattern as JSON; refuses what cannot be."""
    check_title(pattern.title)
    content = asdict(pattern)
    content["sessions"] = [_session_content(one) for one in pattern.sessions]
    pattern_from(content)
    return content


def _session_content(one: SessionPattern) -> dict[str, Any]:
    return asdict(replace(one, start=time(0), end=time(0))) | {"start": f"{one.start:%H.%M}", "end": f"{one.end:%H.%M}"}


def pattern_from(content: Mapping[str, Any]) -> EventPattern:
    """JSON as a pattern; a Problem when it is none, so that a foreign file cannot put anything in."""
    broken = Problem("The template is damaged: it does not describe an event.")
    try:
        sessions = tuple(_read_session(one) for one in cast("Iterable[Mapping[str, Any]]", content["sessions"]))
        known = {key: value for key, value in dict(content.get("earning") or {}).items() if key in Earning.__dataclass_fields__}
        earning = Earning(**known)
        quota: Any = content.get("quota")
        title, type_ = _text(content["title"]), str(content["type"])
        texts = {name: _text(content.get(name)) or None for name in TEXTS}
        numbers = (earning.sessions, earning.share, earning.post_test, quota)
        if type_ not in TYPES or not 1 <= len(sessions) <= MOST_SESSIONS or any(not _is_number(one) for one in numbers):
            raise broken
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise broken from error
    check_earning(earning, len(sessions))
    return EventPattern(title, type_, sessions, earning, quota, **texts)


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100_000)


def _read_session(stored: Mapping[str, Any]) -> SessionPattern:
    day = stored["day"]
    if not isinstance(day, int) or not 1 <= day <= 366:
        raise ValueError(day)
    start, end = (datetime.strptime(stored[name], "%H.%M").time() for name in ("start", "end"))  # noqa: DTZ007 - a clock, no moment
    if end <= start:
        raise ValueError(end)
    title, speaker, material = (_text(stored.get(name)) for name in ("title", "speaker", "material"))
    return SessionPattern(title, day, start, end, speaker or None, material or None)


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(value)
    return value
