"""A list from the core system before it becomes a batch: which column is what, whose each row is, what would follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from rangkul.errors import Problem
from rangkul.exchange.answer_list import AnswerFile, AnswerRow, read_answers
from rangkul.exchange.kpj_list import KpjFile, KpjRow, read_kpj
from rangkul.exchange.replies import ReplyColumn
from rangkul.language import mark
from rangkul.rules.dates import short_date
from rangkul.rules.nik import mask_nik
from rangkul.rules.worker_steps import STATUS_WORDS
from rangkul.ui.cards import Banner, Button, Chip, EmptyState, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.ui.tell import Dialog
from rangkul.ui.workers.words import STATUS_CHIPS
from rangkul.work.answers import AnswerPlan, plan_answers, start_answers
from rangkul.work.changing import ChangeRow
from rangkul.work.kpj import KpjPlan, plan_kpj, start_kpj

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ANSWERS, KPJ = "answers", "kpj"
WORKBOOKS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.txt *.html *.htm"
COLUMN_WORDS = {
    "nik": mark("NIK"), "name": mark("Name"), "birth_date": mark("Birth date"), "birth": mark("Birth place and date"),
    "answer": mark("Answer Y/T"), "remark": mark("Remark of the core system"),
    "kpj": mark("Member number (KPJ)"), "registered_on": mark("Registered on"),
}  # fmt: skip
KIND_WORDS = {
    "ready": mark("Ready"), "ask": mark("To be decided"), "same": mark("Nothing new"), "unknown": mark("Unknown person"),
}  # fmt: skip
KIND_CHIPS = {"ready": "good", "ask": "warn", "same": "off", "unknown": "bad"}


@dataclass(frozen=True)
class Line:
    """A row of the list beside what it would do."""

    place: int
    told: AnswerRow | KpjRow
    row: ChangeRow

    @property
    def kind(self) -> str:
        if self.row.target_id is None:
            return "unknown"
        return {"conflict": "ask", "problem": "ask", "same": "same"}.get(self.row.kind or "", "ready")


class ReplyDialog(Dialog):
    """For answers (Y/T) or for member numbers. Accepted with `batch_id`, the batch under review."""

    def __init__(self, parent: QWidget, desk: Desk, kind: str = ANSWERS) -> None:
        title = self.tr("Read the answer to the check (Y/T)") if kind == ANSWERS else self.tr("Read member numbers (KPJ)")
        super().__init__(parent, title, self.tr("Review the rows"), width=900)
        self.desk, self.kind = desk, kind
        self.batch_id: UUID | None = None
        self.file: AnswerFile | KpjFile | None = None
        self.lines: list[Line] = []
        self.finished.connect(self.deleteLater)
        self.setAcceptDrops(True)
        room = parent.window().size()
        self.resize(min(1120, room.width() - 60), min(640, room.height() - 60))
        self._make()
        self.verb_button.setEnabled(False)

    def _make(self) -> None:
        self.banner = Banner()
        self.choose_button = button(self.tr("Choose a file…"), "default", "import", self.choose, "Ctrl+O")
        text = (
            self.tr("The list that the core system gave back: NIK, name, Y or T, a remark. Any layout will do; nothing is changed yet.")
            if self.kind == ANSWERS
            else self.tr("The list with NIK, name and member number. The numbers stay in the office; nothing is changed yet.")
        )
        self.hint = Label(text, muted=True, wrap=True)
        self.understood = Label("", "label", muted=True, wrap=True)
        self.chips: dict[str, Chip] = {kind: Chip("", KIND_CHIPS[kind]) for kind in KIND_WORDS}
        self.filters: dict[str, Button] = {}
        last = self._answer_columns() if self.kind == ANSWERS else self._kpj_columns()
        say = self.desk.language.text
        self.table = Table(
            [
                Column(self.tr("Row"), lambda line: line.told.person.row, 56, align="right"),
                Column(self.tr("On the list"), _said, 150, bold=True, tooltip=_said),
                Column(self.tr("NIK"), _nik, 148),
                *last,
                Column(self.tr("Becomes"), self._becomes, 112, chip=self._chip),
                Column(self.tr("Result"), lambda line: say(KIND_WORDS[line.kind]), 130, chip=lambda line: KIND_CHIPS[line.kind]),
                Column(self.tr("Why"), self._why, 180, stretch=True, tooltip=self._why),
            ],
            self.tr("Rows of the list"), dense=True, key=lambda line: line.place,
        )  # fmt: skip
        self.table.empty = EmptyState("drop", self.tr("Drop the file here, or choose it."), self.tr("Choose a file…"), self.choose)
        self.table.picked.connect(self._show_why)
        self.words = Label("", muted=True, wrap=True, copyable=True)
        self.words.setMinimumHeight(34)
        self.body.addWidget(self.banner)
        line = row(self.hint, self.choose_button)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.understood)
        self.body.addLayout(row(*self.chips.values(), None))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.words)
        for chip in self.chips.values():
            chip.hide()

    def _answer_columns(self) -> list[Column]:
        return [
            Column(self.tr("Answer"), lambda line: line.told.answer or line.told.said or "–", 72),
            Column(self.tr("Remark of the core system"), lambda line: line.told.remark, 150, tooltip=lambda line: line.told.remark),
        ]

    def _kpj_columns(self) -> list[Column]:
        def day(line: Line) -> str:
            found: Any = line.told
            return short_date(found.registered_on) if found.registered_on else "–"

        return [
            Column("KPJ", lambda line: _masked_kpj(line.told.kpj) if line.told.kpj else line.told.said, 116),
            Column(self.tr("Registered on"), day, 116),
        ]

    # Reading

    def ask_file(self) -> str:
        """The system's dialog; stands alone so that a test can answer for it."""
        kinds = self.tr("Lists ({kinds})").format(kinds=WORKBOOKS)
        return QFileDialog.getOpenFileName(self, self.windowTitle(), str(self.desk.settings.get("reply.folder", "")), kinds)[0]

    @Slot()
    def choose(self) -> None:
        if name := self.ask_file():
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Reads beside the window; what was understood is shown."""
        today, answers = self.desk.today(), self.kind == ANSWERS
        self.desk.settings.set("reply.folder", str(path.parent))
        self.banner.say(self.tr("Reading {name} …").format(name=path.name), "hint")
        self.choose_button.setEnabled(False)

        def work(progress: Progress) -> tuple[AnswerFile | KpjFile, AnswerPlan | KpjPlan | None]:
            if answers:
                file = read_answers(path, today, progress=progress)
                with self.desk.database.reading() as session:
                    return file, None if file.rejected else plan_answers(session, file)
            numbers = read_kpj(path, today, progress=progress)
            with self.desk.database.reading() as session:
                return numbers, None if numbers.rejected else plan_kpj(session, numbers, today)

        title = self.tr("Reading {name}").format(name=path.name)
        self.desk.tasks.run(work, self._show, title=title, owner=self, key="read", failed=self._refused)

    def _show(self, found: tuple[AnswerFile | KpjFile, AnswerPlan | KpjPlan | None]) -> None:
        self.file, plan = found
        self.choose_button.setEnabled(True)
        self.choose_button.setText(self.tr("Another file…"))
        self.banner.say("")
        if plan is None or self.file.rejected is not None:
            self.lines = []
            message = self.file.rejected
            self.banner.say(self.desk.tell.words(message) if message else "")
        else:
            told: Sequence[AnswerRow | KpjRow] = self.file.rows
            self.lines = [Line(place, one, change) for place, (one, change) in enumerate(zip(told, plan.rows, strict=True))]
        order = ("unknown", "ask", "ready", "same")
        self.table.set_records(sorted(self.lines, key=lambda line: (order.index(line.kind), line.place)))
        self.table.select_first()
        self.understood.setText(self._how(self.file.columns))
        for kind, chip in self.chips.items():
            count = sum(line.kind == kind for line in self.lines)
            chip.set(f"{self.desk.language.text(KIND_WORDS[kind])}: {count}", KIND_CHIPS[kind])
            chip.setVisible(count > 0)
        useful = sum(line.kind != "same" for line in self.lines)
        self.verb_button.setText(self.tr("Review {count} rows").format(count=len(self.lines)))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(useful > 0)
        if self.lines and not useful:
            self.banner.say(self.tr("Everything in this list is known already; there is nothing to change."), "good")

    def _how(self, columns: Sequence[ReplyColumn]) -> str:
        """"D:\\jawaban.xlsx — NIK: column C “Nomor Identitas (NIK)” · …"."""
        name = self.file.file if self.file else ""
        seen = list(dict.fromkeys((one.field, one.letter, one.heading) for one in columns))[:12]
        parts = [
            self.tr("{field}: column {letter}").format(field=self.desk.language.text(COLUMN_WORDS.get(field, field)), letter=letter)
            + (f" “{heading}”" if heading else "")
            for field, letter, heading in seen
        ]
        return f"{name} — " + " · ".join(parts) if parts else ""

    def _refused(self, error: Exception) -> None:
        self.choose_button.setEnabled(True)
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.banner.say("")
            self.desk.tell.error(error)

    # What stands in the rows

    def _becomes(self, line: Line) -> str:
        status = line.row.changes.get("status")
        return self.desk.language.text(STATUS_WORDS[status]) if status else "–"

    def _chip(self, line: Line) -> str:
        return STATUS_CHIPS.get(line.row.changes.get("status", ""), "")

    def _why(self, line: Line) -> str:
        return " ".join(self.desk.tell.words(problem.message) for problem in line.row.problems)

    @Slot(object)
    def _show_why(self, line: Line | None) -> None:
        self.words.setText(self._why(line) if line else "")

    # Going on

    def accept(self) -> None:
        file, account, today = self.file, self.desk.account, self.desk.today()
        if file is None:
            return
        self.verb_button.setEnabled(False)

        def start(session: "Session", _: Progress) -> UUID:
            if isinstance(file, AnswerFile):
                return start_answers(session, file, account=account)
            return start_kpj(session, file, today, account=account)

        self.desk.write(start, self._started, owner=self, failed=self._not_started)

    def _started(self, batch_id: UUID) -> None:
        self.batch_id = batch_id
        super().accept()

    def _not_started(self, error: Exception) -> None:
        self.verb_button.setEnabled(True)
        self._refused(error)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read(files[0])
        if len(files) > 1:
            self.banner.say(self.tr("One list at a time; the first one is read."), "hint")


def _said(line: Line) -> str:
    return line.told.person.name or "–"


def _nik(line: Line) -> str:
    person = line.told.person
    return mask_nik(person.nik) if person.nik else person.number[:6] + "…" if person.number else "–"


def _masked_kpj(number: str) -> str:
    return number[:2] + "*" * (len(number) - 2)
