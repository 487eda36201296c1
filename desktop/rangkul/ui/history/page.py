"""Riwayat: who did what, newest first, and the imports with their way back."""

from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from rangkul.data import audit
from rangkul.rules.money import number_text
from rangkul.ui.cards import Chip, DetailPanel, EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.undoing import Undoing
from rangkul.ui.duplicates.words import Words
from rangkul.ui.exchange.review_whole import ask_take_back, say_taken_back
from rangkul.ui.exchange.words import BATCH_CHIPS
from rangkul.ui.flow import FlowLayout
from rangkul.ui.history.words import HistoryWords
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.work.applying import TYPES, TakenBack
from rangkul.work.history import KIND_WORDS, HistoryLine, list_history, names_of
from rangkul.work.merge_list import MergeDetails, merge_details
from rangkul.work.review import OUTCOME_WORDS, STATUS_WORDS, BatchRecord, list_batches
from rangkul.work.review_queue import TYPE_WORDS
from rangkul.work.taking_back import LISTS, take_back_any
from rangkul.work.worker_merge import UndoneMerge, undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

STEP = 200
OTHERS = LISTS | TYPE_WORDS
FILTERS = ("worker", "worker_merge", "officer", "event", "attendance", "certificate", "dispatch", "batch", "village", "setting")


class HistoryPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset(KIND_WORDS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("History"))
        self.words = HistoryWords(desk.language)
        self.kind: str | None = None
        self.lines: list[HistoryLine] = []
        self.complete = False
        self.header.addWidget(button(self.tr("Check integrity"), icon="shield", on_click=self.verify))
        self._make_filters()
        self.table = self._make_lines()
        self.imports = self._make_imports()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.imports)
        self.content.addWidget(self.stack, 1)
        self.panel = DetailPanel(width=312)
        self.set_panel(self.panel, 312)
        self._show_line(None)

    def _make_filters(self) -> None:
        self.chips = {"": button(self.tr("Everything"), "filter"), "imports": button(self.tr("Imports to take back"), "filter")}
        for kind in FILTERS:
            self.chips[kind] = button(self.desk.language.text(KIND_WORDS[kind]), "filter")
        line = FlowLayout(8)
        for word, chip in self.chips.items():
            chip.setProperty("word", word)
            chip.clicked.connect(self._choose)
            line.addWidget(chip)
        if isinstance(outer := self.layout(), QVBoxLayout):
            outer.insertLayout(outer.indexOf(self.filters) + 1, line)
        self.chips[""].setChecked(True)

    def _make_lines(self) -> Table:
        words = self.words
        table = Table(
            [
                Column(self.tr("When"), words.when, 132, sort=lambda line: line.number),
                Column(self.tr("Who"), lambda line: line.account or "–", 90, tooltip=lambda line: line.station),
                Column(self.tr("What"), words.what, 168, bold=True),
                Column(self.tr("To whom or what"), words.subject, 120, stretch=True, tooltip=words.subject),
                Column(self.tr("Difference"), words.summary, 160, stretch=True, tooltip=words.summary),
            ],
            self.tr("What happened"), dense=True, key=lambda line: line.number,
        )  # fmt: skip
        table.empty = EmptyState("history", self.tr("Nothing of this kind has happened yet."))
        table.picked.connect(self._show_line)
        table.verticalScrollBar().valueChanged.connect(self._scrolled)
        return table

    def _make_imports(self) -> Table:
        text = self.desk.language.text
        table = Table(
            [
                Column(self.tr("Read"), lambda b: b.read_at, 132),
                Column(self.tr("Number"), lambda b: b.number, 122, bold=True),
                Column(self.tr("List"), lambda b: text(OTHERS[b.type]) if b.type in OTHERS else b.village or "", 130, stretch=True),
                Column(self.tr("File"), lambda b: b.file_name, 130, stretch=True, tooltip=lambda b: b.file_name),
                Column(self.tr("By"), lambda b: b.read_by, 92),
                Column(self.tr("Status"), lambda b: text(STATUS_WORDS[b.status]), 128, chip=lambda b: BATCH_CHIPS[b.status]),
            ],
            self.tr("Imports"), dense=True, key=lambda b: b.id,
        )  # fmt: skip
        table.empty = EmptyState("import", self.tr("No file was taken in yet."))
        table.picked.connect(self._show_import)
        table.opened.connect(self._open_import)
        return table

    # Showing

    @Slot()
    def _choose(self) -> None:
        word = str(self.sender().property("word"))
        for name, chip in self.chips.items():
            chip.setChecked(name == word)
        imports = word == "imports"
        self.stack.setCurrentWidget(self.imports if imports else self.table)
        self.kind = word or None
        self._show_line(None)
        self.refresh()
        if imports:
            self._show_import(self.imports.current())

    def refresh(self) -> None:
        if self.kind == "imports":
            self.read(list_batches, self._show_imports)
            return
        kind, count = self.kind, max(STEP, len(self.lines))
        self.read(lambda session: _with_names(session, list_history(session, kind=kind, limit=count)), self._show_lines)

    def _show_lines(self, found: tuple[list[HistoryLine], dict[str, str]]) -> None:
        self.lines, names = found
        self.words.names.update(names)
        self.complete = len(self.lines) < STEP
        self._show_all()

    def _show_all(self) -> None:
        """All lines but those that changed nothing a person would ask about."""
        self.table.set_records([line for line in self.lines if line.action != "changed" or self.words.differences(line)])

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """Older lines come when the end of the list is near."""
        bar = self.table.verticalScrollBar()
        if self.complete or not self.lines or value < bar.maximum() - 400:
            return
        kind, before = self.kind, self.lines[-1].number
        self.complete = True  # until the answer says otherwise: asked once
        self.read(
            lambda session: _with_names(session, list_history(session, kind=kind, before=before, limit=STEP)), self._show_older, key="older"
        )

    def _show_older(self, found: tuple[list[HistoryLine], dict[str, str]]) -> None:
        older, names = found
        self.words.names.update(names)
        self.complete = len(older) < STEP
        self.lines += older
        self._show_all()

    def _show_imports(self, batches: list[BatchRecord]) -> None:
        self.imports.set_records(batches)
        if self.imports.current() is None:
            self.imports.select_first()

    @Slot(object)
    def _show_line(self, line: HistoryLine | None) -> None:
        panel = self.panel
        panel.clear()
        if line is None:
            panel.set_title("")
            panel.add_widget(Label(self.tr("Choose a line to see what changed."), muted=True, wrap=True))
            return
        panel.set_title(self.words.subject(line) or self.words.what(line))
        panel.add_widget(Label(self.words.what(line), muted=True, wrap=True))
        panel.add_pairs([
            (self.tr("When"), self.words.when(line)), (self.tr("Who"), line.account), (self.tr("Where"), line.station),
            (self.tr("Line"), number_text(line.number)),
        ])  # fmt: skip
        differences = [(name, old, new) for name, old, new in self.words.differences(line) if old or new]
        if differences:
            panel.add_section(self.tr("What changed") if line.action == "changed" else self.tr("Details"))
            arrow = line.action == "changed"
            panel.add_pairs([(name, f"{old or '–'} → {new or '–'}" if arrow else new or old) for name, old, new in differences])
        if line.kind == "worker_merge" and line.action == "new":
            panel.add_buttons([button(self.tr("Take back"), "danger", "undo", self.undo_merge)])

    @Slot(object)
    def _show_import(self, batch: BatchRecord | None) -> None:
        panel, text = self.panel, self.desk.language.text
        panel.clear()
        if batch is None:
            panel.set_title("")
            panel.add_widget(Label(self.tr("Choose an import to see what became of it."), muted=True, wrap=True))
            return
        panel.set_title(batch.number)
        panel.add_widget(Chip(text(STATUS_WORDS[batch.status]), BATCH_CHIPS[batch.status]))
        panel.add_pairs([(self.tr("File"), batch.file_name), (self.tr("Village"), batch.village or ""), (self.tr("By"), batch.read_by)])
        if batch.outcomes:
            panel.add_section(self.tr("What became of its rows"))
            panel.add_pairs([(text(OUTCOME_WORDS[name]), number_text(count)) for name, count in batch.outcomes.items()])
        buttons = [button(self.tr("Open the rows"), icon="search", on_click=self._open_current)] if batch.type in TYPES else []
        if batch.status == "applied":
            buttons.append(button(self.tr("Take back"), "danger", "undo", self.take_back))
        for one in buttons:
            panel.add_buttons([one])

    @Slot(object)
    def _open_import(self, batch: BatchRecord) -> None:
        if batch.type in TYPES:
            self.desk.go("exchange", batch.id)

    def _open_current(self) -> None:
        if (batch := self.imports.current()) is not None:
            self._open_import(batch)

    def open(self, key: Any) -> None:
        """"imports", the name of a kind, or the key of a batch."""
        self.chips["imports" if isinstance(key, UUID) else str(key)].click()
        if isinstance(key, UUID):
            self.imports.select(key)

    # Doing

    def take_back(self) -> None:
        """Takes the chosen import back, after saying what that will do."""
        batch: BatchRecord | None = self.imports.current()
        if batch is None or not ask_take_back(self, [batch]):
            return
        today, account = self.desk.today(), self.desk.account

        def write(session: "Session", progress: Progress) -> TakenBack:
            return take_back_any(session, batch.id, today, account=account, progress=progress)

        self.write(write, self._taken_back, title=self.tr("Taking back {number}").format(number=batch.number))

    def _taken_back(self, taken: TakenBack) -> None:
        text, kind = say_taken_back(self, taken)
        self.banner.say(text, kind)
        self.done(text)
        self.refresh()

    def undo_merge(self) -> None:
        """Makes two workers of a merged one again, after saying what that will do."""
        line: HistoryLine | None = self.table.current()
        if line is None:
            return
        key, account, undoing = UUID(line.key), self.desk.account, Undoing(self, Words(self.desk.language))

        def told(undone: UndoneMerge) -> None:
            stayed = undoing.what_stayed(undone)
            self.banner.say(stayed or undoing.done(undone), "warn" if stayed else "good")
            self.done(undoing.done(undone))

        def asked(details: MergeDetails) -> None:
            if details.record.undone_at is not None:
                self.banner.say(self.tr("This merge was already undone."), "hint")
            elif undoing.ask(details):
                self.write(lambda session, _: undo(session, key, account), told)

        self.read(lambda session: merge_details(session, key), asked, key="merge")

    def verify(self) -> None:
        """Walks the whole chain of the trail beside the window."""
        self.banner.hide()

        def work(progress: Progress) -> int | None:
            progress(0, 0, "")
            with self.desk.database.reading() as session:
                return audit.verify(session)

        self.desk.tasks.run(work, self._verified, title=self.tr("Checking integrity"), owner=self, failed=self.refuse)

    def _verified(self, broken: int | None) -> None:
        if broken is None:
            self.banner.say(self.tr("The trail is whole: no line was changed, removed or moved."), "good")
        else:
            text = self.tr("Line {number} of the trail is not as it was written. Keep a copy of the database and tell your IT.")
            self.banner.say(text.format(number=number_text(broken)))


def _with_names(session: "Session", lines: list[HistoryLine]) -> tuple[list[HistoryLine], dict[str, str]]:
    return lines, names_of(session, lines)
