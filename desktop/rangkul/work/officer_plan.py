"""What an officers' list would change, officer by officer, before anything is written: old and new, promotions, transfers, doubts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.exchange.records import OfficerRow, OfficersFile, RosterProblem
from rangkul.rules.dates import short_date
from rangkul.rules.message import Message
from rangkul.rules.people import RANKS, name_key
from rangkul.work.officers import OfficerRecord, bare_station, list_officers
from rangkul.work.transfers import transfers_to_come

SHOWN = ("name", "nrp", "rank", "station", "phone", "villages")
ORDERS = {rank.code: rank.order for rank in RANKS}

Key = tuple[str, int | str]


@dataclass(frozen=True)
class OfficerChange:
    """What a row of the list would do: new, changed (with old and new), same, or problem (why).

    "absent" is an officer in service who is not in the list: nothing happens to them unless somebody says so.
    `doubt`: it could be done, but a person should look first.
    """

    row: OfficerRow
    kind: str
    target: OfficerRecord | None
    changes: dict[str, tuple[Any, Any]]
    problems: tuple[RosterProblem, ...]
    doubt: Message | None = None

    @property
    def key(self) -> Key:
        return ("", str(self.target.id)) if self.kind == "absent" and self.target else (self.row.sheet or "", self.row.row)

    @property
    def promoted(self) -> bool:
        """The list gives a higher rank than the register."""
        old, new = self.changes.get("rank", (None, None))
        return ORDERS.get(new or "", 0) > ORDERS.get(old or "", 0) > 0

    @property
    def moves(self) -> bool:
        """Somebody who serves somewhere goes elsewhere: a transfer, which has a day."""
        return self.kind == "changed" and any(self.changes.get(name, (None,))[0] for name in ("station", "villages"))

    @property
    def wanted(self) -> bool:
        """Done unless somebody says otherwise."""
        return self.kind in ("new", "changed") and self.doubt is None


class Register:
    """The officers as a list looks for them: by NRP, and those without one (there or here) by name and Polsek."""

    def __init__(self, officers: Iterable[OfficerRecord], to_come: Mapping[UUID, date]) -> None:
        self.to_come = to_come
        self.by_nrp: dict[str, OfficerRecord] = {}
        self.by_name: dict[tuple[str, str], list[OfficerRecord]] = defaultdict(list)
        for officer in officers:
            if officer.nrp:
                self.by_nrp[officer.nrp] = officer
            self.by_name[name_key(officer.name), bare_station(officer.station or "")].append(officer)

    def find(self, row: OfficerRow) -> list[OfficerRecord]:
        """Who the row means: nobody, one, or several to choose from."""
        if row.nrp and row.nrp in self.by_nrp:
            return [self.by_nrp[row.nrp]]
        alike = self.by_name.get((name_key(row.name or ""), bare_station(row.station or "")), [])
        return [officer for officer in alike if officer.nrp is None] if row.nrp else alike


def plan(session: Session, file: OfficersFile, today: date) -> list[OfficerChange]:
    """One line for each row of the list, and one for each officer in service who is not in it; nothing is written."""
    if file.rejected:
        raise Problem(file.rejected.template, **file.rejected.values)
    officers = list_officers(session, today, everyone=True)
    register, seen = Register(officers, transfers_to_come(session, today)), dict[object, int]()
    found = [_change(row, file.problems, register, seen) for row in file.officers]
    there = {change.target.id for change in found if change.target}
    gone = (officer for officer in officers if officer.active and officer.id not in there)
    return found + [OfficerChange(OfficerRow("", 0, o.nrp, o.name, o.rank, o.station), "absent", o, {}, ()) for o in gone]


def _change(row: OfficerRow, told: Iterable[RosterProblem], register: Register, seen: dict[object, int]) -> OfficerChange:
    problems = tuple(p for p in told if (p.sheet, p.row) == (row.sheet, row.row))
    fatal = [p for p in problems if p.blocks and p.code != "nrp_missing"]
    means = register.find(row)
    target = means[0] if len(means) == 1 else None
    same = row.nrp or (target.id if target else (name_key(row.name or ""), bare_station(row.station or "")))
    twice = same in seen
    seen.setdefault(same, row.row)
    if not row.name or fatal or twice:
        return OfficerChange(row, "problem", target if row.nrp and not fatal else None, {}, problems)
    if len(means) > 1:
        doubt = Message("Several officers of this Polsek have this name; write the NRP to tell them apart.")
        return OfficerChange(row, "problem", None, {}, problems, doubt)
    changes = differences(target, row) if target else {}
    kind = "new" if target is None else "changed" if changes else "same"
    change = OfficerChange(row, kind, target, changes, problems, _doubt(row, kind, changes))
    day = register.to_come.get(target.id) if target else None
    if day is not None and change.moves:
        doubt = Message(
            "The list moves this officer, and a transfer on {day} is stored already. Call that one off first.", {"day": short_date(day)}
        )
        return OfficerChange(row, "problem", target, changes, problems, doubt)
    return change


def _doubt(row: OfficerRow, kind: str, changes: Mapping[str, tuple[Any, Any]]) -> Message | None:
    old, new = changes.get("rank", (None, None))
    if ORDERS.get(old or "", 0) > ORDERS.get(new or "", 0) > 0:
        return Message("The rank in the list is lower than in the register; an old list?")
    if kind == "new" and row.nrp is None:
        return Message("The list has no NRP for this officer. Ask for it, or take the officer in without one.")
    return None


def differences(officer: OfficerRecord, row: OfficerRow) -> dict[str, tuple[Any, Any]]:
    """Field → (in the register, in the list), where they differ and the list says something."""
    theirs: dict[str, Any] = {
        "name": name_of(officer, row), "nrp": row.nrp, "rank": row.rank, "station": row.station, "phone": row.phone,
        "villages": sorted(villages_of(officer, row)),
    }  # fmt: skip
    ours: dict[str, Any] = {
        "name": officer.name, "nrp": officer.nrp, "rank": officer.rank, "station": officer.station, "phone": officer.phone,
        "villages": sorted(officer.village_codes),
    }  # fmt: skip
    if bare_station(officer.station or "") == bare_station(row.station or ""):
        theirs["station"] = officer.station
    found = {name: (ours[name], theirs[name]) for name in SHOWN if theirs[name] and theirs[name] != ours[name]}
    return found if officer.active else found | {"active": (False, True)}


def name_of(officer: OfficerRecord | None, row: OfficerRow) -> str:
    """The list's spelling; a list in capitals changes nothing."""
    name = row.name or ""
    return officer.name if officer and officer.name.casefold() == name.casefold() else name


def villages_of(officer: OfficerRecord | None, row: OfficerRow) -> tuple[str, ...]:
    """The villages a row posts its officer to. Where the list names one we do not know, nobody loses a present posting."""
    present = officer.village_codes if officer else ()
    if not row.villages:
        return present
    doubtful = len(row.villages) < len(row.village_names)
    return tuple(dict.fromkeys((*row.villages, *(present if doubtful else ()))))
