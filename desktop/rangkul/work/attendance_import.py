"""Attendance from a list: which column is which session, what each row would add; applied as a batch, taken back exactly."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.data.event import Guest
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.attendance_list import AttendanceFile, AttendanceRow, PresenceColumn
from rangkul.rules.dates import WIB, read_date
from rangkul.rules.presence_text import BLANK, PresenceText
from rangkul.rules.village_names import loose
from rangkul.work.applying import TakenBack
from rangkul.work.attendance import read_marks
from rangkul.work.attendance_match import Match
from rangkul.work.events import EventRecord
from rangkul.work.marks import Mark, hold, put_mark, refuse_closed
from rangkul.work.settling import annul_exactly

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_NUMBER = re.compile(r"\b(?:SESI|SESSION|HARI|PERTEMUAN|HARI KE|SESI KE)[\s\-]*(\d{1,2}|[IVX]{1,4})\b", re.I)
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2} [A-Za-z]{3,9}(?: \d{4})?\b")
_STRENGTH = {"in": 4, "doubt": 3, "sick": 2, "leave": 2, "absent": 1, "blank": 0}
Decision = UUID | Literal["guest", "skip"]
RowKey = tuple[str | None, int]
_KINDS = {"sure": "same", "ask": "conflict", "unknown": "new"}  # as batches call them


@dataclass(frozen=True)
class Imported:
    """What an import did."""

    batch_id: UUID
    number: str
    marks: int
    already: int
    excused: int
    guests: int
    left_out: int


@dataclass
class _Tally:
    marks: list[UUID] = field(default_factory=list[UUID])
    came: int = 0
    already: int = 0
    excused: int = 0


def guess_sessions(file: AttendanceFile, event: EventRecord) -> dict[str, int]:
    """Column → number of the session it seems to mean; 0 where somebody must say."""
    count = len(event.sessions)
    if count == 1:
        return {column.key: 1 for column in file.columns}
    found = {column.key: _session_named(column, event) for column in file.columns}
    if not any(found.values()) and len(file.columns) == count:
        return {column.key: number for number, column in enumerate(file.columns, 1)}
    return found


def _session_named(column: PresenceColumn, event: EventRecord) -> int:
    named = _NUMBER.search(column.title)
    if named:
        number = _ROMAN.get(named[1].lower()) or (int(named[1]) if named[1].isdigit() else 0)
        if "HARI" in named[0].upper() and (of_day := _sessions_of_day(event, number)):
            return of_day[0] if len(of_day) == 1 else 0
        return number if number <= len(event.sessions) else 0
    fits = [n for n, one in enumerate(event.sessions, 1) if len(loose(one.title)) > 3 and loose(one.title) in loose(column.title)]
    if len(fits) == 1:
        return fits[0]
    day = _day_in(column.title, event)
    of_date = [n for n, one in enumerate(event.sessions, 1) if day and one.starts_at.astimezone(WIB).date() == day]
    return of_date[0] if len(of_date) == 1 else 0


def _day_in(title: str, event: EventRecord) -> date | None:
    """"Hadir 21/11/2026", "20 Nov": a day without a year is one of the event's year."""
    found = _DATE.search(title)
    if not found:
        return None
    text = found[0] if re.search(r"\d{4}|\d[/.-]\d{2}$", found[0]) else f"{found[0]} {event.starts_on.year}"
    return read_date(text, event.ends_on)[0]


def _sessions_of_day(event: EventRecord, number: int) -> list[int]:
    days = sorted({one.starts_at.astimezone(WIB).date() for one in event.sessions})
    if not 1 <= number <= len(days):
        return []
    return [n for n, one in enumerate(event.sessions, 1) if one.starts_at.astimezone(WIB).date() == days[number - 1]]


def says(row: AttendanceRow, sessions: Mapping[str, int]) -> dict[int, PresenceText]:
    """Session → what the row says of it; of several columns the strongest word counts, a note speaks where they are silent."""
    found: dict[int, PresenceText] = {}
    for key, text in row.marks.items():
        number = sessions.get(key, 0)
        if not number:
            continue
        known = found.get(number, BLANK)
        stronger = (_STRENGTH[text.kind], text.at is not None) > (_STRENGTH[known.kind], known.at is not None)
        found[number] = text if stronger else known
    return found


