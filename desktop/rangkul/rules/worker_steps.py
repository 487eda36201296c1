"""The way of a worker from candidate to member: which status follows which, what each needs, when a membership has lapsed.

Source: domain.md (verification round trip, BPU programmes: age at enrolment 15 to below 65, inactive after three unpaid months).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from rangkul.language import mark
from rangkul.rules.contribution import INACTIVE_AFTER
from rangkul.rules.dates import age_on, enrolment_complaints, show_date
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import parse_nik

STATUSES = (
    "calon", "siap", "diajukan", "terverifikasi", "ditolak", "terdaftar", "menunggak", "nonaktif", "meninggal", "pindah",
)  # fmt: skip
STATUS_WORDS = {
    "calon": mark("Candidate"), "siap": mark("Ready"), "diajukan": mark("Submitted"), "terverifikasi": mark("Verified"),
    "ditolak": mark("Refused"), "terdaftar": mark("Registered"), "menunggak": mark("In arrears"), "nonaktif": mark("Inactive"),
    "meninggal": mark("Deceased"), "pindah": mark("Moved away"),
}  # fmt: skip
CONSENT_FORMS = {
    "written": mark("In writing"), "spoken": mark("Spoken, noted down"), "electronic": mark("Electronic"),
    "village": mark("Through the village office"),
}  # fmt: skip
"""How a worker agreed that the data are used (UU 27/2022 article 20)."""

_STEPS: dict[str, tuple[str, ...]] = {
    "calon": ("siap", "diajukan"),
    "siap": ("diajukan", "terverifikasi", "ditolak", "calon"),  # a list may go to the check before anybody marked it as submitted
    "diajukan": ("terverifikasi", "ditolak", "terdaftar", "siap"),
    "terverifikasi": ("terdaftar", "ditolak"),
    "ditolak": ("siap", "diajukan", "nonaktif"),
    "terdaftar": ("menunggak", "nonaktif"),
    "menunggak": ("terdaftar", "nonaktif"),
    "nonaktif": ("terdaftar", "diajukan"),
    "meninggal": (),
    "pindah": ("calon",),
}
_ENDS = ("pindah", "meninggal")
_ENTERING = ("siap", "diajukan", "terverifikasi", "terdaftar")
"""Statuses on the way to membership: who is there must be somebody whom the core system can know."""
_STRICT = ("siap", "diajukan")
"""Here what is missing blocks; behind them the core system has spoken already, so that we only tell."""


def allowed_steps(status: str) -> tuple[str, ...]:
    """The statuses that may follow without more ado, the usual one first; of anybody alive also that they moved away or died."""
    steps = _STEPS.get(status, ())
    return steps if status == "meninggal" else (*steps, *(end for end in _ENDS if end != status))


def step_complaint(old: str, new: str, reason: str | None = None) -> Complaint | None:
    """Why `new` does not follow `old`; None where it does, where nothing changes, and for any correction with its reason given.

    It blocks: without a reason such a change is not made.
    """
    if new not in STATUSES:
        return Complaint("status_unknown", Message("{status} is no status of a worker.", {"status": new}), blocks=True)
    if old == new or old not in STATUSES or new in allowed_steps(old) or (reason or "").strip():
        return None
    words: dict[str, object] = {"old": _word(old), "new": _word(new)}
    if old == "meninggal":
        sentence = Message("Recorded as deceased. If that was a mistake, give the reason; then {new} is possible again.", words)
        return Complaint("status_after_end", sentence, blocks=True)
    if STATUSES.index(new) < STATUSES.index(old):
        sentence = Message("From {old} back to {new} is a correction: give the reason for it.", words)
        return Complaint("status_step_back", sentence, blocks=True)
    follows = [step for step in allowed_steps(old) if step not in _ENDS]
    if not follows:
        return Complaint("status_step_skipped", Message("{new} does not follow {old}. Give the reason if it is right.", words), blocks=True)
    words["next"] = _word(follows[0])
    sentence = Message("{new} does not follow {old}: next comes {next}. Give the reason if it is right all the same.", words)
    return Complaint("status_step_skipped", sentence, follows[0], blocks=True)


def _word(status: str) -> Message:
    return Message(STATUS_WORDS[status])


def missing_for(values: Mapping[str, Any], status: str, today: date) -> list[Complaint]:
    """What a worker with these columns lacks for a status, gravest first; what blocks must be put right before.

    Only `siap` and `diajukan` block (NIK, name, birth date, age): from `terverifikasi` on the core system has decided, and we tell.
    `values` may be any part of the columns of a worker; dates are dates.
    """
    found: list[Complaint] = []
    if status in _ENTERING:
        found += _identity(values, today, strict=status in _STRICT)
        found += _age(values, status, today)
        if not values.get("consent_form"):
            found.append(Complaint("consent_missing", Message("The consent of the worker is not recorded yet.")))
    if status == "ditolak" and not (values.get("status_reason") or "").strip():
        found.append(Complaint("status_reason_missing", Message("Say why the registration was refused, so that it can be put right.")))
    if status in ("terdaftar", "menunggak"):
        found += _membership(values, today)
    since = values.get("status_since")
    if isinstance(since, date) and since > today:
        sentence = Message("The status cannot begin in the future ({date}).", {"date": show_date(since)})
        found.append(Complaint("status_since_future", sentence, blocks=True))
    return sorted(found, key=lambda complaint: not complaint.blocks)


def is_blocked(complaints: list[Complaint]) -> bool:
    return any(complaint.blocks for complaint in complaints)


def _identity(values: Mapping[str, Any], today: date, *, strict: bool) -> list[Complaint]:
    """Registration needs NIK, name and birth date as on the KTP."""
    found: list[Complaint] = []
    nik = values.get("nik")
    if not nik:
        found.append(Complaint("nik_missing", Message("The NIK is missing; registration needs it."), blocks=strict))
    elif parse_nik(str(nik), today, near=values.get("birth_date")) is None:
        found.append(Complaint("nik_invalid_structure", Message("The NIK cannot be right; compare it with the KTP."), blocks=strict))
    if not (values.get("name") or "").strip():
        found.append(Complaint("missing_name", Message("The name is missing; registration needs it as on the KTP."), blocks=strict))
    if not values.get("birth_date"):
        found.append(Complaint("date_missing", Message("The birth date is missing; registration needs it as on the KTP."), blocks=strict))
    return found


def _age(values: Mapping[str, Any], status: str, today: date) -> list[Complaint]:
    """Enrolment is open from 15 to below 65; a member may grow older than that."""
    born = values.get("birth_date")
    if not isinstance(born, date):
        return []
    day = values.get("registered_on") if status == "terdaftar" else today
    complaints = enrolment_complaints(born, day if isinstance(day, date) else today)
    return [
        Complaint(c.code, c.message, c.proposal, blocks=status in _STRICT and c.code in ("age_over_65", "age_under_15")) for c in complaints
    ]


def _membership(values: Mapping[str, Any], today: date) -> list[Complaint]:
    registered = values.get("registered_on")
    if not registered:
        return [Complaint("registered_on_missing", Message("The day of registration is not recorded yet."))]
    if registered > today:
        sentence = Message("The day of registration ({date}) lies in the future.", {"date": show_date(registered)})
        return [Complaint("registered_on_future", sentence, blocks=True)]
    return []


def unpaid_months(paid_until: date, today: date) -> int:
    """Whole calendar months that have passed since the last day that is paid for."""
    last = paid_until.year * 12 + paid_until.month
    return max(0, today.year * 12 + today.month - last - 1)


def lapsed_status(status: str, paid_until: date | None, today: date) -> str | None:
    """What a member should be set to: `menunggak` once the paid time is over, `nonaktif` after three unpaid months; None: fits."""
    if status not in ("terdaftar", "menunggak") or paid_until is None or paid_until >= today:
        return None
    proposal = "nonaktif" if unpaid_months(paid_until, today) >= INACTIVE_AFTER else "menunggak"
    return proposal if proposal != status else None


def paid_through(first_month: date, months: int) -> date:
    """The last day that `months` contribution months from `first_month` on cover."""
    last = first_month.year * 12 + first_month.month - 1 + months
    return date(last // 12, last % 12 + 1, 1) - timedelta(days=1)


def next_unpaid_month(paid_until: date | None, today: date) -> date:
    """The first day of the month that a payment begins with: the one after what is paid, else this one."""
    return today.replace(day=1) if paid_until is None else (paid_until + timedelta(days=1)).replace(day=1)


def turns_65_on(birth_date: date) -> date:
    """The day enrolment closes for somebody born then; born on 29 February, on 1 March."""
    try:
        return birth_date.replace(year=birth_date.year + 65)
    except ValueError:
        return date(birth_date.year + 65, 3, 1)


def is_of_age(birth_date: date, today: date) -> bool:
    """Whether somebody may be enrolled today."""
    return 15 <= age_on(birth_date, today) < 65
