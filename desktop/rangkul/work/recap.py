"""Who came to an event and who did not, with the reason: the figures behind every paper after it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.language import mark
from rangkul.rules.dates import show_time
from rangkul.rules.people import name_key
from rangkul.work.attendance import EXCUSES, GuestRecord, Presence, grace_minutes, list_guests, present, read_marks, registered_guests
from rangkul.work.event_papers import load_paper
from rangkul.work.events import EventRecord
from rangkul.work.invitations import InvitationRecord, list_invitations
from rangkul.work.officers import OfficerRecord, list_officers

NO_STATION = "Tanpa Polsek"
STATES = {
    "hadir": mark("Present"), "diwakili": mark("Represented"), "berhalangan": mark("Prevented"), "sakit": mark("Ill"),
    "izin": mark("On leave"), "tanpa": mark("No reason given"),
}  # fmt: skip
REASONS = ("tanpa", "sakit", "izin", "berhalangan")
"""Why somebody was not there; in the order one chooses."""
PRINTED = {
    "hadir": "Hadir", "diwakili": "Diwakili", "berhalangan": "Berhalangan", "sakit": "Sakit", "izin": "Izin", "tanpa": "Tanpa keterangan",
}  # fmt: skip
EXCUSED = {"sick": "sakit", "leave": "izin"}
"""What the sheet's remark means here."""
_ILL = re.compile(r"\b(?:sakit|dirawat|opname|rawat inap|operasi|sick|ill)\b", re.I)
_LEAVE = re.compile(r"\b(?:izin|ijin|cuti|dinas|tugas|perintah|pendidikan|dikjur|umroh|umrah|haji|leave)\b", re.I)


@dataclass(frozen=True)
class RecapPerson:
    """One officer: `state` of STATES, the numbers of the sessions they were in, when they came first, how late."""

    officer: OfficerRecord
    invited: bool
    state: str
    sessions: frozenset[int] = frozenset()
    came_at: datetime | None = None
    late: int = 0  # minutes after the beginning of the first session they were in; 0 within the grace of the door
    represented_by: str = ""
    note: str = ""
    typed: bool = False  # the reason was chosen by hand

    @property
    def station(self) -> str:
        return self.officer.station or NO_STATION

    @property
    def remark(self) -> str:
        """What a paper says beside the state."""
        if self.state == "diwakili":
            return f"diwakili {self.represented_by}"
        if self.late and self.came_at is not None:
            return f"pukul {show_time(self.came_at)}, terlambat {self.late} menit"
        return self.note


@dataclass(frozen=True)
class StationFigures:
    """The invited of one Polsek, or of all."""

    name: str
    invited: int
    present: int
    represented: int
    late: int
    prevented: int
    ill: int
    leave: int
    unexplained: int

    @property
    def share(self) -> float:
        """Present or represented, of the invited."""
        return (self.present + self.represented) / self.invited if self.invited else 0.0


@dataclass(frozen=True)
class Recap:
    event: EventRecord
    people: tuple[RecapPerson, ...]  # by Polsek, high ranks first
    guests: tuple[tuple[GuestRecord, datetime], ...]
    by_session: tuple[int, ...]  # how many people, guests included, were in each
    arrivals: tuple[datetime, ...]  # each person's first, by time
    grace: int = 15  # minutes after which somebody is late

    @property
    def invited(self) -> tuple[RecapPerson, ...]:
        return tuple(p for p in self.people if p.invited)

    @property
    def uninvited(self) -> tuple[RecapPerson, ...]:
        return tuple(p for p in self.people if not p.invited)

    @property
    def absent(self) -> tuple[RecapPerson, ...]:
        """The invited who were neither there nor represented."""
        return tuple(p for p in self.invited if p.state not in ("hadir", "diwakili"))

    @property
    def came(self) -> int:
        """Everybody who was there: invited, uninvited and guests."""
        return sum(p.state == "hadir" for p in self.people) + len(self.guests)

    @property
    def stations(self) -> tuple[StationFigures, ...]:
        groups: dict[str, list[RecapPerson]] = {}
        for person in self.invited:
            groups.setdefault(person.station, []).append(person)
        return tuple(_figures(name, people) for name, people in groups.items())

    @property
    def total(self) -> StationFigures:
        return _figures("Jumlah", self.invited)


def _figures(name: str, people: Sequence[RecapPerson]) -> StationFigures:
    def count(state: str) -> int:
        return sum(person.state == state for person in people)

    return StationFigures(
        name, len(people), count("hadir"), count("diwakili"), sum(person.late > 0 for person in people), count("berhalangan"),
        count("sakit"), count("izin"), count("tanpa"),
    )  # fmt: skip


