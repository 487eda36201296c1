"""Invitation letters: whom they go to, numbered once when issued, printed again from what was frozen, withdrawn with a reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.event import Letter
from rangkul.data.numbers import next_number
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.papers.letter_records import LetterList, LetterPaper, LetterRow, PrintedLetters
from rangkul.papers.page import Progress
from rangkul.papers.records import Letterhead, Signer
from rangkul.rules.dates import show_date
from rangkul.rules.message import Complaint
from rangkul.rules.money import terbilang
from rangkul.rules.numbering import render_number
from rangkul.rules.people import rank_name
from rangkul.work.events import EventRecord, get_event
from rangkul.work.invitations import list_invitations
from rangkul.work.letter_texts import (
    CHIEF,
    MODES,
    LetterText,
    check_letter,
    fill_letter,
    list_letter_texts,
    values_of_chief,
    values_of_event,
    values_of_officer,
)
from rangkul.work.office import Office, load_office, signer_of
from rangkul.work.officers import OfficerRecord
from rangkul.work.pictures import get_picture, put_picture
from rangkul.work.templates import TemplateRecord

RESORT = "polres"
"""Key of the letter for officers without a Polsek: it goes to the head of the Polres."""
NO_NUMBER = "(diberikan saat diterbitkan)"


@dataclass(frozen=True)
class Recipient:
    """Whom a letter goes to, and which officers it invites."""

    key: str  # the Polsek's name, RESORT, or the officer's id
    title: str
    officers: tuple[OfficerRecord, ...]
    new: tuple[OfficerRecord, ...]  # those whom no valid letter names yet
    numbers: tuple[str, ...] = ()  # of the valid letters that name some of them

    @property
    def invited(self) -> tuple[OfficerRecord, ...]:
        """Whom the next letter names: the new ones; when there are none, everybody once more."""
        return self.new or self.officers


@dataclass(frozen=True)
class LetterOrder:
    """What is to be issued: the text, the date, who signs, and to whom (keys of recipients)."""

    text: LetterText
    dated: date
    signers: tuple[Signer, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True)
class LetterRecord:
    """An issued letter as the list shows it."""

    id: UUID
    number: str
    dated: date
    addressee: str
    officer_ids: tuple[UUID, ...]
    issued_at: datetime
    issued_by: str
    withdrawn_at: datetime | None = None
    withdrawn_reason: str | None = None


# Whom they go to


def list_recipients(session: Session, event_id: UUID, mode: str, today: date) -> list[Recipient]:
    """Everybody invited who has not declined: by Polsek, or one by one. Officers without a Polsek go to the Polres, last."""
    invited = [i.officer for i in list_invitations(session, event_id, today) if i.status != "berhalangan"]
    named = letters_by_officer(session, event_id)
    groups: dict[str, list[OfficerRecord]] = {}
    for officer in invited:
        groups.setdefault((officer.station or RESORT) if mode == CHIEF else str(officer.id), []).append(officer)
    keys = sorted(groups, key=lambda key: (key == RESORT, key)) if mode == CHIEF else list(groups)
    resort = load_office(session).police_resort or "Polres"
    return [_recipient(key, groups[key], named, mode, resort) for key in keys]


def _recipient(key: str, officers: list[OfficerRecord], named: Mapping[UUID, str], mode: str, resort: str) -> Recipient:
    title = (resort if key == RESORT else key) if mode == CHIEF else officers[0].printed
    numbers = dict.fromkeys(named[o.id] for o in officers if o.id in named)
    return Recipient(key, title, tuple(officers), tuple(o for o in officers if o.id not in named), tuple(numbers))


def letters_by_officer(session: Session, event_id: UUID) -> dict[UUID, str]:
    """Officer → number of the newest valid letter that invites them."""
    valid = [letter for letter in reversed(list_letters(session, event_id)) if not letter.withdrawn_at]
    return {key: letter.number for letter in valid for key in letter.officer_ids}


@dataclass(frozen=True)
class LetterChoices:
    """All that issuing letters of an event needs: recipients and the office's own texts by mode, and who may sign."""

    event: EventRecord
    recipients: dict[str, list[Recipient]]
    texts: dict[str, list[tuple[TemplateRecord, LetterText]]]
    signers: tuple[Signer, ...]


