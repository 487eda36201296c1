"""What a row of a village's file means for the roster: somebody new, known, changed, or doubtful."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.rules.message import Message
from rangkul.rules.nik import mask_nik
from rangkul.rules.people import name_key

FIELDS = (
    "nik", "name", "sex", "birth_date", "birth_place", "kk", "phone", "mother_name", "address", "hamlet", "rt", "rw", "occupation", "note",
)  # fmt: skip
"""What a village may tell of a worker."""

IDENTITY = frozenset({"nik", "name", "sex", "birth_date"})
"""Fields that say who somebody is: never overwritten by a list we did not ask for."""

Kind = Literal["new", "changed", "same", "duplicate", "conflict", "missing", "problem", "other"]
Values = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """A worker of the roster as matching needs it; values as texts, dates as ISO."""

    id: UUID
    village_code: str
    village: str
    values: Values


@dataclass(frozen=True)
class Verdict:
    """What a row means, and why. `changes` is field → (ours, theirs)."""

    kind: Kind
    decision: Literal["take", "park", "skip"]
    target: Known | None = None
    changes: dict[str, tuple[Any, Any]] | None = None
    reasons: tuple[tuple[str, str, Message], ...] = ()  # (field, code, sentence)


@dataclass
class Roster:
    """The part of the roster a file is compared with: everybody with one of its NIKs, and everybody of its villages by name."""

    by_nik: dict[str, Known] = field(default_factory=dict[str, Known])
    by_name: dict[tuple[str, str | None], list[Known]] = field(default_factory=dict[tuple[str, str | None], list[Known]])
    used_niks: set[str] = field(default_factory=set[str])

    def judge(self, values: Values, village_code: str, *, blocked: bool) -> Verdict:
        """Says what a row means. Rows with the same NIK in one file: the first counts, the others are parked."""
        nik: str | None = values.get("nik")
        if blocked:
            return Verdict("problem", "park")
        if nik and nik in self.used_niks:
            why = Message("The NIK {nik} stands in this file more than once.", {"nik": mask_nik(nik)})
            return Verdict("duplicate", "park", reasons=(("nik", "nik_duplicate_in_file", why),))
        if nik:
            self.used_niks.add(nik)
        known = self.by_nik.get(nik) if nik else None
        if known is not None:
            return compare(known, values, village_code)
        return self._by_name(values, village_code) or Verdict("new", "take")

    def _by_name(self, values: Values, village_code: str) -> Verdict | None:
        """Somebody of the same name and birth date, without or with another NIK: never decided by the program."""
        born = values.get("birth_date")
        if not values.get("name") or not born:
            return None
        alike = self.by_name.get((name_key(values["name"]), born), [])
        for known in alike:
            if not values.get("nik") and known.village_code == village_code:
                return compare(known, values, village_code)
        if not alike:
            return None
        why = Message(
            "May be the same person as {name} in {village}: same name and birth date, other NIK.",
            {"name": alike[0].values["name"], "village": alike[0].village},
        )
        return Verdict("duplicate", "park", alike[0], differences(alike[0].values, values), (("nik", "likely_same_person", why),))


def differences(ours: Values, theirs: Values) -> dict[str, tuple[Any, Any]]:
    """field → (ours, theirs) where they say something else; what they leave empty stays ours."""
    return {
        name: (ours.get(name), theirs[name])
        for name in FIELDS
        if theirs.get(name) not in (None, "") and not _alike(ours.get(name), theirs[name])
    }


def _alike(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, str) and isinstance(theirs, str):
        return " ".join(ours.split()).casefold() == " ".join(theirs.split()).casefold()
    return ours == theirs


def compare(known: Known, values: Values, village_code: str) -> Verdict:
    """A row of somebody we know: the same, additions and new everyday facts are taken, a changed identity is asked."""
    if known.village_code != village_code:
        why = Message("Already on the roster of {village}.", {"village": known.village})
        return Verdict("conflict", "park", known, differences(known.values, values), (("village", "known_elsewhere", why),))
    changes = differences(known.values, values)
    if not changes:
        return Verdict("same", "skip", known)
    if any(name in IDENTITY and ours for name, (ours, _) in changes.items()):
        return Verdict("conflict", "park", known, changes)
    return Verdict("changed", "take", known, changes)


def load_roster(session: Session, niks: Iterable[str], names: Iterable[str]) -> Roster:
    """Reads what a file must be compared with, by NIK and name key only (never the whole table)."""
    roster = Roster()
    for part in _chunks(list(dict.fromkeys(niks))):
        for known in _known(session, Worker.nik.in_(part)):
            roster.by_nik[known.values["nik"]] = known
    for part in _chunks(list(dict.fromkeys(names))):
        for known in _known(session, Worker.name_key.in_(part)):
            key = (name_key(known.values["name"]), known.values["birth_date"])
            roster.by_name.setdefault(key, []).append(known)
    return roster


def _chunks(values: list[str], size: int = 900) -> Iterable[list[str]]:
    return (values[start : start + size] for start in range(0, len(values), size))


_COLUMNS = tuple(getattr(Worker, name) for name in FIELDS)


def _known(session: Session, condition: Any) -> Iterable[Known]:
    query = select(Worker.id, Worker.village_code, Village.name, *_COLUMNS).join(Village, Village.code == Worker.village_code)
    for key, code, village, *values in session.execute(query.where(condition)):
        yield Known(key, code, village, {n: text_of(v) for n, v in zip(FIELDS, values, strict=True)})


def known_of_village(session: Session, village_code: str) -> list[Known]:
    """Everybody of one village."""
    return list(_known(session, Worker.village_code == village_code))


def known_by_ids(session: Session, ids: Iterable[UUID]) -> dict[UUID, Known]:
    found: dict[UUID, Known] = {}
    keys = list(ids)
    for start in range(0, len(keys), 900):
        found.update((known.id, known) for known in _known(session, Worker.id.in_(keys[start : start + 900])))
    return found


def text_of(value: Any) -> Any:
    """A value as JSON keeps it: dates as ISO texts."""
    return value.isoformat() if isinstance(value, date) else value


def column_value(name: str, value: Any) -> Any:
    """The way back: the column's value of a JSON one."""
    return date.fromisoformat(value) if name == "birth_date" and isinstance(value, str) else value


def as_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: column_value(name, value) for name, value in values.items()}
