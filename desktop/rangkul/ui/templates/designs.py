"""The designs of certificates and charters: which are used, made, edited, copied, handed on and put aside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.papers.certificate_standard import standard_template
from rangkul.papers.certificate_template import template_of
from rangkul.rules.dates import WIB, short_date
from rangkul.ui.cards import Label, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.page import Page
from rangkul.ui.paper_files import safe_name
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog, ask_line
from rangkul.ui.templates.editor import TemplateEditor, read_file
from rangkul.work.certificate_papers import template_type, use_template, usual_template
from rangkul.work.templates import (
    TemplateRecord,
    archive_template,
    copy_template,
    export_template,
    free_name,
    import_template,
    list_templates,
    rename_template,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TYPES = {"certificate": mark("Certificate"), "charter": mark("Charter of a village")}
USES = {"peserta": mark("attended"), "lulus": mark("passed"), "piagam": mark("charters")}


@dataclass(frozen=True)
class Design:
    """A line of the list: a saved design, or (record None) the built-in one; `uses` are what the office uses it for."""

    record: TemplateRecord | None
    type: str
    uses: tuple[str, ...]
    archived: bool = False

    @property
    def key(self) -> object:
        return self.record.id if self.record else self.type


def read_designs(session: "Session") -> list[Design]:
    usual = {use: usual_template(session, use) for use in USES}
    found: list[Design] = []
    for type_ in TYPES:
        own = [use for use in USES if template_type(use) == type_]
        found.append(Design(None, type_, tuple(use for use in own if usual[use] is None)))
        for archived in (False, True):
            for one in list_templates(session, type_, archived=archived):
                found.append(Design(one, type_, tuple(use for use in own if usual[use] == one.id), archived))
    return found


class Designs(QWidget):
    """Lives in a page, whose banner and status line it uses."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, say = page, page.desk.language.text
        tr = self.tr
        self.table = Table(
            [
                Column(tr("Design"), self._name, 220, stretch=True, bold=True),
                Column(tr("For"), lambda d: say(TYPES[d.type]), 150),
                Column(tr("Used for"), self._uses, 210, chip=lambda d: "off" if d.archived else "good" if d.uses else ""),
                Column(tr("Revision"), lambda d: d.record.revision if d.record else None, 80, align="right"),
                Column(tr("Saved"), lambda d: short_date(d.record.saved_at.astimezone(WIB).date()) if d.record else "", 100),
                Column(tr("By"), lambda d: d.record.saved_by if d.record else "", 110),
            ],
            tr("Designs of certificates"), key=lambda d: d.key,
        )  # fmt: skip
        self.new_button = button(tr("New design"), "primary", "add", self.new)
        self.import_button = button(tr("Import…"), "default", "import", self.take_in)
        self.edit_button = button(tr("Edit"), "default", "edit", self.edit)
        self.copy_button = button(tr("Copy"), "default", "duplicate", self.copy)
        self.rename_button = button(tr("Rename…"), "quiet", None, self.rename)
        self.export_button = button(tr("Export…"), "quiet", "export", self.hand_on)
        self.archive_button = button(tr("Put aside"), "quiet", "remove", self.archive)
        self.use = Choice([], False, tr("Use for"))
        self.use_button = button(tr("Use this design"), "default", "check", self.use_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        hint = tr("What was issued keeps the design it was issued with. A new revision counts for what is issued from then on.")
        layout.addLayout(row(Label(hint, muted=True, wrap=True), None, self.import_button, self.new_button))
        layout.addWidget(self.table, 1)
        parts = (self.edit_button, self.copy_button, self.rename_button, self.export_button, self.archive_button)
        layout.addLayout(row(*parts, None, self.use, self.use_button))
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.edit)
        self._picked(None)

    def _name(self, design: Design) -> str:
        return design.record.name if design.record else self.tr("Built into Rangkul")

    def _uses(self, design: Design) -> str:
        if design.archived:
            return self.tr("put aside")
        return ", ".join(self.page.desk.language.text(USES[use]) for use in design.uses)

    def refresh(self) -> None:
        self.page.read(read_designs, self.table.set_records, key="designs")

    @Slot(object)
    def _picked(self, design: Design | None) -> None:
        own = design is not None and design.record is not None
        self.edit_button.setEnabled(own and not (design and design.archived))
        self.copy_button.setEnabled(design is not None)
        for one in (self.rename_button, self.export_button, self.archive_button):
            one.setEnabled(own)
        archived = design is not None and design.archived
        self.archive_button.setText(self.tr("Offer again") if archived else self.tr("Put aside"))
        say = self.page.desk.language.text
        uses = [(use, say(words)) for use, words in USES.items() if design and template_type(use) == design.type and use not in design.uses]
        self.use.set_choices(uses)
        for one in (self.use, self.use_button):
            one.setEnabled(bool(uses) and not archived)

    # Making and editing

    @Slot()
    def new(self) -> None:
        """Begins with the standard design, under a name of its own."""
        dialog = Dialog(self, self.tr("New design"), self.tr("Begin"))
        say = self.page.desk.language.text
        kind = Choice([(type_, say(words)) for type_, words in TYPES.items()], False, self.tr("For"))
        dialog.body.addWidget(Label(self.tr("For"), "label"))
        dialog.body.addWidget(kind)
        if not dialog.exec():
            return
        type_, suggested = kind.value(), self.tr("My certificate") if kind.value() == "certificate" else self.tr("My charter")
        self.page.read(lambda session: free_name(session, type_, suggested), lambda name: self._open_new(type_, name), key="name")

    def _open_new(self, type_: str, suggested: str) -> None:
        name = ask_line(self, self.tr("New design"), self.tr("What is it called?"), self.tr("Open the editor"), suggested)
        if name:
            self._run(TemplateEditor(self, self.page.desk, type_, name, standard_template(type_)))

    @Slot()
    def edit(self) -> None:
        design = self.table.current()
        if design is not None and design.record is not None and not design.archived:
            record = design.record
            template = template_of(record.content)
            self._run(TemplateEditor(self, self.page.desk, record.type, record.name, template, record.id))
        elif design is not None and design.record is None:
            self.copy()

    def _run(self, editor: TemplateEditor) -> None:
        editor.exec()
        self.refresh()
        if editor.saved is not None:
            name, number = editor.saved.name, editor.saved.revision
            self.page.done(self.tr("“{name}” is saved as revision {number}.").format(name=name, number=number))

    # What can be done with a saved one

    @Slot()
    def copy(self) -> None:
        design = self.table.current()
        if design is None:
            return
        if design.record is None:
            self.page.read(lambda session: free_name(session, design.type, self.tr("My certificate")),
                           lambda name: self._open_new(design.type, name), key="name")  # fmt: skip
            return
        key, account = design.record.id, self.page.desk.account
        text = self.tr("“{name}” is a copy now.").format(name=design.record.name)
        self._write(lambda session: copy_template(session, key, account), text)

    @Slot()
    def rename(self) -> None:
        record = self._record()
        if record is None:
            return
        name = ask_line(self, self.tr("Rename the design"), self.tr("The new name"), self.tr("Rename"), record.name)
        if name and name != record.name:
            text = self.tr("“{old}” is called “{name}” now.").format(old=record.name, name=name)
            former = record.name
            self._write(
                lambda session: rename_template(session, record.id, name), text, lambda session: rename_template(session, record.id, former)
            )

    @Slot()
    def archive(self) -> None:
        design = self.table.current()
        if design is None or design.record is None:
            return
        key, aside = design.record.id, not design.archived
        words = self.tr("“{name}” is put aside.") if aside else self.tr("“{name}” is offered again.")
        text = words.format(name=design.record.name)
        self._write(lambda session: archive_template(session, key, aside), text, lambda session: archive_template(session, key, not aside))

    @Slot()
    def use_it(self) -> None:
        design, use = self.table.current(), self.use.value()
        if design is None or use is None:
            return
        key = design.record.id if design.record else None
        words = self.page.desk.language.text(USES[use])

        def write(session: "Session") -> UUID | None:
            former = usual_template(session, use)
            use_template(session, use, key)
            return former

        def done(former: UUID | None) -> None:
            text = self.tr("Certificates ({use}) are issued in “{name}” from now on.").format(use=words, name=self._name(design))
            self.page.done(text, lambda session, _: use_template(session, use, former))
            self.refresh()

        self.page.write(lambda session, _: write(session), done)

    @Slot()
    def hand_on(self) -> None:
        record = self._record()
        if record is None:
            return
        title, kinds = self.tr("Export the design"), self.tr("Design ({kinds})").format(kinds="*.rangkul-desain")
        path, _ = QFileDialog.getSaveFileName(self, title, safe_name(record.name)[:-4] + ".rangkul-desain", kinds)
        if path:
            file = Path(path)
            text = self.tr("“{name}” is in {file}.").format(name=record.name, file=file.name)
            key = record.id
            self.page.read(lambda session: export_template(session, key), lambda content: self._save(file, content, text), key="export")

    def _save(self, file: Path, content: bytes, text: str) -> None:
        def work(_: Any) -> None:
            try:
                file.write_bytes(content)
            except OSError as reason:
                why = reason.strerror or str(reason)
                raise Problem("{file} cannot be written ({why}). Choose another place.", file=file.name, why=why) from None

        self.page.desk.tasks.run(work, lambda _: self.page.done(text), owner=self, failed=self.page.refuse)

    @Slot()
    def take_in(self) -> None:
        title, kinds = self.tr("Import a design"), self.tr("Design ({kinds})").format(kinds="*.rangkul-desain *.json")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if not path:
            return
        account = self.page.desk.account

        def write(session: "Session", _: object) -> TemplateRecord:
            return import_template(session, read_file(Path(path)), tuple(TYPES), account, template_of)

        def done(record: TemplateRecord) -> None:
            text = self.tr("“{name}” is imported.").format(name=record.name)
            self.page.done(text, lambda session, _: archive_template(session, record.id))
            self.refresh()

        self.page.write(write, done)

    def _record(self) -> TemplateRecord | None:
        design = self.table.current()
        return design.record if design is not None else None

    def _write(self, act: "Callable[[Session], object]", text: str, undo: "Callable[[Session], object] | None" = None) -> None:
        def done(_: object) -> None:
            self.page.done(text, back if undo else None)
            self.refresh()

        def back(session: "Session", _: object) -> None:
            if undo:
                undo(session)

        self.page.write(lambda session, _: act(session), done)
