"""The one way of papers out of the program: looked at, printed at true size, saved, or opened in the system's viewer."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from rangkul.errors import Cancelled, Problem
from rangkul.papers.joining import take_pages
from rangkul.papers.look import page_sizes
from rangkul.rules.page_ranges import back_sides, front_sides
from rangkul.ui.cards import Banner, Label, button, column, repolish, row
from rangkul.ui.desk import Desk
from rangkul.ui.paper_files import clean_copies, safe_name, write_copy, write_pdf
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.print_panel import PrintPanel
from rangkul.ui.printers import Printer, PrintJob, list_printers, prints_both_sides, send
from rangkul.ui.tasks import Progress, Task

if TYPE_CHECKING:
    from rangkul.ui.page import Page


def show_paper(
    page: "Page", title: str, pdf: bytes, name: str, on_printed: Callable[[], object] | None = None, *, kind: str = "paper"
) -> None:
    """Shows a paper to be printed or saved as `name`; `on_printed` is called once, when it left the program for the first time.

    The printer and the sides are remembered for each `kind` ("sheet", "certificate", …).
    """
    dialog = PaperDialog(page, page.desk, title, pdf, name, kind)
    if on_printed is not None:
        dialog.left.connect(on_printed)
    dialog.exec()
    dialog.deleteLater()


class PaperDialog(QDialog):
    """`left` is told once, when the pages were printed, saved or opened for the first time: from then on they may be on paper."""

    left = Signal()

    def __init__(self, parent: QWidget, desk: Desk, title: str, pdf: bytes, name: str, kind: str = "paper") -> None:
        super().__init__(parent)
        self.desk, self.title, self.pdf, self.name, self.kind = desk, title, pdf, safe_name(name), kind
        self.copies_folder = desk.settings.folder / "papers"
        self.gone, self.folder = False, Path()
        self.backs: Sequence[int | None] = ()  # waiting for the stack to be turned over
        self.sending: Task | None = None
        self.setWindowTitle(title)
        room = parent.window().size()
        self.resize(min(1280, max(900, room.width() - 48)), min(900, max(600, room.height() - 40)))
        self.view, self.banner = PdfView(pdf), Banner()
        self.panel = PrintPanel(page_sizes(pdf), desk.language.say)
        self._make_buttons()
        self._lay_out()
        self.panel.changed.connect(self._show_state)
        self.panel.printer_changed.connect(self._ask_sides)
        self.view.pages.page_changed.connect(self.panel.show_page)
        desk.tasks.changed.connect(self._show_state)
        desk.tasks.run(lambda _: clean_copies(self.copies_folder), owner=self)
        self._show_state()
        desk.tasks.run(lambda _: list_printers(), self._take_printers, owner=self)

    def _make_buttons(self) -> None:
        self.print_button = button("", "primary", "print", self.print_pages, "Ctrl+P")
        self.again_button = button(self.tr("Start again"), "quiet", on_click=self._forget_backs)
        self.save_button = button(self.tr("Save PDF…"), "default", "save", self.choose_file, "Ctrl+S")
        self.open_button = button(self.tr("Open in the PDF program"), "default", "pdf", self.open_pdf)
        self.folder_button = button(self.tr("Open the folder"), "default", "folder", self.open_folder)
        self.close_button = button(self.tr("Close"), on_click=self.reject)
        self.print_button.setDefault(True)
        self.print_button.setFocus()
        self.folder_button.hide()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(Label(self.title, "section", wrap=True))
        outer.addWidget(self.banner)
        body, side = QHBoxLayout(), QWidget()
        body.setSpacing(16)
        side.setFixedWidth(320)
        right = column(side, 8)
        for part in (self.panel, self.print_button, self.again_button):
            right.addWidget(part)
        right.addStretch(1)
        for part in (self.save_button, self.open_button, self.folder_button):
            right.addWidget(part)
        right.addSpacing(8)
        right.addLayout(row(None, self.close_button))
        body.addWidget(self.view, 1)
        body.addWidget(side)
        outer.addLayout(body, 1)

    # Printers

    def _take_printers(self, printers: list[Printer]) -> None:
        remembered = self._remembered()
        self.panel.set_printers(printers, str(remembered.get("printer", "")))
        self.panel.set_values(remembered)
        if not printers:
            self.banner.say(self.tr("This computer has no printer. Save the PDF and print it on another one."), "hint")
            self.print_button.hide()
            self.save_button.setProperty("kind", "primary")
            repolish(self.save_button)
            self.save_button.show_icon()
            self.save_button.setFocus()
        self._show_state()

    @Slot(str)
    def _ask_sides(self, printer: str) -> None:
        if printer:
            self.desk.tasks.run(lambda _: prints_both_sides(printer), self._take_sides, owner=self, key="sides")

    def _take_sides(self, able: bool | None) -> None:
        self.panel.set_both_sides(able)
        self.panel.set_values(self._remembered())

    def _remembered(self) -> dict[str, Any]:
        kept = self.desk.settings.get("printing", {})
        own = kept.get(self.kind, {}) if isinstance(kept, dict) else {}
        return own if isinstance(own, dict) else {}

    def _remember(self) -> None:
        kept = self.desk.settings.get("printing", {})
        self.desk.settings.set("printing", {**(kept if isinstance(kept, dict) else {}), self.kind: self.panel.values()})

    # What can be done now

    @Slot()
    def _show_state(self) -> None:
        pages, sending = self.panel.pages(), self.sending
        for part in self.panel.inputs():
            part.setEnabled(sending is None and not self.backs)
        self.print_button.setEnabled(sending is None and bool(self.panel.printers) and bool(self.backs or pages))
        self.print_button.setText(self._verb(pages, sending))
        self.print_button.setAccessibleName(self.print_button.text())
        self.panel.hint.setVisible(self.panel.by_hand() and not self.backs)
        self.again_button.setVisible(bool(self.backs) and sending is None)
        self.close_button.setText(self.tr("Cancel the printing") if sending else self.tr("Close"))

    def _verb(self, pages: Sequence[int], sending: Task | None) -> str:
        if sending is not None:
            return self.tr("Sending page {done} of {total}…").format(
                done=min(sending.done + 1, sending.total or 1), total=sending.total or 1
            )
        if self.backs:
            return self.tr("Print {count} backs").format(count=sum(page is not None for page in self.backs))
        if self.panel.by_hand():
            return self.tr("Print {count} fronts").format(count=len(front_sides(pages)))
        return self.tr("Print {count} pages").format(count=len(pages) or self.panel.count)

    # Printing

    @Slot()
    def print_pages(self) -> None:
        """What is chosen now: all of it, the fronts, or the backs of the fronts printed before."""
        pages = self.panel.pages()
        if self.backs:
            self._send(self.backs, self._backs_sent)
        elif self.panel.by_hand():
            self._send(front_sides(pages), partial(self._fronts_sent, pages))
        elif pages:
            self._send(pages, partial(self._sent, len(pages)))

    def _send(self, pages: Sequence[int | None], then: Callable[[], None]) -> None:
        panel, pdf, whole = self.panel, self.pdf, tuple(pages) == tuple(range(1, self.panel.count + 1))
        job = PrintJob(str(panel.printer.value()), self.title, panel.copies.value(), panel.sides.value() == "both" and len(pages) > 1)
        self._remember()
        self.banner.say("")

        def work(progress: Progress) -> None:
            progress(0, len(pages), "")
            send(pdf if whole else take_pages(pdf, pages), job, progress)

        def arrived(_: object) -> None:
            self.sending = None
            self._tell_left()
            then()
            self._show_state()

        task = self.desk.tasks.run(work, arrived, owner=self, title=self.title, failed=self._refused)
        self.sending = task if task in self.desk.tasks.running else None
        self._show_state()

    def _sent(self, count: int) -> None:
        text = self.tr("{count} pages were sent to {printer}.").format(count=count, printer=self.panel.printer.value())
        self.banner.say(text, "good")
        self.desk.tell.done(text)

    def _fronts_sent(self, pages: tuple[int, ...]) -> None:
        self.backs = back_sides(pages, self.panel.backwards.isChecked())
        text = self.tr("The fronts are being printed. When the last one is out, turn the whole stack over, put it back into the tray, then")
        self.banner.say(f"{text} “{self._verb(pages, None)}”.", "hint")

    def _backs_sent(self) -> None:
        count = sum(page is not None for page in self.backs)
        self.backs = ()
        self._sent(count)

    @Slot()
    def _forget_backs(self) -> None:
        self.backs = ()
        self.banner.say("")
        self._show_state()

    def _refused(self, error: Exception) -> None:
        self.sending = None
        self._show_state()
        if isinstance(error, Cancelled):
            self.banner.say(self.tr("The printing was cancelled. Pages that are out already stay printed."), "hint")
        elif isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def _tell_left(self) -> None:
        if not self.gone:
            self.gone = True
            self.left.emit()

    # Files

    @Slot()
    def choose_file(self) -> None:
        folder = Path(self.desk.settings.get("paper_folder", "") or _documents())
        folder = folder if folder.is_dir() else Path(_documents())
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the PDF"), str(folder / self.name), "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> bool:
        """Writes the PDF, and remembers the folder; a refusal stands in the dialog."""
        try:
            path = write_pdf(path, self.pdf)
        except OSError as reason:
            return self._not_written(path, reason)
        self.desk.settings.set("paper_folder", str(path.parent))
        self._show_file(path, self.tr("Saved as {file}.").format(file=path))
        return True

    @Slot()
    def open_pdf(self) -> None:
        """A copy in the system's viewer."""
        try:
            path = write_copy(self.copies_folder, self.name, self.pdf)
        except OSError as reason:
            self._not_written(self.copies_folder / self.name, reason)
            return
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._show_file(path, self.tr("Opened in the system's PDF program."))
        else:
            self._show_file(path, self.tr("This computer has no program for PDFs. The file is {file}.").format(file=path), "warn")

    @Slot()
    def open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _show_file(self, path: Path, text: str, kind: str = "good") -> None:
        self.folder = path.parent
        self.folder_button.show()
        self.banner.say(text, kind)
        self._tell_left()

    def _not_written(self, path: Path, reason: OSError) -> bool:
        text = self.tr("{file} cannot be written ({why}). Choose another place.")
        self.banner.say(text.format(file=path.name, why=reason.strerror or reason))
        return False

    # Leaving

    def reject(self) -> None:
        """While pages are being sent, Esc and the button stop that first."""
        if self.sending is not None:
            self.sending.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        self.view.pages.close_work()
        super().done(result)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