def recap(session: Session, event: EventRecord, today: date) -> Recap:
    """Counts every person once; a guest whose NRP stands in the register is that officer."""
    keys = [one.key for one in event.sessions]
    marks = present(session, keys)
    excused = {
        one.officer_id: (EXCUSED[one.mark], one.reason or "")
        for one in read_marks(session, keys, standing=True)
        if one.mark in EXCUSES and one.officer_id
    }
    guests = list_guests(session, event.id)
    same = registered_guests(session, guests)
    came: dict[UUID, list[Presence]] = {}
    for one in marks:
        person = one.officer_id or (same.get(one.guest_id, one.guest_id) if one.guest_id else None)
        if person is not None:
            came.setdefault(person, []).append(one)
    invitations = list_invitations(session, event.id, today)
    invited = {one.officer.id for one in invitations}
    guest_names = {name_key(guest.name) for guest in guests if guest.id in came}
    chosen = load_reasons(load_paper(session, event.id, "rekap").content)
    people = [
        _invited(event, one, came, guest_names, chosen.get(str(one.officer.id)) or excused.get(one.officer.id)) for one in invitations
    ]
    guest_ids = {guest.id for guest in guests}
    others = list_officers(session, today, ids=[key for key in came if key not in invited and key not in guest_ids], everyone=True)
    people += [replace(_there(event, officer, came[officer.id]), invited=False) for officer in others]
    people.sort(key=lambda p: (p.station == NO_STATION, p.station, -p.officer.rank_order, p.officer.nrp or "~", p.officer.name))
    here = sorted(((g, came[g.id][0].at) for g in guests if g.id in came and g.id not in same), key=lambda pair: pair[1])
    numbers = {one.key: number for number, one in enumerate(event.sessions)}
    by_session = [0] * len(event.sessions)
    for them in came.values():
        for key in {one.session_id for one in them}:
            by_session[numbers[key]] += 1
    arrivals = sorted(min(one.at for one in them) for them in came.values())
    return Recap(event, tuple(people), tuple(here), tuple(by_session), tuple(arrivals), grace_minutes(session))


def load_reasons(content: Mapping[str, object]) -> dict[str, tuple[str, str]]:
    """Officer's key → (reason, note) as chosen by hand."""
    stored = content.get("reasons")
    if not isinstance(stored, Mapping):
        return {}
    return {str(key): (str(value[0]), str(value[1])) for key, value in stored.items() if len(value) == 2 and value[0] in REASONS}


def _invited(
    event: EventRecord, one: InvitationRecord, came: Mapping[UUID, Sequence[Presence]], guests: set[str], chosen: tuple[str, str] | None
) -> RecapPerson:
    if one.officer.id in came:
        return _there(event, one.officer, came[one.officer.id])
    name = one.represented_by or ""
    if one.status == "diwakili" and name:
        officer = one.representative
        stood = officer.id in came if officer else name_key(name) in guests
        if stood:
            return RecapPerson(one.officer, True, "diwakili", represented_by=name)
    if chosen:
        return RecapPerson(one.officer, True, chosen[0], note=chosen[1] or one.note or "", typed=True)
    if one.status == "diwakili" and name:
        return RecapPerson(one.officer, True, "tanpa", note=f"wakil tidak tercatat hadir: {name}")
    return RecapPerson(one.officer, True, reason_of(one.status, one.note), note=one.note or "")


def reason_of(status: str, note: str | None) -> str:
    """Why somebody is absent, from their answer and its note."""
    if note and _ILL.search(note):
        return "sakit"
    if note and _LEAVE.search(note):
        return "izin"
    return "berhalangan" if status == "berhalangan" else "tanpa"


def _there(event: EventRecord, officer: OfficerRecord, marks: Sequence[Presence]) -> RecapPerson:
    numbers = {one.key: number for number, one in enumerate(event.sessions, 1)}
    first = min(marks, key=lambda one: one.at)
    return RecapPerson(officer, True, "hadir", frozenset(numbers[one.session_id] for one in marks), first.at, first.late_minutes)


def arrivals_by_time(moments: Iterable[datetime], minutes: int = 15) -> list[tuple[str, int]]:
    """How many came in each step of the first day's clock: ("08.15", 31); without gaps between the first and the last."""
    from rangkul.rules.dates import WIB

    local = sorted(moment.astimezone(WIB) for moment in moments)
    if not local:
        return []
    local = [moment for moment in local if moment.date() == local[0].date()]

    def floor(moment: datetime) -> datetime:
        return moment.replace(minute=moment.minute - moment.minute % minutes, second=0, microsecond=0)

    first, last = floor(local[0]), floor(local[-1])
    while (last - first) / timedelta(minutes=minutes) > 24:  # a long day is told in wider steps
        minutes *= 2
        if minutes > 30:
            minutes = 60
            first, last = (moment.replace(minute=0, second=0, microsecond=0) for moment in (local[0], local[-1]))
            break
        first, last = floor(local[0]), floor(local[-1])
    counts: dict[datetime, int] = {}
    at = first
    while at <= last:
        counts[at] = 0
        at += timedelta(minutes=minutes)
    for moment in local:
        counts[first + (moment - first) // timedelta(minutes=minutes) * timedelta(minutes=minutes)] += 1
    return [(show_time(at), count) for at, count in counts.items()]
