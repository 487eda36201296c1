"""What the fields of an officer are called, and how their values are shown."""

from collections.abc import Mapping, Sequence
from typing import Any

from rangkul.language import mark
from rangkul.rules.people import rank_name
from rangkul.rules.phone import show_phone

FIELD_WORDS = {
    "name": mark("Name"), "rank": mark("Rank"), "station": mark("Police station"), "phone": mark("Phone"),
    "villages": mark("Villages"), "active": mark("Active"), "nrp": mark("NRP"), "print_name": mark("Name on certificates"),
    "note": mark("Note"), "nrp_missing": mark("Why there is no NRP"),
}  # fmt: skip
KIND_WORDS = {
    "new": mark("New"), "changed": mark("Changed"), "same": mark("Unchanged"), "problem": mark("With errors"),
    "absent": mark("Not in the list"),
}  # fmt: skip
KIND_CHIPS = {"new": "good", "changed": "new", "same": "off", "problem": "warn", "absent": "off"}


def shown_value(field: str, value: Any, villages: Mapping[str, str]) -> str:
    """A value of the register as people read it; village codes by their names."""
    if value in (None, "", [], ()):
        return "–"
    if field == "rank":
        return rank_name(value)
    if field == "phone":
        return show_phone(value)
    if field == "villages":
        codes: Sequence[str] = value
        return ", ".join(villages.get(code, code) for code in codes)
    if field == "active":
        return "✓" if value else "–"
    return str(value)


def short_station(name: str | None) -> str:
    """ "Polsek Tambun Selatan" → "Tambun Selatan", for a column that says Polsek already."""
    return (name or "").removeprefix("Polsek ")
