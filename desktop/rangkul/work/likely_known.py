"""Rows of a file that seem new, but may be somebody on the village's roster under another spelling, date or number."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.village import VillageCount
from rangkul.data.worker import Worker
from rangkul.rules.likeness import PROBABLE, Likeness, Person, judge_pair
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.work.duplicate_search import people_of
from rangkul.work.matching import Known, Values, known_by_ids

WHOLE = 3_000
"""Villages of at most so many workers are compared whole; of larger ones those born on the days of the file."""
PLAIN = frozenset({"sex", "birth_place", "address", "village", "rt", "rw"})
"""What half a village shares."""
Found = tuple[Known, tuple[str, str, Message]]


def likely_known(session: Session, rows: Sequence[Values]) -> dict[int, Found]:
    """Place of a row → the worker it may be and the reason; judged as the search over the whole roster judges."""
    by_village: dict[str, list[int]] = {}
    for place, values in enumerate(rows):
        if values.get("name"):
            by_village.setdefault(values["village_code"], []).append(place)
    best: dict[int, tuple[Person, Likeness]] = {}
    for village, places in by_village.items():
        known = _of_village(session, village, [rows[place] for place in places])
        keys = _by_keys(known) if known else {}
        for place in places if keys else ():
            if (found := _best(rows[place], keys)) is not None:
                best[place] = found
    workers = known_by_ids(session, {person.key for person, _ in best.values()})
    return {place: (workers[person.key], _reason(workers[person.key], likeness)) for place, (person, likeness) in best.items()}


def _of_village(session: Session, village: str, rows: Sequence[Values]) -> list[Person]:
    count = session.scalar(select(VillageCount.workers).where(VillageCount.village_code == village).limit(1))
    if not count:
        return []
    keys = select(Worker.id).where(Worker.village_code == village)
    some = list(session.scalars(keys.limit(WHOLE + 1)))
    if len(some) > WHOLE:
        days = sorted({date.fromisoformat(values["birth_date"]) for values in rows if values.get("birth_date")})
        parts = [days[start : start + 900] for start in range(0, len(days), 900)]
        some = [key for part in parts for key in session.scalars(keys.where(Worker.birth_date.in_(part)))]
    return list(people_of(session, some).values())


def _by_keys(people: Iterable[Person]) -> dict[Any, list[Person]]:
    """Who shares a birth date, the first part of a NIK, or a name."""
    found: dict[Any, list[Person]] = {}
    for person in people:
        for key in _keys(person):
            found.setdefault(key, []).append(person)
    return found


def _keys(person: Person) -> list[Any]:
    return [key for key in (person.birth_date, person.nik and person.nik[:12], person.name_key and f"name {person.name_key}") if key]


def _best(values: Values, keys: dict[Any, list[Person]]) -> tuple[Person, Likeness] | None:
    person = _person(values)
    numbers = "".join(filter(str.isdigit, person.name))
    seen: dict[UUID, Person] = {one.key: one for key in _keys(person) for one in keys.get(key, ())}
    best: tuple[Person, Likeness] | None = None
    for one in seen.values():
        if "".join(filter(str.isdigit, one.name)) != numbers:  # Warga 1 is not Warga 2
            continue
        likeness = judge_pair(person, one)
        if likeness.score >= PROBABLE and (best is None or likeness.score > best[1].score):
            best = one, likeness
    return best


def _person(values: Values) -> Person:
    told = values.get
    born = told("birth_date")
    return Person(
        uuid7(), told("nik"), values["name"], name_key(values["name"]), date.fromisoformat(born) if born else None, told("sex"),
        told("village_code"), told("birth_place"), told("mother_name"), told("phone"), told("kk"), told("address"), told("rt"), told("rw"),
    )  # fmt: skip


def _reason(known: Known, likeness: Likeness) -> tuple[str, str, Message]:
    telling = [one.message for one in likeness.reasons if one.verdict in ("same", "near") and one.field not in PLAIN][:3]
    words: dict[str, object] = {"name": known.values["name"], "village": known.village}
    text = Message("May be {name} in {village}, already on the roster.", words)
    for reason in telling:
        text = Message("{what} {reason}.", {"what": text, "reason": reason})
    return "row", "likely_same_person", text
