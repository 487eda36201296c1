"""Who on the roster may be the same person: over the whole roster, or for one entry."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.rules.likeness import Likeness, Person

Progress = Callable[[int, int, str], None]
MOST = 20_000  # pairs that anybody would ever look through


@dataclass(frozen=True, slots=True)
class Found:
    """Two workers who are probably one person; `first` is the lesser key."""

    first: UUID
    second: UUID
    score: int


@dataclass(frozen=True)
class Alike:
    """A worker on the roster who is probably the person asked about."""

    key: UUID
    likeness: Likeness


def search_roster(session: Session, progress: Progress | None = None, limit: int = MOST) -> list[Found]:
    """All pairs from PROBABLE on, likeliest first, at most `limit`; the same whatever the order of the rows."""
    return []


def find_like(session: Session, person: Person, limit: int = 5) -> list[Alike]:
    """Who on the roster is probably this person (never the one with the person's own key), likeliest first."""
    return []


def people_of(session: Session, keys: Iterable[UUID]) -> dict[UUID, Person]:
    """Workers as `judge_pair` wants them; who is no longer there is left out."""
    return {}
