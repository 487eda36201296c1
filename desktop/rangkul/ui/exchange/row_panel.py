"""One row under review in full: old and new beside each other, what is wrong, what may be done."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from rangkul.ui.cards import Chip, DetailPanel, Label, button
from rangkul.ui.exchange.words import EDITED, KIND_CHIPS, Words, fate_chip
from rangkul.work.review_records import KINDS, ReviewRow, RowProblem

PANEL = 292


class RowPanel(DetailPanel):
    """`use(row, problem, all)` takes a proposed repair, in this row or in all; `edit(row, field)` opens the form; `choose(row, field,
    side)` decides one cell."""

    def __init__(
        self, words: Words, use: Callable[[ReviewRow, RowProblem, bool], None], edit: Callable[[ReviewRow, str | None], None],
        choose: Callable[[ReviewRow, str, str], None],
    ) -> None:  # fmt: skip
        super().__init__("", PANEL)
        self.words, self.use, self.edit, self.choose = words, use, edit, choose
        self.row: ReviewRow | None = None

    def show_row(self, row: ReviewRow | None) -> None:
        self.row = row
        self.clear()
        if row is None:
            self.set_title("")
            self.add_widget(Label(self.tr("Choose a row to see it in full."), muted=True, wrap=True))
            return
        language = self.words.language
        self.set_title(row.values.get("name") or "–")
        kind = Chip(language.text(KINDS[row.kind]), KIND_CHIPS[row.kind])
        self.body.addLayout(_chips(kind, Chip(self.words.fate(row), fate_chip(row))))
        for problem in row.problems:
            self._add_problem(row, problem)
        if row.differences:
            self.add_section(self.tr("What differs"))
            self.body.addLayout(self._pairs(row))
        self.add_section(self.tr("In the file") if row.row else self.tr("On the roster"))
        self.add_pairs([(self.words.field(name), self._value(row, name)) for name in EDITED if row.values.get(name) or faults(row, name)])
        if row.raw and (raw := came(row)):
            self.add_section(self.tr("As it came"))
            self.add_widget(Label(raw[:500], "label", muted=True, wrap=True, copyable=True))
        if row.kind not in ("missing", "other") and row.open and row.raw:
            self.add_buttons([button(self.tr("Put right…"), icon="edit", on_click=partial(self.edit, row, None))])

    def _value(self, row: ReviewRow, name: str) -> object:
        """The value of a field; a wrong cell is marked, and says why when pointed at."""
        text, wrong = self.words.value(name, row.values.get(name)), faults(row, name)
        if not wrong:
            return text
        label = Label(f"{text} (!)", wrap=True, copyable=True)
        label.set_tone("bad" if any(problem.blocks for problem in wrong) else "warn")
        label.setToolTip("\n".join(self.words.language.say(problem.message) for problem in wrong))
        return label

    def _add_problem(self, row: ReviewRow, problem: RowProblem) -> None:
        sentence = Label(self.words.language.say(problem.message), wrap=True, copyable=True)
        sentence.set_tone("bad" if problem.blocks else "warn")
        self.add_widget(sentence)
        if problem.proposal and problem.field and row.open:
            value = self.words.value(problem.field, problem.proposal)
            one = button(self.tr("Use {value}").format(value=value), icon="check", on_click=partial(self.use, row, problem, False))
            every = button(self.tr("Use all proposals of this kind"), "quiet", on_click=partial(self.use, row, problem, True))
            self.add_buttons([one])
            self.add_buttons([every])

    def _pairs(self, row: ReviewRow) -> QGridLayout:
        """Ours and theirs beside each other; where the row is open each may be chosen, and the choice is seen."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        titles = {"ours": self.tr("Now"), "theirs": self.tr("In the file")}
        for number, (name, pair) in enumerate(row.differences.items()):
            grid.addWidget(Label(self.words.field(name), "strong"), 3 * number, 0, 1, 2)
            for place, (side, value) in enumerate(zip(titles, pair, strict=True), 3 * number + 1):
                grid.addWidget(Label(titles[side], "label", muted=True), place, 0)
                grid.addWidget(self._side(row, name, side, self.words.value(name, value)), place, 1)
        return grid

    def _side(self, row: ReviewRow, name: str, side: str, text: str) -> QWidget:
        choice = row.choices.get(name)
        if not row.open or row.kind not in ("changed", "conflict", "duplicate") or row.target_id is None:
            return Label(text, "strong" if side == "theirs" else "body", wrap=True, copyable=True)
        made = button(text if len(text) <= 20 else text[:19] + "…", "filter", on_click=partial(self.choose, row, name, side))
        made.setToolTip(text)
        made.setAccessibleName(f"{self.words.field(name)}: {text}")
        made.setChecked(choice is not None and choice.side == side)
        return made


def faults(row: ReviewRow, name: str) -> list[RowProblem]:
    return [problem for problem in row.problems if problem.field == name]


def came(row: ReviewRow) -> str:
    """The cells of the row as the village wrote them, without our own hidden key."""
    return " | ".join(text for text in row.raw if text and not KEY.fullmatch(text))


KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _chips(*chips: Chip) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    for number, chip in enumerate(chips):
        grid.addWidget(chip, 0, number)
    grid.setColumnStretch(len(chips), 1)
    return grid
