"""What was decided: pairs that are two people, and merges with their way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import Chip, DetailPanel, EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.words import Words, score_chip
from rangkul.ui.table import Column, Table
from rangkul.work.duplicates import DecidedPair, Side
from rangkul.work.merge_list import MergeDetails, MergeRecord, merge_details

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PANEL = 340


def placed(side: Side) -> str:
    return f"{side.name} · {side.village}"


class DifferentView(QWidget):
    """Pairs somebody said are two people; `ask_again` lets the search bring one back."""

    def __init__(self, desk: Desk, ask_again: Callable[[DecidedPair], None]) -> None:
        super().__init__()
        self.ask_again = ask_again
        words = Words(desk.language)
        self.table = Table(
            [
                Column(self.tr("One"), lambda d: placed(d.first), 170, stretch=True, bold=True, tooltip=lambda d: placed(d.first)),
                Column(self.tr("The other"), lambda d: placed(d.second), 170, stretch=True, bold=True, tooltip=lambda d: placed(d.second)),
                Column(self.tr("Likeness score"), lambda d: words.score(d.score), 150, sort=lambda d: d.score,
                       chip=lambda d: score_chip(d.score)),
                Column(self.tr("Decided"), lambda d: d.decided_at, 132),
                Column(self.tr("By"), lambda d: d.decided_by, 92),
            ],
            self.tr("Not the same person"), key=lambda d: (d.first.id, d.second.id),
        )  # fmt: skip
        self.table.empty = EmptyState("check", self.tr("Pairs that you say are two people stand here and are not asked about again."))
        self.again = button(self.tr("Ask about this pair again"), icon="undo", on_click=self._again)
        self.again.setEnabled(False)
        self.table.picked.connect(self._picked)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.again)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(12)
        layout.addWidget(self.table, 0, 0)
        layout.addLayout(below, 1, 0)

    def set_records(self, pairs: list[DecidedPair]) -> None:
        self.table.set_records(pairs)
        if self.table.current() is None:
            self.table.select_first()
        self.again.setEnabled(self.table.current() is not None)

    @Slot(object)
    def _picked(self, pair: DecidedPair | None) -> None:
        self.again.setEnabled(pair is not None)

    def _again(self) -> None:
        if (pair := self.table.current()) is not None:
            self.ask_again(pair)


class MergedView(QWidget):
    """Merges, newest first; the panel shows both originals, `undo` makes two of one again."""

    def __init__(self, desk: Desk, undo: Callable[[MergeDetails], None]) -> None:
        super().__init__()
        self.desk, self.undo, self.words = desk, undo, Words(desk.language)
        self.shown: MergeDetails | None = None
        self.table = Table(
            [
                Column(self.tr("When"), lambda m: m.merged_at.astimezone(WIB).date(), 100, sort=lambda m: m.merged_at),
                Column(self.tr("Worker"), lambda m: m.name, 110, stretch=True, bold=True, tooltip=lambda m: m.name),
                Column(self.tr("Was merged into it"), lambda m: m.gone_name, 110, stretch=True, tooltip=lambda m: m.gone_name),
                Column(self.tr("State"), self._state, 110, chip=lambda m: "off" if m.undone_at else "good"),
            ],
            self.tr("Merges"), key=lambda m: m.id,
        )  # fmt: skip
        self.table.empty = EmptyState("merge", self.tr("Nobody was merged yet. Every merge stands here and can be undone."))
        self.table.picked.connect(self._picked)
        self.panel = DetailPanel(width=PANEL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.panel)
        self._show(None)

    def _state(self, made: MergeRecord) -> str:
        return self.tr("Undone") if made.undone_at else self.tr("In force")

    def set_records(self, merges: list[MergeRecord]) -> None:
        self.table.set_records(merges)
        if self.table.current() is None:
            self.table.select_first()
        self._picked(self.table.current())

    def select(self, merge_id: UUID) -> None:
        self.table.select(merge_id)

    @Slot(object)
    def _picked(self, made: MergeRecord | None) -> None:
        if made is None:
            self._show(None)
            return

        def ask(session: "Session") -> MergeDetails:
            return merge_details(session, made.id)

        self.desk.read(ask, self._show, owner=self, key="merge")

    def _show(self, details: MergeDetails | None) -> None:
        panel = self.panel
        self.shown = details
        panel.clear()
        if details is None:
            panel.set_title("")
            panel.add_widget(Label(self.tr("Choose a merge to see both originals."), muted=True, wrap=True))
            return
        made = details.record
        panel.set_title(made.name, Chip(self._state(made), "off" if made.undone_at else "good"))
        at = made.merged_at.astimezone(WIB)
        panel.add_pairs([(self.tr("When"), f"{short_date(at.date())} {show_time(at)}"), (self.tr("By"), made.merged_by),
                         (self.tr("Village"), made.village)])  # fmt: skip
        panel.add_section(self.tr("Where the two differed"))
        panel.body.addLayout(self._originals(details))
        if made.undone_at:
            text = self.tr("Undone by {name}; both are on the roster again.").format(name=made.undone_by or "–")
            panel.add_widget(Label(text, muted=True, wrap=True))
            return
        if details.edited:
            fields = ", ".join(self.words.field(field) for field in details.edited)
            text = self.tr("Edited since the merge, so it would stay as it is now: {fields}.").format(fields=fields)
            told = Label(text, "label", wrap=True)
            told.set_tone("warn")
            panel.add_widget(told)
        panel.add_buttons([button(self.tr("Undo the merge"), "danger", "undo", self._undo)])

    def _undo(self) -> None:
        if self.shown is not None:
            self.undo(self.shown)

    def _originals(self, details: MergeDetails) -> QGridLayout:
        """What the two said where they differed; what was taken is written strong."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for place, title in enumerate((self.tr("Stayed"), self.tr("Was merged into it"))):
            grid.addWidget(Label(title, "head", muted=True, wrap=True), 0, place)
            grid.setColumnStretch(place, 1)
        for number, field in enumerate(details.differing):
            grid.addWidget(Label(self.words.field(field), "label", muted=True), 2 * number + 1, 0, 1, 2)
            for place, values in enumerate((details.kept, details.gone)):
                text = self._value(field, values, details)
                taken = values.get(field) == details.merged.get(field)
                grid.addWidget(
                    Label(text or "–", "strong" if taken else "body", muted=not taken, wrap=True), 2 * number + 2, place,
                    Qt.AlignmentFlag.AlignTop,
                )  # fmt: skip
        return grid

    def _value(self, field: str, values: Any, details: MergeDetails) -> str:
        words = {"village_code": details.villages.get(values.get("village_code"), "")}
        if field in ("officer_id", "event_id"):
            return self.tr("recorded") if values.get(field) else ""
        return self.words.value(field, values, words)
