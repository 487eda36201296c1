"""A printer that shifts: print the test page, measure the cross, and let the program work out the offset."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.data.types import now
from rangkul.papers.name_tag_sheet import LabelSheet
from rangkul.papers.name_tag_test import crosses, draw_test_page, offset_measured
from rangkul.ui.cards import Label, button, row
from rangkul.ui.events.sheet_preview import labelled, millimetre_box
from rangkul.ui.page import Page
from rangkul.ui.printing import show_paper
from rangkul.ui.tell import Dialog


class TestPageDialog(Dialog):
    """Gives the offset that the measured cross asks for in `offset()`."""

    __test__ = False  # not a test, whatever its name says to pytest

    def __init__(self, parent: QWidget, page: Page, sheet: LabelSheet, offset: tuple[float, float]) -> None:
        super().__init__(parent, self.tr("Does the printer shift?"), self.tr("Use the measured offset"), width=520)
        self.page, self.sheet, self.used = page, sheet, offset
        (x, y), _ = crosses(sheet)
        self.add_sentence(self.tr("1. Print the test page on plain paper at true size (100 %)."))
        self.print_button = button(self.tr("Print the test page…"), "default", "print", self.print_page)
        self.body.addLayout(row(self.print_button, None))
        self.add_sentence(self.tr("2. Measure from the paper's edges to the middle of cross A; it should be as below."))
        self.from_left = millimetre_box(self.tr("Cross A from the left edge"), 100, x)
        self.from_top = millimetre_box(self.tr("Cross A from the top edge"), 100, y)
        boxes = row(space=12)
        boxes.addLayout(labelled(self.tr("Cross A from the left edge"), self.from_left))
        boxes.addLayout(labelled(self.tr("Cross A from the top edge"), self.from_top))
        self.body.addLayout(boxes)
        self.found = Label("", muted=True, wrap=True)
        self.body.addWidget(self.found)
        for box in (self.from_left, self.from_top):
            box.valueChanged.connect(self._show)
        self._show()

    def offset(self) -> tuple[float, float]:
        """To the right and down, in millimetres."""
        return offset_measured(self.sheet, self.used, (self.from_left.value(), self.from_top.value()))

    @Slot()
    def _show(self) -> None:
        right, down = (f"{value:.1f}".replace(".", ",") for value in self.offset())
        self.found.setText(self.tr("Offset: {right} mm to the right, {down} mm down.").format(right=right, down=down))

    @Slot()
    def print_page(self) -> None:
        pdf = draw_test_page(self.sheet, self.used, now())
        show_paper(self.page, self.tr("Test page"), pdf, f"Lembar uji {self.sheet.name}", kind="name_tag")
