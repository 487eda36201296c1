"""The column maps of exports: built-in ones to copy, the office's own to edit, rename, put away, hand on as a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.exchange.export_map_dialog import MapDialog
from rangkul.ui.paper_files import safe_name
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog, ask_line
from rangkul.work.export_maps import NamedMap, archive_map, copy_map, export_map, import_map, list_maps, rename_map

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

LARGEST = 2_000_000


class MapsDialog(Dialog):
    """Every button stores at once. `chosen` afterwards: the key of the map that stood in the list when it closed."""

    def __init__(self, parent: QWidget | None, desk: Desk, chosen: str = "") -> None:
        super().__init__(parent, self.tr("Column maps"), self.tr("Close"), width=860)
        self.desk, self.chosen = desk, chosen
        self.cancel_button.hide()
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.table = Table(
            [
                Column(self.tr("Name"), lambda m: m.name, 180, stretch=True, bold=True),
                Column(self.tr("Columns"), lambda m: len(m.map.columns), 80, align="right"),
                Column(self.tr("File"), lambda m: "CSV" if m.map.layout.kind == "csv" else "Excel", 80),
                Column(self.tr("Revision"), lambda m: m.revision or None, 84, align="right"),
                Column(self.tr("By"), lambda m: m.saved_by, 90),
                Column(self.tr("May go to"), self._where, 140, chip=lambda m: "warn" if m.map.office_only else "off"),
                Column(self.tr("State"), self._state, 110, chip=_chip),
            ],
            self.tr("Column maps"), key=lambda m: m.key,
        )  # fmt: skip
        self.table.setMinimumHeight(300)
        self.table.picked.connect(self._enable)
        self.table.opened.connect(self.edit)
        self.body.addWidget(self.table, 1)
        self.edit_button = button(self.tr("Edit…"), "default", "edit", self.edit)
        self.copy_button = button(self.tr("Duplicate"), "quiet", None, self.copy)
        self.rename_button = button(self.tr("Rename…"), "quiet", None, self.rename)
        self.away_button = button(self.tr("Put away"), "quiet", None, self.put_away)
        self.export_button = button(self.tr("Export…"), "quiet", None, self.hand_on)
        self.import_button = button(self.tr("Import…"), "quiet", None, self.take_over)
        parts = (self.edit_button, self.copy_button, self.rename_button, self.away_button, self.export_button)
        self.body.addLayout(row(*parts, None, self.import_button))
        self._read(chosen)

    def _where(self, one: NamedMap) -> str:
        return self.tr("office only") if one.map.office_only else self.tr("core system")

    def _state(self, one: NamedMap) -> str:
        return self.tr("put away") if one.archived else self.tr("built in") if one.id is None else self.tr("in use")

    def _read(self, select: str | None = None) -> None:
        def show(found: list[NamedMap]) -> None:
            self.table.set_records(found)
            if not (select and self.table.select(select)) and self.table.current() is None:
                self.table.select_first()
            self._enable()

        self.desk.read(lambda session: list_maps(session, archived=True), show, owner=self, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    @Slot()
    def _enable(self) -> None:
        one: NamedMap | None = self.table.current()
        own = one is not None and one.id is not None
        for part in (self.rename_button, self.away_button, self.export_button):
            part.setEnabled(own)
        self.copy_button.setEnabled(one is not None)
        self.edit_button.setEnabled(one is not None and not one.archived)
        self.away_button.setText(self.tr("Bring back") if one is not None and one.archived else self.tr("Put away"))
        self.away_button.setAccessibleName(self.away_button.text())
        if one is not None and not one.archived:
            self.chosen = one.key

    def _own(self) -> tuple[NamedMap, UUID] | None:
        one: NamedMap | None = self.table.current()
        return (one, one.id) if one is not None and one.id is not None else None

    def _write(self, function: "Callable[[Session, Any], Any]", then: "Callable[[Any], None]") -> None:
        self.banner.say("")
        self.desk.write(function, then, owner=self, failed=self._refused)

    def _read_key(self, made: NamedMap) -> None:
        self._read(made.key)

    # Doing

    @Slot()
    def edit(self) -> None:
        """A built-in map is copied first: nobody can lose it."""
        one: NamedMap | None = self.table.current()
        if one is None or one.archived:
            return
        dialog = MapDialog(self, self.desk, one)
        if dialog.exec() and dialog.stored is not None:
            self._read(dialog.stored.key)

    @Slot()
    def copy(self) -> None:
        one: NamedMap | None = self.table.current()
        if one is not None:
            account = self.desk.account
            self._write(lambda session, _: copy_map(session, one, account), self._read_key)

    @Slot()
    def rename(self) -> None:
        if (found := self._own()) is not None:
            one, key = found
            name = ask_line(self, self.tr("Rename the column map"), self.tr("New name"), self.tr("Rename"), one.name)
            if name is not None:
                self._write(lambda session, _: rename_map(session, key, name), lambda _: self._read(one.key))

    @Slot()
    def put_away(self) -> None:
        if (found := self._own()) is not None:
            one, key = found
            self._write(lambda session, _: archive_map(session, key, not one.archived), lambda _: self._read(one.key))

    @Slot()
    def hand_on(self) -> None:
        found = self._own()
        if found is None:
            return
        one, key = found
        suggested = safe_name(one.name).removesuffix(".pdf") + ".json"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the column map"), suggested, "*.json")
        if name:
            self.export_to(key, Path(name))

    def export_to(self, key: UUID, target: Path) -> None:
        def write(content: bytes) -> None:
            try:
                target.write_bytes(content)
            except OSError as error:
                values = {"name": target.name, "folder": str(target.parent), "reason": error.strerror or ""}
                self._refused(Problem("{name} could not be saved in {folder}: {reason}.", **values))
            else:
                self.banner.say(self.tr("Saved as {file}.").format(file=target), "good")

        self.desk.read(lambda session: export_map(session, key), write, owner=self, key="export", failed=self._refused)

    @Slot()
    def take_over(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a column map"), "", "*.json")
        if name:
            self.import_from(Path(name))

    def import_from(self, file: Path) -> None:
        account = self.desk.account
        try:
            if file.stat().st_size > LARGEST:
                raise Problem("{name} is no column map.", name=file.name)
            content = file.read_bytes()
        except OSError:
            self._refused(Problem("{name} is no longer where it was. Choose it again.", name=file.name))
        except Problem as problem:
            self._refused(problem)
        else:
            self._write(lambda session, _: import_map(session, content, account), self._read_key)


def _chip(one: NamedMap) -> str:
    return "off" if one.archived else "new" if one.id is None else "good"
