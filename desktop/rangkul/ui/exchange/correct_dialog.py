"""Puts one row right by hand, with the validators of the reader."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QScrollArea, QWidget

from rangkul.rules.message import Complaint
from rangkul.ui.cards import Label
from rangkul.ui.exchange.row_panel import came
from rangkul.ui.exchange.words import EDITED, Words
from rangkul.ui.form import Field, Form
from rangkul.ui.tell import Dialog
from rangkul.work.review import ReviewRow, clean_value

BESIDE = frozenset({"birth_date", "mother_name", "hamlet", "rw", "phone", "sex"})


def _validator(name: str, today: date) -> Callable[[Any], list[Complaint]]:
    def validate(text: Any) -> list[Complaint]:
        return clean_value(name, str(text), today)[1] if text else []

    return validate


class CorrectDialog(Dialog):
    """`edits` is field → new text of what was changed. `first` is the field to begin with."""

    def __init__(self, parent: QWidget, row: ReviewRow, words: Words, today: date, first: str | None = None) -> None:
        title = self.tr("Row {row}: {name}").format(row=row.row or "–", name=row.values.get("name") or "–")
        super().__init__(parent, title, self.tr("Put right"), width=640)
        self.row, self.today = row, today
        self.before = {name: self._typed(words, name, row.values.get(name)) for name in EDITED}
        for problem in row.problems:
            sentence = self.add_sentence(words.language.say(problem.message))
            sentence.set_tone("bad" if problem.blocks else "warn")
        if raw := came(row):
            text = self.tr("As it came: {cells}").format(cells=raw[:400])
            self.body.addWidget(Label(text, "label", muted=True, wrap=True, copyable=True))
        fields = [Field(name, words.field(name), beside=name in BESIDE, validate=_validator(name, today)) for name in EDITED]
        self.form = Form(fields, words.language.say, today)
        self.form.setObjectName("plain")
        self.form.set_values(self.before)
        self.form.changed.connect(self._changed)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setMinimumHeight(380)
        self.body.addWidget(area, 1)
        self.verb_button.clicked.disconnect()
        self.verb_button.clicked.connect(self._accept)
        self.form.control(first if first in EDITED else "nik").setFocus()
        self._changed()

    @staticmethod
    def _typed(words: Words, name: str, value: Any) -> str:
        return "" if value in (None, "") else words.value(name, value)

    @property
    def edits(self) -> dict[str, str]:
        values = self.form.values()
        return {name: values[name] for name in EDITED if values[name] != self.before[name]}

    def _changed(self) -> None:
        self.verb_button.setEnabled(bool(self.edits))

    def _accept(self) -> None:
        """What was typed must be right; faults that were there before may wait."""
        wrong = [c for name, text in self.edits.items() if text for c in clean_value(name, text, self.today)[1] if c.blocks]
        if wrong:
            self.form.check()
        else:
            self.accept()
