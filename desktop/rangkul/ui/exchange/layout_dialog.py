"""How a file is understood, shown above its first rows and put right by hand; what was said can be remembered."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from rangkul.exchange.layout_look import FileLook, read_first
from rangkul.exchange.records import RosterProblem, RosterRecord
from rangkul.exchange.taught import Lesson
from rangkul.language import Language
from rangkul.rules.money import number_text
from rangkul.rules.nik import mask_nik
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Banner, EmptyState, Label, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.layout_grid import LayoutGrid
from rangkul.ui.exchange.layout_plan import SheetPlan
from rangkul.ui.exchange.layout_words import WordList
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog

ONCE, VILLAGE, ALL = "", "village", "all"
ROOM = (5, 7)  # columns of the preview, birth place and address, that make room for unknown words


@dataclass(frozen=True)
class Shown:
    """One of the first people as read, and the gravest thing wrong with them."""

    record: RosterRecord
    problems: tuple[RosterProblem, ...]


class LayoutDialog(Dialog):
    """`lessons()` and `remember` (ONCE, VILLAGE or ALL) after it was accepted. `village` is a name, if it is known whose file it is."""

    def __init__(self, parent: QWidget, language: Language, look: FileLook, today: date, village: str | None) -> None:
        super().__init__(parent, self.tr("Layout of {file}").format(file=look.file), self.tr("Read again with this layout"), width=960)
        self.language, self.look, self.today = language, look, today
        self.plans = [SheetPlan.of(sheet) for sheet in look.sheets]
        self.finished.connect(self.deleteLater)
        window = parent.window()
        self.resize(max(960, min(1500, window.width() - 64)), max(600, min(1000, window.height() - 48)))
        self._make_top()
        self._make_middle()
        self._make_below(village)
        self.verb_button.setAutoDefault(False)
        self.verb_button.setDefault(False)
        self.cancel_button.setAutoDefault(False)
        best = next((n for n, plan in enumerate(self.plans) if plan.look.visible and plan.look.top is not None), 0)
        if not any(plan.is_list for plan in self.plans):
            self.plans[best].is_list = True  # it was refused: one of its sheets is the list
        self.sheets.set_value(best)
        self.show_sheet()
        self.grid.setFocus()

    # Parts

    def _make_top(self) -> None:
        names = [(n, self._sheet_words(plan)) for n, plan in enumerate(self.plans)]
        self.sheets = Choice(names, False, self.tr("Sheet"))
        self.sheets.setMinimumWidth(220)
        self.sheets.currentIndexChanged.connect(self.show_sheet)
        self.is_list = QCheckBox(self.tr("This sheet holds a list of workers"))
        self.is_list.toggled.connect(self._say_list)
        self.heading_button = button(self.tr("Heading"), "default", "list")
        self.heading_button.setToolTip(self.tr("The current row is heading, or is no more (J)"))
        self.first_button = button(self.tr("First person"), "default", "worker")
        self.first_button.setToolTip(self.tr("The first person stands in the current row (P)"))
        for one in (self.heading_button, self.first_button):
            one.setAutoDefault(False)
        sheet_label = Label(self.tr("Sheet"), "label", muted=True)
        for part in (sheet_label, self.sheets):
            part.setVisible(len(self.plans) > 1)
        parts = (sheet_label, self.sheets, self.is_list, None, Label(self.tr("The current row is:"), "label", muted=True))
        self.body.addLayout(row(*parts, self.heading_button, self.first_button))

    @staticmethod
    def _sheet_words(plan: SheetPlan) -> str:
        return f"{plan.look.name or '–'} ({number_text(plan.look.count)})"

    def _make_middle(self) -> None:
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.grid = LayoutGrid(self.language)
        self.grid.setMinimumHeight(170)
        self.grid.changed.connect(self._changed)
        self.heading_button.clicked.connect(self.grid.mark_heading)
        self.first_button.clicked.connect(self.grid.mark_first)
        self.body.addWidget(self.grid, 3)
        self.preview = Table(
            [
                Column(self.tr("Row"), lambda s: s.record.row, 40, align="right"),
                Column("NIK", lambda s: mask_nik(s.record.nik) if s.record.nik else "", 150),
                Column(self.tr("Name"), lambda s: s.record.name or "", 140, stretch=True, bold=True),
                Column(self.tr("L/P"), lambda s: s.record.sex or "", 40),
                Column(self.tr("Born"), lambda s: s.record.birth_date, 90),
                Column(self.tr("Birth place"), lambda s: s.record.birth_place or "", 90),
                Column(self.tr("Occupation"), lambda s: s.record.occupation or "", 90),
                Column(self.tr("Address"), _address, 90),
                Column(self.tr("Phone"), lambda s: show_phone(s.record.phone) if s.record.phone else "", 90),
                Column(self.tr("Remarks"), _remarked, 40, chip=lambda s: "warn" if s.problems else "", tooltip=self._remarks),
            ],
            self.tr("The first five people as they would be read"), dense=True, key=lambda s: (s.record.row, s.record.nik, s.record.name),
        )  # fmt: skip
        self.preview.empty = EmptyState("worker", self.tr("Nobody is found with this layout yet."))
        self.preview.setMinimumHeight(212)
        self.words = WordList(self.language)
        self.words.changed.connect(self._changed)
        self.words.setFixedWidth(340)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(Label(self.tr("The first five people as they would be read"), "strong"))
        left.addWidget(self.preview, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addWidget(self.words)
        self.body.addLayout(both, 2)

    def _make_below(self, village: str | None) -> None:
        choices = [(ONCE, self.tr("Only for this file")), (VILLAGE, self.tr("Remember for {village}").format(village=village))]
        if village is None:
            choices[1] = (VILLAGE, self.tr("Remember for this village"))
        self.remember_choice = Choice([*choices, (ALL, self.tr("Remember for all villages"))], False, self.tr("Remember this layout"))
        self.remember_choice.setMinimumWidth(250)
        self.remember_choice.set_value(VILLAGE)
        self.remember_choice.currentIndexChanged.connect(self._show_state)
        self.buttons.insertWidget(0, self.remember_choice)
        self.buttons.insertWidget(1, Label(self.tr("J: heading · P: first person · F4: what a column holds"), "label", muted=True))

    # Showing

    @property
    def plan(self) -> SheetPlan:
        return self.plans[self.sheets.value() or 0]

    @Slot()
    def show_sheet(self) -> None:
        self.grid.show_plan(self.plan)
        self._show_state()

    @Slot()
    def _changed(self) -> None:
        self.grid.update_plan()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """The preview, the unknown words and what is still wrong follow whatever was said."""
        plan = self.plan
        self.is_list.blockSignals(True)
        self.is_list.setChecked(plan.is_list)
        self.is_list.blockSignals(False)
        self.preview.set_records(self._people(plan))
        self.words.show_plan(plan)
        for column in ROOM:
            self.preview.setColumnHidden(column, not self.words.isHidden())
        wrong = self._wrong()
        if wrong:
            self.banner.say(wrong, "warn")
        elif plan.is_list and not {"name", "name_nik"} & set(plan.columns.values()):
            self.banner.say(self.tr("No column is said to hold the names yet."), "hint")
        elif plan.sensitive and plan.is_list:
            self.banner.say(self.tr("Hatched columns hold what the law protects; they are dropped before anything is stored."), "hint")
        else:
            self.banner.say("")
        self.verb_button.setEnabled(not wrong and any(one.said for one in self.plans))

    def _people(self, plan: SheetPlan) -> list[Shown]:
        if not plan.is_list or not plan.placed:
            return []
        read = read_first(plan.look, plan.lesson(self.look.file), self.today)
        return [
            Shown(record, tuple(problem for problem in read.problems if problem.row == record.row)) for record in read.records
        ]

    def _wrong(self) -> str:
        """The first thing that keeps the file from being read so, of any sheet."""
        told = [(plan, complaint) for plan in (self.plan, *self.plans) if plan.is_list for complaint in plan.complaints()]
        if told:
            plan, complaint = told[0]
            words = self.language.say(complaint.message)
            return words if plan is self.plan else f"{plan.look.name}: {words}"
        if not any(plan.is_list for plan in self.plans):
            return self.tr("Say which sheet holds the list.")
        headless = any(plan.is_list and plan.heading is None for plan in self.plans)
        if headless and self.remember_choice.value() == ALL:
            return self.tr("A list without headings can only be remembered for one village.")
        return ""

    def _remarks(self, shown: Shown) -> str:
        return "\n".join(self.language.say(problem.message) for problem in shown.problems)

    # Saying

    @Slot(bool)
    def _say_list(self, checked: bool) -> None:
        self.plan.is_list = checked
        self.plan.said = True
        self._changed()

    @property
    def remember(self) -> str:
        return str(self.remember_choice.value() or ONCE)

    def lessons(self) -> list[Lesson]:
        """What was said by hand, for the reader; sheets of which nothing was said are read as before."""
        return [plan.lesson(self.look.file) for plan in self.plans if plan.said]


def _remarked(shown: Shown) -> str:
    return str(len(shown.problems)) if shown.problems else ""


def _address(shown: Shown) -> str:
    record = shown.record
    numbers = f"{record.rt or '–'}/{record.rw or '–'}" if record.rt or record.rw else ""
    return " ".join(part for part in (record.address or record.hamlet or "", numbers) if part)
