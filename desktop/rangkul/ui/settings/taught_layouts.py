"""What was taught about the villages' lists, with a way to forget it."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.ui.cards import EmptyState, Label, button, column, row
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.work.taught import COLUMN_WORDS, TaughtRecord, forget, list_taught, restore


class TaughtLayouts(QWidget):
    """The list of lessons; `refresh` asks for them again."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.language = page, page.desk.language
        layout = column(self, 12)
        layout.addWidget(Label(self.tr("What was taught about the villages' lists"), "section"))
        hint = self.tr("Whenever a list with the same headings comes, it is read as you once said.")
        layout.addWidget(Label(hint, muted=True, wrap=True))
        self.table = Table(
            [
                Column(self.tr("Village"), lambda t: t.village or self.tr("All villages"), 130, bold=True),
                Column(self.tr("Taught on"), lambda t: t.name, 170, tooltip=lambda t: t.name),
                Column(self.tr("Headings"), self._headings, 150, stretch=True, tooltip=self._headings),
                Column(self.tr("Read as"), self._columns, 150, stretch=True, tooltip=self._columns),
                Column(self.tr("By"), lambda t: t.taught_by, 80),
                Column(self.tr("Last used"), lambda t: t.used_at, 130),
            ],
            self.tr("Layouts"), dense=True, key=lambda t: t.id,
        )  # fmt: skip
        self.table.empty = EmptyState(
            "workbook", self.tr("Nothing was taught yet. A list that is not understood can be put right in its review, under Layout.")
        )
        self.table.picked.connect(self._picked)
        layout.addWidget(self.table, 1)
        self.forget_button = button(self.tr("Forget"), "danger", "delete", self.forget)
        self.forget_button.setEnabled(False)
        layout.addLayout(row(None, self.forget_button))

    def _headings(self, taught: TaughtRecord) -> str:
        return taught.headings or self.tr("Without headings")

    def _columns(self, taught: TaughtRecord) -> str:
        return ", ".join(self.language.text(COLUMN_WORDS[name]) for name in taught.columns)

    def refresh(self) -> None:
        self.page.read(list_taught, self._show, key="taught")

    def _show(self, found: list[TaughtRecord]) -> None:
        self.table.set_records(found)
        self._picked(self.table.current())

    @Slot(object)
    def _picked(self, taught: object) -> None:
        self.forget_button.setEnabled(taught is not None)

    @Slot()
    def forget(self) -> None:
        """Forgets the chosen one; the status line holds the way back."""
        taught: TaughtRecord | None = self.table.current()
        if taught is None:
            return
        key: UUID = taught.id
        text = self.tr("The layout of {name} is forgotten.").format(name=taught.name)

        def after(kept: dict[str, Any]) -> None:
            self.page.done(text, lambda session, _: restore(session, kept))
            self.refresh()

        self.page.write(lambda session, _: forget(session, key), after)
