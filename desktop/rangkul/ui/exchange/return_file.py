"""Sending a village its own file back, with the wrong cells marked."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from rangkul.ui.page import Page
from rangkul.ui.tell import ask_line
from rangkul.work.returning import Return, note_return, plan_return

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

KINDS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.txt *.html"


def return_to_village(page: Page, batch_id: UUID) -> None:
    """Asks where to, finds the village's file again or asks for it, marks a copy and says how many cells that were."""
    page.read(lambda session: plan_return(session, batch_id), lambda plan: _choose(page, batch_id, plan), key="return")


def _choose(page: Page, batch_id: UUID, plan: Return) -> None:
    source = plan.path
    if source is None or not source.is_file():
        title = page.tr("{file} no longer lies where it was read. Choose the village's file").format(file=plan.file_name)
        chosen, _ = QFileDialog.getOpenFileName(page, title, "", page.tr("Lists ({kinds})").format(kinds=KINDS))
        source = Path(chosen)
        if not chosen:
            return
    folder = page.desk.settings.get("exchange.return_folder", "") or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
    title = page.tr("Save the marked file for {village}").format(village=plan.village or plan.file_name)
    target, _ = QFileDialog.getSaveFileName(page, title, str(Path(folder) / plan.suggested_name), "Excel (*.xlsx)")
    if target:
        _write(page, batch_id, plan, source, Path(target).with_suffix(".xlsx"))


def _write(page: Page, batch_id: UUID, plan: Return, source: Path, target: Path, password: str = "") -> None:
    from rangkul.exchange.marking import write_marked

    def work(session: "Session", progress: Any) -> None:
        write_marked(source, target, plan.sha256, plan.marks, plan.headers, plan.title, progress, (password,) if password else ())
        note_return(session, batch_id, len(plan.marks))

    def failed(error: Exception) -> None:
        """A file that came sealed is marked with the password it came with, and sealed with it again."""
        from rangkul.exchange.open import PasswordProblem

        if not isinstance(error, PasswordProblem):
            page.refuse(error)
            return
        sentence = page.tr("{file} is behind a password. The marked file gets the same one.").format(file=source.name)
        said = ask_line(page, page.tr("Password of the file"), sentence, page.tr("Mark the file"))
        if said:
            _write(page, batch_id, plan, source, target, said)

    def done(_: None) -> None:
        page.desk.settings.set("exchange.return_folder", str(target.parent))
        text = page.tr("{count} cells are marked in {file}. Send it back to the village; take it in again when it returns.")
        page.done(text.format(count=len(plan.marks), file=target.name))

    page.banner.hide()
    page.desk.write(work, done, owner=page, title=page.tr("Marking {file}").format(file=plan.file_name), failed=failed)
