"""Which columns a village's workbook has: ticked in a list, named and kept as a profile of the office."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.exchange.workbook_columns import CHOOSABLE, WORDS
from rangkul.ui.cards import Banner, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.events.sheet_preview import number_box
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.sending_profiles import MOST_EXTRA, NamedProfile, SendingProfile, save_profile
from rangkul.work.templates import archive_template

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ProfileDialog(Dialog):
    """Accepted with `saved`; `archived` when the profile is no longer to be offered. A built-in one is kept under a new name."""

    def __init__(self, parent: QWidget, desk: Desk, start: NamedProfile) -> None:
        super().__init__(parent, self.tr("Columns of the workbook"), self.tr("Save the profile"), width=520)
        self.desk, self.start_profile = desk, start
        self.saved: NamedProfile | None = None
        self.archived = False
        own = start.record is not None
        self.banner = Banner()
        self.name = QLineEdit(start.name if own else "")
        self.name.setAccessibleName(self.tr("Name of the profile"))
        self.name.setPlaceholderText(self.tr("e.g. Desa pesisir"))
        self.name.setMaxLength(100)
        self.table = Table(
            [Column(self.tr("Column"), lambda name: desk.language.text(WORDS[name]), 200, stretch=True)],
            self.tr("Columns of the workbook"), dense=True, checkable=True,
        )  # fmt: skip
        self.table.setMinimumHeight(300)
        self.table.set_records(CHOOSABLE)
        self.table.set_checked([name for name in CHOOSABLE if name in start.profile.columns])
        self.extra = number_box(self.tr("Empty rows beyond the target"), 0, MOST_EXTRA, start.profile.extra_rows)
        self.masked = QCheckBox(self.tr("Mask the NIKs we know"))
        self.masked.setToolTip(self.tr("The village sees 321606******0001; what it leaves so comes back unchanged"))
        self.masked.setChecked(start.profile.masked)
        self.per_hamlet = QCheckBox(self.tr("A workbook for each hamlet"))
        self.per_hamlet.setChecked(start.profile.per_hamlet)
        self.body.addWidget(self.banner)
        self.body.addWidget(Label(self.tr("Name of the profile"), "label"))
        self.body.addWidget(self.name)
        hint = self.tr("NIK and name are always there. The member number (KPJ) never leaves the office.")
        self.body.addWidget(Label(hint, "label", muted=True, wrap=True))
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(Label(self.tr("Empty rows beyond the target")), None, self.extra))
        self.body.addWidget(self.masked)
        self.body.addWidget(self.per_hamlet)
        self.archive_button = button(self.tr("No longer offer"), "quiet", "delete", self._archive)
        self.archive_button.setVisible(own)
        self.buttons.insertWidget(0, self.archive_button)
        self.name.setFocus()

    def profile(self) -> SendingProfile:
        ticked = set(self.table.checked())
        columns = tuple(name for name in CHOOSABLE if name in ticked)
        return SendingProfile(columns, self.masked.isChecked(), self.extra.value(), self.per_hamlet.isChecked())

    def accept(self) -> None:
        name, account = self.name.text().strip(), self.desk.account
        if not name:
            self.banner.say(self.tr("Give the profile a name."))
            self.name.setFocus()
            return
        try:
            profile = self.profile()
        except Problem as problem:
            self._refuse(problem)
            return
        record = self.start_profile.record
        base: UUID | None = record.id if record is not None and record.name.casefold() == name.casefold() else None
        self.desk.write(
            lambda session, _: save_profile(session, name, profile, account, base=base), self._kept, owner=self, failed=self._refuse
        )

    def _kept(self, saved: NamedProfile) -> None:
        self.saved = saved
        self.desk.tell.done(self.tr("The profile “{name}” is saved.").format(name=saved.name))
        super().accept()

    @Slot()
    def _archive(self) -> None:
        record = self.start_profile.record
        if record is not None:

            def write(session: "Session", _: object) -> None:
                archive_template(session, record.id)

            self.desk.write(write, self._gone, owner=self, failed=self._refuse)

    def _gone(self, _: object) -> None:
        self.archived = True
        self.desk.tell.done(self.tr("The profile is no longer offered; workbooks sent with it stay as they are."))
        self.reject()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)