def doubts(row: AttendanceRow, sessions: Mapping[str, int]) -> list[PresenceText]:
    """Signs of the row that nobody understands."""
    return [text for text in says(row, sessions).values() if text.kind == "doubt"]


def apply(
    session: Session, event: EventRecord, file: AttendanceFile, matches: Iterable[Match], decisions: Mapping[RowKey, Decision],
    sessions: Mapping[str, int], *, account: str,
) -> Imported:  # fmt: skip
    """Marks whoever the list says was there and is not marked yet; S and I become their own marks. Rows without a decision are left out.

    `decisions`: row → person, "guest" (add one) or "skip"; a sure row needs none.
    """
    if not any(sessions.get(column.key) for column in file.columns):
        raise Problem("Say which session the list is of; nothing was taken in.")
    for number in sorted({n for n in sessions.values() if n}):
        refuse_closed(session, event, event.session(number))
    batch = _batch(session, file, event, account)
    there = _present_now(session, event)
    totals: Counter[str] = Counter()
    for index, one in enumerate(matches, 1):
        decision = decisions.get(one.row.key, one.person.id if one.group == "sure" and one.person else None)
        totals["rows"] += 1
        _apply_one(session, event, batch, index, one, decision, sessions, there, account, file.file, totals)
    batch.counts = {"event": str(event.id), "title": event.title, "rows": totals["rows"], "outcomes": {
        "baru": totals["baru"], "sama": totals["sama"], "dilewati": totals["dilewati"], "ditunda": totals["ditunda"],
    }}  # fmt: skip
    session.flush()
    if not totals["baru"] and not totals["already"] and totals["ditunda"]:
        raise Problem("No row of {name} is sure enough to be taken in; decide in the window who they are.", name=file.file)
    if not totals["marks"] and not totals["excused"]:
        raise Problem("Everybody on the list is marked already; nothing new was found in {name}.", name=file.file)
    left_out = totals["dilewati"] + totals["ditunda"]
    return Imported(batch.id, batch.number, totals["marks"], totals["already"], totals["excused"], totals["guests"], left_out)


def _batch(session: Session, file: AttendanceFile, event: EventRecord, account: str) -> Batch:
    year = now().year
    batch = Batch(
        number=f"IMP-{year}-{next_number(session, 'batch', year):04d}", type="attendance", file_name=file.file[-200:], sha256=file.sha256,
        read_by=account, status="applied", applied_at=now(), basis="Pelaksanaan kegiatan (perjanjian kerja sama)",
        counts={"event": str(event.id)},
    )  # fmt: skip
    session.add(batch)
    session.flush()
    return batch


def _present_now(session: Session, event: EventRecord) -> set[tuple[UUID, UUID, str]]:
    """(session, person, kind of mark) of all standing marks."""
    return {(one.session_id, one.person, one.mark) for one in read_marks(session, [s.key for s in event.sessions], standing=True)}


def _apply_one(
    session: Session, event: EventRecord, batch: Batch, index: int, one: Match, decision: Decision | None, sessions: Mapping[str, int],
    there: set[tuple[UUID, UUID, str]], account: str, name: str, totals: Counter[str],
) -> None:  # fmt: skip
    texts = says(one.row, sessions)
    person, guest_id, outcome = _person(session, event, one, decision, texts)
    tally = _Tally()
    if person is not None:
        is_guest = guest_id is not None or bool(one.person and one.person.is_guest and one.person.id == person)
        hold(session, event.id, [person])
        for number, text in texts.items():
            _mark(session, event, number, person, is_guest, text, there, Mark(now(), name[-200:], "import", account), tally)
        outcome = "baru" if tally.marks else "sama"
    totals[outcome] += 1
    totals["marks"] += tally.came
    totals["already"] += tally.already
    totals["excused"] += tally.excused
    totals["guests"] += guest_id is not None
    session.add(
        BatchRow(
            batch_id=batch.id, number=index, sheet=one.row.sheet, row=one.row.row, kind=_KINDS[one.group], outcome=outcome,
            raw=json.dumps(one.row.raw, ensure_ascii=False), decision="take" if person else "skip", target_id=person,
            record={
                "event": str(event.id), "name": one.row.name, "nrp": one.row.nrp, "marks": [str(key) for key in tally.marks],
                "guest": str(guest_id) if guest_id else None, "note": one.row.note,
                "remarks": {str(n): text.kind for n, text in texts.items() if text.kind in ("sick", "leave", "absent")},
            },
        )
    )  # fmt: skip


