"""Who on the roster may be the person somebody is about to add, with the reasons in words."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from rangkul.data.worker import Worker
from rangkul.rules.message import Message
from rangkul.rules.nik import clean_nik
from rangkul.rules.people import clean_name, name_key
from rangkul.work.worker_edit import WorkerEntry
from rangkul.work.workers import WorkerRow, rows_of_workers

ALIKE = 88  # of 100: how near two names must be, measured by the letters in common
MOST = 400  # candidates looked at; a name alone never brings more in practice


@dataclass(frozen=True)
class Likely:
    """Somebody who may be the same person, and why."""

    row: WorkerRow
    reasons: tuple[Message, ...]
    score: int


def likely_same(session: Session, entry: WorkerEntry, limit: int = 5) -> list[Likely]:
    """Likeliest first: the same NIK; the same name and birth date or village; nearly the same name born on the same day."""
    nik = clean_nik(entry.nik)[0] if entry.nik and "*" not in entry.nik else None
    name = clean_name(entry.name)
    key = name_key(name) if name else ""
    tests: list[Any] = [Worker.nik == nik] if nik else []
    if key and entry.birth_date:
        tests.append(and_(Worker.name_key == key, Worker.birth_date == entry.birth_date))
    if key and entry.village_code:
        tests.append(and_(Worker.name_key == key, Worker.village_code == entry.village_code))
    found: dict[UUID, Likely] = {}
    columns = (Worker.id, Worker.nik, Worker.name_key, Worker.birth_date, Worker.village_code)
    seen = list(session.execute(select(*columns).where(or_(*tests)).limit(MOST))) if tests else []
    if key and entry.birth_date and entry.village_code:
        here = select(*columns).where(Worker.village_code == entry.village_code, Worker.birth_date == entry.birth_date)
        seen += list(session.execute(here.limit(MOST)))
    scored: dict[UUID, tuple[int, tuple[Message, ...]]] = {}
    for one in seen:
        score, reasons = _judge(entry, nik, key, one)
        if reasons and one.id != entry.id:
            scored[one.id] = (score, reasons)
    best = sorted(scored, key=lambda worker_id: -scored[worker_id][0])[:limit]
    for row in rows_of_workers(session, best):
        found[row.id] = Likely(row, scored[row.id][1], scored[row.id][0])
    return [found[worker_id] for worker_id in best if worker_id in found]


def _judge(entry: WorkerEntry, nik: str | None, key: str, other: Any) -> tuple[int, tuple[Message, ...]]:
    """How likely, and why; no reason means: somebody else."""
    from rapidfuzz.fuzz import ratio  # late: it costs the start

    reasons: list[Message] = []
    score = 0
    if nik and other.nik == nik:
        reasons.append(Message("the same NIK"))
        score += 100
    same_day = entry.birth_date is not None and other.birth_date == entry.birth_date
    same_place = other.village_code == entry.village_code
    if key and other.name_key == key and (same_day or same_place):
        reasons.append(Message("the same name"))
        score += 40
    elif key and same_day and ratio(key, other.name_key) >= ALIKE:
        reasons.append(Message("nearly the same name"))
        score += 25
    if reasons and same_day:
        reasons.append(Message("the same birth date"))
        score += 30
    if reasons and same_place:
        reasons.append(Message("the same village"))
        score += 10
    return score, tuple(reasons)
