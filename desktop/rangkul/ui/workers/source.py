"""Where the long list of workers gets its rows: from the roster by pages, from known keys, or from what a search found."""

from collections.abc import Sequence
from typing import Any

from rangkul.data.engine import Database
from rangkul.work.worker_lists import Keys, WorkerFilter
from rangkul.work.workers import WorkerRow, anchors_of_workers, count_workers, page_of_workers, rows_in_order


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


class KeySource:
    """A part of the roster whose keys are known, in their order."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self.database, self.keys = database, keys

    def count(self) -> int:
        return len(self.keys)

    def page(self, limit: int, after: Any = None, offset: int = 0) -> Sequence[WorkerRow]:
        start = offset + (after or 0)
        with self.database.reading() as session:
            return rows_in_order(session, self.keys[start : start + limit])

    def anchors(self, every: int) -> Sequence[Any]:
        return list(range(every, len(self.keys), every))


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
