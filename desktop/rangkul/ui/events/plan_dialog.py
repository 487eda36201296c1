"""Planning a new event: from a template, then title, kind, day, place and sessions; the rest is folded away."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.events.plan_form import PlanForm, scrolling
from rangkul.ui.saving import SavingDialog
from rangkul.work.event_days import next_working_day
from rangkul.work.event_templates import EventTemplate, built_in_templates, entry_from, list_event_templates
from rangkul.work.events import EventEntry, save_event

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

AHEAD = 14  # days from now that an event is usually planned for


class PlanDialog(SavingDialog):
    """`stored` is the key of the new event when the dialog was accepted; `day` is the day it was asked for, if any."""

    stored: UUID | None

    def __init__(self, desk: Desk, parent: QWidget, day: date | None = None) -> None:
        super().__init__(parent, desk, self.tr("Plan an event"), self.tr("Plan the event"), width=760)
        self.day = day or next_working_day(desk.today() + timedelta(days=AHEAD))
        self.templates = built_in_templates()
        self.choice = Choice([(one.key, one.name) for one in self.templates], name=self.tr("Template"))
        self.choice.setMinimumWidth(400)
        self.choice.currentIndexChanged.connect(self._use_template)
        self.manage_button = button(self.tr("Templates…"), "quiet", None, self._manage)
        self.body.addLayout(row(Label(self.tr("Begin with"), muted=True), self.choice, None, self.manage_button))
        self._before: EventEntry | None = None
        self.kept = Banner("", "hint", self.tr("Put it back"), self._put_back)
        self.body.addWidget(self.kept)
        self.plan = PlanForm(desk)
        area = scrolling(self.plan)
        area.setMinimumHeight(430)
        self.body.addWidget(area, 1)
        self._made = self._fresh(self.templates[0])
        self.plan.show_entry(self._made)
        self.plan.form.focus_first()
        self.plan.select_title()
        self._read_templates()

    def _read_templates(self) -> None:
        self.desk.read(list_event_templates, self._show_templates, owner=self, key="templates")

    def _show_templates(self, templates: list[EventTemplate]) -> None:
        self.templates = templates
        self.choice.set_choices([(one.key, one.name) for one in templates])
        if self.choice.value() is None:
            self.choice.set_value(templates[0].key)

    @Slot()
    def _use_template(self) -> None:
        """Fills everything anew, but keeps what the template cannot know: the day, and a title and place that were typed."""
        chosen = next((one for one in self.templates if one.key == self.choice.value()), None)
        if chosen is None:
            return
        typed, made, self._before = self.plan.form.values(), self._made, self._typed_entry()
        self.kept.say(self.tr("The template replaced what was typed.") if self._before else "", "hint")
        self.day = typed["starts_on"] or self.day
        self._made = self._fresh(chosen)
        entry = self._made
        if typed["title"] and typed["title"] != made.title:
            entry = replace(entry, title=typed["title"])
        if typed["place"] and typed["place"] != made.place:
            entry = replace(entry, place=typed["place"])
        self.plan.show_entry(entry)

    def _typed_entry(self) -> EventEntry | None:
        """What would be lost by another template; None when it is only the title, the day or the place, which stay."""
        if not self.plan.dirty_beyond_heading:
            return None
        try:
            return self.plan.entry()
        except Problem:
            return None

    @Slot()
    def _put_back(self) -> None:
        if self._before is not None:
            self.plan.show_entry(self._before)
        self.kept.say("")

    def _fresh(self, template: EventTemplate) -> EventEntry:
        return entry_from(template.pattern, self.day)

    def _manage(self) -> None:
        from rangkul.ui.events.plan_templates import TemplatesDialog

        TemplatesDialog(self, self.desk).exec()
        self._read_templates()

    # Saving

    def check(self) -> bool:
        return self.plan.check()

    @property
    def dirty(self) -> bool:
        typed = self.plan.form.values()
        return self.plan.dirty or (typed["title"], typed["place"]) != (self._made.title, self._made.place)

    def entry(self) -> EventEntry:
        return self.plan.entry()

    def store(self, session: "Session", entry: EventEntry) -> UUID:
        return save_event(session, entry)
