"""Puts the program together: settings, database, account, tasks, window; and takes it apart again."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from rangkul.data.engine import Database, open_database
from rangkul.errors import write_report
from rangkul.language import Language, mark
from rangkul.settings import Settings, station_name
from rangkul.ui.desk import Desk
from rangkul.ui.pages import commands, entries
from rangkul.ui.search_bar import Found, commands_like
from rangkul.ui.tasks import Tasks
from rangkul.ui.tell import Tell
from rangkul.ui.theme import Theme
from rangkul.ui.translator import Translator
from rangkul.ui.window import Window

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class App(QObject):
    """The running program. Tests start the same thing and close it."""

    told = Signal(object)  # carries changed kinds from any thread to the main one

    def __init__(self, application: QApplication, database: Database, language: Language, settings: Settings, *, serial: bool) -> None:
        super().__init__()
        self.translator = Translator(language)
        application.installTranslator(self.translator)
        self.theme = Theme()
        self.theme.set_mode(str(settings.get("theme", "system")))
        self.theme.apply(application)
        self.tell = Tell(language, settings.folder)
        self.tasks = Tasks(self.tell.error, serial=serial)
        self.desk = Desk(database, self.tasks, self.tell, self.theme, language, settings, database.account)
        self.window = Window(self.desk, entries(self.desk), self.search)
        self.told.connect(self.window.changed)
        database.on_change(self.told.emit)
        self.application, self.database = application, database
        self.listener = QTimer(self)
        self.listener.timeout.connect(database.poll)
        self.listener.start(2_000)

    def show(self) -> None:
        """The window, or first the three steps of setting up when the database is new."""
        from rangkul.ui.first_run import is_set_up, set_up_in

        if is_set_up(self.desk):
            self.window.go("home")
            self.window.show()
            self._back_up()
        else:
            self.first_run = set_up_in(self.desk, self._set_up)
            self.first_run.show()

    def _set_up(self) -> None:
        self.window.go("home")
        self.window.show()
        self.first_run.close()

    def _back_up(self) -> None:
        """The daily backup, beside the window, once it is painted."""
        from rangkul.data.backup import daily_backup

        folder, day = self.desk.settings.backups, self.desk.today()

        def begin() -> None:
            self.tasks.run(lambda _: daily_backup(self.database, folder, day), owner=self.window)

        QTimer.singleShot(3_000, self, begin)

    def search(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        """Answers the field on top: commands at once, everything else from the index."""
        from rangkul.data import search

        first = commands_like(text, commands(self.desk))

        def find(session: "Session") -> list[Found]:
            return first + [Found(hit.kind, hit.key, hit.title, hit.subtitle) for hit in search.find(session, text, limit=12)]

        self.desk.read(find, then, owner=self.window, key="search", failed=self._search_failed)

    def _search_failed(self, error: Exception) -> None:
        """Told once in the status line, not in a dialog at each key."""
        write_report(error, self.desk.settings.folder)
        self.tell.done(self.desk.language.text(mark("The search did not work; the report is in the program's folder.")))

    def caught(self, _kind: type[BaseException], error: BaseException, _trace: object) -> None:
        """A mistake of ours inside a slot: reported, and the program stays up."""
        if isinstance(error, Exception):
            self.tell.error(error)

    def close(self) -> None:
        """Ends work, closes the window and the database."""
        self.listener.stop()
        self.tasks.close()
        self.window.close()
        self.window.deleteLater()
        self.application.removeTranslator(self.translator)
        self.database.close()


def start(application: QApplication, url: str, account: str, language: Language, settings: Settings, *, serial: bool = False) -> App:
    """Opens the database and builds the window; a Problem when the database cannot be opened."""
    database = open_database(url, backups=settings.backups, account=account, station=station_name())
    return App(application, database, language, settings, serial=serial)


def run(url: str, account: str, language: Language, settings: Settings) -> int:
    """The window until it is closed; the exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Rangkul")
    app = start(application, url, account, language, settings)
    sys.excepthook = app.caught
    app.show()
    status = application.exec()
    app.close()
    return status
