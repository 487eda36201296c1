"""Kegiatan: the events by date, and one event opened with its tabs."""

from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.events.event_view import EventView
from rangkul.ui.events.plan_dialog import PlanDialog
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.work.certificates import event_of
from rangkul.work.event_figures import EventFigures, figures
from rangkul.work.events import STATUSES, TYPES, EventRecord, list_events
from rangkul.work.home import last_event, next_event_on_or_after

CHIPS = {"rencana": "new", "selesai": "good", "batal": "off"}


class EventsPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset(
        {"event", "invitation", "attendance", "guest", "certificate", "score", "sheet", "officer"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Events"))
        self.figures: dict[UUID, EventFigures] = {}
        self.new_button = button(self.tr("Plan an event"), "primary", "add", self.plan, "Ctrl+N")
        self.header.addWidget(self.new_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list())
        self.view = EventView(self)
        self.stack.addWidget(self.view)
        self.content.addWidget(self.stack, 1)
        QShortcut(QKeySequence("Alt+Left"), self, self.show_list)

    def _list(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by title or place"))
        self.search.setAccessibleName(self.tr("Filter events"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self._filter)
        layout.addWidget(self.search)
        say = self.desk.language.text
        self.table = Table(
            [
                Column(self.tr("Date"), lambda e: e.starts_on, 100),
                Column(self.tr("Event"), lambda e: e.title, 260, stretch=True, bold=True, tooltip=lambda e: e.title),
                Column(self.tr("Kind"), lambda e: say(TYPES[e.type]), 112),
                Column(self.tr("Place"), lambda e: e.place, 150, tooltip=lambda e: e.place),
                Column(self.tr("Invited"), lambda e: self._figures(e).invited, 84, align="right"),
                Column(self.tr("Present"), lambda e: self._figures(e).present, 84, align="right"),
                Column(self.tr("Certificates"), lambda e: self._figures(e).certificates, 96, align="right"),
                Column(self.tr("Status"), lambda e: say(STATUSES[e.status]), 110, chip=lambda e: CHIPS[e.status]),
            ],
            self.tr("Events"),
            key=lambda e: e.id,
        )
        self.table.empty = EmptyState("event", self.tr("No events yet."), self.tr("Plan the first event"), self.plan)
        self.table.opened.connect(self._open_record)
        layout.addWidget(self.table, 1)
        self.hint = Label(self.tr("Enter or a double click opens an event."), "label", muted=True)
        layout.addWidget(self.hint)
        return holder

    def _figures(self, event: EventRecord) -> EventFigures:
        return self.figures.get(event.id, EventFigures())

    # Showing

    def refresh(self) -> None:
        self.read(lambda session: (list_events(session), figures(session)), self._show)
        if self.stack.currentWidget() is self.view:
            self.view.refresh()

    def _show(self, answer: tuple[list[EventRecord], dict[UUID, EventFigures]]) -> None:
        events, self.figures = answer
        self.table.set_records(events)
        self.hint.setVisible(bool(events))
        if self.table.current() is None:
            self.table.select_first()

    @Slot()
    def _filter(self) -> None:
        self.table.filter(self.search.text())

    @Slot(object)
    def _open_record(self, event: EventRecord) -> None:
        self.show_event(event.id)

    def show_event(self, event_id: UUID, tab: str = "") -> None:
        """One event as a page of its own."""
        self.title.hide()
        self.new_button.hide()
        self.stack.setCurrentWidget(self.view)
        self.view.show_event(event_id, tab)

    def show_list(self) -> None:
        self.title.show()
        self.new_button.show()
        self.banner.say("")
        self.stack.setCurrentIndex(0)
        self.table.setFocus()

    def open(self, key: Any) -> None:
        """An event's key, ("certificate", key), "new", or the tab ("sheets", "door", "certificates") of the event it is about today."""
        if isinstance(key, UUID):
            self.show_event(key)
        elif key == "new":
            self.plan()
        elif isinstance(key, tuple):
            certificate: UUID = key[1]  # pyright: ignore[reportUnknownVariableType] - the search field's own pair
            self.read(lambda session: event_of(session, certificate), partial(self._open_certificate, certificate), key="open")
        else:
            today = self.desk.today()
            find = last_event if key == "certificates" else next_event_on_or_after
            self.read(lambda session: find(session, today), lambda found: self._open_tab(found, str(key)), key="open")

    def _open_certificate(self, certificate_id: UUID, event_id: UUID | None) -> None:
        self.view.certificates.show_certificate(certificate_id)
        self._open_tab(event_id, "certificates")

    def _open_tab(self, event_id: UUID | None, tab: str) -> None:
        if event_id is None:
            self.show_list()
            self.banner.say(self.tr("No event fits. Plan one first."), "hint")
        else:
            self.show_event(event_id, tab)

    # Doing

    def plan(self) -> None:
        """Asks for the plan of a new event and opens it."""
        dialog = PlanDialog(self.desk, self.window())
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() and dialog.stored is not None:
            self._planned(dialog.stored)

    def _planned(self, event_id: UUID) -> None:
        self.done(self.tr("The event is planned. Next: invite the officers."))
        self.show_event(event_id, "invitations")
