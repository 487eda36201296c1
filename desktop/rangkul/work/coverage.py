"""Coverage: workers counted against the villages' targets, from counters kept per village."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from rangkul.data.officer import Officer, Posting
from rangkul.data.village import District, Village, VillageCount
from rangkul.data.worker import COUNTED, PROTECTED, Worker
from rangkul.rules.people import print_name
from rangkul.work.office import load_office
from rangkul.work.officers import in_rank, serving

Level = Literal["regency", "district", "village"]


@dataclass(frozen=True)
class Coverage:
    """One place. `workers` are on the roster, `protected` of them insured today; `reached` counts villages at their target.

    `counted` stops at each village's target, so that a full village does not hide an empty one.
    """

    code: str
    name: str
    workers: int
    protected: int
    counted: int
    target: int
    villages: int
    reached: int
    district: str = ""

    @property
    def share(self) -> float:
        """0…1 of the target."""
        return self.counted / self.target if self.target else 0.0

    def as_json(self) -> dict[str, Any]:
        return {
            "code": self.code, "name": self.name, "workers": self.workers, "protected": self.protected, "counted": self.counted,
            "target": self.target, "percent": round(self.share * 100, 1), "villages": self.villages, "villages_reached": self.reached,
        }  # fmt: skip


def coverage(session: Session, level: Level = "village", villages: list[Coverage] | None = None) -> list[Coverage]:
    """Coverage of every village, every district, or the regency as a whole, by code; `villages` when they were counted already."""
    villages = _villages(session) if villages is None else villages
    if level == "village":
        return villages
    if level == "district":
        names = dict(session.execute(select(District.code, District.name)).all())
        groups: dict[str, list[Coverage]] = {}
        for village in villages:
            groups.setdefault(village.code[:8], []).append(village)
        return [_sum(code, names[code], groups[code]) for code in sorted(groups)]
    office = load_office(session)
    return [_sum(office.regency_code, office.regency_name, villages)]


def _villages(session: Session) -> list[Coverage]:
    counts: dict[str, dict[str, int]] = {}
    for row in session.execute(select(VillageCount.village_code, VillageCount.status, VillageCount.workers)):
        counts.setdefault(row.village_code, {})[row.status] = row.workers
    query = select(Village.code, Village.name, Village.target, District.name).join(District).order_by(Village.code)
    found: list[Coverage] = []
    for code, name, target, district in session.execute(query):
        by_status = counts.get(code, {})
        workers = sum(n for status, n in by_status.items() if status in COUNTED)
        protected = sum(n for status, n in by_status.items() if status in PROTECTED)
        found.append(Coverage(code, name, workers, protected, min(workers, target), target, 1, int(workers >= target), district))
    return found


def _sum(code: str, name: str, places: list[Coverage]) -> Coverage:
    return Coverage(
        code, name, sum(p.workers for p in places), sum(p.protected for p in places), sum(p.counted for p in places),
        sum(p.target for p in places), len(places), sum(p.reached for p in places),
    )  # fmt: skip


def recount(session: Session, village_codes: Iterable[str]) -> None:
    """Counts the workers of these villages anew, by status; called in the same transaction as every change of workers."""
    codes = list(dict.fromkeys(village_codes))
    session.flush()
    for start in range(0, len(codes), 500):
        some = codes[start : start + 500]
        session.execute(delete(VillageCount).where(VillageCount.village_code.in_(some)))
        counted = (
            select(Worker.village_code, Worker.status, func.count())
            .where(Worker.village_code.in_(some))
            .group_by(Worker.village_code, Worker.status)
        )
        session.execute(insert(VillageCount).from_select(["village_code", "status", "workers"], counted))


def recount_all(session: Session) -> None:
    """The counters of all villages, after a whole branch was filled in bulk."""
    session.execute(delete(VillageCount))
    counted = select(Worker.village_code, Worker.status, func.count()).group_by(Worker.village_code, Worker.status)
    session.execute(insert(VillageCount).from_select(["village_code", "status", "workers"], counted))


def statuses_of(session: Session, village_code: str) -> dict[str, int]:
    """Status → workers of one village."""
    query = select(VillageCount.status, VillageCount.workers).where(VillageCount.village_code == village_code)
    return dict(session.execute(query).all())


def officers_of(session: Session, village_code: str, today: date) -> list[tuple[UUID, str]]:
    """(key, name as printed) of the officers serving a village today, high ranks first."""
    query = (
        select(Officer.id, Officer.rank, Officer.name, Officer.print_name)
        .join(Posting, Posting.officer_id == Officer.id)
        .where(Posting.village_code == village_code, serving(Posting.since, Posting.until, today), Officer.active)
        .order_by(*in_rank)
    )
    return [(key, print_name(rank, name, wish)) for key, rank, name, wish in session.execute(query)]
