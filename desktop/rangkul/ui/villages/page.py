"""Desa: every village with its coverage, emptiest first, and its card."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from rangkul.rules.money import number_text
from rangkul.ui.cards import Chip, EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.villages.charters_dialog import ChartersDialog
from rangkul.ui.villages.coverage_cells import use_coverage_cells
from rangkul.ui.villages.dialog import EDITABLE, VillageDialog
from rangkul.ui.villages.panel import VillagePanel
from rangkul.work.villages import VillageCard, VillageRow, get_village, list_villages, save_village

LOW = 0.25  # below this share of its target a village needs somebody


class VillagesPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset({"village", "worker", "officer", "dispatch", "station", "batch"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Villages"))
        self.villages: list[VillageRow] = []
        self.card: VillageCard | None = None
        self.wanted: str | None = None
        self.header.addWidget(button(self.tr("Charters…"), "default", "star", self.charters))
        self.header.addWidget(button(self.tr("Send workbooks"), "primary", "send", self.send_to_many))
        self._make_filters()
        self.table = Table(
            [
                Column(self.tr("Village"), lambda v: v.name, 170, stretch=True, bold=True),
                Column(self.tr("District"), lambda v: v.district, 150),
                Column(self.tr("Coverage"), self._figures, 220, align="right", sort=lambda v: (v.workers / max(1, v.target))),
                Column(self.tr("Protected"), lambda v: v.protected, 100, align="right"),
                Column(self.tr("Status"), self._word, 124, chip=_kind, sort=lambda v: v.workers / max(1, v.target)),
            ],
            self.tr("Villages"),
            key=lambda v: v.code,
        )  # fmt: skip
        use_coverage_cells(self.table, 2)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.see_workers)
        self.content.addWidget(self.table, 1)
        self.panel = VillagePanel(desk, self.edit, self.see_workers, self.send)
        self.set_panel(self.panel, 308)
        QShortcut(QKeySequence("F2"), self.table, self.edit, context=Qt.ShortcutContext.WidgetShortcut)

    def _make_filters(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by village or district"))
        self.search.setAccessibleName(self.tr("Filter villages"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.textChanged.connect(self._filter)
        self.district = Choice([(None, self.tr("Every district"))], True, self.tr("District"))
        self.district.setMinimumWidth(200)
        self.district.currentIndexChanged.connect(self._filter)
        self.low = button(self.tr("Below 25 %"), "filter")
        self.low.toggled.connect(self._filter)
        self.emptiest = button(self.tr("Emptiest first"), "filter")
        self.emptiest.setChecked(True)
        self.emptiest.toggled.connect(self._order)
        self.count = Label("", muted=True)
        self.filters.addWidget(self.search, 1)
        for part in (self.district, self.low, self.emptiest):
            self.filters.addWidget(part)
        self.filters.addStretch(1)
        self.filters.addWidget(self.count)

    def _figures(self, village: VillageRow) -> str:
        return f"{number_text(village.workers)} / {number_text(village.target)}"

    def _word(self, village: VillageRow) -> str:
        if village.workers == 0:
            return self.tr("Empty")
        if village.workers >= village.target:
            return self.tr("Reached")
        return self.tr("{count} missing").format(count=number_text(village.target - village.workers))

    # Showing

    def refresh(self) -> None:
        self.read(list_villages, self._show)

    def _show(self, villages: list[VillageRow]) -> None:
        self.villages = villages
        districts = sorted({village.district for village in villages})
        if districts != self.district.values[1:]:
            chosen = self.district.value()
            self.district.set_choices([(None, self.tr("Every district")), *((name, name) for name in districts)])
            self.district.set_value(chosen)
        self._filter()
        if self.wanted:
            wanted, self.wanted = self.wanted, None
            self._select(wanted)
        elif self.table.current() is None:
            self.table.select_first()
        else:
            self._picked(self.table.current())

    @Slot()
    def _filter(self) -> None:
        district = self.district.value()
        shown = [
            village
            for village in self.villages
            if (district is None or village.district == district) and not (self.low.isChecked() and village.share >= LOW)
        ]
        if self.emptiest.isChecked():
            shown.sort(key=lambda village: (village.workers / max(1, village.target), village.name))
        self.table.set_records(shown)
        self.table.filter(self.search.text())
        if not self.villages:
            self.table.empty = EmptyState("village", self.tr("No villages yet. Choose the region of your office in the settings."))
        else:
            sentence = self.tr("No village fits these filters.")
            self.table.empty = EmptyState("search", sentence, self.tr("Show every village"), self.show_everything)
        reached = sum(village.workers >= village.target for village in self.table.shown)
        text = self.tr("{count} villages, {reached} reached their target")
        self.count.setText(text.format(count=len(self.table.shown), reached=reached))

    @Slot()
    def _order(self) -> None:
        self.table.cells.order = None
        self.table.head.sorted = (-1, True)
        self._filter()

    def show_everything(self) -> None:
        self.search.clear()
        self.district.set_value(None)
        self.low.setChecked(False)

    def _select(self, code: str) -> None:
        if all(village.code != code for village in self.table.shown):
            self.show_everything()
        self.table.select(code)

    @Slot(object)
    def _picked(self, village: VillageRow | None) -> None:
        if village is None:
            self.card = None
            self.panel.show_none()
            return
        today = self.desk.today()
        self.read(lambda session: get_village(session, village.code, today), self._show_card, key="card")

    def _show_card(self, card: VillageCard) -> None:
        line = next((village for village in self.villages if village.code == card.code), None)
        if line is not None:
            self.card = card
            self.panel.show_card(card, line, Chip(self._word(line), _kind(line)))

    def open(self, key: Any) -> None:
        """A village code, "weakest" or "charters"."""
        if key == "charters":
            self.charters()
        elif key == "weakest":
            self.show_everything()
            self.low.setChecked(True)
        elif self.villages:
            self._select(str(key))
        else:
            self.wanted = str(key)

    # Acting

    @Slot()
    def see_workers(self) -> None:
        if self.table.current() is not None:
            self.desk.go("workers", ("village", self.table.current().code))

    @Slot()
    def send(self) -> None:
        if self.table.current() is not None:
            self.desk.go("exchange", ("send", [self.table.current().code]))

    @Slot()
    def send_to_many(self) -> None:
        self.desk.go("exchange", "send")

    @Slot()
    def charters(self) -> None:
        dialog = ChartersDialog(self, self.window())
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def edit(self) -> None:
        card = self.card
        if card is None:
            return
        dialog = VillageDialog(self, self.desk, card)
        if dialog.exec():
            before = {name: getattr(dialog.card, name) for name in EDITABLE} | {"version": dialog.stored}
            self.done(
                self.tr("{village} saved.").format(village=card.name), lambda session, _: save_village(session, card.code, **before)
            )


def _kind(village: VillageRow) -> str:
    if village.workers >= village.target:
        return "good"
    return "warn" if village.share < LOW else "new"
