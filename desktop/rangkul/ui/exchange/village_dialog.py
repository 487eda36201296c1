"""Asks which village a file is about: a list to search, the likeliest on top."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog


class VillageDialog(Dialog):
    """`code` is the chosen village once it was accepted. Villages are (code, name, district)."""

    def __init__(self, parent: QWidget, file: str, villages: Sequence[tuple[str, str, str]], candidates: Collection[str]) -> None:
        super().__init__(parent, self.tr("Which village?"), self.tr("Take in for this village"), width=520)
        if candidates:
            self.add_sentence(self.tr("{file} may be about several villages; the likely ones stand on top.").format(file=file))
        else:
            self.add_sentence(self.tr("{file} does not say which village it is about.").format(file=file))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search village or district"))
        self.search.setAccessibleName(self.tr("Search village"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._first)
        self.table = Table(
            [
                Column(self.tr("Village"), lambda v: v[1], 180, stretch=True, bold=True),
                Column(self.tr("District"), lambda v: v[2], 180),
                Column("", lambda v: self.tr("likely") if v[0] in candidates else "", 90, chip=lambda _: "new"),
            ],
            self.tr("Villages"), dense=True, key=lambda v: v[0],
        )  # fmt: skip
        self.table.setMinimumHeight(320)
        self.table.set_records(sorted(villages, key=lambda v: (v[0] not in candidates, v[1])))
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.accept)
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.cancel_button.setText(self.tr("Leave this file out"))
        self.verb_button.setEnabled(False)
        if candidates:
            self.table.select_first()
        self.search.setFocus()

    @property
    def code(self) -> str | None:
        chosen = self.table.current()
        return chosen[0] if chosen else None

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.table.filter(text)
        if self.table.current() is None:
            self.table.select_first()

    @Slot()
    def _first(self) -> None:
        if self.table.current() is not None or self.table.select_first():
            self.accept()

    @Slot(object)
    def _picked(self, village: object) -> None:
        self.verb_button.setEnabled(village is not None)
