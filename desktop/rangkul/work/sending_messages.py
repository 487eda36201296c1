"""Messages to villages, to be copied into WhatsApp: that a workbook comes, its password apart from it, and that one is still out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.dispatch import Dispatch
from rangkul.data.village import District, Village
from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.dates import WIB, show_date, show_day_date
from rangkul.rules.fields import check_text, fill_line
from rangkul.rules.message import Complaint
from rangkul.work.coverage import coverage
from rangkul.work.office import Office, load_office, load_preference, save_preference

SENDING, REMINDER, PASSWORD = "sending", "reminder", "password"
KINDS = {REMINDER: mark("Reminder"), SENDING: mark("Workbook is sent"), PASSWORD: mark("Password")}
LONGEST = 3000
_SETTING = "village_messages"

FIELDS = {
    "desa": mark("Village, with the word Desa or Kelurahan"), "kecamatan": mark("District"), "dusun": mark("Hamlet, if it is of one only"),
    "kontak_desa": mark("Contact person of the village"), "nomor": mark("Number of the dispatch"), "berkas": mark("Name of the file"),
    "dikirim": mark("Day it was sent"), "tenggat": mark("Day it should be back"), "terlambat": mark("How many days late, in words"),
    "pekerja": mark("Workers on the village's roster"), "kurang": mark("Workers missing to the target"),
    "target": mark("Target of the village"),
    "kantor": mark("Name of the office"), "kontak": mark("Contact of the office"), "sandi": mark("The password (only in its own message)"),
}  # fmt: skip

BUILT_IN = {
    REMINDER: (
        "Yth. {kontak_desa?}\n"
        "{desa}, Kecamatan {kecamatan}\n\n"
        "Buku kerja data pekerja yang kami kirim pada {dikirim} belum kami terima kembali.\n"
        "Tenggatnya {tenggat?}.\n"
        "Sudah lewat {terlambat?}.\n"
        "Berkas: {berkas}\n"
        "Dusun: {dusun?}\n\n"
        "Mohon dilengkapi dan dikirim kembali. Bila baru terisi sebagian, yang sudah ada boleh dikirim dulu. Saat ini tercatat {pekerja} "
        "pekerja, kurang {kurang} menuju {target} orang.\n\n"
        "Ada kesulitan atau berkasnya hilang? Hubungi kami: {kontak?}\n"
        "Terima kasih.\n"
        "{kantor}"
    ),
    SENDING: (
        "Yth. {kontak_desa?}\n"
        "{desa}, Kecamatan {kecamatan}\n\n"
        "Terlampir buku kerja data pekerja ({berkas}). Mohon diperiksa, dilengkapi sampai {target} orang, lalu dikirim kembali.\n"
        "Paling lambat: {tenggat?}.\n"
        "Dusun: {dusun?}\n\n"
        "Petunjuk ada di lembar pertama. Pertanyaan: {kontak?}\n"
        "Terima kasih.\n"
        "{kantor}"
    ),
    PASSWORD: "Kata sandi untuk membuka berkas {berkas}:\n{sandi}\nMohon tidak diteruskan bersama berkasnya.",
}


@dataclass(frozen=True)
class VillageMessage:
    """A text for one village; `link` opens WhatsApp with it when the phone of its contact is known."""

    dispatch_id: UUID
    village: str
    text: str
    phone: str | None = None

    @property
    def link(self) -> str | None:
        return whatsapp_link(self.phone, self.text) if self.phone else None


def whatsapp_link(phone: str, text: str) -> str:
    """https://wa.me/62812…?text=…"""
    return f"https://wa.me/{phone.lstrip('+')}?text={quote(text)}"


def load_text(session: Session, kind: str) -> str:
    """The office's own text, else the built-in one."""
    return dict(load_preference(session, _SETTING, {})).get(kind) or BUILT_IN[kind]


def save_text(session: Session, kind: str, text: str) -> None:
    """Keeps the office's own text; the built-in one is not kept, so that a better one of a later version comes through."""
    for complaint in check_message(kind, text):
        raise Problem("The text cannot be kept: {why}", why=complaint.message)
    own = {name: kept for name, kept in dict(load_preference(session, _SETTING, {})).items() if name != kind}
    if text.strip() != BUILT_IN[kind]:
        own[kind] = text.strip()
    save_preference(session, _SETTING, own or None)
    session.flush()


def fields_of(kind: str) -> dict[str, str]:
    """The fields a kind of message may use."""
    return {name: words for name, words in FIELDS.items() if (name == "sandi") <= (kind == PASSWORD)}


def check_message(kind: str, text: str) -> list[Complaint]:
    """What keeps a text from being used."""
    if not text.strip():
        raise Problem("The message has no text.")
    if len(text) > LONGEST:
        raise Problem("The text is longer than {most} signs.", most=LONGEST)
    return check_text(text, fields_of(kind))


def messages(
    session: Session, kind: str, dispatch_ids: Sequence[UUID], today: date, *, text: str | None = None, password: str = ""
) -> list[VillageMessage]:
    """A message for each dispatch, in their order, from `text` or the office's own; what is empty takes its line away."""
    template, office = text or load_text(session, kind), load_office(session)
    query = (
        select(Dispatch, Village, District.name)
        .join(Village, Village.code == Dispatch.village_code)
        .join(District, District.code == Village.district_code)
        .where(Dispatch.id.in_(dispatch_ids))
    )
    workers = {place.code: place.workers for place in coverage(session, "village")}
    found: dict[UUID, VillageMessage] = {}
    for dispatch, village, district in session.execute(query):
        values = _values(dispatch, village, district, office, workers.get(village.code, 0), today) | {"sandi": password}
        found[dispatch.id] = VillageMessage(dispatch.id, _place(village, dispatch), filled(template, values), village.contact_phone)
    return [found[key] for key in dispatch_ids if key in found]


def _place(village: Village, dispatch: Dispatch) -> str:
    return f"{village.name} · {dispatch.hamlet}" if dispatch.hamlet else village.name


def _values(dispatch: Dispatch, village: Village, district: str, office: Office, workers: int, today: date) -> dict[str, str]:
    late = (today - dispatch.due_on).days if dispatch.due_on else 0
    return {
        "desa": f"{village.type.title()} {village.name}", "kecamatan": district, "dusun": dispatch.hamlet or "",
        "kontak_desa": village.contact_name or "", "nomor": dispatch.number, "berkas": dispatch.file_name,
        "dikirim": show_date(dispatch.sent_at.astimezone(WIB).date()), "tenggat": show_day_date(dispatch.due_on) if dispatch.due_on else "",
        "terlambat": f"{late} hari" if late > 0 else "", "pekerja": str(workers), "kurang": str(max(0, village.target - workers)),
        "target": str(village.target), "kantor": " ".join(filter(None, [office.organization, office.name])), "kontak": office.contact,
    }  # fmt: skip


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields; where a field that must not be empty is, a dash stands for it, so that the message can go all the same."""
    for complaint in check_text(text, FIELDS):
        raise Problem("The text cannot be used: {why}", why=complaint.message)
    told: list[str] = []
    for line in text.split("\n"):
        kept = {name: value if value.strip() or f"{{{name}?}}" in line else "–" for name, value in values.items()}
        if (whole := fill_line(line, kept)) is not None:
            told.append(whole)
    return "\n".join(told).strip()
