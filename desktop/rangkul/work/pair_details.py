"""Two workers beside each other, as the page shows them: every field of both, what speaks for one person, what is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.event import Event
from rangkul.data.officer import Officer
from rangkul.data.village import District, Village
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.likeness import Likeness, judge_pair
from rangkul.rules.nik import mask_nik
from rangkul.rules.people import print_name
from rangkul.work.duplicate_search import people_of
from rangkul.work.merge_choice import FIELDS, Suggestion, suggest
from rangkul.work.worker_merge import columns_of


@dataclass(frozen=True)
class Record:
    """One of the two: field → value as the register has it; `words` for keys: what village, officer and event are called."""

    id: UUID
    version: int
    values: Mapping[str, Any]
    words: Mapping[str, str]
    added_on: date


@dataclass(frozen=True)
class PairDetails:
    """`first` and `second` as the pair has them; NIK and KK are masked unless `full`. `equal`: fields in which both say the same."""

    first: Record
    second: Record
    equal: frozenset[str]
    likeness: Likeness
    suggestion: Suggestion
    full: bool

    @property
    def kept(self) -> Record:
        return self.first if self.first.id == self.suggestion.kept_id else self.second

    @property
    def gone(self) -> Record:
        return self.second if self.first.id == self.suggestion.kept_id else self.first


MASKED = ("nik", "kk")


def pair_details(session: Session, first: UUID, second: UUID, today: date, *, full: bool = False) -> PairDetails:
    """Both as they stand now; numbers in full are written into the trail (UU 27/2022), so `full` needs a session that writes."""
    workers = {worker.id: worker for worker in session.scalars(select(Worker).where(Worker.id.in_([first, second])))}
    if len(workers) != 2:
        raise Problem("One of the two is no longer on the roster. Search again.")
    columns = {key: columns_of(worker) for key, worker in workers.items()}
    people = people_of(session, [first, second])
    if full:
        for key, values in columns.items():
            if values["nik"] or values["kk"]:
                audit.note(session, "nik.viewed", "worker", str(key), {})
    equal = frozenset(field for field in FIELDS if columns[first][field] == columns[second][field])
    return PairDetails(
        _record(session, workers[first], full), _record(session, workers[second], full), equal,
        judge_pair(people[first], people[second]), suggest(columns[first], columns[second], today), full,
    )  # fmt: skip


def _record(session: Session, worker: Worker, full: bool) -> Record:
    values = {field: getattr(worker, field) for field in (*FIELDS, "status_since", "consent_on")}
    if not full:
        values |= {name: mask_nik(values[name]) for name in MASKED if values[name]}
    return Record(worker.id, worker.version, values, _words(session, worker), worker.added_at.date())


def _words(session: Session, worker: Worker) -> dict[str, str]:
    places = select(Village.name, District.name).join(District, District.code == Village.district_code)
    village = session.execute(places.where(Village.code == worker.village_code)).one()
    words = {"village_code": f"{village[0]}, {village[1]}"}
    if worker.officer_id:
        rank, name, wish = session.execute(
            select(Officer.rank, Officer.name, Officer.print_name).where(Officer.id == worker.officer_id)
        ).one()
        words["officer_id"] = print_name(rank, name, wish)
    if worker.event_id:
        words["event_id"] = session.scalars(select(Event.title).where(Event.id == worker.event_id)).one()
    return words
