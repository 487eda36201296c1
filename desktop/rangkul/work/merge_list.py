"""The merges that were made: who is who, what would come back, and what of it somebody edited since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.duplicate import WorkerMerge
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.rules.nik import mask_nik
from rangkul.work.merge_choice import FIELDS
from rangkul.work.pair_details import MASKED
from rangkul.work.worker_merge import edited_since


@dataclass(frozen=True)
class MergeRecord:
    """One merge in the list. `name`: the worker who stands for both; the other two names are those of before."""

    id: UUID
    kept_id: UUID
    name: str
    kept_name: str
    gone_name: str
    village: str
    merged_at: datetime
    merged_by: str
    undone_at: datetime | None
    undone_by: str | None


@dataclass(frozen=True)
class MergeDetails:
    """Both originals and the merged values as they were then, numbers masked; `edited` would stay as somebody has put it since."""

    record: MergeRecord
    kept: Mapping[str, Any]
    gone: Mapping[str, Any]
    merged: Mapping[str, Any]
    edited: tuple[str, ...]
    villages: Mapping[str, str]

    @property
    def differing(self) -> list[str]:
        return [field for field in FIELDS if self.kept.get(field) != self.gone.get(field)]


def list_merges(session: Session, limit: int = 1_000) -> list[MergeRecord]:
    """The newest first, those already undone among them."""
    query = select(WorkerMerge).order_by(WorkerMerge.id.desc()).limit(limit)
    merges = list(session.scalars(query))
    villages = _villages(session)
    return [_record(made, villages) for made in merges]


def _record(made: WorkerMerge, villages: Mapping[str, str]) -> MergeRecord:
    return MergeRecord(
        made.id, made.kept_id, made.name, made.kept_before["name"], made.gone_before["name"],
        villages.get(made.kept_after["village_code"], ""), made.merged_at, made.merged_by, made.undone_at, made.undone_by,
    )  # fmt: skip


def merge_details(session: Session, merge_id: UUID) -> MergeDetails:
    made = session.get(WorkerMerge, merge_id)
    if made is None:
        raise Problem("This merge is not known here.")
    villages = _villages(session)
    edited = edited_since(session, made) if made.undone_at is None else ()
    return MergeDetails(
        _record(made, villages), _masked(made.kept_before), _masked(made.gone_before), _masked(made.kept_after), edited, villages
    )


def _villages(session: Session) -> dict[str, str]:
    return dict(session.execute(select(Village.code, Village.name)).all())


def _masked(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: mask_nik(value) if name in MASKED and value else value for name, value in values.items()}
