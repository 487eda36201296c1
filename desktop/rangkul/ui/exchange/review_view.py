"""The review of one batch: kinds at the left, rows in the middle, the chosen row at the right, applying below."""

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.rules.money import number_text
from rangkul.ui.cards import Banner, Chip, Label, button, column, row
from rangkul.ui.exchange.correct_dialog import CorrectDialog
from rangkul.ui.exchange.decisions import Decisions
from rangkul.ui.exchange.return_file import return_to_village
from rangkul.ui.exchange.row_panel import PANEL, RowPanel
from rangkul.ui.exchange.rows_table import PAGE, RowsTable
from rangkul.ui.exchange.words import BATCH_CHIPS, KIND_ORDER, OUTCOME_CHIPS, Words
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import ask
from rangkul.work import review
from rangkul.work.applying import OUTCOMES, Applied, TakenBack, apply, take_back
from rangkul.work.review import Overview, ReviewRow, RowProblem

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FREE = frozenset({"review", "taken_back", "applied"})


class ReviewView(QWidget):
    """`closed` when the user wants back to the desk. What is decided is stored at once, so a review may take days."""

    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.words = Words(page.desk.language)
        self.batch_id: UUID | None = None
        self.overview: Overview | None = None
        self.kind = ""
        self.next_number: int | None = None
        self.rows = RowsTable(self.words)
        self.panel = RowPanel(self.words, self.use_proposal, self.edit)
        self.decisions = Decisions()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self.back_button = button(self.tr("Back to the desk"), "quiet", "back", self.closed.emit, "Alt+Left")
        self.name, self.about = Label("", "section"), Label("", "label", muted=True)
        self.status = Chip()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search name or NIK"))
        self.search.setAccessibleName(self.tr("Search in the file"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(220)
        self.notes, self.result = Banner(), Banner()
        self.kinds = Table(
            [
                Column(self.tr("Kind"), lambda k: self.desk.language.text(review.KINDS[k[0]]), 100, stretch=True, bold=True),
                Column(self.tr("Rows"), lambda k: k[1], 64, align="right"),
            ],
            self.tr("Kinds of rows"), dense=True, key=lambda k: k[0],
        )  # fmt: skip
        self.kinds.setFixedWidth(190)
        self.panel.setFixedWidth(PANEL)
        self.apply_button = button(self.tr("Apply"), "primary", "check", self.apply, "Ctrl+Return")
        self.later_button = button(self.tr("Later"), on_click=self.closed.emit)
        self.later_button.setToolTip(self.tr("Everything decided so far is kept"))
        self.discard_button = button(self.tr("Put aside"), "quiet", "remove", self.discard)
        self.return_button = button(self.tr("Return to the village…"), "default", "send", self.return_file)
        self.return_button.setToolTip(self.tr("The village's own file with the wrong cells marked"))
        self.take_back_button = button(self.tr("Take back"), "danger", "undo", self.take_back)
        self.outcomes = QHBoxLayout()
        self.outcomes.setSpacing(8)
        outer = column(self, 10)
        outer.addLayout(row(self.back_button, self.name, self.status, self.about, None, self.search, space=12))
        outer.addWidget(self.notes)
        outer.addWidget(self.result)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.rows, 1)
        middle.addWidget(self.decisions)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.kinds)
        body.addLayout(middle, 1)
        body.addWidget(self.panel)
        outer.addLayout(body, 1)
        below = row(self.discard_button, None)
        below.addLayout(self.outcomes)
        for part in (self.take_back_button, self.return_button, self.later_button, self.apply_button):
            below.addWidget(part)
        outer.addLayout(below)

    def _wire(self) -> None:
        self.typing = QTimer(self)
        self.typing.setSingleShot(True)
        self.typing.setInterval(250)
        self.typing.timeout.connect(self._search)
        self.search.textChanged.connect(self.typing.start)
        self.kinds.picked.connect(self._pick_kind)
        self.rows.picked.connect(self.panel.show_row)
        self.rows.opened.connect(partial(self.edit, field=None))
        self.rows.wanted.connect(self._load_rows)
        self.rows.decided.connect(self.decide)
        self.decisions.chosen.connect(self.decide)
        for key, context in (("F2", self.rows),):
            shortcut = QShortcut(QKeySequence(key), context)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._edit_current)

    # Showing

    def open(self, batch_id: UUID) -> None:
        """Another batch, from its first kind on."""
        self.batch_id, self.kind = batch_id, ""
        self.result.say("")
        self.search.clear()
        self.reload()

    def reload(self) -> None:
        batch_id = self.batch_id
        if batch_id is not None:
            self.page.read(lambda session: review.overview(session, batch_id), self._show, key="overview")

    def _show(self, overview: Overview) -> None:
        self.overview, batch = overview, overview.batch
        language = self.desk.language
        self.name.setText(batch.village or batch.file_name)
        self.about.setText(f"{batch.number} · {batch.file_name}")
        self.status.set(language.text(review.STATUS_WORDS[batch.status]), BATCH_CHIPS[batch.status])
        self.notes.say("\n".join(language.say(note) for note in batch.notes), "warn")
        kinds = [(kind, overview.kinds[kind]) for kind in KIND_ORDER if overview.kinds.get(kind)]
        self.kinds.set_records(kinds)
        self._show_below(overview)
        if self.kind in dict(kinds):
            self._load_rows(self.rows.after)
        elif kinds:
            self.kind = ""
            if self.kinds.current() is None or self.kinds.current()[0] == self.kind:
                self.kinds.select_first()
            self._pick_kind(self.kinds.current())
        else:
            self.rows.begin("new", 0)
            self.rows.show_rows([])

    def _show_below(self, overview: Overview) -> None:
        batch, ready = overview.batch, overview.ready
        while item := self.outcomes.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for outcome in OUTCOMES:
            if count := batch.outcomes.get(outcome):
                word = self.desk.language.text(review.OUTCOME_WORDS[outcome])
                self.outcomes.addWidget(Chip(f"{word}: {number_text(count)}", OUTCOME_CHIPS[outcome]))
        self.apply_button.setText(self.tr("Apply {count} rows").format(count=number_text(ready)))
        self.apply_button.setVisible(ready > 0 or batch.status == "review")
        untouched = batch.status == "review" and not ready
        if untouched and set(overview.kinds) <= {"same", "other"}:
            self.apply_button.setText(self.tr("Nothing new: file it"))
            untouched = False
        self.apply_button.setEnabled(not untouched)
        self.later_button.setVisible(ready > 0 or batch.status == "review")
        self.return_button.setVisible(batch.type == "workers" and batch.status in ("review", "applied"))
        self.take_back_button.setVisible(batch.status == "applied")
        self.discard_button.setVisible(batch.status in ("review", "taken_back"))

    @Slot(object)
    def _pick_kind(self, kind: tuple[str, int] | None) -> None:
        if kind is None or kind[0] == self.kind:
            return
        self.kind = kind[0]
        self._search()

    @Slot()
    def _search(self) -> None:
        if self.overview is not None and self.kind:
            self.rows.begin(self.kind, 0 if self.search.text().strip() else self.overview.kinds.get(self.kind, 0))
            self.decisions.show_for(self.kind, True)
            self._load_rows(0)

    @Slot(int)
    def _load_rows(self, after: int) -> None:
        batch_id, kind, text = self.batch_id, self.kind, self.search.text()
        if batch_id is not None:
            self.page.read(
                lambda session: review.review_rows(session, batch_id, kind, after=after, limit=PAGE + 1, text=text), self._show_rows,
                key="rows",
            )  # fmt: skip

    def _show_rows(self, rows: list[ReviewRow]) -> None:
        self.rows.show_rows(rows)
        if self.next_number is not None:
            self.rows.table.select(self.next_number)
            self.next_number = None

    # Deciding

    @Slot(str)
    def decide(self, word: str) -> None:
        """What a button or key says about the chosen rows, or about all of the kind."""
        batch_id, kind = self.batch_id, self.kind
        if word == "edit":
            self._edit_current()
            return
        every = self.decisions.take_every()
        numbers = None if every else self.rows.numbers()
        if batch_id is None or numbers == [] or not self.decisions.buttons[word].isVisible():
            return
        self.next_number = None if every else self._next()

        def write(session: "Session", _progress: Any) -> int:
            if word in ("pindah", "meninggal", "stay"):
                return review.settle_missing(session, batch_id, numbers, None if word == "stay" else word)
            if word == "as_new":
                return review.take_as_new(session, batch_id, numbers)
            return review.decide(session, batch_id, numbers, word, kind)

        self.page.write(write, self._decided)

    def _next(self) -> int | None:
        """The row below the chosen ones, so that one hand can go through the list."""
        chosen, shown = set(self.rows.numbers()), self.rows.table.shown
        last = max((place for place, record in enumerate(shown) if record.number in chosen), default=-1)
        return shown[last + 1].number if 0 <= last < len(shown) - 1 else None

    def _decided(self, count: int) -> None:
        if not count:
            self.desk.tell.done(self.tr("These rows cannot be taken as they are; put them right first."))
        self.reload()

    def use_proposal(self, record: ReviewRow, problem: RowProblem, every: bool) -> None:
        batch_id, today = self.batch_id, self.desk.today()
        if batch_id is None:
            return
        self.next_number = self._next()
        numbers = None if every else [record.number]

        def after(count: int) -> None:
            self.desk.tell.done(self.tr("{count} rows put right.").format(count=count))
            self.reload()

        self.page.write(lambda session, _: review.use_proposals(session, batch_id, numbers, problem.code, today), after)

    @Slot()
    def _edit_current(self) -> None:
        record = self.rows.table.current()
        if record is not None:
            self.edit(record, None)

    def edit(self, record: ReviewRow, field: str | None) -> None:
        """The form of one row; what is changed there goes through the reader's validators."""
        batch_id, today = self.batch_id, self.desk.today()
        if batch_id is None or record.kind == "missing" or record.outcome in ("baru", "diubah"):
            return
        wrong = next((p.field for p in sorted(record.problems, key=lambda p: not p.blocks) if p.field), None)
        dialog = CorrectDialog(self.page, record, self.words, today, field or wrong)
        if not dialog.exec():
            return
        edits = dialog.edits
        self.next_number = self._next()

        def write(session: "Session", _progress: Any) -> None:
            for name, text in edits.items():
                review.correct(session, batch_id, record.number, name, text, today)

        self.page.write(write, lambda _: self.reload())

    # The batch as a whole

    def apply(self) -> None:
        batch_id = self.batch_id
        if batch_id is None or self.overview is None:
            return
        title = self.tr("Applying {number}").format(number=self.overview.batch.number)
        self.page.write(lambda session, progress: apply(session, batch_id, progress=progress), self._applied, title=title)

    def _applied(self, applied: Applied) -> None:
        batch_id = self.batch_id
        if applied.nothing_new:
            text = self.tr("{number}: the file says nothing new.").format(number=applied.number)
        else:
            text = self.tr("{number} is applied: {outcomes}.").format(number=applied.number, outcomes=self._outcomes(applied.outcomes))
        self.result.say(text, "good")
        self.rows.table.setFocus()  # the button that was pressed goes away
        if batch_id is not None:
            self.page.done(text, lambda session, progress: take_back(session, batch_id, progress=progress))
        self.reload()

    def _outcomes(self, outcomes: dict[str, int]) -> str:
        words = self.desk.language.text
        return ", ".join(
            f"{number_text(outcomes[name])} {words(review.OUTCOME_WORDS[name]).lower()}" for name in OUTCOMES if outcomes.get(name)
        )

    def take_back(self) -> None:
        batch_id, overview = self.batch_id, self.overview
        if batch_id is None or overview is None:
            return
        if ask_take_back(self.page, overview.batch):
            title = self.tr("Taking back {number}").format(number=overview.batch.number)
            self.page.write(lambda session, progress: take_back(session, batch_id, progress=progress), self._taken_back, title=title)

    def _taken_back(self, taken: TakenBack) -> None:
        text, kind = say_taken_back(self.page, taken)
        self.result.say(text, kind)
        self.page.done(text)
        self.reload()

    def return_file(self) -> None:
        if self.batch_id is not None:
            return_to_village(self.page, self.batch_id)

    def discard(self) -> None:
        batch_id = self.batch_id
        if batch_id is not None:
            self.page.write(lambda session, _: review.discard(session, batch_id), self._discarded)

    def _discarded(self, _: None) -> None:
        number = self.overview.batch.number if self.overview else ""
        self.desk.tell.done(self.tr("{number} is put aside; its rows stay readable.").format(number=number))
        self.closed.emit()


def ask_take_back(page: Page, batch: review.BatchRecord) -> bool:
    """Says what taking an import back will do, before it does it."""
    outcomes = batch.outcomes
    sentence = page.tr(
        "{new} entries that came with this import are removed and {changed} get their former values back. "
        "Whatever was edited since stays as it is and is named afterwards."
    ).format(new=number_text(outcomes.get("baru", 0)), changed=number_text(outcomes.get("diubah", 0)))
    return ask(page, page.tr("Take back {number}?").format(number=batch.number), sentence, page.tr("Take back"), danger=True)


def say_taken_back(page: Page, taken: TakenBack) -> tuple[str, str]:
    """What was restored and what was not, and the kind of banner for it."""
    text = page.tr("{number} is taken back: {removed} removed, {restored} restored.").format(
        number=taken.number, removed=number_text(taken.removed), restored=number_text(taken.restored)
    )
    if taken.edited_since:
        names = ", ".join(taken.edited_since[:12]) + (" …" if len(taken.edited_since) > 12 else "")
        text += " " + page.tr("Edited since, so they stay: {names}.").format(names=names)
    return text, "warn" if taken.edited_since else "good"
