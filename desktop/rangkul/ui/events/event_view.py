"""One event: its header, and tabs from planning to certificates, each with its count."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import Chip, Label, button
from rangkul.ui.events.certificates_tab import CertificatesTab
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.events.invitations_tab import InvitationsTab
from rangkul.ui.events.plan_tab import PlanTab
from rangkul.ui.events.scores_tab import ScoresTab
from rangkul.ui.events.sheets_tab import SheetsTab
from rangkul.ui.tell import ask_text
from rangkul.work.event_figures import EventFigures, figures
from rangkul.work.events import STATUSES, EventRecord, cancel_event, close_event, get_event, reopen_event

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.events.page import EventsPage

_RIGHT = Qt.TextElideMode.ElideRight
Tab = PlanTab | InvitationsTab | SheetsTab | DoorTab | ScoresTab | CertificatesTab
CHIPS = {"rencana": "new", "selesai": "good", "batal": "off"}


class EventView(QWidget):
    """The tabs are asked for their figures only when they are seen."""

    def __init__(self, page: "EventsPage") -> None:
        super().__init__()
        self.page = page
        self.event_id: UUID | None = None
        self.record: EventRecord | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._header())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.certificates = CertificatesTab(page)
        self.parts: dict[str, Tab] = {
            "plan": PlanTab(page),
            "invitations": InvitationsTab(page),
            "sheets": SheetsTab(page),
            "door": DoorTab(page),
            "scores": ScoresTab(page),
            "certificates": self.certificates,
        }
        self.titles = {
            "plan": self.tr("Plan"),
            "invitations": self.tr("Invitations"),
            "sheets": self.tr("Attendance sheets"),
            "door": self.tr("Door"),
            "scores": self.tr("Scores"),
            "certificates": self.tr("Certificates"),
        }
        for name, part in self.parts.items():
            self.tabs.addTab(part, self.titles[name])
        self.tabs.currentChanged.connect(self._show_tab)
        layout.addWidget(self.tabs, 1)

    def _header(self) -> QHBoxLayout:
        self.back = button("", "quiet", "back", self.page.show_list)
        self.back.setAccessibleName(self.tr("Back to the events"))
        self.back.setToolTip(self.tr("Back to the events (Alt+Left)"))
        self.title = Label("", "title")
        self.where = Label("", muted=True)
        self.chip = Chip("", "new")
        self.close_button = button(self.tr("Mark as done"), "default", "check", self._close)
        self.cancel_button = button(self.tr("Cancel the event…"), "quiet", None, self._cancel)
        self.reopen_button = button(self.tr("Open again"), "default", "undo", self._reopen)
        words = QVBoxLayout()
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.title)
        first.addWidget(self.chip)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.where)
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(self.back)
        header.addLayout(words, 1)
        for part in (self.cancel_button, self.reopen_button, self.close_button):
            header.addWidget(part)
        return header

    def show_event(self, event_id: UUID, tab: str = "") -> None:
        self.event_id = event_id
        self.tabs.blockSignals(True)  # the tab asks once, when the event is here
        self.tabs.setCurrentWidget(self.parts.get(tab, self.tabs.currentWidget() if not tab else self.parts["plan"]))
        self.tabs.blockSignals(False)
        self.refresh()

    def refresh(self) -> None:
        key = self.event_id
        if key is not None:
            self.page.read(lambda session: _event_with_figures(session, key), self._show, key="event")

    def _show(self, answer: tuple[EventRecord, EventFigures]) -> None:
        self.record, counts = answer
        event = self.record
        self.title.setText(self.title.fontMetrics().elidedText(event.title, _RIGHT, max(360, self.width() - 420)))
        self.title.setToolTip(event.title)
        self.where.setText(f"{event.number} · {event.held_on()} · {event.place}")
        self.chip.set(self.page.desk.language.text(STATUSES[event.status]), CHIPS[event.status])
        self.close_button.setVisible(event.status == "rencana" and event.starts_on <= self.page.desk.today())
        self.cancel_button.setVisible(event.status == "rencana")
        self.reopen_button.setVisible(event.status != "rencana")
        shown = {
            "invitations": counts.invited,
            "sheets": counts.print_runs,
            "door": counts.present,
            "certificates": counts.certificates,
        }
        for index, name in enumerate(self.parts):
            count = shown.get(name)
            self.tabs.setTabText(index, f"{self.titles[name]}  {count}" if count else self.titles[name])
        self._show_tab()

    @Slot()
    def _show_tab(self) -> None:
        shown = self.tabs.currentWidget()
        if self.record is not None and isinstance(shown, Tab):
            shown.show_event(self.record)

    def _close(self) -> None:
        event = self.record
        if event is not None:
            undo = _reopen(event.id)
            self.page.write(
                lambda session, _: close_event(session, event.id),
                lambda _: self.page.done(self.tr("{event} is marked as done.").format(event=event.title), undo),
            )

    def _cancel(self) -> None:
        event = self.record
        if event is None:
            return
        question = self.tr("Why is {event} cancelled? The reason is kept with it.").format(event=event.title)
        reason = ask_text(self, self.tr("Cancel the event"), question, self.tr("Cancel the event"))
        if reason is not None:
            self.page.write(
                lambda session, _: cancel_event(session, event.id, reason),
                lambda _: self.page.done(self.tr("{event} is cancelled.").format(event=event.title), _reopen(event.id)),
            )

    def _reopen(self) -> None:
        event = self.record
        if event is not None:
            self.page.write(
                lambda session, _: reopen_event(session, event.id),
                lambda _: self.page.done(self.tr("{event} is open again.").format(event=event.title)),
            )


def _reopen(event_id: UUID) -> "Callable[[Session, object], None]":
    def undo(session: "Session", _: object) -> None:
        reopen_event(session, event_id)

    return undo


def _event_with_figures(session: "Session", event_id: UUID) -> tuple[EventRecord, EventFigures]:
    return get_event(session, event_id), figures(session, event_id).get(event_id, EventFigures())
