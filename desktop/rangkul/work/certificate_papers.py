"""Certificates on paper: every word frozen at issue, drawn in the look they were issued in, checked before a number is given."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.certificate import Certificate
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.papers.records import CertificateDesign, CertificatePaper, Letterhead, PaperComplaint
from rangkul.rules.dates import show_date
from rangkul.rules.message import Message
from rangkul.work.certificate_earning import Candidate
from rangkul.work.certificate_records import replaced_by
from rangkul.work.events import EventRecord
from rangkul.work.office import Office, load_office, load_preference, save_preference, signer_of
from rangkul.work.pictures import get_picture, put_picture
from rangkul.work.scores import show_score
from rangkul.work.sheets import event_signers
from rangkul.work.templates import list_templates, load_template

if TYPE_CHECKING:
    from rangkul.papers.certificate_book import Look

USUAL: Literal["usual"] = "usual"
ChosenTemplate = UUID | None | Literal["usual"]
"""A saved template, None for the built-in design, or "usual": what the office uses for this type."""

ROLES = {"peserta": "PESERTA", "lulus": "LULUS"}
DESIGNS = {  # type → title, opening, sentence of the built-in design
    "peserta": ("SERTIFIKAT", "diberikan kepada", "atas partisipasinya sebagai {role} dalam kegiatan"),
    "lulus": ("SERTIFIKAT", "diberikan kepada", "yang dinyatakan {role} dalam kegiatan"),
    "piagam": ("PIAGAM PENGHARGAAN", "diberikan kepada", "atas keberhasilannya menjadi"),
}
SAMPLE_SERIAL = "000/CONTOH"


# Which design


def template_type(type_: str) -> str:
    """The type of template (work/templates.py) that certificates of a type are drawn with."""
    return "charter" if type_ == "piagam" else "certificate"


def usual_template(session: Session, type_: str) -> UUID | None:
    """The newest revision of the template the office uses for a type of certificate; None for the built-in design."""
    name = load_preference(session, f"template.{type_}")
    return next((one.id for one in list_templates(session, template_type(type_)) if one.name == name), None)


def use_template(session: Session, type_: str, template_id: UUID | None) -> None:
    """From now on certificates of this type get this design, in its newest revision."""
    save_preference(session, f"template.{type_}", None if template_id is None else load_template(session, template_id).name)


def chosen_template(session: Session, type_: str, template: ChosenTemplate) -> UUID | None:
    return usual_template(session, type_) if template == "usual" else template


# Words


def snapshot(
    office: Office, event: EventRecord, candidate: Candidate, serial: str, award: str, *, logo: str | None = None, replaces: str = ""
) -> dict[str, Any]:
    """Every word and picture on the paper; what is not in here cannot change it later. `logo`: the kept picture (`keep_logo`)."""
    held = f"yang diselenggarakan pada {event.held_on()} di {event.place}"
    values = {
        "identitas": candidate.identity, "keterangan": "  ·  ".join(filter(None, [candidate.identity, candidate.station])),
        "pangkat": candidate.rank or "", "nrp": candidate.nrp or "", "polsek": candidate.station or "", "peran": ROLES[award],
        "kegiatan": event.title, "hari": event.held_on(), "tempat": event.place, "pelaksanaan": held,
        "nilai": "" if candidate.score is None else show_score(candidate.score),
        "sesi": f"{candidate.attended} dari {len(event.sessions)}", "tanggal": show_date(event.ends_on),
    }  # fmt: skip
    return {
        "type": award, "serial": serial, "name": candidate.name, "identity": candidate.identity, "station": candidate.station or "",
        "event": event.title, "role": ROLES[award], "held": held,
        "place_and_date": ", ".join(filter(None, [office.city, show_date(event.ends_on)])), "replaces": replaces,
        "signers": [asdict(signer) for signer in event_signers(event, office.signers)],
        "values": values, **frozen_office(office, values, logo),
    }  # fmt: skip


def keep_logo(session: Session, office: Office) -> str | None:
    """Keeps the office's logo as it is today, for the papers issued today."""
    return put_picture(session, office.logo) if office.logo else None


def frozen_office(office: Office, values: dict[str, str], logo: str | None) -> dict[str, Any]:
    """The office's letterhead and logo as they are now; adds its words to `values`."""
    values |= {"kota": office.city, "kantor": office.name, "lembaga": office.organization}
    head = {"organization": office.organization, "office": office.name, "address": office.address, "contact": office.contact}
    return {"letterhead": head, "logo": logo}


def paper_of(frozen: dict[str, Any], who: str, seal_text: str, revoked: bool = False, replaced: bool = False) -> CertificatePaper:
    """What the papers draw, from a snapshot."""
    signers = tuple(signer_of(signer) for signer in frozen["signers"])
    return CertificatePaper(
        who, frozen["serial"], frozen["name"], frozen["event"], signers, frozen["identity"], frozen["station"], frozen["role"],
        frozen["held"], frozen["place_and_date"], seal_text, revoked, frozen.get("replaces") or "", frozen.get("values") or {}, replaced,
    )  # fmt: skip


