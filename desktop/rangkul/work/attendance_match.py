"""Whose a row of an attendance list is, and why we think so: sure, to be decided, or nobody we know."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.exchange.attendance_list import AttendanceFile, AttendanceRow
from rangkul.language import mark
from rangkul.rules.message import Message
from rangkul.rules.people import guest_key, name_key, rank_name
from rangkul.work.attendance import GuestRecord, list_guests
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.officers import OfficerRecord, bare_station, list_officers
from rangkul.work.score_import import same_person

GROUPS = {"sure": mark("Sure"), "ask": mark("To be decided"), "unknown": mark("Not found")}
MOST = 6  # so many people are proposed for one row


@dataclass(frozen=True)
class Candidate:
    """Somebody the row may mean."""

    id: UUID
    is_guest: bool
    name: str
    details: str


@dataclass(frozen=True)
class Match:
    """One row: its group, `person` where that is sure, the reasons, and who else it may be."""

    row: AttendanceRow
    group: Literal["sure", "ask", "unknown"]
    person: Candidate | None = None
    why: tuple[Message, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def match(session: Session, event: EventRecord, file: AttendanceFile, today: date) -> list[Match]:
    """Every row of the list, in its order."""
    officers = list_officers(session, today, everyone=True)
    invited = {one.officer.id for one in list_invitations(session, event.id, today)}
    finder = _Finder(officers, invited, list_guests(session, event.id))
    return _tell_doubles([finder.find(row) for row in file.rows])


def _tell_doubles(matches: Sequence[Match]) -> list[Match]:
    """Whoever is sure twice within one sheet is asked the second time, unless both rows say the same."""
    seen: dict[tuple[UUID, str | None], Match] = {}
    told: list[Match] = []
    for one in matches:
        first = seen.setdefault((one.person.id, one.row.sheet), one) if one.group == "sure" and one.person else one
        if first is one or first.row.marks == one.row.marks:
            told.append(one)
            continue
        why = Message("The same person stands in row {row} with other signs.", {"row": first.row.row})
        told.append(replace(one, group="ask", person=None, why=(*one.why, why), candidates=(one.person,) if one.person else ()))
    return told


class _Finder:
    def __init__(self, officers: Sequence[OfficerRecord], invited: set[UUID], guests: Iterable[GuestRecord]) -> None:
        self.officers = sorted(officers, key=lambda one: (one.id not in invited, not one.active))
        self.invited = invited
        self.by_nrp = {one.nrp: one for one in officers if one.nrp}
        self.by_name: dict[str, list[OfficerRecord]] = {}
        for one in self.officers:
            self.by_name.setdefault(name_key(one.name), []).append(one)
        self.guests: Mapping[str, GuestRecord] = {guest_key(one.name): one for one in guests}
        self.guest_numbers = {one.nrp: one for one in self.guests.values() if one.nrp}

    def find(self, row: AttendanceRow) -> Match:
        officer = self.by_nrp.get(row.nrp) if row.nrp else None
        if officer is not None:
            return self._by_number(row, officer)
        near = self._one_digit_off(row)
        if near is not None:
            values: dict[str, object] = {"ours": near.nrp or "", "theirs": row.nrp or row.digits}
            return self._sure(row, near, Message("The name fits; the NRP {theirs} is one digit off {ours}.", values))
        guest = self.guest_numbers.get(row.nrp or "") or self.guests.get(guest_key(row.name or "-"))
        same = self._of_station(row, self.by_name.get(name_key(row.name), [])) if row.name else []
        if guest is not None and not same:
            return Match(row, "sure", _guest(guest), (Message("A guest of this event."),))
        return self._by_name(row, same) if row.name else Match(row, "unknown", why=self._unknown(row))

    def _by_number(self, row: AttendanceRow, officer: OfficerRecord) -> Match:
        if not row.name or same_person(row.name, officer.name):
            return self._sure(row, officer, Message("By NRP."))
        why = Message("The NRP belongs to {name}, the row says {said}.", {"name": officer.printed, "said": row.name})
        others = self.by_name.get(name_key(row.name), [])
        return self._ask(row, [officer, *others], why)

    def _sure(self, row: AttendanceRow, officer: OfficerRecord, *why: Message) -> Match:
        if officer.id not in self.invited:
            why = (*why, Message("Was not invited."))
        return Match(row, "sure", candidate_of(officer), why)

    def _ask(self, row: AttendanceRow, officers: Iterable[OfficerRecord], *why: Message) -> Match:
        candidates = list({one.id: candidate_of(one) for one in officers}.values())[:MOST]
        return Match(row, "ask", None, (*self._unknown(row), *why), tuple(candidates))

    def _one_digit_off(self, row: AttendanceRow) -> OfficerRecord | None:
        """The only officer whose NRP differs in one place, and whose name fits."""
        digits = row.nrp or row.digits
        if not digits or not row.name:
            return None
        from rapidfuzz.distance import OSA

        near = [one for one in self.officers if one.nrp and OSA.distance(digits, one.nrp, score_cutoff=1) <= 1]
        fits = [one for one in near if same_person(row.name, one.name)]
        return fits[0] if len(fits) == 1 else None

    def _of_station(self, row: AttendanceRow, officers: list[OfficerRecord]) -> list[OfficerRecord]:
        """Of those with this name the ones of the row's Polsek, where it says one that fits any."""
        if not row.station:
            return officers
        wanted = bare_station(row.station)
        here = [one for one in officers if bare_station(one.station or "") == wanted]
        return here or officers

    def _by_name(self, row: AttendanceRow, same: list[OfficerRecord]) -> Match:
        said = bare_station(row.station) if row.station else ""
        if len(same) == 1:
            one = same[0]
            if row.nrp and one.nrp:
                return self._ask(row, same, Message("The name fits, the NRP does not."))
            if said and said == bare_station(one.station or ""):
                return self._sure(row, one, Message("By name and Polsek."))
            if said and one.station:
                return self._ask(row, same, Message("The name fits, but the Polsek is {station}.", {"station": one.station}))
            return self._sure(row, one, Message("By name; nobody else is called so."))
        if same:
            inside = [one for one in same if one.id in self.invited]
            if len(inside) == 1 and not row.nrp:
                return self._ask(row, same, Message("Several are called so; one of them is invited."))
            return self._ask(row, same, Message("Several are called so."))
        alike = [one for one in self.officers if row.name and same_person(row.name, one.name)]
        if alike:
            return self._ask(row, alike, Message("Nobody is called exactly so; these names are alike."))
        return Match(row, "unknown", why=self._unknown(row) or (Message("Nobody in the register is called so."),))

    def _unknown(self, row: AttendanceRow) -> tuple[Message, ...]:
        number = row.nrp or row.digits
        if not number or number in self.by_nrp:
            return ()
        return (Message("NRP {nrp} is not in the register.", {"nrp": number}),)


def candidate_of(officer: OfficerRecord) -> Candidate:
    details = " · ".join(filter(None, [officer.nrp, officer.station, ", ".join(officer.villages)]))
    return Candidate(officer.id, is_guest=False, name=f"{rank_name(officer.rank)} {officer.called}".strip(), details=details)


def _guest(guest: GuestRecord) -> Candidate:
    return Candidate(guest.id, is_guest=True, name=guest.name, details=" · ".join(filter(None, [guest.nrp, guest.unit])))
