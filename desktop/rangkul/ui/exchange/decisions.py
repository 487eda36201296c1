"""The buttons below the rows under review: what shall become of the chosen ones, or of all of their kind."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rangkul.ui.cards import Button, button, row

FOR_KIND = {
    "new": ("take", "park", "skip"),
    "changed": ("take", "park", "skip"),
    "conflict": ("take", "park", "skip"),
    "duplicate": ("take", "as_new", "skip"),
    "missing": ("pindah", "meninggal", "stay"),
    "problem": ("edit", "park", "skip"),
    "same": (),
}


class Decisions(QWidget):
    """`chosen` tells the word: take, park, skip, as_new, pindah, meninggal, stay, edit."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        texts = {
            "take": (self.tr("Take (T)"), "check", self.tr("What the file says will be written onto the roster")),
            "as_new": (self.tr("Somebody else: add"), "add", self.tr("Adds the row as a worker of its own")),
            "edit": (self.tr("Put right…"), "edit", "F2"),
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
        self.every.setToolTip(self.tr("The next decision counts for all rows of this kind, not only the chosen ones"))
        self.setLayout(row(*self.buttons.values(), None, self.every))

    def show_for(self, kind: str, can_decide: bool) -> None:
        wanted = FOR_KIND.get(kind, ()) if can_decide else ()
        for word, made in self.buttons.items():
            made.setVisible(word in wanted)
        self.every.setVisible(bool(wanted))
        self.setVisible(bool(wanted))

    def take_every(self) -> bool:
        """Whether all of the kind are meant; asked once, then it is the chosen rows again."""
        every = self.every.isChecked()
        self.every.setChecked(False)
        return every