def _person(
    session: Session, event: EventRecord, one: Match, decision: Decision | None, texts: Mapping[int, PresenceText]
) -> tuple[UUID | None, UUID | None, str]:
    """(who, the guest that was added for it, outcome)."""
    if decision is None:
        return None, None, "ditunda"
    if decision == "skip":
        return None, None, "dilewati"
    if decision != "guest":
        return decision, None, "baru"
    if not one.row.name or not any(text.kind == "in" for text in texts.values()):
        return None, None, "dilewati"  # nobody becomes a guest who was not there
    guest = Guest(event_id=event.id, name=one.row.name, rank=one.row.rank, nrp=one.row.nrp, unit=one.row.station)
    session.add(guest)
    session.flush()
    return guest.id, guest.id, "baru"


def _mark(
    session: Session, event: EventRecord, number: int, person: UUID, is_guest: bool, text: PresenceText,
    there: set[tuple[UUID, UUID, str]], how: Mark, tally: _Tally,
) -> None:  # fmt: skip
    """One mark where the session has none of the person; "absent" and doubts mark nothing."""
    chosen = event.session(number)
    key = chosen.key
    if text.kind not in ("in", "sick", "leave"):
        return
    if (key, person, "in") in there or (key, person, text.kind) in there:
        tally.already += text.kind == "in"
        return
    day = chosen.starts_at.astimezone(WIB).date()
    at = datetime.combine(day, text.at, WIB) if text.at else chosen.starts_at
    mark = Mark(at, how.station, how.source, how.account)
    row = put_mark(session, key, None if is_guest else person, person if is_guest else None, text.kind, mark)
    there.add((key, person, text.kind))
    tally.marks.append(row.id)
    tally.came += text.kind == "in"
    tally.excused += text.kind != "in"


def take_back(session: Session, batch_id: UUID, *, account: str) -> TakenBack:
    """Annuls exactly what the import marked; who was annulled since is named. Guests it added stay in the list without a mark."""
    batch = session.get_one(Batch, batch_id)
    if batch.status != "applied" or batch.type != "attendance":
        raise Problem("{number} is not applied, so there is nothing to take back.", number=batch.number)
    rows = session.scalars(select(BatchRow).where(BatchRow.batch_id == batch_id).order_by(BatchRow.number)).all()
    removed = 0
    kept: list[str] = []
    for row in rows:
        record: dict[str, Any] = row.record
        marks = [UUID(key) for key in record.get("marks", ())]
        annulled = annul_exactly(session, marks, f"Impor {batch.number} ditarik", account)
        removed += len(annulled)
        if len(annulled) < len(marks):
            kept.append(str(record.get("name") or record.get("nrp") or "–"))
        row.outcome = None
    batch.status, batch.taken_back_at = "taken_back", now()
    session.flush()
    return TakenBack(batch.number, removed, 0, tuple(kept))


@dataclass(frozen=True)
class ListTaken:
    """A list that was taken in for an event."""

    batch_id: UUID
    number: str
    file: str
    at: datetime
    account: str
    applied: bool


def lists_taken(session: Session, event_id: UUID) -> list[ListTaken]:
    """The lists of an event, newest first."""
    query = select(Batch).where(Batch.type == "attendance").order_by(Batch.read_at.desc())
    return [
        ListTaken(b.id, b.number, b.file_name, b.read_at, b.read_by, b.status == "applied")
        for b in session.scalars(query)
        if b.counts.get("event") == str(event_id)
    ]

