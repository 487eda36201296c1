"""Antrean: the files that were dropped together or wait for somebody, what is in each, and all of them reviewed or applied at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.rules.money import number_text
from rangkul.ui.cards import Banner, EmptyState, Label, button, column, row
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.apply_all import AllApplied, apply_all, take_back_all
from rangkul.ui.exchange.queue_panel import WIDTH, QueuePanel
from rangkul.ui.exchange.queue_reading import Read, read_files
from rangkul.ui.exchange.words import BATCH_CHIPS, Words
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.work import review, review_queue
from rangkul.work.review_queue import WANTS_WORDS, Drop, QueueEntry
from rangkul.work.review_records import STATUS_WORDS, BatchRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ALL = "all"
KINDS = ("new", "changed", "conflict", "duplicate", "missing", "problem")


class QueueView(QWidget):
    """`closed`: back to the desk; `review_wanted`: keys of the batches to go through."""

    closed = Signal()
    review_wanted = Signal(object)

    def __init__(self, page: Page, words: Words) -> None:
        super().__init__()
        self.page, self.desk, self.words = page, page.desk, words
        self.drop_id: UUID | None = None
        self.entries: list[QueueEntry] = []
        self.passwords: list[str] = []
        self.wanted: UUID | None = None
        self.back_button = button(self.tr("Back to the desk"), "quiet", "back", self.closed.emit, "Alt+Left")
        self.title = Label(self.tr("Queue"), "section")
        self.drops = Choice([(ALL, self.tr("Everything unfinished"))], False, self.tr("Files dropped together"))
        self.drops.setMinimumWidth(280)
        self.drops.activated.connect(self._choose_drop)
        self.about = Label("", "label", muted=True)
        self.result = Banner()
        self.table = self._table()
        self.panel = QueuePanel(words)
        self.panel.setFixedWidth(WIDTH)
        self.review_button = button(self.tr("Review together"), icon="search", on_click=self._review_all)
        self.apply_button = button(self.tr("Apply all"), "primary", "check", self.apply_all, "Ctrl+Return")
        outer = column(self, 10)
        outer.addLayout(row(self.back_button, self.title, self.drops, self.about, None, space=12))
        outer.addWidget(self.result)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.table, 1)
        body.addWidget(self.panel)
        outer.addLayout(body, 1)
        self.hint = Label(self.tr("Enter opens   Ctrl+Enter applies all"), "label", muted=True)
        outer.addLayout(row(self.hint, None, self.review_button, self.apply_button))
        self.table.picked.connect(self._picked)
        self.table.selection_changed.connect(self._picked)
        self.table.opened.connect(self._opened)
        self.panel.village_said.connect(self.take_for)
        self.panel.password_said.connect(self.try_password)
        self.panel.asked.connect(self._asked)

    def _table(self) -> Table:
        words = self.words

        def count(kind: str) -> Column:
            title = self.tr("Twice") if kind == "duplicate" else self.tr("Missing") if kind == "missing" else words.group(kind)
            return Column(title, lambda e: e.kinds.get(kind) or None, 64, align="right")

        table = Table(
            [
                Column(self.tr("File"), lambda e: e.file_name, 190, stretch=True, bold=True, tooltip=self._tip),
                Column(self.tr("Status"), self._state, 132, chip=_chip),
                Column(self.tr("Village"), self._village, 120),
                Column(self.tr("Rows"), lambda e: e.records or None, 58, align="right"),
                *(count(kind) for kind in KINDS),
                Column(self.tr("Waiting"), lambda e: e.left or None, 64, align="right"),
            ],
            self.tr("Files of the queue"), dense=True, key=lambda e: e.id, multiple=True,
        )  # fmt: skip
        table.empty = EmptyState("inbox", self.tr("Nothing waits. Drop the villages' files anywhere on this page."))
        return table

    def _tip(self, entry: QueueEntry) -> str:
        return "\n".join(filter(None, (entry.number, entry.file_name, self.words.language.say(entry.why) if entry.why else "")))

    def _village(self, entry: QueueEntry) -> str:
        if entry.village or not entry.candidates:
            return entry.village or ("?" if entry.wants == "village" else "")
        return " / ".join(self.words.villages.get(code, code) for code in entry.candidates[:2]) + "?"

    def _state(self, entry: QueueEntry) -> str:
        return self.words.language.text(WANTS_WORDS[entry.wants] if entry.wants else STATUS_WORDS[entry.status])

    # Showing

    def open(self, drop_id: UUID | None = None, wanted: UUID | None = None) -> None:
        """One drop, or everything unfinished."""
        self.drop_id, self.wanted = drop_id, wanted
        self.result.say("")
        self.reload()

    def reload(self) -> None:
        drop_id = self.drop_id

        def ask(session: "Session") -> tuple[list[Drop], list[QueueEntry]]:
            return review_queue.list_drops(session), review_queue.list_queue(session, drop_id)

        self.page.read(ask, self._show, key="queue")

    def _show(self, found: tuple[list[Drop], list[QueueEntry]]) -> None:
        drops, self.entries = found
        texts = [(drop.id, self._drop(drop)) for drop in drops]
        self.drops.set_choices([(ALL, self.tr("Everything unfinished")), *texts])
        self.drops.set_value(self.drop_id or ALL)
        self.drops.setVisible(bool(drops))
        self._hide_empty()
        self.table.set_records(self.entries)
        if self.wanted is not None:
            self.table.select(self.wanted)
            self.wanted = None
        elif self.table.current() is None:
            self.table.select_first()
        waiting = sum(bool(entry.wants) for entry in self.entries)
        text = self.tr("{files} files, {waiting} want something from you")
        self.about.setText(text.format(files=len(self.entries), waiting=waiting) if self.entries else "")
        ready, batches = sum(entry.ready for entry in self.entries), self._batches()
        self.apply_button.setText(self.tr("Apply all: {count} rows").format(count=number_text(ready)))
        self.apply_button.setEnabled(ready > 0)
        self.review_button.setEnabled(bool(batches))
        self._picked()

    def _drop(self, drop: Drop) -> str:
        at = drop.begun.astimezone(WIB)
        return self.tr("{day} {time}: {count} files").format(day=short_date(at.date()), time=show_time(at), count=drop.files)

    def _batches(self) -> list[QueueEntry]:
        return [entry for entry in self.entries if not entry.wants and entry.status != "discarded"]

    def _hide_empty(self) -> None:
        """Kinds that no file has take no room."""
        for number, kind in enumerate(KINDS, 4):
            self.table.setColumnHidden(number, not any(entry.kinds.get(kind) for entry in self.entries))

    @Slot()
    def _choose_drop(self) -> None:
        chosen = self.drops.value()
        self.open(None if chosen in (ALL, None) else chosen)

    @Slot()
    def _picked(self, _entry: Any = None) -> None:
        chosen = self.table.selected() or ([self.table.current()] if self.table.current() else [])
        if chosen and chosen[0].wants:
            chosen = [entry for entry in chosen if entry.wants == chosen[0].wants]
        self.panel.show_entries(chosen)

    @Slot(object)
    def _opened(self, entry: QueueEntry) -> None:
        if not entry.wants:
            self.review_wanted.emit([entry.id])
        elif self.panel.choice is not None:
            self.panel.choice.setFocus()
        elif self.panel.password is not None:
            self.panel.password.setFocus()

    @Slot()
    def _review_all(self) -> None:
        unfinished = [entry.id for entry in self._batches() if entry.unfinished]
        self.review_wanted.emit(unfinished or [entry.id for entry in self._batches()])

    # What files want

    def _chosen(self, wants: str = "") -> list[QueueEntry]:
        chosen = self.table.selected() or [self.table.current()]
        return [entry for entry in chosen if entry is not None and entry.wants and (not wants or entry.wants == wants)]

    @Slot(str)
    def take_for(self, code: str) -> None:
        """The chosen files are about this village: read again, and taken in."""
        self._read(self._chosen("village"), village=code)

    @Slot(str)
    def try_password(self, text: str) -> None:
        """All locked files of the list are read again with every password given so far."""
        self.passwords = [*dict.fromkeys([text, *self.passwords])]
        self._read([entry for entry in self.entries if entry.wants == "password"])

    def _read(self, entries: Sequence[QueueEntry], village: str | None = None) -> None:
        chosen = [entry for entry in entries if entry.path is not None and entry.drop_id is not None]
        if not chosen:
            return
        last = max((number for number, entry in enumerate(self.entries) if entry in chosen), default=0)
        following = next((entry.id for entry in self.entries[last + 1 :] if entry.wants), None)

        def after(result: Read) -> None:
            self.wanted = following or (result.waiting[0].id if result.waiting else None)
            if result.waiting and len(chosen) == 1 and (why := result.waiting[0].why):
                self.result.say(f"{result.waiting[0].file_name}: {self.words.language.say(why)}", "warn")
            else:
                self.result.say("")
                text = self.tr("{count} files read; nothing is on the roster before it is applied.")
                self.desk.tell.done(text.format(count=len(result.taken)))
            self.reload()

        paths = [entry.path for entry in chosen if entry.path is not None]
        read_files(self.page, paths, after, drop_id=chosen[0].drop_id, village=village, passwords=self.passwords)

    @Slot(str)
    def _asked(self, word: str) -> None:
        entry: QueueEntry | None = self.table.current()
        if entry is None:
            return
        if word == "open":
            self._opened(entry)
        elif word == "again":
            self._read(self._chosen())
        elif word == "leave":
            self._leave_out(self._chosen())
        elif word == "layout":
            self._show_layout(entry)

    def _leave_out(self, entries: list[QueueEntry]) -> None:
        account = self.desk.account

        def write(session: "Session", _progress: Any) -> list[QueueEntry]:
            return [left for entry in entries if (left := review_queue.leave_out(session, entry.id)) is not None]

        def back(session: "Session", _progress: Any) -> None:
            for entry in entries:
                review_queue.put_back(session, entry, account)

        def after(left: list[QueueEntry]) -> None:
            self.page.done(self.tr("{count} files are left out of the list.").format(count=len(left)), back)
            self.reload()

        self.page.write(write, after)

    def _show_layout(self, entry: QueueEntry) -> None:
        from rangkul.ui.exchange.queue_layout import teach_entry

        teach_entry(self.page, entry, self.reload)

    # All of them

    def apply_all(self) -> None:
        """Each file is its own transaction; what refuses is told, the rest goes on."""
        ids = [entry.id for entry in self._batches() if entry.ready]
        if ids:
            self.result.say("")
            self.page.read(lambda session: review.find_batches(session, ids), self._apply, key="all")

    def _apply(self, batches: list[BatchRecord]) -> None:
        apply_all(self.page, batches, self._applied)

    def _applied(self, told: AllApplied) -> None:
        refused = [f"{name}: {self.words.language.say(why)}" for name, why in told.refused]
        self.result.say("\n".join([told.headline(self.page), *refused]), "warn" if refused else "good")
        if told.done:
            ids = [batch.id for batch, _ in told.done]
            self.page.done(told.headline(self.page), lambda session, progress: take_back_all(session, ids, progress))
        self.table.setFocus()
        self.reload()


def _chip(entry: QueueEntry) -> str:
    if entry.wants:
        return "warn" if entry.wants in ("village", "password") else "bad"
    return BATCH_CHIPS[entry.status]
