"""What is done with a pair: merged, told apart, put off; and each of it taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from rangkul.errors import Problem
from rangkul.ui.duplicates.undoing import Undoing
from rangkul.ui.duplicates.words import Words
from rangkul.ui.tasks import Progress
from rangkul.work import duplicates
from rangkul.work.duplicates import Decided, DecidedPair, Decision, Pairs
from rangkul.work.merge_list import MergeDetails, merge_details
from rangkul.work.worker_merge import UndoneMerge, merge, undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.duplicates.page import DuplicatesPage


class Deciding(QObject):
    """Each act: check → ask → do in one transaction, with the list as it is afterwards → say, with the way back."""

    def __init__(self, page: "DuplicatesPage") -> None:
        super().__init__(page)
        self.page = page
        self.undoing = Undoing(page, Words(page.desk.language))

    @Slot()
    def merge_pair(self) -> None:
        """check → ask for what only a person can say → merge → say, with the way back."""
        details = self.page.pair.ready()
        if details is None:
            return
        chosen, account, today, found = self.page.pair.compare.chosen, self.page.desk.account, self.page.desk.today(), self.page.found
        kept, gone = details.kept, details.gone
        versions = {kept.id: kept.version, gone.id: gone.version}
        text = self.tr("{name}: two entries are one now.").format(name=self.page.pair.compare.result("name"))

        def write(session: "Session", _: Progress) -> tuple[UUID, Pairs | None]:
            made = merge(session, kept.id, gone.id, chosen, account, today, versions)
            return made, duplicates.after_change(session, found, (kept.id, gone.id)) if found else None

        def after(answer: tuple[UUID, Pairs | None]) -> None:
            made, left = answer
            self.page.settle(left)
            self.page.done(text, lambda session, _: self._undo_at_once(session, made))

        self.page.pair.setEnabled(False)  # no second click while the first is being stored
        self.page.write(write, after)

    def _undo(self, session: "Session", merge_id: UUID) -> UndoneMerge:
        return undo(session, merge_id, self.page.desk.account)

    def _undo_at_once(self, session: "Session", merge_id: UUID) -> UndoneMerge:
        """From the line below nothing is asked, so nothing may be left over."""
        details = merge_details(session, merge_id)
        if details.edited:
            name = details.record.name
            raise Problem("{name} was edited since the merge. Undo it in the list of merges, which shows what would stay.", name=name)
        return self._undo(session, merge_id)

    @Slot()
    def call_different(self) -> None:
        self._decide("different", self.tr("{first} and {second} are two people; this is not asked again."))

    @Slot()
    def put_off(self) -> None:
        self._decide("later", self.tr("{first} and {second}: later."))

    def _decide(self, decision: Decision, text: str) -> None:
        two, account, found = self.page.pair.two, self.page.desk.account, self.page.found
        if two is None or not self.page.pair.isEnabled():
            return
        names = self.page.pair.names

        def write(session: "Session", _: Progress) -> tuple[Decided, Pairs | None]:
            decided = duplicates.decide(session, *two, decision, account)
            return decided, duplicates.after_change(session, found) if found else None

        def after(answer: tuple[Decided, Pairs | None]) -> None:
            decided, left = answer
            self.page.settle(left)
            self.page.done(text.format(first=names[0], second=names[1]), lambda session, _: self._undecide(session, decided))

        self.page.pair.setEnabled(False)
        self.page.write(write, after)

    def _undecide(self, session: "Session", decided: Decided) -> None:
        duplicates.take_back_decision(session, decided)

    def ask_again(self, pair: DecidedPair) -> None:
        found, account = self.page.found, self.page.desk.account

        def write(session: "Session", _: Progress) -> Pairs | None:
            duplicates.forget_different(session, pair.first.id, pair.second.id)
            return duplicates.after_change(session, found) if found else None

        def after(left: Pairs | None) -> None:
            self.page.settle(left)
            text = self.tr("{first} and {second} are asked about again.").format(first=pair.first.name, second=pair.second.name)
            again: Callable[[Session, Progress], Any] = lambda session, _: duplicates.decide(  # noqa: E731
                session, pair.first.id, pair.second.id, "different", account
            )
            self.page.done(text, again)

        self.page.write(write, after)

    def undo_merge(self, details: MergeDetails) -> None:
        """Two of one again; what was edited since is named before and after."""
        made, found = details.record, self.page.found
        if not self.undoing.ask(details):
            return

        def write(session: "Session", _: Progress) -> tuple[UndoneMerge, Pairs | None]:
            undone = self._undo(session, made.id)
            return undone, duplicates.after_change(session, found, (undone.kept_id, undone.gone_id)) if found else None

        def after(answer: tuple[UndoneMerge, Pairs | None]) -> None:
            undone, left = answer
            self.page.settle(left)
            self.page.done(self.undoing.done(undone))
            if stayed := self.undoing.what_stayed(undone):
                self.page.banner.say(stayed, "warn")

        self.page.write(write, after)
