"""The first page's figures: coverage, next events, and what waits for somebody."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch
from rangkul.data.dispatch import Dispatch
from rangkul.data.event import Event
from rangkul.work.certificates import candidates
from rangkul.work.coverage import Coverage, coverage
from rangkul.work.events import EventRecord, list_events


@dataclass(frozen=True)
class Waiting:
    """What waits for somebody: certificates earned but not issued (event, title, how many), open batches, overdue workbooks."""

    overdue: int
    batches: int
    certificates: tuple[tuple[UUID, str, int], ...]

    @property
    def nothing(self) -> bool:
        return not (self.overdue or self.batches or self.certificates)


@dataclass(frozen=True)
class Home:
    total: Coverage
    districts: list[Coverage]
    weakest: list[Coverage]  # villages below a quarter of their target, emptiest first
    next_events: list[EventRecord]
    waiting: Waiting


def home(session: Session, today: date) -> Home:
    total = coverage(session, "regency")[0]
    villages = coverage(session, "village")
    weakest = sorted((v for v in villages if v.share < 0.25), key=lambda v: (v.share, v.name))
    events = list_events(session)
    coming = sorted((e for e in events if e.ends_on >= today and e.status == "rencana"), key=lambda e: e.starts_on)
    return Home(total, coverage(session, "district"), weakest, coming[:5], waiting(session, today, events))


def waiting(session: Session, today: date, events: list[EventRecord]) -> Waiting:
    overdue = session.scalar(select(func.count()).select_from(Dispatch).where(Dispatch.returned_at.is_(None), Dispatch.due_on < today))
    batches = session.scalar(select(func.count()).select_from(Batch).where(Batch.status == "review"))
    recent = [e for e in events if e.ends_on <= today and e.status != "batal"][:5]
    unissued: list[tuple[UUID, str, int]] = []
    for event in recent:
        open_ones = sum(1 for c in candidates(session, event, today) if c.earned and c.serial is None)
        if open_ones:
            unissued.append((event.id, event.title, open_ones))
    return Waiting(overdue or 0, batches or 0, tuple(unissued))


def next_event_on_or_after(session: Session, today: date) -> UUID | None:
    """The event the door most likely wants: today's, else the next."""
    query = select(Event.id).where(Event.ends_on >= today, Event.status == "rencana").order_by(Event.starts_on).limit(1)
    return session.scalar(query)
