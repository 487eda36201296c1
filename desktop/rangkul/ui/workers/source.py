"""Where the long list of workers gets its rows: from the roster by pages, or from what a search found."""

from collections.abc import Sequence
from typing import Any

from rangkul.data.engine import Database
from rangkul.work.workers import WorkerFilter, WorkerRow, anchors_of_workers, count_workers, page_of_workers


class RosterSource:
    """The roster by name, as the filter wants it; anchors make every jump a key look-up."""

    def __init__(self, database: Database, chosen: WorkerFilter) -> None:
        self.database, self.chosen = database, chosen

    def count(self) -> int:
        with self.database.reading() as session:
            return count_workers(session, self.chosen)

    def page(self, limit: int, after: Any = None, offset: int = 0) -> Sequence[WorkerRow]:
        with self.database.reading() as session:
            return page_of_workers(session, self.chosen, limit, after=after, offset=offset)

    def anchors(self, every: int) -> Sequence[Any]:
        with self.database.reading() as session:
            return anchors_of_workers(session, self.chosen, every)


class FoundSource:
    """What a search found, best first."""

    def __init__(self, rows: Sequence[WorkerRow]) -> None:
        self.rows = rows

    def count(self) -> int:
        return len(self.rows)

    def page(self, limit: int, after: Any = None, offset: int = 0) -> Sequence[WorkerRow]:
        start = offset + (after or 0)
        return self.rows[start : start + limit]

    def anchors(self, every: int) -> Sequence[Any]:
        return list(range(every, len(self.rows), every))
