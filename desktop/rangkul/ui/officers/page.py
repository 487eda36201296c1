"""Petugas: the register of officers with filters, each one's card, and lists taken in from Excel."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Banner, EmptyState, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.officers.card_view import CardView
from rangkul.ui.officers.dialog import OfficerDialog
from rangkul.ui.officers.lists import WORKBOOKS, OfficerLists
from rangkul.ui.officers.panel import OfficerPanel
from rangkul.ui.officers.words import short_station
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.work.officer_card import get_officer_card
from rangkul.work.officer_parked import list_parked
from rangkul.work.officer_undo import OfficerUndo, edit_officer, take_back
from rangkul.work.officers import OfficerEntry, OfficerRecord, list_officers, list_stations
from rangkul.work.regions import village_names

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Found = tuple[list[OfficerRecord], list[str], list[tuple[str, str]], int]


class OfficersPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset(
        {"officer", "station", "village", "invitation", "attendance", "certificate", "score", "batch", "worker"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Officers"))
        self.officers: list[OfficerRecord] = []
        self.stations: list[str] = []
        self.villages: list[tuple[str, str]] = []
        self.wanted: UUID | None = None
        self.loaded = False
        self.waiting_for_new = False
        self.setAcceptDrops(True)
        self.lists = OfficerLists(self)
        self.list_buttons = [
            button(self.tr("Take in a list"), icon="import", on_click=self.lists.choose),
            button(self.tr("Add officer"), "primary", "add", self.add, "Ctrl+N"),
        ]
        for made in self.list_buttons:
            self.header.addWidget(made)
        self.waiting = Banner(button_text=self.tr("Mend them…"), on_click=self.lists.show_parked)
        self.stack, self.view = QStackedWidget(), CardView(self)
        self._make_filters()
        self._make_table()
        self.panel = OfficerPanel(desk, self)
        self.set_panel(self.panel, 300)
        QShortcut(QKeySequence("Alt+Left"), self, self.show_list)
        QShortcut(QKeySequence("F2"), self.table, self.edit, context=Qt.ShortcutContext.WidgetShortcut)

    def _make_filters(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter officers"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.station = Choice([(None, self.tr("Every Polsek"))], True, self.tr("Police station"))
        self.station.setMinimumWidth(150)
        self.station.currentIndexChanged.connect(self._filter)
        self.without_village = button(self.tr("Without village"), "filter")
        self.without_nrp = button(self.tr("Without NRP"), "filter")
        self.inactive = button(self.tr("Inactive"), "filter")
        self.chips = (self.without_village, self.without_nrp, self.inactive)
        for chip in self.chips:
            chip.toggled.connect(self._filter)
        self.count = Label("", muted=True)

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Name"), _printed, 190, stretch=True, bold=True, sort=lambda o: o.name, tooltip=_printed),
                Column(self.tr("NRP"), lambda o: o.nrp or "–", 90),
                Column(self.tr("Polsek"), lambda o: short_station(o.station), 130, tooltip=lambda o: o.station or ""),
                Column(self.tr("Villages"), lambda o: ", ".join(o.villages), 124, tooltip=lambda o: ", ".join(o.villages)),
                Column(self.tr("Phone"), lambda o: show_phone(o.phone) if o.phone else "", 142),
                Column(self.tr("Status"), self._status, 92, chip=lambda o: "good" if o.active else "off"),
            ],
            self.tr("Officers"),
            key=lambda o: o.id,
        )
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._open_card)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        filters = row(space=8)
        filters.addWidget(self.search, 1)
        for part in (self.station, *self.chips):
            filters.addWidget(part)
        filters.addSpacing(8)
        filters.addWidget(self.count)
        layout.addWidget(self.waiting)
        layout.addLayout(filters)
        layout.addWidget(self.table, 1)
        self.stack.addWidget(holder)
        self.stack.addWidget(self.view)
        self.content.addWidget(self.stack, 1)

    def _status(self, officer: OfficerRecord) -> str:
        return self.tr("Active") if officer.active else self.tr("Inactive")

    # Showing

    def refresh(self) -> None:
        today = self.desk.today()

        def ask(session: "Session") -> Found:
            villages = [(code, f"{name} · {district}") for code, name, district in village_names(session)]
            stations = [name for _, name in list_stations(session)]
            return list_officers(session, today, everyone=True), stations, villages, len(list_parked(session))

        self.read(ask, self._show)
        if self.stack.currentWidget() is self.view:
            self.view.refresh()

    def _show(self, found: Found) -> None:
        self.officers, stations, self.villages, parked = found
        text = self.tr("{count} rows of officers' lists wait to be mended before they can be taken in.").format(count=parked)
        self.waiting.say(text if parked else "", "warn")
        if stations != self.stations:
            self.stations = stations
            self.station.set_choices([(None, self.tr("Every Polsek")), *((name, name) for name in stations)])
            if self.station.value() is None:
                self.station.set_value(None)
        self.loaded = True
        self._filter()
        if self.wanted is not None:
            wanted, self.wanted = self.wanted, None
            self._select(wanted)
        elif self.table.current() is None:
            self.table.select_first()
        elif self.table.current() is not None:
            self._picked(self.table.current())
        if self.waiting_for_new:
            self.waiting_for_new = False
            self.add()

    @Slot()
    def _filter(self) -> None:
        station = self.station.value()
        shown = [
            officer
            for officer in self.officers
            if (officer.active is not self.inactive.isChecked())
            and (station is None or officer.station == station)
            and not (self.without_village.isChecked() and officer.villages)
            and not (self.without_nrp.isChecked() and officer.nrp)
        ]
        self.table.set_records(shown)
        self.table.filter(self.search.text())
        self._say_empty()
        count = len(self.table.shown)
        self.count.setText(self.tr("{count} officers").format(count=count))

    def _say_empty(self) -> None:
        if self.officers:
            sentence = self.tr("No officer fits these filters.")
            self.table.empty = EmptyState("search", sentence, self.tr("Show everybody"), self.show_everybody)
        else:
            sentence = self.tr("No officers yet. Take in the list the police sent, or add the first one by hand.")
            self.table.empty = EmptyState("officer", sentence, self.tr("Take in a list"), self.lists.choose)

    def show_everybody(self) -> None:
        self.search.clear()
        self.station.set_value(None)
        for chip in self.chips:
            chip.setChecked(False)

    def _select(self, officer_id: UUID) -> None:
        officer = next((o for o in self.officers if o.id == officer_id), None)
        if officer is None:
            return
        if officer not in self.table.shown:
            self.show_everybody()
            self.inactive.setChecked(not officer.active)
        self.table.select(officer_id)

    @Slot(object)
    def _picked(self, officer: OfficerRecord | None) -> None:
        if officer is None:
            self.panel.show_nobody()
            return
        today = self.desk.today()
        self.read(lambda session: get_officer_card(session, officer.id, today), self.panel.show_card, key="card")

    @Slot(object)
    def _open_card(self, officer: OfficerRecord) -> None:
        self.show_officer(officer.id)

    def show_officer(self, officer_id: UUID) -> None:
        """One officer as a page of its own."""
        self._show_frame(False)
        self.stack.setCurrentWidget(self.view)
        self.view.show_officer(officer_id)

    @Slot()
    def show_list(self) -> None:
        if self.stack.currentWidget() is self.view:
            self.banner.say("")
            self._show_frame(True)
            self.stack.setCurrentIndex(0)
            self.table.setFocus()

    def _show_frame(self, shown: bool) -> None:
        for part in (self.title, self.panel, *self.list_buttons):
            part.setVisible(shown)

    def open(self, key: Any) -> None:
        self.show_list()
        if key == "import":
            self.lists.choose()
        elif key == "new":
            self.add() if self.loaded else setattr(self, "waiting_for_new", True)
        else:
            self.wanted = key if isinstance(key, UUID) else UUID(str(key))
            if self.loaded:
                wanted, self.wanted = self.wanted, None
                self._select(wanted)

    # Editing

    @Slot()
    def add(self) -> None:
        self._fill_in(None)

    def chosen(self) -> OfficerRecord | None:
        """Whose card is open, else who is chosen in the list."""
        if self.stack.currentWidget() is self.view and self.view.card is not None:
            return self.view.card.officer
        return self.table.current()

    @Slot()
    def edit(self) -> None:
        officer = self.chosen()
        if officer is not None:
            self._fill_in(officer)

    @Slot()
    def open_card(self) -> None:
        officer: OfficerRecord | None = self.table.current()
        if officer is not None:
            self.show_officer(officer.id)

    @Slot()
    def transfer(self) -> None:
        officer = self.chosen()
        if officer is not None:
            self.view.transfer_of(officer)

    def _fill_in(self, officer: OfficerRecord | None) -> None:
        dialog = OfficerDialog(self, self.desk, self.stations, self.villages, officer)
        if dialog.exec():
            text = self.tr("Officer {name} saved.") if officer else self.tr("Officer {name} added.")
            self.saved(text.format(name=dialog.entry().name), dialog.stored)

    @Slot()
    def switch(self) -> None:
        """Out of service, or back in."""
        officer = self.chosen()
        if officer is None:
            return
        text = self.tr("Officer {name} is inactive now.") if officer.active else self.tr("Officer {name} is active again.")
        entry = OfficerEntry(
            officer.name, officer.nrp, officer.rank, officer.station, officer.village_codes, officer.phone, officer.print_name,
            not officer.active, officer.note, officer.id, officer.version,
        )  # fmt: skip
        today = self.desk.today()
        self.write(lambda session, _: edit_officer(session, entry, today), partial(self.saved, text.format(name=officer.name)))

    def saved(self, text: str, undo: OfficerUndo) -> None:
        """Says what was stored, with the way back."""
        today = self.desk.today()
        self.wanted = undo.id
        self.done(text, lambda session, _: take_back(session, undo, today))
        self.refresh()

    # Lists from Excel

    def look_at(self, path: Path) -> None:
        self.lists.look_at(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().lower().endswith(WORKBOOKS) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.toLocalFile().lower().endswith(WORKBOOKS)]
        if files:
            event.acceptProposedAction()
            self.look_at(Path(files[0]))


def _printed(officer: OfficerRecord) -> str:
    return officer.printed
