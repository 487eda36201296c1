"""Who on the roster may be the person somebody is about to add, with the reasons in words."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.worker import Worker
from rangkul.rules.likeness import Likeness, Person
from rangkul.rules.message import Message
from rangkul.rules.nik import clean_nik
from rangkul.rules.people import clean_name, name_key
from rangkul.rules.phone import clean_phone
from rangkul.work.duplicate_search import find_like
from rangkul.work.duplicates import is_different
from rangkul.work.worker_edit import WorkerEntry
from rangkul.work.workers import WorkerRow, rows_of_workers

PLAIN = frozenset({"sex", "birth_place", "address"})
"""What nearly everybody of a village shares is no reason."""


@dataclass(frozen=True)
class Likely:
    """Somebody who may be the same person, why, and what speaks against it."""

    row: WorkerRow
    reasons: tuple[Message, ...]
    score: int
    against: tuple[Message, ...] = ()


def likely_same(session: Session, entry: WorkerEntry, limit: int = 5) -> list[Likely]:
    """Likeliest first; the judgement is that of the search over the whole roster. Who was told apart is not offered again."""
    person = _person(session, entry)
    if person is None:
        return []
    alike = {one.key: one.likeness for one in find_like(session, person, limit)}
    apart = is_different(session, entry.id, alike) if entry.id else set[UUID]()
    rows: dict[UUID, WorkerRow] = {row.id: row for row in rows_of_workers(session, list(alike))}
    return [
        Likely(rows[key], _reasons(likeness), likeness.score, _against(likeness))
        for key, likeness in alike.items()
        if key in rows and key not in apart and _reasons(likeness)
    ]


def _reasons(likeness: Likeness) -> tuple[Message, ...]:
    """What speaks for one person; a name alone says nothing."""
    telling = [one for one in likeness.reasons if one.verdict in ("same", "near") and one.field not in PLAIN]
    return () if [one.field for one in telling] == ["name"] else tuple(one.message for one in telling)


def _against(likeness: Likeness) -> tuple[Message, ...]:
    return tuple(one.message for one in likeness.reasons if one.verdict == "other")


def _person(session: Session, entry: WorkerEntry) -> Person | None:
    """What was typed so far; numbers left masked are those that are stored."""
    name = clean_name(entry.name)
    stored = session.get(Worker, entry.id) if entry.id else None
    nik = (stored and stored.nik) if entry.nik and "*" in entry.nik else clean_nik(entry.nik)[0] if entry.nik else None
    card = (stored and stored.kk) if entry.kk and "*" in entry.kk else entry.kk
    if not name and not nik:
        return None
    return Person(
        entry.id or uuid7(), nik, name or "", name_key(name) if name else "", entry.birth_date, entry.sex, entry.village_code or None,
        entry.birth_place, entry.mother_name, clean_phone(entry.phone)[0] if entry.phone else None, card, entry.address, entry.rt, entry.rw,
    )  # fmt: skip
