"""Whether two people on a roster are one person: a score of 100 with what each field says about it, in words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from rangkul.rules.message import Message

Verdict = Literal["same", "near", "other", "missing"]
PROBABLE = 50
"""From this score two people are shown as a pair: more likely one person than two."""
SURE = 90
"""From this score hardly anything speaks against one person."""


@dataclass(frozen=True)
class Person:
    """What is compared of one person; whatever is unknown is None (or "")."""

    key: UUID
    nik: str | None
    name: str
    name_key: str = ""  # rules.people.name_key(name)
    birth_date: date | None = None
    sex: str | None = None
    village_code: str | None = None
    birth_place: str | None = None
    mother_name: str | None = None
    phone: str | None = None
    kk: str | None = None
    address: str | None = None
    rt: str | None = None
    rw: str | None = None


@dataclass(frozen=True)
class FieldReason:
    """What one field says: alike, nearly alike, different or unknown, and a sentence for people."""

    field: str  # nik, name, birth_date, sex, village, kk, mother_name, phone, address, birth_place
    verdict: Verdict
    message: Message


@dataclass(frozen=True)
class Likeness:
    """How probably two are one (0 to 100; PROBABLE and SURE are marks on the way) and why, the weightiest field first."""

    score: int
    reasons: tuple[FieldReason, ...]


def judge_pair(first: Person, second: Person) -> Likeness:
    """The same both ways round; somebody compared with themselves has 100."""
    same = first.key == second.key or (first.nik is not None and first.nik == second.nik)
    return Likeness(100 if same else 0, ())
