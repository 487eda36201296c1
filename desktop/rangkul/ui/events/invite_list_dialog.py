"""Inviting from a list: NRPs or names, pasted or from a file, each line with the officer it means and why."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from rangkul.exchange.line_list import read_lines
from rangkul.ui.cards import Banner, EmptyState, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.officer_list import KINDS, LineMatch, lines_of_paste, match_lines
from rangkul.work.officers import OfficerRecord

CHIPS = {"found": "good", "unsure": "warn", "several": "warn", "twice": "off", "left": "off", "unknown": "bad"}


class InviteListDialog(Dialog):
    """`can` are those who may be invited; others of the list are told as invited or left out already."""

    def __init__(self, desk: Desk, parent: QWidget | None, officers: list[OfficerRecord], can: set[UUID]) -> None:
        super().__init__(parent, self.tr("Invite from a list"), self.tr("Tick them"), width=980)
        self.desk, self.officers, self.can = desk, officers, can
        self.matches: list[LineMatch] = []
        sentence = self.tr("One officer a line: the NRP or the name. Paste it, also from Excel with several columns, or open a file.")
        top = row(Label(sentence, muted=True, wrap=True), button(self.tr("Open a file…"), "default", "open", self._choose))
        top.setStretch(0, 1)
        self.body.addLayout(top)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(1160, max(980, room.width() - 120)), min(820, max(600, room.height() - 40)))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The list"))
        self.text.setPlaceholderText("80010123\nAiptu Budi Santoso")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(110)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(200)
        self.pause.timeout.connect(self._match_paste)
        self.text.textChanged.connect(self.pause.start)
        self.body.addWidget(self.text)
        say = desk.language
        self.table = Table(
            [
                Column(self.tr("Line no."), lambda m: m.line, 60, align="right"),
                Column(self.tr("The list says"), lambda m: m.said, 220, stretch=True),
                Column(self.tr("Officer"), self._officer, 230, bold=True),
                Column(self.tr("Result"), lambda m: say.text(KINDS[m.kind]), 140, chip=lambda m: CHIPS[m.kind]),
                Column(self.tr("Why"), lambda m: say.say(m.why), 260, stretch=True, tooltip=lambda m: say.say(m.why)),
            ],
            self.tr("Lines of the list"),
            key=lambda m: m.line,
            checkable=True,
            dense=True,
        )
        self.table.empty = EmptyState("list", self.tr("What each line means will stand here."))
        self.table.setMinimumHeight(260)
        self.table.checked_changed.connect(self._count)
        self.body.addWidget(self.table, 1)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.counts = Label("", muted=True)
        self.buttons.insertWidget(0, self.counts)
        self.text.setFocus()
        self._count()

    @staticmethod
    def _officer(match: LineMatch) -> str:
        return match.officer.printed if match.officer else " / ".join(f"{o.printed} ({o.nrp or '–'})" for o in match.officers[:3])

    def _choose(self) -> None:
        kinds = self.tr("Lists") + " (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)"
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Open a file…"), "", kinds)
        if file:
            self.open_file(Path(file))

    def open_file(self, file: Path) -> None:
        self.banner.say("")
        self.desk.tasks.run(
            lambda progress: read_lines(file, progress=progress), self._take_lines, title=self.tr("Reading the list"), owner=self,
            failed=self._refuse,
        )  # fmt: skip

    def _refuse(self, error: Exception) -> None:
        from rangkul.errors import Cancelled, Problem

        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        elif not isinstance(error, Cancelled):
            self.desk.tell.error(error)

    def _take_lines(self, lines: list[tuple[str, ...]]) -> None:
        """A file's lines stand in the field, so that they can be mended there."""
        self.text.setPlainText("\n".join("\t".join(" ".join(cell.split()) for cell in cells).rstrip() for cells in lines))
        self._match_paste()

    @Slot()
    def _match_paste(self) -> None:
        self.pause.stop()
        self.matches = match_lines(lines_of_paste(self.text.toPlainText()), self.officers)
        self.table.set_records(self.matches)
        self.table.set_checked([m for m in self.matches if m.kind == "found" and self._may(m)])

    def _may(self, match: LineMatch) -> bool:
        return match.officer is not None and match.kind in ("found", "unsure") and match.officer.id in self.can

    @Slot()
    def _count(self) -> None:
        count = len(self.chosen())
        self.verb_button.setEnabled(bool(count))
        self.verb_button.setText(self.tr("Tick {count} officers").format(count=count) if count else self.tr("Tick them"))
        known = [m for m in self.matches if m.officer and m.kind in ("found", "unsure")]
        already = sum(1 for m in known if m.officer and m.officer.id not in self.can)
        doubtful = sum(1 for m in self.matches if m.kind in ("unsure", "several"))
        lost = sum(1 for m in self.matches if m.kind in ("unknown", "left"))
        words = self.tr("{lines} lines · {doubtful} to be checked · {lost} not found · {already} invited or left out already")
        self.counts.setText(words.format(lines=len(self.matches), doubtful=doubtful, lost=lost, already=already) if self.matches else "")

    def chosen(self) -> set[UUID]:
        """The officers of the ticked lines that mean one, and only one."""
        return {m.officer.id for m in self.table.checked() if m.officer and self._may(m)}
