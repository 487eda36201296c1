"""The trail in words: what happened, to what, and how fields differ."""

from datetime import date, datetime
from typing import Any

from rangkul.language import Language, mark
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.rules.worker_steps import CONSENT_FORMS
from rangkul.work.history import ACTION_WORDS, KIND_WORDS, HistoryLine
from rangkul.work.invitations import INVITED
from rangkul.work.review import FIELD_WORDS, KINDS, OUTCOME_WORDS
from rangkul.work.review import STATUS_WORDS as BATCH_WORDS
from rangkul.work.review_queue import TYPE_WORDS
from rangkul.work.taking_back import LISTS
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS

COLUMN_WORDS = FIELD_WORDS | {
    "village_code": mark("Village"), "status": mark("Status"), "funding": mark("Funding"), "income": mark("Income"),
    "with_jht": mark("JHT"),
    "nrp": mark("NRP"), "rank": mark("Rank"), "print_name": mark("Printed name"), "nrp_missing": mark("Why there is no NRP"),
    "photo": mark("Photo"), "substitute": mark("Standing in"), "active": mark("Active"), "title": mark("Title"),
    "number": mark("Number"), "file_name": mark("File"), "rows": mark("Rows"), "type": mark("Type"), "target": mark("Target"),
    "serial": mark("Serial number"), "score": mark("Score"), "reason": mark("Reason"), "place": mark("Place"), "starts_on": mark("Begins"),
    "ends_on": mark("Ends"), "value": mark("Value"), "due_on": mark("Due"), "returned_at": mark("Returned"), "sent_at": mark("Sent"),
    "removed": mark("Removed"), "restored": mark("Restored"), "edited_since": mark("Edited since"), "outcomes": mark("Outcome"),
    "applied_at": mark("Applied"), "taken_back_at": mark("Taken back"), "pages": mark("Pages"), "contact_name": mark("Contact"),
    "contact_phone": mark("Contact's phone"), "capacity": mark("Seats"), "sent_by": mark("Sent by"), "read_by": mark("Read by"),
    "revoked_at": mark("Revoked"), "since": mark("Since"), "until": mark("Until"),
    "pre_test": mark("Pre-test"), "post_test": mark("Post-test"), "answered_at": mark("Answered"), "represented_by": mark("Represented by"),
    "dated": mark("Date of the letter"), "addressee": mark("To"), "issued_at": mark("Issued"), "issued_by": mark("Issued by"),
    "withdrawn_at": mark("Withdrawn"), "withdrawn_reason": mark("Reason"),
    "status_since": mark("Since"), "status_reason": mark("Reason"), "registered_on": mark("Registered on"),
    "pay_months": mark("Paid at a time"), "paid_until": mark("Paid until"), "consent_form": mark("Consent"),
    "consent_on": mark("Consented on"), "kpj": mark("Member number"),
    "merged_at": mark("Merged"), "merged_by": mark("By"), "undone_at": mark("Undone"), "undone_by": mark("By"),
    "preset": mark("Column map"), "file": mark("File"), "left_out": mark("Not included"),
    "filter": mark("Filter"), "columns": mark("Columns"),
    "marked": mark("Marked as"), "batch": mark("Import"),
    "kinds": mark("Rows"), "blanks": mark("Empty cells"), "marks": mark("Cells marked"), "batches": mark("Imports"),
    "decision": mark("Decision"), "decided_at": mark("Decided"), "decided_by": mark("By"),
}  # fmt: skip
WHOLE = {
    ("worker_merge", "new"): mark("Workers merged"), ("worker_merge", "changed"): mark("Merge of workers undone"),
    ("duplicate_pair", "new"): mark("Doubtful pair decided"), ("duplicate_pair", "changed"): mark("Doubtful pair decided"),
    ("duplicate_pair", "removed"): mark("Decision on a pair taken back"),
}  # fmt: skip
"""What is no pair of kind and action, but a thing of its own."""
BATCH_TYPES = TYPE_WORDS | LISTS | {"workers": mark("Workers")}
BLANKS = {"keep": mark("keep ours"), "clear": mark("empty ours"), "fill": mark("only fill what is empty")}
COUNTED = OUTCOME_WORDS | KINDS
DECISIONS = {"different": mark("Not the same person"), "later": mark("Later")}
HIDDEN = frozenset({
    "id", "rank_order", "name_key", "occupation_category", "batch_id", "batch_row", "sha256", "counts", "notes", "keep_until", "snapshot",
    "pdf", "map", "added_at", "read_at", "nonce", "signature", "digest", "version", "basis", "dispatch_id",
    "returned_batch_id", "private_key", "officer_ids", "tag", "kept_before", "gone_before", "kept_after", "chosen", "moved",
    "version_after", "reasons",
})  # fmt: skip
"""Columns that say nothing to a person."""


