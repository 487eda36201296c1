"""Daftar hadir: prints the attendance sheets of a session, shows them, and keeps every print run as it was."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from rangkul.papers.records import PaperComplaint
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import Banner, Card, EmptyState, Label, button, column, row
from rangkul.ui.door.top import session_words
from rangkul.ui.entries import Choice
from rangkul.ui.page import Page
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.work.events import EventRecord
from rangkul.work.sheets import PrintRunRecord, list_print_runs, pdf_of_run, print_sheets

TOLD = 4
"""So many complaints are told one by one."""


class SheetsTab(QWidget):
    """The tab of an event for its attendance sheets; `pdf` is what the preview shows."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.record: EventRecord | None = None
        self.pdf, self.wanted = b"", UUID(int=0)
        self.sessions = Choice([], False, self.tr("Session"))
        self.sessions.setMinimumWidth(370)
        self.print_button = button(self.tr("Print attendance sheets"), "primary", "print", self.print_sheets)
        self.save_button = button(self.tr("Save PDF…"), "default", "save", self.choose_file)
        self.open_button = button(self.tr("To the printer…"), "default", "print", self.open_pdf)
        self.complaints = Banner()
        self._make_table()
        self.view, self.preview = PdfView(), QStackedWidget()
        sentence = self.tr("The sheets appear here: a list per Polsek, high ranks first, with room for guests and signatures.")
        self.nothing = EmptyState("sheet", sentence)
        for part in (self.nothing, self.view):
            self.preview.addWidget(part)
        self._lay_out()
        self._show_pdf(b"")

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Printed"), self._printed, 134, bold=True, sort=lambda r: r.printed_at),
                Column(self.tr("Session"), lambda r: r.session_number, 54, align="right"),
                Column(self.tr("Pages"), lambda r: r.pages, 72, align="right"),
                Column(self.tr("People"), lambda r: r.people, 64, align="right"),
                Column(self.tr("Code"), lambda r: r.code, 80, tooltip=lambda r: self.tr("Printed by {name}").format(name=r.account)),
            ],
            self.tr("Print runs"),
            key=lambda r: r.id,
        )
        self.table.empty = EmptyState("print", self.tr("Nothing was printed for this event yet."))
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.open_pdf)

    def _lay_out(self) -> None:
        outer = column(self, 12)
        outer.addLayout(row(self.sessions, self.print_button, None, self.save_button, self.open_button))
        outer.addWidget(self.complaints)
        left, paper = QWidget(), Card()
        left.setFixedWidth(468)
        runs = column(left, 8)
        runs.addWidget(Label(self.tr("Print runs, newest first"), "strong"))
        runs.addWidget(self.table, 1)
        paper.body.addWidget(self.preview, 1)
        body = row(left, space=16)
        body.addWidget(paper, 1)
        outer.addLayout(body, 1)

    @staticmethod
    def _printed(run: PrintRunRecord) -> str:
        at = run.printed_at.astimezone(WIB)
        return f"{short_date(at.date())} {show_time(at)}"

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is None or self.record.id != event.id:
            self.complaints.say("")
            self.wanted = UUID(int=0)
        self.record = event
        self.sessions.set_choices([(number, session_words(event, number)) for number in range(1, len(event.sessions) + 1)])
        self.sessions.setEnabled(len(event.sessions) > 1)
        self.print_button.setEnabled(event.status != "batal")
        self.page.read(lambda session: (event.id, list_print_runs(session, event)), self._show, key="runs")

    def _show(self, found: tuple[UUID, list[PrintRunRecord]]) -> None:
        event, runs = found
        if self.record is None or event != self.record.id:
            return
        self.table.set_records(runs)
        if any(run.id == self.wanted for run in runs):
            self.table.select(self.wanted)
            self.wanted = UUID(int=0)
        elif self.table.current() is None and not self.table.select_first():
            self._show_pdf(b"")

    @Slot(object)
    def _picked(self, run: PrintRunRecord | None) -> None:
        if run is None:
            self._show_pdf(b"")
            return
        self.page.read(lambda session: (run.id, pdf_of_run(session, run.id)), self._show_run, key="pdf")

    def _show_run(self, found: tuple[UUID, bytes]) -> None:
        run: PrintRunRecord | None = self.table.current()
        if run is not None and run.id == found[0]:
            self._show_pdf(found[1])

    def _show_pdf(self, pdf: bytes) -> None:
        if pdf != self.pdf:
            self.pdf = pdf
            self.view.show_pdf(pdf)
        self.preview.setCurrentWidget(self.view if pdf else self.nothing)
        for one in (self.save_button, self.open_button):
            one.setEnabled(bool(pdf))

    # Acting

    @Slot()
    def print_sheets(self) -> None:
        event, number, today, account = self.record, int(self.sessions.value() or 1), self.desk.today(), self.desk.account
        if event is None:
            return
        self.complaints.say("")
        title = self.tr("Drawing the attendance sheets")
        self.page.write(lambda session, _: print_sheets(session, event, number, today, account=account), self._printed_now, title=title)

    def _printed_now(self, run: PrintRunRecord) -> None:
        self.wanted = run.id
        self.page.done(self.tr("{pages} pages for {people} people are ready.").format(pages=run.pages, people=run.people))
        self._complain(run.complaints)
        if self.record is not None:
            self.show_event(self.record)

    def _complain(self, complaints: tuple[PaperComplaint, ...]) -> None:
        """What had to be squeezed or cut, in words; all of it is printed nevertheless."""
        sentences = list(dict.fromkeys(self.desk.tell.words(one.message) for one in complaints))
        if len(sentences) > TOLD:
            more = self.tr("… and {count} more of the kind.").format(count=len(sentences) - TOLD)
            sentences = [*sentences[:TOLD], more]
        self.complaints.say("\n".join(sentences), "warn" if any(one.blocks for one in complaints) else "hint")

    def _file_name(self) -> str:
        run: PrintRunRecord | None = self.table.current()
        number = self.record.number if self.record else ""
        return f"Daftar hadir {number} {run.code if run else ''}".strip() + ".pdf"

    @Slot()
    def choose_file(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save PDF…"), self._file_name(), "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Writes the shown PDF beside the window."""
        pdf = self.pdf
        self.desk.tasks.run(lambda _: path.write_bytes(pdf), lambda _: self._saved(path), owner=self, failed=self._not_saved)

    def _saved(self, path: Path) -> None:
        self.page.done(self.tr("Saved as {name}.").format(name=path.name))

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            self.page.banner.say(self.tr("The PDF could not be saved: {reason}. Choose another folder.").format(reason=reason))
        else:
            self.page.refuse(error)

    @Slot()
    def open_pdf(self) -> None:
        """Large, to be printed."""
        if self.pdf:
            show_paper(self.page, self.tr("Attendance sheets"), self.pdf, self._file_name(), kind="sheet")
