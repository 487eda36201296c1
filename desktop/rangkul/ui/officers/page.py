"""Petugas: the register of officers with filters, each one's card, and lists taken in from Excel."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit

from rangkul.rules.phone import show_phone
from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.officers.dialog import OfficerDialog
from rangkul.ui.officers.panel import OfficerPanel
from rangkul.ui.officers.preview import PreviewDialog
from rangkul.ui.officers.words import short_station
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.work.officer_card import get_officer_card
from rangkul.work.officer_import import OfficerChange, look_at, take_in
from rangkul.work.officer_import import take_back as take_list_back
from rangkul.work.officer_undo import OfficerUndo, edit_officer, take_back
from rangkul.work.officers import OfficerEntry, OfficerRecord, list_officers, list_stations
from rangkul.work.regions import village_names

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".html", ".htm")


class OfficersPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset({"officer", "station", "village", "invitation", "attendance", "certificate"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Officers"))
        self.officers: list[OfficerRecord] = []
        self.stations: list[str] = []
        self.villages: list[tuple[str, str]] = []
        self.wanted: UUID | None = None
        self.loaded = False
        self.waiting_for_new = False
        self.setAcceptDrops(True)
        self.header.addWidget(button(self.tr("Take in a list"), icon="import", on_click=self.choose_list))
        self.header.addWidget(button(self.tr("Add officer"), "primary", "add", self.add, "Ctrl+N"))
        self._make_filters()
        self._make_table()
        self.panel = OfficerPanel(desk, self.edit, self.switch)
        self.set_panel(self.panel, 300)
        QShortcut(QKeySequence("F2"), self.table, self.edit, context=Qt.ShortcutContext.WidgetShortcut)

    def _make_filters(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter officers"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.station = Choice([(None, self.tr("Every Polsek"))], True, self.tr("Police station"))
        self.station.setMinimumWidth(200)
        self.station.currentIndexChanged.connect(self._filter)
        self.without_village = button(self.tr("Without village"), "filter")
        self.inactive = button(self.tr("Inactive"), "filter")
        for chip in (self.without_village, self.inactive):
            chip.toggled.connect(self._filter)
        self.count = Label("", muted=True)
        self.filters.addWidget(self.search, 1)
        for part in (self.station, self.without_village, self.inactive):
            self.filters.addWidget(part)
        self.filters.addStretch(1)
        self.filters.addWidget(self.count)

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
        self.table.opened.connect(self.edit)
        self.content.addWidget(self.table, 1)

    def _status(self, officer: OfficerRecord) -> str:
        return self.tr("Active") if officer.active else self.tr("Inactive")

    # Showing

    def refresh(self) -> None:
        today = self.desk.today()

        def ask(session: "Session") -> tuple[list[OfficerRecord], list[str], list[tuple[str, str]]]:
            villages = [(code, f"{name} · {district}") for code, name, district in village_names(session)]
            return list_officers(session, today, everyone=True), [name for _, name in list_stations(session)], villages

        self.read(ask, self._show)

    def _show(self, found: tuple[list[OfficerRecord], list[str], list[tuple[str, str]]]) -> None:
        self.officers, stations, self.villages = found
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
            self.table.empty = EmptyState("officer", sentence, self.tr("Take in a list"), self.choose_list)

    def show_everybody(self) -> None:
        self.search.clear()
        self.station.set_value(None)
        self.without_village.setChecked(False)
        self.inactive.setChecked(False)

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

    def open(self, key: Any) -> None:
        if key == "import":
            self.choose_list()
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

    @Slot()
    def edit(self) -> None:
        if self.table.current() is not None:
            self._fill_in(self.table.current())

    def _fill_in(self, officer: OfficerRecord | None) -> None:
        dialog = OfficerDialog(self, self.desk, self.stations, self.villages, officer)
        if dialog.exec():
            text = self.tr("Officer {name} saved.") if officer else self.tr("Officer {name} added.")
            self._saved(text.format(name=dialog.entry().name), dialog.stored)

    @Slot()
    def switch(self) -> None:
        """Out of service, or back in."""
        officer: OfficerRecord | None = self.table.current()
        if officer is None:
            return
        text = self.tr("Officer {name} is inactive now.") if officer.active else self.tr("Officer {name} is active again.")
        entry = OfficerEntry(
            officer.name, officer.nrp, officer.rank, officer.station, officer.village_codes, officer.phone, officer.print_name,
            not officer.active, officer.note, officer.id, officer.version,
        )  # fmt: skip
        today = self.desk.today()
        self.write(lambda session, _: edit_officer(session, entry, today), partial(self._saved, text.format(name=officer.name)))

    def _saved(self, text: str, undo: OfficerUndo) -> None:
        today = self.desk.today()
        self.wanted = undo.id
        self.done(text, lambda session, _: take_back(session, undo, today))
        self.refresh()

    # Lists from Excel

    @Slot()
    def choose_list(self) -> None:
        title = self.tr("Choose the officers' list")
        path, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Workbooks") + " (" + " ".join(f"*{end}" for end in WORKBOOKS) + ")")
        if path:
            self.look_at(Path(path))

    def look_at(self, path: Path) -> None:
        """Reads a list beside the window and shows what it would change."""
        self.banner.hide()
        today = self.desk.today()

        def read(progress: Progress) -> Any:
            with self.desk.database.reading() as session:
                return look_at(session, path, today, progress)

        title = self.tr("Reading {name}").format(name=path.name)
        self.desk.tasks.run(read, partial(self._preview, path.name), title=title, owner=self, failed=self.refuse)

    def _preview(self, name: str, found: tuple[Any, list[OfficerChange]]) -> None:
        file, changes = found
        dialog = PreviewDialog(self, self.desk.language, name, changes, {code: text.split(" · ")[0] for code, text in self.villages})
        if not dialog.exec():
            return
        today, account = self.desk.today(), self.desk.account

        def after(result: tuple[UUID, dict[str, int]]) -> None:
            batch, outcomes = result
            text = self.tr("List {name}: {new} new, {changed} changed, {parked} parked.").format(
                name=name, new=outcomes.get("baru", 0), changed=outcomes.get("diubah", 0), parked=outcomes.get("ditunda", 0)
            )
            self.done(text, lambda session, _: take_list_back(session, batch, today))

        title = self.tr("Taking in {name}").format(name=name)
        self.write(lambda session, _: take_in(session, file, today, account=account), after, title=title)

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
