"""What a list of scores would change, row by row and with reasons, before anything is stored."""

from collections import Counter
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rangkul.exchange.score_list import PASTE, ScoreFile
from rangkul.ui.cards import Chip, Label, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.events import EventRecord
from rangkul.work.score_import import KINDS, Reading, ScoreChange, open_questions, plan
from rangkul.work.scores import show_score

KIND_CHIPS = {"new": "good", "changed": "new", "same": "off", "doubt": "warn", "problem": "bad"}
ORDER = ("problem", "doubt", "changed", "new", "same")
SURE = ("new", "changed")


class ScoreImportDialog(Dialog):
    """Open questions stand above the list and are asked first; only ticked rows are taken in."""

    def __init__(self, parent: QWidget, desk: Desk, event: EventRecord, file: ScoreFile, session_id: UUID | None) -> None:
        name = self.tr("copied in Excel") if file.file == PASTE else file.file
        super().__init__(parent, self.tr("Scores, {file}").format(file=name), self.tr("Take in"), width=1000)
        self.desk, self.of_event, self.file, self.session_id = desk, event, file, session_id
        self.changes: list[ScoreChange] = []
        self.finished.connect(self.deleteLater)
        self.body.addLayout(self._questions())
        self.chips = {kind: Chip("", KIND_CHIPS[kind]) for kind in ORDER}
        self.body.addLayout(row(*self.chips.values(), None))
        text = desk.language.text
        self.table = Table(
            [
                Column(self.tr("Row"), lambda c: c.row.row, 56, align="right"),
                Column(self.tr("In the list"), _said, 190, tooltip=_said),
                Column(self.tr("Officer"), lambda c: c.officer.printed if c.officer else "–", 200, stretch=True, bold=True),
                Column(self.tr("Before"), lambda c: _pair(c, "pre"), 96, align="right"),
                Column(self.tr("After"), lambda c: _pair(c, "post"), 96, align="right"),
                Column(self.tr("What happens"), lambda c: text(KINDS[c.kind]), 120, chip=lambda c: KIND_CHIPS[c.kind]),
                Column(self.tr("Why"), self.why, 200, stretch=True, tooltip=self.why),
            ],
            self.tr("Rows of the list"), dense=True, checkable=True, key=lambda c: (c.row.sheet, c.row.row),
        )  # fmt: skip
        self.table.setMinimumHeight(320)
        self.table.checked_changed.connect(self._count)
        self.table.picked.connect(self._show_why)
        self.body.addWidget(self.table, 1)
        self.words = Label("", muted=True, wrap=True, copyable=True)
        self.words.setMinimumHeight(36)
        self.body.addWidget(self.words)
        self._plan()

    def _questions(self) -> QHBoxLayout:
        """Which test a nameless column is, and what small figures are out of."""
        self.test: Choice | None = None
        self.scales: dict[str, Choice] = {}
        line = QHBoxLayout()
        line.setSpacing(8)
        if self.file.asks_test:
            tests = [("pre", self.tr("Before (pre-test)")), ("post", self.tr("After (post-test)"))]
            self.test = Choice(tests, False, self.tr("Which test is it?"), empty=True)
            self._ask(line, self.tr("Which test is it?"), self.test)
        words = {"pre": self.tr("Before"), "post": self.tr("After"), "score": self.tr("Score")}
        for column, scales in open_questions(self.file).items():
            choices = [(scale, self.tr("out of {most}").format(most=scale)) for scale in sorted(scales)]
            box = Choice(choices, False, self.tr("{column}: out of how many?").format(column=words[column]), empty=True)
            self.scales[column] = box
            self._ask(line, box.accessibleName(), box)
        line.addStretch(1)
        return line

    def _ask(self, line: QHBoxLayout, question: str, box: Choice) -> None:
        box.setMinimumWidth(160)
        box.currentIndexChanged.connect(self._plan)
        label = Label(question, "strong")
        label.setBuddy(box)
        line.addWidget(label)
        line.addWidget(box)
        line.addSpacing(16)

    @Slot()
    def _plan(self) -> None:
        test: Any = self.test.value() if self.test else None
        scales = {column: int(box.value()) for column, box in self.scales.items() if box.value()}
        today, reading = self.desk.today(), Reading(test, scales)
        self.desk.read(
            lambda session: plan(session, self.of_event, self.file, reading, today, self.session_id), self._show, owner=self, key="plan"
        )

    def _show(self, changes: list[ScoreChange]) -> None:
        self.changes = sorted(changes, key=lambda change: (ORDER.index(change.kind), change.row.row))
        counts = Counter(change.kind for change in changes)
        for kind, chip in self.chips.items():
            chip.set(f"{self.desk.language.text(KINDS[kind])}: {counts[kind]}", KIND_CHIPS[kind])
            chip.setVisible(bool(counts[kind]))
        self.table.set_records(self.changes)
        self.table.set_checked([change for change in self.changes if change.kind in SURE])
        self.table.select_first()
        self._count()

    @Slot()
    def _count(self) -> None:
        count = len(self.chosen())
        self.verb_button.setText(self.tr("Take in the scores of {count}").format(count=count))
        self.verb_button.setEnabled(count > 0)

    def chosen(self) -> list[ScoreChange]:
        """The ticked rows that would change something; a problem cannot be taken."""
        return [change for change in self.table.checked() if change.useful]

    def why(self, change: ScoreChange) -> str:
        return " ".join(self.desk.language.say(message) for message in change.why)

    @Slot(object)
    def _show_why(self, change: ScoreChange | None) -> None:
        self.words.setText(self.why(change) if change else "")


def _said(change: ScoreChange) -> str:
    return " · ".join(filter(None, (change.row.name, change.row.nrp, change.row.texts.get("score")))) or "–"


def _pair(change: ScoreChange, test: str) -> str:
    if test not in change.changes:
        return change.row.texts.get(test, "")
    old, new = change.changes[test]
    return show_score(new) if old is None or old == new else f"{show_score(old)} → {show_score(new)}"
