"""Puts the program together: settings, window, tasks, then the database; and takes it apart again."""

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from rangkul.errors import Problem, write_report
from rangkul.language import Language, mark
from rangkul.settings import Settings, station_name
from rangkul.ui.desk import Desk
from rangkul.ui.opening import Opening
from rangkul.ui.pages import commands, entries
from rangkul.ui.search_bar import Found, commands_like
from rangkul.ui.tasks import Progress, Tasks
from rangkul.ui.tell import Tell
from rangkul.ui.theme import Theme
from rangkul.ui.translator import Translator
from rangkul.ui.window import Window

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.data.engine import Database

NOT_YET = cast("Database", None)  # what the desk holds until the database is open; no page is made before


class App(QObject):
    """The running program. Tests start the same thing and close it.

    The window is painted first, because everything that knows the database costs more to import than the window itself.
    """

    told = Signal(object)  # carries changed kinds from any thread to the main one
    opened = Signal()

    def __init__(self, application: QApplication, url: str, account: str, language: Language, settings: Settings, *, serial: bool) -> None:
        super().__init__()
        self.application, self.url = application, url
        self.translator = Translator(language)
        application.installTranslator(self.translator)
        self.theme = Theme(str(settings.get("theme", "system")))
        self.theme.apply(application)
        self.tell = Tell(language, settings.folder)
        self.tasks = Tasks(self.tell.error, serial=serial)
        self.desk = Desk(NOT_YET, self.tasks, self.tell, self.theme, language, settings, account)
        self.opening = Opening(self._open_again, self._open_file, self._restore)
        self.window = Window(self.desk, entries(self.desk), self.search, self.opening)
        self.told.connect(self.window.changed)
        self.listener = QTimer(self)
        self.listener.timeout.connect(self._listen)
        self.is_open = False
        self._arriving: list[Database] = []
        self._set_up = True

    @property
    def database(self) -> "Database":
        return self.desk.database

    def show(self) -> None:
        """The window, and in it the first page; or first the three steps of setting up when the database is new."""
        if self._set_up:
            self.window.show()
        if not self.is_open and not self.tasks.serial:
            QTimer.singleShot(0, self, self.open)
        elif self.is_open:
            self._enter()

    # Opening the database

    def open(self, before: Callable[[], object] | None = None) -> None:
        """Opens the database beside the window, after doing what comes `before`; a refusal becomes a page with ways out."""
        self.opening.wait()
        self.window.name_database(self.url)

        def work(_: Progress) -> bool:
            if before is not None:
                before()
            return self._open_database()

        self.tasks.run(work, self._take_database, owner=self, key="open", failed=self._refuse)

    def _open_database(self) -> bool:
        """On any thread: the database, and whether its branch is set up; imports what the first page will need."""
        from rangkul.data.engine import open_database
        from rangkul.work import office

        settings = self.desk.settings
        database = open_database(self.url, backups=settings.backups, account=self.desk.account, station=station_name())
        self._arriving.append(database)
        import_module("rangkul.work.home")
        with database.reading() as session:
            return office.is_set_up(session)

    def _take_database(self, set_up: bool) -> None:
        self.is_open, self._set_up = True, set_up
        self.desk.database = self._arriving.pop()
        self.database.on_change(self.told.emit)
        self.listener.start(2_000)
        if not self.tasks.serial:
            gc.freeze()  # what was imported stays for good: sweeping past it would halt the window for a tenth of a second each time
        if self.window.isVisible():
            self._enter()
        self.opened.emit()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Problem):
            sentence = self.tell.words(error.message)
        else:
            file = write_report(error, self.desk.settings.folder)
            words = mark("Something went wrong in Rangkul itself ({what}). The report is in {file}.")
            sentence = self.desk.language.text(words).format(what=type(error).__name__, file=file)
        self.window.rail.setEnabled(False)  # there is no page to go to
        self.opening.refuse(sentence, self.desk.settings.backups, restorable=self.url.startswith("sqlite:///"))

    def _open_again(self) -> None:
        self.open()

    def _open_file(self, file: Path) -> None:
        """Another database, for this time."""
        self.url = f"sqlite:///{file.as_posix()}"
        self.open()

    def _restore(self, backup: Path) -> None:
        def put_back() -> None:
            from rangkul.data.backup import restore

            restore(backup, Path(self.url.removeprefix("sqlite:///")))

        self.open(put_back)

    # Going in

    def _enter(self) -> None:
        if self._continue_taken_along():
            return
        if self._set_up:
            if self.window.opening is not None:
                self.window.opened()
            self.window.show()
            self._back_up()
            return
        from rangkul.ui.first_run import set_up_in

        self.first_run = set_up_in(self.desk, self._finish_set_up)
        if self.window.isVisible():
            self.first_run.move(self.window.pos())
        self.first_run.show()
        self.window.hide()

    def _continue_taken_along(self) -> bool:
        """A laptop that had an event taken along open when the program ended sees it again, before anything else."""
        if not self.desk.settings.get("taken_along"):
            return False
        from rangkul.ui.events.take_open import open_here, show_event

        path = open_here(self.desk)
        if path is None:
            return False
        try:
            self.taken_along = show_event(self.desk, path, self._enter)
        except Problem as problem:
            self.tell.done(self.tell.words(problem.message))
            return False
        self.window.hide()
        return True

    def _finish_set_up(self) -> None:
        self._set_up = True
        self._enter()
        self.first_run.close()

    def _back_up(self) -> None:
        """The daily backup, beside the window, once it is painted; then the transfers whose day has come."""
        from rangkul.data.backup import daily_backup
        from rangkul.work.transfers import arrive

        folder, day = self.desk.settings.backups, self.desk.today()

        def begin() -> None:
            self.tasks.run(lambda _: daily_backup(self.database, folder, day), owner=self.window)
            self.desk.write(lambda session, _: arrive(session, day), owner=self.window, failed=_done_elsewhere)

        QTimer.singleShot(3_000, self, begin)

    # While it runs

    def search(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        """Answers the field on top: commands at once, everything else from the index."""
        first = commands_like(text, commands(self.desk))
        if not self.is_open:
            then(first)
            return

        def find(session: "Session") -> list[Found]:
            from rangkul.data import search

            return first + [Found(hit.kind, hit.key, hit.title, hit.subtitle) for hit in search.find(session, text, limit=12)]

        self.desk.read(find, then, owner=self.window, key="search", failed=self._search_failed)

    def _search_failed(self, error: Exception) -> None:
        """Told once in the status line, not in a dialog at each key."""
        write_report(error, self.desk.settings.folder)
        self.tell.done(self.desk.language.text(mark("The search did not work; the report is in the program's folder.")))

    def _listen(self) -> None:
        self.database.poll()

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
        gc.unfreeze()
        for database in [*self._arriving, *([self.database] if self.is_open else [])]:
            database.close()


def _done_elsewhere(error: Exception) -> None:
    """Another station made the same transfers at the same moment."""
    if not isinstance(error, Problem):
        raise error


def start(application: QApplication, url: str, account: str, language: Language, settings: Settings, *, serial: bool = False) -> App:
    """Builds the window; the database is opened once it is shown, or here and now when `serial`."""
    app = App(application, url, account, language, settings, serial=serial)
    if serial:
        app.open()
    return app


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
