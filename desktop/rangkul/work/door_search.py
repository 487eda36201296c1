"""People as the door shows them, and typed search for a forgotten card: by part of a name, a village, a Polsek or an NRP."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from rangkul.data.event import Invitation
from rangkul.rules.people import name_key, print_name, rank_name
from rangkul.work.attendance import GuestRecord, list_guests
from rangkul.work.door_codes import tag_of_invitation
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from rangkul.work.officers import OfficerRecord, list_officers


@dataclass(frozen=True)
class Person:
    """An officer, a guest, or a representative known by name who has not come yet. `code` is what the door takes them by."""

    code: str
    name: str
    rank: str = ""
    nrp: str = ""
    station: str = ""  # of a guest: the unit
    villages: tuple[str, ...] = ()
    officer_id: UUID | None = None
    guest_id: UUID | None = None
    invited: bool = False  # or comes for somebody who is
    status: str = ""  # what they answered
    represents: tuple[str, ...] = ()
    twin: bool = False  # somebody else of the same name could be meant

    @property
    def id(self) -> UUID | None:
        return self.officer_id or self.guest_id

    @property
    def is_guest(self) -> bool:
        return self.officer_id is None


def officer_at_door(officer: OfficerRecord, status: str = "", represents: tuple[str, ...] = (), twin: bool = False) -> Person:
    """`status`: the answer to their own invitation, "" without one."""
    return Person(
        officer.id.hex, officer.called, rank_name(officer.rank), officer.nrp or "", officer.station or "", officer.villages, officer.id,
        invited=bool(status or represents), status=status, represents=represents, twin=twin,
    )  # fmt: skip


def guest_at_door(guest: GuestRecord, twin: bool = False) -> Person:
    return Person(
        guest.id.hex, print_name(None, guest.name), rank_name(guest.rank) if guest.rank else "", guest.nrp or "", guest.unit or "",
        guest_id=guest.id, twin=twin,
    )  # fmt: skip


def know_officer(session: Session, event: EventRecord, officer_id: UUID, today: date) -> tuple[OfficerRecord, Person]:
    """One officer with what the event knows: the answer to the invitation, and for whom they come."""
    mine = or_(Invitation.officer_id == officer_id, Invitation.representative_id == officer_id)
    rows = session.scalars(select(Invitation).where(Invitation.event_id == event.id, mine)).all()
    others = [row.officer_id for row in rows if row.officer_id != officer_id and row.status == "diwakili"]
    officers = {one.id: one for one in list_officers(session, today, ids=[officer_id, *others])}
    status = next((row.status for row in rows if row.officer_id == officer_id), "")
    found = officers[officer_id]
    return found, officer_at_door(found, status, tuple(officers[key].printed for key in others if key in officers))


def find_people(session: Session, event: EventRecord, text: str, today: date, limit: int = 12) -> list[Person]:
    """Words that begin so first, then the invited. Guests of the event and representatives are among them; equal names are marked."""
    wanted = [name_key(word) or word.lower() for word in text.split()]
    if not wanted:
        return []
    hits: list[tuple[bool, bool, str, Person]] = []
    for person in everybody(session, event, today):
        words = [person.name, name_key(person.name), person.nrp, person.station, *person.villages, person.rank]
        haystack = " ".join(words).lower()
        if all(word in haystack for word in wanted):
            inside = not all(any(part.startswith(word) for part in haystack.split()) for word in wanted)
            hits.append((inside, not person.invited, person.name, person))
    return [hit[-1] for hit in sorted(hits, key=lambda hit: hit[:3])][:limit]


def everybody(session: Session, event: EventRecord, today: date) -> list[Person]:
    """Officers in service, guests of the event, representatives known by name who are no guests yet."""
    invitations = list_invitations(session, event.id, today)
    status = {one.officer.id: one.status for one in invitations}
    represents: dict[UUID, tuple[str, ...]] = {}
    waiting: list[Person] = []
    guests = list_guests(session, event.id)
    tags = {guest.tag for guest in guests if guest.tag}
    for one in invitations:
        if one.status == "diwakili" and one.representative:
            represents[one.representative.id] = (*represents.get(one.representative.id, ()), one.officer.printed)
        elif one.status == "diwakili" and one.represented_by and tag_of_invitation(one.id, one.tag) not in tags:
            waiting.append(_waiting(one.id, one.represented_by, one.officer))
    officers = list_officers(session, today)
    counts = Counter(name_key(name) for name in (*(o.name for o in officers), *(g.name for g in guests), *(w.name for w in waiting)))
    people = [
        officer_at_door(one, status.get(one.id, ""), represents.get(one.id, ()), counts[name_key(one.name)] > 1) for one in officers
    ]
    return people + [guest_at_door(one, counts[name_key(one.name)] > 1) for one in guests] + waiting


def _waiting(invitation_id: UUID, name: str, officer: OfficerRecord) -> Person:
    return Person(
        invitation_id.hex, name, station=officer.station or "", villages=officer.villages, invited=True, represents=(officer.printed,)
    )
