"""One officer's card: where they serve and served, events with hours and scores, certificates, the workers they brought."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import fmean
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance, Score
from rangkul.data.certificate import Certificate
from rangkul.data.event import Event, EventSession, Invitation
from rangkul.data.officer import Posting, StationService
from rangkul.data.village import District, Station, Village
from rangkul.data.worker import COUNTED, Worker
from rangkul.rules.nik import mask_nik
from rangkul.work.attendance import present
from rangkul.work.officers import OfficerRecord, get_officer

MOST_WORKERS = 1_000


@dataclass(frozen=True)
class PostingLine:
    """A village the officer serves or served; `until` is the last day."""

    village_code: str
    village: str
    district: str
    since: date | None
    until: date | None
    substitute: bool = False
    note: str | None = None


@dataclass(frozen=True)
class ServiceLine:
    """A Polsek the officer belongs or belonged to."""

    station: str
    since: date | None
    until: date | None
    note: str | None = None


@dataclass(frozen=True)
class EventLine:
    """An event the officer was invited to or came to. Scores are those of the event, else the mean of its sessions."""

    id: UUID
    title: str
    starts_on: date
    came: bool
    certificate: str | None  # the serial of the newest that is valid
    certificates: tuple[UUID, ...] = ()
    attended: int = 0
    sessions: int = 0
    minutes: int = 0  # inside, of the sessions attended
    late: int = 0  # minutes, the longest of the sessions
    pre: float | None = None
    post: float | None = None
    cancelled: bool = False

    @property
    def rise(self) -> float | None:
        return None if self.pre is None or self.post is None else self.post - self.pre


@dataclass(frozen=True)
class CreditedWorker:
    id: UUID
    name: str
    nik: str  # masked
    village: str
    status: str


@dataclass(frozen=True)
class OfficerCard:
    """`events` newest first; `credited` counts the workers brought, by status; `counted` of them count toward the target."""

    officer: OfficerRecord
    postings: tuple[PostingLine, ...]
    events: tuple[EventLine, ...]
    services: tuple[ServiceLine, ...] = ()
    credited: tuple[tuple[str, int], ...] = ()

    @property
    def brought(self) -> int:
        return sum(count for _, count in self.credited)

    @property
    def counted(self) -> int:
        return sum(count for status, count in self.credited if status in COUNTED)

    def to_come(self, today: date) -> tuple[date, ...]:
        """Days from which something else holds."""
        lines: tuple[PostingLine | ServiceLine, ...] = (*self.postings, *self.services)
        return tuple(sorted({line.since for line in lines if line.since is not None and line.since > today}))


def get_officer_card(session: Session, officer_id: UUID, today: date) -> OfficerCard:
    """The record with everything the card shows."""
    officer = get_officer(session, officer_id, today)
    postings = session.execute(
        select(Posting.village_code, Village.name, District.name, Posting.since, Posting.until, Posting.substitute, Posting.note)
        .join(Village, Village.code == Posting.village_code)
        .join(District, District.code == Village.district_code)
        .where(Posting.officer_id == officer_id)
        .order_by(Posting.until.is_not(None), Posting.since.desc(), Village.name)
    )
    services = session.execute(
        select(Station.name, StationService.since, StationService.until, StationService.note)
        .join(Station, Station.id == StationService.station_id)
        .where(StationService.officer_id == officer_id)
        .order_by(StationService.since.is_(None), StationService.since.desc())
    )
    credited = session.execute(
        select(Worker.status, func.count()).where(Worker.officer_id == officer_id).group_by(Worker.status).order_by(func.count().desc())
    )
    return OfficerCard(
        officer, tuple(PostingLine(*line) for line in postings), _events(session, officer_id),
        tuple(ServiceLine(*line) for line in services), tuple((status, count) for status, count in credited),
    )  # fmt: skip


def list_credited(session: Session, officer_id: UUID) -> list[CreditedWorker]:
    """The workers an officer brought, by village and name; not more than can be looked through."""
    query = (
        select(Worker.id, Worker.name, Worker.nik, Village.name, Worker.status)
        .join(Village, Village.code == Worker.village_code)
        .where(Worker.officer_id == officer_id)
        .order_by(Village.name, Worker.name)
        .limit(MOST_WORKERS)
    )
    rows = session.execute(query)
    return [CreditedWorker(key, name, mask_nik(nik) if nik else "", village, status) for key, name, nik, village, status in rows]


def _events(session: Session, officer_id: UUID) -> tuple[EventLine, ...]:
    invited = set(session.scalars(select(Invitation.event_id).where(Invitation.officer_id == officer_id)))
    marked = select(EventSession.event_id).join(Attendance, Attendance.session_id == EventSession.id)
    tested = set(session.scalars(select(Score.event_id).where(Score.officer_id == officer_id)))
    touched = invited | tested | set(session.scalars(marked.where(Attendance.officer_id == officer_id)))
    times: dict[UUID, list[tuple[UUID, datetime, datetime]]] = defaultdict(list)
    columns = (EventSession.event_id, EventSession.id, EventSession.starts_at, EventSession.ends_at)
    for event_id, key, starts_at, ends_at in session.execute(select(*columns).where(EventSession.event_id.in_(touched))):
        times[event_id].append((key, starts_at, ends_at))
    came = {one.session_id: one for one in present(session, (key for keys in times.values() for key, _, _ in keys), person=officer_id)}
    scores, papers = _scores(session, officer_id), _certificates(session, officer_id)
    lines: list[EventLine] = []
    query = select(Event.id, Event.title, Event.starts_on, Event.status).where(Event.id.in_(touched)).order_by(Event.starts_on.desc())
    for event_id, title, day, status in session.execute(query):
        here = [(came[key], starts_at, ends_at) for key, starts_at, ends_at in times[event_id] if key in came]
        pre, post, own = scores.get((event_id, "pre")), scores.get((event_id, "post")), papers.get(event_id, [])
        if event_id not in invited and not here and pre is None and post is None:
            continue  # every mark was annulled
        minutes = sum(one.minutes_inside(starts_at, ends_at) for one, starts_at, ends_at in here)
        late = max((one.late_minutes for one, _, _ in here), default=0)
        lines.append(
            EventLine(
                event_id, title, day, bool(here), own[-1][1] if own else None, tuple(key for key, _ in own), len(here),
                len(times[event_id]), minutes, late, pre, post, status == "batal",
            )
        )  # fmt: skip
    return tuple(lines)


def _scores(session: Session, officer_id: UUID) -> dict[tuple[UUID, str], float]:
    whole: dict[tuple[UUID, str], float] = {}
    parts: dict[tuple[UUID, str], list[float]] = defaultdict(list)
    rows = session.execute(select(Score.event_id, Score.test, Score.session_id, Score.value).where(Score.officer_id == officer_id))
    for event_id, test, session_id, value in rows:
        if session_id is None:
            whole[event_id, test] = value
        else:
            parts[event_id, test].append(value)
    return {key: fmean(values) for key, values in parts.items()} | whole


def _certificates(session: Session, officer_id: UUID) -> dict[UUID | None, Sequence[tuple[UUID, str]]]:
    """(key, serial) of the valid ones of each event, oldest first."""
    found: dict[UUID | None, list[tuple[UUID, str]]] = defaultdict(list)
    query = (
        select(Certificate.event_id, Certificate.id, Certificate.serial)
        .where(Certificate.officer_id == officer_id, Certificate.revoked_at.is_(None))
        .order_by(Certificate.issued_at, Certificate.id)
    )
    for event_id, key, serial in session.execute(query):
        found[event_id].append((key, serial))
    return dict(found)
