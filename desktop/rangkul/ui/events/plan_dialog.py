"""Planning a new event."""

from PySide6.QtWidgets import QScrollArea, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner
from rangkul.ui.desk import Desk
from rangkul.ui.events.plan_form import PlanForm
from rangkul.ui.tell import Dialog
from rangkul.work.events import EventEntry


class PlanDialog(Dialog):
    """Closes only with a plan that can be stored."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Plan an event"), self.tr("Plan the event"), width=760)
        self.desk = desk
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

    def entry(self) -> EventEntry:
        return self.form.entry()

    def accept(self) -> None:
        if not self.form.form.check():
            return
        try:
            self.form.entry()
        except Problem as problem:
            self.banner.say(self.desk.tell.words(problem.message))
            return
        super().accept()