def letter_choices(session: Session, event_id: UUID, today: date) -> LetterChoices:
    event = get_event(session, event_id)
    own = tuple(signer_of(signer) for signer in event.signers)
    signers = tuple(dict.fromkeys((*own, *load_office(session).signers)))
    return LetterChoices(
        event, {mode: list_recipients(session, event_id, mode, today) for mode in MODES},
        {mode: list_letter_texts(session, mode) for mode in MODES}, signers,
    )  # fmt: skip


# Before they are issued


def check_order(session: Session, event_id: UUID, order: LetterOrder, today: date) -> list[Complaint]:
    """Everything that keeps these letters from being issued, each said once."""
    event, office = get_event(session, event_id), load_office(session)
    found = check_letter(order.text)
    if found:
        return found
    for one in _chosen(session, event_id, order, today):
        values = _values(event, office, order, one)
        found += [complaint for complaint in check_letter(order.text, values) if complaint not in found]
    return found


def preview_letters(session: Session, event_id: UUID, order: LetterOrder, today: date, limit: int = 3) -> PrintedLetters:
    """The first letters as they would be printed, without a number; nothing is stored."""
    from rangkul.papers.letter import draw_letters

    papers = make_papers(session, event_id, order, today, limit)
    return draw_letters([replace(paper, number=NO_NUMBER) for paper in papers])


def make_papers(session: Session, event_id: UUID, order: LetterOrder, today: date, limit: int | None = None) -> list[LetterPaper]:
    """The letters of an order without their numbers; a Problem says what is missing."""
    event, office = get_event(session, event_id), load_office(session)
    if event.status == "batal":
        raise Problem("{event} is cancelled; nobody is invited to it any more.", event=event.title)
    chosen = _chosen(session, event_id, order, today)
    if not chosen:
        raise Problem("Nobody is chosen to get a letter. Tick at least one recipient.")
    return [_paper(event, office, order, one) for one in chosen[:limit]]


def _chosen(session: Session, event_id: UUID, order: LetterOrder, today: date) -> list[Recipient]:
    wanted = set(order.recipients)
    return [one for one in list_recipients(session, event_id, order.text.mode, today) if one.key in wanted]


def _values(event: EventRecord, office: Office, order: LetterOrder, recipient: Recipient) -> dict[str, str]:
    common = values_of_event(event, office, order.dated)
    if order.text.mode != CHIEF:
        return common | values_of_officer(recipient.officers[0])
    return common | values_of_chief(recipient.title, len(recipient.invited))


def _paper(event: EventRecord, office: Office, order: LetterOrder, recipient: Recipient) -> LetterPaper:
    letter, values = order.text, _values(event, office, order, recipient)
    for complaint in check_letter(letter, values):
        raise Problem("Letter to {whom}: {why}", whom=recipient.title, why=complaint.message)
    if not order.signers:
        raise Problem("Nobody signs the letters. Enter a signer in the settings, or in the plan of the event.")
    addressee = fill_letter(letter.addressee, values)
    if recipient.key == RESORT:
        addressee = f"Kepala Kepolisian Resor {values['polres']}" if values["polres"] else "Kepala Kepolisian Resor"
    attached = _list(letter, values, recipient) if letter.mode == CHIEF else None
    city = f"{office.city}, " if office.city else ""
    return LetterPaper(
        number="", place_and_date=city + show_date(order.dated), nature=letter.nature, attachment=_attachment(attached),
        subject=fill_letter(letter.subject, values), addressee=tuple(_lines(addressee)), text=fill_letter(letter.text, values),
        signers=order.signers[:2], copies=tuple(_lines(fill_letter(letter.copies, values))), letterhead=office.letterhead(),
        attached=attached,
    )  # fmt: skip


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _attachment(attached: LetterList | None) -> str:
    return f"1 ({terbilang(1)}) berkas" if attached else "–"


def _list(letter: LetterText, values: Mapping[str, str], recipient: Recipient) -> LetterList:
    rows = tuple(
        LetterRow(o.called, rank_name(o.rank), o.nrp or "", o.station or "", ", ".join(o.villages)) for o in recipient.invited
    )
    return LetterList(fill_letter(letter.list_title, values) or "DAFTAR UNDANGAN", recipient.title, rows)


# Issuing


