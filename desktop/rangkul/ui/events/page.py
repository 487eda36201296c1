"""Kegiatan: the events by date, and one event opened with its tabs."""

from datetime import date
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.events.event_view import EventView
from rangkul.ui.events.plan_dialog import PlanDialog
from rangkul.ui.events.plan_filters import EventFilters
from rangkul.ui.events.plan_list import EventTable
from rangkul.ui.events.plan_month import MonthView
from rangkul.ui.events.plan_templates import TemplatesDialog
from rangkul.ui.page import Page
from rangkul.work.certificates import event_of
from rangkul.work.event_figures import EventFigures, figures
from rangkul.work.events import EventRecord, list_events
from rangkul.work.home import last_event, next_event_on_or_after


class EventsPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset(
        {"event", "invitation", "attendance", "guest", "certificate", "score", "sheet", "officer", "event_file", "letter", "event_paper"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Events"))
        self.figures: dict[UUID, EventFigures] = {}
        self.events: list[EventRecord] = []
        self.new_button = button(self.tr("Plan an event"), "primary", "add", self.plan, "Ctrl+N")
        self.templates_button = button(self.tr("Templates…"), "quiet", None, self.manage_templates)
        self.taken_button = button(self.tr("Open an event taken along…"), "quiet", "take_along", self.open_taken_along)
        self.header.addWidget(self.taken_button)
        self.header.addWidget(self.templates_button)
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
        self.filters_row = EventFilters(self.desk.language)
        self.search = self.filters_row.search
        self.filters_row.changed.connect(self._filter)
        self.filters_row.view_changed.connect(self._show_view)
        layout.addWidget(self.filters_row)
        self.month = MonthView(self.desk.today, self.tr("Calendar of events"))
        self.month.opened.connect(self._open_record)
        self.month.wanted.connect(self.plan_on)
        self.views = QStackedWidget()
        self.views.addWidget(self._table())
        self.views.addWidget(self.month)
        layout.addWidget(self.views, 1)
        self.hint = Label(self.tr("Enter or a double click opens an event."), "label", muted=True)
        layout.addWidget(self.hint)
        self.filters_row.show_view(str(self.desk.settings.get("events_view", "list")))
        return holder

    def _table(self) -> EventTable:
        self.table = EventTable(self.desk.language)
        self.table.empty = EmptyState("event", self.tr("No events yet."), self.tr("Plan the first event"), self.plan)
        self.table.opened.connect(self._open_record)
        return self.table

    # Showing

    def refresh(self) -> None:
        self.read(lambda session: (list_events(session), figures(session)), self._show)
        if self.stack.currentWidget() is self.view:
            self.view.refresh()

    def _show(self, answer: tuple[list[EventRecord], dict[UUID, EventFigures]]) -> None:
        self.events, self.figures = answer
        years = {year for event in self.events for year in (event.starts_on.year, event.ends_on.year)}
        self.filters_row.show_years(sorted(years, reverse=True))
        self._filter()
        if self.table.current() is None:
            self.table.select_first()

    @Slot()
    def _filter(self) -> None:
        """The same events in list and calendar; an empty list says whether a filter hides them."""
        shown = [event for event in self.events if self.filters_row.fits(event)]
        empty = self.table.empty
        if self.events:
            empty.set("filter", self.tr("No event fits the filters."))
            empty.button.hide()
        else:
            empty.set("event", self.tr("No events yet."))
            empty.button.show()
        self.table.show_events(shown, self.figures)
        self.month.show_events(shown)
        self.filters_row.setVisible(bool(self.events) or self.views.currentIndex() == 1)
        self._show_hint()

    @Slot(str)
    def _show_view(self, name: str) -> None:
        self.views.setCurrentIndex(0 if name == "list" else 1)
        self.desk.settings.set("events_view", name)
        chosen: EventRecord | None = self.table.current()
        if name != "list" and chosen is not None and self.filters_row.active:
            self.month.show_day(chosen.starts_on)
        self._show_hint()

    def _show_hint(self) -> None:
        month = self.views.currentIndex() == 1
        calendar = self.tr("Arrows go by days, Page Up and Page Down by months. Enter opens an event, or plans one on an empty day.")
        self.hint.setText(calendar if month else self.tr("Enter or a double click opens an event."))
        self.hint.setVisible(bool(self.events) or month)

    @Slot(object)
    def _open_record(self, event: EventRecord) -> None:
        self.show_event(event.id)

    def show_event(self, event_id: UUID, tab: str = "") -> None:
        """One event as a page of its own."""
        self.title.hide()
        self.new_button.hide()
        self.templates_button.hide()
        self.taken_button.hide()
        self.stack.setCurrentWidget(self.view)
        self.view.show_event(event_id, tab)

    def show_list(self) -> None:
        self.title.show()
        self.new_button.show()
        self.templates_button.show()
        self.taken_button.show()
        self.banner.say("")
        self.stack.setCurrentIndex(0)
        (self.table if self.views.currentIndex() == 0 else self.month.grid).setFocus()

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
        if event_id is None:  # a village's charter
            self.desk.go("villages", "charters")
            return
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
        self.plan_on(None)

    @Slot(object)
    def plan_on(self, day: date | None) -> None:
        dialog = PlanDialog(self.desk, self.window(), day)
        if dialog.exec() and dialog.stored is not None:
            self._planned(dialog.stored)

    def manage_templates(self) -> None:
        TemplatesDialog(self.window(), self.desk).exec()

    def _planned(self, event_id: UUID) -> None:
        self.done(self.tr("The event is planned. Next: invite the officers."))
        self.show_event(event_id, "invitations")

    def open_taken_along(self) -> None:
        """On a laptop: an event that was taken along, in a window of its own."""
        from rangkul.ui.events.take_open import ask_for_event

        window = self.window()
        self.taken = ask_for_event(self.desk, self, window.show)
        if self.taken is not None:
            window.hide()
