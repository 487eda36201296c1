"""Laporan: pick a report, a period, how fine; look at chart and table or at the paper itself; print, save as PDF or Excel."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from rangkul.rules.dates import WIB
from rangkul.rules.report_table import ReportTable
from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice, DateEntry
from rangkul.ui.page import Page
from rangkul.ui.paper_files import safe_name
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.printing import show_paper
from rangkul.ui.reports.preview import TablePreview
from rangkul.ui.table import Column, Table
from rangkul.work.reports import REPORTS, Report, Request, draw_pdf, make_table, save_report

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Made:
    """A report as it was asked for; `pdf` when the paper is looked at."""

    report: Report
    request: Request
    table: ReportTable
    pdf: bytes = b""


def make(session: "Session", report: Report, request: Request, *, as_paper: bool) -> Made:
    table = make_table(session, report, request)
    made = datetime.combine(request.today, time(), WIB)
    return Made(report, request, table, draw_pdf(session, report, request, made) if as_paper else b"")


class ReportsPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset(
        {"event", "invitation", "attendance", "guest", "score", "certificate", "officer", "station", "village", "worker", "batch"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Reports"))
        self.made: Made | None = None
        say = desk.language.text
        self.excel_button = button(self.tr("As Excel…"), "default", "export", self.choose_excel)
        self.pdf_button = button(self.tr("Save PDF…"), "default", "save", self.choose_pdf)
        self.print_button = button(self.tr("Print…"), "primary", "print", self.print_report, "Ctrl+P")
        for made in (self.excel_button, self.pdf_button, self.print_button):
            self.header.addWidget(made)
        self._make_filters()
        column = Column(self.tr("Report"), lambda r: say(r.title), 180, stretch=True, bold=True)
        self.table = Table([column], self.tr("List of reports"), key=lambda r: r.name)
        self.table.setFixedWidth(216)
        self.table.set_records(REPORTS)
        self.table.picked.connect(self._chosen)
        self.hint = Label("", "label", muted=True, wrap=True)
        self.preview, self.paper = TablePreview(desk), PdfView()
        self.nothing = EmptyState("report", self.tr("Choose a report at the left."))
        self.stack = QStackedWidget()
        for part in (self.nothing, self.preview, self.paper):
            self.stack.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.table, 1)
        left.addWidget(self.hint)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left)
        body.addWidget(self.stack, 1)
        self.content.addLayout(body, 1)
        self.table.select_first()

    def _make_filters(self) -> None:
        today = self.desk.today()
        self.period = Choice(
            [
                ("all", self.tr("All the time")), ("year", self.tr("This year")), ("quarter", self.tr("This quarter")),
                ("month", self.tr("This month")), ("last_month", self.tr("Last month")), ("last_year", self.tr("Last year")),
                ("own", self.tr("From … until …")),
            ],
            False, self.tr("Period"),
        )  # fmt: skip
        self.period.setMinimumWidth(170)
        self.period.currentIndexChanged.connect(self._period_chosen)
        self.since, self.until = DateEntry(today, self.tr("From")), DateEntry(today, self.tr("Until"))
        self.since.control.setAccessibleName(self.tr("From"))
        self.until.control.setAccessibleName(self.tr("Until"))
        self.between = Label("–", muted=True)
        for entry in (self.since, self.until):
            entry.setFixedWidth(150)
            entry.changed.connect(self._ask)
        self.level = Choice([("", "")], False, self.tr("How fine"))
        self.level.setMinimumWidth(180)
        self.level.currentIndexChanged.connect(self._ask)
        self.as_paper = button(self.tr("See the paper"), "filter")
        self.as_paper.toggled.connect(self._ask)
        self.count = Label("", muted=True)
        for part in (self.period, self.since, self.between, self.until, self.level, self.as_paper):
            self.filters.addWidget(part)
        self.filters.addStretch(1)
        self.filters.addWidget(self.count)
        self._show_own()

    # Choosing

    @property
    def report(self) -> Report | None:
        return self.table.current()

    def request(self) -> Request:
        """What the filters ask for."""
        report, today = self.report, self.desk.today()
        since, until = period_days(self.period.value(), today) if self.period.value() != "own" else (self.since.value(), self.until.value())
        if report is None or not report.has_period:
            since = until = None
        return Request(today, since, until, str(self.level.value() or "") if report and report.levels else "")

    @Slot(object)
    def _chosen(self, report: Report | None) -> None:
        if report is None:
            return
        say = self.desk.language.text
        self.hint.setText(say(report.hint))
        self.level.blockSignals(True)
        self.level.set_choices([(code, say(word)) for code, word in report.levels] or [("", "")])
        self.level.set_value(report.levels[0][0] if report.levels else "")
        self.level.blockSignals(False)
        self.level.setVisible(bool(report.levels))
        self.period.setVisible(report.has_period)
        self._show_own()
        self._ask()

    @Slot()
    def _period_chosen(self) -> None:
        self._show_own()
        self._ask()

    def _show_own(self) -> None:
        report: Report | None = self.table.current() if hasattr(self, "table") else None
        shown = self.period.value() == "own" and (report is None or report.has_period)
        for part in (self.since, self.between, self.until):
            part.setVisible(shown)

    # Showing

    def refresh(self) -> None:
        self._ask()

    @Slot()
    def _ask(self) -> None:
        report = self.report
        if report is None:
            return
        self.banner.hide()
        request, as_paper = self.request(), self.as_paper.isChecked()
        self.desk.read(
            lambda session: make(session, report, request, as_paper=as_paper), self._show, owner=self, key="report", failed=self.refuse
        )

    def _show(self, made: Made) -> None:
        if made.report != self.report:
            return
        before, self.made = self.made, made
        self.count.setText(self.tr("{count} rows").format(count=len(made.table.rows)))
        if made.pdf:
            if before is None or before.pdf != made.pdf:
                self.paper.show_pdf(made.pdf)
            self.stack.setCurrentWidget(self.paper)
        else:
            self.preview.show_table(made.table, made.report.period(made.request))
            self.stack.setCurrentWidget(self.preview)

    def open(self, key: Any) -> None:
        """The name of a report."""
        self.table.select(key)

    # Leaving the program

    def _name(self, ending: str) -> str:
        return safe_name(self.made.table.title if self.made else "").removesuffix(".pdf") + ending

    @Slot()
    def print_report(self) -> None:
        report, request = self.report, self.request()
        if report is not None:
            self.desk.read(
                lambda session: make(session, report, request, as_paper=True), self._show_paper, owner=self, key="print", failed=self.refuse
            )

    def _show_paper(self, made: Made) -> None:
        show_paper(self, made.table.title, made.pdf, safe_name(made.table.title), kind="report")

    @Slot()
    def choose_pdf(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save PDF…"), self._name(".pdf"), "PDF (*.pdf)")
        if path:
            self.save_to(Path(path), ".pdf")

    @Slot()
    def choose_excel(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("As Excel…"), self._name(".xlsx"), "Excel (*.xlsx)")
        if path:
            self.save_to(Path(path), ".xlsx")

    def save_to(self, path: Path, ending: str) -> None:
        """Writes the report beside the window, as PDF or workbook."""
        report, request = self.report, self.request()
        if report is None:
            return
        path = path if path.suffix.lower() == ending else path.with_name(path.name + ending)
        made = datetime.combine(request.today, time(), WIB)
        self.desk.read(
            lambda session: save_report(session, report, request, path, made),
            lambda _: self.done(self.tr("Saved as {name}.").format(name=path.name)), owner=self, key="save", failed=self.refuse,
        )  # fmt: skip


def period_days(name: str, today: date) -> tuple[date | None, date | None]:
    """First and last day of "this quarter" and the like."""
    first = today.replace(day=1)
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    before = first - timedelta(days=1)
    spans: dict[str, tuple[date | None, date | None]] = {
        "year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "quarter": (quarter, (quarter.replace(day=28) + timedelta(days=70)).replace(day=1) - timedelta(days=1)),
        "month": (first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)),
        "last_month": (before.replace(day=1), before),
        "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return spans.get(name, (None, None))