def issue_letters(
    session: Session, event_id: UUID, order: LetterOrder, today: date, *, account: str, at: datetime | None = None,
    progress: Progress | None = None,
) -> list[LetterRecord]:  # fmt: skip
    """Numbers the letters and freezes every word of them; all of them or none."""
    papers = make_papers(session, event_id, order, today)
    chosen = _chosen(session, event_id, order, today)
    office, moment = load_office(session), at or now()
    logo = put_picture(session, office.logo) if office.logo else None
    rows: list[Letter] = []
    for place, (recipient, paper) in enumerate(zip(chosen, papers, strict=True)):
        if progress:
            progress(place, len(papers), recipient.title)
        number = _new_number(session, office, order.dated)
        frozen = replace(paper, number=number, made=moment)
        rows.append(
            Letter(
                event_id=event_id, number=number, dated=order.dated, addressee=recipient.title[:200], snapshot=document_of(frozen, logo),
                officer_ids=[str(o.id) for o in recipient.invited], issued_at=moment, issued_by=account,
            )
        )  # fmt: skip
    session.add_all(rows)
    session.flush()
    return [_record(row) for row in rows]


def _new_number(session: Session, office: Office, dated: date) -> str:
    """The next number that no letter has; a template changed back to an old one passes over those given."""
    while True:
        seq = next_number(session, "letter", dated.year)
        number = render_number(office.letter_number, seq=seq, day=dated, unit=office.unit)
        if session.scalar(select(Letter.id).where(Letter.number == number)) is None:
            return number


def list_letters(session: Session, event_id: UUID) -> list[LetterRecord]:
    """The issued letters of an event, newest first, the withdrawn among them."""
    query = select(Letter).where(Letter.event_id == event_id).order_by(Letter.issued_at.desc(), Letter.id.desc())
    return [_record(row) for row in session.scalars(query)]


def _record(row: Letter) -> LetterRecord:
    return LetterRecord(
        row.id, row.number, row.dated, row.addressee, tuple(UUID(key) for key in row.officer_ids), row.issued_at, row.issued_by,
        row.withdrawn_at, row.withdrawn_reason,
    )  # fmt: skip


def withdraw_letters(session: Session, letter_ids: Iterable[UUID], reason: str, *, at: datetime | None = None) -> int:
    """Takes letters back with a reason; their numbers are never given again. How many were valid until now."""
    if not reason.strip():
        raise Problem("Say why the letter is withdrawn; the reason is kept with it.")
    rows = session.scalars(select(Letter).where(Letter.id.in_(list(letter_ids)), Letter.withdrawn_at.is_(None))).all()
    for row in rows:
        row.withdrawn_at, row.withdrawn_reason = at or now(), reason.strip()[:500]
    session.flush()
    return len(rows)


def hold_good_again(session: Session, letter_ids: Iterable[UUID]) -> None:
    """Takes a withdrawal back."""
    for row in session.scalars(select(Letter).where(Letter.id.in_(list(letter_ids)))):
        row.withdrawn_at = row.withdrawn_reason = None


def print_letters(session: Session, letter_ids: Sequence[UUID], progress: Progress | None = None) -> PrintedLetters:
    """Issued letters as they were frozen, in this order; the withdrawn say so."""
    from rangkul.papers.letter import draw_letters

    rows = {row.id: row for row in session.scalars(select(Letter).where(Letter.id.in_(list(letter_ids))))}
    chosen = [rows[key] for key in letter_ids if key in rows]
    papers = [replace(paper_of(session, row.snapshot), stamp="DITARIK" if row.withdrawn_at else "") for row in chosen]
    return draw_letters(papers, progress)


# As JSON keeps them


def document_of(paper: LetterPaper, logo: str | None) -> dict[str, Any]:
    """A letter for the database; its logo is kept as a picture of its own."""
    document = asdict(replace(paper, letterhead=replace(paper.letterhead, logo=None)))
    document["made"] = paper.made.isoformat()
    if logo:
        document["letterhead"]["logo"] = {"picture": logo}
    return document


def paper_of(session: Session, document: Mapping[str, Any]) -> LetterPaper:
    head: dict[str, Any] = dict(document["letterhead"])
    if head.get("logo"):
        head["logo"] = get_picture(session, head["logo"]["picture"])
    values: dict[str, Any] = dict(document)
    values["letterhead"], values["made"] = Letterhead(**head), datetime.fromisoformat(document["made"])
    values["addressee"], values["copies"] = tuple(document["addressee"]), tuple(document["copies"])
    values["signers"] = tuple(signer_of(signer) for signer in document["signers"])
    if attached := document["attached"]:
        values["attached"] = LetterList(attached["title"], attached["subtitle"], tuple(LetterRow(**row) for row in attached["rows"]))
    return LetterPaper(**values)
