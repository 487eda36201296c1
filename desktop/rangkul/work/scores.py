"""The scores of an event: everybody who may have taken the tests, and what the tests say of all of them together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Literal
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Score
from rangkul.errors import Problem
from rangkul.rules.score_text import understand_score
from rangkul.work.attendance import sessions_attended
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.officers import OfficerRecord, list_officers

TESTS = ("pre", "post")
STEPS = ((0, 40), (40, 50), (50, 60), (60, 70), (70, 80), (80, 90), (90, 101))
"""The columns of the distribution: from, and below."""


@dataclass(frozen=True)
class ScoreLine:
    """One officer, invited or present, with the scores before and after."""

    officer: OfficerRecord
    attended: int
    pre: float | None = None
    post: float | None = None

    @property
    def rise(self) -> float | None:
        return None if self.pre is None or self.post is None else self.post - self.pre


@dataclass(frozen=True)
class ScoreFigures:
    """Averages over those who took the test; `rise` over those who took both; `passed` of `post_count` reached what is asked."""

    pre: float | None
    post: float | None
    rise: float | None
    pre_count: int
    post_count: int
    both_count: int
    passed: int | None
    spread: tuple[tuple[str, int], ...]  # how many post-tests (without any: pre-tests) lie where


def set_score(
    session: Session, event_id: UUID, officer_id: UUID, test: str, value: float | None, session_id: UUID | None = None,
    *, before: float | Literal["any"] | None = "any",
) -> None:  # fmt: skip
    """The score of a test ("pre", "post"), 0–100, of the event or of one session; None clears it.

    `before` is the score that was seen when this one was typed: whoever stored another one meanwhile is not overwritten unseen.
    """
    if test not in TESTS:
        raise Problem("{test} is no test of an event.", test=test)
    if value is not None and not 0 <= value <= 100:
        raise Problem("A score lies between 0 and 100; {value} does not.", value=value)
    row = session.scalar(
        select(Score).where(Score.event_id == event_id, Score.officer_id == officer_id, Score.test == test, _of(session_id))
    )
    stored = None if row is None else row.value
    if before != "any" and stored not in (before, value):
        now = show_score(stored) or "–"
        raise Problem("Somebody else stored the score {score} here meanwhile. Look at the list and type yours again.", score=now)
    if value is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Score(event_id=event_id, officer_id=officer_id, test=test, value=value, session_id=session_id))
    else:
        row.value = value


def set_scores(session: Session, event_id: UUID, values: Mapping[tuple[UUID, str], float | None], session_id: UUID | None = None) -> None:
    """Many at once (a block that was pasted), (officer, test) → score; or none of them."""
    for (officer_id, test), value in values.items():
        set_score(session, event_id, officer_id, test, value, session_id)
    session.flush()


def _of(session_id: UUID | None) -> ColumnElement[bool]:
    return Score.session_id.is_(None) if session_id is None else Score.session_id == session_id


def scores_of(session: Session, event_id: UUID, session_id: UUID | None = None) -> dict[UUID, dict[str, float]]:
    """Officer → {"pre": 60, "post": 85} of one session's tests, or (None) of the event's own."""
    found: dict[UUID, dict[str, float]] = {}
    for row in session.scalars(select(Score).where(Score.event_id == event_id, _of(session_id))):
        found.setdefault(row.officer_id, {})[row.test] = row.value
    return found


def scores(session: Session, event_id: UUID) -> dict[UUID, dict[str, float]]:
    """Officer → {"pre": 60, "post": 85}: what counts for the event.

    The event's own test; where an officer has none, the average of the sessions' tests they took.
    """
    own: dict[UUID, dict[str, float]] = {}
    parts: dict[tuple[UUID, str], list[float]] = {}
    for row in session.scalars(select(Score).where(Score.event_id == event_id).order_by(Score.id)):
        if row.session_id is None:
            own.setdefault(row.officer_id, {})[row.test] = row.value
        else:
            parts.setdefault((row.officer_id, row.test), []).append(row.value)
    for (officer_id, test), values in parts.items():
        own.setdefault(officer_id, {}).setdefault(test, round(fmean(values), 1))
    return own


def sessions_with_scores(session: Session, event_id: UUID) -> set[UUID | None]:
    """Which sessions have tests of their own; None stands for the event."""
    return set(session.scalars(select(Score.session_id).where(Score.event_id == event_id).distinct()))


def score_lines(
    session: Session, event: EventRecord, today: date, session_id: UUID | Literal["all"] | None = "all"
) -> list[ScoreLine]:
    """The invited and whoever came uninvited, high ranks first; also who has a score without having been there.

    The scores are those that count ("all"), or those of one session or of the event's own test (None).
    """
    attended = sessions_attended(session, event)
    tests = scores(session, event.id) if session_id == "all" else scores_of(session, event.id, session_id)
    invited = {i.officer.id: i.officer for i in list_invitations(session, event.id, today)}
    others = list_officers(session, today, ids=[key for key in {*attended, *tests} if key not in invited])
    return [
        ScoreLine(o, len(attended.get(o.id, ())), tests.get(o.id, {}).get("pre"), tests.get(o.id, {}).get("post"))
        for o in [*invited.values(), *others]
    ]


def score_figures(lines: Iterable[ScoreLine], wanted: int | None) -> ScoreFigures:
    """What the tests say together; `wanted` is the post-test score that earns a certificate."""
    lines = list(lines)
    pre = [line.pre for line in lines if line.pre is not None]
    post = [line.post for line in lines if line.post is not None]
    rise = [line.rise for line in lines if line.rise is not None]
    return ScoreFigures(
        fmean(pre) if pre else None, fmean(post) if post else None, fmean(rise) if rise else None,
        len(pre), len(post), len(rise), None if wanted is None else sum(score >= wanted for score in post), spread(post or pre),
    )  # fmt: skip


def spread(values: Iterable[float]) -> tuple[tuple[str, int], ...]:
    """How many scores lie in each step: ("80+", 12)."""
    values = list(values)
    return tuple((step_name(low, high), sum(low <= value < high for value in values)) for low, high in STEPS)


def step_name(low: int, high: int) -> str:
    """Short enough for a narrow chart: "<40", "40+", "50+"."""
    return f"<{high}" if low == 0 else f"{low}+"


def show_score(value: float | None) -> str:
    """85 or 72,5; nothing where there is no score."""
    return "" if value is None else f"{value:.1f}".removesuffix(".0").replace(".", ",")


def read_score(text: str) -> float | None:
    """A score as typed: 85, 72,5, 80 %, 8/10; ValueError when it is none."""
    found = understand_score(text)
    if found.how == "wrong" or (found.how == "none" and any(sign.isalnum() for sign in text)):
        raise ValueError(text)
    return None if found.value is None else round(found.value, 1)
