"""Daftar urut lembar: a signed sheet typed in, a key for each row, in the order of the paper."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.errors import Problem, write_report
from rangkul.ui.cards import Banner, Card, EmptyState, Label, Meter, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.door.recorder import Recorder
from rangkul.ui.door.sheet_table import SheetTable
from rangkul.ui.entries import Choice
from rangkul.work.events import EventRecord
from rangkul.work.sheet_entry import SheetLine, Step, enter_guest_line, mark_line, mark_rest, sheet_lines, take_step_back
from rangkul.work.sheets import PrintRunRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NUMBER_WITHIN = 900  # milliseconds between two digits of a row's number


class SheetWindow(QWidget):
    """`SheetWindow(desk, event, runs).open()`; `left` tells that it is closed. What was typed is stored row by row."""

    left = Signal()
    stored = Signal()

    def __init__(self, desk: Desk, event: EventRecord, runs: list[PrintRunRecord], session_number: int) -> None:
        super().__init__()
        self.desk, self.record, self.runs = desk, event, {run.id: run for run in runs}
        self.lines: list[SheetLine] = []
        self.place = 0
        self.steps: deque[Step] = deque(maxlen=500)
        self.digits = ""
        self.recorder = Recorder(desk.database, desk.tasks.serial)
        self.setWindowTitle(self.tr("Type in sheets – {event}").format(event=event.title))
        self.setMinimumSize(960, 600)
        self.resize(1366, 768)
        self._make(session_number)
        self._lay_out()
        self.number_timer = QTimer(self)
        self.number_timer.setSingleShot(True)
        self.number_timer.setInterval(NUMBER_WITHIN)
        self.number_timer.timeout.connect(self._forget_digits)
        for keys, act in (("Ctrl+Z", self.undo), ("PgDown", self.next_page), ("PgUp", self.previous_page)):
            QShortcut(QKeySequence(keys), self, act)

    def _make(self, session_number: int) -> None:
        names = [(run.id, self._run_name(run)) for run in self.runs.values()]
        self.choice = Choice(names, False, self.tr("Print run"))
        self.choice.setMinimumWidth(360)
        self.choice.set_value(next((run.id for run in self.runs.values() if run.session_number == session_number), names[0][0]))
        self.choice.currentIndexChanged.connect(self._run_changed)
        self.banner = Banner()
        self.head, self.progress, self.meter = Label("", "section"), Label("", muted=True), Meter()
        self.meter.setFixedWidth(180)
        self.table = SheetTable(self.desk.language)
        self.table.empty = EmptyState("sheet", self.tr("This print run has no rows."))
        self.table.said.connect(self.say_of_row)
        self.table.stepped.connect(self.step)
        self.table.digit.connect(self._digit)
        self.table.rest_wanted.connect(self.mark_rest)
        self.previous = button(self.tr("Previous page"), "default", "back", self.previous_page)
        self.next = button(self.tr("Next page"), "default", "next", self.next_page)
        self.rest = button(self.tr("The rest of this page is present"), "default", "check", self.mark_rest)
        self.rest.setToolTip(self.tr("Ctrl+Enter"))
        self.undo_button = button(self.tr("Undo"), "default", "undo", self.undo)
        self.close_button = button(self.tr("Close"), "default", "close", self.close)
        self.guest_name, self.guest_unit = QLineEdit(), QLineEdit()
        for field, words in ((self.guest_name, self.tr("Name of the guest")), (self.guest_unit, self.tr("Institution or unit"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setMaxLength(200)
        self.guest_name.returnPressed.connect(self._guest_named)
        self.guest_unit.returnPressed.connect(self._guest_entered)
        for one in (self.previous, self.next, self.rest, self.undo_button):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _run_name(self, run: PrintRunRecord) -> str:
        words = self.tr("Session {number} · print run {code} · {pages} pages")
        return words.format(number=run.session_number, code=run.code, pages=run.pages)

    def _lay_out(self) -> None:
        outer = column(self, 12, (24, 16, 24, 20))
        title = Label(self.record.title, "title")
        title.setToolTip(self.record.title)
        outer.addLayout(row(title, None, self.choice, self.close_button))
        outer.addWidget(self.banner)
        self.banner.hide()
        card = Card()
        card.body.addLayout(row(self.head, None, self.progress, self.meter))
        card.body.addWidget(self.table, 1)
        self.guest_row = QWidget()
        column(self.guest_row).addLayout(row(Label(self.tr("Guest")), self.guest_name, self.guest_unit))
        self.guest_row.hide()
        card.body.addWidget(self.guest_row)
        card.body.addLayout(row(self.previous, self.next, None, self.undo_button, self.rest))
        outer.addWidget(card, 1)
        keys = self.tr(
            "H or Enter: present · S: sick · I: on leave · Del: nothing · ↓ or Space: next row · ↑ or Backspace: back"
            " · a number: to that row · Ctrl+Enter: rest of the page · Ctrl+Z: undo"
        )
        outer.addWidget(Label(keys, "label", muted=True, wrap=True))

    # Opening and leaving

    def open(self, windowed: bool = False) -> None:
        self.show() if windowed else self.showMaximized()
        self._run_changed()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.guest_row.isVisible():
            self._leave_guest()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.number_timer.stop()
        self.recorder.close()
        self._keep_place()
        super().closeEvent(event)
        self.left.emit()

    def _keep_place(self) -> None:
        """So that it goes on at the same row tomorrow."""
        if self.lines:
            self.desk.settings.set(f"sheet.{self.lines[0].run_id.hex}", self.lines[self.place].box)

    # Showing

    @property
    def run(self) -> PrintRunRecord:
        return self.runs[self.choice.value()]

    @property
    def line(self) -> SheetLine | None:
        return self.lines[self.place] if self.lines else None

    @Slot()
    def _run_changed(self) -> None:
        self._keep_place()
        self.steps.clear()
        self.lines = []
        self.refresh(again=True)

    def refresh(self, again: bool = False) -> None:
        event, run_id, today = self.record, self.run.id, self.desk.today()

        def show(lines: list[SheetLine]) -> None:
            self.lines = lines
            if again:
                wanted = self.desk.settings.get(f"sheet.{run_id.hex}", "")
                self.place = next((n for n, one in enumerate(lines) if one.box == wanted), 0)
            self._show_page()

        self.desk.read(lambda session: sheet_lines(session, event, run_id, today), show, owner=self, key="lines", failed=self._refused)

    def _show_page(self) -> None:
        line = self.line
        if line is None:
            self.table.set_records([])
            return
        here = [one for one in self.lines if one.page == line.page]
        self.table.set_records(here)
        self.table.select(line.box)
        group = next((one.person.station for one in here if one.person), "")
        head = self.tr("Page {page} of {pages}").format(page=line.page, pages=self.run.pages)
        self.head.setText(f"{head} · {group}" if group else head)
        typed, named = sum(bool(one.kind) for one in self.lines), sum(not one.for_guest for one in self.lines)
        self.progress.setText(self.tr("{typed} of {count} rows typed in").format(typed=typed, count=named))
        self.meter.set(min(1.0, typed / named) if named else 0.0)
        self.previous.setEnabled(line.page > 1)
        self.next.setEnabled(any(one.page > line.page for one in self.lines))
        self.undo_button.setEnabled(bool(self.steps))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            write_report(error, self.desk.settings.folder)
            self.banner.say(self.tr("Nothing was stored; the report is in Rangkul's folder."))
        else:
            self.banner.say(self.desk.tell.words(error.message))
        self.refresh()

    # Going along the rows

    @Slot(int)
    def step(self, by: int) -> None:
        self.place = max(0, min(len(self.lines) - 1, self.place + by))
        self._show_page()

    @Slot()
    def next_page(self) -> None:
        self._to_page(1)

    @Slot()
    def previous_page(self) -> None:
        self._to_page(-1)

    def _to_page(self, by: int) -> None:
        page = self.line.page + by if self.line else 1
        self.place = next((n for n, one in enumerate(self.lines) if one.page == page), self.place)
        self._show_page()
        self.table.setFocus()

    @Slot(str)
    def _digit(self, sign: str) -> None:
        """The number that stands on the paper: on this page, else on another of the same group."""
        self.digits += sign
        self.number_timer.start()
        number, here = int(self.digits), self.line.page if self.line else 1
        found = [n for n, one in enumerate(self.lines) if one.number == number]
        if found:
            self.place = min(found, key=lambda n: abs(self.lines[n].page - here))
            self._show_page()

    @Slot()
    def _forget_digits(self) -> None:
        self.digits = ""

    # Storing

    @Slot(str)
    def say_of_row(self, kind: str) -> None:
        line = self.line
        if line is None:
            return
        self.digits = ""
        if line.for_guest and line.person is None:
            if kind == "in":
                self._begin_guest()
            return
        event, number, account, place = self.record, self.run.session_number, self.desk.account, self.place
        self.lines[place] = replace(line, kind=kind)
        self._store(lambda session: mark_line(session, event, number, line, kind, account=account), fresh=line.invitation_id is not None)
        self.step(1)

    def _store(self, act: "Callable[[Session], Step]", *, fresh: bool = False) -> None:
        """Row by row; the next key need not wait for it."""

        def done(step: Step) -> None:
            if step != Step():
                self.steps.append(step)
            self.undo_button.setEnabled(bool(self.steps))
            self.banner.say("")
            if fresh:
                self.refresh()
            self.stored.emit()

        self.recorder.record(act, done, self._refused)

    @Slot()
    def mark_rest(self) -> None:
        if self.line is None:
            return
        event, number, account, page = self.record, self.run.session_number, self.desk.account, self.line.page
        here = [one for one in self.lines if one.page == page and not one.kind]
        self._store(lambda session: mark_rest(session, event, number, here, account=account), fresh=True)
        self._to_page(1)

    @Slot()
    def undo(self) -> None:
        """The newest step, whatever it was; the row stands there again."""
        if not self.steps or self.recorder.waiting:
            return
        step, account = self.steps.pop(), self.desk.account

        def done(_: None) -> None:
            self.step(-1)
            self.refresh()

        self.recorder.record(lambda session: take_step_back(session, step, account=account), done, self._refused)

    # Guests

    def _begin_guest(self) -> None:
        self.guest_row.show()
        self.guest_name.clear()
        self.guest_unit.clear()
        self.guest_name.setFocus()

    def _leave_guest(self) -> None:
        self.guest_row.hide()
        self.table.setFocus()

    @Slot()
    def _guest_named(self) -> None:
        if self.guest_name.text().strip():
            self.guest_unit.setFocus()

    @Slot()
    def _guest_entered(self) -> None:
        line, name, unit = self.line, self.guest_name.text().strip(), self.guest_unit.text().strip()
        if line is None or not name:
            self.guest_name.setFocus()
            return
        event, number, account = self.record, self.run.session_number, self.desk.account
        self._store(lambda session: enter_guest_line(session, event, number, line, name, unit, account=account), fresh=True)
        self._leave_guest()
        self.step(1)
