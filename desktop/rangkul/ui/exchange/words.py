"""How batches, rows and their values are said on screen, and in which chips."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rangkul.language import Language, mark
from rangkul.rules.dates import short_date
from rangkul.rules.money import rupiah
from rangkul.rules.phone import show_phone
from rangkul.work.review_records import DECISION_WORDS, FIELD_WORDS, KINDS, OUTCOME_WORDS, ReviewRow
from rangkul.work.review_rows import LENGTH
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS

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

DAYS = frozenset({"birth_date", "status_since", "registered_on", "paid_until", "consent_on"})
SAID = {"status": STATUS_WORDS, "funding": FUNDING_WORDS}
YES, NO = mark("yes"), mark("no")
OTHER, LENGTH_ALONE = mark("Something else"), mark("NIK of a wrong length")
CODE_WORDS = {
    "nik_missing": mark("NIK is missing"), "nik_wrong_length": mark("NIK of {count} digits"), "nik_non_digit": mark("NIK is no number"),
    "nik_truncated_by_excel": mark("NIK cut by Excel"), "nik_scientific_notation": mark("NIK as 3,2E+15"),
    "nik_invalid_structure": mark("NIK cannot exist"), "nik_birthdate_mismatch": mark("Birth date differs from NIK"),
    "nik_sex_mismatch": mark("Sex differs from NIK"), "nik_duplicate_in_file": mark("NIK twice in the file"),
    "nik_duplicate_across_files": mark("NIK in another file too"), "nik_masked": mark("NIK is masked"),
    "nik_temporary": mark("Temporary NIK"), "nik_looks_like_kk": mark("Family card number as NIK"),
    "nik_outside_region": mark("NIK of an unknown region"), "missing_name": mark("Name is missing"), "sex_missing": mark("Sex is missing"),
    "sex_unrecognised": mark("Sex is unclear"), "phone_missing": mark("Phone is missing"), "phone_invalid": mark("Phone is wrong"),
    "phone_multiple": mark("Two phone numbers"), "cell_error": mark("Error in the cell"), "date_missing": mark("Birth date is missing"),
    "date_unparseable": mark("Birth date unreadable"), "date_out_of_range": mark("Birth date impossible"),
    "date_day_month_swapped": mark("Day and month swapped"), "age_over_65": mark("65 or older"), "age_under_15": mark("Younger than 15"),
    "age_near_65": mark("Soon 65"), "hidden_rows": mark("Hidden row"), "hidden_columns": mark("Hidden column"),
    "hidden_sheet": mark("Hidden sheet"), "too_long": mark("Text too long"), "kk_invalid": mark("Family card number wrong"),
    "person_twice_in_file": mark("Person twice in the file"), "likely_same_person": mark("May be known already"),
    "known_elsewhere": mark("On another village's roster"), "conflict": mark("Both sides changed it"),
    "missing": mark("Not in the returned file"), "matched_by_nik": mark("Found again by NIK"),
    "matched_by_name": mark("Found again by name"), "status_step": mark("Step of the status"),
    "remark_status": mark("Remark about the status"), "note_gone": mark("Remark: no longer there"),
    "occupation_not_bpu": mark("Occupation is no BPU"), "struck_out": mark("Struck out"), "income_unreadable": mark("Income unreadable"),
}  # fmt: skip
"""What each kind of problem is called where its rows are counted."""


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
        if name in DAYS:
            return _day(str(value))
        if name == "phone":
            return show_phone(str(value))
        if name in SAID:
            return self.language.text(SAID[name].get(str(value), str(value)))
        if name == "village_code":
            return self.villages.get(str(value), str(value))
        if isinstance(value, bool):
            return self.language.text(YES if value else NO)
        return rupiah(value) if name == "income" and isinstance(value, int) else str(value)

    def village_of(self, row: ReviewRow) -> str:
        code = str(row.values.get("village_code") or "")
        return self.villages.get(code, code)

    def group(self, kind: str, code: str = "") -> str:
        """The word for rows of a kind, or with one kind of problem."""
        if not code:
            return self.language.text(KINDS.get(kind, kind))
        name, _, count = code.partition(":")
        if name == LENGTH and not count:
            return self.language.text(LENGTH_ALONE)
        return self.language.text(CODE_WORDS.get(name, OTHER)).format(count=count)

    def complaints(self, row: ReviewRow) -> str:
        """Everything that is wrong with a row, a line each."""
        return "\n".join(self.language.say(problem.message) for problem in row.problems)

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


def _day(text: str) -> str:
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text
