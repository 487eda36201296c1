"""The rows of one page of a signed sheet: keys are meant for the paper, not for searching."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from rangkul.language import Language
from rangkul.ui.door.answers import clock
from rangkul.ui.table import Column, Table
from rangkul.work.door_history import WHAT
from rangkul.work.sheet_entry import SheetLine

CHIPS = {"in": "good", "sick": "warn", "leave": "new"}
KEYS = {
    Qt.Key.Key_H: "in", Qt.Key.Key_Return: "in", Qt.Key.Key_Enter: "in", Qt.Key.Key_S: "sick", Qt.Key.Key_I: "leave", Qt.Key.Key_Delete: "",
}  # fmt: skip


class SheetTable(Table):
    """`said` carries what the paper says of the current row; `stepped` +1 or -1; `digit` the next sign of a row's number."""

    said = Signal(str)
    stepped = Signal(int)
    digit = Signal(str)
    rest_wanted = Signal()

    def __init__(self, language: Language) -> None:
        self.language = language
        super().__init__(
            [
                Column(self.tr("No."), lambda one: one.number, 56),
                Column(self.tr("Name"), self._name, 200, stretch=True, bold=True, tooltip=self._name),
                Column(self.tr("Rank"), lambda one: one.person.rank if one.person else "", 84),
                Column(self.tr("NRP"), lambda one: one.person.nrp if one.person else "", 92),
                Column(self.tr("Villages"), lambda one: ", ".join(one.person.villages) if one.person else "", 170, stretch=True),
                Column(self.tr("Door"), lambda one: clock(one.door_at) or "–", 72),
                Column(self.tr("Sheet"), self._kind, 120, chip=lambda one: CHIPS.get(one.kind, "")),
            ],
            self.tr("Rows of the sheet"),
            key=lambda one: one.box,
        )
        self.installEventFilter(self)

    def _name(self, one: SheetLine) -> str:
        if one.person is not None:
            return one.person.name
        return self.tr("Guest – Enter, then type the name")

    def _kind(self, one: SheetLine) -> str:
        return self.tr("Present") if one.kind == "in" else self.language.text(WHAT.get(one.kind, ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.rest_wanted.emit()
            return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key in KEYS:
            self.said.emit(KEYS[key])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backspace):
            self.stepped.emit(-1)
        elif event.text().isdecimal():
            self.digit.emit(event.text())
        else:
            return False
        return True
