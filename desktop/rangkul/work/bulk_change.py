"""One change for many workers: seen before it is made, told whom it leaves out and why, one batch with one way back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.bulk import without_collecting
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.language import mark
from rangkul.rules.dates import show_date
from rangkul.rules.message import Complaint, Message
from rangkul.rules.worker_steps import lapsed_status, missing_for, paid_through, step_complaint
from rangkul.work.applying import apply
from rangkul.work.changing import ChangeRow, start_changes
from rangkul.work.matching import text_of

STEP = 900
EXAMPLES = 3
FIELD_WORDS = {
    "status": mark("Status"), "funding": mark("Who pays"), "officer_id": mark("Brought by"), "event_id": mark("Event"),
    "pay_months": mark("Paid at a time"), "with_jht": mark("Old-age savings (JHT)"), "consent_form": mark("Consent"),
    "paid_until": mark("Paid until"),
}  # fmt: skip
"""What may be changed for many, in the order it is shown."""
ONLY_WITH = {
    "status_since": "status", "status_reason": "status", "registered_on": "status", "consent_on": "consent_form",
}  # fmt: skip
"""Columns that go along with another, and are not told by themselves."""


@dataclass(frozen=True)
class BulkChange:
    """`values`: column → new value, of FIELD_WORDS and ONLY_WITH (but `paid_until`, which follows from a payment).

    `payment`: contribution months paid, from a first month on. `only_empty`: officer, event, funding and consent only where none stands.
    `lapse`: who has not paid becomes menunggak or nonaktif, each as their last paid day says; the others stay.
    """

    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    payment: tuple[date, int] | None = None
    only_empty: bool = False
    lapse: bool = False


@dataclass(frozen=True)
class Move:
    """So many workers go from an old to a new value of a field."""

    field: str
    old: Any
    new: Any
    count: int


@dataclass(frozen=True)
class Told:
    """A sentence that holds for so many workers, and the names of a few."""

    message: Message
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What a change would do. `same`: so already; `left_out`: whom it cannot change, and why; `doubts`: changed, but look."""

    total: int
    changed: int
    same: int
    moves: tuple[Move, ...]
    left_out: tuple[Told, ...]
    doubts: tuple[Told, ...]
    examples: tuple[str, ...] = ()

    @property
    def skipped(self) -> int:
        return self.total - self.changed - self.same


@dataclass(frozen=True)
class Done:
    """The batch that was applied; `applying.take_back(session, batch_id)` undoes it."""

    batch_id: UUID
    number: str
    changed: int


COLUMNS = (
    "id", "name", "nik", "birth_date", "status", "status_since", "status_reason", "registered_on", "pay_months", "paid_until",
    "consent_form", "consent_on", "with_jht", "funding", "officer_id", "event_id",
)  # fmt: skip
_EMPTY_ONLY = ("officer_id", "event_id", "funding", "consent_form")


def preview(session: Session, keys: Sequence[UUID], change: BulkChange, today: date, progress: Progress | None = None) -> Preview:
    """What `make_change` would do, with nothing written."""
    _check(change, today)
    moves: Counter[tuple[str, Any, Any]] = Counter()
    left_out, doubts = _Tally(), _Tally()
    total = changed = 0
    examples: list[str] = []
    for worker in _workers(session, keys, progress):
        total += 1
        after, refused, told = judge(worker, change, today)
        if refused is not None:
            left_out.add(refused, worker["name"])
            continue
        if not after:
            continue
        changed += 1
        if len(examples) < EXAMPLES:
            examples.append(worker["name"])
        moves.update((name, worker[name], value) for name, value in after.items() if name in FIELD_WORDS)
        for complaint in told:
            doubts.add(complaint.message, worker["name"])
    ordered = sorted(moves.items(), key=lambda one: (list(FIELD_WORDS).index(one[0][0]), -one[1]))
    same = total - changed - left_out.total
    return Preview(
        total, changed, same, tuple(Move(*move, count) for move, count in ordered), left_out.told(), doubts.told(), tuple(examples)
    )


def make_change(
    session: Session, keys: Sequence[UUID], change: BulkChange, *, title: str, account: str, today: date, progress: Progress | None = None
) -> Done:
    """Makes the change for everybody it can be made for, as one applied batch in the session's transaction."""
    _check(change, today)
    rows: list[ChangeRow] = []
    with without_collecting():
        for worker in _workers(session, keys, progress):
            after, refused, _ = judge(worker, change, today)
            if refused is None and after:
                rows.append(ChangeRow(worker["id"], {name: text_of(value) for name, value in after.items()}))
        if not rows:
            raise Problem("This changes nobody: everybody is so already or cannot be changed like this.")
        batch_id = start_changes(session, type="bulk", title=title, account=account, rows=rows)
        applied = apply(session, batch_id, progress=progress)
    return Done(batch_id, applied.number, applied.outcomes.get("diubah", 0))


