"""A batch under review judged anew: after another list was applied, or when empty cells shall mean something else."""

from collections import Counter
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.bulk import insert_rows, update_rows, without_collecting
from rangkul.errors import Problem
from rangkul.exchange.records import Blanks, Progress, RosterProblem
from rangkul.rules.message import Message
from rangkul.work.intake import WRITTEN, missing_row, problem_json, reasons_json, to_judge
from rangkul.work.judging import JUDGED, judge_rows
from rangkul.work.matching import Known, Roster, Verdict, person_of
from rangkul.work.review_decide import keep_choices

DONE = frozenset({"baru", "diubah", "sama"})
_REWRITTEN = ("problems", "kind", "decision", "target_id", "changes", "choices")


def set_blanks(session: Session, batch_id: UUID, blanks: Blanks, progress: Progress | None = None) -> dict[str, int]:
    """What empty cells of this file mean from now on; its open rows are judged again. The kinds with their counts."""
    batch = session.get_one(Batch, batch_id)
    if batch.type != "workers":
        raise Problem("{number} is no list of workers.", number=batch.number)
    batch.blanks = blanks
    session.flush()
    return judge_again(session, batch_id, progress)


def judge_again(session: Session, batch_id: UUID, progress: Progress | None = None) -> dict[str, int]:
    """Compares the open rows with the roster as it is now; what was decided stays where the verdict is still the same."""
    batch = session.get_one(Batch, batch_id)
    rows = _rows(session, batch_id)
    open_rows = [row for row in rows if row.outcome not in DONE and row.kind != "missing"]
    if progress:
        progress(0, len(rows), batch.file_name)
    with without_collecting():
        asked = [to_judge(row.sheet, row.record, _kept(row)) for row in open_rows]
        verdicts, missing = judge_rows(session, batch, asked, _settled(rows))
        written = [_judged(batch_id, row, verdict) for row, verdict in zip(open_rows, verdicts, strict=True)]
        update_rows(session, BatchRow.__table__, _REWRITTEN, ("batch_id", "number"), [row for row in written if row is not None])
        _ask_for_missing(session, batch_id, rows, missing)
    session.expire_all()
    kinds = Counter(row.kind for row in _rows(session, batch_id))
    batch.counts = {**batch.counts, "kinds": dict(kinds), "rows": sum(kinds.values())}
    audit.note(session, "batch.judged", "batch", str(batch_id), {"kinds": dict(kinds), "blanks": batch.blanks}, announces=("batch",))
    session.flush()
    return dict(kinds)


def _rows(session: Session, batch_id: UUID) -> list[Any]:
    r = BatchRow
    columns = (r.number, r.sheet, r.row, r.record, r.problems, r.kind, r.decision, r.target_id, r.changes, r.choices, r.outcome)
    return list(session.connection().execute(select(*columns).where(r.batch_id == batch_id, r.kind != "other").order_by(r.number)))


def _kept(row: Any) -> list[RosterProblem]:
    """What the reader said of the row; what judging said is said anew."""
    return [
        RosterProblem(row.sheet, row.row, p["field"], p["code"], Message.from_json(p), p["proposal"], p["blocks"])
        for p in row.problems or () if p["blocks"] or p["code"] not in JUDGED
    ]  # fmt: skip


def _settled(rows: list[Any]) -> Roster:
    """The rows that are on the roster already: nobody is taken in twice."""
    done = Roster()
    for row in rows:
        if row.outcome in DONE and row.kind != "missing":
            done.remember(row.record.get("nik"), person_of(row.record), None)
            if row.target_id is not None:
                done.used_targets.add(row.target_id)
    return done


def _judged(batch_id: UUID, row: Any, verdict: Verdict) -> tuple[Any, ...] | None:
    """The row's new columns and its key; None where nothing is different or somebody has said that it is somebody else."""
    if row.kind == "duplicate" and row.decision == "take" and row.target_id is None:
        return None
    found = {name: list(pair) for name, pair in verdict.changes.items()} if verdict.changes else None
    changes, choices = keep_choices(found, row.choices)
    target = verdict.target.id if verdict.target else None
    same = (row.kind, row.target_id, row.changes) == (verdict.kind, target, changes)
    if same and row.kind not in ("conflict", "duplicate"):
        return None
    told = [problem_json(problem) for problem in _kept(row)] + reasons_json(row.sheet, row.row, verdict)
    by_hand = same or (row.decision == "skip" and row.kind != "same")
    return told or None, verdict.kind, row.decision if by_hand else verdict.decision, target, changes, choices, batch_id, row.number


def _ask_for_missing(session: Session, batch_id: UUID, rows: list[Any], missing: list[Known]) -> None:
    asked = {row.target_id: row for row in rows if row.kind == "missing"}
    still = {worker.id for worker in missing}
    back = [row.number for key, row in asked.items() if key not in still and row.outcome is None]
    for start in range(0, len(back), 900):
        some = BatchRow.number.in_(back[start : start + 900])
        session.connection().execute(delete(BatchRow).where(BatchRow.batch_id == batch_id, some))
    number = session.scalar(select(BatchRow.number).where(BatchRow.batch_id == batch_id).order_by(BatchRow.number.desc()).limit(1)) or 0
    new = [missing_row(worker) for worker in missing if worker.id not in asked]
    values = [(batch_id, place, *(row[name] for name in WRITTEN)) for place, row in enumerate(new, number + 1)]
    insert_rows(session, BatchRow.__table__, ("batch_id", "number", *WRITTEN), values)
