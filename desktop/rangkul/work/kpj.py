"""Member numbers (KPJ) read back from the core system, made a batch: number, day of registration, status; disputes are asked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.bulk import without_collecting
from rangkul.errors import Problem
from rangkul.exchange.kpj_list import KpjFile, KpjRow
from rangkul.exchange.records import RosterProblem
from rangkul.rules.cell_text import is_empty
from rangkul.rules.dates import short_date
from rangkul.rules.message import Message
from rangkul.rules.worker_steps import STATUS_WORDS, step_complaint
from rangkul.work.changing import ChangeRow, start_changes
from rangkul.work.reply_match import Whose, holders_of_kpj, make_finder, same_file_note, shown_person, stored_of

_KEPT = frozenset({"terdaftar", "menunggak"})
_ASKED = frozenset({"ditolak", "nonaktif", "meninggal", "pindah"})
Holders = Mapping[str, Sequence[tuple[UUID, str]]]


@dataclass(frozen=True)
class KpjPlan:
    """What a list of member numbers would do."""

    rows: tuple[ChangeRow, ...]
    ready: int = 0
    asked: int = 0
    same: int = 0
    unknown: int = 0
    without_day: int = 0


def plan_kpj(session: Session, file: KpjFile, today: date) -> KpjPlan:
    """What every row would do; nothing is written."""
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    with without_collecting():
        finder = make_finder(session, (row.person for row in file.rows))
        found = [(row, finder.find(row.person)) for row in file.rows]
        targets = {whose.target.id for _, whose in found if whose.target}
        stored = stored_of(session, targets, ("status", "kpj", "registered_on"))
        holders = holders_of_kpj(session, (row.kpj for row in file.rows if row.kpj))
        rows = [_judge(row, whose, stored[whose.target.id] if whose.target else {}, holders, today) for row, whose in found]
        rows = _tell_doubles(file.rows, rows)
    kinds = Counter("unknown" if row.target_id is None else row.kind or "ready" for row in rows)
    without = sum(row.kpj is not None and row.registered_on is None and is_empty(row.day_said) for row in file.rows)
    return KpjPlan(tuple(rows), kinds["ready"], kinds["conflict"] + kinds["problem"], kinds["same"], kinds["unknown"], without)


def start_kpj(session: Session, file: KpjFile, today: date, *, account: str) -> UUID:
    """The member numbers as a batch under review; its key."""
    plan = plan_kpj(session, file, today)
    notes = same_file_note(session, "kpj", file.sha256)
    if plan.without_day:
        text = Message("{count} rows have no day of registration; it stays open for them.", {"count": plan.without_day})
        notes.append(("kpj_without_day", text))
    with without_collecting():
        return start_changes(
            session, type="kpj", title=file.file, account=account, rows=plan.rows, sha256=file.sha256, path=file.path, notes=notes
        )


def _judge(row: KpjRow, whose: Whose, stored: dict[str, Any], holders: Holders, today: date) -> ChangeRow:
    problems = [*row.person.problems, *whose.why]
    record = shown_person(row.person)
    target = whose.target
    if row.kpj is None:
        text = Message("“{said}” is no member number (KPJ): it has 11 signs, the last four are digits.", {"said": row.said})
        problems.append(_told(row, "kpj_invalid", text))
    if target is None or row.kpj is None:
        return _change(row, target.id if target else None, {}, problems, record, "problem", "park")
    ask = _asks(row, row.kpj, target.id, stored, holders, today, problems) or not whose.sure
    changes = _changes(row, stored, today)
    if set(changes) and all(stored.get(name) == _column(name, value) for name, value in changes.items()) and not ask:
        return _change(row, target.id, {}, problems, record, "same", "skip")
    if not ask:
        _tell_step(row, str(stored["status"]), changes, problems)
    return _change(row, target.id, changes, problems, record, *(("conflict", "park") if ask else (None, None)))


def _changes(row: KpjRow, stored: dict[str, Any], today: date) -> dict[str, Any]:
    changes: dict[str, Any] = {"kpj": row.kpj}
    day = row.registered_on if row.registered_on and row.registered_on <= today else None
    if day:
        changes["registered_on"] = day.isoformat()
    if stored["status"] not in _KEPT:
        changes |= {"status": "terdaftar", "status_reason": None}
        if day:
            changes["status_since"] = day.isoformat()
    return changes


def _column(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name == "registered_on" else value


def _asks(
    row: KpjRow, number: str, key: UUID, stored: dict[str, Any], holders: Holders, today: date, problems: list[RosterProblem]
) -> bool:
    """What a person must decide: the number is somebody else's, or another one is stored, or the day or the status speak against it."""
    before = len(problems)
    others = [name for holder, name in holders.get(number, ()) if holder != key]
    if others:
        text = Message("This member number is already that of {name}.", {"name": others[0]})
        problems.append(_told(row, "kpj_of_another", text))
    if stored["kpj"] and stored["kpj"] != number:
        problems.append(_told(row, "kpj_differs", Message("Another member number is stored for this worker.")))
    if row.registered_on is None and not is_empty(row.day_said):
        text = Message("“{said}” is no day on the calendar; the day of registration would stay open.", {"said": row.day_said})
        problems.append(_told(row, "registered_on_unreadable", text))
    if row.registered_on and row.registered_on > today:
        text = Message("The day of registration ({date}) lies in the future.", {"date": short_date(row.registered_on)})
        problems.append(_told(row, "registered_on_future", text))
    if row.registered_on and stored["registered_on"] and stored["registered_on"] != row.registered_on:
        dates: dict[str, object] = {"ours": short_date(stored["registered_on"]), "theirs": short_date(row.registered_on)}
        text = Message("Another day of registration is stored: {ours}; the list says {theirs}.", dates)
        problems.append(_told(row, "registered_on_differs", text))
    if stored["status"] in _ASKED:
        text = Message("The status is {old}: is this worker really registered?", {"old": Message(STATUS_WORDS[str(stored["status"])])})
        problems.append(_told(row, "kpj_status", text))
    return len(problems) > before


