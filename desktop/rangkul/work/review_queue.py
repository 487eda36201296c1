"""Files dropped together as one queue: those under review, those done, and those that wait for somebody to say something."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.queued_file import QueuedFile
from rangkul.data.village import Village
from rangkul.exchange.records import RosterFile
from rangkul.language import mark
from rangkul.rules.message import Message
from rangkul.work.applying import TYPES

WANTS_WORDS = {
    "village": mark("Which village?"), "password": mark("Needs a password"), "layout": mark("Layout not recognised"),
    "other": mark("Not read"),
}  # fmt: skip
TYPE_WORDS = {"answers": mark("Answers Y/T"), "kpj": mark("Member numbers"), "bulk": mark("Many at once")}
"""What a batch is that is no village's list."""
_LAYOUT = frozenset({"nik_missing", "missing_name"})


@dataclass(frozen=True)
class QueueEntry:
    """One file of a queue: a batch, or (`wants` not empty) a file that waits. `left` rows wait for a decision, `ready` would be written."""

    id: UUID
    drop_id: UUID | None
    file_name: str
    village_code: str | None
    village: str | None
    read_at: datetime
    number: str = ""
    type: str = "workers"
    status: str = ""
    kinds: dict[str, int] = field(default_factory=dict[str, int])
    outcomes: dict[str, int] = field(default_factory=dict[str, int])
    ready: int = 0
    left: int = 0
    records: int = 0
    wants: str = ""
    why: Message | None = None
    candidates: tuple[str, ...] = ()
    path: Path | None = None

    @property
    def unfinished(self) -> bool:
        """Whether something is still to be done about it."""
        return bool(self.wants) or self.status == "review" or (self.status == "applied" and (self.ready > 0 or self.left > 0))


@dataclass(frozen=True)
class Drop:
    """Files that were dropped together."""

    id: UUID
    begun: datetime
    files: int


def wants_of(file: RosterFile) -> str:
    """What a file that was just read wants from somebody before it can be taken in; "" when nothing."""
    if file.rejected is None:
        return "" if file.village or file.dispatch else "village"
    codes = {problem.code for problem in file.problems}
    if "password_protected" in codes:
        return "password"
    return "layout" if codes & _LAYOUT or "column" in file.rejected.template or "heading" in file.rejected.template else "other"


def keep_waiting(
    session: Session, drop_id: UUID, file: RosterFile, path: Path, wants: str, account: str, why: Message | None = None
) -> UUID:
    """Keeps a file in the queue that cannot be taken in yet; one of the same path in the same drop is replaced."""
    for earlier in session.scalars(select(QueuedFile).where(QueuedFile.drop_id == drop_id, QueuedFile.path == str(path)[-1000:])):
        session.delete(earlier)
    sentence = why or file.rejected
    waiting = QueuedFile(
        drop_id=drop_id, file_name=file.file[-200:], path=str(path)[-1000:], wants=wants, why=sentence.as_json() if sentence else None,
        candidates=list(file.village_candidates), records=len(file.records), read_by=account,
    )  # fmt: skip
    session.add(waiting)
    session.flush()
    return waiting.id


def leave_out(session: Session, waiting_id: UUID) -> QueueEntry | None:
    """Takes a waiting file out of the queue; what it was, so that it can be put back."""
    waiting = session.get(QueuedFile, waiting_id)
    if waiting is None:
        return None
    entry = _waiting(waiting)
    session.delete(waiting)
    session.flush()
    return entry


def put_back(session: Session, entry: QueueEntry, account: str) -> None:
    """The way back of `leave_out`."""
    session.add(
        QueuedFile(
            drop_id=entry.drop_id,
            file_name=entry.file_name,
            path=str(entry.path or ""),
            wants=entry.wants,
            why=entry.why.as_json() if entry.why else None,
            candidates=list(entry.candidates),
            records=entry.records,
            read_by=account,
        )
    )
    session.flush()


