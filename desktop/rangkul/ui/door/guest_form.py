"""Somebody at the door who is no registered officer: five fields, in the place of the answer, never in the way of a scan."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rangkul.rules.message import Message
from rangkul.ui.cards import Card, Label, button, column, row
from rangkul.ui.form import Field, Form


class GuestForm(QWidget):
    """`entered` carries name, rank, nrp, unit and tag as typed; `take_tag` is for an empty name tag that was scanned."""

    entered = Signal(object)

    def __init__(self, say: Callable[[Message], str], back: Callable[[], object]) -> None:
        super().__init__()
        self.form = Form(
            [
                Field("name", self.tr("Name"), required=True),
                Field("unit", self.tr("Institution or unit")),
                Field("rank", self.tr("Rank or position")),
                Field("nrp", self.tr("NRP"), beside=True),
                Field("tag", self.tr("Name tag"), hint=self.tr("Scan an empty name tag; the next scan of it finds the guest.")),
            ],
            say,
        )
        card = Card(self.tr("Add a guest"))
        sentence = self.tr("Guests stand on the attendance list, but are not counted among the invited.")
        card.body.addWidget(Label(sentence, muted=True, wrap=True))
        card.body.addWidget(self.form)
        self.enter = button(self.tr("Mark guest as present"), "primary", "check", self.submit)
        card.body.addLayout(row(None, button(self.tr("Back to scanning"), "quiet", None, back), self.enter))
        outer = column(self)
        outer.addStretch(1)
        middle = row(None, card, None)
        card.setFixedWidth(520)
        outer.addLayout(middle)
        outer.addStretch(2)

    def begin(self, values: Mapping[str, str]) -> None:
        """Empty but for what is known already."""
        self.form.clear()
        for name, value in values.items():
            self.form.set_values({name: value})
        self.form.focus_first()

    def take_tag(self, code: str) -> None:
        """Beside what is typed already, which counts as typed."""
        self.form.boxes["tag"].entry.set_value(code)

    @Slot()
    def submit(self) -> None:
        if self.form.check():
            self.entered.emit(self.form.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)
