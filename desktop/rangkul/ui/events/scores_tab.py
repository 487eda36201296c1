"""Nilai: the scores before and after, typed straight into the list, pasted or read from a file, and what they say together."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.exchange.score_list import ScoreFile, read_paste, read_scores
from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.entries import Choice
from rangkul.ui.events.score_import import ScoreImportDialog
from rangkul.ui.events.score_paste import Block, read_block
from rangkul.ui.events.score_side import ScoreSide
from rangkul.ui.events.score_table import ScoreTable
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.work import reports_of_event as papers
from rangkul.work import score_import
from rangkul.work.events import EventRecord
from rangkul.work.scores import ScoreLine, score_lines, set_score, set_scores, show_score

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ALL = "all"
Where = UUID | Literal["all"] | None
FILES = "Excel (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv);;*"


class ScoresTab(QWidget):
    """The list at the left takes the typing; figures and their picture stand beside it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.lines: list[ScoreLine] = []
        self.table = ScoreTable()
        self.table.entered.connect(self.keep)
        self.table.refused.connect(self._refuse)
        self.table.pasted.connect(self.paste)
        self.side = ScoreSide()
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.table, 1)
        body.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._bar())
        layout.addLayout(body, 1)
        self.hint = Label("", "label", muted=True)
        layout.addWidget(self.hint)
        self._say_hint()

    def _bar(self) -> QHBoxLayout:
        self.sessions = Choice([(None, self.tr("Tests of the event"))], False, self.tr("Which tests"))
        self.sessions.setMinimumWidth(190)
        self.sessions.currentIndexChanged.connect(self._session_chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek"))
        self.search.setAccessibleName(self.tr("Filter the scores"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.textChanged.connect(self._filter)
        self.present_only = button(self.tr("Present only"), "filter")
        self.open_only = button(self.tr("Score missing"), "filter")
        for chip in (self.present_only, self.open_only):
            chip.toggled.connect(self._filter)
        self.count = Label("", muted=True)
        self.paste_button = button(self.tr("Paste"), "default", "import", self.paste, "")
        self.file_button = button(self.tr("From a file…"), "default", "exchange", self.choose_file)
        self.export_button = button(self.tr("As Excel…"), "default", "export", self.choose_target)
        self.paste_button.setToolTip(self.tr("Paste scores copied in Excel (Ctrl+V)"))
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.sessions)
        bar.addWidget(self.search, 1)
        for part in (self.present_only, self.open_only, self.count, self.paste_button, self.file_button, self.export_button):
            bar.addWidget(part)
        return bar

    @property
    def where(self) -> Where:
        """Whose tests are shown: a session's, the event's own (None), or what counts of all."""
        return self.sessions.value()

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is None or self.record.id != event.id:
            self.table.call_off()
            self.search.clear()
            self.sessions.set_value(None)
        self.record = event
        choices: list[tuple[Any, str]] = [(None, self.tr("Tests of the event"))]
        if len(event.sessions) > 1:
            choices += [(one.key, self.tr("Session {number}: {title}").format(number=n, title=one.title))
                        for n, one in enumerate(event.sessions, 1)]  # fmt: skip
            choices.append((ALL, self.tr("What counts in all")))
        if [value for value, _ in choices] != self.sessions.values or self.sessions.count() != len(choices):
            self.sessions.set_choices(choices)
        self.sessions.setVisible(len(choices) > 1)
        today, where = self.page.desk.today(), self.where
        self.page.read(lambda session: (where, score_lines(session, event, today, where)), self._show, key="scores")

    @Slot()
    def _session_chosen(self) -> None:
        self.table.call_off()
        if self.record is not None:
            self.show_event(self.record)

    def _show(self, found: tuple[Where, list[ScoreLine]]) -> None:
        where, lines = found
        if where != self.where:
            return
        self.lines = lines
        self.table.read_only = where == ALL
        for part in (self.paste_button, self.file_button):
            part.setEnabled(where != ALL)
        if not self.table.is_editing:
            self._filter()
        else:  # whoever types keeps the list as it is; only the values follow
            fresh = {line.officer.id: line for line in lines}
            self.table.set_records([fresh.get(line.officer.id, line) for line in self.table.records])
        self._show_figures()
        self._say_hint()

    @Slot()
    def _filter(self) -> None:
        shown = [
            line
            for line in self.lines
            if (line.attended or not self.present_only.isChecked())
            and (not self.open_only.isChecked() or line.pre is None or line.post is None)
        ]
        self.table.set_records(shown)
        self.table.filter(self.search.text())
        if self.lines:
            self.table.empty = EmptyState("search", self.tr("Nobody fits these filters."), self.tr("Show everybody"), self.show_everybody)
        else:
            self.table.empty = EmptyState("score", self.tr("Nobody is invited yet. Invite officers first; then their scores go in here."))
        if self.table.current() is None:
            self.table.select_first()
        self.count.setText(self.tr("{count} officers").format(count=len(self.table.shown)))

    def show_everybody(self) -> None:
        self.search.clear()
        self.present_only.setChecked(False)
        self.open_only.setChecked(False)

    def _show_figures(self) -> None:
        self.side.show_scores(self.lines, self.record.earning.post_test if self.record else None)

    # Typing

    def _say_hint(self) -> None:
        self.hint.set_tone("muted")
        if self.table.read_only:
            self.hint.setText(self.tr("The event's own score counts, else the average of the sessions' tests. Choose a test to type."))
        else:
            self.hint.setText(
                self.tr("Type a score from 0 to 100; Enter goes down, Tab to the next score, Delete clears, Esc leaves it as it was.")
            )

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self.hint.set_tone("bad")
        self.hint.setText(self.tr("“{text}” is no score. Type a number from 0 to 100.").format(text=text))

    @Slot(object, str, object)
    def keep(self, line: ScoreLine, test: str, value: float | None) -> None:
        """Stores one score at once; *Undo* brings the former one back."""
        self._say_hint()
        event, before, name, where = self.record, getattr(line, test), line.officer.printed, self.where
        if event is None or before == value or where == ALL:
            return
        self._put_in_list({(line.officer.id, test): value})
        key = line.officer.id

        def put(score: float | None, seen: float | None) -> "Callable[[Session, Progress], None]":
            def write(session: "Session", _: Progress) -> None:
                set_score(session, event.id, key, test, score, where, before=seen)

            return write

        which = self.tr("before") if test == "pre" else self.tr("after")
        if value is None:
            text = self.tr("Score {which} of {name} cleared.").format(which=which, name=name)
        else:
            text = self.tr("Score {which} of {name}: {score}.").format(which=which, name=name, score=show_score(value))
        self.page.desk.write(
            put(value, before), lambda _: self.page.done(text, put(before, value)), owner=self.page, failed=self._not_kept
        )

    def _not_kept(self, error: Exception) -> None:
        """Somebody else was faster: the list shows what is stored."""
        self.page.refuse(error)
        if self.record is not None:
            self.show_event(self.record)

    def _put_in_list(self, values: dict[tuple[UUID, str], float | None]) -> None:
        """Shows new scores at once, before they are read again."""

        def changed(line: ScoreLine) -> ScoreLine:
            new = {test: value for (key, test), value in values.items() if key == line.officer.id}
            return replace(line, pre=new.get("pre", line.pre), post=new.get("post", line.post)) if new else line

        self.lines = [changed(line) for line in self.lines]
        self.table.set_records([changed(line) for line in self.table.records])
        self._show_figures()

    # Pasting, reading, writing

    @Slot()
    def paste(self) -> None:
        """A block of bare figures goes in from the chosen cell on; anything with NRP or names is matched and looked at first."""
        if self.where == ALL:
            return
        self.table.call_off()
        text = QGuiApplication.clipboard().text()
        block = read_block(text)
        if block is None:
            found = read_paste(text)
            if found.rejected is not None:
                self._say_bad(self.page.desk.tell.words(found.rejected))
                return
            self._review(found)
        elif isinstance(block, str):
            self._say_bad(self.tr("“{text}” in what was copied is no score; nothing was pasted.").format(text=block))
        else:
            self._fill(block)

    def _say_bad(self, text: str) -> None:
        self.hint.set_tone("bad")
        self.hint.setText(text)

    def _fill(self, block: Block) -> None:
        """Figures below each other, as Excel does it; one step back takes all of them back."""
        event, where = self.record, self.where
        if event is None or where == ALL:
            return
        values, left_over = self.table.places_of(block)
        rows, tests = self.table.below(block)
        if left_over:
            text = self.tr("{count} of the copied lines would stand below the end of the list; nothing was pasted.")
            self._say_bad(text.format(count=left_over))
            return
        as_file = block.as_file(rows, tests)
        if score_import.open_questions(as_file):  # 8 may be 8 of 10
            self._review(as_file)
            return
        lines = {line.officer.id: line for line in self.table.records}
        before = {(key, test): getattr(lines[key], test) for key, test in values}
        self._put_in_list(values)
        text = self.tr("{count} scores pasted.").format(count=len(values))

        def put(what: dict[tuple[UUID, str], float | None]) -> "Callable[[Session, Progress], None]":
            def write(session: "Session", _: Progress) -> None:
                set_scores(session, event.id, what, where)

            return write

        self.page.write(put(values), lambda _: self.page.done(text, put(before)))

    @Slot()
    def choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Scores from a file"), "", FILES)
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Read in a child process beside the window; then looked at."""
        title = self.tr("Reading {file}").format(file=path.name)
        self.page.desk.tasks.run(
            lambda progress: read_scores(path, progress=progress), self._read, owner=self.page, title=title, failed=self.page.refuse
        )

    def _read(self, found: ScoreFile) -> None:
        if found.rejected is not None:
            self.page.banner.say(self.page.desk.tell.words(found.rejected))
        else:
            self._review(found)

    def _review(self, found: ScoreFile) -> None:
        event, where = self.record, self.where
        if event is None or where == ALL:
            return
        dialog = ScoreImportDialog(self, self.page.desk, event, found, where)
        if dialog.exec():
            chosen, account = dialog.chosen(), self.page.desk.account
            self.page.write(
                lambda session, _: score_import.apply(session, event, found, chosen, where, account=account),
                lambda batch: self._taken(batch, len(chosen)),
            )

    def _taken(self, batch: UUID, count: int) -> None:
        text = self.tr("Scores of {count} officers taken in.").format(count=count)
        self.page.done(text, lambda session, _: score_import.take_back(session, batch))

    @Slot()
    def choose_target(self) -> None:
        number = self.record.number if self.record else ""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("As Excel…"), f"Nilai {number}.xlsx", "Excel (*.xlsx)")
        if path:
            self.save_book(Path(path))

    def save_book(self, path: Path) -> None:
        """The shown scores with figures, chart and averages per Polsek as a workbook."""
        event, today, where = self.record, self.page.desk.today(), self.where
        if event is None:
            return
        path = path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")
        name = self.sessions.currentText() if where not in (None, ALL) else ""
        self.page.read(
            lambda session: papers.write_score_book(session, event, today, path, where, name),
            lambda _: self.page.done(self.tr("Saved as {name}.").format(name=path.name)), key="book",
        )  # fmt: skip
