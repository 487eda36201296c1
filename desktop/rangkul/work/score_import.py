"""Scores from a workbook or the clipboard: whose each row is and why, what it would change; applied as a batch, taken back exactly."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Score
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.score_list import PASTE, ScoreFile, ScoreRow
from rangkul.language import mark
from rangkul.rules.message import Message
from rangkul.rules.people import name_key, name_words
from rangkul.rules.score_text import ScoreText, possible_scales, to_hundred, understand_score
from rangkul.work.applying import TakenBack
from rangkul.work.events import EventRecord
from rangkul.work.officers import OfficerRecord, list_officers
from rangkul.work.scores import score_lines, set_score, show_score

KINDS = {
    "new": mark("New"), "changed": mark("Changed"), "same": mark("Unchanged"), "doubt": mark("To be checked"),
    "problem": mark("Problem"),
}  # fmt: skip
ALIKE = 82  # of 100: names with a slip or two


@dataclass(frozen=True)
class Reading:
    """How the file's figures are to be read: the test of a column that says none, and what each column's figures are out of."""

    test: str | None = None  # "pre" | "post"
    scales: Mapping[str, int] = field(default_factory=dict[str, int])  # column ("pre", "post", "score") → 1, 10, 100


@dataclass(frozen=True)
class ScoreChange:
    """One row: whose it is, `why` we think so or what is wrong, and test → (score now, score then)."""

    row: ScoreRow
    kind: Literal["new", "changed", "same", "doubt", "problem"]
    officer: OfficerRecord | None = None
    why: tuple[Message, ...] = ()
    changes: dict[str, tuple[float | None, float]] = field(default_factory=dict[str, tuple[float | None, float]])

    @property
    def useful(self) -> bool:
        """Whether taking it would store anything."""
        return self.officer is not None and any(old != new for old, new in self.changes.values()) and self.kind not in ("problem", "same")


def open_questions(file: ScoreFile) -> dict[str, tuple[int, ...]]:
    """Columns whose figures may be out of 1, 10 or 100; somebody must say."""
    figures: dict[str, list[float]] = {}
    for row in file.rows:
        for test, text in row.texts.items():
            found = understand_score(text)
            if found.how == "plain" and found.value is not None:
                figures.setdefault(test, []).append(found.value)
    return {test: scales for test, values in figures.items() if len(scales := possible_scales(values)) > 1}


def plan(
    session: Session, event: EventRecord, file: ScoreFile, reading: Reading, today: date, session_id: UUID | None = None
) -> list[ScoreChange]:
    """What every row would do; nothing is written. Rows with open questions are problems."""
    lines = {line.officer.id: line for line in score_lines(session, event, today, session_id)}
    everybody = list_officers(session, today, everyone=True)
    finder = _Finder({key: line.officer for key, line in lines.items()}, everybody)
    unsure = {test: scales for test, scales in open_questions(file).items() if test not in reading.scales}
    found: list[ScoreChange] = []
    for row in file.rows:
        officer, sure, why = finder.find(row)
        values, wrong = _values(row, reading, unsure)
        if officer is None or wrong:
            found.append(ScoreChange(row, "problem", officer, (*why, *wrong)))
            continue
        line = lines.get(officer.id)
        changes = {test: ((getattr(line, test) if line else None), value) for test, value in values.items()}
        found.append(ScoreChange(row, _kind(changes) if sure else "doubt", officer, why, changes))
    return _tell_doubles(found)


def _kind(changes: Mapping[str, tuple[float | None, float]]) -> Literal["new", "changed", "same"]:
    if all(old == new for old, new in changes.values()):
        return "same"
    return "changed" if any(old is not None and old != new for old, new in changes.values()) else "new"


def _values(row: ScoreRow, reading: Reading, unsure: Mapping[str, Sequence[int]]) -> tuple[dict[str, float], list[Message]]:
    values: dict[str, float] = {}
    wrong: list[Message] = []
    for column, text in row.texts.items():
        test = reading.test if column == "score" else column
        found: ScoreText = understand_score(text)
        if test is None:
            wrong.append(Message("It is not said whether this is the score before or after."))
        elif found.how == "wrong" or found.value is None:
            wrong.append(Message("“{text}” is no score from 0 to 100.", {"text": text[:40]}))
        elif found.how != "plain":
            values[test] = found.value
        elif column in unsure:
            wrong.append(Message("It is not said what {text} is out of: 1, 10 or 100.", {"text": text}))
        else:
            scale = reading.scales.get(column, 100)
            if found.value > scale:
                wrong.append(Message("{text} is more than {most}.", {"text": text, "most": scale}))
            else:
                values[test] = to_hundred(found.value, scale)
    return values, wrong


def _tell_doubles(changes: Sequence[ScoreChange]) -> list[ScoreChange]:
    """The same person in several rows: harmless when they say the same, else nobody can tell which is right."""
    seen: dict[UUID, list[ScoreChange]] = {}
    for change in changes:
        if change.officer and change.kind != "problem":
            seen.setdefault(change.officer.id, []).append(change)
    told: list[ScoreChange] = []
    for change in changes:
        same = seen.get(change.officer.id, []) if change.officer and change.kind != "problem" else []
        others = [one for one in same if one is not change]
        if any(_against(change, other) for other in others):
            rows = ", ".join(str(one.row.row) for one in others)
            message = Message("The same person stands in row {rows} with another score.", {"rows": rows})
            told.append(replace(change, kind="problem", why=(*change.why, message)))
        elif others and same.index(change) > 0:
            told.append(replace(change, kind="same", why=(*change.why, Message("The same person and score stand above already."))))
        else:
            told.append(change)
    return told


def _against(one: ScoreChange, other: ScoreChange) -> bool:
    return any(one.changes[test][1] != other.changes[test][1] for test in one.changes.keys() & other.changes.keys())


class _Finder:
    """Whose a row is: by NRP, else by name among those of the event; a name that only resembles one is to be checked."""

    def __init__(self, of_event: Mapping[UUID, OfficerRecord], everybody: Iterable[OfficerRecord]) -> None:
        self.of_event = of_event
        self.by_nrp = {officer.nrp: officer for officer in everybody if officer.nrp}
        self.by_name: dict[str, list[OfficerRecord]] = {}
        for officer in of_event.values():
            self.by_name.setdefault(name_key(officer.name), []).append(officer)

    def find(self, row: ScoreRow) -> tuple[OfficerRecord | None, bool, tuple[Message, ...]]:
        """The officer, whether that is sure, and why."""
        officer = self.by_nrp.get(row.nrp) if row.nrp else None
        if officer is not None:
            return self._by_number(officer, row)
        if not row.name:
            if row.nrp:
                return None, False, (Message("NRP {nrp} is not in the register.", {"nrp": row.nrp}),)
            return None, False, (Message("The row has neither NRP nor name."),)
        return self._by_name(row, row.name)

    def _by_number(self, officer: OfficerRecord, row: ScoreRow) -> tuple[OfficerRecord | None, bool, tuple[Message, ...]]:
        why: list[Message] = []
        sure = True
        if row.name and not same_person(row.name, officer.name):
            why.append(Message("The NRP belongs to {name}, the row says {said}.", {"name": officer.printed, "said": row.name}))
            sure = False
        if officer.id not in self.of_event:
            why.append(Message("{name} was neither invited nor there.", {"name": officer.printed}))
            sure = False
        return officer, sure, tuple(why) or (Message("By NRP."),)

    def _by_name(self, row: ScoreRow, name: str) -> tuple[OfficerRecord | None, bool, tuple[Message, ...]]:
        unknown = (Message("NRP {nrp} is not in the register.", {"nrp": row.nrp}),) if row.nrp else ()
        same = self.by_name.get(name_key(name), [])
        if len(same) > 1:
            names = ", ".join(f"{o.printed} ({o.station or '–'})" for o in same[:4])
            return None, False, (*unknown, Message("The name fits several: {names}. Write the NRP.", {"names": names}))
        if same:
            return same[0], not unknown, (*unknown, Message("By name."))
        alike = self._alike(name)
        if len(alike) == 1:
            return alike[0], False, (*unknown, Message("The name resembles {name}.", {"name": alike[0].printed}))
        if alike:
            names = ", ".join(officer.printed for officer in alike[:4])
            return None, False, (*unknown, Message("The name resembles several: {names}. Write the NRP.", {"names": names}))
        return None, False, (*unknown, Message("Nobody of this event is called {name}.", {"name": name}))

    def _alike(self, name: str) -> list[OfficerRecord]:
        return [officer for officer in self.of_event.values() if same_person(name, officer.name)]


def same_person(one: str, other: str) -> bool:
    """Whether two spellings may be one person: a slip of the pen, a word more or less, an initial for a word."""
    from rapidfuzz import fuzz

    first, second = name_words(one), name_words(other)
    if not first or not second:
        return False
    if _shortened(first, second) or _shortened(second, first):
        return True
    return fuzz.ratio("".join(first), "".join(second)) >= ALIKE


def _shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether every word of one stands in the other, whole or as an initial; one short word alone says too little."""
    words = all(any(word == whole or (len(word) == 1 and whole.startswith(word)) for whole in long) for word in short)
    return words and len(short) <= len(long) and (len(short) > 1 or short == long or len(short[0]) > 3)


