"""Duplikat: doubtful pairs, most likely first; merged field by field, told apart, or left for later."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from rangkul.data.failures import StaleEdit
from rangkul.errors import Problem
from rangkul.rules.dates import WIB, show_time
from rangkul.ui.cards import Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.decided_view import DifferentView, MergedView
from rangkul.ui.duplicates.filters import PairFilters
from rangkul.ui.duplicates.pair_list import PairList
from rangkul.ui.duplicates.pair_view import PairView
from rangkul.ui.duplicates.searching import Searching
from rangkul.ui.duplicates.undoing import Undoing
from rangkul.ui.duplicates.words import Words
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.work import duplicates
from rangkul.work.duplicate_count import QUICK, changes_so_far
from rangkul.work.duplicates import Decided, DecidedPair, Decision, Pair, Pairs
from rangkul.work.merge_list import MergeDetails, MergeRecord, list_merges, merge_details
from rangkul.work.worker_merge import UndoneMerge, merge, undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LIST, SMALL_LIST, WIDE_PAGE = 318, 244, 1000


class DuplicatesPage(Page):
    """Keys in the list: ↑ ↓ the next pair, Enter its fields (1 and 2 choose), Ctrl+Enter merges, B not the same person, N later."""

    listens: ClassVar[frozenset[str]] = frozenset({"worker", "batch", "duplicate"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Duplicates"))
        self.found: Pairs | None = None
        self.searching = Searching(desk)
        self.wanted: Any = None
        self.again = button(self.tr("Search again"), icon="refresh", on_click=self.search)
        self.header.addWidget(self.again)
        self.filters_bar = PairFilters(self, desk.language)
        self.filters.addLayout(self.filters_bar.top)
        self.filters.addStretch(1)
        self.told = Label("", "label", muted=True)
        self.filters.addWidget(self.told)
        self.undoing = Undoing(self, Words(desk.language))
        self.stack = QStackedWidget()
        self.pairs_place = self._make_pairs()
        self.different = DifferentView(desk, self.ask_again)
        self.merged = MergedView(desk, self.undo_merge)
        for place in (self.pairs_place, self.different, self.merged, self.searching):
            self.stack.addWidget(place)
        self.content.addWidget(self.stack, 1)
        self.searching.found.connect(self._found)
        self.searching.failed.connect(self._search_failed)
        self.filters_bar.changed.connect(self.show_pairs)
        self.filters_bar.view_changed.connect(self.show_view)

    def _make_pairs(self) -> QWidget:
        place = QWidget()
        both = QHBoxLayout(place)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        self.list = PairList(self.desk.language)
        self.aside = QWidget()
        self.aside.setFixedWidth(LIST)
        left = column(self.aside, 8)
        self.narrow = QWidget()
        self.narrow.setLayout(self.filters_bar.below)
        self.filters_bar.below.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.narrow)
        left.addWidget(self.list, 1)
        keys = self.tr("Enter: to the fields · 1 and 2 choose · Ctrl+Enter merges · B not the same · N later")
        left.addWidget(Label(keys, "label", muted=True, wrap=True))
        self.pair = PairView(self.desk, merge=self.merge_pair, different=self.call_different, later=self.put_off, step=self.step_in_group)
        both.addWidget(self.aside)
        both.addWidget(self.pair, 1)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self.pair.enter)
        self.pair.left.connect(self._to_list)
        self.pair.failed.connect(self._pair_failed)
        acts = {"B": self.call_different, "N": self.put_off, "Ctrl+Return": self.merge_pair, "Ctrl+Enter": self.merge_pair}
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), place, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.aside.setFixedWidth(LIST if self.width() >= WIDE_PAGE else SMALL_LIST)

    # Searching

    def refresh(self) -> None:
        """Looks again only when workers have changed by somebody else, and by itself only when that is quick."""
        self._read_decided()
        if self.searching.running:
            return
        if self.found is None:
            self.search()
            return
        found = self.found.found
        self.read(lambda session: (changes_so_far(session)["worker"], duplicates.list_pairs(session, found)), self._compare, key="left")

    def _compare(self, answer: tuple[int, tuple[Pair, ...]]) -> None:
        changes, left = answer
        if self.found is None or not self.pair.isEnabled():
            return  # what is being stored right now brings the list itself
        if left != self.found.left:
            self._take(replace(self.found, left=left))
        if changes == self.found.worker_changes:
            return
        if self.found.seconds < QUICK:
            self.search(quietly=True)
        else:
            self.told.setText(self.tr("The rosters have changed since this search."))

    @Slot()
    def search(self, *, quietly: bool = False) -> None:
        """Compares everybody with everybody who may be the same, beside the window."""
        if self.searching.running:
            return
        self.banner.hide()
        self.again.setEnabled(False)
        if not quietly and self.filters_bar.view in ("open", "later"):
            self.stack.setCurrentWidget(self.searching)
        self.searching.start(quietly=quietly)

    @Slot(object)
    def _search_failed(self, error: Exception) -> None:
        self.again.setEnabled(True)
        self.refuse(error)
        self.show_view()
        wanted, self.wanted = self.wanted, None
        if isinstance(wanted, tuple):
            self.pair.show_two(*wanted)  # that pair can be looked at all the same

    @Slot(object)
    def _found(self, found: Pairs) -> None:
        self.again.setEnabled(True)
        self._take(found)
        self.told.setText(self.tr("Searched at {time}").format(time=show_time(datetime.now(WIB))))
        self.show_view()
        wanted, self.wanted = self.wanted, None
        if wanted is not None:
            self.open(wanted)

    def _take(self, found: Pairs) -> None:
        self.found = found
        self.filters_bar.set_pairs(found.left)
        self.show_pairs()

    # Showing

    @Slot()
    def show_view(self) -> None:
        view = self.filters_bar.view
        if view in ("open", "later"):
            self.stack.setCurrentWidget(self.searching if self.searching.running and self.found is None else self.pairs_place)
            self.show_pairs()
        else:
            self.stack.setCurrentWidget(self.different if view == "different" else self.merged)
            self._read_decided()

    @Slot()
    def show_pairs(self) -> None:
        if self.found is None:
            return
        shown = [pair for pair in self.found.left if self.filters_bar.fits(pair)]
        self.narrow.setVisible(bool(self.found.left))
        self._say_empty()
        self.list.show_pairs(shown)

    def _say_empty(self) -> None:
        empty = self.list.empty
        if self.filters_bar.narrowed:
            empty.set("search", self.tr("No pair fits these filters."))
        elif self.filters_bar.view == "later":
            empty.set("clock", self.tr("Nothing was put off. What you leave for later waits here."))
        else:
            empty.set("good", self.tr("No doubtful pair is left. Every person stands on the rosters once, as far as can be told."))

    @Slot(object)
    def _picked(self, pair: Pair | None) -> None:
        group: list[Pair] = []
        if pair is not None and self.found is not None and pair.group > 2:
            group = duplicates.group_of(self.found.left, pair.first.id)
        self.pair.show_pair(pair, group)

    def _pair_failed(self, error: Exception) -> None:
        self.refuse(error)

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_in_group(self, pair: Pair) -> None:
        """Another pair of the same people."""
        if not self.list.select_pair(set(pair.key)):
            self.filters_bar.show_all()
            self.list.select_pair(set(pair.key))

    def _read_decided(self) -> None:
        self.read(lambda session: (duplicates.list_different(session), list_merges(session)), self._show_decided, key="decided")

    def _show_decided(self, found: tuple[list[DecidedPair], list[MergeRecord]]) -> None:
        different, merges = found
        self.different.set_records(different)
        self.merged.set_records(merges)
        self.filters_bar.set_count("different", len(different))
        self.filters_bar.set_count("merged", sum(made.undone_at is None for made in merges))

    def open(self, key: Any) -> None:
        """ "merged", "different", a merge's key, or two workers as a tuple of keys."""
        if isinstance(key, str):
            self.filters_bar.show_view(key if key in self.filters_bar.chips else "open")
        elif isinstance(key, UUID):
            self.filters_bar.show_view("merged")
            self.merged.select(key)
        elif self.found is None:
            self.wanted = key
        else:
            self._open_pair(*key)

    def _open_pair(self, first: UUID, second: UUID) -> None:
        """These two, also when the search did not find them alike."""
        for view in ("open", "later"):
            self.filters_bar.chips[view].setChecked(True)
            self.filters_bar.show_all()
            self.show_view()
            if self.list.select_pair({first, second}):
                return
        self.filters_bar.show_view("open")
        self.pair.show_two(first, second)

    # Deciding

    @Slot()
    def merge_pair(self) -> None:
        """check → ask for what only a person can say → merge → say, with the way back."""
        details = self.pair.ready()
        if details is None:
            return
        chosen, account, today, found = self.pair.compare.chosen, self.desk.account, self.desk.today(), self.found
        kept, gone = details.kept, details.gone
        versions = {kept.id: kept.version, gone.id: gone.version}
        text = self.tr("{name}: two entries are one now.").format(name=self.pair.compare.result("name"))

        def write(session: "Session", _: Progress) -> tuple[UUID, Pairs | None]:
            made = merge(session, kept.id, gone.id, chosen, account, today, versions)
            return made, duplicates.after_change(session, found, (kept.id, gone.id)) if found else None

        def after(answer: tuple[UUID, Pairs | None]) -> None:
            made, left = answer
            self._settle(left)
            self.done(text, lambda session, _: self._undo_at_once(session, made))

        self.pair.setEnabled(False)  # no second click while the first is being stored
        self.write(write, after)

    def _undo(self, session: "Session", merge_id: UUID) -> UndoneMerge:
        return undo(session, merge_id, self.desk.account)

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
        two, account, found = self.pair.two, self.desk.account, self.found
        if two is None or not self.pair.isEnabled():
            return
        names = self.pair.names

        def write(session: "Session", _: Progress) -> tuple[Decided, Pairs | None]:
            decided = duplicates.decide(session, *two, decision, account)
            return decided, duplicates.after_change(session, found) if found else None

        def after(answer: tuple[Decided, Pairs | None]) -> None:
            decided, left = answer
            self._settle(left)
            self.done(text.format(first=names[0], second=names[1]), lambda session, _: self._undecide(session, decided))

        self.pair.setEnabled(False)
        self.write(write, after)

    def _undecide(self, session: "Session", decided: Decided) -> None:
        duplicates.take_back_decision(session, decided)

    def refuse(self, error: Exception) -> None:
        """Whoever was changed meanwhile is read anew, so that the clerk decides about what stands there now."""
        self.pair.setEnabled(True)
        if isinstance(error, StaleEdit) and self.pair.two is not None:
            self.pair.show_two(*self.pair.two)
            self.banner.say(self.tr("One of the two was changed in the meantime. Look at them again before you merge."), "warn")
        else:
            super().refuse(error)

    def _settle(self, left: Pairs | None) -> None:
        """The next pair takes the place of the one that was decided."""
        self.pair.setEnabled(True)
        self.pair.forget()
        if left is not None:
            self._take(left)
        self._read_decided()
        if self.stack.currentWidget() is self.pairs_place:
            self._to_list()

    def ask_again(self, pair: DecidedPair) -> None:
        found, account = self.found, self.desk.account

        def write(session: "Session", _: Progress) -> Pairs | None:
            duplicates.forget_different(session, pair.first.id, pair.second.id)
            return duplicates.after_change(session, found) if found else None

        def after(left: Pairs | None) -> None:
            self._settle(left)
            text = self.tr("{first} and {second} are asked about again.").format(first=pair.first.name, second=pair.second.name)
            again: Callable[[Session, Progress], Any] = lambda session, _: duplicates.decide(  # noqa: E731
                session, pair.first.id, pair.second.id, "different", account
            )
            self.done(text, again)

        self.write(write, after)

    def undo_merge(self, details: MergeDetails) -> None:
        """Two of one again; what was edited since is named before and after."""
        made, found = details.record, self.found
        if not self.undoing.ask(details):
            return

        def write(session: "Session", _: Progress) -> tuple[UndoneMerge, Pairs | None]:
            undone = self._undo(session, made.id)
            return undone, duplicates.after_change(session, found, (undone.kept_id, undone.gone_id)) if found else None

        def after(answer: tuple[UndoneMerge, Pairs | None]) -> None:
            undone, left = answer
            self._settle(left)
            self.done(self.undoing.done(undone))
            if stayed := self.undoing.what_stayed(undone):
                self.banner.say(stayed, "warn")

        self.write(write, after)

