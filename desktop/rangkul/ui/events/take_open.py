"""Opening an event that was taken along: the file, its password, and the window of its own that it gets on this laptop."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.rules.file_marks import kind_of_file
from rangkul.ui.cards import Banner, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.tell import Dialog
from rangkul.work.take_along import list_on_laptop, open_file

if TYPE_CHECKING:
    from rangkul.ui.events.take_window import TakeWindow

OPEN_NOW = "taken_along"
"""The setting of this computer that says which event is open here, so that the next start opens it again."""


def open_here(desk: Desk) -> Path | None:
    """The database of the event that was open when the program ended, if it is still there."""
    stored = desk.settings.get(OPEN_NOW)
    path = Path(str(stored)) if stored else None
    return path if path is not None and kind_of_file(path) == "database" else None


def ask_for_event(desk: Desk, parent: QWidget, then: Callable[[], None]) -> "TakeWindow | None":
    """File and password, then the window of the event in the place of `parent`'s; `then` when it is closed."""
    dialog = OpenDialog(desk, parent)
    if not dialog.exec() or dialog.path is None:
        return None
    return show_event(desk, dialog.path, then)


def show_event(desk: Desk, path: Path, then: Callable[[], None]) -> "TakeWindow":
    """The window of an event taken along, on its own database."""
    from rangkul.data.engine import open_database
    from rangkul.settings import station_name
    from rangkul.ui.events.take_window import TakeWindow

    database = open_database(f"sqlite:///{path.as_posix()}", account=desk.account, station=station_name())
    try:
        window = TakeWindow(replace(desk, database=database), then)
    except BaseException:
        database.close()
        raise
    desk.settings.set(OPEN_NOW, str(path))
    window.show()
    return window


class OpenDialog(Dialog):
    """Which file, with which password; or one that lies on this computer already. `path` afterwards: its database."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Open an event that was taken along"), self.tr("Open the event"), width=560)
        self.desk = desk
        self.path: Path | None = None
        self.file: Path | None = None
        self.finished.connect(self.deleteLater)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self.add_sentence(self.tr("The branch gave you a file that ends in .rangkul, and its password."), muted=True)
        self.name = Label(self.tr("No file chosen"), "strong")
        self.choose_button = button(self.tr("Choose the file…"), "default", "folder", self.choose)
        self.body.addLayout(row(self.choose_button, self.name, None))
        self.words = QLineEdit()
        self.words.setEchoMode(QLineEdit.EchoMode.Password)
        self.words.setAccessibleName(self.tr("Password of the file"))
        self.words.setPlaceholderText(self.tr("Password"))
        self.words.textChanged.connect(self._check)
        self.body.addWidget(self.words)
        for known in list_on_laptop(desk.settings.folder)[:3]:
            words = self.tr("Continue with {name}").format(name=known.stem)
            again = button(words, "quiet", "clock", self._continue)
            again.setProperty("path", str(known))
            self.body.addLayout(row(again, None))
        self._check()

    @Slot()
    def choose(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Open an event that was taken along"), "", "Rangkul (*.rangkul)")
        if file:
            self.take_file(Path(file))

    def take_file(self, file: Path) -> None:
        self.file = file
        self.name.setText(file.name)
        self.words.setFocus()
        self._check()

    @Slot()
    def _check(self) -> None:
        self.verb_button.setEnabled(self.file is not None and bool(self.words.text()))

    @Slot()
    def _continue(self) -> None:
        self.path = Path(str(self.sender().property("path")))
        super().accept()

    def accept(self) -> None:
        file, password, folder = self.file, self.words.text(), self.desk.settings.folder
        if file is None or not password:
            return
        self.verb_button.setEnabled(False)
        self.desk.tasks.run(
            lambda _: open_file(file, password, folder), self._opened, title=self.tr("Opening the event"), owner=self, failed=self._refused
        )

    def _opened(self, path: Path) -> None:
        self.path = path
        super().accept()

    def _refused(self, error: Exception) -> None:
        self._check()
        self.words.selectAll()
        self.words.setFocus()
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)
