"""Counts the doubtful pairs anew, some seconds after files were applied and beside everything else."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from rangkul.ui.desk import Desk
from rangkul.ui.tasks import Progress
from rangkul.work.duplicate_count import PairCount

PAUSE = 4_000  # milliseconds: never while the first picture is painted
MOST = 50_000
"""Workers: a greater roster is searched for the first time when somebody opens the page."""


class PairCounter(QTimer):
    """`look` at the last count, with every figure shown; `told` when there is a newer one."""

    def __init__(self, page: QWidget, desk: Desk, told: Callable[[], None]) -> None:
        super().__init__(page)
        self.page, self.desk, self.told = page, desk, told
        self.running = False
        self.setSingleShot(True)
        self.setInterval(PAUSE)
        self.timeout.connect(self.count)

    def look(self, last: PairCount | None, workers: int) -> None:
        """Searches again only where that is quick; an unchanged roster is left alone."""
        wanted = 1 < workers <= MOST if last is None else last.stale and last.quick
        if wanted and not self.running and not self.isActive():
            self.start()

    @Slot()
    def count(self) -> None:
        from rangkul.work import duplicates  # late: the start does without the search

        def work(progress: Progress) -> None:
            with self.desk.database.reading() as session:
                found = duplicates.find_pairs(session, progress)
            with self.desk.database.session() as session:
                duplicates.store_count(session, found)

        self.running = True
        self.desk.tasks.run(work, self._counted, owner=self.page, key="pairs", failed=self._failed)

    def _counted(self, _: None) -> None:
        self.running = False
        self.told()

    def _failed(self, error: Exception) -> None:
        """A figure that could not be renewed stays as it was; the page itself says what is wrong."""
        self.running = False
