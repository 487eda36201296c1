"""How an event's attendance sheets are laid out: groups, order, columns, rows for guests; beside it the paper itself."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QScrollArea, QWidget

from rangkul.errors import Problem
from rangkul.papers.records import SHEET_COLUMNS, PrintedSheets
from rangkul.ui.cards import Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.door.top import session_words
from rangkul.ui.entries import Choice
from rangkul.ui.events.sheet_preview import PaperPreview, labelled, number_box
from rangkul.work.events import EventRecord
from rangkul.work.sheets import COLUMNS, GROUPS, MOST_GUESTS, MOST_TABLES, SORTS, SheetOptions, preview_sheets

ALL = 0
"""The choice that means every session."""


def session_choices(event: EventRecord, every: str) -> list[tuple[int, str]]:
    """The sessions, and `every` of them when there are several."""
    one_by_one = [(number, session_words(event, number)) for number in range(1, len(event.sessions) + 1)]
    return [*one_by_one, (ALL, every)] if len(one_by_one) > 1 else one_by_one


def sessions_meant(event: EventRecord, choice: int) -> list[int]:
    return list(range(1, len(event.sessions) + 1)) if choice == ALL else [choice]


class SheetDialog(QDialog):
    """Takes options, gives options and the sessions to print; every change is seen on the paper at once."""

    def __init__(self, parent: QWidget, desk: Desk, event: EventRecord, options: SheetOptions, session: int) -> None:
        super().__init__(parent)
        self.desk, self.event_record = desk, event
        self.setWindowTitle(self.tr("Attendance sheets"))
        room = parent.window().size()
        self.resize(min(1180, room.width() - 60), min(860, room.height() - 40))
        self._make_controls(options, session)
        self.preview = PaperPreview(desk.tell)
        self.print_button = button(self.tr("Print"), "primary", "print", self.accept, "Ctrl+P")  # Enter only ends the typing of a number
        self._lay_out()
        self._connect()
        self.refresh()

    def _make_controls(self, options: SheetOptions, session: int) -> None:
        say = self.desk.language.text
        self.sessions = Choice(session_choices(self.event_record, self.tr("All sessions")), False, self.tr("Session"))
        self.sessions.set_value(session)
        self.group = Choice([(key, say(words)) for key, words in GROUPS.items()], False, self.tr("Groups"))
        self.group.set_value(options.group)
        self.tables = number_box(self.tr("Number of tables"), 1, MOST_TABLES, options.tables)
        self.sort = Choice([(key, say(words)) for key, words in SORTS.items()], False, self.tr("Sorted by"))
        self.sort.set_value(options.sort)
        self.columns = {key: QCheckBox(say(COLUMNS[key])) for key in SHEET_COLUMNS}
        for key, box in self.columns.items():
            box.setChecked(key in options.columns)
        self.guest_rows = number_box(self.tr("Blank rows for guests on each list"), 0, 40, options.guest_rows)
        self.guest_sheet = number_box(self.tr("Rows of a separate list for guests"), 0, MOST_GUESTS, options.guest_sheet)
        self.guest_sheet.setSpecialValueText(self.tr("no list"))

    def _lay_out(self) -> None:
        left = QWidget()
        form = column(left, 12, (0, 0, 12, 0))
        if len(self.event_record.sessions) > 1:
            form.addLayout(labelled(self.tr("Session"), self.sessions))
        form.addLayout(labelled(self.tr("Groups"), self.group))
        self.tables_box = QWidget()
        column(self.tables_box, 0).addLayout(labelled(self.tr("Number of tables"), self.tables))
        form.addWidget(self.tables_box)
        form.addLayout(labelled(self.tr("Sorted by"), self.sort))
        boxes = column(space=6)
        boxes.addWidget(Label(self.tr("Beside the name"), "label"))
        for box in self.columns.values():
            boxes.addWidget(box)
        form.addLayout(boxes)
        form.addLayout(labelled(self.tr("Blank rows for guests on each list"), self.guest_rows))
        form.addLayout(labelled(self.tr("Rows of a separate list for guests"), self.guest_sheet))
        sentence = self.tr("These settings are remembered for this event. NIK and telephone numbers never stand on a sheet.")
        form.addWidget(Label(sentence, "label", muted=True, wrap=True))
        form.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(left)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFixedWidth(330)
        for part in (left, scroll.viewport()):
            part.setAutoFillBackground(False)
        outer = column(self, 12, (24, 20, 24, 20))
        outer.addWidget(Label(self.tr("Attendance sheets"), "section"))
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(scroll)
        body.addWidget(self.preview, 1)
        outer.addLayout(body, 1)
        outer.addLayout(row(None, button(self.tr("Cancel"), on_click=self.reject), self.print_button))

    def _connect(self) -> None:
        for choice in (self.sessions, self.group, self.sort):
            choice.currentIndexChanged.connect(self.refresh)
        for box in self.columns.values():
            box.toggled.connect(self.refresh)
        for number in (self.tables, self.guest_rows, self.guest_sheet):
            number.valueChanged.connect(self.refresh)

    # Values

    def options(self) -> SheetOptions:
        chosen = tuple(key for key, box in self.columns.items() if box.isChecked())
        return SheetOptions(
            self.group.value(), self.tables.value(), self.sort.value(), chosen, self.guest_rows.value(), self.guest_sheet.value()
        )

    def numbers(self) -> Sequence[int]:
        """The sessions to print."""
        return sessions_meant(self.event_record, int(self.sessions.value()))

    # Looking

    @Slot()
    def refresh(self) -> None:
        """Draws the paper anew; an older drawing that comes late is dropped."""
        event, numbers, today, options = self.event_record, self.numbers(), self.desk.today(), self.options()
        self.tables_box.setVisible(options.by_table)
        self.print_button.setEnabled(False)
        self.desk.read(
            lambda session: preview_sheets(session, event, numbers, today, options), self._show,
            owner=self, key="preview", failed=self._refuse,
        )  # fmt: skip

    def _show(self, printed: PrintedSheets) -> None:
        self.preview.show_pdf(printed.pdf, printed.complaints)
        self.print_button.setText(self.tr("Print {count} pages").format(count=self.preview.view.page_count))
        self.print_button.setAccessibleName(self.print_button.text())
        self.print_button.setEnabled(True)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.preview.refuse(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def done(self, result: int) -> None:
        self.preview.close_work()
        super().done(result)
