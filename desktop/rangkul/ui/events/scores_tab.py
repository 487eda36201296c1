"""Nilai: the scores before and after, typed straight into the list, and what they say together."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.ui.cards import Card, EmptyState, FigureCard, Label, button
from rangkul.ui.charts import ColumnChart
from rangkul.ui.events.score_table import ScoreTable
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.work.events import EventRecord
from rangkul.work.scores import ScoreFigures, ScoreLine, score_figures, score_lines, set_score, show_score

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SIDE = 300


class ScoresTab(QWidget):
    """The list at the left takes the typing; figures and their picture stand beside it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.lines: list[ScoreLine] = []
        self.table = ScoreTable()
        self.table.entered.connect(self.keep)
        self.table.refused.connect(self._refuse)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.table, 1)
        body.addLayout(self._side())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._bar())
        layout.addLayout(body, 1)
        self.hint = Label("", "label", muted=True)
        layout.addWidget(self.hint)
        self._say_hint()

    def _bar(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek"))
        self.search.setAccessibleName(self.tr("Filter the scores"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self._filter)
        self.present_only = button(self.tr("Present only"), "filter")
        self.open_only = button(self.tr("Score missing"), "filter")
        for chip in (self.present_only, self.open_only):
            chip.toggled.connect(self._filter)
        self.count = Label("", muted=True)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.search, 1)
        for part in (self.present_only, self.open_only):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.count)
        return bar

    def _side(self) -> QVBoxLayout:
        self.pre = FigureCard(self.tr("Average before"))
        self.post = FigureCard(self.tr("Average after"))
        self.rise = FigureCard(self.tr("Rise"))
        self.passed = FigureCard(self.tr("Passed"))
        side = QVBoxLayout()
        side.setSpacing(12)
        for pair in ((self.pre, self.post), (self.rise, self.passed)):
            line = QHBoxLayout()
            line.setSpacing(12)
            for card in pair:
                card.setFixedWidth((SIDE - 12) // 2)
                line.addWidget(card)
            side.addLayout(line)
        self.chart = ColumnChart([], self.tr("How the scores are spread"), 130)
        self.spread = Card(self.tr("Spread of the scores"))
        self.spread.setFixedWidth(SIDE)
        self.of_which = Label("", "label", muted=True)
        self.spread.body.addWidget(self.of_which)
        self.spread.body.addWidget(self.chart)
        side.addWidget(self.spread)
        side.addStretch(1)
        return side

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is not None and self.record.id != event.id:
            self.table.call_off()
            self.search.clear()
        self.record = event
        today = self.page.desk.today()
        self.page.read(lambda session: score_lines(session, event, today), self._show, key="scores")

    def _show(self, lines: list[ScoreLine]) -> None:
        self.lines = lines
        if not self.table.is_editing:
            self._filter()
        else:  # whoever types keeps the list as it is; only the values follow
            fresh = {line.officer.id: line for line in lines}
            self.table.set_records([fresh.get(line.officer.id, line) for line in self.table.records])
        self._show_figures()

    @Slot()
    def _filter(self) -> None:
        shown = [
            line
            for line in self.lines
            if (line.attended or not self.present_only.isChecked())
            and (not self.open_only.isChecked() or line.pre is None or line.post is None)
        ]
        self.table.set_records(shown)
        self.table.filter(self.search.text())
        if self.lines:
            self.table.empty = EmptyState("search", self.tr("Nobody fits these filters."), self.tr("Show everybody"), self.show_everybody)
        else:
            self.table.empty = EmptyState("score", self.tr("Nobody is invited yet. Invite officers first; then their scores go in here."))
        if self.table.current() is None:
            self.table.select_first()
        self.count.setText(self.tr("{count} officers").format(count=len(self.table.shown)))

    def show_everybody(self) -> None:
        self.search.clear()
        self.present_only.setChecked(False)
        self.open_only.setChecked(False)

    def _show_figures(self) -> None:
        wanted = self.record.earning.post_test if self.record else None
        figures = score_figures(self.lines, wanted)
        of_people = self.tr("of {count} people")
        self.pre.set(show_score(figures.pre) or "–", of_people.format(count=figures.pre_count))
        self.post.set(show_score(figures.post) or "–", of_people.format(count=figures.post_count))
        rise = "–" if figures.rise is None else ("+" if figures.rise > 0 else "") + show_score(figures.rise).replace("-", "−")
        self.rise.set(rise, self.tr("{count} took both tests").format(count=figures.both_count))
        self._show_passed(figures, wanted)
        self.chart.set_columns(figures.spread)
        self.of_which.setText(
            self.tr("Scores after, number of people") if figures.post_count else self.tr("Scores before, number of people")
        )

    def _show_passed(self, figures: ScoreFigures, wanted: int | None) -> None:
        if figures.passed is None or wanted is None:
            self.passed.set("–", self.tr("No score asked"))
            return
        share = figures.passed / figures.post_count if figures.post_count else 0.0
        self.passed.set(str(figures.passed), self.tr("from {score} up").format(score=wanted), share)

    # Typing

    def _say_hint(self) -> None:
        self.hint.set_tone("muted")
        self.hint.setText(
            self.tr("Type a score from 0 to 100; Enter goes down, Tab to the next score, Delete clears, Esc leaves it as it was.")
        )

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self.hint.set_tone("bad")
        self.hint.setText(self.tr("“{text}” is no score. Type a number from 0 to 100.").format(text=text))

    @Slot(object, str, object)
    def keep(self, line: ScoreLine, test: str, value: float | None) -> None:
        """Stores one score at once; *Undo* brings the former one back."""
        self._say_hint()
        event, before, name = self.record, getattr(line, test), line.officer.printed
        if event is None or before == value:
            return
        changed = replace(line, **{test: value})
        self.lines = [changed if other.officer.id == line.officer.id else other for other in self.lines]
        self.table.set_records([changed if other.officer.id == line.officer.id else other for other in self.table.records])
        self._show_figures()
        key = line.officer.id

        def put(score: float | None) -> "Callable[[Session, Progress], None]":
            def write(session: "Session", _: Progress) -> None:
                set_score(session, event.id, key, test, score)

            return write

        which = self.tr("before") if test == "pre" else self.tr("after")
        if value is None:
            text = self.tr("Score {which} of {name} cleared.").format(which=which, name=name)
        else:
            text = self.tr("Score {which} of {name}: {score}.").format(which=which, name=name, score=show_score(value))
        self.page.write(put(value), lambda _: self.page.done(text, put(before)))
