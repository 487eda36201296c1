"""The life of one worker: who brought them, and everything that happened to them since, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.audit import Audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.duplicate import WorkerMerge
from rangkul.data.event import Event, EventSession
from rangkul.data.officer import Officer, Posting
from rangkul.language import mark
from rangkul.rules.dates import WIB, show_date
from rangkul.rules.message import Message
from rangkul.rules.people import print_name
from rangkul.rules.worker_steps import STATUS_WORDS
from rangkul.work.officers import holds, in_rank, present_postings

FIELD_WORDS = {
    "nik": mark("NIK"), "name": mark("Name"), "sex": mark("Sex"), "birth_date": mark("Birth date"), "birth_place": mark("Birth place"),
    "kk": mark("Family card"), "phone": mark("Phone"), "mother_name": mark("Mother's name"), "address": mark("Address"),
    "hamlet": mark("Hamlet"), "rt": mark("RT"), "rw": mark("RW"), "occupation": mark("Occupation"), "village_code": mark("Village"),
    "funding": mark("Who pays"), "income": mark("Income a month"), "with_jht": mark("Old-age savings (JHT)"), "kpj": mark("Member number"),
    "pay_months": mark("Months paid at a time"), "paid_until": mark("Paid until"), "registered_on": mark("Registered on"),
    "officer_id": mark("Brought by"), "event_id": mark("Event"), "consent_form": mark("Consent"), "consent_on": mark("Consent"),
    "note": mark("Note"),
}  # fmt: skip


@dataclass(frozen=True)
class Credit:
    """Who serves the village and at which event they learned it; a proposal, never written by itself."""

    officer_id: UUID
    officer: str
    event_id: UUID | None
    event: str | None
    event_on: date | None


def propose_credit(session: Session, village_code: str, added_on: date, officer_id: UUID | None = None) -> Credit | None:
    """The officer posted to the village on that day (no substitute if there is another), and the last event they came to before.

    With `officer_id` the officer is known already, and only the event is proposed.
    """
    officer = session.get(Officer, officer_id) if officer_id else _officer_of(session, village_code, added_on)
    if officer is None:
        return None
    event = last_event_of(session, officer.id, added_on)
    name = print_name(officer.rank, officer.name, officer.print_name)
    return Credit(officer.id, name, event.id if event else None, event.title if event else None, event.starts_on if event else None)


def _officer_of(session: Session, village_code: str, day: date) -> Officer | None:
    here = select(Posting.officer_id).where(Posting.village_code == village_code)
    officers = session.scalars(select(Officer).where(Officer.id.in_(here), Officer.active).order_by(*in_rank)).all()
    postings: dict[UUID, list[Posting]] = {}
    for posting in session.scalars(select(Posting).where(Posting.officer_id.in_([officer.id for officer in officers]))):
        postings.setdefault(posting.officer_id, []).append(posting)
    posted = [(officer, one) for officer in officers for one in postings[officer.id] if one.village_code == village_code]
    served = [(officer, one) for officer, one in posted if holds(one, day)]
    # of a day before they were entered nothing else is known
    served = served or [(officer, one) for officer, one in posted if one in present_postings(postings[officer.id], day)]
    return next((officer for officer, one in served if not one.substitute), served[0][0] if served else None)


def last_event_of(session: Session, officer_id: UUID, day: date) -> Event | None:
    """The newest event the officer was marked present at, not after the day."""
    annulled = select(Attendance.annuls_id).where(Attendance.annuls_id.is_not(None))
    query = (
        select(Event)
        .join(EventSession, EventSession.event_id == Event.id)
        .join(Attendance, Attendance.session_id == EventSession.id)
        .where(
            Attendance.officer_id == officer_id,
            Attendance.mark == "in",
            Attendance.id.not_in(annulled),
            EventSession.starts_at < datetime.combine(day + timedelta(days=1), time(), WIB),
        )
        .order_by(EventSession.starts_at.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def event_names(session: Session) -> list[tuple[UUID, str]]:
    """(key, "title · day") of the events that were not cancelled, newest first; for choosing one."""
    query = select(Event.id, Event.title, Event.starts_on).where(Event.status != "batal").order_by(Event.starts_on.desc(), Event.title)
    return [(key, f"{title} · {show_date(day)}") for key, title, day in session.execute(query)]


@dataclass(frozen=True)
class LifeLine:
    """One thing that happened; `why` is the reason somebody gave."""

    at: datetime
    account: str
    what: Message
    why: str = ""


def life_of(session: Session, worker_id: UUID, limit: int = 40) -> list[LifeLine]:
    """What happened to a worker, newest first: by hand (from the trail), by files and bulk changes, by merges."""
    lines = [*_by_hand(session, worker_id, limit), *_by_batches(session, worker_id), *_by_merges(session, worker_id)]
    return sorted(lines, key=lambda line: line.at, reverse=True)[:limit]


def _by_hand(session: Session, worker_id: UUID, limit: int) -> Iterable[LifeLine]:
    query = select(Audit).where(Audit.kind == "worker", Audit.key == str(worker_id)).order_by(Audit.number.desc()).limit(limit)
    for line in session.scalars(query):
        changes: dict[str, Any] = line.changes or {}
        if line.action == "changed":
            what = _changed(changes)
        elif line.action == "nik.viewed":
            what = Message("The full NIK was looked at")
        else:
            what = _NAMED.get(line.action)
        if what is not None:
            yield LifeLine(line.at, line.account, what, _reason(changes))


_NAMED = {"new": Message("Added to the roster by hand"), "removed": Message("Removed from the roster")}


def _changed(changes: dict[str, Any]) -> Message | None:
    """A change of status in full, a payment by its day, anything else by the names of its fields."""
    if status := changes.get("status"):
        return Message("{old} → {new}", {"old": _status(status[0]), "new": _status(status[1])})
    if (paid := changes.get("paid_until")) and paid[1]:
        return Message("Paid until {date}", {"date": show_date(date.fromisoformat(paid[1]))})
    names = list(dict.fromkeys(words for name, words in FIELD_WORDS.items() if name in changes))
    return Message("Changed: {fields}", {"fields": _listed(names[:4])}) if names else None


def _listed(names: list[str]) -> Message:
    """Words beside each other, each translated when it is shown."""
    first, *rest = names
    return Message("{first}, {rest}", {"first": Message(first), "rest": _listed(rest)}) if rest else Message(first)


def _status(code: str | None) -> Message:
    return Message(STATUS_WORDS.get(code or "", code or "–"))


def _reason(changes: dict[str, Any]) -> str:
    pair = changes.get("status_reason")
    return str(pair[1] or "") if isinstance(pair, list) and "status" in changes else ""


def _by_batches(session: Session, worker_id: UUID) -> Iterable[LifeLine]:
    query = (
        select(Batch.number, Batch.type, Batch.applied_at, Batch.read_by, Batch.file_name, BatchRow.outcome, BatchRow.changes, BatchRow.row)
        .join(BatchRow, BatchRow.batch_id == Batch.id)
        .where(BatchRow.target_id == worker_id, BatchRow.outcome.in_(("baru", "diubah")), Batch.applied_at.is_not(None))
    )
    for number, kind, applied, account, title, outcome, changes, row in session.execute(query):
        at = applied or datetime.min.replace(tzinfo=WIB)
        if outcome == "baru":
            words: dict[str, object] = {"number": number, "row": row or "–", "file": title}
            yield LifeLine(at, account, Message("Taken in with {number}, row {row} of {file}", words))
        elif what := _changed(changes or {}):
            by = Message("{what} ({source})", {"what": what, "source": title if kind == "bulk" else number})
            yield LifeLine(at, account, by, _reason(changes or {}))


def _by_merges(session: Session, worker_id: UUID) -> Iterable[LifeLine]:
    query = select(WorkerMerge).where(or_(WorkerMerge.kept_id == worker_id, WorkerMerge.gone_id == worker_id))
    for merge in session.scalars(query):
        gone = str(merge.gone_before.get("name") or "")
        yield LifeLine(merge.merged_at, merge.merged_by, Message("Merged with the entry {name}", {"name": gone}))
        if merge.undone_at is not None:
            yield LifeLine(merge.undone_at, merge.merged_by, Message("The merge with {name} was undone", {"name": gone}))
