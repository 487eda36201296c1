"""A PDF to look at before it leaves the program: saved, or opened for printing."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from rangkul.ui.cards import Banner, Label, button, row
from rangkul.ui.pdf_view import PdfView


class PaperDialog(QDialog):
    """`left` is told once, when the PDF was saved or opened for the first time: from then on it may be on paper."""

    left = Signal()

    def __init__(self, parent: QWidget, title: str, pdf: bytes, name: str, folder: Path) -> None:
        super().__init__(parent)
        self.pdf, self.name, self.folder, self.gone = pdf, name, folder, False
        self.setWindowTitle(title)
        room = parent.window().size()
        self.resize(min(1100, room.width() - 80), min(820, room.height() - 60))
        self.view = PdfView(pdf)
        self.banner = Banner()
        self.open_button = button(self.tr("Open for printing"), "primary", "print", self.open_pdf, "Ctrl+P")
        self.save_button = button(self.tr("Save…"), "default", "save", self.choose_file, "Ctrl+S")
        self.open_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        close = button(self.tr("Close"), on_click=self.reject)
        layout.addLayout(row(Label(title, "section"), None, self.save_button, self.open_button, close))
        layout.addWidget(self.banner)
        layout.addWidget(self.view, 1)

    @Slot()
    def choose_file(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the PDF"), self.name, "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> bool:
        """Writes the PDF; a refusal stands in the dialog."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.pdf)
        except OSError as reason:
            text = self.tr("{file} cannot be written ({why}). Choose another place.")
            self.banner.say(text.format(file=path.name, why=reason.strerror or reason))
            return False
        self.banner.say(self.tr("Saved as {file}.").format(file=path), "good")
        self._tell()
        return True

    @Slot()
    def open_pdf(self) -> None:
        """Hands the PDF itself to the system's viewer, which prints it small and sharp."""
        path = self.folder / "cetak" / self.name
        if not self.save_to(path):
            return
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.banner.say(self.tr("Opened in the system's PDF program; print it there."), "good")
        else:
            self.banner.say(self.tr("This computer has no program for PDFs. The file is {file}.").format(file=path), "warn")

    def _tell(self) -> None:
        if not self.gone:
            self.gone = True
            self.left.emit()

    def done(self, result: int) -> None:
        self.view.pages.close_work()
        super().done(result)
