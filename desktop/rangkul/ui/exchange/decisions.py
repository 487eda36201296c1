"""The buttons below the rows under review: what shall become of the chosen ones, or of all in the list."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rangkul.rules.money import number_text
from rangkul.ui.cards import Button, Label, button, column, row

FOR_KIND = {
    "new": ("take", "park", "skip"),
    "changed": ("take", "park", "skip"),
    "conflict": ("take", "keep", "park", "skip"),
    "duplicate": ("take", "as_new", "skip"),
    "missing": ("pindah", "meninggal", "stay"),
    "problem": ("proposal", "edit", "park", "skip"),
    "same": (),
    "": ("take", "park", "skip"),
}


class Decisions(QWidget):
    """`chosen` tells the word: take, keep, park, skip, as_new, pindah, meninggal, stay, edit, proposal; `undo` the last one taken back."""

    chosen = Signal(str)
    undo = Signal()

    def __init__(self) -> None:
        super().__init__()
        texts = {
            "proposal": (self.tr("Use the proposal (U)"), "check", self.tr("Puts the proposed value into the chosen rows")),
            "take": (self.tr("Take (T)"), "check", self.tr("What the file says will be written onto the roster")),
            "keep": (self.tr("Keep ours"), "shield", self.tr("What the roster says stays; the file's values are not written")),
            "as_new": (self.tr("Somebody else: add"), "add", self.tr("Adds the row as a worker of its own")),
            "edit": (self.tr("Put right…"), "edit", self.tr("Enter opens the whole row, F2 the cell")),
            "pindah": (self.tr("Moved away"), "right", self.tr("The worker gets the status “moved away”")),
            "meninggal": (self.tr("Deceased"), "remove", self.tr("The worker gets the status “deceased”")),
            "stay": (self.tr("Stays on the roster"), "check", self.tr("Left out by mistake; nothing changes")),
            "park": (self.tr("Park (P)"), "clock", self.tr("Decided later; nothing is written")),
            "skip": (self.tr("Skip (L)"), "remove", self.tr("What the file says is not wanted")),
        }
        self.buttons: dict[str, Button] = {}
        for word, (text, icon, tip) in texts.items():
            self.buttons[word] = button(text, icon=icon, on_click=partial(self.chosen.emit, word))
            self.buttons[word].setToolTip(tip)
        self.every = button(self.tr("For all of this kind"), "filter")
        self.every.setToolTip(self.tr("The next decision counts for all rows of this list, not only the chosen ones"))
        self.back = button(self.tr("Undo"), "quiet", "undo", self.undo.emit)
        self.back.setToolTip(self.tr("Takes the last decision back (Ctrl+Z)"))
        self.back.setEnabled(False)
        self.keys = Label("", "label", muted=True)
        outer = column(self, 6)
        outer.addLayout(row(*self.buttons.values(), None, self.back, self.every))
        outer.addWidget(self.keys)
        self.editable = True

    def show_for(self, kind: str, can_decide: bool, rows: int = 0, proposals: bool = True) -> None:
        wanted = FOR_KIND.get(kind, ()) if can_decide else ()
        for word, made in self.buttons.items():
            fits = word in wanted and (proposals or word != "proposal") and (self.editable or word not in ("edit", "proposal"))
            made.setVisible(fits)
        self.every.setVisible(bool(wanted))
        self.every.setText(self.tr("For all ({count})").format(count=number_text(rows)) if rows else self.tr("For all of this kind"))
        self.setVisible(bool(wanted))
        self.keys.setText(self._keys(kind))

    def _keys(self, kind: str) -> str:
        """The shortcuts that help with this kind, said in one line."""
        told = [self.tr("F2 edit the cell"), self.tr("Enter whole row")] if self.editable and kind != "missing" else []
        if kind in ("conflict", "changed", "duplicate"):
            told += [self.tr("1 ours"), self.tr("2 the village's")]
        told += [self.tr("Ctrl+F search"), self.tr("Alt+↑↓ other kind"), self.tr("I details"), self.tr("Ctrl+A choose all")]
        return "   ".join(told)

    def take_every(self) -> bool:
        """Whether all of the list are meant; asked once, then it is the chosen rows again."""
        every = self.every.isChecked()
        self.every.setChecked(False)
        return every
