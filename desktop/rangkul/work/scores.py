"""The scores of an event: everybody who may have taken the tests, and what the tests say of all of them together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Score
from rangkul.errors import Problem
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


def set_score(session: Session, event_id: UUID, officer_id: UUID, test: str, value: float | None) -> None:
    """The score of a test ("pre", "post"), 0–100; None clears it."""
    if test not in TESTS:
        raise Problem("{test} is no test of an event.", test=test)
    if value is not None and not 0 <= value <= 100:
        raise Problem("A score lies between 0 and 100; {value} does not.", value=value)
    row = session.scalar(select(Score).where(Score.event_id == event_id, Score.officer_id == officer_id, Score.test == test))
    if value is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Score(event_id=event_id, officer_id=officer_id, test=test, value=value))
    else:
        row.value = value


def scores(session: Session, event_id: UUID) -> dict[UUID, dict[str, float]]:
    """Officer → {"pre": 60, "post": 85}."""
    found: dict[UUID, dict[str, float]] = {}
    for row in session.scalars(select(Score).where(Score.event_id == event_id)):
        found.setdefault(row.officer_id, {})[row.test] = row.value
    return found


def score_lines(session: Session, event: EventRecord, today: date) -> list[ScoreLine]:
    """The invited and whoever came uninvited, high ranks first; also who has a score without having been there."""
    attended, tests = sessions_attended(session, event), scores(session, event.id)
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
    """A score as typed, "85" or "72,5"; ValueError when it is no number from 0 to 100."""
    plain = text.strip().replace(",", ".")
    if not plain:
        return None
    if not plain.replace(".", "", 1).isdigit() or not plain.isascii():
        raise ValueError(text)
    value = round(float(plain), 1)
    if not 0 <= value <= 100:
        raise ValueError(text)
    return value
