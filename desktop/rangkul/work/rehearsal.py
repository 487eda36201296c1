"""A rehearsal of the door: a throw-away copy of what the door needs, so that nothing of it reaches the branch's database."""

import tempfile
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.account import Setting
from rangkul.data.engine import Database, open_database
from rangkul.work.attendance import GRACE, grace_minutes
from rangkul.work.take_along import what_the_door_needs
from rangkul.work.taken_rows import Row, insert_all


class Rehearsal:
    """`database` holds the event, its people and no marks yet; `close` removes it from the disk."""

    def __init__(self, tables: dict[str, list[Row]], grace: int, account: str, station: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="rangkul-latihan-", ignore_cleanup_errors=True)
        file = Path(self._folder.name) / "latihan.db"
        self.database: Database = open_database(f"sqlite:///{file.as_posix()}", account=account, station=station)
        with self.database.bulk() as session:
            insert_all(session, tables)
            session.add(Setting(name=GRACE, value=grace))

    def close(self) -> None:
        self.database.close()
        self._folder.cleanup()


def rehearse(session: Session, event_id: UUID, account: str, station: str) -> Rehearsal:
    """Only reads: the session may be one that cannot write."""
    tables = what_the_door_needs(session, event_id) | {"attendance": []}
    return Rehearsal(tables, grace_minutes(session), account, station)
