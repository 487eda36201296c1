"""How doubtful pairs and the fields of two records are said on screen."""

from collections.abc import Mapping
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from rangkul.language import Language, mark
from rangkul.rules.dates import short_date
from rangkul.rules.money import rupiah
from rangkul.rules.phone import show_phone
from rangkul.rules.worker_steps import CONSENT_FORMS
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS

FIELD_WORDS = {
    "name": mark("Name"), "nik": mark("NIK"), "birth_place": mark("Birth place"), "birth_date": mark("Birth date"), "sex": mark("Sex"),
    "kk": mark("Family card"), "mother_name": mark("Mother's name"), "phone": mark("Phone"), "village_code": mark("Village"),
    "address": mark("Address"), "hamlet": mark("Hamlet"), "rt": mark("RT"), "rw": mark("RW"), "occupation": mark("Occupation"),
    "status": mark("Status"), "kpj": mark("KPJ"), "registered_on": mark("Registered on"), "pay_months": mark("Pays every"),
    "paid_until": mark("Paid until"), "with_jht": mark("JHT"), "income": mark("Income"), "funding": mark("Who pays"),
    "officer_id": mark("Brought by"), "event_id": mark("Event"), "consent_form": mark("Consent"), "note": mark("Note"),
}  # fmt: skip
SEX_WORDS = {"L": mark("Man"), "P": mark("Woman")}
YES, NO, MONTHS, SINCE = mark("yes"), mark("no"), mark("{count} months"), mark("{status}, since {date}")

SURE, LIKELY = 90, 70
MARKED = frozenset({"name", "nik", "kk", "kpj", "phone", "birth_date", "birth_place", "mother_name"})
"""Fields in which single letters tell; an address or a village is another one as a whole."""
SIGNS = {"same": "=", "near": "≈", "other": "≠", "only": "+"}
"""How two values stand to each other, for those who see no colours."""
SIGN_COLOURS = {"same": "off", "near": "warn", "other": "bad", "only": "new"}
SIGN_WORDS = {
    "same": mark("the same"), "near": mark("nearly the same"), "other": mark("different"), "only": mark("only one of the two has it"),
}  # fmt: skip
KIND_WORDS = {"nik": mark("NIK nearly the same"), "person": mark("Same name and birth date"), "alike": mark("Alike in other ways")}


def score_chip(score: int) -> str:
    return "warn" if score >= SURE else "new" if score >= LIKELY else "off"


def score_word(score: int) -> str:
    """The English source of what a score means."""
    if score >= SURE:
        return mark("almost certain")
    return mark("very likely") if score >= LIKELY else mark("possible")


class Words:
    """Values of a worker in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def field(self, name: str) -> str:
        return self.language.text(FIELD_WORDS.get(name, name))

    def score(self, score: int) -> str:
        return f"{score} · {self.language.text(score_word(score))}"

    def value(self, name: str, values: Mapping[str, Any], words: Mapping[str, str]) -> str:
        """A field of a record as people write it; "" when it is empty. Dates may be ISO texts, as kept originals have them."""
        value, say = values.get(name), self.language.text
        if value is None or value == "":
            return ""
        if name in words:
            return words[name]
        if name == "status":
            return self._status(str(value), _day(values.get("status_since")))
        for field, table in (("sex", SEX_WORDS), ("funding", FUNDING_WORDS), ("consent_form", CONSENT_FORMS)):
            if name == field:
                return say(table.get(str(value), str(value)))
        return self._plain(name, value)

    def _plain(self, name: str, value: Any) -> str:
        say = self.language.text
        if isinstance(value, bool):
            return say(YES if value else NO)
        if name in ("birth_date", "registered_on", "paid_until"):
            day = _day(value)
            return short_date(day) if day else str(value)
        if name == "phone":
            return show_phone(str(value))
        if name == "pay_months":
            return say(MONTHS).format(count=value)
        return rupiah(int(value)) if name == "income" else str(value)

    def _status(self, status: str, since: date | None) -> str:
        word = self.language.text(STATUS_WORDS.get(status, status))
        return self.language.text(SINCE).format(status=word, date=short_date(since)) if since else word


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def differing(first: str, second: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """(start, length) of the pieces of each text that the other does not have, regardless of capitals; none when nothing fits."""
    if not first or not second:
        return [], []
    if len(first) == len(second) and first[-1:].isdigit() and second[-1:].isdigit():  # numbers: digit by digit
        places = [(place, 1) for place, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
        return places, places
    matcher = SequenceMatcher(None, first.casefold(), second.casefold(), autojunk=False)
    if matcher.ratio() < 0.4:  # two other words: marking every letter would tell nothing
        return [], []
    pieces = [block for block in matcher.get_opcodes() if block[0] != "equal"]
    return (
        [(start, end - start) for _, start, end, _, _ in pieces if end > start],
        [(start, end - start) for _, _, _, start, end in pieces if end > start],
    )
