"""Planning a new event: the dialog stays open, with everything typed, until the plan is stored."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner
from rangkul.ui.desk import Desk
from rangkul.ui.events.plan_form import PlanForm
from rangkul.ui.tell import Dialog
from rangkul.work.events import save_event


class PlanDialog(Dialog):
    """`stored` is the key of the new event when the dialog was accepted."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Plan an event"), self.tr("Plan the event"), width=760)
        self.desk = desk
        self.stored: UUID | None = None
        self._warned = False
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.form = PlanForm(desk)
        self.form.show_new()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        self.form.setObjectName("plain")
        scroll.viewport().setAutoFillBackground(False)
        scroll.setMinimumHeight(470)
        self.body.addWidget(scroll, 1)
        self.form.form.focus_first()

    def accept(self) -> None:
        if not self.form.form.check():
            return
        try:
            entry = self.form.entry()
        except Problem as problem:
            self._refused(problem)
            return
        self.banner.say("")
        self._wait(True)
        self.desk.write(lambda session, _: save_event(session, entry), self._stored, owner=self, failed=self._refused)

    def reject(self) -> None:
        """Not while it is being stored."""
        if self.verb_button.isEnabled():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in every form: the first Esc warns when something was typed."""
        if event.key() == Qt.Key.Key_Escape and self.form.form.dirty and not self._warned:
            self._warned = True
            self.banner.say(self.tr("What you typed is not stored yet. Press Esc once more to throw it away."), "warn")
        else:
            super().keyPressEvent(event)

    def _wait(self, storing: bool) -> None:
        for part in (self.verb_button, self.cancel_button):
            part.setEnabled(not storing)

    def _stored(self, event_id: UUID) -> None:
        self.stored = event_id
        super().accept()

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)
