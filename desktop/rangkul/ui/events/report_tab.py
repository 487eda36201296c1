"""Laporan: the papers after the event, each looked at as it will be printed, its texts typed here, all figures also as Excel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rangkul.language import mark
from rangkul.rules.dates import WIB
from rangkul.ui.cards import EmptyState, Label, button, row
from rangkul.ui.events.report_minutes import MinutesDialog
from rangkul.ui.events.report_reasons import ReasonsDialog
from rangkul.ui.events.report_texts import PaperDialog, TextsDialog
from rangkul.ui.form import Field
from rangkul.ui.page import Page
from rangkul.ui.paper_files import safe_name, write_pdf
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.work import paper_texts
from rangkul.work import reports_of_event as papers
from rangkul.work.event_papers import Typed, load_paper, put_back
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.tasks import Progress


@dataclass(frozen=True)
class Kind:
    """One paper of the list: its name in files, what it is, which stored texts it has and what their button says."""

    name: str
    title: str
    file: str
    typed: str = ""
    edit: str = ""


KINDS = (
    Kind("rekap", mark("Attendance recap"), "Rekap kehadiran", "rekap", mark("Reasons for absence…")),
    Kind("berita_acara", mark("Official record"), "Berita acara", "berita_acara", mark("Edit the texts…")),
    Kind("notulen", mark("Minutes"), "Notulen", "notulen", mark("Write the minutes…")),
    Kind("kosong", mark("Minutes, blank form"), "Notulen kosong"),
    Kind("laporan", mark("Activity report"), "Laporan kegiatan", "laporan", mark("Edit the texts…")),
)


@dataclass(frozen=True)
class Shown:
    """A drawn paper with what its form needs."""

    event: EventRecord
    kind: Kind
    pdf: bytes
    facts: papers.Facts
    stored: dict[str, Typed]


def draw(session: "Session", event: EventRecord, kind: Kind, today: date, progress: "Progress | None" = None) -> Shown:
    """The paper as it is now; reads everything it needs."""
    facts, made = papers.facts_of(session, event, today), datetime.combine(today, time(), WIB)
    drawn: dict[str, Callable[[], bytes]] = {
        "rekap": lambda: papers.draw_recap(facts, made),
        "berita_acara": lambda: papers.draw_proceedings_of(facts, made),
        "notulen": lambda: papers.draw_minutes_of(facts, made),
        "kosong": lambda: papers.draw_minutes_of(facts, made, blank=True),
        "laporan": lambda: papers.draw_event_report(facts, made, papers.photo_list(session, event), progress),
    }
    stored = {one.typed: load_paper(session, event.id, one.typed) for one in KINDS if one.typed}
    return Shown(event, kind, drawn[kind.name](), facts, stored)


class ReportTab(QWidget):
    """The list at the left chooses; the PDF itself stands at the right."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.record: EventRecord | None = None
        self.shown: Shown | None = None
        say = self.desk.language.text
        self.table = Table(
            [
                Column(self.tr("Paper"), lambda k: say(k.title), 150, stretch=True, bold=True),
                Column(self.tr("Texts"), self._state, 92, chip=self._chip),
            ],
            self.tr("Papers after the event"), key=lambda k: k.name,
        )  # fmt: skip
        self.table.setFixedWidth(300)
        self.table.set_records(KINDS)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.edit)
        self.edit_button = button("", "default", "edit", self.edit, "F2")
        self.book_button = button(self.tr("All figures as Excel…"), "default", "export", self.choose_book)
        self.save_button = button(self.tr("Save PDF…"), "default", "save", self.choose_pdf)
        self.print_button = button(self.tr("Print…"), "primary", "print", self.print_paper, "Ctrl+P")
        self.view = PdfView()
        self.nothing = EmptyState("report", self.tr("Choose a paper at the left."))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.view)
        self.hint = Label("", "label", muted=True, wrap=True)
        body = QHBoxLayout()
        body.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.table, 1)
        left.addWidget(self.hint)
        body.addLayout(left)
        body.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(row(self.edit_button, None, self.book_button, self.save_button, self.print_button))
        outer.addLayout(body, 1)

    def _state(self, kind: Kind) -> str:
        stored = self.shown.stored.get(kind.typed) if self.shown else None
        return self.tr("Typed") if stored and stored.content else ""

    def _chip(self, kind: Kind) -> str:
        return "good" if self._state(kind) else ""

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is None or self.record.id != event.id:
            self.shown = None
            self.stack.setCurrentWidget(self.nothing)
        self.record = event
        if self.table.current() is None:
            self.table.select_first()
        else:
            self._picked(self.table.current())

    @Slot(object)
    def _picked(self, kind: Kind | None) -> None:
        event, today = self.record, self.desk.today()
        if kind is None or event is None:
            return
        self.edit_button.setVisible(bool(kind.edit))
        self.edit_button.setText(self.desk.language.text(kind.edit))
        self.page.read(lambda session: draw(session, event, kind, today), self._show, key="paper")

    def _show(self, shown: Shown) -> None:
        if self.record is None or shown.event.id != self.record.id or shown.kind != self.table.current():
            return
        before, self.shown = self.shown, shown
        if before is None or before.pdf != shown.pdf:
            self.view.show_pdf(shown.pdf)
        self.stack.setCurrentWidget(self.view)
        if before is None or {n: t.version for n, t in before.stored.items()} != {n: t.version for n, t in shown.stored.items()}:
            self.table.set_records(KINDS)
        self._say_hint(shown)

    def _say_hint(self, shown: Shown) -> None:
        found = shown.facts.recap
        unexplained = sum(person.state == "tanpa" for person in found.absent)
        if shown.kind.name == "rekap" and unexplained:
            self.hint.setText(self.tr("{count} absent officers have no reason yet.").format(count=unexplained))
        elif shown.kind.name == "laporan":
            self.hint.setText(self.tr("Photos come from the attachments in the plan, two a page, with their captions."))
        elif len(shown.facts.signers) < 2 and shown.kind.name == "berita_acara":
            self.hint.setText(self.tr("Only one signer is set; add a second one in the plan of the event or in the settings."))
        else:
            self.hint.setText("")

    # Typing

    @Slot()
    def edit(self) -> None:
        shown = self.shown
        if shown is None or not shown.kind.typed:
            return
        typed = shown.stored[shown.kind.typed]
        dialog = self._dialog(shown, typed)
        if dialog.exec():
            self._stored(shown, typed)

    def _dialog(self, shown: Shown, typed: Typed) -> PaperDialog:
        title = self.desk.language.text(shown.kind.title)
        if shown.kind.name == "rekap":
            return ReasonsDialog(self, self.desk, shown.event, typed, shown.facts.recap.absent)
        if shown.kind.name == "notulen":
            return MinutesDialog(self, self.desk, shown.event, typed, paper_texts.agenda_points(shown.event))
        if shown.kind.name == "berita_acara":
            fields, defaults = self._proceedings_fields(), papers.proceedings_defaults(shown.facts)
        else:
            fields, defaults = self._report_fields(), papers.report_defaults(shown.facts)
        return TextsDialog(self, self.desk, shown.event, (shown.kind.typed, title), typed, fields=fields, defaults=defaults)

    def _proceedings_fields(self) -> list[Field]:
        line = self.tr("One point a line; they are numbered.")
        return [
            Field("number", self.tr("Number of the official record"), hint=self.tr("Empty leaves dots to write on.")),
            Field("opening", self.tr("Opening"), "multiline"),
            Field("points", self.tr("Results"), "multiline", hint=line),
            Field("closing", self.tr("Closing sentence"), "multiline"),
        ]

    def _report_fields(self) -> list[Field]:
        line = self.tr("One point a line; they are numbered.")
        return [
            Field("basis", self.tr("Basis"), "multiline", hint=line),
            Field("purpose", self.tr("Purpose and aims"), "multiline", hint=line),
            Field("execution", self.tr("How it went"), "multiline"),
            Field("conclusions", self.tr("Conclusions"), "multiline", hint=line),
            Field("suggestions", self.tr("Suggestions and next steps"), "multiline", hint=line),
            Field("closing", self.tr("Closing sentence"), "multiline"),
        ]

    def _stored(self, shown: Shown, before: Typed) -> None:
        event, type_ = shown.event, shown.kind.typed
        text = self.tr("{paper} saved.").format(paper=self.desk.language.text(shown.kind.title))
        self.page.done(text, lambda session, _: put_back(session, event.id, type_, before))
        self._picked(shown.kind)

    # Leaving the program

    def _name(self, ending: str, what: str) -> str:
        number = self.record.number if self.record else ""
        return safe_name(f"{what} {number}").removesuffix(".pdf") + ending

    @Slot()
    def print_paper(self) -> None:
        shown = self.shown
        if shown is not None:
            title = self.desk.language.text(shown.kind.title)
            show_paper(self.page, title, shown.pdf, self._name(".pdf", shown.kind.file), kind="report")

    @Slot()
    def choose_pdf(self) -> None:
        shown = self.shown
        if shown is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save PDF…"), self._name(".pdf", shown.kind.file), "PDF (*.pdf)")
        if path:
            self.save_pdf(Path(path))

    def save_pdf(self, path: Path) -> None:
        """Writes the shown PDF beside the window."""
        shown = self.shown
        if shown is not None:
            self.desk.tasks.run(lambda _: write_pdf(path, shown.pdf), self._saved, owner=self, failed=self._not_saved)

    @Slot()
    def choose_book(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("All figures as Excel…"), self._name(".xlsx", "Rekap"), "Excel (*.xlsx)")
        if path:
            self.save_book(Path(path))

    def save_book(self, path: Path) -> None:
        """All figures of the event in one workbook."""
        event, today = self.record, self.desk.today()
        if event is None:
            return
        path = path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")
        self.page.read(
            lambda session: papers.write_event_book(papers.facts_of(session, event, today), path), lambda _: self._saved(path), key="book"
        )

    def _saved(self, path: Path) -> None:
        self.page.done(self.tr("Saved as {name}.").format(name=path.name))

    def _not_saved(self, error: Any) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            self.page.banner.say(self.tr("The PDF could not be saved: {reason}. Choose another folder.").format(reason=reason))
        else:
            self.page.refuse(error)
