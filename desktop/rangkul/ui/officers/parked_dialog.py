"""The rows of officers' lists that wait to be mended, one by one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import WIB
from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.officer_parked import ParkedOfficer


class ParkedDialog(Dialog):
    """`mend(row)` opens the form of an officer with what was understood; `discard(row)` says that the row is not needed."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        rows: Sequence[ParkedOfficer],
        mend: Callable[[ParkedOfficer], None],
        discard: Callable[[ParkedOfficer], None],
    ) -> None:
        super().__init__(parent, self.tr("Rows that wait to be mended"), self.tr("Mend…"), width=960)
        self.desk, self.mend, self.discard = desk, mend, discard
        self.add_sentence(self.tr("These rows of officers' lists were not taken in. Mend each, or say that it is not needed."), muted=True)
        self.table = Table(
            [
                Column(self.tr("List"), lambda p: p.file, 150, tooltip=lambda p: p.file),
                Column(self.tr("Read on"), lambda p: p.read_at.astimezone(WIB).date() if p.read_at else None, 96),
                Column(self.tr("Row"), lambda p: p.row, 56, align="right"),
                Column(self.tr("Name"), lambda p: p.name or "–", 190, bold=True),
                Column(self.tr("NRP"), lambda p: p.nrp or "–", 90),
                Column(self.tr("What is wrong"), self._why, 260, stretch=True, tooltip=self._why),
            ],
            self.tr("Rows that wait to be mended"), dense=True, key=lambda p: p.key,
        )  # fmt: skip
        self.table.setMinimumHeight(320)
        self.table.empty = EmptyState("check", self.tr("Nothing waits any more."))
        self.body.addWidget(self.table, 1)
        self.words = Label("", muted=True, wrap=True, copyable=True)
        self.words.setMinimumHeight(38)
        self.body.addWidget(self.words)
        self.away_button = button(self.tr("Not needed"), on_click=self._discard)
        self.buttons.insertWidget(0, self.away_button)
        self.cancel_button.setText(self.tr("Close"))
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.accept)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[ParkedOfficer]) -> None:
        self.table.set_records(list(rows))
        self.table.select_first()
        self._picked(self.table.current())

    def _why(self, parked: ParkedOfficer) -> str:
        told = " · ".join(self.desk.tell.words(problem) for problem in parked.problems)
        return told or self.tr("This row stands in the list twice.")

    @Slot(object)
    def _picked(self, parked: ParkedOfficer | None) -> None:
        for part in (self.verb_button, self.away_button):
            part.setEnabled(parked is not None)
        self.words.setText(self._facts(parked) if parked else "")

    def _facts(self, parked: ParkedOfficer) -> str:
        facts = [self._why(parked), parked.station or "", ", ".join(parked.village_names), parked.phone or ""]
        return " · ".join(fact for fact in facts if fact)

    def accept(self) -> None:
        parked: ParkedOfficer | None = self.table.current()
        if parked is not None:
            self.mend(parked)

    @Slot()
    def _discard(self) -> None:
        parked: ParkedOfficer | None = self.table.current()
        if parked is not None:
            self.discard(parked)
