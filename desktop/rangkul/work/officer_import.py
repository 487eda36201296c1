"""Reading an officers' list into the register: seen first, applied by NRP, taken back exactly."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.numbers import next_number
from rangkul.data.officer import Officer
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.officers import read_officers
from rangkul.exchange.records import OfficersFile, Progress
from rangkul.work.applying import TakenBack
from rangkul.work.intake import problem_json
from rangkul.work.officer_plan import Key, OfficerChange, name_of, plan, villages_of
from rangkul.work.officer_undo import is_used, keep_officer, remove_officer, restore_officer
from rangkul.work.officers import OfficerEntry, get_officer, save_officer
from rangkul.work.regions import village_names
from rangkul.work.transfers import Transfer, transfer


@dataclass(frozen=True)
class Choices:
    """What a person decided on the preview. `keys` of the rows to do, None: those nobody need look at first.

    `since` and `order` are the day and the order of the transfers in the list; None: today.
    """

    keys: Collection[Key] | None = None
    since: date | None = None
    order: str = ""

    def take(self, change: OfficerChange) -> bool:
        return change.wanted if self.keys is None else change.kind != "problem" and change.key in self.keys


ALL = Choices()


def look_at(session: Session, path: Path, today: date, progress: Progress | None = None) -> tuple[OfficersFile, list[OfficerChange]]:
    """Reads an officers' list and says what it would change; nothing is written."""
    file = read_officers(path, villages=village_names(session), progress=progress)
    return file, plan(session, file, today)


def take_in(session: Session, file: OfficersFile, today: date, *, account: str, choices: Choices = ALL) -> tuple[UUID, dict[str, int]]:
    """Applies the list as one batch, whose key it gives, with rows by outcome; problems and doubts nobody settled are parked in it."""
    changes = [change for change in plan(session, file, today) if change.kind != "absent" or choices.take(change)]
    number = next_number(session, "batch", today.year)
    batch = Batch(
        number=f"IMP-{today.year}-{number:04d}", type="officers", file_name=file.file[-200:], sha256=file.sha256 or "",
        read_by=account, status="applied", applied_at=now(), basis="Data petugas Polri (perjanjian kerja sama)",
    )  # fmt: skip
    session.add(batch)
    session.flush()
    raw = {(r.sheet, r.row): r.cells for r in file.raw_rows}
    outcomes: Counter[str] = Counter()
    for index, change in enumerate(changes, 1):
        before = keep_officer(session, change.target.id) if change.target and change.kind in ("changed", "absent") else None
        target_id, outcome, version = _apply(session, change, today, choices, file.file)
        outcomes[outcome] += 1
        problems = [problem_json(p) for p in change.problems]
        if change.doubt is not None:
            problems.append({"field": None, "code": "doubt", "proposal": None, "blocks": False, **change.doubt.as_json()})
        session.add(
            BatchRow(
                batch_id=batch.id, number=index, sheet=change.row.sheet, row=change.row.row, kind=change.kind, outcome=outcome,
                raw=raw.get((change.row.sheet or "", change.row.row), "[]"), record=_record(change), problems=problems or None,
                decision={"ditunda": "park", "dilewati": "skip"}.get(outcome, "take"),
                changes={name: list(pair) for name, pair in change.changes.items()} or None, target_id=target_id,
                before=before, version_after=version,
            )
        )  # fmt: skip
    batch.counts = {"kinds": dict(Counter(c.kind for c in changes)), "outcomes": dict(outcomes), "rows": len(changes)}
    session.flush()
    return batch.id, dict(outcomes)


def _record(change: OfficerChange) -> dict[str, Any]:
    """What was understood of the row, for whoever mends it."""
    row = change.row
    return {
        "name": row.name, "nrp": row.nrp, "rank": row.rank, "station": row.station, "phone": row.phone, "villages": list(row.villages),
        "village_names": list(row.village_names),
    }  # fmt: skip


def _apply(session: Session, change: OfficerChange, today: date, choices: Choices, file: str) -> tuple[UUID | None, str, int | None]:
    target = change.target
    if change.kind == "same":
        return target.id if target else None, "sama", None
    if change.kind == "problem" or (not choices.take(change) and change.doubt is not None):
        return target.id if target else None, "ditunda", None
    if not choices.take(change):
        return target.id if target else None, "dilewati", None
    officer_id = save_officer(session, _entry(change, file, stays=change.moves), today)
    if change.moves and target is not None:
        station = change.changes["station"][1] if "station" in change.changes else None
        villages = tuple(change.changes["villages"][1]) if "villages" in change.changes else None
        version = get_officer(session, officer_id, today).version
        transfer(session, Transfer(officer_id, choices.since or today, station, villages, choices.order, version), today)
    return officer_id, "diubah" if target else "baru", session.get_one(Officer, officer_id).version


def _entry(change: OfficerChange, file: str, *, stays: bool) -> OfficerEntry:
    """The officer as the list wants it; who is transferred `stays` until the transfer moves them."""
    row, target = change.row, change.target
    reason = None if row.nrp else f"Tidak tercantum di {file}"[:200]
    if target is None:
        return OfficerEntry(name_of(None, row), row.nrp, row.rank, row.station, row.villages, row.phone, nrp_missing=reason)
    entry = OfficerEntry(
        target.name, target.nrp, target.rank, target.station, target.village_codes, target.phone, target.print_name, False, target.note,
        target.id,
    )  # fmt: skip
    if change.kind == "absent":
        return entry
    if not stays:
        entry = replace(entry, station=row.station or target.station, village_codes=villages_of(target, row))
    return replace(
        entry,
        name=name_of(target, row),
        nrp=row.nrp or target.nrp,
        rank=row.rank or target.rank,
        phone=row.phone or target.phone,
        active=True,
    )


def take_back(session: Session, batch_id: UUID, today: date) -> TakenBack:
    """Undoes an officers' list; whoever was edited, invited or marked since stays and is named."""
    batch = session.get_one(Batch, batch_id)
    if batch.status != "applied" or batch.type != "officers":
        raise Problem("{number} is not applied, so there is nothing to take back.", number=batch.number)
    rows = session.scalars(select(BatchRow).where(BatchRow.batch_id == batch_id, BatchRow.outcome.in_(("baru", "diubah")))).all()
    kept: list[str] = []
    removed = restored = 0
    for row in rows:
        officer = session.get(Officer, row.target_id) if row.target_id else None
        if officer is None:
            continue
        if officer.version != row.version_after or (row.outcome == "baru" and is_used(session, officer.id)):
            kept.append(officer.name)
            continue
        if row.outcome == "baru":
            remove_officer(session, officer)
            removed += 1
        else:
            restore_officer(session, officer.id, row.before or {}, today)
            restored += 1
        row.outcome = None
    batch.status, batch.taken_back_at = "taken_back", now()
    session.flush()
    return TakenBack(batch.number, removed, restored, tuple(kept))