def _tell_step(row: KpjRow, old: str, changes: dict[str, Any], problems: list[RosterProblem]) -> None:
    new = changes.get("status")
    if new is None or step_complaint(old, new) is None:
        return
    words: dict[str, object] = {"old": Message(STATUS_WORDS[old]), "new": Message(STATUS_WORDS[new])}
    text = Message("From {old} straight to {new}: the member number shows that the registration was made.", words)
    problems.append(_told(row, "status_step_skipped", text))


def _tell_doubles(told: Sequence[KpjRow], rows: list[ChangeRow]) -> list[ChangeRow]:
    """One number for two people, two numbers or days for one: asked. The same once more: left out. In any order of rows."""
    by_number: dict[str, set[object]] = {}
    by_person: dict[UUID, list[int]] = {}
    for place, (line, row) in enumerate(zip(told, rows, strict=True)):
        if line.kpj:
            person = row.target_id or line.person.nik or (line.person.name, line.person.birth_date)
            by_number.setdefault(line.kpj, set()).add(person)
            if row.target_id:
                by_person.setdefault(row.target_id, []).append(place)
    for same in by_person.values():
        numbers = {number for place in same if (number := told[place].kpj)}
        days = {day for place in same if (day := told[place].registered_on)}
        why: tuple[str, Message] | None = None
        if any(len(by_number[number]) > 1 for number in numbers):
            why = "kpj_twice_in_file", Message("The list gives this member number to several people.")
        elif len(numbers) > 1:
            why = "kpj_several", Message("The list gives this worker several member numbers.")
        elif len(days) > 1:
            why = "registered_on_several", Message("The list gives this worker several days of registration.")
        if why is not None:
            for place in same:
                rows[place] = _more(rows[place], told[place], *why, "conflict", "park")
        elif len(same) > 1:
            _leave_one(told, rows, same)
    return rows


def _leave_one(told: Sequence[KpjRow], rows: list[ChangeRow], same: Sequence[int]) -> None:
    """One row speaks for all: one that is asked about, else one with a day."""
    order = ("conflict", None, "same")
    first = min(same, key=lambda place: (order.index(rows[place].kind), told[place].registered_on is None, place))
    for place in same:
        if place != first:
            text = Message("The same stands in another row already.")
            rows[place] = _more(rows[place], told[place], "kpj_again", text, "same", "skip")


def _more(row: ChangeRow, line: KpjRow, code: str, text: Message, kind: str, decision: str) -> ChangeRow:
    return replace(row, problems=(*row.problems, _told(line, code, text)), kind=kind, decision=decision)


def _change(
    row: KpjRow, key: UUID | None, changes: dict[str, Any], problems: Sequence[RosterProblem], record: dict[str, Any],
    kind: str | None, decision: str | None,
) -> ChangeRow:  # fmt: skip
    return ChangeRow(key, changes, (), row.person.sheet, row.person.row, record, tuple(problems), kind, decision)


def _told(row: KpjRow, code: str, text: Message) -> RosterProblem:
    return RosterProblem(row.person.sheet, row.person.row, "kpj", code, text)