def apply(
    session: Session, event: EventRecord, file: ScoreFile, changes: Iterable[ScoreChange], session_id: UUID | None = None, *, account: str
) -> UUID:
    """Stores the chosen rows as one batch; a score that somebody changed since the plan was made refuses all of them."""
    chosen = [change for change in changes if change.useful]
    if not chosen:
        raise Problem("None of the chosen rows would change a score.")
    year = now().year
    batch = Batch(
        number=f"IMP-{year}-{next_number(session, 'batch', year):04d}", type="scores",
        file_name=("Papan klip" if file.file == PASTE else file.file)[-200:], sha256=file.sha256, read_by=account, status="applied",
        applied_at=now(), basis="Pelaksanaan kegiatan (perjanjian kerja sama)",
    )  # fmt: skip
    session.add(batch)
    session.flush()
    outcomes: Counter[str] = Counter()
    for number, change in enumerate(chosen, 1):
        officer = change.officer
        if officer is None:
            continue
        for test, (before, after) in change.changes.items():
            set_score(session, event.id, officer.id, test, after, session_id, before=before)
        outcome = "diubah" if any(before is not None for before, _ in change.changes.values()) else "baru"
        outcomes[outcome] += 1
        session.add(
            BatchRow(
                batch_id=batch.id, number=number, sheet=change.row.sheet, row=change.row.row, kind=change.kind, outcome=outcome,
                raw=json.dumps(change.row.raw, ensure_ascii=False), decision="take", target_id=officer.id,
                record={"event": str(event.id), "session": str(session_id) if session_id else None, "name": officer.name},
                changes={test: list(pair) for test, pair in change.changes.items()},
            )
        )  # fmt: skip
    batch.counts = {"outcomes": dict(outcomes), "rows": len(file.rows)}
    session.flush()
    return batch.id


