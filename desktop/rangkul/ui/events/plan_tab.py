"""Rencana: the event's plan, edited in place."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Card, button
from rangkul.ui.events.plan_form import PlanForm
from rangkul.ui.page import Page
from rangkul.work.events import EventRecord, save_event


class PlanTab(QWidget):
    """What is typed is never lost to a refresh: an edited form keeps its words until it is saved or put back."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.edited = False
        self.form = PlanForm(page.desk)
        self.form.setObjectName("plain")
        self.form.changed.connect(self._changed)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        scroll.viewport().setAutoFillBackground(False)
        card = Card()
        card.body.addWidget(scroll, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        self.discard_button = button(self.tr("Put back"), on_click=self._put_back)
        self.save_button = button(self.tr("Save the plan"), "primary", "save", self._save, "Ctrl+S")
        below.addWidget(self.discard_button)
        below.addWidget(self.save_button)
        card.body.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(card, 1)

    def show_event(self, event: EventRecord) -> None:
        other = self.record is None or self.record.id != event.id
        if other or not self.edited:
            self.record = event
            self._put_back()

    @Slot()
    def _changed(self) -> None:
        self._mark(edited=True)

    def _mark(self, *, edited: bool) -> None:
        self.edited = edited
        self.save_button.setEnabled(edited)
        self.discard_button.setEnabled(edited)

    @Slot()
    def _put_back(self) -> None:
        if self.record is not None:
            self.form.show_event(self.record)
        self._mark(edited=False)

    @Slot()
    def _save(self) -> None:
        if not self.form.form.check():
            return
        try:
            entry = self.form.entry()
        except Problem as problem:
            self.page.refuse(problem)
            return
        self.page.write(lambda session, _: save_event(session, entry), self._saved)

    def _saved(self, _: object) -> None:
        self._mark(edited=False)
        self.page.done(self.tr("The plan is saved."))
        self.page.refresh()
