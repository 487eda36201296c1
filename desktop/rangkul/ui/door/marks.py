"""What the door stores: check-ins, guests, mistakes taken back and brought back; each answered after its commit."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from uuid_utils.compat import uuid7

from rangkul.rules.dates import WIB
from rangkul.ui.desk import Desk
from rangkul.ui.door.recorder import Recorder
from rangkul.ui.door.top import Top
from rangkul.work.check_in import CheckIn, Way, check_in
from rangkul.work.door import Arrival, enter_guest, take_in_again
from rangkul.work.events import EventRecord
from rangkul.work.marks import annul

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Marks:
    """Takes session and table from the door's top row at the moment of the scan, not of the storing."""

    def __init__(self, desk: Desk, event: EventRecord, top: Top, failed: Callable[[Exception], None]) -> None:
        self.desk, self.event, self.top, self.failed = desk, event, top, failed
        self.recorder = Recorder(desk.database, desk.tasks.serial)

    @property
    def waiting(self) -> int:
        """Marks that are accepted and not stored yet."""
        return self.recorder.waiting

    def close(self) -> None:
        self.recorder.close()

    def _record(self, store: "Callable[[Session], Any]", stored: Callable[[Any], None]) -> None:
        self.recorder.record(store, stored, self.failed)

    def check_in(self, code: str, source: str, stored: Callable[[CheckIn, int], None], way: Way | None = None) -> None:
        """`stored` hears the answer, and the number of the session it is for. `way`: else what the top row says."""
        way = way or self.top.way
        event, number, table, account = self.event, self.top.session_number, self.top.table, self.desk.account
        at, nonce = datetime.now(WIB), uuid7()

        def store(session: "Session") -> CheckIn:
            return check_in(
                session, event, code, at=at, session_number=number, station=table, source=source, account=account, nonce=nonce,
                way=way,
            )  # fmt: skip

        self._record(store, lambda found: stored(found, number))

    def enter_guest(self, name: str, rank: str, nrp: str, unit: str, tag: str, stored: Callable[[Arrival], None]) -> None:
        event, number, table, account = self.event, self.top.session_number, self.top.table, self.desk.account
        at = datetime.now(WIB)

        def store(session: "Session") -> Arrival:
            return enter_guest(
                session, event, name, rank=rank, nrp=nrp, unit=unit, at=at, session_number=number, station=table, account=account,
                tag=tag,
            )  # fmt: skip

        self._record(store, stored)

    def take_back(self, arrival: Arrival, reason: str, stored: Callable[[Any], None]) -> None:
        table, account = self.top.table, self.desk.account
        self._record(lambda session: annul(session, arrival.mark_id, reason, station=table, account=account), stored)

    def take_in_again(self, arrival: Arrival, stored: Callable[[Arrival], None]) -> None:
        account = self.desk.account
        self._record(lambda session: take_in_again(session, arrival, account=account), stored)
