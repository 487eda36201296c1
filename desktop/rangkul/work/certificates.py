"""Certificates: who earned one and why not, issuing, printing again, revoking."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import audit, search
from rangkul.data.certificate import Certificate, SigningKey
from rangkul.data.event import Event
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.papers.records import CertificateDesign, CertificatePaper, Letterhead, PaperComplaint
from rangkul.papers.seal import Sealer, make_key, public_key
from rangkul.rules.dates import WIB, show_date
from rangkul.rules.message import Message
from rangkul.rules.numbering import render_number
from rangkul.rules.people import print_name, rank_name
from rangkul.work.attendance import list_guests, registered_guests, sessions_attended
from rangkul.work.events import EventRecord, get_event
from rangkul.work.invitations import list_invitations
from rangkul.work.office import Office, load_office, signer_of
from rangkul.work.officers import list_officers
from rangkul.work.scores import scores, show_score
from rangkul.work.sheets import event_signers

TYPE = "peserta"
TEMPLATE, TEMPLATE_VERSION = "bawaan", 1


@dataclass(frozen=True)
class Candidate:
    """Somebody of the event, and whether a certificate was earned; `why_not` says what is missing, in words.

    `revoked`: one was issued and revoked, so another is only given to whoever is chosen by hand.
    """

    person_id: UUID
    is_guest: bool
    name: str
    identity: str
    station: str | None
    attended: int
    earned: bool
    why_not: tuple[Message, ...] = ()
    serial: str | None = None  # when issued already
    revoked: bool = False

    @property
    def waiting(self) -> bool:
        """Earned, and nothing stands against issuing it with all others."""
        return self.earned and self.serial is None and not self.revoked


@dataclass(frozen=True)
class CertificateRecord:
    """An issued certificate as lists show it."""

    id: UUID
    event_id: UUID | None
    person_id: UUID
    serial: str
    name: str
    identity: str
    station: str
    issued_at: datetime
    issued_by: str
    prints: int
    revoked_at: datetime | None
    revoked_reason: str | None


def candidates(session: Session, event: EventRecord, today: date) -> list[Candidate]:
    """The invited, whoever came uninvited, and guests: earned or not, and why not.

    A guest with the NRP of a registered officer is that officer: what they attended counts together, and nobody gets two.
    """
    attended, tests = sessions_attended(session, event), scores(session, event.id)
    issued, revoked = _given(session, event.id)
    guests, invited = list_guests(session, event.id), {i.officer.id: i.officer for i in list_invitations(session, event.id, today)}
    same = registered_guests(session, guests)
    for guest_id, officer_id in same.items():
        attended.setdefault(officer_id, set()).update(attended.pop(guest_id, ()))
        if guest_id in issued:
            issued.setdefault(officer_id, issued[guest_id])
    guest_ids = {guest.id for guest in guests}
    others = list_officers(session, today, ids=[p for p in attended if p not in invited and p not in guest_ids])
    found = [
        Candidate(
            officer.id, False, officer.print_name or print_name(None, officer.name), _identity(officer.rank, officer.nrp),
            officer.station, len(attended.get(officer.id, ())), *_judged(event, officer.id, attended, tests),
            issued.get(officer.id), officer.id in revoked,
        )
        for officer in [*invited.values(), *others]
    ]  # fmt: skip
    found += [
        Candidate(
            g.id, True, print_name(None, g.name), _identity(g.rank, g.nrp), g.unit, len(attended.get(g.id, ())),
            *_judged(event, g.id, attended, None), issued.get(g.id), g.id in revoked,
        )
        for g in guests
        if g.id not in same
    ]  # fmt: skip
    return found


def _given(session: Session, event_id: UUID) -> tuple[dict[UUID, str], set[UUID]]:
    """Person → serial of the valid certificate; and whose was revoked."""
    issued: dict[UUID, str] = {}
    revoked: set[UUID] = set()
    for row in list_certificates(session, event_id):
        if row.revoked_at is None:
            issued[row.person_id] = row.serial
        else:
            revoked.add(row.person_id)
    return issued, revoked - issued.keys()


def _identity(rank: str | None, nrp: str | None) -> str:
    return " · ".join(filter(None, [rank_name(rank), f"NRP {nrp}" if nrp else None]))


def _judged(
    event: EventRecord, person: UUID, attended: dict[UUID, set[int]], tests: dict[UUID, dict[str, float]] | None
) -> tuple[bool, tuple[Message, ...]]:
    """Earned, or why not; guests (`tests` None) take no test."""
    score = None if tests is None else tests.get(person, {}).get("post")
    why = tuple(_missing(event, len(attended.get(person, ())), score, tests is None))
    return not why, why


def _missing(event: EventRecord, count: int, post_test: float | None, guest: bool) -> Iterable[Message]:
    needed = max(len(event.sessions) if event.earning.sessions is None else event.earning.sessions, 1)
    if count < needed:
        yield Message("{count} of {needed} sessions", {"count": count, "needed": needed})
    wanted = event.earning.post_test
    if wanted is not None and not guest:
        if post_test is None:
            yield Message("no post-test")
        elif post_test < wanted:
            yield Message("post-test {score} < {wanted}", {"score": show_score(post_test), "wanted": wanted})


def preflight(session: Session, event: EventRecord, person_ids: Sequence[UUID] | None, today: date) -> list[PaperComplaint]:
    """What the papers would have to squeeze or could not print, told before any number is given."""
    from rangkul.papers.certificate import preflight as check_papers

    chosen = _chosen(candidates(session, event, today), person_ids)
    office = load_office(session)
    papers = [_paper(_snapshot(event, office, c, "000/CONTOH"), str(c.person_id), "") for c in chosen]
    return list(check_papers(papers))


def _chosen(everyone: list[Candidate], person_ids: Sequence[UUID] | None) -> list[Candidate]:
    if person_ids is None:
        return [c for c in everyone if c.waiting]
    wanted = set(person_ids)
    return [c for c in everyone if c.person_id in wanted and c.serial is None]


def issue(
    session: Session, event: EventRecord, today: date, *, account: str, person_ids: Sequence[UUID] | None = None,
    at: datetime | None = None, progress: Progress | None = None,
) -> list[UUID]:  # fmt: skip
    """Issues to all who earned one and have none (or to `person_ids`, whoever chose them): a serial, frozen data, a seal.

    Another station that issues for the same event waits, and then sees what was issued here.
    """
    session.execute(select(Event.id).where(Event.id == event.id).with_for_update())
    event = get_event(session, event.id)  # as it is now, not as the screen remembers it
    if event.status == "batal":
        raise Problem("{event} was cancelled; it gives no certificates.", event=event.title)
    chosen = _chosen(candidates(session, event, today), person_ids)
    office, moment, sealer = load_office(session), at or now(), Sealer(signing_key(session))
    if not (event.signers or office.signers):
        raise Problem("Nobody is set up to sign the certificates. Add a signer in the settings or in the plan of the event.")
    day = moment.astimezone(WIB).date()
    issued: list[UUID] = []
    for number, candidate in enumerate(chosen, 1):
        counter = next_number(session, "certificate", day.year)
        serial = render_number(office.certificate_number, seq=counter, day=day, unit=office.unit)
        snapshot = _snapshot(event, office, candidate, serial)
        row = Certificate(
            id=uuid7(), event_id=event.id, officer_id=None if candidate.is_guest else candidate.person_id,
            guest_id=candidate.person_id if candidate.is_guest else None, type=TYPE, serial=serial, snapshot=snapshot,
            template=TEMPLATE, template_version=TEMPLATE_VERSION, seal=sealer.seal(_sealed(snapshot, event)),
            issued_at=moment, issued_by=account,
        )  # fmt: skip
        session.add(row)
        issued.append(row.id)
        if progress:
            progress(number, len(chosen), candidate.name)
    session.flush()
    index_certificates(session, issued)
    return issued


def _snapshot(event: EventRecord, office: Office, candidate: Candidate, serial: str) -> dict[str, Any]:
    """Every word on the paper; what is not in here cannot change it later."""
    return {
        "serial": serial, "name": candidate.name, "identity": candidate.identity, "station": candidate.station or "",
        "event": event.title, "role": "PESERTA",
        "held": f"yang diselenggarakan pada {event.held_on()} di {event.place}",
        "place_and_date": ", ".join(filter(None, [office.city, show_date(event.ends_on)])),
        "signers": [asdict(signer) for signer in event_signers(event, office.signers)],
        "letterhead": {"organization": office.organization, "office": office.name, "address": office.address, "contact": office.contact},
    }  # fmt: skip


def _sealed(snapshot: dict[str, Any], event: EventRecord) -> dict[str, str]:
    return {
        "kind": "certificate", "serial": snapshot["serial"], "name": snapshot["name"], "rank": snapshot["identity"],
        "station": snapshot["station"], "event": snapshot["event"], "date": event.ends_on.isoformat(),
        "office": snapshot["letterhead"]["office"],
    }  # fmt: skip


def _paper(snapshot: dict[str, Any], who: str, seal_text: str, revoked: bool = False) -> CertificatePaper:
    signers = tuple(signer_of(signer) for signer in snapshot["signers"])
    return CertificatePaper(
        who, snapshot["serial"], snapshot["name"], snapshot["event"], signers, snapshot["identity"], snapshot["station"],
        snapshot["role"], snapshot["held"], snapshot["place_and_date"], seal_text, revoked,
    )  # fmt: skip


def _letterhead(row: Certificate, logo: bytes | None) -> Letterhead:
    """As it was at issue; only the logo is today's."""
    return Letterhead(**row.snapshot["letterhead"], logo=logo)


