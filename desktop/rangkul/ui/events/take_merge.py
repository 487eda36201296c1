"""Merging what laptops bring: the password, what each file adds, whose clock was wrong, what changed meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.rules.message import Message
from rangkul.ui.cards import Banner, EmptyState, Label, button, row
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.bring_home import Brought, LaptopResult, in_at_two_tables, look, merge, read_result
from rangkul.work.events import EventRecord, get_event
from rangkul.work.reconcile import Finding, open_findings


@dataclass(frozen=True)
class Line:
    """A file: opened (`brought`) or why not."""

    file: str
    brought: Brought | None = None
    refused: Message | None = None


@dataclass
class Opened:
    """The files that opened, what they would add, and those that did not."""

    results: dict[Path, LaptopResult] = field(default_factory=dict[Path, LaptopResult])
    lines: list[Line] = field(default_factory=list[Line])


@dataclass(frozen=True)
class Merged:
    """What came, what is to be settled in which session, and how many are in at two tables."""

    done: list[Brought]
    findings: list[tuple[int, Finding]]
    doubled: int


class MergeDialog(Dialog):
    """Afterwards `said` is the sentence for what happened, `new` how many marks came."""

    def __init__(self, page: Page, event: EventRecord, files: list[Path], parent: QWidget) -> None:
        super().__init__(parent, self.tr("Merge what laptops bring"), "", width=860)
        self.page, self.desk, self.record, self.files = page, page.desk, event, list(dict.fromkeys(files))
        self.opened = Opened()
        self.said, self.new = "", 0
        self.findings: list[tuple[int, Finding]] = []
        self.clocks: dict[UUID, tuple[QCheckBox, int]] = {}
        self.parts: list[QWidget] = []
        self.finished.connect(self.deleteLater)
        self.words = QLineEdit()
        self.words.setEchoMode(QLineEdit.EchoMode.Password)
        self.words.setAccessibleName(self.tr("Password of the files"))
        self.words.setPlaceholderText(self.tr("The password that was given to the laptop"))
        self.words.returnPressed.connect(self.open_files)
        self.open_button = button(self.tr("Open"), "default", "open", self.open_files)
        self.open_button.setAutoDefault(False)
        self.verb_button.setDefault(False)
        self.verb_button.setAutoDefault(False)
        self.body.addLayout(row(self.words, self.open_button))
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self._make_table()
        self.resize(900, 560)
        self._show(self.opened)
        self.words.setFocus()

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("File"), lambda line: line.file, 190, bold=True, tooltip=lambda line: line.file),
                Column(self.tr("Table"), lambda line: line.brought.station if line.brought else "", 76),
                Column(self.tr("New marks"), lambda line: line.brought.new if line.brought else "", 96, align="right"),
                Column(self.tr("Guests"), lambda line: line.brought.guests if line.brought else "", 74, align="right"),
                Column(self.tr("Known already"), lambda line: line.brought.known if line.brought else "", 92, align="right"),
                Column(self.tr("Remark"), self._remark, 180, stretch=True, tooltip=self._remark),
            ],
            self.tr("Files of laptops"), dense=True, key=lambda line: line.file,
        )  # fmt: skip
        self.table.empty = EmptyState("lock", self.tr("{count} files wait for their password.").format(count=len(self.files)))
        self.table.setMinimumHeight(170)
        self.remark = Label("", muted=True, wrap=True, copyable=True)
        self.remark.setMinimumHeight(36)
        self.table.picked.connect(self._show_remark)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.remark)

    @Slot(object)
    def _show_remark(self, line: Line | None) -> None:
        self.remark.setText(self._remark(line) if line is not None else "")

    def _remark(self, line: Line) -> str:
        say = self.desk.tell.words
        if line.refused is not None:
            return say(line.refused)
        if line.brought is None:
            return ""
        told = [say(one) for one in line.brought.remarks]
        if not line.brought.new and not line.brought.guests:
            told.insert(0, self.tr("Nothing new."))
        return " ".join(told)

    # Opening

    @Slot()
    def open_files(self) -> None:
        """Tries the password on every file that is not open yet."""
        password, event, known = self.words.text(), self.record, dict(self.opened.results)
        if not password:
            return

        def work(_: object) -> Opened:
            refused: dict[Path, Message] = {}
            for file in self.files:
                if file not in known:
                    try:
                        known[file] = read_result(file, password)
                    except Problem as problem:
                        refused[file] = problem.message
            with self.desk.database.reading() as session:
                lines: list[Line] = []
                good: list[LaptopResult] = []
                for file in self.files:
                    line = _line(file, known.get(file), refused.get(file), lambda result: look(session, [*good, result], event.id)[-1])
                    lines.append(line)
                    if line.brought is not None:
                        good.append(known[file])
                    else:
                        known.pop(file, None)
            return Opened(known, lines)

        self.desk.tasks.run(work, self._show, title=self.tr("Opening the files"), owner=self, failed=self._refused)

    def _show(self, opened: Opened) -> None:
        self.opened = opened
        self.table.set_records(opened.lines)
        self.table.select(next((line.file for line in opened.lines if line.refused), opened.lines[0].file if opened.lines else ""))
        brought = [line.brought for line in opened.lines if line.brought]
        new = sum(one.new for one in brought)
        closed = len(opened.lines) - len(brought)
        if closed:
            text = self.tr("{count} files could not be opened; the reason stands beside them. Another password can be tried.")
            self.banner.say(text.format(count=closed), "warn")
        elif brought and not new:
            self.banner.say(self.tr("Nothing new: all of it was merged before."), "hint")
        else:
            self.banner.say("")
        self.verb_button.setText(self.tr("Merge {count} marks").format(count=new) if new or not brought else self.tr("Note as returned"))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(bool(brought))
        self._show_clocks(brought)

    def _show_clocks(self, brought: list[Brought]) -> None:
        for part in self.parts:
            self.body.removeWidget(part)
            part.deleteLater()
        self.clocks, self.parts = {}, []
        for clock in (one.clock for one in brought if one.clock):
            moved = (clock.first + timedelta(seconds=clock.shift)).astimezone(WIB)
            why = Banner()
            why.say(self.desk.tell.words(clock.why), "warn")
            words = self.tr("Put the times of {station} right: its first mark is then of {moved}")
            box = QCheckBox(words.format(station=clock.station, moved=f"{show_date(moved.date())}, {show_time(moved)}"))
            box.setChecked(True)
            self.clocks[clock.laptop] = (box, clock.shift)
            for part in (why, box):
                self.parts.append(part)
                self.body.addWidget(part)

    # Merging

    def accept(self) -> None:
        results, event, account, today = list(self.opened.results.values()), self.record, self.desk.account, self.desk.today()
        shifts = {laptop: shift if box.isChecked() else 0 for laptop, (box, shift) in self.clocks.items()}

        def work(_: object) -> Merged:
            with self.desk.database.session() as session:
                done = merge(session, results, account=account, shifts=shifts, event_id=event.id)
                current = get_event(session, event.id)  # a removed session may have come back
                return Merged(done, open_findings(session, current, today), in_at_two_tables(session, event.id))

        self.verb_button.setEnabled(False)
        self.desk.tasks.run(work, self._merged, title=self.tr("Merging"), owner=self, failed=self._refused)

    def _merged(self, merged: Merged) -> None:
        done, self.findings = merged.done, merged.findings
        self.new = sum(one.new for one in done)
        if self.new:
            words = self.tr("{marks} marks and {guests} guests came from {files} files.")
            self.said = words.format(marks=self.new, guests=sum(one.guests for one in done), files=len(done))
        else:
            self.said = self.tr("Nothing new: all of it was merged before.")
        if self.new and merged.doubled:
            words = self.tr("{count} people are in at two tables, which is harmless: they count once.")
            self.said += " " + words.format(count=merged.doubled)
        if self.findings:
            self.said += " " + self.tr("{count} things disagree; settle them under Reconcile attendance.").format(count=len(self.findings))
        super().accept()

    def _refused(self, error: Exception) -> None:
        self.verb_button.setEnabled(bool(self.opened.results))
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)


def _line(file: Path, result: LaptopResult | None, refused: Message | None, ask: Callable[[LaptopResult], Brought]) -> Line:
    if result is None:
        return Line(file.name, refused=refused)
    try:
        return Line(file.name, ask(result))
    except Problem as problem:
        return Line(file.name, refused=problem.message)

