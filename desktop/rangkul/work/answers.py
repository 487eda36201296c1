"""The core system's answers (Y/T) made a batch: whose each one is, what status follows, what must be asked before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.bulk import without_collecting
from rangkul.errors import Problem
from rangkul.exchange.answer_list import AnswerFile, AnswerRow
from rangkul.exchange.records import RosterProblem
from rangkul.rules.answer_text import Answer, Remark, answer_of_remark, understand_remark
from rangkul.rules.message import Message
from rangkul.rules.worker_steps import STATUS_WORDS, step_complaint
from rangkul.work.changing import ChangeRow, start_changes
from rangkul.work.matching import Known
from rangkul.work.reply_match import Whose, make_finder, same_file_note, shown_person, stored_of

NO_REASON = "Ditolak tanpa keterangan"
MOST_REASON = 500
_STATUS_OF = {"Y": "terverifikasi", "T": "ditolak"}
_MEMBERS = frozenset({"terdaftar", "menunggak"})
_PAST = frozenset({"terdaftar", "menunggak", "nonaktif", "meninggal", "pindah"})
"""Here an answer to a check comes too late to change anything unseen."""


@dataclass(frozen=True)
class AnswerPlan:
    """What an answer list would do: a row for each, and how many there are of what."""

    rows: tuple[ChangeRow, ...]
    yes: int = 0
    no: int = 0
    ready: int = 0  # will be written when the batch is applied
    asked: int = 0  # somebody must decide
    same: int = 0
    unknown: int = 0  # nobody on the roster


def plan_answers(session: Session, file: AnswerFile) -> AnswerPlan:
    """What every row would do; nothing is written."""
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    with without_collecting():
        finder = make_finder(session, (row.person for row in file.rows))
        found = [(row, finder.find(row.person)) for row in file.rows]
        targets = {whose.target.id for _, whose in found if whose.target}
        stored = stored_of(session, targets, ("status", "status_reason"))
        rows = [_judge(row, whose, stored[whose.target.id] if whose.target else {}) for row, whose in found]
        return _counted(file.rows, _tell_doubles(file.rows, rows))


def start_answers(session: Session, file: AnswerFile, *, account: str) -> UUID:
    """The answers as a batch under review; its key."""
    plan = plan_answers(session, file)
    notes = same_file_note(session, "answers", file.sha256)
    with without_collecting():
        return start_changes(
            session, type="answers", title=file.file, account=account, rows=plan.rows, sha256=file.sha256, path=file.path, notes=notes
        )


def _judge(row: AnswerRow, whose: Whose, stored: dict[str, Any]) -> ChangeRow:
    problems = [*row.person.problems, *whose.why]
    record = shown_person(row.person)
    if whose.target is None:
        return _change(row, None, {}, problems, record, "problem", "park")
    verdict = _read(row, problems)
    if verdict is None:
        return _change(row, whose.target, {}, problems, record, "problem", "park")
    answer, remark, sure = verdict
    changes = _changes(answer, row.remark)
    ask = _asks(row, answer, remark, stored, changes, problems) or not sure or not whose.sure
    if not ask and all(stored[name] == value for name, value in changes.items()):
        return _change(row, whose.target, {}, problems, record, "same", "skip")
    _tell_step(row, str(stored["status"]), changes, problems, ask)
    return _change(row, whose.target, changes, problems, record, *(("conflict", "park") if ask else (None, None)))


def _read(row: AnswerRow, problems: list[RosterProblem]) -> tuple[Answer, Remark, bool] | None:
    """Y or T, what the remark means, and whether both say the same."""
    remark = understand_remark(row.remark)
    speaks_for = answer_of_remark(remark)
    if row.answer is None and speaks_for is None:
        text = Message("“{said}” is neither Y nor T.", {"said": row.said}) if row.said else Message("The list gives no answer here.")
        problems.append(_told(row, "answer_unreadable", text))
        return None
    if row.answer is None and speaks_for is not None:
        values: dict[str, object] = {"answer": speaks_for, "remark": row.remark}
        text = Message("The list says neither Y nor T; “{remark}” was read as {answer}.", values)
        problems.append(_told(row, "answer_from_remark", text))
        return speaks_for, remark, False
    answer: Answer = row.answer or "T"
    if speaks_for is not None and speaks_for != answer:
        values = {"answer": answer, "remark": row.remark}
        problems.append(_told(row, "answer_contradicts", Message("The answer is {answer}, but the remark says “{remark}”.", values)))
        return answer, remark, False
    return answer, remark, True


def _changes(answer: Answer, remark: str) -> dict[str, Any]:
    if answer == "Y":
        return {"status": "terverifikasi", "status_reason": None}
    return {"status": "ditolak", "status_reason": remark or NO_REASON}


def _asks(
    row: AnswerRow, answer: Answer, remark: Remark, stored: dict[str, Any], changes: dict[str, Any], problems: list[RosterProblem]
) -> bool:
    """What a person must decide; empties `changes` where the answer only confirms what is."""
    old = str(stored["status"])
    if old in _MEMBERS and (answer == "Y" or remark == "member"):
        changes.clear()
        problems.append(_told(row, "answer_is_member", Message("Is a member already; the answer changes nothing.")))
        return False
    if old in _PAST:
        text = Message("The status is {old} by now; the answer belongs to an earlier check.", {"old": Message(STATUS_WORDS[old])})
        problems.append(_told(row, "answer_too_late", text))
        return True
    if remark == "member" and answer == "T":
        text = Message("Is a member elsewhere already: refused here, or set to registered by hand once the membership is ours?")
        problems.append(_told(row, "answer_member_elsewhere", text))
        return True
    if remark == "deceased":
        text = Message("The core system says that this person has died: ask the village, then set the status by hand.")
        problems.append(_told(row, "answer_deceased", text))
        return True
    return False


def _tell_step(row: AnswerRow, old: str, changes: dict[str, Any], problems: list[RosterProblem], ask: bool) -> None:
    new = changes.get("status")
    if ask or new is None or _follows(old, new):
        return
    words: dict[str, object] = {"old": Message(STATUS_WORDS[old]), "new": Message(STATUS_WORDS[new])}
    text = Message("From {old} straight to {new}: the answer shows that the check was made.", words)
    problems.append(_told(row, "status_step_skipped", text))


@lru_cache(256)
def _follows(old: str, new: str) -> bool:
    return step_complaint(old, new) is None


def _tell_doubles(answers: Sequence[AnswerRow], rows: list[ChangeRow]) -> list[ChangeRow]:
    """Somebody answered about twice: harmless when it says the same, else nobody can tell which one counts. In any order of rows."""
    places: dict[UUID, list[int]] = {}
    for place, row in enumerate(rows):
        if row.target_id is not None and row.kind != "problem":
            places.setdefault(row.target_id, []).append(place)
    for same in places.values():
        if len(same) < 2:
            continue
        if len({_status_of(answers[place], rows[place]) for place in same}) > 1:
            for place in same:
                text = Message("Row {rows} says something else about the same person.", {"rows": _others(answers, same, place)})
                rows[place] = _more(rows[place], answers[place], "answer_twice", text, "conflict", "park")
        else:
            _join(answers, rows, same)
    return rows


def _join(answers: Sequence[AnswerRow], rows: list[ChangeRow], same: Sequence[int]) -> None:
    """One row speaks for all, one that is asked about first; it gives all their reasons. The others change nothing."""
    reasons = "; ".join(sorted({answers[place].remark for place in same if answers[place].remark}))[:MOST_REASON]
    order = ("conflict", None, "same")
    first = min(same, key=lambda place: (order.index(rows[place].kind), place))
    changes = dict(rows[first].changes)
    if changes.get("status") == "ditolak":
        rows[first] = replace(rows[first], changes=changes | {"status_reason": reasons or NO_REASON})
    for place in same:
        if place != first:
            text = Message("Row {rows} says the same about this person already.", {"rows": _others(answers, same, place)})
            rows[place] = _more(rows[place], answers[place], "answer_twice", text, "same", "skip")


def _status_of(answer: AnswerRow, row: ChangeRow) -> str:
    """What the row would make of the person, also where that is so already."""
    return str(row.changes.get("status") or _STATUS_OF.get(answer.answer or "", ""))


def _others(answers: Sequence[AnswerRow], same: Sequence[int], place: int) -> str:
    return ", ".join(str(answers[other].person.row) for other in same if other != place)


def _more(row: ChangeRow, answer: AnswerRow, code: str, text: Message, kind: str, decision: str) -> ChangeRow:
    return replace(row, problems=(*row.problems, _told(answer, code, text)), kind=kind, decision=decision)


def _counted(answers: Sequence[AnswerRow], rows: Sequence[ChangeRow]) -> AnswerPlan:
    said = Counter(answer.answer for answer in answers)
    kinds = Counter("unknown" if row.target_id is None else row.kind or "ready" for row in rows)
    return AnswerPlan(
        tuple(rows), said["Y"], said["T"], kinds["ready"], kinds["conflict"] + kinds["problem"], kinds["same"], kinds["unknown"]
    )


def _change(
    row: AnswerRow, target: Known | None, changes: dict[str, Any], problems: Sequence[RosterProblem], record: dict[str, Any],
    kind: str | None, decision: str | None,
) -> ChangeRow:  # fmt: skip
    return ChangeRow(
        target.id if target else None, changes, row.raw, row.person.sheet, row.person.row, record, tuple(problems), kind, decision
    )


def _told(row: AnswerRow, code: str, text: Message) -> RosterProblem:
    return RosterProblem(row.person.sheet, row.person.row, "status", code, text)
