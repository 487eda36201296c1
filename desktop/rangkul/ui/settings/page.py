"""Pengaturan: the office and its signers, language and theme, the database and its backups."""

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from rangkul.data.backup import backup
from rangkul.language import LANGUAGES
from rangkul.ui.cards import Card, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.page import Page
from rangkul.ui.settings.office_form import OfficeForm
from rangkul.ui.settings.taught_layouts import TaughtLayouts
from rangkul.ui.tasks import Progress
from rangkul.ui.templates.designs import Designs
from rangkul.work.certificates import public_keys
from rangkul.work.event_files import folder_of
from rangkul.work.office import Office, load_office, save_office


class SettingsPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset({"setting", "template", "taught_layout"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Settings"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._office_tab(), self.tr("Office and signers"))
        self.tabs.addTab(self._designs_tab(), self.tr("Designs of certificates"))
        self.tabs.addTab(self._window_tab(), self.tr("Language and look"))
        self.tabs.addTab(self._database_tab(), self.tr("Database"))
        self.tabs.addTab(self._layouts_tab(), self.tr("Layouts"))
        self.content.addWidget(self.tabs, 1)

    # The office

    def _office_tab(self) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, 16, 0, 0)
        card = Card()
        self.office_form = OfficeForm(self.desk)
        card.body.addWidget(self.office_form, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        self.save_button = button(self.tr("Save the office"), kind="primary", on_click=self._save)
        below.addWidget(self.save_button)
        card.body.addLayout(below)
        layout.addWidget(card, 1)
        return tab

    def refresh(self) -> None:
        self.read(load_office, self.office_form.show_office)
        self.designs.refresh()
        self.layouts.refresh()
        self.read(folder_of, self._show_folder, key="folder")

    def _show_folder(self, folder: Path) -> None:
        words = self.tr("Attachments of events lie in {folder}; a backup of the database does not hold them, so copy that folder too.")
        self.attachments.setText(words.format(folder=folder))

    def _designs_tab(self) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, 16, 0, 0)
        card = Card()
        self.designs = Designs(self)
        card.body.addWidget(self.designs, 1)
        layout.addWidget(card, 1)
        return tab

    def _layouts_tab(self) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, 16, 0, 0)
        card = Card()
        self.layouts = TaughtLayouts(self)
        card.body.addWidget(self.layouts, 1)
        layout.addWidget(card, 1)
        return tab

    def _save(self) -> None:
        def work(session: Any, _: Progress) -> Office:
            former = load_office(session)
            save_office(session, self.office_form.office(former))
            return former

        def after(former: Office) -> None:
            self.done(self.tr("The office is saved."), lambda session, _: save_office(session, former))

        self.write(work, after)

    # The window

    def _window_tab(self) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, 16, 0, 0)
        card = Card()
        themes = [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self.look = Form(
            [
                Field(
                    "language",
                    self.tr("Language"),
                    kind="choice",
                    choices=list(LANGUAGES.items()),
                    hint=self.tr("Takes effect at the next start."),
                ),
                Field("theme", self.tr("Colours"), kind="choice", choices=themes),
            ],
            self.desk.tell.words,
        )
        self.look.set_values({"language": self.desk.language.code, "theme": self.desk.theme.mode})
        self.look.changed.connect(self._use_look)
        self.look.setMaximumWidth(480)
        card.body.addWidget(self.look)
        card.body.addStretch(1)
        layout.addWidget(card, 1)
        return tab

    def _use_look(self) -> None:
        values = self.look.values()
        if values["language"]:
            self.desk.settings.set("language", values["language"])
        if values["theme"] and values["theme"] != self.desk.theme.mode:
            self.desk.settings.set("theme", values["theme"])
            self.desk.theme.set_mode(str(values["theme"]))

    # The database

    def _database_tab(self) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, 16, 0, 0)
        card = Card(self.tr("Where everything is kept"))
        card.body.addWidget(Label(self.desk.database.url.render_as_string(hide_password=True), copyable=True, wrap=True))
        kept = self.tr("A backup is made every day the program is used; 7 days, 4 weeks and 12 months are kept in {folder}.")
        card.body.addWidget(Label(kept.format(folder=self.desk.settings.backups), muted=True, wrap=True))
        self.attachments = Label("", muted=True, wrap=True)
        card.body.addWidget(self.attachments)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Back up now…"), icon="save", on_click=self._back_up))
        row.addWidget(button(self.tr("Save the public key…"), icon="lock", on_click=self._save_key))
        row.addStretch(1)
        card.body.addLayout(row)
        hint = self.tr(
            "With the public key anybody can check certificates without this database: rangkul certificates verify FILE --key KEY."
        )
        card.body.addWidget(Label(hint, muted=True, wrap=True))
        card.body.addStretch(1)
        layout.addWidget(card, 1)
        return tab

    def _back_up(self) -> None:
        name = f"rangkul-{self.desk.today():%Y%m%d}.db"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Back up now…"), name)
        if file:
            self.desk.tasks.run(
                lambda progress: backup(self.desk.database, Path(file), progress),
                lambda _: self.done(self.tr("Backed up to {file}.").format(file=file)),
                title=self.tr("Backing up"), owner=self, failed=self.refuse,
            )  # fmt: skip

    def _save_key(self) -> None:
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the public key…"), "rangkul-kunci-publik.pem")
        if file:
            self.read(public_keys, lambda keys: self._write_key(Path(file), keys))

    def _write_key(self, file: Path, keys: list[str]) -> None:
        file.write_text(keys[0] if keys else "", encoding="ascii")
        self.done(self.tr("The public key is in {file}.").format(file=file))

    def open(self, key: Any) -> None:
        self.tabs.setCurrentIndex({"office": 0, "designs": 1, "look": 2, "database": 3, "layouts": 4}.get(str(key), 0))
