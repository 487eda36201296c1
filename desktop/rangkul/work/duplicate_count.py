"""How many doubtful pairs are left: counted when the roster is searched, remembered for the first page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from rangkul.data.account import Setting
from rangkul.data.audit import AuditHead
from rangkul.data.changes import announce
from rangkul.data.types import now

NAME = "duplicate_pairs"
QUICK = 5.0
"""Seconds: a search that took longer is not repeated by itself."""


@dataclass(frozen=True)
class PairCount:
    """`stale`: files were applied since, so that there may be more; None at all: never searched."""

    pairs: int
    at: datetime
    stale: bool
    quick: bool


def remember_count(session: Session, pairs: int, seconds: float, batches: int) -> None:
    """Keeps how many were left when `batches` commits had changed imports.

    A figure that follows from the roster, like the counters of the villages: not an edit of anybody, so the trail has no line of it.
    """
    value = {"pairs": pairs, "at": now().isoformat(), "batches": batches, "seconds": round(seconds, 2)}
    connection = session.connection()
    before = session.scalar(select(Setting.value).where(Setting.name == NAME))
    if before is None or before["pairs"] != pairs:
        announce(session, "duplicate")
    changed: Any = connection.execute(update(Setting).where(Setting.name == NAME).values(value=value))
    if not changed.rowcount:
        connection.execute(insert(Setting).values(name=NAME, value=value, version=1))


def last_count(session: Session) -> PairCount | None:
    value = session.scalar(select(Setting.value).where(Setting.name == NAME))
    if value is None:
        return None
    stale = value["batches"] != changes_so_far(session)["batch"]
    return PairCount(value["pairs"], datetime.fromisoformat(value["at"]), stale, value["seconds"] < QUICK)


def changes_so_far(session: Session) -> dict[str, int]:
    """How many commits have changed workers and imports: a list made at another count may be out of date."""
    told: dict[str, int] = session.scalars(select(AuditHead.told)).one()
    return {kind: told.get(kind, 0) for kind in ("worker", "batch")}
