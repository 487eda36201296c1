"""Charters for villages that reached their target: "Desa Sadar Jaminan Sosial Ketenagakerjaan", from the machine of the certificates."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.papers.records import PaperComplaint
from rangkul.rules.dates import WIB, show_date
from rangkul.rules.money import number_text
from rangkul.work.certificate_papers import SAMPLE_SERIAL, USUAL, ChosenTemplate, Looks, chosen_template, frozen_office, paper_of
from rangkul.work.certificate_records import CertificateRecord, index_certificates, records_of
from rangkul.work.certificates import Press, take_out
from rangkul.work.coverage import Coverage, coverage
from rangkul.work.office import Office, load_office

TYPE = "piagam"
HONOUR = "{kind} Sadar Jaminan Sosial Ketenagakerjaan"
KINDS = {"desa": "Desa", "kelurahan": "Kelurahan"}


@dataclass(frozen=True)
class CharterLine:
    """A village that reached its target, or has a charter."""

    code: str
    name: str  # "Desa Sukadanau"
    district: str
    workers: int
    target: int
    charter: CertificateRecord | None = None

    @property
    def waiting(self) -> bool:
        return self.charter is None and self.workers >= self.target


def charter_lines(session: Session) -> list[CharterLine]:
    """Villages at their target and villages with a charter, those without one first."""
    charters = {one.village_code: one for one in list_charters(session) if one.revoked_at is None}
    kinds = dict(session.execute(select(Village.code, Village.type)).all())
    lines = [
        CharterLine(v.code, f"{KINDS.get(kinds[v.code], 'Desa')} {v.name}", v.district, v.workers, v.target, charters.get(v.code))
        for v in coverage(session, "village")
        if v.reached or v.code in charters
    ]
    return sorted(lines, key=lambda line: (line.charter is not None, line.district, line.name))


def list_charters(session: Session) -> list[CertificateRecord]:
    """All charters in the order of their issue, also revoked ones."""
    query = select(Certificate).where(Certificate.type == TYPE).order_by(Certificate.issued_at, Certificate.id)
    return records_of(session.scalars(query))


def check_charters(session: Session, village_codes: Sequence[str], today: date, template: ChosenTemplate = USUAL) -> list[PaperComplaint]:
    """What the papers would have to squeeze or could not print; `who` is the village's code."""
    office, looks = load_office(session), Looks(session, datetime.now(WIB))
    template_id = chosen_template(session, TYPE, template)
    found: list[PaperComplaint] = []
    for place in _places(session, village_codes):
        frozen = _snapshot(session, office, place, SAMPLE_SERIAL, today)
        found += looks.look(frozen, template_id).complaints(paper_of(frozen, place.code, ""))
    return found


def issue_charters(
    session: Session, village_codes: Sequence[str], *, account: str, template: ChosenTemplate = USUAL,
    at: datetime | None = None, progress: Progress | None = None,
) -> list[UUID]:  # fmt: skip
    """A charter for each of these villages that reached its target and has none; gives the keys. Wholly there or absent."""
    list(session.scalars(select(Village.code).where(Village.code.in_(list(village_codes))).with_for_update()))  # other stations wait
    office = _ready_office(session)
    holders = {one.village_code for one in list_charters(session) if one.revoked_at is None}
    chosen = [place for place in _places(session, village_codes) if place.code not in holders]
    press, issued = Press(session, account, at or now(), TYPE, template), list[UUID]()
    for number, place in enumerate(chosen, 1):
        if not place.reached:
            raise Problem("{village} has {workers} of {target} workers; a charter is for villages that reached their target.",
                          village=place.name, workers=place.workers, target=place.target)  # fmt: skip
        frozen = _snapshot(session, office, place, press.number(), press.day, press.logo)
        issued.append(press.put(frozen, _sealed(frozen, press.day), village_code=place.code))
        if progress:
            progress(number, len(chosen), place.name)
    session.flush()
    index_certificates(session, issued)
    return issued


def reissue_charter(
    session: Session, certificate_id: UUID, reason: str, *, account: str, template: ChosenTemplate = USUAL, at: datetime | None = None
) -> UUID:
    """A new charter with today's words takes the place of a wrong one."""
    office = _ready_office(session)
    old = take_out(session, certificate_id, reason, account)
    if old.village_code is None:
        raise Problem("This certificate belongs to a person; it is replaced where it was issued.")
    session.flush()
    (place,) = _places(session, [old.village_code])
    press = Press(session, account, at or now(), TYPE, template)
    frozen = _snapshot(session, office, place, press.number(), press.day, press.logo) | {"replaces": old.serial}
    key = press.put(frozen, _sealed(frozen, press.day), old, village_code=place.code)
    session.flush()
    index_certificates(session, [key])
    return key


def _ready_office(session: Session) -> Office:
    office = load_office(session)
    if not office.signers:
        raise Problem("Nobody is set up to sign the charters. Add a signer in the settings.")
    return office


def _places(session: Session, village_codes: Sequence[str]) -> list[Coverage]:
    wanted = set(village_codes)
    return [place for place in coverage(session, "village") if place.code in wanted]


def _snapshot(session: Session, office: Office, place: Coverage, serial: str, day: date, logo: str | None = None) -> dict[str, Any]:
    kind = KINDS.get(session.scalar(select(Village.type).where(Village.code == place.code)) or "desa", "Desa")
    name, where, honour = f"{kind} {place.name}", f"Kecamatan {place.district}", HONOUR.format(kind=kind)
    many, word = (place.protected, "terlindungi") if place.protected >= place.target else (place.workers, "terdata")
    reached = f"dengan {number_text(many)} pekerja {word} dari target {number_text(place.target)} pekerja"
    values = {
        "desa": name, "kecamatan": place.district, "kabupaten": office.regency_name, "capaian": number_text(many),
        "target": number_text(place.target), "pencapaian": reached, "gelar": honour, "tanggal": show_date(day),
    }  # fmt: skip
    return {
        "type": TYPE, "serial": serial, "name": name, "identity": where, "station": office.regency_name, "event": honour, "role": "",
        "held": reached, "place_and_date": ", ".join(filter(None, [office.city, show_date(day)])), "replaces": "",
        "signers": [asdict(signer) for signer in office.signers[:2]], "values": values, **frozen_office(office, values, logo),
    }  # fmt: skip


def _sealed(frozen: dict[str, Any], day: date) -> dict[str, str]:
    return {
        "kind": "charter", "serial": frozen["serial"], "name": frozen["name"], "rank": frozen["identity"], "station": frozen["station"],
        "event": frozen["event"], "date": day.isoformat(), "office": frozen["letterhead"]["office"],
    }  # fmt: skip
