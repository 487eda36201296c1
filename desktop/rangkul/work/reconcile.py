"""Reconciling: where door, sheet, tests and answers of one session disagree about a person, and what somebody decided."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, undefer

from rangkul.data.attendance import Score, Settlement
from rangkul.data.event import Invitation, PrintRun, TakeAlong
from rangkul.language import mark
from rangkul.rules.dates import WIB, show_time
from rangkul.rules.message import Message
from rangkul.rules.people import guest_key, rank_name
from rangkul.work.attendance import EXCUSES, GuestRecord, MarkRecord, list_guests, read_marks
from rangkul.work.events import EventRecord
from rangkul.work.officers import OfficerRecord, list_officers

FINDINGS = {
    "door_only": mark("Only at the door"), "sheet_only": mark("Only on the sheet"), "tested_only": mark("Tested, not marked"),
    "annulled_elsewhere": mark("Annulled at one table, in at another"), "out_only": mark("Left, but never came"),
    "excused": mark("Marked, but said they cannot come"), "ill_but_in": mark("On the sheet as absent, but marked"),
    "same_guest": mark("Perhaps one guest twice"),
}  # fmt: skip
"""What can disagree; in the order in which it is settled."""
SHEET = frozenset({"sheet", "import"})
STATION = "Pencocokan"
"""The table of marks that settling makes: they speak for neither the door nor the sheet."""


@dataclass(frozen=True)
class Finding:
    """One person about whom the sources disagree. `evidence` in words; `fingerprint` changes with every new piece of it."""

    kind: str
    session_id: UUID
    person: UUID
    is_guest: bool
    name: str
    rank: str
    nrp: str
    station: str
    evidence: tuple[Message, ...]
    fingerprint: str
    present: bool
    other: UUID | None = None  # the guest who may be the same

    @property
    def key(self) -> tuple[str, UUID]:
        return self.kind, self.person


@dataclass(frozen=True)
class Settled:
    """A finding that somebody let stand or decided, as lists show it."""

    id: UUID
    kind: str
    name: str
    decision: str
    at: datetime
    account: str


@dataclass(frozen=True)
class Reconciliation:
    """The four corners of a session: at the door and on the sheet, only one of both, tested without a mark; and what is open."""

    both: int = 0
    door_only: int = 0
    sheet_only: int = 0
    tested_only: int = 0
    findings: tuple[Finding, ...] = ()
    settled: tuple[Settled, ...] = ()
    has_door: bool = False
    has_sheet: bool = False


@dataclass
class _Person:
    """All that is known of one person in the session."""

    person: UUID
    is_guest: bool
    marks: list[MarkRecord] = field(default_factory=list[MarkRecord])
    scores: dict[str, float] = field(default_factory=dict[str, float])
    status: str | None = None  # of the invitation

    @property
    def standing(self) -> list[MarkRecord]:
        return [one for one in self.marks if one.mark != "annulled" and not one.answered]

    @property
    def door(self) -> list[MarkRecord]:
        return [one for one in self.standing if one.mark == "in" and one.source not in SHEET and one.station != STATION]

    @property
    def sheet(self) -> list[MarkRecord]:
        return [one for one in self.standing if one.mark == "in" and one.source in SHEET]

    @property
    def present(self) -> bool:
        return any(one.mark == "in" for one in self.standing)


def reconcile(
    session: Session, event: EventRecord, session_number: int, today: date, only: UUID | None = None
) -> Reconciliation:
    """The corners with their counts, what is to be settled, and what was; of one person alone where `only` says whom."""
    chosen = event.session(session_number)
    people = _people(session, event, session_number)
    guests = {guest.id: guest for guest in list_guests(session, event.id)}
    wanted = [one for one in people.values() if only is None or one.person == only]
    officers = {one.id: one for one in list_officers(session, today, ids=[p.person for p in wanted if p.person not in guests])}
    known = [one for one in wanted if one.person in officers or one.person in guests]
    has_door, has_sheet = any(one.door for one in people.values()), any(one.sheet for one in people.values())
    taken_along = session.scalar(select(TakeAlong.id).where(TakeAlong.event_id == event.id).limit(1)) is not None
    boxes = {} if only else _boxes(session, chosen.key)
    signed = {one.is_guest for one in people.values() if one.sheet}  # guests are seldom typed in: then only officers are compared
    kinds = {one.person: _kinds(one, has_door and one.is_guest in signed, taken_along) for one in known}
    tell = _Teller(chosen.key, officers, guests, boxes)
    found = [tell.finding(kind, one) for one in known for kind in kinds[one.person]]
    pairs = [(one, other) for one, other in _alike(guests.values(), people) if only in (None, one.id)]
    found += [tell.same_guest(people[one.id], people[other.id], other) for one, other in pairs]
    settlements = _settlements(session, chosen.key)
    decided = {(row.finding, row.officer_id or row.guest_id, row.evidence) for row in settlements}
    open_ = [one for one in found if (one.kind, one.person, one.fingerprint) not in decided]
    order = list(FINDINGS)
    open_.sort(key=lambda one: (order.index(one.kind), one.station or "~", one.name))
    return Reconciliation(
        sum(bool(one.door and one.sheet) for one in known), sum(bool(one.door and not one.sheet) for one in known),
        sum(bool(one.sheet and not one.door) for one in known), sum("tested_only" in theirs for theirs in kinds.values()),
        tuple(open_), tuple(_settled(row, tell) for row in settlements), has_door, has_sheet,
    )  # fmt: skip


def open_findings(session: Session, event: EventRecord, today: date) -> list[tuple[int, Finding]]:
    """What is to be settled in all sessions, with the number of its session."""
    return [
        (number, one) for number in range(1, len(event.sessions) + 1) for one in reconcile(session, event, number, today).findings
    ]


def _people(session: Session, event: EventRecord, session_number: int) -> dict[UUID, _Person]:
    people: dict[UUID, _Person] = {}
    for one in read_marks(session, [event.session(session_number).key]):
        people.setdefault(one.person, _Person(one.person, one.guest_id is not None)).marks.append(one)
    for officer, scores in _scores_of(session, event, session_number).items():
        people.setdefault(officer, _Person(officer, is_guest=False)).scores = scores
    for officer, status in session.execute(select(Invitation.officer_id, Invitation.status).where(Invitation.event_id == event.id)):
        if officer in people:
            people[officer].status = status
    return people


def _scores_of(session: Session, event: EventRecord, session_number: int) -> dict[UUID, dict[str, float]]:
    """Scores of this session; those of the whole event speak in the first (pre) and the last (post), for who was at none."""
    chosen = event.session(session_number)
    query = select(Score).where(Score.event_id == event.id, or_(Score.session_id == chosen.key, Score.session_id.is_(None)))
    rows = session.scalars(query).all()
    there: set[UUID] = set()
    if any(row.session_id is None for row in rows):
        there = {one.person for one in read_marks(session, [s.key for s in event.sessions], standing=True) if one.mark == "in"}
    ends = {"pre": 1, "post": len(event.sessions)}
    found: dict[UUID, dict[str, float]] = {}
    for row in rows:
        if row.session_id is not None or (ends.get(row.test) == session_number and row.officer_id not in there):
            found.setdefault(row.officer_id, {})[row.test] = row.value
    return found


def _kinds(one: _Person, comparable: bool, taken_along: bool) -> list[str]:
    kinds: list[str] = []
    if taken_along and one.present and _annulled_elsewhere(one):
        kinds.append("annulled_elsewhere")
    if comparable and one.door and not one.sheet:
        kinds.append("door_only")
    if comparable and one.sheet and not one.door:
        kinds.append("sheet_only")
    if one.scores and not one.present:
        kinds.append("tested_only")
    if not one.present and any(mark_.mark == "out" for mark_ in one.standing):
        kinds.append("out_only")
    if one.present and one.status == "berhalangan":
        kinds.append("excused")
    if one.present and any(mark_.mark in EXCUSES for mark_ in one.standing):
        kinds.append("ill_but_in")
    return kinds


def _annulled_elsewhere(one: _Person) -> bool:
    """A table took the person back, and only other tables have them in; a mark that the same table made again settles it."""
    standing = {now.station for now in one.standing if now.mark == "in"}
    by = {answer.annuls_id: answer.station for answer in one.marks if answer.mark == "annulled"}
    return any(not {old.station, by[old.id]} & standing for old in one.marks if old.mark == "in" and old.id in by)


def _alike(guests: Iterable[GuestRecord], people: Mapping[UUID, _Person]) -> list[tuple[GuestRecord, GuestRecord]]:
    """Pairs of guests who are both in and share an NRP, or the name where no NRP speaks against it; the earlier one first."""
    seen: list[GuestRecord] = []
    pairs: list[tuple[GuestRecord, GuestRecord]] = []
    for guest in guests:
        if guest.id not in people or not people[guest.id].present:
            continue
        for earlier in seen:
            same_number = bool(guest.nrp) and guest.nrp == earlier.nrp
            against = guest.nrp and earlier.nrp and guest.nrp != earlier.nrp
            if same_number or (not against and guest_key(guest.name) == guest_key(earlier.name)):
                pairs.append((guest, earlier))
                break
        seen.append(guest)
    return pairs


def _boxes(session: Session, session_id: UUID) -> dict[str, tuple[int, int, str]]:
    """Person → page and row on the newest printed sheet of the session, and its code."""
    query = select(PrintRun).options(undefer(PrintRun.map)).where(PrintRun.session_id == session_id).order_by(PrintRun.printed_at.desc())
    found: dict[str, tuple[int, int, str]] = {}
    for run in session.scalars(query):
        rows: dict[int, int] = {}
        seen: set[tuple[int, int]] = set()
        boxes: list[dict[str, Any]] = run.map.get("boxes", [])
        for box in boxes:
            place = (int(box.get("page", 1)), round(float(box.get("y", 0))))
            if place not in seen:
                seen.add(place)
                rows[place[0]] = rows.get(place[0], 0) + 1
            if box.get("who"):
                found.setdefault(str(box["who"]), (place[0], rows[place[0]], run.code))
    return found


def _settlements(session: Session, session_id: UUID) -> Sequence[Settlement]:
    query = select(Settlement).where(Settlement.session_id == session_id).order_by(Settlement.at.desc(), Settlement.id.desc())
    return session.scalars(query).all()


def _settled(row: Settlement, tell: "_Teller") -> Settled:
    person = row.officer_id or row.guest_id or row.id
    return Settled(row.id, row.finding, tell.name(person), row.decision, row.at, row.account)


class _Teller:
    """Puts what is known of a person into words."""

    def __init__(
        self, session_id: UUID, officers: Mapping[UUID, OfficerRecord], guests: Mapping[UUID, GuestRecord],
        boxes: Mapping[str, tuple[int, int, str]],
    ) -> None:  # fmt: skip
        self.session_id, self.officers, self.guests, self.boxes = session_id, officers, guests, boxes

    def name(self, person: UUID) -> str:
        officer, guest = self.officers.get(person), self.guests.get(person)
        return officer.called if officer else guest.name if guest else "–"

    def finding(self, kind: str, one: _Person, other: UUID | None = None, more: Sequence[Message] = ()) -> Finding:
        officer, guest = self.officers.get(one.person), self.guests.get(one.person)
        rank, nrp, station = (
            (rank_name(officer.rank), officer.nrp, officer.station) if officer
            else (guest.rank, guest.nrp, guest.unit) if guest else ("", "", "")
        )  # fmt: skip
        return Finding(
            kind, self.session_id, one.person, one.is_guest, self.name(one.person), rank or "", nrp or "", station or "",
            (*self._evidence(one), *more), fingerprint(kind, one.marks, one.scores, one.status, other), one.present, other,
        )  # fmt: skip

    def same_guest(self, one: _Person, other: _Person, guest: GuestRecord) -> Finding:
        first = next(mark_ for mark_ in other.standing if mark_.mark == "in")
        values: dict[str, object] = {"name": guest.name, "time": _time(first.at), "table": first.station}
        return self.finding("same_guest", one, other.person, [Message("Also typed: {name}, in at {time}, {table}.", values)])

    def _evidence(self, one: _Person) -> list[Message]:
        told = [self._mark(each) for each in one.standing]
        told += [self._answer(each, one.marks) for each in one.marks if each.mark == "annulled"]
        if not one.door:
            told.append(Message("Not marked at the door."))
        if not one.sheet:
            box = self.boxes.get(str(one.person))
            text = mark("Not signed on the sheet (page {page}, row {row}).") if box else mark("Not on a sheet or list.")
            told.append(Message(text, {"page": box[0], "row": box[1]} if box else {}))
        words: tuple[tuple[str, Callable[[float], Message]], ...] = (
            ("pre", lambda v: Message("Score before: {score}.", {"score": f"{v:g}"})),
            ("post", lambda v: Message("Score after: {score}.", {"score": f"{v:g}"})),
        )
        told += [say(one.scores[test]) for test, say in words if test in one.scores]
        if one.status == "berhalangan":
            told.append(Message("Answered the invitation: cannot come."))
        return told

    def _mark(self, one: MarkRecord) -> Message:
        values: dict[str, object] = {"time": _time(one.at), "table": one.station or "–", "by": one.account or "–"}
        if one.mark == "out":
            return Message("Left at {time}, {table}.", values)
        if one.mark in EXCUSES:
            return Message("Noted as “{word}”, {table}.", values | {"word": Message(EXCUSES[one.mark])})
        if one.source == "import":
            return Message("On the list {table}.", values)
        if one.source == "sheet":
            box = self.boxes.get(str(one.person))
            text = mark("Signed on the sheet (typed in by {by}).")
            if box:
                text = mark("Signed on the sheet: page {page}, row {row} (typed in by {by}).")
            return Message(text, values | ({"page": box[0], "row": box[1]} if box else {}))
        if one.source == "scan":
            return Message("Scanned at the door at {time}, {table}.", values)
        return Message("Typed at the door at {time}, {table}.", values)

    @staticmethod
    def _answer(one: MarkRecord, marks: Sequence[MarkRecord]) -> Message:
        old = next((mark_ for mark_ in marks if mark_.id == one.annuls_id), None)
        values: dict[str, object] = {
            "time": _time(one.at), "table": one.station or one.account or "–", "reason": one.reason or "–",
            "before": _time(old.at) if old else "–",
        }  # fmt: skip
        return Message("The mark of {before} was annulled at {time}, {table}: {reason}.", values)


def fingerprint(kind: str, marks: Iterable[MarkRecord], scores: Mapping[str, float], status: str | None, other: UUID | None) -> str:
    """The same only while nothing new is known."""
    known = [*sorted(str(one.id) for one in marks), *sorted(f"{test}={value}" for test, value in scores.items())]
    parts = [kind, *known, str(status), str(other)]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def _time(moment: datetime) -> str:
    return show_time(moment.astimezone(WIB))
