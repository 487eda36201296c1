"""Rencana: the event's plan, edited in place, with its attachments below."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rangkul.data.failures import StaleEdit
from rangkul.errors import Problem
from rangkul.ui.cards import Card, button
from rangkul.ui.events.plan_differences import differences
from rangkul.ui.events.plan_files import FilesPart, dropped
from rangkul.ui.events.plan_fold import Fold
from rangkul.ui.events.plan_form import PlanForm, scrolling
from rangkul.ui.page import Page
from rangkul.ui.saving import Versions, VersionsDialog
from rangkul.work.events import EventEntry, EventRecord, get_event, save_event


class PlanTab(QWidget):
    """What is typed is never lost: not to a refresh, not to a look at another event, not to somebody who saved first."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None  # as stored, when it was read last
        self.invited = 0  # whoever shows the event tells how many
        self.edited = False
        self.drafts: dict[UUID, PlanForm] = {}  # forms of other events that are not saved yet
        self.setAcceptDrops(True)
        self.form = self._new_form()
        self.files = FilesPart(page)
        self.files_fold = Fold(self.tr("Attachments"), self.files)
        self.files.counted.connect(self.files_fold.say)
        self.holder = QWidget()
        self.inside = QVBoxLayout(self.holder)
        self.inside.setContentsMargins(0, 0, 12, 0)
        self.inside.setSpacing(0)
        self.inside.addWidget(self.form)
        self.inside.addWidget(self.files_fold)
        self.inside.addStretch(1)
        self.area = scrolling(self.holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self._card(), 1)

    def _card(self) -> Card:
        card = Card()
        card.body.addWidget(self.area, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        self.discard_button = button(self.tr("Put back"), on_click=self._put_back)
        self.save_button = button(self.tr("Save the plan"), "primary", "save", self._save, "Ctrl+S")
        below.addWidget(self.discard_button)
        below.addWidget(self.save_button)
        card.body.addLayout(below)
        return card

    def _new_form(self) -> PlanForm:
        form = PlanForm(self.page.desk)
        form.setObjectName("plain")
        form.changed.connect(self._changed)
        return form

    def show_event(self, event: EventRecord) -> None:
        former, self.record = self.record, event
        if former is not None and former.id != event.id:
            self._change_event(former.id, event.id)
        if not self.edited:
            self._put_back()
        self.form.show_invited(self.invited)
        self.files.show_event(event)

    def _change_event(self, former: UUID, wanted: UUID) -> None:
        """An edited form waits until its event is looked at again."""
        draft = self.drafts.pop(wanted, None)
        if self.edited:
            self.drafts[former] = self.form
        if self.edited or draft is not None:
            kept, self.form = self.form, draft or self._new_form()
            self.inside.replaceWidget(kept, self.form)
            self.form.show()
            kept.hide()
            kept.setParent(None)
            if former not in self.drafts:
                kept.deleteLater()
        self.area.verticalScrollBar().setValue(0)
        self._mark(edited=draft is not None)

    @Slot()
    def _changed(self) -> None:
        self._mark(edited=True)

    def _mark(self, *, edited: bool) -> None:
        self.edited = edited
        if not edited and (self.save_button.hasFocus() or self.discard_button.hasFocus()):
            self.area.setFocus()  # a button that greys out would send the keyboard to the rail
        self.save_button.setEnabled(edited)
        self.discard_button.setEnabled(edited)

    @Slot()
    def _put_back(self) -> None:
        """What is stored now, also when somebody else stored it meanwhile."""
        if self.record is not None:
            self.form.show_event(self.record)
        self._mark(edited=False)

    # Saving

    @Slot()
    def _save(self) -> None:
        if not self.form.check():
            return
        try:
            entry = self.form.entry()
        except Problem as problem:
            self.page.refuse(problem)
            return
        self.page.banner.say("")
        self._store(entry)

    def _store(self, entry: EventEntry) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, StaleEdit) and error.theirs is not None and entry.id is not None:
                key = entry.id
                self.page.read(lambda session: get_event(session, key), lambda theirs: self._compare(entry, theirs), key="plan")
            else:
                self.page.refuse(error)

        self.page.desk.write(lambda session, _: save_event(session, entry), self._saved, owner=self, failed=failed)

    def _compare(self, entry: EventEntry, theirs: EventRecord) -> None:
        """Somebody else saved first: both versions side by side; nothing is overwritten unseen."""
        question = VersionsDialog(self.window(), Versions(theirs.version, differences(entry, theirs, self.page.desk.language)))
        question.finished.connect(question.deleteLater)
        if question.exec():
            if self.record is not None and self.record.id == theirs.id:
                self.form.record = theirs
                self._save()
        else:
            self.page.banner.say(self.tr("Somebody else changed this plan in the meantime. Nothing of yours is stored yet."), "warn")

    def _saved(self, event_id: UUID) -> None:
        if self.record is not None and self.record.id == event_id:
            self._mark(edited=False)
        self.page.done(self.tr("The plan is saved."))
        self.page.refresh()

    # Files dropped anywhere on the plan

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = dropped(event)
        if files and self.record is not None:
            event.acceptProposedAction()
            self.page.banner.say(self.tr("Drop {count} files to attach them.").format(count=len(files)), "hint")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.page.banner.say("")

    def dropEvent(self, event: QDropEvent) -> None:
        self.page.banner.say("")
        if files := dropped(event):
            event.acceptProposedAction()
            self.files_fold.unfold()
            self.files.add(files)
