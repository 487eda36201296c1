"""Sertifikat: who earned one and why not, issuing, printing again, revoking, checking."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from rangkul.ui.cards import Button, EmptyState, Label, button
from rangkul.ui.entries import Choice
from rangkul.ui.events.certificate_doing import CertificateDoing
from rangkul.ui.events.certificate_panel import CHIPS, Actions, CertificatePanel
from rangkul.ui.events.verify_dialog import VerifyDialog
from rangkul.ui.officers.words import short_station
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.work.certificate_list import STATES, CertificateLine, State, certificate_lines
from rangkul.work.certificate_order import ORDERS, stack
from rangkul.work.certificate_records import CertificateRecord
from rangkul.work.events import EventRecord

ORDER: tuple[State | None, ...] = (None, "earned", "missing", "issued", "revoked")
"""The filters: everybody, then by state."""


class CertificatesTab(QWidget):
    """Ticked rows are what the buttons are about; without ticks, everybody they can be about."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.record: EventRecord | None = None
        self.award = "peserta"
        self.lines: list[CertificateLine] = []
        self.state: State | None = None
        self.wanted: UUID | None = None  # a certificate to be shown when the list is here
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._buttons())
        layout.addLayout(self._filters())
        self.table = self._table()
        self.doing = CertificateDoing(page, self._show_tab, self._issued)
        about = partial(partial, self._about_current)
        actions = Actions(self.print_one, about("revoke"), about("replace"), self.issue_one, about("decide"), about("undecide"))
        self.panel = CertificatePanel(self.desk, actions)
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
        self.more_button = button("", "default", "more")
        self.more_button.setAccessibleName(self.tr("More about the certificates"))
        self.more_button.setMenu(self._menu())
        self.list_button = button(self.tr("List to sign"), "quiet", "sheet", self.hand_over)
        self.list_button.setToolTip(self.tr("Everybody signs here for the certificate, in the order of the stack"))
        self.order = Choice([(key, self.desk.language.text(words)) for key, words in ORDERS.items()], name=self.tr("Order of the stack"))
        self.order.setMinimumWidth(236)
        self.order.setToolTip(self.tr("In which order the certificates and the list to sign are printed"))
        self.print_button = button(self.tr("Print"), "default", "print", self.print_many)
        self.issue_button = button(self.tr("Issue"), "primary", "certificate", self.issue_many)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.search, 1)
        for part in (self.verify_button, self.list_button, self.print_button, self.issue_button, self.more_button):
            bar.addWidget(part)
        return bar

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.sign_action = menu.addAction(self.tr("Signed PDF files…"), self.sign)
        menu.addAction(self.tr("Designs of certificates…"), partial(self.desk.go, "settings", "designs"))
        return menu

    def _filters(self) -> QHBoxLayout:
        self.chips: dict[State | None, Button] = {}
        bar = QHBoxLayout()
        bar.setSpacing(8)
        passed, attended = self.tr("Certificates of passing"), self.tr("Certificates of attendance")
        self.awards = Choice([("lulus", passed), ("peserta", attended)], name=self.tr("Kind of certificate"))
        self.awards.currentIndexChanged.connect(self._choose_award)
        bar.addWidget(self.awards)
        for state in ORDER:
            chip = button("", "filter")
            chip.clicked.connect(partial(self._choose_state, state))
            self.chips[state] = chip
            bar.addWidget(chip)
        bar.addStretch(1)
        self.count = Label("", muted=True)
        bar.addWidget(self.count)
        bar.addWidget(self.order)
        return bar

    def _table(self) -> Table:
        table = Table(
            [
                Column(self.tr("Name"), lambda c: c.candidate.name, 184, stretch=True, bold=True, tooltip=_identity),
                Column(self.tr("Polsek"), lambda c: short_station(c.candidate.station), 112, tooltip=lambda c: c.candidate.station or ""),
                Column(self.tr("Present"), self._attended, 64, align="right", sort=lambda c: c.candidate.attended),
                Column(self.tr("State"), self._word, 112, chip=lambda c: CHIPS[c.state]),
                Column(self.tr("Number or reason"), self._reason, 204, stretch=True, tooltip=self._reason),
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
        """The serial of what was issued; else why nothing was earned, or why all the same."""
        if line.shown is not None:
            return line.shown.serial
        decision = line.candidate.decision
        if decision is not None and decision.earned:
            return self.tr("by decision: {reason}").format(reason=decision.reason)
        return "; ".join(self.desk.language.say(why) for why in line.candidate.why_not)

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is None or self.record.id != event.id:
            self.search.clear()
            self.state = None
            self.table.set_checked([])
            self.award = event.earning.award
        self.record = event
        if event.earning.award == "peserta":
            self.award = "peserta"
        self.awards.setVisible(event.earning.award == "lulus")
        self.awards.blockSignals(True)
        self.awards.set_value(self.award)
        self.awards.blockSignals(False)
        today, award = self.desk.today(), self.award
        self.page.read(lambda session: certificate_lines(session, event, today, award), self._show, key="certificates")

    @Slot()
    def _choose_award(self) -> None:
        self.award = self.awards.value()
        self.table.set_checked([])
        if self.record is not None:
            self.show_event(self.record)

    def _show_tab(self, name: str) -> None:
        """Another tab of this event, where something has to be mended."""
        show = getattr(self.page, "show_event", None)
        if show is not None and self.record is not None:
            show(self.record.id, name)

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
            self.panel.show_line(line, self.record is not None and self.award == self.record.earning.award)

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
        self.list_button.setEnabled(old > 0)
        self.sign_action.setEnabled(old > 0)
        for made in (self.issue_button, self.print_button):
            made.setAccessibleName(made.text())

    # Doing (certificate_doing.py)

    @Slot()
    def issue_many(self) -> None:
        self._issue([line.candidate.person_id for line in self._to_issue()])

    def issue_one(self) -> None:
        if (line := self.table.current()) is not None:
            self._issue([line.candidate.person_id])

    def _issue(self, people: list[UUID]) -> None:
        if self.record is not None:
            names = {line.candidate.person_id: line.candidate.name for line in self.lines}
            self.doing.issue(self.record, self.award, people, names)

    def _issued(self) -> None:
        self.table.set_checked([])

    @Slot()
    def print_many(self) -> None:
        """In the order of the stack that was chosen."""
        event, records, order = self.record, self._to_print(), self.order.value()
        if event is not None:
            ordered = partial(self._print_stack, event)
            self.page.read(lambda session: stack(session, event, records, order), ordered, key="stack")

    def _print_stack(self, event: EventRecord, records: Sequence[CertificateRecord]) -> None:
        self.doing.print(event, [record.id for record in records])

    def print_one(self) -> None:
        line: CertificateLine | None = self.table.current()
        if line is not None and line.shown is not None and self.record is not None:
            self.doing.print(self.record, [line.shown.id])

    @Slot()
    def hand_over(self) -> None:
        if self.record is not None:
            self.doing.hand_over(self.record, [record.id for record in self._to_print()], self.order.value())

    @Slot()
    def sign(self) -> None:
        if self.record is not None:
            self.doing.sign(self.record, [record.id for record in self._to_print()])

    def _about_current(self, what: str) -> None:
        """One of the card's buttons: about the certificate of the chosen person, or about the person."""
        line: CertificateLine | None = self.table.current()
        if line is None or self.record is None:
            return
        if what == "revoke" and line.valid is not None:
            self.doing.revoke(line.valid)
        elif what == "replace" and line.valid is not None:
            self.doing.replace(self.record, line.valid)
        elif what == "decide":
            self.doing.decide(self.record, line)
        elif what == "undecide":
            self.doing.undecide(self.record, line)

    @Slot()
    def verify(self) -> None:
        VerifyDialog(self, self.desk).exec()


def _identity(line: CertificateLine) -> str:
    return line.candidate.identity
