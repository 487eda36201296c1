"""The editable texts of invitation letters: the built-in ones, the office's own, their named fields and what fills them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.dates import DAYS, MONTHS, WIB, show_date, show_day_date, show_time
from rangkul.rules.fields import check_text, fill_line
from rangkul.rules.message import Complaint, Message
from rangkul.rules.money import terbilang
from rangkul.rules.people import rank_name
from rangkul.work.events import EventRecord, SessionEntry
from rangkul.work.office import Office
from rangkul.work.officers import OfficerRecord
from rangkul.work.templates import TemplateRecord, list_templates, save_template

CHIEF, OFFICER = "kapolsek", "petugas"
MODES = {CHIEF: mark("One letter per Polsek chief, with the list attached"), OFFICER: mark("One letter per officer")}
NATURES = ("Biasa", "Segera", "Sangat Segera", "Penting", "Terbatas", "Rahasia")
LONGEST_TEXT = 12_000

_OF_EVENT = {
    "kegiatan": mark("Title of the event"), "jenis": mark("Kind of event"), "hari_tanggal": mark("Day and date"),
    "waktu": mark("Time"), "tempat": mark("Place"), "agenda": mark("Agenda"), "narasumber": mark("Speakers"),
    "pakaian": mark("Dress"), "dasar": mark("Basis"), "kontak": mark("Contact"), "kantor": mark("Name of the office"),
    "polres": mark("Polres"), "tanggal_surat": mark("Date of the letter"),
}  # fmt: skip
_OF_CHIEF = {
    "polsek": mark("Polsek"), "sektor": mark("Name of the Polsek without the word Polsek"),
    "jumlah": mark("Number of officers on the list"), "jumlah_terbilang": mark("The number in words"),
}  # fmt: skip
_OF_OFFICER = {
    "nama": mark("Name of the officer with rank"), "pangkat": mark("Rank"), "nrp": mark("NRP"), "desa": mark("Villages of the officer"),
    "polsek": mark("Polsek"), "sektor": mark("Name of the Polsek without the word Polsek"),
}  # fmt: skip
FIELDS = {CHIEF: _OF_EVENT | _OF_CHIEF, OFFICER: _OF_EVENT | _OF_OFFICER}
KINDS_OF_EVENT = {"sosialisasi": "sosialisasi", "rapat": "rapat koordinasi", "evaluasi": "evaluasi"}


@dataclass(frozen=True)
class LetterText:
    """What people write of a letter; everything but `mode` and `nature` may hold fields."""

    mode: str
    nature: str
    subject: str
    addressee: str  # lines behind "Yth."
    text: str
    copies: str = ""  # one line each
    list_title: str = ""


_DETAILS = """hari, tanggal : {hari_tanggal}
waktu : {waktu}
tempat : {tempat}
acara : {agenda?}
narasumber : {narasumber?}
pakaian : {pakaian?}"""

_OPENING = (
    "Dengan hormat,\n\n"
    "Dasar: {dasar?}.\n\n"
    "Sehubungan dengan pelaksanaan program jaminan sosial ketenagakerjaan bagi pekerja di desa dan kelurahan, bersama ini kami mengundang "
)
_CONFIRM = "menyampaikannya kepada kami sebelum hari pelaksanaan.\nKonfirmasi kehadiran dan keterangan lebih lanjut: {kontak?}.\n\n"

BUILT_IN = {
    CHIEF: LetterText(
        CHIEF, "Biasa", "Undangan {kegiatan}", "Kepala Kepolisian Sektor {sektor}",
        _OPENING + "personel Bhabinkamtibmas {polsek} sejumlah {jumlah} ({jumlah_terbilang}) orang sebagaimana daftar terlampir untuk "
        "menghadiri kegiatan *{kegiatan}* yang akan dilaksanakan pada:\n\n" + _DETAILS + "\n\n"
        "Mengingat pentingnya kegiatan tersebut, kami mohon perkenan Saudara untuk menugaskan personel dimaksud hadir tepat waktu. "
        "Apabila ada personel yang berhalangan, mohon menunjuk wakil dan " + _CONFIRM +
        "Demikian kami sampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.",
        "Kepala Kepolisian Resor {polres?}\nArsip", "DAFTAR BHABINKAMTIBMAS YANG DIUNDANG",
    ),
    OFFICER: LetterText(
        OFFICER, "Biasa", "Undangan {kegiatan}", "{nama}\nBhabinkamtibmas Desa/Kelurahan {desa?}\n{polsek?}",
        _OPENING + "Saudara untuk menghadiri kegiatan *{kegiatan}* yang akan dilaksanakan pada:\n\n" + _DETAILS + "\n\n"
        "Mengingat pentingnya kegiatan tersebut, kami mohon Saudara hadir tepat waktu. Apabila berhalangan, mohon menunjuk wakil dan "
        + _CONFIRM + "Demikian kami sampaikan, atas perhatian dan kehadiran Saudara kami ucapkan terima kasih.",
        "Kepala Kepolisian Sektor {sektor?}\nArsip",
    ),
}  # fmt: skip


# Checking and filling


def check_letter(letter: LetterText, values: Mapping[str, str] | None = None) -> list[Complaint]:
    """What keeps a letter from being printed; with `values` also what is empty for this one."""
    known = FIELDS[letter.mode]
    found: list[Complaint] = []
    for text in (letter.addressee, letter.subject, letter.text, letter.copies, letter.list_title):
        found += [complaint for complaint in check_text(text, known, values) if complaint not in found]
    for text, message in (
        (letter.addressee, Message("The letter is addressed to nobody.")), (letter.subject, Message("The letter has no subject (hal).")),
        (letter.text, Message("The letter has no text.")),
    ):  # fmt: skip
        if not text.strip():
            found.append(Complaint("letter_empty", message, blocks=True))
    if len(letter.text) > LONGEST_TEXT:
        found.append(Complaint("letter_too_long", Message("The text is longer than {most} signs.", {"most": LONGEST_TEXT}), blocks=True))
    return found


def fill_letter(text: str, values: Mapping[str, str]) -> str:
    """A text filled line by line; the further lines of a value stay with its detail ("acara : …")."""
    lines: list[str] = []
    for line in text.split("\n"):
        filled = fill_line(line, values)
        if filled is not None:
            first, *more = filled.split("\n")
            lines += [first, *(f"{'':8}{one.strip()}" for one in more if one.strip())]
    return "\n".join(lines)


# What fills the fields


def values_of_event(event: EventRecord, office: Office, dated: date) -> dict[str, str]:
    speakers = dict.fromkeys(one.speaker for one in event.sessions if one.speaker)
    return {
        "kegiatan": event.title, "jenis": KINDS_OF_EVENT.get(event.type, event.type), "hari_tanggal": days_of(event),
        "waktu": hours_of_days(event), "tempat": event.place, "agenda": agenda_of(event), "narasumber": "; ".join(speakers),
        "pakaian": event.dress or "", "dasar": (event.basis or "").rstrip(". "), "kontak": (event.contact or "").rstrip(". "),
        "kantor": office.name, "polres": _without(office.police_resort, "polres", "kepolisian resor"), "tanggal_surat": show_date(dated),
    }  # fmt: skip


def values_of_chief(station: str, count: int) -> dict[str, str]:
    return {"polsek": station, "sektor": sector_of(station), "jumlah": str(count), "jumlah_terbilang": terbilang(count)}


def values_of_officer(officer: OfficerRecord) -> dict[str, str]:
    station = officer.station or ""
    return {
        "nama": officer.printed, "pangkat": rank_name(officer.rank), "nrp": officer.nrp or "", "desa": ", ".join(officer.villages),
        "polsek": station, "sektor": sector_of(station),
    }  # fmt: skip


def sector_of(station: str) -> str:
    """ "Polsek Cikarang Utara" → "Cikarang Utara"."""
    return _without(station, "polsek", "kepolisian sektor")


def _without(name: str, *words: str) -> str:
    for word in words:
        if name.casefold().startswith(f"{word} "):
            return name[len(word) :].strip()
    return name.strip()


def days_of(event: EventRecord) -> str:
    """ "Minggu, 22 November 2026" or "Senin s.d. Rabu, 23 s.d. 25 November 2026"."""
    first, last = event.starts_on, event.ends_on
    if first == last:
        return show_day_date(first)
    joint = "dan" if (last - first).days == 1 else "s.d."
    days = f"{DAYS[first.weekday()]} {joint} {DAYS[last.weekday()]}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{days}, {first.day} {joint} {show_date(last)}"
    start = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else show_date(first)
    return f"{days}, {start} {joint} {show_date(last)}"


def hours_of_days(event: EventRecord) -> str:
    """ "pukul 09.00–12.00 WIB"; where the days differ, a line for each."""
    spans: list[tuple[date, str]] = []
    for day, sessions in groupby(event.sessions, key=lambda one: one.starts_at.astimezone(WIB).date()):
        whole = list(sessions)
        spans.append((day, _span(whole)))
    if len({span for _, span in spans}) == 1:
        return spans[0][1]
    return "\n".join(f"{DAYS[day.weekday()]}, {show_date(day)}, {span}" for day, span in spans)


def _span(sessions: list[SessionEntry]) -> str:
    start, end = min(one.starts_at for one in sessions), max(one.ends_at for one in sessions)
    return f"pukul {show_time(start)}–{show_time(end)} WIB"


def agenda_of(event: EventRecord) -> str:
    """The agenda as planned, else the titles of the sessions."""
    if event.agenda and event.agenda.strip():
        return event.agenda.strip()
    titles = [one.title for one in event.sessions if one.title.strip()]
    return "\n".join(f"{number}. {title}" for number, title in enumerate(titles, 1)) if len(titles) > 1 else "".join(titles)


# The office's own texts


def letter_of(content: Mapping[str, Any]) -> LetterText:
    """The text of a stored template; a Problem when it is none."""
    try:
        values = {name: str(content[name]) if name in content else "" for name in LetterText.__dataclass_fields__}
    except (TypeError, KeyError):
        raise Problem("This template holds no letter.") from None
    if values["mode"] not in MODES or not values["text"].strip():
        raise Problem("This template holds no letter.")
    return LetterText(**values)


def save_letter_text(session: Session, name: str, letter: LetterText, account: str, *, base: UUID | None = None) -> TemplateRecord:
    """Keeps a text as a template of the office; a text with unknown fields or stray braces is refused."""
    for complaint in check_letter(letter):
        raise Problem("The text cannot be kept: {why}", why=complaint.message)
    return save_template(session, "letter", name, asdict(letter), account, base=base)


def list_letter_texts(session: Session, mode: str) -> list[tuple[TemplateRecord, LetterText]]:
    """The office's own texts for such letters, by name."""
    found = [(record, letter_of(record.content)) for record in list_templates(session, "letter")]
    return [(record, letter) for record, letter in found if letter.mode == mode]