class Looks:
    """The looks of one file: equal ones are the same object, so that what they share is embedded once."""

    def __init__(self, session: Session, made: datetime) -> None:
        self.session, self.made = session, made
        self.known: dict[tuple[UUID | None, str, str], Look] = {}

    def look(self, frozen: dict[str, Any], template_id: UUID | None) -> "Look":
        head = json.dumps([frozen["letterhead"], frozen.get("logo", "")], sort_keys=True)
        key = (template_id, head, "" if template_id else frozen.get("type", "peserta"))
        if key not in self.known:
            self.known[key] = self._designed(frozen, template_id) if template_id else self._built_in(frozen)
        return self.known[key]

    def _letterhead(self, frozen: dict[str, Any]) -> Letterhead:
        """As it was at issue; certificates from before logos were kept show today's."""
        logo = load_office(self.session).logo if "logo" not in frozen else None
        if frozen.get("logo"):
            logo = get_picture(self.session, frozen["logo"])
        return Letterhead(**frozen["letterhead"], logo=logo)

    def _built_in(self, frozen: dict[str, Any]) -> "Look":
        from rangkul.papers.certificate import BuiltIn

        title, opening, sentence = DESIGNS[frozen.get("type", "peserta")]
        return BuiltIn(CertificateDesign(self._letterhead(frozen), None, title, opening, sentence, self.made))

    def _designed(self, frozen: dict[str, Any], template_id: UUID) -> "Look":
        from rangkul.papers.certificate_elements import Designed
        from rangkul.papers.certificate_template import pictures_in, template_of

        template = template_of(load_template(self.session, template_id).content)
        pictures = {key: get_picture(self.session, key) for key in pictures_in(template)}
        return Designed(template, pictures, self._letterhead(frozen))


# Before a number is given


def complaints_about(
    session: Session, event: EventRecord, people: Sequence[Candidate], award: str, template: ChosenTemplate = USUAL
) -> list[PaperComplaint]:
    """What the papers would have to squeeze or could not print, and what is missing on them."""
    looks, template_id = Looks(session, datetime.now().astimezone()), chosen_template(session, award, template)
    office, found = load_office(session), list[PaperComplaint]()
    for person in people:
        frozen = snapshot(office, event, person, SAMPLE_SERIAL, award)
        found += looks.look(frozen, template_id).complaints(paper_of(frozen, str(person.person_id), ""))
        found += _about_person(person)
    return found + list(_about_event(session, event, people))


def _about_person(person: Candidate) -> Iterator[PaperComplaint]:
    who = str(person.person_id)
    if not person.is_guest and not person.rank:
        text = Message("The rank is missing; the line below the name has only the NRP.")
        yield PaperComplaint("rank_missing", who, "rank", "", text, blocks=False)
    if not person.station:
        text = Message("Nothing says where they come from.") if person.is_guest else Message("The Polsek is missing.")
        yield PaperComplaint("station_missing", who, "station", "", text, blocks=False)


def _about_event(session: Session, event: EventRecord, people: Sequence[Candidate]) -> Iterator[PaperComplaint]:
    if people and not has_signer(session, event):
        text = Message("Nobody is set up to sign the certificates. Add a signer in the settings or in the plan of the event.")
        yield from (PaperComplaint("signer_missing", str(person.person_id), "signer", "", text) for person in people)
    counts = Counter(person.name.casefold() for person in people)
    for person in people:
        if (count := counts[person.name.casefold()]) > 1:
            values: dict[str, object] = {"count": count, "name": person.name}
            message = Message("{count} people are called “{name}”; tell them apart by rank and NRP when handing over.", values)
            yield PaperComplaint("name_equal", str(person.person_id), "equal", person.name, message, blocks=False)


def has_signer(session: Session, event: EventRecord) -> bool:
    return bool(event.signers or load_office(session).signers)


# Printing


def draw(
    session: Session, certificate_ids: Sequence[UUID], *, count: bool = True, at: datetime | None = None, progress: Progress | None = None
) -> bytes:
    """One PDF of these certificates in the order given, each in the look it was issued in; `count` notes the printing."""
    from rangkul.papers.certificate_book import draw_book

    rows = {c.id: c for c in session.scalars(select(Certificate).where(Certificate.id.in_(list(certificate_ids))))}
    ordered = [rows[key] for key in certificate_ids if key in rows]
    if not ordered:
        raise Problem("There is no certificate to print yet. Issue them first.")
    made = at or ordered[0].issued_at
    looks, file = Looks(session, made), BytesIO()
    pairs = ((_paper_of_row(session, row), looks.look(row.snapshot, row.template_id)) for row in ordered)
    draw_book(pairs, file, made, "Piagam" if ordered[0].type == "piagam" else "Sertifikat", progress, len(ordered))
    pdf = file.getvalue()
    if count:
        count_printing(session, [row.id for row in ordered], pdf)
    return pdf


def _paper_of_row(session: Session, row: Certificate) -> CertificatePaper:
    revoked = row.revoked_at is not None
    who = str(row.officer_id or row.guest_id or row.village_code)
    return paper_of(row.snapshot, who, row.seal, revoked, revoked and replaced_by(session, row.id) is not None)


def count_printing(session: Session, certificate_ids: Sequence[UUID], pdf: bytes) -> None:
    """Notes that these certificates left the program on this PDF."""
    keys = list(certificate_ids)
    session.execute(update(Certificate).where(Certificate.id.in_(keys)).values(prints=Certificate.prints + 1))
    unhashed = update(Certificate).where(Certificate.id.in_(keys), Certificate.pdf_sha256.is_(None))
    session.execute(unhashed.values(pdf_sha256=hashlib.sha256(pdf).hexdigest()))
    serials = list(session.scalars(select(Certificate.serial).where(Certificate.id.in_(keys)).order_by(Certificate.id)))
    audit.note(session, "printed", "certificate", str(keys[0]), {"serials": serials}, announces=("certificate",))
