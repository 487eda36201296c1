"""How batches, rows and their values are said on screen, and in which chips."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rangkul.language import Language
from rangkul.rules.dates import short_date
from rangkul.rules.phone import show_phone
from rangkul.work.review import DECISION_WORDS, FIELD_WORDS, OUTCOME_WORDS, ReviewRow
from rangkul.work.workers import STATUS_WORDS

KIND_ORDER = ("new", "changed", "conflict", "missing", "duplicate", "problem", "same")
KIND_CHIPS = {
    "new": "new", "changed": "good", "conflict": "warn", "missing": "warn", "duplicate": "warn", "problem": "bad", "same": "off",
}  # fmt: skip
DECISION_CHIPS = {"take": "good", "park": "warn", "skip": "off"}
OUTCOME_CHIPS = {"baru": "new", "diubah": "good", "sama": "off", "dilewati": "off", "ditunda": "warn"}
BATCH_CHIPS = {"review": "new", "applied": "good", "taken_back": "off", "discarded": "off"}

EDITED = (
    "nik", "name", "sex", "birth_place", "birth_date", "kk", "phone", "mother_name", "address", "hamlet", "rt", "rw", "occupation", "note",
)  # fmt: skip
"""The fields of a row in the order of a form."""


class Words:
    """The sentences of a review in one language; `villages` maps a code to the village's name."""

    def __init__(self, language: Language, villages: Mapping[str, str] | None = None) -> None:
        self.language, self.villages = language, dict(villages or {})

    def field(self, name: str) -> str:
        return self.language.text(FIELD_WORDS.get(name, name))

    def value(self, name: str, value: Any) -> str:
        """A value of a row as people write it."""
        if value in (None, ""):
            return "–"
        if name == "birth_date":
            return short_date(date.fromisoformat(str(value)))
        if name == "phone":
            return show_phone(str(value))
        if name == "status":
            return self.language.text(STATUS_WORDS.get(str(value), str(value)))
        if name == "village_code":
            return self.villages.get(str(value), str(value))
        return str(value)

    def fields(self, row: ReviewRow) -> str:
        return ", ".join(self.field(name) for name in row.changes)

    def ours(self, row: ReviewRow) -> str:
        return " · ".join(self.value(name, ours) for name, (ours, _) in row.changes.items())

    def theirs(self, row: ReviewRow) -> str:
        return " · ".join(self.value(name, theirs) for name, (_, theirs) in row.changes.items())

    def complaint(self, row: ReviewRow) -> str:
        """The gravest sentence about a row, and how many more there are."""
        if not row.problems:
            return ""
        problems = sorted(row.problems, key=lambda problem: not problem.blocks)
        text = self.language.say(problems[0].message)
        return text if len(problems) == 1 else f"{text} (+{len(problems) - 1})"

    def fate(self, row: ReviewRow) -> str:
        """What will become of the row, or what has."""
        if row.outcome:
            return self.language.text(OUTCOME_WORDS[row.outcome])
        return self.language.text(DECISION_WORDS[row.decision])


def fate_chip(row: ReviewRow) -> str:
    return OUTCOME_CHIPS[row.outcome] if row.outcome else DECISION_CHIPS[row.decision]
