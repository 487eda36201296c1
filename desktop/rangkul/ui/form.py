"""A form made of a list of fields: labels above, and below each what is wrong with it, in words, while typing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QSizePolicy, QWidget

from rangkul.rules.dates import WIB
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import clean_nik
from rangkul.rules.phone import clean_phone
from rangkul.ui.cards import Label, column
from rangkul.ui.entries import CheckEntry, ChoiceEntry, DateEntry, Entry, FileEntry, NumberEntry, TextBlock, TextEntry
from rangkul.ui.theme import SPACE


@dataclass(frozen=True)
class Field:
    """One field; kinds: text, multiline, number, date, choice, check, nik, phone, file.

    `label`, `hint` and the choices are shown as they are (already translated). `beside` puts the field on the line of the one before.
    """

    name: str
    label: str
    kind: str = "text"
    choices: Sequence[tuple[Any, str]] = ()
    required: bool = False
    hint: str = ""
    validate: Callable[[Any], list[Complaint]] | None = None
    width: int | None = None
    beside: bool = False
    placeholder: str = ""
    section: str = ""  # a heading above the line that this field begins


def make_entry(field: Field, today: date) -> Entry:
    match field.kind:
        case "multiline":
            return TextBlock(field.placeholder)
        case "number":
            return NumberEntry(field.placeholder, 20)
        case "date":
            return DateEntry(today, field.label)
        case "choice":
            return ChoiceEntry(field.choices, field.placeholder)
        case "check":
            return CheckEntry(field.label)
        case "nik":
            return TextEntry(field.placeholder, 24)
        case "phone":
            return TextEntry(field.placeholder, 24)
        case "file":
            return FileEntry(field.label)
        case "text":
            return TextEntry(field.placeholder)
        case _:
            raise ValueError(field.kind)


def nik_typed(text: str) -> list[Complaint]:
    return clean_nik(text)[1] if text else []


def phone_typed(text: str) -> list[Complaint]:
    return clean_phone(text)[1] if text else []


USUAL = {"nik": nik_typed, "phone": phone_typed}


class FieldBox(QWidget):
    """Label, entry, and the line below that hints or complains."""

    def __init__(self, field: Field, say: Callable[[Message], str], today: date) -> None:
        super().__init__()
        self.field, self.say = field, say
        self.entry = make_entry(field, today)
        self.touched = False
        self.told: tuple[str, bool] | None = None  # a complaint from outside: sentence, and whether it blocks
        self.label, self.below = Label(field.label, "label"), Label("", "label", wrap=True)
        if field.required:
            self.label.setText(f"{field.label} *")
        control = self.entry.control
        control.setAccessibleName(field.label)
        self.label.setBuddy(control)
        layout = column(self, SPACE[0])
        if field.kind != "check":
            layout.addWidget(self.label)
        layout.addWidget(self.entry)
        layout.addWidget(self.below)
        layout.addStretch(1)
        if field.width:
            self.entry.setMaximumWidth(field.width)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.show_state()

    def complaints(self) -> list[Complaint]:
        """Whatever speaks against the present value, blocking ones first."""
        field, value = self.field, self.entry.value()
        found = self.entry.complaints()
        if not found and field.required and value in (None, ""):
            found = [Complaint("required", Message("{field} is still missing.", {"field": field.label}), blocks=True)]
        elif not found:
            check = field.validate or USUAL.get(field.kind)
            found = check(value) if check else []
        return sorted(found, key=lambda complaint: not complaint.blocks)

    def show_state(self) -> None:
        """Writes the first complaint, or the hint; what is only missing is not held against an untouched field."""
        sentence, blocks = self.told or ("", False)
        hint = self.field.hint
        if not self.told and self.touched and (found := self.complaints()):
            sentence, blocks = self.say(found[0].message), found[0].blocks
        elif not self.told and self.field.kind == "nik" and (digits := len(self.entry.value())):
            hint = self.tr("{digits} of 16 digits").format(digits=digits) if digits < 16 else hint
        state = "bad" if blocks else "warn"
        self.entry.set_state(state if sentence else "")
        self.below.set_tone(state if sentence else "muted")
        self.below.setText(sentence or hint)
        self.below.setVisible(bool(self.below.text()))
        self.entry.control.setAccessibleDescription(sentence or hint)


class Form(QWidget):
    """`Form(fields, say)`: values in, values out; `check()` before saving tells everything that is missing and goes there."""

    changed = Signal()

    def __init__(self, fields: Sequence[Field], say: Callable[[Message], str], today: date | None = None) -> None:
        super().__init__()
        day = today or datetime.now(WIB).date()
        self.boxes = {field.name: FieldBox(field, say, day) for field in fields}
        self._clean: dict[str, Any] = {}
        self._filling = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[2])
        grid.setVerticalSpacing(SPACE[2])
        self._place(grid, fields)
        for box in self.boxes.values():
            box.entry.changed.connect(self._on_changed)
            if isinstance(box.entry.control, QLineEdit):
                box.entry.control.editingFinished.connect(self._on_left)
        self._clean = self.values()

    def _place(self, grid: QGridLayout, fields: Sequence[Field]) -> None:
        lines: list[list[Field]] = []
        for field in fields:
            if field.beside and lines:
                lines[-1].append(field)
            else:
                lines.append([field])
        wide = 12
        self.sections: dict[str, Label] = {}
        self.row_of: dict[str, int] = {}
        for number, parts in enumerate(lines):
            span = wide // len(parts)
            if heading := parts[0].section:
                self.sections[heading] = Label(heading, "strong")
                self.sections[heading].setContentsMargins(0, SPACE[1] if number else 0, 0, 0)
                grid.addWidget(self.sections[heading], number * 3, 0, 1, wide)
            for place, field in enumerate(parts):
                grid.addWidget(self.boxes[field.name], number * 3 + 1, place * span, 1, span)
                self.row_of[field.name] = number * 3 + 2
        for place in range(wide):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 0)
        grid.setRowStretch(len(lines) * 3, 1)

    def add_below(self, name: str, widget: QWidget) -> None:
        """Something over the whole width below the line of a field: what follows from it, an offer."""
        if isinstance(grid := self.layout(), QGridLayout):
            grid.addWidget(widget, self.row_of[name], 0, 1, 12)

    # Values

    def values(self) -> dict[str, Any]:
        """Name → value: text without blanks around it, int, date, the chosen value, bool or Path; None where nothing is."""
        return {name: box.entry.value() for name, box in self.boxes.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fills the named fields; the form counts as unchanged afterwards."""
        self._filling = True
        for name, value in values.items():
            self.boxes[name].entry.set_value(value)
        self._filling = False
        for box in self.boxes.values():
            box.touched, box.told = bool(box.entry.value()), None
            box.show_state()
        self._clean = self.values()
        self.changed.emit()

    def clear(self) -> None:
        self.set_values(dict.fromkeys(self.boxes))
        for box in self.boxes.values():
            box.touched = False
            box.show_state()

    @property
    def dirty(self) -> bool:
        return self.values() != self._clean

    def set_choices(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        entry = self.boxes[name].entry
        if isinstance(entry, ChoiceEntry):
            entry.box.set_choices(choices)

    def control(self, name: str) -> QWidget:
        """The widget one types into."""
        return self.boxes[name].entry.control

    # Complaints

    def complaints(self) -> list[Complaint]:
        return [complaint for box in self.boxes.values() for complaint in box.complaints()]

    def is_valid(self) -> bool:
        """Whether nothing blocks; says nothing on screen."""
        return not any(complaint.blocks for complaint in self.complaints())

    def check(self) -> bool:
        """Like `is_valid`, and shows every complaint and goes to the first blocking one."""
        wrong: FieldBox | None = None
        for box in self.boxes.values():
            box.touched = True
            box.show_state()
            if wrong is None and any(complaint.blocks for complaint in box.complaints()):
                wrong = box
        if wrong is not None:
            self._go_to(wrong)
        return wrong is None

    def _go_to(self, box: "FieldBox") -> None:
        """The focus, and the page scrolled so that the field and its complaint are in sight."""
        box.entry.control.setFocus()
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(box, 0, SPACE[-1])
            parent = parent.parentWidget()

    def show_complaint(self, name: str, message: Message | str, blocks: bool = True) -> None:
        """A complaint that only saving brought out; it goes when the field is edited."""
        box = self.boxes[name]
        box.told = (message if isinstance(message, str) else box.say(message), blocks)
        box.show_state()

    def focus_first(self) -> None:
        next(iter(self.boxes.values())).entry.control.setFocus()

    @Slot()
    def _on_changed(self) -> None:
        if self._filling:
            return
        box = self._sender_box()
        if box is not None:
            box.told = None
            # A number being typed is not yet wrong: a field that was fine so far is judged when it is left.
            whole = box.field.kind in ("choice", "check", "multiline") or (box.field.kind == "nik" and len(box.entry.value()) >= 16)
            box.touched = box.touched or whole
            box.show_state()
        self.changed.emit()

    @Slot()
    def _on_left(self) -> None:
        sender = self.sender()
        for box in self.boxes.values():
            if box.entry.control is sender and (box.touched or box.entry.value() not in (None, "") or box.entry.complaints()):
                box.touched = True
                box.show_state()

    def _sender_box(self) -> FieldBox | None:
        sender = self.sender()
        return next((box for box in self.boxes.values() if box.entry is sender), None)
