"""Choosing whom to invite: everybody, a Polsek, or one by one."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rangkul.ui.cards import EmptyState, button
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.officers import OfficerRecord


class InviteDialog(Dialog):
    def __init__(self, desk: Desk, parent: QWidget | None, officers: list[OfficerRecord]) -> None:
        super().__init__(parent, self.tr("Invite officers"), self.tr("Invite"), width=820)
        self.officers = officers
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter officers"))
        self.search.textChanged.connect(self._filter)
        stations = sorted({o.station for o in officers if o.station})
        self.station = Choice([(None, self.tr("Every Polsek")), *((name, name) for name in stations)], True, self.tr("Polsek"))
        self.station.currentIndexChanged.connect(self._filter)
        self.all_button = button(self.tr("Tick all shown"), "default", "check", self._tick_shown)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.station)
        bar.addWidget(self.all_button)
        self.body.addLayout(bar)
        self.table = Table(
            [
                Column(self.tr("Name"), lambda o: o.printed, 240, stretch=True, bold=True),
                Column("NRP", lambda o: o.nrp, 110),
                Column(self.tr("Polsek"), lambda o: o.station, 180),
                Column(self.tr("Village"), lambda o: ", ".join(o.villages), 180),
            ],
            self.tr("Officers to invite"),
            key=lambda o: o.id,
            checkable=True,
        )
        self.table.empty = EmptyState("officer", self.tr("Everybody in the register is invited already."))
        self.table.setMinimumHeight(380)
        self.table.checked_changed.connect(self._count)
        self.body.addWidget(self.table, 1)
        self.table.set_records(officers)
        self._count()
        self.search.setFocus()

    @Slot()
    def _filter(self) -> None:
        station, ticked = self.station.value(), self.table.checked()
        self.table.set_records([o for o in self.officers if station is None or o.station == station or o in ticked])
        self.table.filter(self.search.text())

    @Slot()
    def _tick_shown(self) -> None:
        self.table.set_checked([*self.table.checked(), *self.table.shown])

    @Slot()
    def _count(self) -> None:
        count = len(self.table.checked())
        self.verb_button.setText(self.tr("Invite {count} officers").format(count=count) if count else self.tr("Invite"))
        self.verb_button.setEnabled(bool(count))

    def chosen(self) -> list[UUID]:
        return [officer.id for officer in self.table.checked()]