def draw(
    session: Session, certificate_ids: Sequence[UUID], *, count: bool = True, at: datetime | None = None, progress: Progress | None = None
) -> bytes:
    """One PDF of these certificates in the order given; `count` notes the printing."""
    from rangkul.papers.certificate import draw_certificates
    from rangkul.papers.joining import join

    rows = {c.id: c for c in session.scalars(select(Certificate).where(Certificate.id.in_(list(certificate_ids))))}
    ordered = [rows[key] for key in certificate_ids if key in rows]
    if not ordered:
        raise Problem("There is no certificate to print yet. Issue them first.")
    logo, parts, done = load_office(session).logo, list[bytes](), 0
    for letterhead, rows_alike in groupby(ordered, lambda row: _letterhead(row, logo)):
        file, same, before = BytesIO(), list(rows_alike), done
        papers = (_paper(row.snapshot, str(row.officer_id or row.guest_id), row.seal, row.revoked_at is not None) for row in same)
        made = CertificateDesign(letterhead=letterhead, made=at or ordered[0].issued_at)
        draw_certificates(papers, file, made, _onward(progress, before, len(ordered)))
        parts.append(file.getvalue())
        done += len(same)
    pdf = join(parts)
    if count:
        count_printing(session, [row.id for row in ordered], pdf)
    return pdf


