"""Bawa kegiatan: files for laptops without network, which of them are back, and merging what they bring."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import Banner, EmptyState, Label, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.events.take_merge import MergeDialog
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.events import EventRecord
from rangkul.work.reconcile import Finding
from rangkul.work.take_along import TakenOut, file_name, list_taken_out, make, suggest_password

KIND = "Rangkul (*.rangkul)"
TABLES = 9


class TakeAlongDialog(Dialog):
    """The list of laptops that are out; result files can be dropped anywhere on it."""

    def __init__(self, page: Page, event: EventRecord, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Take the event along"), self.tr("Close"), width=760)
        self.page, self.desk, self.record = page, page.desk, event
        self.finished.connect(self.deleteLater)
        self.cancel_button.hide()
        self.verb_button.setAutoDefault(False)
        self.setAcceptDrops(True)
        self.findings: list[tuple[int, Finding]] = []
        words = self.tr(
            "A laptop without network gets the event as one file, checks people in, and its marks are merged here afterwards: "
            "any number of times, in any order, nothing is lost or doubled. The file holds names, ranks and NRPs; no NIK, no phone number."
        )
        self.add_sentence(words, muted=True)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self.make_button = button(self.tr("Make a file for a laptop…"), "primary", "export", self.make_file)
        self.make_button.setEnabled(event.status != "batal")
        self.merge_button = button(self.tr("Merge what laptops bring…"), "default", "merge", self.choose_files)
        self.settle_button = button(self.tr("Reconcile attendance…"), "default", "check", self.settle)
        self.settle_button.hide()
        self.body.addLayout(row(self.make_button, self.merge_button, None, self.settle_button))
        self._make_table()
        self.resize(760, 600)
        self.refresh()

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Table"), lambda t: t.station, 110, bold=True),
                Column(self.tr("Made"), lambda t: t.made_at, 140),
                Column(self.tr("By"), lambda t: t.made_by, 110, stretch=True),
                Column(self.tr("Back"), self._back, 170, chip=lambda t: "good" if t.returned_at else "warn"),
                Column(self.tr("Marks"), lambda t: t.marks, 80, align="right"),
            ],
            self.tr("Laptops"), dense=True, key=lambda t: t.id,
        )  # fmt: skip
        self.table.setMinimumHeight(236)
        self.table.empty = EmptyState("take_along", self.tr("No laptop has taken this event along yet."))
        self.body.addWidget(self.table, 1)

    def _back(self, one: TakenOut) -> str:
        if one.returned_at is None:
            return self.tr("Not back yet")
        at = one.returned_at.astimezone(WIB)
        return f"{short_date(at.date())} {show_time(at)}"

    def refresh(self) -> None:
        event = self.record
        self.desk.read(lambda session: list_taken_out(session, event.id), self._show, owner=self, key="taken", failed=self._refused)

    def _show(self, found: list[TakenOut]) -> None:
        self.out = found
        self.table.set_records(found)
        self.table.select_first()

    # Out

    @Slot()
    def make_file(self) -> None:
        used = {one.station for one in self.table.records}
        free = next((name for n in range(2, TABLES + 1) if (name := f"meja {n}") not in used), "meja 2")
        dialog = MakeDialog(self, self.record, free)
        if not dialog.exec() or dialog.path is None:
            return
        event, station, password, path, account = self.record, dialog.station, dialog.password, dialog.path, self.desk.account

        def work(_: object) -> None:
            with self.desk.database.session() as session:
                content = make(session, event, station, password, account=account)
                try:
                    path.write_bytes(content)
                except OSError as error:
                    reason = error.strerror or str(error)
                    raise Problem("{file} cannot be written ({why}). Choose another place.", file=path.name, why=reason) from error

        self.desk.tasks.run(work, lambda _: self._made(path, password), owner=self, failed=self._refused)

    def _made(self, path: Path, password: str) -> None:
        words = self.tr("{name} is ready. Its password is {password}: note it, the laptop and the merging will ask for it.")
        self.banner.say(words.format(name=path.name, password=password), "good")
        self.refresh()

    # Back

    @Slot()
    def choose_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("What laptops brought back"), "", KIND)
        if files:
            self.merge([Path(file) for file in files])

    def merge(self, files: list[Path]) -> None:
        """Asks for the password, shows what is new, and merges."""
        dialog = MergeDialog(self.page, self.record, files, self)
        if dialog.exec():
            self.banner.say(dialog.said, "good" if dialog.new else "hint")
            self.findings = dialog.findings
            self.settle_button.setVisible(bool(dialog.findings))
        self.refresh()

    @Slot()
    def settle(self) -> None:
        """Where the marks disagree, beginning with the first session that has something to settle."""
        from rangkul.ui.events.reconcile_dialog import ReconcileDialog

        ReconcileDialog(self.page, self.record, self.findings[0][0], self).exec()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.merge(files)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)


class MakeDialog(Dialog):
    """For which table, with which password, to which file."""

    def __init__(self, parent: QWidget, event: EventRecord, station: str) -> None:
        super().__init__(parent, self.tr("A file for a laptop"), self.tr("Save the file…"))
        self.record = event
        self.path: Path | None = None
        self.finished.connect(self.deleteLater)
        self.stations = Choice([(f"meja {n}", self.tr("Table {number}").format(number=n)) for n in range(1, TABLES + 1)], False)
        self.stations.setAccessibleName(self.tr("Table of the laptop"))
        self.stations.set_value(station)
        self.words = QLineEdit(suggest_password())
        self.words.setAccessibleName(self.tr("Password of the file"))
        self.words.textChanged.connect(self._check)
        self.copy_button = button(self.tr("Copy"), "quiet", "duplicate", self._copy)
        self.body.addWidget(Label(self.tr("The laptop stands at"), "label"))
        self.body.addWidget(self.stations)
        self.body.addWidget(Label(self.tr("Password (at least 8 characters)"), "label"))
        self.body.addLayout(row(self.words, self.copy_button))
        advice = self.tr("Without the password nobody can read the file. Tell it whoever uses the laptop; do not leave it with the file.")
        self.add_sentence(advice, muted=True)

    @property
    def station(self) -> str:
        return str(self.stations.value())

    @property
    def password(self) -> str:
        return self.words.text()

    @Slot()
    def _check(self) -> None:
        self.verb_button.setEnabled(len(self.password) >= 8)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password)

    def accept(self) -> None:
        name = file_name(self.record, self.station)
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file for the laptop"), name, KIND)
        if file:
            path = Path(file)
            self.path = path if path.suffix == ".rangkul" else path.with_name(f"{path.name}.rangkul")
            super().accept()

