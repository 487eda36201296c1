"""One event: its header, and tabs from planning to certificates, each with its count."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import Chip, Label, button, row
from rangkul.ui.events.certificates_tab import CertificatesTab
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.events.invitations_tab import InvitationsTab
from rangkul.ui.events.plan_copy import CopyDialog
from rangkul.ui.events.plan_headline import Headline
from rangkul.ui.events.plan_tab import PlanTab
from rangkul.ui.events.plan_template_dialog import SaveTemplateDialog
from rangkul.ui.events.report_tab import ReportTab
from rangkul.ui.events.scores_tab import ScoresTab
from rangkul.ui.events.sheets_tab import SheetsTab
from rangkul.ui.tell import ask_text
from rangkul.work.event_figures import EventFigures, figures
from rangkul.work.event_templates import EventTemplate, list_event_templates
from rangkul.work.events import STATUSES, EventRecord, cancel_event, close_event, get_event, reopen_event

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.events.page import EventsPage

Tab = PlanTab | InvitationsTab | SheetsTab | DoorTab | ScoresTab | CertificatesTab | ReportTab
CHIPS = {"rencana": "new", "selesai": "good", "batal": "off"}


class EventView(QWidget):
    """The tabs are asked for their figures only when they are seen."""

    def __init__(self, page: "EventsPage") -> None:
        super().__init__()
        self.page = page
        self.event_id: UUID | None = None
        self.record: EventRecord | None = None
        self.invited = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._header())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.plan = PlanTab(page)
        self.certificates = CertificatesTab(page)
        self.parts: dict[str, Tab] = {
            "plan": self.plan,
            "invitations": InvitationsTab(page),
            "sheets": SheetsTab(page),
            "door": DoorTab(page),
            "scores": ScoresTab(page),
            "certificates": self.certificates,
            "report": ReportTab(page),
        }
        self.titles = {
            "plan": self.tr("Plan"),
            "invitations": self.tr("Invitations"),
            "sheets": self.tr("Attendance sheets"),
            "door": self.tr("Door"),
            "scores": self.tr("Scores"),
            "certificates": self.tr("Certificates"),
            "report": self.tr("Report"),
        }
        for name, part in self.parts.items():
            self.tabs.addTab(part, self.titles[name])
        self.tabs.currentChanged.connect(self._show_tab)
        layout.addWidget(self.tabs, 1)

    def _header(self) -> QVBoxLayout:
        self.back = button("", "quiet", "back", self.page.show_list)
        self.back.setAccessibleName(self.tr("Back to the events"))
        self.back.setToolTip(self.tr("Back to the events (Alt+Left)"))
        self.title = Headline()
        self.chip = Chip("", "new")
        self.where = Label("", muted=True, wrap=True)
        self.note = Label("", wrap=True)
        self.note.set_tone("warn")
        self.close_button = button(self.tr("Mark as done"), "default", "check", self._close)
        self.reopen_button = button(self.tr("Open again"), "default", "undo", self._reopen)
        self.more_button = button("", "default", "more")
        self.more_button.setAccessibleName(self.tr("More about this event"))
        self.more_button.setToolTip(self.tr("Copy, save as a template, cancel"))
        self.more_button.setMenu(self._menu())
        first = row(self.back, space=8)
        first.addWidget(self.title, 1)
        for part in (self.reopen_button, self.close_button, self.more_button):
            first.addWidget(part)
        second = QHBoxLayout()
        second.setContentsMargins(52, 0, 0, 0)
        second.setSpacing(12)
        second.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.where)
        words.addWidget(self.note)
        second.addLayout(words, 1)
        header = QVBoxLayout()
        header.setSpacing(2)
        header.addLayout(first)
        header.addLayout(second)
        return header

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.copy_action = menu.addAction(self.tr("Copy the event…"), self._copy)
        self.template_action = menu.addAction(self.tr("Save as a template…"), self._save_template)
        menu.addSeparator()
        self.cancel_action = menu.addAction(self.tr("Cancel the event…"), self._cancel)
        return menu

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
        self.title.set(event.title)
        self.where.setText(f"{event.number} · {event.held_on()} · {event.place}")
        self.chip.set(self.page.desk.language.text(STATUSES[event.status]), CHIPS[event.status])
        self.close_button.setVisible(event.status == "rencana" and event.starts_on <= self.page.desk.today())
        self.cancel_action.setVisible(event.status == "rencana")
        self.reopen_button.setVisible(event.status != "rencana")
        self._tell_note(event, counts)
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

    def _tell_note(self, event: EventRecord, counts: EventFigures) -> None:
        """Why it was cancelled, or that more are invited than there is room for."""
        words = ""
        if event.cancelled_reason:
            words = self.tr("Cancelled: {reason}").format(reason=event.cancelled_reason)
        elif event.quota and counts.invited > event.quota and event.status == "rencana":
            words = self.tr("{invited} are invited, but there are {places} places.").format(invited=counts.invited, places=event.quota)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.invited = counts.invited
        self.plan.invited = counts.invited

    @Slot()
    def _show_tab(self) -> None:
        shown = self.tabs.currentWidget()
        self.page.banner.say("")  # it spoke of the tab that was left
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

    @Slot()
    def _copy(self) -> None:
        if self.record is None:
            return
        dialog = CopyDialog(self.page.desk, self.window(), self.record, self.invited)
        if dialog.exec() and dialog.stored is not None:
            self.page.done(self.tr("The copy is planned. Look through its plan."))
            self.page.show_event(dialog.stored, "plan")

    @Slot()
    def _save_template(self) -> None:
        if self.record is not None:
            event = self.record
            self.page.read(list_event_templates, lambda found: self._ask_template(event, found), key="templates")

    def _ask_template(self, event: EventRecord, templates: list[EventTemplate]) -> None:
        dialog = SaveTemplateDialog(self.page.desk, self.window(), event, templates)
        if dialog.exec() and dialog.stored is not None:
            self.page.done(self.tr("The template {name} is saved; new events can begin with it.").format(name=dialog.stored.name))

    @Slot()
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
