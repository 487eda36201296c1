"""Duplikat: doubtful pairs, most likely first; merged field by field, told apart, or left for later."""

from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from rangkul.data.failures import StaleEdit
from rangkul.rules.dates import WIB, show_time
from rangkul.ui.cards import Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.decided_view import DifferentView, MergedView
from rangkul.ui.duplicates.deciding import Deciding
from rangkul.ui.duplicates.filters import PairFilters
from rangkul.ui.duplicates.pair_list import PairList
from rangkul.ui.duplicates.pair_view import PairView
from rangkul.ui.duplicates.searching import Searching
from rangkul.ui.page import Page
from rangkul.work import duplicates
from rangkul.work.duplicate_count import QUICK, changes_so_far
from rangkul.work.duplicates import DecidedPair, Pair, Pairs
from rangkul.work.merge_list import MergeRecord, list_merges

QWIDGETSIZE_MAX = 16_777_215  # Qt's own, which PySide does not name
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
        self.deciding = Deciding(self)
        self.stack = QStackedWidget()
        self.pairs_place = self._make_pairs()
        self.different = DifferentView(desk, self.deciding.ask_again)
        self.merged = MergedView(desk, self.deciding.undo_merge)
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
        left = column(self.aside, 8)
        self.narrow = QWidget()
        self.narrow.setLayout(self.filters_bar.below)
        self.filters_bar.below.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.narrow)
        left.addWidget(self.list, 1)
        keys = self.tr("Enter: to the fields · 1 and 2 choose · Ctrl+Enter merges · B not the same · N later")
        self.keys = Label(keys, "label", muted=True, wrap=True)
        left.addWidget(self.keys)
        act = self.deciding
        self.pair = PairView(self.desk, merge=act.merge_pair, different=act.call_different, later=act.put_off, step=self.step_in_group)
        both.addWidget(self.aside)
        both.addWidget(self.pair, 1)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self.pair.enter)
        self.pair.left.connect(self._to_list)
        self.pair.failed.connect(self._pair_failed)
        acts = {"B": act.call_different, "N": act.put_off, "Ctrl+Return": act.merge_pair, "Ctrl+Enter": act.merge_pair}
        for keys, doing in acts.items():
            QShortcut(QKeySequence(keys), place, doing, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """An empty list has the page for itself, unless somebody wants to see two workers all the same."""
        alone = not self.list.pairs.pairs and self.pair.two is None
        width = LIST if self.width() >= WIDE_PAGE else SMALL_LIST
        self.aside.setMinimumWidth(width)
        self.aside.setMaximumWidth(QWIDGETSIZE_MAX if alone else width)
        for part in (self.pair, self.keys):
            part.setVisible(not alone)

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
            self._show_two(*wanted)  # that pair can be looked at all the same

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
        self._share_room()

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
        self._share_room()

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
        self._show_two(first, second)

    def _show_two(self, first: UUID, second: UUID) -> None:
        self.pair.setVisible(True)
        self.pair.show_two(first, second)

    # What deciding leaves behind

    def refuse(self, error: Exception) -> None:
        """Whoever was changed meanwhile is read anew, so that the clerk decides about what stands there now."""
        self.pair.setEnabled(True)
        if isinstance(error, StaleEdit) and self.pair.two is not None:
            self.pair.show_two(*self.pair.two)
            self.banner.say(self.tr("One of the two was changed in the meantime. Look at them again before you merge."), "warn")
        else:
            super().refuse(error)

    def settle(self, left: Pairs | None) -> None:
        """The next pair takes the place of the one that was decided."""
        self.pair.setEnabled(True)
        self.pair.forget()
        if left is not None:
            self._take(left)
        self._read_decided()
        if self.stack.currentWidget() is self.pairs_place:
            self._to_list()
