"""What is done with the reviewed files as a whole: apply, take back, send back marked, put aside, the outcome as Excel."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rangkul.rules.money import number_text
from rangkul.ui.cards import Chip, button, row
from rangkul.ui.exchange.apply_all import AllApplied, apply_all, take_back_all
from rangkul.ui.exchange.outcome_export import export_outcomes
from rangkul.ui.exchange.return_file import return_to_village
from rangkul.ui.exchange.words import OUTCOME_CHIPS
from rangkul.ui.page import Page
from rangkul.ui.tell import ask
from rangkul.work import rejudging, review
from rangkul.work.applying import OUTCOMES, TakenBack
from rangkul.work.review_records import BatchRecord
from rangkul.work.review_rows import Groups

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.exchange.review_view import ReviewView
    from rangkul.ui.tasks import Progress


class Whole(QWidget):
    """The line of buttons below a review."""

    def __init__(self, view: "ReviewView") -> None:
        super().__init__()
        self.view, self.page, self.desk = view, view.page, view.desk
        self.apply_button = button(self.tr("Apply"), "primary", "check", self.apply, "Ctrl+Return")
        self.apply_button.setToolTip("Ctrl+Enter")
        self.later_button = button(self.tr("Later"), on_click=view.closed.emit)
        self.later_button.setToolTip(self.tr("Everything decided so far is kept"))
        self.discard_button = button(self.tr("Put aside"), "quiet", "remove", self.discard)
        self.reopen_button = button(self.tr("Take up again"), "quiet", "undo", self.reopen)
        self.return_button = button(self.tr("Return to the village…"), "default", "send", self.return_file)
        self.return_button.setToolTip(self.tr("The village's own file with the wrong cells marked"))
        self.export_button = button(self.tr("Outcome as Excel…"), "default", "export", self.export)
        self.edited_button = button(self.tr("Edited since, as Excel…"), "default", "export", self.export_edited)
        self.take_back_button = button(self.tr("Take back"), "danger", "undo", self.take_back)
        self.outcomes = QHBoxLayout()
        self.outcomes.setSpacing(8)
        below = row(self.discard_button, self.reopen_button, None)
        below.addLayout(self.outcomes)
        for part in (
            self.take_back_button, self.edited_button, self.export_button, self.return_button, self.later_button, self.apply_button,
        ):  # fmt: skip
            below.addWidget(part)
        below.setContentsMargins(0, 0, 0, 0)
        self.setLayout(below)
        self.groups = Groups()
        self.batches: list[BatchRecord] = []

    def show_batches(self, batches: Sequence[BatchRecord], groups: Groups) -> None:
        """Which buttons make sense now, and what they would do."""
        self.batches, self.groups = list(batches), groups
        states = {batch.status for batch in batches}
        self._show_outcomes(groups.outcomes)
        open_states = states & {"review", "applied", "taken_back"}
        ready = groups.ready if open_states else 0
        self.apply_button.setText(self._apply_text(ready, states))
        nothing = not ready and {group.kind for group in groups.kinds} <= {"same"} and "review" in states
        self.apply_button.setVisible(ready > 0 or "review" in states)
        self.apply_button.setEnabled(ready > 0 or nothing)
        if nothing:
            self.apply_button.setText(self.tr("Nothing new: file it"))
        self.later_button.setVisible(ready > 0 or "review" in states)
        one = batches[0] if len(batches) == 1 else None
        self.return_button.setVisible(one is not None and one.type == "workers" and one.status in ("review", "applied"))
        self.take_back_button.setVisible("applied" in states)
        self.discard_button.setVisible(one is not None and one.status in ("review", "taken_back"))
        self.reopen_button.setVisible(states == {"discarded"})
        done = bool(groups.outcomes)
        kept = "taken_back" in states and any(groups.outcomes.get(name) for name in ("baru", "diubah"))
        self.export_button.setVisible(done and self.view.kinds_list.outcomes_shown)
        self.edited_button.setVisible(kept)

    def _apply_text(self, ready: int, states: set[str]) -> str:
        if "taken_back" in states and "review" not in states:
            return self.tr("Apply {count} rows again").format(count=number_text(ready))
        if len(self.batches) > 1:
            return self.tr("Apply all: {count} rows").format(count=number_text(ready))
        return self.tr("Apply {count} rows").format(count=number_text(ready))

    def _show_outcomes(self, outcomes: dict[str, int]) -> None:
        while item := self.outcomes.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if self.view.kinds_list.outcomes_shown:
            return  # they stand in the list already
        for outcome in OUTCOMES:
            if count := outcomes.get(outcome):
                word = self.desk.language.text(review.OUTCOME_WORDS[outcome])
                self.outcomes.addWidget(Chip(f"{word}: {number_text(count)}", OUTCOME_CHIPS[outcome]))

    # Applying and its way back

    def apply(self) -> None:
        batches = [batch for batch in self.batches if batch.status != "discarded"]
        if batches:
            self.view.result.say("")
            apply_all(self.page, batches, self._applied)

    def _applied(self, told: AllApplied) -> None:
        self.view.result.say(self.say_applied(told), "warn" if told.refused else "good")
        self.view.rows.setFocus()  # the button that was pressed goes away
        if told.done:
            ids = [batch.id for batch, _ in told.done]
            self.page.done(told.headline(self.page), lambda session, progress: take_back_all(session, ids, progress))
        self.view.deciding.forget()
        self.view.kinds_list.begin(outcomes=bool(told.done))
        self.view.reload()

    def say_applied(self, told: AllApplied) -> str:
        """What was written and what was refused, a line each."""
        return "\n".join([told.headline(self.page), *(f"{name}: {self.desk.language.say(why)}" for name, why in told.refused)])

    def take_back(self) -> None:
        batches = [batch for batch in self.batches if batch.status == "applied"]
        if not batches or not ask_take_back(self.page, batches):
            return
        ids = [batch.id for batch in batches]
        title = self.tr("Taking back {number}").format(number=batches[0].number)
        self.page.write(lambda session, progress: take_back_all(session, ids, progress), self._taken_back, title=title)

    def _taken_back(self, taken: list[TakenBack]) -> None:
        said = [say_taken_back(self.page, one) for one in taken]
        text, kind = "\n".join(text for text, _ in said), "warn" if any(kind == "warn" for _, kind in said) else "good"
        self.view.result.say(text, kind)
        self.page.done(said[0][0] if said else text)
        self.view.kinds_list.begin(outcomes=kind == "warn")
        self.view.reload()

    # The rest

    def export(self) -> None:
        export_outcomes(self.page, self.view.words, self.batches, self.view.chosen.outcome)

    def export_edited(self) -> None:
        export_outcomes(self.page, self.view.words, self.batches, only_edited=True)

    def return_file(self) -> None:
        if self.batches:
            return_to_village(self.page, self.batches[0].id)

    @Slot(str)
    def set_blanks(self, blanks: str) -> None:
        """Empty cells mean something else from now on: the open rows are judged again."""
        ids = [batch.id for batch in self.batches if batch.type == "workers" and batch.status != "discarded"]
        title = self.tr("Comparing again")

        def write(session: "Session", progress: "Progress") -> None:
            for batch_id in ids:
                rejudging.set_blanks(session, batch_id, blanks, progress)  # type: ignore[arg-type] # one of the three words

        def after(_: None) -> None:
            self.desk.tell.done(self.tr("The rows were compared again with what empty cells mean now."))
            self.view.deciding.forget()
            self.view.reload()

        self.page.write(write, after, title=title)

    def discard(self) -> None:
        batch = self.batches[0]
        self.page.write(lambda session, _: review.discard(session, batch.id), self._discarded)

    def _discarded(self, _: None) -> None:
        batch = self.batches[0]
        text = self.tr("{number} is put aside; its rows stay readable.").format(number=batch.number)
        self.page.done(text, lambda session, _: review.reopen(session, batch.id))
        self.view.closed.emit()

    def reopen(self) -> None:
        ids = [batch.id for batch in self.batches]

        def write(session: "Session", _progress: "Progress") -> None:
            for batch_id in ids:
                review.reopen(session, batch_id)

        self.page.write(write, lambda _: self.view.reload())


def ask_take_back(page: Page, batches: Sequence[BatchRecord]) -> bool:
    """Says what taking an import back will do, before it does it."""
    new, changed = (sum(batch.outcomes.get(name, 0) for batch in batches) for name in ("baru", "diubah"))
    sentence = page.tr(
        "{new} entries that came with this import are removed and {changed} get their former values back. "
        "Whatever was edited since stays as it is and is named afterwards."
    ).format(new=number_text(new), changed=number_text(changed))
    number = batches[0].number if len(batches) == 1 else page.tr("{count} files").format(count=len(batches))
    return ask(page, page.tr("Take back {number}?").format(number=number), sentence, page.tr("Take back"), danger=True)


def say_taken_back(page: Page, taken: TakenBack) -> tuple[str, str]:
    """What was restored and what was not, and the kind of banner for it."""
    text = page.tr("{number} is taken back: {removed} removed, {restored} restored.").format(
        number=taken.number, removed=number_text(taken.removed), restored=number_text(taken.restored)
    )
    if taken.edited_since:
        names = ", ".join(taken.edited_since[:12]) + (" …" if len(taken.edited_since) > 12 else "")
        text += " " + page.tr("Edited since, so they stay: {names}.").format(names=names)
    return text, "warn" if taken.edited_since else "good"
