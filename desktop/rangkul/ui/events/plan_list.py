"""The list of events by date with their figures; in a narrow window the title keeps its room and other columns go."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtGui import QResizeEvent

from rangkul.language import Language
from rangkul.ui.table import Column, Table
from rangkul.work.event_figures import EventFigures
from rangkul.work.events import STATUSES, TYPES, EventRecord

CHIPS = {"rencana": "new", "selesai": "good", "batal": "off"}
KIND, PLACE = 2, 3  # columns that go first; both are said by the chips, the search field and the event itself
WIDE, MEDIUM = 1_240, 900  # pixels


class EventTable(Table):
    """`show_events(records, figures)`."""

    def __init__(self, language: Language) -> None:
        say = language.text
        self.figures: Mapping[UUID, EventFigures] = {}
        super().__init__(
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

    def _figures(self, event: EventRecord) -> EventFigures:
        return self.figures.get(event.id, EventFigures())

    def show_events(self, events: Sequence[EventRecord], figures: Mapping[UUID, EventFigures]) -> None:
        self.figures = figures
        self.set_records(events)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width()
        self.setColumnHidden(KIND, width < WIDE)
        self.setColumnHidden(PLACE, width < MEDIUM)
        super().resizeEvent(event)
