"""Who did what and when, as people read it."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.data.batch import Batch
from rangkul.data.dispatch import Dispatch
from rangkul.data.event import Event
from rangkul.data.officer import Officer
from rangkul.data.village import Station, Village
from rangkul.data.worker import Worker
from rangkul.language import mark

KIND_WORDS = {
    "worker": mark("Worker"), "officer": mark("Officer"), "event": mark("Event"), "invitation": mark("Invitation"), "guest": mark("Guest"),
    "attendance": mark("Attendance"), "score": mark("Score"), "certificate": mark("Certificate"), "dispatch": mark("Dispatch"),
    "batch": mark("Import"), "village": mark("Village"), "station": mark("Police station"), "setting": mark("Setting"),
    "print_run": mark("Attendance sheet"), "account": mark("Account"), "posting": mark("Posting"), "event_session": mark("Session"),
    "station_area": mark("Area of a police station"), "district": mark("District"), "letter": mark("Letter"),
    "template": mark("Template"), "event_file": mark("Attachment"), "event_paper": mark("Paper of an event"),
    "take_along": mark("Event taken along"), "settlement": mark("Settled difference"), "award_decision": mark("Decision on a certificate"),
    "station_service": mark("Service at a police station"), "picture": mark("Picture"),
    "worker_merge": mark("Merge of workers"), "duplicate_pair": mark("Doubtful pair"), "duplicate": mark("Doubtful pair"),
}  # fmt: skip
ACTION_WORDS = {
    "new": mark("added"), "changed": mark("changed"), "removed": mark("removed"), "printed": mark("printed"),
    "nik.viewed": mark("viewed the NIK of"), "batch.read": mark("read in"), "batch.applied": mark("applied"),
    "take_along.made": mark("made a file for a laptop of"), "take_along.merged": mark("merged a laptop's marks into"),
    "batch.taken_back": mark("took back"), "sample.made": mark("made the sample"), "list.saved": mark("saved a list of"),
    "workers.exported": mark("exported"), "batch.corrected": mark("corrected"), "batch.judged": mark("checked again"),
    "batch.read_again": mark("read in again"), "batch.returned": mark("returned to the village"),
    "nik.exported": mark("saved with full NIKs"),
}  # fmt: skip


@dataclass(frozen=True)
class HistoryLine:
    """One line of the trail; `changes` as stored (field → [old, new] for edits)."""

    number: int
    at: datetime
    account: str
    station: str
    action: str
    kind: str
    key: str
    changes: dict[str, Any]


def list_history(
    session: Session, *, kind: str | None = None, key: str | None = None, before: int | None = None, limit: int = 200
) -> list[HistoryLine]:
    """The newest lines first; older ones from behind line `before`."""
    query = select(Audit).order_by(Audit.number.desc()).limit(limit)
    if kind:
        query = query.where(Audit.kind == kind)
    if key:
        query = query.where(Audit.key == key)
    if before:
        query = query.where(Audit.number < before)
    return [
        HistoryLine(a.number, a.at, a.account, a.station, a.action, a.kind, a.key, dict(a.changes or {})) for a in session.scalars(query)
    ]


def names_of(session: Session, lines: Sequence[HistoryLine]) -> dict[str, str]:
    """What the keys in these lines are called today: workers, officers, events, imports, dispatches, villages."""
    keys = {line.key for line in lines}
    for line in lines:
        for change in line.changes.values():
            if isinstance(change, list):
                keys.update(value for value in cast("list[Any]", change) if isinstance(value, str) and len(value) <= 36)
    found = dict(session.execute(select(Village.code, Village.name)).all())
    ids = [key for text in keys if (key := _as_uuid(text)) is not None]
    columns: tuple[tuple[Any, Any], ...] = (
        (Worker.id, Worker.name), (Officer.id, Officer.name), (Event.id, Event.title), (Batch.id, Batch.number),
        (Dispatch.id, Dispatch.number), (Station.id, Station.name),
    )  # fmt: skip
    for key, name in columns:
        for start in range(0, len(ids), 900):
            query = select(key, name).where(key.in_(ids[start : start + 900]))
            found.update((str(one), text) for one, text in session.execute(query))
    return found


def _as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


def export_history(session: Session, file: Path) -> int:
    """The whole trail as CSV, oldest line first; how many lines."""
    with file.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["number", "at", "account", "station", "action", "kind", "key", "changes", "hash"])
        count = 0
        for a in session.scalars(select(Audit).order_by(Audit.number).execution_options(yield_per=1000)):
            changes = json.dumps(a.changes, ensure_ascii=False, default=str)
            writer.writerow([a.number, a.at.isoformat(), a.account, a.station, a.action, a.kind, a.key, changes, a.hash])
            count += 1
    return count
