"""The left side of a review: kinds of rows and kinds of problems with their counts, or what became of the rows."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.money import number_text
from rangkul.ui.cards import Label, button, column, row
from rangkul.ui.exchange.words import KIND_ORDER, Words
from rangkul.ui.table import Column, Table
from rangkul.work.outcomes import OUTCOMES
from rangkul.work.review_records import OUTCOME_WORDS
from rangkul.work.review_rows import Groups


@dataclass(frozen=True)
class Entry:
    """A line of the list: rows of a kind, of a kind of problem within it, or with an outcome. All empty: every row."""

    kind: str = ""
    code: str = ""
    outcome: str = ""
    text: str = ""
    rows: int = 0
    waiting: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        return self.kind, self.code, self.outcome


class GroupList(QWidget):
    """`picked` gives the Entry. The kinds of problems stand below the kind that is chosen."""

    picked = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.groups = Groups()
        self.to_do = button(self.tr("Review"), "filter", on_click=self._to_do)
        self.done = button(self.tr("Outcome"), "filter", on_click=self._done)
        self.to_do.setChecked(True)
        self.table = Table(
            [
                Column(self.tr("Kind"), lambda e: f"   {e.text}" if e.code else e.text, 100, stretch=True, tooltip=self._tip),
                Column(self.tr("Rows"), lambda e: e.rows, 56, align="right"),
            ],
            self.tr("Kinds of rows"), dense=True, key=lambda e: e.key,
        )  # fmt: skip
        self.table.picked.connect(self._picked)
        self.hint = Label("", "label", muted=True, wrap=True)
        outer = column(self, 8)
        outer.addLayout(row(self.to_do, self.done, None))
        outer.addWidget(self.table, 1)
        outer.addWidget(self.hint)
        self.chosen = Entry()
        self.untouched = True

    def _tip(self, entry: Entry) -> str:
        told = self.tr("{count} wait for a decision").format(count=number_text(entry.waiting)) if entry.waiting else ""
        return "\n".join(filter(None, (entry.text, told)))

    @property
    def outcomes_shown(self) -> bool:
        return self.done.isChecked()

    def begin(self, outcomes: bool = False) -> None:
        """Another review: its first kind, or its outcomes."""
        self.chosen, self.groups, self.untouched = Entry(), Groups(), True
        self._check(outcomes)

    def show_groups(self, groups: Groups) -> None:
        """New counts; what is chosen stays chosen while it is there."""
        self.groups = groups
        for pill in (self.to_do, self.done):
            pill.setVisible(bool(groups.outcomes))
        if not groups.outcomes and self.outcomes_shown:
            self._check(False)
        entries = self._entries()
        kept = None if self.untouched else next((entry for entry in entries if entry.key == self.chosen.key), None)
        if kept is None:  # a kind of problem may be gone while its kind is not
            kept = next((entry for entry in entries if entry.kind == self.chosen.kind and self.chosen.kind), None)
        self.chosen = kept or next((entry for entry in entries if entry.kind or entry.outcome), entries[0] if entries else Entry())
        self.untouched = self.untouched and not entries
        self.table.set_records(self._entries())
        self.table.select(self.chosen.key)
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        if self.outcomes_shown or not self.groups.open:
            return ""
        if not self.groups.waiting:
            return self.tr("Nothing waits for a decision.")
        text = self.tr("{waiting} of {rows} rows wait for a decision.")
        return text.format(waiting=number_text(self.groups.waiting), rows=number_text(self.groups.open))

    def _entries(self) -> list[Entry]:
        if self.outcomes_shown:
            say = self.words.language.text
            counts = self.groups.outcomes
            return [Entry(outcome=name, text=say(OUTCOME_WORDS[name]), rows=counts[name]) for name in OUTCOMES if counts.get(name)]
        kinds = {group.kind: group for group in self.groups.kinds}
        entries: list[Entry] = []
        for kind in KIND_ORDER:
            if kind in kinds:
                entries.append(Entry(kind, text=self.words.group(kind), rows=kinds[kind].rows, waiting=kinds[kind].waiting))
                entries += self._codes(kind) if kind == self.chosen.kind else []
        every = Entry(text=self.tr("All rows"), rows=self.groups.open, waiting=self.groups.waiting)
        return [*entries, every] if len(kinds) > 1 else entries

    def _codes(self, kind: str) -> list[Entry]:
        codes = [group for group in self.groups.codes if group.kind == kind]
        return [Entry(kind, group.code, text=self.words.group(kind, group.code), rows=group.rows, waiting=group.waiting) for group in codes]

    def step(self, by: int) -> None:
        """The kind above or below, by keyboard from anywhere in the review."""
        shown = self.table.shown
        place = next((number for number, entry in enumerate(shown) if entry.key == self.chosen.key), 0)
        if shown:
            self.table.select(shown[max(0, min(len(shown) - 1, place + by))].key)

    def choose(self, kind: str = "", code: str = "", outcome: str = "") -> bool:
        """Opens a kind, a kind of problem or an outcome; False when there is none."""
        if bool(outcome) != self.outcomes_shown:
            self._turn(bool(outcome))
        return self.table.select((kind, "", outcome)) and (not code or self.table.select((kind, code, outcome)))

    @Slot(object)
    def _picked(self, entry: Entry | None) -> None:
        if entry is None or entry.key == self.chosen.key:
            return
        other_kind = entry.kind != self.chosen.kind
        self.chosen = entry
        if other_kind:
            self.table.set_records(self._entries())
            self.table.select(entry.key)  # below a click the line that was chosen before is still the selected one
        self.picked.emit(entry)

    @Slot()
    def _to_do(self) -> None:
        self._turn(False)

    @Slot()
    def _done(self) -> None:
        self._turn(True)

    def _turn(self, outcomes: bool) -> None:
        self._check(outcomes)
        self.chosen, self.untouched = Entry(), True
        self.show_groups(self.groups)
        self.picked.emit(self.chosen)

    def _check(self, outcomes: bool) -> None:
        self.to_do.setChecked(not outcomes)
        self.done.setChecked(outcomes)
