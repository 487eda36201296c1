"""What a code at the door means: a name tag, an NRP, a key, another event's tag, or something that is no card at all."""

import re
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Guest, Invitation
from rangkul.data.officer import Officer
from rangkul.rules.nik import mask_nik
from rangkul.rules.tag_code import read_digits, read_tags, resembles_tag

SHOWN = 40  # letters of a foreign code on the screen
NRP_LENGTH, NIK_LENGTH, KEY_LENGTH = 8, 16, 32
AIM = re.compile(r"^[^\w\s][A-Za-z]\d(?=\d{8}$)")  # what some scanners send before a code to tell its kind: "]C1"
# Codes people hold to a scanner, by how they begin; the first that fits.
FOREIGN = (
    (re.compile(r"^wifi:", re.IGNORECASE), "wifi"),
    (re.compile(r"^(begin:vcard|mecard:)", re.IGNORECASE), "contact"),
    (re.compile(r"^(https?[:>]|www\.|[a-z]+://)", re.IGNORECASE), "link"),
    (re.compile(r"^RKL\d[:>]", re.IGNORECASE), "certificate"),
    (re.compile(r"^R\d[:>][0-9A-Z]{4,12}[:>]", re.IGNORECASE), "sheet"),
    (re.compile(r"^000201"), "payment"),
)


@dataclass(frozen=True)
class Found:
    """`kind` "officer" or "guest" names a person of this event or of the register; "invitation" a representative known by name.

    "elsewhere": the tag of another event (`event_id`), perhaps with its officer. `shown` is the code as the screen may show it: no NIK.
    """

    kind: Literal["officer", "guest", "invitation", "elsewhere", "misread", "foreign", "unknown"]
    shown: str
    officer_id: UUID | None = None
    guest_id: UUID | None = None
    invitation_id: UUID | None = None
    event_id: UUID | None = None
    foreign: str = ""


def read_code(session: Session, event_id: UUID, text: str) -> Found:
    """Tags first, then numbers and keys; whatever keyboard layout or prefix they came through."""
    tags = read_tags(text) if len(text) <= SHOWN else ()
    found = _tagged(session, event_id, tags) if tags else None
    return found or _numbered(session, text) or _keyed(session, event_id, text) or _nobody(text, tags)


def _tagged(session: Session, event_id: UUID, tags: tuple[str, ...]) -> Found | None:
    """This event's own tags before those of others; a guest's before the invitation that the guest came for."""
    guests = session.scalars(select(Guest).where(Guest.tag.in_(tags))).all()
    invitations = session.scalars(select(Invitation).where(Invitation.tag.in_(tags))).all()
    for guest in guests:
        if guest.event_id == event_id:
            return Found("guest", guest.tag or "", guest_id=guest.id)
    for invitation in invitations:
        if invitation.event_id == event_id:
            return of_invitation(invitation)
    for one in (*invitations, *guests):
        officer_id = one.officer_id if isinstance(one, Invitation) else None
        return Found("elsewhere", one.tag or "", officer_id=officer_id, event_id=one.event_id)
    return None


def of_invitation(invitation: Invitation) -> Found:
    """Whoever comes for this invitation: the invited, a registered representative, or somebody known by name only."""
    shown = invitation.tag or ""
    if invitation.status != "diwakili":
        return Found("officer", shown, officer_id=invitation.officer_id)
    if invitation.representative_id:
        return Found("officer", shown, officer_id=invitation.representative_id)
    return Found("invitation", shown, invitation_id=invitation.id)


def tag_of_invitation(invitation_id: UUID, tag: str | None) -> str:
    """What ties a guest to the invitation they came for: its tag, or as long as it has none a piece of its key."""
    return tag or invitation_id.hex[-12:]


def _numbered(session: Session, text: str) -> Found | None:
    bare = AIM.sub("", text.strip())
    readings = (*read_digits(bare), *read_digits(bare.strip("#~*;-. \t")), *read_digits(_digits_of(bare)))
    numbers = [number for number in readings if len(number) == NRP_LENGTH]
    officer_id = session.scalar(select(Officer.id).where(Officer.nrp.in_(numbers))) if numbers else None
    if officer_id is not None:
        return Found("officer", numbers[0], officer_id=officer_id)
    return Found("unknown", numbers[0]) if numbers else None


def _digits_of(text: str) -> str:
    """An NRP as people write it: "8001-0000", "8001 0000"."""
    return "".join(sign for sign in text if sign.isalnum()) if len(text) <= NRP_LENGTH + 3 else ""


def _keyed(session: Session, event_id: UUID, text: str) -> Found | None:
    """The internal key of an officer, a guest or an invitation of this event, as the list of names hands it over."""
    bare = text.strip().replace("-", "")
    if len(bare) != KEY_LENGTH:
        return None
    try:
        key = UUID(bare)
    except ValueError:
        return None
    if session.get(Officer, key) is not None:
        return Found("officer", "", officer_id=key)
    guest = session.get(Guest, key)
    if guest is not None and guest.event_id == event_id:
        return Found("guest", "", guest_id=key)
    invitation = session.get(Invitation, key)
    return of_invitation(invitation) if invitation is not None and invitation.event_id == event_id else None


def _nobody(text: str, tags: tuple[str, ...]) -> Found:
    bare = text.strip()
    if tags:
        return Found("unknown", tags[0])
    for number in read_digits(bare):
        if len(number) == NIK_LENGTH:
            return Found("foreign", mask_nik(number), foreign="nik")
    if kind := foreign_kind(bare):
        return Found("foreign", _shortened(bare), foreign=kind)
    if resembles_tag(bare):
        return Found("misread", bare)
    if len(bare) > SHOWN or any(ord(sign) < ord(" ") for sign in bare):
        return Found("foreign", _shortened(bare), foreign="other")
    return Found("unknown", bare)


def foreign_kind(text: str) -> str:
    """"link", "wifi", …: what a code that is no card is, by its beginning; "" where nothing tells."""
    return next((kind for pattern, kind in FOREIGN if pattern.match(text)), "")


def _shortened(text: str) -> str:
    """One line that fits the screen; the password of a Wi-Fi is nobody's business."""
    if text.lower().startswith("wifi:"):
        network = re.search(r"S:([^;]*)", text)
        return network[1] if network else ""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
