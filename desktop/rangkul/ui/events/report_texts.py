"""The texts of a paper after the event: what the program says, to be typed over; only what differs is kept."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QScrollArea, QWidget

from rangkul.ui.cards import button
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.work.event_papers import Typed, load_paper, save_paper
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class PaperDialog(SavingDialog):
    """What all forms of papers share: the paper's row, its version, and both versions side by side when somebody was faster."""

    def __init__(self, parent: QWidget, desk: Desk, event: EventRecord, paper: tuple[str, str], typed: Typed, width: int = 720) -> None:
        self.type, title = paper
        super().__init__(parent, desk, title, self.tr("Save"), width=width)
        self.of_event, self.typed, self.version = event, typed, typed.version

    def content(self) -> dict[str, Any]:
        """What is to be stored."""
        raise NotImplementedError

    def told(self, content: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Label and text of each part, for comparing."""
        raise NotImplementedError

    def entry(self) -> tuple[dict[str, Any], int | None]:
        return self.content(), self.version

    def store(self, session: "Session", entry: tuple[dict[str, Any], int | None]) -> int:
        return save_paper(session, self.of_event.id, self.type, *entry)

    def compare(self, session: "Session", entry: tuple[dict[str, Any], int | None]) -> Versions:
        theirs = load_paper(session, self.of_event.id, self.type)
        mine, other = dict(self.told(entry[0])), dict(self.told(theirs.content))
        rows = [Difference(label, mine.get(label, ""), other.get(label, "")) for label in dict.fromkeys([*mine, *other])]
        return Versions(theirs.version or 0, [row for row in rows if row.mine != row.theirs])

    def scrolled(self, inside: QWidget, height: int) -> QScrollArea:
        """A long form in a window that fits 768 lines."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        inside.setObjectName("plain")
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setMinimumHeight(height)
        self.body.addWidget(scroll, 1)
        return scroll


class TextsDialog(PaperDialog):
    """A form of texts, filled with what the paper says now."""

    def __init__(
        self, parent: QWidget, desk: Desk, event: EventRecord, paper: tuple[str, str], typed: Typed, *, fields: list[Field],
        defaults: Mapping[str, str],
    ) -> None:  # fmt: skip
        super().__init__(parent, desk, event, paper, typed)
        self.defaults = defaults
        hint = self.tr("What you leave as it is follows the figures of the event; what you change stays as you wrote it.")
        self.add_sentence(hint, muted=True)
        self.form = Form(fields, desk.language.say, desk.today())
        for field in fields:
            if field.kind == "multiline":
                self.form.control(field.name).setFixedHeight(112)
        self.scrolled(self.form, 430)
        self.form.set_values({field.name: typed.content.get(field.name) or defaults.get(field.name, "") for field in fields})
        self.reset = button(self.tr("The program's words again"), "quiet", "undo", self.take_defaults)
        self.buttons.insertWidget(0, self.reset)
        self.form.focus_first()

    def take_defaults(self) -> None:
        """Fills in what the program would say; nothing is stored yet."""
        for name, text in self.defaults.items():
            if name in self.form.boxes:
                self.form.boxes[name].entry.set_value(text)

    def content(self) -> dict[str, Any]:
        return {name: text for name, text in self.form.values().items() if text and text != self.defaults.get(name, "").strip()}

    def told(self, content: Mapping[str, Any]) -> list[tuple[str, str]]:
        return [(box.field.label, str(content.get(name) or self.defaults.get(name, ""))) for name, box in self.form.boxes.items()]
