"""The paper as it will be, beside what can be set: the PDF itself, and in words what had to be squeezed."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from rangkul.papers.records import PaperComplaint
from rangkul.ui.cards import Banner, EmptyState, Label, column
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.tell import Tell

INDENT = 9  # pixels; a style sheet's padding does not reach the line inside a box with arrows
TOLD = 3
"""So many complaints are told one by one."""


class PaperPreview(QWidget):
    """`show_pdf(pdf, complaints)`, or `refuse(sentence)` when there is nothing to show."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self.tell = tell
        self.pdf = b""
        self.complaints = Banner()
        self.view, self.nothing = PdfView(), EmptyState("sheet", "")
        self.stack = QStackedWidget()
        for part in (self.nothing, self.view):
            self.stack.addWidget(part)
        layout = column(self, 8)
        layout.addWidget(self.complaints)
        layout.addWidget(self.stack, 1)

    def show_pdf(self, pdf: bytes, complaints: Sequence[PaperComplaint] = ()) -> None:
        """The page that was looked at stays in sight when only its content changed."""
        if pdf != self.pdf:
            page, pages = self.view.pages.current, self.view.page_count
            self.pdf = pdf
            self.view.show_pdf(pdf)
            if 1 < page <= self.view.page_count == pages:
                self.view.pages.go(page)
        self.stack.setCurrentWidget(self.view if pdf else self.nothing)
        self.complain(complaints)

    def refuse(self, sentence: str) -> None:
        self.pdf = b""
        self.nothing.set("sheet", sentence)
        self.stack.setCurrentWidget(self.nothing)
        self.complaints.say("")

    def complain(self, complaints: Sequence[PaperComplaint]) -> None:
        """Each sentence once, and not by the hundred; all of it is printed nevertheless."""
        sentences = list(dict.fromkeys(self.tell.words(one.message) for one in complaints))
        if len(sentences) > TOLD:
            more = self.tr("… and {count} more of the kind.").format(count=len(sentences) - TOLD)
            sentences = [*sentences[:TOLD], more]
        self.complaints.say("\n".join(sentences), "warn" if any(one.blocks for one in complaints) else "hint")

    def close_work(self) -> None:
        """Nothing renders any more when this returns."""
        self.view.pages.close_work()


def number_box(name: str, low: int, high: int, value: int = 0) -> QSpinBox:
    made = QSpinBox()
    made.setRange(low, high)
    made.setValue(value)
    made.setAccessibleName(name)
    made.lineEdit().setTextMargins(INDENT, 0, 0, 0)
    return made


def millimetre_box(name: str, reach: float, value: float = 0.0) -> QDoubleSpinBox:
    """Half a millimetre a step, from −reach to reach."""
    made = QDoubleSpinBox()
    made.setLocale(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))  # 0,5 mm; figures are written so in both languages
    made.setRange(-reach, reach)
    made.setDecimals(1)
    made.setSingleStep(0.5)
    made.setSuffix(" mm")
    made.setValue(value)
    made.setAccessibleName(name)
    made.lineEdit().setTextMargins(INDENT, 0, 0, 0)
    return made


def labelled(text: str, control: QWidget) -> QVBoxLayout:
    """A control with its words above it."""
    made, label = column(space=4), Label(text, "label")
    label.setBuddy(control)
    made.addWidget(label)
    made.addWidget(control)
    return made
