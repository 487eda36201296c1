"""The right side of the page: how likely the two are one, both records, what becomes of them, and what to do."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rangkul.ui.cards import Chip, EmptyState, Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.compare import Comparison
from rangkul.ui.duplicates.words import Words, score_chip
from rangkul.ui.home.rows import Cut
from rangkul.work.duplicates import Pair
from rangkul.work.pair_details import PairDetails, pair_details

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NARROW = 640
SHORT = ("nik", "birth_date", "village_code", "status", "kpj")
"""What of the result is told in one line below its name."""


class PairView(QWidget):
    """`show_pair` reads both records; `ready` is what to merge, or None while something still has to be chosen."""

    left = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: Desk, *, merge: Callable[[], None], different: Callable[[], None], later: Callable[[], None],
        step: Callable[[Pair], None],
    ) -> None:  # fmt: skip
        super().__init__()
        self.desk, self.step, self.words = desk, step, Words(desk.language)
        self.two: tuple[UUID, UUID] | None = None
        self.group: list[Pair] = []
        self.chip = Chip("", "off")
        self.sentence = Label("", "section")
        self.together = Label("", "label", muted=True)
        self.before = button("", "quiet", "left", self._before)
        self.behind = button("", "quiet", "right", self._behind)
        self.before.setAccessibleName(self.tr("Previous pair of these people"))
        self.behind.setAccessibleName(self.tr("Next pair of these people"))
        self.reveal = button(self.tr("Show the NIKs"), "quiet", "lock", self._reveal)
        self.reveal.setToolTip(self.tr("Every full view is written into the history"))
        self.compare = Comparison(desk)
        self.result_name, self.result = Cut("", "strong"), Label("", "label", muted=True, wrap=True)
        self.waits = Label("", "label", wrap=True)
        self.waits.set_tone("warn")
        self.merge = button(self.tr("Merge"), "primary", "merge", merge)
        self.merge.setToolTip("Ctrl+Enter")
        self.different = button(self.tr("Not the same person"), on_click=different)
        self.different.setToolTip("B")
        self.later = button(self.tr("Later"), "quiet", on_click=later)
        self.later.setToolTip("N")
        self._lay_out()
        self.compare.changed.connect(self._show_result)
        self.compare.left.connect(self.left)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        for one in (self.sentence, self.chip):
            top.addWidget(one)
        top.addStretch(1)
        for one in (self.together, self.before, self.behind, self.reveal):
            top.addWidget(one)
        outcome = QVBoxLayout()
        outcome.setSpacing(2)
        for one in (self.result_name, self.result, self.waits):
            outcome.addWidget(one)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for one in (self.later, self.different, self.merge):
            buttons.addWidget(one)
        self.foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.foot.setSpacing(8)
        self.foot.addLayout(outcome, 1)
        self.foot.addLayout(buttons)
        both = QWidget()
        inner = column(both, 10)
        inner.addLayout(top)
        inner.addWidget(self.compare, 1)
        inner.addLayout(self.foot)
        self.stack = QStackedWidget()
        self.stack.addWidget(EmptyState("duplicate", self.tr("Choose a pair to see both records beside each other.")))
        self.stack.addWidget(both)
        column(self).addWidget(self.stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the buttons stand below what the result is."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.sentence.setVisible(not narrow)

    # Showing

    def show_pair(self, pair: Pair | None, group: Sequence[Pair]) -> None:
        self.group = list(group)
        if pair is None:
            self.forget()
            return
        self.show_two(*pair.key)

    def show_two(self, first: UUID, second: UUID) -> None:
        """Reads both anew; choices made for these very two stay."""
        if self.two != (first, second):
            self.two = None
        self._read(first, second, full=False)

    def forget(self) -> None:
        """Nobody is shown; the next pair begins with its own proposals."""
        self.two = None
        self.compare.clear()
        self.stack.setCurrentIndex(0)

    def _read(self, first: UUID, second: UUID, *, full: bool) -> None:
        today = self.desk.today()

        def ask(session: "Session") -> PairDetails:
            return pair_details(session, first, second, today, full=full)

        if full:
            self.desk.write(lambda session, _: ask(session), self._show, owner=self, failed=self._refused)
        else:
            self.desk.read(ask, self._show, owner=self, key="pair", failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self.forget()
        self.failed.emit(error)

    def _show(self, details: PairDetails) -> None:
        two = (details.first.id, details.second.id)
        keep = self.compare.choices if self.two == two else None
        self.two = two
        score = details.likeness.score
        self.chip.set(self.words.score(score), score_chip(score))
        self.sentence.setText(self.tr("One person?"))
        masked = any("*" in str(record.values[name] or "") for record in (details.first, details.second) for name in ("nik", "kk"))
        self.reveal.setVisible(masked)
        self._show_group(two)
        self.stack.setCurrentIndex(1)
        self.compare.show_pair(details, keep=keep)

    def _show_group(self, two: tuple[UUID, UUID]) -> None:
        several = len(self.group) > 1
        for one in (self.together, self.before, self.behind):
            one.setVisible(several)
        if several:
            place = next((number for number, pair in enumerate(self.group, 1) if pair.key == two), 1)
            entries = len({key for pair in self.group for key in pair.key})
            words = self.tr("{entries} entries alike · pair {place} of {count}")
            self.together.setText(words.format(entries=entries, place=place, count=len(self.group)))

    @Slot()
    def _show_result(self) -> None:
        details = self.compare.details
        if details is None:
            return
        self.result_name.show_text(self.tr("Result: {name}").format(name=self.compare.result("name") or "…"))
        texts = [self.compare.result(field) for field in SHORT]
        self.result.setText(" · ".join(text for text in texts if text))
        missing = self.compare.missing
        fields = ", ".join(self.words.field(field) for field in missing)
        self.waits.setText(self.tr("Still to choose: {fields}").format(fields=fields) if missing else "")
        self.waits.setVisible(bool(missing))

    @property
    def names(self) -> tuple[str, str]:
        details = self.compare.details
        return ("", "") if details is None else (str(details.first.values["name"]), str(details.second.values["name"]))

    # Doing

    def ready(self) -> PairDetails | None:
        """What to merge; goes to the first field that waits for a person instead, if there is one."""
        if self.compare.details is None or not self.isEnabled():
            return None
        if self.compare.missing:
            self.compare.focus_field()
            return None
        return self.compare.details

    @Slot()
    def enter(self) -> None:
        self.compare.focus_field()

    def _reveal(self) -> None:
        if self.two is not None:
            self._read(*self.two, full=True)

    def _before(self) -> None:
        self._step(-1)

    def _behind(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        place = next((number for number, pair in enumerate(self.group) if pair.key == self.two), 0)
        self.step(self.group[(place + by) % len(self.group)])
