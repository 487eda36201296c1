"""An own kind of label sheet: its measures in millimetres, and the picture they make."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.papers.name_tag_sheet import LabelSheet, check_sheet
from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Banner
from rangkul.ui.desk import Desk
from rangkul.ui.events.tag_sheet_picture import SheetPicture
from rangkul.ui.form import Field, Form
from rangkul.ui.tell import Dialog

MEASURES = ("paper_width", "paper_height", "width", "height", "left", "top", "across", "down")


def shown(value: float) -> str:
    """99.1 as people here write it: "99,1"."""
    return f"{value:g}".replace(".", ",")


def read_millimetres(text: str) -> float | None:
    try:
        value = float(text.strip().removesuffix("mm").strip().replace(",", "."))
    except ValueError:
        return None
    return value if 0 <= value < 1000 else None


def millimetres_typed(text: str) -> list[Complaint]:
    if not text or read_millimetres(text) is not None:
        return []
    return [Complaint("measure", Message("{text} is no measure; write millimetres like 99,1.", {"text": text}), blocks=True)]


class SizeDialog(Dialog):
    """Begins with the measures of a sheet that is near; gives the new one in `sheet()`."""

    def __init__(self, parent: QWidget, desk: Desk, like: LabelSheet, own: bool) -> None:
        super().__init__(parent, self.tr("Measures of the label sheet"), self.tr("Save the measures"), width=760)
        self.desk, self.like, self.own = desk, like, own
        sentence = self.tr("Measure an empty sheet with a ruler, in millimetres; then print the test page and hold it against the light.")
        self.add_sentence(sentence, muted=True)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.form, self.picture = Form(self._fields(), desk.language.say), SheetPicture()
        self.picture.setFixedWidth(230)
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addWidget(self.form, 1)
        line.addWidget(self.picture)
        self.body.addLayout(line, 1)
        self.form.changed.connect(self._draw)
        name = like.name if own else self.tr("{name} (own)").format(name=like.name)
        counts: dict[str, Any] = {"name": name, "columns": like.columns, "rows": like.rows, "cut": like.cut}
        self.form.set_values(counts | {field: shown(getattr(like, field)) for field in MEASURES})

    def _fields(self) -> list[Field]:
        def measure(name: str, label: str, beside: bool = False) -> Field:
            return Field(name, label, required=True, validate=millimetres_typed, beside=beside)

        return [
            Field("name", self.tr("Name"), required=True),
            measure("paper_width", self.tr("Paper, width")), measure("paper_height", self.tr("Paper, height"), beside=True),
            Field("columns", self.tr("Labels across"), "number", required=True),
            Field("rows", self.tr("Labels down"), "number", required=True, beside=True),
            measure("width", self.tr("Label, width")), measure("height", self.tr("Label, height"), beside=True),
            measure("left", self.tr("From the left edge")), measure("top", self.tr("From the top edge"), beside=True),
            measure("across", self.tr("From label to label, across")), measure("down", self.tr("From label to label, down"), beside=True),
            Field("cut", self.tr("Plain paper that is cut: print cut marks"), "check"),
        ]  # fmt: skip

    def sheet(self) -> LabelSheet | None:
        """The sheet as typed, or None while something is missing."""
        values = self.form.values()
        measures = {name: read_millimetres(values[name]) for name in MEASURES}
        found = {name: value for name, value in measures.items() if value is not None}
        if len(found) < len(MEASURES) or not values["columns"] or not values["rows"]:
            return None
        key = self.like.key if self.own else ""
        return LabelSheet(key=key, name=values["name"], fits="", columns=values["columns"], rows=values["rows"], cut=values["cut"], **found)

    @Slot()
    def _draw(self) -> None:
        self.banner.say("")
        sheet = self.sheet()
        self.picture.show_sheet(sheet if sheet and sheet.count <= 100 else None, 1, sheet.count if sheet else 0)

    def accept(self) -> None:
        sheet = self.sheet()
        if not self.form.check() or sheet is None:
            return
        try:
            check_sheet(sheet)
        except Problem as problem:
            self.banner.say(self.desk.tell.words(problem.message))
            return
        super().accept()
