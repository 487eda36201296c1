"""What every page works with, handed to it once: the database, tasks, the voice, the theme, the way to other pages."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from rangkul.language import Language
from rangkul.settings import Settings
from rangkul.ui.tasks import Progress, Task, Tasks
from rangkul.ui.tell import Tell
from rangkul.ui.theme import Theme

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.data.engine import Database


@dataclass
class Desk:
    """`go("workers", key)` opens a page at a record; `today()` is the day on the office's wall."""

    database: "Database"
    tasks: Tasks
    tell: Tell
    theme: Theme
    language: Language
    settings: Settings
    account: str
    today: Callable[[], date] = field(default=date.today)
    go: Callable[..., None] = field(default=lambda *_: None)

    def read(
        self, function: "Callable[[Session], Any]", then: Callable[[Any], None], *, owner: QObject, key: str = "read",
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:  # fmt: skip
        """Asks the database beside the window; only the newest answer to (owner, key) arrives."""

        def work(progress: Progress) -> Any:  # noqa: ARG001 - reading is short
            with self.database.reading() as session:
                return function(session)

        return self.tasks.run(work, then, owner=owner, key=key, failed=failed)

    def write(
        self, function: "Callable[[Session, Progress], Any]", then: Callable[[Any], None] | None = None, *, owner: QObject,
        title: str = "", failed: Callable[[Exception], None] | None = None,
    ) -> Task:  # fmt: skip
        """One button, one session, one transaction: committed whole or not at all."""

        def work(progress: Progress) -> Any:
            with self.database.session() as session:
                return function(session, progress)

        return self.tasks.run(work, then, title=title, owner=owner, failed=failed)
