"""A dialog with a form that stays open, with everything typed, until what it holds is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from rangkul.data.failures import StaleEdit
from rangkul.errors import Problem
from rangkul.ui.cards import Banner
from rangkul.ui.desk import Desk
from rangkul.ui.form import Form
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Difference:
    """A field that says something else here than what somebody else stored meanwhile; values as shown."""

    field: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Versions:
    """What stands in the database now, compared with what the form holds."""

    version: int
    differences: Sequence[Difference]


class SavingDialog(Dialog):
    """Subclasses set `form` (or override `check` and `dirty`), and override `entry`, `store` and `compare`.

    Afterwards `stored` is what `store` gave.
    """

    form: Form

    def __init__(self, parent: QWidget, desk: Desk, title: str, verb: str, width: int = 560) -> None:
        super().__init__(parent, title, verb, width=width)
        self.desk = desk
        self.stored: Any = None
        self._warned = False
        self.version: int | None = None  # what the edit began on; None for something new
        self.finished.connect(self.deleteLater)
        self.banner = Banner()
        self.body.addWidget(self.banner)

    def check(self) -> bool:
        """Shows what is wrong with what was typed; whether it can be stored."""
        return self.form.check()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that Esc would throw away."""
        return self.form.dirty

    def entry(self) -> Any:
        """What is to be stored, with `self.version`; a Problem when it cannot be read."""
        raise NotImplementedError

    def store(self, session: "Session", entry: Any) -> Any:
        """Writes the entry; runs beside the window."""
        raise NotImplementedError

    def compare(self, session: "Session", entry: Any) -> Versions:
        """What is stored now against the entry, for a stale edit."""
        raise NotImplementedError

    def accept(self) -> None:
        if not self.check():
            return
        try:
            entry = self.entry()
        except Problem as problem:
            self._refused(problem)
            return
        self.banner.say("")
        self._wait(True)
        self.desk.write(lambda session, _: self.store(session, entry), self._stored, owner=self, failed=self._refused)

    def reject(self) -> None:
        """Not while it is being stored: what is stored is told, with its way back."""
        if self.verb_button.isEnabled():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A stray Esc throws nothing away that was typed: the first one warns, the second one closes."""
        if event.key() == Qt.Key.Key_Escape and self.dirty and not self._warned:
            self._warned = True
            self.banner.say(self.tr("What you typed is not stored yet. Press Esc once more to throw it away."), "warn")
        else:
            super().keyPressEvent(event)

    def _wait(self, storing: bool) -> None:
        for part in (self.verb_button, self.cancel_button):
            part.setEnabled(not storing)

    def _stored(self, result: object) -> None:
        self.stored = result
        super().accept()

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, StaleEdit) and error.theirs is not None:
            entry = self.entry()
            self.desk.read(lambda session: self.compare(session, entry), self._show_versions, owner=self, failed=self._refused)
        elif isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    @Slot(object)
    def _show_versions(self, versions: Versions) -> None:
        """Somebody was faster: both versions side by side; nothing is overwritten unseen."""
        question = VersionsDialog(self, versions)
        question.finished.connect(question.deleteLater)
        if question.exec() == QDialog.DialogCode.Accepted:
            self.version = versions.version
            self.accept()
        else:
            self.banner.say(self.tr("Somebody else changed this entry in the meantime. Nothing of yours is stored yet."), "warn")


class VersionsDialog(Dialog):
    """Mine and theirs, field by field."""

    def __init__(self, parent: QWidget, versions: Versions) -> None:
        super().__init__(parent, self.tr("Somebody else changed this entry"), self.tr("Store my version"), danger=True, width=640)
        self.add_sentence(self.tr("While you were typing, this entry was stored with other values. Storing yours replaces them."))
        self.table = Table(
            [
                Column(self.tr("Field"), lambda d: d.field, 140, bold=True),
                Column(self.tr("Stored now"), lambda d: d.theirs or "–", 200, stretch=True, tooltip=lambda d: d.theirs),
                Column(self.tr("Yours"), lambda d: d.mine or "–", 200, stretch=True, tooltip=lambda d: d.mine),
            ],
            self.tr("Both versions"),
            dense=True,
        )
        self.table.setMinimumHeight(200)
        self.table.empty.set("check", self.tr("Your version and the stored one say the same."))
        self.table.set_records(versions.differences)
        self.body.addWidget(self.table)
        self.cancel_button.setText(self.tr("Back to the form"))
