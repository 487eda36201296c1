"""The choices of a printing: which printer, which pages, one side or both, how many copies."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from rangkul.rules.message import Message
from rangkul.rules.page_ranges import read_pages
from rangkul.ui.cards import Card, Label
from rangkul.ui.entries import Choice
from rangkul.ui.printers import Printer, paper_of

MOST_COPIES = 99


class PrintPanel(Card):
    """`pages()` are the chosen ones; `changed` after every choice. Sides: "one", "both" (the printer turns), "hand" (in two runs)."""

    changed = Signal()
    printer_changed = Signal(str)

    def __init__(self, sizes: Sequence[tuple[float, float]], say: Callable[[Message], str]) -> None:
        super().__init__(space=4)
        self.count, self.say, self.shown_page = len(sizes), say, 1
        self.printers: list[Printer] = []
        self.printer = Choice([], False, self.tr("Printer"))
        self.which = Choice(self._page_choices(), False, self.tr("Pages"))
        self.typed = QLineEdit()
        self.typed.setPlaceholderText("1-3,7")
        self.typed.setAccessibleName(self.tr("Which pages"))
        self.sides = Choice([], False, self.tr("Sides"))
        self.backwards = QCheckBox(self.tr("Backs from the last sheet on"))
        self.backwards.setToolTip(self.tr("For printers that put the first page at the bottom of the stack"))
        self.copies = QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setAccessibleName(self.tr("Copies"))
        self.wrong, self.hint = Label("", "label", wrap=True), Label("", "label", muted=True, wrap=True)
        self.wrong.set_tone("bad")
        self._lay_out(self._size_words(sizes))
        self.set_both_sides(None)
        for signal in (self.which.currentIndexChanged, self.typed.textChanged, self.sides.currentIndexChanged, self.copies.valueChanged):
            signal.connect(self._changed)
        self.printer.currentIndexChanged.connect(self._printer_chosen)
        self._changed()

    def _page_choices(self) -> list[tuple[str, str]]:
        words = [("all", self.tr("All pages")), ("shown", self.tr("The page in sight"))]
        more = [("odd", self.tr("Odd pages")), ("even", self.tr("Even pages")), ("typed", self.tr("Certain pages…"))]
        return words[:1] if self.count == 1 else words + more

    def _lay_out(self, size: str) -> None:
        for label, *parts in (
            (self.tr("Printer"), self.printer),
            (self.tr("Pages"), self.which, self.typed, self.wrong),
            (self.tr("Sides"), self.sides, self.backwards, self.hint),
            (self.tr("Copies"), self.copies),
        ):
            if label != self.tr("Printer"):
                self.body.addSpacing(8)
            self.body.addWidget(Label(label, "label"))
            for part in parts:
                self.body.addWidget(part)
        self.body.addSpacing(8)
        self.body.addWidget(Label(size, "label", muted=True, wrap=True))
        self.copies.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _size_words(self, sizes: Sequence[tuple[float, float]]) -> str:
        names = dict.fromkeys(paper_of(*size).removeprefix("Custom.") for size in sizes)
        return self.tr("{paper}, true size: nothing is shrunk to fit.").format(paper=" · ".join(names))

    # What stands here

    def set_printers(self, printers: Sequence[Printer], wanted: str) -> None:
        """`wanted` is chosen while it is there, else the computer's default."""
        self.printers = list(printers)
        self.printer.set_choices([(p.name, p.name) for p in printers] or [(None, self.tr("No printer"))])
        names = [p.name for p in printers]
        self.printer.set_value(wanted if wanted in names else next(iter(names), None))
        self.setEnabled(bool(printers))
        self._printer_chosen()

    def set_both_sides(self, able: bool | None) -> None:
        """What the printer can do by itself; None: nobody knows, so it may be tried."""
        chosen = self.sides.value()
        choices = [("one", self.tr("One side")), ("both", self.tr("Both sides")), ("hand", self.tr("Both sides, turned by hand"))]
        self.sides.set_choices([choice for choice in choices if choice[0] != "both" or able is not False])
        if self.sides.value() is None:
            self.sides.set_value("hand" if chosen == "both" else "one")

    def values(self) -> dict[str, Any]:
        """What is remembered for the next paper of the kind."""
        return {"printer": self.printer.value() or "", "sides": self.sides.value() or "one", "backwards": self.backwards.isChecked()}

    def set_values(self, values: dict[str, Any]) -> None:
        if values.get("sides") in self.sides.values:
            self.sides.set_value(values["sides"])
        self.backwards.setChecked(bool(values.get("backwards")))

    def pages(self) -> tuple[int, ...]:
        """The chosen pages; none while what was typed is wrong."""
        match self.which.value():
            case "shown":
                return (self.shown_page,)
            case "odd":
                return tuple(range(1, self.count + 1, 2))
            case "even":
                return tuple(range(2, self.count + 1, 2))
            case "typed":
                return read_pages(self.typed.text(), self.count)[0]
            case _:
                return tuple(range(1, self.count + 1))

    def by_hand(self) -> bool:
        """In two runs; a single page has no back."""
        return self.sides.value() == "hand" and len(self.pages()) > 1

    def inputs(self) -> list[QWidget]:
        return [self.printer, self.which, self.typed, self.sides, self.backwards, self.copies]

    @Slot()
    def show_page(self, page: int) -> None:
        """The page in sight moved on."""
        self.shown_page = max(1, page)
        self.changed.emit()

    @Slot()
    def _printer_chosen(self) -> None:
        self.printer_changed.emit(self.printer.value() or "")
        self.changed.emit()

    @Slot()
    def _changed(self) -> None:
        typed, text = self.which.value() == "typed", self.typed.text()
        complaints = read_pages(text, self.count)[1] if typed and text.strip() else []
        self.typed.setVisible(typed)
        self.wrong.setText(self.say(complaints[0].message) if complaints else "")
        self.wrong.setVisible(bool(complaints))
        hand = self.sides.value() == "hand"
        self.backwards.setVisible(hand)
        self.hint.setText(self.tr("First the fronts; then turn the stack over, put it back, and print the backs."))
        self.changed.emit()
