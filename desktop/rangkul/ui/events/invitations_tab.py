"""Undangan: who is invited, and what they answered."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.entries import Choice
from rangkul.ui.events.invite_dialog import InviteDialog
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.work.events import EventRecord
from rangkul.work.invitations import INVITED, InvitationRecord, invite, list_invitations, set_invitation, uninvite
from rangkul.work.officers import OfficerRecord, list_officers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHIPS = {"diundang": "new", "bersedia": "good", "berhalangan": "off", "diwakili": "warn"}


class InvitationsTab(QWidget):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.invitations: list[InvitationRecord] = []
        say = page.desk.language.text
        self.table = Table(
            [
                Column(self.tr("Name"), lambda i: i.officer.printed, 240, stretch=True, bold=True),
                Column("NRP", lambda i: i.officer.nrp, 110),
                Column(self.tr("Polsek"), lambda i: i.officer.station, 180),
                Column(self.tr("Village"), lambda i: ", ".join(i.officer.villages), 200),
                Column(self.tr("Answer"), lambda i: say(INVITED[i.status]), 130, chip=lambda i: CHIPS[i.status]),
            ],
            self.tr("Invited officers"),
            key=lambda i: i.id,
            checkable=True,
        )
        sentence = self.tr("Nobody is invited yet. Invite everybody, a Polsek, or one by one.")
        self.table.empty = EmptyState("invitation", sentence, self.tr("Invite officers"), self._invite)
        self.table.checked_changed.connect(self._show_count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._bar())
        layout.addWidget(self.table, 1)

    def _bar(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter the invited"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        say = self.page.desk.language.text
        self.answer = Choice([(code, say(words)) for code, words in INVITED.items()], False, self.tr("Answer of the ticked"))
        self.answer_button = button(self.tr("Note the answer"), on_click=self._answer)
        self.remove_button = button(self.tr("Remove"), "quiet", "remove", self._remove)
        self.invite_button = button(self.tr("Invite officers"), "primary", "add", self._invite)
        self.count = Label("", muted=True)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.count)
        bar.addStretch(1)
        for part in (self.answer, self.answer_button, self.remove_button, self.invite_button):
            bar.addWidget(part)
        return bar

    def show_event(self, event: EventRecord) -> None:
        self.record = event
        today = self.page.desk.today()
        self.page.read(lambda session: list_invitations(session, event.id, today), self._show, key="invitations")

    def _show(self, invitations: list[InvitationRecord]) -> None:
        self.invitations = invitations
        self.table.set_records(invitations)
        self._show_count()

    @Slot()
    def _filter(self) -> None:
        self.table.filter(self.search.text())

    @Slot()
    def _show_count(self) -> None:
        ticked = len(self.table.checked())
        coming = sum(1 for i in self.invitations if i.status != "berhalangan")
        text = self.tr("{ticked} ticked") if ticked else self.tr("{count} invited, {coming} expected")
        self.count.setText(text.format(ticked=ticked, count=len(self.invitations), coming=coming))
        for part in (self.answer, self.answer_button, self.remove_button):
            part.setVisible(bool(ticked))

    def _invite(self) -> None:
        event, today = self.record, self.page.desk.today()
        if event is not None:
            self.page.read(lambda session: list_officers(session, today), self._choose, key="officers")

    def _choose(self, officers: list[OfficerRecord]) -> None:
        event = self.record
        invited = {i.officer.id for i in self.invitations}
        dialog = InviteDialog(self.page.desk, self.window(), [o for o in officers if o.id not in invited])
        dialog.finished.connect(dialog.deleteLater)
        if event is not None and dialog.exec():
            key, today, chosen = event.id, self.page.desk.today(), set(dialog.chosen())

            def work(session: "Session", _: object) -> set[UUID]:
                """Who was not invited until now, also not by another station meanwhile."""
                new = chosen - {i.officer.id for i in list_invitations(session, key, today)}
                invite(session, key, new)
                return new

            self.page.write(work, lambda new: self._invited(key, new))

    def _invited(self, event_id: UUID, officers: set[UUID]) -> None:
        today = self.page.desk.today()

        def undo(session: "Session", _: object) -> None:
            uninvite(session, [i.id for i in list_invitations(session, event_id, today) if i.officer.id in officers])

        self.page.done(self.tr("{count} officers are invited.").format(count=len(officers)), undo)

    def _answer(self) -> None:
        status, ticked = self.answer.value(), self.table.checked()
        former = [(i.id, i.status, i.represented_by) for i in ticked]

        def work(session: "Session", _: object) -> None:
            for invitation in ticked:
                set_invitation(session, invitation.id, status)

        def undo(session: "Session", _: object) -> None:
            for key, word, instead in former:
                set_invitation(session, key, word, instead)

        words = self.tr("The answer of {count} officers is noted.").format(count=len(ticked))
        self.page.write(work, lambda _: self._done(words, undo))

    def _done(self, words: str, undo: "Callable[[Session, Progress], object]") -> None:
        self.table.set_checked([])
        self.page.done(words, undo)

    def _remove(self) -> None:
        event, ticked = self.record, self.table.checked()
        if event is None:
            return
        key, today = event.id, self.page.desk.today()
        former = {i.officer.id: (i.status, i.represented_by) for i in ticked}

        def undo(session: "Session", _: object) -> None:
            """The invitations with the answers they had."""
            invite(session, key, former)
            for one in list_invitations(session, key, today):
                if one.officer.id in former:
                    set_invitation(session, one.id, *former[one.officer.id])

        words = self.tr("{count} invitations are removed.").format(count=len(ticked))
        self.page.write(
            lambda session, _: uninvite(session, [i.id for i in ticked]),
            lambda _: self._done(words, undo),
        )
