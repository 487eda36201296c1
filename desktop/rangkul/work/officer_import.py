"""Reading an officers' list into the register: seen first, applied by NRP, taken back exactly."""

from collections import Counter
from dataclasses import dataclass
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
from rangkul.exchange.records import OfficerRow, OfficersFile, Progress, RosterProblem
from rangkul.rules.people import name_key
from rangkul.work.applying import TakenBack
from rangkul.work.intake import problem_json
from rangkul.work.officer_undo import is_used, keep_officer, remove_officer, restore_officer
from rangkul.work.officers import OfficerEntry, OfficerRecord, bare_station, list_officers, save_officer
from rangkul.work.regions import village_names

SHOWN = ("name", "rank", "station", "phone", "villages")


@dataclass(frozen=True)
class OfficerChange:
    """What a row of the list would do: new, changed (with old and new), same, or problem (why)."""

    row: OfficerRow
    kind: str
    target: OfficerRecord | None
    changes: dict[str, tuple[Any, Any]]
    problems: tuple[RosterProblem, ...]


def look_at(
    session: Session, path: Path, today: date, progress: Progress | None = None
) -> tuple[OfficersFile, list[OfficerChange]]:
    """Reads an officers' list and says what it would change; nothing is written."""
    file = read_officers(path, villages=village_names(session), progress=progress)
    return file, plan(session, file, today)


def plan(session: Session, file: OfficersFile, today: date) -> list[OfficerChange]:
    """What the list would change; nothing is written. Matched by NRP, without one by name and Polsek."""
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    everyone = list_officers(session, today, everyone=True)
    by_nrp = {o.nrp: o for o in everyone if o.nrp}
    by_name = {(name_key(o.name), bare_station(o.station or "")): o for o in everyone}
    seen: set[str] = set()
    found: list[OfficerChange] = []
    for row in file.officers:
        problems = tuple(p for p in file.problems if (p.sheet, p.row) == (row.sheet, row.row))
        doubled = row.nrp is not None and row.nrp in seen
        if row.nrp:
            seen.add(row.nrp)
        target = by_nrp.get(row.nrp) if row.nrp else by_name.get((name_key(row.name or ""), bare_station(row.station or "")))
        if not row.name or doubled or any(p.blocks for p in problems):
            found.append(OfficerChange(row, "problem", target, {}, problems))
            continue
        changes = _differences(target, row) if target else {}
        kind = "new" if target is None else "changed" if changes else "same"
        found.append(OfficerChange(row, kind, target, changes, problems))
    return found


def _differences(officer: OfficerRecord, row: OfficerRow) -> dict[str, tuple[Any, Any]]:
    theirs: dict[str, Any] = {
        "name": _name(officer, row), "rank": row.rank, "station": row.station, "phone": row.phone,
        "villages": sorted(_villages(officer, row)),
    }  # fmt: skip
    ours: dict[str, Any] = {
        "name": officer.name, "rank": officer.rank, "station": officer.station, "phone": officer.phone,
        "villages": sorted(officer.village_codes),
    }  # fmt: skip
    if bare_station(officer.station or "") == bare_station(row.station or ""):
        theirs["station"] = officer.station
    found = {name: (ours[name], theirs[name]) for name in SHOWN if theirs[name] and theirs[name] != ours[name]}
    return found if officer.active else found | {"active": (False, True)}


def _name(officer: OfficerRecord | None, row: OfficerRow) -> str:
    """The list's spelling; a list in capitals changes nothing."""
    name = row.name or ""
    return officer.name if officer and officer.name.casefold() == name.casefold() else name


def _villages(officer: OfficerRecord | None, row: OfficerRow) -> tuple[str, ...]:
    """The villages a row posts its officer to. Where the list names one we do not know, nobody loses a present posting."""
    present = officer.village_codes if officer else ()
    if not row.villages:
        return present
    doubtful = len(row.villages) < len(row.village_names)
    return tuple(dict.fromkeys((*row.villages, *(present if doubtful else ()))))


def take_in(session: Session, file: OfficersFile, today: date, *, account: str) -> tuple[UUID, dict[str, int]]:
    """Applies the list as one batch; rows with problems are parked in it. Gives the batch and rows by outcome."""
    changes = plan(session, file, today)
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
        before = keep_officer(session, change.target.id) if change.kind == "changed" and change.target else None
        target_id, outcome, version = _apply(session, change, today)
        outcomes[outcome] += 1
        session.add(
            BatchRow(
                batch_id=batch.id, number=index, sheet=change.row.sheet, row=change.row.row, kind=change.kind, outcome=outcome,
                raw=raw.get((change.row.sheet, change.row.row), "[]"), record={"name": change.row.name, "nrp": change.row.nrp},
                problems=[problem_json(p) for p in change.problems] or None, decision="take" if change.kind != "problem" else "park",
                changes={name: list(pair) for name, pair in change.changes.items()} or None, target_id=target_id,
                before=before, version_after=version,
            )
        )  # fmt: skip
    batch.counts = {"kinds": dict(Counter(c.kind for c in changes)), "outcomes": dict(outcomes), "rows": len(changes)}
    session.flush()
    return batch.id, dict(outcomes)


def _apply(session: Session, change: OfficerChange, today: date) -> tuple[UUID | None, str, int | None]:
    row, target = change.row, change.target
    if change.kind == "problem":
        return None, "ditunda", None
    if change.kind == "same":
        return target.id if target else None, "sama", None
    entry = OfficerEntry(
        _name(target, row), row.nrp or (target.nrp if target else None), row.rank or (target.rank if target else None),
        row.station or (target.station if target else None), _villages(target, row),
        row.phone or (target.phone if target else None), target.print_name if target else None, True,
        target.note if target else None, target.id if target else None,
    )  # fmt: skip
    officer_id = save_officer(session, entry, today)
    version = session.get_one(Officer, officer_id).version
    return officer_id, "diubah" if target else "baru", version


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
