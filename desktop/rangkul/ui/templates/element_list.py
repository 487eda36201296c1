"""The elements of a design as a list, the uppermost first, with what can be done with the chosen one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rangkul.papers.certificate_template import NAMES, Element, SignerElement, TextElement, type_of
from rangkul.ui.cards import Button, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.table import Column, Table
from rangkul.ui.templates.draft import Draft

Pair = tuple[int, Element]


class ElementList(QWidget):
    """`picked` a number; `added` a kind of element; `done` after the draft was changed here."""

    picked = Signal(int)
    added = Signal(str)
    done = Signal()

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self.desk, self.draft = desk, draft
        say = desk.language.text
        self.kind = Choice([(name, say(words)) for name, words in NAMES.items()], False, self.tr("Kind of element"))
        self.add_button = button(self.tr("Add"), "default", "add", self._add)
        column = Column(self.tr("Element"), self._words, 120, stretch=True, tooltip=self._words)
        self.table = Table([column], self.tr("Elements, the uppermost first"), key=_number, dense=True)
        self.up_button = self._tool("up", self.tr("Further up in the pile"), self._up)
        self.down_button = self._tool("down", self.tr("Further down in the pile"), self._down)
        self.copy_button = self._tool("duplicate", self.tr("Double it (Ctrl+D)"), self._duplicate)
        self.remove_button = self._tool("delete", self.tr("Remove it (Delete)"), self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(self.kind, self.add_button))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.up_button, self.down_button, self.copy_button, self.remove_button, None, space=4))
        self.table.picked.connect(self._picked)

    @staticmethod
    def _tool(name: str, words: str, act: object) -> Button:
        made = button("", "quiet", name, act)  # type: ignore[arg-type] # a bound method
        made.setAccessibleName(words)
        made.setToolTip(words)
        return made

    def _words(self, pair: Pair) -> str:
        element = pair[1]
        name = self.desk.language.text(NAMES[type_of(element)])
        if isinstance(element, TextElement):
            return " ".join(element.text.split()) or name
        return f"{name} {element.signer}" if isinstance(element, SignerElement) else name

    def refresh(self) -> None:
        """The list and its buttons as the draft is now."""
        chosen, pairs = self.draft.chosen, list(enumerate(self.draft.template.elements))
        self.table.blockSignals(True)
        self.table.set_records(pairs[::-1])
        self.table.select(chosen) if chosen is not None else self.table.clearSelection()
        self.table.blockSignals(False)
        self.up_button.setEnabled(chosen is not None and chosen < len(pairs) - 1)
        self.down_button.setEnabled(bool(chosen))
        for one in (self.copy_button, self.remove_button):
            one.setEnabled(chosen is not None)

    @Slot(object)
    def _picked(self, pair: Pair | None) -> None:
        if pair is not None and pair[0] != self.draft.chosen:
            self.picked.emit(pair[0])

    @Slot()
    def _add(self) -> None:
        self.added.emit(self.kind.value())

    @Slot()
    def _up(self) -> None:
        self.draft.lift(True)
        self.done.emit()

    @Slot()
    def _down(self) -> None:
        self.draft.lift(False)
        self.done.emit()

    @Slot()
    def _duplicate(self) -> None:
        self.draft.duplicate()
        self.done.emit()

    @Slot()
    def _remove(self) -> None:
        self.draft.remove()
        self.done.emit()


def _number(pair: Pair) -> int:
    return pair[0]
