"""An event once more: a title, its day, and whether the same officers are invited."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import show_day_date
from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.saving import SavingDialog
from rangkul.work.event_copy import copy_event
from rangkul.work.event_days import doubt_day
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WEEKS = 4


class CopyDialog(SavingDialog):
    """`stored` is the key of the copy."""

    stored: UUID | None

    def __init__(self, desk: Desk, parent: QWidget, event: EventRecord, invited: int) -> None:
        super().__init__(parent, desk, self.tr("Copy the event"), self.tr("Plan the copy"), width=520)
        self.event_id, self.invited = event.id, invited
        self.length = event.ends_on - event.starts_on
        tr = self.tr
        self.add_sentence(
            tr("The copy takes over sessions, rule, signers, agenda and notes. Marks, scores, certificates and files stay behind."),
            muted=True,
        )
        fields = [Field("title", tr("Title"), required=True), Field("starts_on", tr("First day"), "date", required=True)]
        if invited:
            same = tr("Invite the same {count} officers, as far as they are in service")
            fields.append(Field("invite", same.format(count=invited), "check"))
        self.form = Form(fields, desk.tell.words, desk.today())
        self.body.addWidget(self.form)
        self.days = Label("", "label", muted=True, wrap=True)
        self.body.addWidget(self.days)
        self.form.changed.connect(self._show_days)
        day = max(event.starts_on, desk.today()) + timedelta(weeks=WEEKS)
        day -= timedelta(days=(day.weekday() - event.starts_on.weekday()) % 7)
        self.form.set_values({"title": event.title, "starts_on": day})
        self.form.focus_first()

    @Slot()
    def _show_days(self) -> None:
        """Which days that would be, so that a Sunday is noticed."""
        first: date | None = self.form.values()["starts_on"]
        last = first + self.length if first is not None else None
        doubts = [doubt for day in dict.fromkeys((first, last)) if day is not None and (doubt := doubt_day(day, self.desk.today()))]
        span = [show_day_date(day) for day in dict.fromkeys((first, last)) if day is not None]
        self.days.setText("\n".join([" – ".join(span), *(self.desk.tell.words(one) for one in doubts)]))
        self.days.set_tone("warn" if doubts else "muted")

    def entry(self) -> tuple[str, date, bool]:
        values = self.form.values()
        return values["title"], values["starts_on"], bool(values.get("invite"))

    def store(self, session: "Session", entry: tuple[str, date, bool]) -> UUID:
        title, day, invite = entry
        return copy_event(session, self.event_id, day, title=title, with_invitations=invite)
