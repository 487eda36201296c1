"""What a row of a village's file means for the roster: somebody new, known, changed, or doubtful."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Date, String, and_, column, select
from sqlalchemy import values as sql_values
from sqlalchemy.orm import Session

from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.rules.message import Message
from rangkul.rules.nik import mask_nik
from rangkul.rules.people import name_key

FIELDS = (
    "nik", "name", "sex", "birth_date", "birth_place", "kk", "phone", "mother_name", "address", "hamlet", "rt", "rw", "occupation", "note",
    "income",
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
    status: str
    values: Values


@dataclass(frozen=True)
class Verdict:
    """What a row means, and why. `changes` is field → (ours, theirs)."""

    kind: Kind
    decision: Literal["take", "park", "skip"]
    target: Known | None = None
    changes: dict[str, tuple[Any, Any]] | None = None
    reasons: tuple[tuple[str, str, Message], ...] = ()  # (field, code, sentence)


_NEW = Verdict("new", "take")
Person = tuple[str, str, str]
"""Comparable name, birth date, and the digits in the name (Warga 1 is not Warga 2)."""


def person_of(values: Values) -> Person | None:
    """What tells people apart where a NIK does not; None without name or birth date."""
    name, born = values.get("name"), values.get("birth_date")
    return (name_key(name), born, "".join(filter(str.isdigit, name))) if name and born else None


@dataclass
class Roster:
    """The part of the roster a file is compared with: everybody with one of its NIKs, or one of its names and birth dates.

    What the file's earlier rows were is remembered, so that nobody is taken in twice.
    """

    by_nik: dict[str, Known] = field(default_factory=dict[str, Known])
    by_person: dict[Person, list[Known]] = field(default_factory=dict[Person, list[Known]])
    used_niks: set[str] = field(default_factory=set[str])
    used_persons: dict[Person, list[str | None]] = field(default_factory=dict[Person, list[str | None]])
    used_targets: set[UUID] = field(default_factory=set[UUID])
    fill: bool = False  # only our empty fields are filled

    def judge(self, values: Values, village_code: str, *, blocked: bool) -> Verdict:
        """Says what a row means. Rows of the same person in one file: the first counts, the others are parked."""
        if blocked:
            return Verdict("problem", "park")
        person = person_of(values)
        again = self._again(values, person)
        if again is not None:
            return Verdict("duplicate", "park", reasons=(again,))
        nik: str | None = values.get("nik")
        known = self.by_nik.get(nik) if nik else None
        verdict = compare(known, values, village_code, self.fill) if known else self._by_person(values, person, village_code) or _NEW
        if verdict.kind in ("new", "duplicate"):
            self.remember(nik, person, None)
            return verdict
        if verdict.target is not None and verdict.target.id in self.used_targets:
            return Verdict("duplicate", "park", verdict.target, verdict.changes, (_twice(),))
        self.remember(nik, person, verdict.target)
        return verdict

    def remember(self, nik: str | None, person: Person | None, target: Known | None) -> None:
        """From now on a row with this NIK, or of this person, stands in the file a second time."""
        if nik:
            self.used_niks.add(nik)
        if person:
            self.used_persons.setdefault(person, []).append(nik)
        if target is not None:
            self.used_targets.add(target.id)

    def _again(self, values: Values, person: Person | None) -> tuple[str, str, Message] | None:
        nik = values.get("nik")
        if nik and nik in self.used_niks:
            return "nik", "nik_duplicate_in_file", Message("The NIK {nik} stands in this file more than once.", {"nik": mask_nik(nik)})
        earlier = self.used_persons.get(person, []) if person else []
        return _twice() if any(nearly(nik, other) for other in earlier) else None

    def _by_person(self, values: Values, person: Person | None, village_code: str) -> Verdict | None:
        """Somebody of the same name and birth date, without or with another NIK: never decided by the program."""
        alike = self.by_person.get(person, []) if person else []
        if not values.get("nik"):
            here = [known for known in alike if known.village_code == village_code]
            if len(here) == 1:
                return compare(here[0], values, village_code, self.fill)
        if not alike:
            return None
        why = Message(
            "May be the same person as {name} in {village}: same name and birth date, other NIK.",
            {"name": alike[0].values["name"], "village": alike[0].village},
        )
        return Verdict("duplicate", "park", alike[0], differences(alike[0].values, values), (("nik", "likely_same_person", why),))


def _twice() -> tuple[str, str, Message]:
    return "row", "person_twice_in_file", Message("The same person stands in this file more than once.")


def nearly(nik: str | None, other: str | None) -> bool:
    """Whether two rows of one name and birth date are one person: a NIK is missing, or differs as a slip of the finger does."""
    return nik is None or other is None or sum(a != b for a, b in zip(nik, other, strict=False)) <= 2


def differences(ours: Values, theirs: Values) -> dict[str, tuple[Any, Any]]:
    """field → (ours, theirs) where they say something else; what they leave empty stays ours, unless `cleared` names it."""
    found = {
        name: (ours.get(name), theirs[name])
        for name in FIELDS
        if theirs.get(name) not in (None, "", ours.get(name)) and not _alike(ours.get(name), theirs[name])
    }
    for name in theirs.get("cleared") or ():
        if ours.get(name) not in (None, ""):
            found[name] = (ours[name], None)
    return found


def _alike(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, str) and isinstance(theirs, str):
        return " ".join(ours.split()).casefold() == " ".join(theirs.split()).casefold()
    return ours == theirs


def compare(known: Known, values: Values, village_code: str, fill: bool = False) -> Verdict:
    """A row of somebody we know: the same, additions and new everyday facts are taken, a changed identity is asked.

    With `fill` nothing of ours is overwritten; a status the row proposes is taken with the rest.
    """
    changes = differences(known.values, values)
    if known.village_code != village_code:
        why = Message("Already on the roster of {village}.", {"village": known.village})
        moved = changes | {"village_code": (known.village_code, village_code)}
        return Verdict("conflict", "park", known, moved, (("village", "known_elsewhere", why),))
    if any(name in IDENTITY and ours for name, (ours, _) in changes.items()):
        return Verdict("conflict", "park", known, changes)
    if fill:
        changes = {name: pair for name, pair in changes.items() if pair[0] in (None, "")}
    if (status := values.get("status")) and status != known.status:
        changes["status"] = (known.status, status)
    return Verdict("changed", "take", known, changes) if changes else Verdict("same", "skip", known)


def load_roster(session: Session, rows: Iterable[Values]) -> Roster:
    """Reads what these rows must be compared with: by NIK, else by name and birth date (never the whole table)."""
    roster = Roster()
    if session.scalar(select(Worker.id).limit(1)) is None:
        return roster
    told = list(rows)
    for part in _chunks(list(dict.fromkeys(nik for values in told if (nik := values.get("nik"))))):
        for known in _known(session, Worker.nik.in_(part)):
            roster.by_nik[known.values["nik"]] = known
    unknown = (values for values in told if values.get("nik") not in roster.by_nik)
    persons = dict.fromkeys(person for values in unknown if (person := person_of(values)))
    for part in _chunks([(name, date.fromisoformat(born)) for name, born, _ in persons], 400):
        for known in _of_persons(session, part):
            if person := person_of(known.values):
                roster.by_person.setdefault(person, []).append(known)
    return roster


def _of_persons(session: Session, persons: list[tuple[str, date]]) -> Iterable["Known"]:
    """Everybody of these names and birth dates; a join, because SQLite walks the whole table for pairs behind IN."""
    wanted = sql_values(column("name", String), column("born", Date), name="wanted").data(persons).cte("wanted")
    same = and_(Worker.name_key == wanted.c.name, Worker.birth_date == wanted.c.born)
    return _known(session, same)


def _chunks(values: list[Any], size: int = 900) -> Iterable[list[Any]]:
    return (values[start : start + size] for start in range(0, len(values), size))


_COLUMNS = tuple(getattr(Worker, name) for name in FIELDS)


def _known(session: Session, *conditions: Any) -> Iterable[Known]:
    columns = (Worker.id, Worker.village_code, Village.name, Worker.status, *_COLUMNS)
    query = select(*columns).join(Village, Village.code == Worker.village_code).where(*conditions)
    for key, code, village, status, *told in session.connection().execute(query):
        values: Values = dict(zip(FIELDS, told, strict=True))
        values["birth_date"] = text_of(values["birth_date"])
        yield Known(key, code, village, status, values)


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
    """A value as JSON keeps it: dates as ISO texts, keys as texts."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


_KINDS = {column.key: column.type.python_type for column in Worker.__table__.columns}


def column_value(name: str, value: Any) -> Any:
    """The way back: the column's value of a JSON one."""
    kind = _KINDS.get(name)
    if isinstance(value, str) and kind is date:
        return date.fromisoformat(value)
    if isinstance(value, str) and kind is int:
        return int(value)
    return UUID(value) if isinstance(value, str) and kind is UUID else value


def as_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: column_value(name, value) for name, value in values.items()}
