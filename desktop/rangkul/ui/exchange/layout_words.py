"""Words of a list that nobody knows, with a choice beside each for what they mean."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from rangkul.exchange.taught import word_of
from rangkul.language import Language
from rangkul.rules.money import number_text
from rangkul.ui.cards import Label, column
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.layout_plan import MEANINGS, SheetPlan
from rangkul.work.taught import COLUMN_WORDS

MOST = 60


class WordList(QWidget):
    """`changed` after a word was given a meaning (or none)."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language
        self.plan: SheetPlan | None = None
        self.told: list[tuple[str, str, int]] = []
        outer = column(self, 6)
        self.title = Label(self.tr("Unknown words"), "strong")
        self.hint = Label("", "label", muted=True, wrap=True)
        outer.addWidget(self.title)
        outer.addWidget(self.hint)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        outer.addWidget(self.area, 1)

    def show_plan(self, plan: SheetPlan) -> None:
        """The words of this sheet; the choices stay where they are while the words do."""
        words = plan.unknown_words()
        if plan is self.plan and words == self.told:
            return
        self.plan, self.told = plan, words
        self.setVisible(bool(words))
        count = len(words)
        self.hint.setText(
            self.tr("{count} words fit no category. Choose what they mean, or leave them.").format(count=number_text(count))
            if count <= MOST
            else self.tr("{count} words fit no category; the {shown} most frequent are shown.").format(count=number_text(count), shown=MOST)
        )
        body = QWidget()
        body.setProperty("clear", "true")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, (name, word, often) in enumerate(sorted(words, key=lambda told: -told[2])[:MOST]):
            grid.addWidget(self._word(word, often), place, 0)
            grid.addWidget(self._choice(name, word), place, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(MOST, 1)
        self.area.setWidget(body)

    def _word(self, word: str, often: int) -> Label:
        label = Label(f"{word if len(word) < 20 else word[:19] + '…'}  ·  {number_text(often)}×")
        label.setMinimumWidth(40)
        label.setToolTip(word)
        return label

    def _choice(self, name: str, word: str) -> Choice:
        words = self.language.text(COLUMN_WORDS[name])
        title = self.tr("{field} “{word}” means").format(field=words, word=word)
        choice = Choice([("", self.tr("Leave as it is")), *MEANINGS[name]], None, title)
        choice.setFixedWidth(172)
        plan = self.plan
        choice.set_value(plan.values.get(name, {}).get(word_of(word), "") if plan else "")

        def chosen() -> None:
            if plan is not None and choice.value() is not None:
                plan.give_meaning(name, word, choice.value())
                self.changed.emit()

        choice.currentIndexChanged.connect(chosen)
        return choice
