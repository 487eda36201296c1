"""The notulen as a form: who led and wrote, points with their discussion, decisions with who and until when."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rangkul.ui.cards import Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.events.report_texts import PaperDialog
from rangkul.ui.form import Field, Form
from rangkul.work.event_papers import Typed
from rangkul.work.events import EventRecord


class Line(QWidget):
    """One point or decision; `gone` asks to be removed."""

    gone = Signal(object)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.names = tuple(names)
        self.edits: dict[str, QLineEdit | QPlainTextEdit] = {}

    def add(self, name: str, text: str, edit: QLineEdit | QPlainTextEdit) -> QLineEdit | QPlainTextEdit:
        edit.setAccessibleName(text)
        edit.setPlaceholderText(text)
        self.edits[name] = edit
        return edit

    def remover(self) -> QWidget:
        made = button("", "quiet", "close", self._go)
        made.setAccessibleName(self.tr("Remove this line"))
        made.setToolTip(made.accessibleName())
        return made

    def _go(self) -> None:
        self.gone.emit(self)

    def values(self) -> dict[str, str]:
        return {name: (e.text() if isinstance(e, QLineEdit) else e.toPlainText()).strip() for name, e in self.edits.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        for name, edit in self.edits.items():
            text = str(values.get(name, ""))
            if isinstance(edit, QLineEdit):
                edit.setText(text)
                edit.setCursorPosition(0)
            else:
                edit.setPlainText(text)


class PointLine(Line):
    """A point of the agenda and what was said about it."""

    def __init__(self) -> None:
        super().__init__(("title", "discussion"))
        box = column(self, 4, (0, 0, 0, 4))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.add("title", self.tr("Point of the agenda"), QLineEdit()), 1)
        top.addWidget(self.remover())
        said = QPlainTextEdit()
        said.setTabChangesFocus(True)
        said.setFixedHeight(96)
        box.addLayout(top)
        box.addWidget(self.add("discussion", self.tr("What was said about it"), said))


class DecisionLine(Line):
    """What was decided, who does it, until when."""

    def __init__(self) -> None:
        super().__init__(("text", "who", "until"))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.add("text", self.tr("Decision or next step"), QLineEdit()), 5)
        box.addWidget(self.add("who", self.tr("Who does it"), QLineEdit()), 3)
        box.addWidget(self.add("until", self.tr("Until"), QLineEdit()), 2)
        box.addWidget(self.remover())


class Lines(QWidget):
    """Lines below each other with a button for one more."""

    def __init__(self, make: type[Line], more: str) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.make = make
        self.lines: list[Line] = []
        self.box = QVBoxLayout()
        self.box.setSpacing(8)
        outer = column(self, 8, (0, 0, 0, 0))
        outer.addLayout(self.box)
        self.more = button(more, "default", "add", self.add_line)
        last = QHBoxLayout()
        last.addWidget(self.more)
        last.addStretch(1)
        outer.addLayout(last)

    def add_line(self) -> None:
        """An empty line, ready for typing."""
        next(iter(self.append({}).edits.values())).setFocus()

    def append(self, values: Mapping[str, Any]) -> Line:
        line = self.make()  # pyright: ignore[reportCallIssue] - every kind of line makes itself
        line.set_values(values)
        line.gone.connect(self.remove)
        self.lines.append(line)
        self.box.addWidget(line)
        return line

    def remove(self, line: Line) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()

    def values(self) -> list[dict[str, str]]:
        """The lines that say something."""
        return [values for line in self.lines if any((values := line.values()).values())]


class MinutesDialog(PaperDialog):
    """Points and decisions grow as one types; everything is kept as it was when the form opens again."""

    def __init__(self, parent: QWidget, desk: Desk, event: EventRecord, typed: Typed, agenda: Sequence[str]) -> None:
        super().__init__(parent, desk, event, ("notulen", self.tr("Minutes")), typed, 820)
        inside = QWidget()
        box = column(inside, 12, (0, 0, 8, 0))
        self.form = Form(
            [Field("leader", self.tr("Led by")), Field("keeper", self.tr("Minutes kept by"), beside=True)], desk.language.say, desk.today()
        )
        self.form.set_values({name: typed.content.get(name, "") for name in ("leader", "keeper")})
        self.points = Lines(PointLine, self.tr("One more point"))
        self.decisions = Lines(DecisionLine, self.tr("One more decision"))
        for values in typed.content.get("points") or [{"title": title} for title in agenda]:
            self.points.append(values)
        for values in typed.content.get("decisions") or [{}]:
            self.decisions.append(values)
        self.closing = Form([Field("closing", self.tr("Closing sentence"), "multiline")], desk.language.say, desk.today())
        self.closing.set_values({"closing": typed.content.get("closing", "")})
        for part in (
            self.form, Label(self.tr("Points"), "strong"), self.points, Label(self.tr("Decisions"), "strong"), self.decisions, self.closing,
        ):  # fmt: skip
            box.addWidget(part)
        box.addStretch(1)
        self.scrolled(inside, 470)
        self._began = self.content()
        self.form.focus_first()

    @property
    def dirty(self) -> bool:
        return self.content() != self._began

    def content(self) -> dict[str, Any]:
        values = self.form.values() | self.closing.values()
        return values | {"points": self.points.values(), "decisions": self.decisions.values()}

    def told(self, content: Mapping[str, Any]) -> list[tuple[str, str]]:
        points = [f"{one.get('title', '')}: {one.get('discussion', '')}".strip(": ") for one in content.get("points", ())]
        decisions = [" · ".join(filter(None, (one.get(n, "") for n in ("text", "who", "until")))) for one in content.get("decisions", ())]
        return [
            (self.tr("Led by"), str(content.get("leader", ""))), (self.tr("Minutes kept by"), str(content.get("keeper", ""))),
            *((self.tr("Point {number}").format(number=n), text) for n, text in enumerate(points, 1)),
            *((self.tr("Decision {number}").format(number=n), text) for n, text in enumerate(decisions, 1)),
            (self.tr("Closing sentence"), str(content.get("closing", ""))),
        ]  # fmt: skip