class HistoryWords:
    """Lines of the trail in one language; `names` maps keys (village codes, UUIDs) to what they are called."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.names: dict[str, str] = {}

    def when(self, line: HistoryLine) -> str:
        local = line.at.astimezone(WIB)
        return f"{short_date(local.date())} {show_time(local)}"

    def what(self, line: HistoryLine) -> str:
        """ "Pekerja ditambahkan", "Impor diterapkan"."""
        if (line.kind, line.action) in WHOLE:
            return self.language.text(WHOLE[line.kind, line.action])
        kind = self.language.text(KIND_WORDS.get(line.kind, line.kind))
        action = self.language.text(ACTION_WORDS.get(line.action, line.action))
        return f"{kind} · {action}"

    def subject(self, line: HistoryLine) -> str:
        """What it happened to, by name where one is known."""
        for name in ("name", "title", "number", "serial", "file_name"):
            if name in line.changes:
                value = line.changes[name]
                shown = (value[1] or value[0]) if isinstance(value, list) and len(value) == 2 else value
                if shown:
                    return str(shown)
        two = [self.names.get(value[1], "") for name in ("first_id", "second_id") if isinstance(value := line.changes.get(name), list)]
        return " · ".join(name for name in two if name) or self.names.get(line.key, "")

    def differences(self, line: HistoryLine) -> list[tuple[str, str, str]]:
        """(field, old, new) of what a person can read; for named actions old is empty."""
        found: list[tuple[str, str, str]] = []
        for name, change in line.changes.items():
            if name in HIDDEN or name.endswith("_id"):
                continue
            pair = isinstance(change, list) and len(change) == 2 and line.action in ("new", "changed", "removed")
            old, new = change if pair else ("", change)
            found.append((self.field(name), self.value(name, old), self.value(name, new)))
        return found

    def summary(self, line: HistoryLine) -> str:
        parts = [
            f"{name}: {old or '–'} → {new or '–'}" if line.action == "changed" else f"{name}: {new or old}"
            for name, old, new in self.differences(line) if (old or new)
        ]  # fmt: skip
        return " · ".join(parts[:6])

    def field(self, name: str) -> str:
        return self.language.text(COLUMN_WORDS.get(name, name.replace("_", " ")))

    def value(self, name: str, value: Any) -> str:
        if value in (None, "", [], {}):
            return ""
        if isinstance(value, bool):
            return self.language.text(mark("yes") if value else mark("no"))
        if isinstance(value, dict):
            return self._nested(value)
        text = str(value)
        statuses = STATUS_WORDS | BATCH_WORDS | OUTCOME_WORDS | INVITED
        known = {
            "funding": FUNDING_WORDS, "decision": DECISIONS, "consent_form": CONSENT_FORMS, "status": statuses, "marked": statuses,
            "type": BATCH_TYPES, "blanks": BLANKS,
        }  # fmt: skip
        words = known.get(name, {})
        if text in words:
            return self.language.text(words[text])
        if text in self.names:
            return self.names[text]
        return self._day(text)

    def _nested(self, value: dict[str, Any]) -> str:
        if "sha256" in value:
            return self.language.text(mark("(content not shown)"))
        parts = [f"{self.language.text(COUNTED.get(name, name))} {inner}" for name, inner in value.items()]
        return ", ".join(parts)[:300]

    def _day(self, text: str) -> str:
        """ISO dates and moments as the office writes them; everything else as it is."""
        if len(text) < 10 or text[4] != "-":
            return text[:300]
        try:
            if len(text) == 10:
                return short_date(date.fromisoformat(text))
            local = datetime.fromisoformat(text).astimezone(WIB)
        except ValueError:
            return text[:300]
        return f"{short_date(local.date())} {show_time(local)}"