def list_drops(session: Session, limit: int = 30) -> list[Drop]:
    """What was dropped together, newest first; a single file is no queue unless it waits."""
    found: dict[UUID, list[datetime]] = {}
    for model in (Batch, QueuedFile):
        query = select(model.drop_id, model.read_at).where(model.drop_id.is_not(None)).order_by(model.read_at.desc()).limit(2000)
        for drop_id, at in session.execute(query):
            if drop_id is not None:
                found.setdefault(drop_id, []).append(at)
    drops = [Drop(key, min(times), len(times)) for key, times in found.items() if len(times) > 1]
    return sorted(drops, key=lambda drop: drop.begun, reverse=True)[:limit]


def list_queue(session: Session, drop_id: UUID | None = None, limit: int = 500) -> list[QueueEntry]:
    """The files of one drop, or everything unfinished, newest drop first and in the order of reading."""
    batches = select(Batch, Village.name).outerjoin(Village, Village.code == Batch.village_code).where(Batch.type.in_(TYPES))
    waiting = select(QueuedFile)
    if drop_id is None:
        batches = batches.where(Batch.status.in_(("review", "applied"))).order_by(Batch.read_at.desc())
    else:
        batches, waiting = batches.where(Batch.drop_id == drop_id), waiting.where(QueuedFile.drop_id == drop_id)
    found = [(batch, village) for batch, village in session.execute(batches.limit(limit))]
    if drop_id is None:  # an applied file is finished unless rows of it were parked
        found = [one for one in found if one[0].status == "review" or one[0].counts.get("outcomes", {}).get("ditunda")]
    counts = _counts(session, [batch.id for batch, _ in found])
    entries = [_waiting(file) for file in session.scalars(waiting)]
    entries += [_entry(batch, village, *counts.get(batch.id, (0, 0))) for batch, village in found]
    if drop_id is None:
        entries = [entry for entry in entries if entry.unfinished]
    return sorted(entries, key=lambda entry: (not entry.wants, entry.read_at))


def count_unfinished(session: Session) -> int:
    """How many files are under review or wait for somebody."""
    review = select(func.count()).select_from(Batch).where(Batch.status == "review", Batch.type.in_(TYPES))
    return int(session.scalar(review) or 0) + int(session.scalar(select(func.count()).select_from(QueuedFile)) or 0)


def _counts(session: Session, batch_ids: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    """Batch → how many rows would be written, how many wait for a decision."""
    r = BatchRow
    still = or_(r.outcome.is_(None), r.outcome.in_(("ditunda", "dilewati")))
    ready = func.count(case((r.decision == "take", 1)))
    left = func.count(case((and_(r.decision == "park", r.kind != "same"), 1)))
    query = select(r.batch_id, ready, left).where(r.batch_id.in_(batch_ids), r.kind != "other", still).group_by(r.batch_id)
    return {batch_id: (to_write, waiting) for batch_id, to_write, waiting in session.execute(query)}


def _entry(batch: Batch, village: str | None, ready: int, left: int) -> QueueEntry:
    return QueueEntry(
        batch.id, batch.drop_id, batch.file_name, batch.village_code, village, batch.read_at, batch.number, batch.type, batch.status,
        dict(batch.counts.get("kinds", {})), dict(batch.counts.get("outcomes", {})), ready, left,
        sum(batch.counts.get("kinds", {}).values()), path=Path(batch.path) if batch.path else None,
    )  # fmt: skip


def _waiting(file: QueuedFile) -> QueueEntry:
    why = Message.from_json(file.why) if file.why else None
    return QueueEntry(
        file.id, file.drop_id, file.file_name, None, None, file.read_at, wants=file.wants, why=why, candidates=tuple(file.candidates),
        path=Path(file.path), records=file.records,
    )  # fmt: skip


def forget_waiting(session: Session, drop_id: UUID, path: Path) -> None:
    """A file that was taken in waits no more."""
    for waiting in session.scalars(select(QueuedFile).where(QueuedFile.drop_id == drop_id, QueuedFile.path == str(path)[-1000:])):
        session.delete(waiting)
