"""The office's own templates of events: edit, rename, copy, put away, hand to another office as a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.events.plan_template_dialog import EditTemplateDialog
from rangkul.ui.paper_files import safe_name
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.event_templates import (
    EventTemplate,
    archive_event_template,
    export_event_template,
    import_event_template,
    list_event_templates,
)
from rangkul.work.events import TYPES
from rangkul.work.templates import copy_template, rename_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

LARGEST = 40_000_000


class TemplatesDialog(Dialog):
    """Every button stores at once; built-in templates can only be looked at and planned from."""

    def __init__(self, parent: QWidget | None, desk: Desk) -> None:
        super().__init__(parent, self.tr("Templates of events"), self.tr("Close"), width=920)
        self.desk = desk
        self.finished.connect(self.deleteLater)
        self.cancel_button.hide()
        self.banner = Banner()
        self.body.addWidget(self.banner)
        say = desk.language.text
        self.table = Table(
            [
                Column(self.tr("Name"), lambda t: t.name, 220, stretch=True, bold=True, tooltip=lambda t: t.pattern.title),
                Column(self.tr("Kind"), lambda t: say(TYPES[t.pattern.type]), 136),
                Column(self.tr("Sessions"), lambda t: len(t.pattern.sessions), 70, align="right"),
                Column(self.tr("Saved on"), lambda t: t.saved_at.date() if t.saved_at else None, 100),
                Column(self.tr("By"), lambda t: t.saved_by, 90),
                Column(self.tr("State"), self._state, 108, chip=_chip),
            ],
            self.tr("Templates"),
            key=lambda t: t.key,
        )
        self.table.setMinimumHeight(320)
        self.table.picked.connect(self._enable)
        self.table.opened.connect(self._edit_one)
        self.body.addWidget(self.table, 1)
        self.edit_button = button(self.tr("Edit…"), "default", "edit", self._edit)
        self.rename_button = button(self.tr("Rename…"), "quiet", None, self._rename)
        self.copy_button = button(self.tr("Duplicate"), "quiet", None, self._copy)
        self.away_button = button(self.tr("Put away"), "quiet", None, self._put_away)
        self.export_button = button(self.tr("Export…"), "quiet", None, self._export)
        self.import_button = button(self.tr("Import…"), "quiet", None, self._import)
        parts = (self.edit_button, self.rename_button, self.copy_button, self.away_button, self.export_button)
        self.body.addLayout(row(*parts, None, self.import_button))
        self._enable()
        self._read()

    def _state(self, one: EventTemplate) -> str:
        return self.tr("put away") if one.archived else self.tr("built in") if one.id is None else self.tr("in use")

    def _read(self, select: str | None = None) -> None:
        def show(found: list[EventTemplate]) -> None:
            self.table.set_records(found)
            if select is not None:
                self.table.select(select)
            elif self.table.current() is None:
                self.table.select_first()
            self._enable()

        self.desk.read(lambda session: list_event_templates(session, archived=True), show, owner=self, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    @Slot()
    def _enable(self) -> None:
        one: EventTemplate | None = self.table.current()
        own = one is not None and one.id is not None
        for part in (self.rename_button, self.copy_button, self.away_button, self.export_button):
            part.setEnabled(own)
        self.edit_button.setEnabled(own and one is not None and not one.archived)
        self.away_button.setText(self.tr("Bring back") if one is not None and one.archived else self.tr("Put away"))
        self.away_button.setAccessibleName(self.away_button.text())

    def _own(self) -> tuple[EventTemplate, UUID] | None:
        one: EventTemplate | None = self.table.current()
        return (one, one.id) if one is not None and one.id is not None else None

    def _write(self, function: "Callable[[Session, Any], Any]", then: "Callable[[Any], None]") -> None:
        self.banner.say("")
        self.desk.write(function, then, owner=self, failed=self._refused)

    # Doing

    @Slot()
    def _edit(self) -> None:
        if (found := self._own()) is not None and not found[0].archived:
            dialog = EditTemplateDialog(self.desk, self, found[0])
            if dialog.exec() and dialog.stored is not None:
                self._read(dialog.stored.key)

    @Slot(object)
    def _edit_one(self, one: EventTemplate) -> None:
        if one.id is None:
            self.banner.say(self.tr("A built-in template cannot be changed. Plan an event from it, then save that as a template."), "hint")
        else:
            self._edit()

    @Slot()
    def _rename(self) -> None:
        if (found := self._own()) is not None:
            one, key = found
            dialog = NameDialog(self, one.name)
            if dialog.exec():
                name = dialog.field.text()
                self._write(lambda session, _: rename_template(session, key, name), lambda _: self._read(one.key))

    @Slot()
    def _copy(self) -> None:
        if (found := self._own()) is not None:
            key, account = found[1], self.desk.account
            self._write(lambda session, _: copy_template(session, key, account), lambda made: self._read(str(made.id)))

    @Slot()
    def _put_away(self) -> None:
        if (found := self._own()) is not None:
            one, key = found
            self._write(lambda session, _: archive_event_template(session, key, not one.archived), lambda _: self._read(one.key))

    @Slot()
    def _export(self) -> None:
        found = self._own()
        if found is None:
            return
        one, key = found
        suggested = safe_name(one.name).removesuffix(".pdf") + ".json"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the template"), suggested, "*.json")
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

        self.desk.read(lambda session: export_event_template(session, key), write, owner=self, key="export", failed=self._refused)

    @Slot()
    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a template"), "", "*.json")
        if name:
            self.import_from(Path(name))

    def import_from(self, file: Path) -> None:
        account = self.desk.account
        try:
            if file.stat().st_size > LARGEST:
                raise Problem("{name} is no template of an event.", name=file.name)
            content = file.read_bytes()
        except OSError:
            self._refused(Problem("{name} is no longer where it was. Choose it again.", name=file.name))
        except Problem as problem:
            self._refused(problem)
        else:
            self._write(lambda session, _: import_event_template(session, content, account), lambda made: self._read(made.key))


def _chip(one: EventTemplate) -> str:
    return "off" if one.archived else "new" if one.id is None else "good"


class NameDialog(Dialog):
    """Another name for a template."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, self.tr("Rename the template"), self.tr("Rename"))
        self.finished.connect(self.deleteLater)
        self.field = QLineEdit(name)
        self.field.setMaxLength(120)
        self.field.setAccessibleName(self.tr("Name of the template"))
        self.body.addWidget(self.field)
        self.field.setFocus()
        self.field.selectAll()
