"""Editing a column map: its columns in order, what each one holds and how, the file around them, and three rows as they will be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, EmptyState, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.events.sheet_preview import number_box
from rangkul.ui.exchange.export_map_draft import MapDraft
from rangkul.ui.exchange.export_preview import preview_table
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.export_maps import (
    FIELDS,
    FORMATS,
    SEPARATORS,
    TEXT,
    WIDEST,
    MapColumn,
    NamedMap,
    cautions,
    content_of,
    map_from,
    save_map,
    wrong_with,
)
from rangkul.work.worker_export import sample_rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAUSE = 200  # milliseconds without a key before the three rows are asked for


class MapDialog(Dialog):
    """Accepted with `stored`. A built-in map is kept under a new name. Esc warns once when something was changed."""

    def __init__(self, parent: QWidget, desk: Desk, start: NamedMap) -> None:
        super().__init__(parent, self.tr("Edit the column map"), self.tr("Save the column map"))
        self.desk, self.start_map = desk, start
        self.stored: NamedMap | None = None
        self.draft = MapDraft(start.map, start.key if start.id is None else "")
        self._showing = self._warned = False
        self.finished.connect(self.deleteLater)
        room = parent.window().size()
        self.resize(min(1180, max(room.width() - 20, 900)), min(720, max(room.height() - 20, 560)))
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self._ask_rows)
        self._make_top()
        self._make_columns()
        self._make_column_form()
        self._make_file_form()
        self._lay_out()
        self._connect()
        self._show_columns(0)
        self._show_file()
        self._turn()

    # Widgets

    def _make_top(self) -> None:
        own = self.start_map.id is not None
        self.banner = Banner()
        self.name = QLineEdit(self.start_map.name if own else self.tr("{name} of ours").format(name=self.start_map.name))
        self.name.setAccessibleName(self.tr("Name of the column map"))
        self.name.setMaxLength(120)
        self.name.setReadOnly(own)
        self.reset_button = button(self.tr("As built in"), "quiet", "undo", self.reset)
        self.reset_button.setVisible(bool(self.draft.map.origin))

    def _make_columns(self) -> None:
        say = self.desk.language.text
        self.table = Table(
            [
                Column(self.tr("No."), lambda pair: pair[0] + 1, 44, align="right"),
                Column(self.tr("Heading"), lambda pair: pair[1].heading, 130, stretch=True, bold=True),
                Column(self.tr("Holds"), lambda pair: self._holds(pair[1]), 170, stretch=True, tooltip=lambda pair: self._holds(pair[1])),
                Column(self.tr("Format"), lambda pair: say(FORMATS.get(pair[1].kind, {}).get(pair[1].format, "")), 130),
            ],
            self.tr("Columns in order"), dense=True, key=lambda pair: pair[0],
        )  # fmt: skip
        self.table.empty = EmptyState("list", self.tr("No columns yet."))
        self.add_button = button(self.tr("Add column"), "quiet", "add", self.add_column)
        self.remove_button = button(self.tr("Remove"), "quiet", "delete", self.remove_column, "Ctrl+Delete")
        self.up_button = button(self.tr("Up"), "quiet", "up", self.move_up, "Alt+Up")
        self.down_button = button(self.tr("Down"), "quiet", "down", self.move_down, "Alt+Down")

    def _holds(self, one: MapColumn) -> str:
        return one.text or self.tr("(empty)") if one.field == TEXT else self.desk.language.text(FIELDS[one.field][0])

    def _make_column_form(self) -> None:
        say = self.desk.language.text
        self.heading = QLineEdit()
        self.heading.setAccessibleName(self.tr("Heading"))
        self.heading.setMaxLength(120)
        self.field = Choice([(name, say(words)) for name, (words, _) in FIELDS.items()], True, self.tr("Holds"))
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText("{tempat_lahir}, {tanggal_lahir}")
        fields = [(name, say(words)) for name, (words, _) in FIELDS.items() if name != TEXT]
        self.insert = Choice([(None, self.tr("Choose…")), *fields], True, self.tr("Insert a field"))
        self.format = Choice([], False, self.tr("Format"))
        self.upper = QCheckBox(self.tr("IN CAPITALS"))
        self.width_box = number_box(self.tr("Width of the column"), 2, int(WIDEST), 16)

    def _make_file_form(self) -> None:
        say = self.desk.language.text
        self.kind = Choice([("xlsx", "Excel (.xlsx)"), ("csv", "CSV")], False, self.tr("Kind of file"))
        self.separator = Choice([(sign, say(words)) for sign, words in SEPARATORS.items()], False, self.tr("Separator"))
        self.sheet = QLineEdit()
        self.sheet.setAccessibleName(self.tr("Name of the sheet"))
        self.sheet.setMaxLength(31)
        self.headings = QCheckBox(self.tr("Headings above the rows"))
        self.titles = QPlainTextEdit()
        self.titles.setAccessibleName(self.tr("Lines above the headings"))
        self.titles.setTabChangesFocus(True)
        self.titles.setFixedHeight(64)
        self.complete = QCheckBox(self.tr("Only workers with NIK, name, birth date and the right age"))

    def _lay_out(self) -> None:
        left = column(None, 8)
        left.addWidget(self.table, 1)
        left.addLayout(row(self.add_button, self.remove_button, None, self.up_button, self.down_button))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What is edited"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.addTab(self.tr("This column"))
        self.tabs.addTab(self.tr("File"))
        self.of_column = _boxed(
            [(self.tr("Heading"), self.heading, 3), (self.tr("Width of the column"), self.width_box, 2)],
            [(self.tr("Holds"), self.field, 1)],
            [(self.tr("Text"), self.text, 3), (self.tr("Insert a field"), self.insert, 2)],
            [(self.tr("Format"), self.format, 3), (" ", self.upper, 2)],
        )
        self.of_file = _boxed(
            [
                (self.tr("Kind of file"), self.kind, 1), (self.tr("Separator"), self.separator, 1),
                (self.tr("Name of the sheet"), self.sheet, 1),
            ],
            [("", self.headings, 1)], [(self.tr("Lines above the headings"), self.titles, 1)], [("", self.complete, 1)],
        )  # fmt: skip
        right = column(None, 8)
        for part in (self.tabs, self.of_column, self.of_file):
            right.addWidget(part)
        right.addStretch(1)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(420)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addLayout(left, 1)
        body.addWidget(side)
        self.rows_holder = QVBoxLayout()
        self.rows: Table | None = None
        self.body.setSpacing(8)
        self.body.addWidget(self.banner)
        self.body.addLayout(row(Label(self.tr("Name"), "label"), self.name, self.reset_button))
        self.body.addLayout(body, 1)
        self.body.addWidget(Label(self.tr("Three rows, as they will stand in the file (numbers masked here only)"), "label", muted=True))
        self.body.addLayout(self.rows_holder)
        self.verb_button.setAutoDefault(False)
        self.verb_button.setDefault(False)

    def _connect(self) -> None:
        self.table.picked.connect(self._show_column)
        self.tabs.currentChanged.connect(self._turn)
        self.heading.textEdited.connect(self._changed)
        self.text.textEdited.connect(self._changed)
        self.field.currentIndexChanged.connect(self._other_field)
        self.format.currentIndexChanged.connect(self._changed)
        self.insert.currentIndexChanged.connect(self._insert_field)
        self.upper.toggled.connect(self._changed)
        self.width_box.valueChanged.connect(self._changed)
        for choice in (self.kind, self.separator):
            choice.currentIndexChanged.connect(self._file_changed)
        self.sheet.textEdited.connect(self._file_changed)
        self.titles.textChanged.connect(self._file_changed)
        self.headings.toggled.connect(self._file_changed)
        self.complete.toggled.connect(self._file_changed)

    # Showing

    @property
    def place(self) -> int:
        """Which column is being edited; -1: none."""
        pair = self.table.current()
        return pair[0] if pair is not None else -1

    def _show_columns(self, place: int) -> None:
        self.table.set_records(list(enumerate(self.draft.map.columns)))
        if not self.table.select(place):
            self.table.select_first()
        self._show_column()
        self._judge()

    @Slot()
    def _show_column(self) -> None:
        place = self.place
        for part in (self.remove_button, self.up_button, self.down_button, self.of_column):
            part.setEnabled(place >= 0)
        if place < 0:
            return
        one = self.draft.map.columns[place]
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(place < len(self.draft.map.columns) - 1)
        self._showing = True
        if self.heading.text() != one.heading:
            self.heading.setText(one.heading)
        self.field.set_value(one.field)
        if self.text.text() != one.text:
            self.text.setText(one.text)
        say = self.desk.language.text
        formats = FORMATS.get(one.kind, {})
        self.format.set_choices([(key, say(look)) for key, look in formats.items()])
        self.format.set_value(one.format or next(iter(formats), None))
        self.upper.setChecked(one.upper)
        self.width_box.setValue(round(one.width))
        joined = one.field == TEXT
        for part in (self.text, self.insert):
            _show_box(part, joined)
        _show_box(self.format, bool(formats) and (not joined or any(FIELDS[f][1] == "date" for f in _known(one))))
        self._showing = False

    def _show_file(self) -> None:
        layout = self.draft.map.layout
        self._showing = True
        self.kind.set_value(layout.kind)
        self.separator.set_value(layout.separator)
        self.sheet.setText(layout.sheet)
        self.headings.setChecked(layout.headings)
        self.titles.setPlainText("\n".join(layout.titles))
        self.complete.setChecked(self.draft.map.complete)
        self._showing = False
        _show_box(self.separator, layout.kind == "csv")
        _show_box(self.sheet, layout.kind != "csv")

    @Slot()
    def _turn(self) -> None:
        self.of_column.setVisible(self.tabs.currentIndex() == 0)
        self.of_file.setVisible(self.tabs.currentIndex() == 1)

    def _judge(self) -> None:
        """What is wrong or to be thought of stands above; the rows follow after a pause."""
        wrong, told = wrong_with(self.draft.map), cautions(self.draft.map)
        say = self.desk.tell.words
        if wrong:
            self.banner.say(say(wrong[0]))
        else:
            self.banner.say(" ".join(say(message) for message in told), "hint")
        self.verb_button.setEnabled(not wrong)
        self.pause.start()

    @Slot()
    def _ask_rows(self) -> None:
        one, today = self.draft.map, self.desk.today()
        if wrong_with(one):
            return
        plain = map_from(content_of(one))
        self.desk.read(lambda session: sample_rows(session, plain, today), self._show_rows, owner=self, key="rows", failed=self._refused)

    def _show_rows(self, rows: list[tuple[str, ...]]) -> None:
        one = self.draft.map
        if any(len(cells) != len(one.columns) for cells in rows):
            return  # of an older state
        headings = [column.title for column in self.rows.columns] if self.rows is not None else []
        if self.rows is None or headings != [column.heading for column in one.columns]:
            if self.rows is not None:
                self.rows_holder.removeWidget(self.rows)
                self.rows.deleteLater()
            self.rows = preview_table(one.columns, self.tr("Three rows"), self.tr("No workers yet."))
            self.rows.setFixedHeight(162)
            self.rows_holder.addWidget(self.rows)
        self.rows.set_records(rows)

    # Changing

    @Slot()
    def _changed(self) -> None:
        if self._showing or self.place < 0:
            return
        self.draft.change(
            self.place, heading=self.heading.text(), text=self.text.text(), format=str(self.format.value() or ""),
            upper=self.upper.isChecked(), width=float(self.width_box.value()),
        )  # fmt: skip
        self._show_columns(self.place)

    @Slot()
    def _other_field(self) -> None:
        if not self._showing and self.place >= 0 and self.field.value():
            self.draft.change(self.place, field=str(self.field.value()))
            self._show_columns(self.place)

    @Slot()
    def _insert_field(self) -> None:
        name = self.insert.value()
        if name and not self._showing:
            self.text.insert(f"{{{name}}}")
            self.insert.set_value(None)
            self._changed()

    @Slot()
    def _file_changed(self) -> None:
        if self._showing:
            return
        titles = tuple(line.strip() for line in self.titles.toPlainText().split("\n") if line.strip())
        self.draft.change_layout(
            kind=str(self.kind.value()), separator=str(self.separator.value()), sheet=self.sheet.text(), titles=titles,
            headings=self.headings.isChecked(),
        )  # fmt: skip
        self.draft.change_map(complete=self.complete.isChecked())
        _show_box(self.separator, self.kind.value() == "csv")
        _show_box(self.sheet, self.kind.value() != "csv")
        self._judge()

    @Slot()
    def add_column(self) -> None:
        self._show_columns(self.draft.add(self.place))
        self.tabs.setCurrentIndex(0)
        self.heading.setFocus()
        self.heading.selectAll()

    @Slot()
    def remove_column(self) -> None:
        if self.place >= 0:
            self._show_columns(self.draft.remove(self.place))

    @Slot()
    def move_up(self) -> None:
        self._show_columns(self.draft.move(self.place, -1))

    @Slot()
    def move_down(self) -> None:
        self._show_columns(self.draft.move(self.place, 1))

    @Slot()
    def reset(self) -> None:
        if self.draft.reset():
            self._show_columns(0)
            self._show_file()

    # Ending

    def accept(self) -> None:
        one, name, account = self.draft.map, self.name.text(), self.desk.account
        base: UUID | None = self.start_map.id

        def store(session: "Session", _: Any) -> NamedMap:
            return save_map(session, name, one, account, base=base)

        self.desk.write(store, self._stored, owner=self, failed=self._refused)

    def _stored(self, stored: NamedMap) -> None:
        self.stored = stored
        super().accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def reject(self) -> None:
        """The first Esc or Cancel warns when something was changed; the second one closes."""
        if self.draft.dirty and not self._warned:
            self._warned = True
            self.banner.say(self.tr("Your changes are not stored yet. Press Esc or Cancel once more to throw them away."), "warn")
        else:
            super().reject()


def _known(one: MapColumn) -> tuple[str, ...]:
    return tuple(name for name in one.fields if name in FIELDS)


def _show_box(control: QWidget, visible: bool) -> None:
    """The entry with its label."""
    box = control.parentWidget()
    if box is not None:
        box.setVisible(visible)


def _boxed(*lines: Sequence[tuple[str, QWidget, int]]) -> QWidget:
    """Labels above their entries, side by side where a line has several; each pair in a box of its own that can be hidden."""
    box = QWidget()
    layout = column(box, 6)
    for pairs in lines:
        line = QHBoxLayout()
        line.setSpacing(8)
        for text, control, share in pairs:
            pair = QWidget()
            inner = column(pair, 4)
            if text:
                label = Label(text, "label")
                label.setBuddy(control)
                inner.addWidget(label)
            inner.addWidget(control)
            line.addWidget(pair, share)
        layout.addLayout(line)
    return box
