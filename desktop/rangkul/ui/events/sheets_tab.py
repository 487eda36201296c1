"""Daftar hadir: prints the attendance sheets of a session, shows them, and keeps every print run as it was; and the name tags."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from rangkul.papers.name_tag_records import PrintedTags
from rangkul.papers.records import PaperComplaint
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import Card, EmptyState, Label, button, column, row
from rangkul.ui.entries import Choice
from rangkul.ui.events.attendance_actions import AttendanceActions
from rangkul.ui.events.sheet_dialog import SheetDialog, session_choices, sessions_meant
from rangkul.ui.events.sheet_preview import PaperPreview
from rangkul.ui.events.tag_dialog import TagDesk, TagDialog, load_desk
from rangkul.ui.page import Page
from rangkul.ui.paper_files import safe_name, write_pdf
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.work.events import EventRecord
from rangkul.work.name_tags import TagOptions, note_printed, print_tags
from rangkul.work.sheets import PrintRunRecord, SheetOptions, list_print_runs, load_options, pdf_of_runs, print_sessions


class SheetsTab(QWidget):
    """The tab of an event for its attendance sheets; `pdf` is what the preview shows: the chosen print runs."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.record: EventRecord | None = None
        self.wanted: frozenset[UUID] = frozenset()
        self.shown_runs: tuple[UUID, ...] = ()
        self.complaints: dict[UUID, tuple[PaperComplaint, ...]] = {}  # of what was printed since the window opened
        self.sessions = Choice([], False, self.tr("Session"))
        self.sessions.setMinimumWidth(300)
        self.print_button = button(self.tr("Print attendance sheets"), "primary", "print", self.print_sheets)
        self.options_button = button(self.tr("Lay out…"), "default", "settings", self.lay_out)
        self.options_button.setToolTip(self.tr("Groups, order, columns and rows for guests, with a preview"))
        self.tags_button = button(self.tr("Name tags…"), "default", "officer", self.print_tags)
        self.more = AttendanceActions(page, self, lambda: (self.record, int(self.sessions.value() or 1)), self._refresh_event)
        self.save_button = button(self.tr("Save PDF…"), "default", "save", self.choose_file)
        self.paper_button = button(self.tr("Print…"), "default", "print", self.show_paper)
        self._make_table()
        self.preview = PaperPreview(self.desk.tell)
        self.run_label = Label("", "strong")
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
            multiple=True,
        )
        self.table.empty = EmptyState("print", self.tr("Nothing was printed for this event yet."))
        self.table.selection_changed.connect(self._show_chosen)
        self.table.opened.connect(self.show_paper)

    def _lay_out(self) -> None:
        outer = column(self, 12)
        outer.addLayout(row(self.sessions, self.print_button, self.options_button, None, self.tags_button, self.more.button))
        left, paper = QWidget(), Card()
        left.setFixedWidth(468)
        runs = column(left, 8)
        runs.addWidget(Label(self.tr("Print runs, newest first"), "strong"))
        runs.addWidget(self.table, 1)
        paper.body.addLayout(row(self.run_label, None, self.save_button, self.paper_button))
        paper.body.addWidget(self.preview, 1)
        body = row(left, space=16)
        body.addWidget(paper, 1)
        outer.addLayout(body, 1)

    @staticmethod
    def _printed(run: PrintRunRecord) -> str:
        at = run.printed_at.astimezone(WIB)
        return f"{short_date(at.date())} {show_time(at)}"

    @property
    def pdf(self) -> bytes:
        return self.preview.pdf

    def _refresh_event(self) -> None:
        if self.record is not None:
            self.show_event(self.record)

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is None or self.record.id != event.id:
            self.wanted = frozenset()
        self.record = event
        self.sessions.set_choices(session_choices(event, self.tr("All sessions")))
        if self.sessions.value() is None:
            self.sessions.set_value(1)
        self.sessions.setEnabled(len(event.sessions) > 1)
        for one in (self.print_button, self.options_button, self.tags_button):
            one.setEnabled(event.status != "batal")
        self.page.read(lambda session: (event.id, list_print_runs(session, event)), self._show, key="runs")

    def _show(self, found: tuple[UUID, list[PrintRunRecord]]) -> None:
        event, runs = found
        if self.record is None or event != self.record.id:
            return
        self.table.set_records(runs)
        if self.wanted and self.wanted <= {run.id for run in runs}:
            self.table.select_many(self.wanted)
            self.wanted = frozenset()
        elif not self.table.selected() and not self.table.select_first():
            self._show_pdf(b"")

    def chosen(self) -> list[PrintRunRecord]:
        """The chosen print runs, in the order of their sessions."""
        return sorted(self.table.selected(), key=lambda run: (run.session_number, run.printed_at))

    @Slot()
    def _show_chosen(self) -> None:
        keys = tuple(run.id for run in self.chosen())
        if not keys:
            self._show_pdf(b"")
        elif keys != self.shown_runs or not self.pdf:
            self.page.read(lambda session: (keys, pdf_of_runs(session, keys)), self._show_runs, key="pdf")

    def _show_runs(self, found: tuple[tuple[UUID, ...], bytes]) -> None:
        if found[0] == tuple(run.id for run in self.chosen()):
            self.shown_runs = found[0]
            self._show_pdf(found[1])

    def _show_pdf(self, pdf: bytes) -> None:
        if pdf:
            told = [one for key in self.shown_runs for one in self.complaints.get(key, ())]
            self.preview.show_pdf(pdf, told)
        else:
            self.shown_runs = ()
            sentence = self.tr("The sheets appear here: a list per Polsek, high ranks first, with room for guests and signatures.")
            self.preview.refuse(sentence)
        runs = self.chosen()
        self.run_label.setText(", ".join(run.code for run in runs[:3]) + (" …" if len(runs) > 3 else ""))
        for one in (self.save_button, self.paper_button):
            one.setEnabled(bool(pdf))

    # Printing

    @Slot()
    def print_sheets(self) -> None:
        """At once, laid out as the event remembers it."""
        if self.record is not None:
            self._print(sessions_meant(self.record, int(self.sessions.value() or 0)), None)

    @Slot()
    def lay_out(self) -> None:
        event = self.record
        if event is not None:
            self.page.read(lambda session: (event.id, load_options(session, event.id)), self._lay_out_with, key="options")

    def _lay_out_with(self, found: tuple[UUID, SheetOptions]) -> None:
        event = self.record
        if event is None or event.id != found[0]:
            return
        dialog = SheetDialog(self, self.desk, event, found[1], int(self.sessions.value() or 0))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.sessions.set_value(dialog.sessions.value())
            self._print(dialog.numbers(), dialog.options())
        dialog.deleteLater()

    def _print(self, numbers: Sequence[int], options: SheetOptions | None) -> None:
        event, today, account = self.record, self.desk.today(), self.desk.account
        if event is None:
            return
        self.page.write(
            lambda session, progress: print_sessions(session, event, numbers, today, account=account, options=options, progress=progress),
            self._printed_now,
            title=self.tr("Drawing the attendance sheets"),
        )

    def _printed_now(self, runs: list[PrintRunRecord]) -> None:
        self.wanted = frozenset(run.id for run in runs)
        self.complaints |= {run.id: run.complaints for run in runs}
        pages, people = sum(run.pages for run in runs), max(run.people for run in runs)
        self.page.done(self.tr("{pages} pages for {people} people are ready.").format(pages=pages, people=people))
        if self.record is not None:
            self.show_event(self.record)

    @Slot()
    def show_paper(self) -> None:
        """To the printer: the very file that was kept."""
        if self.pdf:
            show_paper(self.page, self.tr("Attendance sheets"), self.pdf, self._file_name(), kind="sheet")

    @Slot()
    def print_tags(self) -> None:
        event, today = self.record, self.desk.today()
        if event is not None:
            self.page.read(lambda session: load_desk(session, event, today), self._choose_tags, key="tags")

    def _choose_tags(self, found: TagDesk) -> None:
        dialog = TagDialog(self.page, found)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._print_tags(found.event, dialog.options(), dialog.who(), dialog.offset())
        dialog.deleteLater()

    def _print_tags(self, event: EventRecord, options: TagOptions, who: Sequence[str], offset: tuple[float, float]) -> None:
        today = self.desk.today()
        self.page.write(
            lambda session, _: print_tags(session, event, today, options, who=who, offset=offset),
            lambda printed: self._show_tags(event, options, printed),
            title=self.tr("Drawing the name tags"),
        )

    def _show_tags(self, event: EventRecord, options: TagOptions, printed: PrintedTags) -> None:
        """Once the tags left the program they count as printed."""

        def left() -> None:
            self.page.write(lambda session, _: note_printed(session, event.id, printed, options))

        title = self.tr("Name tags of {event}").format(event=event.title)
        show_paper(self.page, title, printed.pdf, f"Tanda nama {event.number}", left, kind="name_tag")

    # Saving

    def _file_name(self) -> str:
        number = self.record.number if self.record else ""
        codes = " ".join(run.code for run in self.chosen()[:3])
        return safe_name(f"Daftar hadir {number} {codes}")

    @Slot()
    def choose_file(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save PDF…"), self._file_name(), "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Writes the shown PDF beside the window."""
        pdf = self.pdf
        self.desk.tasks.run(lambda _: write_pdf(path, pdf), self._saved, owner=self, failed=self._not_saved)

    def _saved(self, path: Path) -> None:
        self.page.done(self.tr("Saved as {name}.").format(name=path.name))

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            self.page.banner.say(self.tr("The PDF could not be saved: {reason}. Choose another folder.").format(reason=reason))
        else:
            self.page.refuse(error)
