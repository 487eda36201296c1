"""Name tags: for whom, on which label sheet, from which label on, how far the printer shifts; beside it the paper itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.papers.name_tag_records import PrintedTags
from rangkul.papers.name_tag_sheet import LabelSheet
from rangkul.ui.cards import EmptyState, Label, button, column, row
from rangkul.ui.entries import Choice
from rangkul.ui.events.sheet_preview import PaperPreview, labelled, millimetre_box, number_box
from rangkul.ui.events.tag_sheet_picture import SheetPicture
from rangkul.ui.events.tag_size_dialog import SizeDialog
from rangkul.ui.events.tag_test_dialog import TestPageDialog
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.work.events import EventRecord
from rangkul.work.name_tags import (
    MOST_EMPTY,
    TAG_SORTS,
    TagOptions,
    TagPerson,
    label_sheets,
    list_tag_people,
    load_tag_options,
    own_sheets,
    preview_tags,
    remove_sheet,
    save_sheet,
)

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

REACH = 20.0  # mm; a printer that shifts further is broken


@dataclass(frozen=True)
class TagDesk:
    """What the dialog begins with."""

    event: EventRecord
    people: tuple[TagPerson, ...]
    options: TagOptions
    sheets: tuple[LabelSheet, ...]
    own: frozenset[str]


def load_desk(session: "Session", event: EventRecord, today: "date") -> TagDesk:
    options = load_tag_options(session, event.id)
    people = tuple(list_tag_people(session, event, today, options.sort))
    return TagDesk(event, people, options, tuple(label_sheets(session)), frozenset(one.key for one in own_sheets(session)))


def whole_words(person: TagPerson) -> str:
    return " · ".join(filter(None, (person.name, person.rank, person.villages, person.note)))


class TagDialog(QDialog):
    """Takes people, options and sheets; gives whom, options and offset. Own label sheets are kept as soon as they are made."""

    def __init__(self, page: Page, start: TagDesk) -> None:
        super().__init__(page)
        self.page, self.desk, self.event_record = page, page.desk, start.event
        self.sheets, self.own = {sheet.key: sheet for sheet in start.sheets}, start.own
        self.setWindowTitle(self.tr("Name tags"))
        room = page.window().size()
        self.resize(min(1400, room.width() - 40), min(880, room.height() - 30))
        self._make_controls(start.options)
        self._make_table()
        self.preview = PaperPreview(self.desk.tell)
        self.print_button = button(self.tr("Print"), "primary", "print", self.accept, "Ctrl+P")  # Enter belongs to the search
        self._lay_out()
        self.table.set_records(start.people)
        self._tick_new()
        self._connect()
        self.refresh()

    # Controls

    def _make_controls(self, options: TagOptions) -> None:
        say = self.desk.language.text
        self.sheet = Choice(self._sheet_choices(), False, self.tr("Label sheet"))
        self.sheet.set_value(options.sheet)
        self.size_button = button(self.tr("Own measures…"), "quiet", "edit", self.edit_size)
        self.remove_button = button(self.tr("Remove"), "quiet", "delete", self.remove_size)
        self.picture = SheetPicture()
        self.start = number_box(self.tr("Begin at label"), 1, 100, options.start)
        offset = self.desk.settings.get("tag_offset", [0.0, 0.0])
        self.right = millimetre_box(self.tr("Offset to the right"), REACH, float(offset[0]))
        self.down = millimetre_box(self.tr("Offset down"), REACH, float(offset[1]))
        self.test_button = button(self.tr("The printer shifts…"), "quiet", "target", self.test_page)
        self.sort = Choice([(key, say(words)) for key, words in TAG_SORTS.items()], False, self.tr("Sorted by"))
        self.sort.set_value(options.sort)
        self.empty = number_box(self.tr("Empty tags for guests"), 0, MOST_EMPTY, options.empty)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter people"))
        self.search.setClearButtonEnabled(True)
        self.new_button = button(self.tr("Not printed yet"), on_click=self._tick_new)
        self.all_button = button(self.tr("Everybody"), on_click=self._tick_all)
        self.none_button = button(self.tr("Nobody"), on_click=self._tick_none)

    def _sheet_choices(self) -> list[tuple[str, str]]:
        return [(sheet.key, sheet.name) for sheet in self.sheets.values()]

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Name"), lambda p: p.name, 150, stretch=True, bold=True, tooltip=whole_words),
                Column("Polsek", lambda p: self.tr("Guest") if p.guest else p.station.removeprefix("Polsek "), 104),
                Column(self.tr("Tag"), lambda p: self.tr("Printed") if p.printed else "", 78, chip=lambda p: "good" if p.printed else ""),
            ],
            self.tr("People"), dense=True, key=lambda p: p.who, checkable=True,
        )  # fmt: skip
        self.table.empty = EmptyState("officer", self.tr("Nobody is expected at this event yet. Invite officers first."))

    def _lay_out(self) -> None:
        left = column(space=10)
        left.addLayout(labelled(self.tr("Label sheet"), self.sheet))
        self.fits = Label("", "label", muted=True, wrap=True)
        left.addWidget(self.fits)
        left.addLayout(row(self.size_button, self.remove_button, None))
        left.addWidget(self.picture, 1)
        left.addLayout(labelled(self.tr("Begin at label"), self.start))
        offsets = row(space=8)
        offsets.addLayout(labelled(self.tr("Offset to the right"), self.right))
        offsets.addLayout(labelled(self.tr("Offset down"), self.down))
        left.addLayout(offsets)
        left.addLayout(row(self.test_button, None))
        middle = column(space=10)
        middle.addWidget(self.search)
        middle.addLayout(row(self.new_button, self.all_button, self.none_button, None, space=6))
        middle.addWidget(self.table, 1)
        last = row(space=8)
        last.addLayout(labelled(self.tr("Sorted by"), self.sort), 1)
        last.addLayout(labelled(self.tr("Empty tags for guests"), self.empty), 1)
        middle.addLayout(last)
        body = QHBoxLayout()
        body.setSpacing(20)
        for layout, width in ((left, 250), (middle, 470)):
            side = QWidget()
            side.setFixedWidth(width)
            side.setLayout(layout)
            body.addWidget(side)
        body.addWidget(self.preview, 1)
        outer = column(self, 12, (24, 16, 24, 16))
        outer.addWidget(Label(self.tr("Name tags"), "section"))
        outer.addLayout(body, 1)
        self.count_label = Label("", muted=True)
        outer.addLayout(row(self.count_label, None, button(self.tr("Cancel"), on_click=self.reject), self.print_button))

    def _connect(self) -> None:
        self.search.textChanged.connect(self.table.filter)
        self.search.returnPressed.connect(self._tick_found)
        self.table.checked_changed.connect(self.refresh)
        self.sheet.currentIndexChanged.connect(self._other_sheet)
        self.sort.currentIndexChanged.connect(self._sort)
        for box in (self.start, self.empty):
            box.valueChanged.connect(self.refresh)
        for box in (self.right, self.down):
            box.valueChanged.connect(self.refresh)
        self.picture.start_chosen.connect(self.start.setValue)

    # Values

    def chosen_sheet(self) -> LabelSheet:
        return self.sheets.get(self.sheet.value()) or next(iter(self.sheets.values()))

    def options(self) -> TagOptions:
        return TagOptions(self.chosen_sheet().key, self.sort.value(), self.start.value(), self.empty.value())

    def offset(self) -> tuple[float, float]:
        return round(self.right.value(), 1), round(self.down.value(), 1)

    def who(self) -> list[str]:
        return [one.who for one in self.table.checked()]

    # Whom

    @Slot()
    def _tick_new(self) -> None:
        self.table.set_checked([one for one in self.table.records if not one.printed])

    @Slot()
    def _tick_all(self) -> None:
        self.table.set_checked(self.table.records)

    @Slot()
    def _tick_none(self) -> None:
        self.table.set_checked([])

    @Slot()
    def _tick_found(self) -> None:
        """Enter ticks the one person that was found, and the next name can be typed."""
        found = self.table.shown
        if len(found) == 1:
            self.table.set_checked([*self.table.checked(), *found])
            self.search.selectAll()

    @Slot()
    def _sort(self) -> None:
        event, today, sort = self.event_record, self.desk.today(), self.sort.value()
        self.desk.read(lambda session: list_tag_people(session, event, today, sort), self._take_people, owner=self, key="people")

    def _take_people(self, people: list[TagPerson]) -> None:
        self.table.set_records(people)
        self.refresh()

    # Which sheet

    @Slot()
    def _other_sheet(self) -> None:
        self.start.setValue(1)
        self.refresh()

    @Slot()
    def edit_size(self) -> None:
        """Changes an own sheet, or makes one like the chosen sheet of a shop."""
        like = self.chosen_sheet()
        dialog = SizeDialog(self, self.desk, like, like.key in self.own)
        sheet = dialog.sheet() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if sheet is not None:
            self.desk.write(lambda session, _: save_sheet(session, sheet), self._sheet_saved, owner=self, failed=self._refuse)

    def _sheet_saved(self, sheet: LabelSheet) -> None:
        self.own |= {sheet.key}
        self.sheets[sheet.key] = sheet
        self.sheet.set_choices(self._sheet_choices())
        self.sheet.set_value(sheet.key)
        self._other_sheet()

    @Slot()
    def remove_size(self) -> None:
        key = self.chosen_sheet().key
        self.desk.write(lambda session, _: remove_sheet(session, key), lambda _: self._sheet_removed(key), owner=self, failed=self._refuse)

    def _sheet_removed(self, key: str) -> None:
        self.own -= {key}
        del self.sheets[key]
        self.sheet.set_choices(self._sheet_choices())
        self.sheet.set_value(TagOptions.sheet)
        self._other_sheet()

    @Slot()
    def test_page(self) -> None:
        dialog = TestPageDialog(self, self.page, self.chosen_sheet(), self.offset())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            right, down = dialog.offset()
            self.right.setValue(right)
            self.down.setValue(down)
        dialog.deleteLater()

    # Looking

    @Slot()
    def refresh(self) -> None:
        """Draws the paper anew; an older drawing that comes late is dropped."""
        sheet, options, who, offset = self.chosen_sheet(), self.options(), self.who(), self.offset()
        self.start.setMaximum(sheet.count)
        count = len(who) + options.empty
        self.picture.show_sheet(sheet, options.start, count)
        self.fits.setText(sheet.fits)
        self.fits.setVisible(bool(sheet.fits))
        self.remove_button.setVisible(sheet.key in self.own)
        self.print_button.setEnabled(False)
        self.print_button.setText(self.tr("Print {count} name tags").format(count=count))
        self.print_button.setAccessibleName(self.print_button.text())
        self.count_label.setText("")
        if not count:
            self.preview.refuse(self.tr("Tick whom to print a name tag for, or choose empty tags for guests."))
            return
        event, today = self.event_record, self.desk.today()
        self.desk.read(
            lambda session: preview_tags(session, event, today, options, who=who, offset=offset), self._show,
            owner=self, key="preview", failed=self._refuse,
        )  # fmt: skip

    def _show(self, printed: PrintedTags) -> None:
        if len(self.who()) + self.empty.value() == 0:
            return  # everybody was unticked meanwhile
        self.preview.show_pdf(printed.pdf, printed.complaints)
        self.count_label.setText(self.tr("{pages} sheets of labels").format(pages=printed.pages))
        self.print_button.setEnabled(True)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.preview.refuse(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def done(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.desk.settings.set("tag_offset", list(self.offset()))  # of this computer's printer
        self.preview.close_work()
        super().done(result)
