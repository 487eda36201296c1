"""Is this certificate genuine? A number typed, a code scanned or pasted, a PDF or picture dropped; and the answer."""

from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.papers.seal import PREFIX
from rangkul.rules.dates import show_day_date
from rangkul.ui.cards import Banner, Chip, DetailPanel, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.work.certificates import public_keys
from rangkul.work.verifying import PICTURES, Verdict, judge

CHIPS = {"genuine": "good", "revoked": "bad", "replaced": "bad", "foreign": "warn", "altered": "bad"}
BANNERS = {"genuine": "good", "revoked": "problem", "replaced": "problem", "foreign": "warn", "altered": "problem"}
ENDS = (".pdf", ".txt", *sorted(PICTURES))


class VerifyView(QWidget):
    """After each answer the field takes the next scan. `grown` tells that the answer needs another height."""

    grown = Signal()

    def __init__(self, desk: Desk, page: bool = False) -> None:
        """`page`: with the room of a page, the list beside the card and a button of its own."""
        super().__init__()
        self.desk = desk
        self.setAcceptDrops(True)
        self.verdicts: list[Verdict] = []
        self.body = column(self, 12)
        sentence = self.tr("Scan the square code, type the number, or drop the PDF, a scan or a photo of the certificate here.")
        self.body.addWidget(Label(sentence, muted=True, wrap=True))
        self.field = QLineEdit()
        self.field.setMaxLength(2_000)
        self.field.setAccessibleName(self.tr("Code or number"))
        self.field.setPlaceholderText(self.tr("001/SERT/… or the scanned code"))
        self.field.setClearButtonEnabled(True)
        parts: list[QWidget] = [self.field, button(self.tr("Choose a file…"), icon="open", on_click=self.choose_file)]
        if page:
            self.field.returnPressed.connect(self.check_field)
            parts.append(button(self.tr("Check"), "primary", "shield", self.check_field))
        self.body.addLayout(row(*parts))
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.table = Table(
            [
                Column(self.tr("Verdict"), self.word, 130, chip=_chip),
                Column(self.tr("Number"), lambda v: v.data.get("serial", ""), 190),
                Column(self.tr("Name"), lambda v: v.data.get("name", ""), 200, stretch=True, bold=True),
            ],
            self.tr("Checked certificates"),
            dense=True,
            key=lambda v: v.text,
        )
        self.table.setMinimumHeight(190)
        self.table.picked.connect(self._show_one)
        self.table.hide()
        self.facts = DetailPanel(width=420 if page else 672)
        self.facts.setMinimumHeight(264)
        self.facts.hide()
        self._lay_out(page)
        self.field.setFocus()

    def _lay_out(self, page: bool) -> None:
        if not page:
            self.body.addWidget(self.table, 1)
            self.body.addWidget(self.facts, 1)
            return
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignTop)
        beside.addStretch()
        self.body.addLayout(beside, 1)
        self.body.addStretch()

    def word(self, verdict: Verdict) -> str:
        if verdict.by_serial and verdict.verdict == "genuine":
            return self.tr("In our records")
        if verdict.doubts and verdict.verdict == "genuine":
            return self.tr("Page was changed")
        words = {
            "genuine": self.tr("Genuine"), "revoked": self.tr("Revoked"), "replaced": self.tr("Replaced"),
            "foreign": self.tr("Not in our records"), "altered": self.tr("Not genuine"),
        }  # fmt: skip
        return words[verdict.verdict]

    # Asking

    @Slot()
    def check_field(self) -> None:
        """Enter and the button check what is in the field."""
        text = self.field.text().strip()
        if text:
            self.check(text)

    @Slot()
    def choose_file(self) -> None:
        ends = " ".join(f"*{end}" for end in ENDS)
        title = self.tr("Choose the certificate's file")
        path, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("PDF or picture") + f" ({ends})")
        if path:
            self.check(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.check(files[0] if files else event.mimeData().text())

    def check(self, source: str) -> None:
        """Reads and judges beside the window."""
        self.banner.say("")

        def work(progress: Progress) -> list[Verdict]:
            with self.desk.database.reading() as session:
                return judge(session, source, public_keys(session), progress)

        title = self.tr("Checking {name}").format(name=Path(source).name[:40])
        self.desk.tasks.run(work, partial(self._show, source), title=title, owner=self, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._clear()
            self.banner.say(self.desk.tell.words(error.message), "warn")
        else:
            self.desk.tell.error(error)

    # Answering

    def _clear(self) -> None:
        self.table.hide()
        self.facts.hide()

    def _show(self, source: str, verdicts: list[Verdict]) -> None:
        self.verdicts = verdicts
        self._clear()
        self.table.set_records(verdicts)
        if len(verdicts) == 1:
            self._show_one(verdicts[0])
        else:
            counts = Counter(self.word(verdict) for verdict in verdicts)
            text = " · ".join(f"{word}: {count}" for word, count in counts.items())
            all_good = all(verdict.verdict == "genuine" and not verdict.doubts for verdict in verdicts)
            self.table.show()
            self.table.select_first()
            self.banner.say(text, "good" if all_good else "problem")
        self.field.clear()
        self.field.setFocus()
        self.grown.emit()

    def sentence(self, verdict: Verdict) -> str:
        if verdict.doubts and verdict.verdict == "genuine":
            return self.tr("The seal is ours, but the page shows another name or number: the PDF was changed. Below stands what is true.")
        if verdict.verdict == "genuine" and verdict.by_serial:
            return self.tr("Our records hold this number. Compare every word below with the paper; only the square code proves the paper.")
        if verdict.verdict == "genuine":
            return self.tr("Genuine: the seal is ours and our records agree. Compare the words below with the paper.")
        if verdict.verdict == "revoked":
            return self.tr("Revoked: it was genuine once, but no longer holds. Reason: {reason}").format(
                reason=verdict.revoked_reason or "–"
            )
        if verdict.verdict == "replaced":
            text = self.tr("Replaced: certificate {serial} took its place, and this one no longer holds. Reason: {reason}")
            return text.format(serial=verdict.replaced_by, reason=verdict.revoked_reason or "–")
        if verdict.verdict == "foreign":
            return self.tr(
                "The seal is ours, but our records do not know this certificate. Ask whoever keeps the branch's other databases."
            )
        if verdict.text.startswith(PREFIX):
            return self.tr("Not genuine: the code was changed, or another office issued it.")
        return self.tr(
            "This is neither a number we have given nor the seal of a certificate. Scan the square code on the certificate itself."
        )

    @Slot(object)
    def _show_one(self, verdict: Verdict | None) -> None:
        if verdict is None:
            return
        self.banner.say(self.sentence(verdict), _banner(verdict))
        self._fill_card(verdict)

    def _fill_card(self, verdict: Verdict) -> None:
        self.facts.setVisible(bool(verdict.data))
        self.facts.clear()
        self.facts.set_title(verdict.data.get("name", ""), Chip(self.word(verdict), _chip(verdict)))
        self.facts.add_pairs(
            [
                (self.tr("Number"), verdict.data.get("serial", "")),
                (self.tr("Rank"), verdict.data.get("rank", "")),
                (self.tr("Unit"), verdict.data.get("station", "")),
                (self.tr("Event"), verdict.data.get("event", "")),
                (self.tr("Date"), shown_day(verdict.data.get("date", ""))),
                (self.tr("Office"), verdict.data.get("office", "")),
            ]
        )


def _banner(verdict: Verdict) -> str:
    if verdict.doubts and verdict.verdict == "genuine":
        return "problem"
    return "hint" if verdict.by_serial and verdict.verdict == "genuine" else BANNERS[verdict.verdict]


def _chip(verdict: Verdict) -> str:
    if verdict.doubts and verdict.verdict == "genuine":
        return "bad"
    return "new" if verdict.by_serial and verdict.verdict == "genuine" else CHIPS[verdict.verdict]


def shown_day(text: str) -> str:
    """The seal's ISO date as the paper writes it."""
    try:
        return show_day_date(date.fromisoformat(text))
    except ValueError:
        return text
