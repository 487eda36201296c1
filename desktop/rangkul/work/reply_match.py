"""Whose the rows of a list from the core system are: by NIK, else by name and birth date, always with the reason; doubts are asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch
from rangkul.data.worker import Worker
from rangkul.exchange.records import RosterProblem
from rangkul.exchange.replies import Person
from rangkul.rules.message import Message
from rangkul.rules.nik import mask_nik
from rangkul.rules.people import name_key
from rangkul.work.matching import Known, Roster, known_by_ids, load_roster, nearly, person_of
from rangkul.work.score_import import same_person

STEP = 400
EXACT = 15  # digits that Excel leaves of a NIK it takes for a number


@dataclass(frozen=True)
class Whose:
    """The worker a row means, whether that is sure, and why we think so (or why nobody is meant)."""

    target: Known | None
    sure: bool = False
    why: tuple[RosterProblem, ...] = ()


@dataclass
class Finder:
    """Everybody whom the rows of one list may mean, asked at once."""

    roster: Roster
    by_digits: dict[str, list[Known]] = field(default_factory=dict[str, list[Known]])
    by_name: dict[str, list[Known]] = field(default_factory=dict[str, list[Known]])

    def find(self, person: Person) -> Whose:
        """Never guesses: one candidate that fits, or a question."""
        known = self.roster.by_nik.get(person.nik) if person.nik else None
        if known is not None:
            return self._by_nik(person, known)
        alike = self.roster.by_person.get(key, []) if (key := person_of(_values(person))) else []
        if person.nik:
            return self._other_nik(person, alike)
        return self._without_nik(person, alike)

    def _by_nik(self, person: Person, known: Known) -> Whose:
        told: list[RosterProblem] = []
        ours, said = str(known.values["name"]), person.name
        if said and said != ours and name_key(said) != name_key(ours):
            names: dict[str, object] = {"name": ours, "said": said}
            near = same_person(said, ours)
            text = (
                Message("The name is spelled otherwise: here {name}, in the list {said}.", names)
                if near
                else Message("The NIK belongs to {name}, the list says {said}.", names)
            )
            told.append(_told(person, "name", "reply_other_name", text))
            if not near:
                return Whose(known, False, tuple(told))
        born = known.values.get("birth_date")
        if person.birth_date and born and person.birth_date.isoformat() != born:
            dates: dict[str, object] = {"ours": born, "theirs": person.birth_date.isoformat()}
            text = Message("The birth date differs: here {ours}, in the list {theirs}. Compare it with the KTP.", dates)
            told.append(_told(person, "birth_date", "reply_other_date", text))
        return Whose(known, True, tuple(told))

    def _other_nik(self, person: Person, alike: Sequence[Known]) -> Whose:
        """A whole NIK that nobody has: nobody, or somebody of that name and birth date whose NIK is another one here."""
        if len(alike) == 1:
            known = alike[0]
            values: dict[str, object] = {"name": known.values["name"], "village": known.village}
            near = nearly(person.nik, known.values.get("nik")) and known.values.get("nik")
            text = (
                Message("By name and birth date this is {name} in {village}, whose NIK differs in a digit or two.", values)
                if near
                else Message("By name and birth date this is {name} in {village}, who has another NIK or none.", values)
            )
            return Whose(known, False, (_told(person, "nik", "reply_other_nik", text),))
        return Whose(None, False, (self._nobody(person, alike),))

    def _without_nik(self, person: Person, alike: Sequence[Known]) -> Whose:
        fitting = [known for known in alike if _fits_digits(person.number, known.values.get("nik"))]
        if len(fitting) == 1:
            text = Message("Found by name and birth date, because the list has no whole NIK.")
            return Whose(fitting[0], True, (_told(person, "nik", "reply_by_name", text),))
        if not person.birth_date and person.name:
            digits = [k for k in self.by_digits.get(_first_digits(person.number), []) if same_person(person.name, str(k.values["name"]))]
            if len(digits) == 1:
                text = Message("Found by name and the first 15 digits of the NIK, whose last one Excel has lost.")
                return Whose(digits[0], True, (_told(person, "nik", "reply_by_digits", text),))
            named = self.by_name.get(name_key(person.name), [])
            if len(named) == 1:
                text = Message("Only the name fits: {name} in {village}.", {"name": named[0].values["name"], "village": named[0].village})
                return Whose(named[0], False, (_told(person, "name", "reply_name_only", text),))
            fitting = fitting or named
        return Whose(None, False, (self._nobody(person, fitting or alike),))

    def _nobody(self, person: Person, several: Sequence[Known]) -> RosterProblem:
        if len(several) > 1:
            names = ", ".join(f"{known.values['name']} ({known.village})" for known in several[:4])
            return _told(person, "name", "reply_several", Message("Several workers fit: {names}.", {"names": names}))
        if person.nik:
            return _told(person, "nik", "reply_unknown", Message("Nobody on the roster has the NIK {nik}.", {"nik": mask_nik(person.nik)}))
        return _told(person, "name", "reply_unknown", Message("Nobody on the roster fits {name}.", {"name": person.name or "–"}))


def make_finder(session: Session, persons: Iterable[Person]) -> Finder:
    """Asks for all of them at once, through the indexes."""
    told = list(persons)
    roster = load_roster(session, [_values(person) for person in told])
    finder = Finder(roster)
    loose = [person for person in told if person.nik is None and person.birth_date is None and person.name]
    for digits in sorted({one for person in loose if (one := _first_digits(person.number))}):
        finder.by_digits[digits] = _known(session, Worker.nik.between(digits + "0", digits + "9"))
    keys = sorted({name_key(person.name) for person in loose if person.name})
    for start in range(0, len(keys), STEP):
        for known in _known(session, Worker.name_key.in_(keys[start : start + STEP])):
            finder.by_name.setdefault(name_key(str(known.values["name"])), []).append(known)
    return finder


def _known(session: Session, condition: Any) -> list[Known]:
    return list(known_by_ids(session, session.scalars(select(Worker.id).where(condition))).values())


def _values(person: Person) -> dict[str, Any]:
    return {"nik": person.nik, "name": person.name, "birth_date": person.birth_date.isoformat() if person.birth_date else None}


def _first_digits(number: str) -> str:
    digits = "".join(sign for sign in number if sign.isdigit())
    return digits[:EXACT] if len(digits) == EXACT + 1 else ""


def _fits_digits(number: str, nik: str | None) -> bool:
    """Whether what stood as NIK can be this one with its last digit lost; where nothing of a number stood, anything can."""
    digits = "".join(sign for sign in number if sign.isdigit())
    return len(digits) < EXACT or nik is None or nik[:EXACT] == digits[:EXACT]


def _told(person: Person, name: str, code: str, text: Message) -> RosterProblem:
    return RosterProblem(person.sheet, person.row, name, code, text)


def shown_person(person: Person) -> dict[str, Any]:
    """What the list itself says of the person, for the review."""
    born: date | None = person.birth_date
    values = {"name": person.name, "nik": person.nik, "birth_date": born.isoformat() if born else None}
    return {name: value for name, value in values.items() if value}


def same_file_note(session: Session, type_: str, sha256: str) -> list[tuple[str, Message]]:
    """Whether this very file was applied before."""
    query = select(Batch.number).where(Batch.type == type_, Batch.sha256 == (sha256 or "-"), Batch.status == "applied")
    number = session.scalar(query.order_by(Batch.read_at.desc()).limit(1))
    return [("same_file", Message("This very file was taken in before, as {number}.", {"number": number}))] if number else []


def stored_of(session: Session, ids: Iterable[UUID], names: Sequence[str]) -> dict[UUID, dict[str, Any]]:
    """What is stored of these workers now."""
    keys, columns = list(ids), [getattr(Worker, name) for name in names]
    found: dict[UUID, dict[str, Any]] = {}
    for start in range(0, len(keys), STEP):
        query = select(Worker.id, *columns).where(Worker.id.in_(keys[start : start + STEP]))
        found.update((row[0], dict(zip(names, row[1:], strict=True))) for row in session.connection().execute(query))
    return found


def holders_of_kpj(session: Session, numbers: Iterable[str]) -> dict[str, list[tuple[UUID, str]]]:
    """Who has these member numbers now: number → (key, name)."""
    wanted, found = sorted(set(numbers)), dict[str, list[tuple[UUID, str]]]()
    for start in range(0, len(wanted), STEP):
        query = select(Worker.kpj, Worker.id, Worker.name).where(Worker.kpj.in_(wanted[start : start + STEP]))
        for number, key, name in session.execute(query):
            found.setdefault(str(number), []).append((key, name))
    return found
