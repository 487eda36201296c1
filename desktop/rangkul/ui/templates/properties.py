"""What can be set of the chosen element, or of the page: a form for each kind, taken over while typing."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from rangkul.papers.certificate_template import ALIGNMENTS, BACKGROUNDS, CHECKS, FIELDS, FONTS, HEIGHTS, NAMES, Element, type_of
from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.form import Field, Form
from rangkul.ui.templates.draft import Draft

DECIMALS = frozenset({"x", "y", "w", "h", "size", "floor", "spacing", "thickness"})
COLOURS = ("colour", "fill")


@dataclass(frozen=True)
class Shape:
    """The properties of one kind of element, in the order of the form; names in a tuple stand on one line."""

    lines: Sequence[tuple[str, ...]]


PLACE = (("x", "y"), ("w", "h"))
SHAPES = {
    "text": Shape((("text",), ("font",), ("size", "floor"), ("align", "height"), ("lines", "spacing"), ("colour",), *PLACE)),
    "picture": Shape((("signer",), ("owner",), *PLACE)),
    "signer": Shape((("signer",), ("font",), ("size", "align"), ("colour",), *PLACE)),
    "code": Shape((("caption",), *PLACE)),
    "letterhead": Shape(PLACE),
    "line": Shape((("thickness", "colour"), *PLACE)),
    "rectangle": Shape((("thickness",), ("colour", "fill"), *PLACE)),
}


def shown(value: float) -> str:
    """12.5 → "12,5"."""
    return f"{value:g}".replace(".", ",")


def read_number(text: str) -> float | None:
    plain = text.strip().replace(",", ".")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


class Properties(QWidget):
    """`edited` after every change that makes sense; `wanted` asks for a picture ("picture" or "background")."""

    edited = Signal()
    wanted = Signal(str)

    def __init__(self, desk: Desk, draft: Draft, type_: str) -> None:
        super().__init__()
        self.desk, self.draft, self.type = desk, draft, type_
        self.filling = False
        self.title = Label("", "section")
        self.forms: dict[str, Form] = {name: Form(self._fields(name), desk.tell.words) for name in SHAPES}
        say = desk.language.text
        papers: list[tuple[Any, str]] = [(True, self.tr("A4 lying")), (False, self.tr("A4 standing"))]
        self.page_form = Form(
            [
                Field("landscape", self.tr("Paper and its direction"), "choice", papers, required=True),
                Field("background", self.tr("Background"), "choice", [(k, say(v)) for k, v in BACKGROUNDS.items()], required=True),
            ],
            desk.tell.words,
        )
        self.background_button = button(self.tr("Choose the background picture…"), "default", "picture", self._want_background)
        known = [(name, f"{{{name}}}  –  {say(words)}") for name, words in FIELDS[type_].items()]
        self.insert = Choice(known, True, self.tr("Field to insert"))
        self.insert_button = button(self.tr("Insert the field"), "default", "add", self._insert)
        self.picture_button = button(self.tr("Choose a picture…"), "default", "picture", self._want_picture)
        self.colour_buttons = {
            "colour": button(self.tr("Choose a colour…"), "quiet", None, self._pick_colour),
            "fill": button(self.tr("Choose a filling…"), "quiet", None, self._pick_fill),
        }
        self.stack = QStackedWidget()
        for form in (self.page_form, *self.forms.values()):
            self.stack.addWidget(form)
            form.changed.connect(self._changed)
        self._lay_out()
        self.show_chosen()

    def _fields(self, kind: str) -> list[Field]:
        say = self.desk.language.text

        def several(words: dict[str, str]) -> list[tuple[Any, str]]:
            return [(code, say(text)) for code, text in words.items()]

        signers: list[tuple[Any, str]] = [(1, self.tr("First signer")), (2, self.tr("Second signer"))]
        if kind == "picture":
            signers.insert(0, (0, self.tr("Nobody: always printed")))
        known: dict[str, Field] = {
            "text": Field("text", self.tr("Text"), "multiline"),
            "font": Field("font", self.tr("Font"), "choice", several(FONTS), required=True),
            "align": Field("align", self.tr("Across"), "choice", several(ALIGNMENTS), required=True),
            "height": Field("height", self.tr("Up and down"), "choice", several(HEIGHTS), required=True),
            "signer": Field("signer", self.tr("Belongs to"), "choice", signers),
            "owner": Field("owner", self.tr("Only if this name signs"), hint=self.tr("empty: whoever signs")),
            "caption": Field("caption", self.tr("The number below the code"), "check"),
            "lines": Field("lines", self.tr("Lines at most"), "number", validate=self._check("lines")),
            "colour": Field("colour", self.tr("Colour"), validate=self._check("colour")),
            "fill": Field("fill", self.tr("Filling"), placeholder=self.tr("none"), validate=self._check("fill")),
        }
        words = {
            "x": self.tr("Left, mm"), "y": self.tr("Top, mm"), "w": self.tr("Width, mm"), "h": self.tr("Height, mm"),
            "size": self.tr("Size, points"), "floor": self.tr("Smallest size"), "spacing": self.tr("Letter spacing"),
            "thickness": self.tr("Thickness, points"),
        }  # fmt: skip
        known |= {name: Field(name, text, validate=self._check(name)) for name, text in words.items()}
        return [replace(known[name], beside=place > 0) for line in SHAPES[kind].lines for place, name in enumerate(line)]

    def _check(self, name: str) -> Callable[[Any], list[Complaint]]:
        """The limits that a stored design keeps to, told while typing."""

        def check(value: Any) -> list[Complaint]:
            found = read_number(value) if name in DECIMALS else value
            if found is not None and CHECKS[name](found):
                return []
            wrong = Message("{value} is no possible number here.", {"value": str(value)})
            message = Message("A colour is written like #0B6E4F.") if name in COLOURS else wrong
            return [Complaint("impossible", message, blocks=True)]

        return check

    def _lay_out(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 0, 16, 0)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        self.field_row = QWidget()
        line = row(self.insert, self.insert_button)
        line.setContentsMargins(0, 0, 0, 0)
        self.field_row.setLayout(line)
        parts = (self.field_row, self.stack, self.background_button, self.picture_button, *self.colour_buttons.values())
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # which the area has just switched on
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    # Showing

    @Slot()
    def show_chosen(self) -> None:
        """The form of what is chosen, with its values."""
        one = self.draft.element
        kind = type_of(one) if one is not None else ""
        form = self.forms.get(kind, self.page_form)
        self.title.setText(self.desk.language.text(NAMES[kind]) if kind else self.tr("The page"))
        self.filling = True
        values = self._page_values() if one is None else {n: self._typed(one, n) for line in SHAPES[kind].lines for n in line}
        if form.values() != values:
            form.set_values(values)
        self.filling = False
        self.stack.setCurrentWidget(form)
        self.stack.setFixedHeight(form.sizeHint().height())
        self.field_row.setVisible(kind == "text")
        self.picture_button.setVisible(kind == "picture")
        self.background_button.setVisible(one is None and self.draft.template.background == "picture")
        for name, one_button in self.colour_buttons.items():
            one_button.setVisible(one is not None and name in {f.name for f in fields(one)})

    def _page_values(self) -> dict[str, Any]:
        return {"landscape": self.draft.template.landscape, "background": self.draft.template.background}

    @staticmethod
    def _typed(one: Element, name: str) -> Any:
        value = getattr(one, name)
        return shown(value) if name in DECIMALS else value

    # Taking over

    @Slot()
    def _changed(self) -> None:
        if self.filling:
            return
        one = self.draft.element
        if one is None:
            self._take_page()
            return
        kind = type_of(one)
        changed: dict[str, Any] = {}
        for name, value in self.forms[kind].values().items():
            found = read_number(str(value)) if name in DECIMALS else value
            if found is not None and CHECKS[name](found) and found != getattr(one, name):
                changed[name] = found
        if changed:
            self.draft.put(replace(one, **changed), f"{'+'.join(sorted(changed))} {self.draft.chosen}")
            self.edited.emit()

    def _take_page(self) -> None:
        values, template = self.page_form.values(), self.draft.template
        if values["landscape"] != template.landscape:
            self.draft.turn(bool(values["landscape"]))
        elif values["background"] == "picture" and not template.picture:
            self.wanted.emit("background")
            self.show_chosen()  # as it is until the picture has come
            return
        elif values["background"] != template.background:
            self.draft.change(replace(template, background=values["background"]))
        else:
            return
        self.edited.emit()
        self.show_chosen()

    @Slot()
    def _insert(self) -> None:
        name, edit = self.insert.value(), self.forms["text"].control("text")
        if name and isinstance(edit, QPlainTextEdit):
            edit.insertPlainText(f"{{{name}}}")
            edit.setFocus()

    @Slot()
    def _want_picture(self) -> None:
        self.wanted.emit("picture")

    @Slot()
    def _want_background(self) -> None:
        self.wanted.emit("background")

    @Slot()
    def _pick_colour(self) -> None:
        self._pick("colour")

    @Slot()
    def _pick_fill(self) -> None:
        self._pick("fill")

    def _pick(self, name: str) -> None:
        one = self.draft.element
        if one is None:
            return
        options = QColorDialog.ColorDialogOption.DontUseNativeDialog
        picked = QColorDialog.getColor(QColor(getattr(one, name) or "#FFFFFF"), self, self.tr("Colour"), options)
        if picked.isValid():
            self.draft.put(replace(one, **{name: picked.name().upper()}))
            self.edited.emit()
            self.show_chosen()
