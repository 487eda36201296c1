"""What an officers' list would change, officer by officer with a tick each, before anything is written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.language import Language
from rangkul.rules.people import print_name
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Button, Chip, Label, button, row
from rangkul.ui.form import Field, Form
from rangkul.ui.officers.words import FIELD_WORDS, KIND_CHIPS, KIND_WORDS, shown_value
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.officer_import import Choices
from rangkul.work.officer_plan import OfficerChange

ORDER = ("problem", "new", "changed", "same", "absent")


class PreviewDialog(Dialog):
    """Ticked rows are done; doubts and problems that nobody ticks are parked; who is absent is only set inactive when ticked."""

    def __init__(
        self, parent: QWidget, language: Language, name: str, changes: Sequence[OfficerChange], villages: Mapping[str, str], today: date
    ) -> None:
        self.language, self.villages = language, villages
        super().__init__(parent, self.tr("Officers' list {name}").format(name=name), "", width=1060)
        self.changes = sorted(changes, key=lambda c: (ORDER.index(c.kind), c.doubt is None, not c.promoted, c.row.row))
        self.ticked = {change.key for change in changes if change.wanted}
        self.finished.connect(self.deleteLater)
        self._make_chips()
        self._make_table()
        self.words = Label("", muted=True, wrap=True, copyable=True)
        self.words.setMinimumHeight(40)
        self.body.addWidget(self.words)
        self._make_order(today)
        self._show_kind()
        self.table.select_first()

    def _make_chips(self) -> None:
        """Filters with their counts; promotions beside them."""
        counts = Counter(change.kind for change in self.changes)
        self.kinds: dict[str, Button] = {}
        for kind in ORDER:
            chip = button(f"{self.language.text(KIND_WORDS[kind])}: {counts[kind]}", "filter")
            chip.setProperty("kind_of_row", kind)
            chip.setEnabled(counts[kind] > 0)
            chip.toggled.connect(self._show_kind)
            self.kinds[kind] = chip
        promoted = sum(change.promoted for change in self.changes)
        doubts = sum(change.doubt is not None for change in self.changes)
        parts = [Chip(self.tr("Promoted: {count}").format(count=promoted), "new")] if promoted else []
        parts += [Chip(self.tr("To be checked: {count}").format(count=doubts), "warn")] if doubts else []
        self.body.addLayout(row(*self.kinds.values(), *parts, None))

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Row"), lambda c: c.row.row or None, 60, align="right"),
                Column(self.tr("What happens"), self._what, 134, chip=self._chip),
                Column(self.tr("Name"), _name, 230, bold=True, tooltip=_name),
                Column(self.tr("NRP"), lambda c: c.row.nrp or (c.target.nrp if c.target and c.target.nrp else "–"), 90),
                Column(self.tr("Details"), self.details, 300, stretch=True, tooltip=self.details),
            ],
            self.tr("Rows of the list"), dense=True, checkable=True, key=lambda c: c.key,
        )  # fmt: skip
        self.table.setMinimumHeight(300)
        self.table.picked.connect(self._show_details)
        self.table.checked_changed.connect(self._ticked)
        self.body.addWidget(self.table, 1)

    def _make_order(self, today: date) -> None:
        """The day and the order of the transfers, asked only when there are some."""
        self.order = Form(
            [
                Field("since", self.tr("The transfers hold from"), "date", required=True),
                Field("order", self.tr("Number of the order"), placeholder="Sprin/123/XI/2026", beside=True),
            ],
            self.language.say,
            today,
        )
        self.order.set_values({"since": today})
        self.body.addWidget(self.order)

    # What is shown

    @Slot()
    def _show_kind(self) -> None:
        chosen = {kind for kind, chip in self.kinds.items() if chip.isChecked()}
        shown = [change for change in self.changes if not chosen or change.kind in chosen]
        self.table.blockSignals(True)
        self.table.set_records(shown)
        self.table.set_checked([change for change in shown if change.key in self.ticked])
        self.table.blockSignals(False)
        self._show_verb()

    @Slot()
    def _ticked(self) -> None:
        """A row that cannot be done takes no tick."""
        able = {change.key for change in self.table.checked() if change.kind in ("new", "changed", "absent")}
        shown = {change.key for change in self.table.shown}
        self.ticked = (self.ticked - shown) | able
        if len(able) < len(self.table.checked()):
            self.table.blockSignals(True)
            self.table.set_checked([change for change in self.table.shown if change.key in able])
            self.table.blockSignals(False)
        self._show_verb()

    def _show_verb(self) -> None:
        self.verb_button.setText(self.tr("Take in {count} officers").format(count=len(self.ticked)))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(bool(self.ticked))
        self.order.setVisible(any(change.moves and change.key in self.ticked for change in self.changes))

    def _what(self, change: OfficerChange) -> str:
        if change.promoted:
            return self.tr("Promoted")
        return self.language.text(KIND_WORDS[change.kind])

    def _chip(self, change: OfficerChange) -> str:
        return "warn" if change.doubt else KIND_CHIPS[change.kind]

    def details(self, change: OfficerChange) -> str:
        """What to check, the sentences of a problem, old → new of a change, the facts of somebody new."""
        parts = [self.language.say(change.doubt)] if change.doubt else []
        parts += [self.language.say(problem.message) for problem in change.problems if not (change.doubt and problem.code == "nrp_missing")]
        parts += [
            f"{self.language.text(FIELD_WORDS[name])}: {shown_value(name, old, self.villages)} → {shown_value(name, new, self.villages)}"
            for name, (old, new) in change.changes.items()
        ]
        if change.kind == "problem" and not parts:
            parts = [self.tr("This row stands in the list twice.") if change.row.name else self.tr("The name is missing.")]
        if change.kind == "absent":
            parts = [self.tr("Not in the list, nothing happens. Tick to set inactive; nobody is removed.")]
        if change.kind == "new":
            row_ = change.row
            names = ", ".join(self.villages.get(code, code) for code in row_.villages)
            parts += [part for part in (row_.station, names, show_phone(row_.phone) if row_.phone else "") if part]
        return " · ".join(parts)

    @Slot(object)
    def _show_details(self, change: OfficerChange | None) -> None:
        self.words.setText(self.details(change) if change else "")

    # What was decided

    def choices(self) -> Choices:
        values = self.order.values()
        return Choices(frozenset(self.ticked), values["since"], values["order"] or "")

    def accept(self) -> None:
        if self.order.isHidden() or self.order.check():
            super().accept()


def _name(change: OfficerChange) -> str:
    return print_name(change.row.rank, change.row.name) if change.row.name else "–"
