"""Undangan: who is invited, what they answered, what clashes, and the letters."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import Button, EmptyState, Label, button, row
from rangkul.ui.events.invite_answer import ReasonDialog, RepresentativeDialog
from rangkul.ui.events.invite_dialog import InviteDialog
from rangkul.ui.events.invite_reminder import ReminderDialog
from rangkul.ui.events.letter_list import LettersView
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.work.events import EventRecord
from rangkul.work.invitations import (
    INVITED,
    Answer,
    InvitationRecord,
    expected_of,
    invite,
    invite_again,
    list_invitations,
    put_answer,
    set_invitation,
    uninvite,
)
from rangkul.work.inviting import Choosing, Invited, choosing, list_invited, reminder_text
from rangkul.work.letters import LetterRecord, list_letters
from rangkul.work.officers import OfficerRecord, list_officers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHIPS = {"diundang": "new", "bersedia": "good", "berhalangan": "off", "diwakili": "warn"}
Undo = Callable[["Session", Progress], object]


class InvitationsTab(QWidget):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.lines: list[Invited] = []
        self._make_table()
        self.list = QWidget()
        inner = QVBoxLayout(self.list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addLayout(self._filters())
        inner.addLayout(self._actions())
        inner.addWidget(self.table, 1)
        self.summary = Label("", muted=True, wrap=True)
        self.remind_button = button(self.tr("Remind those who have not answered…"), "quiet", "send", self._remind)
        bottom = row(self.summary, self.remind_button)
        bottom.setStretch(0, 1)
        inner.addLayout(bottom)
        self.letters = LettersView(page, self.show_list)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.letters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self.stack, 1)

    # Widgets

    def _make_table(self) -> None:
        say = self.page.desk.language.text
        self.table = Table(
            [
                Column(self.tr("Name"), lambda i: i.officer.printed, 220, stretch=True, bold=True),
                Column("NRP", lambda i: i.officer.nrp, 96),
                Column(self.tr("Polsek"), lambda i: i.officer.station, 150),
                Column(self.tr("Village"), lambda i: ", ".join(i.officer.villages), 150),
                Column(self.tr("Answer"), lambda i: say(INVITED[i.status]), 124, chip=lambda i: CHIPS[i.status]),
                Column(self.tr("Note"), self._note, 200, stretch=True, chip=lambda i: "bad" if i.clashes else "", tooltip=self._tip),
                Column(self.tr("Letter"), lambda i: i.letter, 124),
            ],
            self.tr("Invited officers"),
            key=lambda i: i.id,
            checkable=True,
        )
        sentence = self.tr("Nobody is invited yet. Invite everybody, a Polsek, or one by one.")
        self.table.empty = EmptyState("invitation", sentence, self.tr("Invite officers"), self._invite)
        self.table.checked_changed.connect(self._show_count)
        self.table.selection_changed.connect(self._show_count)

    def _note(self, line: Invited) -> str:
        if line.clashes:
            return self.tr("Clash: {events}").format(events=", ".join(event.title for event in line.clashes))
        one = line.invitation
        return self.tr("by {name}").format(name=one.represented_by) if one.status == "diwakili" else one.note or ""

    def _tip(self, line: Invited) -> str:
        one = line.invitation
        clash = self.tr("Clash: {events}")
        words = [one.represented_by or "", one.note or "", *(clash.format(events=event.said) for event in line.clashes)]
        return "\n".join(text for text in words if text)

    def _filters(self) -> QHBoxLayout:
        self.pills: dict[str, Button] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        say = self.page.desk.language.text
        self.pill_words = {"": self.tr("All"), **{code: say(words) for code, words in INVITED.items()}, "clash": self.tr("Clashes")}
        for code, words in self.pill_words.items():
            pill = button(words, "filter")
            group.addButton(pill)
            self.pills[code] = pill
        self.pills[""].setChecked(True)
        group.buttonToggled.connect(self._use_pill)
        self.letters_button = button(self.tr("Letters"), "default", "invitation", self.show_letters)
        self.invite_button = button(self.tr("Invite officers"), "primary", "add", self._invite)
        return row(*self.pills.values(), None, self.letters_button, self.invite_button)

    def _actions(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter the invited"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(260)
        self.search.setMaximumWidth(320)
        self.search.textChanged.connect(self._filter)
        self.count = Label("", muted=True)
        self.coming_button = button(self.tr("Will come"), "default", "check", self._coming)
        self.away_button = button(self.tr("Cannot come…"), "default", None, self._away)
        self.represented_button = button(self.tr("Represented…"), "default", None, self._represented)
        self.open_button = button(self.tr("Not answered"), "quiet", None, self._open)
        self.remove_button = button(self.tr("Remove"), "quiet", "remove", self._remove)
        self.deeds = (self.coming_button, self.away_button, self.represented_button, self.open_button, self.remove_button)
        return row(self.search, self.count, None, *self.deeds)

    # What is shown

    @property
    def invitations(self) -> list[InvitationRecord]:
        return [line.invitation for line in self.lines]

    def show_event(self, event: EventRecord) -> None:
        if self.record is not None and self.record.id != event.id:
            self.show_list()
            self.table.set_checked([])
        self.record = event
        today = self.page.desk.today()
        self.invite_button.setEnabled(event.status != "batal")
        self.letters.show_event(event)
        self.page.read(
            lambda session: (list_invited(session, event.id, today), list_letters(session, event.id)), self._show, key="invitations"
        )

    def _show(self, answer: tuple[list[Invited], list[LetterRecord]]) -> None:
        self.lines, letters = answer
        self.letters.set_letters(letters, {line.officer.id: line.officer.printed for line in self.lines})
        valid = sum(1 for letter in letters if not letter.withdrawn_at)
        self.letters_button.setText(f"{self.tr('Letters')}  {valid}" if valid else self.tr("Letters"))
        counts = {code: sum(self._in_pill(line, code) for line in self.lines) for code in self.pills}
        for code, pill in self.pills.items():
            pill.setText(f"{self.pill_words[code]}  {counts[code]}" if counts[code] else self.pill_words[code])
            pill.setVisible(bool(counts[code]) or code == "" or pill.isChecked())
        self._sum_up(counts)
        self._use_pill()

    def _sum_up(self, counts: dict[str, int]) -> None:
        coming = len(expected_of(self.invitations))
        text = self.tr("{count} invited · {answered} answered · {coming} expected at the door").format(
            count=len(self.lines), answered=len(self.lines) - counts["diundang"], coming=coming
        )
        quota = self.record.quota if self.record else None
        if quota:
            text += " · " + self.tr("{places} places").format(places=quota)
        self.summary.setText(text if self.lines else "")
        self.summary.set_tone("warn" if quota and len(self.lines) > quota else "muted")
        self.remind_button.setVisible(bool(counts["diundang"]))

    @staticmethod
    def _in_pill(line: Invited, code: str) -> bool:
        return not code or (bool(line.clashes) if code == "clash" else line.status == code)

    @Slot()
    def _use_pill(self) -> None:
        code = next((code for code, pill in self.pills.items() if pill.isChecked()), "")
        ticked = {line.id for line in self.table.checked()}
        self.table.set_records([line for line in self.lines if self._in_pill(line, code) or line.id in ticked])
        self._show_count()

    @Slot()
    def _filter(self) -> None:
        self.table.filter(self.search.text())

    def _chosen(self) -> list[Invited]:
        """The ticked; without a tick the selected row."""
        return self.table.checked() or self.table.selected()

    @Slot()
    def _show_count(self) -> None:
        ticked, chosen = len(self.table.checked()), self._chosen()
        self.count.setText(self.tr("{ticked} ticked").format(ticked=ticked) if ticked else "")
        for part in self.deeds:
            part.setEnabled(bool(chosen))
        self.represented_button.setEnabled(len(chosen) == 1)
        tip = self.tr("One at a time: everybody has a representative of their own.")
        self.represented_button.setToolTip(tip if len(chosen) > 1 else "")

    def show_letters(self) -> None:
        self.stack.setCurrentWidget(self.letters)

    def show_list(self) -> None:
        self.stack.setCurrentWidget(self.list)

    # Inviting

    def _invite(self) -> None:
        event, today = self.record, self.page.desk.today()
        if event is not None:
            self.page.read(lambda session: choosing(session, event.id, today), self._choose, key="officers")

    def _choose(self, offered: Choosing) -> None:
        event = self.record
        dialog = InviteDialog(self.page.desk, self.window(), offered)
        dialog.finished.connect(dialog.deleteLater)
        if event is not None and dialog.exec():
            key, today, chosen = event.id, self.page.desk.today(), set(dialog.chosen())

            def work(session: "Session", _: object) -> set[UUID]:
                """Who was not invited until now, also not by another station meanwhile."""
                new = chosen - {i.officer.id for i in list_invitations(session, key, today)}
                invite(session, key, new)
                return new

            self.page.write(work, partial(self._invited, key))

    def _invited(self, event_id: UUID, officers: set[UUID]) -> None:
        today = self.page.desk.today()

        def undo(session: "Session", _: object) -> None:
            uninvite(session, [i.id for i in list_invitations(session, event_id, today) if i.officer.id in officers])

        self.page.done(self.tr("{count} officers are invited.").format(count=len(officers)), undo)

    def _remove(self) -> None:
        chosen = self._chosen()
        kept: list[dict[str, object]] = []

        def work(session: "Session", _: object) -> None:
            kept.extend(uninvite(session, [line.id for line in chosen]))

        words = self.tr("{count} invitations are removed.").format(count=len(chosen))
        self.page.write(work, lambda _: self._done(words, lambda session, _: invite_again(session, kept)))

    # Answers

    def _coming(self) -> None:
        self._answer(Answer("bersedia"))

    def _open(self) -> None:
        self._answer(Answer("diundang"))

    def _away(self) -> None:
        dialog = ReasonDialog(self.window(), [line.invitation for line in self._chosen()])
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._answer(dialog.answer())
        dialog.deleteLater()

    def _represented(self) -> None:
        chosen, today = self._chosen(), self.page.desk.today()
        if len(chosen) == 1:
            self.page.read(lambda session: list_officers(session, today), partial(self._choose_representative, chosen[0]), key="officers")

    def _choose_representative(self, line: Invited, officers: list[OfficerRecord]) -> None:
        dialog = RepresentativeDialog(self.window(), line.invitation, officers)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._answer(dialog.answer(), [line])
        dialog.deleteLater()

    def _answer(self, answer: Answer, lines: list[Invited] | None = None) -> None:
        chosen = lines or self._chosen()
        former = [(line.id, line.invitation.answer) for line in chosen]

        def work(session: "Session", _: object) -> None:
            for line in chosen:
                set_invitation(
                    session, line.id, answer.status, answer.represented_by, representative_id=answer.representative_id, note=answer.note
                )

        def undo(session: "Session", _: object) -> None:
            for key, said in former:
                put_answer(session, key, said)

        words = self.tr("The answer of {count} officers is noted.").format(count=len(chosen))
        self.page.write(work, lambda _: self._done(words, undo))

    def _done(self, words: str, undo: Undo) -> None:
        self.table.set_checked([])
        self.page.done(words, undo)

    def _remind(self) -> None:
        waiting = [line.invitation for line in self.lines if line.status == "diundang"]
        if self.record is not None and waiting:
            dialog = ReminderDialog(self.window(), reminder_text(self.record, waiting), len(waiting))
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self.page.done(self.tr("The reminder is copied; paste it into the messenger."))
            dialog.deleteLater()
