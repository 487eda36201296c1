"""Whether two people on a roster are one person: a score of 100 with what each field says about it, in words."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rangkul.rules.likeness_fields import FIELDS, make_record
from rangkul.rules.likeness_model import MODEL
from rangkul.rules.likeness_reasons import FieldReason, Verdict, reasons_of
from rangkul.rules.linkage import NEVER, Judge, Record

__all__ = ["JUDGE", "PROBABLE", "SURE", "FieldReason", "Likeness", "Person", "Verdict", "judge_pair", "record_of", "score_of"]

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
class Likeness:
    """How probably two are one (0 to 100; PROBABLE and SURE are marks on the way) and why, the weightiest field first."""

    score: int
    reasons: tuple[FieldReason, ...]


JUDGE = Judge(FIELDS, MODEL)


def record_of(person: Person) -> Record:
    born = person.birth_date.isoformat() if person.birth_date else None
    return make_record(
        person.name, person.nik, born, person.sex, person.village_code, person.kk, person.mother_name, person.phone, person.address,
        person.rt, person.rw, person.birth_place,
    )  # fmt: skip


def judge_pair(first: Person, second: Person) -> Likeness:
    """The same both ways round; somebody compared with themselves has 100."""
    one, other = record_of(first), record_of(second)
    score = 100 if first.key == second.key else score_of(JUDGE.weigh(one, other, NEVER))
    return Likeness(score, tuple(reasons_of(one, other)))


def score_of(bits: float) -> int:
    """Evidence as 0 to 99: 50 is as likely one person as two, two bits more halve the doubt; 100 is left to the very same entry."""
    return min(99, round(100 / (1 + 2 ** (-max(-40.0, bits) / 2))))
