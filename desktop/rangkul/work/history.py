"""Who did what and when, as people read it."""

import csv
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.audit import Audit
from rangkul.language import mark

KIND_WORDS = {
    "worker": mark("Worker"), "officer": mark("Officer"), "event": mark("Event"), "invitation": mark("Invitation"), "guest": mark("Guest"),
    "attendance": mark("Attendance"), "score": mark("Score"), "certificate": mark("Certificate"), "dispatch": mark("Dispatch"),
    "batch": mark("Import"), "village": mark("Village"), "station": mark("Police station"), "setting": mark("Setting"),
    "sheet": mark("Attendance sheet"), "account": mark("Account"),
}  # fmt: skip
ACTION_WORDS = {
    "new": mark("added"), "changed": mark("changed"), "removed": mark("removed"), "printed": mark("printed"),
    "nik.viewed": mark("viewed the NIK of"), "batch.read": mark("read in"), "batch.applied": mark("applied"),
    "batch.taken_back": mark("took back"),
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
