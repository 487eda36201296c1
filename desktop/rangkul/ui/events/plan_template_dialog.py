"""Saving an event as a template, and editing a template: the plan's own form, without a date."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.events.plan_form import TEMPLATE_DAY, PlanForm, scrolling
from rangkul.ui.form import Field, Form
from rangkul.ui.saving import SavingDialog
from rangkul.work.event_templates import EventPattern, EventTemplate, entry_from, pattern_of, save_event_template
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LONGEST_NAME = 120


class SaveTemplateDialog(SavingDialog):
    """From an event: a name, and the title with its fields; `stored` is the template."""

    def __init__(self, desk: Desk, parent: QWidget, event: EventRecord, templates: Sequence[EventTemplate]) -> None:
        super().__init__(parent, desk, self.tr("Save as a template"), self.tr("Save the template"), width=520)
        self.pattern = pattern_of(event)
        self.names = {one.name.casefold() for one in templates if one.id}
        self.add_sentence(
            self.tr("Everything in the plan is kept except the day and the signers: sessions with their hours, agenda, rule, places …"),
            muted=True,
        )
        hint = self.tr("{bulan}, {tahun} and {tanggal} fill themselves in from the first day.")
        self.form = Form(
            [
                Field("name", self.tr("Name of the template"), required=True, placeholder=self.tr("e.g. Two days with practice")),
                Field("title", self.tr("Title"), required=True, hint=hint),
            ],
            desk.tell.words,
            desk.today(),
        )
        self.form.set_values({"title": self.pattern.title})
        self.body.addWidget(self.form)
        self.again = Label("", "label", wrap=True)
        self.again.set_tone("warn")
        self.again.hide()
        self.body.addWidget(self.again)
        self.form.changed.connect(self._tell_again)
        self.form.focus_first()

    @Slot()
    def _tell_again(self) -> None:
        """A name that exists means that this becomes its new state."""
        known = self.form.values()["name"].casefold() in self.names
        self.again.setText(self.tr("There is a template of this name: it takes over what the event says.") if known else "")
        self.again.setVisible(known)
        self.adjustSize()

    def entry(self) -> tuple[str, EventPattern]:
        values = self.form.values()
        return values["name"], replace(self.pattern, title=values["title"])

    def store(self, session: "Session", entry: tuple[str, EventPattern]) -> EventTemplate:
        return save_event_template(session, *entry, self.desk.account)


class EditTemplateDialog(SavingDialog):
    """The whole template in the plan's form; a save that comes too late is refused."""

    def __init__(self, desk: Desk, parent: QWidget, template: EventTemplate) -> None:
        super().__init__(parent, desk, self.tr("Edit the template"), self.tr("Save the template"), width=760)
        self.template = template
        self.add_sentence(template.name, muted=True)
        self.plan = PlanForm(desk, dated=False)
        area = scrolling(self.plan)
        area.setMinimumHeight(430)
        self.body.addWidget(area, 1)
        self.plan.show_entry(replace(entry_from(template.pattern, TEMPLATE_DAY), title=template.pattern.title))
        self.plan.form.focus_first()

    def check(self) -> bool:
        return self.plan.check()

    @property
    def dirty(self) -> bool:
        return self.plan.dirty

    def entry(self) -> EventPattern:
        entry = self.plan.entry()
        return pattern_of(entry, entry.title)

    def store(self, session: "Session", entry: EventPattern) -> Any:
        base: UUID | None = self.template.id
        return save_event_template(session, self.template.name, entry, self.desk.account, base=base)
