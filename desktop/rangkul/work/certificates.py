"""Certificates: who earned one and why not, issuing, printing again, revoking."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data import audit, search
from rangkul.data.certificate import Certificate, SigningKey
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.papers.records import CertificateDesign, CertificatePaper, PaperComplaint
from rangkul.papers.seal import Sealer, make_key, public_key
from rangkul.rules.dates import WIB, show_date
from rangkul.rules.message import Message
from rangkul.rules.numbering import render_number
from rangkul.rules.people import print_name, rank_name
from rangkul.work.attendance import list_guests, scores, sessions_attended
from rangkul.work.events import EventRecord, list_invitations
from rangkul.work.office import Office, load_office, signer_of
from rangkul.work.officers import list_officers
from rangkul.work.sheets import event_signers

TYPE = "peserta"
TEMPLATE, TEMPLATE_VERSION = "bawaan", 1


@dataclass(frozen=True)
class Candidate:
    """Somebody of the event, and whether a certificate was earned; `why_not` says what is missing, in words."""

    person_id: UUID
    is_guest: bool
    name: str
    identity: str
    station: str | None
    attended: int
    earned: bool
    why_not: tuple[Message, ...] = ()
    serial: str | None = None  # when issued already


@dataclass(frozen=True)
class CertificateRecord:
    """An issued certificate as lists show it."""

    id: UUID
    event_id: UUID
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
    """The invited, whoever came uninvited, and guests: earned or not, and why not."""
    attended, tests = sessions_attended(session, event), scores(session, event.id)
    valid = select(Certificate).where(Certificate.event_id == event.id, Certificate.revoked_at.is_(None))
    issued = {c.officer_id or c.guest_id: c.serial for c in session.scalars(valid)}
    invited = {i.officer.id: i.officer for i in list_invitations(session, event.id, today)}
    guests = list_guests(session, event.id)
    guest_ids = {guest.id for guest in guests}
    others = list_officers(session, today, ids=[p for p in attended if p not in invited and p not in guest_ids])
    found = [
        _candidate(
            event, officer.id, officer.print_name or print_name(None, officer.name), _identity(officer.rank, officer.nrp),
            officer.station, attended, tests, issued,
        )
        for officer in [*invited.values(), *others]
    ]  # fmt: skip
    found += [
        _candidate(event, g.id, print_name(None, g.name), _identity(g.rank, g.nrp), g.unit, attended, {}, issued, guest=True)
        for g in guests
    ]
    return found


def _identity(rank: str | None, nrp: str | None) -> str:
    return " · ".join(filter(None, [rank_name(rank), f"NRP {nrp}" if nrp else None]))


def _candidate(
    event: EventRecord, person: UUID, name: str, identity: str, station: str | None, attended: dict[UUID, set[int]],
    tests: dict[UUID, dict[str, float]], issued: dict[UUID | None, str], guest: bool = False,
) -> Candidate:  # fmt: skip
    count = len(attended.get(person, ()))
    why = tuple(_missing(event, count, tests.get(person, {}).get("post"), guest))
    return Candidate(person, guest, name, identity, station, count, not why, why, issued.get(person))


def _missing(event: EventRecord, count: int, post_test: float | None, guest: bool) -> Iterable[Message]:
    needed = max(len(event.sessions) if event.earning.sessions is None else event.earning.sessions, 1)
    if count < needed:
        yield Message("{count} of {needed} sessions", {"count": count, "needed": needed})
    wanted = event.earning.post_test
    if wanted is not None and not guest:
        if post_test is None:
            yield Message("no post-test")
        elif post_test < wanted:
            yield Message("post-test {score} < {wanted}", {"score": f"{post_test:g}", "wanted": wanted})


def preflight(session: Session, event: EventRecord, person_ids: Sequence[UUID] | None, today: date) -> list[PaperComplaint]:
    """What the papers would have to squeeze or could not print, told before any number is given."""
    from rangkul.papers.certificate import preflight as check_papers

    chosen = _chosen(candidates(session, event, today), person_ids)
    office = load_office(session)
    papers = [_paper(_snapshot(event, office, c, "000/CONTOH"), str(c.person_id), "") for c in chosen]
    return list(check_papers(papers))


def _chosen(everyone: list[Candidate], person_ids: Sequence[UUID] | None) -> list[Candidate]:
    if person_ids is None:
        return [c for c in everyone if c.earned and c.serial is None]
    wanted = set(person_ids)
    return [c for c in everyone if c.person_id in wanted and c.serial is None]


def issue(
    session: Session, event: EventRecord, today: date, *, account: str, person_ids: Sequence[UUID] | None = None,
    at: datetime | None = None, progress: Progress | None = None,
) -> list[UUID]:  # fmt: skip
    """Issues to all who earned one and have none (or to `person_ids`, whoever chose them): a serial, frozen data, a seal."""
    if event.status == "batal":
        raise Problem("{event} was cancelled; it gives no certificates.", event=event.title)
    chosen = _chosen(candidates(session, event, today), person_ids)
    office, moment, sealer = load_office(session), at or now(), Sealer(signing_key(session))
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


def _design(office: Office, made: datetime) -> CertificateDesign:
    return CertificateDesign(letterhead=office.letterhead(), made=made)


def draw(session: Session, certificate_ids: Sequence[UUID], *, count: bool = True, at: datetime | None = None) -> bytes:
    """One PDF of these certificates in the order given; `count` notes the printing."""
    from rangkul.papers.certificate import draw_certificates

    rows = {c.id: c for c in session.scalars(select(Certificate).where(Certificate.id.in_(list(certificate_ids))))}
    ordered = [rows[key] for key in certificate_ids if key in rows]
    if not ordered:
        raise Problem("There is no certificate to print yet. Issue them first.")
    file = BytesIO()
    papers = (_paper(row.snapshot, str(row.officer_id or row.guest_id), row.seal, row.revoked_at is not None) for row in ordered)
    draw_certificates(papers, file, _design(load_office(session), at or ordered[0].issued_at))
    pdf = file.getvalue()
    if count:
        _count_printing(session, ordered, hashlib.sha256(pdf).hexdigest())
    return pdf


def _count_printing(session: Session, rows: Sequence[Certificate], digest: str) -> None:
    keys = [row.id for row in rows]
    session.execute(update(Certificate).where(Certificate.id.in_(keys)).values(prints=Certificate.prints + 1))
    unhashed = update(Certificate).where(Certificate.id.in_(keys), Certificate.pdf_sha256.is_(None))
    session.execute(unhashed.values(pdf_sha256=digest))
    audit.note(session, "printed", "certificate", str(rows[0].id), {"serials": [row.serial for row in rows]})


def revoke(session: Session, certificate_id: UUID, reason: str, *, account: str) -> None:
    """Revokes with a reason; the number is never given again."""
    if not reason.strip():
        raise Problem("Say why the certificate is revoked; whoever checks it will read the reason.")
    row = session.get_one(Certificate, certificate_id)
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
        row.id, row.event_id, row.serial, s["name"], s["identity"], s["station"], row.issued_at, row.issued_by, row.prints,
        row.revoked_at, row.revoked_reason,
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
