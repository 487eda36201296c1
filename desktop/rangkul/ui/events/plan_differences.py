"""What a plan says otherwise than the one somebody else stored meanwhile, field by field."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from rangkul.language import Language
from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.ui.saving import Difference
from rangkul.work.earning import rule_sentence
from rangkul.work.events import TYPES, EventEntry, EventRecord, SessionEntry, entry_of


def tr(source: str) -> str:
    return QCoreApplication.translate("PlanForm", source)


def differences(mine: EventEntry, theirs: EventRecord, language: Language) -> list[Difference]:
    """In the order of the form."""
    ours, others = _shown(mine, language), _shown(entry_of(theirs), language)
    return [Difference(field, ours[field], others[field]) for field in ours if ours[field] != others[field]]


def _shown(entry: EventEntry, language: Language) -> dict[str, str]:
    """Every field as it reads on screen."""
    return {
        tr("Title"): entry.title,
        tr("Kind"): language.text(TYPES[entry.type]),
        tr("Day"): show_date(entry.starts_on),
        tr("Until"): show_date(entry.ends_on or entry.starts_on),
        tr("Place"): entry.place,
        tr("Sessions"): "; ".join(_session(one) for one in sorted(entry.sessions, key=lambda one: one.starts_at)),
        tr("Certificate"): language.say(rule_sentence(entry.earning, len(entry.sessions))),
        tr("Places"): "" if entry.quota is None else str(entry.quota),
        tr("Dress"): entry.dress or "",
        tr("Basis"): entry.basis or "",
        tr("Contact"): entry.contact or "",
        tr("Agenda"): entry.agenda or "",
        tr("Signers"): "; ".join(_signer(one) for one in entry.signers),
        tr("Budget note"): entry.budget or "",
        tr("Note"): entry.note or "",
    }


def _signer(signer: dict[str, Any]) -> str:
    return ", ".join(part for part in (*signer.get("acting", ()), signer["position"], signer["name"], signer.get("number", "")) if part)


def _session(one: SessionEntry) -> str:
    start, end = one.starts_at.astimezone(WIB), one.ends_at.astimezone(WIB)
    words = f"{show_date(start.date())} {show_time(start)}–{show_time(end)} {one.title}"
    more = ", ".join(part for part in (one.speaker, one.material) if part)
    return f"{words} ({more})" if more else words
