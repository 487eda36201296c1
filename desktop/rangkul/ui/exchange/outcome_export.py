"""Asks how the outcome of an import shall leave as an Excel file, and writes it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QFileDialog

from rangkul.rules.money import number_text
from rangkul.ui.exchange.words import Words
from rangkul.ui.page import Page
from rangkul.ui.tell import Dialog
from rangkul.work.outcomes import write_outcomes
from rangkul.work.review_records import OUTCOME_WORDS, BatchRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.tasks import Progress


class ExportDialog(Dialog):
    """`full` once it was accepted: whether NIKs are written in full."""

    def __init__(self, page: Page, sentence: str) -> None:
        super().__init__(page, self.tr("Outcome as Excel"), self.tr("Choose the file…"))
        self.add_sentence(sentence)
        self.full_box = QCheckBox(self.tr("Write NIKs in full"))
        self.body.addWidget(self.full_box)
        self.add_sentence(self.tr("Otherwise they are masked. Full NIKs are noted in the history."), muted=True)

    @property
    def full(self) -> bool:
        return self.full_box.isChecked()


def export_outcomes(page: Page, words: Words, batches: Sequence[BatchRecord], outcome: str = "", *, only_edited: bool = False) -> None:
    """The rows with what became of them and why; of one outcome, of all, or those edited since the import was taken back."""
    if not batches:
        return
    dialog = ExportDialog(page, _sentence(page, outcome, only_edited))
    accepted, full = bool(dialog.exec()), dialog.full
    dialog.deleteLater()
    if not accepted:
        return
    folder = page.desk.settings.get("exchange.outcome_folder", "") or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
    name = f"Hasil {batches[0].number if len(batches) == 1 else f'{len(batches)} berkas'}.xlsx"
    chosen, _ = QFileDialog.getSaveFileName(page, page.tr("Save the outcome"), str(Path(folder) / name), "Excel (*.xlsx)")
    if not chosen:
        return
    target, today, language = Path(chosen).with_suffix(".xlsx"), page.desk.today(), page.desk.language

    def write(session: "Session", progress: "Progress") -> int:
        return write_outcomes(
            session, batches, target, today, value=words.value, language=language, outcome=outcome, only_edited=only_edited,
            full_nik=full, progress=progress,
        )  # fmt: skip

    def done(count: int) -> None:
        page.desk.settings.set("exchange.outcome_folder", str(target.parent))
        page.done(page.tr("{count} rows are written to {file}.").format(count=number_text(count), file=target.name))

    page.write(write, done, title=page.tr("Writing {file}").format(file=target.name))


def _sentence(page: Page, outcome: str, only_edited: bool) -> str:
    if only_edited:
        return page.tr("The rows whose workers were edited since, so that they stayed when the import was taken back.")
    if outcome:
        word = page.desk.language.text(OUTCOME_WORDS[outcome])
        return page.tr("The rows with the outcome “{outcome}”, each with its reason.").format(outcome=word)
    return page.tr("All rows with what became of them and why.")