def take_back(session: Session, batch_id: UUID) -> TakenBack:
    """Every score is again what it was before; one that was changed since stays, and its officer is named."""
    batch = session.get_one(Batch, batch_id)
    if batch.status != "applied" or batch.type != "scores":
        raise Problem("{number} is not applied, so there is nothing to take back.", number=batch.number)
    kept: list[str] = []
    removed = restored = 0
    rows = session.scalars(select(BatchRow).where(BatchRow.batch_id == batch_id).order_by(BatchRow.number)).all()
    for row in rows:
        there, gone, stays = _take_row_back(session, row)
        restored, removed = restored + there, removed + gone
        if stays:
            kept.append(str(row.record["name"]))
        else:
            row.outcome = None
    batch.status, batch.taken_back_at = "taken_back", now()
    session.flush()
    return TakenBack(batch.number, removed, restored, tuple(kept))


def _take_row_back(session: Session, row: BatchRow) -> tuple[bool, bool, bool]:
    """(an old score came back, a new one went, something stays because it was changed since)."""
    event_id, of_session = UUID(row.record["event"]), row.record["session"]
    session_id = UUID(of_session) if of_session else None
    changes: dict[str, Any] = row.changes or {}
    there = gone = stays = False
    for test, (before, after) in changes.items():
        where = Score.session_id.is_(None) if session_id is None else Score.session_id == session_id
        found = session.scalar(
            select(Score.value).where(Score.event_id == event_id, Score.officer_id == row.target_id, Score.test == test, where)
        )
        if found != after or row.target_id is None:
            stays = stays or found != before
            continue
        set_score(session, event_id, row.target_id, test, before, session_id)
        there, gone = there or before is not None, gone or before is None
    return there, gone and not there, stays


def describe(change: ScoreChange) -> str:
    """"pra 60 → 70, pasca 85"."""
    words = {"pre": "pra", "post": "pasca"}
    return ", ".join(
        f"{words[test]} {show_score(new)}" if old is None else f"{words[test]} {show_score(old)} → {show_score(new)}"
        for test, (old, new) in change.changes.items()
    )
