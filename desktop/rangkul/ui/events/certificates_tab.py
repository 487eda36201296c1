"""Sertifikat: who earned one and why not, issuing, printing again, revoking, checking."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.ui.cards import Button, EmptyState, Label, button
from rangkul.ui.events.certificate_panel import CHIPS, CertificatePanel
from rangkul.ui.events.issue_dialog import IssueDialog
from rangkul.ui.events.verify_dialog import VerifyDialog
from rangkul.ui.officers.words import short_station
from rangkul.ui.page import Page
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.ui.tell import ask_text
from rangkul.work.certificate_list import STATES, CertificateLine, Check, State, certificate_lines, check
from rangkul.work.certificates import CertificateRecord, count_printing, draw, issue, revoke
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ORDER: tuple[State | None, ...] = (None, "earned", "missing", "issued", "revoked")
"""The filters: everybody, then by state."""


class CertificatesTab(QWidget):
    """Ticked rows are what the buttons are about; without ticks, everybody they can be about."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.record: EventRecord | None = None
        self.lines: list[CertificateLine] = []
        self.state: State | None = None
        self.wanted: UUID | None = None  # a certificate to be shown when the list is here
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._buttons())
        layout.addLayout(self._filters())
        self.table = self._table()
        self.panel = CertificatePanel(self.desk, self.print_one, self.revoke_one, self.issue_one)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.table, 1)
        body.addWidget(self.panel)
        layout.addLayout(body, 1)

    def _buttons(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, Polsek, number"))
        self.search.setAccessibleName(self.tr("Filter the certificates"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.verify_button = button(self.tr("Check a certificate…"), "quiet", "shield", self.verify)
        self.print_button = button(self.tr("Print"), "default", "print", self.print_many)
        self.issue_button = button(self.tr("Issue"), "primary", "certificate", self.issue_many)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.search, 1)
        bar.addStretch(1)
        for part in (self.verify_button, self.print_button, self.issue_button):
            bar.addWidget(part)
        return bar

    def _filters(self) -> QHBoxLayout:
        self.chips: dict[State | None, Button] = {}
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for state in ORDER:
            chip = button("", "filter")
            chip.clicked.connect(partial(self._choose_state, state))
            self.chips[state] = chip
            bar.addWidget(chip)
        bar.addStretch(1)
        self.count = Label("", muted=True)
        bar.addWidget(self.count)
        return bar

    def _table(self) -> Table:
        table = Table(
            [
                Column(self.tr("Name"), lambda c: c.candidate.name, 204, stretch=True, bold=True, tooltip=_identity),
                Column(self.tr("Polsek"), lambda c: short_station(c.candidate.station), 112, tooltip=lambda c: c.candidate.station or ""),
                Column(self.tr("Present"), self._attended, 64, align="right", sort=lambda c: c.candidate.attended),
                Column(self.tr("State"), self._word, 112, chip=lambda c: CHIPS[c.state]),
                Column(self.tr("Number or reason"), self._reason, 176, stretch=True, tooltip=self._reason),
                Column(self.tr("Prints"), lambda c: c.shown.prints if c.shown else None, 84, align="right"),
            ],
            self.tr("Certificates of the event"),
            key=lambda c: c.candidate.person_id,
            checkable=True,
        )
        table.picked.connect(self._picked)
        table.checked_changed.connect(self._name_buttons)
        return table

    def _attended(self, line: CertificateLine) -> str:
        return f"{line.candidate.attended} / {line.sessions}"

    def _word(self, line: CertificateLine) -> str:
        return self.desk.language.text(STATES[line.state])

    def _reason(self, line: CertificateLine) -> str:
        """The serial of what was issued; else why nothing was earned."""
        if line.shown is not None:
            return line.shown.serial
        return "; ".join(self.desk.language.say(why) for why in line.candidate.why_not)

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is not None and self.record.id != event.id:
            self.search.clear()
            self.state = None
            self.table.set_checked([])
        self.record = event
        today = self.desk.today()
        self.page.read(lambda session: certificate_lines(session, event, today), self._show, key="certificates")

    def show_certificate(self, certificate_id: UUID) -> None:
        """Chooses the person of a certificate, as soon as the list is here."""
        self.wanted, self.state = certificate_id, None
        self.search.clear()

    def _show(self, lines: list[CertificateLine]) -> None:
        self.lines = lines
        counts = Counter(line.state for line in lines)
        say = self.desk.language.text
        for state, chip in self.chips.items():
            words = say(STATES[state]) if state else self.tr("Everybody")
            number = counts[state] if state else len(lines)
            chip.setText(f"{words}  {number}")
            chip.setAccessibleName(chip.text())
            chip.setChecked(state == self.state)
            chip.setVisible(bool(number) or state in (None, self.state))
        self._filter()
        if self.wanted is not None:
            wanted, self.wanted = self.wanted, None
            person = next((line.candidate.person_id for line in lines if line.shown is not None and line.shown.id == wanted), None)
            self.table.select(person)
        elif self.table.current() is None:
            self.table.select_first()
        else:
            self._picked(self.table.current())

    def _choose_state(self, state: State | None, _checked: bool = True) -> None:
        self.state = state
        for other, chip in self.chips.items():
            chip.setChecked(other == state)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        self.table.set_records([line for line in self.lines if self.state in (None, line.state)])
        self.table.filter(self.search.text())
        if self.lines:
            self.table.empty = EmptyState("search", self.tr("Nobody fits these filters."), self.tr("Show everybody"), self.show_everybody)
        else:
            sentence = self.tr("Nobody is invited and nobody came yet. Whoever attends appears here, with what is still missing.")
            self.table.empty = EmptyState("certificate", sentence)
        self.count.setText(self.tr("{count} people").format(count=len(self.table.shown)))
        self._name_buttons()

    def show_everybody(self) -> None:
        self.search.clear()
        self._choose_state(None)

    @Slot(object)
    def _picked(self, line: CertificateLine | None) -> None:
        if line is None:
            self.panel.show_nobody()
        else:
            self.panel.show_line(line)

    # What the buttons are about

    def _to_issue(self) -> list[CertificateLine]:
        ticked: list[CertificateLine] = self.table.checked()
        if ticked:
            return [line for line in ticked if line.valid is None]
        return [line for line in self.lines if line.candidate.waiting]

    def _to_print(self) -> list[CertificateRecord]:
        chosen: Sequence[CertificateLine] = self.table.checked() or self.lines
        return sorted((line.valid for line in chosen if line.valid is not None), key=lambda record: record.serial)

    @Slot()
    def _name_buttons(self) -> None:
        new, old = len(self._to_issue()), len(self._to_print())
        self.issue_button.setText(self.tr("Issue {count} certificates").format(count=new) if new else self.tr("Issue certificates"))
        self.issue_button.setEnabled(new > 0 and self.record is not None and self.record.status != "batal")
        self.print_button.setText(self.tr("Print {count}").format(count=old) if old else self.tr("Print"))
        self.print_button.setEnabled(old > 0)
        for made in (self.issue_button, self.print_button):
            made.setAccessibleName(made.text())

    # Issuing: look at the papers → ask → issue → show the PDF

    @Slot()
    def issue_many(self) -> None:
        self._look_at([line.candidate.person_id for line in self._to_issue()])

    def issue_one(self) -> None:
        line: CertificateLine | None = self.table.current()
        if line is not None:
            self._look_at([line.candidate.person_id])

    def _look_at(self, people: list[UUID]) -> None:
        event, today = self.record, self.desk.today()
        if event is not None and people:
            self.page.read(lambda session: check(session, event, people, today), partial(self._ask_to_issue, event), key="check")

    def _ask_to_issue(self, event: EventRecord, found: Check) -> None:
        names = {line.candidate.person_id: line.candidate.name for line in self.lines}
        dialog = IssueDialog(self, self.desk.language, event.title, found, names)
        if not dialog.exec():
            return
        people, today, account = dialog.people(), self.desk.today(), self.desk.account

        def write(session: "Session", progress: Progress) -> list[UUID]:
            return issue(session, event, today, account=account, person_ids=people, progress=progress)

        self.page.write(write, self._issued, title=self.tr("Issuing {count} certificates").format(count=len(people)))

    def _issued(self, keys: list[UUID]) -> None:
        self.table.set_checked([])
        if keys:
            self.page.done(self.tr("{count} certificates issued.").format(count=len(keys)))
            self._draw(keys)
        else:
            self.page.done(self.tr("Another station was faster: nobody was left to issue to."))

    # Printing

    @Slot()
    def print_many(self) -> None:
        self._draw([record.id for record in self._to_print()])

    def print_one(self) -> None:
        line: CertificateLine | None = self.table.current()
        if line is not None and line.shown is not None:
            self._draw([line.shown.id])

    def _draw(self, keys: Sequence[UUID]) -> None:
        """Draws beside the window, then shows the pages; a printing counts when the PDF leaves the program."""

        def work(progress: Progress) -> bytes:
            with self.desk.database.reading() as session:
                return draw(session, keys, count=False, progress=progress)

        title = self.tr("Drawing {count} certificates").format(count=len(keys))
        self.desk.tasks.run(work, partial(self._show_papers, keys), title=title, owner=self, failed=self.page.refuse)

    def _show_papers(self, keys: Sequence[UUID], pdf: bytes) -> None:
        event = self.record
        if event is None:
            return
        title = self.tr("{count} certificates").format(count=len(keys)) if len(keys) > 1 else self.tr("One certificate")
        name = f"sertifikat {event.number}.pdf"
        count = partial(self.page.write, lambda session, _: count_printing(session, keys, pdf))
        show_paper(self.page, title, pdf, name, count, kind="certificate")

    # Revoking, checking

    def revoke_one(self) -> None:
        line: CertificateLine | None = self.table.current()
        if line is None or line.valid is None:
            return
        record, account = line.valid, self.desk.account
        question = self.tr(
            "Why is certificate {serial} of {name} revoked? Whoever checks it reads the reason. The number is never given again."
        )
        reason = ask_text(
            self, self.tr("Revoke the certificate"), question.format(serial=record.serial, name=record.name), self.tr("Revoke")
        )
        if reason is not None:
            self.page.write(
                lambda session, _: revoke(session, record.id, reason, account=account),
                lambda _: self.page.done(self.tr("Certificate {serial} is revoked.").format(serial=record.serial)),
            )

    @Slot()
    def verify(self) -> None:
        VerifyDialog(self, self.desk).exec()


def _identity(line: CertificateLine) -> str:
    return line.candidate.identity
