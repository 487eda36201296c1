"""From a file of the queue to showing its layout by hand, and back into the queue."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from rangkul.errors import Problem
from rangkul.ui.exchange.layout_teach import keep, teach_batch, teach_file
from rangkul.ui.page import Page
from rangkul.work.intake import take_in
from rangkul.work.read_again import keep_said
from rangkul.work.review_queue import QueueEntry, forget_waiting, keep_waiting, wants_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.exchange.records import RosterFile
    from rangkul.exchange.taught import Lesson


def teach_entry(page: Page, entry: QueueEntry, then: Callable[[], None]) -> None:
    """The layout of a batch under review, or of a file that was refused because nobody knew its columns."""
    if not entry.wants:
        teach_batch(page, entry.id, lambda _: then())
        return
    path = entry.path
    if path is None or entry.drop_id is None:
        raise Problem("The file {name} is not known any more; drop it again.", name=entry.file_name)
    drop_id, account = entry.drop_id, page.desk.account

    def read(file: "RosterFile", lessons: "list[Lesson]", remember: str) -> None:
        def write(session: "Session", progress: Any) -> None:
            keep(session, lessons, remember, file.village, file.file, account)
            if wants := wants_of(file):
                keep_waiting(session, drop_id, file, path, wants, account)
            else:
                taken = take_in(session, file, account=account, drop_id=drop_id, progress=progress)
                keep_said(session, taken.id, file, lessons)
                forget_waiting(session, drop_id, path)

        page.write(write, lambda _: then(), title=page.tr("Comparing {name}").format(name=file.file))

    teach_file(page, path, read)
