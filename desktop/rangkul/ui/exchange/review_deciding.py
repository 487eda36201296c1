"""What the hand does in a review: decide rows and cells, put values right, take the last step back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from rangkul.rules.message import Complaint, Message
from rangkul.rules.money import number_text
from rangkul.ui.exchange.correct_dialog import CorrectDialog
from rangkul.work import review, review_decide
from rangkul.work.review_decide import BY_WORD, JUDGED, Before, remember, restore
from rangkul.work.review_records import ON_ROSTER, Key, ReviewRow, RowProblem
from rangkul.work.review_repair import clean_value, proposed, repair

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.exchange.review_view import ReviewView
    from rangkul.ui.tasks import Progress

STEPS = 30
"""How many decisions can be taken back one after the other."""
MANY = 500
"""More rows than this are told in the top row, with a way to cancel."""
Rows = dict[UUID, list[int]]
Act = Callable[["Session", UUID, list[int], "Progress"], int]
"""Does it to rows of one batch and says to how many."""


class Deciding(QObject):
    """Everything a decision needs: which rows, in one transaction, how they were before, and the row to go on with."""

    def __init__(self, view: "ReviewView") -> None:
        super().__init__(view)
        self.view = view
        self.steps: list[list[Before]] = []

    def forget(self) -> None:
        """Another review: its steps are its own."""
        self.steps.clear()

    # Rows

    @Slot(str)
    def decide(self, word: str) -> None:
        """What a button or key says about the chosen rows, or about all of the list."""
        view = self.view
        if word == "undo":
            self.undo()
            return
        if word == "edit":
            if (record := view.rows.current()) is not None:
                self.edit(record)
            return
        if not view.decisions.isVisible() or (word in view.decisions.buttons and not view.decisions.buttons[word].isVisible()):
            return
        view.rows.setFocus()  # so that the keyboard goes on where the mouse was
        rows, kind = self._rows(view.decisions.take_every()), view.chosen.kind
        if not rows:
            return
        if word == "proposal":
            self._propose(rows, view.chosen.code)
            return

        def act(session: "Session", batch_id: UUID, numbers: list[int], _progress: "Progress") -> int:
            return _act(session, batch_id, numbers, word, kind)

        self._write(rows, BY_WORD.get(word, JUDGED), act)

    @Slot(str, str)
    def choose(self, field: str, side: str) -> None:
        """Ours or theirs, in the cell the keyboard stands on; in the first column for the whole row."""
        record = self.view.rows.current()
        if record is None or record.outcome in ON_ROSTER or not self.view.decisions.isVisible():
            return
        if record.kind in ("changed", "conflict", "duplicate"):
            fields = [field] if field in record.differences else None
            self._choose(self._rows(self.view.decisions.take_every()), fields, side, stay=fields is not None)

    def choose_in(self, record: ReviewRow, field: str, side: str) -> None:
        """Ours or theirs in one cell of one row, from the panel."""
        if record.batch_id is not None:
            self._choose({record.batch_id: [record.number]}, [field], side, stay=True)

    def _choose(self, rows: Rows, fields: Sequence[str] | None, side: str, *, stay: bool) -> None:
        def act(session: "Session", batch_id: UUID, numbers: list[int], _progress: "Progress") -> int:
            return review_decide.choose(session, batch_id, numbers, fields, side)

        self._write(rows, ("changes", "choices", "decision"), act, stay=stay)

    # Values

    def complaints(self, field: str, text: str) -> list[Complaint]:
        """The reader's validators, for the line that is typed in."""
        return clean_value(field, text, self.view.desk.today())[1]

    @Slot(object, str, str)
    def typed(self, record: ReviewRow, field: str, text: str) -> None:
        """A cell was typed over."""
        self._repair(record, {field: text}, stay=True)

    @Slot(object)
    def edit(self, record: ReviewRow | None, field: str | None = None) -> None:
        """The form of one row; what is changed there goes through the reader's validators."""
        view = self.view
        if record is None or not record.open or record.kind in ("missing", "other") or not view.decisions.editable:
            return
        wrong = next((p.field for p in sorted(record.problems, key=lambda p: not p.blocks) if p.field), None)
        dialog = CorrectDialog(view.page, record, view.words, view.desk.today(), field or wrong)
        if dialog.exec():
            self._repair(record, dialog.edits)
        dialog.deleteLater()

    def _repair(self, record: ReviewRow, edits: dict[str, str], *, stay: bool = False) -> None:
        batch_id, today = record.batch_id, self.view.desk.today()
        if batch_id is None or not edits:
            return

        def act(session: "Session", batch_id: UUID, numbers: list[int], _progress: "Progress") -> int:
            result = repair(session, batch_id, dict.fromkeys(numbers, edits), today)
            self._refuse(result.refused)
            return result.count

        self._write({batch_id: [record.number]}, JUDGED, act, stay=stay)

    def use_proposal(self, record: ReviewRow, problem: RowProblem, every: bool) -> None:
        """The proposed repair of one kind of problem, in this row or in every row of the list."""
        if record.batch_id is not None:
            rows = self.view.rows.model_of_rows.keys.by_batch() if every else {record.batch_id: [record.number]}
            self._propose(rows, problem.code)

    def _propose(self, rows: Rows, code: str) -> None:
        """Without a code: every proposal of the rows."""
        today, codes = self.view.desk.today(), self._codes(code)

        def act(session: "Session", batch_id: UUID, numbers: list[int], progress: "Progress") -> int:
            edits: dict[int, dict[str, str]] = {}
            for one in codes:
                for number, values in proposed(session, batch_id, numbers, one).items():
                    edits.setdefault(number, {}).update(values)
            return repair(session, batch_id, edits, today, progress).count

        def said(count: int) -> str:
            return self.tr("{count} rows put right.").format(count=number_text(count))

        self._write(rows, JUDGED, act, said)

    def _codes(self, code: str) -> list[str]:
        kind = self.view.chosen.kind
        return [code] if code else [group.code for group in self.view.groups.codes if group.kind == kind and group.proposals]

    # How

    def _rows(self, every: bool) -> Rows:
        """The chosen rows, or all of the list."""
        view = self.view
        return view.rows.model_of_rows.keys.by_batch() if every else _by_batch(view.rows.selected_keys())

    def _write(
        self, rows: Rows, names: Sequence[str], act: Act, said: Callable[[int], str] | None = None, *, stay: bool = False
    ) -> None:
        """One transaction: remember, do. Then the next row is chosen, so that one hand can go through the list."""
        view, count = self.view, sum(len(numbers) for numbers in rows.values())

        def write(session: "Session", progress: "Progress") -> tuple[int, list[Before]]:
            before: list[Before] = []
            done = 0
            for batch_id, numbers in rows.items():
                before.append(remember(session, batch_id, numbers, names))
                done += act(session, batch_id, numbers, progress)
                progress(done, count, "")
            return done, before

        self._go_on(stay or count == len(view.rows.model_of_rows.keys) > 1)
        title = self.tr("Deciding {count} rows").format(count=number_text(count)) if count > MANY else ""

        def after(result: tuple[int, list[Before]]) -> None:
            self._written(result[0], result[1], said)

        view.page.write(write, after, title=title)

    def _go_on(self, stay: bool) -> None:
        """The row to choose when the list comes again: the one below the chosen ones."""
        rows = self.view.rows
        places = rows.selected_places()
        last = rows.currentIndex().row() if stay or not places else min(places[-1][1] + 1, len(rows.model_of_rows.keys) - 1)
        keys: list[Key] = rows.model_of_rows.keys.slice(last, last + 1)
        self.view.wanted_key = keys[0] if keys else None
        self.view.wanted_place = max(0, places[0][0] if places else last)

    def _written(self, count: int, before: list[Before], said: Callable[[int], str] | None) -> None:
        view = self.view
        if count:
            self.steps = [*self.steps[1 - STEPS :], before]
            text = said(count) if said else self.tr("{count} rows decided.").format(count=number_text(count))
            view.page.done(text, lambda session, _: self._back(session, before))
        else:
            view.desk.tell.done(self.tr("These rows cannot be taken as they are; put them right first."))
        view.decisions.back.setEnabled(bool(self.steps))
        view.rows.refresh_rows()
        view.reload()

    def _refuse(self, refused: dict[int, Message]) -> None:
        if refused:
            from rangkul.errors import Problem

            raise Problem("{why}", why=next(iter(refused.values())))

    def _back(self, session: "Session", before: list[Before]) -> Any:
        self.steps = [step for step in self.steps if step is not before]
        return restore(session, before)

    @Slot()
    def undo(self) -> None:
        """The last decision of this review is taken back."""
        if not self.steps:
            return
        before = self.steps[-1]
        view = self.view
        self._go_on(stay=True)

        def after(count: int) -> None:
            view.desk.tell.done(self.tr("Taken back: {count} rows are as they were.").format(count=number_text(count)))
            view.decisions.back.setEnabled(bool(self.steps))
            first = before[0]
            view.wanted_key = (first.batch_id, first.rows[0][0]) if first.rows else None
            view.reload()

        view.page.write(lambda session, _: self._back(session, before), after)


def _act(session: "Session", batch_id: UUID, numbers: list[int], word: str, kind: str) -> int:
    """One word about rows of one batch."""
    if word in ("pindah", "meninggal", "stay"):
        return review.settle_missing(session, batch_id, numbers, None if word == "stay" else word)
    if word == "as_new":
        return review.take_as_new(session, batch_id, numbers)
    if word == "keep":
        return review_decide.choose(session, batch_id, numbers, None, "ours")
    return review.decide(session, batch_id, numbers, word, kind or None)


def _by_batch(keys: Sequence[Key]) -> Rows:
    rows: Rows = {}
    for batch_id, number in keys:
        rows.setdefault(batch_id, []).append(number)
    return rows
