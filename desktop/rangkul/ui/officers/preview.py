"""What an officers' list would change, row by row, before anything is written."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.language import Language
from rangkul.rules.people import print_name
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Chip, Label, row
from rangkul.ui.officers.words import FIELD_WORDS, KIND_CHIPS, KIND_WORDS, shown_value
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.officer_import import OfficerChange

ORDER = ("problem", "new", "changed", "same")


class PreviewDialog(Dialog):
    """Rows with problems are parked, everything else is taken in; the button says how many."""

    def __init__(
        self, parent: QWidget, language: Language, name: str, changes: Sequence[OfficerChange], villages: Mapping[str, str]
    ) -> None:
        self.language, self.villages = language, villages
        counts = Counter(change.kind for change in changes)
        useful = counts["new"] + counts["changed"]
        super().__init__(parent, self.tr("Officers' list {name}").format(name=name), self._verb(useful), width=920)
        self.verb_button.setEnabled(useful > 0)
        self.finished.connect(self.deleteLater)
        chips = [Chip(f"{language.text(KIND_WORDS[kind])}: {counts[kind]}", KIND_CHIPS[kind]) for kind in ORDER]
        self.body.addLayout(row(*chips, None))
        self.table = Table(
            [
                Column(self.tr("Row"), lambda c: c.row.row, 60, align="right"),
                Column(self.tr("What happens"), lambda c: language.text(KIND_WORDS[c.kind]), 130, chip=lambda c: KIND_CHIPS[c.kind]),
                Column(self.tr("Name"), _name, 230, bold=True),
                Column(self.tr("NRP"), lambda c: c.row.nrp or "", 90),
                Column(self.tr("Details"), self.details, 300, stretch=True, tooltip=self.details),
            ],
            self.tr("Rows of the list"), dense=True, key=lambda c: (c.row.sheet, c.row.row),
        )  # fmt: skip
        self.table.setMinimumHeight(330)
        self.table.set_records(sorted(changes, key=lambda c: (ORDER.index(c.kind), c.row.row)))
        self.table.picked.connect(self._show_details)
        self.body.addWidget(self.table, 1)
        self.words = Label("", muted=True, wrap=True, copyable=True)
        self.words.setMinimumHeight(40)
        self.body.addWidget(self.words)
        self.table.select_first()

    def _verb(self, useful: int) -> str:
        return self.tr("Take in {count} officers").format(count=useful)

    def details(self, change: OfficerChange) -> str:
        """Old → new of a change, the sentences of a problem, the facts of somebody new."""
        parts = [self.language.say(problem.message) for problem in change.problems]
        parts += [
            f"{self.language.text(FIELD_WORDS[name])}: {shown_value(name, old, self.villages)} → {shown_value(name, new, self.villages)}"
            for name, (old, new) in change.changes.items()
        ]
        if change.kind == "problem" and not parts:
            parts = [self.tr("This row stands in the list twice.") if change.row.name else self.tr("The name is missing.")]
        if change.kind == "new":
            row_ = change.row
            names = ", ".join(self.villages.get(code, code) for code in row_.villages)
            parts += [part for part in (row_.station, names, show_phone(row_.phone) if row_.phone else "") if part]
        return " · ".join(parts)

    @Slot(object)
    def _show_details(self, change: OfficerChange | None) -> None:
        self.words.setText(self.details(change) if change else "")


def _name(change: OfficerChange) -> str:
    return print_name(change.row.rank, change.row.name) if change.row.name else "–"
