"""Applying several files, each in its own transaction: what refuses is told, the rest goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from rangkul.errors import Problem
from rangkul.rules.message import Message
from rangkul.rules.money import number_text
from rangkul.ui.page import Page
from rangkul.work.applying import OUTCOMES, Applied, TakenBack, apply, take_back
from rangkul.work.review_records import OUTCOME_WORDS, BatchRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.tasks import Progress


@dataclass
class AllApplied:
    """What came out: the files applied, and those refused with the sentence why."""

    done: list[tuple[BatchRecord, Applied]] = field(default_factory=list[tuple[BatchRecord, Applied]])
    refused: list[tuple[str, Message]] = field(default_factory=list[tuple[str, Message]])

    def headline(self, page: Page) -> str:
        """The whole in one sentence."""
        if not self.done:
            return page.tr("Nothing was applied.")
        if len(self.done) == 1:
            number = self.done[0][1].number
            if self.done[0][1].nothing_new:
                return page.tr("{number}: the file says nothing new.").format(number=number)
        else:
            number = page.tr("{count} files").format(count=len(self.done))
        return page.tr("{number} is applied: {outcomes}.").format(number=number, outcomes=self._outcomes(page))

    def _outcomes(self, page: Page) -> str:
        totals = {name: sum(applied.outcomes.get(name, 0) for _, applied in self.done) for name in OUTCOMES}
        words = page.desk.language.text
        return ", ".join(f"{number_text(totals[name])} {words(OUTCOME_WORDS[name]).lower()}" for name in OUTCOMES if totals[name])


def apply_all(page: Page, batches: Sequence[BatchRecord], then: Callable[[AllApplied], None]) -> None:
    """One task beside the window; one transaction for each file, so that a refused one takes nothing with it."""
    database, files = page.desk.database, list(batches)
    page.banner.hide()

    def work(progress: "Progress") -> AllApplied:
        told = AllApplied()
        for number, batch in enumerate(files):
            progress(number, len(files), batch.village or batch.file_name)
            report = progress if len(files) == 1 else _of_file(progress, number, len(files), batch)
            try:
                with database.session() as session:
                    applied = apply(session, batch.id, progress=report)
            except Problem as problem:
                told.refused.append((batch.village or batch.file_name, problem.message))
            else:
                told.done.append((batch, applied))
        return told

    title = page.tr("Applying {number}").format(number=files[0].number if len(files) == 1 else f"{len(files)} × Excel")
    page.desk.tasks.run(work, then, title=title, owner=page, failed=page.refuse)


def _of_file(progress: "Progress", number: int, files: int, batch: BatchRecord) -> "Progress":
    """Progress within one of several files, told as files done; may be cancelled at every step."""

    def report(_done: int, _total: int, _text: str = "") -> None:
        progress(number, files, batch.village or batch.file_name)

    return report


def take_back_all(session: "Session", batch_ids: Sequence[UUID], progress: "Progress") -> list[TakenBack]:
    """The way back of several files, the last applied first, in one transaction."""
    return [take_back(session, batch_id, progress=progress) for batch_id in reversed(batch_ids)]
