"""What a village writes beside a person that means: this one may not count any more.

Codes beyond those of cli.md: "remark_status" with the status a remark speaks of as proposal (worker_steps.py), for a person to decide.
Source: remarks in village lists (domain.md, worker's life); KET columns of population exports.
"""

import re

from rangkul.rules.message import Complaint, Message

_READ = 200
_NOT = r"(?<!tidak )(?<!tdk )(?<!belum )(?<!blm )(?<!bukan )"
_DIED = re.compile(rf"{_NOT}\b(?:meninggal|wafat|almarhum(?:ah)?|alm(?:h)?)\b|^\W*(?:MD|M\.D\.?|mati)\W*$", re.IGNORECASE)
_MOVED = re.compile(rf"{_NOT}\b(?:pindah(?! (?:dari|masuk|datang))|pindah keluar)\b", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?<!belum )(?<!blm )(?<!tidak )(?<!tdk )\b(?:sudah|sdh|udah|telah|punya|memiliki|ikut|peserta|terdaftar|aktif|ada)\b"
    r"(?:(?!\bbelum\b|\btidak\b).)*\b(?:bpjs[\s-]*(?:tk|ketenagakerjaan|naker|tenaga kerja)|bpjstk|jamsostek|kpj)\b"
    r"|\b(?:bpjs[\s-]*(?:tk|ketenagakerjaan|naker)|bpjstk|jamsostek)\b\W*(?:sudah|sdh|aktif|ada|punya)\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(rf"{_NOT}\b(?:berhenti|mengundurkan diri)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:suami|ister?i|istri|anak|ayah|ibu|bapa?k|ortu|orang ?tua|mertua|janda|duda|cerai|cucu|ahli ?waris|bin|binti|adik|kakak)\b",
    re.IGNORECASE,
)
_DEAD_NAME = re.compile(r"^\W*(?:alm|almh|almarhum|almarhumah)\b\W*\w|\(\s*(?:alm|almh|almarhum|almarhumah)\s*\.?\s*\)\s*$", re.IGNORECASE)


def remark_complaint(note: str) -> Complaint | None:
    """What a remark says about the worker's status; None for remarks about other things, or other people."""
    note = note[:_READ]
    if _DIED.search(note) and not _OTHERS.search(note):
        return _told(note, "meninggal")
    if _MOVED.search(note):
        return _told(note, "pindah")
    if _MEMBER.search(note):
        text = "The remark says “{note}”: look whether the worker is insured already, or skip the row."
        return Complaint("remark_status", Message(text, {"note": note[:60]}))
    return _told(note, None) if _STOPPED.search(note) else None


def name_remark(name: str) -> Complaint | None:
    """ "SUKARDI (ALM)": a mark of death in the name itself, unless it is the father's."""
    found = _DEAD_NAME.search(name[:_READ])
    if found is None or re.search(r"\b(?:bin|binti)\b", name[: found.start()], re.IGNORECASE):
        return None
    return _told(name, "meninggal")


def _told(note: str, status: str | None) -> Complaint:
    words = Message("The remark says “{note}”: set the worker's status by hand, or skip the row.", {"note": note[:60]})
    return Complaint("remark_status", words, status)
