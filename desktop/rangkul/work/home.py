"""The first page's figures: coverage, next events, and what waits for somebody."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance, AwardDecision, Score
from rangkul.data.batch import Batch
from rangkul.data.certificate import Certificate
from rangkul.data.dispatch import Dispatch
from rangkul.data.event import Event, Guest
from rangkul.data.officer import Officer
from rangkul.work.coverage import Coverage, coverage
from rangkul.work.duplicate_count import PairCount, last_count
from rangkul.work.earning import needed_sessions
from rangkul.work.events import EventRecord, list_events
from rangkul.work.worker_lists import count_of_list

MOST_LAPSED = 1_000


@dataclass(frozen=True)
class Waiting:
    """What waits for somebody: certificates earned but not issued (event, title, how many), open batches, overdue workbooks."""

    overdue: int
    batches: int
    certificates: tuple[tuple[UUID, str, int], ...]
    parked: int = 0  # rows of applied files that wait to be put right
    parked_in: UUID | None = None  # the newest such file
    pairs: PairCount | None = None  # workers who may be one person, as last counted
    lapsed: int = 0  # members whose paid time is over; counted no further than MOST_LAPSED + 1

    @property
    def nothing(self) -> bool:
        return not (self.overdue or self.batches or self.certificates or self.parked or self.lapsed or (self.pairs and self.pairs.pairs))


@dataclass(frozen=True)
class Home:
    total: Coverage
    districts: list[Coverage]
    weakest: list[Coverage]  # villages below a quarter of their target, emptiest first
    next_events: list[EventRecord]
    waiting: Waiting


def home(session: Session, today: date) -> Home:
    villages = coverage(session, "village")
    total = coverage(session, "regency", villages)[0]
    weakest = sorted((v for v in villages if v.share < 0.25), key=lambda v: (v.share, v.name))
    events = list_events(session)
    coming = sorted((e for e in events if e.ends_on >= today and e.status == "rencana"), key=lambda e: e.starts_on)
    return Home(total, coverage(session, "district", villages), weakest, coming[:5], waiting(session, today, events))


def waiting(session: Session, today: date, events: list[EventRecord]) -> Waiting:
    late = (Dispatch.returned_at.is_(None), Dispatch.withdrawn_at.is_(None), Dispatch.due_on < today)
    overdue = session.scalar(select(func.count()).select_from(Dispatch).where(*late))
    batches = session.scalar(select(func.count()).select_from(Batch).where(Batch.status == "review"))
    applied = select(Batch.id, Batch.counts).where(Batch.status == "applied", Batch.type == "workers").order_by(Batch.applied_at.desc())
    parked = {key: count for key, counts in session.execute(applied) if (count := int(counts.get("outcomes", {}).get("ditunda", 0)))}
    recent = [e for e in events if e.ends_on <= today and e.status != "batal"][:5]
    unissued: list[tuple[UUID, str, int]] = []
    for event in recent:
        if open_ones := count_unissued(session, event, today):
            unissued.append((event.id, event.title, open_ones))
    lapsed = count_of_list(session, "lapsed", today, MOST_LAPSED)
    first_parked = next(iter(parked), None)
    return Waiting(overdue or 0, batches or 0, tuple(unissued), sum(parked.values()), first_parked, last_count(session), lapsed)


def count_unissued(session: Session, event: EventRecord, today: date) -> int:
    """How many of `certificates.candidates` are `waiting`; where the rule alone says it, without fetching anybody."""
    decided = exists().where(AwardDecision.event_id == event.id)
    by_session = exists().where(Score.event_id == event.id, Score.session_id.is_not(None))
    if session.scalar(select(or_(decided, by_session))):
        from rangkul.work.certificate_earning import candidates  # seldom asked; the start does without it

        return sum(one.waiting for one in candidates(session, event, today))
    return _count_by_rule(session, event)


def _count_by_rule(session: Session, event: EventRecord) -> int:
    sessions = [s.key for s in event.sessions]
    needed = needed_sessions(event.earning, len(sessions))
    annulled = select(Attendance.annuls_id).where(Attendance.mark == "annulled")
    registered = func.coalesce(Attendance.officer_id, Officer.id)  # a guest with the NRP of an officer is that officer
    stranger = case((Officer.id.is_(None), Attendance.guest_id))
    came = (
        select(registered.label("officer_id"), stranger.label("guest_id"))
        .outerjoin(Guest, Guest.id == Attendance.guest_id)
        .outerjoin(Officer, Officer.nrp == Guest.nrp)
        .where(Attendance.session_id.in_(sessions), Attendance.mark == "in", Attendance.id.not_in(annulled))
        .group_by(registered, stranger)
        .having(func.count(Attendance.session_id.distinct()) >= needed)
        .subquery()
    )
    as_guest = select(Guest.id).join(Officer, Officer.nrp == Guest.nrp).where(Officer.id == came.c.officer_id)
    holds = or_(
        Certificate.officer_id == came.c.officer_id,
        Certificate.guest_id == came.c.guest_id,
        and_(Certificate.guest_id.in_(as_guest), Certificate.revoked_at.is_(None)),
    )
    mine = Certificate.event_id == event.id, Certificate.type == event.earning.award
    query = select(func.count()).select_from(came).where(~exists().where(*mine, holds))
    if event.earning.post_test is not None:
        passed = exists().where(
            Score.event_id == event.id, Score.test == "post", Score.officer_id == came.c.officer_id, Score.value >= event.earning.post_test
        )
        query = query.where(or_(came.c.guest_id.is_not(None), passed))
    return session.scalar(query) or 0


def next_event_on_or_after(session: Session, today: date) -> UUID | None:
    """The event the door most likely wants: today's, else the next."""
    query = select(Event.id).where(Event.ends_on >= today, Event.status == "rencana").order_by(Event.starts_on).limit(1)
    return session.scalar(query)


def last_event(session: Session, today: date) -> UUID | None:
    """The newest event that has begun; its certificates are what one asks for."""
    query = select(Event.id).where(Event.starts_on <= today, Event.status != "batal").order_by(Event.starts_on.desc()).limit(1)
    return session.scalar(query)