def _onward(progress: Progress | None, before: int, total: int) -> Progress | None:
    return None if progress is None else lambda done, _, text: progress(before + done, total, text)


def count_printing(session: Session, certificate_ids: Sequence[UUID], pdf: bytes) -> None:
    """Notes that these certificates left the program on this PDF."""
    keys = list(certificate_ids)
    session.execute(update(Certificate).where(Certificate.id.in_(keys)).values(prints=Certificate.prints + 1))
    unhashed = update(Certificate).where(Certificate.id.in_(keys), Certificate.pdf_sha256.is_(None))
    session.execute(unhashed.values(pdf_sha256=hashlib.sha256(pdf).hexdigest()))
    serials = list(session.scalars(select(Certificate.serial).where(Certificate.id.in_(keys)).order_by(Certificate.id)))
    audit.note(session, "printed", "certificate", str(keys[0]), {"serials": serials}, announces=("certificate",))


def revoke(session: Session, certificate_id: UUID, reason: str, *, account: str) -> None:
    """Revokes with a reason; the number is never given again."""
    if not reason.strip():
        raise Problem("Say why the certificate is revoked; whoever checks it will read the reason.")
    row = session.get_one(Certificate, certificate_id, with_for_update=True)
    if row.revoked_at is not None:
        raise Problem("Certificate {serial} is revoked already.", serial=row.serial)
    row.revoked_at, row.revoked_by, row.revoked_reason = now(), account, reason.strip()
    session.flush()


def list_certificates(session: Session, event_id: UUID) -> list[CertificateRecord]:
    """The event's certificates in the order of their issue."""
    query = select(Certificate).where(Certificate.event_id == event_id).order_by(Certificate.issued_at, Certificate.id)
    return [record_of(row) for row in session.scalars(query)]


def event_of(session: Session, certificate_id: UUID) -> UUID | None:
    """The event a certificate belongs to."""
    return session.scalar(select(Certificate.event_id).where(Certificate.id == certificate_id))


def record_of(row: Certificate) -> CertificateRecord:
    s = row.snapshot
    return CertificateRecord(
        row.id, row.event_id, row.officer_id or row.guest_id or row.id, row.serial, s["name"], s["identity"], s["station"],
        row.issued_at, row.issued_by, row.prints, row.revoked_at, row.revoked_reason,
    )  # fmt: skip


def signing_key(session: Session) -> bytes:
    """The branch's private key (PEM); made on first use and kept with the database."""
    row = session.scalar(select(SigningKey).order_by(SigningKey.made_at.desc()).limit(1))
    if row is None:
        private = make_key()
        row = SigningKey(private_key=private, public_key=public_key(private).encode())
        session.add(row)
        session.flush()
    return row.private_key


def public_keys(session: Session) -> list[str]:
    """Public keys (PEM) that certificates of this branch verify with, newest first."""
    return [row.public_key.decode() for row in session.scalars(select(SigningKey).order_by(SigningKey.made_at.desc()))]


def index_certificates(session: Session, ids: Sequence[UUID]) -> None:
    rows = session.scalars(select(Certificate).where(Certificate.id.in_(list(ids)))).all()
    search.index(session, "certificate", [
        (c.id, c.serial, f"{c.snapshot['name']} · {c.snapshot['event']}", f"{c.serial} {c.snapshot['name']}", c.serial)
        for c in rows
    ])  # fmt: skip
