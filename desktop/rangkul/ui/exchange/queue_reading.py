"""Reading dropped files beside the window: each is taken in by a transaction of its own, or stays in the queue and says why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from uuid_utils.compat import uuid7

from rangkul.errors import Cancelled, Problem
from rangkul.rules.message import Message
from rangkul.ui.page import Page
from rangkul.work.intake import Taken, take_in
from rangkul.work.regions import village_names
from rangkul.work.review_queue import forget_waiting, keep_waiting, wants_of
from rangkul.work.taught import load_lessons

if TYPE_CHECKING:
    from rangkul.exchange.records import RosterFile
    from rangkul.ui.tasks import Progress


@dataclass
class Waiting:
    """A file that could not be taken in, and what it wants."""

    id: UUID
    file_name: str
    path: Path
    wants: str
    why: Message | None
    candidates: tuple[str, ...]


@dataclass
class Read:
    """What came of the files of one drop."""

    drop_id: UUID
    taken: list[Taken] = field(default_factory=list[Taken])
    waiting: list[Waiting] = field(default_factory=list[Waiting])
    left: int = 0  # files not read because somebody cancelled


def read_files(
    page: Page, files: Sequence[Path], then: Callable[[Read], None], *, drop_id: UUID | None = None, village: str | None = None,
    passwords: Sequence[str] = (),
) -> None:  # fmt: skip
    """Reads the files and keeps each as a batch under review. `village`: whose files these are, when somebody has said it."""
    paths, account, database = [Path(file).absolute() for file in files], page.desk.account, page.desk.database
    result = Read(drop_id or uuid7())
    today = page.desk.today()
    page.banner.hide()

    def keep(file: "RosterFile", path: Path, wants: str, why: Message | None = None) -> None:
        with database.session() as session:
            key = keep_waiting(session, result.drop_id, file, path, wants, account, why)
        result.waiting.append(Waiting(key, file.file, path, wants, why or file.rejected, file.village_candidates))

    def take(file: "RosterFile", path: Path, progress: "Progress") -> None:
        wants = wants_of(file)
        if wants and not (wants == "village" and village):
            keep(file, path, wants)
            return
        try:
            with database.session() as session:
                taken = take_in(session, file, account=account, village_code=village, drop_id=result.drop_id, progress=progress)
                forget_waiting(session, result.drop_id, path)
        except Problem as problem:
            keep(file, path, "other", problem.message)
        else:
            result.taken.append(taken)

    def work(progress: "Progress") -> Read:
        from rangkul.exchange.roster import check_rosters

        with database.reading() as session:
            villages, lessons = village_names(session), load_lessons(session)
        place = [0]

        def files_done(_done: int, _total: int, _text: str = "") -> None:
            progress(place[0], len(paths), paths[place[0]].name)

        report = files_done if len(paths) > 1 else progress
        found = check_rosters(paths, today=today, villages=villages, taught=lessons, village=village, passwords=passwords, progress=report)
        try:
            for number, (path, file) in enumerate(zip(paths, found, strict=True)):
                take(file, path, report)
                place[0] = min(number + 1, len(paths) - 1)
        except Cancelled:
            result.left = len(paths) - len(result.taken) - len(result.waiting)
            if not result.taken and not result.waiting:
                raise
        return result

    title = page.tr("Reading {name}").format(name=paths[0].name if len(paths) == 1 else f"{len(paths)} × Excel")
    page.desk.tasks.run(work, then, title=title, owner=page, failed=page.refuse)
