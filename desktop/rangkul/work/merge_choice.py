"""Which value of two records of one person to keep: what may be chosen, what is proposed, and what only a person can say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from rangkul.errors import Problem
from rangkul.rules.identifiers import clean_kk
from rangkul.rules.message import Message
from rangkul.rules.nik import clean_nik, compare_nik, nik_complaints, parse_nik
from rangkul.rules.people import clean_name, name_key
from rangkul.rules.phone import clean_phone
from rangkul.work.regions import known_district

FIELDS = (
    "name", "nik", "birth_place", "birth_date", "sex", "kk", "mother_name", "phone", "village_code", "address", "hamlet", "rt", "rw",
    "occupation", "status", "kpj", "registered_on", "pay_months", "paid_until", "with_jht", "income", "funding", "officer_id", "event_id",
    "consent_form", "note",
)  # fmt: skip
"""What is chosen field by field, in the order of the page."""
FOLLOW = {
    "name": ("name_key",), "occupation": ("occupation_category",), "status": ("status_since", "status_reason"),
    "consent_form": ("consent_on",),
}  # fmt: skip
"""Columns that go with a field: a status with its day and reason, a consent with its day."""
STAYS = ("id", "version", "added_at", "batch_id", "batch_row")
"""Columns of the worker who is kept, whatever is chosen: they say how this entry came onto the roster."""
TYPED = frozenset({"name", "nik", "birth_place", "birth_date", "kk", "mother_name", "phone", "address", "hamlet", "rt", "rw", "note"})
"""Fields that may get a value which neither of the two had."""
FURTHER = (
    "pindah", "calon", "siap", "diajukan", "ditolak", "terverifikasi", "nonaktif", "menunggak", "terdaftar", "meninggal",
)  # fmt: skip
"""How far somebody has come; who moved away from one village and stands on the list of another is there."""

Choice = Literal["kept", "gone"]
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Suggestion:
    """`chosen` is complete but for the fields in `asks`: those only a person can decide, each with the reason why."""

    kept_id: UUID
    chosen: dict[str, Any]
    asks: dict[str, Message]


def suggest(first: Values, second: Values, today: date) -> Suggestion:
    """Who should stay, and what of whom; `first` and `second` hold all columns of a worker."""
    kept, gone = sorted((first, second), key=_worth)
    chosen: dict[str, Any] = {}
    asks: dict[str, Message] = {}
    for field in FIELDS:
        choice = _choice(field, kept, gone, today)
        if isinstance(choice, Message):
            asks[field] = choice
        else:
            chosen[field] = choice
    return Suggestion(kept["id"], chosen, asks)


def _worth(values: Values) -> tuple[Any, ...]:
    """Sorts the better record first: a member, further on the way, more of it filled in, longer on the roster."""
    filled = sum(not empty(values[field]) for field in FIELDS)
    return empty(values["kpj"]), -FURTHER.index(values["status"]), -filled, values["added_at"], values["id"]


def empty(value: Any) -> bool:
    return value is None or value in ("", False)


def _choice(field: str, kept: Values, gone: Values, today: date) -> Any:
    """ "kept", "gone", a value made of both, or the reason to ask."""
    ours, theirs = kept[field], gone[field]
    if field == "status":
        return _status(ours, theirs)
    if empty(theirs) or ours == theirs:
        return "kept"
    if empty(ours):
        return "gone"
    if field == "nik":
        return _nik(kept, gone, today)
    if field == "kpj":
        return Message("Both have a member number (KPJ), and they differ: look in the core system which one counts.")
    if field == "birth_date":
        return _birth_date(kept, gone, today)
    if field == "note":
        return ours if theirs in ours else join_notes(ours, theirs)
    if field in ("name", "address", "mother_name") and len(theirs) > len(ours) and kept["nik"] == gone["nik"]:
        return "gone"  # the same person for sure: the fuller text
    return "kept"


def join_notes(first: str, second: str) -> str:
    return "\n".join(dict.fromkeys(note for note in (first, second) if note))


def _status(ours: str, theirs: str) -> Any:
    if ours != theirs and "meninggal" in (ours, theirs):
        return Message("One of the two is recorded as deceased. Ask the village which is right before you merge.")
    return "kept" if FURTHER.index(ours) >= FURTHER.index(theirs) else "gone"


def _nik(kept: Values, gone: Values, today: date) -> Any:
    """The one that fits birth date and sex, if only one of them does."""
    fits = {side: _fits(values["nik"], kept, gone, today) for side, values in (("kept", kept), ("gone", gone))}
    if fits["kept"] != fits["gone"]:
        return "kept" if fits["kept"] else "gone"
    if fits["kept"]:
        return Message("Both NIKs fit what is known. Only the KTP shows which one is right.")
    return Message("Neither NIK fits birth date and sex. Look at the KTP before you choose.")


def _fits(number: str, kept: Values, gone: Values, today: date) -> bool:
    """Whether a NIK says the birth date and the sex that one of the two records has."""
    for values in (kept, gone):
        nik = parse_nik(number, today, near=values["birth_date"])
        if nik is not None and not compare_nik(nik, values["birth_date"], values["sex"]):
            return True
    return False


def _birth_date(kept: Values, gone: Values, today: date) -> Any:
    """The one that the NIK says."""
    for number in filter(None, (kept["nik"], gone["nik"])):
        for side, values in (("kept", kept), ("gone", gone)):
            nik = parse_nik(number, today, near=values["birth_date"])
            if nik is not None and nik.birth_date == values["birth_date"]:
                return side
    return Message("The birth dates differ and no NIK says which one is right. Look at the KTP.")


def merged_values(kept: Values, gone: Values, chosen: Mapping[str, Any], today: date) -> dict[str, Any]:
    """All columns of the merged worker but the version. Fields nobody chose are filled as `suggest` would, the rest stays as kept.

    Refuses what must not be decided by a program: two member numbers, the living and the dead.
    """
    if unknown := set(chosen) - set(FIELDS):
        raise ValueError(f"no fields of a worker: {sorted(unknown)}")
    values = {name: value for name, value in kept.items() if name != "version"}
    for field in FIELDS:
        choice = chosen[field] if field in chosen else _unasked(field, kept, gone, today)
        if choice == "gone":
            values |= {name: gone[name] for name in (field, *FOLLOW.get(field, ()))}
        elif choice != "kept":
            values |= _own(field, choice, today)
    if not values["name"]:
        raise Problem("The worker needs a name.")
    return values


def _unasked(field: str, kept: Values, gone: Values, today: date) -> Any:
    choice = _choice(field, kept, gone, today)
    if not isinstance(choice, Message):
        return choice
    if field in ("kpj", "status"):
        raise Problem(choice.template, **choice.values)
    return "kept"


def _own(field: str, value: Any, today: date) -> dict[str, Any]:
    """A value that neither had, cleaned and checked like one typed into the form."""
    if field not in TYPED:
        raise ValueError(f"{field} is chosen, not typed")
    if empty(value):
        return {field: None}
    if field == "birth_date":
        return {field: value if isinstance(value, date) else date.fromisoformat(value)}
    if field == "name":
        name = clean_name(value) or ""
        return {"name": name, "name_key": name_key(name)}
    if field in ("nik", "kk", "phone"):
        clean = {"nik": clean_nik, "kk": clean_kk, "phone": clean_phone}[field]
        cleaned, complaints = clean(value)
        if field == "nik" and cleaned:
            complaints = [*complaints, *nik_complaints(cleaned, today, known_district)]
        for complaint in complaints:
            if complaint.blocks:
                raise Problem("{name}: {why}", name=field.upper(), why=complaint.message)
        return {field: cleaned}
    return {field: str(value)}
