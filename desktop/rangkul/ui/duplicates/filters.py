"""Which pairs are shown: what to do with them, where, how likely, of which kind."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout

from rangkul.language import Language, mark
from rangkul.rules.money import number_text
from rangkul.ui.cards import button
from rangkul.ui.duplicates.words import KIND_WORDS, LIKELY, SURE
from rangkul.ui.entries import Choice
from rangkul.work.duplicates import Pair, Side

VIEWS = {
    "open": mark("To decide"), "later": mark("Later"), "different": mark("Not the same person"), "merged": mark("Merged"),
}  # fmt: skip


class PairFilters(QObject):
    """`changed` when other pairs are to be shown, `view_changed` when another of the four lists is."""

    changed = Signal()
    view_changed = Signal()

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self.language = language
        self.views = QButtonGroup(self)
        self.chips = {view: button(language.text(words), "filter") for view, words in VIEWS.items()}
        self.top, self.below = QHBoxLayout(), QGridLayout()
        for layout in (self.top, self.below):
            layout.setSpacing(8)
        for view, chip in self.chips.items():
            chip.setProperty("view", view)
            self.views.addButton(chip)
            self.top.addWidget(chip)
        self.chips["open"].setChecked(True)
        self.place = Choice([(None, self.tr("Every village"))], True, self.tr("Village or district"))
        self.score = Choice(
            [(0, self.tr("Likeness score")), (LIKELY, self.tr("70 and more, very likely")), (SURE, self.tr("90 and more, almost certain"))],
            False,
            self.tr("Likeness score"),
        )  # fmt: skip
        self.kind = Choice([], False, self.tr("Kind"))
        self.kind.set_choices([(None, self.tr("Kind")), *((kind, language.text(words)) for kind, words in KIND_WORDS.items())])
        for box in (self.place, self.score, self.kind):
            box.setMinimumWidth(90)
            box.activated.connect(self.changed)
        self.below.addWidget(self.place, 0, 0, 1, 2)
        self.below.addWidget(self.score, 1, 0)
        self.below.addWidget(self.kind, 1, 1)
        self.views.buttonClicked.connect(self._on_view)

    @property
    def view(self) -> str:
        return next(view for view, chip in self.chips.items() if chip.isChecked())

    def show_view(self, view: str) -> None:
        self.chips[view].setChecked(True)
        self.view_changed.emit()

    @Slot()
    def _on_view(self) -> None:
        self.view_changed.emit()

    def show_all(self) -> None:
        for box in (self.place, self.score, self.kind):
            box.setCurrentIndex(0)
        self.changed.emit()

    @property
    def narrowed(self) -> bool:
        return bool(self.place.value() or self.score.value() or self.kind.value())

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """The places that occur, and how many pairs each list has."""
        chosen = self.place.value()
        sides = [side for pair in pairs for side in (pair.first, pair.second)]
        districts = {side.village_code[:8]: self.tr("All of {district}").format(district=side.district) for side in sides}
        villages = {side.village_code: f"{side.village} · {side.district}" for side in sides}
        choices = sorted((districts | villages).items())
        self.place.set_choices([(None, self.tr("Every village")), *choices])
        self.place.set_value(chosen if chosen in dict(choices) else None)
        later = sum(pair.later for pair in pairs)
        self.set_count("open", len(pairs) - later)
        self.set_count("later", later)

    def set_count(self, view: str, count: int) -> None:
        words = self.language.text(VIEWS[view])
        self.chips[view].setText(f"{words} ({number_text(count)})" if count else words)

    def fits(self, pair: Pair) -> bool:
        place, kind = self.place.value(), self.kind.value()
        return (
            pair.later == (self.view == "later")
            and (not place or _lives(pair.first, place) or _lives(pair.second, place))
            and pair.score >= int(self.score.value() or 0)
            and kind in (None, pair.kind)
        )


def _lives(side: Side, place: str) -> bool:
    return side.village_code.startswith(place)
