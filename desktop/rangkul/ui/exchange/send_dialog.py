"""Sending: which profile, until when, behind a password or not, into a folder or one zip; beside it what would go out."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from rangkul.exchange.seal_workbook import SHORTEST, speakable_password
from rangkul.exchange.workbook_columns import WORDS, columns_of
from rangkul.ui.cards import Banner, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice, DateEntry
from rangkul.ui.exchange.send_profile_dialog import ProfileDialog
from rangkul.ui.table import Column, Table
from rangkul.work.sending import SendOrder
from rangkul.work.sending_preview import SendingDesk, VillagePreview
from rangkul.work.sending_profiles import NamedProfile

FOLDER, ZIP = "folder", "zip"


@dataclass(frozen=True)
class SendWish:
    """What was decided: to whom, how, and into which folder or zip."""

    codes: tuple[str, ...]
    order: SendOrder
    target: Path


class SendDialog(QDialog):
    """Accepted with `wish`. The place is asked for at the very end, when everything else is right."""

    def __init__(self, parent: QWidget, desk: Desk, start: SendingDesk, kind: str = FOLDER) -> None:
        super().__init__(parent)
        self.desk, self.start = desk, start
        self.wish: SendWish | None = None
        self.profiles = {one.key: one for one in start.profiles}
        self.setWindowTitle(self.tr("Send workbooks"))
        room = parent.window().size()
        self.resize(min(1060, room.width() - 40), min(640, room.height() - 40))
        self._make_controls(kind)
        self._make_table()
        self._lay_out()
        self._connect()
        self.table.set_records(start.villages)
        self.table.set_checked(start.villages)
        self.show_profile()

    # Widgets

    def _make_controls(self, kind: str) -> None:
        self.banner = Banner()
        self.profile = Choice(self._profile_choices(), False, self.tr("Profile"))
        self.profile.set_value(self.start.chosen.key)
        self.edit_button = button(self.tr("Columns…"), "quiet", "edit", self.edit_profile)
        self.about = Label("", "label", muted=True, wrap=True)
        self.masked = QCheckBox(self.tr("Mask the NIKs we know"))
        self.masked.setToolTip(self.tr("The village sees 321606******0001; what it leaves so comes back unchanged"))
        self.per_hamlet = QCheckBox(self.tr("A workbook for each hamlet"))
        self.due = DateEntry(self.desk.today(), self.tr("To be back by"))
        self.due.edit.setAccessibleName(self.tr("To be back by"))
        self.due.set_value(self.start.due_on)
        self.sealed = QCheckBox(self.tr("Only opens with a password"))
        self.password = QLineEdit()
        self.password.setAccessibleName(self.tr("Password of the workbooks"))
        self.password.setMaxLength(100)
        self.new_password = button(self.tr("Another one"), "quiet", "refresh", self._propose)
        kinds = [(FOLDER, self.tr("A folder of workbooks")), (ZIP, self.tr("One zip file"))]
        self.kind = Choice(kinds, False, self.tr("Where to"))
        self.kind.set_value(kind)
        self.send_button = button("", "primary", "send", self.accept)
        self.total = Label("", "label", muted=True)

    def _profile_choices(self) -> list[tuple[str, str]]:
        say = self.desk.language.text
        return [(key, say(one.name) if one.record is None else one.name) for key, one in self.profiles.items()]

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Village"), lambda v: v.name, 130, stretch=True, bold=True, tooltip=lambda v: f"{v.name}, {v.district}"),
                Column(self.tr("Workers"), lambda v: v.workers, 84, align="right"),
                Column(self.tr("Short of target"), lambda v: max(0, v.target - v.workers), 110, align="right"),
                Column(self.tr("Without NIK"), lambda v: v.without_nik or None, 100, align="right"),
                Column(self.tr("Workbooks"), self._books, 96, align="right"),
            ],
            self.tr("What goes out"), dense=True, key=lambda v: v.code, checkable=True,
        )  # fmt: skip

    def _books(self, village: VillagePreview) -> int:
        return village.books(self.per_hamlet.isChecked())

    def _lay_out(self) -> None:
        left = column(None, 6)
        for text, control in ((self.tr("Profile"), self.profile), (self.tr("To be back by"), self.due), (self.tr("Where to"), self.kind)):
            label = Label(text, "label")
            label.setBuddy(control)
            left.addWidget(label)
            left.addWidget(control)
            if control is self.profile:
                left.addWidget(self.about)
                left.addLayout(row(self.edit_button, None))
                left.addWidget(self.masked)
                left.addWidget(self.per_hamlet)
            left.addSpacing(8)
        left.addWidget(self.sealed)
        self.password_row = QWidget()
        line = QHBoxLayout(self.password_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.password, 1)
        line.addWidget(self.new_password)
        left.addWidget(self.password_row)
        self.password_hint = Label(
            self.tr("Tell it to the village apart from the file. Rangkul does not keep it; it is shown once more after sending."), "label",
            muted=True, wrap=True,
        )  # fmt: skip
        left.addWidget(self.password_hint)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(340)
        right = column(None, 8)
        right.addWidget(self.table, 1)
        right.addWidget(self.total)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(side)
        body.addLayout(right, 1)
        outer = column(self, 14, (24, 18, 24, 18))
        outer.addWidget(Label(self.tr("Send workbooks"), "section"))
        outer.addWidget(self.banner)
        outer.addLayout(body, 1)
        outer.addLayout(row(None, button(self.tr("Cancel"), on_click=self.reject), self.send_button))
        self.send_button.setDefault(True)

    def _connect(self) -> None:
        self.profile.currentIndexChanged.connect(self.show_profile)
        self.per_hamlet.toggled.connect(self._count)
        self.masked.toggled.connect(self._tell_profile)
        self.sealed.toggled.connect(self._show_password)
        self.password.textChanged.connect(self._count)
        self.due.changed.connect(self._count)
        self.table.checked_changed.connect(self._count)
        self._show_password()

    # The profile

    @property
    def chosen(self) -> NamedProfile:
        return self.profiles.get(self.profile.value()) or self.start.chosen

    @Slot()
    def show_profile(self) -> None:
        self.masked.setChecked(self.chosen.profile.masked)
        self.per_hamlet.setChecked(self.chosen.profile.per_hamlet)
        self._tell_profile()
        self._count()

    @Slot()
    def _tell_profile(self) -> None:
        say = self.desk.language.text
        names = [say(WORDS[one.name]) for one in columns_of(self.chosen.profile.columns) if one.name not in ("key", "check")]
        self.about.setText(", ".join(names))

    @Slot()
    def edit_profile(self) -> None:
        dialog = ProfileDialog(self, self.desk, self.chosen)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.saved is not None:
            self.profiles[dialog.saved.key] = dialog.saved
            if self.chosen.record is not None and self.chosen.name == dialog.saved.name and self.chosen.key != dialog.saved.key:
                del self.profiles[self.chosen.key]  # an older revision of the same
            self.profile.set_choices(self._profile_choices())
            self.profile.set_value(dialog.saved.key)
        elif dialog.archived:
            self.profiles.pop(self.chosen.key, None)
            self.profile.set_choices(self._profile_choices())
            self.profile.set_value("usual")
        dialog.deleteLater()

    # The password

    @Slot()
    def _show_password(self) -> None:
        for part in (self.password_row, self.password_hint):
            part.setVisible(self.sealed.isChecked())
        if self.sealed.isChecked() and not self.password.text():
            self._propose()
        self._count()

    @Slot()
    def _propose(self) -> None:
        self.password.setText(speakable_password())

    # What would go out

    @Slot()
    def _count(self) -> None:
        villages = self.table.checked()
        books = sum(self._books(village) for village in villages)
        workers = sum(village.workers for village in villages)
        text = self.tr("{villages} villages, {books} workbooks, {workers} workers in them")
        self.total.setText(text.format(villages=len(villages), books=books, workers=workers))
        self.send_button.setText(self.tr("Send {count} workbooks").format(count=books))
        self.send_button.setEnabled(books > 0)
        self.table.viewport().update()
        self._complain(villages)

    def complaint(self) -> str:
        """What keeps it from being sent, in words; empty when nothing does."""
        due = self.due.value()
        if self.due.complaints() or due is None:
            return self.tr("Until when should the workbooks be back? Write a date such as 06/12/2026.")
        if due < self.desk.today():
            return self.tr("The day by which the workbooks should be back is over already.")
        if self.sealed.isChecked() and len(self.password.text().strip()) < SHORTEST:
            return self.tr("The password needs at least {count} signs.").format(count=SHORTEST)
        return ""

    def _complain(self, villages: list[VillagePreview]) -> None:
        if wrong := self.complaint():
            self.banner.say(wrong, "problem")
            return
        empty = sum(village.workers == 0 for village in villages)
        text = self.tr("{count} of these villages have no worker yet; their workbook is empty, with room for all of the target.")
        self.banner.say(text.format(count=empty) if empty else "", "hint")

    def ask_target(self) -> str:
        """The system's dialog; stands alone so that a test can answer for it."""
        last = str(self.desk.settings.get("send_folder", ""))
        if self.kind.value() == ZIP:
            name = str(Path(last) / f"Buku kerja desa {self.desk.today():%Y-%m-%d}.zip")
            return QFileDialog.getSaveFileName(self, self.tr("Save all workbooks as"), name, "Zip (*.zip)")[0]
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for the workbooks"), last)

    def order(self) -> SendOrder:
        profile = replace(self.chosen.profile, masked=self.masked.isChecked(), per_hamlet=self.per_hamlet.isChecked())
        password = self.password.text().strip() if self.sealed.isChecked() else None
        return SendOrder(replace(self.chosen, profile=profile), self.due.value(), password)

    def accept(self) -> None:
        if self.complaint() or not self.table.checked():
            self._count()
            return
        chosen = self.ask_target()
        if not chosen:
            return
        target = Path(chosen).with_suffix(".zip") if self.kind.value() == ZIP else Path(chosen)
        self.desk.settings.set("send_folder", str(target.parent if self.kind.value() == ZIP else target))
        self.desk.settings.set("send_kind", self.kind.value())
        self.wish = SendWish(tuple(village.code for village in self.table.checked()), self.order(), target)
        super().accept()