def judge(worker: Mapping[str, Any], change: BulkChange, today: date) -> tuple[dict[str, Any], Message | None, list[Complaint]]:
    """What changes of one worker, or why nothing may; and what somebody should look at."""
    after = _wanted(worker, change, today)
    if change.payment is not None:
        refused = _pay(worker, change.payment, after, today)
        if refused is not None:
            return {}, refused, []
    after = {name: value for name, value in after.items() if worker[name] != value}
    if "status" not in after:
        return after, None, []
    told: list[Complaint] = []
    reason = after.get("status_reason") or (change.values.get("status_reason") if "status" in change.values else None)
    if step := step_complaint(worker["status"], after["status"], reason):
        return {}, step.message, []
    for complaint in missing_for({**worker, **after}, after["status"], today):
        if complaint.blocks:
            return {}, complaint.message, []
        told.append(complaint)
    return after, None, told


def _wanted(worker: Mapping[str, Any], change: BulkChange, today: date) -> dict[str, Any]:
    """The new values as far as they are meant for this worker; what goes along with a field goes only where that changes."""
    wanted = dict(change.values)
    if change.only_empty:
        wanted = {name: value for name, value in wanted.items() if name not in _EMPTY_ONLY or worker[name] in (None, "")}
    if change.lapse and (proposal := lapsed_status(worker["status"], worker["paid_until"], today)):
        wanted["status"] = proposal
    if "status" in wanted:
        wanted.setdefault("status_since", today)
        wanted.setdefault("status_reason", None)
        if wanted["status"] == "terdaftar":
            wanted["registered_on"] = wanted.get("registered_on") or worker["registered_on"] or wanted["status_since"]
        else:
            wanted.pop("registered_on", None)
    for name, leader in ONLY_WITH.items():
        if name in wanted and (leader not in wanted or worker[leader] == wanted[leader]) and name != "consent_on":
            del wanted[name]
    if "consent_form" not in wanted:
        wanted.pop("consent_on", None)
    return wanted


def _pay(worker: Mapping[str, Any], payment: tuple[date, int], after: dict[str, Any], today: date) -> Message | None:
    """Puts the payment into `after`; a sentence where the months are paid already."""
    until = paid_through(*payment)
    paid = worker["paid_until"]
    if paid is not None and paid >= until:
        return Message("Paid until {date} already.", {"date": show_date(paid)})
    after["paid_until"], after["pay_months"] = until, payment[1]
    if worker["status"] in ("menunggak", "nonaktif") and until >= today and "status" not in after:
        after |= {"status": "terdaftar", "status_since": today, "status_reason": None}
    return None


def _check(change: BulkChange, today: date) -> None:
    allowed = (FIELD_WORDS.keys() | ONLY_WITH.keys()) - {"paid_until"}
    if wrong := change.values.keys() - allowed:
        raise ValueError(f"not for many: {sorted(wrong)}")
    if not change.values and change.payment is None and not change.lapse:
        raise Problem("Choose what shall change.")
    for name in ("status_since", "registered_on", "consent_on"):
        day = change.values.get(name)
        if day is not None and day > today:
            raise Problem("{date} lies in the future; choose today or an earlier day.", date=show_date(day))


def _workers(session: Session, keys: Sequence[UUID], progress: Progress | None) -> Iterator[dict[str, Any]]:
    """The columns a change is judged by, in the order of the keys' parts; somebody removed meanwhile is left out."""
    columns = [getattr(Worker, name) for name in COLUMNS]
    for start in range(0, len(keys), STEP):
        if progress is not None:
            progress(start, len(keys), "")
        part = list(keys[start : start + STEP])
        for values in session.connection().execute(select(*columns).where(Worker.id.in_(part))):
            yield dict(zip(COLUMNS, values, strict=True))


class _Tally:
    """Sentences counted, with the first few names of each."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[Message, int, tuple[str, ...]]] = {}
        self.total = 0

    def add(self, message: Message, name: str) -> None:
        self.total += 1
        kept, count, names = self.found.get(message.template, (message, 0, ()))
        if count and kept.values != message.values:
            kept = _without_values(kept, message)
        self.found[message.template] = (kept, count + 1, (*names, name) if len(names) < EXAMPLES else names)

    def told(self) -> tuple[Told, ...]:
        return tuple(Told(*one) for one in sorted(self.found.values(), key=lambda one: -one[1]))


def _without_values(first: Message, second: Message) -> Message:
    """One sentence for several workers: where their values differ, an ellipsis."""
    values = {name: value if second.values.get(name) == value else "…" for name, value in first.values.items()}
    return Message(first.template, values)
